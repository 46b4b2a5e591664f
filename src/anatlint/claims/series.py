"""Lists inside a sentence: "the muscles of mastication, namely A, B and C", "three columns: A, B and C"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.denials import exceptions_of
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Quantifier, Term
from anatlint.claims.numerals import number_before, value_at
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_WHOLES = frozenset({"muscle", "nerve", "region"})
_CATEGORIES = ("muscle", "nerve")
_OPENING = frozenset({":", "–", "—", "-"})
CLOSING = frozenset({".", ";", "–", "—", ":", "(", "?", "!"})
RELATIVE = ("WDT", "WP", "WRB")
_PARTING = frozenset({",", "/", "+", "&", "and", "or", "plus", "then", "as", "well"})
_NAMELY = ("namely", "viz", "specifically")
_INSIDE = frozenset({"of", "in", "into", "within"})
_HOLDING = frozenset(
    {
        "have", "contain", "consist", "comprise", "include", "hold", "house", "divide", "split", "make", "form",
        "compose", "build", "run", "come", "constitute", "encompass", "own", "get", "group", "sort", "subdivide", "be",
    }
)  # fmt: skip
_MADE_OF = frozenset({"make", "form", "compose", "constitute"})
_MEANT = frozenset({"muscle", "head", "part", "member", "column", "trio", "quartet", "duo", "one", "group", "branch",
                    "division", "set", "nerve", "layer", "belly", "component", "pair"})  # fmt: skip


def read_series(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims that the names behind a colon, a dash or "namely" are members of what stands before it."""
    excepted = {token.i for token in exceptions_of(reader.tree)}
    for at in openings(reader):
        members = list(listed_from(reader, at + 1))
        if len(members) < 2 or at in excepted:
            continue
        whole = _whole(reader, at)
        if whole is None or len(whole.terms) != 1 or whole.quantifier is Quantifier.SOME:
            continue
        if whole.inherited and not may_have(reader, whole.terms[0], members):
            continue
        groups = [member for member in members if _groups(reader, member)]
        if 0 < len(groups) < len(members):
            members = [member for member in members if member not in groups]  # "A, B and the muscles of Y"
        own = set(whole.terms[0].readings)
        named = Resolved(whole.terms, whole.block, whole.inherited)
        for member in members:
            if not own & set(member.readings) and _alike(reader, named, member):
                for claim in reader.claims("has_members", named, member, member.span, reader.base, "series"):
                    yield replace(claim, group=reader.phrases.block)


def _groups(reader: FragmentReader, term: Term) -> bool:
    return all(reader.kind_of(id) == "muscle-group" for id in term.readings)


def openings(reader: FragmentReader) -> Iterator[int]:
    """Yield the tokens behind which a list may begin."""
    tokens = reader.tree.tokens
    for token in tokens[1:-1]:
        before, after = tokens[token.i - 1], tokens[token.i + 1]
        if token.lower in _NAMELY:
            yield token.i
        elif token.text in _OPENING and after.lower not in _NAMELY:
            if token.text != "-" or token.start > before.end:
                yield token.i
        elif token.text == "," and before.lemma in _MEANT and number_before(reader.tree, before.i) is not None:
            yield token.i  # "is really two muscles, A and B"


def listed_from(reader: FragmentReader, start: int) -> Iterator[Term]:
    """Yield the names that a list consists of: one in each stretch between commas, in front, without a clause."""
    for stretch in stretches(reader.tree.tokens[start:]):
        named = [t for t in stretch if t.mention is not None and t.mention.ids(*_CATEGORIES)]
        first = named[0] if named else None
        if first is None or not all(goes_before(t) for t in stretch if t.i < first.i):
            return
        if any(t.pos in ("VERB", "AUX") and t.mention is None for t in stretch):
            return
        if any(t.pos == "NUM" and t.mention is None for t in stretch if t.i > first.i):
            return  # "the biceps has two heads, the triceps three"
        yield from _taken_apart(reader, first)


def _taken_apart(reader: FragmentReader, token: Token) -> Iterator[Term]:
    """Yield what a name names; "psoas major and iliacus", a name of the iliopsoas, names both here."""
    assert token.mention is not None
    parts = token.text.split(" and ")
    found = [tuple(e.id for e in reader.lexicon.get(part.lower()) if e.category in _CATEGORIES) for part in parts]
    if len(parts) < 2 or not all(found):
        yield term_of(token, token.mention.ids(*_CATEGORIES))
        return
    start = token.start
    for part, ids in zip(parts, found, strict=True):
        yield Term(part, Span(start, start + len(part)), ids)
        start += len(part) + len(" and ")


