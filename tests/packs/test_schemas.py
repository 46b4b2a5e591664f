"""Schema errors say where, what, and how to mend."""

from __future__ import annotations

import pytest

from anatlint.packs.schemas import schema_errors
from anatlint.packs.yaml import parse_yaml

GOOD = """\
some-muscle:
  kind: muscle
  name: some muscle
  names: [x, {name: y, type: latin}]
  innervation: {nerves: [n-a, {nerve: n-b, usual: false}], complete: true, sources: [general]}
  attachments: {origin: some-bone, insertion: [{at: rib, levels: [9, 10]}, {at: vertebrae, levels: [T7]}], sources: [x]}
  actions: {list: [{movement: flexion, of: hip-joint, role: primary}], sources: [x]}
  moved_at: {flexion: hip-joint, extension: [hip-joint, knee-joint]}
  counts: [{what: head, number: 2, sources: [x]}, {what: head, number: [2, 3], sources: [x]}]
"""


def test_what_the_format_allows_fits() -> None:
    assert schema_errors(parse_yaml(GOOD, "a.yaml"), "ontology") == []


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("a:\n  nmae: x\n", 2, 'unknown key "nmae" in "a"', 'did you mean "name"?'),
        ("a:\n  kind: musle\n", 2, '"musle" in "a.kind" is not known', 'did you mean "muscle"?'),
        ("a:\n  name: x\n  actions:\n    list:\n      - {of: hip-joint}\n", 5, '"movement" is missing', "add movement"),
        ("A b:\n  name: x\n", 1, '"A b" is not an id', None),
        ("a:\n  name:\n", 2, 'nothing in "a.name" must be text', None),
        ("a:\n  part_of: [Femur]\n", 2, '"Femur" in "a.part_of" is not an id', None),
        ("a:\n  bare: maybe\n", 2, '"maybe" in "a.bare" must be true or false', None),
        ("a:\n  roots:\n    usual: [C5, C9]\n", 3, '"C9" in "a.roots.usual" is not a spinal level', None),
        ("a:\n  region: [arm, arm]\n", 2, "holds something twice", None),
        ("a:\n  notes: [{note: one, two}]\n", 2, 'unknown key "notes"', 'did you mean "note"?'),
        (
            "a:\n  innervation: {nerves: [{nerve: x, note: mainly sensory, varies}], sources: [y]}\n",
            2,
            'unknown key "varies"',
            "needs quotes",
        ),
    ],
)
def test_a_misfit_has_line_message_and_hint(text: str, line: int, message: str, hint: str | None) -> None:
    (error,) = schema_errors(parse_yaml(text, "a.yaml"), "ontology")
    assert (error.code, error.path, error.line) == ("E105", "a.yaml", line)
    assert message in error.message
    if hint:
        assert hint in (error.hint or "")


def test_all_misfits_are_reported_in_order() -> None:
    errors = schema_errors(parse_yaml("a:\n  bare: 3\n  x: 1\nb:\n  y: 1\n", "a.yaml"), "ontology")
    assert [error.line for error in errors] == [2, 3, 5]
