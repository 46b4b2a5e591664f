"""Suggested rewrites: what is right, put so that it reads as English where the wrong words stood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from anatlint.checks import wording
from anatlint.checks.model import Edit, Fix, Verdict
from anatlint.checks.rules import Rule
from anatlint.checks.template import FIELDS, fill
from anatlint.claims.model import Claim, Movement, Place, Term
from anatlint.documents import Block, BlockKind, Document
from anatlint.ontology import Ontology
from anatlint.records import dataclass

_MOST_NAMES = 3  # longer lists make no sentence better
_ALIKE = 0.6  # from here on a name is taken for the one that was meant
_OTHERS = re.compile(r"\d+ others")
_ARTICLE = re.compile(r"(?:the|an?|its|their)\s+", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(the|an?|its|their|his|her|your|our|my)\s+$", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:this|that|these|those|each|every|either|neither|both|all|other|another|same)\s+$", re.IGNORECASE
)
_INDEFINITE = re.compile(r"\ban?(\s+)$", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:by|from|of|to|on|onto|into|in|within|through|via|along|at|with|off|below|above)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_JOINED_BEFORE = re.compile(r"(?:\b(?:and|or|nor|but|versus|vs\.?)|[,/&+])\s*(?:the\s+)?$", re.IGNORECASE)
_JOINED_AFTER = re.compile(r"\s*(?:(?:and|or|nor)\b|[,/&+])", re.IGNORECASE)
_AGREEING = re.compile(r",?\s+(?:which|that|who|is|are|was|were|has|have|does|do)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]")
_OF = re.compile(r"\bof (?!(?:the|a|an)\b)([a-z].*)")
_VOWEL = re.compile(r"(?!uni|ur[ei]|ut|eu)[aeiou]|[FHLMNRSX](?=[A-Z0-9])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Spot:
    """The words that are to be replaced, in their sentence."""

    block: Block
    before: str  # the sentence up to them, with their article
    words: str
    after: str
    opens: bool  # whether a capital there may be due to the place
    start: int
    end: int
    plural: bool
    id: str  # what the words mean, empty when that is not known


def suggestions(rule: Rule, document: Document, claim: Claim, verdict: Verdict, ontology: Ontology) -> Iterator[Fix]:
    """Yield ways to put what is right in the place of a claim's object, the best first, each a fix of its own."""
    term = object_term(claim)
    if not rule.fix or not verdict.expected or term is None or claim.qualifiers.negated:
        return
    if claim.siblings or not stands(document, claim, term) or verdict.reason == "denied":
        return
    spot = _spot(document, claim, term)
    if _POINTING.search(spot.before):
        return
    seen = set()
    for names in _choices(spot.words, verdict.expected, ontology):
        for phrase, plural in _phrases(names, spot, ontology):
            made = _fitted(_filled(rule.fix, phrase, verdict), spot, plural=plural)
            fix = _fix(document, spot, *made, safe=rule.safe) if made else None
            if fix is not None and fix.edits not in seen:
                seen.add(fix.edits)
                yield fix


def spelling(rule: Rule, document: Document, claim: Claim, term: Term, ontology: Ontology) -> Iterator[Fix]:
    """Yield the right spelling of a misspelt name."""
    spot = _spot(document, claim, term)
    new = _spelt(term, ontology)
    article = _INDEFINITE.search(spot.before)
    start = spot.start
    text = _cased(new, spot)
    if article and bool(_VOWEL.match(new)) != bool(_VOWEL.match(spot.words)):
        text, start = _with_indefinite(text, spot, article)
    fix = _fix(document, spot, text, start, safe=rule.safe)
    if fix is not None:
        yield fix


def object_term(claim: Claim) -> Term | None:
    """Return the one term that is the object, or that the object is about."""
    if isinstance(claim.object, Term):
        return claim.object
    if isinstance(claim.object, Place) and len(claim.object.of) == 1:
        return claim.object.of[0]
    return claim.object.of if isinstance(claim.object, Movement) else None


