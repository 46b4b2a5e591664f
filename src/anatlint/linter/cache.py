"""What was found in a draft, kept for the next run: by the draft's bytes, and by all that findings depend on.

What is kept are diagnoses, before settings, suppressions and a baseline have their say, so that a change of these asks
for no new reading, and a draft with findings costs no more than a clean one. A file a draft, written whole; several
runs may use the same folder at once, and a damaged file is only a draft to be read again.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, overload

from anatlint.checks.model import Status
from anatlint.linter.codec import decode, encode
from anatlint.linter.report import DocumentReport, JudgedClaim, SourceReference
from anatlint.packs.compiled import UNFINISHED, as_json, cache_dir, keep

try:
    from _sha256 import sha256  # type: ignore[import-not-found] # as random does: hashlib loads all of OpenSSL
except ImportError:  # Python 3.12 and later
    from hashlib import sha256

if TYPE_CHECKING:
    from anatlint.documents.source import SourceText

FORMAT = 3
"""Raise this whenever the form of what is kept changes."""

MOST_BYTES = 256_000_000
_FRESH = 86_400  # seconds after which the use of a file is noted again
_SUFFIX = ".json"
_OURS = re.compile(rf"[0-9a-f]{{62}}{re.escape(_SUFFIX)}")


def diagnoses_folder() -> Path:
    """Return where diagnoses are kept; the folder need not exist."""
    return cache_dir() / "diagnoses"


class DiagnosisCache:
    """Diagnoses by draft. ``salt`` stands for all that they depend on beside the draft."""

    def __init__(self, salt: str, folder: Path | None = None) -> None:
        """Keep diagnoses in ``folder``, the user's cache folder when left out."""
        self._salted = sha256(f"{FORMAT}\0{salt}\0".encode())
        self._folder = folder or diagnoses_folder()
        self.hits = 0
        self.misses = 0

    def get(self, path: str, data: bytes, source: SourceText) -> DocumentReport | None:
        """Return what was found in a draft with these bytes, ``None`` when it is not known."""
        place = self._place(path, data)
        try:
            first, rest = _checked(place)
            head = json.loads(first)
            claims = KeptClaims(rest, head["claims"])
            report = DocumentReport(
                path=path,
                source=source,
                words=head["words"],
                claims=claims,
                findings=decode(head["findings"]),
                skipped=head["skipped"],
                suppressions=decode(head["suppressions"]),
                counts={Status(name): number for name, number in head["counts"].items()},
                sources=_sources(head["sources"]),
                claim_sources=KeptSources(claims),
                ontology=head["ontology"],
            )
        except (OSError, ValueError, KeyError, TypeError):
            self.misses += 1
            return None
        self.hits += 1
        _note_use(place)
        return report

    def put(self, path: str, data: bytes, report: DocumentReport) -> None:
        """Keep what was found in a draft."""
        head = {
            "words": report.words,
            "claims": len(report.claims),
            "counts": {status.value: number for status, number in report.verdicts().items()},
            "skipped": report.skipped,
            "ontology": report.ontology,
            "sources": _plain(report.sources),
            "suppressions": encode(report.suppressions),
            "findings": encode(tuple(report.findings)),
        }
        rest = as_json([encode(tuple(report.claims)), _plain(report.claim_sources)]).encode("utf-8", "surrogatepass")
        content = as_json(head).encode("utf-8", "surrogatepass") + b"\n" + zlib.compress(rest, 1)
        keep(self._place(path, data), b"%08x\n%b" % (zlib.crc32(content), content))

    def _place(self, path: str, data: bytes) -> Path:
        suffix = os.path.splitext(path)[1].lower().encode("utf-8", "surrogatepass")
        hashed = self._salted.copy()
        hashed.update(suffix + b"\0" + data)
        digest: str = hashed.hexdigest()
        return self._folder / digest[:2] / f"{digest[2:]}{_SUFFIX}"


