"""One problem of the ontology, with its place and the next step."""

from __future__ import annotations

from dataclasses import dataclass

from anatlint.errors import AnatlintError
from anatlint.packs.yaml import Mark

CODES = {
    "ONT001": "an id that nothing has is used",
    "ONT002": "an id of the wrong kind of thing is used",
    "ONT003": "a hierarchy runs in a circle",
    "ONT004": "things that are declared disjoint hold for one entry",
    "ONT005": "roots lie outside the roots of the nerve",
    "ONT006": "depth contradicts layers or itself",
    "ONT007": "an action is impossible at its joint, or its joint is not crossed",
    "ONT008": "an opposite is not declared on both sides",
    "ONT009": "a fact has no source",
    "ONT010": "a source does not exist",
    "ONT011": "several structures bear one name, and it is not declared as a homonym",
    "ONT012": "a declared homonym is none",
    "ONT013": "a bare entry has facts",
    "ONT014": "a complete list lacks what says that it belongs to it",
    "ONT015": "opposite actions stand side by side without a part, side, mode or condition",
    "ONT016": "a part is no part of its entry",
    "ONT017": "an entry says nothing of its kind",
    "ONT019": "a functional group leaves out a muscle that does what it does",
    "ONT018": "joints crossed do not agree with attachments",
    "ONT020": "counterparts are not two of one sort",
    "ONT021": "the side of a sign stands on something else, or disagrees with that of its syndrome",
}
"""What each code means; problems of files, YAML and schemas keep their own codes (``anatlint.errors``)."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A problem; problems sort by place."""

    path: str
    line: int
    code: str
    message: str
    hint: str = ""
    severity: str = "error"  # error or warning

    def __str__(self) -> str:
        """Return one line: where, what, how to mend."""
        hint = f"; {self.hint}" if self.hint else ""
        return f"{self.path}:{self.line}: {self.severity} {self.code} {self.message}{hint}"


def problem(mark: Mark, code: str, message: str, hint: str = "", severity: str = "error") -> Problem:
    """Return a problem at a place."""
    if code not in CODES:
        raise ValueError(f"problem code {code} is not in the table of codes")
    return Problem(mark.path, mark.line, code, message, hint, severity)


def from_error(error: AnatlintError) -> Problem:
    """Return a file's error as a problem."""
    return Problem(error.path or "", error.line or 1, error.code, error.message, error.hint or "")
