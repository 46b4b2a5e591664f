"""Every fact that ships is supported by the judge of its predicate, and denied by none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from anatlint.checks import judge_claim
from anatlint.checks.model import Status
from anatlint.claims.model import Claim, Count, Levels, Movement, Object, Place, Qualifiers, Quantifier, Term
from anatlint.documents.source import Span
from anatlint.ontology import Ontology, load_ontology
from anatlint.ontology.model import Attachment, Attachments, Entry, Role

NOWHERE = Span(0, 0)


def term(*ids: str) -> Term:
    return Term(ids[0], NOWHERE, ids)


def _ends(attachments: Attachments) -> tuple[tuple[Attachment, ...], tuple[Attachment, ...]]:
    return attachments.origin, attachments.insertion


def facts(entry: Entry) -> Iterator[tuple[str, Object, Qualifiers]]:
    """Yield what an entry says of itself; a disputed action of a part is not one of the whole."""
    plain = Qualifiers()
    for supply in entry.innervation.nerves if entry.innervation else ():
        yield "innervated_by", term(supply.nerve), plain
    if entry.roots and entry.roots.usual:
        yield "has_roots", Levels(entry.roots.usual), plain
    if entry.attachments:
        some = Qualifiers(quantifier=Quantifier.SOME)
        for predicate, ends in zip(("originates_from", "inserts_on"), _ends(entry.attachments), strict=True):
            yield from ((predicate, term(end.at), some if end.few else plain) for end in ends)
    for action in entry.actions.actions if entry.actions else ():
        if action.role is Role.DISPUTED and action.part:
            continue
        of = term(action.of) if action.of else None
        yield "acts", Movement(action.movement, of), Qualifiers(side=action.side, mode=action.mode)
    yield from (("located_in", term(region), plain) for region in entry.region)
    yield from (("fibre_direction", term(id), plain) for id in (entry.fibres.direction if entry.fibres else ()))
    yield from (("crosses", term(id), plain) for id in (entry.crosses.joints if entry.crosses else ()))
    yield from (("has_members", term(id), plain) for id in (entry.members.ids if entry.members else ()))
    yield from (("belongs_to", term(id), plain) for id in (entry.division.ids if entry.division else ()))
    yield from (("carries", term(id), plain) for id in (entry.modality.kinds if entry.modality else ()))
    yield from (("branch_of", term(one.nerve), plain) for one in (entry.branch_of.parents if entry.branch_of else ()))
    for count in entry.counts:
        yield from (("has_count", Count(number, count.what), plain) for number in count.number)
    for item in entry.beside:  # neighbours that nothing defines are reported by the check of the ontology
        yield "beside", Place(item.direction, tuple(term(id) for id in item.of)), plain


@pytest.fixture(scope="module")
def shipped() -> Ontology:
    return load_ontology()


def test_every_fact_is_supported(shipped: Ontology) -> None:
    wrong = []
    for id in shipped:
        for predicate, object, qualifiers in facts(shipped[id]):
            claim = Claim(predicate, term(id), object, 0, NOWHERE, NOWHERE, qualifiers)
            verdict = judge_claim(claim, shipped)
            named = object.of if isinstance(object, Place) else ()
            defined = all(one.readings[0] in shipped for one in named)
            undecided = verdict.reason in ("unknown-object", "outweighed", "counted-by-some")
            if verdict.status is not Status.SUPPORTED and not undecided and defined:
                wrong.append(f"{id} {predicate} {verdict.object}: {verdict.status} {verdict.reason}")
    assert not wrong, "\n".join(wrong[:20])
