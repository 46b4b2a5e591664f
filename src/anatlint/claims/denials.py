"""What a sentence sets aside: "not by X but by Y", "X, not Y", "rather than Y", "except Y", "unlike Y"."""

from __future__ import annotations

from itertools import pairwise

from anatlint.claims.tree import Token, Tree
from anatlint.records import dataclass

_NOT = frozenset({"not", "n't", "never"})
_NONE = frozenset({"none", "neither", "nothing", "never"})  # "all by X, none by Y"
_ONLY = frozenset({"only", "just", "merely", "simply", "solely"})
_ALONE = frozenset({"except", "unlike", "excluding", "without"})
_PAIRS = frozenset({("rather", "than"), ("instead", "of"), ("opposed", "to"), ("apart", "from"), ("other", "than")})
_EXCEPT = frozenset({"except", "excepting", "excluding", "save", "bar", "barring", "but"})
_EXCEPT_FOR = frozenset(
    {("apart", "from"), ("aside", "from"), ("other", "than"), ("exception", "of"), ("exceptions", "of")}
)
_ONE_SUCH = frozenset({"exception", "exceptions"})  # "with one exception: the X"
_UNIVERSAL = frozenset({"all", "every", "everything", "muscles", "nerves", "nothing", "none"})
_EVERY = frozenset({"all", "every", "each", "everything"})
_COUNTED = frozenset({"one", "two", "three", "four", "five", "six", "seven"})  # "all muscles of the tongue but one"
_VERBAL = frozenset({"VERB", "AUX"})
_SENTENCE_STOPS = frozenset({";", ":", ")"})
_STOPS = frozenset({",", ";", ":", "(", ")", "but", "–", "—"})


@dataclass(frozen=True, slots=True)
class Denials:
    """Token indices: what is set aside, what is asserted again behind "but", and the cues that negate no clause."""

    region: frozenset[int]
    restored: frozenset[int]
    cues: frozenset[int]

    def turns(self, i: int) -> bool:
        """Whether a phrase headed by a token means the reverse of its clause."""
        return i in self.region or i in self.restored


def denials_of(tree: Tree) -> Denials:
    """Find what a sentence sets aside; once for each tree."""
    if "denials" not in tree.memo:
        tree.memo["denials"] = _find_denials(tree)
    found: Denials = tree.memo["denials"]
    return found


def _find_denials(tree: Tree) -> Denials:
    region: set[int] = set()
    restored: set[int] = set()
    cues: set[int] = set()
    tokens = tree.tokens
    for token in tokens:
        word, following = token.lower, tokens[token.i + 1] if token.i + 1 < len(tokens) else None
        if following is None:
            continue
        if word in _NOT and following.lower in _ONLY:
            cues.add(token.i)
        elif word in _NOT and (_of_phrase(tokens, token, following) or _of_cleft(tokens, token)):
            cues.add(token.i)
            region.update(_stretch(tokens, token.i + 1))
        elif word in _NOT or word == "no":  # "is no part of the X but a Y"
            restored.update(_behind_but(tokens, token.i + 1))
        elif word in _ALONE or (word in _NONE and following.pos == "ADP" and _behind_mark(tokens, token)):
            region.update(_stretch(tokens, token.i + 1))
        elif (word, following.lower) in _PAIRS:
            region.update(_stretch(tokens, token.i + 2, verbs=True))
        elif word == "but" and _but_of_all(tokens, token):
            region.update(_stretch(tokens, token.i + 1))
    return Denials(frozenset(region), frozenset(restored), frozenset(cues))


def _behind_mark(tokens: tuple[Token, ...], token: Token) -> bool:
    return token.i > 0 and tokens[token.i - 1].lower in (",", ";", "and", "but", "–", "—")


def not_only(tree: Tree, i: int) -> bool:
    """Whether "not just", "not only" stands right before a word, its article and adjectives between."""
    before = tree.tokens[max(0, i - 4) : i]
    return any(one.lower in _NOT and other.lower in _ONLY for one, other in pairwise(before))


