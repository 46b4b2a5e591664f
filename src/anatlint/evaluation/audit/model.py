"""What a table says, and how it stands to what the ontology says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How a statement of a table stands to our facts."""

    AGREE = "agree"
    FINER = "finer"  # ours is more exact: the ulnar nerve there, its deep branch here
    COARSER = "coarser"  # theirs is more exact
    DIFFERS = "differs"  # ours is a complete list without it
    MISSING = "missing"  # we have no such fact, or a list that is not complete
    UNMAPPED = "unmapped"  # a name in it means nothing to us


DIFFERENCES = frozenset({Verdict.COARSER, Verdict.DIFFERS, Verdict.MISSING, Verdict.UNMAPPED})
"""Verdicts that are to be mended or decided."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One cell of a table: ``field`` of a structure is ``value``.

    ``subject`` are names and identifiers of the structure, the most telling first. ``field`` is name, innervation,
    roots, parent, actions, origin, insertion or attachments (origin and insertion not told apart).
    """

    table: str  # path below the folder of tables
    line: int  # the line of the row, 1-based; the head is line 1
    subject: tuple[str, ...]
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """One thing that a statement says of one structure of ours. ``subject`` and ``value`` are ids where known."""

    statement: Statement
    subject: str
    value: str
    verdict: Verdict
    ours: tuple[str, ...] = ()  # our values
    reason: str = ""  # of the decision that covers the difference
