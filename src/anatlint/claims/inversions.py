"""Clauses that open with a place: "on the front of the X lie the Y and the Z", "running through it are the Y and Z".

The words tell such a clause better than a parse does, which often takes its verb for a noun ("lies", "passes", "leave")
or its subject for an object: a clause that opens with a preposition, in which nothing stands before the verb that no
preposition governs, and a noun phrase behind it, has its subject there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from anatlint.claims.tree import Token

_STEMS = (
    "lie", "run", "sit", "hang", "stand", "come", "go", "descend", "emerge", "wind", "travel", "appear", "lurk", "hide",
    "rest", "course", "ascend", "follow", "nestle", "leave", "enter", "swing", "climb", "rise", "slip", "dive", "live",
    "arise", "pass", "begin", "end", "originate", "insert", "start", "attach", "stretch", "extend", "belong", "cross",
    "spring", "branch", "exit", "spread", "sleep", "dwell", "reside", "lodge", "peep",
)  # fmt: skip
_FORMS = {"is": "be", "are": "be", "lay": "lie", "ran": "run", "sat": "sit", "goes": "go", "passes": "pass"}
_FORMS |= {"crosses": "cross", "stretches": "stretch", "branches": "branch"}
_FORMS |= {stem + ending: stem for stem in _STEMS for ending in ("", "s")}
_BEING = frozenset({"is", "are"})
_OPENERS = frozenset(
    {
        "in", "on", "at", "along", "within", "inside", "under", "beneath", "underneath", "below", "behind", "between",
        "among", "above", "over", "through", "across", "around", "round", "from", "beside", "near", "off", "outside",
        "against", "alongside", "into", "beyond", "opposite", "by", "past", "to", "amid",
    }
)  # fmt: skip
_ALONE = frozenset({"underneath", "beneath", "below", "above", "behind", "alongside", "here", "deeper", "further"})
_ADVERBS = frozenset({"just", "right", "directly", "immediately", "deep", "deeper", "even", "still", "also", "next"})
_LINKS = frozenset({"of", "and", "or"})
_WHOLE = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_BEFORE_NOUN = frozenset({"DET", "ADJ", "NUM", "PRON", "NOUN", "PROPN", "ADV", "PART"})
_NOMINATIVE = frozenset({"we", "you", "he", "she", "they", "i", "there", "who", "which", "that", "what"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def inverted(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return a tree whose subject stands behind its verb, if it opens with a place; else the tree as it is."""
    words = [token for token in tokens if token.pos != "SPACE"]
    if len(words) < 4:
        return tokens
    first = 1 if _is_participle(tokens[0]) and _opens(tokens, 1) else 0
    start = _skip_adverbs(tokens, first)
    verb = _verb_behind(tokens, start)
    if verb is None:
        return tokens
    if not _has_subject_behind(tokens, verb):
        return tokens
    return _rebuilt(tokens, first, start, verb)


def _is_participle(token: Token) -> bool:
    return token.mention is None and (token.tag in ("VBN", "VBG") or token.lower.endswith(("ing", "ed", "den", "ied")))


def _opens(tokens: tuple[Token, ...], i: int) -> bool:
    return i < len(tokens) and _is_preposition(tokens[_skip_adverbs(tokens, i)])


def _skip_adverbs(tokens: tuple[Token, ...], i: int) -> int:
    while i + 1 < len(tokens) and tokens[i].lower in _ADVERBS and not _is_preposition(tokens[i]):
        i += 1
    return i


def _is_preposition(token: Token) -> bool:
    if token.mention is not None:
        return bool(token.mention.ids("relation"))
    return token.lower in _OPENERS


def _verb_behind(tokens: tuple[Token, ...], start: int) -> int | None:
    """Return where the verb stands right behind the places with which a clause opens."""
    if not _is_preposition(tokens[start]) and not (start == 0 and tokens[0].lower in _ALONE):
        return None
    governed, before = True, False  # whether a preposition governs what comes; whether its noun has come
    for token in tokens[start:]:
        if token.lower in _FORMS and token.mention is None and (before or _follows_adverb(tokens, token, start)):
            return token.i
        if token.tag in _FINITE or token.lower in _NOMINATIVE:
            return None
        if _is_preposition(token) or token.lower in _LINKS:
            governed, before = True, False
        elif token.text == "," and before:
            governed, before = False, True
        elif token.pos in _WHOLE and (token.mention is None or not token.mention.ids("relation")):
            if before and (not governed or token.mention is not None or token.tag == "PRP"):
                return None  # "in the arm the X", "in the arm X": its subject stands before the verb
            before = True
        elif (before and token.pos == "DET") or (token.pos not in _BEFORE_NOUN and token.text != ","):
            return None
    return None


def _follows_adverb(tokens: tuple[Token, ...], verb: Token, start: int) -> bool:
    """ "Underneath lies the X", "hiding underneath is the X"."""
    hiding = start == 1 and _is_participle(tokens[0]) and verb.lower in _BEING
    return verb.i == start + 1 and (start == 0 or hiding) and tokens[start].lower in _ALONE


