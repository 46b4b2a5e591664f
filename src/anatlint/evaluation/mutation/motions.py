"""The opposite movement, in the inflection in which the movement stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from anatlint.claims.model import Claim, Movement
from anatlint.documents import Span
from anatlint.evaluation.mutation.listed import family, is_complete
from anatlint.evaluation.mutation.opposites import as_capital
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Action, Entry

_ENDINGS = ("ing", "ed", "s", "")


def opposite_words(graph: Graph, text: str, within: Span, movement: str) -> Iterator[tuple[Span, str]]:
    """Yield where a movement is named by one word within a span, and the same form of its opposite."""
    entry = graph[movement]
    opposite = next((graph[id] for id in entry.opposite if id in graph), None)
    if opposite is None:
        return
    for match in re.finditer(r"[\w-]+", text[within.start : within.end]):
        new = _counterpart(match.group().lower(), entry, opposite)
        if new:
            start = within.start + match.start()
            yield Span(start, start + len(match.group())), as_capital(match.group(), new)


def _counterpart(word: str, entry: Entry, opposite: Entry) -> str | None:
    """Return the form of a movement's words that answers a form of its opposite's."""
    for old, new in ((entry.name, opposite.name), (entry.agent, opposite.agent)):
        if old and " " not in old and word in (old, f"{old}s"):
            return new + word[len(old) :]
    forms = (entry.verb, *entry.verb_forms)
    ending = _ending(word)
    if word not in forms or (not ending and word != entry.verb and f"{word}s" not in forms):
        return None  # "bent": which form it is cannot be told
    return _inflected(opposite, ending, lay=not _is_own(entry, word))


def _inflected(entry: Entry, ending: str, lay: bool) -> str | None:
    """Return the form of a movement's verb with an ending ("adducts"), for an everyday word an everyday one."""
    verbs = [form for form in (entry.verb, *entry.verb_forms) if " " not in form and "-" not in form]
    fitting = [form for form in verbs if _ending(form) == ending]
    if not ending:
        fitting = [form for form in fitting if form == entry.verb or f"{form}s" in verbs]
    own = [form for form in fitting if _is_own(entry, form)]
    everyday = [form for form in fitting if not _is_own(entry, form)]
    return next(iter([*everyday, *own] if lay else [*own, *everyday]), None)


def _ending(form: str) -> str:
    """Return the ending of a verb's form: "ing", "ed", "s" or none."""
    return "" if form.endswith("ss") else next(ending for ending in _ENDINGS if form.endswith(ending))


def _is_own(entry: Entry, form: str) -> bool:
    """Whether a form is one of the movement's own verb ("flexes"), not of an everyday one ("bends")."""
    return form.startswith(entry.verb.removesuffix("e")[:4])


def does(graph: Graph, claim: Claim, movements: Collection[str], side: str | None = None) -> bool:
    """Return whether one of the movements is listed for the subject, its parts or its wholes, at the same joint.

    Of a nerve, the movements of its muscles and those of its branches count. With a ``side``, only actions that are
    listed for that side, or for none, do.
    """
    moved = claim.object.of if isinstance(claim.object, Movement) else None
    where = _places(graph, moved.readings) if moved else frozenset()
    wanted = frozenset(movements).union(*(_meant(graph, id, where) for id in movements))
    general = wanted.union(*(graph.kinds_of(id) for id in wanted))
    for action in _actions(graph, _movers(graph, claim.subject.readings)):
        same_place = not where or action.of is None or bool(where & _places(graph, (action.of,)))
        same_side = side is None or action.side in (None, side)
        named = action.movement in general or not wanted.isdisjoint(graph.kinds_of(action.movement))
        if same_place and same_side and named:
            return True
    return False


def _movers(graph: Graph, subjects: Iterable[str]) -> frozenset[str]:
    """Return muscles as they are, and for nerves all muscles that name them or a branch of theirs."""
    found: set[str] = set()
    for subject in subjects:
        nerves = {subject} | graph.nerve_below(subject) if graph.is_nerve(subject) else ()
        found.update(muscle for nerve in nerves for muscle in graph.ontology.inverse("innervation.nerves", nerve))
        found.update(() if nerves else (subject,))
    return frozenset(found)


def _actions(graph: Graph, subjects: Iterable[str]) -> Iterator[Action]:
    """Yield the actions of muscles, their parts and wholes; those of their groups where their own are not complete."""
    for subject in sorted(subjects):
        own = {subject} | graph.below(subject)
        near = own | graph.within(subject) if is_complete(graph, "acts", subject) else family(graph, (subject,))
        for id in sorted(near | own):
            actions = graph[id].actions
            for action in actions.actions if actions else ():
                if id in own or not action.part or not own.isdisjoint(action.part):
                    yield action


def _meant(graph: Graph, movement: str, where: frozenset[str]) -> frozenset[str]:
    """Return the movements that a movement's word means there: opening of the jaw is its depression."""
    return frozenset(reading.movement for reading in graph[movement].means if not where or reading.of in where)


def _places(graph: Graph, ids: Iterable[str]) -> frozenset[str]:
    """Return joints and parts with what they belong to, and the joints at which they move."""
    found: set[str] = set()
    for id in ids:
        found |= {id} | graph.below(id)
        found.update(joint for joints in graph[id].moved_at.values() for joint in joints)
    return frozenset(found).union(*(graph.classes(id) for id in found))
