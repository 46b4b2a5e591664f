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
    noun = antecedent(phrases.tree, verb.head, verb)
    found = _described(phrases, noun, categories)
    if found is None and (above := _above_region(phrases, noun)) is not None:
        return phrases.resolve(above.i, categories)
    if found is None or found.inherited:
        return found
    before = tuple(term for term in found.terms if term.span.start < token.start)
    return replace(found, terms=before) if before else found


def _above_region(phrases: Phrases, i: int) -> Token | None:
    """The muscle of "a flat muscle above the wrist whose fibres ...", where the clause hangs on the wrist."""
    tokens = phrases.tree.tokens
    region, preposition = tokens[i], tokens[tokens[i].head]
    noun = tokens[preposition.head]
    placed = region.mention is not None and region.mention.categories & {"region", "joint"}
    if not placed or region.dep != "pobj" or preposition.dep != "prep" or noun.pos not in ("NOUN", "PROPN"):
        return None
    named = noun.mention is not None and noun.mention.ids("muscle", "nerve")
    return noun if named or phrases.is_generic(noun) else None


def _described(phrases: Phrases, i: int, categories: frozenset[str]) -> Resolved | None:
    """What a relative clause is said of: of X, when it hangs on "X, the strongest flexor of the hip, which ..."."""
    token = phrases.tree.tokens[i]
    above = phrases.tree.tokens[token.head]
    named = above.mention is not None and above.mention.ids(*categories)
    shaped = token.mention is not None and token.mention.categories <= {"shape"}  # "X, a thin sheet that ..."
    if token.dep == "appos" and named and (token.mention is None or shaped or phrases.describes(token, above)):
        return phrases.resolve(above.i, categories)
    return phrases.resolve(i, categories)


def ended_by(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "X converges on a tendon, which inserts on Y", "ends in a tendon fixed to Y": it is X that does."""
    if token.lemma not in _ENDINGS or "muscle" not in categories or token.mention is not None:
        return None
    if token.dep not in ("dobj", "pobj") or phrases.tree.children(token.i, "poss"):
        return None
    told = [one for one in phrases.tree.children(token.i, "acl", "relcl") if one.i > token.i]
    own = [p for p in phrases.tree.children(token.i, "prep") if p.lower == "of"]
    subjects = phrases.tree.children(phrases.clause_of(token), "nsubj", "nsubjpass")
    if not told or own or not subjects or subjects[0].i > token.i:
        return None
    return phrases.resolve(subjects[0].i, categories & {"muscle"})
