"""Checks: claims are judged against the ontology, and rules say which verdicts are reported.

Names are imported on use, so that a report can be read without what judges; ``anatlint.checks.select`` selects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from anatlint.lazy import on_use

if TYPE_CHECKING:
    from anatlint.checks.judging import judge_all
    from anatlint.checks.proof import proven
    from anatlint.checks.reading import Reading
    from anatlint.checks.registry import judge_claim
    from anatlint.checks.rules import Rule, Rules, load_rules

__all__ = ["Reading", "Rule", "Rules", "judge_all", "judge_claim", "load_rules", "proven"]

__getattr__ = on_use(
    __name__,
    {
        "Reading": "reading",
        "Rule": "rules",
        "Rules": "rules",
        "judge_all": "judging",
        "judge_claim": "registry",
        "load_rules": "rules",
        "proven": "proof",
    },
)
