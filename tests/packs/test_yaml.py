"""YAML with places."""

from __future__ import annotations

from pathlib import Path

import pytest

from anatlint.errors import AnatlintError
from anatlint.packs.yaml import load_yaml, parse_yaml

TEXT = """\
deltoid:
  name: deltoid   # comment
  names: [delts, {name: musculus deltoideus, type: latin}]
  depth:
    deep_to:
      - skin
"""


@pytest.mark.parametrize(
    ("steps", "line", "column"),
    [
        (("deltoid", "name"), 2, 9),
        (("deltoid", "names", 1, "type"), 3, 52),
        (("deltoid", "depth", "deep_to", 0), 6, 9),
        (("deltoid", "depth", "no such key"), 5, 5),
    ],
)
def test_a_value_knows_its_line_and_column(steps: tuple[str | int, ...], line: int, column: int) -> None:
    mark = parse_yaml(TEXT, "a.yaml").mark(steps)
    assert mark == ("a.yaml", line, column)


def test_a_key_knows_its_line_and_column() -> None:
    assert parse_yaml(TEXT, "a.yaml").key_mark(("deltoid", "depth", "deep_to"))[1:] == (5, 5)


def test_words_dates_and_codes_stay_text() -> None:
    data = parse_yaml("{a: yes, b: NO, c: 2026-01-02, d: 12:30, e: 010, f: 'true', g: on}", "a.yaml").data
    assert data == {"a": "yes", "b": "NO", "c": "2026-01-02", "d": "12:30", "e": "010", "f": "true", "g": "on"}


def test_numbers_truth_and_nothing_are_read() -> None:
    assert parse_yaml("[1, -3, 2.5, true, False, ~, null]", "a.yaml").data == [1, -3, 2.5, True, False, None, None]


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", "E104", 3, 'duplicate key "a"'),
        ("a: {x: 1, x: 2}\n", "E104", 1, 'duplicate key "x"'),
        ("a: [1, 2\nb: 3\n", "E103", 2, "malformed YAML"),
        ("a:\n\t- tab\n", "E103", 2, "malformed YAML"),
        ("a: 'open\n\n", "E103", 3, "malformed YAML"),
        ("a: &x [1]\nb: *x\n", "E103", 1, "aliases"),
        ("a: &x [*x]\n", "E103", 1, "aliases"),
        ("? [a, b]\n: 1\n", "E103", 1, "plain text"),
        ("a: 1\n---\nb: 2\n", "E103", 2, "malformed YAML"),
    ],
)
def test_a_fault_is_one_error_with_its_line(text: str, code: str, line: int, words: str) -> None:
    with pytest.raises(AnatlintError) as caught:
        parse_yaml(text, "a.yaml")
    assert (caught.value.code, caught.value.path, caught.value.line) == (code, "a.yaml", line)
    assert words in caught.value.message
    assert "\n" not in str(caught.value)


def test_deep_nesting_is_an_error_and_no_crash() -> None:
    with pytest.raises(AnatlintError, match="E103"):
        parse_yaml("[" * 20_000, "a.yaml")


def test_python_tags_build_nothing() -> None:
    assert parse_yaml("a: !!python/object/apply:os.getcwd x", "a.yaml").data == {"a": "x"}


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_bytes(b"a: caf\xe9\n")
    with pytest.raises(AnatlintError, match=r"bad\.yaml: E102 is not UTF-8 at byte 6"):
        load_yaml(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(AnatlintError, match=r"none\.yaml: E102 cannot be read"):
        load_yaml(tmp_path / "none.yaml")


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    path.write_text("# only a comment\n", encoding="utf-8")
    assert load_yaml(path).data is None
    assert load_yaml(path).mark().line == 1
