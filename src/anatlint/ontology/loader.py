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

SPECIAL = ("sources", "homonyms", "confusables")
"""Folders or files that hold no entries."""


@dataclass(slots=True)
class RawOntology:
    """Entries as plain data, not validated; ``errors`` are files and ids that could not be taken in."""

    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    sources: dict[str, Any] = field(default_factory=dict)
    homonyms: dict[str, Any] = field(default_factory=dict)
    confusables: list[Any] = field(default_factory=list)
    files: list[tuple[str, str, MarkedYaml]] = field(default_factory=list)  # path, section, content
    origins: dict[tuple[str, str], MarkedYaml] = field(default_factory=dict)  # (section, id) -> file
    errors: list[AnatlintError] = field(default_factory=list)

    def mark(self, id: str, steps: tuple[Step, ...] = (), section: str = "entries", *, key: bool = False) -> Mark:
        """Return where a value of an entry (or, with ``key``, its key) stands."""
        origin = self.origins.get((section, id))
        if origin is None:
            return Mark("", 1, 1)
        return origin.key_mark((id, *steps)) if key or not steps else origin.mark((id, *steps))


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
    if section == "confusables":
        _take_confusables(raw, content)
        return
    if not isinstance(content.data, dict):
        raw.errors.append(
            AnatlintError(
                "E105", "must be a mapping from ids to entries", path=content.path, line=1, hint='write "some-id: {...}"'
            )
        )
        return
    for id, value in content.data.items():
        if section in ("sources", "homonyms"):
            _add(raw, section, getattr(raw, section), id, value, content)
        elif isinstance(value, dict):
            _add(raw, "entries", raw.entries, id, _with_defaults(id, value, section), content)
        else:
            line = content.key_mark((id,)).line
            raw.errors.append(
                AnatlintError("E105", f'"{id}" must be a mapping', path=content.path, line=line, hint="give a name")
            )


def _take_confusables(raw: RawOntology, content: MarkedYaml) -> None:
    if isinstance(content.data, list):
        raw.confusables.extend(content.data)
    else:
        raw.errors.append(
            AnatlintError("E105", "must be a list", path=content.path, line=1, hint="- {names: [ilium, ileum]}")
        )


def _add(raw: RawOntology, section: str, into: dict[str, Any], id: str, value: Any, content: MarkedYaml) -> None:
    if id in into:
        first = raw.mark(id, section=section, key=True)
        error = AnatlintError(
            "E106",
            f'"{id}" is defined twice',
            path=content.path,
            line=content.key_mark((id,)).line,
            hint=f"first at {first.path}:{first.line}; keep one, or give this one another id",
        )
        raw.errors.append(error)
        return
    into[id] = value
    raw.origins[section, id] = content


def _with_defaults(id: str, value: dict[str, Any], section: str) -> dict[str, Any]:
    entry = dict(value)
    entry.setdefault("kind", FOLDER_KINDS.get(section, "thing"))
    entry.setdefault("name", id.replace("-", " "))
    return entry
