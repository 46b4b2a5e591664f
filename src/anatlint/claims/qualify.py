"""Qualifiers of a claim: negation and its scope, mood, hedges, strength, side, mode and condition."""

from __future__ import annotations

import re
from dataclasses import replace

from anatlint.claims.denials import denials_of
from anatlint.claims.fronted_denials import is_inverted
from anatlint.claims.model import Mood, Qualifiers
from anatlint.claims.refuted import is_refuted
from anatlint.claims.tree import Tree
from anatlint.claims.words import Words

_COMPARED = re.compile(
    r"\blike (?:an?|the)(?: [a-z]+)? $", re.IGNORECASE
)  # "flat like the fish that it is named after"


_BLANK = "___"  # to be filled in


def mood_of(sentence: str, words: Words) -> Mood:
    """Return how a sentence is meant, by its own cues."""
    asked = sentence.rstrip("\"'”’)*_").endswith("?")
    if asked and not words.find("telling_questions", sentence[:60]):
        return Mood.QUESTION
    if words.find("quizzes", sentence[:40]) or _BLANK in sentence:
        return Mood.QUESTION
    if words.find("myths", sentence):
        return Mood.MYTH
    if words.find("reported", sentence):
        return Mood.QUOTED
    if words.find("variations", sentence):
        return Mood.HYPOTHETICAL
    return Mood.HYPOTHETICAL if of_other_species(sentence, words) else Mood.ASSERTED


def of_other_species(sentence: str, words: Words) -> bool:
    """Whether a sentence speaks of animals, and does not only compare with them ("flat like the fish")."""
    if not words.may_have("others_species", sentence):
        return False
    figures = [match.span() for match in words.patterns["not_species"].finditer(sentence)]
    return any(
        not _COMPARED.search(sentence[: species.start()])
        for species in words.patterns["others_species"].finditer(sentence)
        if not any(start <= species.start() < end for start, end in figures)
    )


def clause_mood(tree: Tree, verb: int, words: Words) -> Mood | None:
    """Return how the clause of a verb is meant, when its own structure tells: "if", "would", "they say"."""
    current, seen = tree.tokens[verb], set()
    if is_refuted(tree, verb):
        return Mood.MYTH
    if any(
        child.lower in ("would", "'d", "might", "could") and child.dep == "aux" and child.lower == "would"
        for child in tree.children(verb)
    ):
        return Mood.HYPOTHETICAL
    while current.i not in seen:
        seen.add(current.i)
        marks = {child.lower for child in tree.children(current.i, "mark", "advmod")}
        if marks & {"if", "whether", "unless"} and not (marks == {"if"} and _is_wanted(tree, current.i, words)):
            return Mood.HYPOTHETICAL
        above = tree.tokens[current.head]
        said = current.dep in ("ccomp", "xcomp") and above.i != current.i and words.has("saying", above.lemma)
        if said and not _said_by_authority(tree, above.i, words):
            return Mood.HYPOTHETICAL if above.lemma in ("suppose", "imagine") else Mood.QUOTED
        current = above
    return None


def _is_wanted(tree: Tree, verb: int, words: Words) -> bool:
    """ "If you want to bend the elbow, you use the X": no doubt is in it."""
    persons = any(child.lower in ("you", "we", "one") for child in tree.children(verb, "nsubj"))
    return persons and words.has("wanting", tree.tokens[verb].lemma)


def _said_by_authority(tree: Tree, verb: int, words: Words) -> bool:
    return any(words.has("authorities", child.lower) for child in tree.children(verb, "nsubj", "agent", "nsubjpass"))


def negated(tree: Tree, verb: int, words: Words, governors: tuple[int, ...] = ()) -> bool:
    """Whether a verb, or one that governs it, is negated."""
    return sum(_negations(tree, i, words) for i in (verb, *governors)) % 2 == 1


def _negations(tree: Tree, i: int, words: Words) -> int:
    token, cues = tree.tokens[i], denials_of(tree).cues
    if words.find("ceased", " ".join(tree.tokens[k].lower for k in tree.subtree(i))):
        return 0  # "it cannot lift the arm any more": it did
    count = 0
    opened = next((child.i for child in tree.children(i) if child.tag in ("WRB", "WDT") and child.i < i), 0)
    for child in tree.children(i):
        if child.i in cues or child.i < opened or _is_parted(tree, child.i, i):
            continue  # "not that on the ulna, where the X ends", "the X does not: it pulls"
        if (
            child.dep == "neg"
            or (child.dep in ("advmod", "preconj") and words.has("negative", child.lower))
            or (child.dep == "cc" and child.i == 0 and child.lower == "nor")
            or (child.dep in ("nsubj", "nsubjpass", "agent", "dobj", "attr") and _no_phrase(tree, child.i))
        ):
            count += 1
    if words.has("negative_governors", token.lower):
        count += 1
    count += is_inverted(tree, i)
    if token.dep == "pcomp" and tree.tokens[token.head].lower == "without":
        count += 1
    count += sum(_negations(tree, doing, words) for doing in _what_is_done(tree, i))
    if token.dep == "conj" and count == 0 and token.pos in ("VERB", "AUX"):
        head = tree.tokens[token.head]
        between = [t.lower for t in tree.tokens[head.i + 1 : token.i]]
        if "nor" in between:
            count += 1
        elif "or" in between and not tree.children(i, "nsubj", "nsubjpass"):
            count += _negations(tree, head.i, words)
    return count


