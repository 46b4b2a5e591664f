"""Sentences that tell of harm and name nothing: "Squash it and the grip is gone", "When the nerve fails, ..."."""

from __future__ import annotations

import re
from collections.abc import Mapping

from anatlint.claims.alternatives import any_of

_IT = r"(?:it|them|one(?: of them)?|both|either|(?:this|that|the|these|the same) (?:nerve|branch|muscle|one)s?)"
_IS = r"(?:(?:'s|’s| is| are| gets| get| was| has been| becomes| goes| go| has gone)(?: \w+)?)"


def telling_of(words: Mapping[str, frozenset[str]]) -> re.Pattern[str]:
    """Return what finds that a sentence tells of harm to something that was named before."""
    verbs, fails = (_forms(words[name]) for name in ("harm", "fails"))
    states = any_of(words["harmed"] | words["useless"] | words["idle"])
    told = (
        rf"{verbs}(?: (?:out|on|through))? {_IT}",
        rf"{_IT} {fails}",
        rf"{_IT}{_IS} {states}",
        "without it",
        rf"with (?:it|{_IT}) {states}",
    )
    return re.compile(rf"\b(?:{'|'.join(told)})\b", re.IGNORECASE)


def _forms(verbs: frozenset[str]) -> str:
    """Return the forms of verbs, those that spelling makes."""
    found = {f"{verb.removesuffix('e')}{end}" for verb in verbs for end in ("s", "es", "ed", "e", "ing", "")}
    doubled = {f"{verb}{verb[-1]}{end}" for verb in verbs if not verb.endswith("e") for end in ("ed", "ing")}
    return any_of(verbs | found | doubled)
