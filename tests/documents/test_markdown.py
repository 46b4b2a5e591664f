"""The reader of Markdown."""

import pytest

from anatlint.documents import Document, Span, read_text
from tests.documents.conftest import Look


def read(text: str, path: str = "a.md") -> Document:
    return read_text(text, path)


def test_headings_govern_what_follows(look: Look) -> None:
    document = read("# The back\n\n## Trapezius {#trap}\n\nText.\n\nUnderlined\n---\n\nMore.")
    assert look(document, "kind", "text", "level", "headings") == [
        ("heading", "The back", 1, ()),
        ("heading", "Trapezius", 2, (0,)),
        ("paragraph", "Text.", 0, (0, 1)),
        ("heading", "Underlined", 2, (0,)),
        ("paragraph", "More.", 0, (0, 3)),
    ]


def test_a_paragraph_of_strong_text_is_a_heading(look: Look) -> None:
    document = read("## Hip\n\n**Gluteus medius**\n\n**Origin:**\n\nIlium.\n\n**The deltoid abducts the arm.**")
    assert look(document, "kind", "level", "headings") == [
        ("heading", 2, ()),
        ("heading", 6, (0,)),
        ("heading", 6, (0, 1)),
        ("paragraph", 0, (0, 1, 2)),
        ("paragraph", 0, (0, 1, 2)),
    ]


