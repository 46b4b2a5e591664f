"""Which way something is told to run: "slips up between biceps and brachialis", "runs downward to a process"."""

from __future__ import annotations

from anatlint.claims.model import Object, Place, Term
from anatlint.claims.tree import Tree
from anatlint.claims.words import Words

_RUNNING = frozenset({"passes", "spans", "attaches_to", "inserts_on"})


def told_way(predicate: str, made: Object, tree: Tree, words: Words) -> str | None:
    """Return "up" or "down" where the verb over the object of a claim tells one of the two."""
    of = made.of if isinstance(made, Place) else (made,) if isinstance(made, Term) else ()
    if predicate not in _RUNNING or not of:
        return None
    end = of[-1].span.start
    token = next((one for one in tree.tokens if one.start <= end < one.end), None)
    verb = tree.verb_above(token.i) if token is not None else None
    if verb is None or not words.has("run_verbs", tree.tokens[verb].lemma):
        return None
    told = {one.lower for one in tree.children(verb, "prt", "advmod")}
    up, down = (any(words.has(name, word) for word in told) for name in ("way_up", "way_down"))
    return None if up == down else "up" if up else "down"
