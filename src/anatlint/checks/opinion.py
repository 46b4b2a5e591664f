"""One reading of a claim, and what a judge makes of it; how opinions over several readings are weighed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace

from anatlint.checks.model import Fact, Status
from anatlint.claims.model import Claim, Movement, Name, Place, Qualifiers, Term
from anatlint.ontology.graph import Graph
from anatlint.records import dataclass

ORDER = (
    Status.SUPPORTED,
    Status.OVERSTATED,
    Status.INCOMPLETE,
    Status.UNSUPPORTED,
    Status.UNKNOWN,
    Status.CONTRADICTED,
)
"""From the most to the least favourable: of all readings of a phrase the best one counts."""


@dataclass(frozen=True, slots=True)
class Context:
    """What else the article says: all its claims, and which of them is judged."""

    claims: tuple[Claim, ...] = ()
    index: int = -1

    def passage(self, claim: Claim) -> list[Claim]:
        """Return the claims of the same sentence and its neighbours about the same subject."""
        return [self.claims[index] for index in claim.passage if 0 <= index < len(self.claims) and index != self.index]

    def listed_with(self, claim: Claim) -> list[Claim]:
        """Return the claims that list members of one whole together with this one, itself included."""
        if claim.group is None:
            return [claim]
        return [other for other in self.claims if other.group == claim.group and other.predicate == claim.predicate]


@dataclass(frozen=True, slots=True)
class Case:
    """One reading of a claim: what its subject is taken to be, and its object when that is a term."""

    claim: Claim
    graph: Graph
    subject: str
    object: str = ""
    context: Context = field(default_factory=Context)

    @property
    def qualifiers(self) -> Qualifiers:
        """What limits the claim."""
        return self.claim.qualifiers

    @property
    def movement(self) -> Movement:
        """The object of an action."""
        assert isinstance(self.claim.object, Movement), f"{self.claim.predicate} takes a movement"
        return self.claim.object

    @property
    def place(self) -> Place:
        """The object that is a place with a relation."""
        assert isinstance(self.claim.object, Place), f"{self.claim.predicate} takes a place"
        return self.claim.object

    @property
    def given_name(self) -> Name:
        """The object that is a name."""
        assert isinstance(self.claim.object, Name), f"{self.claim.predicate} takes a name"
        return self.claim.object

    @property
    def term(self) -> Term:
        """The object that is a term."""
        assert isinstance(self.claim.object, Term), f"{self.claim.predicate} takes a term"
        return self.claim.object

    def about(self, subject: str) -> Case:
        """Return the same claim, made about another structure."""
        return replace(self, subject=subject)

    def of(self, object: str) -> Case:
        """Return the same claim with another object."""
        return replace(self, object=object)

    def related_by(self, relation: str) -> Case:
        """Return the same claim with another relation to its place."""
        return replace(self, claim=replace(self.claim, object=replace(self.place, relation=relation)))


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a judge makes of one reading. ``firm`` support contradicts the claim's denial; loose support does not."""

    status: Status
    reason: str = ""
    because: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    expected: str = ""
    firm: bool = True
    predicate: str = ""  # when the claim was judged as one of another predicate

    @property
    def rank(self) -> int:
        """How unfavourable it is."""
        return ORDER.index(self.status)


def supported(*because: str, facts: Iterable[Fact] = (), firm: bool = True, reason: str = "fact") -> Opinion:
    """Return that the claim agrees with a fact."""
    return Opinion(Status.SUPPORTED, reason, because, tuple(facts), firm=firm)


def contradicted(reason: str, *because: str, facts: Iterable[Fact] = (), expected: str = "") -> Opinion:
    """Return that what is declared excludes the claim; ``because`` holds the steps."""
    return Opinion(Status.CONTRADICTED, reason, because, tuple(facts), expected)


def unsupported(*because: str, facts: Iterable[Fact] = (), reason: str = "not-listed") -> Opinion:
    """Return that the claim is not among the known facts and not excluded."""
    return Opinion(Status.UNSUPPORTED, reason, because, tuple(facts))


def unknown(*because: str, reason: str = "no-facts") -> Opinion:
    """Return that nothing is known that could decide."""
    return Opinion(Status.UNKNOWN, reason, because)


def best(opinions: Iterable[Opinion]) -> Opinion:
    """Return the most favourable opinion; of equals, the first."""
    return min(opinions, key=lambda opinion: opinion.rank, default=unknown())


def denied(opinion: Opinion) -> Opinion:
    """Return the opinion on the denial of what was judged."""
    if opinion.status is Status.CONTRADICTED:
        return replace(opinion, status=Status.SUPPORTED, expected="", reason=f"rightly-denied:{opinion.reason}")
    if opinion.status is Status.INCOMPLETE:
        return replace(opinion, status=Status.SUPPORTED, expected="", reason="rightly-denied:incomplete")
    if opinion.status is Status.SUPPORTED and opinion.firm:
        steps = (*opinion.because, "The text denies it.")
        return replace(opinion, status=Status.CONTRADICTED, reason="denied", because=steps)
    if opinion.status in (Status.SUPPORTED, Status.OVERSTATED):
        return replace(opinion, status=Status.UNSUPPORTED, reason="denied-in-part")
    return opinion
