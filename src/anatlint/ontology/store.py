"""The ontology in memory: entries are built when they are asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from anatlint.ontology.decode import decode
from anatlint.ontology.model import Confusable, Entry, Homonym, Source
from anatlint.ontology.names import NameIndex


class Ontology:
    """All entries, sources and names. Immutable; ids iterate in sorted order.

    ``compiled`` is what ``compile.compile_ontology`` makes: entries and tables are JSON text in it, so that reading it
    costs little and only what is used is decoded.
    """

    def __init__(self, compiled: Mapping[str, Any]) -> None:
        self._compiled = compiled
        self._entries: Mapping[str, str] = compiled["entries"]
        self._cache: dict[str, Entry] = {}

    @property
    def version(self) -> str:
        """The version of the facts, a digest of all rule files of the ontology."""
        return str(self._compiled["version"])

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, id: object) -> bool:
        return id in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __getitem__(self, id: str) -> Entry:
        """Return the entry with this id; ``KeyError`` when there is none."""
        entry = self._cache.get(id)
        if entry is None:
            entry = self._cache[id] = decode(Entry, json.loads(self._entries[id]), id=id)
        return entry

    def get(self, id: str) -> Entry | None:
        """Return the entry with this id, or ``None``."""
        return self[id] if id in self._entries else None

    def raw(self, id: str) -> dict[str, Any]:
        """Return the plain data of an entry, as written (with its kind and name filled in)."""
        data: dict[str, Any] = json.loads(self._entries[id])
        return data

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kind of every entry, without decoding it."""
        kinds: dict[str, str] = json.loads(self._compiled["kinds"])
        return kinds

    def of_kind(self, *kinds: str) -> tuple[str, ...]:
        """Return the ids of all entries of these kinds, sorted."""
        return tuple(id for id, kind in self.kinds.items() if kind in kinds)

    def inverse(self, relation: str, id: str) -> tuple[str, ...]:
        """Return the entries that name ``id`` in ``relation``, sorted.

        Relations are the paths of ``references.RELATIONS``: ``innervation.nerves``, ``members.list``, ``part_of``,
        ``branch_of.parents``, ``attachments.origin`` ... So ``inverse("innervation.nerves", "axillary-nerve")`` are
        the muscles that name the axillary nerve.
        """
        return self._inverse.get(relation, {}).get(id, ())

    def links(self, relation: str, id: str) -> tuple[str, ...]:
        """Return what an entry names in a relation of ``references.LINKS``, in the order written.

        The entry itself is not decoded, so that walking up and down the hierarchies costs little.
        """
        return tuple(self._links[relation].get(id, ()))

    @cached_property
    def _links(self) -> dict[str, dict[str, list[str]]]:
        table: dict[str, dict[str, list[str]]] = json.loads(self._compiled["links"])
        return table

    @cached_property
    def _inverse(self) -> dict[str, dict[str, tuple[str, ...]]]:
        table: dict[str, dict[str, list[str]]] = json.loads(self._compiled["inverse"])
        return {
            relation: {target: tuple(subjects) for target, subjects in targets.items()}
            for relation, targets in table.items()
        }

    @cached_property
    def names(self) -> NameIndex:
        """The index of all names."""
        return NameIndex(self._compiled["names"], tuple(self._entries))

    @cached_property
    def labels(self) -> Mapping[str, list[str]]:
        """Labels that only tables use and public identifiers, folded, each with the ids of the entries that bear it."""
        labels: dict[str, list[str]] = json.loads(self._compiled["labels"])
        return labels

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources that facts cite, by key."""
        return {id: decode(Source, data, id=id) for id, data in json.loads(self._compiled["sources"]).items()}

    @cached_property
    def homonyms(self) -> Mapping[str, Homonym]:
        """Names that several structures share, by name in lower case."""
        data = json.loads(self._compiled["homonyms"])
        return {name: decode(Homonym, value, name=name) for name, value in data.items()}

    @cached_property
    def confusables(self) -> tuple[Confusable, ...]:
        """Names that writers swap."""
        return tuple(decode(Confusable, item) for item in json.loads(self._compiled["confusables"]))
