"""What a relative clause is said of, where it does not hang on that word: "the X, not the Y, that ..."."""

from __future__ import annotations

from anatlint.claims.denials import denials_of
from anatlint.claims.tree import Token, Tree

_SINGULAR = frozenset({"does", "is", "has", "was"})


def antecedent(tree: Tree, noun: int, verb: Token) -> int:
    """Return the noun that a relative clause is said of, by the noun that it hangs on and its verb."""
    return _brought_out(tree, _one_of(tree, noun, verb))


def _brought_out(tree: Tree, i: int) -> int:
    """Return X, in "it is the X, and not the Y, that ..."."""
    token = tree.tokens[i]
    above = tree.tokens[token.head]
    if token.dep != "conj" or not denials_of(tree).turns(i):
        return i
    verb = tree.tokens[above.head] if above.dep == "attr" else above
    subjects = {child.lower for child in tree.children(verb.i, "nsubj", "expl")}
    shown = tree.child(verb.i, "attr")
    return shown.i if verb.lemma == "be" and subjects & {"it", "that", "this"} and shown is not None else i


def _one_of(tree: Tree, i: int, verb: Token) -> int:
    """Return "one", in "the only one of the four that does not ...": its verb stands in the singular."""
    token = tree.tokens[i]
    preposition = tree.tokens[token.head]
    one = tree.tokens[preposition.head]
    singular = verb.tag == "VBZ" or any(child.lower in _SINGULAR for child in tree.children(verb.i, "aux", "auxpass"))
    only = any(child.lower in ("only", "single", "sole") for child in tree.children(one.i, "amod", "advmod"))
    partitive = token.dep == "pobj" and preposition.lower == "of" and one.lower == "one"
    return one.i if partitive and singular and only else i
