"""A small picture of a draft: where its statements and findings stand, and how the verdicts divide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from anatlint.checks.model import Status
from anatlint.documents.source import Span
from anatlint.linter.report import DocumentReport
from anatlint.reports.html.notes import Note
from anatlint.reports.html.wording import VERDICTS, claim_style

WIDTH = 1000
_NARROWEST_CLAIM = 2.0
_NARROWEST_FINDING = 5.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the strip; ``target`` is the id of a note or empty."""

    x: float
    width: float
    style: str
    target: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the bar of verdicts."""

    status: str
    word: str
    meaning: str
    number: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn for a draft."""

    ticks: tuple[Tick, ...]
    shares: tuple[Share, ...]


def picture(draft: DocumentReport, notes: Sequence[tuple[Note, Span]]) -> Picture:
    """Return the picture of a draft with its notes and where they point."""
    length = max(len(draft.source.text), 1)
    claims = _claims(draft, length)
    findings = [
        Tick(*_place(span, length, _NARROWEST_FINDING), note.severity, note.id, f"{note.number}. {note.message}")
        for note, span in notes
    ]
    return Picture((*claims, *findings), shares(draft.verdicts()))


def _claims(draft: DocumentReport, length: int) -> list[Tick]:
    places = {
        (*_place(judged.span, length, _NARROWEST_CLAIM), claim_style(judged.verdict.status)): None
        for judged in draft.claims
        if claim_style(judged.verdict.status) != "wrong"
    }
    return [Tick(*place) for place in sorted(places)]


def _place(span: Span, length: int, narrowest: float) -> tuple[float, float]:
    width = max(WIDTH * (span.end - span.start) / length, narrowest)
    x = min(WIDTH * span.start / length, WIDTH - width)
    return round(x, 1), round(width, 1)


def shares(verdicts: Mapping[Status, int]) -> tuple[Share, ...]:
    """Return the parts of a bar of verdicts, those that nothing falls under left out."""
    total = sum(verdicts.values())
    if not total:
        return ()
    ends = _cumulated(verdicts.values())
    return tuple(
        Share(
            status.value, *VERDICTS[status], number,
            round(WIDTH * (end - number) / total, 1), round(WIDTH * number / total, 1),
        )
        for (status, number), end in zip(verdicts.items(), ends, strict=True)
        if number
    )  # fmt: skip


def _cumulated(numbers: Iterable[int]) -> list[int]:
    from itertools import accumulate

    return list(accumulate(numbers))
