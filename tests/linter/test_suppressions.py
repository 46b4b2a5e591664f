"""Suppressions: comments of a draft, what each covers, and what is wrong with them."""

import pytest

from anatlint.documents import read_text
from anatlint.linter.suppressions import read_suppressions


def covered(text, path="a.md"):
    """Return selector, reason and covered text of every suppression."""
    document = read_text(text, path)
    found = read_suppressions(document)
    assert not found.malformed
    return [(one.selector, one.reason, document.source.slice(one.scope).strip()) for one in found.valid]


def problems(text, path="a.md"):
    document = read_text(text, path)
    return [(document.source.slice(one.span), one.problem) for one in read_suppressions(document).malformed]


def test_next_covers_the_next_paragraph_only():
    text = "One.\n\n<!-- anatlint-disable-next INN001 -- as printed -->\nTwo\nlines.\n\nThree.\n"
    assert covered(text) == [("INN001", "as printed", "Two\nlines.")]


def test_next_covers_a_whole_list_or_table():
    nested = "<!-- anatlint-disable-next all -- r -->\n\n- a one\n  - b two\n- c three\n\nAfter.\n"
    assert covered(nested)[0][2] == "a one\n  - b two\n- c three"
    table = "<!-- anatlint-disable-next all -- r -->\n\n| a | b |\n|---|---|\n| c | d |\n\nAfter.\n"
    assert covered(table)[0][2] == "a | b |\n|---|---|\n| c | d"


def test_next_inside_a_list_covers_the_next_item():
    text = "<ul><li>a one</li><!-- anatlint-disable-next all -- r --><li>b two</li><li>c three</li></ul>"
    assert covered(text, "a.html")[0][2] == "b two"


def test_line_covers_its_line():
    text = "One line. <!-- anatlint-disable-line ACT, wrong-nerve -- r -->\nAnother line.\n"
    assert [(selector, scope.startswith("One"), "Another" in scope) for selector, _, scope in covered(text)] == [
        ("ACT", True, False),
        ("wrong-nerve", True, False),
    ]


def test_file_covers_everything():
    text = "One.\n\n<!-- anatlint-disable-file lesion -- r -->\n"
    assert covered(text) == [("lesion", "r", text.strip())]


def test_a_region_ends_where_its_rule_is_enabled():
    comments = ("<!-- anatlint-disable A B -- r -->", "<!-- anatlint-enable B -->", "<!-- anatlint-enable -->")
    text = "{}\nOne.\n\n{}\nTwo.\n\n{}\nThree.".format(*comments)
    scopes = {selector: scope for selector, _, scope in covered(text)}
    assert "One." in scopes["B"] and "Two." not in scopes["B"]
    assert "Two." in scopes["A"] and "Three." not in scopes["A"]


def test_a_region_that_is_not_closed_reaches_to_the_end():
    assert covered("<!-- anatlint-disable A -- r -->\nOne.\n\nTwo.")[0][2] == "One.\n\nTwo."


@pytest.mark.parametrize(
    "text",
    [
        "```\n<!-- anatlint-disable-file A -->\n```\n",
        "    <!-- anatlint-disable-file A -->\n",
        "Write `<!-- anatlint-disable-file A -->` there.\n",
        "```\n{/* anatlint-disable-file A */}\n```\n",
        "Write \\<!-- anatlint-disable-file A --> there.\n",
    ],
)
def test_code_and_escaped_text_are_no_comments(text):
    assert covered(text) == []


@pytest.mark.parametrize(
    "text", ["<pre><!-- anatlint-disable-file A --></pre>", "<script><!-- anatlint-x --></script>"]
)
def test_comments_in_code_of_a_page_are_inert(text):
    assert covered(text, "a.html") == []
    assert problems(text, "a.html") == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.mdx", "{/* anatlint-disable-next A -- r */}\n\nOne.\n"),
        ("a.html", "<!-- anatlint-disable-next A -- r --><p>One.</p>"),
        ("a.txt", "# anatlint-disable-next A -- r\nOne.\n"),
        ("a.txt", "<!-- anatlint-disable-next A -- r -->\nOne.\n"),
        ("a.md", "> <!-- anatlint-disable-next A -- r -->\n> One.\n"),
        ("a.md", "<!--\nanatlint-disable-next A\n-- r\n-->\nOne.\n"),
    ],
)
def test_every_format_has_comments(path, text):
    assert covered(text, path) == [("A", "r", "One.")]


def test_a_directive_is_no_prose():
    document = read_text("# anatlint-disable-next A -- r\nOne is here.\n", "a.txt")
    assert [block.text for block in document.blocks] == ["One is here."]


def test_the_reason_begins_at_the_first_two_hyphens():
    assert covered("<!-- anatlint-disable-file wrong-nerve -- a -- b -->")[0][:2] == ("wrong-nerve", "a -- b")


@pytest.mark.parametrize(
    ("comment", "problem"),
    [
        ("<!-- anatlint-disable-nxt A -- r -->", "is none of"),
        ("<!-- anatlint-disable-file -- r -->", "names no rule"),
        ("<!-- anatlint-enable A -->", "nothing of this is disabled"),
        ("<!-- anatlint-disable-next A -- r -->", "no block of text follows"),
    ],
)
def test_what_is_not_understood_is_told(comment, problem):
    ((where, told),) = problems(f"One.\n\n{comment}\n")
    assert where == comment
    assert problem in told


def test_other_comments_are_none_of_ours():
    assert covered("<!-- markdownlint-disable-next-line MD001 -->\nOne. <!-- TODO anatlint-disable -->") == []


@pytest.mark.parametrize("dash", ["--", " --", " --- ", " — ", " – "])
def test_a_reason_may_follow_two_hyphens_or_the_dash_made_of_them(dash):
    assert covered(f"<!-- anatlint-disable-next INN001{dash}a reason -->\n\nOne.\n") == [("INN001", "a reason", "One.")]


@pytest.mark.parametrize("word", ["anatlint: disable-next", "anatlint disable", "anatlint-ignore"])
def test_other_spellings_are_told_not_passed_over(word):
    text = f"<!-- {word} INN001 -- r -->\n\nOne.\n"
    assert [problem.startswith(f"“{word}” is none of") for _, problem in problems(text)] == [True]


def test_a_comment_that_only_mentions_the_tool_is_none_of_ours():
    assert problems("<!-- anatlint found this odd -->\n\nOne.\n") == []
