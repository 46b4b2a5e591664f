"""Counts: by rule, by kind, and how much of what was read was checked."""

import json

import pytest

from anatlint.checks.model import Status, Verdict
from anatlint.packs.schemas import validator
from anatlint.reports.statistics import FORMATS


@pytest.mark.parametrize("name", ["ordinary_report", "hostile_report", "broken_report", "empty_report"])
def test_json_fits_its_schema(request, name):
    data = json.loads(FORMATS["json"](request.getfixturevalue(name)))
    assert [error.message for error in validator("statistics").iter_errors(data)] == []


def test_rules_are_counted_by_severity_the_most_frequent_first(hostile_report, ordinary_report):
    rules = json.loads(FORMATS["json"](ordinary_report))["rules"]
    assert [(rule["code"], rule["total"], rule["suppressed"]) for rule in rules] == [
        ("CON001", 1, 0), ("INN001", 1, 2), ("SUP001", 1, 0),
    ]  # fmt: skip
    (rule,) = json.loads(FORMATS["json"](hostile_report))["rules"]
    assert rule["error"] == rule["total"] == len(hostile_report.findings())


def test_what_is_neither_confirmed_nor_contradicted_was_not_checked(make_report):
    from dataclasses import replace

    report = make_report("The radial nerve.", "radial")
    document = report.documents[0]
    claims = tuple(document.claims[0]._replace(verdict=Verdict(status)) for status in Status)
    counted = replace(report, documents=(replace(document, claims=claims, findings=()),))
    data = json.loads(FORMATS["json"](counted))
    assert (data["claims"]["read"], data["claims"]["checked"], data["claims"]["not_checked"]) == (6, 4, 2)
    assert data["kinds"] == [{"kind": "innervation", **data["claims"]}]
    told = FORMATS["text"](counted).splitlines()
    assert "no findings in 1 file (7 words)." in told
    assert told[-1] == (
        "6 claims read: 4 checked (1 supported, 1 contradicted, 1 overstated, 1 incomplete), "
        "2 not (1 unsupported, 1 unknown)."
    )


def test_errors_are_told(broken_report):
    assert "drafts/a.md: E001 cannot read the file" in FORMATS["text"](broken_report)
    assert json.loads(FORMATS["json"](broken_report))["errors"][0]["code"] == "E001"
