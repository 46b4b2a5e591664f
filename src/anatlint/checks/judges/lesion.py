"""What an injured nerve or a weak muscle causes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.judges.action import makings, movers
from anatlint.checks.judges.innervation import reach, supplies_felt
from anatlint.checks.judges.skin import skin_of, skin_of_another
from anatlint.checks.judges.weakness import by_weakness
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge, judge_case
from anatlint.checks.sentences import sources, the_list
from anatlint.claims.model import Movement
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Action, Role
from anatlint.ontology.queries_joints import opposites
from anatlint.ontology.queries_muscles import muscles_of, usual_muscles_of

_APART = 2  # segments between roots that are no neighbours
_FIRST = {"c": 0, "t": 8, "l": 20, "s": 25, "co": 30}  # how many spinal nerves stand above the first of each region
_FELT = frozenset({"region", "skin-area", "dermatome", "body-part"})


@judge("lesion_causes")
def lesion_causes(case: Case) -> Opinion:
    """Judge "injury of NERVE causes SIGN": any of the structures that give the sign is right."""
    opinion = _caused(case)
    for further in _continued(case) if opinion.status is not Status.SUPPORTED else ():
        opinion = _caused(case.about(further))
    told = case.qualifiers.side if opinion.status is Status.SUPPORTED else None
    side = _side_of(case)
    if not told or not side or told == side:
        return opinion
    known, expected = _SIDES[side]
    text = f"{wording.opening(case.graph, case.object if _is_sign(case) else case.subject)} {known}."
    return contradicted("other-side", *opinion.because, text, facts=opinion.facts, expected=expected)


_SIDES = {
    "ipsilateral": ("shows on the side of the harm", "the same side"),
    "contralateral": ("shows on the side that is not harmed", "the other side"),
}


def _continued(case: Case) -> list[str]:
    """Return the nerve that a part of another becomes: the tibial is harmed with the tibial part of the sciatic."""
    graph = case.graph
    if not graph.is_nerve(case.subject):
        return []
    wholes = [id for id in graph.wholes(case.subject) if graph.kind(id) == "nerve"]
    return [id for id in sorted(wholes) if graph.nerve_above(id) & set(wholes)]


def _strength_or_feeling(case: Case) -> Opinion:
    """Judge that harm to a nerve costs strength, or feeling, of whatever it serves."""
    graph, subject = case.graph, case.subject
    if not graph.is_nerve(subject):
        return unknown("Only nerves serve muscles and skin.")
    moved = case.object == "motor-fibres"
    served = sorted(usual_muscles_of(graph, subject) if moved else skin_of(graph, subject))
    if served:
        return supported(f"It supplies {the_list(graph, served)}.", firm=False)
    opinion = judge_case("carries", case)
    if opinion.status is Status.CONTRADICTED:
        return replace(opinion, predicate="lesion_causes", firm=False)
    return unsupported("Nothing that it serves so is known.")


def _is_sign(case: Case) -> bool:
    return bool(case.object) and case.graph.kind(case.object) == "sign"


def _side_of(case: Case) -> str:
    """Return the side on which a nerve's harm shows: that of the sign; a muscle obeys the nerve of its own side."""
    graph = case.graph
    if not case.object or not graph.is_nerve(case.subject):
        return ""
    return "ipsilateral" if graph.is_muscle(case.object) else graph[case.object].side


def _caused(case: Case) -> Opinion:
    """Judge what is caused, on whichever side."""
    graph, subject = case.graph, case.subject
    if isinstance(case.claim.object, Movement):
        return _lost_movement(case)
    thing = case.object
    if graph.is_muscle(thing):
        if not graph.is_nerve(subject):
            return unknown("Only nerves paralyse muscles.")
        opinion = judge_case("innervated_by", case.about(thing).of(subject))
        return replace(opinion, predicate="lesion_causes", firm=False)
    if graph.kind(thing) == "fibre-kind":
        return _strength_or_feeling(case)
    if graph.kind(thing) in _FELT:
        return _numb(case) if graph.is_nerve(subject) else unknown("Only nerves take the feeling of skin.")
    return _sign(case)


