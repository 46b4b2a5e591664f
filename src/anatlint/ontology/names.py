"""The index of all names: every form that a text may use, and what it may name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from string import ascii_lowercase
from typing import TYPE_CHECKING, NamedTuple

from anatlint.ontology.inflect import GROUPS, MUSCLES, Wording, fold, latin_forms, muscle_forms
from anatlint.ontology.kinds import NameType
from anatlint.ontology.spelling import Speller

if TYPE_CHECKING:
    from anatlint.ontology.model import Entry

_UNNAMED = ("layers",)  # kinds whose names no text uses
_TYPES = dict(zip(ascii_lowercase, NameType, strict=False))  # one letter a type in the packed index
_DESCRIBING = ("shape", "fibre-direction", "direction", "superlative", "control")  # kinds whose names are adjectives
_UNINFLECTED = (NameType.LATIN, NameType.ABBREVIATION, NameType.ADJECTIVE)
_OPENING = re.compile(r"[^\W_]+|.")
_SECTION, _LINE = "\x1e", "\x1f"  # white space to Python, so that no folded form holds them
_FORM = re.compile(rf"(?:^|{_LINE})([^\t]+)")  # in a section


def opening(form: str) -> str:
    """Return the first word of a form: its letters and digits up to the first other character."""
    match = _OPENING.match(form)
    return match.group() if match else ""


class Named(NamedTuple):
    """One thing that a form may name, and how."""

    id: str
    type: NameType
    ambiguous: bool
    plural: bool


class NameIndex:
    """Folded forms and what they may name; forms iterate in sorted order.

    It is made from the text of ``pack_index`` and the ids that the text counts. The text has a section for each first
    word; a section is taken apart when one of its forms is asked for, and a form's meanings likewise. A few names are
    found by searching the text; for many (``starting``) it is cut into its sections once.
    """

    def __init__(self, packed: str, ids: Sequence[str]) -> None:
        self._ids = ids
        self._text = f"{_SECTION}{packed}{_SECTION}" if packed else ""
        self._sections: dict[str, dict[str, str]] = {}

    @cached_property
    def _packed(self) -> dict[str, str]:
        """The text of every section, by its first word; the whole text is not needed any more."""
        text, self._text = self._text[1:-1], ""
        return dict(section.split(_LINE, 1) for section in text.split(_SECTION)) if text else {}

    def __len__(self) -> int:
        return len(self._forms)

    def __iter__(self) -> Iterator[str]:
        return iter(self._forms)

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str):
            return False
        form = fold(name)
        return form in self._section(opening(form))

    def starting(self, word: str) -> Iterable[str]:
        """Return the forms whose first word is ``word``, sorted."""
        packed = self._packed.get(word)
        return self._section(word, packed).keys() if packed is not None else ()

    def get(self, name: str) -> tuple[Named, ...]:
        """Return what a name may mean, sorted by id; nothing when no structure bears it."""
        form = fold(name)
        packed = self._section(opening(form)).get(form)
        return tuple(self._unpack(packed)) if packed else ()

    def ids(self, form: str) -> Iterator[str]:
        """Yield the ids alone of what a form of the index may name."""
        for item in self._section(opening(form))[form].split(" "):
            yield self._ids[int(item[:-2])]

    def items(self) -> Iterator[tuple[str, tuple[Named, ...]]]:
        """Yield every form with what it may name."""
        for form, packed in self._forms.items():
            yield form, tuple(self._unpack(packed))

    def _section(self, word: str, packed: str | None = None) -> dict[str, str]:
        found = self._sections.get(word)
        if found is None:
            packed = packed or self._search(word)
            if packed is None:
                return {}
            found = self._sections[word] = dict(line.split("\t", 1) for line in packed.split(_LINE))
        return found

    def _search(self, word: str) -> str | None:
        """The text of the section of a first word."""
        if "_packed" in self.__dict__:
            return self._packed.get(word)
        start = self._text.find(f"{_SECTION}{word}{_LINE}")
        return self._text[start + len(word) + 2 : self._text.index(_SECTION, start + 1)] if start >= 0 else None

    @cached_property
    def _forms(self) -> dict[str, str]:
        """All forms, sorted."""
        return dict(sorted(item for word in self._packed for item in self._section(word).items()))

    def _unpack(self, packed: str) -> Iterator[Named]:
        for item in packed.split(" "):
            flags = int(item[-1])
            yield Named(self._ids[int(item[:-2])], _TYPES[item[-2]], bool(flags & 1), bool(flags & 2))

    def near(self, name: str, n: int = 5, max_distance: int | None = None) -> list[str]:
        """Return up to ``n`` forms near a name that nothing bears, nearest first.

        Near are forms within ``max_distance`` slips of the pen. When it is left out, a quarter of the name's length
        is allowed, and forms that hold all words of the name follow.
        """
        wanted = fold(name)
        found = self._speller.near(wanted, max_distance)
        if max_distance is None and len(found) < n:
            words = set(wanted.split())
            holding = [form for form in self._forms if words <= set(form.split()) and form not in found]
            found += sorted(holding, key=lambda form: (len(form), form))
        return [form for form in found if form != wanted][:n]

    @cached_property
    def _speller(self) -> Speller:
        return Speller(form for section in self._packed.values() for form in _FORM.findall(section))


def pack_index(index: Mapping[str, Sequence[Named]], ids: Sequence[str]) -> str:
    """Return an index as text: a section for each first word, and in it a line for a form.

    A line holds the form and, for each meaning, the number of its id, a letter for the type, and flags.
    """
    numbers = {entry_id: number for number, entry_id in enumerate(ids)}
    letters = {kind: letter for letter, kind in _TYPES.items()}
    sections: dict[str, list[str]] = {}
    for form, meanings in index.items():
        packed = " ".join(f"{numbers[n.id]}{letters[n.type]}{n.ambiguous + 2 * n.plural}" for n in meanings)
        sections.setdefault(opening(form), []).append(f"{form}\t{packed}")
    return _SECTION.join(_LINE.join((word, *sections[word])) for word in sorted(sections))


def build_index(entries: Iterable[Entry], wording: Wording) -> dict[str, list[Named]]:
    """Return all forms of all names, sorted, each with what it may name.

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
    return {form: [named for _, named in sorted(merged[form].items())] for form in sorted(merged)}


def build_labels(entries: Iterable[Entry]) -> dict[str, list[str]]:
    """Return the labels and public identifiers of all entries, folded and sorted, each with the ids that bear it."""
    found: dict[str, set[str]] = {}
    for entry in entries:
        labels = [name.name for name in entry.names if name.type is NameType.LABEL]
        for label in (*labels, *(identifier for listed in entry.ids.values() for identifier in listed)):
            found.setdefault(fold(label), set()).add(entry.id)
    return {label: sorted(found[label]) for label in sorted(found)}


def written_names(entry: Entry, wording: Wording) -> Iterator[tuple[str, Named]]:
    """Yield the names that stand in an entry, folded; not the labels, which no text uses."""
    from anatlint.ontology.model import Name

    preferred = Name(name=entry.name, type=NameType.PREFERRED, plural=entry.plural)
    for name in (preferred, *entry.names):
        if name.type is NameType.LABEL:
            continue
        form, plural = fold(name.name), fold(name.plural)
        is_plural = (
            name.type is NameType.PLURAL or form == plural or _looks_plural(form, name.type, entry.kind, wording)
        )
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
    if named.type not in _UNINFLECTED and entry.kind not in _DESCRIBING:
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


def _looks_plural(form: str, type: NameType, kind: str, wording: Wording) -> bool:
    return type not in _UNINFLECTED and wording.is_plural(form, kind)
