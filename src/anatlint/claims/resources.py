"""What reading needs from ``rules/frames`` and the ontology, loaded once."""

from __future__ import annotations

import functools
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from anatlint.claims.frame_files import Frame, load_frames
from anatlint.claims.homonyms import Cues, cues_of
from anatlint.claims.labels import Field
from anatlint.claims.lexicon import Entry, Lexicon, category_of
from anatlint.claims.relations import Relations
from anatlint.claims.surrogates import Surrogates, inflect
from anatlint.claims.words import Everyday, Words
from anatlint.ontology import Ontology
from anatlint.packs import load_folder
from anatlint.records import dataclass

if TYPE_CHECKING:
    from anatlint.claims.chosen_parts import Parts
    from anatlint.claims.defined_terms import DefinedTerms
    from anatlint.claims.descriptions import Description
    from anatlint.claims.exercises import Exercises
    from anatlint.claims.fibre_targets import FibreTargets
    from anatlint.claims.harm import Harm
    from anatlint.claims.injuries import Injuries
    from anatlint.claims.movements import Movements
    from anatlint.claims.organ_effects import OrganEffects
    from anatlint.claims.pairings import Pairings
    from anatlint.claims.part_tissues import PartTissues
    from anatlint.claims.plain_modalities import PlainModalities
    from anatlint.claims.postures import Postures
    from anatlint.claims.reflex_nerves import ReflexNerves
    from anatlint.claims.segmental import Segmental
    from anatlint.claims.support import Support
    from anatlint.claims.whole_acts import WholeActs


