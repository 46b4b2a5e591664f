"""Claims about the same subject in the same passage know of each other."""

from __future__ import annotations

from anatlint.claims.model import Claim, Movement, Term
from anatlint.claims.passages import link_passages
from anatlint.documents import Span


def claim(subject: str, block: int, predicate: str = "acts") -> Claim:
    term = Term(subject, Span(0, 0), tuple(subject.split("|")))
    return Claim(predicate, term, Movement("flexion"), block, Span(0, 0), Span(0, 0))


def linked(*claims: Claim) -> list[tuple[int, ...]]:
    return [one.passage for one in link_passages(claims)]


def test_the_same_block_and_its_neighbours_are_one_passage() -> None:
    assert linked(claim("a", 0), claim("a", 0), claim("a", 1), claim("a", 3)) == [(1, 2), (0, 2), (0, 1), ()]


def test_other_subjects_and_predicates_are_none_of_it() -> None:
    assert linked(claim("a", 0), claim("b", 0), claim("a", 0, "shape")) == [(), (), ()]


def test_one_reading_in_common_is_enough() -> None:
    assert linked(claim("a|b", 0), claim("b", 0), claim("c", 0)) == [(1,), (0,), ()]


def test_the_claims_are_otherwise_as_they_were() -> None:
    given = (claim("a", 0), claim("b", 4))
    assert link_passages(given) == given
