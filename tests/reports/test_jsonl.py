"""JSON Lines: the objects of the JSON format, a line each."""

import json

import pytest

from anatlint.packs.schemas import validator
from anatlint.reports import FORMATS


def lines_of(report):
    return [json.loads(line) for line in FORMATS["jsonl"](report).splitlines()]


@pytest.mark.parametrize("name", ["ordinary_report", "hostile_report", "broken_report", "empty_report"])
def test_every_line_fits_the_schema(request, name):
    lines = lines_of(request.getfixturevalue(name))
    assert [error.message for line in lines for error in validator("report-line").iter_errors(line)] == []


def test_the_lines_are_the_findings_and_errors_of_json_with_their_paths(hostile_report):
    data = json.loads(FORMATS["json"](hostile_report))
    expected = [
        {"path": document["path"], **finding} for document in data["documents"] for finding in document["findings"]
    ]
    assert lines_of(hostile_report) == expected + data["errors"]


def test_the_schema_refuses_what_is_neither(ordinary_report):
    finding, *_, error = lines_of(ordinary_report)
    line = validator("report-line")
    assert not line.is_valid({**finding, "colour": "red"})
    assert not line.is_valid({key: value for key, value in finding.items() if key != "path"})
    assert not line.is_valid({**error, "colour": "red"})
    assert not line.is_valid({})
