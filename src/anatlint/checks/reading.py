"""A document as it was read: what it claims, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from anatlint.checks.model import Finding, Verdict
from anatlint.claims.model import Claim
from anatlint.documents import Document
from anatlint.documents.source import Span
from anatlint.records import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, what it claims, and what is wrong with it."""

    document: Document
    claims: Sequence[Claim]
    verdicts: Sequence[Verdict]
    findings: Sequence[Finding]

    def span(self, claim: Claim) -> Span:
        """Return where a claim's words stand in the source."""
        return self.document.blocks[claim.block].to_source(*claim.span)

    def sentence(self, finding: Finding) -> Span:
        """Return where the sentence of a finding stands in the source."""
        claim = self.claim(finding)
        return finding.span if claim is None else self.document.blocks[claim.block].to_source(*claim.sentence)

    def claim(self, finding: Finding) -> Claim | None:
        """Return the claim that a finding is about."""
        return None if finding.claim is None else self.claims[finding.claim]
