"""What muscles do: movements of joints and parts, their roles, their opposites."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sources, the_list
from anatlint.claims.model import Movement, Quantifier
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Action, Actions, Role
from anatlint.ontology.queries_joints import Motion, is_directed, motions, moved_at, opposites, related, relation
from anatlint.ontology.queries_muscles import concerns, muscles_of
from anatlint.records import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """All known actions of a muscle, and whose list it is."""

    owner: str
    fact: Actions
    mine: tuple[Action, ...]  # those that concern the subject
    others: tuple[Action, ...]  # those of other parts of the same muscle


@judge("acts")
def acts(case: Case) -> Opinion:
    """Judge "MUSCLE flexes JOINT": the joint counts, whichever bone moves; only complete lists contradict."""
    if case.graph.is_nerve(case.subject):
        return _through_muscles(case)
    known = _known(case.graph, case.subject)
    if known is None:
        return unknown(f"No action of {wording.the(case.graph, case.subject)} is known.")
    asked = (*claimed_motions(case.graph, case.movement), *_elsewhere(case, known))
    opinions = [_reading(case, known, motion) for motion in asked]
    there = [one for one, motion in zip(opinions, asked, strict=True) if _acts_there(case.graph, known, motion)]
    if any(one.reason == "opposite-movement" for one in there):
        opinions = there  # "the mouth": the jaw or the lips, whichever it moves
    found = min(
        opinions, key=lambda one: (one.rank, not one.firm, one.reason != "opposite-movement"), default=unknown()
    )
    if found.reason in _OF_ANOTHER and not any(_is_made(case.graph, motion) for motion in asked):
        return unsupported("No muscle is known to do that there: something else may be meant.", facts=found.facts)
    return found


def _elsewhere(case: Case, known: Known) -> list[Motion]:
    """A movement without a joint may be a main one that has another name there: "adduction" of the scapula."""
    graph, movement = case.graph, case.movement
    entry = graph.ontology.get(movement.movement) if movement.of is None else None
    named = [Motion(reading.movement, reading.of) for reading in (entry.means if entry else ()) if reading.of]
    main = [action for action in known.mine if action.role in (Role.PRIMARY, Role.SECONDARY)]
    return [motion for motion in named if any(_matches(graph, motion, action) for action in main)]


def claimed_motions(graph: Graph, movement: Movement) -> tuple[Motion, ...]:
    """Return everything that a claimed movement may mean; it is found once, and compared with many muscles."""
    if movement.of is None or not movement.of.readings:
        return (Motion(movement.movement, ""),)
    key = (_MEANT, movement.movement, *movement.of.readings)
    known: tuple[Motion, ...] | None = graph.memo.get(key)
    if known is None:
        readings = [id for id in movement.of.readings if id in graph]
        known = tuple(dict.fromkeys(one for id in readings for one in motions(graph, movement.movement, id)))
        graph.memo[key] = known
    return known


def movers(graph: Graph, movement: Movement) -> list[str]:
    """Return the muscles that are known to make a movement above all, without condition; found once."""
    key = (_MOVERS, movement.movement, *(movement.of.readings if movement.of is not None else ()))
    known: list[str] | None = graph.memo.get(key)
    if known is not None:
        return known

    def makes(muscle: str) -> bool:
        made = makings(graph, muscle, movement)
        return any(one.role is Role.PRIMARY and not (one.fixed or one.condition) for one in made)

    known = graph.memo[key] = [muscle for muscle in graph.ontology.of_kind("muscle") if makes(muscle)]
    return known


def makings(graph: Graph, muscle: str, movement: Movement) -> list[Action]:
    """Return the actions of a muscle that a claimed movement names, of a joint or part that the text tells."""
    fact = graph[muscle].actions
    asked = [motion for motion in claimed_motions(graph, movement) if motion.of]
    return [one for one in fact.actions if any(_matches(graph, motion, one) for motion in asked)] if fact else []


def _known(graph: Graph, subject: str) -> Known | None:
    """Return what is known of the actions of a muscle, found once: harm to a nerve asks for all muscles it serves."""
    if (_KNOWN, subject) not in graph.memo:
        graph.memo[_KNOWN, subject] = _find_known(graph, subject)
    known: Known | None = graph.memo[_KNOWN, subject]
    return known


def _find_known(graph: Graph, subject: str) -> Known | None:
    found = graph.own(subject, lambda entry: entry.actions)
    if found is None:
        return None
    owner, fact = found
    parts = [(id, part.actions) for id in graph.parts(subject) if (part := graph.ontology.get(id))]
    extra = [
        action if action.part or action.role is not Role.DISPUTED else replace(action, part=(id,))
        for id, listed in parts
        if listed
        for action in listed.actions
    ]
    actions = (*fact.actions, *extra)
    mine = tuple(action for action in actions if concerns(graph, subject, action.part))
    return Known(owner, fact, mine, tuple(action for action in actions if action not in mine))


def _reading(case: Case, known: Known, motion: Motion) -> Opinion:
    graph = case.graph
    found = [action for action in known.mine if _matches(graph, motion, action)]
    if found and all(_in_other_position(case, action) for action in found):
        return _not_so(graph, known, motion, found)
    matching = [action for action in found if not _outweighed(case, known, motion, action)]
    if matching:
        return _listed(case, known, motion, matching)
    if any(not action.part or _is_bound(action) for action in found):
        said = "It is disputed, or bound to a condition; the opposite is a main action."
        return unsupported(said, facts=_facts(graph, known, found), reason="outweighed")
    weighty = {Role.PRIMARY} if motion.of else {Role.PRIMARY, Role.SECONDARY}  # "in upward rotation": of anything
    against = any(action.role in weighty and _is_opposite(graph, motion, action) for action in known.mine)
    if not found and not against and any(_narrower(graph, motion, action) for action in known.mine):
        if (attached := _of_its_attachment(graph, known, motion)) is not None:
            return attached
        return unsupported("A wider movement is known.", facts=_own_facts(case, known), reason="descendant")
    return _not_listed(case, known, motion)


def _of_its_attachment(graph: Graph, known: Known, motion: Motion) -> Opinion | None:
    """What moves the ribs moves those that it is attached to: "draws down the lowest four ribs"."""
    found = graph.own(known.owner, lambda entry: entry.attachments)
    ends = (*found[1].origin, *found[1].insertion) if found else ()
    if any(_is_opposite(graph, motion, action) for action in known.mine):
        return None
    if not any(motion.of in graph.within(end.at) | {end.at} or end.at in graph.within(motion.of) for end in ends):
        return None
    facts = _facts(graph, known, [action for action in known.mine if _narrower(graph, motion, action)])
    return supported("It is attached there.", facts=facts, firm=False)


def _outweighed(case: Case, known: Known, motion: Motion, action: Action) -> bool:
    """Return whether an action is disputed or bound to a condition, and the opposite a main action of the subject.

    The adductors are no abductors because some say that one of them abducts; nor is the latissimus dorsi a flexor
    because it brings the arm forward from behind. Who tells a condition is not held against the plain action.
    """
    if case.subject in action.part:
        return False
    asked = case.qualifiers
    told = asked.condition or asked.fixed_end or asked.quantifier is Quantifier.SOME
    if action.role is not Role.DISPUTED and not (_is_bound(action) and not told):
        return False
    return any(
        one.role is Role.PRIMARY and not one.fixed and _is_opposite(case.graph, motion, one) for one in known.mine
    )


def _in_other_position(case: Case, action: Action) -> bool:
    """Whether an action is made in the other position than the text tells: with the hip flexed, not straight."""
    told = case.qualifiers.position
    other = _OTHER_POSITION.get(told or "")
    return other is not None and other in action.condition and str(told) not in action.condition


def _not_so(graph: Graph, known: Known, motion: Motion, found: list[Action]) -> Opinion:
    """Return what is known of a movement made in the other position only: wrong, if in this one the opposite is."""
    against = [one for one in known.mine if _is_opposite(graph, motion, one) and one.role is Role.PRIMARY]
    if not known.fact.complete or not against:
        return unsupported("It is known for another position only.", facts=_facts(graph, known, found))
    return contradicted(
        "opposite-movement",
        f"{wording.capital(wording.the(graph, known.owner))} does so in another position only.",
        facts=_facts(graph, known, [*against, *found]),
        expected=_phrases(graph, against),
    )


def _is_bound(action: Action) -> bool:
    return action.role is Role.MINOR and bool(action.condition or action.fixed)


def _listed(case: Case, known: Known, motion: Motion, matching: list[Action]) -> Opinion:
    """The movement is among the actions: right side and mode, and not given as the defining one if it is a lesser."""
    graph, asked = case.graph, case.qualifiers
    sided = any(action.side for action in matching)
    fitting = [action for action in matching if not _other_side(asked.side, action, sided=sided)]
    if not fitting:
        return _wrong_side(case, known, matching)
    moded = [action for action in fitting if not (asked.mode and action.mode and asked.mode != action.mode)]
    if not moded:
        return unsupported("It is known for the other mode only.", facts=_facts(graph, known, fitting), reason="mode")
    facts = _facts(graph, known, moded)
    primary = [action for action in known.mine if action.role is Role.PRIMARY]
    lesser = not any(action.role is Role.PRIMARY for action in moded)
    some = asked.quantifier is Quantifier.SOME
    if asked.exclusive and not (asked.weak or some) and primary and lesser and not _primary_named(case, primary):
        return _overstated(graph, known, moded, primary)
    qualified = asked.condition or asked.fixed_end or asked.mode or asked.side or asked.exclusive or asked.only
    firm = not qualified and any(_is_firm(graph, motion, action) for action in moded)
    return supported(facts=facts, firm=firm)


def _is_firm(graph: Graph, motion: Motion, action: Action) -> bool:
    """Return whether an action is so much the muscle's own that its denial is wrong."""
    limited = action.part or action.fixed or action.condition or action.mode
    if action.role is not Role.PRIMARY or limited or not motion.of or not action.of:
        return False
    return any(relation(graph, motion.of, of) == "same" for of in _places(graph, action))


