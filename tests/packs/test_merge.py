"""Packs over rules: what a change does to the data, and where each value comes from."""

from __future__ import annotations

from typing import Any

import pytest

from anatlint.errors import AnatlintError
from anatlint.packs.merge import Layered, check_extends
from anatlint.packs.places import At
from anatlint.packs.yaml import parse_yaml

BASE = """\
deltoid:
  name: deltoid
  region: shoulder
  names: [delts, {name: musculus deltoideus, type: latin}]
  innervation:
    nerves: [axillary-nerve]
    sources: [a]
words: [one, two]
"""


def merged(change: str, base: str = BASE) -> Layered:
    below, above = parse_yaml(base, "base.yaml"), parse_yaml(change, "pack.yaml")
    target = Layered(below.data, below)
    for key, value in above.data.items():
        at = At(above, (key,))
        if check_extends(key, value, at, target.data, lambda id: target.key_mark((id,))):
            target.extend((key,), value, at)
        else:
            target.put((key,), value, at)
    return target


@pytest.mark.parametrize(
    ("change", "steps", "value"),
    [
        ("{names: [caps]}", ("names",), ["delts", {"name": "musculus deltoideus", "type": "latin"}, "caps"]),
        ("{names: [delts]}", ("names",), ["delts", {"name": "musculus deltoideus", "type": "latin"}]),
        ("{innervation: {nerves: [n], complete: true}}", ("innervation",),
         {"nerves": ["axillary-nerve", "n"], "sources": ["a"], "complete": True}),
        ("{name: the deltoid}", ("name",), "the deltoid"),
        ("{region: [arm]}", ("region",), ["shoulder", "arm"]),
        ("{replace: {names: [caps]}}", ("names",), ["caps"]),
        ("{remove: {names: [delts]}}", ("names",), [{"name": "musculus deltoideus", "type": "latin"}]),
        ("{remove: {names: [musculus deltoideus]}}", ("names",), ["delts"]),
        ("{remove: {names: [{type: latin}]}}", ("names",), ["delts"]),
        ("{innervation: {remove: [sources], replace: {nerves: [n]}}}", ("innervation",), {"nerves": ["n"]}),
    ],
)  # fmt: skip
def test_a_change_does_what_it_says(change: str, steps: tuple[str, ...], value: Any) -> None:
    found: Any = merged(f"deltoid: {{extends: deltoid, {change[1:]}").data["deltoid"]
    for step in steps:
        found = found[step]
    assert found == value


def test_a_list_that_is_an_entry_is_changed_by_add_and_remove() -> None:
    found = merged("words: {extends: words, add: [three], remove: [one]}")
    assert found.data["words"] == ["two", "three"]
    assert (found.mark(("words", 0)).path, found.mark(("words", 1)).path) == ("base.yaml", "pack.yaml")


def test_a_new_id_adds() -> None:
    found = merged("teres-minor: {name: teres minor}")
    assert list(found.data) == ["deltoid", "words", "teres-minor"]
    assert found.mark(("teres-minor", "name"))[:2] == ("pack.yaml", 1)


def test_every_value_remembers_its_file_and_line() -> None:
    change = "deltoid:\n  extends: deltoid\n  names: [caps]\n  remove: {names: [delts]}\n"
    change += "  innervation:\n    complete: true\n"
    found = merged(change)
    assert found.mark(("deltoid", "names", 0))[:2] == ("base.yaml", 4)
    assert found.mark(("deltoid", "names", 0, "type"))[:2] == ("base.yaml", 4)
    assert found.mark(("deltoid", "names", 1))[:2] == ("pack.yaml", 3)
    assert found.mark(("deltoid", "innervation", "complete"))[:2] == ("pack.yaml", 6)
    assert found.key_mark(("deltoid", "innervation", "nerves"))[:2] == ("base.yaml", 6)


@pytest.mark.parametrize(
    ("change", "code", "line", "message"),
    [
        ("deltoid: {name: x}", "E106", 1, "“deltoid” exists already (base.yaml:1); write extends: deltoid"),
        ("deltiod: {extends: deltiod}", "E110", 1, "no “deltiod” to extend; did you mean “deltoid”?"),
        ("house:\n  extends: deltoid", "E105", 2, "“house” extends “deltoid”"),
        ("deltoid:\n  extends: deltoid\n  replace: {nmae: x}", "E110", 3, "did you mean “name”?"),
        ("deltoid:\n  extends: deltoid\n  replace: [name]", "E105", 3, "must be a mapping"),
        ("deltoid:\n  extends: deltoid\n  remove: {names: [delt]}", "E110", 3, "did you mean “delts”?"),
        ("deltoid:\n  extends: deltoid\n  remove: [origin]", "E110", 3, "no “origin” to remove"),
        ("deltoid:\n  extends: deltoid\n  remove: {name: [x]}", "E110", 3, "is no list"),
        ("words:\n  extends: words\n  two: 2", "E105", 1, "changed by add and remove"),
    ],
)
def test_a_fault_names_the_file_and_line_of_the_pack(change: str, code: str, line: int, message: str) -> None:
    with pytest.raises(AnatlintError) as caught:
        merged(change)
    assert (caught.value.code, caught.value.path, caught.value.line) == (code, "pack.yaml", line)
    assert message in str(caught.value)
