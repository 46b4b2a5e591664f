"""Verbs that the parser takes for nouns: "X slants upwards", "the fibres of X run crosswise", "the X branches off"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from anatlint.claims.tree import Token

_ALSO_NOUNS = frozenset(
    {
        "slants", "slopes", "runs", "arches", "sweeps", "hooks", "loops", "inserts", "attaches", "borders", "bridges",
        "spans", "links", "covers", "lines", "caps", "stretches", "descends", "starts", "roots", "anchors", "flanks",
        "rings", "crosses", "exits", "powers", "winds", "curls", "swings", "angles", "fans", "climbs", "drops", "leads",
        "rests", "lies", "hugs", "skirts", "circles", "leaves", "passes", "stops",
    }
)  # fmt: skip
_BASES = frozenset(
    {
        "run", "lie", "pass", "end", "start", "leave", "cross", "slope", "slant", "insert", "attach", "begin", "arise",
        "fan", "arch", "sweep", "hook", "loop", "stretch", "come", "fuse", "join", "meet", "converge", "cover", "line",
        "descend", "ascend", "climb", "rest", "sit", "reach", "exit", "enter", "wind", "curl", "angle", "head",
        "spread", "hang",
    }
)  # fmt: skip
_SEVERAL = frozenset({"these", "those", "both"})
_SUBJECTS = ("nsubj", "nsubjpass")


def as_verb(token: Token) -> Token:
    """Return a token that the parser took for a plural noun as the verb of the same form."""
    long = token.lower.endswith(("ches", "sses", "shes"))
    stem = token.lower.removesuffix("es") if long else token.lower[:-1]
    return replace(token, pos="VERB", tag="VBZ", lemma=stem)


def verbs_for_nouns(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tree with the verb at its top that was taken for a noun, if it was."""
    root = next((token for token in tokens if token.head == token.i), None)
    if root is None or root.mention is not None:
        return tokens if root is None else _behind_apposition(tokens, root)
    own = [token for token in tokens if token.head == root.i and token.i != root.i]
    loose = next((token for token in own if token.dep == "dep" and token.i < root.i), None)
    if loose is not None and loose.mention is not None:
        return _behind_apposition(tokens, loose)
    if _is_counted(tokens, root, own):
        return _with_number_as_subject(tokens, root, own)
    if root.tag == "NNS" and _has_subject(root, own):
        return (*tokens[: root.i], as_verb(root), *tokens[root.i + 1 :])
    done = any(token.dep in ("agent", "aux", "auxpass") or token.lower == "by" for token in own)  # "run by the X"
    if root.lower in _BASES and root.tag in ("NN", "VBN", "NNP", "JJ") and not done and _has_subject(root, own):
        mended = replace(root, pos="VERB", tag="VBP", lemma=root.lower)
        return (*tokens[: root.i], mended, *tokens[root.i + 1 :])
    return _behind_name(tokens, root, own)


def _has_subject(root: Token, own: list[Token]) -> bool:
    """Whether what the parser took for a noun has a subject before it, and no "is"."""
    subject = any(token.dep in _SUBJECTS and token.i < root.i for token in own)
    return subject and not any(token.dep in ("cop", "det", "amod", "poss") or token.pos == "AUX" for token in own)


def _is_counted(tokens: tuple[Token, ...], root: Token, own: list[Token]) -> bool:
    """ "The first three end on X", "these lie under Y", taken for three ends: a singular noun, a place behind."""
    number = tokens[root.i - 1] if root.i > 0 else None
    several = number is not None and (number.lower in _SEVERAL or number.tag == "CD")
    counted = several and number is not None and number.lower not in ("one", "1") and number.head == root.i
    following = tokens[root.i + 1].pos == "ADP" if root.i + 1 < len(tokens) else False
    return root.lower in _BASES and root.tag == "NN" and counted and following and number in own