class KeptClaims(Sequence[JudgedClaim]):
    """The claims of a draft, and the sources of their facts, unpacked when somebody asks for one."""

    def __init__(self, data: bytes, number: int) -> None:
        """Hold ``number`` claims and their sources, compressed as they are kept."""
        self._data = data
        self._number = number

    @cached_property
    def _unpacked(self) -> tuple[tuple[JudgedClaim, ...], dict[str, SourceReference]]:
        claims, sources = json.loads(zlib.decompress(self._data))
        return decode(claims), _sources(sources)

    @property
    def sources(self) -> Mapping[str, SourceReference]:
        """The sources that the claims' facts cite."""
        return self._unpacked[1]

    def __len__(self) -> int:
        return self._number

    @overload
    def __getitem__(self, index: int) -> JudgedClaim: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[JudgedClaim]: ...
    def __getitem__(self, index: int | slice) -> JudgedClaim | Sequence[JudgedClaim]:
        return self._unpacked[0][index]


class KeptSources(Mapping[str, SourceReference]):
    """The sources of kept claims, unpacked together with them."""

    def __init__(self, claims: KeptClaims) -> None:
        """Take the claims that hold them."""
        self._claims = claims

    def __getitem__(self, key: str) -> SourceReference:
        return self._claims.sources[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._claims.sources)

    def __len__(self) -> int:
        return len(self._claims.sources)


def _plain(sources: Mapping[str, SourceReference]) -> list[list[str]]:
    return [[key, source.title, source.url] for key, source in sources.items()]


def _sources(plain: Sequence[Sequence[str]]) -> dict[str, SourceReference]:
    return {key: _source(title, url) for key, title, url in plain}


@cache
def _source(title: str, url: str) -> SourceReference:
    return SourceReference(title, url)


def salt(model: str, packs: Sequence[str] = ()) -> str:
    """Return what stands for program, rules, packs and model: it changes when any of them does."""
    from anatlint.linter.model_name import describe_model
    from anatlint.packs.resolve import stamps
    from anatlint.version import __version__

    return as_json([__version__, describe_model(model), stamps(packs)])


def measure(folder: Path | None = None) -> tuple[int, int]:
    """Return how many diagnoses are kept, and how many bytes they take."""
    sizes = [status.st_size for _, status in _kept(folder or diagnoses_folder())]
    return len(sizes), sum(sizes)


def prune(limit: int = MOST_BYTES, folder: Path | None = None) -> int:
    """Remove the diagnoses that were not used for longest until the rest takes at most ``limit`` bytes.

    Returns how many were removed. Files that are not ours stay.
    """
    kept = sorted(_kept(folder or diagnoses_folder()), key=lambda pair: (pair[1].st_mtime, pair[0]), reverse=True)
    total = removed = 0
    for place, status in kept:
        total += status.st_size
        if total > limit:
            with contextlib.suppress(OSError):  # another run was faster
                os.unlink(place)
                removed += 1
    return removed


def clean(folder: Path | None = None) -> int:
    """Remove all diagnoses, and the folders that are empty then; return how many files were removed."""
    place = folder or diagnoses_folder()
    removed = prune(0, place)
    for where, _, _ in os.walk(place, topdown=False):
        with contextlib.suppress(OSError):  # something else lies there
            os.rmdir(where)
    return removed


def _checked(place: Path) -> tuple[bytes, bytes]:
    """Return head and claims of a kept file; raise ``ValueError`` when it is not as it was written."""
    with open(place, "rb") as file:
        checksum, content = file.read().split(b"\n", 1)
    if int(checksum, 16) != zlib.crc32(content):
        raise ValueError("damaged")
    head, claims = content.split(b"\n", 1)
    return head, claims


def _kept(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the files that are ours, those too that a run which was killed left half-written."""
    for where, _, names in os.walk(folder):
        for name in names:
            if _OURS.fullmatch(name) or name.startswith(UNFINISHED):
                place = os.path.join(where, name)
                with contextlib.suppress(OSError):
                    yield place, os.stat(place)


def _note_use(place: Path) -> None:
    with contextlib.suppress(OSError):
        if time.time() - place.stat().st_mtime > _FRESH:
            os.utime(place)
