"""Finding drafts: sorted, each once, nothing hidden, and folders that cannot be read are told."""

import os

import pytest

from anatlint.linter.files import find_drafts


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
    found = find_drafts(["."])
    assert found.paths == ("a.txt", "archive/old.md", "b.md", "c.html", "deep/d.markdown", "deep/er/E.MD")
    assert found.errors == ()


def test_paths_are_as_given_or_below_the_folder_given(tree):
    assert find_drafts(["./b.md", "deep/"]).paths == ("./b.md", "deep/d.markdown", "deep/er/E.MD")
    assert find_drafts([str(tree / "deep")]).paths == (f"{tree}/deep/d.markdown", f"{tree}/deep/er/E.MD")


def test_a_named_file_is_taken_whatever_it_is_called(tree):
    assert find_drafts(["notes.py", ".hidden.md"]).paths == (".hidden.md", "notes.py")


def test_a_named_file_that_is_missing_is_kept_for_the_reader_to_report(tree):
    assert find_drafts(["nope.md"]).paths == ("nope.md",)


@pytest.mark.parametrize("order", [["deep", "b.md", "."], [".", "b.md", "deep"], ["b.md", "deep", ".", "b.md"]])
def test_order_and_repetition_of_arguments_do_not_matter(tree, order):
    assert find_drafts(order).paths == find_drafts(["."]).paths


def test_two_ways_to_one_file_give_it_once(tree):
    os.symlink("b.md", tree / "z.md")
    assert find_drafts(["z.md", "b.md", "./b.md"]).paths == ("./b.md",)


@pytest.mark.parametrize("pattern", ["archive/*", "archive", "old.md", "arch*"])
def test_excluded_drafts_are_left_out_of_folders(tree, pattern):
    assert "archive/old.md" not in find_drafts(["."], [pattern], str(tree)).paths
    assert "archive/old.md" not in find_drafts(["archive"], ["old.md"], str(tree)).paths
    assert find_drafts(["archive/old.md"], [pattern], str(tree)).paths == ("archive/old.md",)


def test_exclusion_is_relative_to_the_configuration_file(tree):
    assert find_drafts(["deep"], ["er/*"], str(tree / "deep")).paths == ("deep/d.markdown",)
    assert find_drafts(["deep"], ["er/*"], str(tree)).paths == ("deep/d.markdown", "deep/er/E.MD")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every folder")
def test_a_folder_that_cannot_be_read_is_told_and_the_rest_found(tree):
    (tree / "deep" / "er").chmod(0)
    try:
        found = find_drafts(["."])
    finally:
        (tree / "deep" / "er").chmod(0o755)
    assert [(error.path, error.code) for error in found.errors] == [("deep/er", "E001")]
    assert "deep/d.markdown" in found.paths
