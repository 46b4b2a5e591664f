"""The article on the page: its own structure, the exact words marked, each with its note."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anatlint.checks.model import Severity, Status
from anatlint.documents import Span, read_text

MARKDOWN = """\
# Shoulder

The **deltoid** says “it” is innervated by the radial nerve.

- first item
  - nested item

  more of the first
- second item

3. third
4. fourth

> A quoted deltoid.

| Muscle | Nerve |
|---|---|
| Deltoid | axillary |
| | radial |

Term
: The definition.

## Arm

Last words.
"""


def words(element):
    return " ".join(element.text.split())


def sheet(tree):
    return tree.one("div", "sheet")


def marked(tree):
    """Return the words of each mark without the number and what only listeners hear."""
    return [
        "".join(child if isinstance(child, str) else child.text for child in link.children if _shown(child))
        for link in tree.all("a", "mark")
    ]


def _shown(child):
    return isinstance(child, str) or (child.name != "sup" and "heard" not in child.classes)


def test_headings_keep_their_order_below_that_of_the_page(page, make_draft):
    tree = sheet(page(make_draft(MARKDOWN)))
    assert [words(heading) for heading in tree.all("h3")] == ["Shoulder"]
    assert [words(heading) for heading in tree.all("h4")] == ["Arm"]


def test_lists_keep_their_nesting_and_numbers(page, make_draft):
    bullets, numbers = sheet(page(make_draft(MARKDOWN))).all("div", "list")
    items = bullets.all("div", "item")
    assert [item.attributes["role"] for item in items] == ["listitem"] * 2
    assert words(items[0].all("li")[0]) == "nested item"
    assert [words(text) for text in items[0].all("p")] == ["first item", "more of the first"]
    assert [item.one("div", "prose").attributes["data-marker"] for item in numbers.all("div", "item")] == ["3.", "4."]


def test_a_table_has_headers_and_keeps_empty_cells(page, make_draft):
    first, second, third = sheet(page(make_draft(MARKDOWN))).one("table").all("tr")
    assert [cell.attributes["scope"] for cell in first.all("th")] == ["col", "col"]
    assert [words(cell) for cell in second.all("th")] == ["Deltoid"]
    assert [words(cell) for cell in third.all("td")] == ["", "radial"]


def test_quotes_definitions_and_strong_words_are_shown_as_such(page, make_draft):
    tree = sheet(page(make_draft(MARKDOWN)))
    assert words(tree.one("blockquote")) == "A quoted deltoid."
    assert [words(tree.one("dt")), words(tree.one("dd"))] == ["Term", "The definition."]
    assert [words(strong) for strong in tree.all("strong")] == ["deltoid"]


def test_words_are_shown_as_they_were_written(page, make_draft):
    text = "The ‘deltoid’ &amp; `code` at <https://example.org/x> is “flat”.\n"
    assert words(sheet(page(make_draft(text))).one("p")) == "The ‘deltoid’ & code at https://example.org/x is “flat”."


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "Is it the *radial* nerve?"),
        ("a.html", "<p>Is it the <i>radial</i> nerve?</p>"),
        ("a.txt", "Is it the radial\r\nnerve?"),
        ("a.md", "😀 Is it the **radial** nerve?"),
    ],
)
def test_exactly_the_words_of_a_finding_are_marked(page, make_draft, path, text):
    start, end = text.index("radial"), text.index("?")
    tree = page(make_draft(text, [("radial", {"span": Span(start, end)})], path=path))
    assert " ".join("".join(marked(tree)).split()) == "radial nerve"
    assert len({link.attributes["href"] for link in tree.all("a", "mark")}) == 1


def test_overlapping_findings_are_marked_in_pieces_and_each_has_its_number(page, make_draft):
    text = "The deltoid is innervated by the radial nerve."
    spans = [
        ("deltoid is innervated", {}),
        ("innervated by the radial", {"severity": Severity.WARNING}),
        ("radial", {}),
    ]
    tree = sheet(page(make_draft(text, spans)))
    assert marked(tree) == ["deltoid is ", "innervated", " by the ", "radial"]
    notes = [link.attributes["data-notes"] for link in tree.all("a", "mark")]
    assert notes == ["d1-n1", "d1-n1 d1-n2", "d1-n2", "d1-n2 d1-n3"]
    assert [number.text for number in tree.all("sup")] == ["1", "3", "2"]
    assert words(tree.one("div", "prose")).startswith("The deltoid is innervated")


def test_two_findings_on_the_same_words_both_have_a_mark_and_a_number(page, make_draft):
    tree = sheet(page(make_draft("The deltoid abducts.", ["deltoid", ("deltoid", {"code": "ACT001"})])))
    assert marked(tree) == ["deltoid"]
    assert [number.text for number in tree.all("sup")] == ["1", "2"]
    ids = {element.attributes.get("id") for element in tree.all()}
    assert {"d1-m1", "d1-m2", "d1-n1", "d1-n2"} <= ids


def test_a_note_stands_with_its_passage_and_says_all_there_is(page, make_draft, related):
    text = "It flexes.\n\nIt does not flex, by the radial nerve."
    part = page(make_draft(text, [("radial nerve", {"related": related(0, 9)})])).all("div", "part")[1]
    note = part.one("li", "note")
    told = words(note)
    for expected in (
        "Error", "Innervation", "line 3", "It is innervated by another nerve.", "“radial nerve”",
        "Instead of radial nerve write axillary nerve", "The deltoid is innervated by the axillary nerve.",
        "Human Reference Atlas", "The list is complete.", "The reverse stands here: “It flexes”, line 1",
        "Rule INN001 wrong-nerve",
    ):  # fmt: skip
        assert expected in told
    assert note.one("details").attributes["open"] == ""


def test_a_note_knows_the_headings_above_it(page, make_draft):
    text = "# One\n\n## Two\n\nThe radial nerve.\n\n# Three\n\nThe ulnar nerve.\n"
    tree = page(make_draft(text, ["radial", "ulnar"]))
    names = {element.attributes["value"]: element.text for element in tree.all("option")}
    sections = [note.attributes["data-sections"].split() for note in tree.all("li", "note")]
    assert [[names[id_] for id_ in ids] for ids in sections] == [["One", "Two"], ["Three"]]


def test_a_finding_about_a_comment_shows_the_comment(page, make_draft):
    text = "One.\n\n<!-- anatlint-disable INN001 -->\n\nTwo.\n"
    bare = {"claim": None, "verdict": None, "facts": (), "because": (), "fixes": ()}
    parts = page(make_draft(text, [("<!-- anatlint-disable INN001 -->", bare)])).all("div", "part")
    assert [words(part.one("div", "prose"))[:32] for part in parts] == [
        "One.",
        "<!-- anatlint-disable INN001 -->",
        "Two.",
    ]
    assert len(parts[1].all("li", "note")) == 1


def test_suppressed_findings_are_listed_with_their_reasons(page, make_draft):
    text = "The deltoid is innervated by the radial nerve or the ulnar nerve."
    tree = page(make_draft(text, [("radial", {"suppressed": "an old book"}), ("ulnar", {"suppressed": ""})]))
    first, second = tree.one("section", "set-aside").all("li")
    assert "Set aside by a comment in the draft: an old book." in words(first)
    assert "Set aside by a comment in the draft, without a reason." in words(second)
    assert not tree.all("li", "note")
    assert [link.classes for link in tree.all("a", "mark")] == [["mark", "quiet"], ["mark", "quiet"]]


def test_statements_are_marked_by_what_became_of_them_and_listed(page, make_draft):
    text = "The deltoid abducts the arm and flexes the knee."
    claims = [("abducts", Status.SUPPORTED), ("flexes", Status.UNKNOWN)]
    tree = page(make_draft(text, claims=claims))
    assert [(mark.classes[1], mark.text) for mark in tree.all("span", "claim")] == [
        ("right", "abducts"),
        ("open", "flexes"),
    ]
    rows = [words(row) for row in tree.one("details", "statements").all("tr")[1:]]
    assert "Right" in rows[0]
    assert "Not known" in rows[1]
    assert "1 right agrees with what is known" in words(tree.one("ul", "legend"))


def test_what_was_not_read_is_shown_as_such(page, make_draft):
    text = "---\ntitle: Arm\n---\n\n# Arm\n\nThe arm.\n\n```c\nint x;\n```\n\n[1]: https://example.org\n"
    tree = page(make_draft(text, skipped={"code-block": 1}))
    assert [part.one("pre").text for part in tree.all("div", "unread")] == ["title: Arm", "int x;"]
    assert "not read: blocks of code: 1" in words(tree.one("p", "facts"))


def test_a_given_format_counts_more_than_the_path(page, make_draft):
    assert sheet(page(make_draft("# Arm", path="<text>", format="markdown"))).all("h3")


@pytest.mark.parametrize(
    "text",
    [
        "> " * 300 + "deep",
        "\n".join("  " * depth + "- item" for depth in range(200)),
        "<ul><li>" * 300 + "deep",
        "<table><tr><td>" * 300 + "deep",
        "<table>" + "".join(f"<tr>{'<td colspan=1000>x</td>' * 3}</tr>" for _ in range(50)),
    ],
)
@pytest.mark.parametrize("path", ["a.md", "a.html", "a.txt"])
def test_what_is_nested_too_deep_is_shown_all_the_same(page, make_draft, text, path):
    tree = page(make_draft(text, path=path))
    assert tree.one("main").text


_TEXTS = st.lists(
    st.sampled_from([
        "# Arm\n", "The *radial* nerve. ", "- item\n", "  - nested\n", "> quote\n", "\n\n", "&amp; ", "**bold** ", "\t",
        "<b>x</b> ", "<!-- c -->", "1. one\n", "`code` ", "😀", "\r\n", "Term\n: definition\n", "<p>para</p>", "\0",
        "| a | b |\n|---|---|\n| c | d |\n", "<table><tr><th>A</th></tr><tr><td>B<ul><li>C</ul></td></tr></table>",
        "![alt text](x.png)",
    ]),
    max_size=25,
).map("".join)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # the fixtures only make
@given(_TEXTS, st.sampled_from(["a.md", "a.html", "a.txt"]), st.data())
def test_whatever_is_read_is_shown_and_every_mark_has_its_place(page, make_draft, text, path, data):
    text = text.removeprefix("\ufeff") or "x"
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda pair: Span(*sorted(pair)))
    spans = data.draw(st.lists(places, max_size=4))
    tree = page(make_draft(text, [("", {"span": span}) for span in spans], path=path))
    shown = "".join(tree.one("div", "sheet").text.split())
    for block in read_text(text, path).blocks:
        for word in block.text.split():
            assert word[0].replace("\0", "\ufffd") in shown
    ids = [element.attributes["id"] for element in tree.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    assert {f"d1-m{number}" for number in range(1, len(spans) + 1)} <= set(ids)
