"""``rules/ontology/**/*.yaml`` to plain entries that remember the file they came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from anatlint.errors import AnatlintError
from anatlint.packs.resolve import rule_files
from anatlint.packs.yaml import Mark, MarkedYaml, Step, load_yaml

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

SPECIAL = ("sources", "homonyms", "meanings", "confusables", "wording", "decisions")
"""Folders or files that hold no entries."""


@dataclass(slots=True)
class RawOntology:
    """Entries as plain data, not validated; ``errors`` are files and ids that could not be taken in."""

    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    sources: dict[str, Any] = field(default_factory=dict)
    homonyms: dict[str, Any] = field(default_factory=dict)
    meanings: dict[str, Any] = field(default_factory=dict)
    confusables: list[Any] = field(default_factory=list)
    wording: dict[str, Any] = field(default_factory=dict)
    files: list[tuple[str, str, MarkedYaml]] = field(default_factory=list)  # path, section, content
    origins: dict[tuple[str, str], MarkedYaml] = field(default_factory=dict)  # (section, id) -> file
    errors: list[AnatlintError] = field(default_factory=list)

    def mark(self, entry_id: str, steps: tuple[Step, ...] = (), section: str = "entries", *, key: bool = False) -> Mark:
        """Return where a value of an entry (or, with ``key``, its key) stands."""
        origin = self.origins.get((section, entry_id))
        if origin is None:
            return Mark("", 1, 1)
        return origin.key_mark((entry_id, *steps)) if key or not steps else origin.mark((entry_id, *steps))


def load_raw(folder: Path, shown: str | None = None) -> RawOntology:
    """Read every file of an ontology folder; ``shown`` is how errors call the folder."""
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
    return raw


def _take(raw: RawOntology, section: str, content: MarkedYaml) -> None:
    if content.data is None:
        return
    if section == "decisions":  # what an audit against other tables leaves as it is; no facts
        return
    if section == "confusables":
        _take_confusables(raw, content)
    elif not isinstance(content.data, dict):
        raw.errors.append(_misfit(content, 1, "must be a mapping from ids to entries", "write some-id: {name: ...}"))
    elif section == "wording":
        raw.wording.update(content.data)
    else:
        for entry_id, value in content.data.items():
            if section in ("sources", "homonyms", "meanings"):
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
