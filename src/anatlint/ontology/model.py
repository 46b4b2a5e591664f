"""What the ontology holds: entries and their facts, as ``docs/ontology-format.md`` describes them.

Every class mirrors one block of that document. ``decode.decode`` turns plain data (YAML or JSON) into these classes
and knows the shorthands: a string where a mapping may stand (``SHORT``), a single value where a list may stand.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar

from anatlint.ontology.kinds import NameType
from anatlint.ontology.sourced import Sourced
from anatlint.records import dataclass


def key(name: str) -> Any:
    """Return a field whose key in the data differs from the attribute's name."""
    return field(default=(), metadata={"key": name})


class Role(StrEnum):
    """How much an action is the muscle's own."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    MINOR = "minor"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Sourced):
    """A fact that lists things; ``complete`` says that whatever is not listed is wrong."""

    complete: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name besides the preferred one. ``ambiguous`` ones count only where the text is about anatomy."""

    SHORT: ClassVar[str] = "name"
    name: str
    type: NameType = NameType.SYNONYM
    ambiguous: bool = False
    plural: str = ""  # irregular plural of this name
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NerveSupply(Sourced):
    """One nerve of a muscle or joint; ``usual=False`` marks a variable or disputed one."""

    SHORT: ClassVar[str] = "nerve"
    nerve: str
    part: tuple[str, ...] = ()  # only these parts
    usual: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Innervation(Listed):
    """The nerves that supply a structure."""

    SHORT: ClassVar[str] = "nerves"
    nerves: tuple[NerveSupply, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Roots(Sourced):
    """Spinal levels over all authorities: a level in neither list is wrong unless ``complete`` is false."""

    usual: tuple[str, ...] = ()
    variable: tuple[str, ...] = ()
    cranial_number: int | None = None
    complete: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Sourced):
    """One attachment: at a landmark, bone or fascia; of one part only; by way of a tendon or the like."""

    SHORT: ClassVar[str] = "at"
    at: str
    part: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()  # spinal levels, or numbers of ribs
    usual: bool = True
    few: bool = False  # some fibres only: who says it of all of the muscle is wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachments(Listed):
    """Where a muscle is attached. ``other`` holds attachments that are neither origin nor insertion."""

    origin: tuple[Attachment, ...] = ()
    insertion: tuple[Attachment, ...] = ()
    other: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Sourced):
    """One movement of a joint or part that a muscle does."""

    movement: str
    of: str | None = None
    role: Role = Role.PRIMARY
    mode: str | None = None  # bilateral, unilateral
    side: str | None = None  # ipsilateral, contralateral
    part: tuple[str, ...] = ()  # only these parts or heads do it
    fixed: str | None = None  # distal: the reversed action
    condition: str = ""
    indirect: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Actions(Listed):
    """All actions of a muscle or group."""

    SHORT: ClassVar[str] = "list"
    actions: tuple[Action, ...] = key("list")


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosses(Listed):
    """The joints that a muscle crosses."""

    SHORT: ClassVar[str] = "joints"
    joints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fibres(Listed):
    """Fibre directions and shapes, ids of qualities; muscles whose fibres run alike, or cross these."""

    direction: tuple[str, ...] = ()
    shape: tuple[str, ...] = ()
    along: tuple[str, ...] = ()
    across: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Depth(Listed):
    """Direct neighbours in depth."""

    deep_to: tuple[str, ...] = ()
    superficial_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside(Sourced):
    """The entry lies ``direction`` of the other; "between" names two."""

    direction: str
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall(Sourced):
    """All that bounds a space on some sides; ``also`` is what some count among it, and others do not."""

    side: tuple[str, ...] = ()  # other names of the same side: floor, posterior
    by: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Sourced):
    """The order in which things lie in a space, from the side ``start`` on."""

    start: str = field(default="", metadata={"key": "from"})
    ids: tuple[str, ...] = key("list")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Sourced):
    """How many of something; all right numbers are listed."""

    what: str
    number: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Listed):
    """A plain list of ids: parts, members, signs; ``variable`` are those that are not always there, or not for all."""

    SHORT: ClassVar[str] = "list"
    ids: tuple[str, ...] = key("list")
    variable: tuple[str, ...] = ()
    sometimes: tuple[str, ...] = ()  # what some count among them, and is none of them here


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes(Listed):
    """What a structure is: tissues, divisions of the nervous system."""

    SHORT: ClassVar[str] = "is"
    ids: tuple[str, ...] = key("is")


@dataclass(frozen=True, slots=True, kw_only=True)
class Modality(Listed):
    """Mixed, motor, sensory or autonomic, and the kinds of fibres."""

    kinds: tuple[str, ...] = key("is")
    fibres: tuple[str, ...] = ()
    mainly: str = ""  # motor or sensory: what most of its fibres are


