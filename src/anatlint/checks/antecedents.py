"""What a pronoun means by what is said of it: a stage between reading and judging.

Where several structures are near enough to be meant by "it", reading takes one of them, or none for certain. Here each
of them is tried on all that a paragraph says of the pronoun: if that fits one alone, it is the one meant, and what
else is said of it is judged like any other statement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from anatlint.checks import wording
from anatlint.checks.model import Status
from anatlint.checks.opinion import Context
from anatlint.checks.registry import judge_claim
from anatlint.claims.model import Claim, Mood, Option, Place, Term
from anatlint.claims.passages import link_passages
from anatlint.documents.source import Span
from anatlint.ontology import Ontology
from anatlint.ontology.graph import graph_of
from anatlint.records import dataclass

_ENOUGH = 2  # statements that have to fit what a pronoun is taken for
_LISTING = frozenset({"has_members", "has_count"})  # what a list holds is to be judged: a wrong one fits another group
_TIMES = 2  # how many times as many as fit anything else


def settle(claims: Sequence[Claim], ontology: Ontology) -> tuple[Claim, ...]:
    """Return the claims of an article, those of doubtful pronouns as said of what they fit, where that is one thing."""
    told: dict[int, list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        if claim.qualifiers.mood is Mood.ASSERTED and claim.predicate not in _LISTING and _options(claim):
            told[claim.block].append(index)
    settled = list(claims)
    for indices in told.values():
        paragraph = _Paragraph([claims[index] for index in indices], indices, tuple(claims), ontology)
        for index, claim in zip(indices, paragraph.settled(), strict=True):
            settled[index] = claim
    same = all(one is other for one, other in zip(settled, claims, strict=True))
    return tuple(claims) if same else link_passages(tuple(settled))


@dataclass(slots=True)
class _Paragraph:
    """What a paragraph says of pronouns, in the order of the text."""

    claims: Sequence[Claim]
    indices: Sequence[int]  # of these claims among those of the article
    article: tuple[Claim, ...]
    ontology: Ontology
    _statuses: dict[tuple[int, tuple[str, ...]], Status] = field(default_factory=dict)

    def settled(self) -> Iterator[Claim]:
        """Yield each claim, as said of what its pronoun means."""
        for at, claim in enumerate(self.claims):
            meant = self._meant(at) if self._is_doubtful(at) else None
            yield claim if meant is None else self._taken(at, meant)

    def _is_doubtful(self, at: int) -> bool:
        """Whether it is not known what a pronoun means, or something said of it does not fit what it is taken for."""
        claim, options = self.claims[at], _options(self.claims[at])
        if claim.uncertain or len(options) < _ENOUGH:
            return claim.uncertain
        taken = options[0]
        same = (other for other in self._beside(at, taken, taken) if not self.claims[other].uncertain)
        return any(
            _options(self.claims[other])[0].term.readings == taken.term.readings
            and self._status(other, taken) is not Status.SUPPORTED
            for other in same
        )

    def _meant(self, at: int) -> Option | None:
        """Return what the pronoun of a claim means, if what is said of it fits that one best."""
        options = _options(self.claims[at])
        taken = None if self.claims[at].uncertain else options[0]
        fitting = [one for one in options if one is not taken and self._fits_best(at, one, taken, options)]
        return next((one for one in fitting if not any(self._is_whole(one, other) for other in fitting)), None)

    def _fits_best(self, at: int, one: Option, taken: Option | None, options: Sequence[Option]) -> bool:
        """Whether enough is right of one thing, and more than of any other that may be meant."""
        beside = self._beside(at, one, one)
        right, wrong = (self._statements(beside, one, status) for status in (Status.SUPPORTED, Status.CONTRADICTED))
        if len(right) < min(_ENOUGH, len(options)) or len(wrong) > len(right) - (len(options) > 1):
            return False
        others = [other for other in options if other is not one]
        return all(self._outweighs(at, one, other, other is taken) for other in others)

    def _outweighs(self, at: int, one: Option, other: Option, is_taken: bool) -> bool:
        """Whether clearly more fits one thing than another one; as much is enough for a part or member of that."""
        beside = self._beside(at, one, other)
        ours, theirs = (self._statements(beside, option, Status.SUPPORTED) for option in (one, other))
        more, less = len(ours - theirs), len(theirs - ours)
        if is_taken:
            return more >= _ENOUGH and not less
        return more >= _TIMES * less and (more > 0 or not self._is_whole(one, other))

    def _is_whole(self, whole: Option, part: Option) -> bool:
        """Whether one thing is a group or whole that another one belongs to."""
        above = [graph_of(self.ontology).above(id) for id in part.term.readings]
        return whole is not part and all(ids & set(whole.term.readings) for ids in above)

    def _beside(self, at: int, one: Option, other: Option) -> list[int]:
        """Return the claims that tell which of two things a pronoun means: of both, or further on of either."""
        both, start = {one.term.readings, other.term.readings}, self.claims[at].sentence.start
        found = []
        for index, claim in enumerate(self.claims):
            theirs = {option.term.readings for option in _options(claim)}
            further = claim.sentence.start >= start and not claim.uncertain
            if theirs >= both or (theirs & both and further):
                found.append(index)
        return found

    def _statements(self, among: Sequence[int], option: Option, status: Status) -> frozenset[Span]:
        """Return where some claims say what has a status of one thing, each statement once."""
        return frozenset(
            _place(self.claims[at], self.claims)
            for at in among
            if any(one.term.readings == option.term.readings for one in _options(self.claims[at]))
            and self._status(at, option) is status
        )

    def _status(self, at: int, option: Option) -> Status:
        """Return the status of a claim as said of one of the things that its pronoun may mean."""
        readings = option.term.readings
        if (at, readings) not in self._statuses:
            own = next(one for one in _options(self.claims[at]) if one.term.readings == readings)
            index, claim = self.indices[at], _said_of(self.claims[at], own)
            context = Context((*self.article[:index], claim, *self.article[index + 1 :]), index)
            self._statuses[at, readings] = judge_claim(claim, self.ontology, context).status
        return self._statuses[at, readings]

    def _taken(self, at: int, meant: Option) -> Claim:
        """Return a claim as said of what its pronoun means."""
        right = len(self._statements(self._beside(at, meant, meant), meant, Status.SUPPORTED))
        name = wording.the(graph_of(self.ontology), meant.term.readings[0])
        count = wording.count(right, "statement")
        why = f"The pronoun is taken for {name}: {count} beside it {'is' if right == 1 else 'are'} right of that."
        return replace(_said_of(self.claims[at], meant), taken=why)


def _place(claim: Claim, claims: Sequence[Claim]) -> Span:
    """Return the first of the overlapping stretches that a statement is read from, more than once maybe."""
    overlapping = [
        other.span
        for other in claims
        if other.sentence == claim.sentence and other.span.start < claim.span.end and claim.span.start < other.span.end
    ]
    return min(overlapping)


def _options(claim: Claim) -> tuple[Option, ...]:
    """Return what the pronoun of a claim may mean, what it is taken for first; nothing where it has none."""
    return next((term.options for term in claim.structures if _is_open(term)), ())


def _is_open(term: Term) -> bool:
    """Whether a term stands for a pronoun as it was resolved, and not for a part of what that means."""
    return bool(term.options) and (term.uncertain or term.readings == term.options[0].term.readings)


def _said_of(claim: Claim, option: Option) -> Claim:
    """Return a claim with its pronoun taken for one thing."""
    term = next(term for term in claim.structures if _is_open(term))
    if claim.subject is term:
        subject = replace(option.term, options=())
        return replace(claim, subject=subject, subject_block=option.block, inherited=True)
    meant = replace(option.term, span=term.span, options=())
    if isinstance(claim.object, Place):
        of = tuple(meant if one is term else one for one in claim.object.of)
        return replace(claim, object=replace(claim.object, of=of))
    return replace(claim, object=meant)
