"""What tells a condition, and what a Latin or Greek word means."""

from __future__ import annotations

import re

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sources
from anatlint.ontology.tables import DefinedTerm


@judge("told_by", members=False, nameless=True)
def told_by(case: Case) -> Opinion:
    """Judge "CONDITION is told by WORDS": wrong where they tell what it is taken for.

    Of a word all that it means is known, and anything else is wrong.
    """
    terms, given = case.graph.ontology.terms, case.given_name
    id = next((id for id in case.claim.subject.readings if id in terms), None)
    if id is None:
        return unknown("What tells it is not known.")
    known = terms[id]
    if known.kind == "word":
        return _meaning(known, given.text)
    fact = Fact(f"{wording.capital(known.name)} is told by “{known.told[0]}”.", sources([known]))
    if id in given.readings:
        return supported(facts=[fact], firm=False)
    other = next((terms[one] for one in known.against if one in given.readings), None)
    if other is None:
        return unsupported("It may go with it.", facts=[fact])
    step = f"“{given.text}” goes with {other.name}."
    return contradicted("told-by-another", fact.text, step, facts=[fact], expected=known.told[0])


def _meaning(known: DefinedTerm, text: str) -> Opinion:
    fact = Fact(f"“{wording.capital(known.name)}” means “{known.told[0]}”.", sources([known]))
    said = text.lower()
    if any(re.search(rf"\b{re.escape(word)}", said) for word in (*known.told, *known.names)):
        return supported(facts=[fact], firm=False)
    return contradicted("other-meaning", fact.text, facts=[fact], expected=known.told[0])
