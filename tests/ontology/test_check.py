"""The ontology check: each fault is found once, with code, line and the next step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from anatlint.ontology.check import CHECKS, CODES, check_ontology
from anatlint.ontology.check.hierarchies import find_cycles

Write = Callable[..., Path]

MUSCLES = "+muscles/arm.yaml"


def test_a_sound_ontology_has_no_problems(write: Write) -> None:
    assert check_ontology(write()) == []


@pytest.mark.parametrize(
    ("file", "text", "code", "message", "hint"),
    [
        (
            MUSCLES,
            "x: {name: x, innervation: {nerves: [musculocutanous-nerve], sources: [book]}}\n",
            "ONT001",
            'nothing has the id "musculocutanous-nerve"',
            "did you mean musculocutaneous-nerve?",
        ),
        (
            "+joints/base.yaml",
            "knee: {name: knee, moved_at: {flection: elbow}}\n",
            "ONT001",
            'nothing has the id "flection"',
            "did you mean flexion?",
        ),
        (
            MUSCLES,
            "x: {name: x, innervation: {nerves: [biceps], sources: [book]}}\n",
            "ONT002",
            '"biceps" is a muscle',
            "",
        ),
        (
            "+regions/base.yaml",
            "a: {name: aa, part_of: [b]}\nb: {name: bb, part_of: [c]}\nc: {name: cc, part_of: [a]}\n",
            "ONT003",
            "a circle: a is part of b is part of c is part of a",
            "take one of these relations away",
        ),
        (
            MUSCLES,
            (
                "g: {kind: muscle-group, name: gg, members: {list: [h], sources: [book]}}\n"
                "h: {kind: muscle-group, name: hh, members: {list: [g], sources: [book]}}\n"
            ),
            "ONT003",
            "a circle: g is a member of h is a member of g",
            "",
        ),
        (
            "+regions/base.yaml",
            "foot: {name: foot, part_of: [leg, arm]}\n",
            "ONT004",
            "comes under arm and leg",
            "mend",
        ),
        (
            MUSCLES,
            (
                "x: {name: x, innervation: {nerves: [musculocutaneous-nerve], sources: [book]},"
                " roots: {usual: [C5, C8], sources: [book]}}\n"
            ),
            "ONT005",
            '"x" has the roots C8, which its nerves do not have',
            "",
        ),
        (
            MUSCLES,
            (
                "x: {name: x, depth: {superficial_to: [biceps], sources: [book]}}\n"
                "y: {name: y, depth: {superficial_to: [x], deep_to: [x], sources: [book]}}\n"
            ),
            "ONT006",
            '"y" says that x is deep to y, "y" the other way round',
            "mend one",
        ),
        (
            "+layers/arm.yaml",
            (
                "one: {order: [[flexors], [brachialis]], sources: [book]}\n"
                "two: {order: [[brachialis], [long-head], [flexors]], sources: [book]}\n"
            ),
            "ONT006",
            "two puts brachialis over flexors, one the other way round",
            "",
        ),
        (
            "+joints/base.yaml",
            (
                "knee: {name: knee, moves: [extension]}\n"
                "foot: {kind: muscle, name: f, actions: {list: [{movement: flexion, of: knee}], sources: [book]}}\n"
            ),
            "ONT007",
            "flexion is not among the movements of knee",
            "",
        ),
        (
            "+joints/base.yaml",
            (
                "knee: {name: knee, moves: [flexion]}\n"
                "foot: {kind: muscle, name: f, actions: {list: [{movement: flexion, of: knee}], sources: [book]},"
                " crosses: {joints: [elbow], complete: true, sources: [book]}}\n"
            ),
            "ONT007",
            '"foot" acts on knee, which it does not cross',
            "indirect: true",
        ),
        ("+movements.yaml", "bend: {name: bend, opposite: flexion}\n", "ONT008", '"bend" is opposite to flexion', ""),
        (MUSCLES, "x: {name: x, roots: {usual: [C5]}}\n", "ONT009", 'roots of "x" has no sources', "[general]"),
        (MUSCLES, "x: {name: x, counts: [{what: head, number: 2}]}\n", "ONT009", 'counts of "x" has no sources', ""),
        ("+layers/arm.yaml", "z: {order: [[biceps]]}\n", "ONT009", 'the stack of layers of "z"', ""),
        (MUSCLES, "x: {name: x, roots: {usual: [C5], sources: [bok]}}\n", "ONT010", 'no source "bok"', '"book"'),
        (
            "homonyms.yaml",
            "biceps: [biceps, brachialis]\n",
            "ONT012",
            '"biceps" is declared as a homonym, and is no name of biceps or brachialis',
            "",
        ),
        (
            MUSCLES,
            "x: {name: x, bare: true, roots: {usual: [C5], sources: [book]}}\n",
            "ONT013",
            "is bare and has roots",
            "",
        ),
        (MUSCLES, "x: {name: x, part_of: [flexors]}\n", "ONT014", "whose complete list lacks it", "add it"),
        (
            MUSCLES,
            "x: {name: x, kind: muscle-group, members: {list: [biceps], variable: [flexors], sources: [book]}}\n",
            "ONT014",
            "is a variable one of the members, and not listed",
            "add it there",
        ),
        (
            MUSCLES,
            (
                "x: {name: x, actions: {list: [{movement: flexion, of: elbow}, {movement: extension, of: elbow}],"
                " sources: [book]}}\n"
            ),
            "ONT015",
            "does both flexion and extension of elbow",
            "condition",
        ),
        (
            MUSCLES,
            "x: {name: x, actions: {list: [{movement: flexion, of: elbow, part: long-head}], sources: [book]}}\n",
            "ONT016",
            '"long-head" is given as a part of "x"',
            "part_of: [x]",
        ),
        (
            MUSCLES,
            (
                "x: {name: x, actions: {list: [{movement: flexion, of: elbow}], sources: [book]}}\n"
                "y: {name: y, actions: {list: [{movement: flexion, of: elbow, role: minor}], sources: [book]}}\n"
                "bending: {kind: muscle-group, name: bending, does: {movement: flexion, of: elbow},"
                " members: {list: [biceps], complete: true, sources: [book]}}\n"
            ),
            "ONT019",
            '"x" does what makes bending, and is none of its members',
            "lesser role",
        ),
        (
            MUSCLES,
            "x: {name: x, counterpart: [long-head]}\n",
            "ONT020",
            '"x" and long-head, its counterpart, are not two of one sort',
            "take it away",
        ),
        (MUSCLES, "x: {name: x, side: ipsilateral}\n", "ONT021", '"x" is a muscle, and only a sign', "take side away"),
        (
            "+signs/a.yaml",
            "a: {name: a, side: ipsilateral, part_of: [b]}\nb: {name: b, side: contralateral}\n",
            "ONT021",
            '"a" is ipsilateral, and b, which it is part of, is contralateral',
            "mend one of them",
        ),
        ("places/a.yaml", "rib: {name: rib}\n", "ONT017", '"rib" has no kind', "a.yaml needs kind"),
        (
            "muscles/b.yaml",
            "biceps: {name: other}\n",
            "E106",
            '"biceps" is defined twice',
            "first at o/muscles/arm.yaml:1",
        ),
        (MUSCLES, "x: {nmae: x}\n", "E105", 'unknown key "nmae"', 'did you mean "name"?'),
        ("bad.yaml", "a: [1,\n", "E103", "malformed YAML", ""),
        ("homonyms.yaml", "biceps: [biceps, bicpes]\n", "ONT001", '"bicpes"', "did you mean biceps?"),
    ],
)
def test_a_fault_is_reported(write: Write, file: str, text: str, code: str, message: str, hint: str) -> None:
    problems = [item for item in check_ontology(write({file: text}), "o") if item.code == code]
    assert len(problems) == 1, problems
    (found,) = problems
    assert message in found.message
    assert hint in found.hint
    assert found.path == "o/" + file.removeprefix("+")
    assert found.line >= 1


def test_every_code_has_a_case_above() -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    assert [code for code in CODES if source.count(f'"{code}"') < 1] == []


def test_a_shared_name_is_reported_at_each_bearer_until_it_is_declared(write: Write) -> None:
    twin = "twin: {name: twin, names: [Biceps]}\n"
    problems = check_ontology(write({MUSCLES: twin}), "o")
    assert [(item.code, item.line) for item in problems] == [("ONT011", 3), ("ONT011", 22)]
    assert "homonyms.yaml: biceps: [biceps, twin]" in problems[0].hint
    assert check_ontology(write({MUSCLES: twin, "homonyms.yaml": "biceps: [biceps, twin]\n"})) == []
    detailed = "biceps: {ids: [biceps, twin], prefer: biceps, context: {twin: [sister]}}\n"
    assert check_ontology(write({MUSCLES: twin, "homonyms.yaml": detailed})) == []


def test_a_declared_singular_declares_the_plural(write: Write) -> None:
    twins = "x: {name: x, names: [tendon, tendons]}\ny: {name: y, names: [tendon, tendons]}\n"
    assert len(check_ontology(write({MUSCLES: twins}))) == 4
    assert check_ontology(write({MUSCLES: twins, "homonyms.yaml": "tendon: [x, y]\n"})) == []
    only_plural = "x: {name: x, names: [tendons]}\ny: {name: y, names: [tendons]}\n"
    assert check_ontology(write({MUSCLES: only_plural, "homonyms.yaml": "tendon: [x, y]\n"})) == []


def test_divisions_listed_side_by_side_are_meant_so(write: Write) -> None:
    divisions = "a: {kind: division, name: a, disjoint: [b]}\nb: {kind: division, name: b}\n"
    nerve = "n: {name: n, division: {is: [a, b], sources: [book]}}\n"
    assert check_ontology(write({"divisions.yaml": divisions, "+nerves/arm.yaml": nerve})) == []


def test_an_adjective_is_no_name_of_its_own(write: Write) -> None:
    assert check_ontology(write({MUSCLES: "twin: {name: twin, names: [{name: biceps, type: adjective}]}\n"})) == []


def test_the_line_is_that_of_the_value(write: Write) -> None:
    nerves = "    nerves:\n      - musculocutaneous-nerve\n      - nowhere-nerve\n    sources: [book]\n"
    text = f"x:\n  name: x\n  innervation:\n{nerves}"
    (problem,) = check_ontology(write({"muscles/other.yaml": text}), "o")
    assert (problem.path, problem.line) == ("o/muscles/other.yaml", 6)


def test_roots_are_not_compared_when_one_nerve_has_none(write: Write) -> None:
    text = (
        "x: {name: x, innervation: {nerves: [musculocutaneous-nerve, n], sources: [book]},"
        " roots: {usual: [L1], sources: [book]}}\n"
        "n: {kind: nerve, name: n}\n"
    )
    assert check_ontology(write({MUSCLES: text})) == []


def test_stabilizing_and_indirect_actions_need_not_cross(write: Write) -> None:
    text = (
        "stabilization: {kind: movement, name: stabilization}\n"
        "knee: {kind: joint, name: knee, moves: [flexion, stabilization]}\n"
        "x: {kind: muscle, name: x, crosses: {joints: [elbow], complete: true, sources: [book]},"
        " actions: {sources: [book], list: [{movement: flexion, of: knee, indirect: true},"
        " {movement: stabilization, of: knee}]}}\n"
    )
    assert check_ontology(write({"+joints/base.yaml": text})) == []


def test_a_compartment_must_fit_one_of_the_regions(write: Write) -> None:
    regions = "front: {kind: compartment, name: front, part_of: [arm]}\n"
    wrong = write({"+regions/base.yaml": regions, MUSCLES: "x: {name: x, region: [leg], compartment: [front]}\n"})
    (problem,) = check_ontology(wrong, "o")
    assert (problem.code, problem.message) == ("ONT004", '"x" lies in front and in leg, which exclude each other')
    right = "x: {name: x, region: [leg, arm], compartment: [front]}\n"
    assert check_ontology(write({"+regions/base.yaml": regions, MUSCLES: right})) == []


def test_a_part_that_moves_with_the_other_end_fixed_is_not_asked_for_its_usual_joint(write: Write) -> None:
    text = (
        "trunk: {kind: body-part, name: trunk, moved_at: {flexion: [shoulder]}}\n"
        "x: {kind: muscle, name: x, crosses: {joints: [elbow], complete: true, sources: [book]},"
        " actions: {sources: [book], list: [{movement: flexion, of: trunk%s}]}}\n"
    )
    assert check_ontology(write({"+joints/base.yaml": text % ", fixed: distal"})) == []
    assert [item.code for item in check_ontology(write({"+joints/base.yaml": text % ""}))] == ["ONT007"]


def test_one_broken_file_does_not_hide_the_others(write: Write) -> None:
    codes = {item.code for item in check_ontology(write({"bad.yaml": "a: [1,\n", MUSCLES: "x: {nmae: x}\n"}))}
    assert codes == {"E103", "E105"}


def test_problems_come_in_order_and_the_same_each_time(write: Write) -> None:
    rules = write({MUSCLES: "x: {name: x, region: [b, a], roots: {usual: [C5]}}\n", "bad.yaml": "a: [1,\n"})
    first, second = check_ontology(rules), check_ontology(rules)
    assert first == second == sorted(first)
    assert len(first) == 4


def test_circles_are_found_once_each() -> None:
    up = {"a": ["b", "x"], "b": ["c"], "c": ["a"], "d": ["d"], "x": ["y"], "y": [], "e": ["a"]}
    assert find_cycles(up) == [["a", "b", "c"], ["d"]]


def test_checks_are_a_plain_table_without_doubles() -> None:
    assert len(CHECKS) == len(set(CHECKS))


JOINED = (
    "elbow: {name: elbow, moves: [flexion, extension], joins: [[humerus], [ulna]]}\n"
    "shoulder: {name: shoulder, moves: [flexion, extension], joins: [[scapula], [humerus]]}\n"
)
BONES = (
    "humerus: {kind: bone, name: humerus}\nulna: {kind: bone, name: ulna}\nscapula: {kind: bone, name: scapula}\n"
    "spur: {kind: landmark, name: spur, part_of: [ulna]}\nsheet: {kind: fascia, name: sheet}\n"
)


@pytest.mark.parametrize(
    ("attachments", "crosses", "complaints"),
    [
        ("origin: [humerus], insertion: [spur]", "{joints: [elbow], complete: true", []),
        ("origin: [humerus], insertion: [humerus]", "{joints: [elbow]", ["all its attachments are on one side"]),
        ("origin: [humerus], insertion: [sheet]", "{joints: [elbow]", []),
        ("origin: [scapula], insertion: [spur]", "{joints: [elbow], complete: true", ["on the other"]),
        ("origin: [scapula], insertion: [spur]", "{joints: [elbow]", []),
    ],
)
def test_joints_crossed_agree_with_attachments(
    write: Write, attachments: str, crosses: str, complaints: list[str]
) -> None:
    muscle = (
        f"stretched: {{name: stretched, attachments: {{{attachments}, sources: [book]}},"
        f" crosses: {crosses}, sources: [book]}}}}\n"
    )
    rules = write({"joints/base.yaml": JOINED, "places/bones.yaml": BONES, "+muscles/arm.yaml": muscle})
    problems = [problem for problem in check_ontology(rules) if problem.code == "ONT018"]
    assert len(problems) == len(complaints)
    assert all(text in problem.message for text, problem in zip(complaints, problems, strict=True))
