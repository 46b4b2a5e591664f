"""What a document claims. The readers are imported only for one that names a muscle or a nerve: most prose does not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from anatlint.claims.labels import labels_of
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim
from anatlint.claims.names_in_document import is_about_anatomy, mentions_of
from anatlint.claims.pipeline import DEFAULT_MODEL
from anatlint.claims.resources import load_resources
from anatlint.documents.model import Document
from anatlint.ontology import Ontology


class Extracted(NamedTuple):
    """What a document claims, and what may be confirmed of the words that no claim is read from."""

    claims: tuple[Claim, ...] = ()
    seen: tuple[Claim, ...] = ()


def extract(document: Document, ontology: Ontology, model: str | None = None) -> tuple[Claim, ...]:
    """Return the claims that a document makes, in the order of the text.

    ``model`` names the spaCy pipeline to parse with; it is imported only when a sentence needs it. Raises
    ``AnatlintError`` E301 when it is not installed.
    """
    return extract_all(document, ontology, model, loosely=False).claims


def extract_all(document: Document, ontology: Ontology, model: str | None = None, *, loosely: bool = True) -> Extracted:
    """Return the claims of a document, and ``loosely`` what else may be confirmed of it (see ``seen_together``)."""
    resources = load_resources(ontology)
    mentions = mentions_of(document, resources, labels_of(resources.fields))
    if not is_about_anatomy(document, mentions, resources):
        return Extracted()
    from anatlint.claims.extract import Extraction, parser_for

    extraction = Extraction(document, resources, parser_for(resources, model or DEFAULT_MODEL))
    claims = extraction.run(mentions)
    return Extracted(claims, extraction.seen_together(claims) if loosely else ())


def find_names(document: Document, ontology: Ontology) -> Sequence[Sequence[Mention]]:
    """Return the names of structures in each block of a document, told apart by what stands around them.

    Nothing is parsed.
    """
    resources = load_resources(ontology)
    return mentions_of(document, resources, labels_of(resources.fields))
