"""What the readers of clauses left: each of these looks at what was read so far and reads what is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.apposed_levels import read_apposed_levels
from anatlint.claims.counted_lists import read_counted_lists
from anatlint.claims.elided_counts import read_elided_counts
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.leading_levels import read_leading_levels
from anatlint.claims.level_phrases import read_level_phrases
from anatlint.claims.loose_fibres import read_loose_fibres
from anatlint.claims.loose_kinds import read_loose_kinds
from anatlint.claims.loose_supply import read_loose_supply
from anatlint.claims.model import Claim
from anatlint.claims.parentage import read_parentage
from anatlint.claims.place_numbers import read_place_numbers
from anatlint.claims.plexus_stages import read_plexus_stages
from anatlint.claims.renamings import read_renamings
from anatlint.claims.short_forms import read_short_forms
from anatlint.claims.sorts import read_sorts
from anatlint.claims.told_numbers import read_told_numbers

_READERS = (
    read_apposed_levels,
    read_level_phrases,
    read_leading_levels,
    read_parentage,
    read_plexus_stages,
    read_told_numbers,
    read_sorts,
    read_renamings,
    read_place_numbers,
    read_short_forms,
    read_counted_lists,
    read_elided_counts,
    read_loose_fibres,
    read_loose_supply,
    read_loose_kinds,
)


def read_leftovers(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims that one reader after the other adds to those ``made`` before."""
    claims = list(made)
    for read in _READERS:
        added = list(read(reader, claims))
        claims += added
        yield from added
