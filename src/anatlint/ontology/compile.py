"""The compiled ontology: one file of JSON lines, quick to read, rebuilt when a rule file changes.

The first line is the head (format, version, manifest, ids); then comes a line for each table and each entry. Lines are
decoded when somebody asks for them. The file is kept in the user's cache folder for a checkout, and beside the rules
in a wheel.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from anatlint.errors import AnatlintError
from anatlint.packs.resolve import compiled_ontology, rule_files, rules_dir

FORMAT = 2
"""Raise this whenever the compiled form or what goes into it changes."""

_TABLES = ("kinds", "inverse", "names", "sources", "homonyms", "confusables")


def read_ontology(rules: Path | None = None, cache: Path | None = None) -> dict[str, Any]:
    """Return the compiled ontology of ``rules`` (the shipped one if left out), compiling it when need be."""
    if rules is None:
        shipped = compiled_ontology()
        if shipped is not None:
            return _read_shipped(shipped)
        rules = rules_dir()
    folder = rules / "ontology"
    files = manifest(folder)
    kept = (cache or cache_dir()) / f"ontology-{_short(str(folder.resolve()))}.json"
    compiled = _read(kept)
    if compiled is None or compiled.get("manifest") != files:
        compiled = {**compile_ontology(folder), "manifest": files}
        _write(kept, compiled)
    return compiled


def compile_ontology(folder: Path) -> dict[str, Any]:
    """Compile an ontology folder: version, entries and tables, the latter two as JSON text.

    The first thing that is wrong in the folder is raised as ``AnatlintError``.
    """
    from anatlint.ontology.inflect import Wording
    from anatlint.ontology.loader import load_raw
    from anatlint.ontology.names import build_index, pack_index

    raw = load_raw(folder)
    if raw.errors:
        raise raw.errors[0]
    entries = dict(sorted(raw.entries.items()))
    index = build_index(decode_all(raw, entries).values(), Wording.of(raw.wording))
    return {
        "version": _digest(folder),
        "entries": {key: _json(entry) for key, entry in entries.items()},
        "kinds": _json({key: entry["kind"] for key, entry in entries.items()}),
        "inverse": _json(inverse_relations(entries)),
        "names": _json(pack_index(index, list(entries))),
        "sources": _json(dict(sorted(raw.sources.items()))),
        "homonyms": _json({name.lower(): value for name, value in sorted(raw.homonyms.items())}),
        "confusables": _json(raw.confusables),
    }


def decode_all(raw: Any, entries: Mapping[str, Any]) -> dict[str, Any]:
    """Decode every entry; one that does not fit the model is an ``AnatlintError`` with its place."""
    from anatlint.ontology.decode import decode
    from anatlint.ontology.model import Entry

    decoded = {}
    for key, entry in entries.items():
        try:
            decoded[key] = decode(Entry, entry, id=key)
        except (TypeError, ValueError, AttributeError) as error:
            mark = raw.mark(key, key=True)
            raise AnatlintError(
                "E105",
                f'"{key}" does not fit the format: {error}',
                path=mark.path,
                line=mark.line,
                hint="anatlint ontology check says more",
            ) from error
    return decoded


def inverse_relations(entries: Mapping[str, Any]) -> dict[str, dict[str, list[str]]]:
    """Return, for each relation and target, the sorted ids of the entries that name it."""
    from anatlint.ontology.references import references

    table: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for key, entry in entries.items():
        for reference in references(entry):
            table[reference.relation][reference.target].add(key)
    return {
        relation: {target: sorted(subjects) for target, subjects in sorted(targets.items())}
        for relation, targets in sorted(table.items())
    }


def manifest(folder: Path) -> list[list[Any]]:
    """Return path, size and modification time of every rule file below ``folder``, and the code's format."""
    listed: list[list[Any]] = [["format", FORMAT, _code_stamp()]]
    for path in rule_files(folder):
        status = path.stat()
        listed.append([path.relative_to(folder).as_posix(), status.st_size, status.st_mtime_ns])
    return listed


def cache_dir() -> Path:
    """Return the user's cache folder for anatlint; it need not exist."""
    if custom := os.environ.get("ANATLINT_CACHE_DIR"):
        return Path(custom)
    if base := os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME"):
        return Path(base) / "anatlint"
    try:
        home = Path.home()
    except RuntimeError:  # no home folder
        return Path(tempfile.gettempdir()) / "anatlint"
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "anatlint"


def write_compiled(folder: Path, target: Path) -> None:
    """Compile ``folder`` into the file ``target``; for the build of the wheel."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(_lines({**compile_ontology(folder), "manifest": []}), encoding="utf-8")


def _read_shipped(path: Path) -> dict[str, Any]:
    compiled = _read(path)
    if compiled is None:
        raise AnatlintError(
            "E107", "the compiled ontology is damaged or of another version", path=str(path), hint="reinstall anatlint"
        )
    return compiled


def _read(path: Path) -> dict[str, Any] | None:
    """Return what a compiled file holds; ``None`` when it is missing, damaged or of another format."""
    try:
        first, *lines = path.read_text(encoding="utf-8").split("\n")
        head = json.loads(first)
        if head["format"] != FORMAT or len(lines) != head["lines"]:
            return None
        tables = dict(zip(_TABLES, lines, strict=False))
        entries = dict(zip(head["ids"], lines[len(_TABLES) :], strict=True))
        return {"version": head["version"], "manifest": head["manifest"], "entries": entries, **tables}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _lines(compiled: Mapping[str, Any]) -> str:
    """Return the text of a compiled file."""
    entries = compiled["entries"]
    lines = [*(compiled[table] for table in _TABLES), *entries.values()]
    head = {
        "format": FORMAT,
        "version": compiled["version"],
        "manifest": compiled["manifest"],
        "ids": list(entries),
        "lines": len(lines),
    }
    return "\n".join((_json(head), *lines))


def _write(path: Path, compiled: Mapping[str, Any]) -> None:
    """Keep a compiled form, whole or not at all; a cache that cannot be written is no error."""
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
            temporary = Path(file.name)
            file.write(_lines(compiled))
        temporary.replace(path)
    except OSError:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()


def _code_stamp() -> list[int]:
    """Return sizes and times of the modules that shape the compiled form, so that editing them counts at once."""
    here = Path(__file__).parent
    stamps = []
    for module in ("compile.py", "inflect.py", "loader.py", "model.py", "names.py", "references.py"):
        with contextlib.suppress(OSError):
            status = (here / module).stat()
            stamps += [status.st_size, status.st_mtime_ns]
    return stamps


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in rule_files(folder):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(b"\0")
        digest.update(path.read_bytes())
        digest.update(b"\0")
    return digest.hexdigest()[:12]


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
