"""The ontology beside other people's tables."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from anatlint.cli import main
from anatlint.errors import AnatlintError
from anatlint.evaluation.audit import Comparison, Statement, Verdict, audit, decide, load_decisions, read_tables
from anatlint.ontology import Ontology, load_ontology

MUSCLES = "name,latin,region,origin,insertion,nerve,roots,action,synonyms\n"


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def compare(ontology: Ontology, subject: str, field: str, value: str) -> list[tuple[str, str]]:
    statement = Statement("t.csv", 2, (subject,), field, value)
    return [(one.value, one.verdict) for one in audit(ontology, [statement])]


@pytest.mark.parametrize(
    ("subject", "field", "value", "expected"),
    [
        ("deltoid", "innervation", "axillary nerve (C5, C6)", [("axillary-nerve", "agree")]),
        ("deltoid", "innervation", "Radial nerve", [("radial-nerve", "differs")]),
        ("gluteus maximus", "innervation", "sacral plexus", [("sacral-plexus", "finer")]),
        ("deltoid", "innervation", "some nerve", [("some nerve", "unmapped")]),
        ("deltoid", "roots", "C6-C8", [("C6", "agree"), ("C7", "agree"), ("C8", "differs")]),
        ("axillary nerve", "parent", "posterior cord", [("posterior-cord-of-brachial-plexus", "agree")]),
        ("axillary nerve", "parent", "brachial plexus", [("brachial-plexus", "finer")]),
        ("axillary nerve", "parent", "sacral plexus", [("sacral-plexus", "differs")]),
        ("gluteus medius", "origin", "ilium", [("ilium", "finer")]),
        ("gluteus medius", "insertion", "lesser trochanter of femur", [("lesser-trochanter", "agree")]),
        ("gluteus medius", "insertion", "patella", [("patella", "differs")]),
        ("brachialis", "actions", "Flexes the forearm.", [("flexion forearm", "agree")]),
        ("brachialis", "actions", "elbow extension (prime)", [("extension elbow", "differs")]),
    ],
)
def test_each_value_is_compared_with_ours(
    ontology: Ontology, subject: str, field: str, value: str, expected: list[tuple[str, str]]
) -> None:
    assert compare(ontology, subject, field, value) == expected


def test_a_structure_that_we_do_not_know_is_unmapped_by_its_name_only(ontology: Ontology) -> None:
    assert compare(ontology, "flux capacitor", "name", "flux capacitor") == [("flux capacitor", "unmapped")]
    assert compare(ontology, "flux capacitor", "innervation", "radial nerve") == []


def test_tables_are_known_by_their_columns(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "m.csv").write_text(MUSCLES + "Deltoid,,,clavicle,,axillary nerve,,,\n", encoding="utf-8")
    (tmp_path / "other.tsv").write_text("x\ty\n1\t2\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no table", encoding="utf-8")
    statements, unknown = read_tables(tmp_path)
    assert unknown == ["other.tsv"]
    assert [(one.table, one.line, one.field, one.value) for one in statements] == [
        ("sub/m.csv", 2, "name", "Deltoid"),
        ("sub/m.csv", 2, "attachments", "clavicle"),
        ("sub/m.csv", 2, "innervation", "axillary nerve"),
        ("sub/m.csv", 2, "roots", "axillary nerve"),
    ]


def test_a_table_that_cannot_be_read_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_bytes(MUSCLES.encode() + b"\xff\n")
    with pytest.raises(AnatlintError, match="not UTF-8"):
        read_tables(tmp_path)
    with pytest.raises(AnatlintError, match="no such folder"):
        read_tables(tmp_path / "nowhere")


def test_a_decision_covers_what_its_patterns_match(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_text(
        '- {table: "*.csv", field: roots, value: [C7, "T*"], reason: counted otherwise there}\n'
        "- {subject: nobody, reason: this decides nothing}\n",
        encoding="utf-8",
    )
    decisions = load_decisions(path)
    statement = Statement("t.csv", 2, ("deltoid",), "roots", "C7-T1")
    given = [Comparison(statement, "deltoid", level, Verdict.DIFFERS) for level in ("C6", "C7", "T1")]
    given.append(Comparison(statement, "deltoid", "C7", Verdict.AGREE))
    decided, idle = decide(given, decisions)
    assert [one.reason for one in decided] == ["", "counted otherwise there", "counted otherwise there", ""]
    assert [one.reason for one in idle] == ["this decides nothing"]


def test_a_decision_without_reason_is_an_error_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_text("- {field: roots}\n", encoding="utf-8")
    with pytest.raises(AnatlintError, match="reason"):
        load_decisions(path)


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    assert load_decisions(tmp_path / "decisions.yaml") == []


def test_the_command_counts_and_fails_while_something_is_undecided(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "m.csv"
    table.write_text(MUSCLES + "Deltoid,,,,,axillary nerve,,,\n", encoding="utf-8")
    assert main(["ontology", "audit", "--against", str(tmp_path), "--table", "m.csv"]) == 0
    table.write_text(MUSCLES + "Deltoid,,,,,radial nerve,,,\n", encoding="utf-8")
    assert main(["ontology", "audit", "--against", str(tmp_path), "--table", "m.csv", "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out.split("\n{", 1)[1].join(["{", ""]))
    assert data["undecided"] == 1
    assert data["differences"][0]["value"] == "radial-nerve"
