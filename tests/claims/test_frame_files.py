"""The files of ``rules/frames`` fit their schemas, and the schemas tell what does not fit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from anatlint.claims.frame_files import load_frames
from anatlint.claims.labels import Field
from anatlint.claims.predicates import PREDICATES
from anatlint.packs.resolve import rule_files, rules_dir
from anatlint.packs.schemas import schema_errors
from anatlint.packs.yaml import load_yaml, parse_yaml

FILES = rule_files(rules_dir() / "frames")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_fit_their_schema(path: Path) -> None:
    schema = json.loads((rules_dir() / "schemas" / f"frames-{path.stem}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert [str(error) for error in schema_errors(load_yaml(path), f"frames-{path.stem}")] == []


@pytest.mark.parametrize("name", ["verbs", "complements"])
def test_the_schema_knows_every_predicate_and_no_other(name: str) -> None:
    schema = json.loads((rules_dir() / "schemas" / f"frames-{name}.schema.json").read_text(encoding="utf-8"))
    assert schema["$defs"]["claim"]["properties"]["predicate"]["enum"] == list(PREDICATES)


FRAME = """\
innervate:
  verbs: [innervate]
  claims: [{predicate: innervated_by, subject: "theme: muscle", object: "agent|from: nerve"}]
  examples: [{text: A nerve supplies a muscle., reads: [a innervated_by b]}]
"""


@pytest.mark.parametrize(
    ("schema", "text", "line", "message"),
    [
        ("frames-verbs", FRAME.replace("innervated_by,", "inervated_by,"), 3, '"inervated_by" in "innervate.claims'),
        ("frames-verbs", FRAME.replace('"theme: muscle"', "theme"), 3, "is not a slot"),
        ("frames-verbs", FRAME.replace("from: nerve", "from: nerv"), 3, "is not a slot"),
        ("frames-verbs", FRAME.replace("a innervated_by b", "a innervated_by"), 4, "is not a claim"),
        ("frames-verbs", FRAME.replace("  verbs: [innervate]\n", ""), 1, '"verbs" is missing'),
        ("frames-verbs", FRAME.replace("innervate:", "Innervate by:"), 1, "is not an id"),
        ("frames-verbs", FRAME.replace("examples", "exampels"), 4, 'unknown key "exampels"'),
        ("frames-support", "verbs: {help: {week: true}}\nnouns: {}\n", 1, 'unknown key "week"'),
        ("frames-movements", "modified: []\nlay:\n  - {verbs: [bend], is: flexion}\n", 3, 'unknown key "verbs"'),
        ("frames-surrogates", "verbs:\n  flex: [bend, bends]\n", 2, "is too short"),
        ("frames-words", "myths: [myth, false]\n", 1, 'false in "myths" must be text'),
    ],
)
def test_a_misfit_is_told_with_its_line(schema: str, text: str, line: int, message: str) -> None:
    errors = schema_errors(parse_yaml(text, "a.yaml"), schema)
    assert (line, True) in [(error.line, message in error.message) for error in errors], errors


def test_a_pair_of_slots_is_read_in_two_halves() -> None:
    data = {
        "connect": {
            "verbs": ["connect"],
            "claims": [{"predicate": "connects", "subject": "agent: muscle", "object": "theme+to|with: place|muscle"}],
        }
    }
    (frame,) = load_frames(data)
    (pattern,) = frame.patterns
    assert (pattern.object.names, pattern.object.second) == (("theme",), ("to", "with"))
    assert pattern.object.categories == {"place", "muscle"}
    assert not pattern.subject.second


def test_a_field_reads_numbers_and_letters_as_labels() -> None:
    field = Field.load(
        "origin", {"predicate": "originates_from", "value": ["place"], "words": ["origin"], "labels": ["o"]}
    )
    assert (field.words, field.labels) == (("origin",), ("o",))
