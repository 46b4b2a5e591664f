"""Applying fixes: as many at once as do not collide, round after round until nothing more is to be done."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from anatlint.checks.edits import Edited, overlap
from anatlint.checks.model import Edit, Fix
from anatlint.documents.source import Span
from anatlint.linter.report import DocumentReport, ReportedFinding
from anatlint.records import dataclass

if TYPE_CHECKING:
    from anatlint.linter.engine import Linter

_ROUNDS = 10
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Fixed:
    """A draft with its fixes applied."""

    before: str
    after: str
    number: int  # of findings that were fixed
    report: DocumentReport  # of the draft as it is now

    @property
    def changed(self) -> bool:
        """Whether there was something to fix."""
        return self.after != self.before


def fix_document(
    linter: Linter, document: DocumentReport, untouched: Iterable[Span] = (), *, unsafe: bool = False
) -> Fixed:
    """Return a checked draft with its fixes applied: the safe ones, with ``unsafe`` also those that change facts.

    Of fixes that collide the first in the text wins; the others have their turn when the draft has been checked again.
    Suppressed findings and those that overlap an ``untouched`` span of the source are left alone.
    """
    linter = linter.for_file(document.path)
    text, current, number = document.source.text, document, 0
    kept = [*untouched, *(found.finding.span for found in document.findings if found.suppressed is not None)]
    seen = {text}
    for _ in range(_ROUNDS):
        chosen = list(_chosen(current.findings, kept, unsafe=unsafe))
        edited = Edited(text, [edit for fix in chosen for edit in fix.edits])
        if edited.text in seen:
            break
        text, number = edited.text, number + len(chosen)
        seen.add(text)
        kept = [edited.to_new(span) for span in kept]
        current = linter.check_text(text, document.path)
    return Fixed(document.source.text, text, number, current)


def unified_diff(path: str, before: str, after: str) -> str:
    """Return a unified diff of a draft; lines end at LF only, as ``patch`` and git have it."""
    lines = difflib.unified_diff(_LINE.findall(before), _LINE.findall(after), path, path)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _chosen(findings: Sequence[ReportedFinding], kept: Sequence[Span], *, unsafe: bool) -> Iterator[Fix]:
    """Yield the fixes to apply now, in order of place; none touches another."""
    candidates = sorted(
        (
            (fix.edits, found.finding.code, fix)
            for found in findings
            if found.suppressed is None and not any(overlap(found.finding.span, span) for span in kept)
            for fix in [one for one in found.finding.fixes if one.safe or unsafe][:1]
        ),
        key=lambda row: ([(edit.start, edit.end, edit.text) for edit in row[0]], row[1]),
    )
    taken: list[Edit] = []
    for edits, _, fix in candidates:
        if not any(_touch(edit, other) for edit in edits for other in taken):
            taken += edits
            yield fix


def _touch(one: Edit, other: Edit) -> bool:
    return overlap(Span(one.start, one.end), Span(other.start, other.end))
