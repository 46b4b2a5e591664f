"""What holds for every document: nothing is searched for, nothing is lost, nothing breaks."""

import html
import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from anatlint.documents import Document, read_text
from anatlint.documents.masks import mask

FORMATS = ("markdown", "html", "text")
WORDS = st.sampled_from(
    [
        "deltoid",
        "abducts",
        "C5–T1",
        "café",
        "cafe\u0301",
        "mus\u00adcle",
        "𝐀𝐁",
        "naïve",
        "nerve",
        "L4,",
        "hip\u00a0joint",
        "it’s",
    ]
)
SPACES = st.sampled_from([" ", "  ", "\t", "\n", "\u00a0"])
ENTITIES = st.sampled_from(["&eacute;", "&amp;", "&#233;", "&ndash;", "&nbsp;", "&lt;", "&unknown;"])
BREAKS = st.sampled_from(["<br>", "  \n", "\\\n", "<br/>"])
MARKS = st.sampled_from(["*", "**", "_", "__", "***"])


def wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Give inline Markdown around inline Markdown."""
    return st.one_of(
        st.tuples(MARKS, inner).map(lambda pair: f"{pair[0]}{pair[1]}{pair[0]}"),
        inner.map(lambda text: f"[{text}](http://example.org/a_b 'Title')"),
        inner.map(lambda text: f"![{text}](x.png)"),
        inner.map(lambda text: f"<b>{text}</b>"),
        inner.map(lambda text: f"<span class='x > y'>{text}</span>"),
        st.tuples(inner, SPACES, inner).map("".join),
        st.tuples(inner, BREAKS, inner).map("".join),
    )


INLINE = st.recursive(st.one_of(WORDS, ENTITIES, st.just("`code x`"), st.just("<!-- c -->")), wrapped, max_leaves=8)


def prefixed(first: str, rest: str, text: str) -> str:
    """Put a block inside a list or a quote."""
    return "\n".join((first if number == 0 else rest) + line for number, line in enumerate(text.split("\n")))


def nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Give blocks around blocks."""
    return st.one_of(
        inner.map(lambda text: prefixed("- ", "  ", text)),
        inner.map(lambda text: prefixed("2. ", "   ", text)),
        inner.map(lambda text: prefixed("> ", "> ", text)),
        inner.map(lambda text: f"<div>\n\n{text}\n\n</div>"),
        st.tuples(inner, inner).map("\n\n".join),
    )


LEAVES = st.one_of(
    INLINE,
    INLINE.map(lambda text: "## " + text.replace("\n", " ")),
    INLINE.map(lambda text: f"Term\n: {text}"),
    INLINE.map(lambda text: f"<p title='x'>{text}</p>"),
    st.lists(INLINE.map(lambda text: text.replace("\n", " ").replace("|", "")), min_size=2, max_size=2).map(
        lambda cells: f"| {cells[0]} | H |\n|---|---|\n| {cells[1]} | y |"
    ),
    st.just("```\nx\n```"),
    st.just("{{< figure src='x' >}}"),
)
MARKDOWN = st.recursive(LEAVES, nested, max_leaves=5)
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
DRAFTS = st.tuples(MARKDOWN, LINE_ENDS, st.booleans()).map(
    lambda parts: ("\ufeff" if parts[2] else "") + parts[0].replace("\n", parts[1])
)
PIECES = (
    "a|b|The|**x:**|:|-|1.|>|#|`|```|~~|---|\n|\n\n|\r|\r\n|\t|&amp;|&|<|<p>|</p>|<ul>|<li>|</li>|"
    "<td>|<tr>|<table>|</table>|"
    "<dl>|<dt>|<dd>|<code>|</code>|<sup>|</sup>|<nav>|<head>|<title>|<script>|<!--|-->|"
    "<img alt='|'|\"|{{<|>}}|{%|%}|{|}|[|]|"
    "](|)|![|[^1]|[^1]:|\\|_|*|**|{:|\u00ad|\u200b|\ud800|\x00|𝐀|e\u0301|www.a.b|https://x.y|•|–| "
)
SYNTAX = st.lists(st.sampled_from([*PIECES.split("|"), " | ", "|---|"]), max_size=40).map("".join)


