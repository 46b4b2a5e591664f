"""The claims format: every claim with its verdict and the reasons."""

import json

import pytest

from anatlint import Linter
from anatlint.reports.claims import FORMATS
from anatlint.reports.look import PLAIN


def test_a_claim_shows_place_verdict_words_normal_form_and_reasons(make_report):
    output = FORMATS["text"](make_report("The deltoid: radial\n nerve.", "radial\n nerve"), PLAIN, False)
    assert output.splitlines() == [
        "draft.md:1:14: contradicted “radial nerve”",
        "  deltoid innervated_by radial-nerve",
        "  because: The list is complete.",
        "",
        "1 claim read (1 contradicted).",
    ]


def test_claims_as_json_hold_kind_verdict_and_offsets(make_report):
    data = json.loads(FORMATS["json"](make_report("The radial nerve.", "radial nerve"), PLAIN, False))
    claim = data["documents"][0]["claims"][0]
    assert (claim["kind"], claim["verdict"]) == ("innervation", "contradicted")
    assert (claim["start"]["offset"], claim["end"]["offset"]) == (4, 16)


@pytest.mark.model
def test_how_a_claim_came_about_is_explained():
    linter = Linter()
    table = "| Nerve | Roots |\n|---|---|\n| axillary nerve | C5 |"
    text = f"# The deltoid\n\n{table}\n\nIt is supplied by the radial nerve.\n"
    report = linter.report([linter.check_text(text, "a.md")])
    output = FORMATS["text"](report, PLAIN, True).splitlines()
    assert "  read by: frame innervate (rules/frames/verbs.yaml)" in output
    assert "  sentence: “It is supplied by the radial nerve.” at 7:1" in output
    assert "  stands in: paragraph, under “The deltoid”" in output
    assert "  subject: “deltoid” at 1:7, the antecedent (heading)" in output
    assert "  object: “radial nerve” at 7:23" in output
    claims = json.loads(FORMATS["json"](report, PLAIN, True))["documents"][0]["claims"]
    origin = next(claim["origin"] for claim in claims if claim["verdict"] == "contradicted")
    assert (origin["inherited"], origin["subject"]["quote"]) == (True, "deltoid")
