"""A report made by hand, with what formats stumble over."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint.checks.model import Edit, Fact, Finding, Fix, Related, Severity, Status, Verdict
from anatlint.claims.model import Claim, Object, Qualifiers, Term
from anatlint.documents.source import SourceText, Span
from anatlint.linter.report import (
    DocumentReport,
    JudgedClaim,
    Report,
    ReportedFinding,
    ReportError,
    SourceReference,
    Tool,
)

TOOL = Tool("anatlint", "0.1.0", "2026.11", "en_core_web_sm 3.8.0")
MakeReport = Callable[..., Report]


def claim(span: Span, object_: Object | None = None, **qualifiers: object) -> Claim:
    return Claim(
        predicate="innervated_by",
        subject=Term("deltoid", Span(4, 11), ("deltoid",)),
        object=object_ or Term("radial nerve", span, ("radial-nerve",)),
        block=0,
        span=span,
        sentence=span,
        qualifiers=Qualifiers(**qualifiers),  # type: ignore[arg-type]
    )


@pytest.fixture
def make_report() -> MakeReport:
    """Return a function that makes a report of one finding on a quote of a text."""

    def make(text: str, quote: str, *, path: str = "draft.md", message: str = "It is wrong.", **more: object) -> Report:
        source = SourceText(text)
        start = text.index(quote)
        span = Span(start, start + len(quote))
        fact = Fact("The deltoid is innervated by the axillary nerve.", ("hra", "missing-key"))
        finding = Finding(
            code="INN001",
            name="wrong-nerve",
            kind="innervation",
            severity=Severity.ERROR,
            verdict=Status.CONTRADICTED,
            message=message,
            span=span,
            claim=claim(span),
            facts=(fact,),
            because=("The list is complete.",),
            fixes=(Fix("Write “axillary nerve”", (Edit(span.start, span.end, "axillary nerve"),)),),
            **more,  # type: ignore[arg-type]
        )
        found = ReportedFinding(
            finding, source.position(span.start), source.position(span.end), quote, "0123456789abcdef"
        )
        verdict = Verdict(Status.CONTRADICTED, (fact,), "axillary nerve", ("The list is complete.",))
        judged = JudgedClaim(finding.claim, verdict, span, span)
        document = DocumentReport(path, source, 7, (judged,), (found,))
        return Report(TOOL, (document,), sources={"hra": SourceReference("Human Reference Atlas")})

    return make


@pytest.fixture
def empty_report() -> Report:
    return Report(TOOL)


@pytest.fixture
def broken_report() -> Report:
    return Report(TOOL, errors=(ReportError("drafts/a.md", "E001", "cannot read the file: no such file"),))


@pytest.fixture
def related() -> Callable[[int, int], Related]:
    return lambda start, end: Related("The article says the reverse here", Span(start, end))
