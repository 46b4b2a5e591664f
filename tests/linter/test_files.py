"""Finding drafts: sorted, each once, nothing hidden, and folders that cannot be read are told."""

import os

import pytest

from anatlint.config import Configuration, Settings
from anatlint.linter.files import find_drafts


def drafts(paths, exclude=(), root=".", **settings):
    return find_drafts(paths, Configuration.of(Settings(exclude=tuple(exclude), root=str(root), **settings)))


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """Make a tree of files in an empty folder, which becomes the current one."""
    monkeypatch.chdir(tmp_path)
    for name in (
        "b.md", "a.txt", "c.html", "notes.py", "a.gold.yaml", ".hidden.md", "deep/d.markdown", "deep/er/E.MD",
        ".git/x.md", ".venv/x.md", "node_modules/x.md", "archive/old.md",
    ):  # fmt: skip
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("x")
    return tmp_path


def test_a_folder_gives_its_drafts_in_order(tree):
    found = drafts(["."])
    assert found.paths == ("a.txt", "archive/old.md", "b.md", "c.html", "deep/d.markdown", "deep/er/E.MD")
    assert found.errors == ()


def test_paths_are_as_given_or_below_the_folder_given(tree):
    assert drafts(["./b.md", "deep/"]).paths == ("./b.md", "deep/d.markdown", "deep/er/E.MD")
    assert drafts([str(tree / "deep")]).paths == (f"{tree}/deep/d.markdown", f"{tree}/deep/er/E.MD")


def test_a_named_file_is_taken_whatever_it_is_called(tree):
    assert drafts(["notes.py", ".hidden.md"]).paths == (".hidden.md", "notes.py")


def test_a_named_file_that_is_missing_is_kept_for_the_reader_to_report(tree):
    assert drafts(["nope.md"]).paths == ("nope.md",)


@pytest.mark.parametrize("order", [["deep", "b.md", "."], [".", "b.md", "deep"], ["b.md", "deep", ".", "b.md"]])
def test_order_and_repetition_of_arguments_do_not_matter(tree, order):
    assert drafts(order).paths == drafts(["."]).paths


def test_two_ways_to_one_file_give_it_once(tree):
    os.symlink("b.md", tree / "z.md")
    assert drafts(["z.md", "b.md", "./b.md"]).paths == ("./b.md",)


@pytest.mark.parametrize("pattern", ["archive/*", "archive", "old.md", "arch*"])
def test_excluded_drafts_are_left_out_of_folders(tree, pattern):
    assert "archive/old.md" not in drafts(["."], exclude=[pattern], root=tree).paths
    assert "archive/old.md" not in drafts(["archive"], exclude=["old.md"], root=tree).paths
    assert drafts(["archive/old.md"], exclude=[pattern], root=tree).paths == ("archive/old.md",)


def test_exclusion_is_relative_to_the_configuration_file(tree):
    assert drafts(["deep"], exclude=["er/*"], root=tree / "deep").paths == ("deep/d.markdown",)
    assert drafts(["deep"], exclude=["er/*"], root=tree).paths == ("deep/d.markdown", "deep/er/E.MD")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every folder")
def test_a_folder_that_cannot_be_read_is_told_and_the_rest_found(tree):
    (tree / "deep" / "er").chmod(0)
    try:
        found = drafts(["."])
    finally:
        (tree / "deep" / "er").chmod(0o755)
    assert [(error.path, error.code) for error in found.errors] == [("deep/er", "E001")]
    assert "deep/d.markdown" in found.paths


def test_force_exclude_leaves_out_named_files_too(tree):
    assert drafts(["archive/old.md", "b.md"], exclude=["archive/"], force_exclude=True).paths == ("b.md",)


def test_a_later_pattern_takes_back_an_earlier_one(tree):
    assert drafts(["."], exclude=["*.md", "!b.md"]).paths[:3] == ("a.txt", "b.md", "c.html")


def test_what_git_ignores_is_left_out_of_folders(tree):
    (tree / ".gitignore").write_text("archive/\n*.txt\n")
    (tree / "deep" / ".gitignore").write_text("er/*\n")
    assert drafts(["."]).paths == ("b.md", "c.html", "deep/d.markdown")
    assert drafts(["deep"]).paths == ("deep/d.markdown",)
    assert drafts(["a.txt"]).paths == ("a.txt",)
    assert "a.txt" in drafts(["."], respect_gitignore=False).paths


def test_a_deeper_gitignore_takes_back_what_an_outer_one_says(tree):
    (tree / ".gitignore").write_text("*.md\n")
    (tree / "archive" / ".gitignore").write_text("!old.md\n")
    assert drafts(["."]).paths[:3] == ("a.txt", "archive/old.md", "c.html")


def test_outside_a_repository_a_gitignore_says_nothing(tree):
    (tree / ".git" / "x.md").unlink()
    (tree / ".git").rmdir()
    (tree / ".gitignore").write_text("*.md\n")
    assert "b.md" in drafts(["."]).paths
