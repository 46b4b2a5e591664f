"""Every way of reading a fragment, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from anatlint.claims.acts import read_acts
from anatlint.claims.adjectival_nerves import read_adjectival
from anatlint.claims.aliases import read_aliases, read_apposed_names, read_naming
from anatlint.claims.attributive_shapes import read_attributive_shapes
from anatlint.claims.bare_depths import read_bare_depths
from anatlint.claims.branch_lists import read_branch_lists
from anatlint.claims.commands import read_commands
from anatlint.claims.comparisons import read_comparisons
from anatlint.claims.controls import read_control
from anatlint.claims.converse_places import read_converse_places
from anatlint.claims.copulas import read_copulas
from anatlint.claims.counts import read_counts
from anatlint.claims.cranial import read_cranial
from anatlint.claims.depths import read_depths
from anatlint.claims.descriptions import read_described
from anatlint.claims.feeling_nerves import read_feeling_nerves
from anatlint.claims.fibres import read_fibres
from anatlint.claims.fibres_beside import read_fibres_beside
from anatlint.claims.fields import read_fields
from anatlint.claims.forks import read_forks
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.frames import read_frames
from anatlint.claims.harm import read_harm
from anatlint.claims.heads import read_heads
from anatlint.claims.idle_nerves import read_idle, read_independent
from anatlint.claims.longest_ways import read_longest_ways
from anatlint.claims.meanings import read_meanings
from anatlint.claims.misplaced_landmarks import read_misplaced_landmarks
from anatlint.claims.modalities import (
    read_apposed_modality,
    read_functions,
    read_signals,
)
from anatlint.claims.model import Claim
from anatlint.claims.nerve_acts import read_nerve_acts
from anatlint.claims.nerve_tests import read_nerve_tests
from anatlint.claims.offspring import read_offspring
from anatlint.claims.orders import read_orders
from anatlint.claims.organ_tissues import read_organ_tissues
from anatlint.claims.owned_fibres import read_carried, read_owned_fibres, read_travelling
from anatlint.claims.partitives import read_partitives
from anatlint.claims.placed_things import read_placed_things
from anatlint.claims.places import read_places
from anatlint.claims.places_on_ways import with_places
from anatlint.claims.resources import Resources
from anatlint.claims.spared_kinds import read_spared_kinds
from anatlint.claims.standing_superlatives import read_standing_superlatives
from anatlint.claims.territories import read_territories
from anatlint.claims.uncovered import read_uncovered
from anatlint.claims.walls import read_walls
from anatlint.claims.whole_acts import read_whole_acts


def read_clauses(reader: FragmentReader, resources: Resources, telegram: bool = False) -> Iterator[Claim]:
    """Yield the claims of a fragment by every way of reading it, and note the ways that met with doubtful pronouns."""
    phrases = reader.phrases
    for number, claims in enumerate(_ways(reader, resources, telegram)):
        before = phrases.doubts
        yield from (claim for claim in claims if not _is_lost(reader, claim))
        if phrases.doubts > before:
            reader.doubtful.add(number)


def _is_lost(reader: FragmentReader, claim: Claim) -> bool:
    """ "Can't straighten the knee", where a heading or row tells of harm to a nerve: not that the nerve does not."""
    scene = reader.phrases.discourse.scene
    if scene is None or not claim.inherited or claim.predicate not in ("acts", "moves"):
        return False
    return claim.qualifiers.negated and set(claim.subject.readings) <= {i for t in scene.who.terms for i in t.readings}


def read_guesses(reader: FragmentReader, resources: Resources, telegram: bool = False) -> Iterator[Claim]:
    """Yield what a fragment says of doubtful pronouns; only the ways of reading that met with one are gone again."""
    reader.phrases.guessing = True
    for number, claims in enumerate(_ways(reader, resources, telegram)):
        if number in reader.doubtful:
            yield from (claim for claim in claims if claim.uncertain)
    reader.phrases.guessing = False


def _ways(reader: FragmentReader, resources: Resources, telegram: bool) -> Iterator[Iterator[Claim]]:
    """Yield every way of reading a fragment; nothing is read until its claims are asked for."""
    yield read_acts(reader, resources.movements, resources.support, telegram)
    yield read_nerve_acts(reader, resources.movements, resources.support)
    yield read_nerve_tests(reader, resources.movements, resources.support)
    yield read_whole_acts(reader, resources.whole_acts, resources.support)
    yield read_frames(reader, resources.frames)
    yield read_commands(reader)
    yield read_adjectival(reader)
    yield read_territories(reader)
    yield read_idle(reader)
    yield read_independent(reader)
    yield read_feeling_nerves(reader)
    yield with_places(read_places(reader, resources.frame("locate"), resources.relations))
    yield read_converse_places(reader, resources.relations)
    yield read_walls(reader, resources.relations)
    yield read_placed_things(reader, resources.relations)
    yield read_forks(reader, resources.relations)
    yield chain(read_orders(reader), read_misplaced_landmarks(reader))
    yield read_depths(reader, resources.relations)
    yield read_bare_depths(reader)
    yield read_uncovered(reader)
    yield read_copulas(reader, resources.complements)
    yield read_offspring(reader)
    yield read_branch_lists(reader)
    yield read_comparisons(reader)
    yield read_longest_ways(reader)
    yield read_standing_superlatives(reader)
    yield read_fibres(reader)
    yield read_fibres_beside(reader)
    yield read_attributive_shapes(reader)
    yield read_control(reader)
    yield read_organ_tissues(reader)
    yield read_apposed_modality(reader)
    yield read_functions(reader)
    yield read_owned_fibres(reader)
    yield read_carried(reader)
    yield read_travelling(reader)
    yield read_signals(reader)
    yield read_aliases(reader, resources.frame("alias"))
    yield read_naming(reader)
    yield read_apposed_names(reader)
    yield read_meanings(reader)
    yield read_fields(reader, resources.fields)
    yield read_counts(reader)
    yield read_partitives(reader)
    yield read_heads(reader)
    yield read_cranial(reader)
    yield read_described(reader, resources.descriptions)
    yield read_spared_kinds(reader, resources.harm, resources.harmed_in)
    yield read_harm(reader, resources.harm, resources.movements, resources.harmed_in)
