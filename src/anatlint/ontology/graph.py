"""The queries that judging needs: hierarchies, disjointness, facts inherited from wholes and classes.

Hierarchies are asymmetric: an ancestor of a true value is true as well, a descendant of it is only possible. All
answers are computed from what is declared, never guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from anatlint.ontology.kinds import MUSCLE_KINDS, NERVE_KINDS
from anatlint.ontology.model import Entry
from anatlint.ontology.store import Ontology

T = TypeVar("T")

_ROOTS = ("-ramus", "-rami", "-spinal-nerve", "-spinal-nerves")  # how the ids of these end


class Graph:
    """An ontology with its hierarchies; every closure is computed once."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self.memo: dict[tuple[str, ...], Any] = {}  # what queries of other modules found out
        self._steps: dict[tuple[str, str], tuple[str, ...]] = {}
        self._closures: dict[tuple[str, str], frozenset[str]] = {}
        self._disjoint: dict[tuple[str, str], tuple[str, str] | None] = {}
        self._nerves_above: dict[str, frozenset[str]] = {}
        self._always_above: dict[str, frozenset[str]] = {}
        self._rare_parents: dict[str, frozenset[str]] = {}
        self._sources: dict[str, frozenset[str]] = {}

    def __contains__(self, id: object) -> bool:
        return id in self.ontology

    def __getitem__(self, id: str) -> Entry:
        """Return an entry; for an id that nothing defines (``ontology check`` reports it), one with a name only."""
        return self.ontology.get(id) or Entry(id=id, kind="", name=id.replace("-", " "), bare=True)

    def kind(self, id: str) -> str:
        """Return the kind of an entry, or an empty string for an id that does not exist."""
        return self.ontology.kinds.get(id, "")

    def is_muscle(self, id: str) -> bool:
        """Return whether an id is a muscle, a part of one or a group of them."""
        return self.kind(id) in MUSCLE_KINDS

    def is_nerve(self, id: str) -> bool:
        """Return whether an id is a nerve, ramus, plexus, cord, trunk or ganglion."""
        return self.kind(id) in NERVE_KINDS

    # Direct steps -----------------------------------------------------------------------------------------------

    def wholes(self, id: str) -> tuple[str, ...]:
        """Return what an entry is directly a part of."""
        return self._step("wholes", id, ("part_of",), ("parts.list",))

    def parts(self, id: str) -> tuple[str, ...]:
        """Return the direct parts of an entry (heads, columns), not the members of a group."""
        return self._step("parts", id, ("parts.list",), ("part_of",))

    def groups(self, id: str) -> tuple[str, ...]:
        """Return the groups that list an entry as a member."""
        return self._step("groups", id, (), ("members.list",))

    def members(self, id: str) -> tuple[str, ...]:
        """Return the direct members of a group."""
        return self._step("members", id, ("members.list",), ())

    def classes(self, id: str) -> tuple[str, ...]:
        """Return what an entry is directly a kind of."""
        return self._step("classes", id, ("is_a",), ())

    def parents(self, id: str) -> tuple[str, ...]:
        """Return what a nerve comes from directly."""
        return self._step("parents", id, ("branch_of.parents",), ())

    def branches(self, id: str) -> tuple[str, ...]:
        """Return the nerves that come from a nerve directly."""
        return self._step("branches", id, (), ("branch_of.parents",))

    def instances(self, id: str) -> tuple[str, ...]:
        """Return the entries that are directly a kind of this one."""
        return self._step("instances", id, (), ("is_a",))

    def _step(self, name: str, id: str, links: Sequence[str], inverses: Sequence[str]) -> tuple[str, ...]:
        """Return what an entry names in some relations, and what names it in others, each once; from memory."""
        known = self._steps.get((name, id))
        if known is None:
            ontology = self.ontology
            named = [other for relation in links for other in ontology.links(relation, id)]
            named += [other for relation in inverses for other in ontology.inverse(relation, id)]
            known = self._steps[name, id] = tuple(other for other in dict.fromkeys(named) if other in ontology)
        return known

    # Closures ---------------------------------------------------------------------------------------------------

    def closure(
        self, name: str, id: str, step: Callable[[str], Iterable[str]], *, from_anywhere: bool = True
    ) -> frozenset[str]:
        """Return everything reached from ``id`` by ``step``, without ``id`` itself unless it lies on a circle.

        A step leads to the same ``from_anywhere``, unless it depends on where the way began.
        """
        key = (name, id)
        known = self._closures.get(key)
        if known is None:
            seen: set[str] = set()
            todo = list(step(id))
            while todo:
                current = todo.pop()
                if current in seen:
                    continue
                seen.add(current)
                beyond = self._closures.get((name, current)) if from_anywhere else None
                if beyond is None:
                    todo.extend(step(current))
                else:
                    seen |= beyond
            known = self._closures[key] = frozenset(seen)
        return known

    def within(self, id: str) -> frozenset[str]:
        """Return the wholes of an entry and their wholes: landmark, bone, region."""
        return self.closure("within", id, self.wholes)

    def kinds_of(self, id: str) -> frozenset[str]:
        """Return the classes of an entry and their classes."""
        known = self._closures.get(("kinds_of", id))
        return known if known is not None else self.closure("kinds_of", id, self.classes)

    def above(self, id: str) -> frozenset[str]:
        """Return wholes, groups and classes of an entry, at any distance."""
        known = self._closures.get(("above", id))
        if known is not None:
            return known
        return self.closure("above", id, lambda one: (*self.wholes(one), *self.groups(one), *self.classes(one)))

    def below(self, id: str) -> frozenset[str]:
        """Return parts, members and kinds of an entry, at any distance."""
        return self.closure("below", id, lambda one: (*self.parts(one), *self.members(one), *self.instances(one)))

    def qualities_above(self, id: str) -> frozenset[str]:
        """Return what a quality, division or region is a part or a kind of, at any distance."""
        return self.closure("qualities", id, lambda one: (*self.wholes(one), *self.classes(one)))

    def nerve_above(self, id: str) -> frozenset[str]:
        """Return every trunk, cord, plexus, ramus, whole, class and group that a nerve belongs to.

        From the roots of one plexus the way does not lead on to another that shares a root with it (L4), nor does it
        over the variable parent of a parent.
        """
        if id not in self._nerves_above:
            self._nerves_above[id] = self._climb_nerves(id)
        return self._nerves_above[id]

    def _climb_nerves(self, id: str) -> frozenset[str]:
        everything = self._reached(id)
        own = self._plexuses(id)
        if not own:
            return everything
        kept = own.union(*(self.closure("wholes", one, self.wholes) for one in own))
        return frozenset(one for one in everything if self.kind(one) != "plexus" or one in kept)

    def always_above(self, id: str) -> frozenset[str]:
        """Return what a nerve belongs to without its variable parents."""
        if id not in self._always_above:
            self._always_above[id] = self.nerve_above(id) & self._reached(id, own=False)
        return self._always_above[id]

    def _reached(self, id: str, own: bool = True) -> frozenset[str]:
        """All that lies above a nerve; a parent that is variable counts only where it is the nerve's ``own``."""
        seen: set[tuple[str, bool]] = {(id, not own)}
        waiting = [(id, not own)]
        while waiting:
            one, branched = waiting.pop()
            parents, rare = self.parents(one), self._variable_parents(one) if branched else frozenset()
            steps = [(up, True) for up in parents if up not in rare]
            steps += [(up, branched) for up in self._nerve_up(one) if up not in parents]
            for step in steps:
                if step not in seen:
                    seen.add(step)
                    waiting.append(step)
        return frozenset(up for up, _ in seen if up != id)

    def _variable_parents(self, id: str) -> frozenset[str]:
        known = self._rare_parents.get(id)
        if known is None:
            fact = self[id].branch_of
            rare = (parent.nerve for parent in fact.parents if not parent.usual) if fact else ()
            known = self._rare_parents[id] = frozenset(rare)
        return known

    def _plexuses(self, id: str) -> frozenset[str]:
        """The plexuses above a nerve that are reached before any root."""
        found: set[str] = set()
        waiting, seen = [id], {id}
        while waiting:
            for up in self._nerve_up(waiting.pop()):
                if up in seen or up.endswith(_ROOTS):
                    continue
                seen.add(up)
                waiting.append(up)
                if self.kind(up) == "plexus":
                    found.add(up)
        return frozenset(found)

    def nerve_below(self, id: str) -> frozenset[str]:
        """Return every branch, part, member and instance of a nerve, at any distance."""
        return self.closure("nerve_below", id, self._nerve_down)

    def descends(self, id: str, known: str) -> bool:
        """Return whether a nerve is a branch of a known one, at any distance.

        Of a root, ramus or plexus only what comes from it directly counts: nearly every nerve is below some root.
        """
        if id not in self.nerve_below(known):
            return False
        return not self.is_central(known) or known in self.parents(id) or id in self.below(known)

    @staticmethod
    def is_central(id: str) -> bool:
        """Return whether an id is that of a ramus, spinal nerve or plexus: nearly every nerve is below one."""
        return id.endswith((*_ROOTS, "-plexus"))

    def springs_from(self, id: str) -> frozenset[str]:
        """Return what a nerve comes from by at least one step of branching or part (not by class alone)."""
        known = self._sources.get(id)
        if known is None:
            same = {id} | self.kinds_of(id)
            direct = frozenset(up for each in same for up in (*self.parents(each), *self.wholes(each)))
            known = self._sources[id] = direct.union(*(self.nerve_above(one) for one in direct))
        return known

    def _nerve_up(self, id: str) -> tuple[str, ...]:
        known = self._steps.get(("up", id))
        if known is None:
            known = (*self.parents(id), *self.wholes(id), *self.groups(id), *self.classes(id))
            self._steps["up", id] = known
        return known

    def _nerve_down(self, id: str) -> tuple[str, ...]:
        return (*self.branches(id), *self.parts(id), *self.members(id), *self.instances(id))

    # Disjointness -----------------------------------------------------------------------------------------------

    def disjoint(self, first: str, second: str) -> tuple[str, str] | None:
        """Return the pair declared disjoint that keeps two entries apart, or ``None``.

        What is declared of a whole or class holds for its parts and kinds. An ancestor is never disjoint.
        """
        key = (first, second)
        if key not in self._disjoint:
            self._disjoint[key] = self._find_disjoint(first, second)
        return self._disjoint[key]

    def _find_disjoint(self, first: str, second: str) -> tuple[str, str] | None:
        ups = sorted({first} | self.qualities_above(first), key=lambda id: (id != first, id))
        others = sorted({second} | self.qualities_above(second), key=lambda id: (id != second, id))
        if first in others or second in ups:
            return None
        for one in ups:
            for other in others:
                if self._declared_disjoint(one, other):
                    return one, other
        return None

    def _declared_disjoint(self, one: str, other: str) -> bool:
        left, right = self.ontology.get(one), self.ontology.get(other)
        return bool((left and other in left.disjoint) or (right and one in right.disjoint))

    # Facts ------------------------------------------------------------------------------------------------------

    def own(self, id: str, pick: Callable[[Entry], T | None]) -> tuple[str, T] | None:
        """Return a fact of an entry, or of the nearest whole or class that has it, with its owner."""
        return self._nearest(id, pick, lambda one: (*self.wholes(one), *self.classes(one)))

    def own_of_nerve(self, id: str, pick: Callable[[Entry], T | None]) -> tuple[str, T] | None:
        """Return a fact of a nerve, or of its class, whole or homogeneous group, with its owner."""
        return self._nearest(id, pick, lambda one: (*self.classes(one), *self.groups(one), *self.wholes(one)))

    def _nearest(
        self, id: str, pick: Callable[[Entry], T | None], step: Callable[[str], Iterable[str]]
    ) -> tuple[str, T] | None:
        layer, seen = [id], {id}
        while layer:
            for one in layer:
                entry = self.ontology.get(one)
                fact = pick(entry) if entry else None
                if fact:
                    return one, fact
            layer = [up for one in layer for up in step(one) if up not in seen]
            seen.update(layer)
        return None

    @cached_property
    def stacks(self) -> tuple[str, ...]:
        """Return the ids of all stacks of layers."""
        return self.ontology.of_kind("layers")


_graphs: WeakKeyDictionary[Ontology, Graph] = WeakKeyDictionary()


def graph_of(ontology: Ontology) -> Graph:
    """Return the graph of an ontology, built once."""
    graph = _graphs.get(ontology)
    if graph is None:
        graph = _graphs[ontology] = Graph(ontology)
    return graph
