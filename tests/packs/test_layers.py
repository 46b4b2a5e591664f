"""Frames and checks with packs over them: merged, validated, kept for each set of packs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from anatlint.checks import load_rules
from anatlint.checks.model import Severity
from anatlint.errors import AnatlintError
from anatlint.packs import layers, load_files, load_folder
from anatlint.packs.locate import Pack

RULE = """\
- code: HOU001
  name: house-rule
  kind: innervation
  when: {verdict: unsupported}
  severity: info
  message: "{Subject} {is/are} not known to be innervated by {object}."
  why: The house wants to look at all of these.
  examples:
    - good: "The deltoid is innervated by the axillary nerve."
    - good: "The deltoid is large."
"""


def write(folder: Path, **files: str) -> Pack:
    for name, text in files.items():
        part, stem = name.split("_", 1)
        (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / part / f"{stem}.yaml").write_text(text, encoding="utf-8")
    return Pack("house", folder)


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return write(
        tmp_path / "house",
        checks_house=RULE + "- {extends: INN001, severity: warning}\n",
        frames_verbs="innervate:\n  extends: innervate\n  verbs: [animate]\n",
        frames_words="negative: {extends: negative, add: [nary]}\n",
    )


def test_rules_of_a_pack_add_and_change(pack: Pack) -> None:
    rules, shipped = load_rules(packs=(pack,)), load_rules()
    assert {rule.code for rule in rules} - {rule.code for rule in shipped} == {"HOU001"}
    changed = rules.get("INN001")
    assert changed is not None
    assert (changed.severity, changed.path, changed.line) == (Severity.WARNING, "house/checks/house.yaml", 11)
    assert shipped.get("INN001").severity is Severity.ERROR  # type: ignore[union-attr]


def test_frames_of_a_pack_are_appended_to(pack: Pack) -> None:
    own, shipped = load_folder("frames", packs=(pack,)), load_folder("frames")
    assert own["verbs"]["innervate"]["verbs"] == [*shipped["verbs"]["innervate"]["verbs"], "animate"]
    assert own["words"]["negative"] == [*shipped["words"]["negative"], "nary"]
    assert own["fields"] == shipped["fields"]


def test_each_set_of_packs_is_kept_and_changes_count_at_once(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    first = load_files("checks", cache=cache, packs=(pack,))
    with monkeypatch.context() as patch:
        patch.setattr(layers, "merged", lambda *_: pytest.fail("merged again"))
        assert load_files("checks", cache=cache, packs=(pack,)) == first
        assert "HOU001" not in str(load_files("checks", cache=cache))
    file = pack.folder / "checks" / "house.yaml"
    file.write_text(RULE.replace("HOU001", "HOU002"), encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert "HOU002" in str(load_files("checks", cache=cache, packs=(pack,)))


@pytest.mark.parametrize(
    ("files", "path", "line", "message"),
    [
        ({"checks_a": RULE.replace("severity", "serverity")}, "house/checks/a.yaml", 5, "did you mean \"severity\""),
        ({"checks_a": "- extends: INN001\n  wyh: x\n"}, "house/checks/a.yaml", 2, "did you mean \"why\""),
        ({"checks_a": "- extends: INN001\n  severity: fatal\n"}, "house/checks/a.yaml", 2, "is not known"),
        ({"checks_a": "- extends: INN999\n"}, "house/checks/a.yaml", 1, "no “INN999” to extend"),
        ({"checks_a": RULE.replace("HOU001", "INN001")}, "house/checks/a.yaml", 1, "exists already (rules/checks/"),
        ({"checks_a": RULE + RULE}, "house/checks/a.yaml", 11, "exists already (house/checks/a.yaml:1)"),
        ({"checks_a": "- extends: INN001\n  message: '{Muscle} is wrong.'\n"}, "house/checks/a.yaml", 1, "placeholder"),
        ({"checks_a": "code: INN001\n"}, "house/checks/a.yaml", 1, "must be a list"),
        ({"checks_a": "- name: x\n"}, "house/checks/a.yaml", 1, "a mapping with a code"),
        ({"frames_verb": "x: {}\n"}, "house/frames/verb.yaml", 1, "did you mean “verbs”"),
        ({"frames_verbs": "innervate: {verbs: [x]}\n"}, "house/frames/verbs.yaml", 1, "exists already"),
        ({"frames_verbs": "\nnew: {verbs: [x]}\n"}, "house/frames/verbs.yaml", 2, '"examples" is missing'),
        ({"frames_words": "negative:\n  extends: negative\n  add: [[x]]\n"}, "house/frames/words.yaml", 3, "must be"),
        ({"frames_verbs": "- x\n"}, "house/frames/verbs.yaml", 1, "must be a mapping"),
        ({"frames_verbs": "a: [1,\n"}, "house/frames/verbs.yaml", 2, "malformed YAML"),
    ],
)  # fmt: skip
def test_a_fault_names_the_file_and_line_of_the_pack(
    tmp_path: Path, files: dict[str, str], path: str, line: int, message: str
) -> None:
    pack = write(tmp_path / "house", **files)
    with pytest.raises(AnatlintError) as caught:
        if "checks" in path:
            load_rules(packs=(pack,))
        else:
            load_folder("frames", packs=(pack,))
    assert (caught.value.path, caught.value.line) == (path, line)
    assert message in str(caught.value)
