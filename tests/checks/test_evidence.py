"""The fifteen rules of evidence: what is flagged, and what is left alone (the table stands in evidence.yaml)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from anatlint.checks.registry import judges
from anatlint.claims.model import Mood, Quantifier
from anatlint.claims.predicates import PREDICATES
from anatlint.packs.yaml import load_yaml

ROWS: dict[str, list[Any]] = load_yaml(Path(__file__).parent / "evidence.yaml").data
FLAGGED = {"contradicted", "overstated", "incomplete"}
_TYPES: dict[str, Any] = {"mood": Mood, "quantifier": Quantifier}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS.keys())
def test_verdict(judged: Callable[..., Any], row: list[Any]) -> None:
    predicate, subject, object, status, *rest = row
    reason, qualifiers = [*rest, "", {}][0] or "", (rest[1] if len(rest) > 1 else {})
    typed = {key: _TYPES[key](value) if key in _TYPES else value for key, value in qualifiers.items()}
    verdict = judged(predicate, subject, object, **typed)
    assert (verdict.status, verdict.reason if reason else "") == (status, reason), (verdict.reason, verdict.because)
    if verdict.status in FLAGGED:
        assert verdict.because, "what is called wrong is shown step by step"
        for text in (*verdict.because, *(fact.text for fact in verdict.facts)):
            assert text.endswith(".") and (text[0].isupper() or text[0] == "“"), text


def test_every_predicate_has_a_judge() -> None:
    assert set(judges()) == set(PREDICATES)


@pytest.mark.parametrize("rule", range(1, 16))
def test_every_rule_flags_and_keeps_silent(rule: int) -> None:
    verdicts = [row[3] for name, row in ROWS.items() if name.startswith(f"{rule} ")]
    assert any(verdict in FLAGGED for verdict in verdicts)
    assert any(verdict not in FLAGGED for verdict in verdicts)
