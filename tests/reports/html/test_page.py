"""The page as a whole: complete, closed to everything from elsewhere, and the same every time."""

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from anatlint.checks.model import Edit, Fact, Fix, Severity, Status
from anatlint.linter.report import ReportError, SourceReference

TEXT = "# Shoulder\n\nThe deltoid is innervated by the radial nerve. It abducts the arm.\n"
HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x=\'',
    "&lt;b&gt; &amp; <b>",
    "</style></textarea></title><!-- ",
    "{{ 7*7 }}{% raw %}",
    "a\0b\x1b[31m\x07",
    "\u202eevren\u202c \u2066x\u2069",
    "\ud800",
    "]]><svg/onload=alert(1)>",
]

SAFE = set(
    re.findall(
        r"\w+",
        "a article bdi blockquote dd del details div dl dt h2 h3 h4 header ins li ol p pre rect section span strong "
        "summary sup svg table tbody td th thead title tr ul",
    )
)


def digest(text):
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_the_policy_allows_the_style_and_the_script_inside_and_nothing_else(page, make_draft):
    tree = page(make_draft(TEXT, ["radial nerve"]))
    (policy,) = [
        element.attributes["content"]
        for element in tree.all("meta")
        if element.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules == {
        "default-src": "'none'",
        "style-src": f"'{digest(tree.one('style').text)}'",
        "script-src": f"'{digest(tree.one('script').text)}'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_nothing_is_asked_of_a_network_and_no_handler_or_style_stands_in_the_markup(html, page, make_draft):
    drafts = [make_draft(TEXT, ["radial nerve"])]
    for element in page(*drafts).all():
        assert element.name not in {"link", "img", "iframe", "object", "embed", "form", "base"}
        assert not {name for name in element.attributes if name.startswith("on") or name in {"style", "src"}}
    assert not re.search(r"url\(|@import|fetch\(|XMLHttpRequest|innerHTML|eval\(", html(*drafts))


def test_ids_are_unique_and_every_link_inside_leads_somewhere(page, make_draft, related):
    text = TEXT + "\nThe deltoid is innervated by the radial nerve.\n\n- one\n- two\n\n<!-- a comment -->\n"
    quotes = [
        "radial nerve",
        ("the radial", {"related": related(90, 100)}),
        ("a comment", {"claim": None, "verdict": None, "facts": (), "because": (), "fixes": ()}),
        ("abducts", {"suppressed": "said so"}),
    ]
    one = make_draft(text, quotes, claims=[("innervated", Status.SUPPORTED), ("arm", Status.UNKNOWN)])
    tree = page(one, replace(one, path="second.md"))
    ids = [element.attributes["id"] for element in tree.all() if "id" in element.attributes]
    assert sorted(ids) == sorted(set(ids))
    links = [element.attributes["href"] for element in tree.all("a")]
    inside = {link[1:] for link in links if link.startswith("#")}
    assert len(inside) > 10
    assert inside <= set(ids)
    for element in tree.all():
        for name in ("aria-labelledby", "data-mark"):
            assert element.attributes.get(name, ids[0]) in ids
        for note in element.attributes.get("data-notes", "").split():
            assert note in ids


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("path", ["draft.md", "draft.html", "draft.txt"])
def test_nothing_of_a_draft_becomes_markup(page, make_draft, words, path):
    text = f"# {words}\n\nThe deltoid {words} is innervated by the radial nerve {words}.\n\n- {words}\n"
    evil = make_draft(
        text,
        [
            ("innervated", {"suppressed": words}),
            (
                "radial nerve",
                {
                    "message": words,
                    "because": (words,),
                    "facts": (Fact(words, ("evil", words)),),
                    "fixes": (Fix(words, (Edit(0, 9, words),)), Fix(words, ())),
                    "code": words,
                    "name": words,
                    "kind": words,
                },
            ),
        ],
        path=f"{words}/{path}",
        claims=[("radial", Status.SUPPORTED)],
        skipped={words: 1},
    )
    tree = page(
        evil,
        replace(evil, path=f"2{evil.path}"),
        sources={"evil": SourceReference(words, f"javascript:{words}")},
        errors=(ReportError(words, "E001", words),),
    )
    assert len(tree.all("script")) == len(tree.all("style")) == 1
    for element in tree.all():
        assert not [name for name in element.attributes if name.startswith("on")]
    assert {element.name for element in tree.one("main").all()} <= SAFE
    assert not re.search("[\0\x07\x1b\u202a-\u202e\u2066-\u2069\ud800-\udfff]", tree.text)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://a.b", "//a.b", "https:", "http://[",
        "java\nscript:x", "",
    ],
)  # fmt: skip
def test_only_addresses_of_the_web_become_links(page, make_draft, url):
    tree = page(make_draft(TEXT, ["radial nerve"]), sources={"hra": SourceReference("A title", url)})
    assert all(link.attributes["href"].startswith("#") for link in tree.all("a"))
    assert "A title" in tree.one("ul", "sources").text


