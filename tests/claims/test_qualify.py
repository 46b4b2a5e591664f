"""Negation and its scope, what is set aside, hedges, strength, side, mode; and how a sentence is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint.claims.model import Mood, Qualifiers
from anatlint.claims.predications import predications
from anatlint.claims.qualify import excluded, mood_of, negated, qualify
from anatlint.claims.tree import Tree
from anatlint.claims.words import Words

Make = Callable[[str], Tree]

IT_DOES_NOT_FLEX = "It/PRP/nsubj>flex does/VBZ/aux>flex {}/RB/neg>flex flex/VB/ROOT knee/NN/dobj>flex"
VERBS = [
    pytest.param("It/PRP/nsubj>flexes flexes=flex/VBZ/ROOT knee/NN/dobj>flexes", "flex", False, id="plain"),
    pytest.param(IT_DOES_NOT_FLEX.format("not"), "flex", True, id="not"),
    pytest.param(IT_DOES_NOT_FLEX.format("n't"), "flex", True, id="n't"),
    pytest.param("It/PRP/nsubj>flexes never/RB/neg>flexes flexes=flex/VBZ/ROOT", "flex", True, id="never"),
    pytest.param("It/PRP/nsubj>flexes hardly/RB/advmod>flexes flexes=flex/VBZ/ROOT", "flex", True, id="hardly"),
    pytest.param(
        "No/DT/det>nerve nerve/NN/nsubj>supplies supplies=supply/VBZ/ROOT it/PRP/dobj>supplies",
        "supply",
        True,
        id="no subject",
    ),
    pytest.param(
        "It/PRP/nsubj>flexes flexes=flex/VBZ/ROOT no/DT/det>joint joint/NN/dobj>flexes", "flex", True, id="no object"
    ),
    pytest.param(
        "Neither/DT/det>muscle muscle/NN/nsubj>flexes flexes=flex/VBZ/ROOT knee/NN/dobj>flexes",
        "flex",
        True,
        id="neither as subject",
    ),
    pytest.param(
        "It/PRP/nsubj>fails fails=fail/VBZ/ROOT to/TO/aux>flex flex/VB/xcomp>fails", "flex", True, id="fails to"
    ),
    pytest.param(
        "It/PRP/nsubj>fail does/VBZ/aux>fail not/RB/neg>fail fail/VB/ROOT to/TO/aux>flex flex/VB/xcomp>fail",
        "flex",
        False,
        id="does not fail to",
    ),
    pytest.param(
        "It/PRP/nsubj>moves moves=move/VBZ/ROOT without/IN/prep>moves flexing=flex/VBG/pcomp>without",
        "flex",
        True,
        id="without",
    ),
    pytest.param(
        "It/PRP/nsubj>flex does/VBZ/aux>flex not/RB/neg>flex flex/VB/ROOT or/CC/cc>flex extend/VB/conj>flex "
        "knee/NN/dobj>extend",
        "extend",
        True,
        id="not A or B",
    ),
    pytest.param(
        "It/PRP/nsubj>flex does/VBZ/aux>flex not/RB/neg>flex flex/VB/ROOT but/CC/cc>flex extends=extend/VBZ/conj>flex "
        "knee/NN/dobj>extends",
        "extend",
        False,
        id="not A but B",
    ),
    pytest.param(
        "It/PRP/nsubj>sleep does/VBZ/aux>sleep not/RB/neg>sleep sleep/VB/ROOT while/IN/mark>flexing "
        "flexing=flex/VBG/advcl>sleep "
        "",
        "flex",
        False,
        id="not A while B",
    ),
]


@pytest.mark.parametrize(("text", "verb", "denied"), VERBS)
def test_a_verb_is_denied(tree: Make, words: Words, text: str, verb: str, denied: bool) -> None:
    made = tree(text)
    (found,) = [one for one in predications(made) if one.lemma == verb]
    assert negated(made, found.head, words, found.governors) is denied


@pytest.mark.parametrize(
    ("text", "argument", "aside"),
    [
        pytest.param("comes/VBZ/ROOT not/RB/neg>by by/IN/prep>comes X/NN/pobj>by", "X", True, id="not by X"),
        pytest.param("by/IN/ROOT Y/NN/pobj>by rather/RB/cc>Y than/IN/cc>Y X/NN/conj>Y", "X", True, id="rather than X"),
        pytest.param(
            "by/IN/ROOT Y/NN/pobj>by instead/RB/prep>Y of/IN/prep>Y X/NN/pobj>of", "X", True, id="instead of X"
        ),
        pytest.param("by/IN/ROOT Y/NN/pobj>by but/CC/cc>Y not/RB/neg>X X/NN/conj>Y", "X", True, id="but not X"),
        pytest.param("all/DT/ROOT except/IN/prep>all X/NN/pobj>except", "X", True, id="except X"),
        pytest.param("unlike/IN/ROOT X/NN/pobj>unlike", "X", True, id="unlike X"),
        pytest.param("is=be/VBZ/ROOT not/RB/neg>is X/NN/attr>is", "X", False, id="the verb is denied, not X"),
        pytest.param("by/IN/ROOT X/NN/pobj>by", "X", False, id="plain"),
    ],
)
def test_an_argument_is_set_aside(tree: Make, text: str, argument: str, aside: bool) -> None:
    made = tree(text)
    assert excluded(made, next(token.i for token in made.tokens if token.text == argument)) is aside


@pytest.mark.parametrize(
    ("text", "clause", "expected"),
    [
        ("It/PRP/nsubj>flex may/MD/aux>flex flex/VB/ROOT", "", {"hedged": True}),
        ("It/PRP/nsubj>flexes usually/RB/advmod>flexes flexes=flex/VBZ/ROOT", "", {"hedged": True}),
        ("It/PRP/nsubj>flexes mainly/RB/advmod>flexes flexes=flex/VBZ/ROOT", "", {"strong": True}),
        ("It/PRP/nsubj>flexes also/RB/advmod>flexes flexes=flex/VBZ/ROOT", "", {"weak": True}),
        ("It/PRP/nsubj>flex flex/VB/ROOT", "to the same side", {"side": "ipsilateral"}),
        ("It/PRP/nsubj>flex flex/VB/ROOT", "rotates it to the opposite side", {"side": "contralateral"}),
        ("It/PRP/nsubj>flex flex/VB/ROOT", "acting alone, it", {"mode": "unilateral"}),
        ("It/PRP/nsubj>flex flex/VB/ROOT", "when both sides contract", {"mode": "bilateral"}),
        ("It/PRP/nsubj>flex flex/VB/ROOT", "when the foot is fixed", {"fixed_end": True}),
        ("It/PRP/nsubj>flex flex/VB/ROOT", "", {}),
    ],
)
def test_what_colours_a_claim(tree: Make, words: Words, text: str, clause: str, expected: dict[str, object]) -> None:
    made = tree(text)
    (found,) = predications(made)
    assert qualify(made, found.head, found.governors, clause, words, Qualifiers()) == Qualifiers(**expected)  # type: ignore[arg-type]


def test_what_is_denied_twice_is_asserted(tree: Make, words: Words) -> None:
    made = tree(IT_DOES_NOT_FLEX.format("not"))
    (found,) = predications(made)
    assert not qualify(made, found.head, (), "", words, Qualifiers(negated=True)).negated


@pytest.mark.parametrize(
    ("sentence", "mood"),
    [
        ("The deltoid abducts the arm.", Mood.ASSERTED),
        ("Does the deltoid abduct the arm?", Mood.QUESTION),
        ("“Does the deltoid abduct the arm?”", Mood.QUESTION),
        ("It is a myth that the deltoid abducts the arm.", Mood.MYTH),
        ("Contrary to popular belief, the deltoid adducts the arm.", Mood.ASSERTED),
        ("In horses the deltoid abducts the arm.", Mood.HYPOTHETICAL),
        ("The bird dog trains the deltoid, which abducts the arm.", Mood.ASSERTED),
        ("The mythical deltoid abducts the arm.", Mood.ASSERTED),
    ],
)
def test_how_a_sentence_is_meant(words: Words, sentence: str, mood: Mood) -> None:
    assert mood_of(sentence, words) is mood
