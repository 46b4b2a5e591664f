"""The command line. What must answer at once (help, version) is told here, before anything else is imported."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from anatlint.cli.commands import overview
from anatlint.version import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code: 0 clean, 1 findings, 2 usage, configuration or unreadable input."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given in (["--help"], ["-h"]):
        sys.stdout.write(overview())
        return 0
    if given == ["--version"]:
        sys.stdout.write(f"anatlint {__version__}\n")
        return 0
    if arguments is None:
        _collect_less()
    from anatlint.cli.app import run

    code = run(given)
    if arguments is None:
        _leave_garbage()
    return code


def _collect_less() -> None:
    """Let garbage be collected rarely: what the parser loads stays until the end, and is looked over in vain."""
    import gc

    gc.set_threshold(1_000_000, 50, 50)


def _leave_garbage() -> None:
    """Keep Python from looking all objects over for garbage once more when it ends: memory goes back as a whole."""
    import gc

    gc.freeze()
