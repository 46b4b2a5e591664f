"""What sorts of entries and of names there are. Apart from the model, so that a mere lookup need not load that."""

from __future__ import annotations

from enum import StrEnum

MUSCLE_KINDS = frozenset({"muscle", "muscle-part", "muscle-group"})
NERVE_KINDS = frozenset(
    {"nerve", "nerve-group", "nerve-part", "nerve-root", "ramus", "trunk", "cord", "ganglion", "plexus"}
)
CONNECTIVE_KINDS = frozenset({"fascia", "aponeurosis", "tendon", "retinaculum", "ligament"})


class NameType(StrEnum):
    """What sort of name it is; ``preferred`` is the entry's ``name``, a ``label`` stands in tables only."""

    PREFERRED = "preferred"
    SYNONYM = "synonym"
    PLURAL = "plural"
    LATIN = "latin"
    ABBREVIATION = "abbreviation"
    LAY = "lay"
    OLDER = "older"
    BRITISH = "british"
    AMERICAN = "american"
    EPONYM = "eponym"
    VARIANT = "variant"
    ADJECTIVE = "adjective"
    LABEL = "label"
