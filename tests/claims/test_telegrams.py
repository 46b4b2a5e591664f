"""Telegram style: fragments of nothing but names, labels inside a text, names cut short, tables of aligned columns."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Abductor hallucis: medial plantar.", ["abductor-hallucis innervated_by medial-plantar-nerve"]),
        ("- Triceps: radial.", ["triceps-brachii innervated_by radial-nerve"]),
        ("- Lateral rectus: VI", ["lateral-rectus innervated_by abducens-nerve"]),
        (
            "- Deep fibular nerve: tibialis anterior, extensor hallucis longus",
            [
                "tibialis-anterior innervated_by deep-fibular-nerve",
                "extensor-hallucis-longus innervated_by deep-fibular-nerve",
            ],
        ),
        (
            "Fibularis longus and brevis, superficial fibular nerve.",
            [
                "fibularis-longus innervated_by superficial-fibular-nerve",
                "fibularis-brevis innervated_by superficial-fibular-nerve",
            ],
        ),
        ("The deltoid, the biceps and the axillary nerve.", []),
        ("- Triceps: radial groove, elbow", []),
        ("- Triceps: see the radial nerve below", []),
    ],
)
def test_a_fragment_of_names(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "- Infraspinatus rotates the arm laterally. Nerve: suprascapular.",
            [
                "infraspinatus acts lateral-rotation of arm|upper-limb",
                "infraspinatus innervated_by suprascapular-nerve",
            ],
        ),
        (
            "Deltoid: origin = lateral third of the clavicle; nerve: axillary.",
            ["deltoid originates_from lateral-third-of-clavicle", "deltoid innervated_by axillary-nerve"],
        ),
        (
            "# Levator veli palatini\n\nNerve: vagus, through the pharyngeal plexus.",
            [
                "levator-veli-palatini innervated_by vagus-nerve",
                "levator-veli-palatini innervated_by pharyngeal-plexus",
            ],
        ),
    ],
)
def test_a_label_inside_a_text(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


def test_an_abbreviation_means_what_the_article_says(read: Read) -> None:
    text = "MPN = medial plantar nerve.\n\nThe abductor hallucis is supplied by the MPN."
    assert read(text) == ["abductor-hallucis innervated_by medial-plantar-nerve"]


def test_a_table_of_aligned_columns(read: Read) -> None:
    text = (
        "Muscle             Pull            Nerve\n"
        "medial rectus      adduction       III\n"
        "lateral rectus     abduction       VI\n"
    )
    assert read(text, "text") == [
        "medial-rectus acts adduction",
        "medial-rectus innervated_by oculomotor-nerve",
        "lateral-rectus acts abduction",
        "lateral-rectus innervated_by abducens-nerve",
    ]


def test_heads_of_a_table_take_the_noun_of_the_heading(read: Read) -> None:
    text = "# Sphincters\n\n| | internal anal | external anal |\n|---|---|---|\n| tissue | smooth muscle | striated |\n"
    assert read(text) == [
        "internal-anal-sphincter tissue smooth-muscle",
        "external-anal-sphincter tissue skeletal-muscle",
    ]


def test_a_label_that_is_a_nerve_is_the_subject(read: Read) -> None:
    assert read("The soleus is big.\n\n- Ulnar nerve: runs obliquely") == []


@pytest.mark.parametrize(
    "text",
    [
        "Triceps surae = gastrocnemius + soleus.",
        "Triceps surae is the name for the gastrocnemius and the soleus together.",
    ],
)
def test_what_a_group_is_made_of(read: Read, text: str) -> None:
    assert read(text) == ["triceps-surae has_members gastrocnemius", "triceps-surae has_members soleus"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "All are small. Abductor hallucis: medial plantar. The soleus: tibial nerve.",
            ["abductor-hallucis innervated_by medial-plantar-nerve", "soleus innervated_by tibial-nerve"],
        ),
        ("The muscle that you want: the soleus.", []),
        ("All are small. The soleus, as we know: it is big.", []),
    ],
)
def test_a_name_as_a_label_inside_a_text(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "# The nerves\n\n## 3a. Oculomotor\n\nIt supplies the levator palpebrae.",
            ["levator-palpebrae-superioris innervated_by oculomotor-nerve"],
        ),
        (
            "# Trochlear nerve\n\nSupplies the superior oblique muscle of the eye.",
            ["superior-oblique innervated_by trochlear-nerve"],
        ),
        ("# The arm\n\n## Radial\n\nIt supplies the triceps.", []),
        ("# Deltoid\n\nHas three parts.", ["deltoid has_count 3 part"]),
    ],
)
def test_a_heading_is_the_subject(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


def test_some_that_do_not_reach_deny_nothing(read: Read) -> None:
    assert read("Some fibres of the latissimus dorsi do not reach the iliac crest.") == []


def test_the_muscles_of_a_nerve_in_a_table(read: Read) -> None:
    text = "| Nerve | Motor |\n|---|---|\n| Axillary | deltoid, teres minor |\n"
    assert read(text) == ["deltoid innervated_by axillary-nerve", "teres-minor innervated_by axillary-nerve"]


@pytest.mark.parametrize(
    ("line", "claims"),
    [
        ("lesser occipital: skin behind the ear", ["lesser-occipital-nerve supplies skin-of-auricle"]),
        ("Axillary (C5, C6): deltoid", ["axillary-nerve has_roots C5 C6", "deltoid innervated_by axillary-nerve"]),
        ("Sciatic nerve: lower back", []),
    ],
)
def test_a_label_is_a_nerve_and_its_value_what_it_serves(read: Read, line: str, claims: list[str]) -> None:
    assert read(f"Nerves:\n\n- {line}\n") == claims
