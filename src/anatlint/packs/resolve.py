"""Where the rules are: inside the installed package, else at the root of the checkout."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from anatlint.errors import AnatlintError

_PACKAGE = Path(__file__).resolve().parents[1]
PACKAGED = _PACKAGE / "_data"
CHECKOUT = _PACKAGE.parents[1]
_PROGRAM, _RULES = (".py",), (".yaml", ".yml")
_NOT_OURS = ("__pycache__", "_data")


def rules_dir() -> Path:
    """Return the folder ``rules/``; in a checkout (editable installs too) it is the one at the repository root."""
    for folder in (PACKAGED / "rules", CHECKOUT / "rules"):
        if folder.is_dir():
            return folder
    raise AnatlintError(
        "E101", "the rules of anatlint cannot be found", path=str(CHECKOUT / "rules"), hint="reinstall anatlint"
    )


def compiled_ontology() -> Path | None:
    """Return the compiled ontology that ships inside the wheel; ``None`` in a checkout."""
    return compiled_rules("ontology")


def compiled_rules(name: str) -> Path | None:
    """Return the compiled form of ``rules/NAME`` that ships inside the wheel; ``None`` in a checkout."""
    path = PACKAGED / f"{name}.json"
    return path if path.is_file() else None


def stamps(packs: Iterable[str] = ()) -> list[Any]:
    """Return path, size and time of the program's files and of all rules: what changes when any of them does."""
    folders = [(_PACKAGE, _PROGRAM), (rules_dir(), _RULES), *((Path(pack), _RULES) for pack in packs)]
    return [_stamps(os.fspath(folder), suffixes) for folder, suffixes in folders]


def _stamps(folder: str, suffixes: tuple[str, ...]) -> list[Any]:
    found: list[Any] = [folder]
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name) if os.path.isdir(folder) else ():
        if entry.is_dir():
            if not entry.name.startswith(".") and entry.name not in _NOT_OURS:
                found.append(_stamps(entry.path, suffixes))
        elif entry.name.endswith(suffixes):
            status = entry.stat()
            found.append((entry.name, status.st_size, status.st_mtime_ns))
    return found


def rule_files(folder: Path) -> list[Path]:
    """Return every YAML file below ``folder``, in sorted order of path; hidden files are no rules."""
    found: list[str] = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files = (name for name in names if name.endswith((".yaml", ".yml")) and not name.startswith("."))
        found += [f"{place}{os.sep}{name}" for name in files]
    return sorted(map(Path, found), key=Path.as_posix)