@dataclass(frozen=True, eq=False)
class Resources:
    """Everything that reading looks up. What only sentences are read with is made when it is first asked for."""

    ontology: Ontology
    data: Mapping[str, Mapping[str, Any]]  # the files of ``rules/frames``, by their stem
    lexicon: Lexicon
    words: Words
    fields: Mapping[str, Field]
    relations: Relations
    kind_of: Callable[[str], str]
    near_names: Callable[[str, int], Sequence[str]]  # known names within some slips of one that is not known
    wholes: Callable[[str], frozenset[str]]  # what a structure is a part or branch of, near and far
    agents: Callable[[str, tuple[str, ...]], tuple[str, ...]]  # who makes a movement of certain parts: "flexor"
    sizes: Callable[[str], frozenset[int]]  # how many members, parts or heads a structure has
    listed_in: Callable[[str], frozenset[str]]  # what has a structure among its members or parts
    members: Callable[[str], tuple[str, ...]]  # the members of a group that everybody counts
    listed: Callable[[str], Mapping[str, frozenset[str]]]  # the parts or members of a whole, with words of their names
    near: Callable[[str], frozenset[str]]  # what a structure is directly a part or branch of
    parents: Callable[[str], frozenset[str]]  # what a structure is directly a part of
    name_of: Callable[[str], str]  # the preferred name of a structure
    harmed_in: Callable[[str], Sequence[str]]  # the nerves whose harm gives a sign

    @cached_property
    def surrogates(self) -> Surrogates:
        """The everyday words that the parser is shown in place of technical ones."""
        return Surrogates.load(self.data["surrogates"], self.words.sets["determiners"], self.relations.shown_as)

    @cached_property
    def movements(self) -> Movements:
        """The words of movement."""
        from anatlint.claims.movements import Movements

        return Movements.load(self.data["movements"], self.data["support"]["effects"])

    @cached_property
    def support(self) -> Support:
        """The words of holding and steadying."""
        from anatlint.claims.support import Support

        return Support.load(self.data["support"])

    @cached_property
    def harm(self) -> Harm:
        """The words of harm, and the signs of it."""
        from anatlint.claims.harm import Harm

        return Harm.load(self.data["lesions"])

    @cached_property
    def part_tissues(self) -> PartTissues:
        """The words for tissues, and for parts that have no name of their own."""
        from anatlint.claims.part_tissues import PartTissues

        return PartTissues.load(self.data["tissues"])

    @cached_property
    def plain_modalities(self) -> PlainModalities:
        """The words for what nerves carry that no clause names."""
        from anatlint.claims.plain_modalities import PlainModalities

        return PlainModalities.load(self.data["modalities"])

    @cached_property
    def verbs(self) -> Sequence[Frame]:
        """The frames of verbs."""
        return load_frames(self.data["verbs"])

    @cached_property
    def frames(self) -> Mapping[str, Sequence[Frame]]:
        """The plain ones among the frames of verbs, by verb."""
        return _by_verb(self.verbs)

    @cached_property
    def complements(self) -> Sequence[Frame]:
        """The frames of what is said with "is"."""
        return load_frames(self.data["complements"])

    @cached_property
    def descriptions(self) -> Sequence[Description]:
        """The ways of describing a structure in place of naming it."""
        from anatlint.claims.descriptions import Description

        return [Description.load(id, entry) for id, entry in self.data["descriptions"].items()]

    @cached_property
    def openers(self) -> frozenset[str]:
        """The finite verbs of the frames: "lies", "supplies"."""
        verbs = (verb for frame in self.data["verbs"].values() for verb in frame.get("verbs", ()))
        return frozenset(map(_third_person, verbs)) - {"is", "bes"}

    @cached_property
    def cues(self) -> Cues:
        """What speaks for each of the structures that share a name."""
        return cues_of(self.ontology.homonyms)

    @cached_property
    def segmental(self) -> Segmental:
        """The reflexes, movements and patches of skin that have their levels."""
        from anatlint.claims.segmental import Segmental

        return Segmental.load(self.ontology.segments)

    @cached_property
    def injuries(self) -> Injuries:
        """The injuries and operations that endanger nerves."""
        from anatlint.claims.injuries import Injuries

        return Injuries.load(self.ontology.injuries, self.data["injuries"])

    @cached_property
    def exercises(self) -> Exercises:
        """The exercises and stretches that work or lengthen muscles."""
        from anatlint.claims.exercises import Exercises

        return Exercises.load(self.ontology.exercises, self.data["exercises"])

    @cached_property
    def postures(self) -> Postures:
        """The postures in which muscles are tight and weak."""
        from anatlint.claims.postures import Postures

        return Postures.load(self.ontology.postures, self.data["postures"])

    @cached_property
    def pairings(self) -> Pairings:
        """Which names belong together, and by which words a clause tells so."""
        from anatlint.claims.pairings import Pairings

        return Pairings.load(self.data["together"], self.relations.of_word)

    @cached_property
    def defined_terms(self) -> DefinedTerms:
        """The conditions and Latin or Greek words of which it is known what tells them."""
        from anatlint.claims.defined_terms import DefinedTerms

        return DefinedTerms.load(self.ontology.terms, self.data["terms"])

    @cached_property
    def reflex_nerves(self) -> ReflexNerves:
        """The reflexes whose nerves are known."""
        from anatlint.claims.reflex_nerves import ReflexNerves

        return ReflexNerves.load(self.ontology.segments)

    @cached_property
    def organ_effects(self) -> OrganEffects:
        """What the autonomic nervous system does to organs."""
        from anatlint.claims.organ_effects import OrganEffects

        return OrganEffects.load(self.ontology.effects)

    @cached_property
    def fibre_targets(self) -> FibreTargets:
        """To what the fibres of each half of the autonomic nervous system go."""
        from anatlint.claims.fibre_targets import FibreTargets

        return FibreTargets.load(self.ontology.effects)

    @cached_property
    def whole_acts(self) -> WholeActs:
        """What muscles do together: chewing, smiling."""
        from anatlint.claims.whole_acts import WholeActs

        return WholeActs.load(self.ontology.effects)

    @cached_property
    def parts(self) -> Parts:
        """What the parts of muscles are told apart by."""
        from anatlint.claims.chosen_parts import Parts

        return Parts(self)

    def frame(self, special: str) -> Frame:
        """Return the frame that is read by a module of its own."""
        return next(frame for frame in self.verbs if frame.special == special)


_LOADED: weakref.WeakKeyDictionary[Ontology, Resources] = weakref.WeakKeyDictionary()


def load_resources(ontology: Ontology) -> Resources:
    """Return the resources for an ontology, from memory when it was asked for before."""
    if ontology not in _LOADED:
        _LOADED[ontology] = _load(ontology, load_folder("frames", packs=ontology.packs))
    return _LOADED[ontology]


