"""Workflow commands: read back as a runner reads them."""

import re
from dataclasses import replace

import pytest

from anatlint.reports import FORMATS
from anatlint.reports.look import printable

render = FORMATS["github"]
COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def unescape(text, *, property_=False):
    for sign, code in (
        ("\r", "%0D"),
        ("\n", "%0A"),
        *(((":", "%3A"), (",", "%2C")) if property_ else ()),
        ("%", "%25"),
    ):
        text = text.replace(code, sign)
    return text


def commands(report):
    """Return kind, properties and message of each command, as a runner splits and unescapes them."""
    found = []
    for line in render(report).splitlines():
        if line.startswith("::"):
            kind, properties, message = COMMAND.fullmatch(line).groups()
            pairs = (pair.split("=", 1) for pair in properties.split(","))
            found.append((kind, {key: unescape(value, property_=True) for key, value in pairs}, unescape(message)))
    return found


def test_columns_are_given_only_on_one_line(ordinary_report):
    _, inside, over, _ = [properties for _, properties, _ in commands(ordinary_report)]
    assert (inside["line"], inside["endLine"], inside["col"], inside["endColumn"]) == ("3", "3", "49", "61")
    assert (over["line"], over["endLine"]) == ("5", "6")
    assert not {"col", "endColumn"} & set(over)


def test_the_most_severe_come_first(ordinary_report):
    clean, shoulder = ordinary_report.documents
    backwards = replace(shoulder, findings=shoulder.findings[::-1])
    report = replace(ordinary_report, documents=(clean, backwards))
    assert [kind for kind, _, _ in commands(report)] == ["error", "error", "warning", "notice"]


def test_messages_and_paths_arrive_as_they_are(hostile_report):
    found = [finding for document in hostile_report.documents for finding in document.open_findings()]
    told = [row for row in commands(hostile_report) if row[1]["title"].startswith("INN001")]
    assert len(told) == len(found)
    by_line = {(properties["file"], properties["line"], properties["col"]): message for _, properties, message in told}
    for document in hostile_report.documents[1:2]:
        for one in document.open_findings():
            first = by_line[document.path, str(one.start.line), str(one.start.column)].split("\nFact: ")[0]
            assert printable(first.split("\nAlso: ")[0]) == printable(one.finding.message)


def test_a_draft_cannot_give_commands_of_its_own(hostile_report):
    lines = render(hostile_report).splitlines()
    allowed = len(hostile_report.errors) + len(hostile_report.findings()) + 1
    assert len(lines) == allowed
    assert sum(line.lstrip().startswith("::") for line in lines) == allowed
    assert not any(line.count("::error") > 1 and not COMMAND.fullmatch(line) for line in lines)
    assert {kind for kind, _, _ in commands(hostile_report)} == {"error", "notice"}


@pytest.mark.parametrize(
    ("number", "first"), [(9, "::error "), (10, "::notice title=anatlint::11 findings (11 errors)")]
)
def test_more_than_ten_of_a_kind_are_announced(ordinary_report, number, first):
    clean, shoulder = ordinary_report.documents
    many = replace(shoulder, findings=(*shoulder.findings[:1] * number, shoulder.findings[0]))
    output = render(replace(ordinary_report, documents=(clean, many), errors=()))
    assert output.startswith(first)
    assert ("GitHub shows 10 annotations of a kind" in output) == (number == 10)