def _overstated(graph: Graph, known: Known, named: list[Action], primary: list[Action]) -> Opinion:
    steps = (
        f"{_what(graph, named)} is not among the main actions of {wording.the(graph, known.owner)}.",
        f"It is known to {_phrases(graph, primary)}.",
        "The text gives the lesser action as the role, and names none of the main ones.",
    )
    facts = tuple(_facts(graph, known, [*primary, *named]))
    return Opinion(Status.OVERSTATED, "lesser-action", steps, facts, _phrases(graph, primary))


def _primary_named(case: Case, primary: list[Action]) -> bool:
    """Return whether the passage names one of the main actions as well."""
    for claim in case.context.passage(case.claim):
        if claim.predicate != "acts" or not isinstance(claim.object, Movement) or claim.qualifiers.negated:
            continue
        named = claimed_motions(case.graph, claim.object)
        if any(_matches(case.graph, motion, action) for motion in named for action in primary):
            return True
    return False


def _wrong_side(case: Case, known: Known, matching: list[Action]) -> Opinion:
    graph = case.graph
    facts = _facts(graph, known, matching)
    if not known.fact.complete:
        return unsupported("It is known for the other side.", facts=facts, reason="side")
    side = "same" if matching[0].side == "ipsilateral" else "opposite"
    return contradicted(
        "wrong-side",
        f"The actions of {wording.the(graph, known.owner)} are known completely.",
        f"This one is to the {side} side only.",
        facts=facts,
        expected=_phrases(graph, matching),
    )


