"""What git says has changed: files and lines, against a revision or as staged."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import field

from anatlint.errors import AnatlintError
from anatlint.records import dataclass

_DIFF = (
    "-c", "core.quotePath=false", "diff", "--unified=0", "--inter-hunk-context=0", "--no-color", "--no-ext-diff",
    "--no-textconv", "--no-relative", "--ignore-submodules", "--find-renames", "--diff-filter=d",
    "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip
_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_BINARY = re.compile(rb"Binary files .* and (.*) differ")
_ESCAPE = re.compile(rb'\\([abfnrtv"\\]|[0-7]{3})')
_ESCAPED = dict(zip(b'abfnrtv"\\', b'\a\b\f\n\r\t\v"\\', strict=True))


@dataclass(slots=True)
class ChangedFile:
    """A file that git calls changed. Lines count from 1 and end at LF only, as git counts them."""

    path: str
    whole: bool = False  # it is new, or git does not compare its lines
    lines: list[tuple[int, int]] = field(
        default_factory=list
    )  # first line and how many; 0 of them: lines went after it


class Repository:
    """The git repository of the current folder, or of another one."""

    def __init__(self, folder: str | None = None) -> None:
        """Find the repository; raise ``AnatlintError`` E221 when there is none."""
        self._folder = folder
        self.root = ""
        self.root = os.fsdecode(self._git("rev-parse", "--show-toplevel").rstrip(b"\r\n"))

    def since(self, revision: str) -> list[ChangedFile]:
        """Return what differs between a revision and the files as they are, untracked ones included."""
        try:
            commit = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
        except (AnatlintError, ValueError):
            hint = "a branch, a tag or a commit is wanted"
            raise AnatlintError("E221", f"git knows no revision {revision!r}", hint=hint) from None
        changed = list(self._changed(self._git(*_DIFF, commit.decode("ascii"), "--")))
        untracked = self._git("ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/")
        names = [os.fsdecode(name) for name in untracked.split(b"\0") if name]
        return changed + [ChangedFile(self._place(name), whole=True) for name in names]

    def staged(self) -> list[ChangedFile]:
        """Return what is staged for the next commit."""
        return list(self._changed(self._git(*_DIFF, "--cached", "--")))

    def staged_content(self, path: str) -> bytes:
        """Return a file as it is staged."""
        name = os.path.relpath(path, self.root).replace(os.sep, "/")
        return self._git("cat-file", "blob", f":0:{name}")

    def _changed(self, diff: bytes) -> Iterator[ChangedFile]:
        for name, whole, lines in parse_diff(diff):
            yield ChangedFile(self._place(name), whole, lines)

    def _place(self, name: str) -> str:
        return os.path.join(self.root, *name.split("/"))

    def _git(self, *arguments: str) -> bytes:
        environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
        try:
            done = subprocess.run(
                ["git", *arguments], cwd=self._folder, env=environment, capture_output=True, check=False,
                stdin=subprocess.DEVNULL,
            )  # fmt: skip
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise AnatlintError("E221", f"git cannot be run: {reason}", hint="install git") from None
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["it does not say why"]
            raise AnatlintError("E221", f"git cannot tell what has changed: {said[0].removeprefix('fatal: ')}")
        return done.stdout


def parse_diff(diff: bytes) -> Iterator[tuple[str, bool, list[tuple[int, int]]]]:
    """Yield name, whether all of it counts, and changed lines of each file of a ``git diff --unified=0``."""
    name: str | None = None
    lines: list[tuple[int, int]] = []
    skip = 0  # lines of the hunk: what a draft holds is never taken for a header
    for line in diff.split(b"\n"):
        if skip and line.startswith((b"+", b"-")):
            skip -= 1
        elif line.startswith((b"diff --git ", b"+++ ")):
            if name is not None:
                yield name, False, lines
            name, lines = (_name(line[4:]), []) if line.startswith(b"+++ ") else (None, [])
        elif hunk := _HUNK.match(line):
            gone, first, added = (1 if number is None else int(number) for number in hunk.groups())
            lines.append((first, added))
            skip = gone + added
        elif binary := _BINARY.fullmatch(line):
            yield _name(binary[1]), True, []
    if name is not None:
        yield name, False, lines


def _name(written: bytes) -> str:
    """Return a file's name from the way git writes it in a header, where odd ones are quoted as in C."""
    written = written.removesuffix(b"\t")
    if written.startswith(b'"') and written.endswith(b'"'):
        written = _ESCAPE.sub(_unescaped, written[1:-1])
    return os.fsdecode(written.removeprefix(b"b/"))


def _unescaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    return bytes([int(code, 8) if len(code) == 3 else _ESCAPED[code[0]]])
