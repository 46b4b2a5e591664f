"""What was measured, as a page for readers and a line for the history."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from bench.processes import Measured

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Bar:
    """What is wanted of a ratio between the fastest runs of two commands."""

    id: str
    what: str
    command: str
    against: str
    limit: float
    share: float = 1.0  # by which the ratio is divided: a text of four times the size may take four times as long

    def ratio(self, measured: Mapping[str, Measured]) -> float:
        """Return the ratio that was measured."""
        return measured[self.command].fastest / measured[self.against].fastest / self.share


@dataclass(frozen=True)
class Memory:
    """What is wanted of the peak memory of a command, in MB."""

    id: str
    what: str
    command: str
    limit: float


def page(measured: Mapping[str, Measured], bars: Sequence[Bar], memories: Sequence[Memory]) -> str:
    """Return ``bench/RESULTS.md``."""
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    return f"""\
# Results of `make bench`

Python {platform.python_version()}, spaCy {version("spacy")}, proselint {version("proselint")}, {machine}.

Each process is started anew; commands that are compared take turns, after a round that does not count where there are
several. Ratios compare the fastest runs, and say more than the times, which depend on the machine and what else it
does. Raw spaCy is import, model, tagger, parser and attribute ruler on the same texts, a paragraph at a time, in one
process; anatlint reads, parses and judges, and chooses the number of its processes unless the row says otherwise.

| process | median | fastest | peak memory |
|---|---:|---:|---:|
{_rows(measured)}

| bar | wanted | measured | |
|---|---:|---:|---|
{_bars(measured, bars)}
{_memories(measured, memories)}
"""


def _rows(measured: Mapping[str, Measured]) -> str:
    return "\n".join(
        f"| {name} | {one.median * 1000:.0f} ms | {one.fastest * 1000:.0f} ms | {one.peak:.0f} MB |"
        for name, one in measured.items()
    )


def _bars(measured: Mapping[str, Measured], bars: Sequence[Bar]) -> str:
    rows = ((bar, bar.ratio(measured)) for bar in bars)
    return "\n".join(
        f"| {bar.what} | at most {bar.limit:g} × | {ratio:.2f} × | {_met(ratio, bar.limit)} |" for bar, ratio in rows
    )


def _memories(measured: Mapping[str, Measured], memories: Sequence[Memory]) -> str:
    return "\n".join(
        f"| {one.what} | at most {one.limit:.0f} MB | {measured[one.command].peak:.0f} MB | "
        f"{_met(measured[one.command].peak, one.limit)} |"
        for one in memories
    )


def _met(found: float, limit: float) -> str:
    return "met" if found <= limit else "**missed**"


def line(
    measured: Mapping[str, Measured], bars: Sequence[Bar], memories: Sequence[Memory], date: str, version: str
) -> str:
    """Return one line of ``bench/history.jsonl``."""
    ratios = {bar.id: round(bar.ratio(measured), 2) for bar in bars}
    megabytes = {one.id: round(measured[one.command].peak) for one in memories}
    return json.dumps({"date": date, "version": version, "ratios": ratios, "megabytes": megabytes}) + "\n"


def date_of_commit() -> str:
    """Return the day of the last commit, so that a result belongs to what it measured."""
    done = subprocess.run(["git", "log", "-1", "--format=%cs"], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"
