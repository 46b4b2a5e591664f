"""Applying fixes: which, in which order, and that nothing else changes."""

import re
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anatlint import Linter, Settings
from anatlint.checks.model import Edit, Finding, Fix, Severity
from anatlint.config import Configuration
from anatlint.documents.source import SourceText, Span
from anatlint.linter.fixes import fix_document, unified_diff
from anatlint.linter.report import DocumentReport, ReportedFinding

WRONG = "The deltoid is innervated by the radial nerve."
RIGHT = "The deltoid is innervated by the axillary nerve."
MISSPELT = "The trapezuis elevates the scapula."
SPELT = "The trapezius elevates the scapula."
TABLE = "| Muscle | Nerve |\n|---|---|\n| Deltoid | Radial nerve |"
PIECES = {
    WRONG: RIGHT, MISSPELT: SPELT, f"- {WRONG}": f"- {RIGHT}", f"> {WRONG}": f"> {RIGHT}",
    TABLE: TABLE.replace("Radial", "Axillary"), "Some words 😀 é, ﬁne.": "", f"**Note** {WRONG}": f"**Note** {RIGHT}",
    "`the radial nerve`": "", "The arm abducts at the shoulder.\u00a0": "",
}  # fmt: skip


@pytest.fixture(scope="module")
def linter():
    return Linter()


def fixed(linter, text, path="a.md", **options):
    return fix_document(linter, linter.check_text(text, path), **options)


class Recheck:
    """Stands for a linter that finds nothing any more."""

    def for_file(self, _path):
        return self

    def check_text(self, text, path):
        return DocumentReport(path, SourceText(text), 0)


def by_hand(text, *fixes):
    """Return a report with a finding for each ``(edits, safe)``."""
    source = SourceText(text)
    findings = []
    for number, (edits, safe) in enumerate(fixes):
        fix = Fix("Do it", tuple(Edit(*edit) for edit in edits), safe)
        span = Span(edits[0][0], edits[-1][1])
        finding = Finding(f"AAA{number:03}", "a", "name", Severity.ERROR, None, "m", span, None, fixes=(fix,))
        findings.append(ReportedFinding(finding, source.position(span.start), source.position(span.end), "", "f"))
    return DocumentReport("a.md", source, 1, findings=tuple(findings))


def test_only_safe_fixes_are_applied_unless_asked():
    document = by_hand("one two", ([(0, 3, "1")], True), ([(4, 7, "2")], False))
    assert fix_document(Recheck(), document).after == "1 two"
    assert fix_document(Recheck(), document, unsafe=True).after == "1 2"


def test_of_fixes_that_collide_the_first_in_the_text_wins():
    document = by_hand("abcdef", ([(2, 5, "x")], True), ([(0, 3, "y")], True), ([(5, 6, "z")], True))
    done = fix_document(Recheck(), document)
    assert (done.after, done.number) == ("ydez", 2)


def test_a_fix_of_several_edits_is_applied_whole_or_not_at_all():
    document = by_hand("abcdef", ([(0, 1, "x"), (4, 5, "x")], True), ([(4, 6, "y")], True))
    assert fix_document(Recheck(), document).after == "xbcdxf"


def test_what_is_not_to_be_touched_is_not():
    document = by_hand("one two", ([(0, 3, "1")], True), ([(4, 7, "2")], True))
    assert fix_document(Recheck(), document, [Span(4, 7)]).after == "1 two"


def test_fixes_that_go_in_circles_end():
    class Circle(Recheck):
        def check_text(self, text, path):
            return by_hand(text, ([(0, 1, "b" if text == "a" else "a")], True))

    assert fix_document(Circle(), Circle().check_text("a", "a.md")).after == "b"


@pytest.mark.model
def test_facts_are_mended_when_asked(linter):
    assert not fixed(linter, WRONG).changed
    done = fixed(linter, f"{MISSPELT} {WRONG}", unsafe=True)
    assert (done.after, done.number) == (f"{SPELT} {RIGHT}", 2)
    assert done.report.findings == ()


@pytest.mark.model
def test_suppressed_findings_are_not_fixed(linter):
    text = f"<!-- anatlint-disable-next NAM004 -- as printed -->\n{MISSPELT}\n"
    assert not fixed(linter, text).changed
    assert not fix_document(
        Linter(Settings(ignore=("NAM004",))), Linter(Settings(ignore=("NAM004",))).check_text(MISSPELT)
    ).changed


@pytest.mark.model
def test_two_faults_in_the_same_words_are_mended_one_after_the_other(linter):
    done = fixed(linter, "The deltiod is innervated by the radail nerve.", unsafe=True)
    assert not fixed(linter, done.after, unsafe=True).changed


@pytest.mark.model
@settings(max_examples=25, deadline=None)
@given(
    pieces=st.lists(st.sampled_from(sorted(PIECES)), min_size=1, max_size=4),
    end=st.sampled_from(["\n", "\r\n"]),
    last=st.booleans(),
)
def test_everything_else_stays_and_a_second_time_changes_nothing(linter, pieces, end, last):
    lines = [piece.replace("\n", end) for piece in pieces]
    text = (end * 2).join(lines) + end * last
    wanted = (end * 2).join((PIECES[piece] or piece).replace("\n", end) for piece in pieces) + end * last
    done = fixed(linter, text, unsafe=True)
    assert done.after == wanted
    assert not fixed(linter, done.after, unsafe=True).changed


@pytest.mark.skipif(shutil.which("patch") is None, reason="there is no patch here")
@given(st.text(alphabet="ab\r\n\u2028 ", max_size=30), st.text(alphabet="ab\r\n\u2028 ", max_size=30))
@settings(max_examples=40, deadline=None)
def test_a_diff_can_be_applied(tmp_path_factory, before, after):
    folder = tmp_path_factory.mktemp("diff")
    (folder / "a.md").write_bytes(before.encode())
    diff = unified_diff("a.md", before, after)
    if before == after:
        assert diff == ""
        return
    done = subprocess.run(
        ["patch", "--binary", "-s", "a.md"], input=diff.encode(), cwd=folder, capture_output=True, check=False
    )
    assert done.returncode == 0, done
    place = folder / "a.md"
    assert (place.read_bytes() if place.exists() else b"") == after.encode()


def test_a_diff_tells_of_a_missing_line_end():
    diff = unified_diff("a.md", "one\ntwo", "one\n2")
    assert re.findall(r"^[-+ \\].*", diff, re.MULTILINE)[2:] == [
        " one", "-two", "\\ No newline at end of file", "+2", "\\ No newline at end of file"
    ]  # fmt: skip


@pytest.mark.model
def test_the_settings_of_each_draft_hold(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "anatlint.toml").write_text('ignore = ["NAM004"]\n')
    linter = Linter(configuration=Configuration())
    assert not fix_document(linter, linter.for_file("a.md").check_text(MISSPELT, "a.md")).changed
