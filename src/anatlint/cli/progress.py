"""A progress bar on standard error, for long runs in a terminal."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 1.5  # seconds before a bar appears


class Bar:
    """Shows how many drafts are done; silent in a pipe and on short runs."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._bar: Progress | None = None

    def __enter__(self) -> Self:
        return self

    def __call__(self, done: int, total: int) -> None:
        """Tell that ``done`` of ``total`` drafts are checked."""
        if self._bar is None:
            if not sys.stderr.isatty() or done == total or time.monotonic() - self._started < _PATIENCE:
                return
            self._bar = _start(total)
        self._bar.update(self._bar.task_ids[0], completed=done)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()


def _start(total: int) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn as Column
    from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("checking"), Column(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task("checking", total=total)
    bar.start()
    return bar