def _sign(case: Case) -> Opinion:
    """Judge a sign by what is known to give it, and by the signs that it excludes."""
    graph, subject, thing = case.graph, case.subject, case.object
    holders = _holders(graph, thing)
    muscles = [id for id in holders if graph.is_muscle(id)]
    for id in muscles if muscles and graph.is_muscle(subject) else holders:
        if _gives(graph, subject, id):
            return supported(facts=[_fact(graph, id, thing)], firm=False)
    if opposite := _opposite(case) or by_weakness(case):
        return opposite
    if not holders:
        return unknown(f"What gives {wording.the(graph, thing)} is not known.")
    if elsewhere := _of_another_part(case, holders) or _of_distant_root(case, holders):
        return elsewhere
    last = [id for id in holders if _peripheral(graph, id) and not graph.nerve_below(id) & set(holders)]
    if not graph[thing].complete or any(subject in graph.nerve_below(id) for id in last):
        return unsupported("Other causes of the sign are not excluded.", facts=[_fact(graph, holders[0], thing)])
    return contradicted(
        "sign-of-another",
        f"{wording.opening(graph, thing)} is a sign of {the_list(graph, holders, 'or')}.",
        f"{wording.opening(graph, subject)} is none of these, nor a trunk, branch or root of one.",
        facts=[_fact(graph, id, thing) for id in holders[:3]],
        expected=wording.names(graph, holders, "or"),
    )


def _of_another_part(case: Case, holders: tuple[str, ...]) -> Opinion | None:
    """Return that a sign shows in another part of the body: all that give it lie apart from the subject, if they do."""
    graph, subject, thing = case.graph, case.subject, case.object
    here = _places(graph, subject)
    there = {place for holder in holders for place in _places(graph, holder)}
    pairs = [graph.disjoint(one, other) for one in sorted(here) for other in sorted(there)]
    if not pairs or not all(pairs) or not all(_places(graph, holder) for holder in holders):
        return None
    return contradicted(
        "sign-elsewhere",
        f"{wording.opening(graph, thing)} is a sign of {the_list(graph, holders, 'or')}.",
        *dict.fromkeys(wording.apart(graph, *pair) for pair in pairs[:2] if pair),
        facts=[_fact(graph, id, thing) for id in holders[:3]],
        expected=wording.names(graph, holders, "or"),
    )


def _of_distant_root(case: Case, holders: tuple[str, ...]) -> Opinion | None:
    """Return that a sign is that of other roots, where the one in the text is not even next to any of them."""
    graph, subject, thing = case.graph, case.subject, case.object
    roots = [id for id in holders if _is_root(id)]
    if not _is_root(subject) or not roots or any(abs(_rank(subject) - _rank(id)) < _APART for id in roots):
        return None
    return contradicted(
        "sign-of-another",
        f"{wording.opening(graph, thing)} is a sign of {the_list(graph, roots, 'or')}.",
        facts=[_fact(graph, id, thing) for id in roots[:3]],
        expected=wording.names(graph, roots, "or"),
    )


def _rank(root: str) -> int:
    """Return which of all spinal nerves, from above, a root is."""
    level = root.partition("-")[0]
    return _FIRST[level.rstrip("0123456789")] + int(level.lstrip("ctlso"))


def _places(graph: Graph, id: str) -> set[str]:
    """Return where a muscle lies, or a nerve with the muscles and skin that it supplies."""
    if graph.is_nerve(id):
        return reach(graph, id, usual_muscles_of(graph, id)) | skin_of(graph, id)
    return {*graph[id].region, *graph[id].compartment}


def _holders(graph: Graph, sign: str) -> tuple[str, ...]:
    """Return what gives a sign, or the syndrome that it is part of: nerves, then muscles, and roots at the end."""
    signs = (sign, *sorted(id for id in graph.above(sign) if graph.kind(id) == "sign"))
    found = dict.fromkeys(holder for one in signs for holder in graph.ontology.inverse("signs.list", one))
    return tuple(sorted(found, key=lambda one: (_is_root(one), not graph.is_nerve(one), graph.kind(one) != "nerve")))


def _opposite(case: Case) -> Opinion | None:
    """Return that harm to the subject gives a sign that excludes the one in the text, if it does."""
    graph, subject, thing = case.graph, case.subject, case.object
    for sign in graph[thing].disjoint:
        for holder in _holders(graph, sign):
            if _gives(graph, subject, holder):
                fact = _fact(graph, holder, sign)
                apart = wording.apart(graph, thing, sign)
                reason = "opposite-sign" if graph.kind(subject) != "sign" else "other-level"
                return contradicted(reason, fact.text, apart, facts=[fact], expected=wording.name(graph, sign))
    return None


