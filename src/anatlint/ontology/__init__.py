"""What is true: structures, names, facts and sources, read from ``rules/ontology``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from anatlint.ontology.compile import read_ontology
from anatlint.ontology.names import Named, NameIndex
from anatlint.ontology.store import Ontology
from anatlint.packs.locate import Pack

__all__ = ["NameIndex", "Named", "Ontology", "load_ontology"]


def load_ontology(rules: Path | None = None, cache: Path | None = None, packs: Sequence[Pack] = ()) -> Ontology:
    """Return the ontology of a ``rules`` folder, the shipped one when left out, with ``packs`` merged over it.

    In a checkout it is compiled on first use and whenever a rule file changed; ``cache`` is the folder for the
    compiled form, the user's cache folder when left out.
    """
    return Ontology(read_ontology(rules, cache, packs), packs)
