"""The reader of plain text."""

from pathlib import Path

import pytest

from anatlint.documents import Document, read_file, read_text
from tests.documents.conftest import Look

SEED = Path(__file__).parents[2] / "corpus" / "how-to-fix-lower-back-pain.txt"


def read(text: str) -> Document:
    return read_text(text, "a.txt")


def test_short_lines_between_blank_lines_are_headings(look: Look) -> None:
    document = read("The back\n\nExtensor muscles\n\nThe extensors extend the spine.\n\nWhat is a nerve?\n\nA cord.")
    assert look(document, "kind", "text", "headings") == [
        ("heading", "The back", ()),
        ("heading", "Extensor muscles", (0,)),
        ("paragraph", "The extensors extend the spine.", (0, 1)),
        ("heading", "What is a nerve?", (0,)),
        ("paragraph", "A cord.", (0, 3)),
    ]


def test_long_lines_stopped_lines_and_quotes_are_no_headings(look: Look) -> None:
    text = "\n\n".join(
        [
            "Chelsey does a back squat and a standing calf raise and bodyweight exercises for abs",
            "The deltoid abducts.",
            "These are:",
            '"Weak glutes',
            "lower case line",
        ]
    )
    assert {kind for (kind,) in look(read(text), "kind")} == {"paragraph"}


def test_capitals_stand_above_other_headings(look: Look) -> None:
    document = read("Title\n\nTHE BACK\n\nTrapezius\n\nTHE HIP\n\nGluteus medius\n\nText here.")
    assert look(document, "level", "headings")[1:] == [(2, (0,)), (3, (0, 1)), (2, (0,)), (3, (0, 3)), (0, (0, 3, 4))]


def test_underlined_lines_are_headings(look: Look) -> None:
    document = read("The back\n========\nSome text.\n\nThe neck\n--------\n\nMore text.")
    assert look(document, "kind", "text", "level") == [
        ("heading", "The back", 1),
        ("paragraph", "Some text.", 0),
        ("heading", "The neck", 2),
        ("paragraph", "More text.", 0),
    ]


@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_lines_between_equals_signs_are_headings(path: str, look: Look) -> None:
    document = read_text("== Structure ==\n\n=== Nerve supply ===\nThe ulnar nerve.\n== Action ==\nIt flexes.\n", path)
    assert look(document, "kind", "text", "headings") == [
        ("heading", "Structure", ()),
        ("heading", "Nerve supply", (0,)),
        ("paragraph", "The ulnar nerve.", (0, 1)),
        ("heading", "Action", ()),
        ("paragraph", "It flexes.", (3,)),
    ]
    assert document.source.text[slice(*document.blocks[1].to_source(0, 12))] == "Nerve supply"


def test_a_numbered_line_above_prose_is_a_heading(look: Look) -> None:
    document = read(
        "Intro text first.\n\n1. Supraspinatus\n\nIt abducts the arm.\n\n2. Infraspinatus\n\nIt rotates it."
    )
    assert look(document, "kind") == [("paragraph",), ("heading",), ("paragraph",), ("heading",), ("paragraph",)]


def test_wrapped_lines_are_one_paragraph() -> None:
    (block,) = read("The deltoid is a muscle of the shoulder which is supplied\r\nby the axillary nerve.\r\n").blocks
    assert block.text == "The deltoid is a muscle of the shoulder which is supplied by the axillary nerve."
    assert block.to_source(58, 60) == (59, 61)


def test_unwrapped_lines_are_paragraphs_of_their_own(look: Look) -> None:
    long = "The back extensors extend the spine and are also called dorsal muscles as they run along the back. " * 2
    document = read(f"Extensor muscles\n{long}\n{long}")
    assert look(document, "kind") == [("heading",), ("paragraph",), ("paragraph",)]


def test_a_title_may_stand_right_above_its_wrapped_paragraph(look: Look) -> None:
    document = read(
        "Intro.\n\nExtensor muscles\nThe extensor muscles of the back extend the spine and they do so\nwell."
    )
    assert look(document, "kind", "text")[1:] == [
        ("heading", "Extensor muscles"),
        ("paragraph", "The extensor muscles of the back extend the spine and they do so well."),
    ]


def test_bullets_of_every_kind_are_items(look: Look) -> None:
    for marker in ("•", "-", "*", "–", "1.", "1)", "(1)", "a)", "·"):
        document = read(f"These muscles include:\n\n  {marker} Trapezius\n  {marker} Levator scapulae\n")
        assert look(document, "kind", "text", "intro") == [
            ("paragraph", "These muscles include:", None),
            ("list-item", "Trapezius", 0),
            ("list-item", "Levator scapulae", 0),
        ], marker


def test_items_know_their_number_and_nesting(look: Look) -> None:
    document = read("1. Upper part\n2. Lower part\n   - inner\n   - outer\n3. Last part")
    assert look(document, "text", "ordinal", "level", "parent", "list_id") == [
        ("Upper part", 1, 0, None, 0),
        ("Lower part", 2, 0, None, 0),
        ("inner", None, 1, 1, 1),
        ("outer", None, 1, 1, 1),
        ("Last part", 3, 0, None, 0),
    ]


