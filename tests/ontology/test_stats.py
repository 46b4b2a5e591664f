"""What the ontology holds, in numbers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from anatlint.ontology import load_ontology
from anatlint.ontology.stats import statistics


def test_entries_facts_and_sources_are_counted(write: Callable[..., Path], cache: Path) -> None:
    stats = statistics(load_ontology(write(), cache))
    plain = stats.to_json()
    assert plain["entries"] == 13
    assert plain["bare"] == 1
    assert plain["kinds"]["muscle"] == 2
    assert plain["regions"] == {"arm": 2}
    assert plain["facts"] == {
        "actions": 1, "branch_of": 1, "crosses": 1, "depth": 1, "innervation": 1, "members": 1, "parts": 1, "roots": 3,
    }  # fmt: skip
    assert plain["values"]["actions"] == 2
    assert {key: number for key, number in plain["complete"].items() if number} == {
        "actions": 1, "branch_of": 1, "crosses": 1, "innervation": 1, "members": 1,
    }  # fmt: skip
    assert plain["cited"] == {"book": 7, "general": 3}
    assert (stats.only_general, stats.general_share) == (3, 0.3)


def test_an_empty_ontology_has_no_share_of_anything(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "rules" / "ontology").mkdir(parents=True)
    stats = statistics(load_ontology(tmp_path / "rules", cache))
    assert (stats.entries, stats.general_share) == (0, 0.0)
