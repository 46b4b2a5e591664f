"""Every id that is used exists, and is of the right kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from anatlint.ontology.check.context import NERVES, Context
from anatlint.ontology.check.problem import Problem, problem
from anatlint.ontology.references import Reference, references
from anatlint.ontology.spelling import Speller
from anatlint.packs.yaml import Mark

_MOVEMENT = frozenset({"movement"})
_FIBRES = frozenset({"modality", "fibre-kind"})

KINDS = {
    "region": frozenset({"region", "body-part", "compartment", "space"}),
    "compartment": frozenset({"compartment", "region", "space"}),
    "innervation.nerves": NERVES,
    "branch_of.parents": NERVES | {"organ", "structure", "division", "brain-part"},
    "nuclei.list": frozenset({"nucleus", "ganglion"}),
    "leaves_brain.list": frozenset({"brain-part", "organ"}),
    "actions.list.movement": _MOVEMENT,
    "moves.list": _MOVEMENT,
    "opposite": frozenset({"movement", "fibre-direction", "shape"}),
    "means.movement": _MOVEMENT,
    "crosses.joints": frozenset({"joint", "body-part"}),
    "fibres.direction": frozenset({"fibre-direction", "direction"}),
    "fibres.shape": frozenset({"shape"}),
    "tissue.is": frozenset({"tissue", "control"}),
    "superlatives.quality": frozenset({"superlative"}),
    "signs.list": frozenset({"sign"}),
    "division.is": frozenset({"division", "nerve-group"}),
    "modality.is": _FIBRES,
    "modality.fibres": _FIBRES,
    "supplies.skin": frozenset({"skin-area", "dermatome", "region", "body-part"}),
    "supplies.joints": frozenset({"joint"}),
}
"""The kinds that a relation may name; relations that are not listed may name any."""


def resolve(context: Context) -> Iterator[Problem]:
    """Report references to nothing, and to the wrong kind of thing."""
    near = _Near(context)
    for key, entry in context.raw.entries.items():
        for reference in references(entry):
            mark = context.mark(key, *reference.steps)
            if reference.target not in context.raw.entries:
                yield near.problem(reference.target, mark)
            else:
                yield from _wrong_kind(context, reference, mark)
        moved_at = entry.get("moved_at")
        if isinstance(moved_at, dict):
            for movement in moved_at:
                if movement not in context.raw.entries:
                    yield near.problem(movement, context.raw.mark(key, ("moved_at", movement), key=True))


def homonyms(context: Context) -> Iterator[Problem]:
    """Report ids in homonyms that nothing has."""
    near = _Near(context)
    for name, value in context.raw.homonyms.items():
        listed = value.get("ids", []) if isinstance(value, dict) else value
        for entry_id in listed if isinstance(listed, list) else []:
            if entry_id not in context.raw.entries:
                yield near.problem(entry_id, context.raw.mark(name, (), "homonyms"))


def meanings(context: Context) -> Iterator[Problem]:
    """Report ids whose names have a meaning and that nothing has."""
    near = _Near(context)
    for entry_id in context.raw.meanings:
        if entry_id not in context.raw.entries:
            yield near.problem(entry_id, context.raw.mark(entry_id, (), "meanings", key=True))


def tables(context: Context) -> Iterator[Problem]:
    """Report nerves of reflexes, and nerves that injuries endanger, that nothing has as its id."""
    near = _Near(context)
    listed = (
        ("segments", context.raw.segments, ("afferent", "efferent", "nerves")),
        ("injuries", context.raw.injuries, ("endangers",)),
    )
    for section, entries, keys in listed:
        for id, value in entries.items():
            for key in keys if isinstance(value, dict) else ():
                for item in value.get(key, ()):
                    nerve = item.get("nerve") if isinstance(item, dict) else item
                    if nerve not in context.raw.entries:
                        yield near.problem(str(nerve), context.raw.mark(id, (key,), section))


def effects(context: Context) -> Iterator[Problem]:
    """Report ids of divisions, nerves and muscles, in the effects on organs, that nothing has."""
    yield from _listed(context, "effects", context.raw.effects, ("by", "against", "also"))


def exercises(context: Context) -> Iterator[Problem]:
    """Report ids of muscles, in what exercises work, that nothing has."""
    yield from _listed(context, "exercises", context.raw.exercises, ("muscles", "also"))


def postures(context: Context) -> Iterator[Problem]:
    """Report ids of muscles, in what is tight and weak in postures, that nothing has."""
    yield from _listed(context, "postures", context.raw.postures, ("tight", "weak"))


def _listed(context: Context, section: str, entries: Mapping[str, Any], keys: Sequence[str]) -> Iterator[Problem]:
    """Report ids that nothing has, in the lists of a table."""
    near = _Near(context)
    for entry_id, value in entries.items():
        for key in keys:
            for target in value.get(key, ()) if isinstance(value, dict) else ():
                if target not in context.raw.entries:
                    yield near.problem(target, context.raw.mark(entry_id, (key,), section))


def _wrong_kind(context: Context, reference: Reference, mark: Mark) -> Iterator[Problem]:
    allowed = KINDS.get(reference.relation)
    kind = context.kind(reference.target)
    if allowed and kind and kind not in allowed:
        shown = ", ".join(sorted(allowed))
        yield problem(
            mark, "ONT002", f'"{reference.target}" is a {kind}, and {reference.relation} takes: {shown}', "", "error"
        )


class _Near:
    """Near ids for ids that nothing has; each is looked up once."""

    def __init__(self, context: Context) -> None:
        self.ids = sorted(context.raw.entries)
        self.known: dict[str, str] = {}
        self.speller = Speller(self.ids)

    def problem(self, target: str, mark: Mark) -> Problem:
        if target not in self.known:
            self.known[target] = self._hint(target)
        return problem(mark, "ONT001", f'nothing has the id "{target}"', self.known[target])

    def _hint(self, target: str) -> str:
        near = self.speller.near(target, max(1, min(4, len(target) // 4)))
        if not near:
            words = sorted(target.split("-"))
            near = [key for key in self.ids if sorted(key.split("-")) == words]
        if not near:
            near = [key for suffix in ("s", "-nerve", "-muscle", "-muscles") if (key := target + suffix) in self.ids]
        return f"did you mean {' or '.join(near[:3])}?" if near else "write an entry for it, or use another id"
