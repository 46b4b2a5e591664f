"""The baseline: which findings it covers, what it holds in vain, and what its file looks like."""

import json

import pytest

from anatlint.checks.model import Finding, Severity
from anatlint.documents.source import Position, SourceText, Span
from anatlint.errors import AnatlintError
from anatlint.linter.baseline import Baseline, Entry, baseline_of, load_baseline, render, write_baseline
from anatlint.linter.report import DocumentReport, ReportedFinding
from anatlint.packs.schemas import validator

PLACE = Position(1, 1, 0)


def found(fingerprint, *, code="INN001", quote="radial  nerve", message="It is wrong.", suppressed=None):
    finding = Finding(code, "wrong-nerve", "innervation", Severity.ERROR, None, message, Span(0, 1), None)
    by = "comment" if suppressed is not None else None
    return ReportedFinding(finding, PLACE, PLACE, quote, fingerprint, suppressed, by)


@pytest.fixture
def document(tmp_path, monkeypatch):
    """Return a function that makes the report of a draft, which exists unless told otherwise."""
    monkeypatch.chdir(tmp_path)

    def make(path, *findings, exists=True):
        if exists:
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text("Some text.")
        return DocumentReport(path, SourceText("Some text."), 2, findings=findings)

    return make


def test_it_holds_all_findings_that_nothing_suppresses(document, tmp_path):
    baseline = baseline_of([document("b/x.md", found("2" * 16), found("1" * 16, suppressed="why"))], "a.json")
    assert baseline == Baseline(str(tmp_path), (Entry("b/x.md", "INN001", "radial nerve", "2" * 16),))


def test_paths_start_from_the_folder_of_the_file(document):
    assert baseline_of([document("b/x.md", found("1"))], "b/base.json").entries[0].path == "x.md"
    assert baseline_of([document("b/x.md", found("1"))], "c/base.json").entries[0].path == "../b/x.md"


def test_a_known_finding_is_suppressed_whatever_its_message_and_place(document):
    baseline = baseline_of([document("x.md", found("1"), found("2"))], "a.json")
    (one, new) = baseline.match([document("x.md", found("1", message="Said anew."), found("3"))]).documents[0].findings
    assert (one.suppressed, one.suppressed_by) == ("in the baseline", "baseline")
    assert (new.suppressed, new.suppressed_by) == (None, None)


def test_a_finding_of_the_same_rule_does_not_take_the_place_of_a_known_one(document):
    baseline = baseline_of([document("x.md", found("1"))], "a.json")
    matched = baseline.match([document("x.md", found("2"))])
    assert matched.documents[0].findings[0].suppressed is None
    assert [entry.fingerprint for entry in matched.outdated] == ["1"]


def test_a_finding_that_a_comment_suppresses_uses_no_entry(document):
    baseline = baseline_of([document("x.md", found("1"))], "a.json")
    matched = baseline.match([document("x.md", found("1", suppressed="why"))])
    assert matched.documents[0].findings[0].suppressed_by == "comment"
    assert len(matched.outdated) == 1


def test_a_renamed_draft_keeps_its_known_findings(document):
    baseline = baseline_of([document("old.md", found("1"), exists=False)], "a.json")
    matched = baseline.match([document("new.md", found("1"))])
    assert matched.documents[0].findings[0].suppressed_by == "baseline"
    assert list(matched.met.values()) == ["new.md"]
    assert matched.outdated == ()


def test_a_copied_draft_does_not_inherit_known_findings(document):
    baseline = baseline_of([document("old.md", found("1"))], "a.json")
    matched = baseline.match([document("copy.md", found("1"))])
    assert matched.documents[0].findings[0].suppressed is None
    assert matched.outdated == ()


def test_entries_of_drafts_that_were_not_checked_are_not_outdated(document):
    baseline = baseline_of([document("x.md", found("1")), document("y.md", found("2"))], "a.json")
    assert baseline.match([document("x.md")]).outdated == (Entry("x.md", "INN001", "radial nerve", "1"),)


def test_the_file_is_sorted_one_entry_a_line_and_fits_its_schema(document):
    baseline = baseline_of([document("y.md", found("b" * 16), found("a" * 16)), document("x.md", found("c" * 16))], "a")
    text = render(baseline)
    assert [error.message for error in validator("baseline").iter_errors(json.loads(text))] == []
    assert text == render(Baseline(baseline.folder, baseline.entries[::-1]))
    assert [line.strip()[:20] for line in text.splitlines()][3:7] == [
        '"x.md": [',
        '{"rule": "INN001", "',
        "],",
        '"y.md": [',
    ]
    assert [error.message for error in validator("baseline").iter_errors(json.loads(render(Baseline("."))))] == []


def test_what_is_written_is_read_again(document, tmp_path):
    baseline = baseline_of([document("é 😀.md", found("1" * 16, quote='"\\ \u2028 x'))], "a.json")
    write_baseline(baseline, "a.json")
    assert load_baseline(str(tmp_path / "a.json")) == baseline


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", ":1: E211 malformed JSON"),
        (b'{"version": 1,\n "findings": {,}}', ":2: E211 malformed JSON"),
        (b"\xff\xfe\x00", "E211 the baseline is not JSON in UTF-8"),
        (b"[" * 100_000, "E211"),
        (b"[]", "E211 this is not a baseline"),
        (b'{"version": 1}', "E211 this is not a baseline"),
        (b'{"version": 2, "findings": {}}', "E211 the baseline has version 2"),
        (b'{"version": 1, "findings": {"x.md": 3}}', "E211 entry 1 of 'x.md'"),
        (b'{"version": 1, "findings": {"x.md": [{"rule": "INN001", "quote": 1}]}}', "E211 entry 1 of 'x.md'"),
    ],
)
def test_a_malformed_file_is_one_line(tmp_path, content, told):
    place = tmp_path / "a.json"
    place.write_bytes(content)
    with pytest.raises(AnatlintError) as raised:
        load_baseline(str(place))
    assert told in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_missing_file_tells_how_to_make_one(tmp_path):
    with pytest.raises(AnatlintError, match=r"E211 .*no such file.*anatlint baseline create"):
        load_baseline(str(tmp_path / "none.json"))


def test_hostile_paths_in_it_do_no_harm(document, tmp_path):
    place = tmp_path / "a.json"
    entry = {"rule": "INN001", "quote": "x", "fingerprint": "1"}
    place.write_text(json.dumps({"version": 1, "findings": {"\0": [entry], "/etc/passwd": [entry], "../..": [entry]}}))
    matched = load_baseline(str(place)).match([document("x.md", found("2"))])
    assert [entry.path for entry in matched.outdated] == ["\0"]
