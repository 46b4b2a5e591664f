"""anatlint: fact-check and lint writing about human anatomy.

``check(text)`` checks a draft in memory; ``Linter`` checks many, and files. Everything else is imported on use, so
that ``import anatlint`` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anatlint.version import __version__

if TYPE_CHECKING:
    from anatlint.config import Settings
    from anatlint.errors import AnatlintError
    from anatlint.linter.engine import Linter
    from anatlint.linter.report import DocumentReport, Report, ReportedFinding

__all__ = ["AnatlintError", "DocumentReport", "Linter", "Report", "ReportedFinding", "Settings", "__version__", "check"]

_HOMES = {
    "AnatlintError": "anatlint.errors",
    "DocumentReport": "anatlint.linter.report",
    "Linter": "anatlint.linter.engine",
    "Report": "anatlint.linter.report",
    "ReportedFinding": "anatlint.linter.report",
    "Settings": "anatlint.config",
}


def check(text: str, *, path: str = "<text>", format: str | None = None, model: str | None = None) -> DocumentReport:
    """Check a draft and return its claims and findings.

    ``format`` is ``markdown``, ``html`` or ``text``; left out, it follows from the suffix of ``path``. ``model`` is an
    installed spaCy pipeline for English. To check several drafts keep one ``Linter``, which loads everything once.
    """
    from anatlint.config import Settings
    from anatlint.linter.engine import Linter

    return Linter(Settings(model=model) if model else None).check_text(text, path, format)


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
