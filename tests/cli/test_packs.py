"""The commands know packs: those given, and those of the configuration."""

import json

import pytest
from jsonschema import Draft202012Validator

from anatlint.packs.resolve import rules_dir

NAMES = "gluteus-medius: {extends: gluteus-medius, names: [hip leveller]}\n"
RULE = """\
- code: HOU001
  name: our-words
  kind: style
  when: {terms: {spinal column: spine}}
  severity: warning
  message: "Our house writes “{expected}” for “{object}”."
  why: One word for one thing, in all our books.
  fix: "{expected}"
  safe: true
  examples:
    - bad: "The [spinal column] bends."
      suggest: spine
    - good: "The spine bends."
"""


@pytest.fixture
def house(tmp_path, monkeypatch):
    """Return a function that writes files of the pack "house", which the configuration names."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "anatlint.toml").write_text('extend-rules = ["house/"]\n', encoding="utf-8")

    def write(**files):
        for name, text in files.items():
            part, stem = name.split("_", 1)
            (tmp_path / "house" / part).mkdir(parents=True, exist_ok=True)
            (tmp_path / "house" / part / f"{stem}.yaml").write_text(text, encoding="utf-8")

    return write


def test_show_lookup_explain_and_rules_use_the_configuration(house, anatlint, tmp_path):
    house(ontology_a=NAMES, checks_a=RULE)
    assert anatlint("show", "hip", "leveller").out.startswith("gluteus medius")
    assert "HOU001 our-words" in anatlint("explain", "HOU001").out
    assert "HOU001  our-words" in anatlint("rules").out
    (tmp_path / "anatlint.toml").unlink()
    assert anatlint("show", "hip", "leveller").code == 2
    assert anatlint("explain", "HOU001").code == 2


def test_findings_of_style_fit_the_schema(house, anatlint, tmp_path):
    house(checks_a=RULE)
    (tmp_path / "a.md").write_text("The spinal column bends.\n", encoding="utf-8")
    outcome = anatlint("check", "a.md", "--format", "json")
    report = json.loads(outcome.out)
    schema = json.loads((rules_dir() / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(report)
    (finding,) = report["documents"][0]["findings"]
    assert (finding["code"], finding["kind"], finding["verdict"], finding["claim"]) == ("HOU001", "style", None, None)
    assert (finding["quote"], finding["fixes"][0]["safe"]) == ("spinal column", True)
    assert finding["fixes"][0]["edits"] == [{"start": 4, "end": 17, "text": "spine"}]
    for format_ in ("text", "concise"):
        assert "HOU001" in anatlint("check", "a.md", "--format", format_).out


def test_checking_rules_checks_packs(house, anatlint):
    house(checks_a=RULE, ontology_a=NAMES)
    outcome = anatlint("rules", "--check", "--examples", "house")
    assert (outcome.code, "2 examples, nothing wrong" in outcome.out) == (0, True)
    house(checks_a=RULE.replace("severity", "serverity"), ontology_a=NAMES.replace("names", "nmaes"))
    outcome = anatlint("rules", "--check", "house")
    first, second = outcome.out.splitlines()
    assert outcome.code == 1
    assert first.startswith("house/checks/a.yaml:5: E105 unknown key")
    assert second.startswith("house/ontology/a.yaml:1: E105 unknown key")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[spinal column]", "[spinal] column", "“spinal column” is flagged"),
        ("suggest: spine", "suggest: backbone", "suggested is spine, not backbone"),
        ("The [spinal column]", "The spine and the [back]", "flagged 0 times"),
        ("The spine bends", "A spinal column bends", "“spinal column” is flagged"),
        ("- bad:", "- gap:", "write bad instead of gap"),
    ],
)
def test_an_example_that_is_not_as_it_says_is_told(house, anatlint, old, new, message):
    house(checks_a=RULE.replace(old, new))
    outcome = anatlint("rules", "--check", "--examples", "house")
    assert outcome.code == 1
    assert outcome.out.startswith("house/checks/a.yaml:1: HOU001 “")
    assert message in outcome.out


@pytest.mark.model
def test_an_example_of_a_wording_that_is_not_read_is_told(house, anatlint):
    frame = (
        "innervate:\n  extends: innervate\n  verbs: [animate]\n  examples:\n    - {text: The axillary nerve animates"
    )
    house(frames_verbs=f"{frame} the deltoid., reads: [deltoid innervated_by radial-nerve]}}\n")
    outcome = anatlint("rules", "--check", "--examples", "house")
    assert outcome.code == 1
    assert outcome.out.startswith("house/frames/verbs.yaml:5: “The axillary nerve animates the deltoid.”: ")
    assert "read is deltoid innervated_by axillary-nerve" in outcome.out


def test_examples_want_a_pack(anatlint):
    assert anatlint("rules", "--check", "--examples").code == 2


def test_checking_the_ontology_checks_the_facts_of_packs(house, anatlint):
    house(ontology_a="gluteus-medius:\n  extends: gluteus-medius\n  part_of: [no-such-thing]\n")
    outcome = anatlint("ontology", "check", "--rules", "house", "house/")
    assert outcome.code == 1
    assert outcome.out.startswith("house/ontology/a.yaml:3: error ONT001")


def test_a_fault_in_a_pack_is_one_line_with_file_and_line(house, anatlint, tmp_path):
    house(ontology_a="gluteus-medius: {name: x}\n")
    (tmp_path / "a.md").write_text("The deltoid abducts the arm.\n", encoding="utf-8")
    outcome = anatlint("check", "a.md")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("anatlint: house/ontology/a.yaml:1: E106 “gluteus-medius” exists already")
    assert outcome.err.count("\n") == 1
