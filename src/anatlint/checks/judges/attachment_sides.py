"""Attachments told with a side of the bone: "the back of the tibia", "the outer edge of the blade"."""

from __future__ import annotations

from collections.abc import Sequence

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, unsupported
from anatlint.checks.sentences import is_are, the_list
from anatlint.claims.model import Term
from anatlint.ontology.model import Attachment
from anatlint.ontology.queries_sides import OPPOSITE, is_bony, sides_within


def on_sides(case: Case, ends: Sequence[Attachment], facts: Sequence[Fact], complete: bool) -> Opinion | None:
    """Judge the sides of a bone that are told with it by where on it the known attachments lie.

    ``ends`` are the attachments there. Nothing is returned where the sides are right, or where it is not known on
    which side anything lies.
    """
    told = case.claim.object.sides if isinstance(case.claim.object, Term) else ()
    if not told or not is_bony(case.graph, case.object):
        return None
    known = [sides_within(case.graph, end.at, case.object) for end in ends]
    wrong = [side for side in told if not any(side in sides for sides in known)]
    opposed = [side for side in wrong if any(OPPOSITE[side] in sides for sides in known)]
    if not opposed:
        return None
    if not complete or not all(known):
        return unsupported("On which side of it the attachment lies is not certain.", facts=list(facts))
    places = list(dict.fromkeys(end.at for end in ends))
    opening = f"{wording.opening(case.graph, case.subject)} {is_are(case.graph, case.subject)} attached there to"
    step = f"{opening} {the_list(case.graph, places)}: not on the {opposed[0]} side."
    return contradicted("other-side", step, facts=list(facts), expected=wording.names(case.graph, places))
