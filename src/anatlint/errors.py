"""Errors that a user can meet: a code, what went wrong, where, and how to mend it."""

from __future__ import annotations

CODES: dict[str, str] = {
    "E001": "a file or folder cannot be read (missing, no rights, not a file)",
    "E002": "a text is neither UTF-8 nor UTF-16 with a byte order mark",
    "E003": "a file is larger than the limit",
    "E004": "a file is binary, not text",
    "E005": "a file cannot be written",
    "E101": "the rules cannot be found",
    "E102": "a rule file or schema cannot be read",
    "E103": "a rule file is malformed YAML",
    "E104": "a key stands twice in a mapping",
    "E105": "a rule file does not fit its schema",
    "E106": "an id is defined twice",
    "E107": "the compiled rules are damaged",
    "E108": "a pack of rules cannot be found, or is none",
    "E109": "a file of a pack leads out of it",
    "E110": "a pack names something that is not there, or its facts do not hold together",
    "E201": "a configuration file cannot be read",
    "E202": "a configuration key is unknown",
    "E203": "a configuration value does not fit",
    "E204": "no rule or structure is called so",
    "E211": "a baseline cannot be read",
    "E221": "git cannot tell what has changed",
    "E231": "a file changed while it was being worked on",
    "E301": "the language model is not installed",
    "E303": "an optional package is not installed",
    "E401": "an annotation is missing or has no article",
    "E402": "an annotation does not fit its schema",
    "E403": "a quote does not stand in the article",
    "E900": "an internal error; please report it",
    "E901": "a worker process ended before its file was checked",
}
"""What each code means; a stage that raises a new one adds it here."""


class AnatlintError(Exception):
    """A problem with input, rules or configuration that is told to the user in one line."""

    def __init__(
        self,
        code: str,
        message: str,
        path: str | None = None,
        line: int | None = None,
        hint: str | None = None,
    ) -> None:
        """Make an error; ``code`` must stand in ``CODES``."""
        if code not in CODES:
            raise ValueError(f"error code {code} is not in the table of codes")
        super().__init__(code, message, path, line, hint)
        self.code = code
        self.message = message
        self.path = path
        self.line = line
        self.hint = hint

    def __str__(self) -> str:
        """Return one line: where, which code, what, and how to mend it."""
        where = self.path or ""
        if where and self.line is not None:
            where += f":{self.line}"
        text = f"{where}: {self.code} {self.message}" if where else f"{self.code} {self.message}"
        if self.hint:
            text += f"; {self.hint}"
        printable = text.encode("utf-8", "backslashreplace").decode("utf-8")
        return " ".join(printable.split())
