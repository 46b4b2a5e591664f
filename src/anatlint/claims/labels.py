"""The fields that labels name ("Origin:", "Nerve supply:"): the entries of ``rules/frames/fields.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from anatlint.records import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """One entry of ``rules/frames/fields.yaml``."""

    id: str
    predicate: str
    value: frozenset[str]
    words: tuple[str, ...]
    levels: str = ""  # predicate for spinal levels among the values
    labels: tuple[str, ...] = ()  # words that are the field only as a label

    @classmethod
    def load(cls, id: str, data: Mapping[str, Any]) -> Field:
        """Read one entry."""
        return cls(
            id,
            data["predicate"],
            frozenset(data["value"]),
            tuple(map(str, data["words"])),
            data.get("levels", ""),
            tuple(map(str, data.get("labels", ()))),
        )


def labels_of(fields: Mapping[str, Field]) -> dict[str, str]:
    """Return the field of each word that may stand as its label."""
    return {word: field.id for field in fields.values() for word in (*field.words, *field.labels)}