def stands(document: Document, claim: Claim, term: Term) -> bool:
    """Return whether a term stands in the claim's own block, inside its sentence."""
    text = document.blocks[claim.block].text
    start, end = term.span
    inside = claim.sentence.start <= start < end <= claim.sentence.end
    return inside and text[start:end] == term.text


def _spot(document: Document, claim: Claim, term: Term) -> _Spot:
    block = document.blocks[claim.block]
    start, end = term.span
    article = _ARTICLE.match(block.text[start:end])
    start += article.end() if article else 0
    before = block.text[claim.sentence.start : start]
    lead = _DETERMINER.sub("", before).rstrip()
    opens = (
        start <= block.body_start or not any(map(str.isalnum, lead)) or lead.endswith((":", "=", "|", ";", "–", "—"))
    )
    return _Spot(
        block, before, block.text[start:end], block.text[end : claim.sentence.end], opens, start, end, term.plural,
        term.readings[0] if term.readings else "",
    )  # fmt: skip


def _choices(wrong: str, expected: str, ontology: Ontology) -> Iterator[tuple[str, ...]]:
    """Yield what may be written: of several right names the one that is near the wrong one, then all of them."""
    names = _names(expected, ontology)
    if len(names) == 1:
        yield names
        return
    likeness = {name: SequenceMatcher(None, wrong.casefold(), name.casefold()).ratio() for name in names}
    near = max(names, key=lambda name: likeness[name])
    if likeness[near] >= _ALIKE:
        yield (near,)
    if len(names) <= _MOST_NAMES and not _OTHERS.search(expected):
        yield names


def _names(expected: str, ontology: Ontology) -> tuple[str, ...]:
    """Take a list in words ("a, b and c") apart; names may hold "and" themselves."""
    if expected in ontology.names:
        return (expected,)
    *first, last = expected.split(", ")
    for word in (" and ", " or "):
        for match in re.finditer(word, last):
            left, right = last[: match.start()], last[match.end() :]
            if left in ontology.names and (right in ontology.names or _OTHERS.fullmatch(right)):
                return tuple(name for name in (*first, left, right) if not _OTHERS.fullmatch(name))
    return (expected,)


def _phrases(names: tuple[str, ...], spot: _Spot, ontology: Ontology) -> Iterator[tuple[str, bool]]:
    """Yield one or several names as a phrase, and whether it is plural: as short as the wrong words, then in full."""
    if len(names) > 1:
        full = [_in_prose(name, spot, ontology) for name in names]
        article = "the " if re.search(r"\bthe\s+$", spot.before, re.IGNORECASE) or _lacks_article(spot) else ""
        first = article + full[0] if _lacks_article(spot) else full[0]
        yield wording.listed([first, *(article + name for name in full[1:])]), True
        return
    name = names[0]
    plural = any(named.plural for named in ontology.names.get(name))
    entry = next((ontology.get(named.id) for named in ontology.names.get(name)), None)
    forms = [(name, plural)]
    if spot.plural and not plural and entry is not None and entry.plural:
        forms.insert(0, (entry.plural, True))
    for form, many in forms:
        whole = ontology.get(spot.id)
        rest = whole.name[len(spot.words) :] if whole is not None else ""
        same_start = whole is not None and whole.name.casefold().startswith(f"{spot.words.casefold()} ")
        if same_start and form.casefold().endswith(rest.casefold()) and len(form) > len(rest):
            yield form[: -len(rest)], many
        yield _in_prose(form, spot, ontology), many


def _in_prose(name: str, spot: _Spot, ontology: Ontology) -> str:
    """Return a name with the article that names leave out: "posterior cord of the brachial plexus"."""
    match = _OF.search(name)
    if match is None or (_OF.search(spot.words) is not None) or match[1] not in ontology.names:
        return name
    if any(named.plural for named in ontology.names.get(match[1])) or len(match[1].split()) < 2:
        return name
    return f"{name[: match.start(1)]}the {match[1]}"


