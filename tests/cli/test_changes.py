"""``check --since`` and ``check --staged``: only what git calls changed."""

import re
import subprocess

import pytest

pytestmark = pytest.mark.model

WRONG = "The deltoid is innervated by the radial nerve.\n"
OTHER = "The triceps brachii flexes the elbow.\n"


@pytest.fixture
def git(tmp_path, monkeypatch):
    """Make a repository with a draft in it, and return a function that runs git there."""
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        identity = ["-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True)

    run("init", "-b", "main")
    (tmp_path / "a.md").write_text(f"{WRONG}\nSome text.\n")
    (tmp_path / "b.md").write_text(OTHER)
    run("add", ".")
    run("commit", "-m", "first")
    return run


def places(outcome):
    return [re.sub(r"^(.*?:\d+):\d+: (\w+) .*", r"\1 \2", line) for line in outcome.out.splitlines()]


def check(anatlint, *arguments):
    return places(anatlint("check", *arguments, "--format", "concise"))


def test_only_findings_on_changed_lines_count(git, anatlint, tmp_path):
    assert anatlint("check", "--since", "HEAD").code == 0
    (tmp_path / "a.md").write_text(f"{WRONG}\nSome text.\n\n{OTHER}")
    outcome = anatlint("check", "--since", "HEAD", "--format", "concise")
    assert (outcome.code, places(outcome)) == (1, ["a.md:5 ACT001"])


def test_a_change_elsewhere_in_the_sentence_counts(git, anatlint, tmp_path):
    (tmp_path / "a.md").write_text("The deltoid is innervated\nby the radial nerve.\n")
    git("commit", "-am", "wrapped")
    (tmp_path / "a.md").write_text("The big deltoid is innervated\nby the radial nerve.\n")
    assert check(anatlint, "--since", "HEAD") == ["a.md:2 INN001"]


def test_a_line_taken_out_of_a_sentence_counts_and_one_between_paragraphs_does_not(git, anatlint, tmp_path):
    (tmp_path / "a.md").write_text(f"{OTHER}\nTo go.\n\nThe deltoid is\nalways\ninnervated by the radial nerve.\n")
    git("commit", "-am", "wrapped")
    (tmp_path / "a.md").write_text(f"{OTHER}\nThe deltoid is\ninnervated by the radial nerve.\n")
    assert check(anatlint, "--since", "HEAD") == ["a.md:4 INN001"]


def test_untracked_drafts_are_new_and_ignored_ones_are_not_looked_at(git, anatlint, tmp_path):
    (tmp_path / "new 😀.md").write_text(WRONG)
    (tmp_path / "out.md").write_text(WRONG)
    (tmp_path / "data.csv").write_text(WRONG)
    (tmp_path / ".gitignore").write_text("out.md\n")
    assert check(anatlint, "--since", "HEAD") == ["new 😀.md:1 INN001"]


def test_paths_limit_what_is_checked(git, anatlint, tmp_path):
    (tmp_path / "a.md").write_text(OTHER)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.md").write_text(WRONG)
    assert check(anatlint, "sub", "--since", "HEAD") == ["sub/c.md:1 INN001"]
    assert check(anatlint, "a.md", "--since", "HEAD") == ["a.md:1 ACT001"]
    assert check(anatlint, "b.md", "--since", "HEAD") == []
    assert anatlint("check", "nope.md", "--since", "HEAD").code == 2


def test_it_works_from_a_subfolder_and_from_outside(git, anatlint, tmp_path, monkeypatch):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.md").write_text(WRONG)
    (tmp_path / "a.md").write_text(OTHER)
    monkeypatch.chdir(tmp_path / "sub")
    assert check(anatlint, "--since", "HEAD") == ["../a.md:1 ACT001", "c.md:1 INN001"]
    assert check(anatlint, ".", "--since", "HEAD") == ["c.md:1 INN001"]
    monkeypatch.chdir(tmp_path.parent)
    assert check(anatlint, tmp_path / "sub", "--since", "HEAD") == [f"{tmp_path}/sub/c.md:1 INN001"]


def test_a_renamed_draft_keeps_its_unchanged_lines(git, anatlint, tmp_path):
    git("mv", "a.md", "c.md")
    assert check(anatlint, "--since", "HEAD") == []
    (tmp_path / "c.md").write_text(f"{WRONG}\nSome text.\n\n{OTHER}")
    assert check(anatlint, "--since", "HEAD") == ["c.md:5 ACT001"]


def test_staged_reads_what_is_staged(git, anatlint, tmp_path):
    (tmp_path / "a.md").write_text(f"{WRONG}\n{OTHER}")
    git("add", "a.md")
    (tmp_path / "a.md").write_text("All is well.\n")
    (tmp_path / "b.md").write_text(WRONG)
    assert check(anatlint, "--staged") == ["a.md:3 ACT001"]
    assert check(anatlint, "--staged", "b.md") == []


def test_staged_works_before_the_first_commit_and_without_the_file(git, anatlint, tmp_path):
    git("checkout", "--orphan", "other")
    (tmp_path / "a.md").unlink()
    assert check(anatlint, "--staged") == ["a.md:1 INN001", "b.md:1 ACT001"]


@pytest.mark.parametrize(
    "name", ["-rf.md", "a\tb.md", 'q"uote.md', "é.md", " lead.md", "back\\slash.md", "new\nline.md", ":(top)x.md"]
)
@pytest.mark.parametrize("option", [["--staged"], ["--since", "HEAD"]])
def test_odd_names_are_found(git, anatlint, tmp_path, name, option):
    (tmp_path / name).write_text("Old.\n")
    git("add", "--", f"./{name}")
    git("commit", "-m", "odd")
    (tmp_path / name).write_text(f"Old.\n\n{WRONG}")
    git("add", "--", f"./{name}")
    outcome = anatlint("check", *option, "--format", "concise")
    assert (outcome.code, outcome.out.count("INN001")) == (1, 1)


def test_lone_carriage_returns_do_not_shift_lines(git, anatlint, tmp_path):
    (tmp_path / "a.md").write_bytes(b"One.\r\rTwo.\r\n\r\n" + WRONG.encode())
    git("add", ".")
    git("commit", "-m", "cr")
    (tmp_path / "a.md").write_bytes(b"One.\r\rTwo changed.\r\n\r\n" + WRONG.encode())
    assert check(anatlint, "--since", "HEAD") == []


def test_a_utf_16_draft_counts_whole(git, anatlint, tmp_path):
    (tmp_path / "a.md").write_bytes(("\ufeff" + WRONG).encode("utf-16-le"))
    assert check(anatlint, "--since", "HEAD") == ["a.md:1 INN001"]


def test_excluded_drafts_stay_out(git, anatlint, tmp_path):
    (tmp_path / "anatlint.toml").write_text('exclude = ["a.md"]\n')
    (tmp_path / "a.md").write_text(OTHER)
    assert check(anatlint, "--since", "HEAD") == []


def test_show_files_lists_the_changed_drafts(git, anatlint, tmp_path):
    (tmp_path / "a.md").write_text(OTHER)
    assert anatlint("check", "--since", "HEAD", "--show-files").out == "a.md\n"


def test_the_baseline_counts_too(git, anatlint, tmp_path):
    (tmp_path / "a.md").write_text(OTHER)
    anatlint("baseline", "create")
    assert anatlint("check", "--since", "HEAD", "--baseline", "anatlint-baseline.json").code == 0


@pytest.mark.parametrize("revision", ["nope", "--output=x", "-h", "", "HEAD^{tree}", "a..b", "x\ny", ":/", "a\0b"])
def test_an_unknown_revision_is_one_line(git, anatlint, tmp_path, revision):
    outcome = anatlint("check", f"--since={revision}")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("anatlint: E221 git knows no revision")
    assert outcome.err.count("\n") == 1
    assert not (tmp_path / "x").exists()


def test_outside_a_repository_it_is_one_line(anatlint, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    outcome = anatlint("check", ".", "--since", "HEAD")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("anatlint: E221 git cannot tell what has changed: not a git repository")


def test_without_git_it_is_one_line(git, anatlint, monkeypatch):
    monkeypatch.setenv("PATH", "/nonexistent")
    outcome = anatlint("check", "--staged")
    assert (outcome.code, outcome.err) == (
        2,
        "anatlint: E221 git cannot be run: no such file or directory; install git\n",
    )


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.md", "--since", "HEAD", "--staged"],
        ["-", "--since", "HEAD"],
        ["a.md", "--baseline", "x", "--no-baseline"],
    ],
)
def test_what_does_not_go_together_is_usage(git, anatlint, arguments):
    outcome = anatlint("check", *arguments)
    assert outcome.code == 2
    assert "Usage:" in outcome.err
