"""A corpus score as a table for people, or as JSON."""

from __future__ import annotations

import json
from typing import Any

from anatlint.documents import SourceText, Span
from anatlint.evaluation.corpus import CorpusScore, Tally, tally
from anatlint.evaluation.gold import Placed
from anatlint.evaluation.table import one_line, percent, table
from anatlint.linter.report import ReportedFinding

_HEAD = ("kind", "errors", "hit", "recall", "strict", "false alarms", "precision", "right", "confirmed")


def render_text(corpus: CorpusScore, verbose: bool = False) -> str:
    """Return a table by kind; ``verbose`` lists every miss and false alarm before it."""
    lines = [line for article in _listings(corpus) for line in article] if verbose else []
    rows = [_HEAD, *(_row(kind, counts) for kind, counts in corpus.by_kind().items()), _row("all", corpus.total)]
    lines += table(rows)
    lines.append(f"{len(corpus.articles)} articles")
    lines += [f"{error.path}: {error.code} {error.message}" for error in corpus.errors]
    return "\n".join(lines) + "\n"


def _row(name: str, counts: Tally) -> tuple[str, ...]:
    return (
        name,
        str(counts.errors),
        str(counts.hits),
        percent(counts.recall),
        percent(counts.strict_recall),
        str(counts.false_alarms),
        percent(counts.precision),
        str(counts.right),
        percent(counts.confirmed_share),
    )


def _listings(corpus: CorpusScore) -> list[list[str]]:
    """Return, for each article with something to tell, its misses, wrong kinds, false alarms and unconfirmed ones."""
    listings = []
    for article in corpus.articles:
        source = article.document.source
        lines = [_line("missed", article.path, source, placed) for placed in article.misses]
        for hit in article.hits:
            if not hit.strict:
                label = f"wrong kind ({hit.found.finding.code} {hit.found.finding.kind})"
                lines.append(_line(label, article.path, source, hit.error))
        lines += [_alarm(article.path, found) for found in article.false_alarms]
        lines += [_line("not confirmed", article.path, source, placed) for placed in article.unconfirmed]
        if lines:
            listings.append([*lines, ""])
    return listings


def _line(label: str, path: str, source: SourceText, placed: Placed) -> str:
    annotation = placed.annotation
    fact = f" — {annotation.fact}" if annotation.fact else ""
    return f"{_place(path, source, placed.span)}: {label}: {annotation.kind} “{one_line(annotation.quote)}”{fact}"


def _alarm(path: str, found: ReportedFinding) -> str:
    finding = found.finding
    place = f"{path}:{found.start.line}:{found.start.column}"
    return f"{place}: false alarm: {finding.code} {finding.kind} “{one_line(found.quote)}” — {finding.message}"


def _place(path: str, source: SourceText, span: Span) -> str:
    position = source.position(span.start)
    return f"{path}:{position.line}:{position.column}"


def render_json(corpus: CorpusScore) -> str:
    """Return one JSON object with totals, kinds, and every miss and false alarm of every article."""
    data = {
        "version": 1,
        "total": _plain_tally(corpus.total),
        "kinds": {kind: _plain_tally(counts) for kind, counts in corpus.by_kind().items()},
        "articles": [
            {
                "path": article.path,
                **_plain_tally(tally([article])),
                "misses": [_plain(placed) for placed in article.misses],
                "wrong_kinds": [
                    {**_plain(hit.error), "code": hit.found.finding.code} for hit in article.hits if not hit.strict
                ],
                "alarms": [
                    {
                        "code": found.finding.code,
                        "kind": found.finding.kind,
                        "quote": found.quote,
                        "start": found.finding.span.start,
                        "end": found.finding.span.end,
                        "message": found.finding.message,
                    }
                    for found in article.false_alarms
                ],
                "unconfirmed": [_plain(placed) for placed in article.unconfirmed],
            }
            for article in corpus.articles
        ],
        "errors": [{"path": error.path, "code": error.code, "message": error.message} for error in corpus.errors],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _plain_tally(counts: Tally) -> dict[str, Any]:
    return {
        "errors": counts.errors,
        "hits": counts.hits,
        "strict_hits": counts.strict_hits,
        "false_alarms": counts.false_alarms,
        "right": counts.right,
        "confirmed": counts.confirmed,
        "recall": counts.recall,
        "strict_recall": counts.strict_recall,
        "precision": counts.precision,
        "confirmed_share": counts.confirmed_share,
    }


def _plain(placed: Placed) -> dict[str, Any]:
    annotation = placed.annotation
    return {
        "quote": annotation.quote,
        "kind": annotation.kind,
        "start": placed.span.start,
        "end": placed.span.end,
        "fact": annotation.fact,
    }
