"""Claims about numbers: "has three heads", "is divided into two parts", "consists of four muscles"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.denials import denials_of
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Count, Quantifier
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token, Tree
from anatlint.documents.source import Span

_SUBJECT = frozenset({"muscle", "nerve"})
_VERBS = frozenset(
    {
        "have",
        "contain",
        "consist",
        "comprise",
        "divide",
        "split",
        "include",
        "compose",
        "make",
        "possess",
        "form",
        "separate",
        "be",
        "originate",
        "arise",
    }
)
_FURTHER = frozenset({"other", "another", "remaining", "further", "additional", "more"})
_WHAT = {
    "head": "head", "part": "part", "belly": "belly", "slip": "slip", "branch": "branch", "division": "division",
    "layer": "layer", "root": "root",
    "trunk": "trunk", "cord": "cord", "pair": "pair", "muscle": "muscle", "portion": "part", "column": "part",
    "fibre": "fibre", "tendon": "tendon",
    "group": "group", "nerve": "nerve",
}  # fmt: skip
_NUMBER_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_NUMBERS = {word: n for n, word in enumerate(_NUMBER_WORDS, 1)} | {"single": 1, "double": 2}


def number_of(text: str) -> int | None:
    """Return the number that a word or numeral stands for."""
    low = text.lower()
    return int(low) if low.isdecimal() and len(low) < 4 else _NUMBERS.get(low)


def read_counts(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims about how many parts something has."""
    yield from _adjectives(reader)
    yield from _pairs(reader)
    for predication in reader.predications:
        if predication.lemma not in _VERBS:
            continue
        if predication.governors:
            continue
        heads = [
            *predication.get("theme"),
            *predication.get("of"),
            *predication.get("into"),
            *predication.get("complement"),
            *predication.get("up"),
        ]
        if predication.lemma in ("make", "form", "compose", "constitute") and not predication.passive:
            heads = list(predication.get("agent"))
        if predication.lemma == "be":
            yield from _there_are(reader, predication)
            heads = []
        if predication.lemma in ("originate", "arise"):
            heads = [*predication.get("by"), *predication.get("with"), *predication.get("as")]
        subject = None
        for head in heads:
            token = reader.tree.tokens[head]
            what = _WHAT.get(token.lemma) or _WHAT.get(token.lower)
            number = _number(reader, token)
            if what is None or number is None:
                continue
            slots = ("theme",) if head in predication.get("agent") else ("agent", "theme")
            subject = subject or reader.subject(predication, slots, _SUBJECT)
            if subject is None or subject.quantifier is Quantifier.ALL:
                return
            qualifiers = reader.qualifiers(predication.head, predication.governors)
            first = next(c for c in reader.tree.children(token.i, "nummod", "amod") if number_of(c.text) is not None)
            span = reader.tree.span(first.i, token.i)
            yield from reader.claims("has_count", subject, Count(number, what), span, qualifiers, "count", token.i)


def _pairs(reader: FragmentReader) -> Iterator[Claim]:
    """ "26 pairs of spinal nerves", wherever it stands."""
    for token in reader.tree.tokens:
        number = _number(reader, token) if token.lemma == "pair" or _all_of(reader, token) else None
        if number is None:
            continue
        targets = [
            t.i
            for p in reader.tree.children(token.i, "prep")
            if p.lower == "of"
            for t in reader.tree.children(p.i, "pobj")
        ]
        targets = [i for i in targets if not reader.tree.children(i, "acl", "relcl", "amod")]
        subject = next((found for i in targets if (found := reader.phrases.resolve(i, _SUBJECT)) is not None), None)
        if subject is not None and len(subject.terms) == 1 and token.dep != "attr":
            first = next(c for c in reader.tree.children(token.i, "nummod", "amod") if number_of(c.text) is not None)
            verb = reader.tree.tokens[token.head]
            what = _WHAT.get(token.lemma, "pair")
            yield from reader.claims(
                "has_count",
                subject,
                Count(number, what),
                reader.tree.span(first.i, token.i),
                reader.qualifiers(verb.i),
                "count",
                token.i,
            )


def _all_of(reader: FragmentReader, token: Token) -> bool:
    """ "All five muscles of the cuff", "the three heads of the triceps": all there are."""
    if token.lemma not in ("muscle", "head", "part"):
        return False
    before = [child.lower for child in reader.tree.children(token.i, "det", "predet")]
    return any(word in ("all", "the", "its") for word in before) and not reader.tree.children(
        token.i, "amod", "compound"
    )


def _adjectives(reader: FragmentReader) -> Iterator[Claim]:
    """ "A two-headed muscle": of what the noun is said of, or names."""
    for token in reader.tree.tokens:
        ids = token.mention.ids("counted") if token.mention is not None else ()
        if not ids:
            continue
        noun = token if token.dep in ("attr", "acomp", "appos", "ROOT") else reader.tree.tokens[token.head]
        subject = reader.phrases.resolve(noun.i, _SUBJECT)
        if subject is None and noun.dep in ("attr", "acomp", "appos"):
            above = reader.tree.tokens[noun.head]
            heads = [above.i] if noun.dep == "appos" else [t.i for t in reader.tree.children(above.i, "nsubj")]
            subject = next((found for i in heads if (found := reader.phrases.resolve(i, _SUBJECT)) is not None), None)
        number, _, what = ids[0].partition(" ")
        value = number_of(number)
        if subject is not None and value is not None:
            yield from reader.claims(
                "has_count", subject, Count(value, what), Span(token.start, token.end), reader.base, "count", token.i
            )


def _there_are(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "There are eleven pairs of intercostal nerves", "there are four of them"."""
    if not reader.tree.children(predication.head, "expl"):
        return
    for head in (*predication.get("complement"), *(t.i for t in reader.tree.children(predication.head, "nsubj"))):
        token = reader.tree.tokens[head]
        what, number = _WHAT.get(token.lemma) or _WHAT.get(token.lower), _number(reader, token)
        targets = [
            t.i
            for p in reader.tree.children(head, "prep")
            if p.lower in ("of", "in")
            for t in reader.tree.children(p.i, "pobj")
        ]
        subject = next((found for i in targets if (found := reader.phrases.resolve(i, _SUBJECT)) is not None), None)
        if what is not None and number is not None and subject is not None and len(subject.terms) == 1:
            first = next(c for c in reader.tree.children(token.i, "nummod", "amod") if number_of(c.text) is not None)
            span = reader.tree.span(first.i, token.i)
            yield from reader.claims(
                "has_count", subject, Count(number, what), span, reader.qualifiers(predication.head), "count", head
            )


def _number(reader: FragmentReader, token: Token) -> int | None:
    if any(child.lower in _FURTHER for child in reader.tree.children(token.i, "amod", "det")):
        return None  # "the other two muscles": not all of them
    for child in reader.tree.children(token.i, "nummod", "amod"):
        numbers = [number_of(one.text) for one in reader.tree.conjuncts(child.i) if not _denied(reader.tree, one.i)]
        if numbers and numbers[0] is not None:
            return numbers[0]
    return None


def _denied(tree: Tree, i: int) -> bool:
    """Whether a number is set aside: "not four but three"."""
    return i in denials_of(tree).region
