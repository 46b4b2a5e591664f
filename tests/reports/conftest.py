"""A report made by hand, with what formats stumble over."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from anatlint.checks.model import Edit, Fact, Finding, Fix, Related, Severity, Status, Verdict
from anatlint.checks.rules import Example, Rule
from anatlint.claims.model import Claim, Object, Qualifiers, Term
from anatlint.documents.source import SourceText, Span
from anatlint.linter.fingerprint import fingerprints
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
            claim=0,
            facts=(fact,),
            because=("The list is complete.",),
            fixes=(Fix("Write “axillary nerve”", (Edit(span.start, span.end, "axillary nerve"),)),),
            **more,  # type: ignore[arg-type]
        )
        found = ReportedFinding(
            finding, source.position(span.start), source.position(span.end), quote, "0123456789abcdef"
        )
        verdict = Verdict(Status.CONTRADICTED, (fact,), "axillary nerve", ("The list is complete.",))
        judged = JudgedClaim(claim(span), verdict, span, span)
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


SOURCES = {
    "atlas": SourceReference("Atlas of muscles, 2nd edition", "https://example.org/atlas?page=1&view=full"),
    "textbook": SourceReference("Textbook of nerves"),
}
RULES = {
    "INN001": Rule(
        "INN001", "wrong-nerve", "innervation", (), (Status.CONTRADICTED,), (), Severity.ERROR, "{Subject} ...",
        "A wrong nerve sends a reader to the wrong place.",
        examples=(
            Example("bad", "The deltoid is innervated by the [radial nerve]."),
            Example("good", "The deltoid is innervated by the axillary nerve."),
            Example("gap", "not told"),
        ),
    ),
    "CON001": Rule(
        "CON001", "contradiction", "consistency", (), (), (), Severity.WARNING, "...", "One of the two is wrong."
    ),
}  # fmt: skip


def found_on(text: str, quote: str, code: str = "INN001", **more: object) -> tuple[Finding, str, str]:
    """Return a finding on the first place of a quote, with the quote and the line as its sentence."""
    start = text.index(quote)
    span = Span(start, start + len(quote))
    source = SourceText(text)
    line = source.line(source.position(start).line)
    rule = RULES.get(code)
    values: dict[str, object] = {
        "code": code,
        "name": rule.name if rule else "other-rule",
        "kind": rule.kind if rule else "name",
        "severity": rule.severity if rule else Severity.INFO,
        "verdict": Status.CONTRADICTED,
        "message": f"Not the {quote}.",
        "span": span,
        "claim": 0,
    }
    return Finding(**{**values, **more}), quote, line  # type: ignore[arg-type]


def document_of(path: str, text: str, rows: list[tuple[Finding, str, str]]) -> DocumentReport:
    """Return the report on one draft; the sentence of a claim is its line."""
    source = SourceText(text)
    found, judged = [], []
    for (finding, quote, line), print_ in zip(rows, fingerprints(rows), strict=True):
        start, end = source.position(finding.span.start), source.position(finding.span.end)
        numbered = finding if finding.claim is None else replace(finding, claim=len(judged))
        found.append(ReportedFinding(numbered, start, end, quote, print_))
        if finding.claim is not None:
            at = source.line_start(start.line)
            verdict = Verdict(finding.verdict or Status.UNKNOWN)
            judged.append(JudgedClaim(claim(finding.span), verdict, finding.span, Span(at, at + len(line))))
    return DocumentReport(path, source, len(text.split()), tuple(judged), tuple(found))


SHOULDER = """\
# Shoulder

The deltoid – “the delt” – is innervated by the radial nerve. The teres minor is supplied by the radial nerve.

The teres minor extends
the elbow. The teres minor flexes the elbow.

The subscapularis is supplied by the ulnar nerve. The infraspinatus is supplied by the median nerve.

