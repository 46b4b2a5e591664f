"""Which findings appear and vanish between two revisions, over the corpus and any further texts.

``make corpus-diff OLD=main~5`` compares that revision with the working tree; ``NEW=REV`` with another one;
``TEXTS="folder file.jsonl"`` adds drafts (a .jsonl file holds an object a line, with "name" and "text").
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORKING_TREE = "."
_RUN = "import sys; from anatlint.cli import main; sys.exit(main())"


@dataclass(frozen=True, order=True)
class Found:
    """A finding as far as it can be recognised in another run."""

    path: str
    line: int
    code: str
    quote: str
    message: str

    def __str__(self) -> str:
        """Return it as a line."""
        return f"{self.path}:{self.line}: {self.code} “{self.quote}” — {self.message}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what vanished (-) and what appeared (+); exit with 1 when anything did."""
    parser = argparse.ArgumentParser(prog="corpus-diff", description=__doc__)
    parser.add_argument("old", help="revision to compare with")
    parser.add_argument("new", nargs="?", default=WORKING_TREE, help='revision, or "." for the working tree')
    parser.add_argument("texts", nargs="*", type=Path, help="further folders, drafts or .jsonl files")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        texts = [ROOT / "corpus", *expanded(given.texts, Path(folder) / "texts")]
        old, new = (findings(rev, Path(folder) / name, texts) for rev, name in ((given.old, "old"), (given.new, "new")))
    vanished, appeared = old - new, new - old
    for sign, found in (("-", vanished), ("+", appeared)):
        for one in sorted(found.elements()):
            print(f"{sign} {one}")
    print(f"{vanished.total()} vanished, {appeared.total()} appeared, {(old & new).total()} stayed")
    return int(bool(vanished or appeared))


def expanded(texts: Iterable[Path], into: Path) -> Iterator[Path]:
    """Yield drafts and folders; the texts of a .jsonl file become drafts in a folder."""
    for path in texts:
        if path.suffix != ".jsonl":
            yield path.resolve()
            continue
        folder = into / path.stem
        folder.mkdir(parents=True)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            item = json.loads(line)
            name = "".join(letter if letter.isalnum() else "-" for letter in str(item.get("name", number)))
            (folder / f"{name}.txt").write_text(item["text"], encoding="utf-8")
        yield folder


def findings(revision: str, folder: Path, texts: Sequence[Path]) -> Counter[Found]:
    """Return the findings of a revision on some texts, counted."""
    source = ROOT if revision == WORKING_TREE else checked_out(revision, folder)
    environment = {**os.environ, "PYTHONPATH": str(source / "src"), "ANATLINT_CACHE_DIR": str(folder / "cache")}
    command = [sys.executable, "-c", _RUN, "check", "--exit-zero", "--format", "json", *map(str, texts)]
    done = subprocess.run(command, capture_output=True, env=environment, cwd=source, check=False)
    if done.returncode:
        sys.exit(f"corpus-diff: {revision} failed:\n{done.stderr.decode()}")
    return Counter(
        Found(shown(document["path"]), found["start"]["line"], found["code"], found["quote"], found["message"])
        for document in json.loads(done.stdout)["documents"]
        for found in document["findings"]
    )


def shown(path: str) -> str:
    """Return a path from the root of the repository, else folder and name only."""
    whole = Path(path)
    return whole.relative_to(ROOT).as_posix() if whole.is_relative_to(ROOT) else "/".join(whole.parts[-2:])


def checked_out(revision: str, folder: Path) -> Path:
    """Unpack a revision's program and rules into a folder."""
    folder.mkdir(parents=True)
    archive = subprocess.run(["git", "archive", revision, "src", "rules"], cwd=ROOT, capture_output=True, check=False)
    if archive.returncode:
        sys.exit(f"corpus-diff: {archive.stderr.decode().strip()}")
    subprocess.run(["tar", "-x", "-C", str(folder)], input=archive.stdout, check=True)
    return folder


if __name__ == "__main__":
    sys.exit(main())
