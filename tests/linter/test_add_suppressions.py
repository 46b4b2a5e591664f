"""Suppressions that are written for what is found."""

import pytest

from anatlint import Linter, Settings
from anatlint.documents import read_text
from anatlint.linter.add_suppressions import add_suppressions, unwritable

pytestmark = pytest.mark.model
A = "The deltoid is innervated by the radial nerve."
B = "The triceps brachii flexes the elbow."


@pytest.fixture(scope="module")
def linter():
    return Linter()


def add(linter, text, path="a.md"):
    """Return the draft with comments; nothing is found in it any more, and it reads as the same blocks."""
    done = add_suppressions(linter.check_text(text, path), "why")
    after = linter.check_text(done.after, path)
    assert [found.finding.code for found in after.findings if found.suppressed is None] == []
    assert [(one.kind, one.text) for one in read_text(text, path).blocks] == [
        (one.kind, one.text) for one in read_text(done.after, path).blocks
    ]
    assert not add_suppressions(after, "why").changed
    assert done.skipped == ()
    return done.after


NEXT = "<!-- anatlint-disable-next INN001 -- why -->"
TABLE = "<table><tr><th>Muscle</th><th>Nerve</th></tr><tr><td>Deltoid</td><td>Radial nerve</td></tr></table>"
LINE = "<!-- anatlint-disable-line INN001 -- why -->"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (f"{A}\n", f"{NEXT}\n{A}\n"),
        (f"# H\n\n{A}", f"# H\n\n{NEXT}\n{A}"),
        (f"# H\n{A}\r\nMore.\r\n", f"# H\n{NEXT}\r\n{A}\r\nMore.\r\n"),
        (f"> {A}\n", f"> {NEXT}\n> {A}\n"),
        (f"> > **So**: {A}\n", f"> > {NEXT}\n> > **So**: {A}\n"),
        (f"- One.\n- {A}\n", f"- One.\n- {A} {LINE}\n"),
        (f"- {A}  \n  More of it.\n", f"- {A} {LINE}  \n  More of it.\n"),
        (f"1. {A}\\\n   More.\n", f"1. {A} {LINE}\\\n   More.\n"),
        (f"- One.\n\n  {A}\n", f"- One.\n\n  {A} {LINE}\n"),
        (
            "| Muscle | Nerve |\n|---|---|\n| Deltoid | Radial nerve |\n| Supinator | Ulnar nerve |\n",
            f"{NEXT}\n| Muscle | Nerve |\n|---|---|\n| Deltoid | Radial nerve |\n| Supinator | Ulnar nerve |\n",
        ),
        (f"{A} {B}\n", f"<!-- anatlint-disable-next ACT001, INN001 -- why -->\n{A} {B}\n"),
        (f"{A}\n\n{A}\n", f"{NEXT}\n{A}\n\n{NEXT}\n{A}\n"),
        (f"<!-- anatlint-disable-next INN001 -- old -->\n{A} {B}\n",
         f"<!-- anatlint-disable-next INN001 -- old -->\n<!-- anatlint-disable-next ACT001 -- why -->\n{A} {B}\n"),
    ],
)  # fmt: skip
def test_in_markdown_comments_stand_before_the_block_or_on_the_line_of_an_item(linter, text, after):
    assert add(linter, text) == after


def test_in_mdx_comments_are_written_as_mdx_wants(linter):
    assert add(linter, f"{A}\n", "a.mdx") == f"{{/* anatlint-disable-next INN001 -- why */}}\n{A}\n"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (f"<p>{A}</p>\n", f"{NEXT}\n<p>{A}</p>\n"),
        (
            f"<div>\n  <p class='x'><b>So</b> {A}</p>\n</div>",
            f"<div>\n  {NEXT}\n  <p class='x'><b>So</b> {A}</p>\n</div>",
        ),
        (f"<p>One.</p><p>{A}</p>", f"<p>One.</p>{NEXT}<p>{A}</p>"),
        (f"<ul>\n<li>One.</li>\n<li>{A}</li>\n</ul>", f"<ul>\n<li>One.</li>\n<li>{A}</li> {LINE}\n</ul>"),
        (f"<p>T</p>\n{TABLE}", f"<p>T</p>\n{NEXT}\n{TABLE}"),
        (
            TABLE.replace("<tr>", "<caption>Nerves.</caption><tr>", 1),
            TABLE.replace("<tr>", f"<caption>Nerves.</caption>{NEXT}<tr>", 1),
        ),
    ],
)
def test_in_html_comments_stand_before_the_element_or_on_the_line(linter, text, after):
    assert add(linter, text, "a.html") == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (f"{A}\n", f"# anatlint-disable-next INN001 -- why\n{A}\n"),
        (f"One.\n\n{A}\nMore.\n", f"One.\n\n# anatlint-disable-next INN001 -- why\n{A}\nMore.\n"),
        (f"Some:\n\n- One.\n- {A}\n", f"Some:\n\n- One.\n- {A} {LINE}\n"),
    ],
)
def test_in_text_a_line_of_its_own_does_it(linter, text, after):
    assert add(linter, text, "a.txt") == after


def test_a_comment_covers_no_other_finding(linter):
    """In one line of HTML a comment for the line would cover everything."""
    done = add_suppressions(linter.check_text(f"<ul><li>{A}</li><li>{A}</li></ul>", "a.html"), "why")
    after = linter.check_text(done.after, "a.html")
    assert len([found for found in after.findings if found.suppressed is None]) == len(done.skipped)


def test_where_no_comment_fits_it_is_said(linter):
    text = f'<p>One.</p><img alt="{A}"\n title="x">'
    report = linter.check_text(text, "a.html")
    done = add_suppressions(report, "why")
    assert done.number + len(done.skipped) == len(report.findings)
    assert [block.text for block in read_text(done.after, "a.html").blocks] == [
        block.text for block in read_text(text, "a.html").blocks
    ]


@pytest.mark.parametrize(
    "path",
    ["dev/arm-and-plexus-notes.txt", "dev/lower-leg-foot.html", "dev/nine-thigh-facts-for-lifters.md"],
)
def test_articles_keep_their_shape(linter, path):
    from anatlint.packs.resolve import rules_dir

    text = (rules_dir().parent / "corpus" / path).read_text(encoding="utf-8")
    add(linter, text, path)


def test_findings_of_house_style_are_suppressed_like_others():
    styled = Linter(Settings(extend_rules=("fibular",), cache=False))
    text = f"# Nerves\n\nThe peroneal nerve is here.\n\n{A}\n"
    assert add(styled, text).splitlines()[2] == "<!-- anatlint-disable-next STY101 -- why -->"


@pytest.mark.parametrize(
    ("reason", "bad"),
    [("a -- b", "--"), ("x --> y", "--"), ("x > y", ">"), ("a */", "*/"), ("a\x1bb", "\x1b"), ("fine: é “so”", "")],
)
def test_a_reason_cannot_end_its_comment(reason, bad):
    assert unwritable(reason) == bad
