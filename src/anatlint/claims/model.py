"""What extraction gives: claims, as the article makes them, whether true or not."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from anatlint.documents.source import Span
from anatlint.records import dataclass

LOOSE = "seen-together"  # the frame of what is read loosely: names that stand together


class Mood(StrEnum):
    """How a statement is made; only asserted ones are the article's own."""

    ASSERTED = "asserted"
    QUESTION = "question"
    INSTRUCTION = "instruction"
    HYPOTHETICAL = "hypothetical"
    MYTH = "myth"  # announced as a myth, or reported and rejected
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase and what it may mean.

    ``readings`` are ids of the ontology, any of which the phrase may mean in this context (never empty for a
    known structure; empty for a name that nothing bears). ``span`` counts code points of the block's text.
    """

    text: str
    span: Span
    readings: tuple[str, ...] = ()
    plural: bool = False
    loose: bool = False  # a name that means this only in passing ("oblique muscles")
    misspelt: str | None = None  # the right spelling, when the text has a near miss of a name
    uncertain: bool = False  # a pronoun that may mean any of the readings: nothing said of it is shown to be wrong
    levels: tuple[str, ...] = ()  # of a place: spinal levels, or numbers of ribs, that are told with it
    sides: tuple[str, ...] = ()  # of a place: the sides of it that are told: anterior, medial, superior ...
    apart: tuple[str, ...] = ()  # words right before a name that make it another's: "the short thoracic nerve"
    instead: tuple[str, ...] = ()  # what the name with the opposite of these words means
    options: tuple[Option, ...] = field(default=(), compare=False)  # of a pronoun: each thing near enough to be meant


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that a pronoun may mean. ``block`` is where its name stands."""

    term: Term
    block: int


@dataclass(frozen=True, slots=True)
class Movement:
    """A movement of a joint or part: "flexes the thigh" gives flexion of thigh."""

    movement: str  # id of a movement
    of: Term | None = None  # joint or part, None when the text leaves it out


@dataclass(frozen=True, slots=True)
class Levels:
    """Spinal levels ("C5-C7"), written out."""

    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A number of something: three heads."""

    number: int
    what: str  # head, part, pair, branch, member ...
    listed: int | None = None  # how many the text itself names, where it lists them


@dataclass(frozen=True, slots=True)
class Name:
    """A name that the text gives to its subject."""

    text: str
    readings: tuple[str, ...] = ()  # structures that bear this name


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its relation to the subject: medial to the longissimus, through the carpal tunnel."""

    relation: str  # medial, deep, through, between, rank:deepest ...
    of: tuple[Term, ...] = ()  # two for "between"
    domain: Term | None = None  # "the deepest muscle of the back": the back


Object = Term | Movement | Levels | Count | Name | Place


class Quantifier(StrEnum):
    """How much of the subject, or of a plural subject, is meant."""

    NONE = "none"
    ALL = "all"
    MOST = "most"
    SOME = "some"
    ONLY = "only"  # nothing else: "only the", "purely", "solely"


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """What limits or colours a claim."""

    negated: bool = False
    quantifier: Quantifier = Quantifier.NONE  # of the subject
    exceptions: frozenset[str] = frozenset()  # ids that the sentence excepts: "all but the X"
    exclusive: bool = False  # "the role is", "responsible for", "its function is", "the only": nothing else is its role
    only: bool = False  # the object is all there is: "supplied only by"
    weak: bool = False  # helps, assists, contributes
    strong: bool = False  # mainly, primary, prime mover
    hedged: bool = False  # may, often thought to
    comparative: bool = False
    felt: bool = False  # of what a nerve supplies: the skin of it is meant, since feeling is told of
    fibres: str | None = None  # of a supply: the kind of fibres, where it is told and does not move: sensory ...
    way: str | None = None  # of a course or an attachment: "up" or "down", where the verb tells it
    side: str | None = None  # ipsilateral, contralateral
    mode: str | None = None  # bilateral, unilateral
    condition: str | None = None  # "when the foot is fixed"
    position: str | None = None  # flexed or extended, where the condition tells it of a joint
    fixed_end: bool = False  # the condition reverses origin and insertion
    mood: Mood = Mood.ASSERTED


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement about a muscle or a nerve.

    ``span`` is the wrong part if the claim is wrong, ``sentence`` the sentence (item, cell) around it; both count
    code points of block ``block``. ``passage`` are indices of claims in the same sentence and its neighbours about
    the same subject, so that a judge sees whether a primary action is named beside a lesser one.
    """

    predicate: str
    subject: Term
    object: Object
    block: int
    span: Span
    sentence: Span
    qualifiers: Qualifiers = field(default_factory=Qualifiers)
    frame: str = ""  # id of the frame that read it
    inherited: bool = False  # the subject stands elsewhere: heading, list introduction, label, pronoun
    subject_block: int | None = None  # where the subject stands, if not in this block
    siblings: tuple[int, ...] = ()  # claims read from the same list ("X, Y and Z"), by index
    passage: tuple[int, ...] = ()
    group: int | None = None  # claims that list members of one whole share it; complete lists say so in qualifiers.only
    taken: str = ""  # why a pronoun is taken for what it is, where what is said of it decided that

    @property
    def structures(self) -> tuple[Term, ...]:
        """What it is about: its subject, and the structures of its object."""
        made = self.object
        return (self.subject, *((made,) if isinstance(made, Term) else made.of if isinstance(made, Place) else ()))

    @property
    def loose(self) -> bool:
        """Whether it is read from names that stand together, and may only be confirmed."""
        return self.frame == LOOSE

    @property
    def uncertain(self) -> bool:
        """Whether a pronoun, of which it is not clear what it means, is the subject or in the object."""
        return any(term.uncertain for term in self.structures)
