"""The claims format: every claim with its verdict and the reasons."""

import json

from anatlint.reports.claims import FORMATS


def test_a_claim_shows_place_verdict_words_normal_form_and_reasons(make_report):
    output = FORMATS["text"](make_report("The deltoid: radial\n nerve.", "radial\n nerve"))
    assert output.splitlines() == [
        "draft.md:1:14: contradicted “radial nerve”",
        "  deltoid innervated_by radial-nerve",
        "  because: The list is complete.",
        "",
        "1 claim read (1 contradicted).",
    ]


def test_claims_as_json_hold_kind_verdict_and_offsets(make_report):
    data = json.loads(FORMATS["json"](make_report("The radial nerve.", "radial nerve")))
    claim = data["documents"][0]["claims"][0]
    assert (claim["kind"], claim["verdict"]) == ("innervation", "contradicted")
    assert (claim["start"]["offset"], claim["end"]["offset"]) == (4, 16)
