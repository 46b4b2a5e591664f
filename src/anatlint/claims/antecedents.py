"""What a relative clause is said of, where it does not hang on that word: "the X, not the Y, that ..."."""

from __future__ import annotations

from anatlint.claims.denials import denials_of
from anatlint.claims.tree import Token, Tree

_OFFSHOOTS = frozenset({"branch", "twig", "continuation", "offshoot"})
_SINGULAR = frozenset({"does", "is", "has", "was"})


def antecedent(tree: Tree, noun: int, verb: Token) -> int:
    """Return the noun that a relative clause is said of, by the noun that it hangs on and its verb."""
    found = _offshoot_of(tree, _brought_out(tree, _one_of(tree, noun, verb)))
    found = _before_source(tree, found)
    return _first_of(tree, _of_a_kind(tree, found), verb)


def _offshoot_of(tree: Tree, i: int) -> int:
    """Return the branch, in "the X, a long branch of the Y that runs ...": the apposition tells of X."""
    preposition = tree.tokens[tree.tokens[i].head]
    noun = tree.tokens[preposition.head]
    offshoot = noun.lemma in _OFFSHOOTS and noun.dep == "appos" and tree.tokens[i].dep == "pobj"
    indefinite = any(child.lower in ("a", "an") for child in tree.children(noun.i, "det"))
    named = tree.tokens[noun.head].mention is not None
    return noun.head if offshoot and indefinite and named and preposition.lower == "of" else i


def _before_source(tree: Tree, i: int) -> int:
    """Return the X, in "the X from the Y, which ...": the Y only tells where X comes from."""
    token = tree.tokens[i]
    source = tree.tokens[token.head]
    above = tree.tokens[source.head]
    parted = i + 1 < len(tree.tokens) and tree.tokens[i + 1].text == ","
    told = source.lower == "from" and above.i == source.i - 1 and _same_sort(token, above)
    return above.i if token.dep == "pobj" and parted and told else i


def _of_a_kind(tree: Tree, i: int) -> int:
    """Return X, in "X, a hip muscle that ...": an apposition with "a" says what kind of thing X is."""
    token = tree.tokens[i]
    above = tree.tokens[token.head]
    indefinite = any(child.lower in ("a", "an", "another") for child in tree.children(i, "det"))
    return above.i if token.dep == "appos" and indefinite and _same_sort(token, above) else i


def _first_of(tree: Tree, i: int, verb: Token) -> int:
    """Return X, in "X, the deepest of the Ys, whose fibres ...": behind a comma, and not of several ("which are")."""
    token, preposition = tree.tokens[i], tree.tokens[tree.tokens[i].head]
    first = tree.tokens[preposition.head]
    above = tree.tokens[first.head]
    if token.dep != "pobj" or preposition.lower != "of" or first.dep != "appos" or not _same_sort(token, above):
        return i
    one = first.tag == "JJS" or first.lower in ("one", "deepest") or _is_superlative(first)
    parted = i + 1 < len(tree.tokens) and tree.tokens[i + 1].text == ","
    owned = any(child.lower == "whose" for t in tree.children(verb.i) for child in tree.children(t.i, "poss"))
    return above.i if one and parted and (owned or _is_singular(tree, verb)) else i


def _is_superlative(token: Token) -> bool:
    return token.mention is not None and "superlative" in token.mention.categories


def _same_sort(token: Token, other: Token) -> bool:
    """Whether two words both name muscles, or both name nerves."""
    kinds = [{k for k in ("muscle", "nerve") if t.mention is not None and t.mention.ids(k)} for t in (token, other)]
    return bool(kinds[0] & kinds[1])


def _is_singular(tree: Tree, verb: Token) -> bool:
    return verb.tag == "VBZ" or any(
        child.lower in _SINGULAR for child in tree.children(verb.i, "aux", "auxpass", "cop")
    )


def _brought_out(tree: Tree, i: int) -> int:
    """Return X, in "it is the X, and not the Y, that ..."."""
    token = tree.tokens[i]
    above = tree.tokens[token.head]
    if token.dep != "conj" or not denials_of(tree).turns(i):
        return i
    shown = _pointed_out(tree, above)
    return shown.i if shown is not None else i


def is_contrasted(tree: Tree, i: int) -> bool:
    """Whether a word is the Y of "it is the X rather than the Y that ...": of which the clause behind is denied."""
    token = tree.tokens[i]
    while token.dep in ("conj", "appos") and token.head != token.i:
        token = tree.tokens[token.head]
    return token.i != i and denials_of(tree).turns(i) and _pointed_out(tree, token) is not None


def _pointed_out(tree: Tree, above: Token) -> Token | None:
    """Return X of "it is the X ... that", by the word that what is set against X hangs on: X itself, or the verb."""
    verb = tree.tokens[above.head] if above.dep == "attr" else above
    subjects = {child.lower for child in tree.children(verb.i, "nsubj", "expl")}
    return tree.child(verb.i, "attr") if verb.lemma == "be" and subjects & {"it", "that", "this"} else None


def _one_of(tree: Tree, i: int, verb: Token) -> int:
    """Return "one", in "the only one of the four that does not ...": its verb stands in the singular."""
    token = tree.tokens[i]
    preposition = tree.tokens[token.head]
    one = tree.tokens[preposition.head]
    singular = _is_singular(tree, verb)
    only = any(child.lower in ("only", "single", "sole") for child in tree.children(one.i, "amod", "advmod"))
    partitive = token.dep == "pobj" and preposition.lower == "of" and one.lower == "one"
    return one.i if partitive and singular and only else i
