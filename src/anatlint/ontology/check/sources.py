"""Every fact has sources, and they exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from anatlint.ontology.check.context import Context
from anatlint.ontology.check.problem import Problem, problem
from anatlint.packs.schemas import nearest
from anatlint.packs.yaml import Step

BLOCKS = (
    "innervation", "roots", "attachments", "actions", "crosses", "fibres", "depth", "parts", "members", "formed_by",
    "tissue", "signs", "branch_of", "division", "modality", "supplies", "contents",
    "derivatives", "nuclei", "leaves_brain",
)  # fmt: skip
"""Facts that are one block with sources."""

LISTS = ("beside", "walls", "rows", "counts", "superlatives", "course", "divides")
"""Facts that are a list of blocks, each with sources."""


def missing(context: Context) -> Iterator[Problem]:
    """Report facts without sources; a block whose items all have their own needs none."""
    for key, entry in context.raw.entries.items():
        for block in BLOCKS:
            if block in entry and not _sourced(entry[block]):
                yield _missing(context, key, block)
        for block in LISTS:
            items = entry.get(block)
            for index, item in enumerate(items if isinstance(items, list) else []):
                if not _sourced(item):
                    yield _missing(context, key, block, index)
        if entry.get("kind") == "layers" and not entry.get("sources"):
            yield _missing(context, key)


def unknown(context: Context) -> Iterator[Problem]:
    """Report keys of sources that do not exist."""
    known, hints = list(context.raw.sources), dict[str, str]()
    for key, entry in context.raw.entries.items():
        for source, steps in cited(entry):
            if source not in context.raw.sources:
                if source not in hints:
                    hints[source] = nearest(source, known) or "write it in sources/"
                yield problem(context.mark(key, *steps), "ONT010", f'there is no source "{source}"', hints[source])


def of_meanings(context: Context) -> Iterator[Problem]:
    """Report keys of sources that do not exist, in the meanings of names."""
    yield from _of_file(context, context.raw.meanings, "meanings")


def of_segments(context: Context) -> Iterator[Problem]:
    """Report keys of sources that do not exist, in the spinal levels of reflexes, movements and skin."""
    yield from _of_file(context, context.raw.segments, "segments")


def of_injuries(context: Context) -> Iterator[Problem]:
    """Report keys of sources that do not exist, in what injuries endanger."""
    yield from _of_file(context, context.raw.injuries, "injuries")


def of_exercises(context: Context) -> Iterator[Problem]:
    """Report keys of sources that do not exist, in what exercises work."""
    yield from _of_file(context, context.raw.exercises, "exercises")


def of_postures(context: Context) -> Iterator[Problem]:
    """Report keys of sources that do not exist, in what is tight and weak in postures."""
    yield from _of_file(context, context.raw.postures, "postures")


def of_terms(context: Context) -> Iterator[Problem]:
    """Report keys of sources that do not exist, in what tells conditions and words."""
    yield from _of_file(context, context.raw.terms, "terms")


def of_effects(context: Context) -> Iterator[Problem]:
    """Report keys of sources that do not exist, in the effects on organs."""
    yield from _of_file(context, context.raw.effects, "effects")


def _of_file(context: Context, entries: Mapping[str, Any], name: str) -> Iterator[Problem]:
    known = list(context.raw.sources)
    for key, value in entries.items():
        for source, steps in cited(value):
            if source not in context.raw.sources:
                hint = nearest(source, known) or "write it in sources/"
                mark = context.raw.mark(key, steps, name)
                yield problem(mark, "ONT010", f'there is no source "{source}"', hint)


def cited(value: Any, steps: tuple[Step, ...] = ()) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """Yield every source that plain data cites, with its place."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            if key == "sources":
                named = part if isinstance(part, list) else [part]
                listed = (
                    (*steps, key, index) if isinstance(part, list) else (*steps, key) for index in range(len(named))
                )
                yield from (pair for pair in zip(named, listed, strict=True) if isinstance(pair[0], str))
            else:
                yield from cited(part, (*steps, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from cited(part, (*steps, index))


def _sourced(value: Any) -> bool:
    if isinstance(value, Mapping):
        if value.get("sources"):
            return True
        lists = [part for part in value.values() if isinstance(part, list) and part]
        return bool(lists) and all(_sourced(part) for part in lists)
    if isinstance(value, list):
        return bool(value) and all(_sourced(part) for part in value)
    return False


def _missing(context: Context, key: str, *steps: Step) -> Problem:
    what = ".".join(str(step) for step in steps if isinstance(step, str)) or "the stack of layers"
    mark = context.raw.mark(key, steps, key=True)
    return problem(mark, "ONT009", f'{what} of "{key}" has no sources', "add sources: [KEY], or [general]")
