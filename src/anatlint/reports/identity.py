"""What programs know a finding and a file by: fingerprints without a double, and paths that they take."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from urllib.parse import quote

from anatlint.linter.report import DocumentReport, Report, ReportedFinding


def unique_fingerprints(report: Report) -> Iterator[tuple[DocumentReport, ReportedFinding, str]]:
    """Yield every finding, suppressed or not, with a fingerprint that no other finding of the report has.

    Equal sentences of two drafts have the same fingerprint; that of the second one is salted with its path.
    """
    seen: set[str] = set()
    for document in report.documents:
        for found in document.findings:
            print_ = found.fingerprint
            salt = document.path
            while print_ in seen:
                print_ = hash_of(found.fingerprint, salt)
                salt += "\0"
            seen.add(print_)
            yield document, found, print_


def hash_of(*parts: str) -> str:
    """Return 16 hexadecimal digits for some words."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def repository_path(path: str) -> str:
    """Return a path as those write it who know only paths below the root of a repository: without "./"."""
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return path


def uri(path: str) -> str:
    """Return a path as a relative URI, or as a file URI when it is absolute; percent-encoded."""
    escaped = quote(_bytes(repository_path(path)), safe="/")
    return f"file:///{escaped.lstrip('/')}" if os.path.isabs(path) else escaped


def _bytes(path: str) -> bytes:
    """Return the bytes of a path; those that are not UTF-8 are kept as surrogates in it."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
