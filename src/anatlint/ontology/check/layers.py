"""Layers, and what they say against the depth of single structures."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.ontology.check.context import Context
from anatlint.ontology.check.problem import Problem, problem


def consistent(context: Context) -> Iterator[Problem]:
    """Report depth that a stack contradicts, stacks that contradict each other, and depth that contradicts itself."""
    over = _stacked(context)
    for (upper, lower), stack in sorted(over.items()):
        other = over.get((lower, upper))
        if other and upper < lower:
            message = f"{stack} puts {upper} over {lower}, {other} the other way round"
            yield problem(context.mark(stack, "order"), "ONT006", message, "mend one of them")
    stated: dict[tuple[str, str], str] = {}
    for upper, lower, key, block in _stated(context):
        if layers := over.get((lower, upper)):
            message = f'"{key}" says that {lower} is deep to {upper}, the layers {layers} the other way round'
            yield problem(context.mark(key, "depth", block), "ONT006", message, "mend one of them")
        if first := stated.get((lower, upper)):
            message = f'"{key}" says that {lower} is deep to {upper}, "{first}" the other way round'
            yield problem(context.mark(key, "depth", block), "ONT006", message, "mend one of them")
        stated.setdefault((upper, lower), key)


def _stacked(context: Context) -> dict[tuple[str, str], str]:
    """Return (upper, lower) -> stack for all pairs in different layers of one stack."""
    over: dict[tuple[str, str], str] = {}
    for key, entry in context.entries.items():
        for index, layer in enumerate(entry.order):
            for deeper in entry.order[index + 1 :]:
                for upper in layer:
                    for lower in deeper:
                        over.setdefault((upper, lower), key)
    return over


def _stated(context: Context) -> Iterator[tuple[str, str, str, str]]:
    """Yield (upper, lower, entry, key) for every statement of depth."""
    for key, entry in context.entries.items():
        if entry.depth:
            yield from ((upper, key, key, "deep_to") for upper in entry.depth.deep_to)
            yield from ((key, lower, key, "superficial_to") for lower in entry.depth.superficial_to)
