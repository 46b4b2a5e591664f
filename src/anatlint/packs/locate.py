"""Packs of rules: where they are, and which of their files count.

A pack is a folder laid out like ``rules/``: ``ontology/``, ``frames/``, ``checks/``, each optional. A configuration may
point anywhere; what lies in a pack may not lead out of it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from anatlint.errors import AnatlintError
from anatlint.packs.resolve import rule_files, rules_dir

PARTS = ("ontology", "frames", "checks")
MOST_BYTES = 10_000_000  # of one file


class Pack(NamedTuple):
    """A folder of rules, and what errors call it."""

    shown: str
    folder: Path

    def has(self, part: str) -> bool:
        """Tell whether the pack has a folder of this name."""
        return (self.folder / part).is_dir()


def shipped_packs() -> list[str]:
    """Return the names of the packs that come with anatlint, sorted."""
    folder = rules_dir() / "packs"
    return sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []


def find_packs(names: Iterable[str], origin: str | None = None) -> tuple[Pack, ...]:
    """Return the packs of these names, each once: a bare name is one that ships, anything else a folder.

    Raises ``AnatlintError`` E108 for what is none; ``origin`` is where the names stand.
    """
    return tuple(dict.fromkeys(_find(name, origin) for name in names))


def with_part(packs: Sequence[Pack], part: str) -> tuple[Pack, ...]:
    """Return the packs that say something about one part of the rules."""
    return tuple(pack for pack in packs if pack.has(part))


def pack_files(pack: Pack, part: str) -> list[Path]:
    """Return the YAML files of a part of a pack; raise ``AnatlintError`` E109 for one that leads out of the pack."""
    files = rule_files(pack.folder / part)
    home = pack.folder.resolve()
    for place, folders, _ in os.walk(pack.folder / part):
        for path in (Path(place, name) for name in folders):
            _held(path, home, pack)
    for path in files:
        _held(path, home, pack)
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            raise AnatlintError("E102", "is no file, or larger than 10 MB", shown(pack, path))
    return files


def shown(pack: Pack, path: Path) -> str:
    """Return what errors call a file of a pack."""
    return f"{pack.shown}/{path.relative_to(pack.folder).as_posix()}"


def _held(path: Path, home: Path, pack: Pack) -> None:
    if not path.resolve().is_relative_to(home):
        hint = "put a copy of the file into the pack"
        raise AnatlintError("E109", "leads out of the pack by a symbolic link", shown(pack, path), hint=hint)


def _find(name: str, origin: str | None) -> Pack:
    bare = "/" not in name and os.sep not in name and name not in (".", "..")
    if bare and name in shipped_packs():
        return Pack(f"rules/packs/{name}", rules_dir() / "packs" / name)
    folder = Path(name)
    if not folder.is_dir():
        raise AnatlintError("E108", f"there is no pack of rules “{name}”", origin, hint=_hint(name))
    found = Pack(_shown(name), folder)
    _check_layout(found)
    return found


def _shown(name: str) -> str:
    """Return a folder as errors call it: below the current one where it lies there, else as it is given."""
    place, here = os.path.abspath(name), os.getcwd()
    inside = place.startswith(os.path.join(here, ""))
    return Path(place[len(os.path.join(here, "")) :] if inside else os.path.normpath(name)).as_posix()


def _hint(name: str) -> str:
    from difflib import get_close_matches

    known = shipped_packs()
    near = get_close_matches(name, known, 1)
    names = f"packs that come with anatlint: {', '.join(known)}"
    return f"did you mean “{near[0]}”?" if near else f"give a folder; {names}"


def _check_layout(pack: Pack) -> None:
    """Refuse a folder that holds no rules, or rules where they are not looked for."""
    from difflib import get_close_matches

    layout = "a pack has the folders ontology, frames, checks"
    for path in sorted(pack.folder.iterdir()):
        if path.name.startswith(".") or path.name in PARTS:
            continue
        if path.suffix in (".yaml", ".yml"):
            raise AnatlintError("E108", "stands in no folder that is read", shown(pack, path), hint=layout)
        near = get_close_matches(path.name.lower(), PARTS, 1, 0.75) if path.is_dir() else []
        if near:
            raise AnatlintError("E108", "is not read", shown(pack, path), hint=f"did you mean “{near[0]}”?")
    if not any(pack.has(part) for part in PARTS):
        raise AnatlintError("E108", "the folder holds no rules", pack.shown, hint=layout)
