"""The baseline: findings that are known, in a file that is kept beside the drafts; only new ones are reported.

An entry is a finding's path, rule and fingerprint (of its rule, its words and their sentence), never its line: what
changes above a known finding leaves it known, and a new finding of a listed rule is not covered by an old one's place.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from anatlint.atomic import write_atomically
from anatlint.config.settings import relative
from anatlint.errors import AnatlintError
from anatlint.linter.report import DocumentReport, ReportedFinding

DEFAULT_FILE = "anatlint-baseline.json"
BY_BASELINE = "baseline"
KNOWN = "in the baseline"  # the reason that a known finding is given
_VERSION = 1
_MEMBERS = ("rule", "quote", "fingerprint")
_ANEW = "`anatlint baseline create` writes it anew"


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One known finding; ``path`` is relative to the folder of the file, with ``/``."""

    path: str
    rule: str
    quote: str  # for people: the wrong words
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Matched:
    """What a baseline makes of the documents of one run."""

    documents: tuple[DocumentReport, ...]  # known findings are suppressed
    met: Mapping[Entry, str]  # entries that occur, each with the path at which it does
    outdated: tuple[Entry, ...]  # entries of these documents, and of files that are gone, that match nothing


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known findings, and the folder that their paths start from."""

    folder: str
    entries: tuple[Entry, ...] = ()

    def match(self, documents: Sequence[DocumentReport]) -> Matched:
        """Mark the known findings of documents as suppressed.

        An entry covers one finding: in its own file or, when that is gone, in whichever file has the finding now.
        """
        waiting: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            waiting[entry.path, entry.fingerprint].append(entry)
        met: dict[Entry, str] = {}
        marked = [self._mark(document, waiting, met) for document in documents]
        here = {self.place(document.path) for document in documents}
        gone = {entry.path for entry in self.entries} - here
        gone = {path for path in gone if not os.path.exists(os.path.join(self.folder, path))}
        moved: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            if entry.path in gone:
                moved["", entry.fingerprint].append(entry)
        if moved:
            marked = [self._mark(document, moved, met, moved=True) for document in marked]
        outdated = [entry for entry in self.entries if entry.path in here | gone and entry not in met]
        return Matched(tuple(marked), met, tuple(outdated))

    def place(self, path: str) -> str:
        """Return a path as entries write it."""
        return relative(os.path.abspath(path), self.folder)

    def _mark(
        self,
        document: DocumentReport,
        waiting: Mapping[tuple[str, str], list[Entry]],
        met: dict[Entry, str],
        *,
        moved: bool = False,
    ) -> DocumentReport:
        path = self.place(document.path)
        findings = []
        for found in document.findings:
            entries = waiting.get(("" if moved else path, found.fingerprint))
            if entries and found.suppressed is None:
                met[entries.pop()] = path
                found = replace(found, suppressed=KNOWN, suppressed_by=BY_BASELINE)  # noqa: PLW2901
            findings.append(found)
        return replace(document, findings=tuple(findings))


def baseline_of(documents: Iterable[DocumentReport], file: str) -> Baseline:
    """Return a baseline, to be written to ``file``, that holds all findings of documents which nothing suppresses."""
    empty = Baseline(_folder(file))
    return Baseline(
        empty.folder,
        tuple(
            sorted(
                _entry(empty.place(document.path), found)
                for document in documents
                for found in document.findings
                if found.suppressed is None
            )
        ),
    )


def load_baseline(file: str) -> Baseline:
    """Read a baseline; raise ``AnatlintError`` E211 for a file that cannot be read or is malformed."""
    try:
        data = json.loads(Path(file).read_text(encoding="utf-8-sig"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        hint = "`anatlint baseline create` writes one, --no-baseline goes without"
        raise AnatlintError("E211", f"cannot read the baseline: {reason}", file, hint=hint) from None
    except json.JSONDecodeError as error:
        raise AnatlintError("E211", f"malformed JSON: {error.msg}", file, error.lineno, _ANEW) from None
    except (ValueError, RecursionError):  # not UTF-8, or nested without end
        raise AnatlintError("E211", "the baseline is not JSON in UTF-8", file, hint=_ANEW) from None
    return Baseline(_folder(file), tuple(sorted(set(_entries(data, file)))))


def write_baseline(baseline: Baseline, file: str) -> None:
    """Write a baseline: sorted, an entry a line, so that a change of it can be read."""
    write_atomically(file, render(baseline).encode("utf-8", "backslashreplace"))


def render(baseline: Baseline) -> str:
    """Return a baseline as the text of its file."""
    by_path: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(set(baseline.entries)):
        by_path[entry.path].append(entry)
    files = [
        f"  {_json(path)}: [\n" + ",\n".join(f"   {_json(_plain(entry))}" for entry in entries) + "\n  ]"
        for path, entries in by_path.items()
    ]
    inner = "{\n" + ",\n".join(files) + "\n }" if files else "{}"
    return f'{{\n "version": {_VERSION},\n "findings": {inner}\n}}\n'


def _plain(entry: Entry) -> dict[str, str]:
    return {member: getattr(entry, member) for member in _MEMBERS}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _entry(path: str, found: ReportedFinding) -> Entry:
    return Entry(path, found.finding.code, " ".join(found.quote.split()), found.fingerprint)


def _folder(file: str) -> str:
    return os.path.dirname(os.path.abspath(file))


def _entries(data: Any, file: str) -> list[Entry]:
    """Take the data of a file apart, trusting nothing."""
    if not isinstance(data, dict) or not isinstance(data.get("findings"), dict):
        raise AnatlintError("E211", "this is not a baseline: it has no “findings”", file, hint=_ANEW)
    if data.get("version") != _VERSION:
        message = f"the baseline has version {data.get('version')!r}, this program reads {_VERSION}"
        raise AnatlintError("E211", message, file, hint=_ANEW)
    entries = []
    for path, items in data["findings"].items():
        for number, item in enumerate(items if isinstance(items, list) else [None], 1):
            if not isinstance(item, dict) or not all(isinstance(item.get(member), str) for member in _MEMBERS):
                message = f"entry {number} of {path!r} does not hold {', '.join(_MEMBERS)}"
                raise AnatlintError("E211", message, file, hint=_ANEW)
            entries.append(Entry(path, *(item[member] for member in _MEMBERS)))
    return entries
