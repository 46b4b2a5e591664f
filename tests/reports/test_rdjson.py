"""The Reviewdog Diagnostic Format: its shape, and columns in bytes."""

import json

import pytest
from jsonschema import Draft202012Validator

from anatlint.reports import FORMATS


def diagnostics(report):
    return json.loads(FORMATS["rdjson"](report))["diagnostics"]


def cut(text, range_):
    """Return what a range stands for, read as the format is defined: lines of bytes."""
    lines = text.encode("utf-8", "surrogatepass").replace(b"\r\n", b"\n").split(b"\n")
    start, end = range_["start"], range_["end"]
    taken = lines[start["line"] - 1 : end["line"]]
    taken[-1] = taken[-1][: end["column"] - 1]
    taken[0] = taken[0][start["column"] - 1 :]
    return b"\n".join(taken).decode("utf-8", "surrogatepass")


@pytest.mark.parametrize("name", ["ordinary_report", "hostile_report", "broken_report", "empty_report"])
def test_the_shape_is_what_reviewdog_reads(request, schema_of, name):
    report = request.getfixturevalue(name)
    schema = schema_of("rdjson.schema.json")
    data = json.loads(FORMATS["rdjson"](report))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []
    lines = [json.loads(line) for line in FORMATS["rdjsonl"](report).splitlines()]
    line = Draft202012Validator({"$ref": "#/$defs/diagnostic", "$defs": schema["$defs"]})
    assert [error.message for one in lines for error in line.iter_errors(one)] == []
    assert [{**one, "source": data["source"]} for one in data["diagnostics"]] == lines


def test_columns_count_bytes_of_utf8(hostile_report):
    told = iter(diagnostics(hostile_report))
    for document in hostile_report.documents:
        for found in document.open_findings():
            diagnostic = next(told)
            assert cut(document.source.text, diagnostic["location"]["range"]) == found.quote
            (suggestion,) = diagnostic["suggestions"]
            assert cut(document.source.text, suggestion["range"]) == found.quote
            assert suggestion["text"] == f"not {found.quote}"


def test_ranges_may_go_over_lines(ordinary_report):
    text = ordinary_report.documents[1].source.text
    second = diagnostics(ordinary_report)[1]
    assert cut(text, second["location"]["range"]) == "extends\nthe elbow"
    (related,) = second["related_locations"]
    assert cut(text, related["location"]["range"]) == "flexes"
    assert related["message"] == "It flexes here"


def test_a_range_may_go_over_lines_that_end_in_crlf(make_report):
    text = "é😀 radial\r\n𝒳 nerve.\r\n"
    (only,) = diagnostics(make_report(text, "radial\r\n𝒳 nerve"))
    assert cut(text, only["location"]["range"]) == "radial\n𝒳 nerve"


def test_a_file_that_could_not_be_checked_has_no_range(ordinary_report):
    last = diagnostics(ordinary_report)[-1]
    assert last["location"] == {"path": "drafts/broken.md"}
    assert (last["severity"], last["code"]) == ("ERROR", {"value": "E002"})
