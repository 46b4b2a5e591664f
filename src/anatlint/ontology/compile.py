"""The compiled ontology: one file of lines, quick to read, rebuilt when a rule file changes.

The head holds format, version, manifest and ids; then come a line for each table, a line for each entry, and a line for
what others say of each entry. Lines are decoded when somebody asks for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anatlint.errors import AnatlintError
from anatlint.packs.compiled import as_json, cache_dir, keep, kept_file, manifest, read_compiled, text_of
from anatlint.packs.locate import Pack, pack_files, with_part
from anatlint.packs.resolve import compiled_ontology, rule_files, rules_dir

if TYPE_CHECKING:
    from anatlint.ontology.loader import RawOntology

__all__ = [
    "FORMAT",
    "cache_dir",
    "compile_ontology",
    "decode_all",
    "hierarchy_links",
    "inverse_relations",
    "read_ontology",
    "write_compiled",
]

FORMAT = 8
"""Raise this whenever the compiled form or what goes into it changes."""

_TABLES = (
    "kinds",
    "links",
    "names",
    "labels",
    "sources",
    "homonyms",
    "meanings",
    "segments",
    "injuries",
    "exercises",
    "postures",
    "effects",
    "terms",
    "confusables",
    "wording",
)
_HERE = Path(__file__).parent
_CODE = [_HERE / f"{name}.py" for name in ("compile", "inflect", "loader", "model", "names", "references")]
_CODE.append(_HERE.parent / "packs" / "merge.py")


def read_ontology(rules: Path | None = None, cache: Path | None = None, packs: Sequence[Pack] = ()) -> dict[str, Any]:
    """Return the compiled ontology of ``rules`` (the shipped one if left out), compiling it when need be.

    ``packs`` are merged over it; each set of packs has a compiled form of its own.
    """
    packs = with_part(packs, "ontology")
    if rules is None and not packs:
        shipped = compiled_ontology()
        if shipped is not None:
            return _read_shipped(shipped)
    folder = (rules or rules_dir()) / "ontology"
    files = manifest(folder, _CODE, packs)
    kept = kept_file("ontology", folder, cache, packs)
    compiled = _read(kept)
    if compiled is None or compiled.get("manifest") != files:
        made = _compile_over(read_ontology(rules, cache), folder, packs) if packs else compile_ontology(folder)
        compiled = {**made, "manifest": files}
        keep(kept, _text(compiled))
    return compiled


def _compile_over(base: Mapping[str, Any], folder: Path, packs: Sequence[Pack]) -> dict[str, Any]:
    """Compile packs over a compiled ontology; a fault is looked up in its files, to tell where everything stands."""
    from anatlint.ontology.loader import put_over, raw_of

    try:
        return _compile_raw(put_over(raw_of(base), packs), _digest(folder, packs), packs)
    except AnatlintError:
        return compile_ontology(folder, packs)


def compile_ontology(folder: Path, packs: Sequence[Pack] = ()) -> dict[str, Any]:
    """Compile an ontology folder with packs over it: version, entries and tables, the latter two as JSON text.

    The first thing that is wrong in the folder, or in what packs add and change, is raised as ``AnatlintError``.
    """
    from anatlint.ontology.loader import load_raw

    return _compile_raw(load_raw(folder, packs=packs), _digest(folder, packs), packs)


def _compile_raw(raw: RawOntology, version: str, packs: Sequence[Pack]) -> dict[str, Any]:
    from anatlint.ontology.inflect import Wording
    from anatlint.ontology.names import build_index, build_labels, pack_index

    if raw.errors:
        raise raw.errors[0]
    if packs:
        from anatlint.ontology.check.packs import first_fault

        fault = first_fault(raw)
        if fault is not None:
            raise fault
    entries = dict(sorted(raw.entries.items()))
    decoded = decode_all(raw, entries).values()
    index = build_index(decoded, Wording.of(raw.wording))
    return {
        "version": version,
        "entries": {key: as_json(entry) for key, entry in entries.items()},
        "inverse": {key: as_json(relations) for key, relations in inverse_relations(entries).items()},
        "kinds": as_json({key: entry["kind"] for key, entry in entries.items()}),
        "links": as_json(hierarchy_links(entries)),
        "names": pack_index(index, list(entries)),
        "labels": as_json(build_labels(decoded)),
        "sources": as_json(dict(sorted(raw.sources.items()))),
        "homonyms": as_json({name.lower(): value for name, value in sorted(raw.homonyms.items())}),
        "meanings": as_json(dict(sorted(raw.meanings.items()))),
        "segments": as_json(dict(sorted(raw.segments.items()))),
        "injuries": as_json(dict(sorted(raw.injuries.items()))),
        "exercises": as_json(dict(sorted(raw.exercises.items()))),
        "postures": as_json(dict(sorted(raw.postures.items()))),
        "effects": as_json(dict(sorted(raw.effects.items()))),
        "terms": as_json(dict(sorted(raw.terms.items()))),
        "confusables": as_json(raw.confusables),
        "wording": as_json(raw.wording),
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
    """Return, for each entry and relation, the sorted ids of the entries that name it there."""
    from anatlint.ontology.references import references

    table: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for key, entry in entries.items():
        for reference in references(entry):
            table[reference.target][reference.relation].add(key)
    return {
        key: {relation: sorted(subjects) for relation, subjects in sorted(table.get(key, {}).items())}
        for key in entries
    }


def hierarchy_links(entries: Mapping[str, Any]) -> dict[str, dict[str, list[str]]]:
    """Return, for each relation that makes hierarchies and each entry, the ids that it names, in the order written."""
    from anatlint.ontology.references import LINKS, references

    table: dict[str, dict[str, list[str]]] = {relation: {} for relation in LINKS}
    for key, entry in entries.items():
        for reference in references(entry):
            if reference.relation in table:
                table[reference.relation].setdefault(key, []).append(reference.target)
    return table


def write_compiled(folder: Path, target: Path) -> None:
    """Compile ``folder`` into the file ``target``; for the build of the wheel."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(_text({**compile_ontology(folder), "manifest": []}).encode("utf-8"))


