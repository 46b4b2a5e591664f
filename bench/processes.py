"""Timing whole processes, in turns, so that a busy machine slows all of them alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass
class Measured:
    """Seconds and peak resident memory (MB) of the runs of one command."""

    seconds: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """The median of the seconds."""
        return statistics.median(self.seconds)

    @property
    def fastest(self) -> float:
        """The least seconds: whatever else a machine does only ever adds to them."""
        return min(self.seconds)

    @property
    def peak(self) -> float:
        """The highest resident memory of any run, in MB."""
        return max(self.megabytes)


def alternate(commands: Mapping[str, Sequence[str]], rounds: int, *, warm: bool = True) -> dict[str, Measured]:
    """Run all commands in turns, after one round that does not count unless ``warm`` is off; each must succeed.

    An exit code of 1 is a success, too: that of linters which find something.
    """
    measured = {name: Measured() for name in commands}
    for number in range(rounds + warm):
        for name, command in commands.items():
            seconds, megabytes = _run(command)
            if number or not warm:
                measured[name].seconds.append(seconds)
                measured[name].megabytes.append(megabytes)
    return measured


def _run(command: Sequence[str]) -> tuple[float, float]:
    # Bytecode may be kept, as it is after an installation; the round that does not count writes it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.stderr is not None
    with process.stderr:
        error = process.stderr.read().decode("utf-8", "replace")
    if process.returncode not in (0, 1) or "Traceback" in error:
        raise SystemExit(f"{' '.join(command)} failed with {process.returncode}: {error.strip()}")
    unit = 1 if os.uname().sysname == "Darwin" else 1024  # ru_maxrss counts bytes there, kilobytes elsewhere
    return seconds, usage.ru_maxrss * unit / 1_000_000