def _with_number_as_subject(tokens: tuple[Token, ...], root: Token, own: list[Token]) -> tuple[Token, ...]:
    mended = list(tokens)
    number = root.i - 1
    mended[root.i] = replace(root, pos="VERB", tag="VBP", lemma=root.lower)
    pointing = tokens[number].lower in _SEVERAL
    mended[number] = replace(tokens[number], dep="nsubj", pos="PRON" if pointing else tokens[number].pos)
    for token in own:
        if token.i < number:
            mended[token.i] = replace(token, head=number)
    return tuple(mended)


def _behind_name(tokens: tuple[Token, ...], root: Token, own: list[Token]) -> tuple[Token, ...]:
    """ "Multifidus slants upwards", taken for its slants: a name in the singular before such a word is its subject."""
    name = next((token for token in own if token.i == root.i - 1 and _may_be_subject(root, token)), None)
    following = tokens[root.i + 1 : root.i + 2]
    if root.lower not in _ALSO_NOUNS or name is None or name.mention is None or name.mention.plural or not following:
        return tokens
    way = following[0].pos in ("ADP", "ADV", "DET") or following[0].dep in ("prt", "prep", "advmod")
    if not way or any(token.dep == "det" and token.head == root.i and token.i < name.i - 1 for token in own):
        return tokens
    mended = list(tokens)
    mended[root.i] = as_verb(root)
    mended[name.i] = replace(name, dep="nsubj")
    for token in own:
        if token.i < name.i and token.dep in ("det", "poss", "amod"):
            mended[token.i] = replace(token, head=name.i)
        elif token.dep == "appos" and token.i > root.i:
            mended[token.i] = replace(token, dep="dobj")
    return tuple(mended)


def _behind_apposition(tokens: tuple[Token, ...], name: Token) -> tuple[Token, ...]:
    """ "X, the shortest of the four, slants downward and ends on Y", where the verb was taken for one more noun."""
    mention = name.mention
    if mention is None or mention.plural or not mention.ids("muscle", "nerve"):
        return tokens
    for noun in tokens[name.i + 3 :]:
        if noun.lower not in _ALSO_NOUNS or noun.mention is not None or noun.head > noun.i or noun.tag != "NNS":
            continue
        before, following = tokens[noun.i - 1], tokens[noun.i + 1 : noun.i + 2]
        own = [t for t in tokens if t.head == noun.i and t.i < noun.i and t.i != name.i and t.pos != "PUNCT"]
        commas = tokens[name.i + 1].text == "," and before.text == ","
        if own or not commas or not following or following[0].pos not in ("ADP", "ADV", "DET"):
            continue
        mended = list(tokens)
        mended[noun.i] = replace(as_verb(noun), head=noun.i, dep="ROOT")
        mended[name.i] = replace(name, head=noun.i, dep="nsubj")
        for token in tokens[noun.i + 1 :]:
            if token.head == name.i:
                mended[token.i] = replace(token, head=noun.i)
        return tuple(mended)
    return tokens


def _may_be_subject(root: Token, token: Token) -> bool:
    """Whether what the parser hangs before a noun may be its subject: "its thin sheet lies beneath X"."""
    shape = token.mention is not None and " " in token.text and token.mention.categories <= {"shape"}
    return token.dep == "compound" or (token.dep == "amod" and shape and root.lower == "lies")


def directed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "A muscle whose fibres run lengthwise": a direction right behind a verb is that of the verb."""
    mended = list(tokens)
    for verb, way in pairwise(tokens):
        told = way.mention is not None and way.mention.ids("direction") and way.head < verb.i
        if told and verb.pos == "VERB" and verb.mention is None and not _is_below(tokens, verb.i, way.i):
            mended[way.i] = replace(way, head=verb.i, dep="advmod")
    return tuple(mended)


def _is_below(tokens: tuple[Token, ...], i: int, top: int) -> bool:
    while i != top and tokens[i].head != i:
        i = tokens[i].head
    return i == top
