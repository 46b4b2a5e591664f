"""What is wrong with the facts that packs add and change: what must not go unseen, however a pack came to be used."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.errors import AnatlintError
from anatlint.ontology.check import hierarchies, references, shape, sources, tables
from anatlint.ontology.check.context import Context
from anatlint.ontology.check.problem import Problem
from anatlint.ontology.loader import SPECIAL, RawOntology
from anatlint.packs.schemas import first_error

_CHECKS = (
    shape.kinds,
    references.resolve,
    references.homonyms,
    references.meanings,
    references.tables,
    hierarchies.cycles,
    sources.unknown,
    *tables.CHECKS,
)


def first_fault(raw: RawOntology) -> AnatlintError | None:
    """Return the first thing that is wrong in the files of packs: misfits, ids that nothing has, circles.

    ``anatlint ontology check --rules PACK`` tells more.
    """
    for path, section, content in raw.files:
        if path in raw.packed:
            error = first_error(content, f"ontology-{section}" if section in SPECIAL else "ontology")
            if error is not None:
                return error
    context = Context(raw)
    if context.broken:
        return context.broken[0]
    return next((_as_error(found) for found in _problems(context) if found.path in raw.packed), None)


def _problems(context: Context) -> Iterator[Problem]:
    for check in _CHECKS:
        yield from sorted(check(context))


def _as_error(found: Problem) -> AnatlintError:
    return AnatlintError("E110", found.message, found.path, found.line, found.hint or None)
