"""Statements of tables beside the facts of the ontology, one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from anatlint.claims.levels import find_levels
from anatlint.claims.lexicon import Lexicon, category_of
from anatlint.claims.resources import load_resources
from anatlint.evaluation.audit.model import Comparison, Statement, Verdict
from anatlint.ontology import Ontology
from anatlint.ontology.graph import Graph, graph_of
from anatlint.ontology.lookup import Match, look_up
from anatlint.ontology.model import Action, Entry
from anatlint.ontology.queries_joints import Motion, motions, moved_at, relation

_IDENTIFIER = re.compile(r"^(?:UBERON|FMA|ILX|CL):\d+\b|^A\d\d(?:\.\d+){3}\b")
_FRAGMENTS = re.compile(r"[;.:]\s|[;,]|\band\b|\bwith\b")
_RANK = {verdict: rank for rank, verdict in enumerate(Verdict)}  # the most favourable first

Known = tuple[Verdict, tuple[str, ...]]


def audit(ontology: Ontology, statements: Iterable[Statement]) -> list[Comparison]:
    """Compare statements with the ontology. A name that may mean several things is taken in the best way."""
    auditor = _Auditor(ontology)
    return [comparison for statement in statements for comparison in auditor.compare(statement)]


class _Auditor:
    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._graph = graph_of(ontology)
        self._lexicon: Lexicon = load_resources(ontology).lexicon
        self._found: dict[str, tuple[str, ...]] = {}
        self._by_field: dict[str, Callable[[Statement, tuple[str, ...]], Iterator[Comparison]]] = {
            "innervation": self._innervation,
            "parent": self._parent,
            "roots": self._roots,
            "actions": self._actions,
            "origin": self._attachments,
            "insertion": self._attachments,
            "attachments": self._attachments,
        }

    def compare(self, statement: Statement) -> Iterator[Comparison]:
        subjects = next((ids for name in statement.subject if (ids := self._ids(name))), ())
        if statement.field == "name":
            shown = subjects[0] if subjects else statement.value
            yield Comparison(statement, shown, statement.value, Verdict.AGREE if subjects else Verdict.UNMAPPED)
        elif subjects:
            yield from self._by_field[statement.field](statement, subjects)

    def _ids(self, name: str) -> tuple[str, ...]:
        """What a name or an identifier stands for; misspelt names too."""
        if name not in self._found:
            found = look_up(self._ontology, name)
            loose = found.match is Match.MISSPELT and _IDENTIFIER.match(name)
            self._found[name] = () if loose else found.ids
        return self._found[name]

    def _named(self, text: str, *categories: str) -> list[tuple[str, ...]]:
        """What the names in a cell mean, as far as it is of some category: each with its readings."""
        identifier = _IDENTIFIER.match(text)
        if identifier:
            ids = self._ids(identifier.group()) or self._ids(text[identifier.end() :].strip())
            return [ids] if ids else []
        found: dict[tuple[str, ...], None] = {}
        whole = [id for id in self._ids(text) if self._category(id) in categories]
        if whole:
            return [tuple(whole)]
        for _, _, name in self._lexicon.matches(text):
            ids = tuple(entry.id for entry in self._lexicon.get(name) if entry.category in categories)
            if ids:
                found[ids] = None
        return list(found)

    def _category(self, id: str) -> str:
        return category_of(self._ontology.kinds[id])

    def _each(
        self,
        statement: Statement,
        subjects: tuple[str, ...],
        values: list[tuple[str, ...]],
        judge: Callable[[Graph, str, str], Known],
    ) -> Iterator[Comparison]:
        """Compare each value with the best reading of the subject and of itself."""
        if not values:
            yield Comparison(statement, subjects[0], statement.value, Verdict.UNMAPPED)
        for readings in values:
            best = min(
                ((judge(self._graph, subject, value), subject, value) for subject in subjects for value in readings),
                key=lambda one: _RANK[one[0][0]],
            )
            (verdict, ours), subject, value = best
            yield Comparison(statement, subject, value, verdict, tuple(dict.fromkeys(ours)))

    def _innervation(self, statement: Statement, subjects: tuple[str, ...]) -> Iterator[Comparison]:
        muscles = tuple(id for id in subjects if self._graph.is_muscle(id))
        if muscles:
            yield from self._each(statement, muscles, self._named(statement.value, "nerve"), _innervated)

    def _parent(self, statement: Statement, subjects: tuple[str, ...]) -> Iterator[Comparison]:
        nerves = tuple(id for id in subjects if self._graph.is_nerve(id))
        values = [ids for ids in self._named(statement.value, "nerve") if not set(ids) & set(nerves)]
        if nerves and values:
            yield from self._each(statement, nerves, values, _branches)

    def _roots(self, statement: Statement, subjects: tuple[str, ...]) -> Iterator[Comparison]:
        levels = dict.fromkeys(level for found in find_levels(statement.value) for level in found.levels)
        if levels:
            yield from self._each(statement, subjects, [(level,) for level in levels], _rooted)

    def _attachments(self, statement: Statement, subjects: tuple[str, ...]) -> Iterator[Comparison]:
        places = self._named(statement.value, "place", "muscle", "skin")
        side = "" if statement.field == "attachments" else statement.field
        yield from self._each(
            statement, subjects, places, lambda graph, subject, value: _attached(graph, subject, value, side)
        )

    def _actions(self, statement: Statement, subjects: tuple[str, ...]) -> Iterator[Comparison]:
        claimed = list(dict.fromkeys(self._motions(statement.value)))
        if not claimed:
            yield Comparison(statement, subjects[0], statement.value, Verdict.UNMAPPED)
        for movement, places in claimed:
            meant = [one for place in places or ("",) for one in motions(self._graph, movement, place)]
            verdict, ours, subject = min(
                ((*_acts(self._graph, subject, meant), subject) for subject in subjects), key=lambda one: _RANK[one[0]]
            )
            yield Comparison(statement, subject, " ".join((movement, *places[:1])), verdict, ours)

    def _motions(self, text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Movements in a cell, each with the readings of what is moved: said in its phrase, or in the one before."""
        before: tuple[str, ...] = ()
        for fragment in _FRAGMENTS.split(text.replace("_", " ")):
            movements, places = [], []
            for _, _, name in self._lexicon.matches(fragment):
                entries = self._lexicon.get(name)
                movements += [entry.id for entry in entries if entry.category in ("movement", "motion")][:1]
                ids = tuple(entry.id for entry in entries if self._is_moved(entry.id))
                places += [ids] if ids else []
            if movements:
                before = places[0] if places else before
                yield from ((movement, before) for movement in movements)

    def _is_moved(self, id: str) -> bool:
        entry = self._ontology.get(id)
        return entry is not None and bool(entry.kind in ("joint", "body-part") or entry.moves or entry.moved_at)


