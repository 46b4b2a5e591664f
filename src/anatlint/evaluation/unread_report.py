"""Unread sentences as lines for people, or as JSON."""

from __future__ import annotations

import json

from anatlint.evaluation.table import one_line, percent
from anatlint.evaluation.unread import UnreadReport


def render_text(report: UnreadReport) -> str:
    """Return a line for each sentence, in the order of the texts, and the count with its share."""
    lines = [
        f"{one.path}:{one.place.line}:{one.place.column}: {one_line(one.text)} [{', '.join((*one.names, *one.words))}]"
        for one in report.unread
    ]
    share = f" ({percent(report.share)})" if report.sentences else ""
    lines.append(
        f"{len(report.unread)} of {report.sentences} sentences{share} that name a muscle or nerve and say something "
        f"gave no statement, in {report.articles} articles"
    )
    lines += [f"{error.path}: {error.code} {error.message}" for error in report.errors]
    return "\n".join(lines) + "\n"


def render_json(report: UnreadReport) -> str:
    """Return one JSON object with count, share and every sentence."""
    data = {
        "version": 1,
        "articles": report.articles,
        "sentences": report.sentences,
        "unread": len(report.unread),
        "share": report.share,
        "list": [
            {
                "path": one.path,
                "line": one.place.line,
                "column": one.place.column,
                "start": one.span.start,
                "end": one.span.end,
                "text": one.text,
                "names": one.names,
                "words": one.words,
            }
            for one in report.unread
        ],
        "errors": [{"path": error.path, "code": error.code, "message": error.message} for error in report.errors],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
