"""``anatlint check``: exit codes, formats, standard input, and input that cannot be read."""

import json
import os

import pytest

pytestmark = pytest.mark.model

WRONG = "The deltoid is innervated by the radial nerve.\n"
RIGHT = "The deltoid is innervated by the axillary nerve.\n"


@pytest.fixture
def drafts(tmp_path, monkeypatch):
    """Make an empty folder the current one, and return a function that writes drafts there."""
    monkeypatch.chdir(tmp_path)

    def write(name, content):
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return name

    return write


def codes(outcome):
    documents = json.loads(outcome.out)["documents"]
    return {document["path"]: [found["code"] for found in document["findings"]] for document in documents}


def test_a_wrong_statement_is_reported_and_fails(drafts, anatlint):
    drafts("a.md", WRONG)
    outcome = anatlint("check", "a.md", "--format", "concise")
    assert outcome.code == 1
    assert outcome.out.startswith("a.md:1:")
    assert "INN001" in outcome.out
    assert outcome.out.count("\n") == 1


def test_a_right_statement_is_counted_and_passes(drafts, anatlint):
    drafts("a.md", RIGHT)
    outcome = anatlint("check", "a.md")
    assert outcome.code == 0
    assert outcome.out == "no findings in 1 file. 1 claim read (1 supported).\n"


def test_exit_zero_reports_without_failing(drafts, anatlint):
    drafts("a.md", WRONG)
    outcome = anatlint("check", "a.md", "--exit-zero")
    assert outcome.code == 0
    assert "INN001" in outcome.out


@pytest.mark.parametrize(("threshold", "code"), [("error", 0), ("warning", 1), ("info", 1)])
def test_fail_on_decides_which_findings_fail(drafts, anatlint, threshold, code):
    drafts("a.md", "The deltoid may be innervated by the radial nerve.\n")
    outcome = anatlint("check", "a.md", "--fail-on", threshold)
    assert "[warning]" in outcome.out
    assert outcome.code == code


def test_fail_on_may_stand_in_the_configuration(drafts, anatlint):
    drafts("a.md", "The deltoid may be innervated by the radial nerve.\n")
    drafts("anatlint.toml", 'fail-on = "warning"\n')
    assert anatlint("check", "a.md").code == 1
    assert anatlint("check", "a.md", "--fail-on", "error").code == 0


def test_json_fits_its_schema(drafts, anatlint):
    from anatlint.packs.schemas import validator

    drafts("a.md", WRONG + "\nIt abducts the arm.\n")
    drafts("b.md", b"\xff\xff")
    outcome = anatlint("check", ".", "--format", "json")
    data = json.loads(outcome.out)
    assert [error.message for error in validator("report").iter_errors(data)] == []
    (found,) = data["documents"][0]["findings"]
    assert found["quote"] == WRONG[found["start"]["offset"] : found["end"]["offset"]]
    assert found["facts"][0]["sources"]


def test_standard_input_takes_its_format_from_the_name_given(process):
    outcome = process("check", "-", "--stdin-filename", "x.html", "--format", "json", stdin=b"<p>" + WRONG.encode())
    assert outcome.code == 1
    assert codes(outcome) == {"x.html": ["INN001"]}


def test_standard_input_that_cannot_be_read_is_an_error(process):
    outcome = process("check", "-", stdin=b"\xff\x00\xff")
    assert outcome.code == 2
    assert "<stdin>: E00" in outcome.out


BROKEN = {
    "encoding.md": ("E002", b"The deltoid \xff\xfe"),
    "binary.txt": ("E004", b"\x89PNG\r\n\x1a\n\x00\x00"),
    "utf16.txt": ("E002", b"\xff\xfeT\x00h"),
    "large.txt": ("E003", b"word " * 10_000_000),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read_is_one_line_and_the_rest_is_checked(drafts, anatlint, name):
    code, content = BROKEN[name]
    drafts(name, content)
    drafts("zz.md", WRONG)
    outcome = anatlint("check", ".", "--format", "concise")
    assert outcome.code == 2
    first, second = outcome.out.splitlines()
    assert first.startswith(f"{name}: {code} ")
    assert second.startswith("zz.md:1:")


def test_a_missing_file_is_one_line_and_the_rest_is_checked(drafts, anatlint):
    drafts("a.md", WRONG)
    outcome = anatlint("check", "nope.md", "a.md", "--format", "json")
    assert outcome.code == 2
    assert codes(outcome) == {"a.md": ["INN001"]}
    (error,) = json.loads(outcome.out)["errors"]
    assert (error["path"], error["code"]) == ("nope.md", "E001")
    assert "no such file" in error["message"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every folder")
def test_a_folder_that_cannot_be_read_is_one_line_and_the_rest_is_checked(drafts, anatlint, tmp_path):
    drafts("a.md", WRONG)
    drafts("closed/b.md", WRONG)
    (tmp_path / "closed").chmod(0)
    try:
        outcome = anatlint("check", ".", "--format", "concise")
    finally:
        (tmp_path / "closed").chmod(0o755)
    assert outcome.code == 2
    assert [line.split()[1] for line in outcome.out.splitlines()] == ["E001", "INN001"]


def test_an_unclosed_tag_is_no_error(drafts, anatlint):
    drafts("a.html", "<div><p>" + WRONG + "<p>More <b")
    assert codes(anatlint("check", "a.html", "--format", "json")) == {"a.html": ["INN001"]}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fail_on = 'error'", "anatlint.toml:1: E202 unknown key 'fail_on'; did you mean 'fail-on'?"),
        ("jobs = ", "anatlint.toml:1: E201 malformed TOML"),
        ("jobs = 'two'", "anatlint.toml:1: E203 jobs must be a number of processes"),
    ],
)
def test_a_broken_configuration_is_one_line(drafts, anatlint, text, message):
    drafts("a.md", WRONG)
    drafts("anatlint.toml", text)
    outcome = anatlint("check", "a.md")
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_model_that_is_not_installed_is_one_line(drafts, anatlint):
    drafts("a.md", WRONG)
    drafts("anatlint.toml", 'model = "xx_no_such_model"\n')
    outcome = anatlint("check", "a.md")
    assert (outcome.code, outcome.out) == (2, "")
    assert "xx_no_such_model" in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_fault_of_ours_costs_one_file_and_no_traceback(drafts, anatlint, monkeypatch):
    from anatlint.linter.engine import Linter

    diagnose = Linter.diagnose

    def fail(self, document):
        if document.path == "a.md":
            raise RuntimeError("oh\nno")
        return diagnose(self, document)

    monkeypatch.setattr(Linter, "diagnose", fail)
    drafts("a.md", WRONG)
    drafts("b.md", WRONG)
    outcome = anatlint("check", ".", "--jobs", "1", "--format", "concise")
    assert outcome.code == 2
    first, second = outcome.out.splitlines()
    assert first == "a.md: E900 internal error, please report it with this file: RuntimeError: oh no"
    assert second.startswith("b.md:1:")


