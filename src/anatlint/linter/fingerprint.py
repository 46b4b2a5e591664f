"""A finding's fingerprint: the same in every run, whatever else changes in the draft."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from anatlint.checks.model import Finding


def fingerprints(findings: Iterable[tuple[Finding, str, str]]) -> list[str]:
    """Return a fingerprint for each ``(finding, quote, sentence)``, in order.

    It is made of the rule, the wrong words and their sentence, so it survives moved lines and renamed files; equal
    ones in a draft are told apart by counting.
    """
    seen: Counter[str] = Counter()
    result = []
    for finding, quote, sentence in findings:
        key = "\0".join((finding.code, " ".join(quote.split()), " ".join(sentence.split())))
        seen[key] += 1
        result.append(hashlib.sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:16])
    return result
