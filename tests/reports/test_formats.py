"""What holds for every format, whatever stands in a draft."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from anatlint.reports import FOR_PEOPLE, FORMATS

KEEP_SUPPRESSED = {"html", "json", "jsonl", "sarif"}
DISTURBING = {chr(code) for code in (*range(9), 11, 12, *range(14, 32), *range(127, 160))} | set("\u202e\u2066")


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_gives_the_same_bytes_every_time(hostile_report, name):
    first, second = FORMATS[name](hostile_report), FORMATS[name](hostile_report)
    assert first == second
    assert first.endswith("\n")
    assert first.encode("utf-8", "backslashreplace")


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_could_not_be_checked_appears(ordinary_report, name):
    output = FORMATS[name](ordinary_report)
    assert "drafts/broken.md" in output
    assert "E002" in output
    assert "save it as UTF-8" in output


@pytest.mark.parametrize("name", FORMATS)
def test_findings_that_are_suppressed_are_left_out_or_marked(ordinary_report, name):
    output = FORMATS[name](ordinary_report)
    assert "radial nerve" in output
    assert ("Not the ulnar nerve" in output) == (name in KEEP_SUPPRESSED)
    assert ("quoted from the first edition" in output) == (name in KEEP_SUPPRESSED)


@pytest.mark.parametrize("name", ["text", "grouped", "github", "markdown"])
def test_formats_with_a_summary_count_what_is_suppressed(ordinary_report, name):
    assert "2 suppressed" in FORMATS[name](ordinary_report)


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_report_is_a_whole_file(empty_report, name):
    output = FORMATS[name](empty_report)
    if name in ("json", "sarif", "gitlab", "rdjson"):
        assert json.loads(output) is not None
    assert "E0" not in output


@pytest.mark.parametrize("name", [*FOR_PEOPLE, "github", "csv", "markdown"])
def test_nothing_of_a_draft_disturbs_a_terminal(hostile_report, name):
    assert not DISTURBING & set(FORMATS[name](hostile_report).replace("\r\n", "\n"))


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_the_name_of_a_file_is_no_command_to_a_ci_server(make_report, name):
    output = FORMATS[name](make_report("radial", "radial", path=" ::error title=x::a.md"))
    assert not [line for line in output.splitlines() if line.lstrip().startswith("::")]
    assert "./ ::error title=x::a.md" in output


@pytest.mark.parametrize("name", ["concise", "github", "jsonl", "rdjsonl"])
def test_a_finding_is_one_line_whatever_ends_a_line(hostile_report, name):
    output = FORMATS[name](hostile_report)
    assert output.splitlines() == output.rstrip("\n").split("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_a_finding_about_a_suppression_needs_no_claim(ordinary_report, name):
    assert "SUP001" in FORMATS[name](ordinary_report)


@pytest.mark.parametrize("name", FORMATS)
def test_files_may_be_absolute_and_names_need_not_be_utf8(ordinary_report, name):
    clean, shoulder = ordinary_report.documents
    odd = replace(ordinary_report, documents=(clean, replace(shoulder, path="/tmp/\udcff.md")))
    assert FORMATS[name](odd).encode("utf-8", "backslashreplace")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_documented(name):
    page = Path(__file__).resolve().parents[2] / "docs" / "formats.md"
    head, *sections = page.read_text(encoding="utf-8").split("\n## ")
    assert f"`{name}`" in head
    assert any(name in section.splitlines()[0].split(", ") for section in sections)
