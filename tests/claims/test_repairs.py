"""Trees that the parser gets wrong again and again are mended by general rules."""

from __future__ import annotations

from collections.abc import Callable

from anatlint.claims.repairs import repaired
from anatlint.claims.tree import Tree

Make = Callable[[str], Tree]


def shape(tree: Tree) -> list[tuple[str, str, str]]:
    tokens = repaired(tree.tokens)
    return [(token.text, token.dep, tokens[token.head].text) for token in tokens if token.pos != "PUNCT"]


def test_coordinated_verbs_are_no_governed_clause(tree: Make) -> None:
    made = tree(
        "X{nerve}/NN/nsubj>arises arises=arise/VBZ/ccomp>is from/IN/prep>arises Y{nerve}/NN/pobj>from ,/PUNCT/punct>is "
        "is=be/VBZ/ROOT thick/JJ/acomp>is"
    )
    assert ("arises", "ROOT", "arises") in shape(made)
    assert ("is", "conj", "arises") in shape(made)


def test_a_clause_of_its_own_stays_governed(tree: Make) -> None:
    made = tree(
        "X{nerve}/NN/nsubj>arises arises=arise/VBZ/ccomp>say ,/PUNCT/punct>say books/NNS/nsubj>say say=say/VBP/ROOT"
    )
    assert ("say", "ROOT", "say") in shape(made)


def test_a_name_in_front_of_a_verb_without_subject_is_its_subject(tree: Make) -> None:
    made = tree(
        "X{muscle}/NN/npadvmod>lifts ,/PUNCT/punct>lifts if/IN/mark>held held=hold/VBN/advcl>lifts ,/PUNCT/punct>lifts "
        "lifts=lift/VBZ/ROOT Y{place}/NN/dobj>lifts"
    )
    assert ("X", "nsubj", "lifts") in shape(made)


def test_a_time_in_front_of_an_order_is_no_subject(tree: Make) -> None:
    made = tree("today/NN/npadvmod>lift ,/PUNCT/punct>lift lift=lift/VB/ROOT X{muscle}/NN/dobj>lift")
    assert ("today", "npadvmod", "lift") in shape(made)
