"""Hierarchies: no circles, nothing in two disjoint things, complete lists that are complete."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from anatlint.ontology.check.context import MUSCLES, Context, Links
from anatlint.ontology.check.problem import Problem, problem


def cycles(context: Context) -> Iterator[Problem]:
    """Report each circle of a hierarchy once, named in full."""
    hierarchies = (
        ("is part of", context.wholes),
        ("is a kind of", context.classes),
        ("is a branch of", context.parents),
        ("is a member of", context.groups),
    )
    for words, links in hierarchies:
        for circle in find_cycles(links.up):
            shown = f" {words} ".join((*circle, circle[0]))
            mark = context.raw.mark_of(circle)
            yield problem(mark, "ONT003", f"a circle: {shown}", "take one of these relations away")


def find_cycles(up: Mapping[str, list[str]]) -> list[list[str]]:
    """Return the circles that a walk of the graph closes; each begins with its first id in alphabetical order."""
    done: set[str] = set()
    found: list[list[str]] = []
    for start in sorted(up):
        if start in done:
            continue
        path = [start]
        branches = [iter(up[start])]
        while path:
            target = next(branches[-1], None)
            if target is None:
                done.add(path.pop())
                branches.pop()
            elif target in path:
                found.append(_turned(path[path.index(target) :]))
            elif target not in done:
                path.append(target)
                branches.append(iter(up.get(target, ())))
    return found


def _turned(circle: list[str]) -> list[str]:
    first = circle.index(min(circle))
    return circle[first:] + circle[:first]


def disjointness(context: Context) -> Iterator[Problem]:
    """Report what is a part or a kind of two disjoint things.

    Regions and divisions that an entry lists side by side (a nerve with parasympathetic fibres) are meant so.
    """
    pairs = _disjoint_pairs(context)
    for key in context.entries:
        above = context.kinds_and_wholes.above(key) | {key}
        for left, right in pairs:
            if left in above and right in above:
                yield problem(
                    context.mark(key),
                    "ONT004",
                    f'"{key}" comes under {left} and {right}, which are declared disjoint',
                    "mend part_of or is_a, or the disjointness",
                )


def compartments(context: Context) -> Iterator[Problem]:
    """Report compartments that all regions of the entry exclude."""
    pairs = set(_disjoint_pairs(context))
    for key, entry in context.entries.items():
        for compartment in entry.compartment if entry.region else ():
            inside = context.kinds_and_wholes.above(compartment) | {compartment}
            if all(_exclude(context, pairs, inside, region) for region in entry.region):
                message = f'"{key}" lies in {compartment} and in {", ".join(entry.region)}, which exclude each other'
                yield problem(context.mark(key, "compartment"), "ONT004", message, "mend region or compartment")


def _exclude(context: Context, pairs: set[tuple[str, str]], inside: set[str], region: str) -> bool:
    around = context.kinds_and_wholes.above(region) | {region}
    return any((min(a, b), max(a, b)) in pairs for a in inside for b in around)


def _disjoint_pairs(context: Context) -> list[tuple[str, str]]:
    pairs = {
        (min(key, other), max(key, other))
        for key, entry in context.entries.items()
        for other in entry.disjoint
        if other in context.entries
    }
    return sorted(pairs)


def complete_lists(context: Context) -> Iterator[Problem]:
    """Report what says that it belongs to a whole or group whose complete list lacks it."""
    for key, entry in context.entries.items():
        for whole in entry.part_of:
            upper = context.entries.get(whole)
            listing = (upper.members or upper.parts) if upper else None
            if listing is None or not listing.complete or entry.kind not in MUSCLES:
                continue
            if key not in listing.ids and not _under(context.belongings, key, listing.ids):
                yield problem(
                    context.mark(key, "part_of"),
                    "ONT014",
                    f'"{key}" is part of {whole}, whose complete list lacks it',
                    "add it to the list, or take part_of away",
                )


def variable_members(context: Context) -> Iterator[Problem]:
    """Report members or parts that are called variable and are not listed."""
    for key, entry in context.entries.items():
        for name, listing in (("members", entry.members), ("parts", entry.parts)):
            for id in listing.variable if listing else ():
                if listing is not None and id not in listing.ids:
                    yield problem(
                        context.mark(key, name),
                        "ONT014",
                        f'"{id}" is a variable one of the {name}, and not listed',
                        "variable names some of the list; add it there, too",
                    )


def own_parts(context: Context) -> Iterator[Problem]:
    """Report facts about a part that is no part of the entry."""
    for relation, targets in context.inverse.items():
        if relation.endswith(".part"):
            for part, subjects in targets.items():
                for key in dict.fromkeys(subjects):
                    if part in context.entries and part != key and key not in context.belongings.above(part):
                        yield problem(
                            context.mark(key, relation.split(".", maxsplit=1)[0]),
                            "ONT016",
                            f'"{part}" is given as a part of "{key}", and nothing says that it is one',
                            f"write part_of: [{key}] there, or list it in parts",
                            "warning",
                        )


def _under(links: Links, key: str, uppers: tuple[str, ...]) -> bool:
    return not links.above(key).isdisjoint(uppers)
