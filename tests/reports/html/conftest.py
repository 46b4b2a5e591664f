"""Drafts with findings made by hand, and a page taken apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest

from anatlint.checks.model import Edit, Fact, Finding, Fix, Related, Severity, Status, Verdict
from anatlint.claims.model import Claim, Mood, Qualifiers, Term
from anatlint.documents.source import SourceText, Span
from anatlint.linter.report import DocumentReport, JudgedClaim, Report, ReportedFinding, SourceReference, Tool
from anatlint.reports import FORMATS

SOURCES = {"hra": SourceReference("Human Reference Atlas", "https://example.org/hra?a=1&b=2")}
VOID = {"meta", "br", "input", "link", "hr", "img"}


@dataclass
class Element:
    name: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def all(self, name: str = "", class_: str = "") -> list[Element]:
        found = []
        for child in self.children:
            if isinstance(child, Element):
                if (not name or child.name == name) and (not class_ or class_ in child.classes):
                    found.append(child)
                found += child.all(name, class_)
        return found

    def one(self, name: str = "", class_: str = "") -> Element:
        (found,) = self.all(name, class_)
        return found


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("#root", {})
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs})
        assert len(element.attributes) == len(attrs), f"an attribute of <{tag}> stands twice"
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.open[-1].children.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open[-1].name == tag, f"</{tag}> closes <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data):
        self.open[-1].children.append(data)

    def handle_comment(self, data):
        raise AssertionError(f"a comment: {data}")


def parse(html: str) -> Element:
    """Return a page as a tree; every tag must be closed in its place."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    assert parser.open == [parser.root]
    return parser.root


def finding(source: SourceText, quote: str, **more) -> ReportedFinding:
    """Return a finding on the first place of a quote, or on a span."""
    start = source.text.index(quote)
    span = more.pop("span", Span(start, start + len(quote)))
    suppressed = more.pop("suppressed", None)
    values = {
        "code": "INN001", "name": "wrong-nerve", "kind": "innervation", "severity": Severity.ERROR,
        "verdict": Status.CONTRADICTED, "message": "It is innervated by another nerve.", "span": span,
        "claim": 0,
        "facts": (Fact("The deltoid is innervated by the axillary nerve.", ("hra", "unknown-key")),),
        "because": ("The list is complete.",),
        "fixes": (Fix("Replace", (Edit(span.start, span.end, "axillary nerve"),)),),
    } | more  # fmt: skip
    return ReportedFinding(
        Finding(**values), source.position(span.start), source.position(span.end), source.slice(span), "0" * 16,
        suppressed, None if suppressed is None else "comment",
    )  # fmt: skip


def claim(source: SourceText, quote: str, status: Status, mood: Mood = Mood.ASSERTED) -> JudgedClaim:
    start = source.text.index(quote)
    span = Span(start, start + len(quote))
    subject, nerve = Term("deltoid", Span(0, 1)), Term("nerve", span)
    read = Claim("innervated_by", subject, nerve, 0, span, span, Qualifiers(mood=mood))
    return JudgedClaim(read, Verdict(status, (Fact("It is known.", ("hra",)),)), span, span)


def draft(text: str, quotes: Sequence[str | tuple[str, dict]] = (), path="draft.md", claims=(), **more):
    """Return the report of one draft with a finding on each quote."""
    source = SourceText(text)
    given = [(quote, {}) if isinstance(quote, str) else quote for quote in quotes]
    findings = [finding(source, quote, **values) for quote, values in given]
    findings.sort(key=lambda found: found.finding.span)
    judged = tuple(claim(source, *about) for about in claims)
    return DocumentReport(path, source, len(text.split()), judged, tuple(findings), **more)


def report(*drafts: DocumentReport, **more) -> Report:
    return Report(Tool("anatlint", "0.1.0", "2026.11", "model 1.0"), tuple(drafts), **({"sources": SOURCES} | more))


def render(*drafts: DocumentReport, **more) -> str:
    return FORMATS["html"](report(*drafts, **more))


@pytest.fixture
def make_draft():
    return draft


@pytest.fixture
def make_report():
    return report


@pytest.fixture
def related():
    return lambda start, end: (Related("The reverse stands here", Span(start, end)),)


@pytest.fixture
def page():
    """Return a function that renders drafts and takes the page apart."""
    return lambda *drafts, **more: parse(render(*drafts, **more))


@pytest.fixture
def html():
    return render