def exceptions_of(tree: Tree) -> tuple[Token, ...]:
    """The words of the exceptions that a sentence makes: "all X except A, B and C", "all but A", "apart from A"."""
    found: dict[int, Token] = {}
    tokens = tree.tokens
    for token, following in pairwise(tokens):
        before = tokens[token.i - 1].lower if token.i else ""
        if (token.lower, following.lower) in _EXCEPT_FOR or (token.lower in _ONE_SUCH and following.text == ":"):
            start = token.i + 2
        elif token.lower in _EXCEPT and (token.pos not in _VERBAL or _is_no_verb(token, following)):
            counted = before in _UNIVERSAL or following.lower in _COUNTED or _but_of_all(tokens, token)
            if token.lower == "but" and not counted:
                continue
            start = token.i + 1
        else:
            continue
        found.update({one.i: one for one in _listed(tokens, start)})
    return tuple(found.values())


def _is_no_verb(token: Token, following: Token) -> bool:
    """ "All by the X nerve, bar the Y": taken for a verb by the parser."""
    bare = token.tag in ("VB", "VBP") or token.dep in ("advcl", "dep")
    return token.lower in ("bar", "save", "barring", "excepting") and bare and following.pos in ("DET", "NUM", "PRON")


def _but_of_all(tokens: tuple[Token, ...], but: Token) -> bool:
    """ "All Xs but the Y", "each of them but the Y": "but" joins a noun to what all of is meant."""
    noun = tokens[but.head]
    every = noun.lower in _EVERY or any(t.head == noun.i and t.lower in _EVERY for t in tokens[: but.i])
    return every and any(t.head == noun.i and t.dep == "conj" and t.pos in ("NOUN", "PROPN") for t in tokens)


def excepts(text: str) -> bool:
    """Whether a parenthesis makes an exception: "(except the soleus)", "(apart from X)"."""
    words = text.lower().split()
    return bool(words) and words[0] != "but" and (words[0] in _EXCEPT or tuple(words[:2]) in _EXCEPT_FOR)


def _listed(tokens: tuple[Token, ...], start: int) -> list[Token]:
    """The tokens of a list with commas, to the main verb; clauses in the list ("where ...") belong to it.

    A colon ends it, unless what stands before names nothing: "all but two: the A and the B".
    """
    out: list[Token] = []
    for token in tokens[start:]:
        if token.text == ":" and not any(one.mention is not None for one in out):
            out.append(token)
            continue
        governor = tokens[token.head] if token.pos == "AUX" else token
        main = token.pos in _VERBAL and governor.head == governor.i
        if token.lower in _SENTENCE_STOPS or main:
            break
        out.append(token)
    return out


def _of_phrase(tokens: tuple[Token, ...], cue: Token, following: Token) -> bool:
    """Whether "not" sets a phrase aside rather than negating a verb."""
    before = tokens[cue.i - 1] if cue.i else None
    if following.pos in ("VERB", "AUX") or following.tag.startswith("VB"):
        return False
    if before is None:
        return True
    if before.text in (",", ";", "(", "–", "—") or before.lower in ("and", "but", "or"):
        return True
    return before.pos == "VERB" or (before.pos not in ("AUX", "PRON") and following.pos in ("ADP", "DET", "SCONJ"))


def _of_cleft(tokens: tuple[Token, ...], cue: Token) -> bool:
    """ "It is not X but Y that ...": of the two, X is set aside."""
    opens = cue.i > 1 and tokens[cue.i - 1].lemma == "be" and tokens[cue.i - 2].lower in ("it", "this", "that")
    phrase = _stretch(tokens, cue.i + 1) if opens else []
    return bool(phrase) and phrase[-1] + 1 < len(tokens) and tokens[phrase[-1] + 1].lower == "but"


def _stretch(tokens: tuple[Token, ...], start: int, *, verbs: bool = False) -> list[int]:
    """The tokens from ``start`` to the end of the phrase; ``verbs`` lets it open with one."""
    out: list[int] = []
    for token in tokens[start:]:
        finite = token.pos in ("VERB", "AUX") and token.dep not in ("acl", "relcl", "amod")
        if token.lower in _STOPS or (finite and not (verbs and len(out) < 2)):
            break
        out.append(token.i)
    return out


def _behind_but(tokens: tuple[Token, ...], start: int) -> list[int]:
    """ "Is not supplied by X but by Y": the phrase behind "but", when it has no verb of its own."""
    for token in tokens[start:]:
        if token.lower == "but" and token.i + 1 < len(tokens):
            phrase = _stretch(tokens, token.i + 1)
            ahead = tokens[phrase[-1] + 1] if phrase and phrase[-1] + 1 < len(tokens) else None
            clause = ahead is not None and ahead.pos in ("VERB", "AUX")
            return [] if clause else phrase
    return []
