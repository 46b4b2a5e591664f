"""The ontology in memory: entries are built when they are asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from anatlint.ontology.names import NameIndex

if TYPE_CHECKING:
    from anatlint.ontology.model import Entry
    from anatlint.ontology.tables import (
        Confusable,
        DefinedTerm,
        Effect,
        Exercise,
        Homonym,
        Injury,
        Meaning,
        Posture,
        Segment,
        Source,
    )
    from anatlint.packs.locate import Pack

T = TypeVar("T")


class Ontology:
    """All entries, sources and names. Immutable; ids iterate in sorted order.

    ``compiled`` is what ``compile.compile_ontology`` makes, or what was kept of it: entries and tables are JSON text in
    it (bytes when kept), so that reading it costs little and only what is used is decoded.
    """

    def __init__(self, compiled: Mapping[str, Any], packs: Sequence[Pack] = ()) -> None:
        self._compiled = compiled
        self.packs = tuple(packs)  # merged over the shipped rules; frames come from them, too
        self._entries: Mapping[str, str | bytes] = compiled["entries"]
        self._cache: dict[str, Entry] = {}
        self._inverse: dict[str, dict[str, tuple[str, ...]]] = {}

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
            from anatlint.ontology.decode import decode_on_use
            from anatlint.ontology.model import Entry

            entry = self._cache[id] = decode_on_use(Entry, json.loads(self._entries[id]), id=id)
        return entry

    def get(self, id: str) -> Entry | None:
        """Return the entry with this id, or ``None``."""
        entry = self._cache.get(id)
        return entry if entry is not None else self[id] if id in self._entries else None

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
        relations = self._inverse.get(id)
        if relations is None:
            packed = self._compiled["inverse"].get(id, "{}")
            plain: dict[str, list[str]] = json.loads(packed)
            relations = self._inverse[id] = {name: tuple(subjects) for name, subjects in plain.items()}
        return relations.get(relation, ())

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
    def names(self) -> NameIndex:
        """The index of all names."""
        packed = self._compiled["names"]
        text = packed.decode("utf-8") if isinstance(packed, bytes) else packed
        return NameIndex(text, tuple(self._entries))

    @cached_property
    def labels(self) -> Mapping[str, list[str]]:
        """Labels that only tables use and public identifiers, folded, each with the ids of the entries that bear it."""
        labels: dict[str, list[str]] = json.loads(self._compiled["labels"])
        return labels

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources that facts cite, by key."""
        from anatlint.ontology.decode import decode
        from anatlint.ontology.tables import Source

        return _Decoded(self.raw_sources, lambda id, data: decode(Source, data, id=id))

    @cached_property
    def raw_sources(self) -> Mapping[str, Any]:
        """The sources as plain data, by key."""
        sources: dict[str, Any] = json.loads(self._compiled["sources"])
        return sources

    @cached_property
    def homonyms(self) -> Mapping[str, Homonym]:
        """Names that several structures share, by name in lower case."""
        from anatlint.ontology.decode import decode
        from anatlint.ontology.tables import Homonym

        return _Decoded(json.loads(self._compiled["homonyms"]), lambda name, value: decode(Homonym, value, name=name))

    @cached_property
    def meanings(self) -> Mapping[str, Meaning]:
        """What the names of structures mean, by id."""
        from anatlint.ontology.decode import decode
        from anatlint.ontology.tables import Meaning

        return _Decoded(json.loads(self._compiled["meanings"]), lambda id, value: decode(Meaning, value, id=id))

    @cached_property
    def segments(self) -> Mapping[str, Segment]:
        """Reflexes, movements and patches of skin with their spinal levels, by id."""
        from anatlint.ontology.decode import decode
        from anatlint.ontology.tables import Segment

        return _Decoded(json.loads(self._compiled["segments"]), lambda id, value: decode(Segment, value, id=id))

    @cached_property
    def injuries(self) -> Mapping[str, Injury]:
        """Injuries and operations with the nerves that they endanger, by id."""
        from anatlint.ontology.decode import decode
        from anatlint.ontology.tables import Injury

        return _Decoded(json.loads(self._compiled["injuries"]), lambda id, value: decode(Injury, value, id=id))

    @cached_property
    def exercises(self) -> Mapping[str, Exercise]:
        """Exercises and stretches with the muscles that they work or lengthen, by id."""
        from anatlint.ontology.decode import decode
        from anatlint.ontology.tables import Exercise

        return _Decoded(json.loads(self._compiled["exercises"]), lambda id, value: decode(Exercise, value, id=id))

    @cached_property
    def postures(self) -> Mapping[str, Posture]:
        """Postures with the muscles that are tight and weak in them, by id."""
        from anatlint.ontology.decode import decode
        from anatlint.ontology.tables import Posture

        return _Decoded(json.loads(self._compiled["postures"]), lambda id, value: decode(Posture, value, id=id))

    @cached_property
    def terms(self) -> Mapping[str, DefinedTerm]:
        """Conditions and Latin or Greek words with what tells them, by id."""
        from anatlint.ontology.decode import decode
        from anatlint.ontology.tables import DefinedTerm

        return _Decoded(json.loads(self._compiled["terms"]), lambda id, value: decode(DefinedTerm, value, id=id))

    @cached_property
    def effects(self) -> Mapping[str, Effect]:
        """What the autonomic nervous system does to organs, by id."""
        from anatlint.ontology.decode import decode
        from anatlint.ontology.tables import Effect

        return _Decoded(json.loads(self._compiled["effects"]), lambda id, value: decode(Effect, value, id=id))

    @cached_property
    def confusables(self) -> tuple[Confusable, ...]:
        """Names that writers swap."""
        from anatlint.ontology.decode import decode
        from anatlint.ontology.tables import Confusable

        return tuple(decode(Confusable, item) for item in json.loads(self._compiled["confusables"]))


class _Decoded(Mapping[str, T]):
    """Plain data whose values are decoded when they are asked for."""

    def __init__(self, plain: Mapping[str, Any], decode: Callable[[str, Any], T]) -> None:
        self._plain = plain
        self._decode = decode
        self._known: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        if key not in self._known:
            self._known[key] = self._decode(key, self._plain[key])
        return self._known[key]

    def __contains__(self, key: object) -> bool:
        return key in self._plain

    def __iter__(self) -> Iterator[str]:
        return iter(self._plain)

    def __len__(self) -> int:
        return len(self._plain)
