"""Right statements made wrong, one fact at a time: which words change, into what, and what the linter makes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatlint.checks.model import Finding, Severity, Status, Verdict
from anatlint.claims.model import Claim, Count, Levels, Mood, Movement, Object, Place, Qualifiers, Term
from anatlint.cli import main
from anatlint.documents import Document, Span, read_text
from anatlint.evaluation.mutation import Change, MutationScore, Outcome
from anatlint.evaluation.mutation.changes import changes_of
from anatlint.evaluation.mutation.draw import order, other_names
from anatlint.evaluation.mutation.levels import level_span, other_levels
from anatlint.evaluation.mutation.listed import right_values
from anatlint.evaluation.mutation.model import Mutant
from anatlint.evaluation.mutation.motions import does, opposite_words
from anatlint.evaluation.mutation.numbers import number_span, other_numbers
from anatlint.evaluation.mutation.report import render_json, render_text
from anatlint.evaluation.mutation.run import judge_mutant
from anatlint.linter.report import DocumentReport, JudgedClaim, ReportedFinding
from anatlint.ontology import load_ontology
from anatlint.ontology.graph import Graph

SMALL = Path(__file__).parents[1] / "checks"  # its ontology of right facts
RIGHT = Verdict(Status.SUPPORTED)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    return Graph(load_ontology(SMALL, cache=tmp_path_factory.mktemp("cache")))


def term(text: str, quote: str, ids: str) -> Term:
    start = text.index(quote)
    return Term(quote, Span(start, start + len(quote)), tuple(ids.split()))


def judged(
    document: Document,
    quote: str,
    predicate: str,
    subject: str,
    value: Object,
    verdict: Verdict = RIGHT,
    **qualifiers: object,
) -> JudgedClaim:
    """A claim whose words are ``quote``, in the first block; its sentence is that block."""
    block = document.blocks[0]
    start = block.text.index(quote)
    span, sentence = Span(start, start + len(quote)), Span(0, len(block.text))
    subject_term = Term("It", Span(0, 0), (subject,))
    claim = Claim(predicate, subject_term, value, 0, span, sentence, Qualifiers(**qualifiers))  # type: ignore[arg-type]
    return JudgedClaim(claim, verdict, block.to_source(*span), block.to_source(*sentence))


def report(document: Document, *claims: JudgedClaim, findings: tuple[ReportedFinding, ...] = ()) -> DocumentReport:
    return DocumentReport(document.path, document.source, 1, claims, findings)


def finding(document: Document, quote: str, severity: Severity = Severity.ERROR) -> ReportedFinding:
    start = document.source.text.index(quote)
    span = Span(start, start + len(quote))
    made = Finding("INN001", "wrong-nerve", "innervation", severity, Status.CONTRADICTED, "Wrong.", span, 0)
    return ReportedFinding(made, document.source.position(span.start), document.source.position(span.end), quote, "f")


def changed(graph: Graph, text: str, quote: str, predicate: str, subject: str, value: Object, **given: object) -> str:
    """Return the text with its one change, or the same text when nothing can be changed."""
    document = read_text(text, "a.md")
    changes = changes_of(
        document, report(document, judged(document, quote, predicate, subject, value, **given)), [], graph
    )
    assert len(changes.changes) + changes.unchanged == 1
    return changes.changes[0].apply(text) if changes.changes else text


INNERVATED = "The deltoid is innervated by the axillary nerve."


def nerve_changed(graph: Graph, text: str, quote: str = "axillary nerve", seed: int = 0, **given: object) -> str:
    document = read_text(text, "a.md")
    value = term(document.blocks[0].text, quote, "axillary-nerve")
    claim = judged(document, quote, "innervated_by", "deltoid", value, **given)
    changes = changes_of(document, report(document, claim), [], graph, seed).changes
    return changes[0].apply(text) if changes else text


def test_another_nerve_stands_in_place_of_the_right_one(graph: Graph) -> None:
    new = nerve_changed(graph, INNERVATED).removeprefix("The deltoid is innervated by the ").removesuffix(".")
    ids = {named.id for named in graph.ontology.names.get(new)}
    assert {graph.kind(id) for id in ids} == {"nerve"}
    assert not ids & ({"axillary-nerve"} | graph.nerve_above("axillary-nerve") | graph.nerve_below("axillary-nerve"))


def test_the_same_input_gives_the_same_mutant(graph: Graph) -> None:
    assert nerve_changed(graph, INNERVATED) == nerve_changed(graph, INNERVATED)


def test_another_key_draws_in_another_order() -> None:
    values = [str(number) for number in range(9)]
    assert order("a", values) == order("a", reversed(values)) != order("b", values)


def test_a_name_is_written_as_the_old_one_was(graph: Graph) -> None:
    assert nerve_changed(graph, "Axillary nerve", "Axillary nerve")[0].isupper()
    assert nerve_changed(graph, "Axillary Nerve", "Axillary Nerve").endswith(" Nerve")
    short = nerve_changed(graph, "The deltoid depends on the axillary.", "axillary")
    assert short != "The deltoid depends on the axillary."
    assert "nerve" not in short


@pytest.mark.parametrize(
    ("negated", "mood", "status"),
    [
        (True, Mood.ASSERTED, Status.SUPPORTED),
        (False, Mood.QUESTION, Status.SUPPORTED),
        (False, Mood.MYTH, Status.SUPPORTED),
        (False, Mood.ASSERTED, Status.UNSUPPORTED),
    ],
)
def test_only_what_the_article_affirms_and_the_facts_support_is_changed(
    graph: Graph, negated: bool, mood: Mood, status: Status
) -> None:
    text = nerve_changed(graph, INNERVATED, verdict=Verdict(status), negated=negated, mood=mood)
    assert text == INNERVATED


def test_sentences_that_are_wrong_disputed_or_reported_stay_as_they_are(graph: Graph) -> None:
    document = read_text(INNERVATED, "a.md")
    value = term(INNERVATED, "axillary nerve", "axillary-nerve")
    claim = judged(document, "axillary nerve", "innervated_by", "deltoid", value)
    assert changes_of(document, report(document, claim), [], graph).changes
    assert not changes_of(document, report(document, claim), [Span(0, 3)], graph).changes
    alarm = finding(document, "deltoid")
    assert not changes_of(document, report(document, claim, findings=(alarm,)), [], graph).changes


def test_words_with_markup_inside_are_left_alone(graph: Graph) -> None:
    text = "The deltoid is innervated by the *axillary* nerve."
    assert nerve_changed(graph, text) == text
    around = "The deltoid is innervated by the *axillary nerve*."
    assert nerve_changed(graph, around).endswith("*.")
    assert nerve_changed(graph, around) != around


def test_a_listed_nerve_is_never_drawn(graph: Graph) -> None:
    text = "Brachialis is supplied by the musculocutaneous nerve."
    document = read_text(text, "a.md")
    value = term(text, "musculocutaneous nerve", "musculocutaneous-nerve")
    claim = judged(document, "musculocutaneous nerve", "innervated_by", "brachialis", value)
    for seed in range(20):
        (change,) = changes_of(document, report(document, claim), [], graph, seed).changes
        assert change.new not in ("radial nerve", "musculocutaneous nerve")


@pytest.fixture(scope="module")
def shipped() -> Graph:
    return Graph(load_ontology())


def drawn(graph: Graph, predicate: str, subject: str, text: str, id: str) -> list[str]:
    """What is drawn in place of a name, over several keys."""
    right = right_values(graph, predicate, [subject]).ids
    keys = (f"{number}" for number in range(5))
    return sorted({name for key in keys for name in other_names(graph, text, (id,), right, key)})


def test_in_place_of_a_quality_stands_one_that_excludes_it(shipped: Graph) -> None:
    assert drawn(shipped, "carries", "sural-nerve", "sensory", "sensory") == ["motor"]
    assert drawn(shipped, "shape", "trapezius", "flat", "flat") == []
    new = drawn(shipped, "fibre_direction", "external-oblique", "downward and forward", "inferoanterior")
    assert "horizontal" in new
    assert "oblique" not in new


def test_a_declared_opposite_comes_first(shipped: Graph) -> None:
    right = right_values(shipped, "belongs_to", ["trigeminal-nerve"]).ids
    assert other_names(shipped, "cranial nerve", ("cranial-nerves",), right, "a")[0] == "spinal nerve"


@pytest.mark.parametrize(
    ("predicate", "subject", "right"),
    [
        ("supplies", "femoral-nerve", "ankle"),  # its saphenous branch does
        ("lesion_causes", "lateral-cutaneous-nerve-of-thigh", "anterior-thigh"),
        ("lesion_causes", "common-fibular-nerve", "foot-drop"),
        ("has_members", "medial-thigh", "obturator-externus"),  # what lies in a region
        ("passes", "phrenic-nerve", "abdomen"),
        ("passes", "axillary-nerve", "greater-tubercle"),  # of the bone that it winds round
        ("carries", "oculomotor-nerve", "mixed"),  # by its fibres
    ],
)
def test_what_the_facts_make_right_is_never_drawn(shipped: Graph, predicate: str, subject: str, right: str) -> None:
    assert right in right_values(shipped, predicate, [subject]).ids


def test_what_the_muscles_of_a_nerve_do_is_no_wrong_movement(shipped: Graph) -> None:
    knee = Movement("extension", Term("knee", Span(0, 0), ("knee",)))
    claim = Claim("lesion_causes", Term("It", Span(0, 0), ("femoral-nerve",)), knee, 0, Span(0, 0), Span(0, 0))
    assert does(shipped, claim, ["flexion"])  # the sartorius


@pytest.mark.parametrize(("relation", "closed"), [("through", True), ("between", False)])
def test_of_a_way_only_what_is_passed_through_is_closed(shipped: Graph, relation: str, closed: bool) -> None:
    text = "It leaves by the greater sciatic foramen."
    document = read_text(text, "a.md")
    place = Place(relation, (term(text, "greater sciatic foramen", "greater-sciatic-foramen"),))
    claim = judged(document, "greater sciatic foramen", "passes", "sciatic-nerve", place)
    (change,) = changes_of(document, report(document, claim), [], shipped).changes
    assert change.complete is closed


def test_what_several_claims_say_is_changed_once_and_wrong_for_all(graph: Graph) -> None:
    text = "Deltoid and brachialis share the axillary nerve."
    document = read_text(text, "a.md")
    value = term(text, "axillary nerve", "axillary-nerve")
    claims = [judged(document, "axillary nerve", "innervated_by", id, value) for id in ("deltoid", "brachialis")]
    for seed in range(10):
        changes = changes_of(document, report(document, *claims), [], graph, seed).changes
        assert len(changes) == 1
        assert changes[0].new not in ("musculocutaneous nerve", "radial nerve")


@pytest.mark.parametrize(
    ("text", "quote", "movement", "of", "subject", "expected"),
    [
        ("It flexes the elbow.", "flexes the elbow", "flexion", "elbow-joint", "brachialis", "It extends the elbow."),
        ("It helps in flexion.", "flexion", "flexion", "elbow-joint", "brachialis", "It helps in extension."),
        ("An elbow flexor.", "flexor", "flexion", "elbow-joint", "brachialis", "An elbow extensor."),
        ("Extends the elbow", "Extends", "extension", "elbow-joint", "triceps-brachii", "Flexes the elbow"),
        # the spinal part extends the shoulder, so that flexion is another part's, not wrong for the whole
        ("It flexes the shoulder.", "flexes", "flexion", "glenohumeral-joint", "deltoid", "It flexes the shoulder."),
    ],
)
def test_a_movement_becomes_its_opposite_unless_that_is_right_too(
    graph: Graph, text: str, quote: str, movement: str, of: str, subject: str, expected: str
) -> None:
    value = Movement(movement, Term(of, Span(0, 0), (of,)))
    assert changed(graph, text, quote, "acts", subject, value) == expected


@pytest.mark.parametrize(
    ("movement", "word", "expected"),
    [
        ("flexion", "bends", "straightens"),
        ("flexion", "bent", None),
        ("depression", "depress", "elevate"),
        ("elevation", "elevates", "depresses"),
        ("elevation", "lifting", "lowering"),
        ("adduction", "adductors", "abductors"),
    ],
)
def test_everyday_words_and_inflections_are_answered_by_their_like(
    movement: str, word: str, expected: str | None
) -> None:
    shipped = Graph(load_ontology())
    found = list(opposite_words(shipped, word, Span(0, len(word)), movement))
    assert [new for _, new in found] == ([expected] if expected else [])


def test_a_side_becomes_the_other_one(graph: Graph) -> None:
    text = "It turns the spine to the opposite side."
    value = Movement("rotation", Term("spine", Span(0, 0), ("vertebral-column",)))
    new = changed(graph, text, text[:-1], "acts", "multifidus", value, side="contralateral")
    assert new == "It turns the spine to the same side."


def test_a_number_becomes_one_that_is_not_listed(graph: Graph) -> None:
    assert changed(graph, "It has three heads.", "three heads", "has_count", "triceps-brachii", Count(3, "head")) == (
        "It has four heads."
    )


def test_a_depth_is_turned_round(graph: Graph) -> None:
    text = "It lies deep to the trapezius."
    value = term(text, "trapezius", "trapezius")
    assert changed(graph, text, "deep to the trapezius", "deep_to", "multifidus", value) == (
        "It lies superficial to the trapezius."
    )
    text = "It is the deepest."
    assert changed(graph, text, "deepest", "depth_rank", "multifidus", Place("rank:deepest")) == (
        "It is the most superficial."
    )


def test_the_article_before_a_name_agrees(graph: Graph) -> None:
    text = "It is a branch of a radial nerve."
    document = read_text(text, "a.md")
    value = term(text, "radial nerve", "radial-nerve")
    claim = judged(document, "radial nerve", "branch_of", "axillary-nerve", value)
    for seed in range(20):
        for change in changes_of(document, report(document, claim), [], graph, seed).changes:
            words = change.apply(text).removeprefix("It is a branch of ").split()
            assert words[0] == ("an" if words[1][0] in "aeio" else "a")


@pytest.mark.parametrize(
    ("text", "meant", "right", "expected"),
    [
        ("C5-C6", "C5 C6", "C5 C6", "C7-C8"),
        ("C5, C6 and C7", "C5 C6 C7", "C5 C6 C7 C8", "C2, C3 and C4"),
        ("C5–C7", "C5 C6 C7", "C4 C5 C6 C7 C8", "C1–C3"),
        ("L4", "L4", "L4 L5", "L3"),
        ("L2&ndash;L4", "L2 L3 L4", "L2 L3 L4", "L5&ndash;S2"),
        ("C5, 6, 7", "C5 C6 C7", "C5 C6 C7", "C2, 3, 4"),
        ("C5-C6", "C5 C6", "", None),
    ],
)
def test_levels_move_along_the_spine(text: str, meant: str, right: str, expected: str | None) -> None:
    moved = other_levels(text, tuple(meant.split()), frozenset(right.split()))
    assert (moved[0] if moved else None) == expected


def test_no_move_leaves_only_right_levels() -> None:
    right = frozenset({"C5", "C6", "C7", "C8", "T1"})
    assert {"C5-C6", "C6-C7", "C7-C8"}.isdisjoint(other_levels("C5-C6", ("C5", "C6"), right))


def test_levels_are_found_with_what_they_leave_out() -> None:
    text = "the roots C5, 6, 7 of it"
    assert level_span(text, Span(0, len(text))) == (10, 18)


@pytest.mark.parametrize(
    ("text", "number", "right", "expected"),
    [("two", 2, {2}, "three"), ("Three", 3, {3, 4}, "Two"), ("3", 3, {3}, "4"), ("seventh", 7, {7}, "eighth"),
     ("VII", 7, {7}, "VIII"), ("one", 1, {1}, None)],
)  # fmt: skip
def test_numbers_keep_their_style(text: str, number: int, right: set[int], expected: str | None) -> None:
    others = other_numbers(text, number, frozenset(right))
    assert (others[0] if others else None) == expected


def test_a_number_is_found_as_a_whole_word() -> None:
    text = "often ten heads"
    assert number_span(text, Span(0, len(text)), 10) == (6, 9)


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="*_`[]<>&\\#|~\r\n\t"), max_size=20)


@given(before=TEXTS, after=TEXTS, seed=st.integers(0, 1000))
def test_exactly_the_words_of_the_object_change(graph: Graph, before: str, after: str, seed: int) -> None:
    text = f"Once: {before} The deltoid is innervated by the **axillary nerve**, {after} end.\n\n- And *more*.\n"
    document = read_text(text, "a.md")
    clean = document.blocks[0].text
    start = clean.index("axillary nerve,")
    value = Term("axillary nerve", Span(start, start + 14), ("axillary-nerve",))
    sentence = Span(0, len(clean))
    claim = Claim("innervated_by", Term("deltoid", Span(0, 0), ("deltoid",)), value, 0, value.span, sentence)
    block = document.blocks[0]
    right = JudgedClaim(claim, RIGHT, block.to_source(*value.span), block.to_source(*sentence))
    (change,) = changes_of(document, report(document, right), [], graph, seed).changes
    mutant = change.apply(text)
    at = text.index("axillary nerve**")
    assert change.old == "axillary nerve"
    assert mutant[:at] == text[:at]
    assert mutant[at:].startswith(change.new)
    assert mutant[at + len(change.new) :] == text[at + len("axillary nerve") :]


CHANGE = Change(Span(33, 47), "axillary nerve", "radial nerve", "innervated_by", "innervation", Span(0, 48), True)


def outcome(status: Status | None, severity: Severity | None = None) -> Outcome:
    before = read_text(INNERVATED, "a.md")
    after = read_text(CHANGE.apply(INNERVATED), "a.md")
    old = judged(before, "axillary nerve", "innervated_by", "deltoid", term(INNERVATED, "axillary nerve", "a"))
    value = term(after.source.text, "radial nerve", "radial-nerve")
    new = judged(after, "radial nerve", "innervated_by", "deltoid", value, Verdict(status or Status.UNKNOWN))
    found = (finding(after, "radial nerve", severity),) if severity else ()
    claims = (new,) if status else ()
    return judge_mutant(report(before, old), report(after, *claims, findings=found), CHANGE)[0]


def test_a_mutant_is_caught_unsupported_unread_or_confirmed() -> None:
    assert outcome(Status.CONTRADICTED, Severity.ERROR) is Outcome.CAUGHT
    assert outcome(Status.CONTRADICTED, Severity.WARNING) is Outcome.CAUGHT
    assert outcome(Status.CONTRADICTED, Severity.INFO) is Outcome.UNSUPPORTED
    assert outcome(Status.UNSUPPORTED) is Outcome.UNSUPPORTED
    assert outcome(Status.SUPPORTED) is Outcome.CONFIRMED
    assert outcome(None) is Outcome.UNREAD


def test_a_statement_that_stood_there_before_confirms_nothing() -> None:
    document = read_text(INNERVATED, "a.md")
    mutant = read_text(CHANGE.apply(INNERVATED), "a.md")
    other = Levels(("C5",))
    before = judged(document, "deltoid", "innervated_by", "deltoid", other)
    after = judged(mutant, "deltoid", "innervated_by", "deltoid", other)
    assert judge_mutant(report(document, before), report(mutant, after), CHANGE)[0] is Outcome.UNREAD


def scored() -> MutationScore:
    place = read_text(INNERVATED, "a.md").source.position(33)
    caught = Mutant("a.md", place, CHANGE, Outcome.CAUGHT, "INN001 contradicted")
    return MutationScore(1, (caught, Mutant("a.md", place, CHANGE, Outcome.UNREAD)), 3)


def test_the_table_counts_by_kind_and_lists_what_was_not_caught() -> None:
    text = render_text(scored(), verbose=True)
    assert text.startswith("a.md:1:34: unread: innervation “axillary nerve” → “radial nerve”\n")
    assert text.splitlines()[-2].split() == ["all", "2", "1", "50.0%", "0", "1", "0", "0.0%", "2", "1", "50.0%"]
    assert text.endswith("1 articles, 3 right statements in which nothing was changed\n")


def test_json_holds_every_mutant() -> None:
    data = json.loads(render_json(scored()))
    assert data["kinds"]["innervation"]["complete"]["caught_share"] == 0.5
    assert [mutant["outcome"] for mutant in data["mutants"]] == ["caught", "unread"]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    article = (
        "# Shoulder\n\nThe deltoid is innervated by the axillary nerve. The brachialis flexes the elbow.\n\n"
        "The deltoid is innervated by the radial nerve.\n"
    )
    (tmp_path / "a.md").write_text(article, encoding="utf-8")
    gold = "article: a.md\nerrors:\n  - {quote: radial nerve, kind: innervation, fact: The axillary nerve.}\n"
    (tmp_path / "a.gold.yaml").write_text(gold, encoding="utf-8")
    return tmp_path


@pytest.mark.model
def test_the_command_lints_each_mutant(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "--mutate", str(corpus), "--format", "json", "--min-caught", "1", "--max-confirmed", "0"]) == 0
    first = capsys.readouterr().out
    mutants = json.loads(first)["mutants"]
    assert [(one["old"], one["outcome"]) for one in mutants] == [("axillary nerve", "caught"), ("flexes", "caught")]
    assert mutants[1]["new"] == "extends"
    assert main(["eval", "--mutate", str(corpus), "--format", "json"]) == 0
    assert capsys.readouterr().out == first


def test_a_folder_without_annotations_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "--mutate", str(tmp_path)]) == 2
    assert "E401 no annotated articles" in capsys.readouterr().err