def test_a_source_is_a_link_with_its_title(page, make_draft):
    tree = page(make_draft(TEXT, ["radial nerve"]))
    known, unknown = tree.one("ul", "sources").all("li")
    assert known.one("a").attributes["href"] == "https://example.org/hra?a=1&b=2"
    assert (known.text, unknown.text) == ("Human Reference Atlas", "unknown-key")


def test_the_same_report_gives_the_same_bytes(html, make_draft):
    def once():
        return html(make_draft(TEXT, ["radial nerve"], claims=[("abducts", Status.SUPPORTED)]))

    assert once() == once()


def test_several_drafts_have_an_index(page, make_draft):
    first = make_draft(TEXT, ["radial nerve"], path="a.md")
    second = make_draft(TEXT, [], path="b.md", claims=[("abducts", Status.SUPPORTED)])
    index = page(first, second).one("nav", "index")
    rows = [[cell.text.strip() for cell in row.children if not isinstance(cell, str)] for row in index.all("tr")[1:]]
    assert rows[0][:3] == ["a.md", "1", "0"]
    assert rows[1][:3] == ["b.md", "0", "1"]
    assert [link.attributes["href"] for link in index.all("a")] == ["#d1", "#d2"]
    assert not page(first).all("nav", "index")


def test_files_that_could_not_be_checked_are_listed(page):
    tree = page(errors=(ReportError("a.md", "E001", "cannot read the file"),))
    assert tree.one("section", "failures").one("li").text == "a.md: cannot read the file (E001)"
    assert "No draft was checked." in tree.text


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        ([], "No statement about muscles or nerves was read in this draft."),
        ([("abducts", Status.SUPPORTED)], "Nothing wrong was found in this draft."),
    ],
)
def test_a_page_without_findings_says_what_that_means(page, make_draft, claims, words):
    tree = page(make_draft(TEXT, claims=claims))
    assert tree.one("p", "summary").text == words
    assert not tree.all("li", "note")


def test_an_empty_draft_is_a_page(page, make_draft):
    assert "Nothing was read in this draft." in page(make_draft("")).text


def test_headings_do_not_skip_a_level(page, make_draft):
    text = "# One\n\n## Two\n\n### Three\n\nThe deltoid has a radial nerve.\n"
    tree = page(make_draft(text, [("radial nerve", {"suppressed": ""})]))
    levels = [int(element.name[1]) for element in tree.all() if re.fullmatch("h[1-6]", element.name)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_finding_without_evidence_shows_its_rule(page, make_draft):
    bare = {"facts": (), "because": (), "fixes": (), "claim": None, "verdict": None, "severity": Severity.WARNING}
    note = page(make_draft(TEXT, [("radial nerve", bare)])).one("li", "note")
    assert not note.all("details")
    assert note.one("p", "rule").text == "Rule INN001 wrong-nerve"