def _numb(case: Case) -> Opinion:
    """Judge "injury of NERVE numbs SKIN": wrong when others supply it, and the nerve is known for skin beside it.

    Muscles that the nerve has there give no feeling.
    """
    felt = replace(case, claim=replace(case.claim, qualifiers=replace(case.qualifiers, felt=True)))
    opinion = supplies_felt(felt) or judge_case("supplies", felt)
    if opinion.status is Status.CONTRADICTED or (opinion.status is Status.SUPPORTED and opinion.reason == "fact"):
        return replace(opinion, predicate="lesion_causes", firm=False)
    return skin_of_another(case) or unsupported("It is not among the skin that the nerve is known to supply.")


def _gives(graph: Graph, subject: str, holder: str) -> bool:
    """Return whether harm to the subject reaches the structure that gives a sign."""
    if subject == holder or subject in graph.nerve_above(holder) or subject in graph.above(holder):
        return True
    if graph.kind(subject) == "muscle-part" and holder in graph.above(subject):
        return True
    if graph.is_muscle(holder) and not graph.is_muscle(subject):
        return holder in usual_muscles_of(graph, subject)
    return graph.is_muscle(subject) and graph.is_nerve(holder) and subject in usual_muscles_of(graph, holder)


def _peripheral(graph: Graph, holder: str) -> bool:
    """Return whether a sign is put down to one nerve, so that its branches may give it too; not to a root or plexus."""
    central = _is_root(holder) or "-trunk-of-" in holder or "-cord-of-" in holder
    return graph.kind(holder) == "nerve" and not central


def _is_root(id: str) -> bool:
    return id.endswith("-spinal-nerve") and id.partition("-")[0][-1].isdigit()


@judge("moves")
def moves(case: Case) -> Opinion:
    """Judge "NERVE flexes the knee": right when muscles that it supplies do that, and not mainly those of others."""
    if not case.graph.is_nerve(case.subject):
        return unknown()
    return _moves_nothing(case) or _lost_movement(case)


def _moves_nothing(case: Case) -> Opinion | None:
    """Return that a nerve supplies no muscle at all, if all that it supplies is known and none is there."""
    graph, nerve = case.graph, case.subject
    supplies, modality = graph[nerve].supplies, graph[nerve].modality
    if graph.kind(nerve) != "nerve" or supplies is None or not supplies.complete_muscles or muscles_of(graph, nerve):
        return None
    if modality is None or set(modality.kinds) != {"sensory"}:
        return None
    return contradicted("moves-nothing", f"{wording.opening(graph, nerve)} is sensory and supplies no muscle.")


def _is_smooth(graph: Graph, muscle: str) -> bool:
    """Whether a muscle is one of the viscera, which autonomic fibres reach by many ways."""
    found = graph.own(muscle, lambda entry: entry.tissue)
    return found is not None and "smooth-muscle" in found[1].ids


def _lost_movement(case: Case) -> Opinion:
    """Judge "injury of NERVE impairs flexion of the knee": right when a muscle that it supplies does that."""
    graph, subject = case.graph, case.subject
    if graph.is_muscle(subject):
        return replace(judge_case("acts", case), predicate="lesion_causes")
    muscles = sorted(id for id in muscles_of(graph, subject) if graph.kind(id) == "muscle")
    usual = usual_muscles_of(graph, subject)  # not those that hang on a plexus of vessels further on
    muscles = [id for id in muscles if id in usual or not _is_smooth(graph, id)]
    opinions = {muscle: judge_case("acts", case.about(muscle)) for muscle in muscles}
    doing = [muscle for muscle, opinion in opinions.items() if opinion.status is Status.SUPPORTED and opinion.firm]
    loose = [
        muscle
        for muscle, opinion in opinions.items()
        if opinion.status is Status.SUPPORTED and not _only_aside(graph, muscle, case.movement)
    ]
    against = _opposed(case, muscles)
    others = [muscle for muscle in muscles if muscle not in doing]
    found = doing if doing and not (_opposed(case, others) and _is_left_to_others(case, muscles)) else []
    if not found and not case.qualifiers.strong and not against:
        found = loose
    if found:
        return supported(f"It supplies {the_list(graph, found)}.", facts=opinions[found[0]].facts, firm=False)
    if rooted := _rooted(case):
        return supported(f"{wording.opening(graph, subject)} serves {the_list(graph, rooted)}.", firm=False)
    if doing:
        return unsupported("Most muscles that do that have other nerves.")
    return _made_by_others(case, muscles, opinions) or unsupported("No muscle that it supplies is known to do that.")