def _not_listed(case: Case, known: Known, motion: Motion) -> Opinion:
    """The movement is not among the actions: wrong only where the list is closed and reaches that joint."""
    graph, asked = case.graph, case.qualifiers
    facts = _own_facts(case, known)
    if not known.fact.complete or asked.fixed_end or not is_directed(graph, motion.movement):
        return unsupported("It is not among the known actions.", facts=facts)
    opposite = [action for action in known.mine if _is_opposite(graph, motion, action)]
    if asked.condition and _may_turn_round(graph, opposite) and _acts_there(graph, known, motion):
        return unsupported("It is not among the known actions, but the position may make it one.", facts=facts)
    closed = f"The actions of {wording.the(graph, known.owner)} are known completely"
    if opposite:
        shown = [action for action in opposite if action.role is not Role.DISPUTED] or opposite
        return contradicted(
            "opposite-movement",
            f"{closed}, and this one is not listed.",
            f"The opposite is: it is known to {_phrases(graph, shown)}.",
            facts=_facts(graph, known, shown),
            expected=_phrases(graph, shown),
        )
    if not motion.of:
        return unsupported("The text does not say which joint is meant.", facts=facts)
    if any(_matches(graph, motion, action) for action in known.others):
        right = [action for action in known.mine if action.of and related(graph, motion.of, action.of)]
        return contradicted(
            "other-part",
            f"{closed}, part by part, and only another part does this.",
            facts=_facts(graph, known, known.others),
            expected=_phrases(graph, right or list(known.mine)),
        )
    there = [action for action in known.mine if action.of and related(graph, motion.of, action.of)]
    if there:
        return contradicted(
            "not-in-complete-list",
            f"{closed}, and this one is not listed.",
            f"At that joint it is known to {_phrases(graph, there)}.",
            facts=_facts(graph, known, there),
            expected=_phrases(graph, there),
        )
    return _not_crossed(case, known, motion, closed)


