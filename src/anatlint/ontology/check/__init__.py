"""Is the ontology consistent? All its files checked, every problem with file, line and the next step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from anatlint.ontology.check import (
    counterparts,
    hierarchies,
    joints,
    layers,
    movements,
    names,
    nerves,
    references,
    shape,
    signs,
    sources,
    tables,
)
from anatlint.ontology.check.context import Context
from anatlint.ontology.check.problem import CODES, Problem
from anatlint.ontology.loader import load_raw
from anatlint.packs.locate import Pack, with_part
from anatlint.packs.resolve import rules_dir

__all__ = ["CHECKS", "CODES", "Problem", "check_ontology"]

CHECKS: tuple[Callable[[Context], Iterable[Problem]], ...] = (
    shape.files,
    shape.kinds,
    shape.bare,
    references.resolve,
    references.homonyms,
    references.meanings,
    references.tables,
    hierarchies.cycles,
    hierarchies.disjointness,
    hierarchies.compartments,
    hierarchies.complete_lists,
    hierarchies.variable_members,
    hierarchies.own_parts,
    nerves.roots,
    layers.consistent,
    movements.opposites,
    movements.possible,
    movements.crossed,
    movements.opposed,
    movements.functional,
    joints.agree,
    counterparts.of_one_kind,
    signs.sides,
    sources.missing,
    sources.unknown,
    *tables.CHECKS,
    names.collisions,
    names.stale,
)
"""All checks, one function each."""


def check_ontology(rules: Path | None = None, shown: str | None = None, packs: Sequence[Pack] = ()) -> list[Problem]:
    """Return every problem of a ``rules`` folder's ontology (the shipped one when left out), in order of place.

    ``shown`` is how paths in the problems call the ontology's folder. Of ``packs``, merged over it, those problems
    count as well that the shipped facts have with them.
    """
    folder = (rules or rules_dir()) / "ontology"
    context = Context(load_raw(folder, shown, with_part(packs, "ontology")))
    return sorted({problem for check in CHECKS for problem in check(context)})
