"""What is wrong of a subject from afar and right of something nearer: the nearer thing is the one that is meant.

A statement without a subject of its own gets one from a heading, an item or a paragraph before. Where a structure
that its own paragraph names makes it right, the reader has taken the wrong one: nobody writes by chance what is true
of the nerve just named. Inside a paragraph that says little: a wrong value is often borrowed from a neighbour there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.checks.model import WRONG, Status, Verdict
from anatlint.checks.opinion import Context
from anatlint.checks.registry import judge_claim
from anatlint.claims.mentions import Mention, find_mentions
from anatlint.claims.model import Claim, Term
from anatlint.claims.resources import load_resources
from anatlint.documents import Document
from anatlint.documents.model import Block
from anatlint.ontology import Ontology
from anatlint.ontology.graph import Graph, graph_of


def right_of_nearer(
    document: Document, claims: Sequence[Claim], verdicts: Sequence[Verdict], ontology: Ontology
) -> Iterator[int]:
    """Yield the claims that are wrong of a subject from another block, and right of what is named nearer.

    Inside a block with a title of its own, that is what the title names.
    """
    for index, (claim, verdict) in enumerate(zip(claims, verdicts, strict=True)):
        if verdict.status not in WRONG or not claim.inherited or claim.taken:
            continue
        elsewhere = claim.subject_block not in (None, claim.block)
        if not elsewhere and not _is_titled(document.blocks[claim.block]):
            continue
        nearer = _nearer(document, claim, ontology)
        if any(_fits(claims, index, one, ontology) for one in nearer):
            yield index


def _is_titled(block: Block) -> bool:
    """Whether a block begins with a title of its own: "**Trapezius.** Its upper fibres ..."."""
    return block.label is not None and block.text[: block.label.end].rstrip("*_ ").endswith(".")


def _nearer(document: Document, claim: Claim, ontology: Ontology) -> Iterator[Term]:
    """Yield what a block names before the end of a claim, and has nothing to do with the claim itself.

    Of a block that has the subject in it, that is what its title names: the block is about that.
    """
    block = document.blocks[claim.block]
    own = claim.subject_block in (None, claim.block)
    text = block.text[: block.label.end] if own and block.label is not None else block.text
    graph, resources = graph_of(ontology), load_resources(ontology)
    told = {id for term in claim.structures for id in term.readings}
    seen: set[tuple[str, ...]] = set()
    for mention in find_mentions(text[: claim.span.end], resources.lexicon):
        ids = mention.ids("muscle", "nerve")
        if not ids or ids in seen or _belongs(graph, mention, told):
            continue
        seen.add(ids)
        yield Term(mention.text, mention.span, ids)


def _belongs(graph: Graph, mention: Mention, told: set[str]) -> bool:
    """Whether a name means something of a claim itself, a part of it, or what it is part of."""
    ids = set(mention.ids("muscle", "nerve"))
    above = {one for id in ids for one in graph.above(id)}
    return bool((ids | above) & told) or any(set(graph.above(id)) & ids for id in told)


def _fits(claims: Sequence[Claim], index: int, subject: Term, ontology: Ontology) -> bool:
    """Whether a claim is right as said of another subject."""
    claim = replace(claims[index], subject=subject)
    context = Context((*claims[:index], claim, *claims[index + 1 :]), index)
    return judge_claim(claim, ontology, context).status is Status.SUPPORTED
