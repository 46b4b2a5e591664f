"""``anatlint check``: check drafts and report."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from anatlint.checks.model import Severity
from anatlint.cli.options import (
    STDIN,
    colour_option,
    config_option,
    configuration_for,
    emit,
    format_option,
    look_of,
    near,
    rules_options,
)
from anatlint.cli.outputs import read_outputs, write_outputs
from anatlint.cli.progress import Bar
from anatlint.config import Configuration
from anatlint.errors import AnatlintError
from anatlint.linter.engine import Linter
from anatlint.linter.files import find_drafts
from anatlint.linter.jobs import check_read, describe
from anatlint.linter.report import DocumentReport, Report, ReportError
from anatlint.reports import FOR_PEOPLE, FORMATS, Formatter
from anatlint.reports.look import printable


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_option(list(FORMATS))
@click.option(
    "--output", "outputs", multiple=True, metavar="FORMAT:PATH", callback=read_outputs,
    help="Also write a report to a file; may be given many times.",
)  # fmt: skip
@rules_options
@click.option(
    "--fail-on", type=click.Choice([severity.value for severity in Severity]), help="Exit with 1 from this severity on."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 in spite of findings.")
@click.option("--no-cache", is_flag=True, help="Take nothing from earlier runs and keep nothing for later ones.")
@click.option("--force-exclude", is_flag=True, help="Leave out excluded files even when they are named.")
@click.option("--statistics", is_flag=True, help="Print counts by rule and kind in place of findings (text or json).")
@click.option("--show-files", is_flag=True, help="Check nothing; list the files that would be checked.")
@click.option("--jobs", type=click.IntRange(0), help="Number of processes; 0 chooses.")
@click.option("--stdin-filename", metavar="NAME", help="What standard input is called; its suffix tells the format.")
@config_option
@colour_option
@click.pass_obj
def command(
    debug: bool,
    paths: tuple[str, ...],
    format_: str,
    outputs: list[tuple[str, str]],
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    exit_zero: bool,
    no_cache: bool,
    force_exclude: bool,
    statistics: bool,
    show_files: bool,
    jobs: int | None,
    stdin_filename: str | None,
    config: Path | None,
    colour: str,
) -> int:
    """Check drafts: files, folders, or - for standard input.

    In folders, Markdown, HTML and text files are found. Files are read whatever they are called.
    """
    formats = _formats(format_, statistics)
    given: dict[str, Any] = {"fail_on": Severity(fail_on)} if fail_on else {}
    given |= {"force_exclude": True} if force_exclude else {}
    given |= {"cache": False} if no_cache else {}
    configuration = configuration_for(config, given, select, extend_select, ignore)
    if show_files:
        return _show_files(paths, configuration)
    linter = Linter(configuration=configuration, settings=configuration.for_run(near(paths, stdin_filename)))
    if STDIN in paths:
        if set(paths) != {STDIN}:
            raise click.UsageError("- (standard input) cannot be mixed with files.")
        report = _check_standard_input(linter, stdin_filename)
    else:
        with Bar() as bar:
            report = linter.check_paths(paths, jobs=jobs, progress=bar)
    emit(formats[format_](report, look_of(colour)), utf8=format_ not in FOR_PEOPLE)
    write_outputs(report, outputs)
    if debug:
        click.echo("".join(error.detail for error in report.errors), err=True, nl=False)
    if report.errors:
        return 2
    failing = any(document.fails(configuration.for_file(document.path).fail_on) for document in report.documents)
    return int(failing and not exit_zero)


def _formats(format_: str, statistics: bool) -> Mapping[str, Formatter]:
    """Return the formats of findings, or those of counts."""
    if not statistics:
        return FORMATS
    from anatlint.reports.statistics import FORMATS as COUNTS

    if format_ not in COUNTS:
        raise click.UsageError(f"--statistics has the formats {', '.join(COUNTS)}; {format_} has findings only.")
    return COUNTS


def _show_files(paths: tuple[str, ...], configuration: Configuration) -> int:
    drafts = find_drafts(paths, configuration)
    emit("".join(f"{printable(path)}\n" for path in drafts.paths))
    for error in drafts.errors:
        click.echo(f"anatlint: {printable(f'{error.path}: {error.code} {error.message}')}", err=True)
    return 2 if drafts.errors else 0


def _check_standard_input(linter: Linter, name: str | None) -> Report:
    from anatlint.cli.standard_input import read_standard_input

    linter = linter.for_file(name) if name else linter
    try:
        document = read_standard_input(name, linter.settings.max_file_size)
    except AnatlintError as error:
        return linter.report([], [ReportError(error.path or "<stdin>", error.code, describe(error))])
    outcome = check_read(linter, document)
    return linter.report([outcome]) if isinstance(outcome, DocumentReport) else linter.report([], [outcome])
