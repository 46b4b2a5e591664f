"""Numbers of cranial nerves beside their names: "cranial nerve VI, the abducens", "the fifth is called X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.copulas import cranial_number
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Count
from anatlint.claims.numerals import number_of
from anatlint.claims.phrases import Resolved, inherited, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_NAMING = frozenset({"be", "call", "name", "term", "know"})
_BETWEEN = frozenset({",", "the", "or", "–", "—", "(", "i.e.", "also", "written", "called", "known", "as"})
_BEARING = frozenset({"is", "bears", "has", "carries", "gets", "the", "comes", "as", "being", ",", "wears"})
_CLASS = frozenset({"cranial nerve", "cranial nerves", "cranial", "nerve"})  # "is cranial nerve number ten"
_RANKING = frozenset({"be", "rank", "come", "stand", "count", "follow"})
_NEXT_TO = frozenset({"after", "before", "behind", "following", "beside", "below"})
_COUNTING = frozenset({"number", "numbered", "no", "no.", "cranial nerve"})  # "cranial nerve nine"
_PAIRS = frozenset({"pair", "pairs", "cranial", "cranial nerves"})
_IN_ORDER = frozenset({"line", "order"})  # "the tenth in line"
_LIST = frozenset({"and", "or"})


def read_cranial(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims of names beside numbers, and of numbers that are said to be called a name."""
    yield from _labelled(reader)
    yield from _counted_off(reader)
    yield from _of_the_pairs(reader)
    if "nerve" not in reader.tree.categories:
        return
    nerves = [token for token in reader.tree.tokens if token.mention is not None and token.mention.ids("nerve")]
    numbered = [token for token in nerves if cranial_number(token.text) is not None]
    for number in numbered:
        others = [token for token in nerves if token not in numbered]
        for other in others:
            first, last = sorted((number, other), key=lambda token: token.i)
            if _beside(reader, first, last) or (first is number and _called(reader, first, last)):
                yield from _claim(reader, number, other)


def _labelled(reader: FragmentReader) -> Iterator[Claim]:
    """ "Hypoglossal nerve: CN XII, purely motor": a number behind the label that names the nerve."""
    topic = reader.phrases.discourse.topic if reader.titled else None
    if topic is None:
        return
    first = reader.tree.tokens[0]
    value = cranial_number(first.text) if first.mention is not None else None
    closed = len(reader.tree.tokens) == 1 or not reader.tree.tokens[1].text.isalnum()
    closed = closed and all(token.text != ":" for token in reader.tree.tokens[1:2])  # "CN II (Optic): ...", a label
    if value is None or topic.category != "nerve" or len(topic.terms) != 1 or not closed:
        return
    span, count = Span(first.start, first.end), Count(value, "cranial nerve")
    yield from reader.claims("cranial_number", inherited(topic), count, span, reader.base, "cranial")


def _counted_off(reader: FragmentReader) -> Iterator[Claim]:
    """ "The X is number seven", "number ten is the X", "the X, tenth of the cranial nerves"."""
    if reader.tree.words.isdisjoint(_COUNTING):
        return
    tokens = reader.tree.tokens
    for token in tokens:
        behind = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
        if token.lower not in _COUNTING or behind is None or (value := _value(behind.text)) is None:
            continue
        further = tokens[token.i + 2].lower if token.i + 2 < len(tokens) else ""
        if further in ("on", "in", "for", "of", "among") and "cranial" not in reader.sentence_text.lower():
            continue  # "number one on my list"
        before = [t for t in tokens[max(0, token.i - 5) : token.i] if t.mention is not None and t.lower not in _CLASS]
        if {t.lower for t in tokens[max(0, token.i - 6) : token.i]} & _NEXT_TO:
            before = []  # "after the X comes number three, the Y"
        after = [t for t in tokens[token.i + 2 : token.i + 10] if t.mention is not None and t.lower not in _CLASS]
        between = {t.lower for t in tokens[before[-1].i + 1 : token.i]} - _CLASS if before else set[str]()
        after = [] if any(_value(one.text) is not None for one in after[:1]) else after  # "X is III, Y IV"
        named = before[-1] if before and between <= _BEARING else after[0] if after and not before else None
        found = named.mention.ids("nerve") if named is not None and named.mention is not None else ()
        ids = tuple(id for id in found if id in _numbered(reader))
        if named is not None and ids:
            subject = Resolved((term_of(named, ids),), reader.phrases.block)
            span = reader.tree.span(token.i, behind.i)
            count = Count(value, "cranial nerve")
            yield from reader.claims("cranial_number", subject, count, span, reader.base, "cranial")


