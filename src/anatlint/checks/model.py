"""What judging gives: a verdict on a claim, and findings for those that a rule reports."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import Any, NamedTuple

from anatlint.documents.source import Span
from anatlint.records import dataclass


class Status(StrEnum):
    """The outcome of judging one claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    OVERSTATED = "overstated"
    INCOMPLETE = "incomplete"
    UNSUPPORTED = "unsupported"
    UNKNOWN = "unknown"


WRONG = frozenset({Status.CONTRADICTED, Status.OVERSTATED, Status.INCOMPLETE})  # what a finding may report


class Fact(NamedTuple):
    """A fact of the ontology, in words, with its sources (keys of ``rules/ontology/sources``)."""

    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the ontology says of a claim, and why, step by step."""

    status: Status
    facts: tuple[Fact, ...] = ()
    expected: str = ""  # what would be right, as it reads in a sentence: "axillary nerve"
    because: tuple[str, ...] = ()
    reason: str = (
        ""  # short id of the way it was decided: opposite-movement, not-in-complete-list, disjoint, swapped ...
    )
    subject: str = ""  # the reading that was judged, as it stands in a sentence: "the deltoid"
    object: str = ""  # likewise: "radial nerve", "flex the elbow joint"
    plural: bool = False  # whether ``subject`` takes a plural verb
    predicate: str = ""  # when the claim was judged as another: "part of the nervous system" as belongs_to
    kind: str = ""  # when it is not the kind of the predicate: consistency
    related: tuple[int, ...] = ()  # claims of the same article that the verdict rests on, by index


class Severity(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def lowered(self) -> Severity:
        """The next lower severity, for what a text says with a hedge; the lowest stays."""
        return Severity.WARNING if self is Severity.ERROR else Severity.INFO


class Edit(NamedTuple):
    """Replace the source from ``start`` to ``end`` by ``text``."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """A suggested rewrite. Safe ones keep the meaning (spelling); facts are unsafe."""

    message: str
    edits: tuple[Edit, ...]
    safe: bool = False


class Related(NamedTuple):
    """Another place that belongs to a finding: the other half of a contradiction."""

    message: str
    span: Span  # in the source


@dataclass(frozen=True, slots=True)
class Finding:
    """One reported problem; ``span`` counts code points of the decoded source.

    ``confidence`` is how sure it is that the text says this: "medium" for a subject from context and for hedges.
    """

    code: str
    name: str
    kind: str
    severity: Severity
    verdict: Status | None  # None when the finding is about a word or a suppression
    message: str
    span: Span
    claim: int | None  # index among the claims of the draft; None like the verdict
    facts: tuple[Fact, ...] = ()
    because: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    confidence: str = "high"
    extra: dict[str, Any] = field(default_factory=dict)