def _load(ontology: Ontology, data: Mapping[str, Mapping[str, Any]]) -> Resources:
    words = Words.load(data["words"])
    fields = {id: Field.load(id, entry) for id, entry in data["fields"].items()}
    relations = Relations.load(data["relations"])
    names = [*_motions(ontology), *_extras(fields, relations)]
    kinds = ontology.kinds
    return Resources(
        ontology=ontology,
        data=data,
        lexicon=Lexicon.build(names, Structures(ontology, words)),
        words=words,
        fields=fields,
        relations=relations,
        kind_of=lambda id: kinds.get(id, ""),
        near_names=functools.lru_cache(4096)(lambda name, slips: ontology.names.near(name, 8, slips)),
        wholes=functools.cache(functools.partial(_wholes, ontology)),
        agents=functools.cache(functools.partial(_agents, ontology)),
        sizes=functools.cache(functools.partial(_sizes, ontology)),
        listed_in=functools.cache(functools.partial(_listed_in, ontology)),
        members=functools.cache(functools.partial(_members, ontology)),
        listed=functools.cache(functools.partial(_listed, ontology)),
        near=functools.cache(functools.partial(_near, ontology)),
        name_of=lambda id: ontology[id].name,
        harmed_in=functools.cache(functools.partial(_harmed_in, ontology)),
        parents=functools.cache(lambda id: frozenset(ontology.links("part_of", id))),
    )


def _by_verb(frames: Sequence[Frame]) -> dict[str, list[Frame]]:
    """Return the plain frames of each verb, in their order; verbs read by modules of their own have none."""
    found: dict[str, list[Frame]] = {}
    for frame in frames:
        for verb in frame.verbs:
            found.setdefault(verb, []).extend([] if frame.special else [frame])
    return found


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2:-1] not in "aeiou" else verb + "s"


def _wholes(ontology: Ontology, id: str) -> frozenset[str]:
    found: set[str] = set()
    waiting = [id]
    while waiting:
        above = _directly_above(ontology, waiting.pop())
        waiting += [other for other in above if other not in found and other in ontology]
        found.update(above)
    found.update(ontology.inverse("parts.list", id))
    return frozenset(found)


def _agents(ontology: Ontology, movement: str, of: tuple[str, ...]) -> tuple[str, ...]:
    entry = ontology[movement]
    meant = [ontology[reading.movement] for reading in entry.means if reading.of in of]
    return tuple(name for one in (*meant, entry) for name in (one.agent, *one.agent_names) if name)


def _near(ontology: Ontology, id: str) -> frozenset[str]:
    return frozenset([*_directly_above(ontology, id), *ontology.inverse("parts.list", id)])


def _directly_above(ontology: Ontology, id: str) -> tuple[str, ...]:
    return (*ontology.links("part_of", id), *ontology.links("branch_of.parents", id))


def _harmed_in(ontology: Ontology, sign: str) -> tuple[str, ...]:
    holders = ontology.inverse("signs.list", sign)
    return tuple(id for id in holders if not ontology.kinds[id].startswith("muscle"))


def _listed_in(ontology: Ontology, id: str) -> frozenset[str]:
    return frozenset([*ontology.inverse("members.list", id), *ontology.inverse("parts.list", id)])


def _members(ontology: Ontology, id: str) -> tuple[str, ...]:
    """Return the members of a group that everybody counts."""
    raw = ontology.raw(id).get("members") if id in ontology else None
    variable = _ids(raw.get("variable")) if isinstance(raw, dict) else []
    return tuple(member for member in ontology.links("members.list", id) if member not in variable)


def _listed(ontology: Ontology, id: str) -> Mapping[str, frozenset[str]]:
    """Return the parts of a structure, or the members of a group, each with the words of its names before "of"."""
    listed = [*ontology.links("parts.list", id), *ontology.links("members.list", id)] if id in ontology else []
    parts = listed or [*ontology.inverse("part_of", id), *ontology.inverse("branch_of.parents", id)]
    parts = [one for one in parts if category_of(ontology.kinds[one]) in ("muscle", "nerve")]
    return {part: frozenset(_words_before_of(ontology.raw(part))) for part in parts if part in ontology}


def _words_before_of(entry: Mapping[str, Any]) -> Iterator[str]:
    names = (name if isinstance(name, str) else name["name"] for name in (entry["name"], *entry.get("names", ())))
    for name in names:
        yield from name.lower().split(" of ")[0].split()


def _sizes(ontology: Ontology, id: str) -> frozenset[int]:
    raw = ontology.raw(id) if id in ontology else {}
    listed = [len(_ids(block.get("list"))) for name in ("members", "parts") if isinstance(block := raw.get(name), dict)]
    counted = [number for count in raw.get("counts", ()) for number in _numbers(count["number"])]
    return frozenset([*listed, *counted]) - {0}


