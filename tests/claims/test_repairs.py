"""Trees that the parser gets wrong again and again are mended by general rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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


def test_coordinated_verbs_may_be_passive(tree: Make) -> None:
    made = tree(
        "X{muscle}/NN/nsubj>lifts lifts=lift/VBZ/ccomp>fed Y{place}/NN/dobj>lifts ,/PUNCT/punct>fed "
        "is=be/VBZ/auxpass>fed fed=feed/VBN/ROOT by/IN/agent>fed Z{nerve}/NN/pobj>by"
    )
    assert ("fed", "conj", "lifts") in shape(made)


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        pytest.param(
            "under/IN/prep>lies X{muscle}/NN/pobj>under lies=lie/VBZ/ROOT Y{muscle}/NN/dobj>lies",
            ("Y", "nsubj", "lies"),
            id="place in front",
        ),
        pytest.param(
            "to/IN/prep>added these/DT/pobj>to is=be/VBZ/auxpass>added added=add/VBN/ROOT Y{muscle}/NN/dobj>added",
            ("Y", "nsubjpass", "added"),
            id="passive",
        ),
        pytest.param(
            "squeezed=squeeze/VBN/csubj>runs between/IN/prep>squeezed them/PRP/pobj>between runs=run/VBZ/ROOT "
            "Y{nerve}/NN/dobj>runs",
            ("Y", "nsubj", "runs"),
            id="participle in front",
        ),
    ],
)
def test_a_subject_may_stand_behind_its_verb(tree: Make, words: str, subject: tuple[str, str, str]) -> None:
    assert subject in shape(tree(words))


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("at/IN/prep>lifts X{joint}/NN/pobj>at lifts=lift/VBZ/ROOT Y{place}/NN/dobj>lifts", id="takes one"),
        pytest.param(
            "in/IN/prep>passes X{place}/NN/pobj>in it/PRP/nsubj>passes passes=pass/VBZ/ROOT Y{place}/NN/dobj>passes",
            id="has a subject",
        ),
    ],
)
def test_an_object_stays_an_object(tree: Make, words: str) -> None:
    assert any(word == "Y" and dep == "dobj" for word, dep, _ in shape(tree(words)))


def test_what_is_called_stands_before_the_comma(tree: Make) -> None:
    made = tree(
        "X{nerve}/NN/nsubj>feeds feeds=feed/VBZ/ROOT a/DT/det>strip strip/NN/dobj>feeds of/IN/prep>strip "
        "skin/NN/pobj>of ,/PUNCT/punct>feeds called=call/VBD/conj>feeds dermatome/NN/dobj>called"
    )
    assert {("called", "acl", "strip"), ("dermatome", "oprd", "called")} <= set(shape(made))


def test_what_somebody_called_it_is_no_participle(tree: Make) -> None:
    made = tree(
        "he/PRP/nsubj>found found=find/VBD/ROOT X{muscle}/NN/dobj>found ,/PUNCT/punct>found called=call/VBD/conj>found "
        "it/PRP/dobj>called"
    )
    assert ("called", "conj", "found") in shape(made)


@pytest.mark.parametrize(
    ("verb", "head"), [("divides=divide/VBZ", "X"), ("divide/VBP", "branches")], ids=["singular", "plural"]
)
def test_a_relative_clause_agrees_with_its_noun(tree: Make, verb: str, head: str) -> None:
    word = verb.partition("=")[0].partition("/")[0]
    made = tree(
        f"branches=branch/NNS/ROOT of/IN/prep>branches X{{nerve}}/NN/pobj>of ,/PUNCT/punct>branches "
        f"which/WDT/nsubj>{word} {verb}/relcl>branches"
    )
    assert (word, "relcl", head) in shape(made)


def test_a_participle_with_its_agent_is_passive(tree: Make) -> None:
    made = tree("all/DT/nsubj>run run/VBN/ROOT by/IN/agent>run X{nerve}/NN/pobj>by")
    assert ("all", "nsubjpass", "run") in shape(made)


def test_round_is_a_preposition_before_a_noun(tree: Make) -> None:
    made = tree("X{nerve}/NN/nsubj>winds winds=wind/VBZ/ROOT round/RP/prt>winds Y{place}/NN/dobj>winds")
    assert {("round", "prep", "winds"), ("Y", "pobj", "round")} <= set(shape(made))


def test_what_is_got_is_got_from_its_source(tree: Make) -> None:
    made = tree(
        "X{muscle}/NN/nsubj>gets gets=get/VBZ/ROOT supply/NN/dobj>gets from/IN/prep>supply Y{nerve}/NN/pobj>from"
    )
    assert ("from", "prep", "gets") in shape(made)


def test_no_repair_hangs_a_word_on_what_hangs_on_it(tree: Make) -> None:
    made = tree(
        "X{nerve}/NN/npadvmod>called ,/PUNCT/punct>called called=call/VBN/advcl>runs Y{nerve}/NN/dobj>called "
        "runs=run/VBZ/ROOT"
    )
    assert ("called", "advcl", "runs") in shape(made)


def test_the_way_out_is_no_part_of_what_is_left(tree: Make) -> None:
    made = tree(
        "X{nerve}/NN/nsubj>leaves leaves=leave/VBZ/ROOT Y{place}/NN/dobj>leaves above/IN/prep>Y Z{muscle}/NN/pobj>above"
    )
    assert ("above", "prep", "leaves") in shape(made)


@pytest.mark.parametrize(
    ("end", "dep"),
    [
        pytest.param("./PUNCT/punct>feeds", "conj", id="a list"),
        pytest.param(",/PUNCT/punct>feeds at/IN/prep>feeds once/NN/pobj>at", "appos", id="what the first one is"),
    ],
)
def test_three_names_in_a_row_are_a_list(tree: Make, end: str, dep: str) -> None:
    made = tree(
        "N{nerve}/NN/nsubj>feeds feeds=feed/VBZ/ROOT X{muscle}/NN/dobj>feeds ,/PUNCT/punct>X Y{muscle}/NN/appos>X "
        f"and/CC/cc>Y Z{{muscle}}/NN/conj>Y {end}"
    )
    assert ("Y", dep, "X") in shape(made)


def test_a_noun_between_commas_is_no_second_one(tree: Make) -> None:
    made = tree(
        "branch/NN/nsubj>feeds ,/PUNCT/punct>branch X{nerve}/NN/conj>branch ,/PUNCT/punct>branch feeds=feed/VBZ/ROOT "
        "Y{muscle}/NN/dobj>feeds"
    )
    assert ("X", "appos", "branch") in shape(made)
