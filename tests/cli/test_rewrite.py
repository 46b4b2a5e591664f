"""``check --fix``, ``--diff`` and ``--add-suppressions``, from the command line."""

import codecs
import subprocess

import pytest

from anatlint.linter import fixes as module

pytestmark = pytest.mark.model

WRONG = "The deltoid is innervated by the radial nerve.\n"
RIGHT = "The deltoid is innervated by the axillary nerve.\n"
MISSPELT = "The trapezuis elevates the scapula. 😀\r\n"
SPELT = "The trapezius elevates the scapula. 😀\r\n"


@pytest.fixture
def draft(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "a.md"
    place.write_bytes((MISSPELT + "\r\n" + WRONG).encode())
    return place


def test_safe_fixes_are_applied_and_the_rest_reported(draft, anatlint):
    outcome = anatlint("check", "a.md", "--fix", "--format", "concise")
    assert (outcome.code, outcome.out.count("\n")) == (1, 1)
    assert "INN001" in outcome.out
    assert outcome.err == "anatlint: 1 finding fixed in 1 file\n"
    assert draft.read_bytes() == (SPELT + "\r\n" + WRONG).encode()


def test_unsafe_fixes_mend_facts_and_a_second_time_changes_nothing(draft, anatlint):
    assert anatlint("check", "a.md", "--fix", "--unsafe-fixes").code == 0
    mended = draft.read_bytes()
    assert mended == (SPELT + "\r\n" + RIGHT).encode()
    assert anatlint("check", "a.md", "--fix", "--unsafe-fixes").err == "anatlint: 0 findings fixed in 0 files\n"
    assert draft.read_bytes() == mended


def test_diff_shows_and_writes_nothing(draft, anatlint):
    before = draft.read_bytes()
    outcome = anatlint("check", "a.md", "--diff")
    assert outcome.code == 1
    assert outcome.out.startswith("--- a.md\n+++ a.md\n@@ -1,3 +1,3 @@\n-The trapezuis")
    assert outcome.err == "anatlint: 1 finding would be fixed in 1 file\n"
    assert anatlint("check", "a.md", "--diff", "--fix", "--unsafe-fixes").out.count("\n+The") == 2
    assert draft.read_bytes() == before
    draft.write_text(WRONG)
    assert (anatlint("check", "a.md", "--diff").code, anatlint("check", "a.md", "--diff").out) == (0, "")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_the_encoding_stays(draft, anatlint, mark, encoding):
    draft.write_bytes(mark + MISSPELT.encode(encoding))
    anatlint("check", "a.md", "--fix")
    assert draft.read_bytes() == mark + SPELT.encode(encoding)


@pytest.mark.parametrize(
    ("mark", "encoding"), [(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le")]
)
def test_standard_input_is_printed_as_it_would_be(tmp_path, mark, encoding):
    import sys

    done = subprocess.run(
        [sys.executable, "-c", "import sys; from anatlint.cli import main; sys.exit(main())",
         "check", "-", "--stdin-filename", "a.md", "--fix"],
        input=mark + (MISSPELT + WRONG).encode(encoding), capture_output=True, cwd=tmp_path, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stdout == mark + (SPELT + WRONG).encode(encoding)
    assert b"INN001" in done.stderr


def test_a_file_that_changed_meanwhile_is_not_overwritten(draft, anatlint, monkeypatch):
    fix_document = module.fix_document

    def slowly(*arguments, **options):
        draft.write_text("Written meanwhile.\n")
        return fix_document(*arguments, **options)

    monkeypatch.setattr(module, "fix_document", slowly)
    outcome = anatlint("check", "a.md", "--fix", "--format", "concise")
    assert outcome.code == 2
    assert "a.md: E231 not rewritten: it has changed since it was checked; run again\n" in outcome.out
    assert draft.read_text() == "Written meanwhile.\n"


def test_known_findings_are_not_fixed(draft, anatlint):
    anatlint("baseline", "create")
    before = draft.read_bytes()
    outcome = anatlint("check", "a.md", "--fix", "--unsafe-fixes", "--baseline", "anatlint-baseline.json")
    assert (outcome.code, draft.read_bytes()) == (0, before)


def test_only_changed_lines_are_fixed(draft, anatlint, tmp_path):
    draft.write_text(f"{MISSPELT}\n".replace("\r", ""))

    def git(*arguments):
        identity = ["-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init")
    git("add", ".")
    git("commit", "-m", "first")
    draft.write_text(f"{MISSPELT}\nA trapezuis again elevates the scapula.\n".replace("\r", ""))
    assert anatlint("check", "--since", "HEAD", "--fix").err == "anatlint: 1 finding fixed in 1 file\n"
    assert draft.read_text() == f"{MISSPELT}\nA trapezius again elevates the scapula.\n".replace("\r", "")


def test_an_unreadable_file_does_not_keep_others_from_being_fixed(draft, anatlint, tmp_path):
    (tmp_path / "b.md").write_bytes(b"\xff\xff")
    outcome = anatlint("check", ".", "--fix", "--format", "concise")
    assert outcome.code == 2
    assert b"trapezius" in draft.read_bytes()


def test_suppressions_are_written_once(draft, anatlint):
    outcome = anatlint("check", ".", "--add-suppressions", "--reason", "old  edition")
    assert (outcome.code, outcome.err) == (0, "anatlint: 2 findings suppressed in 1 file\n")
    once = draft.read_bytes()
    assert once.count(b"-- old edition -->") == 2
    assert anatlint("check", ".", "--add-suppressions", "--reason", "again").err == (
        "anatlint: 0 findings suppressed in 0 files\n"
    )
    assert draft.read_bytes() == once


def test_suppressions_may_be_looked_at_first(draft, anatlint):
    before = draft.read_bytes()
    outcome = anatlint("check", ".", "--add-suppressions", "--reason", "x", "--diff")
    assert (outcome.code, outcome.out.count("+<!-- anatlint-disable-next")) == (1, 2)
    assert draft.read_bytes() == before


def test_a_reason_may_be_left_out_where_none_is_required(draft, anatlint, tmp_path):
    assert "needs --reason" in anatlint("check", "a.md", "--add-suppressions").err
    (tmp_path / "anatlint.toml").write_text("require-reason = false\n")
    assert anatlint("check", "a.md", "--add-suppressions").code == 0
    assert b"<!-- anatlint-disable-next NAM004 -->" in draft.read_bytes()


@pytest.mark.parametrize(
    "options",
    [
        ["--unsafe-fixes"],
        ["--reason", "x"],
        ["--fix", "--add-suppressions", "--reason", "x"],
        ["--fix", "--staged"],
        ["--add-suppressions", "--reason", "a --> b"],
        ["--add-suppressions", "--reason", " "],
    ],
)
def test_what_does_not_go_together_is_usage(draft, anatlint, options):
    before = draft.read_bytes()
    if "--staged" in options:
        subprocess.run(["git", "init"], check=True, capture_output=True)
    outcome = anatlint("check", *([] if "--staged" in options else ["a.md"]), *options)
    assert outcome.code == 2
    assert "Usage:" in outcome.err
    assert draft.read_bytes() == before
