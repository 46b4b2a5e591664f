"""Folders of rules: the same from YAML and from the compiled form, and changes count at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from anatlint.errors import AnatlintError
from anatlint.packs import folder as folders
from anatlint.packs import load_files, load_folder, read_files
from anatlint.packs.yaml import load_yaml

LIST = "- {code: A, share: 0.5}\n\n- code: B\n  good: yes\n"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    folder = tmp_path / "rules" / "checks"
    (folder / "more").mkdir(parents=True)
    (folder / "a.yaml").write_text(LIST, encoding="utf-8")
    (folder / "more" / "b.yaml").write_text("words: [über, 1, null]\n", encoding="utf-8")
    (folder / "c.yaml").write_text("# nothing yet\n", encoding="utf-8")
    return tmp_path / "rules"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def test_items_come_with_the_lines_they_stand_on(rules: Path, cache: Path) -> None:
    first, second, third = load_files("checks", rules, cache)
    assert list(first.items()) == [({"code": "A", "share": 0.5}, 1), ({"code": "B", "good": "yes"}, 3)]
    assert list(second.items()) == []
    assert list(third.items()) == [({"words": ["über", 1, None]}, 1)]
    assert [file.path for file in (first, second, third)] == [f"rules/checks/{n}.yaml" for n in ("a", "c", "more/b")]


def test_the_compiled_form_says_what_the_files_say(rules: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = load_files("checks", rules, cache)
    monkeypatch.setattr(folders, "read_files", lambda *_: pytest.fail("read again"))
    kept = load_files("checks", rules, cache)
    assert [(file.path, file.data, list(file.items())) for file in kept] == [
        (file.path, file.data, list(file.items())) for file in written
    ]


def test_a_change_counts_at_once(rules: Path, cache: Path) -> None:
    file = rules / "checks" / "a.yaml"
    load_files("checks", rules, cache)
    file.write_text(LIST.replace("code: A", "code: C"), encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert load_files("checks", rules, cache)[0].data[0]["code"] == "C"
    file.unlink()
    assert [found.stem for found in load_files("checks", rules, cache)] == ["c", "b"]


@pytest.mark.parametrize("rubbish", [b"", b"\xff", b'{"format": 1, "lines": 1, "manifest": []}\n[1, 2', b"[]"])
def test_a_damaged_cache_is_replaced(rules: Path, cache: Path, rubbish: bytes) -> None:
    expected = load_files("checks", rules, cache)
    (kept,) = cache.iterdir()
    kept.write_bytes(rubbish)
    assert [file.data for file in load_files("checks", rules, cache)] == [file.data for file in expected]
    assert kept.read_bytes() != rubbish


def test_a_wheel_reads_the_form_that_it_ships(rules: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = tmp_path / "data" / "checks.json"
    folders.write_compiled(rules / "checks", shipped)
    monkeypatch.setattr(folders, "compiled_rules", lambda name: shipped.with_name(f"{name}.json"))
    monkeypatch.setattr(folders, "rules_dir", lambda: pytest.fail("looked for the files"))
    assert load_folder("checks")["a"][1] == {"code": "B", "good": "yes"}


def test_malformed_files_are_not_kept(rules: Path, cache: Path) -> None:
    (rules / "checks" / "a.yaml").write_text("a: [1,\n", encoding="utf-8")
    with pytest.raises(AnatlintError, match=r"rules/checks/a\.yaml:2: E103"):
        load_files("checks", rules, cache)
    assert not cache.exists()


@pytest.mark.parametrize("name", ["checks", "frames"])
def test_what_ships_is_read_whole(name: str) -> None:
    found = read_files(Path(__file__).parents[2] / "rules" / name, f"rules/{name}")
    assert {file.stem: file.data for file in found} == load_folder(name)
    for file in found:
        content = load_yaml(Path(__file__).parents[2] / file.path)
        assert file.data == content.data
        assert [line for _, line in file.items()][:1] == ([content.mark((0,)).line] if file.lines else [1])


def test_a_warm_load_does_not_import_yaml(rules: Path, cache: Path) -> None:
    load_files("checks", rules, cache)
    code = (
        "import sys; from pathlib import Path; from anatlint.packs import load_files;"
        f"load_files('checks', Path({str(rules)!r}), Path({str(cache)!r})); print('yaml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
