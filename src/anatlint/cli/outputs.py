"""``--output FORMAT:PATH``: reports that are written to files, any number in one run."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from anatlint.reports import FORMATS, Formatter

if TYPE_CHECKING:
    from anatlint.linter.report import Report


def read_outputs(ctx: click.Context, param: click.Parameter, values: Sequence[str]) -> list[tuple[str, str]]:
    """Return the values of ``--output`` as pairs of format and path, each split at its first colon."""
    outputs = []
    for value in values:
        format_, colon, path = value.partition(":")
        if not colon or not path:
            raise click.BadParameter(f"{value!r} is not of the form FORMAT:PATH, such as json:report.json", ctx, param)
        if format_ not in FORMATS:
            raise click.BadParameter(f"there is no format {format_!r}; there are {', '.join(FORMATS)}", ctx, param)
        outputs.append((format_, path))
    return outputs


def validate_outputs(outputs: Sequence[tuple[str, str]], paths: Sequence[str]) -> None:
    """Raise ``UsageError`` for a report that would take the place of a draft that is named."""
    drafts = {os.path.realpath(path): path for path in paths if not os.path.isdir(path)}
    for format_, path in outputs:
        draft = drafts.get(os.path.realpath(path))
        if draft is not None:
            raise click.UsageError(f"--output {format_}:{path} would replace the draft {draft}.")


def write_outputs(
    report: Report, outputs: Sequence[tuple[str, str]], formats: Mapping[str, Formatter] = FORMATS
) -> None:
    """Write a report in several formats; raise ``AnatlintError`` E005 for a file that cannot be written."""
    if not outputs:
        return
    from anatlint.atomic import write_atomically

    for format_, path in outputs:
        write_atomically(path, formats[format_](report).encode("utf-8", "backslashreplace"))
