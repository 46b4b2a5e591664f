"""A linter uses the packs of its settings, and no other linter does."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from anatlint import AnatlintError, Linter, Settings
from anatlint.checks.model import Severity
from anatlint.config import Configuration

TEXT = "The hip leveller is innervated by the radial nerve. The glutes are big."


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    for part in ("ontology", "checks"):
        (folder / part).mkdir(parents=True)
    (folder / "ontology" / "a.yaml").write_text(
        "gluteus-medius: {extends: gluteus-medius, names: [hip leveller]}\n", encoding="utf-8"
    )
    (folder / "checks" / "a.yaml").write_text("- {extends: INN001, severity: warning}\n", encoding="utf-8")
    return folder


def codes(linter: Linter, text: str = TEXT) -> list[tuple[str, Severity]]:
    return [(found.finding.code, found.finding.severity) for found in linter.check_text(text).findings]


@pytest.mark.model
def test_packs_of_two_linters_do_not_mix(pack: Path) -> None:
    plain, own, styled = (
        Linter(Settings(extend_rules=packs, cache=False))
        for packs in ((), (str(pack),), (str(pack), "professional"))
    )  # fmt: skip
    for _ in range(2):
        assert codes(plain) == []
        assert codes(own) == [("INN001", Severity.WARNING)]
        assert codes(styled) == [("INN001", Severity.WARNING), ("STY002", Severity.WARNING)]
    assert plain.ontology.version != own.ontology.version


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), []),
        (Settings(extend_select=("STY",)), ["STY002"]),
        (Settings(extend_select=("style",)), ["STY002"]),
        (Settings(extend_select=("STY",), ignore=("lay-name",)), []),
        (Settings(extend_rules=("professional",)), ["STY002"]),
        (Settings(extend_rules=("professional",), ignore=("STY",)), []),
        (Settings(select=("STY001",)), []),
    ],
)
def test_settings_switch_style_on_and_off(settings: Settings, expected: list[str]) -> None:
    assert [code for code, _ in codes(Linter(settings), "The glutes are big.")] == expected


def test_no_rule_of_style_is_asked_while_none_is_on() -> None:
    assert Linter().style == ()
    assert [rule.code for rule in Linter(Settings(extend_select=("eponym",))).style] == ["STY003"]


def test_style_is_suppressed_like_anything_else() -> None:
    text = (
        "<!-- anatlint-disable-next STY002 -- how the coach says it -->\nThe glutes are big.\n\nThe glutes are big.\n"
    )
    found = Linter(Settings(extend_select=("STY",))).check_text(text, "a.md").findings
    assert [(one.finding.code, one.suppressed) for one in found] == [
        ("STY002", "how the coach says it"),
        ("STY002", None),
    ]
    assert len({one.fingerprint for one in found}) == 2


def test_what_is_kept_of_a_draft_depends_on_packs_and_style(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANATLINT_CACHE_DIR", str(tmp_path / "cache"))
    draft = tmp_path / "a.md"
    draft.write_text("The glutes are big. The spinal column bends.\n", encoding="utf-8")
    checks = pack / "checks" / "a.yaml"
    for _ in range(2):
        assert Linter().check_file(str(draft)).findings == ()
        assert len(Linter(Settings(extend_select=("STY",))).check_file(str(draft)).findings) == 1
    settings = Settings(extend_rules=(str(pack), "professional"))
    assert len(Linter(settings).check_file(str(draft)).findings) == 1
    checks.write_text("- {extends: STY002, when: {not_before: [are]}}\n", encoding="utf-8")
    os.utime(checks, ns=(1, 1))
    assert Linter(settings).check_file(str(draft)).findings == ()


def test_a_pack_that_is_not_there_is_told_with_the_place_in_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "anatlint.toml").write_text('\nextend-rules = ["nowhere/"]\n', encoding="utf-8")
    linter = Linter(configuration=Configuration(tmp_path / "anatlint.toml"))
    with pytest.raises(AnatlintError, match=r"anatlint\.toml:2: E108 there is no pack of rules"):
        linter.check_text("The deltoid.")


def test_folders_are_relative_to_the_configuration(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "anatlint.toml").write_text('extend-rules = ["house/"]\n', encoding="utf-8")
    (tmp_path / "below").mkdir()
    for folder in (tmp_path, tmp_path / "below"):
        monkeypatch.chdir(folder)
        assert Configuration().for_file("a.md").extend_rules != ("house",)
        assert Linter(configuration=Configuration()).packs[0].folder.resolve() == pack


@pytest.mark.model
def test_findings_about_words_and_about_facts_stand_in_order_of_place() -> None:
    text = "The glutes are big. The deltoid is innervated by the radial nerve. The glutes are strong."
    assert [code for code, _ in codes(Linter(Settings(extend_select=("STY",))), text)] == ["STY002", "INN001", "STY002"]