<!-- anatlint-disable-next ACT001 -- checked -->
"""


@pytest.fixture
def ordinary_report() -> Report:
    """Return a report such as a run gives: findings of each sort, suppressed ones, a clean draft, a broken one."""
    text = SHOULDER
    fact = Fact("The deltoid is innervated by the axillary nerve.", ("atlas", "textbook"))
    start = text.index("radial nerve")
    fix = Fix("Replace by “axillary nerve”", (Edit(start, start + 12, "axillary nerve"),))
    other = text.index("flexes")
    comment = "<!-- anatlint-disable-next ACT001 -- checked -->"
    rows = [
        found_on(
            text, "radial nerve", facts=(fact,), because=("The list is complete.",), fixes=(fix,),
            message="The deltoid is innervated by the axillary nerve, not by the radial nerve.",
        ),
        found_on(
            text, "extends\nthe elbow", "CON001", message="The article says the reverse further down.",
            related=(Related("It flexes here", Span(other, other + 6)),),
        ),
        found_on(text, "ulnar nerve"),
        found_on(text, "median nerve"),
        found_on(
            text, comment, "SUP001", name="unused-suppression", kind="suppression", claim=None, verdict=None,
            message="Nothing is suppressed here.",
        ),
    ]  # fmt: skip
    shoulder = document_of("drafts/shoulder.md", text, rows)
    one, two, three, four, five = shoulder.findings
    three = replace(three, suppressed="quoted from the first edition", suppressed_by="comment")
    four = replace(four, suppressed="", suppressed_by="baseline")
    shoulder = replace(shoulder, findings=(one, two, three, four, five), skipped={"not-english": 2})
    clean = document_of("drafts/clean.md", "Nothing to see.\n", [])
    error = ReportError("drafts/broken.md", "E002", "the file is not valid UTF-8 at byte 7 (0xff); save it as UTF-8")
    return Report(TOOL, (clean, shoulder), (error,), SOURCES, RULES)


HOSTILE_PATH = "drafts/a b%23#c:d,é😀|`@x.md"
HOSTILE = (
    "😀 e\u0301a\u0308 𝒳 nerve",
    "tab\tnerve",
    "nul\x00 esc\x1b[31m bell\x07 bidi\u202enerve\u2066",
    "next\u2028line\u2029para\x85end",
    "%0A::error::pwned",
    "::error title=x::pwned",
    "]]> --> &amp; & <b>",
    '"><script>alert(1)</script>',
    '=HYPERLINK("https://evil.example","x")',
    "+1+1 nerve",
    "-2+3 nerve",
    "@SUM(A1)",
    "a | b \\| c",
    "``` ` `` ticks",
    "@octocat #12 !3 ~bug GH-4 https://evil.example www.evil.example a@evil.example",
    "[click](https://evil.example) ![x](y) *a* _b_ $c$",
    "{0} {{1}} \\u0041 \\ nerve",
    "\ud800 lone",
    "long " * 20_000,
)


@pytest.fixture
def hostile_report() -> Report:
    """Return a report whose texts, names and paths try to break out of every format."""
    text = "".join(f"Here {words} there.\r\n" for words in HOSTILE) + "Two nerves: radial nerve, ulnar nerve.\r\n"
    rows = []
    for words in (*HOSTILE, "radial nerve", "ulnar nerve"):
        at = text.index(words)
        fix = Fix(f"Replace by “{words[:200]}”", (Edit(at, at + len(words), f"not {words}"),))
        fact = Fact(f"It is not {words[:500]}", ("evil", "atlas"))
        rows.append(found_on(text, words, facts=(fact,), fixes=(fix,), related=(Related(words[:99], Span(0, 4)),)))
    evil = SourceReference("[t](x) <i> @octocat | `", 'https://example.org/a b<>`)"|')
    first = document_of(HOSTILE_PATH, text, rows)
    silent = replace(first.findings[0], suppressed="--> ]]> \x00 \u202e", suppressed_by="comment")
    documents = (
        document_of("./=1+1.md", text, rows),
        first,
        replace(first, path="drafts/z\n::error::\x1b.md", findings=(silent, *first.findings[1:])),
    )
    errors = tuple(ReportError(f"drafts/{words[:99]}", "E001", f"cannot read: {words[:99]}") for words in HOSTILE)
    return Report(TOOL, documents, errors, {**SOURCES, "evil": evil}, RULES)


@pytest.fixture
def schema_of() -> Callable[[str], object]:
    """Return a function that gives a JSON Schema of ``tests/data``."""
    folder = Path(__file__).resolve().parents[1] / "data"
    return lambda name: json.loads((folder / name).read_text(encoding="utf-8"))
