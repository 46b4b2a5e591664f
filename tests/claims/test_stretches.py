"""What lies at a place is found as if every stretch were asked."""

from hypothesis import given
from hypothesis import strategies as st

from anatlint.claims.stretches import Stretches
from anatlint.documents.source import Span

spans = st.tuples(st.integers(0, 400), st.integers(1, 200)).map(lambda pair: Span(pair[0], sum(pair)))


@given(st.lists(spans, max_size=20), spans)
def test_all_that_touch_are_told_once(placed, asked):
    held = Stretches((span, index) for index, span in enumerate(placed))
    wanted = [i for i, span in enumerate(placed) if span.start < asked.end and asked.start < span.end]
    assert sorted(held.touching(*asked)) == wanted


@given(st.lists(spans, min_size=1, max_size=10, unique=True))
def test_what_is_removed_is_gone(placed):
    held = Stretches((span, span) for span in placed)
    held.remove(placed[0], placed[0])
    assert sorted(held.touching(0, 1000)) == sorted(placed[1:])
