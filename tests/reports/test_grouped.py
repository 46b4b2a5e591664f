"""The format grouped by file: aligned columns."""

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from anatlint.reports import FORMATS, Look

render = FORMATS["grouped"]
ROW = re.compile(r"  +(\S+)  (error|warning|info)  +(.*?)  +([A-Z]+\d+.*)")


def test_columns_are_aligned_below_the_name_of_the_file(ordinary_report):
    lines = render(ordinary_report).splitlines()
    start = lines.index("drafts/shoulder.md")
    rows = lines[start + 1 : start + 4]
    assert {row.index("  ", 2) for row in rows} == {6}
    codes = ("INN001", "CON001", "SUP001")
    assert len({row.index(code) for row, code in zip(rows, codes, strict=True)}) == 1


def test_wide_characters_do_not_shift_the_codes(ordinary_report):
    clean, shoulder = ordinary_report.documents
    first = shoulder.findings[0]
    wide = replace(first, finding=replace(first.finding, message="三角筋 is not it"))
    report = replace(ordinary_report, documents=(clean, replace(shoulder, findings=(wide, *shoulder.findings[1:]))))
    rows = [line for line in render(report).splitlines() if ROW.fullmatch(line) and "E002" not in line]
    assert len({cell_len(re.split(r"(?:INN|CON|SUP)001", row)[0]) for row in rows}) == 1


def test_files_without_findings_are_not_listed(ordinary_report):
    assert "clean.md" not in render(ordinary_report)


def test_a_long_message_does_not_push_the_codes_of_the_others(hostile_report):
    assert "  Not the @SUM(A1).  " in " ".join(render(hostile_report).split("\n")) + "  "
    short = next(line for line in render(hostile_report).splitlines() if "Not the @SUM(A1)." in line)
    assert len(short) < 200


@pytest.mark.parametrize("colour", [True, False])
def test_colours_are_codes_around_the_same_text(ordinary_report, colour):
    output = render(ordinary_report, Look(colour=colour))
    assert ("\x1b[1;31m" in output) is colour
    assert re.sub(r"\x1b\[[0-9;]*m", "", output) == render(ordinary_report)


def test_nothing_found_is_said(empty_report):
    assert render(empty_report) == "no findings in 0 files. 0 claims read.\n"
