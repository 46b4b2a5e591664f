"""``rules/ontology/**/*.yaml`` to plain entries that remember the file they came from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import Any

from anatlint.errors import AnatlintError
from anatlint.packs.locate import Pack, pack_files
from anatlint.packs.locate import shown as shown_in
from anatlint.packs.merge import Layered, check_extends
from anatlint.packs.places import At, Content, Places
from anatlint.packs.resolve import rule_files
from anatlint.packs.yaml import Mark, MarkedYaml, Step, load_yaml
from anatlint.records import dataclass

FOLDER_KINDS = {
    "muscles": "muscle",
    "nerves": "nerve",
    "regions": "region",
    "joints": "joint",
    "movements": "movement",
    "layers": "layers",
    "signs": "sign",
}
"""The kind of an entry that does not write one, by its folder or file."""

TABLES = (
    "sources", "homonyms", "meanings", "segments", "injuries", "exercises", "postures", "effects", "terms", "wording",
)  # fmt: skip
"""Folders or files of mappings that are no entries."""

SPECIAL = (*TABLES, "confusables", "decisions")
"""Folders or files that hold no entries."""


@dataclass(slots=True)
class RawOntology:
    """Entries as plain data, not validated; ``errors`` are files and ids that could not be taken in."""

    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    sources: dict[str, Any] = field(default_factory=dict)
    homonyms: dict[str, Any] = field(default_factory=dict)
    meanings: dict[str, Any] = field(default_factory=dict)
    segments: dict[str, Any] = field(default_factory=dict)
    injuries: dict[str, Any] = field(default_factory=dict)
    exercises: dict[str, Any] = field(default_factory=dict)
    postures: dict[str, Any] = field(default_factory=dict)
    effects: dict[str, Any] = field(default_factory=dict)
    terms: dict[str, Any] = field(default_factory=dict)
    confusables: list[Any] = field(default_factory=list)
    wording: dict[str, Any] = field(default_factory=dict)
    files: list[tuple[str, str, Content]] = field(default_factory=list)  # path, section, content
    origins: dict[tuple[str, str], Places] = field(default_factory=dict)  # (section, id) -> file
    errors: list[AnatlintError] = field(default_factory=list)
    changed: dict[tuple[str, str], Mark] = field(default_factory=dict)  # (section, id) -> where a pack does so
    packed: set[str] = field(default_factory=set)  # the files of packs

    def mark(self, entry_id: str, steps: tuple[Step, ...] = (), section: str = "entries", *, key: bool = False) -> Mark:
        """Return where a value of an entry (or, with ``key``, its key) stands."""
        origin = self.origins.get((section, entry_id))
        if origin is None:
            return Mark("", 1, 1)
        return origin.key_mark((entry_id, *steps)) if key or not steps else origin.mark((entry_id, *steps))

    def mark_of(self, ids: Sequence[str]) -> Mark:
        """Return where a fault that concerns several entries stands: in a pack, if one adds or changes any of them."""
        own = [self.changed["entries", id] for id in ids if ("entries", id) in self.changed]
        return own[0] if own else self.mark(ids[0], key=True)


def load_raw(folder: Path, shown: str | None = None, packs: Sequence[Pack] = ()) -> RawOntology:
    """Read every file of an ontology folder, and put packs over it; ``shown`` is how errors call the folder."""
    raw = RawOntology()
    prefix = folder.as_posix() if shown is None else shown
    for path in rule_files(folder):
        relative = path.relative_to(folder)
        try:
            content = load_yaml(path, f"{prefix}/{relative.as_posix()}")
        except AnatlintError as error:
            raw.errors.append(error)
            continue
        section = relative.parts[0].removesuffix(relative.suffix)
        raw.files.append((content.path, section, content))
        _take(raw, section, content)
    return put_over(raw, packs)


def raw_of(compiled: Mapping[str, Any]) -> RawOntology:
    """Return what a compiled ontology was made of, without the places of its values."""
    raw = RawOntology({key: json.loads(entry) for key, entry in compiled["entries"].items()})
    for section in (*TABLES, "confusables"):
        setattr(raw, section, json.loads(compiled[section]))
    return raw


def put_over(raw: RawOntology, packs: Sequence[Pack]) -> RawOntology:
    """Put the facts of packs over what is there, and return it."""
    for pack in packs:
        for path in pack_files(pack, "ontology"):
            try:
                _put_over(raw, load_yaml(path, shown_in(pack, path)), path.relative_to(pack.folder / "ontology"))
            except AnatlintError as error:
                raw.errors.append(error)
    return raw


@dataclass(frozen=True, slots=True)
class _PackFile:
    """What the entries of a pack's file are after merging, with their places."""

    path: str
    data: Any
    origins: Mapping[str, Places]

    def mark(self, steps: Sequence[Step] = ()) -> Mark:
        """Return where the value at ``steps`` stands."""
        known = self.origins.get(str(steps[0])) if steps else None
        return known.mark(tuple(steps)) if known is not None else Mark(self.path, 1, 1)

    def key_mark(self, steps: Sequence[Step]) -> Mark:
        """Return where the key at ``steps`` stands."""
        known = self.origins.get(str(steps[0])) if steps else None
        return known.key_mark(tuple(steps)) if known is not None else Mark(self.path, 1, 1)