def _rooted(case: Case) -> list[str]:
    """Return the muscles that make a movement above all and have fibres of a root that is harmed."""
    graph, roots = case.graph, case.graph[case.subject].roots
    if roots is None or not _is_root(case.subject):
        return []
    levels = set(roots.usual)
    fed = ((id, graph[id].roots) for id in movers(graph, case.movement))
    return [id for id, own in fed if own is not None and levels & {*own.usual, *own.variable}]


def _opposed(case: Case, muscles: list[str]) -> bool:
    """Return whether the muscles of a nerve are known for the opposite movement above all.

    Where the text names no joint: whether more of their main actions are the opposite than are the movement.
    """
    graph, movement = case.graph, case.movement
    if movement.of is None:
        main = [one.movement for muscle in muscles for one in _main_actions(graph, muscle)]
        reverse = opposites(graph, movement.movement)
        return sum(one in reverse for one in main) > main.count(movement.movement)
    turned = [replace(movement, movement=one) for one in sorted(opposites(graph, movement.movement))]
    made = [one for muscle in muscles for other in turned for one in makings(graph, muscle, other)]
    return any(_is_main(one) for one in made)


def _is_left_to_others(case: Case, muscles: list[str]) -> bool:
    """Return whether most muscles that make a movement above all have other nerves."""
    making = movers(case.graph, case.movement)
    return 2 * len(set(making).intersection(muscles)) < len(making)


def _only_aside(graph: Graph, muscle: str, movement: Movement) -> bool:
    """Return whether a muscle makes a movement in a lesser way only, as the stylohyoid draws the tongue up."""
    made = [one for id in (muscle, *sorted(graph.parts(muscle))) for one in makings(graph, id, movement)]
    return bool(made) and all(one.role in (Role.MINOR, Role.DISPUTED) for one in made)


def _main_actions(graph: Graph, muscle: str) -> list[Action]:
    listed = graph[muscle].actions
    return [one for one in listed.actions if _is_main(one)] if listed else []


def _is_main(action: Action) -> bool:
    return action.role is Role.PRIMARY and not (action.condition or action.fixed)


def _made_by_others(case: Case, muscles: list[str], opinions: Mapping[str, Opinion]) -> Opinion | None:
    """Return that a movement is lost with other nerves: all muscles of this one are known, and none makes it."""
    graph, subject = case.graph, case.subject
    entry = graph[subject]
    closed = entry.supplies is not None and entry.supplies.complete_muscles
    if not closed or not muscles or any(not _excludes(one) for one in opinions.values()):
        return None
    own = [one for muscle in muscles for one in makings(graph, muscle, case.movement)]
    if any(one.role is Role.PRIMARY or _is_limited(one) for one in own):
        return None
    making = movers(graph, case.movement)
    refuted = all(one.status is Status.CONTRADICTED for one in opinions.values())
    if (not refuted and not making) or set(making) & set(muscles):
        return None
    steps = [f"All muscles of {wording.the(graph, subject)} are known: {the_list(graph, muscles)}."]
    steps += [f"{wording.capital(the_list(graph, making[:4]))} do that above all."] if making else []
    shown = [judge_case("acts", case.about(muscle)) for muscle in making[:2]] or list(opinions.values())
    facts = [fact for opinion in shown for fact in opinion.facts]
    return contradicted("movement-of-another", *steps, facts=facts[:4])


def _is_limited(action: Action) -> bool:
    """Return whether an action that counts is known under some condition only."""
    return bool(action.condition or action.fixed) and action.role not in (Role.DISPUTED, Role.MINOR)


def _excludes(opinion: Opinion) -> bool:
    """Return whether a muscle is known not to make a movement above all, nor a kind of it."""
    if opinion.status is Status.UNSUPPORTED:
        return opinion.reason == "not-listed"
    return opinion.status in (Status.CONTRADICTED, Status.SUPPORTED, Status.OVERSTATED)


def _fact(graph: Graph, holder: str, sign: str) -> Fact:
    entry = graph[holder]
    if graph.kind(holder) == "sign":
        own = graph[holder].signs
        return Fact(
            f"{wording.opening(graph, holder)} leaves a {wording.name(graph, sign)}.", sources([own] if own else [])
        )
    cause = "Weakness" if graph.is_muscle(holder) else "Injury"
    text = f"{cause} of {wording.the(graph, holder)} gives {wording.the(graph, sign)}."
    return Fact(text, sources([entry.signs] if entry.signs else []))
