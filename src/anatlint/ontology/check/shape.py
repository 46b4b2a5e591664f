"""Files: YAML, schemas, ids that stand twice, bare entries, kinds."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.ontology.check.context import Context
from anatlint.ontology.check.problem import Problem, from_error, problem
from anatlint.ontology.loader import FOLDER_KINDS, SPECIAL
from anatlint.packs.schemas import schema_errors

_OF_BARE = frozenset(
    "kind name plural names ids note bare region compartment part_of is_a levels sources".split()  # noqa: SIM905
)


def files(context: Context) -> Iterator[Problem]:
    """Report files that cannot be read, ids defined twice, and all that does not fit the schemas."""
    yield from map(from_error, context.raw.errors)
    misfits = 0
    for _, section, content in context.raw.files:
        if content.data is None:
            continue
        errors = schema_errors(content, f"ontology-{section}" if section in SPECIAL else "ontology")
        misfits += len(errors)
        yield from map(from_error, errors)
    if not misfits:
        yield from map(from_error, context.broken)


def kinds(context: Context) -> Iterator[Problem]:
    """Report entries without a kind in folders that have no kind of their own."""
    for path, section, content in context.raw.files:
        if section in SPECIAL or section in FOLDER_KINDS or not isinstance(content.data, dict):
            continue
        for key, entry in content.data.items():
            if isinstance(entry, dict) and "kind" not in entry:
                mark = content.key_mark((key,))
                yield problem(mark, "ONT017", f'"{key}" has no kind', f"{path.rsplit('/', 1)[-1]} needs kind: ...")


def bare(context: Context) -> Iterator[Problem]:
    """Report bare entries with facts."""
    for key, entry in context.raw.entries.items():
        if entry.get("bare") is True:
            for block in entry:
                if block not in _OF_BARE:
                    yield problem(
                        context.raw.mark(key, (block,), key=True),
                        "ONT013",
                        f'"{key}" is bare and has {block}',
                        "take bare: true away, or the fact",
                    )
