"""Parts of a plexus told of before: "the roots emerge between ...", "its cords lie ...", "the upper trunk"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anatlint.claims.model import Term
from anatlint.claims.resolved import Resolved
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_PARTS = frozenset({"root", "trunk", "cord", "division"})
_POINTING = frozenset({"the", "its", "these", "those", "all"})
_NERVE = frozenset({"nerve"})
_LAST = 3  # how many nerves back the plexus may be
_NUMBERS = frozenset({"two", "three", "four", "five", "six"})


def plexus_part(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """Return the roots, trunks, divisions or cords of the plexus that was told of last, if they have a name."""
    named = token.mention is not None and token.mention.ids("muscle", "nerve", "place")
    if "nerve" not in categories or token.lemma not in _PARTS or named or phrases.lexicon is None:
        return None
    before = phrases.tree.children(token.i)
    if not any(one.lower in _POINTING for one in before) or any(one.dep in ("prep", "relcl", "acl") for one in before):
        return None
    words = [one.lower for one in before if one.dep in ("amod", "compound") and one.lower not in _NUMBERS]
    for referent in phrases.discourse.candidates(_NERVE)[:_LAST]:
        whole = referent.terms[0] if len(referent.terms) == 1 else None
        if whole is None or not all(phrases.kind_of(id) == "plexus" for id in whole.readings):
            continue
        names = [f"{' '.join((*words, token.lower))} of {id.replace('-', ' ')}" for id in whole.readings]
        entries = [entry for name in names for entry in phrases.lexicon.get(name) if entry.category == "nerve"]
        if ids := tuple(dict.fromkeys(entry.id for entry in entries)):
            term = Term(token.text, Span(token.start, token.end), ids, plural=token.tag == "NNS")
            return Resolved((term,), referent.block, True, categories=_NERVE)
    return None
