"""The packs of rules that a command uses which checks no draft."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from anatlint.packs.locate import Pack

_FILES = ("anatlint.toml", "pyproject.toml")  # as in anatlint.config, which takes longer to import than a look-up lasts


def packs_for(config: Path | None) -> tuple[Pack, ...]:
    """Return the packs that the configuration names: the one given, or the one that holds for the current folder."""
    if config is None and not _some_file_extends(Path.cwd()):
        return ()
    from anatlint.cli.options import settings_for
    from anatlint.packs.locate import find_packs

    settings = settings_for(config, ())
    return find_packs(settings.extend_rules, settings.origins.get("extend-rules"))


def _some_file_extends(folder: Path) -> bool:
    """Tell whether a configuration file here or above could name packs, itself or in a file that it extends."""
    for place in (folder, *folder.parents):
        for name in _FILES:
            path = os.path.join(place, name)
            if os.path.isfile(path) and _extends(path):
                return True
    return False


def _extends(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            text = file.read()
    except OSError:
        return True  # reading it as a configuration tells what is wrong
    return b"extend" in text and (not path.endswith(_FILES[1]) or b"tool.anatlint" in text)