def _is_made(graph: Graph, motion: Motion) -> bool:
    """Whether any muscle makes a movement where it is claimed; found once.

    "Opens the back of the ribcage", "tension in the wrist", "bends the elbow and supinates": where no muscle does so,
    the movement is another's or a figure of speech.
    """
    key = (_MADE, motion.movement, motion.of)
    known: bool | None = graph.memo.get(key)
    if known is None:
        lists = (graph[muscle].actions for muscle in graph.ontology.of_kind("muscle"))
        known = any(_matches(graph, motion, action) for fact in lists if fact for action in fact.actions)
        graph.memo[key] = known
    return known


def _may_turn_round(graph: Graph, opposite: Sequence[Action]) -> bool:
    """Whether a position may make of a movement its opposite: not at hinges, and not where the facts tell positions."""
    joints = (graph.ontology.get(action.of or "") for action in opposite)
    allowed = [joint.moves.ids for joint in joints if joint is not None and joint.moves is not None]
    hinges = any(not _SIDEWAYS & set(moves) for moves in allowed)
    return not hinges and not any(action.condition for action in opposite)


_SIDEWAYS = frozenset({"abduction", "lateral-flexion", "circumduction"})


def _acts_there(graph: Graph, known: Known, motion: Motion) -> bool:
    return any(not motion.of or related(graph, motion.of, action.of) for action in known.mine if action.of)


def _not_crossed(case: Case, known: Known, motion: Motion, closed: str) -> Opinion:
    graph = case.graph
    found = graph.own(case.subject, lambda entry: entry.crosses)
    joints = _joints(graph, motion)
    if found is None or not found[1].complete or not joints:
        return unsupported("It is not among the known actions.", facts=_own_facts(case, known))
    owner, crosses = found
    if any(related(graph, one, joint) for one in joints for joint in crosses.joints):
        return unsupported("The joint is crossed, but no action there is known.")
    verb = "cross" if wording.is_plural(graph, owner) else "crosses"
    crossed = the_list(graph, crosses.joints)
    fact = Fact(f"{wording.opening(graph, owner)} {verb} {crossed}.", sources([crosses]))
    return contradicted(
        "joint-not-crossed",
        f"The joints that {wording.the(graph, owner)} {verb} are known completely: {crossed}.",
        f"{wording.capital(the_list(graph, joints))} {'is' if len(joints) == 1 else 'are'} not among them.",
        f"{closed}, and none is there.",
        facts=[fact, *_own_facts(case, known)],
        expected=_phrases(graph, list(known.mine)),
    )


def _joints(graph: Graph, motion: Motion) -> tuple[str, ...]:
    """Return the joints of a motion: the joint itself, or where the part is moved; none when that is not known."""
    if graph.kind(motion.of) == "joint":
        return (motion.of,)
    moved = moved_at(graph, motion.movement, motion.of)
    if moved:
        return moved
    return tuple(id for id in sorted(graph.within(motion.of)) if graph.kind(id) == "joint")


def _through_muscles(case: Case) -> Opinion:
    """Judge "NERVE flexes the knee": right when a muscle that it supplies does so."""
    for muscle in sorted(muscles_of(case.graph, case.subject)):
        if acts(case.about(muscle)).status is Status.SUPPORTED:
            return supported(f"It supplies {wording.the(case.graph, muscle)}.", firm=False, reason="through-muscle")
    return unknown("No muscle of that nerve is known to do so.")


def _matches(graph: Graph, motion: Motion, action: Action) -> bool:
    """Return whether a claimed motion is a known action or a wider word for it."""
    return _wider_movement(graph, motion.movement, action.movement) and (
        not motion.of
        or action.of is None
        or any(relation(graph, motion.of, of) in ("same", "wider") for of in _places(graph, action))
    )


