"""The reader of HTML."""

import pytest

from anatlint.documents import Document, read_text
from anatlint.documents.markup import TokenKind, tokens
from tests.documents.conftest import Look


def read(text: str) -> Document:
    return read_text(text, "a.html")


PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>The back &amp; neck</title>
<style>p { color: red }</style><script>var a = "<p>no</p>";</script></head>
<body><nav><ul><li><a href="/">Home</a></li></ul></nav>
<h1>The back</h1>
<p>These muscles include:</p>
<ul><li>Trapezius<li>Rhomboids<ul><li>major</ul><p>Both.</ul>
<p>Unclosed paragraph
<div>Loose text</div>
<pre>code</pre>
<blockquote><p>Quoted.</p></blockquote>
<figure><img src="a.png" alt="The &quot;deltoid&quot;"><figcaption>Figure 1</figcaption></figure>
</body></html>
"""


def test_a_page_becomes_blocks(look: Look) -> None:
    assert look(read(PAGE), "kind", "text", "headings", "intro", "parent", "quoted") == [
        ("caption", "The back & neck", (), None, None, False),
        ("heading", "The back", (), None, None, False),
        ("paragraph", "These muscles include:", (1,), None, None, False),
        ("list-item", "Trapezius", (1,), 2, None, False),
        ("list-item", "Rhomboids", (1,), 2, None, False),
        ("list-item", "major", (1,), None, 4, False),
        ("paragraph", "Both.", (1,), None, 4, False),
        ("paragraph", "Unclosed paragraph", (1,), None, None, False),
        ("paragraph", "Loose text", (1,), None, None, False),
        ("paragraph", "Quoted.", (1,), None, None, True),
        ("caption", 'The "deltoid"', (1,), None, None, False),
        ("caption", "Figure 1", (1,), None, None, False),
    ]


def test_attribute_values_map_to_their_place() -> None:
    document = read("<img class='x > y' alt='Biceps &amp; brachialis'>")
    (block,) = document.blocks
    assert (block.text, block.kind.value) == ("Biceps & brachialis", "caption")
    assert document.source.slice(block.to_source(0, 8)) == "Biceps &amp;"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>The <em>long</em> <b>head</b>", "The long head"),
        ("caf&eacute; &#233; &#xe9; &amp &nbsp; &unknown; a&b", "café é é & &unknown; a&b"),
        ("musculo&shy;cutaneous&#8203; nerve", "musculocutaneous nerve"),
        ("5 < 6 and 7 > 3 <- here", "5 < 6 and 7 > 3 <- here"),
        ("one<!-- two > --> three<!-- open", "one three"),
        ("one <script>a<b</script>two<style>x", "one two"),
        ("said<sup>[1]</sup> that<sup id=a><a href=#b>2,3</a></sup> x<sup>th</sup>", "said that xth"),
        ("the <code>f(x)</code> value", "the code value"),
        ("old <del>text</del> new", "old new"),
        ("<svg><title>icon</title><text>no</text></svg>yes", "yes"),
        ("a <a x='unclosed>link</a> here", "a link here"),
        ("<![CDATA[x]]>a<?php echo ?>b", "ab"),
        ("a&rsquo;s", "a's"),
    ],
)
def test_inline_markup(html: str, text: str) -> None:
    assert [block.text for block in read(html).blocks] == [text]


def test_breaks_divide_fields_and_paragraphs(look: Look) -> None:
    document = read("<p><b>Origin:</b> ilium<br><b>Insertion:</b> femur<br><br>The text goes<br>on.")
    assert look(document, "text", "label") == [
        ("Origin: ilium", "Origin:"), ("Insertion: femur", "Insertion:"), ("The text goes on.", None),
    ]  # fmt: skip


def test_an_infobox_gives_its_fields_a_row_header(look: Look) -> None:
    document = read(
        "<table><caption>Facts</caption><tr><th colspan=2>Deltoid</th></tr>"
        "<tr><th>Origin</th><td>clavicle</td></tr><tr><th>Nerve<td>axillary</table>"
    )
    assert look(document, "text", "row", "column", "column_header", "row_header", "intro")[1:] == [
        ("Deltoid", 0, 0, None, None, 0),
        ("Origin", 1, 0, 1, None, 0),
        ("clavicle", 1, 1, 1, 2, 0),
        ("Nerve", 2, 0, 1, None, 0),
        ("axillary", 2, 1, 1, 4, 0),
    ]


def test_a_cell_over_several_rows_heads_them_all(look: Look) -> None:
    document = read(
        "<table><thead><tr><td>Muscle<td>Part</thead>"
        "<tr><td rowspan=2>Deltoid</td><td>front</td></tr><tr><td>back</td></tr>"
        "<tr><td>Teres</td><td>all</td></tr></table>"
    )
    assert look(document, "text", "column", "column_header", "row_header")[2:] == [
        ("Deltoid", 0, 0, None), ("front", 1, 1, 2), ("back", 1, 1, 2), ("Teres", 0, 0, None), ("all", 1, 1, 5),
    ]  # fmt: skip


def test_headers_that_are_not_marked_are_seen_in_wide_tables_only(look: Look) -> None:
    wide = "<table><tr><td>Muscle<td>Nerve<td>Action<tr><td>Deltoid<td>axillary<td>abduction</table>"
    narrow = "<table><tr><td>Origin<td>clavicle<tr><td>Nerve<td>axillary</table>"
    assert look(read(wide), "column_header", "row_header") == [
        (None, None), (None, None), (None, None), (0, None), (1, 3), (2, 3),
    ]  # fmt: skip
    assert look(read(narrow), "column_header", "row_header") == [(None, None), (None, 0), (None, None), (None, 2)]


def test_definition_lists(look: Look) -> None:
    document = read("<dl><dt>Muscle<dd>A tissue.<p>Red.<dt>Nerve<dd>A cord.</dl>")
    assert look(document, "kind", "text", "term") == [
        ("definition-term", "Muscle", None),
        ("definition", "A tissue.", 0),
        ("definition", "Red.", 0),
        ("definition-term", "Nerve", None),
        ("definition", "A cord.", 3),
    ]


def test_headings_inside_an_item_or_cell_govern_only_what_is_inside(look: Look) -> None:
    document = read("<h2>Hip</h2><ul><li><h3>Gluteus</h3><p>Inside.</p></li></ul><p>Outside.")
    assert look(document, "text", "headings")[2:] == [("Inside.", (0, 1)), ("Outside.", (0,))]


def test_tags_closed_out_of_order_do_not_swallow_text(look: Look) -> None:
    document = read(
        "</li></table><p><b>A</p></b><nav>kept</li> text<ul><li>one</div></ul></td>end<code></p><p>real</code>"
    )
    assert look(document, "text") == [("A",), ("kept text",), ("one",), ("end",), ("real",)]


def test_tokens_cover_exact_stretches() -> None:
    text = """<p class="a > b" id=x>Hi<br/></P >"""
    assert [(token.kind, token.name, text[token.start : token.end]) for token in tokens(text)] == [
        (TokenKind.OPEN, "p", '<p class="a > b" id=x>'),
        (TokenKind.TEXT, "", "Hi"),
        (TokenKind.OPEN, "br", "<br/>"),
        (TokenKind.CLOSE, "p", "</P >"),
    ]
