"""The concise format: truly one line for each finding."""

import pytest

from anatlint.reports import FORMATS

render = FORMATS["concise"]


def test_a_finding_is_one_line(make_report):
    output = render(make_report("The radial nerve.", "radial nerve", message="Not the radial nerve."))
    assert output == "draft.md:1:5: INN001 Not the radial nerve.\n"


@pytest.mark.parametrize("character", ["\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\x1b"])
def test_no_character_breaks_the_line(make_report, character):
    output = render(make_report("radial", "radial", path=f"a{character}b.md", message=f"one{character}two"))
    assert len(output.splitlines()) == 1
    assert "\x1b" not in output


def test_nothing_to_tell_is_no_output(empty_report):
    assert render(empty_report) == ""


def test_errors_come_first(broken_report):
    assert render(broken_report) == "drafts/a.md: E001 cannot read the file: no such file\n"
