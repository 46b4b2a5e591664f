"""JUnit XML: a test suite for each file, a failed test for each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anatlint.linter.report import DocumentReport, Report, ReportedFinding
from anatlint.reports.evidence import explained
from anatlint.reports.look import PLAIN, Look
from anatlint.reports.markup import document as xml
from anatlint.reports.markup import element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def render(report: Report, look: Look = PLAIN) -> str:
    """Return all files: without findings they pass, and those that could not be checked are errors."""
    failures = len(report.findings())
    passed = sum(not document.open_findings() for document in report.documents)
    broken = len(report.errors)
    root = element(
        None, "testsuites", name="anatlint", tests=failures + passed + broken, failures=failures, errors=broken
    )
    for document in report.documents:
        _suite(root, document, report)
    for error in report.errors:
        suite = element(root, "testsuite", name=error.path, tests=1, failures=0, errors=1)
        case = element(suite, "testcase", name=error.code, classname=error.path, file=error.path)
        element(case, "error", f"{error.path}: {error.message}", type=error.code, message=error.message)
    return xml(root)


def _suite(root: Element, document: DocumentReport, report: Report) -> None:
    findings = document.open_findings()
    tests = len(findings) or 1
    suite = element(root, "testsuite", name=document.path, tests=tests, failures=len(findings), errors=0)
    if not findings:
        element(suite, "testcase", name="anatlint", classname=document.path, file=document.path)
    for found in findings:
        _case(suite, document, found, report)


def _case(suite: Element, document: DocumentReport, found: ReportedFinding, report: Report) -> None:
    finding, start = found.finding, found.start
    place = f"{start.line}:{start.column}"
    name = f"{finding.code} {finding.name} {place}"
    case = element(suite, "testcase", name=name, classname=document.path, file=document.path, line=start.line)
    text = f"{document.path}:{place}: {explained(found, document, report)}"
    element(case, "failure", text, type=finding.severity.value, message=finding.message)
