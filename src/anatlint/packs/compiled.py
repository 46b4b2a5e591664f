"""Compiled forms of rules: files of lines, quick to read, kept until what they were made of changes.

The first line is the head, a JSON object; what the other lines hold is the business of whoever made them. In a wheel
the compiled forms lie beside the rules; for a checkout they are kept in the user's cache folder.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from anatlint.packs.locate import Pack, pack_files
from anatlint.packs.resolve import rule_files

UNFINISHED = ".unfinished-"
"""How the names of files begin that are still being written into a cache."""


def cache_dir() -> Path:
    """Return the user's cache folder for anatlint; it need not exist."""
    if custom := os.environ.get("ANATLINT_CACHE_DIR"):
        return Path(custom)
    if base := os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME"):
        return Path(base) / "anatlint"
    try:
        home = Path.home()
    except RuntimeError:  # no home folder
        import tempfile

        return Path(tempfile.gettempdir()) / "anatlint"
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "anatlint"


def kept_file(kind: str, folder: Path, cache: Path | None = None, packs: Sequence[Pack] = ()) -> Path:
    """Return where the compiled form of a folder of rules is kept, with packs merged over it."""
    places = (str(place.resolve()) for place in (folder, *(pack.folder for pack in packs)))
    place = zlib.crc32("\0".join(places).encode())
    return (cache or cache_dir()) / f"{kind}-{place:08x}.json"


def manifest(folder: Path, code: Iterable[Path] = (), packs: Sequence[Pack] = ()) -> list[list[Any]]:
    """Return path, size and modification time of every rule file below ``folder``, and of the modules ``code``.

    The modules are those that shape the compiled form, so that editing them counts at once. Of ``packs`` the files in
    the folder of the same name count.
    """
    stamps: list[int] = []
    for module in code:
        with contextlib.suppress(OSError):
            status = module.stat()
            stamps += [status.st_size, status.st_mtime_ns]
    listed: list[list[Any]] = [["code", stamps]]
    listed += _stamped(folder, rule_files(folder))
    for pack in packs:
        listed.append(["pack", pack.shown])
        listed += _stamped(pack.folder / folder.name, pack_files(pack, folder.name))
    return listed


def _stamped(folder: Path, files: Iterable[Path]) -> Iterator[list[Any]]:
    start = len(folder.as_posix()) + 1
    for path in files:
        status = path.stat()
        yield [path.as_posix()[start:], status.st_size, status.st_mtime_ns]


def text_of(head: dict[str, Any], lines: Sequence[str]) -> str:
    """Return the text of a compiled file."""
    return "\n".join((as_json({**head, "lines": len(lines)}), *lines))


def read_compiled(path: Path, format: int) -> tuple[dict[str, Any], list[bytes]] | None:
    """Return head and lines (UTF-8) of a compiled file; ``None`` when it is missing, damaged or of another format."""
    try:
        first, *lines = path.read_bytes().split(b"\n")
        head = json.loads(first)
        if head["format"] != format or head["lines"] != len(lines):
            return None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return head, lines


def keep(path: Path, content: str | bytes) -> None:
    """Keep something in a cache, whole or not at all; a cache that cannot be written is no error."""
    import tempfile

    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=UNFINISHED, delete=False) as file:
            temporary = Path(file.name)
            file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
        temporary.replace(path)
    except OSError:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()


def as_json(data: Any) -> str:
    """Return data as one line of JSON."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