def _numbers(value: Any) -> list[int]:
    return value if isinstance(value, list) else [value]


def _ids(value: Any) -> list[str]:
    items = value if isinstance(value, list) else [value] if value else []
    return [item if isinstance(item, str) else next(iter(item.values())) for item in items]


class Structures:
    """The names of all structures, as the lexicon asks for them: what nobody asks for is not decoded."""

    def __init__(self, ontology: Ontology, words: Words) -> None:
        self._index = ontology.names
        self._kinds = ontology.kinds
        self._part_words = words.sets["part_words"] | words.sets["part_nouns"]
        self._part_nouns = words.sets["part_nouns"]
        self._whole_names = words.sets["whole_names"]
        self._everyday: Everyday = words.everyday

    def starting(self, word: str) -> Iterator[str]:
        """Yield the names whose first word is ``word``, those with an article after each "of" too."""
        for name in self._index.starting(word):
            yield name
            shown = _with_articles(name)
            if shown != name:
                yield shown
        for first in self._everyday.firsts(word):
            for name in self._index.starting(first):
                if " of " not in name or not self._is_place(name):
                    continue
                for said in self._everyday.said(name):
                    if said.startswith(word):
                        yield said
                        yield _with_articles(said)

    def _is_place(self, name: str) -> bool:
        """Whether a form of the index names a place: "inferior angle of scapula"."""
        return any(category_of(self._kinds[id]) == "place" for id in self._index.ids(name))

    def meanings(self, name: str) -> Iterator[Entry]:
        """Yield what a name can mean."""
        yield from self._written(name)
        bare = name.replace(" of the ", " of ").replace(" to the ", " to ")
        if bare != name and _with_articles(bare) == name:
            yield from self._written(bare)
        for meant in self._everyday.meant(bare):
            for form in dict.fromkeys((meant, _with_articles(meant))):
                yield from (entry for entry in self._written(form) if entry.category == "place" and not entry.part)

    def _written(self, name: str) -> Iterator[Entry]:
        for meaning in self._index.get(name):
            short = meaning.type == "abbreviation" and " " not in name
            category = category_of(self._kinds[meaning.id])
            words = set(name.split())
            part = (
                category in ("muscle", "nerve", "place")
                and words <= self._part_words
                and name not in self._whole_names
                and bool(words & self._part_nouns)
            )
            yield Entry(meaning.id, category, meaning.plural, meaning.ambiguous, short, part)


def _with_articles(name: str) -> str:
    """Return a name with an article after each "of", and after the "to" of "nerve to X"."""
    if " the " in name:
        return name
    shown = name.replace(" of ", " of the ")
    return shown.replace(" to ", " to the ") if "nerve" in name or name.startswith("branch") else shown


def _motions(ontology: Ontology) -> Iterator[tuple[str, Entry]]:
    """Verbs of movement and the nouns of those that do it, in all their forms.

    They are needed for every text, and entries for few: these are not decoded.
    """
    for id in ontology.of_kind("movement"):
        movement = ontology.raw(id)
        for verb in _words(movement, "verb", "verb_forms"):
            head, _, rest = verb.rpartition(" ")
            for form in {verb, *(f"{head} {form}".strip() for form in inflect(rest))}:
                if not form.endswith(("or", "ors", "er", "muscle", "muscles")):
                    yield form, Entry(id, "motion", False, False)
        for agent in _words(movement, "agent", "agent_names"):
            yield agent, Entry(id, "agent", False, False)
            yield f"{agent}s", Entry(id, "agent", True, False)


def _words(raw: Mapping[str, Any], *keys: str) -> Iterator[str]:
    """Yield what stands under some keys of an entry as written, alone or in lists."""
    for key in keys:
        value = raw.get(key, [])
        yield from filter(None, value if isinstance(value, list) else [value])


def _extras(fields: Mapping[str, Field], relations: Relations) -> Iterator[tuple[str, Entry]]:
    for field in fields.values():
        for word in field.words:
            if len(word) > 2:
                yield word, Entry(field.id, "field", word.endswith("s"), False)
    for word, relation in relations.of_word.items():
        if " " in word:
            yield word, Entry(relation, "relation", False, False)
