"""Where rules are found, and in which order their files are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from anatlint.errors import AnatlintError
from anatlint.packs import resolve


def test_a_checkout_uses_its_own_rules() -> None:
    assert resolve.rules_dir() == Path(__file__).parents[2] / "rules"
    assert resolve.compiled_ontology() is None


def test_packaged_rules_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "ontology.json").write_text("{}")
    monkeypatch.setattr(resolve, "PACKAGED", tmp_path)
    assert resolve.rules_dir() == tmp_path / "rules"
    assert resolve.compiled_ontology() == tmp_path / "ontology.json"


def test_missing_rules_are_one_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resolve, "PACKAGED", tmp_path / "a")
    monkeypatch.setattr(resolve, "CHECKOUT", tmp_path / "b")
    with pytest.raises(AnatlintError, match=r"E101 .*reinstall"):
        resolve.rules_dir()


def test_files_come_in_order_of_path_and_hidden_ones_do_not(tmp_path: Path) -> None:
    for name in ("b/x.yaml", "a.yml", "b/a.yaml", ".hidden/c.yaml", "b/.d.yaml", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [path.relative_to(tmp_path).as_posix() for path in resolve.rule_files(tmp_path)] == [
        "a.yml",
        "b/a.yaml",
        "b/x.yaml",
    ]
