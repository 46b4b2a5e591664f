"""``anatlint baseline``: write, prune and show the file of known findings."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from pathlib import Path

import click

from anatlint.cli.options import config_option, configuration_for, emit, near
from anatlint.cli.progress import Bar
from anatlint.errors import AnatlintError
from anatlint.linter.baseline import DEFAULT_FILE, Entry, baseline_of, load_baseline, write_baseline
from anatlint.linter.engine import Linter
from anatlint.linter.report import Report
from anatlint.reports.look import printable
from anatlint.reports.wording import plural

_HERE = (".",)


@click.group("baseline", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Keep a file of known findings, so that only new ones are reported."""


@command.command("create")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option("--output", metavar="FILE", help=f"Where to write; the key baseline, else {DEFAULT_FILE}.")
@config_option
def create(paths: tuple[str, ...], output: str | None, config: Path | None) -> int:
    """Check drafts (the current folder) and write all findings into the baseline."""
    file = output or _file(paths or _HERE, config)
    before = _before(file)
    report = _check(paths or _HERE, config)
    baseline = baseline_of(report.documents, file)
    write_baseline(baseline, file)
    now = set(baseline.entries)
    told = f"{printable(file)}: {_count(now)}"
    if before is not None:
        told += f"; {len(now - before)} new, {len(before - now)} gone"
    emit(f"{told}\n")
    if file != _file(paths or _HERE, config, default=""):
        name = os.path.basename(file)
        emit(f'To use it: baseline = "{printable(name)}" in the configuration, or anatlint check --baseline FILE\n')
    return _errors(report)


@command.command("prune")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option("--baseline", "given", metavar="FILE", help="The baseline; else that of the configuration.")
@config_option
def prune(paths: tuple[str, ...], given: str | None, config: Path | None) -> int:
    """Drop what no longer occurs from the baseline, and tell how much that was.

    Without PATH all drafts that the baseline names and those of the current folder are checked. Entries of drafts that
    are not checked stay; those of a renamed draft move to its new name.
    """
    file = given or _file(paths or _HERE, config)
    baseline = load_baseline(file)
    named = {os.path.relpath(os.path.join(baseline.folder, entry.path)) for entry in baseline.entries}
    report = _check(paths or (*_HERE, *sorted(path for path in named if os.path.isfile(path))), config)
    matched = baseline.match(report.documents)
    unread = {baseline.place(error.path) for error in report.errors}
    dropped = {entry for entry in matched.outdated if entry.path not in unread}
    kept = {_moved(entry, matched.met.get(entry)) for entry in baseline.entries if entry not in dropped}
    moved = sum(path != entry.path for entry, path in matched.met.items())
    if dropped or moved:
        write_baseline(replace(baseline, entries=tuple(kept)), file)
    emit(f"{printable(file)}: {_entries(len(dropped))} dropped, {len(kept)} kept")
    emit(f" ({moved} moved to another file)\n" if moved else "\n")
    return _errors(report)


@command.command("show")
@click.option("--baseline", "given", metavar="FILE", help="The baseline; else that of the configuration.")
@config_option
def show(given: str | None, config: Path | None) -> None:
    """List what the baseline holds, by file and rule."""
    from anatlint.checks import load_rules

    file = given or _file(_HERE, config)
    baseline = load_baseline(file)
    names = {rule.code: rule.name for rule in load_rules()}
    emit(f"{printable(file)}: {_count(baseline.entries)}\n")
    for path in sorted({entry.path for entry in baseline.entries}):
        rows = [entry for entry in baseline.entries if entry.path == path]
        emit(f"\n{printable(path)}\n")
        for code, number in sorted(Counter(entry.rule for entry in rows).items()):
            emit(f"  {printable(code)} {names.get(code, 'a rule that is gone')}: {number}\n")
            for entry in rows:
                if entry.rule == code:
                    emit(f"    “{printable(entry.quote)}”\n")


def _file(paths: tuple[str, ...], config: Path | None, default: str = DEFAULT_FILE) -> str:
    """Return the baseline that the configuration names."""
    file = configuration_for(config).for_run(near(paths)).baseline or default
    below = os.path.relpath(file) if file else file
    return file if below.startswith(os.pardir) else below


def _before(file: str) -> set[Entry] | None:
    """Return what a baseline holds that is about to be replaced, ``None`` when there is none or it is broken."""
    try:
        return set(load_baseline(file).entries)
    except AnatlintError:
        return None


def _check(paths: tuple[str, ...], config: Path | None) -> Report:
    configuration = configuration_for(config, {"baseline": ""})
    linter = Linter(configuration=configuration, settings=configuration.for_run(near(paths)))
    with Bar() as bar:
        return linter.check_paths(paths, progress=bar)


def _errors(report: Report) -> int:
    for error in report.errors:
        click.echo(f"anatlint: {printable(error.path)}: {error.code} {error.message}", err=True)
    return 2 if report.errors else 0


def _moved(entry: Entry, path: str | None) -> Entry:
    return entry if path is None else replace(entry, path=path)


def _count(entries: set[Entry] | tuple[Entry, ...]) -> str:
    return f"{plural(len(entries), 'finding')} in {plural(len({entry.path for entry in entries}), 'file')}"


def _entries(number: int) -> str:
    return "1 entry" if number == 1 else f"{number} entries"