# What is known, and how a value stands to it --------------------------------------------------------------------------


def _family(graph: Graph, muscle: str) -> list[str]:
    """A muscle with its parts and members."""
    return [muscle, *sorted(graph.below(muscle))]


def _innervated(graph: Graph, muscle: str, nerve: str) -> Known:
    ours: dict[str, None] = {}
    complete = False
    for one in _family(graph, muscle):
        found = graph.own(one, lambda entry: entry.innervation)
        if found:
            ours.update(dict.fromkeys(supply.nerve for supply in found[1].nerves))
            complete |= found[1].complete
    return _nerve(graph, nerve, tuple(ours), complete)


def _branches(graph: Graph, nerve: str, parent: str) -> Known:
    found = graph.own_of_nerve(nerve, lambda entry: entry.branch_of)
    ours = (*graph.parents(nerve), *graph.wholes(nerve), *(graph.parents(found[0]) if found else ()))
    if parent in graph.above(nerve):
        return Verdict.AGREE, ours
    return _nerve(graph, parent, ours, bool(found and found[1].complete))


def _nerve(graph: Graph, nerve: str, ours: tuple[str, ...], complete: bool) -> Known:
    if nerve in ours:
        return Verdict.AGREE, ours
    if any(nerve in graph.nerve_above(one) for one in ours):
        return Verdict.FINER, ours
    if any(graph.descends(nerve, one) or one in graph.nerve_above(nerve) for one in ours):
        return Verdict.COARSER, ours
    return (Verdict.DIFFERS if ours and complete else Verdict.MISSING), ours


