"""From names as tables and people write them to structures."""

from __future__ import annotations

import pytest

from anatlint.ontology import Ontology, load_ontology
from anatlint.ontology.lookup import Found, Match, look_up


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


@pytest.mark.parametrize(
    ("name", "first", "match"),
    [
        ("Gluteus medius", "gluteus-medius", Match.EXACT),
        ("gluteus-medius", "gluteus-medius", Match.EXACT),
        ("musculus gluteus medius", "gluteus-medius", Match.EXACT),
        ("UBERON:0001371", "gluteus-medius", Match.EXACT),
        ("a04.7.02.007", "gluteus-medius", Match.EXACT),
        ("teres major muscles", "teres-major", Match.INFLECTED),
        ("axillary nerves", "axillary-nerve", Match.INFLECTED),
        ("ilio inguinal nerve", "ilio-inguinal-nerve", Match.VARIANT),
        ("common peroneal n.", "common-fibular-nerve", Match.VARIANT),
        ("(Gluteus medius)", "gluteus-medius", Match.VARIANT),
        ("Ulnar nerve (U)", "ulnar-nerve", Match.VARIANT),
        ("Left gluteus medius", "gluteus-medius", Match.VARIANT),
        ("Gluteus medius ♂", "gluteus-medius", Match.VARIANT),
        ("gluteus mediuss", "gluteus-medius", Match.MISSPELT),
        ("thoracodorsel nerve", "thoracodorsal-nerve", Match.MISSPELT),
    ],
)
def test_a_name_leads_to_its_structure_and_tells_how(ontology: Ontology, name: str, first: str, match: Match) -> None:
    found = look_up(ontology, name)
    assert (found.ids[:1], found.match) == ((first,), match)


@pytest.mark.parametrize("name", ["", "  ", "frobnicator", "abductor muscel of the left wing", "ninth lumbrical", "x"])
def test_what_nothing_bears_is_not_guessed(ontology: Ontology, name: str) -> None:
    assert look_up(ontology, name) == Found((), Match.NONE)


def test_a_shared_name_gives_all_that_bear_it(ontology: Ontology) -> None:
    ids = look_up(ontology, "abductor digiti minimi").ids
    assert set(ids) == {"abductor-digiti-minimi-of-foot", "abductor-digiti-minimi-of-hand"}


def test_a_slip_that_makes_another_right_word_is_none(ontology: Ontology) -> None:
    assert look_up(ontology, "abductor magnus").match is Match.NONE
    assert look_up(ontology, "adductor magnus").match is Match.EXACT
    assert look_up(ontology, "laryngeal branches of the recurrent laryngeal nerv").match is Match.NONE
