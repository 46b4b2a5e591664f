"""Only what has changed: the drafts that git calls changed, and the findings on their changed lines."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.documents.source import SourceText, Span
from anatlint.errors import AnatlintError
from anatlint.linter.files import as_found
from anatlint.linter.git import ChangedFile, Repository
from anatlint.linter.jobs import Outcome, check_read, describe
from anatlint.linter.report import DocumentReport, Report, ReportedFinding, ReportError
from anatlint.records import dataclass

if TYPE_CHECKING:
    from anatlint.config import Configuration
    from anatlint.documents import Document
    from anatlint.linter.engine import Linter


@dataclass(frozen=True, slots=True)
class Changes:
    """What has changed, by real path."""

    repository: Repository
    files: Mapping[str, ChangedFile]
    staged: bool = False

    def drafts(self, paths: Iterable[str], configuration: Configuration) -> list[str]:
        """Return the changed drafts among files and folders, or all of the repository; and paths that do not exist."""
        given = list(paths)
        found = {as_found(file.path, given or [self.repository.root], configuration) for file in self.files.values()}
        if not given:
            here = os.path.realpath(os.curdir)
            found = {os.path.relpath(path, here).replace(os.sep, "/") for path in found if path is not None}
        missing = [path for path in given if not os.path.exists(path) and os.path.realpath(path) not in self.files]
        return sorted({path for path in (*found, *missing) if path is not None})

    def check(self, linter: Linter, paths: Iterable[str]) -> Report:
        """Check drafts as they are staged."""
        outcomes = [self._check_one(linter.for_file(path), path) for path in paths]
        documents = [outcome for outcome in outcomes if isinstance(outcome, DocumentReport)]
        return linter.report(documents, [outcome for outcome in outcomes if isinstance(outcome, ReportError)])

    def _check_one(self, linter: Linter, path: str) -> Outcome:
        try:
            document = self._read(path, linter.settings.max_file_size)
        except AnatlintError as error:
            return ReportError(path, error.code, describe(error))
        return check_read(linter, document)

    def _read(self, path: str, max_size: int) -> Document:
        """Read a draft as it is staged."""
        from anatlint.documents import decode, read_text

        file = self.files.get(os.path.realpath(path))
        if file is None:
            raise AnatlintError("E001", "cannot read the file: no such file is staged", path, hint="check the path")
        data = self.repository.staged_content(file.path)
        if len(data) > max_size:
            hint = "raise max-file-size or split the file"
            raise AnatlintError("E003", f"the file is larger than {max_size} bytes", path, hint=hint)
        return read_text(decode(data, path), path)

    def limit(self, report: Report) -> Report:
        """Return a report with the findings on changed lines only."""
        return replace(report, documents=tuple(self._limited(document) for document in report.documents))

    def _limited(self, document: DocumentReport) -> DocumentReport:
        file = self.files.get(os.path.realpath(document.path))
        if file is not None and file.whole:
            return document
        changed = list(_stretches(document.source, file.lines)) if file is not None else []
        findings = [
            found
            for found in document.findings
            if any(_touch(one, other) for one in _places(document, found) for other in changed)
        ]
        return replace(document, findings=tuple(findings))


def read_changes(since: str | None, paths: Sequence[str] = ()) -> Changes:
    """Ask git what has changed since a revision or, without one, what is staged.

    The repository is that of the current folder, unless there is none or all drafts are elsewhere; raises
    ``AnatlintError`` E221.
    """
    repository = _repository(paths)
    files = repository.since(since) if since is not None else repository.staged()
    return Changes(repository, {os.path.realpath(file.path): file for file in files}, staged=since is None)


def _repository(paths: Sequence[str]) -> Repository:
    here = os.path.realpath(os.curdir)
    real = [os.path.realpath(path) for path in paths]
    first = next((path for one in real for path in (one, os.path.dirname(one)) if os.path.isdir(path)), None)
    if first is None:
        return Repository()
    if not any(path == here or path.startswith(here.rstrip(os.sep) + os.sep) for path in real):
        return Repository(first)
    try:
        return Repository()
    except AnatlintError:
        return Repository(first)


def _stretches(source: SourceText, lines: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """Yield where changed lines stand; where lines are gone, an empty span between what is left."""
    starts = [0, *(at + 1 for at, character in enumerate(source.text) if character == "\n"), len(source.text)]
    for first, number in lines:
        last = len(starts) - 1
        if number:
            yield Span(starts[min(first - 1, last)], starts[min(first - 1 + number, last)])
        else:
            yield Span(starts[min(first, last)], starts[min(first, last)])


def _places(document: DocumentReport, found: ReportedFinding) -> Iterator[Span]:
    """Yield the spans of a finding: its words, their sentence, and the other half of a contradiction."""
    yield found.finding.span
    if found.finding.claim is not None:
        yield document.claims[found.finding.claim].sentence
    for related in found.finding.related:
        yield related.span


def _touch(span: Span, changed: Span) -> bool:
    """Tell whether a span holds something of changed lines, or stands around the place of lines that are gone."""
    if changed.start == changed.end:
        return span.start < changed.start < span.end
    return span.start < changed.end and changed.start < span.end