@dataclass(frozen=True, slots=True, kw_only=True)
class Superlative(Sourced):
    """First in a quality within a domain; ``rank`` 2 is the second."""

    quality: str
    domain: str = "human body"
    rank: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Parent(Sourced):
    """One nerve, plexus, cord or ramus that a nerve comes from."""

    SHORT: ClassVar[str] = "nerve"
    nerve: str
    usual: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Parents(Listed):
    """All that a nerve comes from directly."""

    SHORT: ClassVar[str] = "parents"
    parents: tuple[Parent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Sourced):
    """One area of skin, joint or organ that a nerve supplies; ``usual=False`` marks a variable or disputed one."""

    SHORT: ClassVar[str] = "at"
    at: str
    usual: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplies(Listed):
    """What a nerve supplies besides the muscles that name it."""

    skin: tuple[Target, ...] = ()
    joints: tuple[Target, ...] = ()
    other: tuple[Target, ...] = ()
    complete_muscles: bool = False
    complete_skin: bool = False  # all the skin that it and its branches supply is listed, or it has none

    @property
    def targets(self) -> tuple[Target, ...]:
        """All that is listed, of whichever sort."""
        return (*self.skin, *self.joints, *self.other)


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseStep(Sourced):
    """One step of a nerve's way; "between" names two structures."""

    passes: str
    structure: tuple[str, ...] = ()
    usual: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a movement's word means of a joint or part: abduction of the scapula is protraction.

    ``at`` is the joint of that movement when it is not ``of`` itself: lifting the knee is flexion at the hip.
    """

    of: str
    movement: str
    at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """What makes a muscle a member of a functional group: a movement of a joint or part.

    Not all that make it belong to a ``narrow`` group, and none that makes it with its usual moving end fixed.
    """

    movement: str
    of: str
    narrow: bool = False


class Deferred:
    """What may be made of plain data, each field when it is first asked for: most facts of most entries never are."""

    __slots__ = ("_plain",)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            from anatlint.ontology.decode import decode_field

            if name == "_plain":
                raise AttributeError(name)
            value = decode_field(type(self), self._plain, name)
            object.__setattr__(self, name, value)
            return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Deferred):
    """Anything that has an id: a muscle, a nerve, a landmark, a movement, a sign.

    A fact that is not known is ``None`` or empty. ``bare`` entries have names, kind and region only.
    """

    id: str
    kind: str
    name: str
    plural: str = ""
    names: tuple[Name, ...] = ()
    ids: dict[str, tuple[str, ...]] = field(default_factory=dict)
    note: str = ""
    bare: bool = False
    region: tuple[str, ...] = ()
    compartment: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    is_a: tuple[str, ...] = ()
    disjoint: tuple[str, ...] = ()
    adjacent: tuple[str, ...] = ()
    counterpart: tuple[str, ...] = ()  # what writers swap it with and it never is: the small vein for the great one
    levels: tuple[str, ...] = ()
    on_side: tuple[str, ...] = ()  # of a landmark: the sides of its bone on which it lies, where its name tells none
    sources: tuple[str, ...] = ()
    # muscles and groups
    innervation: Innervation | None = None
    roots: Roots | None = None
    attachments: Attachments | None = None
    actions: Actions | None = None
    crosses: Crosses | None = None
    fibres: Fibres | None = None
    depth: Depth | None = None
    beside: tuple[Beside, ...] = ()
    walls: tuple[Wall, ...] = ()  # of a space: what bounds it on each side
    contents: Listing | None = None  # of a space: what lies in it or passes through it
    rows: tuple[Row, ...] = ()  # of a space: in which order
    counts: tuple[Count, ...] = ()
    parts: Listing | None = None
    members: Listing | None = None
    formed_by: Listing | None = None  # what a ligament, fascia or tendon is made of, or a muscle derived from
    derivatives: Listing | None = None  # of a pharyngeal arch: what develops from it
    nuclei: Listing | None = None  # of a nerve: the nuclei and ganglia in which its fibres begin, end or relay
    leaves_brain: Listing | None = None  # of a cranial nerve: the parts of the brain that it leaves or enters
    basis: str = ""  # of a group: anatomical or functional
    does: Doing | None = None  # of a functional group: what its members do
    tissue: Classes | None = None
    superlatives: tuple[Superlative, ...] = ()
    signs: Listing | None = None
    side: str = ""  # of a sign: ipsilateral or contralateral to the harm that gives it
    weak: tuple[str, ...] = ()  # of a sign: the muscles of whose weakness or wasting it tells
    reflex: str = ""  # of a sign: the reflex, of ``segments.yaml``, that is lost
    # nerves
    branch_of: Parents | None = None
    branches_complete: bool = False
    division: Classes | None = None
    modality: Modality | None = None
    supplies: Supplies | None = None
    course: tuple[CourseStep, ...] = ()
    divides: tuple[CourseStep, ...] = ()  # where a nerve divides into its last branches, by each landmark
    course_complete: bool = False  # every opening and muscle that it passes through is listed
    nerves_complete: bool = (
        False  # of a place: every nerve that passes through, round or behind it has it in its course
    )
    muscles_complete: bool = False  # of an opening: every muscle that passes through it has it in its neighbours
    suppliers_complete: bool = False  # of a joint, organ, sense or skin: all nerves that serve or carry it name it
    cranial_number: int | None = None
    # joints and moved parts
    moves: Listing | None = None
    joins: tuple[tuple[str, ...], ...] = ()  # of a joint: the bones on its two sides
    moved_at: dict[str, tuple[str, ...]] = field(default_factory=dict)  # movement -> joints; "*" for any movement
    # movements
    verb: str = ""
    verb_forms: tuple[str, ...] = ()
    agent: str = ""
    agent_names: tuple[str, ...] = ()
    adjective: tuple[str, ...] = ()
    opposite: tuple[str, ...] = ()
    axis: str = ""
    plane: str = ""
    means: tuple[Reading, ...] = ()
    # stacks of layers, from superficial to deep
    order: tuple[tuple[str, ...], ...] = ()
    complete: bool = False