def _fitted(new: str, spot: _Spot, *, plural: bool) -> tuple[str, int] | None:
    """Return a phrase as it fits into its sentence, and where the words that it replaces start; or nothing."""
    if re.search(rf"\b{re.escape(new)}\b", f"{spot.before}|{spot.after}", re.IGNORECASE):
        return None  # the sentence says so already, somewhere else
    several = bool(re.search(r"\b(?:and|or)\b", new)) and plural
    if plural != spot.plural and not _may_change_number(spot, several=several):
        return None
    if _POSSESSIVE.match(spot.after) and (several or new.endswith("s") != spot.words.endswith("s")):
        return None
    if several and (_JOINED_BEFORE.search(spot.before) or _JOINED_AFTER.match(spot.after)):
        return None
    text = _cased(new, spot)
    article = _INDEFINITE.search(spot.before)
    if article is not None:
        return None if plural else _with_indefinite(text, spot, article)
    return (f"the {text}" if not plural and _lacks_article(spot) else text), spot.start


def _may_change_number(spot: _Spot, *, several: bool) -> bool:
    """Return whether nothing in the sentence has to agree with the words in number."""
    if _AGREEING.match(spot.after) or _JOINED_BEFORE.search(spot.before) or _JOINED_AFTER.match(spot.after):
        return False
    return bool(_PREPOSITION.search(spot.before)) or (spot.opens and not spot.after.strip(" .;"))


def _lacks_article(spot: _Spot) -> bool:
    """Return whether plurals or an abbreviation stand in running text without an article, where a name has one."""
    if _DETERMINER.search(spot.before) or not (spot.plural or _is_code(spot.words)):
        return False
    prose = spot.block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION)
    return prose and not spot.opens and bool(_PREPOSITION.search(spot.before))


def _with_indefinite(text: str, spot: _Spot, article: re.Match[str]) -> tuple[str, int]:
    """Return text with the right one of "a" and "an" before it, and where that starts."""
    right = "an" if _VOWEL.match(text) else "a"
    written = article[0].split()[0]
    if written.casefold() == right:
        return text, spot.start
    right = right.capitalize() if written[0].isupper() else right
    return f"{right}{article[1]}{text}", spot.start - len(article[0])


def _cased(new: str, spot: _Spot) -> str:
    """Return a name in the case of the words that it replaces."""
    old = spot.words
    if not new[:1].islower() or not old[:1].isupper():
        return new
    words = [word for word in old.split() if len(word) > 3 and word[0].isalpha()]
    if old.isupper() and not _is_code(old):
        return new.upper()
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return " ".join(wording.capital(word) if len(word) > 3 else word for word in new.split(" "))
    return wording.capital(new) if spot.opens or not _is_code(old) else new


def _filled(template: str, phrase: str, verdict: Verdict) -> str:
    """Fill a rule's template, which may say more than the name; only a capital of the name's own is kept."""
    values = {**dict.fromkeys(FIELDS, ""), "subject": verdict.subject, "object": verdict.object, "expected": phrase}
    made = fill(template, values)
    return made if phrase[:1].isupper() else made[:1].lower() + made[1:]


def _is_code(words: str) -> bool:
    """Return whether words are an abbreviation: CN XII, LPN, V3."""
    return words.isupper() and all(len(word) <= 4 for word in words.split())


def _spelt(term: Term, ontology: Ontology) -> str:
    """Return a right spelling with the capitals that the name itself has."""
    right = term.misspelt or term.text
    names = (ontology[id].name for id in term.readings if id in ontology)
    return next((name for name in names if name.casefold() == right.casefold()), right)


def _fix(document: Document, spot: _Spot, text: str, start: int, *, safe: bool) -> Fix | None:
    """Return the edit of the source; none where markup stands inside the words."""
    span = spot.block.to_source(start, spot.end)
    written = " ".join(document.source.slice(span).split())
    if written != spot.block.text[start : spot.end] or written == text:
        return None
    return Fix(f"Replace by “{text}”", (Edit(span.start, span.end, text),), safe)
