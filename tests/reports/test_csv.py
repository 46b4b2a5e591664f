"""The table for reviewers, read back as a spreadsheet does."""

import csv
import io

from anatlint.reports import FORMATS
from anatlint.reports.csv import COLUMNS

render = FORMATS["csv"]


def rows_of(report):
    return list(csv.DictReader(io.StringIO(render(report), newline=""), strict=True))


def test_a_row_has_all_that_a_reviewer_needs(ordinary_report):
    first = rows_of(ordinary_report)[0]
    assert first == {
        "path": "drafts/shoulder.md",
        "line": "3",
        "column": "49",
        "severity": "error",
        "code": "INN001",
        "name": "wrong-nerve",
        "kind": "innervation",
        "quote": "radial nerve",
        "message": "The deltoid is innervated by the axillary nerve, not by the radial nerve.",
        "facts": "The deltoid is innervated by the axillary nerve.",
        "sources": "Atlas of muscles, 2nd edition <https://example.org/atlas?page=1&view=full>; Textbook of nerves",
        "suggestion": "Replace by “axillary nerve”",
        "sentence": "The deltoid – “the delt” – is innervated by the radial nerve. "
        "The teres minor is supplied by the radial nerve.",
    }


def test_lines_end_as_rfc_4180_says(ordinary_report):
    output = render(ordinary_report)
    assert output.startswith(",".join(COLUMNS) + "\r\n")
    assert output.count("\n") == output.count("\r\n")


def test_a_row_is_one_line_with_all_columns(hostile_report):
    rows = rows_of(hostile_report)
    assert len(rows) == len(hostile_report.findings()) + len(hostile_report.errors)
    assert len(render(hostile_report).splitlines()) == len(rows) + 1
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert not any(None in row.values() for row in rows)


def test_no_cell_is_a_formula_or_too_long_for_a_spreadsheet(hostile_report):
    cells = [cell for row in rows_of(hostile_report) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert '\'=HYPERLINK("https://evil.example","x")' in cells
    assert max(map(len, cells)) <= 32_767


def test_the_other_half_of_a_contradiction_is_named(ordinary_report):
    assert rows_of(ordinary_report)[1]["message"].endswith("It flexes here (line 6)")


def test_a_file_that_could_not_be_checked_has_a_row(ordinary_report):
    last = rows_of(ordinary_report)[-1]
    assert (last["path"], last["line"], last["severity"], last["code"]) == ("drafts/broken.md", "", "error", "E002")