def test_a_strong_first_line_is_a_heading(look: Look) -> None:
    document = read("**Nerve supply**\nThe superior gluteal nerve supplies it.")
    assert look(document, "kind", "text") == [
        ("heading", "Nerve supply"), ("paragraph", "The superior gluteal nerve supplies it."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("markdown", "text", "source"),
    [
        ("The [*deltoid* **muscle**](http://x.y 'T') acts.", "The deltoid muscle acts.", "deltoid* **muscle"),
        ("Un&shy;der the caf&eacute; &amp; bar", "Under the café & bar", "Un&shy;der the caf&eacute; &amp; bar"),
        (r"A \*starred\* word", "A *starred* word", r"A \*starred\* word"),
        ("Uses `x = 1` here", "Uses code here", "Uses `x = 1` here"),
        ("One<br>two", "One two", "One<br>two"),
        ("One  \ntwo", "One two", "One  \ntwo"),
        ("One\\\r\ntwo", "One two", "One\\\r\ntwo"),
        ("One\r\ntwo\ttabs", "One two tabs", "One\r\ntwo\ttabs"),
        ("H<sub>2</sub>O and x<sup>[3]</sup>.", "H2O and x.", "H<sub>2</sub>O and x<sup>[3]</sup>."),
        ("Press <kbd>Ctrl</kbd> now", "Press code now", "Press <kbd>Ctrl</kbd> now"),
        ("Old ~~wrong~~ new", "Old new", "Old ~~wrong~~ new"),
        ("See <https://a.b/c_d> or https://a.b/c_d_e.", "See link or link.", "See <https://a.b/c_d> or https://a.b/c_d_e."),
        ("A note[^1] here\n\n[^1]: Small.", "A note here", "A note[^1] here"),
        ("A [[Deltoid|delt]] link", "A delt link", "A [[Deltoid|delt]] link"),
        ("𝐀 é cafe\u0301 *end*", "𝐀 é cafe\u0301 end", "𝐀 é cafe\u0301 *end"),
        ("a <!-- hidden --> b", "a b", "a <!-- hidden --> b"),
    ],
)  # fmt: skip
def test_inline_markup_is_read_and_mapped(markdown: str, text: str, source: str) -> None:
    document = read(markdown)
    block = document.blocks[0]
    assert block.text == text
    start = text.find("deltoid") if "deltoid muscle" in text else 0
    end = text.find(" acts") if start else len(text)
    assert document.source.slice(block.to_source(start, end)) == source


def test_an_entity_maps_to_all_of_its_characters() -> None:
    document = read("The caf&eacute;s")
    assert document.source.slice(document.blocks[0].to_source(7, 8)) == "&eacute;"


def test_a_quote_marker_is_not_part_of_the_words_around_it() -> None:
    document = read("> the *long\n> head* acts")
    (block,) = document.blocks
    assert (block.text, block.quoted) == ("the long head acts", True)
    assert document.source.slice(block.to_source(9, 13)) == "head"


def test_lists_keep_number_depth_parent_and_introduction(look: Look) -> None:
    document = read("These include:\n\n3. Upper\n4. Lower\n   - inner\n\n     more\n5. Last\n\nAfter.")
    assert look(document, "kind", "text", "ordinal", "level", "parent", "intro") == [
        ("paragraph", "These include:", None, 0, None, None),
        ("list-item", "Upper", 3, 0, None, 0),
        ("list-item", "Lower", 4, 0, None, 0),
        ("list-item", "inner", None, 1, 2, None),
        ("paragraph", "more", None, 0, 3, None),
        ("list-item", "Last", 5, 0, None, 0),
        ("paragraph", "After.", None, 0, None, None),
    ]


def test_an_item_introduces_the_list_nested_in_it(look: Look) -> None:
    document = read("- Superficial layer:\n  - trapezius\n- Deep layer\n  - multifidus\n")
    assert look(document, "parent", "intro") == [(None, None), (0, 0), (None, None), (2, None)]


@pytest.mark.parametrize(
    ("markdown", "label", "words"),
    [
        ("**Origin:** the ilium", "Origin:", "Origin"),
        ("**Origin**: the ilium", "Origin:", "Origin"),
        ("*Origin:* the ilium", "Origin:", "Origin"),
        ("**Gluteus medius.** It abducts.", "Gluteus medius.", "Gluteus medius"),
        ("**Trapezius** – elevates", "Trapezius –", "Trapezius"),
        ("- **Trapezius** — elevates", "Trapezius —", "Trapezius"),
        ("- Trapezius - elevates", "Trapezius -", "Trapezius"),
        ("- Spinalis: a muscle", "Spinalis:", "Spinalis"),
    ],
)
def test_run_in_labels(markdown: str, label: str, words: str) -> None:
    block = read(markdown).blocks[0]
    assert block.label == Span(0, len(label))
    assert block.label_text == words
    assert block.text[block.body_start :] == block.text.removeprefix(label).lstrip()


def test_notes_in_lower_case_are_paragraphs_of_their_own(look: Look) -> None:
    document = read("axillary - C5, C6.\nradial - the biggest.\nmedian - none in the arm.")
    assert look(document, "text") == [
        ("axillary - C5, C6.",),
        ("radial - the biggest.",),
        ("median - none in the arm.",),
    ]


def test_fields_on_lines_of_their_own_are_paragraphs_of_their_own(look: Look) -> None:
    for markdown in (
        "**Origin:** ilium  \n**Insertion:** femur",
        "**Origin:** ilium\n**Insertion:** femur",
        "*Origin:* ilium\n*Insertion:* femur",
        "Origin: ilium<br>Insertion: femur",
    ):
        assert look(read(markdown), "text", "label") == [
            ("Origin: ilium", "Origin:"),
            ("Insertion: femur", "Insertion:"),
        ], markdown


def test_tables_know_their_headers(look: Look) -> None:
    document = read(
        "The following table:\n\n| Muscle | Nerve |\n|---|---|\n| **Deltoid** | ax\\|illary |\n| | radial |\n"
    )
    assert look(document, "text", "row", "column", "column_header", "row_header", "intro")[1:] == [
        ("Muscle", 0, 0, None, None, 0),
        ("Nerve", 0, 1, None, None, 0),
        ("Deltoid", 1, 0, 1, None, 0),
        ("ax|illary", 1, 1, 2, 3, 0),
        ("radial", 2, 1, 2, None, 0),
    ]


def test_definitions_know_their_term(look: Look) -> None:
    document = read("Muscle\n: A tissue.\n: An organ.\n\nNerve\n: A cord.\n")
    assert look(document, "kind", "term") == [
        ("definition-term", None), ("definition", 0), ("definition", 0), ("definition-term", None), ("definition", 3),
    ]  # fmt: skip


def test_alt_texts_and_titles_are_captions(look: Look) -> None:
    document = read('The muscle ![the *deltoid* muscle](x.png "Deltoid, side view") acts.')
    assert look(document, "kind", "text", "source") == [
        ("paragraph", "The muscle acts.", 'The muscle ![the *deltoid* muscle](x.png "Deltoid, side view") acts.'),
        ("caption", "the deltoid muscle", "the *deltoid* muscle"),
        ("caption", "Deltoid, side view", "Deltoid, side view"),
    ]


@pytest.mark.parametrize(
    "markdown",
    [
        "---\ntitle: The deltoid\n---\n",
        "+++\ntitle = 'x'\n+++\n",
        "```python\ncode\n```\n",
        "    indented code\n",
        "<!-- a\ncomment -->\n",
        "<script>\nvar x = '<p>no</p>';\n\nmore\n</script>\n",
        '{{< figure src="a_b.png" >}}\n',
        "{% include x.html %}\n",
        "{{ page.title }}\n",
        ":::note\n:::\n",
        "{: .class}\n",
        "[deltoid]: http://x.y 'Title'\n",
        "---\n",
    ],
)
def test_what_is_not_prose(markdown: str) -> None:
    assert read(markdown).blocks == ()


def test_prose_between_rules_is_not_front_matter() -> None:
    assert [block.text for block in read("First.\n\n---\nSecond.\n---\n\nThird.").blocks] == [
        "First.",
        "Second.",
        "Third.",
    ]


def test_code_blocks_are_counted() -> None:
    assert read("```\nx\n```\n\n    y\n").skipped == {"code-block": 2}


def test_a_shortcode_in_a_sentence_leaves_the_sentence() -> None:
    document = read('The deltoid {{< ref "x_y_z" >}} abducts.')
    assert document.blocks[0].text == "The deltoid abducts."
    assert document.blocks[0].to_source(12, 19) == (32, 39)


def test_mdx_is_not_prose(look: Look) -> None:
    document = read(
        "import Note from './note'\nexport const a = {\n  b: 1,\n}\n\n# Back\n\n"
        "<Note kind={a > 1 ? 'x' : 'y'}>\n\nThe <B c={d}>deltoid</B> acts {/* aside */} here.\n\n</Note>\n",
        "a.mdx",
    )
    assert look(document, "kind", "text") == [("heading", "Back"), ("paragraph", "The deltoid acts here.")]


def test_html_blocks_are_read(look: Look) -> None:
    document = read(
        "> <div>\n> <p>The <b>biceps</b>\n> flexes &amp; supinates.</p>\n> </div>\n\n"
        "<details>\n<summary>More</summary>\n\nThe *teres* adducts.\n\n</details>\n"
    )
    assert look(document, "kind", "text", "quoted") == [
        ("paragraph", "The biceps flexes & supinates.", True),
        ("heading", "More", False),
        ("paragraph", "The teres adducts.", False),
    ]
    block = document.blocks[0]
    assert document.source.slice(block.to_source(11, 19)) == "flexes &amp;"


def test_html_tables_in_markdown(look: Look) -> None:
    document = read(
        "<table>\n<tr><th>Muscle</th><th>Nerve</th></tr>\n<tr><td>Deltoid</td><td>axillary</td></tr>\n</table>"
    )
    assert look(document, "text", "column_header", "row_header")[2:] == [("Deltoid", 0, None), ("axillary", 1, 2)]


def test_an_element_left_open_in_a_paragraph_ends_with_it(look: Look) -> None:
    document = read("The <s>deltoid.\n\nThe <code>biceps.\n\nThe <b>triceps.\n\nLast.")
    assert look(document, "text", "strong")[1:] == [
        ("The biceps.", ()), ("The triceps.", (Span(4, 12),)), ("Last.", ()),
    ]  # fmt: skip
