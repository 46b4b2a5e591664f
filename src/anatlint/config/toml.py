"""Reading one configuration file: its table, and on which line a key stands."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from anatlint.errors import AnatlintError

_TABLE = re.compile(r"^\s*\[\[?([^\[\]]+)\]\]?\s*(?:#.*)?$")
_TOML_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
OWN, PROJECT = "anatlint.toml", "pyproject.toml"


def read_toml(path: Path) -> dict[str, Any] | None:
    """Return our table of a configuration file, ``None`` when a ``pyproject.toml`` has none.

    Raises ``AnatlintError`` E201 for a file that cannot be read or is malformed.
    """
    text = _text(path)
    if path.name == PROJECT and "tool.anatlint" not in text:
        return None
    import tomllib  # most drafts have no configuration

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else len(text.splitlines()) or 1
        message = _TOML_PLACE.sub("", str(error))
        raise AnatlintError("E201", f"malformed TOML: {message}", os.fspath(path), line) from None
    if path.name != PROJECT:
        return data
    tool = data.get("tool", {})
    table = tool.get("anatlint") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def line_of(path: Path, key: str) -> int | None:
    """Return the line on which a key of our table is set, None where it is written in an unusual way."""
    wanted = "tool.anatlint" if path.name == PROJECT else ""
    table = ""
    setting = re.compile(rf"""^\s*["']?{re.escape(key)}["']?\s*[=.]""")
    header = re.compile(rf"^{re.escape(wanted + '.' if wanted else '')}{re.escape(key)}\b")
    for number, line in enumerate(_text(path).splitlines(), 1):
        if found := _TABLE.match(line):
            table = found[1].strip()
            if header.match(table):
                return number
        elif table == wanted and setting.match(line):
            return number
    return None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise AnatlintError("E201", f"cannot be read: {reason}", os.fspath(path)) from None
    except UnicodeDecodeError as error:
        raise AnatlintError("E201", f"is not UTF-8 (byte {error.start})", os.fspath(path)) from None
