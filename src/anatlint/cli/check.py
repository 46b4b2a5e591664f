"""``anatlint check``: check drafts and report."""

from __future__ import annotations

from pathlib import Path

import click

from anatlint.checks.model import Severity
from anatlint.cli.options import STDIN, colour_option, config_option, emit, format_option, look_of, settings_for
from anatlint.cli.progress import Bar
from anatlint.cli.standard_input import read_standard_input
from anatlint.errors import AnatlintError
from anatlint.linter.engine import Linter
from anatlint.linter.jobs import check_read, describe
from anatlint.linter.report import DocumentReport, Report, ReportError
from anatlint.reports import FORMATS


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_option(list(FORMATS))
@click.option(
    "--fail-on", type=click.Choice([severity.value for severity in Severity]), help="Exit with 1 from this severity on."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 in spite of findings.")
@click.option("--jobs", type=click.IntRange(0), help="Number of processes; 0 chooses.")
@click.option("--stdin-filename", metavar="NAME", help="What standard input is called; its suffix tells the format.")
@config_option
@colour_option
@click.pass_obj
def command(
    debug: bool,
    paths: tuple[str, ...],
    format_: str,
    fail_on: str | None,
    exit_zero: bool,
    jobs: int | None,
    stdin_filename: str | None,
    config: Path | None,
    colour: str,
) -> int:
    """Check drafts: files, folders, or - for standard input.

    In folders, Markdown, HTML and text files are found. Files are read whatever they are called.
    """
    settings = settings_for(config, [stdin_filename] if paths == (STDIN,) and stdin_filename else paths)
    linter = Linter(settings)
    if STDIN in paths:
        if set(paths) != {STDIN}:
            raise click.UsageError("- (standard input) cannot be mixed with files.")
        report = _check_standard_input(linter, stdin_filename)
    else:
        with Bar() as bar:
            report = linter.check_paths(paths, jobs=jobs, progress=bar)
    emit(FORMATS[format_](report, look_of(colour)))
    if debug:
        click.echo("".join(error.detail for error in report.errors), err=True, nl=False)
    if report.errors:
        return 2
    threshold = Severity(fail_on) if fail_on else settings.fail_on
    return int(report.fails(threshold) and not exit_zero)


def _check_standard_input(linter: Linter, name: str | None) -> Report:
    try:
        document = read_standard_input(name, linter.settings.max_file_size)
    except AnatlintError as error:
        return linter.report([], [ReportError(error.path or "<stdin>", error.code, describe(error))])
    outcome = check_read(linter, document)
    return linter.report([outcome]) if isinstance(outcome, DocumentReport) else linter.report([], [outcome])
