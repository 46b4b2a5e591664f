"""The stable machine format; ``rules/schemas/report.schema.json`` describes it."""

from __future__ import annotations

import json
from typing import Any

from anatlint.checks.model import Fix
from anatlint.claims.model import Claim
from anatlint.documents.source import Position
from anatlint.linter.report import DocumentReport, Report, ReportedFinding, ReportError
from anatlint.reports.claim_wording import identify, plain_object
from anatlint.reports.look import PLAIN, Look

VERSION = 1


def render(report: Report, look: Look = PLAIN) -> str:
    """Return one JSON object on several lines."""
    return json.dumps(plain(report), ensure_ascii=False, indent=1) + "\n"


def plain(report: Report) -> dict[str, Any]:
    """Return the report as plain data."""
    tool = report.tool
    return {
        "version": VERSION,
        "tool": {"name": tool.name, "version": tool.version, "ontology": tool.ontology, "model": tool.model},
        "documents": [_document(document) for document in report.documents],
        "baseline": {"outdated": report.outdated} if report.outdated is not None else None,
        "errors": [plain_error(error) for error in report.errors],
    }


def plain_error(error: ReportError) -> dict[str, str]:
    """Return an error as plain data."""
    return {"path": error.path, "code": error.code, "message": error.message}


def _document(document: DocumentReport) -> dict[str, Any]:
    return {
        "path": document.path,
        "words": document.words,
        "claims": {status.value: number for status, number in document.verdicts().items()},
        "findings": [plain_finding(found, document) for found in document.findings],
    }


def plain_finding(found: ReportedFinding, document: DocumentReport) -> dict[str, Any]:
    """Return a finding of a draft as plain data."""
    finding, source = found.finding, document.source
    return {
        "code": finding.code,
        "name": finding.name,
        "kind": finding.kind,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "verdict": finding.verdict.value if finding.verdict is not None else None,
        "message": finding.message,
        "start": position(found.start),
        "end": position(found.end),
        "quote": found.quote,
        "fingerprint": found.fingerprint,
        "suppressed": found.suppressed,
        "suppressed_by": found.suppressed_by,
        "related": [
            {
                "message": related.message,
                "start": position(source.position(related.span.start)),
                "end": position(source.position(related.span.end)),
                "quote": source.slice(related.span),
            }
            for related in finding.related
        ],
        "claim": _claim(document.claims[finding.claim].claim) if finding.claim is not None else None,
        "facts": [{"text": fact.text, "sources": list(fact.sources)} for fact in finding.facts],
        "because": list(finding.because),
        "fixes": [_fix(fix) for fix in finding.fixes],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "subject": identify(claim.subject),
        "predicate": claim.predicate,
        "object": plain_object(claim.object),
        "negated": claim.qualifiers.negated,
    }


def position(place: Position) -> dict[str, int]:
    """Return a place as plain data."""
    return {"line": place.line, "column": place.column, "offset": place.offset}


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "message": fix.message,
        "safe": fix.safe,
        "edits": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in fix.edits],
    }
