"""Reading a folder of rule files as plain data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from anatlint.packs.resolve import rule_files, rules_dir


def load_folder(name: str, rules: Path | None = None) -> dict[str, Any]:
    """Return the files of ``rules/NAME`` as plain data, by their stem; raises ``AnatlintError`` for a malformed one."""
    from anatlint.packs.yaml import load_yaml

    folder = (rules or rules_dir()) / name
    return {path.stem: load_yaml(path).data for path in rule_files(folder)}
