"""What a relative clause is said of, where it does not hang on that word: "the X, not the Y, that ..."."""

from __future__ import annotations

from anatlint.claims.denials import denials_of
from anatlint.claims.tree import Token, Tree

_OFFSHOOTS = frozenset({"branch", "twig", "continuation", "offshoot"})
_SINGULAR = frozenset({"does", "is", "has", "was"})


def antecedent(tree: Tree, noun: int, verb: Token) -> int:
    """Return the noun that a relative clause is said of, by the noun that it hangs on and its verb."""
    return _offshoot_of(tree, _brought_out(tree, _one_of(tree, noun, verb)))


def _offshoot_of(tree: Tree, i: int) -> int:
    """Return the branch, in "the X, a long branch of the Y that runs ...": the apposition tells of X."""
    preposition = tree.tokens[tree.tokens[i].head]
    noun = tree.tokens[preposition.head]
    offshoot = noun.lemma in _OFFSHOOTS and noun.dep == "appos" and tree.tokens[i].dep == "pobj"
    indefinite = any(child.lower in ("a", "an") for child in tree.children(noun.i, "det"))
    named = tree.tokens[noun.head].mention is not None
    return noun.head if offshoot and indefinite and named and preposition.lower == "of" else i


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
