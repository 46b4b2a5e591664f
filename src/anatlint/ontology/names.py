"""The index of all names: every form that a text may use, and what it may name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from anatlint.ontology.inflect import GROUPS, MUSCLES, Wording, fold, latin_forms, muscle_forms
from anatlint.ontology.model import Entry, Name, NameType

_UNNAMED = ("layers",)  # kinds whose names no text uses
_UNINFLECTED = (NameType.LATIN, NameType.ABBREVIATION, NameType.ADJECTIVE)


class Named(NamedTuple):
    """One thing that a form may name, and how."""

    id: str
    type: NameType
    ambiguous: bool
    plural: bool


class NameIndex:
    """Folded forms and what they may name; forms iterate in sorted order."""

    def __init__(self, forms: Mapping[str, list[list[Any]]]) -> None:
        self._forms = forms

    def __len__(self) -> int:
        return len(self._forms)

    def __iter__(self) -> Iterator[str]:
        return iter(self._forms)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and fold(name) in self._forms

    def get(self, name: str) -> tuple[Named, ...]:
        """Return what a name may mean, sorted by id; nothing when no structure bears it."""
        return tuple(_named(item) for item in self._forms.get(fold(name), ()))

    def items(self) -> Iterator[tuple[str, tuple[Named, ...]]]:
        """Yield every form with what it may name."""
        for form, items in self._forms.items():
            yield form, tuple(_named(item) for item in items)

    def near(self, name: str, n: int = 5, max_distance: int | None = None) -> list[str]:
        """Return up to ``n`` forms near a name that nothing bears, nearest first.

        Near are forms within ``max_distance`` slips of the pen. When it is left out, a quarter of the name's length
        is allowed, and forms that hold all words of the name follow.
        """
        from anatlint.ontology.spelling import near_forms

        wanted = fold(name)
        found = near_forms(wanted, self._by_length, max_distance)
        if max_distance is None and len(found) < n:
            words = set(wanted.split())
            holding = [form for form in self._forms if words <= set(form.split()) and form not in found]
            found += sorted(holding, key=lambda form: (len(form), form))
        return [form for form in found if form != wanted][:n]

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        buckets: dict[int, list[str]] = {}
        for form in self._forms:
            buckets.setdefault(len(form), []).append(form)
        return buckets


def build_index(entries: Iterable[Entry], wording: Wording) -> dict[str, list[list[Any]]]:
    """Return all forms of all names as plain data: form -> [[id, type, ambiguous, plural], ...].

    A form that is written as a name somewhere means that only; forms that merely follow from names (plurals,
    "X muscle") do not add meanings to it.
    """
    written: dict[str, dict[str, Named]] = {}
    derived: dict[str, dict[str, Named]] = {}
    for entry in entries:
        if entry.kind in _UNNAMED:
            continue
        own = list(written_names(entry, wording))
        for form, named in own:
            written.setdefault(form, {}).setdefault(entry.id, named)
        for form, named in own:
            for other, following in derived_forms(form, named, entry, wording):
                derived.setdefault(other, {}).setdefault(entry.id, following)
    merged = {form: written.get(form) or derived[form] for form in written.keys() | derived.keys()}
    return {form: [list(named) for _, named in sorted(merged[form].items())] for form in sorted(merged)}


def written_names(entry: Entry, wording: Wording) -> Iterator[tuple[str, Named]]:
    """Yield the names that stand in an entry, folded."""
    preferred = Name(name=entry.name, type=NameType.PREFERRED, plural=entry.plural)
    for name in (preferred, *entry.names):
        form, plural = fold(name.name), fold(name.plural)
        is_plural = name.type is NameType.PLURAL or form == plural or _looks_plural(form, name.type, wording)
        yield form, Named(entry.id, name.type, name.ambiguous, is_plural)
        if plural and plural != form:
            yield plural, Named(entry.id, name.type, name.ambiguous, True)


def derived_forms(form: str, named: Named, entry: Entry, wording: Wording) -> Iterator[tuple[str, Named]]:
    """Yield the forms that follow from one written name."""
    for name, item in _inflected(form, named, entry, wording):
        yield name, item
        yield from ((other, item) for other in wording.spelled(name, entry.kind))
        for varied in wording.varied(name, entry.kind):
            yield varied, item
            yield from ((other, item) for other in wording.spelled(varied, entry.kind))


def _inflected(form: str, named: Named, entry: Entry, wording: Wording) -> Iterator[tuple[str, Named]]:
    bases = [(form, named)]
    if named.type not in _UNINFLECTED:
        if named.plural:
            singular = wording.singular_form(form)
            if singular and (entry.kind in GROUPS or named.type is NameType.PLURAL):
                ambiguous = named.ambiguous or len(singular) <= 4
                bases.append((singular, named._replace(plural=False, ambiguous=ambiguous)))
        else:
            bases += [(plural, named._replace(plural=True)) for plural in wording.plural_forms(form)]
    for name, item in bases:
        yield name, item
        if entry.kind in MUSCLES and named.type is not NameType.ADJECTIVE:
            yield from _muscle(name, item)
    if entry.kind in MUSCLES and named.type in (NameType.LATIN, NameType.PREFERRED) and not named.plural:
        for latin in latin_forms(form):
            yield latin, named._replace(type=NameType.LATIN)


def _muscle(name: str, item: Named) -> Iterator[tuple[str, Named]]:
    for form, plural in muscle_forms(name, plural=item.plural):
        yield form, item._replace(plural=plural, ambiguous=False)


def _looks_plural(form: str, type: NameType, wording: Wording) -> bool:
    return type not in _UNINFLECTED and wording.is_plural(form)


def _named(item: list[Any]) -> Named:
    return Named(item[0], NameType(item[1]), item[2], item[3])