def test_items_go_on_over_lines_and_paragraphs(look: Look) -> None:
    document = read("- Trapezius is\n  wrapped\n\n  and goes on.\n- Next one\n\nAfter it.")
    assert look(document, "kind", "text", "parent") == [
        ("list-item", "Trapezius is wrapped", None),
        ("paragraph", "and goes on.", 0),
        ("list-item", "Next one", None),
        ("paragraph", "After it.", None),
    ]


def test_another_kind_of_marker_begins_another_list(look: Look) -> None:
    assert look(read("1) One\n2) Two\n\n* Three"), "list_id") == [(0,), (0,), (1,)]


def test_a_wrapped_line_that_begins_with_a_number_is_no_item(look: Look) -> None:
    document = read("The muscle was first drawn with its nerve in the year\n1788. It has been known since then by all.")
    assert look(document, "kind") == [("paragraph",)]


def test_items_and_lines_have_labels(look: Look) -> None:
    document = read("Origin: ilium\nInsertion: femur\n\n• Spinalis dorsi: This muscle is deep.")
    assert look(document, "kind", "label") == [
        ("paragraph", "Origin:"),
        ("paragraph", "Insertion:"),
        ("list-item", "Spinalis dorsi:"),
    ]


def test_short_lines_below_an_introduction_are_items(look: Look) -> None:
    document = read("These muscles include:\nTrapezius\nLevator scapulae\n\nNext paragraph.")
    assert look(document, "kind", "intro") == [
        ("paragraph", None), ("list-item", 0), ("list-item", 0), ("paragraph", None),
    ]  # fmt: skip


def test_lines_divided_by_tabs_are_a_table(look: Look) -> None:
    document = read("Muscle\tNerve\tAction\nDeltoid\taxillary\tabduction\n")
    assert look(document, "text", "row", "column", "column_header", "row_header")[3:] == [
        ("Deltoid", 1, 0, 0, None),
        ("axillary", 1, 1, 1, 3),
        ("abduction", 1, 2, 2, 3),
    ]


def test_web_addresses_are_not_prose() -> None:
    (block,) = read("See https://example.org/deltoid_muscle.html, please.").blocks
    assert block.text == "See link, please."
    assert block.to_source(4, 8) == (4, 43)


def test_other_languages_are_skipped_and_counted(look: Look) -> None:
    document = read("The deltoid.\n\nDer Muskel ist ein Teil der Schulter und zieht von der Schulter zum Arm hin.")
    assert look(document, "text") == [("The deltoid.",)]
    assert document.skipped == {"not-english": 1}


@pytest.mark.skipif(not SEED.exists(), reason="the article is not part of a source distribution")
def test_the_structure_of_a_real_page() -> None:
    document = read_file(SEED)
    blocks = document.blocks
    assert [block.text for block in blocks if block.kind == "heading"][-9:] == [
        "9 Best Dumbbell Chest Exercises",
        "Muscles of the back",
        "The intercostal muscles",
        "The intercostal nerves",
        "Extensor muscles",
        "The longissimus thoracis group (erector spinae)",
        "Multifidi or Multifidus spinae (or simply Multifidus)",
        "Image Sources",
        "Related news",
    ]
    items = [block for block in blocks if block.kind == "list-item"]
    assert [item.label_text or item.text for item in items] == [
        "Trapezius", "Levator scapulae", "Rhomboid major and rhomboideus minor",
        "Longissimus dorsi", "Spinalis dorsi", "Iliocostalis lumborum",
    ]  # fmt: skip
    intros = [blocks[item.intro].text for item in items if item.intro is not None]
    assert [intro.endswith(("These muscles include:", "There are three parts:")) for intro in intros] == [True] * 6
    assert [blocks[item.headings[-1]].text for item in items][2:4] == [
        "Extensor muscles", "The longissimus thoracis group (erector spinae)",
    ]  # fmt: skip


def test_letters_of_an_outline_mark_items_when_indented(look: Look) -> None:
    document = read("Notes follow here, all of them.\n   A. Lateral rectus\n   B. Superior oblique\n")
    assert [row for row in look(document, "kind", "text") if row[0] == "list-item"] == [
        ("list-item", "Lateral rectus"),
        ("list-item", "Superior oblique"),
    ]


def test_a_name_above_indented_labels_is_a_heading(look: Look) -> None:
    document = read("Nerves\n\nLong thoracic nerve\n  Roots: C5, C6, C7\n  Muscle: serratus anterior\n")
    assert look(document, "kind", "text")[:2] == [("heading", "Nerves"), ("heading", "Long thoracic nerve")]


def test_arrows_and_dots_are_bullets_in_markdown(look: Look) -> None:
    document = read_text("# Rectus\n\n→ from the pubic crest\n→ to the ribs\n\nharm\n→ wrist drop\n", "a.md")
    assert look(document, "kind", "text") == [
        ("heading", "Rectus"),
        ("list-item", "from the pubic crest"),
        ("list-item", "to the ribs"),
        ("paragraph", "harm → wrist drop"),
    ]


def test_lines_with_arrows_stand_for_themselves(look: Look) -> None:
    document = read("tibial → hamstrings\nfemoral → quadriceps\n")
    assert look(document, "text") == [("tibial → hamstrings",), ("femoral → quadriceps",)]