def _narrower(graph: Graph, motion: Motion, action: Action) -> bool:
    """Return whether a claimed motion may be a special case of a known action."""
    movements = motion.movement == action.movement or action.movement in graph.kinds_of(motion.movement)
    wider = movements or _wider_movement(graph, motion.movement, action.movement)
    return wider and (
        not motion.of or action.of is None or any(relation(graph, motion.of, of) for of in _places(graph, action))
    )


def _is_opposite(graph: Graph, motion: Motion, action: Action) -> bool:
    if action.movement not in opposites(graph, motion.movement):
        return False
    return not motion.of or bool(action.of and related(graph, motion.of, action.of))


def _wider_movement(graph: Graph, claimed: str, known: str) -> bool:
    return claimed in (known, "motion") or claimed in graph.kinds_of(known)


def _places(graph: Graph, action: Action) -> list[str]:
    """Return the joint or part of an action, with the joints at which that part is moved."""
    of = action.of or ""
    return [of, *moved_at(graph, action.movement, of)]


def _other_side(side: str | None, action: Action, *, sided: bool) -> bool:
    """Return whether an action is to the other side; beside ``sided`` ones a disputed one without side says nothing."""
    if side is None or side == action.side:
        return False
    return bool(action.side) or (sided and action.role is Role.DISPUTED)


def _what(graph: Graph, actions: list[Action]) -> str:
    return wording.capital(wording.name(graph, actions[0].movement))


def _phrases(graph: Graph, actions: list[Action]) -> str:
    """Return actions as verb phrases in one list, the main ones first."""
    phrases = [wording.do(graph, one.movement, one.of or "", one.side) for one in _distinct(graph, actions)]
    return wording.listed(list(dict.fromkeys(phrases)), most=4)


def _distinct(graph: Graph, actions: Iterable[Action]) -> list[Action]:
    """Return actions in order of role, without those that another one names for a wider joint or part."""
    ranks = list(Role)
    ordered = sorted(actions, key=lambda action: ranks.index(action.role))
    alike: dict[str, list[Action]] = {}
    for one in ordered:
        alike.setdefault(one.movement, []).append(one)
    return [one for one in ordered if not any(_is_narrower(graph, one, other) for other in alike[one.movement])]


def _is_narrower(graph: Graph, one: Action, other: Action) -> bool:
    if one.movement != other.movement or one.of is None or other.of is None or one.of == other.of:
        return False
    places = _places(graph, other)
    return any(relation(graph, place, one.of) == "wider" for place in places) and one.of not in places


def _facts(graph: Graph, known: Known, actions: list[Action] | tuple[Action, ...]) -> list[Fact]:
    """Return actions as sentences, the main ones first, at most four."""
    found: dict[Fact, None] = {}
    for action in _distinct(graph, actions):
        found[_fact(graph, known, action)] = None
        if len(found) == 4:
            break
    return list(found)


def _own_facts(case: Case, known: Known) -> list[Fact]:
    """Return all actions of the subject as sentences, put in words once."""
    graph, key = case.graph, (_TOLD, case.subject)
    if key not in graph.memo:
        graph.memo[key] = _facts(graph, known, known.mine)
    told: list[Fact] = graph.memo[key]
    return told


def _fact(graph: Graph, known: Known, action: Action) -> Fact:
    subject, plural = wording.the(graph, known.owner), wording.is_plural(graph, known.owner)
    if action.part:
        subject = the_list(graph, action.part)
        plural = len(action.part) > 1 or wording.is_plural(graph, action.part[0])
    phrase = wording.do(graph, action.movement, action.of or "", action.side, third=not plural)
    start = {"unilateral": "Acting on one side, ", "bilateral": "Acting on both sides, "}.get(action.mode or "", "")
    end = " with its usual moving end fixed" if action.fixed else ""
    end += f" ({action.condition})" if action.condition else ""
    text = f"{start}{subject if start else wording.capital(subject)} {phrase}{end}."
    if action.role is not Role.PRIMARY:
        text = f"{text[:-1]} ({_ROLES[action.role]})."
    return Fact(text, sources([known.fact, action]))


# in the memory of a graph
_KNOWN, _TOLD, _MEANT, _MOVERS, _MADE = "known actions", "actions in words", "meant movements", "movers", "is made"
_OTHER_POSITION = {"flexed": "extended", "extended": "flexed"}
_OF_ANOTHER = ("not-in-complete-list", "joint-not-crossed")  # what another muscle would do
_ROLES = {Role.SECONDARY: "a secondary action", Role.MINOR: "a minor action", Role.DISPUTED: "disputed"}
