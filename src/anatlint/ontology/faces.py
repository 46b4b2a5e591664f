"""The faces of bones: surfaces as anatomists name them, aspects as everyday wording means them."""

from __future__ import annotations

import re
from typing import NamedTuple

_FACE = re.compile(r"([a-z-]+)-(?:surface|aspect)-of-([a-z-]+)")


class Face(NamedTuple):
    """A face of something: ``anterior`` of ``humerus``."""

    side: str
    of: str


def face(id: str) -> Face | None:
    """Return the face that an id names: "posterior-surface-of-humerus", "medial-aspect-of-tibia"."""
    match = _FACE.fullmatch(id)
    return Face(*match.groups()) if match else None
