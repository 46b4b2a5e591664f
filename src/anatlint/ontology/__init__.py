"""What is true: structures, names, facts and sources, read from ``rules/ontology``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anatlint.lazy import on_use

if TYPE_CHECKING:
    from anatlint.ontology.names import Named, NameIndex
    from anatlint.ontology.opening import load_ontology
    from anatlint.ontology.store import Ontology

__all__ = ["NameIndex", "Named", "Ontology", "load_ontology"]

__getattr__ = on_use(
    __name__, {"NameIndex": "names", "Named": "names", "Ontology": "store", "load_ontology": "opening"}
)
