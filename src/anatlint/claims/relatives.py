"""What "which" and "that" mean: what their clause is said of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.claims.antecedents import antecedent
from anatlint.claims.resolved import Resolved, inherited
from anatlint.claims.tree import Token

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_ENDINGS = frozenset({"tendon", "aponeurosis"})


def relative_meant(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "Which", "that": the noun that the clause hangs on; what is talked about, when the clause stands alone."""
    current, seen = token, {token.i}
    while current.head not in seen:
        if current.dep == "relcl":
            return _described_before(phrases, token, current, categories)
        current = phrases.tree.tokens[current.head]
        seen.add(current.i)
    if current.dep == "relcl" and current.head != current.i:
        return _described_before(phrases, token, current, categories)
    topic = phrases.discourse.topic
    return inherited(topic) if topic is not None and topic.category in categories and token.i <= 1 else None


def _described_before(phrases: Phrases, token: Token, verb: Token, categories: frozenset[str]) -> Resolved | None:
    """What a relative clause is said of, without what is named behind it: "X, whose nerve is A, and Y"."""
    found = _described(phrases, antecedent(phrases.tree, verb.head, verb), categories)
    if found is None or found.inherited:
        return found
    before = tuple(term for term in found.terms if term.span.start < token.start)
    return replace(found, terms=before) if before else found


def _described(phrases: Phrases, i: int, categories: frozenset[str]) -> Resolved | None:
    """What a relative clause is said of: of X, when it hangs on "X, the strongest flexor of the hip, which ..."."""
    token = phrases.tree.tokens[i]
    above = phrases.tree.tokens[token.head]
    if token.lemma in _ENDINGS and token.mention is None and not phrases.tree.children(i, "poss"):
        return _ended_by(phrases, token, categories)
    named = above.mention is not None and above.mention.ids(*categories)
    shaped = token.mention is not None and token.mention.categories <= {"shape"}  # "X, a thin sheet that ..."
    if token.dep == "appos" and named and (token.mention is None or shaped or phrases.describes(token, above)):
        return phrases.resolve(above.i, categories)
    return phrases.resolve(i, categories)


def _ended_by(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "X converges on a tendon, which inserts on Y": it is X that does."""
    subjects = phrases.tree.children(phrases.clause_of(token), "nsubj", "nsubjpass")
    own = [p for p in phrases.tree.children(token.i, "prep") if p.lower == "of"]
    return phrases.resolve(subjects[0].i, categories) if subjects and not own and subjects[0].i < token.i else None
