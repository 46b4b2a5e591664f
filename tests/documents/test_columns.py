"""Tables of plain text whose columns are aligned with spaces."""

from __future__ import annotations

from anatlint.documents import read_text
from anatlint.documents.columns import find_columns


def rows(text: str) -> list[list[str]] | None:
    lines = [(line.strip(), len(line) - len(line.lstrip())) for line in text.splitlines()]
    found = find_columns(lines)
    return [[" ".join(part for _, _, part in cell) for cell in row] for row in found[2]] if found else None


def test_cells_stand_below_each_other() -> None:
    assert rows("A    B    C\none  two  three\nx    y    z") == [
        ["A", "B", "C"],
        ["one", "two", "three"],
        ["x", "y", "z"],
    ]


def test_a_row_goes_on_without_a_first_cell() -> None:
    assert rows("A    B    C\none  two  three\n     and  more\nx    y    z") == [
        ["A", "B", "C"], ["one", "two and", "three more"], ["x", "y", "z"]
    ]  # fmt: skip


def test_the_header_may_begin_with_an_empty_cell() -> None:
    assert rows("     B    C\none  two  three\nx    y    z") == [
        ["", "B", "C"],
        ["one", "two", "three"],
        ["x", "y", "z"],
    ]


def test_a_ruled_table_needs_no_alignment() -> None:
    assert rows("A  B  C\n-----  ---  ---\none   two     three\nlonger  y  z") == [
        ["A", "B", "C"],
        ["one", "two", "three"],
        ["longer", "y", "z"],
    ]


def test_prose_with_double_spaces_is_no_table() -> None:
    assert rows("He slept.  Then he  woke up.\nIt  rained all  day long.\nAnd  then it  stopped.") is None


def test_cells_keep_their_place_in_the_source() -> None:
    text = "Title\n\nA    B    C\none  two  three\nx    y    z\n\nThe end.\n"
    cells = [block for block in read_text(text, "a.txt", "text").blocks if block.table_id is not None]
    assert [text[slice(*cell.to_source(0, len(cell.text)))] for cell in cells] == [cell.text for cell in cells]
    assert len(cells) == 9


def test_names_and_values_stand_beside_each_other() -> None:
    assert rows("roots      S2 to S4\nout        greater sciatic foramen\nends       three branches") == [
        ["roots", "S2 to S4"],
        ["out", "greater sciatic foramen"],
        ["ends", "three branches"],
    ]
    assert rows("covers .... the crus\nbulb ...... of the penis\nring ...... at the neck\nthe rest") == [
        ["covers", "the crus"],
        ["bulb", "of the penis"],
        ["ring", "at the neck"],
    ]


def test_two_columns_need_values_at_one_place() -> None:
    assert rows("roots      S2 to S4\nout  greater sciatic foramen\nends       three branches") is None
    assert rows("It ends.  Then it turns\nback again. Where it\nstops.    Nobody knows") is None
