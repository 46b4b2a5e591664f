"""Positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatlint.documents import SourceText, Unit

WIDTHS = {
    Unit.CODE_POINT: len,
    Unit.UTF16: lambda text: len(text.encode("utf-16-le")) // 2,
    Unit.UTF8: lambda text: len(text.encode()),
}


@pytest.mark.parametrize(
    ("unit", "column"), [(Unit.CODE_POINT, 4), (Unit.UTF16, 5), (Unit.UTF8, 8)], ids=lambda value: str(value)
)
def test_columns_count_in_the_unit_asked_for(unit: Unit, column: int) -> None:
    position = SourceText("a\né𝐀b c").position(5, unit)
    assert (position.line, position.column, position.offset) == (2, column, 5)


def test_lines_end_at_lf_crlf_and_cr_only() -> None:
    source = SourceText("a\r\nb\rc\nd\u2028e\x0bf\x85g")
    assert [source.line(number) for number in range(1, 5)] == ["a", "b", "c", "d\u2028e\x0bf\x85g"]


@given(st.text(alphabet="a é𝐀\n\r\t\u2028", max_size=40), st.data())
def test_a_position_leads_back_to_its_offset_in_every_unit(text: str, data: st.DataObject) -> None:
    source = SourceText(text)
    offset = data.draw(st.integers(0, len(text)))
    for unit, width in WIDTHS.items():
        position = source.position(offset, unit)
        start = source.line_start(position.line)
        assert width(text[start:offset]) == position.column - 1
        assert position.offset == offset
        assert "\n" not in text[start:offset]
