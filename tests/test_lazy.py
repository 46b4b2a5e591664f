"""Patterns that are compiled at their first use."""

from anatlint.lazy import LazyPattern


def test_a_lazy_pattern_looks_in_a_text_or_in_a_stretch_of_it() -> None:
    pattern = LazyPattern(r"\bx(\w)", 0)
    text = "xa xb xc"
    assert [match[1] for match in pattern.finditer(text)] == pattern.findall(text) == ["a", "b", "c"]
    assert [match.start() for match in pattern.finditer(text, 1, 6)] == [3]
    assert pattern.findall(text, 4) == ["c"]
    found = pattern.search(text, 1)
    assert found is not None
    assert found.span() == (3, 5)
    assert pattern.search(text, 1, 4) is None
