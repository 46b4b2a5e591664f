"""SARIF: the official schema, positions, fingerprints, suppressions."""

import json
from dataclasses import replace
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator

from anatlint.checks.model import Edit, Fix
from anatlint.documents.source import Span
from anatlint.reports import FORMATS

REPORTS = ["ordinary_report", "hostile_report", "broken_report", "empty_report"]


def run_of(report):
    (run,) = json.loads(FORMATS["sarif"](report))["runs"]
    return run


def cut(text, region):
    """Return what a region stands for, read as the standard says: code points of lines."""
    lines = [line.encode("utf-32-le", "surrogatepass") for line in text.replace("\r\n", "\n").split("\n")]
    taken = lines[region["startLine"] - 1 : region["endLine"]]
    taken[-1] = taken[-1][: 4 * (region["endColumn"] - 1)]
    taken[0] = taken[0][4 * (region["startColumn"] - 1) :]
    return "\n".join(line.decode("utf-32-le", "surrogatepass") for line in taken)


@pytest.mark.parametrize("name", REPORTS)
def test_it_fits_the_official_schema(request, schema_of, name):
    data = json.loads(FORMATS["sarif"](request.getfixturevalue(name)))
    errors = [error.message for error in Draft4Validator(schema_of("sarif-schema-2.1.0.json")).iter_errors(data)]
    assert errors == []
    assert data["$schema"] == schema_of("sarif-schema-2.1.0.json")["id"]


@pytest.mark.parametrize("name", ["ordinary_report", "hostile_report"])
def test_columns_count_code_points_and_regions_are_the_quotes(request, name):
    report = request.getfixturevalue(name)
    run = run_of(report)
    assert run["columnKind"] == "unicodeCodePoints"
    results = iter(run["results"])
    for document in report.documents:
        for found in document.findings:
            place = next(results)["locations"][0]["physicalLocation"]
            quote = found.quote.replace("\r\n", "\n")
            assert cut(document.source.text, place["region"]) == place["region"]["snippet"]["text"] == quote
            context = cut(document.source.text, place["contextRegion"])
            assert quote in context


def test_a_lone_carriage_return_ends_a_line_and_is_said_to(make_report):
    run = run_of(make_report("one\rtwo radial", "radial"))
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (2, 5)
    assert "\r" in run["newlineSequences"]


def test_a_region_may_go_over_lines_that_end_in_crlf(make_report):
    text = "é😀 radial\r\n𝒳 nerve.\r\n"
    region = run_of(make_report(text, "radial\r\n𝒳 nerve"))["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert cut(text, region) == "radial\n𝒳 nerve"


def test_fixes_replace_the_quote(ordinary_report):
    (fix,) = run_of(ordinary_report)["results"][0]["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    assert change["artifactLocation"]["uri"] == "drafts/shoulder.md"
    assert cut(ordinary_report.documents[1].source.text, replacement["deletedRegion"]) == "radial nerve"
    assert replacement["insertedContent"] == {"text": "axillary nerve"}


def test_an_insertion_has_an_empty_region(make_report):
    fixes = (Fix("Add “the”", (Edit(4, 4, "the "),)),)
    report = make_report("The radial", "radial")
    document = report.documents[0]
    found = replace(document.findings[0], finding=replace(document.findings[0].finding, fixes=fixes))
    (fix,) = run_of(replace(report, documents=(replace(document, findings=(found,)),)))["results"][0]["fixes"]
    region = fix["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    assert region == {"startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 5}


def test_every_rule_is_described_once(ordinary_report):
    run = run_of(ordinary_report)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["CON001", "INN001", "SUP001"]
    nerve = rules[1]
    assert nerve["fullDescription"]["text"] == "A wrong nerve sends a reader to the wrong place."
    assert nerve["defaultConfiguration"] == {"level": "error"}
    assert nerve["properties"]["tags"] == ["anatomy", "innervation"]
    assert (
        "Flagged (what stands in brackets): The deltoid is innervated by the [radial nerve]." in nerve["help"]["text"]
    )
    assert "```text\nThe deltoid is innervated by the axillary nerve.\n```" in nerve["help"]["markdown"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_suppressed_results_stay_with_kind_and_reason_and_the_others_say_that_they_are_not(ordinary_report):
    suppressions = [result["suppressions"] for result in run_of(ordinary_report)["results"]]
    comment = {"kind": "inSource", "status": "accepted", "justification": "quoted from the first edition"}
    assert suppressions == [[], [], [comment], [{"kind": "external", "status": "accepted"}], []]


def test_related_places_are_locations(ordinary_report):
    (related,) = run_of(ordinary_report)["results"][1]["relatedLocations"]
    assert related["message"] == {"text": "It flexes here"}
    assert related["physicalLocation"]["region"]["snippet"] == {"text": "flexes"}


def test_what_could_not_be_checked_is_a_notification(ordinary_report, empty_report):
    run = run_of(ordinary_report)
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["descriptor"] == {"id": "E002"}
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "drafts/broken.md"
    assert [one["id"] for one in run["tool"]["driver"]["notifications"]] == ["E002"]
    assert run_of(empty_report)["invocations"] == [{"executionSuccessful": True}]


def test_addresses_are_percent_encoded_and_lead_back_to_the_path(hostile_report):
    run = run_of(hostile_report)
    addresses = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    assert addresses[1] == "drafts/a%20b%2523%23c%3Ad%2C%C3%A9%F0%9F%98%80%7C%60%40x.md"
    paths = [document.path.removeprefix("./") for document in hostile_report.documents]
    assert [unquote(address) for address in addresses] == paths
    places = [result["locations"][0]["physicalLocation"]["artifactLocation"] for result in run["results"]]
    assert all(addresses[place["index"]] == place["uri"] for place in places)


def test_an_absolute_path_is_a_file_uri(make_report):
    location = run_of(make_report("radial", "radial", path="/tmp/a b.md"))["artifacts"][0]["location"]
    assert location == {"uri": "file:///tmp/a%20b.md"}


def test_names_of_files_need_not_be_utf8(make_report):
    location = run_of(make_report("radial", "radial", path="caf\udce9.md"))["artifacts"][0]["location"]
    assert location["uri"] == "caf%E9.md"


def test_fingerprints_tell_findings_on_one_line_apart(hostile_report):
    prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run_of(hostile_report)["results"]]
    assert len(set(prints)) == len(prints)


def test_a_link_in_a_draft_is_no_link_of_a_message(hostile_report):
    texts = [result["message"]["text"] for result in run_of(hostile_report)["results"]]
    assert any("\\[click\\](https://evil.example)" in text for text in texts)


def test_a_sentence_that_does_not_hold_the_finding_is_not_its_context(make_report):
    report = make_report("First line.\nThe radial nerve.", "radial")
    document = report.documents[0]
    judged = document.claims[0]._replace(sentence=Span(0, 5))
    run = run_of(replace(report, documents=(replace(document, claims=(judged,)),)))
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["contextRegion"]["snippet"] == {"text": "The radial nerve."}
