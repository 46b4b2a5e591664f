"""The other commands: claims, show, explain, rules, eval, ontology."""

import json

import pytest

WRONG = "The deltoid is innervated by the radial nerve.\n"


@pytest.fixture
def draft(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(WRONG, encoding="utf-8")
    return "a.md"


@pytest.mark.model
def test_claims_shows_each_claim_with_its_verdict(draft, anatlint):
    outcome = anatlint("claims", draft)
    assert outcome.code == 0
    assert "a.md:1:" in outcome.out
    assert "contradicted" in outcome.out
    assert "deltoid innervated_by radial-nerve" in outcome.out


@pytest.mark.model
def test_claims_as_json(draft, anatlint):
    data = json.loads(anatlint("claims", draft, "--format", "json").out)
    (claim,) = data["documents"][0]["claims"]
    assert (claim["subject"], claim["predicate"], claim["object"]) == ("deltoid", "innervated_by", "radial-nerve")


def test_claims_of_a_missing_file_is_one_line(anatlint):
    outcome = anatlint("claims", "nope.md")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("anatlint: nope.md: E001 ")


@pytest.mark.parametrize("name", [["deltoid"], ["Musculus", "deltoideus"]])
def test_show_gives_facts_with_sources_under_any_name(anatlint, name):
    outcome = anatlint("show", *name)
    assert outcome.code == 0
    assert outcome.out.startswith("deltoid  muscle · deltoid\n")
    assert "axillary nerve" in outcome.out
    assert "  sources\n" in outcome.out


def test_show_tells_what_others_say(anatlint):
    assert "innervates" in anatlint("show", "axillary nerve").out


def test_show_of_an_unknown_name_gives_near_ones(anatlint):
    outcome = anatlint("show", "deltiod")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("anatlint: E204 nothing is called “deltiod”; near names: deltoid")


def test_show_knows_public_identifiers_and_labels_of_tables(anatlint):
    assert anatlint("show", "UBERON:0001476").out.startswith("deltoid  muscle")


def test_lookup_gives_a_line_for_each_name(process):
    outcome = process("lookup", stdin=b"Deltoid\n\ndeltiod\nwing\n")
    assert outcome.code == 0
    assert outcome.out.splitlines() == [
        "Deltoid\tdeltoid\tdeltoid\tmuscle\texact",
        "deltiod\tdeltoid\tdeltoid\tmuscle\tmisspelt",
        "wing\t-\t-\t-\tnone",
    ]


def test_lookup_as_json_is_an_object_a_line(process):
    outcome = process("lookup", "--format", "json", stdin=b"Deltoid\nwing\n")
    found, missing = map(json.loads, outcome.out.splitlines())
    assert found == {
        "name": "Deltoid", "id": "deltoid", "preferred_name": "deltoid", "kind": "muscle", "match": "exact",
        "ids": ["deltoid"],
    }  # fmt: skip
    assert (missing["name"], missing["id"], missing["ids"]) == ("wing", None, [])


def test_show_as_json_holds_the_entry_its_inverse_and_sources(anatlint):
    (structure,) = json.loads(anatlint("show", "deltoid", "--format", "json").out)["structures"]
    assert structure["id"] == "deltoid"
    nerves = structure["entry"]["innervation"]["nerves"]
    assert "axillary-nerve" in json.dumps(nerves)
    cited = structure["entry"]["innervation"]["sources"]
    assert set(cited) <= set(structure["sources"])


def test_rules_lists_all_rules_in_order(anatlint):
    listed = [line.split()[0] for line in anatlint("rules").out.splitlines()]
    assert listed == sorted(listed)
    assert [row["code"] for row in json.loads(anatlint("rules", "--format", "json").out)["rules"]] == listed
    assert "INN001" in listed


@pytest.mark.parametrize("code", ["INN001", "inn001"])
def test_explain_tells_what_why_and_examples(anatlint, code):
    outcome = anatlint("explain", code)
    assert outcome.code == 0
    assert outcome.out.startswith("INN001 ")
    assert "Flagged:" in outcome.out
    assert "Left alone:" in outcome.out


def test_the_rules_fit_their_schema(anatlint):
    outcome = anatlint("rules", "--check")
    assert outcome.out.endswith(" rules, nothing wrong\n")
    assert outcome.code == 0


def test_a_rule_that_does_not_fit_is_told_with_its_place(anatlint, monkeypatch, tmp_path):
    from anatlint.cli import rules

    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "name.yaml").write_text("- code: NAM001\n  nmae: wrong-name\n", encoding="utf-8")
    monkeypatch.setattr(rules, "rules_dir", lambda: tmp_path)
    outcome = anatlint("rules", "--check")
    assert outcome.code == 1
    assert 'rules/checks/name.yaml:2: E105 unknown key "nmae"' in outcome.out


