"""The two of a sort are of one kind."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.ontology.check.context import Context
from anatlint.ontology.check.problem import Problem, problem


def of_one_kind(context: Context) -> Iterator[Problem]:
    """Report counterparts of different kinds, and those that are one above the other."""
    for key, entry in context.entries.items():
        for index, id in enumerate(entry.counterpart):
            other = context.entries.get(id)
            if other is None or (other.kind == entry.kind and not context.kinds_and_wholes.related(key, id)):
                continue
            message = f'"{key}" and {id}, its counterpart, are not two of one sort'
            yield problem(context.mark(key, "counterpart", index), "ONT020", message, "take it away")
