"""Markdown: read back by two parsers, nothing of a draft acts in it."""

import re
from dataclasses import replace
from itertools import pairwise

import pyromark
import pytest
from markdown_it import MarkdownIt

from anatlint.reports import FORMATS

render = FORMATS["markdown"]
ACTIVE = re.compile(r"[@#!~%](?=[A-Za-z0-9])|https?://|www\.\w|GH-\d")


def inline(report):
    """Return all inline tokens."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(render(report))
    return tokens, [child for token in tokens for child in token.children or ()]


def test_counts_stand_first(ordinary_report):
    head = render(ordinary_report).splitlines()
    assert head[0] == "### anatlint: 3 findings (1 error, 1 warning, 1 info) in 2 files"
    assert head[2] == "4 claims read (4 contradicted). 2 suppressed."


def test_sources_are_links(ordinary_report):
    _, children = inline(ordinary_report)
    links = [child.attrs["href"] for child in children if child.type == "link_open"]
    assert links == ["https://example.org/atlas?page=1&view=full"]


def test_nothing_of_a_draft_is_markup(hostile_report):
    tokens, children = inline(hostile_report)
    blocks = {"heading", "paragraph", "bullet_list", "list_item"}
    assert {token.type.removesuffix("_open").removesuffix("_close") for token in tokens} - {"inline"} == blocks
    pieces = {"text", "text_special", "code_inline", "strong_open", "strong_close", "link_open", "link_close"}
    assert {child.type for child in children} <= pieces
    for child in children:
        if child.type == "link_open":
            assert child.attrs["href"].startswith("https://example.org/")


def test_strong_words_are_ours_only(hostile_report):
    _, children = inline(hostile_report)
    strong = {after.content for before, after in pairwise(children) if before.type == "strong_open"}
    assert all(re.fullmatch(r"error|warning|info|\d+ files? could not be checked:", words) for words in strong)


def test_nobody_is_mentioned_and_nothing_is_linked_by_itself(hostile_report):
    _, children = inline(hostile_report)
    texts = "".join(child.content if child.type in ("text", "text_special") else "\0" for child in children)
    assert "octocat" in texts
    assert ACTIVE.findall(texts) == []


def test_another_parser_sees_no_html_either(hostile_report):
    options = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_MATH
    events = [str(event) for event in pyromark.events(render(hostile_report), options=options)]
    assert not [event for event in events if "Html" in event or "Image" in event or "Table" in event or "Math" in event]


@pytest.mark.parametrize("number", [1, 400])
def test_what_does_not_fit_into_a_comment_is_counted(ordinary_report, number):
    clean, shoulder = ordinary_report.documents
    many = replace(shoulder, findings=shoulder.findings[:1] * number)
    output = render(replace(ordinary_report, documents=(clean, many), errors=()))
    assert len(output) < 65_536
    left = re.search(r"… and (\d+) more\.\n\Z", output)
    assert output.count("- **error**") + (int(left[1]) if left else 0) == number
    assert (left is not None) == (number > 1)
