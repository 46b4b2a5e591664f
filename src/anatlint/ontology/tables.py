"""What the ontology holds besides entries: sources, shared names, meanings, spinal levels, injuries, effects on organs.

Exercises are among it. Written and decoded as the classes of ``model``.
"""

from __future__ import annotations

from dataclasses import field
from typing import ClassVar

from anatlint.ontology.sourced import Sourced
from anatlint.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source that facts cite."""

    id: str
    title: str
    url: str = ""
    licence: str = ""
    accessed: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Homonym:
    """A name that several structures bear; ``prefer`` is meant where nothing else decides.

    ``context`` gives, for an id, words near the name that speak for it.
    """

    SHORT: ClassVar[str] = "ids"
    name: str
    ids: tuple[str, ...] = ()
    prefer: str | None = None
    context: dict[str, tuple[str, ...]] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning(Sourced):
    """What the name of a structure means: words any of which tells it, the usual one first."""

    id: str
    means: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment(Sourced):
    """A reflex, a movement or a patch of skin that belongs to spinal levels; maps differ, so some are variable.

    Of a reflex, the nerves that carry it: in and out, or the one nerve (``nerves``) that does both.
    """

    id: str
    kind: str = ""  # reflex, myotome, dermatome, outflow or landmark
    names: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()
    variable: tuple[str, ...] = ()
    afferent: tuple[str, ...] = ()
    efferent: tuple[str, ...] = ()
    nerves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Threatened(Sourced):
    """A nerve that an injury endangers; ``usual=False`` marks one that few books name."""

    SHORT: ClassVar[str] = "nerve"
    nerve: str
    usual: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Injury(Sourced):
    """An injury or operation, and the nerves that it endangers.

    It is told by one of its ``names``, or by a word for ``what`` happens beside one of the words for where (``at``).
    """

    id: str
    name: str = ""
    names: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    endangers: tuple[Threatened, ...] = ()
    complete: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise(Sourced):
    """An exercise, stretch or strain with what it works, lengthens or affects.

    ``muscles`` are all that any text calls the main ones, ``also`` those that help or hold.
    """

    id: str
    kind: str = "exercise"  # or stretch, strain
    name: str = ""
    names: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    complete: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Posture(Sourced):
    """A posture, and the muscles that are called tight and weak in it."""

    id: str
    name: str = ""
    names: tuple[str, ...] = ()
    tight: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinedTerm(Sourced):
    """A condition that some words tell (tennis elbow: the outer side), or a Latin or Greek word and what it means."""

    id: str
    kind: str = "condition"  # or word
    name: str = ""
    names: tuple[str, ...] = ()
    told: tuple[str, ...] = ()  # words that tell it; of a word, all that it means
    against: tuple[str, ...] = ()  # the conditions that it is taken for


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect(Sourced):
    """What a part of the autonomic nervous system does to an organ, or muscles do together: "widens the pupil"."""

    id: str
    organs: tuple[str, ...] = ()  # what is acted on, as texts call it
    verbs: tuple[str, ...] = ()  # base forms of what is done to it, with their particles
    states: tuple[str, ...] = ()  # what it becomes: larger, faster
    names: tuple[str, ...] = ()  # nouns for the whole; the first one is how it is told
    by: tuple[str, ...] = ()  # divisions, nerves and ganglia that do it
    against: tuple[str, ...] = ()  # those that do the contrary, or nothing of it
    words: tuple[str, ...] = ()  # of an act of whole muscles (chewing): the words that tell it, in every form
    also: tuple[str, ...] = ()  # muscles that help, or that some count among them
    complete: bool = False  # whoever is not listed does nothing of it
    served: tuple[str, ...] = ()  # of fibres of one half: what they go to, as texts call it
    through: tuple[str, ...] = ()  # the nerves in which they go, as texts call them
    lost: bool = False  # only where they are told to be lost


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusable:
    """Names that writers swap: ilium and ileum."""

    names: tuple[str, ...]
    note: str = ""
