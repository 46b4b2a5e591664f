"""The compiled form: the same as what is written, rebuilt when a file changes, never in the way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from anatlint.errors import AnatlintError
from anatlint.ontology import compile as compiling
from anatlint.ontology import load_ontology
from anatlint.ontology.decode import decode
from anatlint.ontology.loader import load_raw
from anatlint.ontology.model import Entry

Write = Callable[..., Path]


def test_the_compiled_form_equals_the_loaded_form(write: Write, cache: Path) -> None:
    rules = write()
    load_ontology(rules, cache)
    kept = load_ontology(rules, cache)  # read from the cache
    raw = load_raw(rules / "ontology")
    assert {key: kept[key] for key in kept} == {key: decode(Entry, data, id=key) for key, data in raw.entries.items()}
    assert {key: source.title for key, source in kept.sources.items()} == {
        "general": "General knowledge",
        "book": "A book",
    }


def test_it_is_read_and_not_compiled_while_nothing_changes(
    write: Write, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = write()
    first = load_ontology(rules, cache)
    monkeypatch.setattr(compiling, "compile_ontology", lambda folder: pytest.fail(f"compiled {folder} again"))
    assert load_ontology(rules, cache).version == first.version


@pytest.mark.parametrize("change", ["edit", "touch", "add", "remove"])
def test_any_change_of_a_file_counts_at_once(write: Write, cache: Path, change: str) -> None:
    rules = write({"signs/a.yaml": "drop: {name: drop}\n"})
    file = rules / "ontology" / "signs" / "a.yaml"
    assert load_ontology(rules, cache)["drop"].name == "drop"
    if change == "edit":
        file.write_text("drop: {name: fall}\n", encoding="utf-8")
        assert load_ontology(rules, cache)["drop"].name == "fall"
    elif change == "touch":
        status = file.stat()
        file.write_text("drop: {name: pord}\n", encoding="utf-8")  # same size
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns + 1))
        assert load_ontology(rules, cache)["drop"].name == "pord"
    elif change == "add":
        (file.parent / "b.yaml").write_text("claw: {name: claw}\n", encoding="utf-8")
        assert "claw" in load_ontology(rules, cache)
    else:
        file.unlink()
        assert "drop" not in load_ontology(rules, cache)


@pytest.mark.parametrize(
    "rubbish", [b"", b"{", b"[]", b'{"format": 0}', b"\xff\xfe\x00", b'{"format": 1, "manifest": 0}']
)
def test_a_damaged_cache_is_replaced(write: Write, cache: Path, rubbish: bytes) -> None:
    rules = write()
    load_ontology(rules, cache)
    (kept,) = cache.iterdir()
    kept.write_bytes(rubbish)
    assert load_ontology(rules, cache)["biceps"].name == "biceps brachii"
    assert json.loads(kept.read_text(encoding="utf-8").splitlines()[0])["format"] == compiling.FORMAT
    assert list(cache.iterdir()) == [kept]


def test_a_cache_that_was_cut_off_is_replaced(write: Write, cache: Path) -> None:
    rules = write()
    load_ontology(rules, cache)
    (kept,) = cache.iterdir()
    whole = kept.read_text(encoding="utf-8")
    for end in (len(whole) // 2, whole.rindex("\n")):
        kept.write_text(whole[:end], encoding="utf-8")
        assert len(load_ontology(rules, cache)) == 13
        assert kept.read_text(encoding="utf-8") == whole


def test_a_cache_that_cannot_be_written_is_no_error(write: Write, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    assert "biceps" in load_ontology(write(), blocked / "cache")
    assert blocked.read_text(encoding="utf-8") == "in the way"


def test_two_folders_keep_two_compiled_forms(write: Write, cache: Path, tmp_path: Path) -> None:
    rules = write()
    other = tmp_path / "other" / "ontology"
    other.mkdir(parents=True)
    (other / "movements.yaml").write_text("bend: {name: bend}\n", encoding="utf-8")
    assert "bend" not in load_ontology(rules, cache)
    assert list(load_ontology(other.parent, cache)) == ["bend"]
    assert len(list(cache.iterdir())) == 2


def test_the_version_follows_the_content_and_not_the_time(write: Write, cache: Path) -> None:
    rules = write()
    before = load_ontology(rules, cache).version
    os.utime(rules / "ontology" / "movements.yaml", (1, 1))
    assert load_ontology(rules, cache).version == before
    write({"+movements.yaml": "bend: {name: bend}\n"})
    assert load_ontology(rules, cache).version != before


def test_the_cache_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ANATLINT_CACHE_DIR", str(tmp_path))
    assert compiling.cache_dir() == tmp_path


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("bad.yaml", "a: [1,\n", r"bad\.yaml:2: E103"),
        (
            "+muscles/arm.yaml",
            "x: {name: x, innervation: {nerves: [{part: y}]}}\n",
            r"arm\.yaml:\d+: E105 \"x\" does not fit",
        ),
        (
            "+muscles/arm.yaml",
            "x: {name: x, names: [{name: y, type: odd}]}\n",
            r"arm\.yaml:\d+: E105 \"x\" does not fit",
        ),
        ("muscles/b.yaml", "biceps: {name: y}\n", r"b\.yaml:1: E106 \"biceps\" is defined twice"),
    ],
)
def test_what_cannot_be_compiled_is_one_clear_line(
    write: Write, cache: Path, file: str, text: str, message: str
) -> None:
    with pytest.raises(AnatlintError, match=message):
        load_ontology(write({file: text}), cache)


def test_a_wheel_reads_the_form_that_it_ships(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = tmp_path / "data" / "ontology.json"
    compiling.write_compiled(write() / "ontology", shipped)
    monkeypatch.setattr(compiling, "compiled_ontology", lambda: shipped)
    assert load_ontology()["biceps"].name == "biceps brachii"
    shipped.write_text("{}", encoding="utf-8")
    with pytest.raises(AnatlintError, match="E107"):
        load_ontology()


def test_a_warm_load_imports_neither_yaml_nor_jsonschema_nor_spacy(write: Write, cache: Path) -> None:
    rules = write()
    load_ontology(rules, cache)
    code = (
        "import sys; from pathlib import Path; from anatlint.ontology import load_ontology;"
        f"o = load_ontology(Path({str(rules)!r}), Path({str(cache)!r})); o['biceps']; o.names.get('biceps');"
        "o.inverse('part_of', 'biceps');"
        "print(sorted({'yaml', 'jsonschema', 'spacy'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_shipped_ontology_is_opened_once():
    assert load_ontology() is load_ontology()
