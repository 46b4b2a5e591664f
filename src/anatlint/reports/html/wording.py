"""Words for people who have never seen a linter."""

from __future__ import annotations

from enum import StrEnum

from anatlint.checks.model import WRONG, Severity
from anatlint.checks.select import OWN_VIEW
from anatlint.linter.report import JudgedClaim

_SEVERITIES = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Remark"}


class Outcome(StrEnum):
    """What became of a statement: the statuses of verdicts, and one for those that are not the draft's own view."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    OVERSTATED = "overstated"
    INCOMPLETE = "incomplete"
    TOLD = "told"
    UNSUPPORTED = "unsupported"
    UNKNOWN = "unknown"


OUTCOMES = {
    Outcome.SUPPORTED: ("Right", "agrees with what is known"),
    Outcome.CONTRADICTED: ("Wrong", "contradicts what is known"),
    Outcome.OVERSTATED: ("Overstated", "true, but given as the only or the main thing"),
    Outcome.INCOMPLETE: ("Incomplete", "part of a list that is said to be all"),
    Outcome.TOLD: ("Not its own view", "wrong, but only quoted, asked or supposed"),
    Outcome.UNSUPPORTED: ("Not confirmed", "not among the known facts, and not excluded by them"),
    Outcome.UNKNOWN: ("Not known", "nothing is known about this"),
}
"""What each outcome is called on the page, and what it means."""

_STYLES = {
    Outcome.SUPPORTED: "right", Outcome.UNSUPPORTED: "open", Outcome.UNKNOWN: "open", Outcome.TOLD: "told",
}  # fmt: skip

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


def outcome(judged: JudgedClaim) -> Outcome:
    """Return what became of a statement."""
    status = judged.verdict.status
    if status in WRONG and judged.claim.qualifiers.mood not in OWN_VIEW:
        return Outcome.TOLD
    return Outcome(status.value)


def outcome_style(one: Outcome) -> str:
    """Return how a statement is marked: right, open (could not be confirmed), told (by others), or wrong."""
    return _STYLES.get(one, "wrong")
