"""Actions: possible at their joint, the joint crossed, opposites declared on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from anatlint.ontology.check.context import Context
from anatlint.ontology.check.problem import Problem, problem
from anatlint.ontology.model import Action, Doing, Entry, Role

_SOFT = frozenset(
    {"aponeurosis", "fascia", "ligament", "membrane", "organ", "retinaculum", "septum", "skin-area", "tendon"}
)


def opposites(context: Context) -> Iterator[Problem]:
    """Report opposites that only one side declares."""
    for key, entry in context.entries.items():
        for other in entry.opposite:
            upper = context.entries.get(other)
            if upper is not None and key not in upper.opposite:
                yield problem(
                    context.mark(key, "opposite"),
                    "ONT008",
                    f'"{key}" is opposite to {other}, and {other} does not say so',
                    f"write opposite: {key} there",
                )


def possible(context: Context) -> Iterator[Problem]:
    """Report actions that their joint or part does not allow.

    A movement without an opposite (stabilization, support) is possible of anything, and so is what pulls at soft
    tissue.
    """
    for key, entry in context.entries.items():
        for index, action in enumerate(entry.actions.actions if entry.actions else ()):
            target = context.entries.get(action.of or "")
            movement = context.entries.get(action.movement)
            if target is None or movement is None or not movement.opposite or target.kind in _SOFT:
                continue
            allowed = _allowed(context, target)
            if not allowed:
                message = f"nothing says how {target.id} moves"
                yield _impossible(context, key, index, message, f"write moves: [...] or moved_at in {target.id}")
            elif "*" not in allowed and not any(context.classes.related(action.movement, item) for item in allowed):
                message = f"{action.movement} is not among the movements of {target.id}"
                yield _impossible(context, key, index, message, "mend the action, or add the movement there")


def crossed(context: Context) -> Iterator[Problem]:
    """Report actions at joints that are not among the complete list of joints crossed."""
    for key, entry in context.entries.items():
        if not entry.actions or not entry.crosses or not entry.crosses.complete:
            continue
        for index, action in enumerate(entry.actions.actions):
            joints = _joints(context, action)
            if joints and not action.indirect and not _crosses(context, entry, joints):
                message = f'"{key}" acts on {action.of}, which it does not cross'
                yield _impossible(context, key, index, message, "add the joint to crosses, or write indirect: true")


def opposed(context: Context) -> Iterator[Problem]:
    """Report opposite actions of a muscle at one joint that nothing tells apart."""
    for key, entry in context.entries.items():
        listed = entry.actions.actions if entry.actions and entry.kind != "muscle-group" else ()
        for (_, first), (index, second) in combinations(enumerate(listed), 2):
            movement = context.entries.get(first.movement)
            if movement and second.movement in movement.opposite and _alike(first, second):
                yield problem(
                    context.mark(key, "actions", "list", index),
                    "ONT015",
                    f'"{key}" does both {first.movement} and {second.movement} of {first.of}',
                    "give each its part, side, mode or condition, or call one disputed",
                    "warning",
                )


def functional(context: Context) -> Iterator[Problem]:
    """Report muscles whose main actions are what a functional group does, and that its complete list leaves out."""
    for group, entry in context.entries.items():
        if entry.does is None or entry.does.narrow or entry.members is None or not entry.members.complete:
            continue
        inside = _below(context, group)
        for key, muscle in context.entries.items():
            main = muscle.kind == "muscle" and [action for action in _actions(muscle) if _is_main(action)]
            if not main or not any(_does(context, action, entry.does) for action in main):
                continue
            if key not in inside and not inside & _below(context, key):  # a part in the group is as far as it belongs
                yield problem(
                    context.mark(group, "members"),
                    "ONT019",
                    f'"{key}" does what makes {group}, and is none of its members',
                    "add it, or give its action a lesser role",
                    "warning",
                )


def _actions(entry: Entry) -> tuple[Action, ...]:
    return entry.actions.actions if entry.actions else ()


def _below(context: Context, key: str) -> set[str]:
    """Members and parts of an entry, at any distance."""
    found: set[str] = set()
    waiting = [key]
    while waiting:
        one = waiting.pop()
        entry = context.entries.get(one)
        listed = (
            *(entry.members.ids if entry and entry.members else ()),
            *(entry.parts.ids if entry and entry.parts else ()),
        )
        below = {*listed, *context.inverse.get("part_of", {}).get(one, ())} - found
        found |= below
        waiting += below
    return found


def _is_main(action: Action) -> bool:
    lesser = action.role in (Role.MINOR, Role.DISPUTED)
    return not (lesser or action.part or action.fixed or action.condition or action.indirect)


def _does(context: Context, action: Action, doing: Doing) -> bool:
    if action.movement != doing.movement and doing.movement not in context.classes.above(action.movement):
        return False
    target = context.entries.get(action.of or "")
    places = {action.of or "", *(target.moved_at.get(action.movement, ()) if target else ())}
    return any(place == doing.of or doing.of in context.kinds_and_wholes.above(place) for place in places if place)


def _impossible(context: Context, key: str, index: int, message: str, hint: str) -> Problem:
    return problem(context.mark(key, "actions", "list", index), "ONT007", message, hint, "warning")


def _allowed(context: Context, target: Entry) -> set[str]:
    """Return the movements of a joint or part; those of its wholes when it has none of its own."""
    for entry_id in (target.id, *sorted(context.wholes.above(target.id))):
        entry = context.entries.get(entry_id)
        if entry and (entry.moves or entry.moved_at):
            return {*(entry.moves.ids if entry.moves else ()), *entry.moved_at}
    return set()


def _joints(context: Context, action: Action) -> tuple[str, ...]:
    """Return the joints at which an action takes place; none when that is not known.

    A part that moves because the other end is fixed moves at another joint than usual.
    """
    target, movement = context.entries.get(action.of or ""), context.entries.get(action.movement)
    if target is None or movement is None or not movement.opposite:
        return ()
    if target.kind == "joint":
        return (target.id,)
    return () if action.fixed else target.moved_at.get(action.movement, ())


def _crosses(context: Context, entry: Entry, joints: tuple[str, ...]) -> bool:
    listed = entry.crosses.joints if entry.crosses else ()
    return any(context.kinds_and_wholes.related(joint, crossing) for joint in joints for crossing in listed)


def _alike(first: Action, second: Action) -> bool:
    def case(action: Action) -> tuple[object, ...]:
        return (action.of, action.part, action.mode, action.side, action.condition, action.fixed)

    return case(first) == case(second) and Role.DISPUTED not in (first.role, second.role)