def _has_subject_behind(tokens: tuple[Token, ...], verb: int) -> bool:
    """Whether a noun phrase follows a verb, with no verb of its own, that agrees with it."""
    at = verb + 1
    named: list[Token] = []
    while at < len(tokens) and tokens[at].text not in (",", ".", ";", ":", "(", "–", "—"):
        token = tokens[at]
        if token.tag in ("WDT", "WP", "WRB") or _is_preposition(token) or token.lower in ("of", "and", "that"):
            break
        if token.tag in _FINITE or token.tag == "PRP" or (not named and token.pos not in _BEFORE_NOUN):
            return False
        if token.pos in ("NOUN", "PROPN", "NUM") or token.mention is not None or token.lower in ("one", "another"):
            named.append(token)
        at += 1
    if not named or any(token.mention is not None and token.mention.ids("movement") for token in named):
        return False
    told = _FORMS[tokens[verb].lower] == tokens[verb].lower
    return not told or _is_plural(tokens, named[-1])  # "Under the knee pass the strap": the reader does


def _is_plural(tokens: tuple[Token, ...], head: Token) -> bool:
    behind = tokens[head.i + 1 : head.i + 12]
    plural = head.tag in ("NNS", "NNPS") or (head.mention is not None and head.mention.plural)
    return plural or any(token.lower == "and" for token in behind)


def _rebuilt(tokens: tuple[Token, ...], first: int, start: int, verb: int) -> tuple[Token, ...]:
    """Return the tree with the verb (or the participle before its places) at its top."""
    mended = list(tokens)
    being = tokens[verb].lower in _BEING and first > 0
    top = 0 if being else verb
    tag = "VBZ" if tokens[verb].lower.endswith("s") else "VBP"
    if being:
        passive = not tokens[0].lower.endswith("ing")
        mended[verb] = replace(tokens[verb], head=0, dep="auxpass" if passive else "aux", pos="AUX", tag=tag)
        mended[0] = replace(tokens[0], head=0, dep="ROOT", pos="VERB", tag="VBN" if passive else "VBG")
        mended[0] = replace(mended[0], lemma=_stem(tokens[0]))
        subject_dep = "nsubjpass" if passive else "nsubj"
    else:
        lemma = _FORMS[tokens[verb].lower]
        pos = "AUX" if lemma == "be" else "VERB"
        mended[verb] = replace(tokens[verb], head=verb, dep="ROOT", pos=pos, tag=tag, lemma=lemma)
        subject_dep = "nsubj"
        for i in range(first):
            mended[i] = replace(tokens[i], head=verb, dep="advmod", pos="ADJ", tag="JJ")
    _hang_places(mended, start, verb, top)
    for token in tokens[first:start]:
        mended[token.i] = replace(token, head=start, dep="advmod")
    _hang_rest(tokens, mended, verb, top, subject_dep)
    return tuple(mended)


def _stem(token: Token) -> str:
    return token.lemma if token.pos == "VERB" else token.lower.removesuffix("ing")


def _hang_places(mended: list[Token], start: int, verb: int, top: int) -> None:
    """Hang the prepositions before a verb on it ("of" on its noun), and what they govern on them."""
    preposition: int | None = None
    noun: int | None = None
    loose: list[int] = []
    for i in range(start, verb):
        token = mended[i]
        if _is_preposition(token) or token.lower == "of":
            upon = noun if token.lower == "of" and noun is not None else top
            mended[i] = replace(token, head=upon, dep="prep", pos="ADP", tag="IN")
            preposition, noun, loose = i, None, []
        elif i == start:
            mended[i] = replace(token, head=top, dep="advmod", pos="ADV", tag="RB")
        elif token.text == "," or token.lower in ("and", "or"):
            mended[i] = replace(
                token, head=noun if noun is not None else top, dep="cc" if token.text != "," else "punct"
            )
        elif token.pos in _WHOLE and _ends_phrase(mended, i, verb):
            joined = noun is not None
            above = noun if noun is not None else preposition if preposition is not None else top
            mended[i] = replace(token, head=above, dep="conj" if joined else "pobj")
            for one in loose:
                mended[one] = replace(mended[one], head=i, dep=_dep_before(mended[one]))
            noun, loose = (noun if joined else i), []
        else:
            loose.append(i)


def _ends_phrase(mended: Sequence[Token], i: int, verb: int) -> bool:
    """Whether a noun is the last word of its phrase: what follows is a preposition, a mark, "and" or the verb."""
    following = mended[i + 1]
    return i + 1 == verb or _is_preposition(following) or following.lower in _LINKS or following.text == ","


def _dep_before(token: Token) -> str:
    return {"DET": "det", "PRON": "poss", "NOUN": "compound", "PROPN": "compound", "NUM": "nummod"}.get(
        token.pos, "advmod" if token.pos == "ADV" else "amod"
    )


def _hang_rest(tokens: tuple[Token, ...], mended: list[Token], verb: int, top: int, subject_dep: str) -> None:
    """Hang what stands behind a verb on it: the first noun that hung on nothing there is its subject."""
    subject: int | None = None
    for token in tokens[verb + 1 :]:
        inside = token.head > verb and token.head != token.i
        if inside:
            continue
        noun = token.pos in ("NOUN", "PROPN", "PRON", "NUM") or (token.mention is not None and token.dep != "prep")
        if subject is None and noun and token.dep not in ("det", "amod", "compound", "nummod", "poss"):
            subject = token.i
            mended[token.i] = replace(token, head=top, dep=subject_dep)
        elif subject is not None and noun and token.dep in ("conj", "appos"):
            mended[token.i] = replace(token, head=subject, dep=token.dep)
        else:
            dep = "dep" if token.dep == "ROOT" else token.dep
            mended[token.i] = replace(token, head=top, dep=dep)
