"""Who "it", "they" and "this muscle" are: subjects carried by headings, labels and the sentences before."""

from __future__ import annotations

from dataclasses import dataclass, field

from anatlint.claims.model import Term


@dataclass(frozen=True, slots=True)
class Referent:
    """Something that can be referred back to: one structure, or several named together."""

    terms: tuple[Term, ...]
    category: str
    block: int

    @property
    def plural(self) -> bool:
        """Whether a plural pronoun fits."""
        return len(self.terms) > 1 or any(term.plural for term in self.terms)


@dataclass(slots=True)
class Discourse:
    """The referents so far, the most salient last. Made anew at each heading."""

    referents: list[Referent] = field(default_factory=list)
    topic: Referent | None = None  # from the heading, the label or the item

    def note(self, referent: Referent) -> None:
        """Make a referent the most salient one."""
        self.referents = [r for r in self.referents if r.terms != referent.terms][-11:] + [referent]

    def find(self, categories: frozenset[str], plural: bool | None = None) -> Referent | None:
        """Return the referent that a pronoun means: the most salient of the categories, of fitting number if any."""
        candidates = [r for r in (self.topic, *self.referents) if r is not None and r.category in categories]
        fitting = [r for r in candidates if plural is None or r.plural == plural]
        return (fitting or candidates or [None])[-1]
