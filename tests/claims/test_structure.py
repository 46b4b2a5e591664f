"""What a block inherits from its place: its subject, and the field that it is a value of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import find_mentions
from anatlint.claims.structure import Setting, Structure, field_of, referent_of
from anatlint.documents import read_text

NAMES = """
    deltoid: muscle deltoid
    trapezius: muscle trapezius
    rhomboids: muscle rhomboids plural
    ulnar nerve: nerve ulnar-nerve
    axillary nerve: nerve axillary-nerve
    clavicle: place clavicle
"""
FIELDS = {
    "origin": "origin",
    "o": "origin",
    "origin of the muscle": "origin",
    "insertion": "insertion",
    "action": "action",
    "actions": "action",
    "nerve supply": "innervation",
}

Settings = Callable[..., dict[str, Setting]]


@pytest.fixture
def settings(lexicon: Callable[[str], Lexicon]) -> Settings:
    """Return a function that gives the setting of each block by its text."""
    names = lexicon(NAMES)

    def settings(text: str, format: str = "markdown") -> dict[str, Setting]:
        blocks = read_text(text, "a", format).blocks
        structure = Structure(blocks, [find_mentions(block.text, names) for block in blocks], FIELDS, names)
        return {block.text: structure.setting(block) for block in blocks}

    return settings


def topic(setting: Setting) -> list[str]:
    return [id for term in setting.topic.terms for id in term.readings] if setting.topic else []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Origin:", "origin"),
        ("**Origin**", "origin"),
        ("Its origin –", "origin"),
        ("The action", "action"),
        ("Main actions:", "action"),
        ("Nerve supply.", "innervation"),
        ("Origin of the muscle (both heads)", "origin"),
        ("History", None),
        ("", None),
    ],
)
def test_labels_are_fields(text: str, field: str | None) -> None:
    assert field_of(text, FIELDS) == field


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The deltoid", ["deltoid"]),
        ("Deltoid and trapezius", ["deltoid", "trapezius"]),
        ("Deltoid (trapezius)", ["deltoid"]),
        ("The clavicle", []),
        ("Deltoid and axillary nerve", ["deltoid"]),
        ("The axillary nerve", ["axillary-nerve"]),
    ],
)
def test_who_a_heading_names(lexicon: Callable[[str], Lexicon], text: str, ids: list[str]) -> None:
    found = referent_of(find_mentions(text, lexicon(NAMES)), text, 0)
    assert [id for term in found.terms for id in term.readings] == ids if found else ids == []


def test_a_heading_is_the_topic_of_what_it_governs(settings: Settings) -> None:
    found = settings("# Shoulder\n\n## Deltoid\n\nOne.\n\n## Trapezius\n\nTwo.\n\n# Arm\n\nThree.")
    assert (topic(found["One."]), topic(found["Two."]), topic(found["Three."])) == (["deltoid"], ["trapezius"], [])


def test_a_heading_may_be_a_field_of_the_heading_above(settings: Settings) -> None:
    found = settings("# Deltoid\n\n## Origin\n\nThe clavicle.\n\n## History\n\nLong ago.")
    assert (topic(found["The clavicle."]), found["The clavicle."].field) == (["deltoid"], "origin")
    assert found["Long ago."].field is None


def test_a_label_is_a_field_of_the_topic(settings: Settings) -> None:
    found = settings("# Deltoid\n\n- Origin: clavicle\n- Action: abducts")
    assert [(topic(one), one.field) for text, one in found.items() if ":" in text] == [
        (["deltoid"], "origin"),
        (["deltoid"], "action"),
    ]


def test_a_label_may_be_the_subject(settings: Settings) -> None:
    found = settings("# Shoulder\n\n- Deltoid: abducts\n- Ulnar: runs down the arm\n- Note: nothing")
    assert [topic(one) for text, one in found.items() if ":" in text] == [["deltoid"], ["ulnar-nerve"], []]


def test_an_item_with_a_name_is_the_topic_of_its_own_list(settings: Settings) -> None:
    found = settings("- Deltoid\n  - Origin: clavicle\n- Trapezius\n  - Origin: skull")
    assert [(topic(one), one.field) for text, one in found.items() if ":" in text] == [
        (["deltoid"], "origin"),
        (["trapezius"], "origin"),
    ]


def test_a_term_is_the_topic_of_its_definition(settings: Settings) -> None:
    found = settings("Deltoid\n: Abducts the arm.")
    assert topic(found["Abducts the arm."]) == ["deltoid"]


def test_lines_without_a_label_go_on_with_the_field_before(settings: Settings) -> None:
    found = settings(
        "# Deltoid\n\nOrigin: clavicle\n\nacromion\n\n"
        "This is a sentence of more words than any value of a field has in an article."
    )
    assert (found["acromion"].field, found["acromion"].continued) == ("origin", True)
    assert found["Origin: clavicle"].continued is False
    assert [one.field for text, one in found.items() if text.startswith("This")] == [None]


ROWS = "| Muscle | Origin | Action |\n|---|---|---|\n| Deltoid | clavicle | abducts |\n| Trapezius | skull | elevates |"
COLUMNS = "| | Deltoid | Trapezius |\n|---|---|---|\n| Origin | clavicle | skull |\n| Action | abducts | elevates |"


@pytest.mark.parametrize("table", [ROWS, COLUMNS], ids=["a muscle a row", "a muscle a column"])
def test_a_cell_has_its_subject_and_field_from_its_headers(settings: Settings, table: str) -> None:
    found = settings(table)
    assert (topic(found["clavicle"]), found["clavicle"].field) == (["deltoid"], "origin")
    assert (topic(found["elevates"]), found["elevates"].field) == (["trapezius"], "action")


def test_headers_inherit_nothing(settings: Settings) -> None:
    found = settings(ROWS)
    assert all(found[text].field is None and not topic(found[text]) for text in ("Muscle", "Origin", "Deltoid"))


def test_a_table_of_fields_is_about_the_heading(settings: Settings) -> None:
    found = settings("# Deltoid\n\n| Field | Value |\n|---|---|\n| Origin | clavicle |")
    assert (topic(found["clavicle"]), found["clavicle"].field) == (["deltoid"], "origin")
