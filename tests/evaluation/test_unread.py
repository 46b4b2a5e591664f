"""Sentences that say something of a muscle or nerve, but gave no statement."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from anatlint.claims.resources import Resources, load_resources
from anatlint.cli import main
from anatlint.documents import Position, Span, read_text
from anatlint.evaluation.unread import RelationWords, Unread, UnreadReport, candidates_of
from anatlint.evaluation.unread_report import render_json, render_text
from anatlint.ontology import load_ontology
from anatlint.packs import load_folder


@pytest.fixture(scope="module")
def resources() -> Resources:
    return load_resources(load_ontology())


@pytest.fixture(scope="module")
def relations() -> RelationWords:
    return RelationWords(load_folder("frames"))


@pytest.mark.parametrize(
    ("text", "names", "words"),
    [
        ("The deltoid is supplied by it.", ("deltoid",), ("supplied",)),
        ("The deltoid is fine. Elbow flexion follows brachialis.", ("brachialis",), ("flexion", "follows")),
        ("The axillary nerve, C5 and C6.", ("axillary nerve",), ("C5 and C6",)),
        ("Its insertion is near the deltoid.", ("deltoid",), ("insertion", "near")),
    ],
)
def test_a_sentence_with_a_name_and_a_word_of_relation_could_be_read(
    resources: Resources, relations: RelationWords, text: str, names: tuple[str, ...], words: tuple[str, ...]
) -> None:
    (found,) = candidates_of(read_text(text, "a.md"), resources, relations)
    assert (found.names, found.words) == (names, words)


@pytest.mark.parametrize("text", ["The deltoid is fine.", "It supplies the house.", "# The deltoid is supplied\n"])
def test_without_either_and_in_headings_there_is_nothing_to_read(
    resources: Resources, relations: RelationWords, text: str
) -> None:
    assert not list(candidates_of(read_text(text, "a.md"), resources, relations))


def test_an_empty_report_has_no_share() -> None:
    assert UnreadReport(1, 0).share is None
    assert render_text(UnreadReport(1, 0)).startswith("0 of 0 sentences that")


def test_sentences_are_listed_with_their_place() -> None:
    one = Unread("a.md", Position(1, 1, 0), Span(0, 9), "A\nB", ("deltoid",), ("supplied",))
    report = UnreadReport(1, 4, (one,))
    assert render_text(report).splitlines()[0] == "a.md:1:1: A B [deltoid, supplied]"
    assert "1 of 4 sentences (25.0%)" in render_text(report)
    assert json.loads(render_json(report))["list"][0]["names"] == ["deltoid"]


@pytest.mark.model
def test_the_command_lists_what_gave_no_statement(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "The deltoid is innervated by the axillary nerve.\n\nThe orders reach the deltoid somehow.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    assert main(["eval", "--unread", str(tmp_path / "a.md"), "--format", "json"]) == 0
    of_file = json.loads(capsys.readouterr().out)
    assert [one["line"] for one in of_file["list"]] == [3]
    assert (of_file["unread"], of_file["sentences"]) == (1, 2)
    (tmp_path / "a.gold.yaml").write_text("article: a.md\n", encoding="utf-8")
    assert main(["eval", "--unread", str(tmp_path), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["share"] == 0.5


def test_a_missing_file_is_told_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "--unread", str(tmp_path / "b.md")]) == 2
    assert "b.md: E001" in capsys.readouterr().out
