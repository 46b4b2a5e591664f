"""How many structures have each kind of fact."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from anatlint.ontology import load_ontology
from anatlint.ontology.coverage import Coverage, coverage
from anatlint.ontology.graph import graph_of

Write = Callable[..., Path]


def rows(rules: Path, cache: Path) -> dict[tuple[str, str], Coverage]:
    return {(row.of, row.fact): row for row in coverage(graph_of(load_ontology(rules, cache)))}


def test_those_without_a_fact_are_named(write: Write, cache: Path) -> None:
    row = rows(write(), cache)["muscles", "innervation"]
    assert (row.total, row.missing, row.share) == (2, ("brachialis",), 0.5)


def test_a_bare_entry_lacks_everything(write: Write, cache: Path) -> None:
    found = rows(write(), cache)
    assert all("brachialis" in row.missing for (of, _), row in found.items() if of == "muscles")


def test_what_follows_from_the_whole_counts(write: Write, cache: Path) -> None:
    assert rows(write(), cache)["parts of muscles", "innervation"].missing == ()


def test_what_all_parts_have_counts_for_the_whole(write: Write, cache: Path) -> None:
    added = (
        "whole: {name: whole, parts: {list: [p, q], sources: [book]}}\n"
        "p: {kind: muscle-part, name: p, innervation: {nerves: [musculocutaneous-nerve], sources: [book]}}\n"
        "q: {kind: muscle-part, name: q}\n"
    )
    assert "whole" in rows(write({"+muscles/arm.yaml": added}), cache)["muscles", "innervation"].missing
    complete = added.replace("name: q}", "name: q, innervation: {nerves: [musculocutaneous-nerve], sources: [book]}}")
    assert "whole" not in rows(write({"muscles/more.yaml": complete}), cache)["muscles", "innervation"].missing


def test_a_branch_is_no_nerve_of_its_own_and_has_the_division_of_its_nerve(write: Write, cache: Path) -> None:
    added = (
        "twig: {name: deep branch of X, branch_of: {parents: [musculocutaneous-nerve], sources: [book]}}\n"
        "radial-nerve: {name: radial nerve, division: {is: [spinal], sources: [book]}}\n"
        "radial-branch: {name: deep branch of radial nerve, branch_of: {parents: [radial-nerve], sources: [book]}}\n"
    )
    divisions = "spinal: {kind: division, name: spinal nerves}\n"
    found = rows(write({"+nerves/arm.yaml": added, "divisions.yaml": divisions}), cache)
    assert found["nerves", "parents"].total == 2
    assert found["branches, rami, roots, trunks, cords", "division"].missing == ("twig",)


def test_no_structure_is_full_coverage() -> None:
    assert Coverage("muscles", "roots", 0, ()).share == 1.0


@pytest.mark.parametrize(
    ("of", "fact", "share"),
    [
        ("muscles", "innervation", 1.0),
        ("muscles", "roots", 1.0),
        ("muscles", "actions", 1.0),
        ("muscles", "origin and insertion", 1.0),
        ("muscles", "layer or depth", 0.8),
        ("muscles", "group or compartment", 1.0),
        ("nerves", "parents", 1.0),
        ("nerves", "roots or origin", 1.0),
        ("nerves", "modality", 1.0),
        ("nerves", "division", 1.0),
        ("nerves", "supplies", 0.95),
        ("nerves", "course", 0.8),
        ("branches, rami, roots, trunks, cords", "parents", 1.0),
    ],
)
def test_the_shipped_ontology_has_what_articles_write_about(of: str, fact: str, share: float) -> None:
    found = {(row.of, row.fact): row for row in coverage(graph_of(load_ontology()))}
    assert found[of, fact].share >= share, found[of, fact].missing
