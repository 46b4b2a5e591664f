"""Counts in place of findings: how often each rule, and how much of what was read could be checked."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from anatlint.checks.model import Severity, Status
from anatlint.linter.report import SEVERITIES, Report, ReportedFinding
from anatlint.reports.json import VERSION, plain_error
from anatlint.reports.look import PLAIN, Formatter, Look, printable, shown_path
from anatlint.reports.wording import plural

_NOT_CHECKED = (Status.UNSUPPORTED, Status.UNKNOWN)  # read, and neither confirmed nor contradicted


def render_text(report: Report, look: Look = PLAIN) -> str:
    """Return a line for each rule, a table of the claims by kind, and a summary."""
    data = plain(report)
    blocks = [_rules(data["rules"], look), _kinds(data["kinds"], look), _summary(data)]
    if report.errors:
        blocks.append(
            [
                f"{shown_path(error.path)}: {look.paint(error.code, 'error')} {printable(error.message)}"
                for error in report.errors
            ]
        )
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def render_json(report: Report, look: Look = PLAIN) -> str:
    """Return one JSON object; ``rules/schemas/statistics.schema.json`` describes it."""
    return json.dumps(plain(report), ensure_ascii=False, indent=1) + "\n"


def plain(report: Report) -> dict[str, Any]:
    """Return the counts as plain data."""
    tool = report.tool
    findings = [found for document in report.documents for found in document.findings]
    return {
        "version": VERSION,
        "tool": {"name": tool.name, "version": tool.version, "ontology": tool.ontology, "model": tool.model},
        "documents": len(report.documents),
        "words": sum(document.words for document in report.documents),
        "skipped": _skipped(report),
        "findings": _counts(findings),
        "rules": _by_rule(findings),
        "claims": _claims(Counter(report.verdicts())),
        "kinds": _by_kind(report),
        "errors": [plain_error(error) for error in report.errors],
    }


def _skipped(report: Report) -> dict[str, int]:
    total = Counter[str]()
    for document in report.documents:
        total.update(document.skipped)
    return dict(sorted(total.items()))


def _counts(findings: list[ReportedFinding]) -> dict[str, int]:
    severities = Counter(found.finding.severity for found in findings if found.suppressed is None)
    return {
        "total": severities.total(),
        **{severity.value: severities[severity] for severity in SEVERITIES},
        "suppressed": len(findings) - severities.total(),
    }


def _by_rule(findings: list[ReportedFinding]) -> list[dict[str, Any]]:
    """Return the rules with findings, the most frequent first."""
    groups: dict[tuple[str, str, str], list[ReportedFinding]] = {}
    for found in findings:
        finding = found.finding
        groups.setdefault((finding.code, finding.name, finding.kind), []).append(found)
    rows = [{"code": code, "name": name, "kind": kind, **_counts(of)} for (code, name, kind), of in groups.items()]
    return sorted(rows, key=lambda row: (-row["total"], row["code"]))


def _by_kind(report: Report) -> list[dict[str, Any]]:
    kinds: dict[str, Counter[Status]] = {}
    for document in report.documents:
        for judged in document.claims:
            kinds.setdefault(judged.kind, Counter())[judged.verdict.status] += 1
    rows = [{"kind": kind, **_claims(counts)} for kind, counts in kinds.items()]
    return sorted(rows, key=lambda row: (-row["read"], row["kind"]))


def _claims(verdicts: Counter[Status]) -> dict[str, Any]:
    open_ = sum(verdicts[status] for status in _NOT_CHECKED)
    return {
        "read": verdicts.total(),
        "checked": verdicts.total() - open_,
        "not_checked": open_,
        "verdicts": {status.value: verdicts[status] for status in Status},
    }


def _rules(rows: list[dict[str, Any]], look: Look) -> list[str]:
    numbers = max((len(str(row["total"])) for row in rows), default=0)
    names = max((len(row["name"]) for row in rows), default=0)
    lines = []
    for row in rows:
        worst = next((severity.value for severity in SEVERITIES if row[severity.value]), Severity.INFO.value)
        by = ", ".join(
            f"{row[key]} {key}" for key in (*(severity.value for severity in SEVERITIES), "suppressed") if row[key]
        )
        lines.append(f"{row['total']:>{numbers}}  {look.paint(row['code'], worst)}  {row['name']:<{names}}  {by}")
    return lines


def _kinds(rows: list[dict[str, Any]], look: Look) -> list[str]:
    if not rows:
        return []
    width = max(len("claims"), *(len(row["kind"]) for row in rows))
    head = f"{'claims':<{width}}  {'read':>6}  {'checked':>7}  {'not checked':>11}"
    lines = [f"{row['kind']:<{width}}  {row['read']:>6}  {row['checked']:>7}  {row['not_checked']:>11}" for row in rows]
    return [look.paint(head, "dim"), *lines]


def _summary(data: dict[str, Any]) -> list[str]:
    found, claims, verdicts = data["findings"], data["claims"], data["claims"]["verdicts"]
    hidden = f", {found['suppressed']} suppressed" if found["suppressed"] else ""
    where = f"in {plural(data['documents'], 'file')} ({plural(data['words'], 'word')})"
    lines = [f"{plural(found['total'], 'finding') if found['total'] else 'no findings'} {where}{hidden}."]
    checked, open_ = (
        ", ".join(f"{number} {name}" for name, number in verdicts.items() if number and (name in _NOT_CHECKED) is not_)
        for not_ in (False, True)
    )
    lines.append(
        f"{plural(claims['read'], 'claim')} read: {claims['checked']} checked{f' ({checked})' if checked else ''}, "
        f"{claims['not_checked']} not{f' ({open_})' if open_ else ''}."
    )
    if data["skipped"]:
        lines.append(f"Not read: {', '.join(f'{number} × {what}' for what, number in data['skipped'].items())}.")
    return lines


FORMATS: dict[str, Formatter] = {"text": render_text, "json": render_json}
