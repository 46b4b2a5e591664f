"""Options of ``check`` that leave findings out: those in a baseline, and those on lines that have not changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from anatlint.cli.options import STDIN, gathered

if TYPE_CHECKING:
    from anatlint.linter.changes import Changes


class Scope(NamedTuple):
    """What of the drafts counts."""

    baseline: str | None
    no_baseline: bool
    since: str | None
    staged: bool

    def settings(self) -> dict[str, Any]:
        """Return what is said here about settings."""
        if self.baseline is not None and self.no_baseline:
            raise click.UsageError("--baseline and --no-baseline exclude each other.")
        if self.no_baseline:
            return {"baseline": ""}
        return {"baseline": self.baseline} if self.baseline is not None else {}

    def changes(self, paths: tuple[str, ...]) -> Changes | None:
        """Ask git what has changed, if only that counts."""
        if self.since is None and not self.staged:
            if not paths:
                raise click.UsageError("Missing argument 'PATH...'.")
            return None
        if self.since is not None and self.staged:
            raise click.UsageError("--since and --staged exclude each other.")
        if STDIN in paths:
            raise click.UsageError("- (standard input) has no changed lines.")
        from anatlint.linter.changes import read_changes

        return read_changes(self.since, paths)


scope_options = gathered(
    "scope",
    Scope,
    click.option("--baseline", metavar="FILE", help="A file of known findings; only new ones are reported."),
    click.option("--no-baseline", is_flag=True, help="Report known findings, too."),
    click.option(
        "--since",
        metavar="REV",
        help="Only findings on lines that git calls changed since a revision; new files whole.",
    ),
    click.option("--staged", is_flag=True, help="Only findings on staged lines; drafts are read as they are staged."),
)
