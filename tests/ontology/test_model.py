"""Entries as they are written become typed facts; shorthands mean the long form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from anatlint.ontology import load_ontology
from anatlint.ontology.decode import decode, decode_on_use
from anatlint.ontology.model import Action, Attachment, Entry, NerveSupply, Role
from anatlint.ontology.references import references
from anatlint.packs.yaml import parse_yaml


def entry(text: str) -> Entry:
    data = {"kind": "muscle", "name": "x", **parse_yaml(text, "x.yaml").data}
    return decode(Entry, data, id="x")


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("names: [y]", "names: [{name: y, type: synonym}]"),
        ("region: arm", "region: [arm]"),
        ("innervation: {nerves: [n]}", "innervation: {nerves: [{nerve: n, usual: true}], complete: false}"),
        ("attachments: {origin: a}", "attachments: {origin: [{at: a}]}"),
        ("counts: [{what: head, number: 2}]", "counts: [{what: head, number: [2]}]"),
        ("moves: [flexion]", "moves: {list: [flexion]}"),
        ("moved_at: hip", "moved_at: {'*': [hip]}"),
        ("opposite: extension", "opposite: [extension]"),
        ("order: [a, [b, c]]", "order: [[a], [b, c]]"),
        ("branch_of: {parents: p}", "branch_of: {parents: [{nerve: p}]}"),
        ("modality: {is: mixed}", "modality: {is: [mixed]}"),
        (
            "attachments: {origin: [{at: ribs, levels: [9, 10]}]}",
            "attachments: {origin: [{at: ribs, levels: ['9', '10']}]}",
        ),
    ],
)
def test_a_shorthand_means_the_long_form(short: str, long: str) -> None:
    assert entry(short) == entry(long)
    assert entry(short) != entry("{}")


def test_facts_are_typed() -> None:
    found = entry(
        "innervation: {nerves: [{nerve: n, part: p, usual: false}], complete: true, sources: [s]}\n"
        "attachments: {insertion: [{at: a, via: t}], sources: [s]}\n"
        "actions: {list: [{movement: rotation, of: spine, role: minor, mode: unilateral, side: ipsilateral}]}\n"
    )
    assert found.innervation and found.innervation.complete
    assert found.innervation.sources == ("s",)
    assert found.innervation.nerves == (NerveSupply(nerve="n", part=("p",), usual=False),)
    assert found.attachments and found.attachments.insertion == (Attachment(at="a", via=("t",)),)
    assert found.actions and found.actions.actions == (
        Action(movement="rotation", of="spine", role=Role.MINOR, mode="unilateral", side="ipsilateral"),
    )
    assert found.roots is None


def test_references_are_found_where_they_stand() -> None:
    data: dict[str, Any] = parse_yaml(
        "region: arm\n"
        "innervation: {nerves: [a, {nerve: b, part: p}]}\n"
        "attachments: {origin: [{at: c, via: [d]}]}\n"
        "moved_at: {flexion: [hip]}\n"
        "order: [[e], f]\n",
        "x.yaml",
    ).data
    assert [tuple(found) for found in references(data)] == [
        ("region", "arm", ("region",)),
        ("innervation.nerves", "a", ("innervation", "nerves", 0)),
        ("innervation.nerves", "b", ("innervation", "nerves", 1, "nerve")),
        ("innervation.nerves.part", "p", ("innervation", "nerves", 1, "part")),
        ("attachments.origin", "c", ("attachments", "origin", 0, "at")),
        ("attachments.origin.via", "d", ("attachments", "origin", 0, "via", 0)),
        ("moved_at", "hip", ("moved_at", "flexion", 0)),
        ("order", "e", ("order", 0, 0)),
        ("order", "f", ("order", 1)),
    ]


def test_the_inverse_of_a_relation_is_known(write: Callable[..., Path], cache: Path) -> None:
    ontology = load_ontology(write(), cache)
    assert ontology.inverse("innervation.nerves", "musculocutaneous-nerve") == ("biceps",)
    assert ontology.inverse("members.list", "brachialis") == ("flexors",)
    assert ontology.inverse("part_of", "biceps") == ("long-head",)
    assert ontology.inverse("part_of", "nothing") == ()


def test_links_say_what_entries_name_in_the_order_written(write: Callable[..., Path], cache: Path) -> None:
    ontology = load_ontology(
        write(
            {
                "nerves/leg.yaml": "sural: {name: sural nerve, part_of: leg, branch_of: {parents: ["
                "{nerve: tibial, usual: false}, fibular], sources: [book]}}\n"
                "tibial: {name: tibial nerve}\nfibular: {name: fibular nerve}\n"
            }
        ),
        cache,
    )
    assert ontology.links("branch_of.parents", "sural") == ("tibial", "fibular")
    assert ontology.links("part_of", "sural") == ("leg",)
    assert ontology.links("members.list", "flexors") == ("biceps", "brachialis")
    assert ontology.links("is_a", "sural") == ontology.links("is_a", "nothing") == ()


def test_kinds_come_from_the_folder_unless_written(write: Callable[..., Path], cache: Path) -> None:
    ontology = load_ontology(write(), cache)
    assert ontology.kinds["biceps"] == ontology["biceps"].kind == "muscle"
    assert ontology.kinds["brachial-plexus"] == "plexus"
    assert ontology.of_kind("region") == ("arm", "leg")
    assert ontology.of_kind("movement", "layers") == ("arm-layers", "extension", "flexion")


def test_homonyms_and_confusables_are_read(write: Callable[..., Path], cache: Path) -> None:
    rules = write(
        {
            "homonyms.yaml": "Head: [long-head, biceps]\n"
            "bis: {ids: [biceps, arm], prefer: biceps, context: {arm: limb}}\n",
            "confusables.yaml": "- {names: [ilium, ileum], note: bone and bowel}\n",
        }
    )
    ontology = load_ontology(rules, cache)
    assert ontology.homonyms["head"].ids == ("long-head", "biceps")
    assert ontology.homonyms["bis"].prefer == "biceps"
    assert ontology.homonyms["bis"].context == {"arm": ("limb",)}
    assert [item.names for item in ontology.confusables] == [("ilium", "ileum")]


def test_an_unknown_id_is_no_entry(write: Callable[..., Path], cache: Path) -> None:
    ontology = load_ontology(write(), cache)
    assert ontology.get("nothing") is None
    assert "nothing" not in ontology
    with pytest.raises(KeyError):
        ontology["nothing"]


def test_an_entry_whose_facts_are_decoded_on_use_is_the_same_and_has_no_others():
    data = {"kind": "muscle", "name": "x", **parse_yaml("actions: [{movement: flexion}]", "x.yaml").data}
    made = decode_on_use(Entry, data, id="x")
    assert made.actions is made.actions
    assert made == decode(Entry, data, id="x")
    with pytest.raises(AttributeError, match="no attribute 'weight'"):
        _ = made.weight
