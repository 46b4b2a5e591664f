"""From a name, as tables and people write it, to the structures that bear it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from enum import StrEnum

from anatlint.ontology.inflect import fold
from anatlint.ontology.kinds import MUSCLE_KINDS, NERVE_KINDS, NameType
from anatlint.ontology.names import Named
from anatlint.ontology.spelling import distance
from anatlint.ontology.store import Ontology
from anatlint.records import dataclass


class Match(StrEnum):
    """How a name was matched."""

    EXACT = "exact"  # it is written as a name, a label or an identifier
    INFLECTED = "inflected"  # a plural or singular, "X muscle"
    VARIANT = "variant"  # other hyphens, words or notation
    MISSPELT = "misspelt"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Found:
    """The structures that a name may mean, the likeliest first, and how it was matched."""

    ids: tuple[str, ...]
    match: Match


_NOTHING = Found((), Match.NONE)

# Notations of tables, and what they leave when they are taken away. Each is tried alone and after the others.
_NOTATIONS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"\s*[♀♂]", ""),
        (r"^\((.+)\)$", r"\1"),
        (r"\s*[\[(][^\[\]()]*[\])]$", ""),
        (r"^(?:left|right|paired|set of|the)\s+", ""),
        (r"^muscle,\s*(.+)$", r"\1"),
        (r"\b(of|to) the\b", r"\1"),
        (r"\bof manus\b", "of hand"),
        (r"\bof pes\b", "of foot"),
        (r"\bnerve plexus\b", "plexus"),
        (r"\bmusculature of\b", "muscles of"),
        (r"\bmuscle of\b", "of"),
        (r"\besoph", "oesoph"),
        (r"\bceliac\b", "coeliac"),
        (r"\bgray\b", "grey"),
        (r"\b(fib|cent)er", r"\1re"),
        (r"\bventral\b", "anterior"),
        (r"\bdorsal (?=ram|root)", "posterior "),
    )
)
_MAX_NOTATIONS = 3
_WORD = re.compile(r"\w+")


def look_up(ontology: Ontology, text: str) -> Found:
    """Return what a name, a public identifier or an id of ours stands for.

    Notations of tables (brackets, "left", signs of sex) and American spellings are seen through; a name that nothing
    bears matches the nearest one if that is unmistakable.
    """
    if text in ontology:
        return Found((text,), Match.EXACT)
    name = fold(text)
    if not name:
        return _NOTHING
    found = _written(ontology, name)
    if found:
        return found
    for other in _notations(name):
        found = _written(ontology, other)
        if found:
            return Found(found.ids, Match.VARIANT)
    return _misspelt(ontology, name)


def _written(ontology: Ontology, name: str) -> Found | None:
    """What bears a folded name: as a name, or as a label."""
    meanings = ontology.names.get(name)
    if meanings:
        ordered = sorted(meanings, key=_likelihood(ontology, name)) if len(meanings) > 1 else meanings
        ids = tuple(named.id for named in ordered)
        return Found(ids, _match(ontology, name, meanings))
    labelled = ontology.labels.get(name)
    return Found(tuple(labelled), Match.EXACT) if labelled else None


def _likelihood(ontology: Ontology, name: str) -> Callable[[Named], tuple[bool, bool, bool, bool, str]]:
    homonym = ontology.homonyms.get(name)

    def order(named: Named) -> tuple[bool, bool, bool, bool, str]:
        return (
            named.type is NameType.ADJECTIVE,
            homonym is None or homonym.prefer != named.id,
            named.type is not NameType.PREFERRED,
            ontology.kinds[named.id] not in MUSCLE_KINDS | NERVE_KINDS,
            named.id,
        )

    return order


def _match(ontology: Ontology, name: str, meanings: tuple[Named, ...]) -> Match:
    written = set()
    for named in meanings:
        entry = ontology.raw(named.id)
        written |= {fold(entry["name"]), fold(entry.get("plural", ""))}
        for other in entry.get("names", ()):
            forms = (other,) if isinstance(other, str) else (other["name"], other.get("plural", ""))
            written |= {fold(form) for form in forms}
    if name in written:
        return Match.EXACT
    bare = re.sub(r" muscles?$", "", name)
    if bare in written or any(named.plural for named in meanings) or any(one.startswith(name) for one in written):
        return Match.INFLECTED
    return Match.VARIANT


def _notations(name: str) -> Iterator[str]:
    """Yield a folded name with notations of tables undone, fewest first."""
    seen, level = {name}, [name]
    for _ in range(_MAX_NOTATIONS):
        following = []
        for one in level:
            for pattern, by in _NOTATIONS:
                other = fold(pattern.sub(by, one))
                if other and other not in seen:
                    seen.add(other)
                    following.append(other)
                    yield other
        level = following


def _misspelt(ontology: Ontology, name: str) -> Found:
    """The nearest name, if it is nearer than any other structure's and no other word was meant."""
    limit = min(2, len(name) // 6)
    if not limit:
        return _NOTHING
    near = [form for form in ontology.names.near(name, 8, limit) if not _other_words(ontology, name, form)]
    if not near:
        return _NOTHING
    least = distance(name, near[0], limit)
    ids = {named.id for form in near if distance(name, form, limit) == least for named in ontology.names.get(form)}
    return Found(tuple(sorted(ids)), Match.MISSPELT) if len(ids) == 1 else _NOTHING


def _other_words(ontology: Ontology, name: str, form: str) -> bool:
    """Whether a name has words of its own that are no slips: abductor for adductor, second for third, a number."""
    own = Counter(_WORD.findall(name)) - Counter(_WORD.findall(form))
    return any(word in _words(ontology) or not word.isalpha() for word in own)


def _words(ontology: Ontology) -> frozenset[str]:
    words = _vocabularies.get(ontology.version)
    if words is None:
        words = _vocabularies[ontology.version] = frozenset(
            word for form in ontology.names for word in _WORD.findall(form)
        )
    return words


_vocabularies: dict[str, frozenset[str]] = {}
