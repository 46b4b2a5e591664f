"""``anatlint explain``: a rule, or a line of a draft."""

import pytest

DRAFT = "# Shoulder\n\nThe deltoid is innervated by the radial nerve.\nIt abducts the arm.\n\nBread is baked.\n"


@pytest.fixture
def draft(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")


@pytest.mark.parametrize("what", ["INN001", "wrong-nerve", "inn001"])
def test_a_rule_is_explained_by_code_and_name(anatlint, what):
    outcome = anatlint("explain", what)
    assert outcome.code == 0
    assert outcome.out.startswith("INN001 wrong-nerve [error, innervation]")


def test_an_unknown_rule_names_the_nearest(anatlint):
    outcome = anatlint("explain", "wrong-nerv")
    assert outcome.code == 2
    assert "near: wrong-nerve" in outcome.err


@pytest.mark.model
def test_a_line_tells_findings_statements_and_how_they_were_read(draft, anatlint):
    outcome = anatlint("explain", "draft.md:3:34")
    assert outcome.code == 0
    assert "INN001 wrong-nerve [error, confidence high]" in outcome.out
    assert "1 statement read:" in outcome.out
    assert "read by: frame innervate (rules/frames/verbs.yaml)" in outcome.out
    assert "acts" not in outcome.out


@pytest.mark.model
def test_a_line_without_statements_says_so(draft, anatlint):
    assert "No statement about a muscle or nerve was read" in anatlint("explain", "draft.md:6").out


@pytest.mark.model
def test_a_line_that_is_not_there_is_told(draft, anatlint):
    outcome = anatlint("explain", "draft.md:99")
    assert (outcome.code, outcome.err) == (2, "anatlint: draft.md: E001 there is no line 99; the file has 7 lines\n")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_gets_a_completion_script(anatlint, shell):
    assert "_ANATLINT_COMPLETE" in anatlint("completion", shell).out


@pytest.mark.parametrize("what", ["draft.md", "draft.md:x"])
def test_a_draft_without_a_line_says_how_to_name_one(draft, anatlint, what):
    outcome = anatlint("explain", what)
    assert outcome.code == 2
    assert outcome.err.endswith("for a line of the draft write draft.md:LINE\n")
