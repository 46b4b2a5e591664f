"""What mutation gives: changes of a source text, mutants with what became of them, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from anatlint.claims.predicates import KINDS
from anatlint.documents import Position, Span
from anatlint.linter.report import ReportError


class Outcome(StrEnum):
    """What the linter made of a mutant; the first that holds."""

    CAUGHT = "caught"  # a finding in the sentence
    CONFIRMED = "wrongly-confirmed"  # the changed statement is called supported
    UNSUPPORTED = "unsupported"  # read, but nothing is reported
    UNREAD = "unread"  # no statement was read there


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a source text and those that make them wrong."""

    span: Span  # in the source
    old: str  # the source between the span's ends
    new: str
    predicate: str
    kind: str
    sentence: Span  # the sentence, item or cell around it, in the source
    complete: bool  # whether the list of right values is complete, so that the new one can be called wrong

    def apply(self, text: str) -> str:
        """Return the source with the words changed and every other character kept."""
        return text[: self.span.start] + self.new + text[self.span.end :]

    @property
    def shift(self) -> int:
        """How far what stands behind the change moves."""
        return len(self.new) - (self.span.end - self.span.start)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A change of an article, and what the linter made of it."""

    path: str
    place: Position
    change: Change
    outcome: Outcome
    said: str = ""  # the verdict on the changed statement, with its reason: "unsupported not-listed"


@dataclass(frozen=True, slots=True)
class MutationTally:
    """How many mutants there are, and how many have each outcome; a share of nothing is ``None``."""

    mutants: int = 0
    caught: int = 0
    confirmed: int = 0
    unsupported: int = 0
    unread: int = 0

    @property
    def caught_share(self) -> float | None:
        """The share of mutants with a finding."""
        return self.caught / self.mutants if self.mutants else None

    @property
    def confirmed_share(self) -> float | None:
        """The share of mutants called right."""
        return self.confirmed / self.mutants if self.mutants else None


@dataclass(frozen=True, slots=True)
class MutationScore:
    """All mutants of a corpus, in the order of the articles and of their texts."""

    articles: int
    mutants: tuple[Mutant, ...] = ()
    unchanged: int = 0  # right statements in which nothing could be changed
    errors: tuple[ReportError, ...] = ()

    @property
    def total(self) -> MutationTally:
        """The counts over all mutants."""
        return tally(self.mutants)

    @property
    def complete(self) -> MutationTally:
        """The counts over the mutants of facts whose list is complete."""
        return self._where(lambda change: change.complete)

    def by_kind(self) -> dict[str, tuple[MutationTally, MutationTally]]:
        """Return the counts of each kind that occurs: of all mutants, and where the list is complete."""

        def counts(kind: str) -> tuple[MutationTally, MutationTally]:
            every = self._where(lambda change: change.kind == kind)
            return every, self._where(lambda change: change.kind == kind and change.complete)

        found = {kind: counts(kind) for kind in KINDS}
        return {kind: pair for kind, pair in found.items() if pair[0].mutants}

    def _where(self, wanted: Callable[[Change], bool]) -> MutationTally:
        return tally(mutant for mutant in self.mutants if wanted(mutant.change))


def tally(mutants: Iterable[Mutant]) -> MutationTally:
    """Count mutants by outcome."""
    counts = Counter(mutant.outcome for mutant in mutants)
    return MutationTally(
        mutants=counts.total(),
        caught=counts[Outcome.CAUGHT],
        confirmed=counts[Outcome.CONFIRMED],
        unsupported=counts[Outcome.UNSUPPORTED],
        unread=counts[Outcome.UNREAD],
    )
