"""How a claim came about: the words it was read from, where they stand, and the frame that read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anatlint.claims.model import Claim, Levels, Movement, Object, Place, Term
from anatlint.documents.source import Span
from anatlint.records import dataclass

if TYPE_CHECKING:
    from anatlint.documents import Block, Document


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a claim comes from. All spans count code points of the source."""

    structure: str  # "list item", "table cell in column “Nerve”, row “Deltoid”"
    headings: tuple[str, ...]  # the headings above, outermost first
    subject: Span  # the words that name the subject
    subject_structure: str  # what they stand in: "heading", "paragraph"
    objects: tuple[Span, ...] = ()  # the words that name the object


def origin_of(document: Document, claim: Claim) -> Origin:
    """Return how a claim of a document came about."""
    block = document.blocks[claim.block]
    home = document.blocks[claim.block if claim.subject_block is None else claim.subject_block]
    return Origin(
        structure=_structure(document, block),
        headings=tuple(document.blocks[index].text for index in block.headings),
        subject=_source(home, claim.subject.span),
        subject_structure=_structure(document, home),
        objects=tuple(_source(block, term.span) for term in _terms(claim.object)),
    )


def _source(block: Block, span: Span) -> Span:
    end = min(span.end, len(block.text))
    return block.to_source(min(span.start, end), end)


def _terms(value: Object) -> tuple[Term, ...]:
    match value:
        case Term():
            return (value,)
        case Movement():
            return (value.of,) if value.of is not None else ()
        case Place():
            return (*value.of, *((value.domain,) if value.domain is not None else ()))
        case Levels() | _:
            return ()


def _structure(document: Document, block: Block) -> str:
    name = block.kind.value.replace("-", " ")
    if block.label is not None:
        name += f" labelled “{block.label_text}”"
    if block.column_header is not None and block.column_header != block.index:
        name += f" in column “{document.blocks[block.column_header].text}”"
    if block.row_header is not None and block.row_header != block.index:
        name += f", row “{document.blocks[block.row_header].text}”"
    return name
