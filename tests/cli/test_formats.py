"""Formats and counts on the command line: what goes where, in which encoding."""

import json
import os
from xml.etree import ElementTree

import pytest

from anatlint.packs.schemas import validator
from anatlint.reports import FORMATS

pytestmark = pytest.mark.model

WRONG = "“😀” The deltoid is innervated by the radial nerve.\n"


@pytest.fixture
def draft(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ä #1.md").write_text(WRONG, encoding="utf-8")
    return "ä #1.md"


def test_every_format_may_be_written_in_one_run(draft, anatlint, tmp_path):
    outputs = [word for name in FORMATS for word in ("--output", f"{name}:out/report.{name}")]
    (tmp_path / "out").mkdir()
    printed = anatlint("check", draft, *outputs)
    assert printed.code == 1
    for name in FORMATS:
        assert "INN001" in (tmp_path / "out" / f"report.{name}").read_text(encoding="utf-8")
    assert (tmp_path / "out" / "report.text").read_text(encoding="utf-8") == printed.out


def test_sarif_of_a_run_describes_the_rules_that_have_findings(draft, anatlint):
    (run,) = json.loads(anatlint("check", draft, "--format", "sarif").out)["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"]) == ("INN001", "wrong-nerve")
    assert rule["help"]["text"]


def test_a_paragraph_above_changes_no_fingerprint(draft, anatlint, tmp_path):
    def fingerprints():
        data = json.loads(anatlint("check", draft, "--format", "gitlab").out)
        return [(issue["fingerprint"], issue["location"]["lines"]["begin"]) for issue in data]

    ((before, line),) = fingerprints()
    (tmp_path / draft).write_text(f"A new paragraph.\n\n{WRONG}", encoding="utf-8")
    assert fingerprints() == [(before, line + 2)]


@pytest.mark.parametrize("name", ["json", "csv", "junit", "markdown"])
def test_what_programs_read_is_utf8_in_any_locale(draft, process, tmp_path, name):
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1:strict"}
    outcome = process("check", draft, "--format", name, cwd=tmp_path, env=environment)
    assert outcome.code == 1
    assert "radial nerve" in outcome.out
    assert "ä #1.md" in outcome.out
    if name == "junit":
        assert ElementTree.fromstring(outcome.out.encode("utf-8")).get("failures") == "1"


def test_statistics_take_the_place_of_findings(draft, anatlint):
    outcome = anatlint("check", draft, "--statistics")
    assert outcome.code == 1
    assert outcome.out.splitlines() == [
        "1  INN001  wrong-nerve  1 error",
        "",
        "claims         read  checked  not checked",
        "innervation       1        1            0",
        "",
        "1 finding in 1 file (9 words).",
        "1 claim read: 1 checked (1 contradicted), 0 not.",
    ]


def test_statistics_as_json_fit_their_schema_and_reports_are_written_all_the_same(draft, anatlint, tmp_path):
    outcome = anatlint("check", draft, "--statistics", "--format", "json", "--output", "jsonl:out.jsonl")
    data = json.loads(outcome.out)
    assert [error.message for error in validator("statistics").iter_errors(data)] == []
    (line,) = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [error.message for error in validator("report-line").iter_errors(json.loads(line))] == []


def test_statistics_have_no_other_format(draft, anatlint):
    outcome = anatlint("check", draft, "--statistics", "--format", "sarif")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--statistics has the formats text, json" in outcome.err


@pytest.mark.parametrize(
    ("value", "message"),
    [("xml:a", "there is no format 'xml'; there are text, concise"), ("sarif", "not of the form FORMAT:PATH")],
)
def test_an_output_that_cannot_be_meant_is_one_error(draft, anatlint, value, message):
    outcome = anatlint("check", draft, "--output", value)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err


def test_a_name_that_disturbs_a_terminal_does_not_reach_it(anatlint, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a\x1b[2J.md").write_text(WRONG, encoding="utf-8")
    for name in ("text", "concise", "grouped", "github", "markdown", "csv"):
        assert "\x1b" not in anatlint("check", ".", "--format", name).out
    assert "\x1b" not in anatlint("check", "no\x1b.md", "--format", "concise").out
