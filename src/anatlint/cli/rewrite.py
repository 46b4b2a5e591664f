"""Options of ``check`` that change drafts: fixes, and suppressions for what is found."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import click

from anatlint.cli.options import STDIN, gathered
from anatlint.errors import AnatlintError
from anatlint.linter.jobs import describe, internal_error
from anatlint.linter.report import DocumentReport, Report, ReportError
from anatlint.reports.look import printable
from anatlint.reports.wording import plural

if TYPE_CHECKING:
    from anatlint.cli.scope import Scope
    from anatlint.config import Configuration
    from anatlint.linter.add_suppressions import Suppressed
    from anatlint.linter.engine import Linter
    from anatlint.linter.fixes import Fixed


class Checked(NamedTuple):
    """What a run found: everything, and what of it counts; with what stood on standard input, if that was checked."""

    everything: Report
    report: Report
    data: bytes | None = None


class Done(NamedTuple):
    """What has become of the drafts."""

    checked: Checked
    diff: str = ""

    @property
    def code(self) -> int:
        """The exit code when nothing was to be written: 1 when something would be."""
        return 2 if self.checked.report.errors else int(bool(self.diff))


@dataclass(frozen=True)
class Rewrite:
    """How drafts are to be changed."""

    fix: bool
    unsafe_fixes: bool
    diff: bool
    add_suppressions: bool
    reason: str | None

    @property
    def wanted(self) -> bool:
        """Whether anything is to be changed, or shown as if it were."""
        return self.fix or self.diff or self.add_suppressions

    @cached_property
    def why(self) -> str:
        """The reason on one line."""
        return " ".join((self.reason or "").split())

    def validate(self, paths: tuple[str, ...], configuration: Configuration, *, staged: bool) -> None:
        """Raise ``UsageError`` for options that do not go together."""
        if self.unsafe_fixes and not (self.fix or self.diff):
            raise click.UsageError("--unsafe-fixes goes with --fix or --diff.")
        if self.add_suppressions and (self.fix or self.unsafe_fixes):
            raise click.UsageError("--add-suppressions and fixes exclude each other.")
        if self.reason is not None and not self.add_suppressions:
            raise click.UsageError("--reason goes with --add-suppressions.")
        if self.wanted and staged:
            raise click.UsageError("what is staged cannot be rewritten; leave out --staged.")
        if not self.add_suppressions:
            return
        from anatlint.linter.add_suppressions import unwritable

        if not self.why and configuration.for_run(path for path in paths if path != STDIN).require_reason:
            raise click.UsageError("--add-suppressions needs --reason TEXT.")
        if unwritable(self.why):
            raise click.UsageError(f"a reason in a comment cannot hold {unwritable(self.why)!r}.")

    def apply(self, linter: Linter, checked: Checked, scope: Scope, paths: tuple[str, ...]) -> Done:
        """Change the drafts that were checked, or with ``--diff`` tell how they would change."""
        from anatlint.linter.fixes import unified_diff
        from anatlint.linter.rewriting import rewrite, rewritten

        errors = list(checked.report.errors)
        documents, diffs, told = [], [], _Told(would=self.diff)
        everything = {document.path: document for document in checked.everything.documents}
        for document in checked.report.documents:
            now = everything[document.path]
            try:
                made, result = self._make(linter, document, now)
                if made.changed and self.diff:
                    diffs.append(unified_diff(printable(document.path), made.before, made.after))
                elif made.changed and checked.data is None:
                    rewrite(document.path, made.before, made.after)
                if not self.diff and checked.data is not None:
                    _write(rewritten(checked.data, made.before, made.after, document.path))
                told.add(document, made)
                now = result
            except AnatlintError as error:
                errors.append(ReportError(document.path, error.code, describe(error)))
            except Exception as error:  # noqa: BLE001 - a bug of ours costs this one file, not the run
                errors.append(internal_error(document.path, error))
            documents.append(now)
        report = linter.report(documents, errors)
        changes = scope.changes(paths) if scope.since is not None else None
        for line in told.lines(self.add_suppressions):
            click.echo(f"anatlint: {line}", err=True)
        return Done(Checked(report, changes.limit(report) if changes else report, checked.data), "".join(diffs))

    def _make(
        self, linter: Linter, document: DocumentReport, everything: DocumentReport
    ) -> tuple[Fixed | Suppressed, DocumentReport]:
        from anatlint.linter.add_suppressions import add_suppressions
        from anatlint.linter.fixes import fix_document

        if self.add_suppressions:
            added = add_suppressions(document, self.why)
            if self.diff or not added.changed:
                return added, everything
            return added, linter.for_file(document.path).check_text(added.after, document.path)
        counted = {(found.finding.code, found.finding.span) for found in document.findings}
        left_out = [
            one.finding.span for one in everything.findings if (one.finding.code, one.finding.span) not in counted
        ]
        fixed = fix_document(linter, document, left_out, unsafe=self.unsafe_fixes)
        return fixed, fixed.report if fixed.changed else everything


class _Told:
    """Counts what was changed, and puts it into words."""

    def __init__(self, *, would: bool) -> None:
        self._would = would
        self._findings = self._files = 0
        self._skipped: list[str] = []

    def add(self, document: DocumentReport, made: Fixed | Suppressed) -> None:
        """Count one draft."""
        from anatlint.linter.add_suppressions import Suppressed

        self._findings += made.number
        self._files += made.changed
        for found in made.skipped if isinstance(made, Suppressed) else ():
            place = f"{printable(document.path)}:{found.start.line}:{found.start.column}"
            self._skipped.append(
                f"{place}: no comment fits here for {found.finding.code}; the draft would read otherwise"
            )

    def lines(self, suppressing: bool) -> Iterator[str]:
        """Yield what is to be told."""
        yield from self._skipped
        verb = "suppressed" if suppressing else "fixed"
        verb = f"would be {verb}" if self._would else verb
        yield f"{plural(self._findings, 'finding')} {verb} in {plural(self._files, 'file')}"


def _write(data: bytes) -> None:
    """Write a draft to standard output as it is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


rewrite_options = gathered(
    "rewrite",
    Rewrite,
    click.option("--fix", is_flag=True, help="Apply safe fixes: those that keep the meaning, such as spelling."),
    click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also fixes that change facts."),
    click.option("--diff", is_flag=True, help="Show what would change and write nothing; 1 if something would."),
    click.option("--add-suppressions", is_flag=True, help="Write a comment for every finding that suppresses it."),
    click.option("--reason", metavar="TEXT", help="Why, for --add-suppressions."),
)
