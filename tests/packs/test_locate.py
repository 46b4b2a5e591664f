"""Packs are found by name or folder, and nothing in them leads elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from anatlint.errors import AnatlintError
from anatlint.packs.locate import Pack, find_packs, pack_files, shipped_packs
from anatlint.packs.resolve import rules_dir


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    (folder / "checks").mkdir(parents=True)
    (folder / "checks" / "a.yaml").write_text("[]\n", encoding="utf-8")
    return folder


def test_a_bare_name_is_a_pack_that_ships() -> None:
    (found,) = find_packs(["fibular"])
    assert found == Pack("rules/packs/fibular", rules_dir() / "packs" / "fibular")
    assert "fibular" in shipped_packs()


def test_anything_else_is_a_folder_and_counts_once(pack: Path) -> None:
    (found,) = find_packs([f"{pack}/", str(pack)][:1] * 2)
    assert found.folder == pack
    assert found.has("checks")
    assert not found.has("frames")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("fibulr", "there is no pack of rules “fibulr”; did you mean “fibular”"),
        ("./nowhere", "there is no pack of rules “./nowhere”; give a folder"),
        ("..", "holds no rules"),
    ],
)
def test_what_is_no_pack_is_one_clear_error(
    name: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    with pytest.raises(AnatlintError) as caught:
        find_packs([name], "anatlint.toml:3")
    assert caught.value.code == "E108"
    assert message in str(caught.value)


def test_the_place_of_the_name_is_told() -> None:
    with pytest.raises(AnatlintError, match=r"^anatlint\.toml:3: E108"):
        find_packs(["nowhere"], "anatlint.toml:3")


@pytest.mark.parametrize(
    ("path", "message"),
    [("ontolgy/x.yaml", "did you mean “ontology”"), ("rules.yaml", "stands in no folder that is read")],
)
def test_rules_in_the_wrong_place_are_told(pack: Path, path: str, message: str) -> None:
    (pack / path).parent.mkdir(exist_ok=True)
    (pack / path).write_text("[]\n", encoding="utf-8")
    with pytest.raises(AnatlintError, match=f"E108 .*{message}"):
        find_packs([str(pack)])


def test_other_files_beside_the_rules_are_none_of_our_business(pack: Path) -> None:
    (pack / "README.md").touch()
    (pack / "images").mkdir()
    assert find_packs([str(pack)])


@pytest.mark.parametrize("target", ["file", "folder"])
def test_a_link_out_of_the_pack_is_refused(pack: Path, tmp_path: Path, target: str) -> None:
    outside = tmp_path / "secret"
    outside.mkdir()
    (outside / "b.yaml").write_text("[]\n", encoding="utf-8")
    os.symlink(outside / "b.yaml" if target == "file" else outside, pack / "checks" / "link.yaml")
    with pytest.raises(AnatlintError, match=r"checks/link\.yaml: E109 leads out of the pack"):
        pack_files(Pack("house", pack), "checks")


def test_a_part_that_is_itself_a_link_out_is_refused(pack: Path, tmp_path: Path) -> None:
    outside = tmp_path / "elsewhere"
    outside.mkdir()
    (outside / "b.yaml").write_text("{}\n", encoding="utf-8")
    os.symlink(outside, pack / "frames")
    with pytest.raises(AnatlintError, match="E109"):
        pack_files(Pack("house", pack), "frames")


def test_a_link_within_the_pack_is_fine(pack: Path) -> None:
    os.symlink(pack / "checks" / "a.yaml", pack / "checks" / "b.yaml")
    assert len(pack_files(Pack("house", pack), "checks")) == 2


def test_what_is_no_plain_file_is_refused(pack: Path) -> None:
    os.mkfifo(pack / "checks" / "pipe.yaml")
    with pytest.raises(AnatlintError, match=r"pipe\.yaml: E102"):
        pack_files(Pack("house", pack), "checks")
