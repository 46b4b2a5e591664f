"""``anatlint check``: check drafts and report."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

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
from anatlint.cli.outputs import read_outputs, validate_outputs, write_outputs
from anatlint.cli.progress import Bar
from anatlint.cli.rewrite import Checked, Rewrite, rewrite_options
from anatlint.cli.scope import Scope, scope_options
from anatlint.cli.standard_input import as_document, name_of, read_bytes
from anatlint.config import Configuration
from anatlint.errors import AnatlintError
from anatlint.linter.engine import Linter
from anatlint.linter.files import find_drafts
from anatlint.linter.jobs import check_read, describe
from anatlint.linter.report import DocumentReport, ReportError
from anatlint.reports import FOR_PEOPLE, FORMATS, Formatter
from anatlint.reports.look import printable

if TYPE_CHECKING:
    from anatlint.linter.changes import Changes


@click.command("check")
@click.argument("paths", nargs=-1, metavar="PATH...")
@format_option(list(FORMATS))
@click.option(
    "--output", "outputs", multiple=True, metavar="FORMAT:PATH", callback=read_outputs,
    help="Also write a report to a file; may be given many times.",
)  # fmt: skip
@rules_options
@scope_options
@rewrite_options
@click.option(
    "--fail-on", type=click.Choice([severity.value for severity in Severity]), help="Exit with 1 from this severity on."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 in spite of findings.")
@click.option("--no-cache", is_flag=True, help="Take nothing from earlier runs and keep nothing for later ones.")
@click.option("--force-exclude", is_flag=True, help="Leave out excluded files even when they are named.")
@click.option("--statistics", is_flag=True, help="Print counts by rule and kind in place of findings (text or json).")
@click.option("--show-files", is_flag=True, help="Check nothing; list the files that would be checked.")
@click.option("--watch", "watching", is_flag=True, help="Check again whenever a draft changes, until interrupted.")
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
    watching: bool,
    jobs: int | None,
    stdin_filename: str | None,
    config: Path | None,
    colour: str,
    scope: Scope,
    rewrite: Rewrite,
) -> int:
    """Check drafts: files, folders, or - for standard input.

    In folders, Markdown, HTML and text files are found. Files are read whatever they are called. With --since or
    --staged, no PATH means all changed drafts of the repository.
    """
    formats = _formats(format_, statistics)
    validate_outputs(outputs, paths)
    _refuse_what_would_be_ignored(rewrite, outputs, statistics, stdin_filename if STDIN not in paths else None)
    reports = [path for _, path in outputs]
    given: dict[str, Any] = {"fail_on": Severity(fail_on)} if fail_on else {}
    given |= {"force_exclude": True} if force_exclude else {}
    given |= {"cache": False} if no_cache else {}

    def run() -> int:
        configuration = configuration_for(config, {**given, **scope.settings()}, select, extend_select, ignore)
        changes = scope.changes(paths)
        drafts = paths
        if changes is not None:
            drafts = tuple(changes.drafts(paths, configuration))
        rewrite.validate(drafts, configuration, staged=scope.staged)
        if show_files:
            return _show_files(drafts, configuration, reports)
        linter = Linter(configuration=configuration, settings=configuration.for_run(near(drafts, stdin_filename)))
        checked = _check(linter, drafts, jobs, stdin_filename, changes, reports)
        if rewrite.wanted:
            done = rewrite.apply(linter, checked, scope, drafts)
            if rewrite.diff:
                emit(done.diff)
                return done.code
            checked = done.checked
        report = checked.report
        emit_report: Callable[[str], None] = partial(emit, utf8=format_ not in FOR_PEOPLE)
        if rewrite.wanted and checked.data is not None:  # standard output holds the draft
            emit_report = partial(click.echo, err=True, nl=False)
        emit_report(formats[format_](report, look_of(colour)))
        write_outputs(report, outputs)
        if debug:
            click.echo("".join(error.detail for error in report.errors), err=True, nl=False)
        if report.errors:
            return 2
        failing = any(document.fails(configuration.for_file(document.path).fail_on) for document in report.documents)
        return int(failing and not exit_zero)

    if not watching:
        return run()
    if STDIN in paths or rewrite.wanted or show_files:
        raise click.UsageError("--watch goes with drafts; not with -, --show-files or what changes them.")
    from anatlint.cli.watch import watch

    return watch(paths or (".",), reports, run)


def _refuse_what_would_be_ignored(
    rewrite: Rewrite, outputs: Collection[object], statistics: bool, stdin_filename: str | None
) -> None:
    """Raise ``UsageError`` for a name that nothing bears, and for ways to report that a diff takes the place of."""
    if stdin_filename is not None:
        raise click.UsageError("--stdin-filename goes with - (standard input).")
    if not rewrite.diff:
        return
    given = click.get_current_context().get_parameter_source("format_")
    of_reports = {"--format": given is ParameterSource.COMMANDLINE, "--output": outputs, "--statistics": statistics}
    useless = [name for name, wanted in of_reports.items() if wanted]
    if useless:
        raise click.UsageError(f"--diff prints a diff in place of a report; leave out {' and '.join(useless)}.")


def _formats(format_: str, statistics: bool) -> Mapping[str, Formatter]:
    """Return the formats of findings, or those of counts."""
    if not statistics:
        return FORMATS
    from anatlint.reports.statistics import FORMATS as COUNTS

    if format_ not in COUNTS:
        raise click.UsageError(f"--statistics has the formats {', '.join(COUNTS)}; {format_} has findings only.")
    return COUNTS


def _check(
    linter: Linter,
    paths: tuple[str, ...],
    jobs: int | None,
    stdin_filename: str | None,
    changes: Changes | None,
    without: Collection[str],
) -> Checked:
    if STDIN in paths:
        if set(paths) != {STDIN}:
            raise click.UsageError("- (standard input) cannot be mixed with files.")
        return _check_standard_input(linter, stdin_filename)
    if changes is not None and changes.staged:
        everything = changes.check(linter, paths)
    else:
        with Bar() as bar:
            everything = linter.check_paths(paths, jobs=jobs, progress=bar, without=without)
        if changes is None and any(map(os.path.isdir, paths)) and not (everything.documents or everything.errors):
            click.echo("anatlint: there are no drafts there (Markdown, HTML or text; excluded ones left out)", err=True)
    return Checked(everything, changes.limit(everything) if changes is not None else everything)


def _show_files(paths: tuple[str, ...], configuration: Configuration, without: Collection[str]) -> int:
    drafts = find_drafts(paths, configuration, without)
    emit("".join(f"{printable(path)}\n" for path in drafts.paths))
    for error in drafts.errors:
        click.echo(f"anatlint: {printable(f'{error.path}: {error.code} {error.message}')}", err=True)
    return 2 if drafts.errors else 0


def _check_standard_input(linter: Linter, name: str | None) -> Checked:
    linter = linter.for_file(name) if name else linter
    try:
        data = read_bytes(name, linter.settings.max_file_size)
        document = as_document(data, name)
    except AnatlintError as error:
        report = linter.report([], [ReportError(error.path or name_of(name), error.code, describe(error))])
        return Checked(report, report)
    outcome = check_read(linter, document)
    report = linter.report([outcome]) if isinstance(outcome, DocumentReport) else linter.report([], [outcome])
    return Checked(report, report, data)
