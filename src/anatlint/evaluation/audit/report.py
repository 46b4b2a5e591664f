"""The audit as text and as plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from anatlint.evaluation.audit.decisions import Decision
from anatlint.evaluation.audit.model import DIFFERENCES, Comparison, Verdict

_COLUMNS = (*Verdict, "decided", "undecided")
_SHOWN = 6  # of our values in a line


def undecided(comparisons: Sequence[Comparison]) -> list[Comparison]:
    """Return the differences that no decision covers."""
    return [one for one in comparisons if one.verdict in DIFFERENCES and not one.reason]


def as_text(
    comparisons: Sequence[Comparison], idle: Sequence[Decision], unknown: Sequence[str], *, decided: bool
) -> Iterator[str]:
    """Yield the lines of the report: what is not decided (with ``decided`` all differences), then a table of counts."""
    for one in comparisons:
        if one.verdict in DIFFERENCES and (decided or not one.reason):
            yield _line(one)
    for decision in idle:
        yield f"decisions.yaml:{decision.line}: decides nothing: {decision.reason}"
    for path in unknown:
        yield f"{path}: not read, its columns are not known"
    yield from _table(comparisons)


def as_data(comparisons: Sequence[Comparison], idle: Sequence[Decision], unknown: Sequence[str]) -> dict[str, Any]:
    """Return counts by table and field, and every difference, as plain data."""
    return {
        "version": 1,
        "counts": [
            {"table": table, "field": field, **counts}
            for (table, field), counts in sorted(_counts(comparisons).items())
        ],
        "undecided": len(undecided(comparisons)),
        "differences": [
            {
                "table": one.statement.table,
                "line": one.statement.line,
                "field": one.statement.field,
                "subject": one.subject,
                "value": one.value,
                "verdict": one.verdict,
                "ours": list(one.ours),
                "reason": one.reason or None,
            }
            for one in comparisons
            if one.verdict in DIFFERENCES
        ],
        "idle_decisions": [decision.line for decision in idle],
        "tables_not_read": list(unknown),
    }


def _line(one: Comparison) -> str:
    statement = one.statement
    where = f"{statement.table}:{statement.line}"
    if statement.field == "name":
        return f"{where}: name “{one.value}”: {one.verdict}{_because(one)}"
    shown = ", ".join(one.ours[:_SHOWN]) + (" ..." if len(one.ours) > _SHOWN else "")
    ours = f" (ours: {shown})" if one.ours else ""
    return f"{where}: {one.subject}: {statement.field} {one.value}: {one.verdict}{ours}{_because(one)}"


def _because(one: Comparison) -> str:
    return f" [decided: {one.reason}]" if one.reason else ""


def _counts(comparisons: Sequence[Comparison]) -> dict[tuple[str, str], dict[str, int]]:
    counted: dict[tuple[str, str], Counter[str]] = {}
    for one in comparisons:
        counter = counted.setdefault((one.statement.table, one.statement.field), Counter())
        counter[one.verdict] += 1
        counter["decided"] += bool(one.reason)
        counter["undecided"] += one.verdict in DIFFERENCES and not one.reason
    return {key: {name: counter[name] for name in _COLUMNS} for key, counter in counted.items()}


def _table(comparisons: Sequence[Comparison]) -> Iterator[str]:
    counts = _counts(comparisons)
    width = max((len(f"{table}  {field}") for table, field in counts), default=0)
    yield "".join((" " * width, *(f"{column:>10}" for column in _COLUMNS)))
    for (table, field), numbers in sorted(counts.items()):
        yield "".join((f"{table}  {field}".ljust(width), *(f"{numbers[column]:>10}" for column in _COLUMNS)))
    total = Counter[str]()
    for numbers in counts.values():
        total.update(numbers)
    yield "".join(("all".ljust(width), *(f"{total[column]:>10}" for column in _COLUMNS)))
