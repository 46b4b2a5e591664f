"""Words for people who have never seen a linter."""

from __future__ import annotations

from anatlint.checks.model import Severity, Status

_SEVERITIES = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Remark"}

VERDICTS = {
    Status.SUPPORTED: ("Right", "agrees with what is known"),
    Status.CONTRADICTED: ("Wrong", "contradicts what is known"),
    Status.OVERSTATED: ("Overstated", "true, but given as the only or the main thing"),
    Status.INCOMPLETE: ("Incomplete", "part of a list that is said to be all"),
    Status.UNSUPPORTED: ("Not confirmed", "not among the known facts, and not excluded by them"),
    Status.UNKNOWN: ("Not known", "nothing is known about this"),
}
"""What each verdict is called on the page, and what it means."""

_STYLES = {Status.SUPPORTED: "right", Status.UNSUPPORTED: "open", Status.UNKNOWN: "open"}

SKIPPED = {
    "not-english": "passages that are not English",
    "code-block": "blocks of code",
}
"""What reading leaves out, by the names that readers of drafts give it."""


def severity_word(severity: Severity) -> str:
    """Return what a severity is called."""
    return _SEVERITIES[severity]


def kind_word(kind: str) -> str:
    """Return what a kind of statement is called."""
    return kind.replace("-", " ").replace("_", " ").capitalize()


def claim_style(status: Status) -> str:
    """Return how a statement is marked: as right, open (could not be confirmed), or wrong."""
    return _STYLES.get(status, "wrong")