def _rooted(graph: Graph, id: str, level: str) -> Known:
    pick: Callable[[Entry], object] = lambda entry: entry.roots  # noqa: E731
    found = graph.own_of_nerve(id, pick) if graph.is_nerve(id) else graph.own(id, pick)
    roots = graph[found[0]].roots if found else None
    if roots is None:
        return Verdict.MISSING, ()
    ours = (*roots.usual, *roots.variable)
    if level in ours:
        return Verdict.AGREE, ours
    return (Verdict.DIFFERS if roots.complete else Verdict.MISSING), ours


def _attached(graph: Graph, muscle: str, place: str, side: str) -> Known:
    ours: dict[str, None] = {}
    complete = False
    for one in _family(graph, muscle):
        found = graph.own(one, lambda entry: entry.attachments)
        if found:
            fact = found[1]
            ends = {"origin": fact.origin, "insertion": fact.insertion}.get(side, (*fact.origin, *fact.insertion))
            ours.update(dict.fromkeys(end.at for end in (*ends, *fact.other)))
            ours.update(dict.fromkeys(via for end in ends for via in end.via))
            complete |= fact.complete
    if place in ours:
        return Verdict.AGREE, tuple(ours)
    bones = _bones(graph, place)
    if any(place in graph.above(one) or place in graph[one].adjacent for one in ours):
        return Verdict.FINER, tuple(ours)
    if any(_bones(graph, one) & bones for one in ours):
        return Verdict.AGREE, tuple(ours)
    if any(one in graph.above(place) for one in ours):
        return Verdict.COARSER, tuple(ours)
    return (Verdict.DIFFERS if ours and complete else Verdict.MISSING), tuple(ours)


def _bones(graph: Graph, place: str) -> frozenset[str]:
    """The bones (or groups of them) that a place belongs to; itself when it is one."""
    return frozenset(
        one for one in {place} | graph.above(place) if graph.kind(one) in ("bone", "bone-group", "cartilage")
    )


def _acts(graph: Graph, muscle: str, meant: list[Motion]) -> tuple[Verdict, tuple[str, ...]]:
    known: list[Action] = []
    complete = False
    for one in _family(graph, muscle):
        found = graph.own(one, lambda entry: entry.actions)
        if found:
            known += found[1].actions
            complete |= found[1].complete
    ours = tuple(dict.fromkeys(" ".join(filter(None, (action.movement, action.of))) for action in known))
    verdicts = [verdict for motion in meant for action in known if (verdict := _same_action(graph, motion, action))]
    if verdicts:
        return min(verdicts, key=_RANK.__getitem__), ours
    return (Verdict.DIFFERS if known and complete else Verdict.MISSING), ours


def _same_action(graph: Graph, motion: Motion, action: Action) -> Verdict | None:
    """How a claimed movement stands to one action of ours; ``None`` when it is another."""
    if motion.movement == action.movement:
        kind = "same"
    elif motion.movement in graph.kinds_of(action.movement):
        kind = "wider"
    elif action.movement in graph.kinds_of(motion.movement):
        kind = "narrower"
    else:
        return None
    places = (action.of or "", *moved_at(graph, action.movement, action.of or ""))
    joints = {"same"} if not motion.of or not action.of else {relation(graph, motion.of, place) for place in places}
    if "same" in joints:
        return {"same": Verdict.AGREE, "wider": Verdict.FINER, "narrower": Verdict.COARSER}[kind]
    if "wider" in joints:
        return Verdict.FINER
    return Verdict.COARSER if "narrower" in joints else None
