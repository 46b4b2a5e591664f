"""Preferred terms: what to write for a name that is older, lay, Latin ..., in the number of that name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from anatlint.ontology.inflect import MUSCLES, Wording, split_head

if TYPE_CHECKING:
    from anatlint.ontology import Named, Ontology

_REGULAR = (
    "nerve", "muscle", "bone", "joint", "ligament", "tendon", "branch", "artery", "vein", "part", "head", "region",
    "area", "line", "surface", "canal", "plate", "blade", "gland", "organ",
)  # fmt: skip
_PLAIN = Wording.of({})


class Preferred(NamedTuple):
    """The preferred term for a name, and its form that fits in place of the name (empty when none does for sure)."""

    name: str
    fitting: str


def preferred_for(ontology: Ontology, named: Named) -> Preferred:
    """Return the preferred term of what a name means."""
    data = ontology.raw(named.id)
    name = str(data["name"])
    own = next((one for one in ontology.names.get(name) if one.id == named.id), None)
    is_plural = own.plural if own is not None else False
    if is_plural is named.plural:
        return Preferred(name, name)
    if is_plural:
        return Preferred(name, "")
    return Preferred(name, str(data.get("plural") or _plural(name, data["kind"])))


def _plural(name: str, kind: str) -> str:
    """Return the plural of a name; empty when only data could tell it."""
    _, head, rest = split_head(name)
    if kind in MUSCLES and head not in _REGULAR and not rest:
        return f"{name} muscles"
    return next(iter(_PLAIN.plural_forms(name)), "") if head in _REGULAR else ""
