"""What is read of a text as a whole, when its sentences were read: numbers, signs, reflexes, injuries, lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from anatlint.claims.entrapments import read_entrapments
from anatlint.claims.exits import read_exits
from anatlint.claims.forehead import read_forehead
from anatlint.claims.layer_lists import LayerLists
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood
from anatlint.claims.numbers_in_text import NumbersInText
from anatlint.claims.numbers_of_places import read_numbers_of_places
from anatlint.claims.opposed_pairs import read_opposed_pairs
from anatlint.claims.regional_pairs import read_regional_pairs
from anatlint.claims.renamed_places import read_renamed_places
from anatlint.claims.resources import Resources
from anatlint.claims.sign_labels import read_sign_labels
from anatlint.claims.told_lists import ToldLists
from anatlint.documents.model import Document


def read_whole_text(
    document: Document,
    mentions: Sequence[Sequence[Mention]],
    resources: Resources,
    mood: Callable[[str], Mood],
    made: Sequence[Claim],
) -> Iterator[Claim]:
    """Yield the claims that one reader after the other adds to those ``made`` of the sentences."""
    blocks, sizes, listed_in = document.blocks, resources.sizes, resources.listed_in
    yield from resources.segmental.read(document, resources.words, mood)
    yield from resources.reflex_nerves.read(blocks, mentions, resources.words, mood)
    yield from resources.injuries.read(blocks, mentions, mood)
    told = {(c.block, c.sentence) for c in made if c.predicate == "lesion_causes"}
    for claim in resources.exercises.read(blocks, mentions, mood):
        if claim.predicate != "affects" or (claim.block, claim.sentence) not in told:  # else read as a sign already
            yield claim
    yield from resources.postures.read(blocks, mentions, mood)
    yield from resources.defined_terms.read(blocks, mentions, mood)
    yield from read_renamed_places(blocks, mentions, resources.data["terms"], mood, made)
    yield from read_opposed_pairs(blocks, mentions, resources.words, mood)
    effects = list(resources.organ_effects.read(document, mentions, resources.words, mood))
    yield from effects
    yield from resources.fibre_targets.read(blocks, mentions, resources.words, mood, [*made, *effects])
    yield from read_forehead(blocks, resources.harm.words, mood)
    yield from resources.harm.sided.read(blocks, mood, made)
    kinds, organs = resources.kind_of, resources.words.walls
    yield from resources.part_tissues.read(blocks, mentions, resources.lexicon, organs, kinds, mood, made)
    yield from resources.plain_modalities.read(blocks, mentions, mood, made)
    yield from read_regional_pairs(blocks, mood)
    yield from read_numbers_of_places(blocks, mentions, sizes, resources.kind_of, mood)
    yield from read_entrapments(blocks, mentions, resources.harm.words, resources.words, mood)
    yield from read_exits(blocks, resources.words, mood)
    yield from read_sign_labels(blocks, mentions, resources.harm.words, resources.lexicon, mood)
    claims = list(made)
    readers = (
        LayerLists(blocks, mentions, listed_in, mood),
        ToldLists(blocks, mentions, sizes, listed_in, resources.kind_of, mood),
        NumbersInText(blocks, mentions, resources.lexicon, sizes, resources.kind_of, mood),
    )
    for reader in readers:
        added = list(reader.read(claims))
        claims += added
        yield from added
