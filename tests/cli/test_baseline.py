"""``anatlint baseline`` and ``check --baseline``, from the command line."""

import json

import pytest

pytestmark = pytest.mark.model

WRONG = "The deltoid is innervated by the radial nerve.\n"
OTHER = "The triceps brachii flexes the elbow.\n"
FILE = "anatlint-baseline.json"


@pytest.fixture
def drafts(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(WRONG)
    return tmp_path


def test_known_findings_pass_and_new_ones_fail(drafts, anatlint):
    made = anatlint("baseline", "create")
    assert (made.code, made.out.splitlines()[0]) == (0, f"{FILE}: 1 finding in 1 file")
    outcome = anatlint("check", "a.md", "--baseline", FILE)
    assert (outcome.code, outcome.out.splitlines()[1:]) == (0, ["1 known finding in the baseline."])
    (drafts / "a.md").write_text(f"# New\n\nMore text above.\n\n{WRONG}\n{OTHER}")
    outcome = anatlint("check", "a.md", "--baseline", FILE, "--format", "concise")
    assert (outcome.code, outcome.out.count("\n")) == (1, 1)
    assert "ACT001" in outcome.out


def test_the_configuration_names_it_and_an_option_does_without(drafts, anatlint):
    (drafts / "anatlint.toml").write_text('baseline = "known.json"\n')
    assert anatlint("check", "a.md").code == 2
    assert anatlint("baseline", "create").out == "known.json: 1 finding in 1 file\n"
    assert anatlint("check", "a.md").code == 0
    assert anatlint("check", "a.md", "--no-baseline").code == 1
    assert anatlint("claims", "a.md").code == 0


def test_json_tells_what_suppressed_a_finding_and_what_is_outdated(drafts, anatlint):
    from anatlint.packs.schemas import validator

    (drafts / "b.md").write_text(OTHER)
    anatlint("baseline", "create", ".")
    (drafts / "b.md").write_text("Nothing.\n")
    data = json.loads(anatlint("check", ".", "--baseline", FILE, "--format", "json").out)
    assert [error.message for error in validator("report").iter_errors(data)] == []
    (known,) = data["documents"][0]["findings"]
    assert (known["suppressed"], known["suppressed_by"]) == ("in the baseline", "baseline")
    assert data["baseline"] == {"outdated": 1}


def test_prune_drops_what_is_gone_and_says_how_much(drafts, anatlint):
    (drafts / "a.md").write_text(f"{WRONG}\n{OTHER}")
    anatlint("baseline", "create")
    (drafts / "a.md").write_text(WRONG)
    told = anatlint("check", ".", "--baseline", FILE).out
    assert told.splitlines()[-1] == "1 entry of the baseline no longer occurs; anatlint baseline prune"
    assert anatlint("baseline", "prune", "--baseline", FILE).out == f"{FILE}: 1 entry dropped, 1 kept\n"
    assert anatlint("baseline", "prune").out == f"{FILE}: 0 entries dropped, 1 kept\n"
    assert anatlint("check", ".", "--baseline", FILE).code == 0


def test_prune_keeps_other_drafts_and_follows_renamed_ones(drafts, anatlint):
    (drafts / "b.md").write_text(OTHER)
    anatlint("baseline", "create")
    (drafts / "a.md").rename(drafts / "c.md")
    assert anatlint("check", ".", "--baseline", FILE).code == 0
    assert anatlint("baseline", "prune", "c.md").out.endswith("0 entries dropped, 2 kept (1 moved to another file)\n")
    assert set(json.loads((drafts / FILE).read_text())["findings"]) == {"b.md", "c.md"}


def test_a_draft_that_cannot_be_read_keeps_its_entries(drafts, anatlint):
    anatlint("baseline", "create")
    (drafts / "a.md").write_bytes(b"\xff\xff")
    outcome = anatlint("baseline", "prune")
    assert (outcome.code, outcome.out) == (2, f"{FILE}: 0 entries dropped, 1 kept\n")
    assert outcome.err.startswith("anatlint: a.md: E002 ")


def test_create_anew_tells_what_is_new_and_what_is_gone(drafts, anatlint):
    anatlint("baseline", "create")
    first = (drafts / FILE).read_bytes()
    (drafts / "a.md").write_text(OTHER)
    assert anatlint("baseline", "create").out.startswith(f"{FILE}: 1 finding in 1 file; 1 new, 1 gone\n")
    (drafts / "a.md").write_text(f"Moved down.\n\n{WRONG}")
    anatlint("baseline", "create")
    assert (drafts / FILE).read_bytes() == first


def test_show_lists_by_file_and_rule(drafts, anatlint):
    anatlint("baseline", "create")
    assert anatlint("baseline", "show").out.splitlines() == [
        f"{FILE}: 1 finding in 1 file", "", "a.md", "  INN001 wrong-nerve: 1", "    “radial nerve”"
    ]  # fmt: skip


def test_standard_input_has_the_name_it_is_given(drafts, process):
    process("baseline", "create", cwd=drafts)
    for name, code in (("a.md", 0), ("b.md", 1)):
        outcome = process("check", "-", "--stdin-filename", name, "--baseline", FILE, stdin=WRONG.encode(), cwd=drafts)
        assert outcome.code == code


@pytest.mark.parametrize("arguments", [["check", "a.md", "--baseline"], ["baseline", "show", "--baseline"]])
def test_a_malformed_baseline_is_one_line(drafts, anatlint, arguments):
    (drafts / "x.json").write_text("{\n")
    outcome = anatlint(*arguments, "x.json")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("anatlint: x.json:")
    assert outcome.err.count("\n") == 1


def test_create_replaces_a_broken_baseline(drafts, anatlint):
    (drafts / FILE).write_text("{\n")
    assert anatlint("baseline", "create").out.startswith(f"{FILE}: 1 finding in 1 file\n")
    assert anatlint("baseline", "show").code == 0
