"""Reading what git says."""

import pytest

from anatlint.linter.git import parse_diff

HEAD = b"diff --git a/x.md b/x.md\nindex 1..2 100644\n--- a/x.md\n"


def test_hunks_give_the_lines_that_are_new():
    diff = HEAD + b"+++ b/x.md\n@@ -1 +1,2 @@ heading\n-a\n+b\n+c\n@@ -7,2 +8,0 @@\n-x\n-y\n"
    assert list(parse_diff(diff)) == [("x.md", False, [(1, 2), (8, 0)])]


def test_what_a_draft_holds_is_never_a_header():
    diff = HEAD + b"+++ b/x.md\n@@ -1 +1,3 @@\n--- a/y.md\n+++ b/y.md\n+diff --git a b\n+@@ -1 +5 @@\n"
    assert list(parse_diff(diff)) == [("x.md", False, [(1, 3)])]


def test_a_line_without_an_end_is_told_beside_it():
    diff = HEAD + b"+++ b/x.md\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"
    assert list(parse_diff(diff)) == [("x.md", False, [(1, 1)])]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (b"b/with space.md\t", "with space.md"),
        (b'"b/a\\"b\\tc\\\\d\\303\\251.md"', 'a"b\tc\\dé.md'),
        ("b/é😀.md".encode(), "é😀.md"),
        (b"b/b/x.md", "b/x.md"),
    ],
)
def test_odd_names_are_read_as_git_writes_them(written, name):
    assert [one[0] for one in parse_diff(HEAD + b"+++ " + written + b"\n@@ -0,0 +1 @@\n+x\n")] == [name]


def test_a_file_that_git_does_not_compare_counts_whole():
    diff = b"diff --git a/x.md b/x.md\nindex 1..2 100644\nBinary files a/x.md and b/x.md differ\n"
    assert list(parse_diff(diff)) == [("x.md", True, [])]


def test_a_pure_renaming_changes_no_line():
    diff = b"diff --git a/x.md b/y.md\nsimilarity index 100%\nrename from x.md\nrename to y.md\n"
    assert list(parse_diff(diff)) == []
