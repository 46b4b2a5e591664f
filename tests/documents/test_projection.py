"""The map from clean text to source."""

import pytest

from anatlint.documents import Projection, Segment, Span
from anatlint.documents.projection import CleanText


def built(*steps: tuple[str, int] | tuple[str, int, int]) -> tuple[str, Projection]:
    clean = CleanText()
    for step in steps:
        if len(step) == 2:
            clean.verbatim(*step)
        else:
            clean.atom(*step)
    return clean.build()


def test_text_that_stands_unchanged_maps_character_by_character() -> None:
    assert Projection.identity(5, offset=10).to_source(1, 3) == Span(11, 13)


def test_an_atom_maps_as_a_whole() -> None:
    text, projection = built(("caf", 0), ("é", 3, 11), ("s", 11))
    assert text == "cafés"
    assert projection.to_source(3, 4) == Span(3, 11)
    assert projection.to_source(4, 5) == Span(11, 12)


def test_part_of_an_atom_maps_to_all_of_it() -> None:
    _, projection = built(("a ", 0), ("code", 2, 30))
    assert projection.to_source(3, 5) == Span(2, 30)


def test_a_gap_in_the_source_is_not_part_of_what_stands_beside_it() -> None:
    text, projection = built(("the ", 0), ("deltoid", 6), (" acts", 15))
    assert text == "the deltoid acts"
    assert projection.to_source(4, 11) == Span(6, 13)
    assert projection.to_source(11, 16) == Span(15, 20)


def test_an_empty_range_maps_to_an_empty_span() -> None:
    _, projection = built(("ab", 3))
    assert [projection.to_source(i, i) for i in range(3)] == [Span(3, 3), Span(4, 4), Span(5, 5)]


def test_a_range_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="does not lie in a text of 2 characters"):
        Projection.identity(2).to_source(1, 3)


def test_runs_of_white_space_become_one_space_that_maps_to_the_run() -> None:
    text, projection = built(("a \t\r\n  b", 0))
    assert text == "a b"
    assert projection.to_source(1, 2) == Span(1, 7)
    assert projection.to_source(2, 3) == Span(7, 8)


def test_white_space_at_both_ends_is_dropped() -> None:
    text, projection = built(("  a ", 0), ("  ", 4))
    assert text == "a"
    assert projection.to_source(0, 1) == Span(2, 3)


def test_spaces_of_two_pieces_become_one() -> None:
    text, projection = built(("a ", 0), (" b", 4))
    assert text == "a b"
    assert projection.to_source(2, 3) == Span(5, 6)


def test_soft_hyphens_are_dropped_and_the_word_still_maps_to_its_letters() -> None:
    text, projection = built(("del\u00adtoid", 0))
    assert text == "deltoid"
    assert projection.to_source(0, 7) == Span(0, 8)
    assert projection.to_source(3, 7) == Span(4, 8)


def test_hard_spaces_and_curly_quotes_are_written_plainly() -> None:
    text, _ = built(("the\u00a0muscle\u2019s \u201chead\u201d", 0))
    assert text == 'the muscle\'s "head"'


def test_decomposed_accents_are_kept() -> None:
    text, projection = built(("cafe\u0301 au", 0))
    assert text == "cafe\u0301 au"
    assert projection.to_source(3, 5) == Span(3, 5)


def test_a_slice_maps_like_the_whole() -> None:
    text, projection = built(("caf", 0), ("é", 3, 11), ("s et", 11))
    part = projection.slice(2, 6)
    assert len(part) == 4
    for start in range(5):
        for end in range(start, 5):
            assert part.to_source(start, end) == projection.to_source(2 + start, 2 + end), text


def test_neighbours_in_the_source_are_one_segment() -> None:
    _, projection = built(("ab", 0), ("cd", 2))
    assert projection.segments == (Segment(0, 4, 0, 4, exact=True),)


def test_text_can_be_taken_back() -> None:
    clean = CleanText()
    clean.verbatim("shoulder", 0)
    clean.atom("1", 8, 20)
    assert clean.tail(8) == "1"
    clean.cut_back(8)
    clean.verbatim(" girdle", 20)
    text, projection = clean.build()
    assert text == "shoulder girdle"
    assert projection.to_source(0, 15) == Span(0, 27)
