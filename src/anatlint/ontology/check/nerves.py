"""Roots of muscles lie within the roots of their nerves, roots of branches within those of their parents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from anatlint.ontology.check.context import Context
from anatlint.ontology.check.problem import Problem, problem
from anatlint.ontology.model import Entry


def roots(context: Context) -> Iterator[Problem]:
    """Report usual roots that none of the nerves, or parents, has. Unknown roots somewhere: no conclusion."""
    for key, entry in context.entries.items():
        if not entry.roots or not entry.roots.usual:
            continue
        if entry.innervation:
            nerves = [item.nerve for item in entry.innervation.nerves]
            yield from _outside(context, key, entry, nerves, "its nerves")
        if entry.branch_of:
            parents = [item.nerve for item in entry.branch_of.parents]
            yield from _outside(context, key, entry, parents, "what it branches from")


def _outside(context: Context, key: str, entry: Entry, uppers: Iterable[str], words: str) -> Iterator[Problem]:
    allowed: set[str] = set()
    for upper in uppers:
        above = context.entries.get(upper)
        if above is None or above.roots is None or not (above.roots.usual or above.roots.variable):
            return
        allowed |= {*above.roots.usual, *above.roots.variable}
    outside = [level for level in entry.roots.usual if level not in allowed] if entry.roots and allowed else []
    if outside:
        yield problem(
            context.mark(key, "roots", "usual"),
            "ONT005",
            f'"{key}" has the roots {", ".join(outside)}, which {words} do not have',
            "mend one of them; a root that some sources give is variable",
            "warning",
        )
