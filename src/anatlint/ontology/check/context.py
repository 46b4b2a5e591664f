"""What the checks look at: all entries, decoded, with the places they came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from anatlint.errors import AnatlintError
from anatlint.ontology.decode import decode
from anatlint.ontology.inflect import Wording
from anatlint.ontology.loader import RawOntology
from anatlint.ontology.model import Entry
from anatlint.ontology.references import references
from anatlint.packs.yaml import Mark, Step

NERVES = frozenset(
    "nerve nerve-group nerve-part nerve-root ramus trunk cord ganglion plexus".split()  # noqa: SIM905
)
MUSCLES = frozenset({"muscle", "muscle-part", "muscle-group"})


@dataclass(slots=True)
class Links:
    """A directed graph between ids, with closures."""

    up: dict[str, list[str]] = field(default_factory=dict)

    def add(self, lower: str, upper: str) -> None:
        """Link an id to one above it."""
        targets = self.up.setdefault(lower, [])
        if upper not in targets:
            targets.append(upper)

    def above(self, start: str) -> set[str]:
        """Return everything above an id, without the id itself unless it stands in a circle."""
        found: set[str] = set()
        waiting = list(self.up.get(start, ()))
        while waiting:
            item = waiting.pop()
            if item not in found:
                found.add(item)
                waiting += self.up.get(item, ())
        return found

    def related(self, left: str, right: str) -> bool:
        """Whether two ids are the same or one is above the other."""
        return left == right or right in self.above(left) or left in self.above(right)


class Context:
    """The ontology under check. ``broken`` are entries that cannot be decoded, with the reason."""

    def __init__(self, raw: RawOntology) -> None:
        self.raw = raw
        self.entries: dict[str, Entry] = {}
        self.broken: list[AnatlintError] = []
        for key, data in sorted(raw.entries.items()):
            try:
                self.entries[key] = decode(Entry, data, id=key)
            except (TypeError, ValueError, AttributeError) as error:
                place = raw.mark(key, key=True)
                self.broken.append(
                    AnatlintError("E105", f'"{key}" does not fit the format: {error}', place.path, place.line)
                )

    def mark(self, entry_id: str, *steps: Step) -> Mark:
        """Return where a value of an entry stands, or the entry itself."""
        return self.raw.mark(entry_id, steps)

    def kind(self, entry_id: str) -> str:
        """Return the kind of an entry, an empty string when there is none."""
        entry = self.entries.get(entry_id)
        return entry.kind if entry else ""

    @cached_property
    def wording(self) -> Wording:
        """How names are inflected."""
        return Wording.of(self.raw.wording)

    @cached_property
    def inverse(self) -> Mapping[str, Mapping[str, list[str]]]:
        """For each relation and target the entries that name it."""
        table: dict[str, dict[str, list[str]]] = {}
        for key, data in sorted(self.raw.entries.items()):
            for reference in references(data):
                table.setdefault(reference.relation, {}).setdefault(reference.target, []).append(key)
        return table

    @cached_property
    def wholes(self) -> Links:
        """Part to whole: ``part_of``, and ``parts`` the other way round."""
        return self._links(("part_of",), ("parts.list",))

    @cached_property
    def classes(self) -> Links:
        """Kind to class: ``is_a``."""
        return self._links(("is_a",))

    @cached_property
    def parents(self) -> Links:
        """Branch to parent: ``branch_of``."""
        return self._links(("branch_of.parents",))

    @cached_property
    def groups(self) -> Links:
        """Member to group: ``members`` the other way round."""
        return self._links((), ("members.list",))

    @cached_property
    def kinds_and_wholes(self) -> Links:
        """To all that an entry is a part or a kind of."""
        return self._links(("part_of", "is_a"), ("parts.list",))

    @cached_property
    def belongings(self) -> Links:
        """Part or member to whole or group."""
        return self._links(("part_of",), ("parts.list", "members.list"))

    def _links(self, upward: Iterable[str], downward: Iterable[str] = ()) -> Links:
        links = Links()
        for key, target in self._pairs(upward):
            links.add(key, target)
        for key, target in self._pairs(downward):
            links.add(target, key)
        return links

    def _pairs(self, relations: Iterable[str]) -> Iterator[tuple[str, str]]:
        for relation in relations:
            for target, subjects in sorted(self.inverse.get(relation, {}).items()):
                for subject in subjects:
                    yield subject, target
