"""SARIF 2.1.0, the format of static analysis that code hosts and editors read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from anatlint.checks.model import Finding, Fix
from anatlint.checks.rules import Rule
from anatlint.documents.source import SourceText, Span
from anatlint.errors import CODES
from anatlint.linter.report import Report, ReportedFinding, ReportError
from anatlint.reports.evidence import Sentences, citations, details
from anatlint.reports.identity import unique_fingerprints, uri
from anatlint.reports.look import PLAIN, Look

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_KINDS = {"comment": "inSource", "baseline": "external"}
_ROOT = "%SRCROOT%"
_SORTS = {"bad": "Flagged (what stands in brackets)", "good": "Left alone"}
_MOST_EXAMPLES = 3


def render(report: Report, look: Look = PLAIN) -> str:
    """Return a log with one run."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True, slots=True)
class _Draft:
    """What the results of one draft share."""

    source: SourceText
    place: dict[str, Any]
    sentences: Sentences

    def location(self, span: Span) -> dict[str, Any]:
        """Return where a span stands."""
        return {"physicalLocation": {"artifactLocation": self.place, "region": self.region(span, snippet=True)}}

    def region(self, span: Span, snippet: bool = False) -> dict[str, Any]:
        """Return a span as lines and columns, with its text if that is wanted."""
        start, end = self.source.position(span.start), self.source.position(span.end)
        region: dict[str, Any] = {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        }
        return {**region, "snippet": {"text": self.source.slice(span)}} if snippet else region


def _run(report: Report) -> dict[str, Any]:
    rules = _rules(report)
    drafts = {
        document.path: _Draft(document.source, {**_artifact(document.path), "index": index}, Sentences(document))
        for index, document in enumerate(report.documents)
    }
    return {
        "tool": {"driver": _driver(report, rules)},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that anatlint was run in."}}},
        "artifacts": [
            {"location": _artifact(document.path), "roles": ["analysisTarget"]} for document in report.documents
        ],
        "invocations": [_invocation(report.errors)],
        "results": _results(report, drafts, {rule["id"]: index for index, rule in enumerate(rules)}),
    }


def _driver(report: Report, rules: list[dict[str, Any]]) -> dict[str, Any]:
    tool = report.tool
    driver: dict[str, Any] = {
        "name": tool.name,
        "version": tool.version,
        "properties": {"ontology": tool.ontology, "model": tool.model},
        "rules": rules,
    }
    codes = sorted({error.code for error in report.errors})
    if codes:
        driver["notifications"] = [
            {"id": code, "shortDescription": {"text": _sentence(CODES.get(code, code))}} for code in codes
        ]
    return driver


def _rules(report: Report) -> list[dict[str, Any]]:
    """Return the rules that have findings, in order of code."""
    named = {found.finding.code: found.finding for document in report.documents for found in document.findings}
    return [
        _rule(report.rules[code])
        if code in report.rules
        else {"id": code, "name": named[code].name, "properties": {"tags": ["anatomy", named[code].kind]}}
        for code in sorted(named)
    ]


def _rule(rule: Rule) -> dict[str, Any]:
    examples = {
        label: [example.text for example in rule.examples if example.sort == sort][:_MOST_EXAMPLES]
        for sort, label in _SORTS.items()
    }
    plain = [rule.why, *(f"{label}: {text}" for label, texts in examples.items() for text in texts)]
    marked = [rule.why]
    for label, texts in examples.items():
        if texts:
            fenced = "\n\n".join(texts)
            marked += [f"{label}:", f"```text\n{fenced}\n```"]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _sentence(rule.name.replace("-", " "))},
        "fullDescription": {"text": rule.why},
        "help": {"text": "\n".join(plain), "markdown": "\n\n".join(marked)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity.value]},
        "properties": {"tags": ["anatomy", rule.kind]},
    }


def _invocation(errors: Sequence[ReportError]) -> dict[str, Any]:
    invocation: dict[str, Any] = {"executionSuccessful": not errors}
    if errors:
        invocation["toolExecutionNotifications"] = [
            {
                "descriptor": {"id": error.code},
                "level": "error",
                "message": {"text": _message(error.message)},
                "locations": [{"physicalLocation": {"artifactLocation": _artifact(error.path)}}],
            }
            for error in errors
        ]
    return invocation


def _results(report: Report, drafts: Mapping[str, _Draft], rules: Mapping[str, int]) -> list[dict[str, Any]]:
    return [
        {
            "ruleId": found.finding.code,
            "ruleIndex": rules[found.finding.code],
            **_result(found, drafts[document.path], report),
            "partialFingerprints": {
                "primaryLocationLineHash": f"{fingerprint}:1",  # the one that GitHub looks at
                "anatlint/v1": found.fingerprint,
            },
        }
        for document, found, fingerprint in unique_fingerprints(report)
    ]


def _result(found: ReportedFinding, draft: _Draft, report: Report) -> dict[str, Any]:
    finding = found.finding
    location = draft.location(finding.span)
    location["physicalLocation"]["contextRegion"] = draft.region(draft.sentences.span(found), snippet=True)
    result: dict[str, Any] = {
        "level": _LEVELS[finding.severity.value],
        "message": {"text": _message("\n".join([finding.message, *details(found, report)]))},
        "locations": [location],
        "suppressions": _suppressions(found),
        "properties": _properties(finding, report),
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": _message(related.message)}, **draft.location(related.span)}
            for number, related in enumerate(finding.related, 1)
        ]
    fixes = [_fix(fix, draft) for fix in finding.fixes if fix.edits]
    return {**result, "fixes": fixes} if fixes else result


def _suppressions(found: ReportedFinding) -> list[dict[str, Any]]:
    """Return an empty list for a finding that stands: all results have the list, or none may."""
    reason = found.suppressed
    if reason is None:
        return []
    suppression = {"kind": _KINDS.get(found.suppressed_by or "", "external"), "status": "accepted"}
    return [{**suppression, "justification": reason} if reason else suppression]


def _properties(finding: Finding, report: Report) -> dict[str, Any]:
    facts = [
        {
            "text": fact.text,
            "sources": [{"title": source.title, "url": source.url} for source in citations([fact], report.sources)],
        }
        for fact in finding.facts
    ]
    return {
        "confidence": finding.confidence,
        "verdict": finding.verdict.value if finding.verdict is not None else None,
        "facts": facts,
        "because": list(finding.because),
    }


def _fix(fix: Fix, draft: _Draft) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": draft.region(Span(edit.start, edit.end)), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    change = {"artifactLocation": draft.place, "replacements": replacements}
    return {"description": {"text": _message(fix.message)}, "artifactChanges": [change]}


def _artifact(path: str) -> dict[str, Any]:
    address = uri(path)
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": _ROOT}


def _message(text: str) -> str:
    """Return text without embedded links: in SARIF [words](target) is one also in plain messages."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]") if "](" in text else text


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
