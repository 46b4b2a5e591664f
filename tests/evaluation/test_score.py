"""Scoring by the rules of docs/gold-format.md, on hand-made findings."""

import pytest

from anatlint.checks.model import Finding, Severity, Status, Verdict
from anatlint.claims.model import Claim, Term
from anatlint.documents import Span, read_text
from anatlint.evaluation.corpus import CorpusScore, Tally, tally
from anatlint.evaluation.gold import Annotation, Gold
from anatlint.evaluation.render import render_json, render_text
from anatlint.evaluation.score import score
from anatlint.linter.report import DocumentReport, JudgedClaim, ReportedFinding

TEXT = "The deltoid is supplied by the radial nerve. It flexes the knee and the elbow. The end."


def span_of(quote, text=TEXT):
    start = text.index(quote)
    return Span(start, start + len(quote))


def claim(span, predicate="innervated_by"):
    return Claim(predicate, Term("x", span), Term("y", span), 0, span, span)


def finding(quote, kind="innervation", severity=Severity.ERROR, suppressed=None):
    span = span_of(quote)
    made = Finding("INN001", "n", kind, severity, Status.CONTRADICTED, "m", span, 0)
    document = read_text(TEXT, "a.md").source
    return ReportedFinding(made, document.position(span.start), document.position(span.end), quote, "f", suppressed)


def note(quote, kind="innervation"):
    return Annotation(quote, kind, 1, 1, "fact")


def judged(findings=(), claims=(), **lists):
    document = read_text(TEXT, "a.md")
    gold = Gold("a.gold.yaml", "a.md", **{name: tuple(items) for name, items in lists.items()})
    report = DocumentReport("a.md", document.source, 1, tuple(claims), tuple(findings))
    return score(document, report, gold)


def counts(article):
    return len(article.hits), len(article.misses), len(article.false_alarms)


def test_a_finding_that_overlaps_an_error_hits_it():
    assert counts(judged([finding("by the radial")], errors=[note("radial nerve")])) == (1, 0, 0)


def test_a_finding_elsewhere_is_a_false_alarm_and_the_error_a_miss():
    assert counts(judged([finding("the elbow")], errors=[note("radial nerve")])) == (0, 1, 1)


def test_a_finding_that_leaves_the_sentence_does_not_hit():
    assert counts(judged([finding("radial nerve. It flexes")], errors=[note("radial nerve")])) == (0, 1, 1)


def test_one_finding_hits_one_error_and_one_error_is_hit_once():
    wide = finding("flexes the knee and the elbow")
    assert counts(judged([wide], errors=[note("the knee"), note("the elbow")])) == (1, 1, 0)
    both = [finding("radial"), finding("nerve")]
    assert counts(judged(both, errors=[note("radial nerve")])) == (1, 0, 0)


def test_the_largest_overlap_is_taken_first():
    article = judged(
        [finding("knee and the elbow"), finding("the elbow")], errors=[note("knee"), note("and the elbow")]
    )
    assert [(hit.error.annotation.quote, hit.found.quote) for hit in article.hits] == [
        ("and the elbow", "knee and the elbow")
    ]
    assert [placed.annotation.quote for placed in article.misses] == ["knee"]
    assert article.false_alarms == ()


def test_of_equal_overlaps_the_right_kind_is_taken():
    article = judged(
        [finding("radial nerve", "course"), finding("radial nerve", "innervation")], errors=[note("radial nerve")]
    )
    assert [hit.strict for hit in article.hits] == [True]


def test_a_hit_of_another_kind_is_not_strict():
    article = judged([finding("radial nerve", "course")], errors=[note("radial nerve")])
    assert [hit.strict for hit in article.hits] == [False]


def test_a_finding_on_a_disputed_statement_counts_neither_way():
    assert counts(judged([finding("the knee")], disputed=[note("knee")])) == (0, 0, 0)


@pytest.mark.parametrize("quiet", [{"severity": Severity.INFO}, {"suppressed": "a quotation"}])
def test_information_and_suppressed_findings_do_not_count(quiet):
    assert counts(judged([finding("radial nerve", **quiet)], errors=[note("radial nerve")])) == (0, 1, 0)


@pytest.mark.parametrize(
    ("status", "predicate", "quote", "confirmed"),
    [
        (Status.SUPPORTED, "innervated_by", "radial", 1),
        (Status.UNSUPPORTED, "innervated_by", "radial", 0),
        (Status.SUPPORTED, "acts", "radial", 0),
        (Status.SUPPORTED, "innervated_by", "knee", 0),
    ],
)
def test_a_right_statement_is_confirmed_by_a_supported_claim_of_its_kind_that_overlaps(
    status, predicate, quote, confirmed
):
    span = span_of(quote)
    claims = [JudgedClaim(claim(span, predicate), Verdict(status), span, span)]
    article = judged(claims=claims, right=[note("radial nerve")])
    assert (len(article.confirmed), len(article.unconfirmed)) == (confirmed, 1 - confirmed)


def test_shares_are_of_all_articles_and_of_each_kind():
    one = judged([finding("radial nerve", "course"), finding("The end", "name")], errors=[note("radial nerve")])
    two = judged([], errors=[note("the knee", "action")])
    assert tally([one, two]) == Tally(errors=2, hits=1, strict_hits=0, false_alarms=1)
    assert tally([one, two]).recall == 0.5
    assert tally([one, two]).precision == 0.5
    kinds = CorpusScore((one, two)).by_kind()
    assert list(kinds) == ["action", "innervation", "name"]
    assert kinds["name"].precision == 0
    assert kinds["action"].precision is None


def test_the_listing_names_every_miss_and_false_alarm_with_quote_and_place():
    article = judged([finding("the elbow", "action")], errors=[note("radial nerve")])
    output = render_text(CorpusScore((article,)), verbose=True)
    assert "a.md:1:32: missed: innervation “radial nerve” — fact\n" in output
    assert "a.md:1:69: false alarm: INN001 action “the elbow” — m\n" in output
    assert "“" not in render_text(CorpusScore((article,)))


def test_json_holds_the_same_numbers():
    import json

    article = judged([finding("the elbow", "action")], errors=[note("radial nerve")])
    data = json.loads(render_json(CorpusScore((article,))))
    assert data["total"]["recall"] == 0
    assert data["articles"][0]["misses"][0]["quote"] == "radial nerve"
    assert data["articles"][0]["alarms"][0]["quote"] == "the elbow"
