"""Errors a user can act on: a code, what is wrong, where, and how to mend it."""

from __future__ import annotations

CODES = {
    # E00x: drafts that cannot be read
    "E001": "file cannot be read",
    "E002": "file is neither UTF-8 nor UTF-16",
    "E003": "file is too large",
    # E10x: rule data (YAML, schemas, packs)
    "E101": "rules cannot be found",
    "E102": "rule file cannot be read",
    "E103": "malformed YAML",
    "E104": "duplicate key",
    "E105": "rule file does not fit its schema",
    "E106": "identifier is defined twice",
    "E107": "compiled rules are damaged",
    "E108": "unknown identifier",
    # E20x: configuration and command line
    "E201": "configuration file cannot be read",
    "E202": "unknown configuration key",
    "E203": "configuration value does not fit",
    "E204": "unknown rule code or structure",
    # E40x: annotated articles
    "E401": "annotation cannot be read",
    "E402": "annotation does not fit its schema",
    "E403": "quote does not stand in the article",
    # E90x: our own faults
    "E900": "internal error",
    "E901": "a worker process ended",
}


class AnatlintError(Exception):
    """An expected failure; ``str()`` gives one clear line: what, where, how to mend."""

    def __init__(
        self, code: str, message: str, path: str | None = None, line: int | None = None, hint: str | None = None
    ) -> None:
        super().__init__(code, message, path, line, hint)
        self.code = code
        self.message = message
        self.path = path
        self.line = line
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: " if self.path and self.line else f"{self.path}: " if self.path else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.code} {self.message}{hint}"
