"""Several drafts at once, in several processes; the outcome does not depend on how many."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from anatlint.errors import AnatlintError
from anatlint.linter.report import DocumentReport, ReportError

if TYPE_CHECKING:
    from anatlint.config import Configuration
    from anatlint.documents import Document
    from anatlint.linter.engine import Linter

Outcome = DocumentReport | ReportError
_FILES_PER_JOB = 3  # fewer are not worth the start of a process that loads the language model


def check_files(
    linter: Linter, paths: Sequence[str], jobs: int = 0, progress: Callable[[int, int], None] | None = None
) -> list[Outcome]:
    """Check files one by one or in ``jobs`` processes (0 chooses); outcomes are in the order of ``paths``.

    What the cache knows is taken from it first; only the rest needs the stages, and may need processes.

    A file that cannot be read gives an error and the rest goes on. Faults that concern every file (rules that do
    not load, a model that is not installed) raise ``AnatlintError``.
    """
    outcomes: dict[str, Outcome] = {}

    def take(path: str, outcome: Outcome) -> None:
        outcomes[path] = outcome
        if progress:
            progress(len(outcomes), len(paths))

    for path in paths:
        known = linter.for_file(path).recall(path)
        if known is not None:
            take(path, known)
    rest = [path for path in paths if path not in outcomes]
    workers = min(jobs or _choose(len(rest)), len(rest))
    if workers > 1:
        _check_in_processes(linter.configuration, rest, workers, take)
    else:
        for path in rest:
            take(path, check_one(linter, path))
    if rest:
        linter.prune_cache()
    return [outcomes[path] for path in paths]


def check_one(linter: Linter, path: str) -> Outcome:
    """Check one file; what keeps it from being checked becomes an error about it."""
    linter = linter.for_file(path)
    try:
        return linter.check_file(path)
    except AnatlintError as error:
        if error.path != path:  # rules or a model, which concern every file
            raise
        return ReportError(path, error.code, describe(error))
    except Exception as error:  # noqa: BLE001 - a bug of ours costs this one file, not the run
        return internal_error(path, error)


def check_read(linter: Linter, document: Document) -> Outcome:
    """Check a document; a bug of ours becomes an error about it."""
    try:
        return linter.check_document(document)
    except AnatlintError:
        raise
    except Exception as error:  # noqa: BLE001 - a bug of ours costs this one file, not the run
        return internal_error(document.path, error)


def describe(error: AnatlintError) -> str:
    """Return an error's message with its hint, without code and path, which stand beside it."""
    return " ".join((f"{error.message}; {error.hint}" if error.hint else error.message).split())


def internal_error(path: str, error: BaseException) -> ReportError:
    """Describe an unexpected exception in one line; the traceback goes into ``detail``."""
    import traceback

    message = " ".join(f"{type(error).__name__}: {error}".split())
    detail = "".join(traceback.format_exception(error))
    return ReportError(path, "E900", f"internal error, please report it with this file: {message}", detail)


def _choose(files: int) -> int:
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(available, files // _FILES_PER_JOB))


_ENDED = "a worker process ended before this file was checked (try --jobs 1)"
_worker: Linter | None = None  # the linter of a worker process


def _start_worker(configuration: Configuration) -> None:
    import gc
    import signal

    from anatlint.linter.engine import Linter

    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a forked worker has what the main process does then
    gc.set_threshold(1_000_000, 50, 50)  # as in the main process: what is loaded stays until the end
    global _worker  # noqa: PLW0603 - each process has its own
    _worker = Linter(configuration=configuration)


def _check_in_worker(path: str) -> Outcome:
    assert _worker is not None, "the pool starts every worker with _start_worker"
    return check_one(_worker, path)


def _way_to_start() -> str:
    """Return how workers start: forked, at once, where that is safe, as it is for a process with a single thread."""
    try:
        return "fork" if len(os.listdir("/proc/self/task")) == 1 else "spawn"
    except OSError:  # not Linux
        return "spawn"


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except OSError:  # whoever reads it will tell
        return 0


def _check_in_processes(
    configuration: Configuration, paths: Sequence[str], workers: int, take: Callable[[str, Outcome], None]
) -> None:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool

    context = multiprocessing.get_context(_way_to_start())
    with ProcessPoolExecutor(workers, context, _start_worker, (configuration,)) as pool:
        # the longest come first, so that no worker is left with one when the others have nothing more to do
        futures = {pool.submit(_check_in_worker, path): path for path in sorted(paths, key=_size, reverse=True)}
        try:
            for future in as_completed(futures):
                path = futures[future]
                try:
                    take(path, future.result())
                except BrokenProcessPool:
                    take(path, ReportError(path, "E901", _ENDED))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
