"""``anatlint eval``: score the linter on annotated articles, on mutants of them, or list what it does not read."""

from __future__ import annotations

from pathlib import Path

import click

from anatlint.cli.options import config_option, emit, format_option, settings_for
from anatlint.errors import AnatlintError
from anatlint.evaluation.corpus import Tally, evaluate
from anatlint.evaluation.render import render_json, render_text
from anatlint.linter.engine import Linter

_SHARE = click.FloatRange(0, 1)


@click.command("eval")
@click.argument("paths", nargs=-1, required=True, metavar="DIR...")
@click.option("--mutate", "mode", flag_value="mutate", help="Make right statements wrong, one at a time, and lint.")
@click.option("--unread", "mode", flag_value="unread", help="List sentences from which no statement was read.")
@click.option("--verbose", "-v", is_flag=True, help="List every miss and false alarm, with quote and place.")
@format_option(["text", "json"])
@click.option("--min-recall", type=_SHARE, help="Exit with 1 below this share of errors found.")
@click.option("--min-strict", type=_SHARE, help="Exit with 1 below this share of errors found as the right kind.")
@click.option("--min-precision", type=_SHARE, help="Exit with 1 below this share of findings that are right.")
@click.option("--min-caught", type=_SHARE, help="With --mutate: exit with 1 below this share of mutants found.")
@click.option("--max-confirmed", type=_SHARE, help="With --mutate: exit with 1 above this share called right.")
@click.option("--seed", type=int, default=0, show_default=True, help="With --mutate: draw other changes.")
@config_option
def command(
    paths: tuple[str, ...],
    mode: str | None,
    verbose: bool,
    format_: str,
    min_recall: float | None,
    min_strict: float | None,
    min_precision: float | None,
    min_caught: float | None,
    max_confirmed: float | None,
    seed: int,
    config: Path | None,
) -> int:
    """Score the linter on the annotated articles (*.gold.yaml) of folders.

    The annotations are described in docs/gold-format.md, --mutate and --unread in docs/evaluation.md.
    """
    linter = Linter(settings_for(config, paths))
    if mode == "mutate":
        return _mutate(paths, linter, seed, verbose, format_, min_caught, max_confirmed)
    if mode == "unread":
        return _unread(paths, linter, format_)
    corpus = evaluate(paths, linter)
    if not corpus.articles and not corpus.errors:
        raise _nothing(paths)
    emit(render_json(corpus) if format_ == "json" else render_text(corpus, verbose))
    failures = _below(corpus.total, min_recall, min_strict, min_precision)
    return _exit_code(failures, bool(corpus.errors))


def _mutate(
    paths: tuple[str, ...],
    linter: Linter,
    seed: int,
    verbose: bool,
    format_: str,
    min_caught: float | None,
    max_confirmed: float | None,
) -> int:
    from anatlint.evaluation.mutation import mutate
    from anatlint.evaluation.mutation import report as reports

    score = mutate(paths, linter, seed)
    if not score.articles and not score.errors:
        raise _nothing(paths)
    emit(reports.render_json(score) if format_ == "json" else reports.render_text(score, verbose))
    failures = []
    caught, confirmed = score.total.caught_share, score.total.confirmed_share
    if caught is not None and min_caught is not None and caught < min_caught:
        failures.append(f"caught {caught:.3f} is below {min_caught}")
    if confirmed is not None and max_confirmed is not None and confirmed > max_confirmed:
        failures.append(f"wrongly confirmed {confirmed:.3f} is above {max_confirmed}")
    return _exit_code(failures, bool(score.errors))


def _unread(paths: tuple[str, ...], linter: Linter, format_: str) -> int:
    from anatlint.evaluation import unread_report as reports
    from anatlint.evaluation.unread import find_unread

    report = find_unread(paths, linter)
    emit(reports.render_json(report) if format_ == "json" else reports.render_text(report))
    return _exit_code([], bool(report.errors))


def _nothing(paths: tuple[str, ...]) -> AnatlintError:
    return AnatlintError("E401", "no annotated articles", paths[0], hint="annotations are called NAME.gold.yaml")


def _exit_code(failures: list[str], broken: bool) -> int:
    for failure in failures:
        click.echo(f"anatlint: {failure}", err=True)
    return 2 if broken else int(bool(failures))


def _below(total: Tally, recall: float | None, strict: float | None, precision: float | None) -> list[str]:
    """Return, in words, which thresholds are not reached; a share of nothing reaches any."""
    wanted = (
        ("recall", total.recall, recall),
        ("strict recall", total.strict_recall, strict),
        ("precision", total.precision, precision),
    )
    return [
        f"{name} {share:.3f} is below {least}"
        for name, share, least in wanted
        if share is not None and least is not None and share < least
    ]