def _put_over(raw: RawOntology, content: MarkedYaml, relative: Path) -> None:
    """Merge a file of a pack into what is there."""
    section = relative.parts[0].removesuffix(relative.suffix)
    raw.packed.add(content.path)
    if content.data is None or section == "decisions":
        return
    if section == "confusables":
        _take_confusables(raw, content)
        raw.files.append((content.path, section, content))
        return
    if not isinstance(content.data, dict):
        raise _misfit(content, 1, "must be a mapping from ids to entries", "write some-id: {name: ...}")
    kind = section if section in SPECIAL else "entries"
    into: dict[str, Any] = getattr(raw, kind)
    for entry_id, value in content.data.items():
        try:
            _merge(raw, into, kind, section, entry_id, value, content)
        except AnatlintError as error:
            raw.errors.append(error)
    merged = {
        key: value if raw.origins[kind, key] is content else into[key]
        for key, value in content.data.items()
        if (kind, key) in raw.changed
    }
    origins = {key: raw.origins[kind, key] for key in merged}
    if merged:
        raw.files.append((content.path, section, _PackFile(content.path, merged, origins)))


def _merge(
    raw: RawOntology, into: dict[str, Any], kind: str, section: str, entry_id: str, value: Any, content: MarkedYaml
) -> None:
    at = At(content, (entry_id,))
    if check_extends(entry_id, value, at, into, lambda id: raw.mark(id, section=kind, key=True)):
        origin = raw.origins.get((kind, entry_id), content)
        layered = origin if isinstance(origin, Layered) else Layered({entry_id: into[entry_id]}, origin)
        layered.extend((entry_id,), value, at)
        into[entry_id] = layered.data[entry_id]
        raw.origins[kind, entry_id] = layered
    elif kind == "entries" and not isinstance(value, dict):
        line = at.key_mark().line
        raise _misfit(content, line, f'"{entry_id}" must be a mapping', "give at least a name")
    else:
        into[entry_id] = _with_defaults(entry_id, value, section) if kind == "entries" else value
        raw.origins[kind, entry_id] = content
    raw.changed[kind, entry_id] = at.key_mark()


def _take(raw: RawOntology, section: str, content: MarkedYaml) -> None:
    if content.data is None:
        return
    if section == "decisions":  # what an audit against other tables leaves as it is; no facts
        return
    if section == "confusables":
        _take_confusables(raw, content)
    elif not isinstance(content.data, dict):
        raw.errors.append(_misfit(content, 1, "must be a mapping from ids to entries", "write some-id: {name: ...}"))
    else:
        for entry_id, value in content.data.items():
            if section in TABLES:
                _add(raw, section, entry_id, value, content)
            elif isinstance(value, dict):
                _add(raw, "entries", entry_id, _with_defaults(entry_id, value, section), content)
            else:
                line = content.key_mark((entry_id,)).line
                raw.errors.append(_misfit(content, line, f'"{entry_id}" must be a mapping', "give at least a name"))


def _take_confusables(raw: RawOntology, content: MarkedYaml) -> None:
    if isinstance(content.data, list):
        raw.confusables.extend(content.data)
    else:
        raw.errors.append(_misfit(content, 1, "must be a list", "write - {names: [ilium, ileum]}"))


def _misfit(content: MarkedYaml, line: int, message: str, hint: str) -> AnatlintError:
    return AnatlintError("E105", message, path=content.path, line=line, hint=hint)


def _add(raw: RawOntology, section: str, entry_id: str, value: Any, content: MarkedYaml) -> None:
    into: dict[str, Any] = getattr(raw, section)
    if entry_id in into:
        first = raw.mark(entry_id, section=section, key=True)
        hint = f"first at {first.path}:{first.line}; keep one, or give this one another id"
        line = content.key_mark((entry_id,)).line
        raw.errors.append(
            AnatlintError("E106", f'"{entry_id}" is defined twice', path=content.path, line=line, hint=hint)
        )
        return
    into[entry_id] = value
    raw.origins[section, entry_id] = content


def _with_defaults(entry_id: str, value: dict[str, Any], section: str) -> dict[str, Any]:
    entry = dict(value)
    entry.setdefault("kind", FOLDER_KINDS.get(section, "thing"))
    entry.setdefault("name", entry_id.replace("-", " "))
    return entry
