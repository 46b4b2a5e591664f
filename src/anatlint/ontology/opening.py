"""Opening the ontology of a folder of rules."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from anatlint.ontology.compile import read_ontology
from anatlint.ontology.store import Ontology
from anatlint.packs.locate import Pack

_shipped: dict[str, Ontology] = {}  # by version; one at most


def load_ontology(rules: Path | None = None, cache: Path | None = None, packs: Sequence[Pack] = ()) -> Ontology:
    """Return the ontology of a ``rules`` folder, the shipped one when left out, with ``packs`` merged over it.

    In a checkout it is compiled on first use and whenever a rule file changed; ``cache`` is the folder for the
    compiled form, the user's cache folder when left out. The shipped ontology is opened once in a process, and
    again only when a rule file changed.
    """
    compiled = read_ontology(rules, cache, packs)
    if rules is not None or packs:
        return Ontology(compiled, packs)
    opened = _shipped.get(compiled["version"])
    if opened is None:
        _shipped.clear()
        opened = _shipped[compiled["version"]] = Ontology(compiled, packs)
    return opened
