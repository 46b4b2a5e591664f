"""The JSON format fits its schema and the contract."""

import json
from dataclasses import replace

import pytest

from anatlint.claims.model import Count, Levels, Movement, Name, Place, Term
from anatlint.documents.source import Span
from anatlint.packs.schemas import validator
from anatlint.reports import FORMATS

render = FORMATS["json"]


def parsed(report):
    data = json.loads(render(report))
    errors = [error.message for error in validator("report").iter_errors(data)]
    assert errors == []
    return data


def term(name):
    return Term(name, Span(0, 1), (name,))


def test_a_finding_has_all_that_the_contract_names(make_report):
    data = parsed(make_report("Zeile\nThe 𝒳 radial nerve.", "radial nerve"))
    assert data["tool"] == {
        "name": "anatlint", "version": "0.1.0", "ontology": "2026.11", "model": "en_core_web_sm 3.8.0",
    }  # fmt: skip
    document = data["documents"][0]
    assert document["claims"] == {
        "supported": 0, "contradicted": 1, "overstated": 0, "incomplete": 0, "unsupported": 0, "unknown": 0,
    }  # fmt: skip
    finding = document["findings"][0]
    assert finding["start"] == {"line": 2, "column": 7, "offset": 12}
    assert finding["end"] == {"line": 2, "column": 19, "offset": 24}
    assert finding["quote"] == "radial nerve"
    assert finding["claim"] == {
        "subject": "deltoid", "predicate": "innervated_by", "object": "radial-nerve", "negated": False,
    }  # fmt: skip
    assert finding["fixes"][0]["edits"] == [{"start": 12, "end": 24, "text": "axillary nerve"}]
    assert finding["suppressed"] is None


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Movement("flexion", term("elbow-joint")), {"movement": "flexion", "of": "elbow-joint"}),
        (Movement("flexion"), {"movement": "flexion", "of": None}),
        (Levels(("C5", "C6")), ["C5", "C6"]),
        (Count(3, "head"), 3),
        (Name("the short head"), "the short head"),
        (Place("between", (term("a"), term("b"))), {"relation": "between", "of": ["a", "b"]}),
        (Place("rank:deepest", (), term("back")), {"relation": "rank:deepest", "of": [], "domain": "back"}),
        (Term("nobody's muscle", Span(0, 1)), "nobody's muscle"),
    ],
)
def test_every_object_is_plain_data_that_fits_the_schema(make_report, value, plain):
    report = make_report("The radial nerve.", "radial")
    document = report.documents[0]
    judged = document.claims[0]
    changed = judged._replace(claim=replace(judged.claim, object=value))
    data = parsed(replace(report, documents=(replace(document, claims=(changed,)),)))
    assert data["documents"][0]["findings"][0]["claim"]["object"] == plain


def test_related_places_have_positions_and_quotes(make_report, related):
    data = parsed(make_report("It flexes.\nIt extends.", "flexes", related=(related(14, 21),)))
    other = data["documents"][0]["findings"][0]["related"][0]
    assert other["quote"] == "extends"
    assert other["start"] == {"line": 2, "column": 4, "offset": 14}


def test_suppressed_findings_stay_with_their_reason(make_report):
    report = make_report("The radial nerve.", "radial")
    document = report.documents[0]
    changed = replace(document, findings=(replace(document.findings[0], suppressed="a quotation"),))
    silenced = replace(report, documents=(changed,))
    assert parsed(silenced)["documents"][0]["findings"][0]["suppressed"] == "a quotation"
    assert "INN001" not in FORMATS["text"](silenced)
    assert FORMATS["concise"](silenced) == ""


def test_errors_fit_the_schema(broken_report):
    assert parsed(broken_report)["errors"] == [
        {"path": "drafts/a.md", "code": "E001", "message": "cannot read the file: no such file"}
    ]


def test_the_schema_refuses_what_is_not_in_the_contract(make_report):
    data = json.loads(render(make_report("radial", "radial")))
    data["documents"][0]["findings"][0]["colour"] = "red"
    del data["documents"][0]["findings"][0]["quote"]
    assert len(list(validator("report").iter_errors(data))) == 2
