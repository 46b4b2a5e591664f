"""Tables whose rows do not begin with their subject, and cells that say less than a name."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


def table(*rows: str) -> str:
    """Return a table of Markdown; cells are parted by a bar."""
    lines = [f"| {row} |" for row in rows]
    return "\n".join([lines[0], "|---" * (rows[0].count("|") + 1) + "|", *lines[1:]])


@pytest.mark.parametrize(
    ("rows", "claims"),
    [
        (
            ("Movement | Prime mover | Nerve", "Elbow flexion | Brachialis | Musculocutaneous"),
            ["brachialis acts flexion of elbow", "brachialis innervated_by musculocutaneous-nerve"],
        ),
        (
            ("Exercise | Target | Nerve supply", "Lateral raise | Deltoid | Axillary (C5, C6)"),
            ["deltoid innervated_by axillary-nerve", "axillary-nerve has_roots C5 C6"],
        ),
        (("Root | Muscle to test", "C5 | Deltoid"), ["deltoid has_roots C5"]),
        (
            ("Layer | Muscles | Nerves", "First | Trapezius, levator scapulae | Accessory; dorsal scapular"),
            [
                "trapezius innervated_by accessory-nerve",
                "levator-scapulae innervated_by dorsal-scapular-nerve",
                "superficial-back-muscles has_members trapezius",
                "superficial-back-muscles has_members levator-scapulae",
            ],
        ),
        (("Layer | Muscles | Nerves", "A | Trapezius, rhomboids, deltoid | Accessory; axillary"), []),
        (
            ("Nerve | Muscles", "Suprascapular | Supraspinatus, infraspinatus"),
            ["supraspinatus innervated_by suprascapular-nerve", "infraspinatus innervated_by suprascapular-nerve"],
        ),
        (
            ("Nerve | Main job", "Optic | Sight", "Abducens | Turns the eye outwards", "Deep fibular | Toe extensors"),
            [
                "optic-nerve carries vision",
                "abducens-nerve acts abduction of eyeball",  # and no sign of its harm
                "toe-extensors innervated_by deep-fibular-nerve",
            ],
        ),
        (
            ("Nerve | What it looks after", "Ulnar | Adductor pollicis and the skin of the little finger"),
            ["adductor-pollicis innervated_by ulnar-nerve", "ulnar-nerve supplies skin-of-little-finger"],
        ),
        (("Movement | Muscle | Antagonist", "Elbow | Brachialis | Triceps"), ["brachialis opposes triceps-brachii"]),
        (
            ("Movement | Prime mover | Stretched muscles", "Elbow flexion | Brachialis | Triceps"),
            ["brachialis acts flexion of elbow"],
        ),
        (("Skin area | Nerve", "Little finger | Ulnar"), ["ulnar-nerve supplies little-finger"]),
        (("Nerve | Feeling from", "Ulnar | Little finger"), ["ulnar-nerve supplies little-finger"]),
        (("Nerve | Number", "Trochlear nerve | Fourth"), ["trochlear-nerve cranial_number 4 cranial nerve"]),
        (("Number | Nerve", "III | Oculomotor nerve"), ["oculomotor-nerve cranial_number 3 cranial nerve"]),
        (("No. | Nerve", "3 | Radial nerve"), []),
        (
            ("Feature | Soleus", "Starts on | Tibia", "Ends on | Calcaneus"),
            ["soleus originates_from tibia", "soleus inserts_on calcaneus"],
        ),
    ],
)  # fmt: skip
def test_rows(read: Read, rows: tuple[str, ...], claims: list[str]) -> None:
    assert read(table(*rows)) == claims


def test_a_table_of_one_record(read: Read) -> None:
    text = "<table><tr><th>Muscle</th><td>Soleus</td></tr><tr><th>Insertion</th><td>Calcaneus</td></tr></table>"
    assert read(text, "html") == ["soleus inserts_on calcaneus"]
