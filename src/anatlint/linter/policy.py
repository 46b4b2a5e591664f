"""What configuration and comments make of the findings of a draft: which stay, how severe, which are suppressed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.checks.model import Finding, Severity
from anatlint.checks.selectors import exactness, names_a_rule, near_selectors, selected, unknown_selector
from anatlint.checks.template import fill
from anatlint.linter.report import DocumentReport, ReportedFinding

if TYPE_CHECKING:
    from anatlint.checks.rules import Rule, Rules
    from anatlint.config.settings import Layer, Settings
    from anatlint.documents.source import Span
    from anatlint.linter.suppressions import Suppression

BY_COMMENT = "comment"


def apply_policy(report: DocumentReport, settings: Settings, rules: Rules) -> DocumentReport:
    """Return the report with the findings that settings and suppressions leave, and those about suppressions."""
    on = _severities_of(settings.layers(report.path), rules)
    findings = [_with_severity(found, rules, on) for found in report.findings if found.finding.code in on]
    covers = report.suppressions.valid
    if not covers and not report.suppressions.malformed:
        return replace(report, findings=tuple(findings))
    used: set[Suppression] = set()
    told = [_suppressed(found, covers, rules, used) for found in findings]
    about = _reported(report, list(_about_suppressions(report, settings, rules, on, used)))
    return replace(report, findings=tuple(sorted([*told, *about], key=_place)))


def check_selectors(settings: Settings, rules: Rules) -> None:
    """Raise ``AnatlintError`` E204 for a selector in the settings that names no rule."""
    asked = settings.asked
    layers = [one.layer for one in settings.overrides] + ([asked] if asked is not None else [])
    given = {
        "select": settings.select,
        "extend-select": settings.extend_select,
        "ignore": settings.ignore,
        "severity": tuple(settings.severity),
        "overrides": tuple(word for layer in layers for word in (*layer.select, *layer.ignore, *layer.severity)),
    }
    for key, words in given.items():
        for word in words:
            if not names_a_rule(word, rules):
                error = unknown_selector(word, rules)
                error.path = settings.origins.get(key)
                raise error


def severities(layers: Sequence[Layer], rules: Rules) -> dict[str, Severity]:
    """Return the severity of each rule that is on, by its code."""
    base, *others = layers
    on: dict[str, Severity] = {}
    for rule in rules:
        wanted, severity = selected(rule, base.select, base.ignore), _severity(rule, base.severity) or rule.severity
        for layer in others:
            if _named(rule, (*layer.select, *layer.ignore)):
                wanted = selected(rule, layer.select, layer.ignore)
            severity = _severity(rule, layer.severity) or severity
        if wanted:
            on[rule.code] = severity
    return on


_TOLD: dict[str, tuple[Rules, dict[str, Severity]]] = {}  # by what the layers say


def _severities_of(layers: Sequence[Layer], rules: Rules) -> dict[str, Severity]:
    """Return the severities of ``severities``, from memory where layers say the same as for the draft before."""
    key = repr(layers)
    known = _TOLD.get(key)
    if known is None or known[0] is not rules:
        known = _TOLD[key] = rules, severities(layers, rules)
    return known[1]


def _named(rule: Rule, selectors: Sequence[str]) -> bool:
    return any(exactness(word, rule) >= 0 for word in selectors)


def _severity(rule: Rule, levels: Mapping[str, Severity]) -> Severity | None:
    best = max(levels, key=lambda word: exactness(word, rule), default=None)
    return levels[best] if best is not None and exactness(best, rule) >= 0 else None


def _with_severity(found: ReportedFinding, rules: Rules, on: Mapping[str, Severity]) -> ReportedFinding:
    """Give a finding the severity that is configured; a hedge lowers that one as well."""
    finding, wanted = found.finding, on[found.finding.code]
    rule = rules.get(finding.code)
    if rule is None or wanted is rule.severity:
        return found
    severity = wanted if finding.severity is rule.severity else wanted.lowered
    return replace(found, finding=replace(finding, severity=severity))


def _suppressed(
    found: ReportedFinding, covers: Sequence[Suppression], rules: Rules, used: set[Suppression]
) -> ReportedFinding:
    rule = rules.get(found.finding.code)
    at = found.finding.span.start
    fitting = [
        cover
        for cover in covers
        if cover.scope.start <= at < cover.scope.end and rule is not None and exactness(cover.selector, rule) >= 0
    ]
    if not fitting:
        return found
    used.update(fitting)
    return replace(found, suppressed=fitting[-1].reason, suppressed_by=BY_COMMENT)


def _about_suppressions(
    report: DocumentReport, settings: Settings, rules: Rules, on: Mapping[str, Severity], used: set[Suppression]
) -> Iterator[Finding]:
    source = report.source

    def finding(problem: str, span: Span, text: str = "", reason: str = "") -> Iterator[Finding]:
        rule = rules.about_suppressions(problem)
        if rule is not None and rule.code in on:
            values = {"text": text, "reason": reason}
            yield Finding(
                rule.code, rule.name, rule.kind, on[rule.code], None, fill(rule.message, values), span, claim=None
            )

    reasonless: set[Span] = set()
    for fault in report.suppressions.malformed:
        yield from finding("malformed", fault.span, reason=fault.problem)
    for cover in report.suppressions.valid:
        named = [rule for rule in rules if exactness(cover.selector, rule) >= 0]
        if not named:
            yield from finding("unknown-rule", cover.word, cover.selector, near_selectors(cover.selector, rules))
        elif cover not in used and any(rule.code in on for rule in named):
            alone = sum(other.span == cover.span for other in report.suppressions.valid) == 1
            span = cover.span if alone else cover.word
            yield from finding("unused", span, " ".join(source.slice(span).split()))
        if not cover.reason and settings.require_reason and cover.span not in reasonless:
            reasonless.add(cover.span)
            yield from finding("no-reason", cover.span)


def _reported(report: DocumentReport, findings: Sequence[Finding]) -> list[ReportedFinding]:
    from anatlint.linter.fingerprint import fingerprints

    source = report.source
    rows = [(finding, source.slice(finding.span), source.slice(finding.span)) for finding in findings]
    return [
        ReportedFinding(finding, source.position(finding.span.start), source.position(finding.span.end), quote, print_)
        for (finding, quote, _), print_ in zip(rows, fingerprints(rows), strict=True)
    ]


def _place(found: ReportedFinding) -> tuple[Span, str]:
    return found.finding.span, found.finding.code
