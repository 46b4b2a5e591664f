"""Facts of packs: merged over the shipped ones, and every fault told with the pack's file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from anatlint.errors import AnatlintError
from anatlint.ontology import Ontology, load_ontology
from anatlint.ontology.check import check_ontology
from anatlint.packs.locate import Pack

RULES = {
    "muscles/arm.yaml": "deltoid:\n  name: deltoid\n  part_of: [limb]\n"
    "  innervation: {nerves: [axillary-nerve], sources: [a]}\n",
    "nerves/arm.yaml": "axillary-nerve: {name: axillary nerve}\nradial-nerve: {name: radial nerve}\n",
    "places/arm.yaml": "limb: {kind: structure, name: limb}\nbody: {kind: structure, name: body}\n",
    "sources/a.yaml": "a: {title: A, url: 'https://example.org/', licence: own, accessed: 2026-01-01}\n",
    "homonyms.yaml": "{}\n",
    "wording.yaml": "plurals: {nervus: nervi}\n",
}


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / "ontology" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "ontology" / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    return write(tmp_path / "rules", RULES)


def load(rules: Path, tmp_path: Path, files: dict[str, str]) -> Ontology:
    write(tmp_path / "house", files)
    return load_ontology(rules, tmp_path / "cache", (Pack("house", tmp_path / "house"),))


def test_a_pack_adds_structures_names_and_facts(rules: Path, tmp_path: Path) -> None:
    ontology = load(
        rules,
        tmp_path,
        {
            "house.yaml": "deltoid:\n  extends: deltoid\n  names: [cap muscle]\n"
            "  innervation: {nerves: [radial-nerve], complete: true}\n",
            "muscles/new.yaml": "newus: {name: newus, innervation: {nerves: [house-nerve], sources: [h]}}\n",
            "nerves/new.yaml": "house-nerve: {name: house nerve}\n",
            "sources/h.yaml": "h: {title: H, url: 'https://example.org/', licence: own, accessed: 2026-01-01}\n",
            "wording.yaml": "plurals: {extends: plurals, newus: newi}\n",
            "confusables.yaml": "- {names: [newus, neus]}\n",
        },
    )
    assert [named.id for named in ontology.names.get("cap muscle")] == ["deltoid"]
    assert [named.id for named in ontology.names.get("newi")] == ["newus"]
    assert ontology.raw("deltoid")["innervation"] == {
        "nerves": ["axillary-nerve", "radial-nerve"],
        "sources": ["a"],
        "complete": True,
    }
    assert ontology.inverse("innervation.nerves", "house-nerve") == ("newus",)
    assert ontology.kinds["newus"] == "muscle"
    assert [one.names for one in ontology.confusables] == [("newus", "neus")]
    plain = load_ontology(rules, tmp_path / "cache")
    assert "newus" not in plain
    assert plain.version != ontology.version


def test_packs_come_one_over_the_other(rules: Path, tmp_path: Path) -> None:
    first = write(tmp_path / "one", {"a.yaml": "deltoid: {extends: deltoid, names: [x muscle]}\n"})
    second = write(tmp_path / "two", {"a.yaml": "deltoid: {extends: deltoid, remove: {names: [x muscle]}}\n"})
    ontology = load_ontology(rules, tmp_path / "cache", (Pack("one", first), Pack("two", second)))
    assert ontology.raw("deltoid")["names"] == []
    with pytest.raises(AnatlintError, match=r"two/ontology/a\.yaml:1: E110"):
        load_ontology(rules, tmp_path / "cache", (Pack("two", second), Pack("one", first)))


@pytest.mark.parametrize(
    ("text", "code", "line", "message"),
    [
        ("deltoid: {name: x}\n", "E106", 1, "exists already"),
        ("deltiod:\n  extends: deltiod\n", "E110", 2, "did you mean “deltoid”"),
        ("deltoid:\n  extends: deltoid\n  nmaes: [x]\n", "E105", 3, 'did you mean "names"?'),
        ("new: {name: new, sort: x}\n", "E105", 1, 'unknown key "sort"'),
        ("deltoid:\n  extends: deltoid\n  innervation:\n    nerves: [no-nerve]\n", "E110", 4, "no-nerve"),
        ("deltoid:\n  extends: deltoid\n  innervation:\n    sources: [b]\n", "E110", 4, '"b"'),
        ("limb:\n  extends: limb\n  part_of: [deltoid]\n", "E110", 1, "a circle"),
        ("new: 3\n", "E105", 1, "must be a mapping"),
        ("- new\n", "E105", 1, "must be a mapping from ids"),
        ("new: {name: [}\n", "E103", 1, "malformed"),
    ],
)
def test_a_fault_names_the_file_and_line_of_the_pack(
    rules: Path, tmp_path: Path, text: str, code: str, line: int, message: str
) -> None:
    with pytest.raises(AnatlintError) as caught:
        load(rules, tmp_path, {"house.yaml": text})
    assert (caught.value.code, caught.value.path, caught.value.line) == (code, "house/ontology/house.yaml", line)
    assert message in caught.value.message + (caught.value.hint or "")


def test_checking_the_ontology_checks_packs_too(rules: Path, tmp_path: Path) -> None:
    text = "deltoid:\n  extends: deltoid\n  innervation:\n    nerves: [no-nerve]\n  nmaes: [x]\n"
    pack = Pack("house", write(tmp_path / "house", {"muscles/house.yaml": text}))
    own = [problem for problem in check_ontology(rules, packs=(pack,)) if problem.path.startswith("house/")]
    assert [(problem.line, problem.code) for problem in own] == [(4, "ONT001"), (5, "E105")]
