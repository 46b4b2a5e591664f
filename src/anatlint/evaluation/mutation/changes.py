"""All changes of an article: what is right and read is made wrong, one fact at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from anatlint.checks.model import Severity, Status
from anatlint.claims.model import Mood
from anatlint.documents import Block, Document, Span
from anatlint.evaluation.gold import overlap
from anatlint.evaluation.mutation.model import Change
from anatlint.evaluation.mutation.sites import Site, sites_of
from anatlint.linter.report import DocumentReport, JudgedClaim
from anatlint.ontology.graph import Graph

COUNTED = (Severity.ERROR, Severity.WARNING)
_ARTICLE = re.compile(r"\b(an?)(\s+)$", re.IGNORECASE)
_VOWEL = re.compile(r"[aeio]|u(?!ni)|[FHLMNSX](?=\d|\b)", re.IGNORECASE)
_SAME = str.maketrans({"‐": "-", "‑": "-", "’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " "})


@dataclass(slots=True)
class _Place:
    """The sites of all claims that share words."""

    block: Block
    judged: JudgedClaim
    sites: list[Site] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes of an article in the order of its text, and the number of statements that gave none."""

    changes: tuple[Change, ...]
    unchanged: int


def changes_of(
    document: Document, report: DocumentReport, wrong: Sequence[Span], graph: Graph, seed: int = 0
) -> Changes:
    """Return the changes of an article: one for each fact that was read and is supported.

    ``wrong`` are the stretches of the source that are wrong or disputed; sentences that touch them, or in which
    something is reported, stay as they are.
    """
    places: dict[tuple[int, Span], _Place] = {}
    unchanged = 0
    for judged in report.claims:
        if not _is_right(judged, report, wrong):
            continue
        block = document.blocks[judged.claim.block]
        key = f"{seed}|{_name(document.path)}|{judged.span.start}|{block.text[slice(*judged.claim.span)]}"
        sites = list(sites_of(graph, judged.claim, judged.verdict, block, key))
        unchanged += not sites
        for site in sites:
            place = places.setdefault((block.index, site.span), _Place(block, judged))
            place.sites.append(site)
    changes = [change for place in places.values() if (change := _change(place, document.source.text)) is not None]
    unchanged += len(places) - len(changes)
    return Changes(tuple(sorted(changes, key=lambda change: change.span)), unchanged)


def _is_right(judged: JudgedClaim, report: DocumentReport, wrong: Iterable[Span]) -> bool:
    """Whether a claim is the article's own, affirmative, supported, certain, and stands in a sentence without fault."""
    qualifiers = judged.claim.qualifiers
    if judged.verdict.status is not Status.SUPPORTED or qualifiers.negated or qualifiers.mood is not Mood.ASSERTED:
        return False
    if judged.claim.uncertain:
        return False  # nothing is reported of it
    findings = [found.finding.span for found in report.findings if found.finding.severity in COUNTED]
    return not any(overlap(span, judged.sentence) for span in (*wrong, *findings))


def _change(place: _Place, text: str) -> Change | None:
    """Return the first change that every claim at this place allows."""
    allowed = [set(site.options) for site in place.sites]
    new = next((new for new in place.sites[0].options if all(new in options for options in allowed)), None)
    clean = place.sites[0].span
    span = place.block.to_source(*clean)
    if new is None or not _is_plain(text[slice(*span)], place.block.text[slice(*clean)]):
        return None
    span, new = _with_article(text, span, new)
    return Change(
        span=span,
        old=text[slice(*span)],
        new=new,
        predicate=place.sites[0].predicate,
        kind=place.judged.kind,
        sentence=place.judged.sentence,
        complete=all(site.complete for site in place.sites),
    )


def _is_plain(source: str, clean: str) -> bool:
    """Whether the source of some words is these words, without markup."""
    return source.translate(_SAME).split() == clean.translate(_SAME).split()


def _with_article(text: str, span: Span, new: str) -> tuple[Span, str]:
    """Take in "a" or "an" before the words, when the other one must stand before the new ones."""
    article = _ARTICLE.search(text, 0, span.start)
    if article is None:
        return span, new
    wanted = "an" if _VOWEL.match(new) else "a"
    if article.group(1).lower() == wanted:
        return span, new
    right = wanted.capitalize() if article.group(1)[0].isupper() else wanted
    return Span(article.start(), span.end), f"{right}{article.group(2)}{new}"


def _name(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]
