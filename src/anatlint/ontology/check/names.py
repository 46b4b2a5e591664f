"""Names that several structures bear are declared in ``homonyms.yaml``."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.ontology.check.context import Context
from anatlint.ontology.check.problem import Problem, problem
from anatlint.ontology.inflect import fold
from anatlint.ontology.kinds import NameType
from anatlint.ontology.names import written_names
from anatlint.packs.yaml import Mark


def bearers(context: Context) -> dict[str, list[str]]:
    """Return every written name that more than one entry bears; adjectives are no names of one thing."""
    found: dict[str, dict[str, None]] = {}
    for key, entry in context.entries.items():
        if entry.kind != "layers":
            for form, named in written_names(entry, context.wording):
                if named.type is not NameType.ADJECTIVE:
                    found.setdefault(form, {})[key] = None
    return {form: list(ids) for form, ids in sorted(found.items()) if len(ids) > 1}


def collisions(context: Context) -> Iterator[Problem]:
    """Report shared names that are not declared; to declare a name declares its plural."""
    declared = _declared(context)
    for form, ids in bearers(context).items():
        singular = context.wording.singular_form(form) or form
        if not set(ids) <= declared.get(form, declared.get(singular, set())):
            for key in ids:
                yield problem(
                    _mark_of(context, key, form),
                    "ONT011",
                    f'the name "{form}" is borne by {" and ".join(ids)}',
                    f"take it from all but one, or declare in homonyms.yaml: {form}: [{', '.join(ids)}]",
                )


def stale(context: Context) -> Iterator[Problem]:
    """Report declared homonyms that their structures do not bear."""
    shared: dict[str, set[str]] = {}
    for form, bearing in bearers(context).items():
        for name in {form, context.wording.singular_form(form) or form}:
            shared.setdefault(name, set()).update(bearing)
    for form, ids in sorted(_declared(context).items()):
        idle = sorted(entry_id for entry_id in ids & context.entries.keys() if entry_id not in shared.get(form, ()))
        if idle:
            mark = context.raw.mark(_written(context, form), (), "homonyms")
            message = f'"{form}" is declared as a homonym, and is no name of {" or ".join(idle)}'
            yield problem(mark, "ONT012", message, "take it out, or give that name to the entry", "warning")


def _declared(context: Context) -> dict[str, set[str]]:
    declared: dict[str, set[str]] = {}
    for name, value in context.raw.homonyms.items():
        ids = value.get("ids") if isinstance(value, dict) else value
        declared[fold(name)] = {item for item in ids if isinstance(item, str)} if isinstance(ids, list) else set()
    return declared


def _written(context: Context, form: str) -> str:
    return next(name for name in context.raw.homonyms if fold(name) == form)


def _mark_of(context: Context, key: str, form: str) -> Mark:
    for index, name in enumerate(context.entries[key].names):
        if form in (fold(name.name), fold(name.plural)):
            return context.mark(key, "names", index)
    return context.mark(key, "name")
