"""Writing files whole or not at all: whatever interrupts, a file is either as it was or complete."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from anatlint.errors import AnatlintError


def write_atomically(path: str | os.PathLike[str], data: bytes) -> None:
    """Put ``data`` in the place of a file (through a link: of what it leads to), keeping its rights.

    Raises ``AnatlintError`` E005 when that is not possible; the file is then as it was.
    """
    target = Path(os.path.realpath(path))
    temporary: Path | None = None
    try:
        if target.exists() and not target.stat().st_mode & 0o222:  # replacing it would need no right to write it
            raise PermissionError(errno.EACCES, "it is read-only")
        with tempfile.NamedTemporaryFile("wb", dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_rights(target))
        temporary.replace(target)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise AnatlintError("E005", f"cannot write the file: {reason}", os.fspath(path)) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):  # gone already, when all went well
                temporary.unlink()


def _rights(target: Path) -> int:
    """Return the rights a file has, or those that a new one gets."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
