"""Verbs with their arguments, voice undone: the trees are made by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint.claims.predications import Predication, predications, verbless
from anatlint.claims.tree import Tree

Make = Callable[[str], Tree]


def shown(tree: Tree, found: Predication) -> dict[str, str]:
    return {slot: " ".join(tree.tokens[i].text for i in heads) for slot, heads in found.slots.items()}


@pytest.mark.parametrize(
    ("words", "verb", "slots"),
    [
        pytest.param(
            "Deltoid/NNP/nsubj>abducts abducts=abduct/VBZ/ROOT the/DT/det>arm arm/NN/dobj>abducts",
            "abduct",
            {"agent": "Deltoid", "theme": "arm"},
            id="active",
        ),
        pytest.param(
            "Deltoid/NNP/nsubjpass>supplied is=be/VBZ/auxpass>supplied supplied=supply/VBN/ROOT by/IN/agent>supplied "
            "nerve/NN/pobj>by",
            "supply",
            {"theme": "Deltoid", "agent": "nerve"},
            id="passive",
        ),
        pytest.param(
            "Deltoid/NNP/ROOT which/WDT/nsubjpass>supplied is=be/VBZ/auxpass>supplied "
            "supplied=supply/VBN/relcl>Deltoid by/IN/agent>supplied nerve/NN/pobj>by",
            "supply",
            {"theme": "Deltoid", "agent": "nerve"},
            id="relative clause in the passive",
        ),
        pytest.param(
            "nerve/NN/ROOT that/WDT/nsubj>supplies supplies=supply/VBZ/relcl>nerve deltoid/NN/dobj>supplies",
            "supply",
            {"agent": "nerve", "theme": "deltoid"},
            id="relative clause",
        ),
        pytest.param(
            "Deltoid/NNP/ROOT supplied=supply/VBN/acl>Deltoid by/IN/agent>supplied nerve/NN/pobj>by",
            "supply",
            {"theme": "Deltoid", "agent": "nerve"},
            id="participle of the passive",
        ),
        pytest.param(
            "muscle/NN/ROOT covering=cover/VBG/acl>muscle hip/NN/dobj>covering",
            "cover",
            {"agent": "muscle", "theme": "hip"},
            id="participle",
        ),
        pytest.param(
            "It/PRP/nsubj>contracts contracts=contract/VBZ/ROOT to/TO/aux>flex flex/VB/advcl>contracts "
            "knee/NN/dobj>flex "
            "",
            "flex",
            {"agent": "It", "theme": "knee"},
            id="purpose",
        ),
        pytest.param(
            "It/PRP/nsubj>flexes flexes=flex/VBZ/ROOT and/CC/cc>flexes adducts=adduct/VBZ/conj>flexes "
            "hip/NN/dobj>adducts "
            "",
            "adduct",
            {"agent": "It", "theme": "hip"},
            id="shared subject",
        ),
        pytest.param(
            "It/PRP/nsubj>flexes flexes=flex/VBZ/ROOT and/CC/cc>flexes adducts=adduct/VBZ/conj>flexes "
            "hip/NN/dobj>adducts "
            "",
            "flex",
            {"agent": "It", "theme": "hip"},
            id="shared object",
        ),
        pytest.param(
            "It/PRP/nsubj>inserts inserts=insert/VBZ/ROOT on/IN/prep>inserts bone/NN/pobj>on",
            "insert",
            {"agent": "It", "on": "bone"},
            id="preposition",
        ),
        pytest.param(
            "It/PRP/nsubj>runs runs=run/VBZ/ROOT from/IN/prep>runs rib/NN/pobj>from to/IN/prep>rib hip/NN/pobj>to",
            "run",
            {"agent": "It", "from": "rib", "to": "hip"},
            id="from and to",
        ),
        pytest.param(
            "It/PRP/nsubj>lies lies=lie/VBZ/ROOT deep_to{relation}/IN/prep>lies hip/NN/pobj>deep_to",
            "lie",
            {"agent": "It", "@deep-to": "hip"},
            id="relation of several words",
        ),
        pytest.param(
            "It/PRP/nsubj>is is=be/VBZ/ROOT branch/NN/attr>is and/CC/cc>branch part/NN/conj>branch",
            "be",
            {"agent": "It", "complement": "branch part"},
            id="complements",
        ),
        pytest.param(
            "It/PRP/nsubj>runs runs=run/VBZ/ROOT vertically/RB/advmod>runs",
            "run",
            {"agent": "It", "adverb": "vertically"},
            id="adverb",
        ),
    ],
)
def test_arguments_go_by_what_they_do(tree: Make, words: str, verb: str, slots: dict[str, str]) -> None:
    made = tree(words)
    (found,) = [one for one in predications(made) if one.lemma == verb]
    assert shown(made, found) == slots


def test_a_clause_without_subject_says_so(tree: Make) -> None:
    made = tree("Flexes=flex/VBZ/ROOT the/DT/det>knee knee/NN/dobj>Flexes")
    (found,) = predications(made)
    assert found.subject_missing
    assert shown(made, found) == {"theme": "knee"}


def test_governors_are_those_climbed_over(tree: Make) -> None:
    made = tree("It/PRP/nsubj>fails fails=fail/VBZ/ROOT to/TO/aux>flex flex/VB/xcomp>fails knee/NN/dobj>flex")
    (flex,) = [one for one in predications(made) if one.lemma == "flex"]
    assert [made.tokens[i].text for i in flex.governors] == ["fails"]


def test_beyond_an_adverbial_clause_nothing_governs(tree: Make) -> None:
    made = tree(
        "It/PRP/nsubj>fails fails=fail/VBZ/ROOT while/IN/mark>flexing flexing=flex/VBG/advcl>fails knee/NN/dobj>flexing"
    )
    (flex,) = [one for one in predications(made) if one.lemma == "flex"]
    assert flex.governors == ()


def test_verbs_do_not_share_what_stands_behind_another_object(tree: Make) -> None:
    made = tree(
        "It/PRP/nsubj>works works=work/VBZ/ROOT daily/NN/npadvmod>works and/CC/cc>works flexes=flex/VBZ/conj>works "
        "knee/NN/dobj>flexes"
    )
    (work,) = [one for one in predications(made) if one.lemma == "work"]
    assert "theme" not in shown(made, work)


def test_auxiliaries_head_no_clause(tree: Make) -> None:
    made = tree("It/PRP/nsubj>flex can/MD/aux>flex flex/VB/ROOT knee/NN/dobj>flex")
    assert [one.lemma for one in predications(made)] == ["flex"]


@pytest.mark.parametrize(
    ("words", "slots"),
    [
        ("Branch/NN/ROOT of/IN/prep>Branch plexus/NN/pobj>of", {"complement": "Branch"}),
        ("Behind/IN/ROOT the/DT/det>knee knee/NN/pobj>Behind", {"behind": "knee"}),
        ("Superficial/JJ/ROOT to/IN/prep>Superficial hip/NN/pobj>to", {"complement": "Superficial", "to": "hip"}),
    ],
)
def test_a_fragment_without_a_verb_is_said_of_the_topic(tree: Make, words: str, slots: dict[str, str]) -> None:
    made = tree(words)
    (found,) = verbless(made)
    assert found.subject_missing
    assert shown(made, found) == slots


def test_a_fragment_with_a_verb_is_not_verbless(tree: Make) -> None:
    assert verbless(tree("Flexes=flex/VBZ/ROOT knee/NN/dobj>Flexes")) == []
