"""Who "it", "they" and "this muscle" are: subjects carried by headings, labels and the sentences before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, replace
from typing import TYPE_CHECKING

from anatlint.claims.model import Movement, Term
from anatlint.records import dataclass

if TYPE_CHECKING:
    from anatlint.claims.model import Claim
    from anatlint.claims.phrases import Resolved
    from anatlint.claims.scenes import Scene
    from anatlint.claims.shown_signs import Shown


INVARIANT = ("ceps", "psoas")  # the same in singular and plural: "the quadriceps straighten the knee; they ..."
_RECENT = 1  # sentences back that "they" may reach for things that were only named together


@dataclass(frozen=True, slots=True)
class Referent:
    """Something that can be referred back to: one structure, or several named together."""

    terms: tuple[Term, ...]
    category: str
    block: int
    collective: bool = False  # a group: "it" and "they" both fit
    turn: int = 0  # the sentence that noted it, counted by the discourse
    many: bool | None = None  # whether something else without terms is told of in the plural; None: not known
    beside: bool = False  # something else, in a sentence that names a single muscle: "the exercise works the X"

    @property
    def plural(self) -> bool:
        """Whether a plural pronoun fits."""
        return len(self.terms) > 1 or any(term.plural for term in self.terms)


def in_doubt(referent: Referent) -> Referent:
    """Return what is hardly meant: right of it confirms, wrong of it is not reported."""
    return replace(referent, terms=tuple(replace(term, uncertain=True) for term in referent.terms))


def _fits(referent: Referent, plural: bool | None) -> bool:
    """Whether a pronoun of a number may mean it: "they" a group of any name, "it" one with a name in the singular."""
    if not referent.terms:
        return plural is None or referent.many in (None, plural)  # "The lips are moved by X. It ...": not the lips
    if plural is None or referent.plural == plural:
        return True
    if plural and len(referent.terms) == 1 and referent.terms[0].text.lower().endswith(INVARIANT):
        return True
    return referent.collective and (plural or not all(term.plural for term in referent.terms))


@dataclass(slots=True)
class Discourse:
    """The referents so far, the most salient last. Made anew at each heading."""

    referents: list[Referent] = field(default_factory=list)
    topic: Referent | None = None  # from the heading, the label or the item
    title: tuple[Referent, ...] = ()  # what the title of the document names
    harmed: tuple[Resolved, int, int] | None = None  # what the sentence before says is harmed, its block and end
    asked: Shown | None = None  # the signs that the question right before tells of
    seen: Shown | None = None  # the signs that the sentence right before tells of, of nothing that it names
    scene: Scene | None = None  # the nerve of whose harm the heading or label tells
    elsewhere: bool = False  # the label or heading tells of harm that no nerve has: of a stroke
    space: Term | None = None  # the space that the sentence before, or the heading, was about
    moved: Term | None = None  # the joint or part whose movement was told last
    last: dict[str, Referent] = field(default_factory=dict)  # what the sentence before named last, of each category
    movement: Movement | None = None  # the last movement of the sentence before: "that is the work of X"

    counted: tuple[Claim, int] | None = None  # what was counted last, and in which sentence
    parted: Resolved | None = None  # what the sentence before said has heads or parts: "one arises from A"
    turn: int = 0  # how many sentences were read
    foreign: int | None = None  # the block whose sentence before spoke of other species
    persons: bool = False  # whether the block names a person, whom "he" would mean
    objects: frozenset[str] = frozenset()  # pronouns that were objects in the sentence before: they go on meaning that
    things: tuple[frozenset[str], int, int] = (frozenset(), 0, 0)  # pronouns for objects of a clause, its block and end

    def copy(self) -> Discourse:
        """Return what is known now, to go back to."""
        return replace(self, referents=list(self.referents), last=dict(self.last))

    def note(self, referent: Referent) -> None:
        """Make a referent the most salient one."""
        if referent.turn != self.turn:
            referent = replace(referent, turn=self.turn)
        kept = [r for r in self.referents if r.terms != referent.terms or not r.terms]
        self.referents = [*kept[-11:], referent]

    def candidates(self, categories: frozenset[str], fits: Callable[[Referent], bool] | None = None) -> list[Referent]:
        """Return what can be referred to, of some categories, the most salient first, the topic last."""
        found = [r for r in (*reversed(self.referents), self.topic) if r is not None and r.category in categories]
        return [referent for referent in found if fits is None or fits(referent)]

    def find(self, categories: frozenset[str], plural: bool | None = None) -> Referent | None:
        """Return the referent that a pronoun means: the most salient of the categories, of fitting number if any."""
        candidates = [referent for referent in self.candidates(categories) if referent.terms]
        fitting = [referent for referent in candidates if _fits(referent, plural)]
        if not fitting and plural is False:  # "it" may be a plural name, not two things
            fitting = [r for r in candidates if len(r.terms) == 1]
        return next(iter(fitting or (candidates if plural is not False else ())), None)

    def pronoun(self, categories: frozenset[str], plural: bool | None, strict: bool) -> Referent | None:
        """Return what "it" or "they" means: the most salient thing of fitting number, if it is of the categories.

        Not ``strict``, a thing of another category is passed over; something that is neither muscle nor nerve only when
        its sentence named a muscle too, or for what the block is about.
        """
        for referent in (*reversed(self.referents), self.topic):
            if referent is None or not _fits(referent, plural):
                continue
            if plural and self._is_old(referent):
                return None
            if referent.category in categories:
                return referent
            if strict:
                return None
            if not referent.terms and not referent.beside:
                about = self.topic
                if about is None or about.block != referent.block or about.category not in categories:
                    return None
                return about if plural in (None, about.plural) else None
        return self.find(categories, plural)

    def tells_of_many(self) -> bool:
        """Whether what was told of last are several things without a name: "its branches"."""
        last = next(reversed(self.referents), None)
        return last is not None and not last.terms and last.many is True

    def personified(self, categories: frozenset[str]) -> Referent | None:
        """Return what "he" or "she" means when no person was named: what the sentence before was about."""
        referent = next(reversed(self.referents), self.topic)
        if self.persons or referent is None or referent.plural or referent.category not in categories:
            return None
        return referent if referent is self.topic or referent.turn >= self.turn - _RECENT else None

    def _is_old(self, referent: Referent) -> bool:
        """Whether things that were only named together were so too long ago to be "they"."""
        about = self.topic is not None and self.topic.terms == referent.terms
        return len(referent.terms) > 1 and referent.turn < self.turn - _RECENT and not about
