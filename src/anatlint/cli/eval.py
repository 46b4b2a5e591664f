"""``anatlint eval``: score the linter on annotated articles."""

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
@click.option("--verbose", "-v", is_flag=True, help="List every miss and false alarm, with quote and place.")
@format_option(["text", "json"])
@click.option("--min-recall", type=_SHARE, help="Exit with 1 below this share of errors found.")
@click.option("--min-strict", type=_SHARE, help="Exit with 1 below this share of errors found as the right kind.")
@click.option("--min-precision", type=_SHARE, help="Exit with 1 below this share of findings that are right.")
@config_option
def command(
    paths: tuple[str, ...],
    verbose: bool,
    format_: str,
    min_recall: float | None,
    min_strict: float | None,
    min_precision: float | None,
    config: Path | None,
) -> int:
    """Score the linter on the annotated articles (*.gold.yaml) of folders.

    The annotations are described in docs/gold-format.md.
    """
    corpus = evaluate(paths, Linter(settings_for(config, paths)))
    if not corpus.articles and not corpus.errors:
        raise AnatlintError("E401", "no annotated articles", paths[0], hint="annotations are called NAME.gold.yaml")
    emit(render_json(corpus) if format_ == "json" else render_text(corpus, verbose))
    failures = _below(corpus.total, min_recall, min_strict, min_precision)
    for failure in failures:
        click.echo(f"anatlint: {failure}", err=True)
    return 2 if corpus.errors else int(bool(failures))


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
