"""Writing another structure's name in the form in which the old one stood."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.evaluation.mutation.opposites import as_capital
from anatlint.ontology.graph import Graph
from anatlint.ontology.inflect import split_head
from anatlint.ontology.kinds import NameType
from anatlint.ontology.model import Entry
from anatlint.ontology.names import Named

_LEFT_OUT = (" nerve", " nerves", " nervous system")  # "the femoral", "it is parasympathetic"
_PLAIN = (NameType.PREFERRED, NameType.SYNONYM, NameType.PLURAL)
_NOT_DRAWN = (NameType.LABEL, NameType.ABBREVIATION, NameType.OLDER, NameType.EPONYM, NameType.VARIANT)
_PLURALS = {"nerve": "nerves", "ramus": "rami", "muscle": "muscles", "process": "processes", "foramen": "foramina"}


class Form:
    """How a name stands in a text: what it names, its sort, its number, which noun is left out."""

    def __init__(self, graph: Graph, text: str, ids: frozenset[str]) -> None:
        self._graph = graph
        self._text = text
        self._left_out = ""
        self._named = self._find(text, ids)
        for word in _LEFT_OUT:
            if self._named is None and (found := self._find(text + word, ids)):
                self._named, self._left_out = found, word

    @property
    def known(self) -> bool:
        """Whether the text is a name of one of the structures that it is read as."""
        return self._named is not None

    def write(self, entry: Entry, excluded: frozenset[str]) -> str | None:
        """Return the name of another structure in this form; ``None`` when it has none that means nothing else."""
        assert self._named is not None
        names = [name for name in self._names(entry) if self._fits(name, entry.id, excluded)]
        if not names:
            return None
        best = min(names, key=lambda name: (self._distance(name, entry), names.index(name)))
        return as_capital(self._text, best.removesuffix(self._left_out))

    def _find(self, text: str, ids: frozenset[str]) -> Named | None:
        return next((named for named in self._graph.ontology.names.get(text) if named.id in ids), None)

    def _names(self, entry: Entry) -> Iterator[str]:
        for name in (entry.name, *(name.name for name in entry.names if name.type not in _NOT_DRAWN)):
            yield name
            before, head, rest = split_head(name)
            yield f"{before}{_PLURALS.get(head, f'{head}s')}{rest}"
        if entry.plural:
            yield entry.plural

    def _fits(self, name: str, id: str, excluded: frozenset[str]) -> bool:
        """Whether a name means this structure, in the same number, and nothing that is right."""
        meanings = self._graph.ontology.names.get(name)
        own = next((named for named in meanings if named.id == id), None)
        if own is None or own.ambiguous or self._named is None:
            return False
        same_number = own.plural == self._named.plural
        shortened = name.endswith(self._left_out) and (" of " in self._text or not split_head(name)[2])
        return same_number and (shortened or not self._left_out) and not any(named.id in excluded for named in meanings)

    def _distance(self, name: str, entry: Entry) -> tuple[bool, bool, bool, int]:
        """How unlike the old name a name is: another sort, another last noun, more or fewer words."""
        assert self._named is not None
        old = (self._text + self._left_out).lower()
        type = next(named.type for named in self._graph.ontology.names.get(name) if named.id == entry.id)
        same_sort = type is self._named.type or (type in _PLAIN and self._named.type in _PLAIN)
        ending = split_head(old)[1][-3:] == split_head(name.lower())[1][-3:]
        longer = abs(len(name.split()) - len(old.split()))
        return not same_sort, not ending, name not in (entry.name, entry.plural), longer
