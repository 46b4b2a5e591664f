"""Mending "what is known as the X", "what trainers call the X": no more is said than "the X"."""

from __future__ import annotations

from dataclasses import replace

from anatlint.claims.tree import Token

_NAMING = frozenset({"call", "dub", "know", "name", "term", "nickname", "christen", "describe"})
_PLAIN = frozenset({"as", "the", "a", "an", "so", "simply", "just", '"', "'", "“", "‘", "-", "called", "collectively"})
_NOMINAL = {"csubj": "nsubj", "csubjpass": "nsubjpass", "ccomp": "dobj", "xcomp": "dobj", "pcomp": "pobj"}
_GENERIC = frozenset({"muscle", "nerve", "group", "pair", "bulge", "mass", "set"})
_REACH = 8  # words between "what" and the verb of naming


def called_clauses(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tree with the name in the place of the clause, whose other words say nothing."""
    mended = list(tokens)
    for what in tokens:
        found = _clause(tokens, what) if what.lower == "what" else _told_of(tokens, what)
        if found is None:
            continue
        verb, name = found
        above = _outside(tokens, verb, what.i, name.i)
        dep = _nominal(tokens, above)
        mended[name.i] = replace(name, dep=dep, head=name.i if above.head == above.i else above.head)
        first = min([what.i, *(t.i for t in tokens if t.head == what.i and t.i < what.i)])
        for token in tokens[first : name.i]:
            if token.dep not in ("det", "amod", "compound") or token.head != name.i:
                mended[token.i] = replace(token, dep="punct", pos="X", tag="XX", head=name.i)
        for token in tokens:
            if what.i <= token.head < name.i and not what.i <= token.i <= name.i:
                mended[token.i] = replace(token, head=name.i)  # "what we call the X, which ..."
    return tuple(mended)


def _told_of(tokens: tuple[Token, ...], noun: Token) -> tuple[Token, Token] | None:
    """ "The muscle most people call the X": the clause on a noun that is no name, and the name."""
    if noun.mention is not None or noun.lemma not in _GENERIC or noun.dep in ("appos", "attr"):
        return None
    for verb in tokens[noun.i + 1 :]:
        if verb.head != noun.i or verb.dep not in ("relcl", "acl") or verb.lemma not in _NAMING or verb.tag == "VBN":
            continue
        named = [t for t in tokens if t.head == verb.i and t.dep in ("dobj", "oprd", "attr", "ccomp") and t.i > verb.i]
        if named and named[0].mention is not None:
            return verb, named[0]
    return None


def _nominal(tokens: tuple[Token, ...], above: Token) -> str:
    """Return the relation that a noun has where a clause stood."""
    if above.dep in ("ccomp", "xcomp") and tokens[above.head].lemma in ("be", "become"):
        return "attr"
    return _NOMINAL.get(above.dep, above.dep)


def _clause(tokens: tuple[Token, ...], what: Token) -> tuple[Token, Token] | None:
    """Return the verb of naming and the name behind it."""
    near = tokens[what.i + 1 : what.i + 1 + _REACH]
    verb = next((token for token in near if token.pos in ("VERB", "AUX") and token.lemma != "be"), None)
    if (
        verb is None
        or verb.lemma not in _NAMING
        or any(token.mention is not None for token in near if token.i < verb.i)
    ):
        return None
    for token in tokens[verb.i + 1 :]:
        if token.mention is not None and token.pos in ("NOUN", "PROPN"):
            return verb, token
        if token.lower not in _PLAIN and token.dep not in ("det", "amod", "compound", "advmod"):
            return None
    return None


def _outside(tokens: tuple[Token, ...], verb: Token, first: int, last: int) -> Token:
    """Return the word of the clause by which it hangs on the rest of the sentence."""
    token = verb
    while first <= token.head <= last and token.head != token.i:
        token = tokens[token.head]
    return token
