"""Joints crossed agree with attachments: a muscle crosses a joint when it is attached on both sides of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from anatlint.ontology.check.context import MUSCLES, Context
from anatlint.ontology.check.problem import Problem, problem
from anatlint.ontology.model import Attachment, Entry


class Sides(NamedTuple):
    """The bones on the two sides of a joint that takes the skeleton apart, as far as joints lead."""

    near: frozenset[str]
    far: frozenset[str]


def agree(context: Context) -> Iterator[Problem]:
    """Report joints that a muscle crosses without being attached on both sides, and joints between its ends left out.

    The bones are those of ``joins``. Where an attachment is at soft tissue, nothing is concluded from its absence.
    """
    joints = _sides(context)
    bones = {bone for sides in joints.values() for side in sides for bone in side}
    for key, entry in context.entries.items():
        if entry.kind not in MUSCLES or entry.crosses is None or entry.attachments is None:
            continue
        origin = _ends(context, bones, entry.attachments.origin)
        insertion = _ends(context, bones, entry.attachments.insertion)
        other = _ends(context, bones, entry.attachments.other)
        for index, joint in enumerate(entry.crosses.joints):
            if joint in joints and not _spanned(joints[joint], origin | insertion | other):
                yield problem(
                    context.mark(key, "crosses", "joints", index),
                    "ONT018",
                    f'"{key}" crosses {joint}, and all its attachments are on one side of it',
                    "take the joint away, or add the attachment beyond it",
                    "warning",
                )
        yield from _left_out(context, entry, joints, origin, insertion)


def _left_out(
    context: Context, entry: Entry, joints: dict[str, Sides], origin: set[str], insertion: set[str]
) -> Iterator[Problem]:
    listed = entry.crosses.joints if entry.crosses and entry.crosses.complete else ()
    for joint, sides in joints.items() if listed else ():
        if _between(sides, origin, insertion) and not any(
            context.kinds_and_wholes.related(joint, other) for other in listed
        ):
            yield problem(
                context.mark(entry.id, "crosses"),
                "ONT018",
                f'"{entry.id}" has its origin on one side of {joint} and its insertion on the other',
                f"add {joint} to crosses, or mend the attachments",
                "warning",
            )


def _sides(context: Context) -> dict[str, Sides]:
    """Return both sides of every joint whose removal takes the skeleton apart."""
    pairs = {
        key: [(one, other) for one in entry.joins[0] for other in entry.joins[1]]
        for key, entry in context.entries.items()
        if len(entry.joins) == 2
    }
    found = {}
    for joint, own in pairs.items():
        links: dict[str, set[str]] = {}
        for other, listed in pairs.items():
            for left, right in listed if other != joint else ():
                links.setdefault(left, set()).add(right)
                links.setdefault(right, set()).add(left)
        near = _reached(links, {left for left, _ in own})
        far = _reached(links, {right for _, right in own})
        if not near & far:
            found[joint] = Sides(near, far)
    return found


def _reached(links: dict[str, set[str]], start: set[str]) -> frozenset[str]:
    found, waiting = set(start), list(start)
    while waiting:
        for bone in links.get(waiting.pop(), set()) - found:
            found.add(bone)
            waiting.append(bone)
    return frozenset(found)


_SOFT = "?"


def _ends(context: Context, bones: set[str], attachments: tuple[Attachment, ...]) -> set[str]:
    """The bones of attachments; ``_SOFT`` among them when one is at no bone that joints know."""
    return {_bone(context, bones, attachment.at) for attachment in attachments}


def _bone(context: Context, bones: set[str], place: str) -> str:
    level = [place]
    seen = set(level)
    while level:
        for one in level:
            if one in bones:
                return one
        level = [up for one in level for up in context.kinds_and_wholes.up.get(one, ()) if up not in seen]
        seen.update(level)
    return _SOFT


def _spanned(sides: Sides, ends: set[str]) -> bool:
    """Whether there are ends on both sides, or one (soft tissue, a bone that no joint here leads to) on neither."""
    return bool(ends & sides.near and ends & sides.far) or bool(ends - sides.near - sides.far)


def _between(sides: Sides, origin: set[str], insertion: set[str]) -> bool:
    return bool(origin and insertion) and (
        (origin <= sides.near and insertion <= sides.far) or (origin <= sides.far and insertion <= sides.near)
    )
