"""The code quality report: its shape, and fingerprints."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from anatlint.documents.source import SourceText
from anatlint.reports import FORMATS


def issues(report):
    return json.loads(FORMATS["gitlab"](report))


@pytest.mark.parametrize("name", ["ordinary_report", "hostile_report", "broken_report", "empty_report"])
def test_the_shape_is_what_gitlab_reads(request, schema_of, name):
    data = issues(request.getfixturevalue(name))
    schema = schema_of("gitlab-code-quality.schema.json")
    assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []


def test_an_issue_names_rule_place_and_evidence(ordinary_report):
    _, issue, *_ = issues(ordinary_report)
    assert issue["check_name"] == "INN001"
    assert issue["description"].startswith("INN001 wrong-nerve: The deltoid is innervated by the axillary nerve")
    assert issue["severity"] == "major"
    assert issue["location"]["positions"] == {"begin": {"line": 3, "column": 49}, "end": {"line": 3, "column": 61}}
    assert issue["content"]["body"].splitlines()[0] == "Fact: The deltoid is innervated by the axillary nerve."


def test_fingerprints_are_never_the_same_twice(hostile_report):
    prints = [issue["fingerprint"] for issue in issues(hostile_report)]
    assert len(set(prints)) == len(prints) > 50


def test_a_paragraph_above_changes_no_fingerprint(hostile_report):
    moved = replace(
        hostile_report,
        documents=tuple(
            replace(document, findings=tuple(map(further_down, document.findings)))
            for document in hostile_report.documents
        ),
    )
    before, after = issues(hostile_report), issues(moved)
    assert [issue["location"]["lines"]["begin"] for issue in before] != [
        issue["location"]["lines"]["begin"] for issue in after
    ]
    assert [issue["fingerprint"] for issue in before] == [issue["fingerprint"] for issue in after]


def further_down(found):
    start, end = found.start, found.end
    return replace(found, start=start._replace(line=start.line + 2), end=end._replace(line=end.line + 2))


def test_a_draft_that_comes_later_changes_no_fingerprint_of_the_others(ordinary_report):
    _, shoulder = ordinary_report.documents
    copy = replace(shoulder, path="drafts/zz.md", source=SourceText(shoulder.source.text))
    both = replace(ordinary_report, documents=(*ordinary_report.documents, copy))
    before, after = issues(ordinary_report), issues(both)
    assert before == after[: len(before)]
    assert len({issue["fingerprint"] for issue in after}) == len(after)


def test_paths_are_those_of_the_repository(hostile_report):
    paths = {issue["location"]["path"] for issue in issues(hostile_report)}
    assert "=1+1.md" in paths
