"""Groups of muscles told by what they do or where they lie: "the muscles that bend X", "the flexors in the arm"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Term
from anatlint.claims.movements import MovementNode, Movements
from anatlint.claims.named import DESCRIBED
from anatlint.claims.phrases import term_of
from anatlint.claims.predications import SUBJECTS
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_MUSCLES = frozenset({"muscles", "group", "ones"})
_ALL = frozenset({"everything", "all"})  # "everything in the compartment": its muscles
_EVERY = frozenset({"every", "each", "no", "any"})
_WITHIN = frozenset({"in", "within", "inside", "of", "on", "at", "around"})
_SIDED = re.compile(r"(anterior|posterior|medial|lateral)-(?:compartment-of-)?(arm|forearm|thigh|leg)")
_ON_SIDE = re.compile(r"(\w+) (?:side|aspect|part) of (?:the )?(\w+)")
_PART_OF_BODY = frozenset({"joint", "region", "place"})

Agents = Callable[[str, tuple[str, ...]], Sequence[str]]  # who makes a movement, of certain parts: "extensor"


def note_described(reader: FragmentReader, movements: Movements, agents: Agents) -> None:
    """Note in the tree which groups its nouns mean that are no names."""
    tree = reader.tree
    plain = [t for t in tree.tokens if _is_class(t)]
    if not plain:
        return
    found: dict[int, tuple[Term, ...]] = {}
    tree.memo[DESCRIBED] = found
    nodes = movements.find(reader.phrases) if any(t.lower in _MUSCLES for t in plain) else []
    for token in plain:
        terms = tuple(_placed(reader, token)) or tuple(_doing(reader, token, nodes, agents))
        if terms:
            found[token.i] = terms
    reader.phrases.forget()


def _is_class(token: Token) -> bool:
    if token.mention is None:
        return token.lower in _MUSCLES or token.lower in _ALL or token.lower == "muscle"
    agent = "agent" in token.mention.categories and token.mention.plural and " " not in token.text
    return agent or (token.lower in _MUSCLES and not token.mention.ids("muscle"))


def _placed(reader: FragmentReader, token: Token) -> Iterator[Term]:
    """ "The extensors in the forearm", "the small muscles within the hand"."""
    tree = reader.tree
    if "respectively" in reader.sentence_text:
        return  # "the muscles of the lateral and anterior compartments respectively": each has its own
    if token.lower == "muscle" and not any(c.lower in _EVERY for c in tree.children(token.i, "det")):
        return
    noun = "muscles" if token.lower in _ALL or token.lower == "muscle" else token.lower
    adjectives = [c.lower for c in tree.children(token.i, "amod", "compound") if not reader.words.has("sizes", c.lower)]
    small = [c.lower for c in tree.children(token.i, "amod") if reader.words.has("sizes", c.lower)]
    for preposition in _prepositions(reader, token):
        for target in tree.children(preposition.i, "pobj"):
            mention = target.mention
            if mention is None or not mention.ids(*_PART_OF_BODY):
                continue
            whole = " ".join([*adjectives, noun])
            names = [f"{whole} of the {target.lower}", f"{target.lower} {whole}"]
            names += _of_compartments(whole, mention.ids("region", "joint"))
            names += _of_sides(reader, whole, target.lower)
            if small:
                small_noun = f"{' '.join(small)} {whole}"
                names = [f"{small_noun} of the {target.lower}", *names]
            if (ids := _groups(reader, names)) is not None:
                yield Term(token.text, Span(token.start, target.end), ids, plural=True, loose=True)
                return


def _of_compartments(whole: str, ids: Sequence[str]) -> list[str]:
    """ "The muscles on the back of the thigh": those of the posterior compartment."""
    sided = [match for id in ids if (match := _SIDED.fullmatch(id))]
    return [f"{whole} of the {one[1]} compartment of the {one[2]}" for one in sided]


def _of_sides(reader: FragmentReader, whole: str, part: str) -> list[str]:
    """ "The muscles on the outer side of the leg": those of the lateral compartment."""
    told = _ON_SIDE.fullmatch(part)
    side = reader.words.place_sides.get(told[1]) if told is not None else None
    return [f"{whole} of the {side} compartment of the {told[2]}"] if told is not None and side is not None else []


def _prepositions(reader: FragmentReader, token: Token) -> Iterator[Token]:
    """The prepositions of a noun, and one right behind it that the parser hung on the verb."""
    for preposition in reader.tree.children(token.i, "prep"):
        if preposition.lower in _WITHIN:
            yield preposition
    behind = reader.tree.tokens[token.i + 1 : token.i + 2]
    if behind and behind[0].lower in ("in", "within") and behind[0].head != token.i and behind[0].dep == "prep":
        yield behind[0]


def _doing(reader: FragmentReader, token: Token, nodes: Sequence[MovementNode], agents: Agents) -> Iterator[Term]:
    """ "The muscles that bend the wrist and fingers": those that bend the one, and those that bend the other."""
    tree = reader.tree
    clauses = tree.children(token.i, "relcl", "acl")
    if (
        token.mention is not None
        or len(clauses) != 1
        or tree.children(token.i, "amod", "nummod")
        or _is_what(reader, token)
    ):
        return
    clause = clauses[0]
    own = tree.children(clause.i, *SUBJECTS)
    if (own and own[0].lower not in ("that", "which")) or tree.children(clause.i, "conj", "neg", "advcl"):
        return
    made = [node for node in nodes if node.head == clause.i]
    if len(made) != 1 or made[0].of is None:
        return
    for thing in _moved(reader, clause) or [made[0].of]:
        who = agents(made[0].movement, thing.readings)
        part = thing.text.lower()
        names = [name for agent in who for name in (f"{part} {agent}s", f"{agent}s of the {part}")]
        if (ids := _groups(reader, names)) is not None:
            yield Term(token.text, Span(token.start, token.end), ids, plural=True, loose=True)


def _is_what(reader: FragmentReader, token: Token) -> bool:
    """Whether the sentence says which muscles these are: "X and Y are the muscles that ..."."""
    if token.dep in ("attr", "appos"):
        return True
    above = reader.tree.tokens[token.head]
    named = [t for t in reader.tree.children(above.i, "attr") if t.mention is not None and t.mention.ids("muscle")]
    return token.dep in SUBJECTS and above.lemma == "be" and bool(named)


def _moved(reader: FragmentReader, verb: Token) -> list[Term]:
    objects = [one for t in reader.tree.children(verb.i, "dobj") for one in reader.tree.conjuncts(t.i)]
    return [
        term_of(one, ids) for one in objects if one.mention is not None and (ids := one.mention.ids("joint", "region"))
    ]


def _groups(reader: FragmentReader, names: Sequence[str]) -> tuple[str, ...] | None:
    for name in names:
        ids = [e.id for e in reader.lexicon.get(name) if e.category == "muscle"]
        groups = tuple(dict.fromkeys(id for id in ids if reader.kind_of(id) == "muscle-group"))
        if groups:
            return groups
    return None