def _read_shipped(path: Path) -> dict[str, Any]:
    compiled = _read(path)
    if compiled is None:
        raise AnatlintError(
            "E107", "the compiled ontology is damaged or of another version", path=str(path), hint="reinstall anatlint"
        )
    return compiled


def _read(path: Path) -> dict[str, Any] | None:
    """Return what a compiled file holds; ``None`` when it cannot be used."""
    found = read_compiled(path, FORMAT)
    if found is None:
        return None
    head, lines = found
    try:
        tables = dict(zip(_TABLES, lines, strict=False))
        ids, rest = head["ids"], lines[len(_TABLES) :]
        entries = dict(zip(ids, rest[: len(ids)], strict=True))
        inverse = dict(zip(ids, rest[len(ids) :], strict=True))
        return {name: head[name] for name in ("version", "manifest")} | tables | {
            "entries": entries, "inverse": inverse
        }  # fmt: skip
    except (ValueError, KeyError, TypeError):
        return None


def _text(compiled: Mapping[str, Any]) -> str:
    entries = compiled["entries"]
    head = {"format": FORMAT, "version": compiled["version"], "manifest": compiled["manifest"], "ids": list(entries)}
    return text_of(head, [*(compiled[table] for table in _TABLES), *entries.values(), *compiled["inverse"].values()])


def _digest(folder: Path, packs: Sequence[Pack] = ()) -> str:
    import hashlib

    digest = hashlib.sha256()
    files = [(path.relative_to(folder).as_posix(), path) for path in rule_files(folder)]
    files += [
        (path.relative_to(pack.folder).as_posix(), path) for pack in packs for path in pack_files(pack, "ontology")
    ]
    for name, path in files:
        digest.update(name.encode())
        digest.update(b"\0")
        digest.update(path.read_bytes())
        digest.update(b"\0")
    return digest.hexdigest()[:12]
