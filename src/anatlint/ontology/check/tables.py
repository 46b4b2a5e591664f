"""The checks of the tables beside the entries: what they cite, and the ids that they name."""

from __future__ import annotations

from anatlint.ontology.check import references, sources

CHECKS = (
    sources.of_meanings,
    sources.of_segments,
    sources.of_injuries,
    sources.of_exercises,
    sources.of_postures,
    sources.of_effects,
    sources.of_terms,
    references.effects,
    references.exercises,
    references.postures,
)
"""One function each."""