def test_colours_come_only_on_request_when_piped(drafts, anatlint):
    drafts("a.md", WRONG)
    assert "\x1b" not in anatlint("check", "a.md").out
    assert "\x1b[1;31m" in anatlint("check", "a.md", "--color", "always").out


def test_output_is_the_same_for_any_number_of_processes_and_order_of_arguments(drafts, process, tmp_path):
    names = [drafts(f"{letter}/{number}.md", WRONG * number + RIGHT) for letter in "ab" for number in range(3)]
    drafts("b/broken.md", b"\xff\xff")
    outputs = {
        process("check", "--format", "json", *arguments, cwd=tmp_path).out
        for arguments in (
            ("--jobs", "1", "a", "b"),
            ("--jobs", "2", "b", "a"),
            ("--jobs", "2", *reversed(names), "b/broken.md"),
        )
    }
    assert len(outputs) == 1
    assert outputs.pop().count("broken.md") == 1


def test_a_page_is_written_beside_what_is_printed(drafts, anatlint, tmp_path):
    drafts("a.md", f"# Shoulder\n\n{WRONG}")
    outcome = anatlint("check", "a.md", "--format", "concise", "--output", "html:report.html")
    assert outcome.code == 1
    assert outcome.out.startswith("a.md:3:")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert '<a id="d1-m1" class="mark error" href="#d1-n1" data-notes="d1-n1">' in page
    assert anatlint("check", "a.md", "--format", "html").out == page


def test_a_page_of_standard_input_follows_the_name_that_is_given(drafts, process):
    outcome = process("check", "-", "--stdin-filename", "a.md", "--format", "html", stdin=f"# Arm\n\n{WRONG}".encode())
    assert outcome.code == 1
    assert '<h3 id="d1-s0" class="level-1">Arm</h3>' in outcome.out


@pytest.mark.parametrize("place", ["a.md", "./a.md", "sub/../a.md"])
def test_a_report_never_replaces_a_draft(drafts, anatlint, tmp_path, place):
    drafts("a.md", WRONG)
    drafts("sub/b.md", RIGHT)
    outcome = anatlint("check", "a.md", "--output", f"json:{place}")
    assert outcome.code == 2
    assert "would replace the draft a.md" in outcome.err
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == WRONG


def test_a_report_is_no_draft_of_the_next_run(drafts, anatlint):
    drafts("a.md", WRONG)
    for _ in range(2):
        assert list(codes(anatlint("check", ".", "--format", "json", "--output", "html:report.html"))) == ["a.md"]
    assert anatlint("check", ".", "--show-files", "--output", "html:report.html").out == "a.md\n"


@pytest.mark.parametrize("more", [("--output", "json:r.json"), ("--statistics",), ("--format", "text")])
def test_a_diff_goes_with_no_report(drafts, anatlint, more):
    drafts("a.md", WRONG)
    outcome = anatlint("check", "a.md", "--diff", *more)
    assert outcome.code == 2
    assert "--diff prints a diff in place of a report" in outcome.err


@pytest.mark.parametrize("options", [("--stdin-filename", "b.md"), ("--select", ""), ("--ignore", " , ")])
def test_what_says_nothing_is_usage(drafts, anatlint, options):
    drafts("a.md", WRONG)
    outcome = anatlint("check", "a.md", *options)
    assert outcome.code == 2
    assert options[0] in outcome.err


def test_a_folder_without_drafts_is_told(drafts, anatlint):
    drafts("sub/table.rst", WRONG)
    outcome = anatlint("check", "sub", "--format", "concise")
    assert (outcome.code, outcome.out) == (0, "")
    assert "there are no drafts there" in outcome.err
