"""Lines and cells of a terminal: quick ways that give what the complete ones give."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from anatlint.reports.excerpt import _SINGLE, _cells
from anatlint.reports.text import _lines

words = st.text("abcdé-–.,", min_size=1, max_size=14)


@given(st.lists(words, min_size=1, max_size=30), st.sampled_from([" ", "  "]), st.integers(8, 40))
def test_lines_break_as_textwrap_breaks_them(parts, space, width):
    text = space.join(parts)
    assert _lines(text, width) == textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def test_an_empty_text_is_one_empty_line():
    assert _lines("", 40) == [""]


def test_characters_taken_for_single_are_single():
    single = [chr(number) for number in range(0x3000) if _SINGLE.fullmatch(chr(number))]
    assert len(single) > 600
    assert [character for character in single if cell_len(character) != 1] == []


def test_wide_and_combining_characters_count_as_a_terminal_shows_them():
    assert [_cells(text) for text in ("abc", "日本", "e\u0301", "😀 a")] == [3, 4, 1, 4]
