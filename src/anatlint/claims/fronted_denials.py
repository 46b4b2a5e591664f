"""Denials that open a clause: "in none of us is it supplied by X", "at no point does it touch Y"."""

from __future__ import annotations

from anatlint.claims.tree import Token, Tree

_NONE = frozenset({"no", "none", "neither"})
_WITH = frozenset({"with", "without", "for"})  # "with no muscle on it, is X ..."
_REACH = 6  # words that such a phrase may have


def is_inverted(tree: Tree, verb: int) -> bool:
    """Whether the clause of a verb opens with such a phrase, behind which its auxiliary stands before the subject."""
    return any(_governs(tree, helping, verb) for helping in _helping(tree))


def _helping(tree: Tree) -> list[Token]:
    """Return the auxiliaries that stand right behind a denying phrase at the start of a clause."""
    if "inverted" not in tree.memo:
        behind = (_behind(tree, token) for token in tree.tokens)
        tree.memo["inverted"] = [token for token in behind if token is not None]
    found: list[Token] = tree.memo["inverted"]
    return found


def _behind(tree: Tree, first: Token) -> Token | None:
    tokens = tree.tokens
    opens = first.i == 0 or tokens[first.i - 1].text in (",", ";", ":", "–", "—") or tokens[first.i - 1].lower == "and"
    following = tokens[first.i + 1 : first.i + 2]
    if first.pos != "ADP" or first.lower in _WITH or not opens or not following or following[0].lower not in _NONE:
        return None
    for token in tokens[first.i + 2 : first.i + 2 + _REACH]:
        if token.pos == "AUX":
            after = tokens[token.i + 1 : token.i + 2]
            return token if after and after[0].pos in ("DET", "PRON", "NOUN", "PROPN") else None
        if token.pos in ("VERB", "PUNCT"):
            return None
    return None


def _governs(tree: Tree, helping: Token, verb: int) -> bool:
    """Whether an auxiliary is that of a verb, whatever the parser made of "in no case is X supplied by Y"."""
    token = tree.tokens[verb]
    if verb == helping.i or (helping.head == verb and helping.dep in ("aux", "auxpass")):
        return True
    participle = token.tag == "VBN" and token.dep in ("acl", "ccomp", "acomp")
    subject = tree.tokens[token.head]
    return participle and (token.head == helping.i or (subject.head == helping.i and subject.dep == "nsubj"))
