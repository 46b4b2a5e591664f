"""A mutation score as a table for people, or as JSON."""

from __future__ import annotations

import json
from typing import Any

from anatlint.evaluation.mutation.model import Mutant, MutationScore, MutationTally, Outcome
from anatlint.evaluation.table import one_line, percent, table

_HEAD = ("kind", "mutants", "caught", "share", "unsupported", "unread", "confirmed", "share")
_COMPLETE = ("complete", "caught", "share")


def render_text(score: MutationScore, verbose: bool = False) -> str:
    """Return a table by kind, at its right the facts whose list is complete; ``verbose`` lists what was not caught."""
    missed = [mutant for mutant in score.mutants if mutant.outcome is not Outcome.CAUGHT]
    lines = [_line(mutant) for mutant in missed] if verbose else []
    lines += [""] if lines else []
    rows: list[tuple[str, ...]] = [(*_HEAD, *_COMPLETE)]
    rows += [_row(kind, every, complete) for kind, (every, complete) in score.by_kind().items()]
    rows.append(_row("all", score.total, score.complete))
    lines += table(rows)
    lines.append(f"{score.articles} articles, {score.unchanged} right statements in which nothing was changed")
    lines += [f"{error.path}: {error.code} {error.message}" for error in score.errors]
    return "\n".join(lines) + "\n"


def _row(name: str, every: MutationTally, complete: MutationTally) -> tuple[str, ...]:
    return (
        name,
        str(every.mutants),
        str(every.caught),
        percent(every.caught_share),
        str(every.unsupported),
        str(every.unread),
        str(every.confirmed),
        percent(every.confirmed_share),
        str(complete.mutants),
        str(complete.caught),
        percent(complete.caught_share),
    )


def _line(mutant: Mutant) -> str:
    change = mutant.change
    place = f"{mutant.path}:{mutant.place.line}:{mutant.place.column}"
    said = f" ({mutant.said})" if mutant.said else ""
    return f"{place}: {mutant.outcome}: {change.kind} “{one_line(change.old)}” → “{one_line(change.new)}”{said}"


def render_json(score: MutationScore) -> str:
    """Return one JSON object with totals, kinds, and every mutant with its outcome."""
    data = {
        "version": 1,
        "articles": score.articles,
        "unchanged": score.unchanged,
        "total": _plain_tally(score.total),
        "complete": _plain_tally(score.complete),
        "kinds": {
            kind: {**_plain_tally(every), "complete": _plain_tally(complete)}
            for kind, (every, complete) in score.by_kind().items()
        },
        "mutants": [_plain(mutant) for mutant in score.mutants],
        "errors": [{"path": error.path, "code": error.code, "message": error.message} for error in score.errors],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _plain_tally(counts: MutationTally) -> dict[str, Any]:
    return {
        "mutants": counts.mutants,
        "caught": counts.caught,
        "unsupported": counts.unsupported,
        "unread": counts.unread,
        "wrongly_confirmed": counts.confirmed,
        "caught_share": counts.caught_share,
        "wrongly_confirmed_share": counts.confirmed_share,
    }


def _plain(mutant: Mutant) -> dict[str, Any]:
    change = mutant.change
    return {
        "path": mutant.path,
        "line": mutant.place.line,
        "column": mutant.place.column,
        "start": change.span.start,
        "end": change.span.end,
        "old": change.old,
        "new": change.new,
        "kind": change.kind,
        "predicate": change.predicate,
        "complete": change.complete,
        "outcome": mutant.outcome.value,
        "said": mutant.said,
    }