def stretches(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the words between the commas and conjunctions of a list, up to where it ends."""
    stretch: list[Token] = []
    for token in tokens:
        if token.text in CLOSING or token.tag in RELATIVE:
            break
        if token.lower in _PARTING:
            if stretch:
                yield stretch
            stretch = []
        else:
            stretch.append(token)
    if stretch:
        yield stretch


def goes_before(token: Token) -> bool:
    """Whether a word may stand before a name in a list: an article, a number, an adjective; "those of"."""
    if token.mention is not None and not token.mention.ids("shape", "counted"):
        return False
    return token.pos in ("DET", "NUM", "ADJ", "PUNCT", "PRON", "ADV") or token.lower in ("those", "of", "both", "two")


def _whole(reader: FragmentReader, at: int) -> Resolved | None:
    """Return what has the members: by a verb of having, or because the list explains its name."""
    start = max((t.i + 1 for t in reader.tree.tokens[:at] if t.text in (";", ":")), default=0)
    if (held := _holder(reader, start, at)) is not None:
        return held
    tokens = reader.tree.tokens[start:at]
    groups = [t for t in tokens if _is_group(reader, t)]
    if not groups or not _explained(reader, groups[-1], tokens):
        return None
    group = groups[-1]
    assert group.mention is not None
    return Resolved((term_of(group, group.mention.ids(*_WHOLES)),), reader.phrases.block)


def _holder(reader: FragmentReader, start: int, at: int) -> Resolved | None:
    """Return the subject of a verb of having right before a list."""
    for predication in reversed(reader.predications):
        if not start <= predication.head < at or predication.lemma not in _HOLDING:
            continue
        if not _counts_members(reader, predication, at):
            continue
        active = predication.lemma in _MADE_OF and not predication.passive
        slots = ("theme",) if active else ("theme", "agent") if predication.passive else ("agent",)
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        if qualifiers.negated:
            return None
        found = _before(reader, _apposed(reader, predication, slots) or reader.subject(predication, slots, _WHOLES), at)
        if found is not None and all(_has_members(reader, id) for term in found.terms for id in term.readings):
            return found
    return None


def _apposed(reader: FragmentReader, predication: Predication, slots: Sequence[str]) -> Resolved | None:
    """ "The pad by the thumb, the thenar eminence, contains ...": the name in apposition to the subject."""
    for head in (i for slot in slots for i in predication.get(slot)):
        for one in reader.tree.children(head, "appos"):
            ids = one.mention.ids(*_WHOLES) if one.mention is not None and one.i < predication.head else ()
            if ids:
                return Resolved((term_of(one, ids),), reader.phrases.block)
    return None


def _before(reader: FragmentReader, found: Resolved | None, at: int) -> Resolved | None:
    """Leave out what stands in the list itself, which the parser may have taken for more of the whole."""
    if found is None or found.inherited:
        return found
    terms = tuple(term for term in found.terms if term.span.end <= reader.tree.tokens[at].start)
    return replace(found, terms=terms) if terms else None


def _counts_members(reader: FragmentReader, predication: Predication, at: int) -> bool:
    """Whether the last noun before the list is what the verb's subject has: "has three parts:", "runs in columns:"."""
    nouns = [t for t in reader.tree.tokens[predication.head : at] if t.pos in ("NOUN", "PROPN")]
    counted = [t for t in nouns if t.lemma in _MEANT or t.mention is not None or value_at(reader.tree.tokens, t.i - 1)]
    return bool(counted)


def _has_members(reader: FragmentReader, id: str) -> bool:
    return reader.kind_of(id).endswith(("-group", "compartment", "region")) or bool(reader.phrases.sizes(id))


def _is_group(reader: FragmentReader, token: Token) -> bool:
    ids = token.mention.ids(*_WHOLES) if token.mention is not None else ()
    return bool(ids) and all(reader.kind_of(id).endswith(("-group", "compartment")) for id in ids)


def _explained(reader: FragmentReader, group: Token, tokens: Sequence[Token]) -> bool:
    """Whether a list explains a group: nothing between stands for the list, and the group is no mere circumstance."""
    tree = reader.tree
    current = group
    while current.head != current.i:
        above = tree.tokens[current.head]
        if current.dep in ("relcl", "acl", "advcl") or (current.dep == "pobj" and above.lower not in _INSIDE):
            return False
        current = above
    rivals = [t for t in tokens if t.lemma in _MEANT and t.tag == "NNS" and t.i != group.i and t.mention is None]
    inside = set(tree.subtree(group.i))
    return all(_is_within(tree.tokens, group, rival) or rival.i in inside for rival in rivals)


def _is_within(tokens: Sequence[Token], group: Token, rival: Token) -> bool:
    """ "Three muscles of the group": the group hangs on the rival by "of"."""
    preposition = tokens[group.head]
    return group.dep == "pobj" and preposition.lower in _INSIDE and preposition.head == rival.i


def _alike(reader: FragmentReader, whole: Resolved, member: Term) -> bool:
    """Whether muscles are said to be in a group of muscles, nerves in one of nerves; a region holds muscles."""
    kinds = {reader.kind_of(id).split("-")[0] for term in whole.terms for id in term.readings}
    return any(_sort(reader.kind_of(id)) in {_sort(kind) for kind in kinds} for id in member.readings)


def may_have(reader: FragmentReader, whole: Term, members: Sequence[Term]) -> bool:
    """Whether a list may be of what it is taken for: muscles of a group, or at least one part of a single muscle."""
    if not of_one_sort(reader, whole, members) or any(reader.kind_of(id) != "muscle" for id in whole.readings):
        return of_one_sort(reader, whole, members)
    own = set(whole.readings)
    parts = [id for member in members for id in member.readings]
    return any(own & reader.phrases.wholes(id) or reader.kind_of(id) != "muscle" for id in parts)


def of_one_sort(reader: FragmentReader, whole: Term, members: Sequence[Term]) -> bool:
    """Whether muscles are listed of muscles, nerves of nerves; a region may have either."""
    sorts = {reader.kind_of(id).split("-")[0] for id in whole.readings}
    listed = {_sort(reader.kind_of(id)) for member in members for id in member.readings}
    return not sorts <= {"muscle", "nerve"} or bool(sorts & listed)


def _sort(kind: str) -> str:
    return "muscle" if kind.startswith(("muscle", "compartment", "region")) else "nerve"