def _of_the_pairs(reader: FragmentReader) -> Iterator[Claim]:
    """ "The X is the tenth of the twelve pairs of cranial nerves"."""
    text = reader.sentence_text
    if "pair" not in text and "cranial" not in text and reader.tree.words.isdisjoint(_IN_ORDER):
        return
    tokens = reader.tree.tokens
    for token in tokens:
        number = cranial_number(f"{token.lower} cranial nerve")
        if number is None or not _is_of_pairs(tokens, token):
            continue
        if token.mention is not None or token.dep not in ("attr", "acomp", "advmod", "oprd", "appos"):
            continue
        verb = tokens[token.head]
        subjects = reader.tree.children(verb.i, "nsubj") if verb.lemma in _RANKING else []
        subjects = [verb] if token.dep == "appos" and verb.mention is not None else subjects
        found = reader.phrases.resolve(subjects[0].i, frozenset({"nerve"})) if len(subjects) == 1 else None
        if found is not None and len(found.terms) == 1:
            span = reader.tree.span(token.i, token.i)
            count = Count(number, "cranial nerve")
            yield from reader.claims("cranial_number", found, count, span, reader.qualifiers(verb.i), "cranial")


def _is_of_pairs(tokens: Sequence[Token], ordinal: Token) -> bool:
    """ "The tenth of the twelve pairs of cranial nerves", "of the twelve pairs, the X is the tenth"."""
    behind = [t.lower for t in tokens[ordinal.i + 1 : ordinal.i + 8]]
    if behind[:1] in (["of"], ["among"], ["in"], ["on"]):
        return any("cranial nerves" in word or word == "pairs" for word in behind) or behind[1:2] in (
            ["line"],
            ["order"],
        )
    if behind[:1] in (["pair"], ["one"]):
        behind = behind[1:]
    closed = not behind or not behind[0][0].isalnum()
    before = [t.lower for t in tokens[: ordinal.i]]
    return closed and before[:1] in (["of"], ["among"], ["in"]) and bool(_PAIRS & set(before[:8]))


def _value(text: str) -> int | None:
    """Return the number that a word, a figure or a Roman numeral gives."""
    return number_of(text) or cranial_number(f"cranial nerve {text}")


def _numbered(reader: FragmentReader) -> set[str]:
    """Return the nerves that have a number."""
    names = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
    return {entry.id for name in names for entry in reader.lexicon.get(f"cranial nerve {name}")}


def _beside(reader: FragmentReader, first: Token, last: Token) -> bool:
    """Whether two names are one thing told twice, and no list."""
    tokens = reader.tree.tokens
    between = [token.lower for token in tokens[first.i + 1 : last.i]]
    if not between or between[0] not in (",", "–", "—", "(") or not set(between) <= _BETWEEN:
        return False
    before = [token.lower for token in tokens[max(0, first.i - 2) : first.i] if token.lower != "the"]
    after = [token.lower for token in tokens[last.i + 1 : last.i + 3]]
    return not (before[-1:] == [","] or set(before) & _LIST or set(after) & _LIST)


def _called(reader: FragmentReader, first: Token, last: Token) -> bool:
    """ "The ninth cranial nerve is (called) the glossopharyngeal"."""
    between = reader.tree.tokens[first.i + 1 : last.i]
    verbs = [token for token in between if token.pos in ("VERB", "AUX")]
    rest = {token.lower for token in between if token not in verbs}
    return bool(verbs) and {token.lemma for token in verbs} <= _NAMING and rest <= {"the", "as", "also"}


def _claim(reader: FragmentReader, number: Token, named: Token) -> Iterator[Claim]:
    assert named.mention is not None
    value = cranial_number(number.text)
    if value is None or named.mention.plural:
        return
    subject = Resolved((term_of(named, named.mention.ids("nerve")),), reader.phrases.block)
    span = reader.tree.span(number.i, number.i)
    yield from reader.claims("cranial_number", subject, Count(value, "cranial nerve"), span, reader.base, "cranial")
