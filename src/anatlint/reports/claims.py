"""Every claim that was read, with its verdict: what was checked, and what was not."""

from __future__ import annotations

import json
from typing import Any

from anatlint.checks.model import Status
from anatlint.linter.report import DocumentReport, JudgedClaim, Report
from anatlint.reports.json import position
from anatlint.reports.look import PLAIN, Formatter, Look, printable
from anatlint.reports.wording import count_claims, identify, normal_form, plain_object, qualifiers

_STYLES = {Status.SUPPORTED: "good", Status.CONTRADICTED: "error", Status.OVERSTATED: "warning"}


def render_text(report: Report, look: Look = PLAIN) -> str:
    """Return each claim with place, verdict, words, normal form and reasons; a summary at the end."""
    blocks = []
    for document in report.documents:
        blocks += [_block(judged, document, look) for judged in document.claims]
    blocks.append([f"{count_claims(report.verdicts())}."])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _block(judged: JudgedClaim, document: DocumentReport, look: Look) -> list[str]:
    start = document.source.position(judged.span.start)
    status = judged.verdict.status
    place = look.paint(printable(f"{document.path}:{start.line}:{start.column}"), "place")
    quote = " ".join(printable(document.source.slice(judged.span)).split())
    colours = " ".join(f"[{word}]" for word in qualifiers(judged.claim))
    lines = [
        f"{place}: {look.paint(status.value, _STYLES.get(status, 'info'))} “{quote}”",
        f"  {normal_form(judged.claim)} {colours}".rstrip(),
    ]
    return lines + [f"  {look.paint('because:', 'dim')} {printable(step)}" for step in judged.verdict.because]


def render_json(report: Report, look: Look = PLAIN) -> str:
    """Return one JSON object; machines do not look."""
    documents = [
        {"path": document.path, "claims": [_plain(judged, document) for judged in document.claims]}
        for document in report.documents
    ]
    return json.dumps({"version": 1, "documents": documents}, ensure_ascii=False, indent=1) + "\n"


def _plain(judged: JudgedClaim, document: DocumentReport) -> dict[str, Any]:
    claim, verdict, source = judged.claim, judged.verdict, document.source
    return {
        "kind": judged.kind,
        "subject": identify(claim.subject),
        "predicate": claim.predicate,
        "object": plain_object(claim.object),
        "qualifiers": qualifiers(claim),
        "verdict": verdict.status.value,
        "because": list(verdict.because),
        "facts": [{"text": fact.text, "sources": list(fact.sources)} for fact in verdict.facts],
        "start": position(source.position(judged.span.start)),
        "end": position(source.position(judged.span.end)),
        "quote": source.slice(judged.span),
        "frame": claim.frame,
    }


FORMATS: dict[str, Formatter] = {"text": render_text, "json": render_json}
