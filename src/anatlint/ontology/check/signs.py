"""Signs: on which side they show."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.ontology.check.context import Context
from anatlint.ontology.check.problem import Problem, problem


def sides(context: Context) -> Iterator[Problem]:
    """Report sides of what is no sign, and signs that show on another side than the syndrome that they are part of."""
    for key, entry in context.entries.items():
        if not entry.side:
            continue
        if entry.kind != "sign":
            message = f'"{key}" is a {entry.kind}, and only a sign shows on a side'
            yield problem(context.mark(key, "side"), "ONT021", message, "take side away")
        for whole in entry.part_of:
            upper = context.entries.get(whole)
            if upper is not None and upper.side and upper.side != entry.side:
                message = f'"{key}" is {entry.side}, and {whole}, which it is part of, is {upper.side}'
                yield problem(context.mark(key, "side"), "ONT021", message, "mend one of them")
