"""The text format: carets under the exact characters, evidence, summary, colours only on request."""

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from anatlint.checks.model import Fact
from anatlint.reports import FORMATS, Look

render = FORMATS["text"]
TEXT = "The deltoid is innervated by the radial nerve."


def caret_lines(output):
    """Return pairs of a source line and the caret line below it."""
    lines = output.splitlines()
    return [(lines[i - 1], line) for i, line in enumerate(lines) if re.fullmatch(r" +\| *\^+", line)]


def test_a_finding_shows_place_code_message_line_fact_source_and_suggestion(make_report):
    output = render(make_report(TEXT, "radial nerve", message="The deltoid is innervated by the axillary nerve."))
    assert output.splitlines() == [
        "draft.md:1:34: INN001 wrong-nerve [error]",
        "  The deltoid is innervated by the axillary nerve.",
        "  1 | The deltoid is innervated by the radial nerve.",
        "    |                                  ^^^^^^^^^^^^",
        "  fact: The deltoid is innervated by the axillary nerve.",
        "  source: Human Reference Atlas; missing-key",
        "  suggestion: Write “axillary nerve”",
        "",
        "1 finding (1 error) in 1 file. 1 claim read (1 contradicted).",
    ]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("漢字漢字 the radial nerve.", "radial"),
        ("e\u0301e\u0301e\u0301 the radial nerve.", "radial"),
        ("𝒳𝒳 the radial nerve.", "radial"),
        ("👩‍⚕️ says the radial nerve.", "radial"),
        ("a\tb\tthe radial nerve.", "radial"),
        ("soft\u00adhyphen the radial nerve.", "radial"),
    ],
)
def test_carets_stand_under_the_span_whatever_stands_before_it(make_report, text, quote):
    source, carets = caret_lines(render(make_report(text, quote)))[0]
    before = source[: source.index(quote)]
    assert carets.index("^") == cell_len(before)
    assert carets.count("^") == len(quote)


def test_a_wide_span_has_two_carets_for_each_wide_character(make_report):
    _, carets = caret_lines(render(make_report("the 三角筋 muscle", "三角筋")))[0]
    assert carets.count("^") == 6


@pytest.mark.parametrize("place", [0, 300, 2990])
def test_a_long_line_is_cut_around_the_span(make_report, place):
    words = "word " * 600
    text = f"{words[:place]}NERVE{words[place:]}"
    output = render(make_report(text, "NERVE"), Look(width=80))
    source, carets = caret_lines(output)[0]
    left = carets.index("^")
    assert source[left : left + 5] == "NERVE"
    assert carets.count("^") == 5
    assert max(map(cell_len, output.splitlines())) <= 82
    assert ("…" in source[: left + 1]) == (place > 100)


def test_a_span_longer_than_the_window_is_marked_as_far_as_it_is_shown(make_report):
    text = "x" * 500
    output = render(make_report(text, text), Look(width=60))
    source, carets = caret_lines(output)[0]
    assert len(source) <= 62
    assert carets.count("^") == source.count("x")


def test_every_line_of_a_span_over_lines_is_marked(make_report):
    output = render(make_report("one two\nthree four\nfive", "two\nthree four\nfive"))
    assert [carets.count("^") for _, carets in caret_lines(output)] == [3, 10, 4]


def test_a_span_over_many_lines_is_cut(make_report):
    quote = "\n".join("abcdefghij")
    output = render(make_report(quote, quote))
    assert [source[-1] for source, _ in caret_lines(output)] == list("abcd")
    assert "    | …" in output.splitlines()


def test_crlf_is_not_part_of_a_line(make_report):
    output = render(make_report("one\r\nthe radial nerve\r\nthree", "radial"))
    assert "  2 | the radial nerve\n" in output
    assert "\r" not in output


def test_related_places_are_shown(make_report, related):
    text = "It flexes.\nIt does not flex."
    output = render(make_report(text, "flexes", related=(related(11, 28),)))
    assert "  also: The article says the reverse here (line 2)" in output
    assert "  2 | It does not flex." in output


def test_control_characters_of_a_draft_do_not_reach_the_terminal(make_report):
    text = "\x1b[31mred\x07 \u202eradial nerve"
    output = render(make_report(text, "radial", path="a\x1b[2Jb.md", message="bad \x1b]0;title\x07"))
    assert not set(output) & {"\x1b", "\x07", "\u202e"}


def test_colours_are_codes_around_the_same_text(make_report):
    report = make_report(TEXT, "radial nerve")
    coloured = render(report, Look(colour=True))
    assert "\x1b[1;31m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render(report)


def test_errors_are_told_and_counted(broken_report):
    output = render(broken_report)
    assert "drafts/a.md: E001 cannot read the file: no such file\n" in output
    assert output.endswith("1 error: not everything could be checked.\n")


def test_nothing_found_is_said(empty_report):
    assert render(empty_report) == "no findings in 0 files. 0 claims read.\n"


def test_many_facts_and_sources_are_cut_and_equal_sources_are_told_once(make_report):
    report = make_report(TEXT, "radial nerve")
    document = report.documents[0]
    facts = tuple(Fact(f"Fact {number}.", ("hra", "b", "c", "d", "e")) for number in range(5))
    found = replace(document.findings[0], finding=replace(document.findings[0].finding, facts=facts))
    lines = render(replace(report, documents=(replace(document, findings=(found,)),))).splitlines()
    assert lines[4:9] == [
        "  fact: Fact 0.",
        "  fact: Fact 1.",
        "  fact: Fact 2.",
        "  source: Human Reference Atlas; b; c; and 2 more",
        "  and 2 more facts",
    ]