def _what_is_done(tree: Tree, i: int) -> list[int]:
    """Return the "do" whose content a verb tells: "what it does not do is open them"."""
    copula = tree.tokens[tree.tokens[i].head]
    if copula.lemma != "be" or copula.i >= i:
        return []
    subjects = tree.children(copula.i, "csubj", "nsubj")
    return [one.i for one in subjects if one.lemma == "do" and any(c.lower == "what" for c in tree.children(one.i))]


def _is_parted(tree: Tree, one: int, other: int) -> bool:
    """Whether a colon or semicolon stands between two words: "does not: it ..."; a comma, in "does not, being ..."."""
    marks = (":", ";", ",") if tree.tokens[other].tag == "VBG" else (":", ";")
    return any(token.text in marks for token in tree.tokens[one:other])


def _no_phrase(tree: Tree, i: int) -> bool:
    first = tree.subtree(i)[0]
    before = tree.tokens[max(0, first - 1)].lower
    own = [tree.tokens[k].lower for k in tree.subtree(i)[:2]]
    if own[:1] == ["nothing"]:
        return not own[1:] and not any(token.lower in _BUT for token in tree.tokens[i + 1 : i + 2])
    return any(word in ("no", "neither", "none", "nobody") for word in own) or (before == "neither" and first > 0)


_BUT = frozenset({"but", "except", "besides", "other", "else", "more", "less"})


def excluded(tree: Tree, i: int) -> bool:
    """Whether an argument means the reverse of its clause: "not X but Y", "rather than X", "except X", "unlike X"."""
    return denials_of(tree).turns(i)


def _is_not_it(tree: Tree, verb: int) -> bool:
    """ "It is not the X that lowers the arm": the clause behind "that" is denied of the X."""
    clause = tree.tokens[verb]
    named = tree.tokens[clause.head]
    being = tree.tokens[named.head]
    if clause.dep != "relcl" or named.dep != "attr" or being.lemma != "be" or not tree.children(being.i, "neg"):
        return False
    opened = any(t.lower in ("that", "which", "who") for t in tree.children(verb, "nsubj", "nsubjpass"))
    pointing = any(t.lower in ("it", "this", "that") for t in tree.children(being.i, "nsubj"))
    return opened and pointing and not tree.children(named.i, "conj", "cc")


def qualify(tree: Tree, verb: int, governors: tuple[int, ...], text: str, words: Words, base: Qualifiers) -> Qualifiers:
    """Add to ``base`` what the verb's clause (``text``) says of negation, hedges, strength, side and mode."""
    hedged = any(
        words.has("hedges", child.lower) for i in (verb, *governors) for child in tree.children(i, "aux", "advmod")
    ) or any(words.has("hedges", tree.tokens[i].lemma) for i in governors)
    near = {tree.tokens[i].lower for i in (verb, *governors)} | {
        child.lower for i in (verb, *governors) for child in tree.children(i, "advmod", "amod", "acomp", "attr")
    }
    mood = base.mood if base.mood is not Mood.ASSERTED else clause_mood(tree, verb, words) or base.mood
    return replace(
        base,
        mood=mood,
        negated=(base.negated != negated(tree, verb, words, governors)) != _is_not_it(tree, verb),
        hedged=base.hedged or hedged,
        weak=base.weak or bool(near & words.sets["weak"]),
        strong=base.strong or bool(near & words.sets["strong"]),
        side=base.side or _side(text, words),
        mode=base.mode or _mode(text, words),
        fixed_end=base.fixed_end or bool(words.find("fixed_end", text)),
    )


def _side(text: str, words: Words) -> str | None:
    other, own = words.find("contralateral", text), words.find("ipsilateral", text)
    if other and own:
        return None  # "the X to the other side, the Y to the same side"
    return "contralateral" if other else "ipsilateral" if own else None


def _mode(text: str, words: Words) -> str | None:
    if words.find("unilateral", text):
        return "unilateral"
    return "bilateral" if words.find("bilateral", text) else None
