"""House style: words are found wherever they stand, once, and never where they are quoted, code, or told as names."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from anatlint.checks import load_rules
from anatlint.checks.model import Finding
from anatlint.checks.style import find_style
from anatlint.documents import read_text
from anatlint.ontology import load_ontology
from anatlint.packs.locate import find_packs

PACKS = find_packs(["professional", "fibular"])


@pytest.fixture(scope="module")
def style() -> Callable[..., list[Finding]]:
    ontology = load_ontology()
    rules = [rule for rule in load_rules(packs=PACKS) if rule.default]
    return lambda text, format="markdown": find_style(read_text(text, "a", format), ontology, rules)


def fixed(text: str, findings: list[Finding]) -> str:
    """Return the text with all fixes applied."""
    edits = [edit for finding in findings for fix in finding.fixes for edit in fix.edits]
    for edit in sorted(edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The glutes are big.", "The gluteal muscles are big."),
        ("Glutes are big. Lats too.", "Gluteal muscles are big. Latissimi dorsi too."),
        ("# Glutes", "# Gluteal muscles"),
        ("A sacrospinalis was sore.", "An erector spinae was sore."),
        ("An old man, a sacrospinalis.", "An old man, an erector spinae."),
        ("The SACROSPINALIS was sore.", "The ERECTOR SPINAE was sore."),
        ("We saw the Nerve of Bell.", "We saw the long thoracic nerve."),
        ("The *glutes* are big.", "The *gluteal muscles* are big."),
        ("- Lats: broad\n- glutes: big", "- Latissimi dorsi: broad\n- gluteal muscles: big"),
        ("| Muscle |\n|---|\n| glutes |", "| Muscle |\n|---|\n| gluteal muscles |"),
        ("The deep peroneal nerve.", "The deep fibular nerve."),
        ("Train the core and the glutes.", "Train the core and the gluteal muscles."),  # one, and several: no fix
        ("The sacrospinalis muscle hurts.", "The erector spinae hurts."),
    ],
)
def test_words_are_put_right(style: Callable[..., list[Finding]], text: str, expected: str) -> None:
    assert fixed(text, style(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He said “the glutes hurt”.",
        'He said "the glutes hurt".',
        "> The glutes are quoted.",
        "Write `glutes` here.",
        "```\nglutes\n```",
        "See [here](https://example.org/glutes).",
        "The gluteal muscles (glutes) are big.",
        "The glutes (gluteal muscles) are big.",
        "The erector spinae, or sacrospinalis, is long.",
        "The erector spinae is also known as the sacrospinalis.",
        "A glute-focused day with a glute bridge.",
        "The gluteal muscles are big.",
    ],
)
def test_what_is_meant_so_is_left_alone(style: Callable[..., list[Finding]], text: str) -> None:
    assert style(text) == []


def test_every_occurrence_counts_once_with_the_exact_words(style: Callable[..., list[Finding]]) -> None:
    text = "The glutes and the glutes, the sacrospinalis; and the common peroneal nerve."
    found = style(text)
    assert [(one.code, text[slice(*one.span)]) for one in found] == [
        ("STY002", "glutes"),
        ("STY002", "glutes"),
        ("STY001", "sacrospinalis"),
        ("STY101", "peroneal"),
    ]
    assert all((one.verdict, one.claim, one.kind) == (None, None, "style") for one in found)
    assert found[2].message == "“sacrospinalis” is an older name; the term today is “erector spinae”."


def test_no_fix_where_markup_stands_inside(style: Callable[..., list[Finding]]) -> None:
    (finding,) = style("The sacro*spinalis* was sore.")
    assert finding.fixes == ()


def test_a_name_inside_a_longer_one_is_part_of_it(style: Callable[..., list[Finding]]) -> None:
    assert [one.message for one in style("We saw the external respiratory nerve of Bell.")] == [
        "“external respiratory nerve of Bell” is named after a person; the term is “long thoracic nerve”."
    ]


def test_a_long_paragraph_takes_time_in_proportion(style: Callable[..., list[Finding]]) -> None:
    start = time.perf_counter()
    assert len(style("The peroneal nerve “and” so on. " * 4_000)) == 4_000
    assert time.perf_counter() - start < 20


def test_without_rules_nothing_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anatlint.checks.style.find_names", lambda *_: pytest.fail("names were looked for"))
    rules = [rule for rule in load_rules() if rule.default]
    assert find_style(read_text("The glutes.", "a", "markdown"), None, rules) == []  # type: ignore[arg-type]
