"""Every claim that was read, with its verdict: what was checked, and what was not."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from typing import Any

from anatlint.checks.model import Status
from anatlint.documents.source import Span
from anatlint.linter.report import DocumentReport, JudgedClaim, Report
from anatlint.packs import load_folder
from anatlint.reports.claim_wording import identify, normal_form, plain_object, qualifiers
from anatlint.reports.json import position
from anatlint.reports.look import PLAIN, Look, printable
from anatlint.reports.wording import count_claims

_STYLES = {Status.SUPPORTED: "good", Status.CONTRADICTED: "error", Status.OVERSTATED: "warning"}


def render_text(report: Report, look: Look = PLAIN, explain: bool = False) -> str:
    """Return each claim with place, verdict, words, normal form and reasons; a summary at the end.

    With ``explain`` also the sentence, what it stands in, the words that name subject and object, and the frame.
    """
    blocks = []
    for document in report.documents:
        for judged in document.claims:
            block = _block(judged, document, look)
            blocks.append([*block, *_explanation(judged, document, look)] if explain else block)
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


def _explanation(judged: JudgedClaim, document: DocumentReport, look: Look) -> list[str]:
    """Return the lines that tell how a claim came to be read."""
    origin = judged.origin
    lines = [("read by", _frame(judged.claim.frame)), ("sentence", _quote(document, judged.sentence))]
    if origin is not None:
        headings = " › ".join(f"“{printable(heading)}”" for heading in origin.headings)
        lines.append(("stands in", printable(origin.structure) + (f", under {headings}" if headings else "")))
        lines.append(("subject", _quote(document, origin.subject) + _antecedent(judged, document)))
        lines += [("object", _quote(document, span)) for span in origin.objects]
    return [f"  {look.paint(f'{name}:', 'dim')} {text}" for name, text in lines]


def _quote(document: DocumentReport, span: Span) -> str:
    start = document.source.position(span.start)
    text = " ".join(printable(document.source.slice(span)).split())
    return f"“{text}” at {start.line}:{start.column}"


def _antecedent(judged: JudgedClaim, document: DocumentReport) -> str:
    """Return where a subject stands that the sentence itself does not name."""
    origin = judged.origin
    if origin is None or not judged.claim.inherited:
        return ""
    return f", the antecedent ({printable(origin.subject_structure)})"


@functools.cache
def _files_of_frames() -> dict[str, str]:
    """Return the shipped file that each frame stands in; of two files with a word in common, the first."""
    names = [(frame, name) for name, content in load_folder("frames").items() for frame in content]
    return dict(reversed(names))


def _frame(frame: str) -> str:
    """Return the frame that read a claim, with the file it stands in; a reading without a frame by its name."""
    name = _files_of_frames().get(frame)
    return f"frame {frame} (rules/frames/{name}.yaml)" if name else frame or "no frame"


def render_json(report: Report, look: Look = PLAIN, explain: bool = False) -> str:
    """Return one JSON object; machines do not look. ``explain`` adds to each claim how it came to be read."""
    documents = [
        {
            "path": document.path,
            "claims": [
                _plain(judged, document) | (_plain_origin(judged, document) if explain else {})
                for judged in document.claims
            ],
        }
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


def _plain_origin(judged: JudgedClaim, document: DocumentReport) -> dict[str, Any]:
    origin, source = judged.origin, document.source
    if origin is None:
        return {}

    def words(span: Span) -> dict[str, Any]:
        return {"quote": source.slice(span), "start": position(source.position(span.start))}

    return {
        "origin": {
            "sentence": words(judged.sentence),
            "structure": origin.structure,
            "headings": list(origin.headings),
            "subject": words(origin.subject) | {"structure": origin.subject_structure},
            "inherited": judged.claim.inherited,
            "objects": [words(span) for span in origin.objects],
        }
    }


FORMATS: dict[str, Callable[[Report, Look, bool], str]] = {"text": render_text, "json": render_json}