def test_every_rule_can_be_explained(anatlint):
    for line in anatlint("rules").out.splitlines():
        assert anatlint("explain", line.split()[0]).code == 0


def test_explain_of_an_unknown_code_names_near_ones(anatlint):
    outcome = anatlint("explain", "INN01")
    assert outcome.code == 2
    assert "E204 there is no rule “INN01”; near: INN001" in outcome.err


@pytest.fixture
def corpus(draft, tmp_path):
    gold = "article: a.md\nerrors:\n  - {quote: innervated by the radial nerve, kind: innervation, fact: Axillary.}\n"
    (tmp_path / "a.gold.yaml").write_text(gold, encoding="utf-8")
    return tmp_path


@pytest.mark.model
def test_eval_scores_a_folder(corpus, anatlint):
    outcome = anatlint("eval", corpus, "--min-recall", "1", "--min-precision", "1", "--min-strict", "1")
    assert outcome.code == 0
    assert outcome.out.splitlines()[-1] == "1 articles"
    assert json.loads(anatlint("eval", corpus, "--format", "json").out)["total"]["recall"] == 1


@pytest.mark.model
def test_eval_fails_below_a_threshold_and_names_it(corpus, anatlint):
    gold = corpus / "a.gold.yaml"
    gold.write_text(gold.read_text() + "  - {quote: The deltoid, kind: name, fact: x}\n", encoding="utf-8")
    outcome = anatlint("eval", corpus, "--min-recall", "0.85", "--verbose")
    assert outcome.code == 1
    assert outcome.err == "anatlint: recall 0.500 is below 0.85\n"
    assert "missed: name “The deltoid”" in outcome.out


@pytest.mark.model
def test_eval_tells_what_it_cannot_read_and_scores_the_rest(corpus, anatlint):
    (corpus / "b.gold.yaml").write_text("article: [\n", encoding="utf-8")
    (corpus / "c.gold.yaml").write_text("article: missing.md\n", encoding="utf-8")
    (corpus / "d.gold.yaml").write_text(
        "article: a.md\nerrors:\n  - {quote: no such words, kind: name, fact: x}\n", encoding="utf-8"
    )
    outcome = anatlint("eval", corpus)
    assert outcome.code == 2
    assert "b.gold.yaml:" in outcome.out
    assert " E103 " in outcome.out
    assert "missing.md: E001" in outcome.out
    assert "d.gold.yaml:3: E403 the quote “no such words” does not stand in the article" in outcome.out
    assert "1 articles" in outcome.out


def test_eval_of_a_folder_without_annotations_is_an_error(tmp_path, anatlint):
    outcome = anatlint("eval", tmp_path)
    assert outcome.code == 2
    assert "E401 no annotated articles" in outcome.err


def test_ontology_stats_counts(anatlint):
    assert " entries (" in anatlint("ontology", "stats").out
    data = json.loads(anatlint("ontology", "stats", "--format", "json").out)
    assert data["entries"] > 500
    assert data["kinds"]["muscle"] > 20


def test_ontology_check_gives_a_line_for_each_problem_and_a_count(anatlint):
    outcome = anatlint("ontology", "check", "movements.yaml")
    *problems, count = outcome.out.splitlines()
    assert all(line.startswith("rules/ontology/movements.yaml:") for line in problems)
    errors = sum(" error " in line for line in problems)
    assert count.startswith("1 error," if errors == 1 else f"{errors} errors,")
    assert outcome.code == int(errors > 0)
