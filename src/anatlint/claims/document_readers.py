"""What is read of a document without trees: levels of reflexes, pairs of nerves by region, signs as labels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood
from anatlint.claims.regional_pairs import read_regional_pairs
from anatlint.claims.resources import Resources
from anatlint.claims.sign_labels import read_sign_labels
from anatlint.documents.model import Document


def read_document(
    document: Document, found: Sequence[Sequence[Mention]], resources: Resources, mood: Callable[[str], Mood]
) -> Iterator[Claim]:
    """Yield the claims that need no parse; ``found`` are the mentions of each block."""
    yield from resources.segmental.read(document, resources.words, mood)
    yield from read_regional_pairs(document.blocks, mood)
    yield from read_sign_labels(document.blocks, found, resources.harm.words, resources.lexicon, mood)