def check_maps(document: Document) -> None:
    """Check that every character maps into its block and that the maps ascend."""
    for block in document.blocks:
        length = len(block.text)
        whole = block.to_source(0, length)
        assert block.text
        assert "  " not in block.text
        assert block.text == block.text.strip()
        previous = whole.start
        for position in range(length):
            span = block.to_source(position, position + 1)
            assert previous <= span.end
            assert whole.start <= span.start < span.end <= whole.end <= len(document.source.text)
            previous = span.start


def check_references(document: Document) -> None:
    """Check that blocks refer to earlier blocks only, and that spans lie in the text."""
    for index, block in enumerate(document.blocks):
        assert block.index == index
        targets = (block.intro, block.parent, block.term, block.column_header, block.row_header, *block.headings)
        assert all(0 <= target < index for target in targets if target is not None)
        for span in (*block.strong, *([block.label] if block.label else [])):
            assert 0 <= span.start < span.end <= len(block.text)


def letters(text: str) -> str:
    """Return the letters of a text, in order."""
    return "".join(character for character in text if character.isalnum())


def in_order(wanted: str, text: str) -> bool:
    """Return whether all characters of ``wanted`` stand in a text, in their order."""
    rest = iter(text)
    return all(letter in rest for letter in wanted)


@settings(max_examples=200, deadline=None)
@given(DRAFTS)
def test_maps_and_references_hold_in_markdown(text: str) -> None:
    document = read_text(text, "a.md")
    check_maps(document)
    check_references(document)


@settings(max_examples=200, deadline=None)
@given(DRAFTS, st.data())
def test_the_source_of_a_slice_holds_its_letters_in_order(text: str, data: st.DataObject) -> None:
    document = read_text(text, "a.md")
    for block in document.blocks:
        if re.search(r"\b(code|link)\b", block.text):
            continue
        start = data.draw(st.integers(0, len(block.text)))
        end = data.draw(st.integers(start, len(block.text)))
        raw = document.source.slice(block.to_source(start, end))
        wanted = letters(block.text[start:end])
        assert in_order(wanted, html.unescape(raw)) or in_order(wanted, raw)  # raw: "&eacute;" in verbatim text


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=8), MARKS, st.data())
def test_the_source_of_an_unmarked_word_is_the_word(words: list[str], mark: str, data: st.DataObject) -> None:
    plain = [word for word in words if "\u00ad" not in word and "\u00a0" not in word]
    text = " ".join(data.draw(st.sampled_from([word, f"{mark}{word}{mark}", f"[{word}](x)"])) for word in plain)
    document = read_text(text, "a.md")
    assume(plain and len(document.blocks) == 1 and letters(document.blocks[0].text) == letters("".join(plain)))
    (block,) = document.blocks
    position = 0
    for word in plain:
        clean = word.replace("’", "'")
        position = block.text.index(clean, position)
        assert document.source.slice(block.to_source(position, position + len(clean))) == word
        position += len(clean)


@pytest.mark.parametrize("kind", FORMATS)
@settings(max_examples=200, deadline=None)
@given(text=SYNTAX)
def test_broken_markup_never_breaks_a_reader(kind: str, text: str) -> None:
    document = read_text(text, "a.mdx", kind)
    check_maps(document)
    check_references(document)


@pytest.mark.parametrize("kind", FORMATS)
@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=80))
def test_any_text_can_be_read(kind: str, text: str) -> None:
    document = read_text(text, "a", kind)
    check_maps(document)
    check_references(document)


@settings(max_examples=200, deadline=None)
@given(SYNTAX)
def test_masks_keep_every_offset(text: str) -> None:
    masked = mask(text, mdx=True)
    assert len(masked) == len(text)
    assert [i for i, c in enumerate(masked) if c in "\r\n"] == [i for i, c in enumerate(text) if c in "\r\n"]


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=30), LINE_ENDS, st.data())
def test_plain_text_loses_no_letter(words: list[str], line_end: str, data: st.DataObject) -> None:
    text = "".join(word + data.draw(st.sampled_from([" ", line_end, line_end * 2])) for word in words)
    document = read_text(text, "a.txt")
    check_maps(document)
    assume(not document.skipped)
    assert "".join(letters(block.text) for block in document.blocks) == letters(text)
