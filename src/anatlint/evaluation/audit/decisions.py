"""Differences that were looked at and stay: ``rules/ontology/decisions.yaml``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path

from anatlint.evaluation.audit.model import DIFFERENCES, Comparison
from anatlint.packs.schemas import schema_errors
from anatlint.packs.yaml import load_yaml


@dataclass(frozen=True, slots=True)
class Decision:
    """Why differences stay: those whose table, field, subject, value and verdict match the patterns given."""

    reason: str
    table: str = "*"
    field: str = "*"
    subject: tuple[str, ...] = ("*",)
    value: tuple[str, ...] = ("*",)
    verdict: str = "*"
    line: int = 0  # where it stands

    def covers(self, comparison: Comparison) -> bool:
        """Return whether a difference is among those decided. ``*`` stands for any characters."""
        statement = comparison.statement
        return (
            fnmatchcase(statement.table, self.table)
            and fnmatchcase(statement.field, self.field)
            and fnmatchcase(comparison.verdict, self.verdict)
            and _any(comparison.subject, self.subject)
            and _any(comparison.value, self.value)
        )


def _any(text: str, patterns: Sequence[str]) -> bool:
    return any(fnmatchcase(text.lower(), pattern.lower()) for pattern in patterns)


def load_decisions(path: Path) -> list[Decision]:
    """Return the decisions of a file, none when there is no such file; ``AnatlintError`` when it does not fit."""
    if not path.is_file():
        return []
    content = load_yaml(path, str(path))
    for error in schema_errors(content, "ontology-decisions"):
        raise error
    return [
        Decision(
            reason=item["reason"],
            table=item.get("table", "*"),
            field=item.get("field", "*"),
            subject=_listed(item.get("subject", "*")),
            value=_listed(item.get("value", "*")),
            verdict=item.get("verdict", "*"),
            line=content.mark((index,)).line,
        )
        for index, item in enumerate(content.data or ())
    ]


def _listed(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def decide(comparisons: Sequence[Comparison], decisions: Sequence[Decision]) -> tuple[list[Comparison], list[Decision]]:
    """Give each difference the reason of the first decision that covers it; return also the decisions never needed."""
    needed: dict[Decision, None] = {}
    decided = []
    for one in comparisons:
        covering = None
        if one.verdict in DIFFERENCES:
            covering = next((decision for decision in decisions if decision.covers(one)), None)
        if covering is not None:
            needed[covering] = None
        decided.append(replace(one, reason=covering.reason) if covering else one)
    return decided, [decision for decision in decisions if decision not in needed]
