"""Claims about what muscles do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.conditions import condition_in, position_told
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.gapping import pairs_of
from anatlint.claims.holders import holder
from anatlint.claims.left_right import told_side
from anatlint.claims.model import Claim, Movement, Qualifiers, Quantifier, Term
from anatlint.claims.movements import MovementNode, Movements
from anatlint.claims.qualify import excluded
from anatlint.claims.resolved import Resolved, term_of
from anatlint.claims.support import Actor, Support
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_MUSCLE = frozenset({"muscle"})
_NERVE = frozenset({"nerve"})  # "Abducens | turns the eye out": by its muscle


_WHEN = frozenset({"when", "if", "while", "once", "whenever", "after", "as", "until"})
_PAIR = 2


def read_acts(
    reader: FragmentReader, movements: Movements, support: Support, telegram: bool = False
) -> Iterator[Claim]:
    """Yield the claims that a muscle makes a movement.

    In ``telegram`` style (a value under "Action:") every movement that has no actor of its own is the topic's.
    """
    by_head = reader.by_head
    before, discourse = reader.phrases.discourse.movement, reader.phrases.discourse
    nodes = movements.find(reader.phrases)
    discourse.movement = Movement(nodes[-1].movement, nodes[-1].of) if nodes else None
    if before is not None and not nodes:
        yield from _meant(reader, support, before)
    for node in nodes:
        reader.phrases.strict = False  # nerves do not move joints
        actor = support.actor(node, reader.phrases, by_head)
        reader.phrases.strict = True
        if actor is None:
            actor = Actor(None, node.head) if telegram and _free(reader, node) else None
            if actor is None:
                continue
        of = node.of if node.of is not None or not telegram else _fronted_joint(reader, node.head)
        who = actor.who
        if who is None:
            if not telegram and reader.is_imperative(_top(reader, node.head)) and actor.field is None:
                continue
            if not telegram and not node.verbal and actor.field is None and not _verbal_root(reader, actor):
                continue
            who = _told_of(reader)
        if who is None or _is_nobodys(reader, node, actor) or not _may_make(reader, nodes, node, who):
            continue
        if _by_relaxing(reader, node.head):
            continue
        who = _loosened(reader, node, _nearest(reader, node, who))
        who = _shared(nodes, _in_turn(reader, nodes, node, who))
        qualifiers = _qualifiers(reader, node, actor)
        if excluded(reader.tree, node.head):
            qualifiers = replace(qualifiers, negated=not qualifiers.negated)
        if actor.turned:
            qualifiers = replace(qualifiers, negated=False)
        qualifiers = replace(qualifiers, exclusive=qualifiers.exclusive and not _are_several(who))
        yield from _told(reader, node, who, Movement(node.movement, of), _span(reader, node, actor), qualifiers)
        yield from _gapped(reader, node, qualifiers)


def _may_make(reader: FragmentReader, nodes: Sequence[MovementNode], node: MovementNode, who: Resolved) -> bool:
    """Whether a movement is told of a muscle itself: of those that the wording means, at work, not of two in turn."""
    meant = not node.only or all(node.only & {*term.readings} for term in who.terms)
    return meant and not _is_disabled(reader, who) and (node.verbal or not _are_shared_out(reader, nodes, who))


def _in_turn(reader: FragmentReader, nodes: Sequence[MovementNode], node: MovementNode, who: Resolved) -> Resolved:
    """ "The X and the Y raise and tighten the palate": one of them does the one, the other maybe the other."""
    first = _first_joined(reader, reader.tree.tokens[node.head])
    joined = {one.i for one in reader.tree.conjuncts(first)} - {node.head}
    several = [one for one in nodes if one.head in joined and one.verbal and one.movement != node.movement]
    if not node.verbal or not several or len(who.terms) != _PAIR or who.inherited:
        return who
    readings = tuple(dict.fromkeys(id for term in who.terms for id in term.readings))
    return replace(who, terms=(replace(who.terms[0], readings=readings),))


def _loosened(reader: FragmentReader, node: MovementNode, who: Resolved) -> Resolved:
    """ "All of them bend or turn it", "all the muscles which bend it": not that each of them bends it."""
    if who.quantifier is not Quantifier.ALL:
        return who
    tree, tokens = reader.tree, reader.tree.tokens
    either = any(
        t.lower == "or"
        for one in tree.conjuncts(_first_joined(reader, tokens[node.head]))
        for t in tree.children(one.i, "cc")
    )
    own = [token for term in who.terms if (token := reader.token_of(term)) is not None]
    clauses = [clause for token in own for clause in tree.children(token.i, "relcl")]
    told = [tree.subtree(clause.i) for clause in clauses]
    narrowed = any(node.head in within and tokens[within[0] - 1].text != "," for within in told)
    return replace(who, quantifier=Quantifier.SOME) if either or narrowed else who


def _shared(nodes: Sequence[MovementNode], who: Resolved) -> Resolved:
    """ "These muscles help with abduction and rotation", after three were listed: each makes some of that."""
    several = _are_several(who) and len({node.movement for node in nodes}) > 1
    return replace(who, quantifier=Quantifier.SOME) if several and who.quantifier is Quantifier.NONE else who


def _told_of(reader: FragmentReader) -> Resolved | None:
    """Return whom a clause without a subject is said of: no three muscles that were merely listed before."""
    who = reader.topic(_MUSCLE) or (reader.topic(_NERVE) if reader.titled else None)
    return None if who is not None and _are_several(who) and not reader.titled else who


def _are_several(who: Resolved) -> bool:
    """Whether "they" are three things or more that were listed: nothing that they do together is all that each does."""
    return who.inherited and len(who.terms) > _PAIR


def _is_disabled(reader: FragmentReader, who: Resolved) -> bool:
    """ "The weakened lumbricals allow hyperextension": what follows when they do not work."""
    told = [token for term in who.terms if (token := reader.token_of(term)) is not None]
    before = (child.lower for token in told for child in reader.tree.children(token.i, "amod"))
    return not who.inherited and any(reader.words.has("disabled", word) for word in before)


def _are_shared_out(reader: FragmentReader, nodes: Sequence[MovementNode], who: Resolved) -> bool:
    """ "The flexors and extensors of the fingers produce hyperextension and flexion": each does one of them."""
    told = [token for term in who.terms if (token := reader.token_of(term)) is not None]
    beside = [one for token in told for one in reader.phrases.members(_first_joined(reader, token))]
    kinds = any(one.mention is not None and "agent" in one.mention.categories for one in beside)
    return kinds and len({one.i for one in beside}) > 1 and len([one for one in nodes if not one.verbal]) > 1


def _first_joined(reader: FragmentReader, token: Token) -> int:
    while token.dep == "conj" and token.head != token.i:
        token = reader.tree.tokens[token.head]
    return token.i


def _by_relaxing(reader: FragmentReader, head: int) -> bool:
    """ "The X relaxes, straightening the bend", "by relaxing it opens the way": not what it does as it contracts."""
    tree = reader.tree
    if "relax" not in reader.sentence_text:
        return False
    token, above = tree.tokens[head], tree.tokens[tree.tokens[head].head]
    behind = token.dep in ("advcl", "xcomp") and above.lemma == "relax" and tree.child(above.i, "dobj") is None
    means = [t for p in tree.children(head, "prep") if p.lower == "by" for t in tree.children(p.i, "pcomp")]
    return behind or any(t.lemma == "relax" for t in means)


def _is_nobodys(reader: FragmentReader, node: MovementNode, actor: Actor) -> bool:
    """Whether a movement is made by nothing that is told of."""
    if (actor.who is None or actor.who.inherited) and _is_state(reader, node):
        return True  # "when the knee is bent": by whatever
    if actor.who is not None and _is_of_part(reader, node):
        return True  # "turns the eye down when it looks in": the eye does
    if node.of is None and _is_work(reader, node):
        return True  # "the X does the lifting": of a weight
    if actor.who is None and _there_is(reader, node.head):
        return True  # "there may be a movement of the head"
    if actor.who is None and _is_others(reader, node):
        return True  # "; straightening it, to the X"
    # "works eccentrically, lowering the foot": gravity does that, and the muscle brakes it
    return node.verbal and "eccentric" in reader.sentence_text


def _is_work(reader: FragmentReader, node: MovementNode) -> bool:
    """ "Does the lifting", "do all the heavy lifting": the work, whatever it is."""
    noun = reader.tree.tokens[node.head]
    return noun.lower.endswith("ing") and noun.dep == "dobj" and reader.tree.tokens[noun.head].lemma == "do"


def _is_others(reader: FragmentReader, node: MovementNode) -> bool:
    """Whether a fragment is a movement without a finite verb, and names a muscle behind it."""
    verb = reader.tree.tokens[node.head]
    behind = reader.tree.tokens[node.head + 1 :]
    named = any(
        t.mention is not None and t.mention.ids("muscle") and not t.mention.ids("joint", "agent") for t in behind
    )
    return verb.tag == "VBG" and verb.head == verb.i and not reader.tree.children(verb.i, "aux", "nsubj") and named


def _is_state(reader: FragmentReader, node: MovementNode) -> bool:
    """Whether a movement is only when something else is so: "when the knee is bent", with nothing that does it."""
    tree = reader.tree
    verb = tree.tokens[node.head]
    opened = any(t.lower in _WHEN for t in tree.children(verb.i, "advmod", "mark"))
    if opened and any(t.tag == "PRP" for t in tree.children(verb.i, "nsubj")) and not tree.children(verb.i, "dobj"):
        return True  # "turns the eye down when it looks inwards": so does what is moved
    passive = bool(tree.children(verb.i, "auxpass")) or (
        verb.tag in ("VBN", "JJ") and bool(tree.children(verb.i, "aux"))
    )
    return opened and passive and not tree.children(verb.i, "agent")


def _is_of_part(reader: FragmentReader, node: MovementNode) -> bool:
    """ "X turns the eye down when it looks toward the nose": of the part that the main clause moves."""
    tree = reader.tree
    verb = tree.tokens[node.head]
    opened = any(t.lower in _WHEN for t in tree.children(verb.i, "advmod", "mark"))
    it = [t for t in tree.children(verb.i, "nsubj") if t.lower == "it"]
    if not (opened and it) or verb.head >= verb.i or tree.children(verb.i, "dobj"):
        return False
    parts = [t.mention for t in tree.children(verb.head, "dobj") if t.mention is not None]
    return any(part.ids("joint", "region") and not part.ids("muscle", "nerve") for part in parts)


def _told(
    reader: FragmentReader, node: MovementNode, who: Resolved, made: Movement, span: Span, qualifiers: Qualifiers
) -> Iterator[Claim]:
    """Yield the claims of a movement, by the side that is told in left and right: "the right X and the left Y"."""
    sides = {term: told_side(reader, node.head, term, who.inherited) for term in who.terms if not qualifiers.side}
    if len(set(sides.values())) < 2:
        sided = replace(qualifiers, side=qualifiers.side or next(iter(sides.values()), None))
        yield from reader.claims("acts", who, made, span, sided, "acts")
        return
    for term, side in sides.items():
        yield from reader.claims(
            "acts", replace(who, terms=(term,)), made, span, replace(qualifiers, side=side), "acts"
        )


def _gapped(reader: FragmentReader, node: MovementNode, qualifiers: Qualifiers) -> Iterator[Claim]:
    """ "X bends the elbow, Y the hip": Y bends the hip."""
    for subject, thing in pairs_of(reader.tree, node.head):
        who, token = reader.phrases.resolve(subject, _MUSCLE), reader.tree.tokens[thing]
        ids = token.mention.ids("joint", "region", "place", "skin") if token.mention is not None else ()
        if who is not None and not who.inherited and ids:
            of = term_of(token, ids)
            yield from reader.claims("acts", who, Movement(node.movement, of), of.span, qualifiers, "acts")


def _meant(reader: FragmentReader, support: Support, movement: Movement) -> Iterator[Claim]:
    """ "That is the work of the X": the movement that was told of last."""
    tree = reader.tree
    for predication in reader.predications:
        subject = [tree.tokens[i] for i in predication.get("agent")]
        if predication.lemma != "be" or len(subject) != 1 or not _is_that(reader, subject[0]):
            continue
        for noun in (tree.tokens[i] for i in predication.get("complement")):
            if not support.is_task(noun) or (who := holder(reader.phrases, noun, _MUSCLE)) is None or who.inherited:
                continue
            span = reader.phrase_span(noun.i, *(term.span for term in who.terms))
            qualifiers = reader.qualifiers(predication.head, predication.governors)
            here = movement.of and replace(movement.of, span=span)
            yield from reader.claims("acts", who, replace(movement, of=here), span, qualifiers, "acts")


def _is_that(reader: FragmentReader, token: Token) -> bool:
    """ "That", "this", "this last movement"."""
    if token.lower in ("that", "this"):
        return not reader.tree.children(token.i)
    near = {child.lower for child in reader.tree.children(token.i)}
    return token.lemma in ("movement", "motion", "action") and bool(near & {"that", "this", "last", "latter"})


_ACTING = frozenset({"side", "sides", "muscle", "fibre", "fiber", "part", "contraction", "action"})


def _fronted_joint(reader: FragmentReader, before: int) -> Term | None:
    """ "At hip, flexes, abducts": the joint that the movements after it are of."""
    for token in reversed(reader.tree.tokens[:before]):
        if token.i and token.mention is not None and reader.tree.tokens[token.i - 1].lower in ("at", "of", "the"):
            ids = token.mention.ids("joint", "region", "place")
            return term_of(token, ids) if ids else None
    return None


def _free(reader: FragmentReader, node: MovementNode) -> bool:
    """Whether nothing but list and telegram structure stands above a movement."""
    tree = reader.tree
    token = tree.tokens[node.head]
    own = tree.children(node.head, "nsubj")
    if any(t.pos in ("NOUN", "PROPN") and t.mention is None and t.lemma not in _ACTING for t in own):
        return False
    before = {t.lower for t in tree.tokens[max(0, node.head - 4) : node.head]}
    if before & {"opposite", "against", "resists", "resist", "resisting", "prevents", "limits", "during", "after"}:
        return False
    while token.head != token.i:
        above = tree.tokens[token.head]
        if above.lemma in ("resist", "prevent", "limit", "oppose"):
            return False
        token = above
    return True


def _there_is(reader: FragmentReader, i: int) -> bool:
    verb = reader.tree.tokens[reader.tree.tokens[i].head]
    return bool(reader.tree.children(verb.i, "expl"))


def _top(reader: FragmentReader, i: int) -> int:
    predication = reader.by_head.get(i)
    return predication.governors[-1] if predication is not None and predication.governors else i


def _verbal_root(reader: FragmentReader, actor: Actor) -> bool:
    return reader.tree.tokens[actor.verb].pos in ("VERB", "AUX")


def _qualifiers(reader: FragmentReader, node: MovementNode, actor: Actor) -> Qualifiers:
    governors = tuple(dict.fromkeys((*actor.governors, actor.verb)))
    governors = tuple(i for i in governors if i != node.head)
    sentence = " ".join(token.lower for token in reader.tree.tokens)
    qualifiers = reader.qualifiers(node.head, governors, f"{node.text} {_before_clause(reader, node)}")
    weak = qualifiers.weak or actor.weak
    also = " also " in f" {sentence} " or "as well" in sentence or "among" in sentence
    exclusive = (actor.exclusive or actor.field is not None) and not weak and not also and not qualifiers.hedged
    if actor.field is not None and _plural_or_indefinite(reader, actor):
        exclusive = False
    fixed = qualifiers.fixed_end or bool(reader.words.find("fixed_end", sentence))
    condition = condition_in(_around(reader, node), reader.words)
    position = position_told(condition, reader.words)
    strong = qualifiers.strong or actor.strong
    told = replace(qualifiers, weak=weak, strong=strong, exclusive=exclusive, fixed_end=fixed)
    return replace(told, condition=condition, position=position)


def _plural_or_indefinite(reader: FragmentReader, actor: Actor) -> bool:
    predication = reader.by_head.get(actor.verb)
    for i in predication.get("agent") if predication else ():
        token = reader.tree.tokens[i]
        if token.tag == "NNS" or any(
            c.lower in ("a", "one", "another", "some", "other") for c in reader.tree.children(i)
        ):
            return True
    return False


def _before_clause(reader: FragmentReader, node: MovementNode) -> str:
    """The words that open the sentence ("Acting bilaterally, ...", "Unilaterally, ..."), which hold for its clauses."""
    first = next((t.i for t in reader.tree.tokens if t.dep in ("nsubj", "nsubjpass", "csubj")), node.head)
    words = [token.lower for token in reader.tree.tokens[: min(first, node.head)]]
    return " ".join(words[-24:])


def _around(reader: FragmentReader, node: MovementNode) -> str:
    """The clause of a movement and what stands before it, without the words of the movement itself."""
    tokens = reader.tree.tokens
    first = max((t.i + 1 for t in tokens[: node.head] if t.lower in _PARTING), default=0)
    before = " ".join(token.lower for token in tokens[first : node.head])
    return f"{before} _ {node.text.replace(tokens[node.head].lower, '_')}"


_PARTING = frozenset({";", "but", "while", "whereas", "whilst"})


def _nearest(reader: FragmentReader, node: MovementNode, who: Resolved) -> Resolved:
    """ "Without A and B, which spread the fingers": B does, and perhaps A."""
    verb = reader.tree.tokens[node.head]
    while verb.dep in ("conj", "xcomp") and verb.head != verb.i:
        verb = reader.tree.tokens[verb.head]
    subjects = [t.lower for t in reader.tree.children(verb.i, "nsubj")]
    several = len(who.terms) > 1 and not who.inherited
    return replace(who, terms=who.terms[-1:]) if several and verb.dep == "relcl" and subjects == ["which"] else who


def _span(reader: FragmentReader, node: MovementNode, actor: Actor) -> Span:
    tree = reader.tree
    start = node.span.start
    if actor.exclusive or actor.weak:
        for i in actor.governors:
            token = tree.tokens[i]
            if token.i < node.head and token.pos in ("ADJ", "VERB") and token.lemma != "be":
                start = min(start, token.start)
    return Span(start, max(node.span.end, _end_of_name_behind(actor, node)))


def _end_of_name_behind(actor: Actor, node: MovementNode) -> int:
    """Return where the name ends that stands behind its movement: "the one that lifts the arm is the X"; else 0."""
    who = actor.who
    if who is None or who.inherited or len(who.terms) != 1 or who.terms[0].span.start < node.span.end:
        return 0
    return who.terms[0].span.end
