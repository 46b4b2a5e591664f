"""Mending what the parser takes for something else again and again, with general rules on its trees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from anatlint.claims.called_clauses import called_clauses
from anatlint.claims.colon_verbs import colon_verbs, within_colon
from anatlint.claims.continued_lists import continued_lists, joined_to_nouns
from anatlint.claims.fronted import with_fronted
from anatlint.claims.fronted_company import in_company, levels_as_subject, levels_of_roots
from anatlint.claims.fronted_relatives import found_places, fronted_relatives
from anatlint.claims.inversions import inverted
from anatlint.claims.listed_objects import listed_objects
from anatlint.claims.listed_subjects import listed_behind_colon, listed_subjects
from anatlint.claims.mistaken_verbs import as_verb, directed, verbs_for_nouns
from anatlint.claims.pointing_phrases import pointing_phrases
from anatlint.claims.repairs_of_names import REPAIRS as OF_NAMES
from anatlint.claims.repairs_particles import particles_off
from anatlint.claims.repairs_relatives import pseudo_clefts, with_relative
from anatlint.claims.repairs_superlatives import apposed_superlatives
from anatlint.claims.repairs_tendons import by_tendons, of_tendons
from anatlint.claims.tree import Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_STANDS = frozenset({"arise", "begin", "come", "end", "go", "hang", "lie", "originate", "pass", "run", "sit", "stand"})
_GETS = frozenset({"derive", "draw", "get", "obtain", "receive", "take"})
_NAMES = frozenset({"call", "know", "name", "term"})
_PASSES = frozenset({"cross", "enter", "exit", "leave", "perforate", "pierce", "quit"})
_BESIDE = frozenset(
    {"above", "below", "behind", "beneath", "beside", "under", "underneath", "over", "near", "opposite"}
)
_WHOLES = frozenset({"all", "everything", "none", "nothing", "each", "every"})
_EXCEPTING = frozenset({"but", "except", "excepting", "excluding", "save", "barring"})
_WAYS = frozenset({"above", "below", "beneath", "behind", "through"})


def repaired(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens of a tree with mended heads and relations; a repair that leaves no tree is undone."""
    mended = tuple(tokens)
    for repair in _REPAIRS:
        changed = repair(mended)
        if changed != mended and _is_tree(changed):
            mended = changed
    return mended


def _is_tree(tokens: Sequence[Token]) -> bool:
    """Whether the heads lead from every token to one that is its own head."""
    rooted: set[int] = set()
    for token in tokens:
        path: set[int] = set()
        i = token.i
        while i not in rooted and tokens[i].head != i:
            if i in path:
                return False
            path.add(i)
            i = tokens[i].head
        rooted |= path | {i}
    return True


def _coordinated_verbs(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "It runs down the arm and slips between the Xs", taken for a noun: what is joined to a verb is one."""
    mended = list(tokens)
    for token in tokens:
        above = tokens[token.head]
        if token.tag != "NNS" or token.dep != "conj" or token.mention is not None or above.tag != "VBZ":
            continue
        own = _children(tokens, token)
        if any(one.dep in ("det", "amod", "poss", "nummod") for one in own) or not any(
            one.dep == "prep" for one in own
        ):
            continue
        mended[token.i] = as_verb(token)
    return tuple(mended)


def _clause_of_noun(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "When only one side works, ...", taken for a noun: what has a subject in a clause with "when" is a verb."""
    mended = list(tokens)
    for token in tokens:
        if token.dep != "advcl" or token.tag != "NNS" or token.mention is not None or token.i == 0:
            continue
        own = _children(tokens, token)
        subject = next((one for one in own if one.dep in ("nsubj", "compound") and one.i == token.i - 1), None)
        if subject is not None and subject.tag == "NN" and any(one.lower in _WHEN for one in own):
            mended[token.i] = as_verb(token)
            mended[subject.i] = replace(subject, dep="nsubj")
    return tuple(mended)


_WHEN = frozenset({"when", "if", "whenever", "once", "while", "as"})


def _verb_behind_name(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Running from X to Y, the masseter bulges", taken for some bulges: a sentence with a participle has a verb.

    So has one that goes on with what something is for: "the X functions to lift Y".
    """
    root = _root(tokens)
    if root is None or root.i == 0 or root.tag != "NNS":
        return tokens
    own, name = _children(tokens, root), tokens[root.i - 1]
    fronted = root.mention is None and any(token.dep == "advcl" and token.i < name.i for token in own)
    field = root.mention is not None and root.mention.categories <= {"field"}
    aimed = field and any(token.dep == "xcomp" and token.i > root.i for token in own)
    if not (fronted or aimed) or name.mention is None or name.head != root.i or name.mention.plural:
        return tokens
    mended = list(tokens)
    mended[root.i] = replace(as_verb(root), mention=None)
    mended[name.i] = replace(name, dep="nsubj", pos="NOUN", tag="NN")
    for token in own:
        if token.dep in ("det", "poss", "amod") and token.i < name.i:
            mended[token.i] = replace(token, head=name.i)
    return tuple(mended)


def _loose_subject(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Their opponents, the X, consist of Y": nouns hung loosely before a finite verb are its subject."""
    mended = list(tokens)
    for verb in tokens:
        if verb.tag not in ("VBP", "VBZ", "VBD") or verb.dep not in ("ROOT", "appos"):
            continue
        own = [token for token in _children(tokens, verb) if token.i < verb.i]
        if any(token.dep in _SUBJECTS for token in own):
            continue
        for token in own:
            if token.dep == "dep" and token.pos in ("NOUN", "PROPN"):
                mended[token.i] = replace(token, dep="nsubj")
    return tuple(mended)


def _cleft(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "It is through the X that the Y leaves": what stands between "is" and "that" belongs to the verb behind."""
    if len(tokens) < 5 or tokens[0].lower != "it" or tokens[1].lower not in ("is", "was"):
        return tokens
    verb = tokens[1]
    told = [t for t in tokens[2:] if t.head == verb.i and t.dep in ("ccomp", "advcl", "acl", "relcl")]
    fronted = [t for t in tokens[2:] if t.head == verb.i and t.dep == "prep"]
    if not told or not fronted or fronted[0].i > told[0].i or tokens[told[0].i].pos != "VERB":
        return tokens
    if not any(t.head == told[0].i and t.dep in _SUBJECTS for t in tokens):
        return tokens
    mended = list(tokens)
    mended[0] = replace(tokens[0], dep="expl")
    for token in fronted:
        mended[token.i] = replace(token, head=told[0].i)
    return tuple(mended)


def _inserted(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "The X, also called Y, lifts Z": a participle between commas, not a past tense with a second verb behind it."""
    for told in (token for token in tokens if token.tag == "VBD" and token.i > 1):
        own = _children(tokens, told)
        subject = next((token for token in own if token.dep in _SUBJECTS and token.i < told.i), None)
        verb = _next_verb(tokens, told, own)
        if subject is None or not _is_named(subject) or verb is None or any(token.dep == "cc" for token in own):
            continue
        between = tokens[subject.i + 1 : told.i]
        if not between or between[0].text != "," or any(t.text != "," and t.pos != "ADV" for t in between):
            continue
        mended = list(tokens)
        mended[told.i] = replace(told, head=subject.i, dep="acl", tag="VBN")
        mended[verb.i] = replace(verb, head=verb.i, dep="ROOT")
        mended[subject.i] = replace(subject, head=verb.i, dep="nsubj")
        for token in own:
            if token.dep == "dobj" and token.i > told.i:  # "called the Y"
                mended[token.i] = replace(token, dep="oprd")
            elif token.i > verb.i:
                mended[token.i] = replace(token, head=verb.i)
        return tuple(mended)
    return tokens


def _is_named(subject: Token) -> bool:
    return subject.mention is not None or subject.lower in ("latter", "former", "it", "first")


def _next_verb(tokens: tuple[Token, ...], told: Token, own: Sequence[Token]) -> Token | None:
    """Return the verb behind a comma that the parser coordinates with a participle, or puts above it."""
    above = tokens[told.head]
    found = next((t for t in own if t.dep == "conj" and t.tag in ("VBZ", "VBP", "VBD")), None)
    if found is None and told.dep == "ccomp" and above.head == above.i and above.tag in ("VBZ", "VBP"):
        found = above
    if found is None or found.i < told.i or (told.head != told.i and told.dep != "ccomp"):
        return None
    if any(t.head == found.i and t.dep in _SUBJECTS for t in tokens):
        return None
    return found if tokens[found.i - 1].text == "," or tokens[found.i - 1].pos == "ADV" else None


def _coordinated(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X arises from A, is long, and does B": three verbs of X, not a clause that "is" governs."""
    root = _root(tokens)
    if root is None or root.pos not in ("VERB", "AUX") or root.tag == "VB":
        return tokens
    own = _children(tokens, root)
    start = min([root.i, *(token.i for token in own if token.dep == "auxpass")])  # "is supplied"
    if start < 1 or tokens[start - 1].text != "," or any(token.dep in _SUBJECTS for token in own):
        return tokens
    first = next((token for token in own if token.dep == "ccomp" and token.i < root.i), None)
    if first is None or not any(token.head == first.i and token.dep in _SUBJECTS for token in tokens):
        return tokens
    mended = list(tokens)
    mended[first.i] = replace(first, head=first.i, dep="ROOT")
    mended[root.i] = replace(root, head=first.i, dep="conj")
    for token in own:
        if token.i < first.i or (token.dep == "punct" and token.i > root.i and token.i == tokens[-1].i):
            mended[token.i] = replace(token, head=first.i)
    return tuple(mended)


def _subject_in_front(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "The X, if the head is held, lifts the Y", "C5 and C6 feed X": a name before a verb without a subject is it."""
    root = _root(tokens)
    if root is None or root.tag not in ("VBZ", "VBP", "VBD", "VB") or root.i < 1:
        return tokens
    own = _children(tokens, root)
    if any(token.dep in (*_SUBJECTS, "expl", "aux") for token in own):
        return tokens
    front = next((token for token in own if token.i < root.i and token.dep not in ("punct", "det")), None)
    if front is None or front.dep != "npadvmod" or front.mention is None or front.pos not in ("NOUN", "PROPN"):
        return tokens
    right_before = front.i + 1 == root.i and front.mention.categories & {"muscle", "nerve", "level"}
    behind_comma = tokens[root.i - 1].text == "," and root.i >= 2 and root.tag != "VB"
    if not right_before and not behind_comma:
        return tokens
    return (*tokens[: front.i], replace(front, dep="nsubj"), *tokens[front.i + 1 :])


def _nominal(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "The major ends on the X", "the former corresponds to it", taken for noun phrases: an adjective as a subject."""
    root = _root(tokens)
    if root is None or any(t.dep in _SUBJECTS for t in _children(tokens, root)):
        return tokens
    front = [token for token in _children(tokens, root) if token.i < root.i and token.dep in ("det", "amod")]
    if [token.dep for token in front] != ["det", "amod"] or front[1].i + 1 != root.i:
        return tokens
    pointing = root.tag == "NNS" and root.mention is None and front[1].lower in ("former", "latter")
    if root.tag not in ("VBZ", "VBD") and not pointing:
        return tokens
    mended = list(tokens)
    mended[root.i] = as_verb(root) if pointing else root
    mended[front[0].i] = replace(front[0], head=front[1].i)
    mended[front[1].i] = replace(front[1], dep="nsubj")
    return tuple(mended)


def _one_as_subject(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "..., the posterior one points it", where "one" was taken for a number before a noun: it is the subject."""
    mended = list(tokens)
    for one, verb in pairwise(tokens):
        if one.lower != "one" or one.head != verb.i or one.dep != "nummod" or verb.pos != "VERB":
            continue
        own = _children(tokens, verb)
        if verb.tag != "VBZ" or any(token.dep in _SUBJECTS for token in own):
            continue
        front = [token for token in own if token.i < one.i and token.dep in ("det", "amod", "compound")]
        if [token.i for token in front] != list(range(one.i - len(front), one.i)) or len(front) < 2:
            continue
        mended[one.i] = replace(one, dep="nsubj")
        for token in front:
            mended[token.i] = replace(token, head=one.i)
    return tuple(mended)


def _noun_with_subject(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "The X, inside the fold, shortens and relaxes them": a plural noun that has a subject is a verb."""
    mended = list(tokens)
    for noun in tokens:
        if noun.tag != "NNS" or noun.dep not in ("conj", "advcl") or not noun.lower.endswith("s"):
            continue
        subject = next((t for t in _children(tokens, noun) if t.dep == "nsubj" and t.i < noun.i), None)
        if subject is None or subject.mention is None or tokens[noun.i - 1].text != ",":
            continue
        mended[noun.i] = as_verb(noun)
        for verb in tokens[noun.i + 1 :]:
            joined = verb.head == noun.head and verb.dep == "conj" and verb.pos == "VERB"
            if joined and not any(t.dep in _SUBJECTS for t in _children(tokens, verb)):
                mended[verb.i] = replace(verb, head=noun.i)
    return tuple(mended)


def _subject_behind(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Under the X lies the Y", "to these is added the Y": what follows such a verb is its subject, no object."""
    mended = list(tokens)
    passives = {token.head for token in tokens if token.dep == "auxpass" and token.head != token.i}
    for verb in tokens:
        passive = verb.i in passives
        if not (verb.lemma in _STANDS and verb.tag in _FINITE) and not passive:
            continue
        own = _children(tokens, verb)
        front = [token for token in own if token.i < verb.i and token.dep in ("prep", "advmod", "advcl", "csubj")]
        object = next((token for token in own if token.dep in ("dobj", "attr") and token.i > verb.i), None)
        subjects = [token for token in own if token.dep in _SUBJECTS and token.tag != "VBN"]
        beside = subjects[0] if len(subjects) == 1 and _is_beside(tokens, subjects[0]) else None
        if beside is not None and object is not None:  # "just above it sits the Y"
            mended[beside.i] = replace(beside, dep="pobj", head=beside.i - 1)
            mended[beside.i - 1] = replace(tokens[beside.i - 1], dep="prep", pos="ADP", head=verb.i)
            subjects, front = [], [mended[beside.i - 1]]
        if object is None or not front or subjects or verb.lemma in _NAMES:
            continue
        mended[object.i] = replace(object, dep="nsubjpass" if passive else "nsubj")
        for token in front:
            if token.dep == "csubj":  # "squeezed between them runs Y"
                mended[token.i] = replace(token, dep="advcl")
    return tuple(mended)


def _is_beside(tokens: tuple[Token, ...], subject: Token) -> bool:
    """Whether what the parser takes for a subject is the pronoun behind a preposition."""
    return subject.tag == "PRP" and subject.i > 0 and tokens[subject.i - 1].lower in _BESIDE


def _one_of(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X is the only one of the four that helps": a verb in the singular is said of the one."""
    mended = list(tokens)
    for verb in tokens:
        several = tokens[verb.head]
        of = tokens[several.head]
        one = tokens[of.head]
        if (
            verb.dep == "relcl"
            and verb.tag == "VBZ"
            and several.dep == "pobj"
            and (of.lower, one.lower) == ("of", "one")
        ):
            mended[verb.i] = replace(verb, head=one.i)
    return tuple(mended)


def _called(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X, called Y, runs", "X, also known as Y": a participle of the noun before it."""
    mended = list(tokens)
    for verb in tokens:
        if verb.lemma not in _NAMES or verb.tag not in ("VBN", "VBD") or verb.dep not in ("acl", "advcl", "conj"):
            continue
        own = _children(tokens, verb)
        if any(token.dep in (*_SUBJECTS, "aux", "auxpass", "cc") or token.tag == "PRP" for token in own):
            continue
        start = min([verb.i, *(token.i for token in own if token.dep == "advmod")])
        if start < 2 or tokens[start - 1].text != ",":
            continue
        head = verb.head if verb.dep == "acl" else _top(tokens, tokens[start - 2]).i
        if _is_below(tokens, head, verb):
            continue
        mended[verb.i] = replace(verb, tag="VBN", dep="acl", head=head)
        for token in own:
            if token.dep == "dobj":
                mended[token.i] = replace(token, dep="oprd")
    return tuple(mended)


def _served(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "On the outer side the X, served by Y, does Z": a participle with its agent is said of the name before it."""
    mended = list(tokens)
    for verb in tokens[2:]:
        name, comma = tokens[verb.i - 2], tokens[verb.i - 1]
        named = name.mention is not None and bool(name.mention.ids("muscle", "nerve")) and name.dep not in _SUBJECTS
        behind = verb.tag == "VBN" and verb.dep == "advcl" and verb.head > verb.i and comma.text == ","
        if named and behind and _has(tokens, verb, "agent") and not _is_below(tokens, name.i, verb):
            mended[verb.i] = replace(verb, dep="acl", head=name.i)
    return tuple(mended)


def _top(tokens: tuple[Token, ...], noun: Token) -> Token:
    """Return the noun that a noun belongs to with "of": "strip" for "skin" in "a strip of skin"."""
    while noun.dep == "pobj" and tokens[noun.head].lower == "of":
        noun = tokens[tokens[noun.head].head]
    return noun


def _agreeing(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Branches of the X, which divides": a relative clause in the singular is said of the singular right before."""
    mended = list(tokens)
    for verb in tokens:
        if verb.dep != "relcl":
            continue
        own = _children(tokens, verb)
        relative = next((token for token in own if token.dep in _SUBJECTS and token.tag == "WDT"), None)
        finite = next((token for token in (*own, verb) if token.tag in ("VBZ", "VBP")), None)
        if relative is None or finite is None:
            continue
        before = relative.i - (2 if tokens[relative.i - 1].text == "," else 1)
        if before <= verb.head or _is_below(tokens, before, verb):
            continue
        wrong, right = (_PLURAL, _SINGULAR) if finite.tag == "VBZ" else (_SINGULAR, _PLURAL)
        above = tokens[verb.head]
        if above.tag in wrong and tokens[before].tag in right and not _has(tokens, above, "conj"):
            mended[verb.i] = replace(verb, head=before)
    return tuple(mended)


def _done_by(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X, all of them run by Y": a participle with its agent is passive, its auxiliary left out."""
    mended = list(tokens)
    for token in tokens:
        verb = tokens[token.head]
        if token.dep != "nsubj" or verb.tag != "VBN" or not _has(tokens, verb, "agent"):
            continue
        if not _has(tokens, verb, "aux"):
            mended[token.i] = replace(token, dep="nsubjpass")
    return tuple(mended)


def _moved_by(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "The elbow is bent by X", taken for an adjective: a movement with its agent behind "is" is a passive verb."""
    mended = list(tokens)
    for told in tokens:
        copula = tokens[told.head]
        moves = told.mention is not None and "motion" in told.mention.categories
        if told.dep != "acomp" or not moves or copula.lemma != "be" or not _has(tokens, told, "agent"):
            continue
        mended[told.i] = replace(
            told, pos="VERB", tag="VBN", dep=copula.dep, head=told.i if copula.head == copula.i else copula.head
        )
        mended[copula.i] = replace(copula, dep="auxpass", pos="AUX", head=told.i)
        for child in _children(tokens, copula):
            if child.i != told.i:
                dep = "nsubjpass" if child.dep == "nsubj" else child.dep
                mended[child.i] = replace(mended[child.i], head=told.i, dep=dep)
    return tuple(mended)


def _what_does(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "What lifts the lip is the X", taken for "the lip is": the noun belongs to the verb behind "what"."""
    mended = list(tokens)
    for noun in tokens:
        copula = tokens[noun.head]
        if noun.dep != "nsubj" or copula.lemma != "be":
            continue
        told = next((t for t in _children(tokens, copula) if t.dep == "csubj" and t.i < noun.i < copula.i), None)
        if told is None or _has(tokens, told, "dobj"):
            continue
        if any(t.lower == "what" and t.dep == "nsubj" for t in _children(tokens, told)):
            mended[noun.i] = replace(noun, dep="dobj", head=told.i)
    return tuple(mended)


def _second_root(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "They cross it and so help to bend it", cut in two: a verb without a subject behind "and" goes on."""
    roots = [t for t in tokens if t.head == t.i and t.pos == "VERB"]
    if len(roots) != 2 or any(t.dep in _SUBJECTS for t in _children(tokens, roots[1])):
        return tokens
    first, second = roots
    between = tokens[max(first.i, second.i - 3) : second.i]
    joined = next((t for t in between if t.lower == "and" and t.dep == "cc" and t.head == first.i), None)
    if joined is None or any(t.pos not in ("ADV", "CCONJ", "SCONJ") for t in between if t.i > joined.i):
        return tokens
    mended = list(tokens)
    mended[second.i] = replace(second, head=first.i, dep="conj")
    return tuple(mended)


def _like_others(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X is, like the Ys, a one-joint muscle": what stands behind the comma is said of X."""
    mended = list(tokens)
    for noun in tokens:
        named = tokens[noun.head]
        like = tokens[named.head]
        copula = tokens[like.head]
        if noun.dep != "appos" or like.lower not in ("like", "unlike") or copula.lemma != "be" or copula.i > like.i:
            continue
        article = any(t.lower in ("a", "an", "the") for t in _children(tokens, noun))
        if article and not _has(tokens, copula, "attr") and not _has(tokens, copula, "acomp"):
            mended[noun.i] = replace(noun, head=copula.i, dep="attr")
    return tuple(mended)


def _asked_tissue(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Is the X smooth muscle?", taken for a muscle of X: what stands behind a name that "is" opens is said of it."""
    mended = list(tokens)
    for told in tokens[2:]:
        copula, name = tokens[told.head], tokens[told.i - 1]
        asked = told.dep in ("nsubj", "attr") and copula.lemma == "be" and copula.i == 0
        quality = told.mention is not None and told.mention.categories <= {"tissue", "shape"}
        if asked and quality and name.head == told.i and name.mention is not None and name.mention.ids("muscle"):
            mended[told.i] = replace(told, dep="attr")
            mended[name.i] = replace(name, head=copula.i, dep="nsubj", pos="NOUN")
            for child in _children(tokens, told):
                if child.i < name.i:
                    mended[child.i] = replace(child, head=name.i)
    return tuple(mended)


def _around(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Winds round the X": a preposition with its noun, no particle with an object."""
    mended = list(tokens)
    for particle in tokens:
        if particle.dep != "prt" or particle.lower not in ("round", "around"):
            continue
        object = next((t for t in _children(tokens, tokens[particle.head]) if t.dep == "dobj"), None)
        if object is not None and object.i > particle.i:
            mended[particle.i] = replace(particle, dep="prep", tag="IN", pos="ADP")
            mended[object.i] = replace(object, dep="pobj", head=particle.i)
    return tuple(mended)


def _got_from(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X gets its supply from Y": it is got from Y, whatever it is that is got."""
    mended = list(tokens)
    for preposition in tokens:
        object = tokens[preposition.head]
        if preposition.lower == "from" and object.dep == "dobj" and tokens[object.head].lemma in _GETS:
            mended[preposition.i] = replace(preposition, head=object.head)
    return tuple(mended)


def _passed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X leaves the Y above the Z": the way on which it is left, no part of Y."""
    mended = list(tokens)
    for preposition in tokens:
        object = tokens[preposition.head]
        if preposition.dep == "prep" and preposition.lower in _WAYS and object.dep == "dobj":
            verb = tokens[object.head]
            if verb.lemma in _PASSES and preposition.i > object.i:
                mended[preposition.i] = replace(preposition, head=verb.i)
    return tuple(mended)


def _listed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X, Y and Z" of one kind with nothing behind them are a list, though Y and Z could be what X is."""
    mended = list(tokens)
    for token in tokens:
        if token.dep != "appos" or not _alike(token, tokens[token.head]):
            continue
        last = next((t for t in _children(tokens, token) if t.dep == "conj"), None)
        if last is None or not _alike(last, token) or not any(_has(tokens, one, "cc") for one in (token, last)):
            continue
        end = max(t.i for t in tokens if _is_below(tokens, t.i, last))
        if tokens[token.head].tag in _PLURAL and not _goes_on(tokens, end):
            continue
        if tokens[end + 1 : end + 2] and tokens[end + 1].text != ",":
            mended[token.i] = replace(token, dep="conj")
    return tuple(mended)


def _goes_on(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether the verb follows a list at once: what says who plurals are would end with a comma."""
    return any(token.tag in ("VBP", "VBD", "MD") for token in tokens[end + 1 : end + 2])


def _apposed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "A branch, the X, feeds Y": a noun between commas, without "and", is no second one."""
    mended = list(tokens)
    for token in tokens:
        head = tokens[token.head]
        if token.dep != "conj" or token.pos not in ("NOUN", "PROPN") or head.dep == "conj" or head.pos != "NOUN":
            continue
        below = [t.i for t in tokens if _is_below(tokens, t.i, token)]
        around = [t.text for t in (*tokens[min(below) - 1 : min(below)], *tokens[max(below) + 1 : max(below) + 2])]
        if around == [",", ","] and not any(_has(tokens, one, "cc") for one in (head, token)):
            mended[token.i] = replace(token, dep="appos")
    return tuple(mended)


def _alike(one: Token, other: Token) -> bool:
    """Whether two names are of the same kind."""
    return (
        one.mention is not None
        and other.mention is not None
        and bool(one.mention.categories & other.mention.categories)
    )


_FINITE = ("VB", "VBP", "VBZ", "VBD")
_SINGULAR = ("NN", "NNP")
_PLURAL = ("NNS", "NNPS")


def _root(tokens: tuple[Token, ...]) -> Token | None:
    return next((token for token in tokens if token.head == token.i), None)


def _children(tokens: tuple[Token, ...], head: Token) -> list[Token]:
    return [token for token in tokens if token.head == head.i and token.i != head.i]


def _has(tokens: tuple[Token, ...], head: Token, dep: str) -> bool:
    return any(token.dep == dep for token in _children(tokens, head))


def _is_below(tokens: tuple[Token, ...], i: int, top: Token) -> bool:
    """Whether a token hangs on another one: that one must not be hung on it."""
    while i != top.i and tokens[i].head != i:
        i = tokens[i].head
    return i == top.i


def _named_between(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "The latter, also called Y, winds round Z": the subject of a participle between commas is that of the verb."""
    root = _root(tokens)
    if root is None or root.tag not in ("VBZ", "VBP", "VBD") or tokens[root.i - 1].text != ",":
        return tokens
    own = _children(tokens, root)
    inserted = next((t for t in own if t.dep == "advcl" and t.tag in ("VBD", "VBN") and t.i < root.i), None)
    if inserted is None or any(token.dep in _SUBJECTS for token in own):
        return tokens
    subject = next((t for t in tokens if t.head == inserted.i and t.dep in _SUBJECTS and t.i < inserted.i), None)
    if subject is None or tokens[subject.i + 1].text != ",":
        return tokens
    mended = list(tokens)
    mended[subject.i] = replace(subject, head=root.i, dep="nsubj")
    mended[inserted.i] = replace(inserted, head=subject.i, dep="acl", tag="VBN")
    return tuple(mended)


def _contracted(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Their nerve's the X", "that one's the X": taken for what the nerve has, but an article makes it "is"."""
    mended = list(tokens)
    for mark in tokens[1:-1]:
        owner, said = tokens[mark.head], tokens[tokens[mark.head].head]
        if mark.lower not in ("'s", "’s") or mark.dep != "case" or owner.dep != "poss" or owner.i != mark.i - 1:
            continue
        after = tokens[mark.i + 1]
        if after.tag not in ("DT", "PRP$") and not (owner.lower == "one" and after.mention is not None):
            continue
        top = said.head == said.i
        mended[mark.i] = replace(
            mark, lemma="be", pos="AUX", tag="VBZ", dep=said.dep, head=mark.i if top else said.head
        )
        mended[owner.i] = replace(owner, dep="nsubj", head=mark.i)
        mended[said.i] = replace(said, dep="attr", head=mark.i)
    return tuple(mended)


def _told_to(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "The X bends the knee, so bring your heels closer": an order to the reader is not what the X does."""
    mended = list(tokens)
    for verb in tokens:
        if verb.dep != "conj" or verb.tag != "VB" or verb.i == 0 or tokens[verb.i - 1].lower != "so":
            continue
        if not any(token.dep in (*_SUBJECTS, "aux") for token in _children(tokens, verb)):
            mended[verb.i] = replace(verb, dep="ROOT", head=verb.i)
    return tuple(mended)


def _all_but(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "All but the X", "all except the X", taken for all and the X, or for the X: the X is excepted."""
    mended = list(tokens)
    for token in tokens[1:]:
        before = tokens[token.i - 1]
        if token.lower not in _EXCEPTING or before.lower not in _WHOLES:
            continue
        excepted = next((one for one in tokens[token.i + 1 :] if one.mention is not None or one.pos == "VERB"), None)
        if excepted is None or excepted.pos == "VERB" or excepted.dep not in ("conj", *_SUBJECTS):
            continue
        if excepted.dep != "conj":
            mended[before.i] = replace(before, dep=excepted.dep, head=excepted.head)
        mended[token.i] = replace(token, dep="prep", pos="ADP", tag="IN", head=before.i)
        mended[excepted.i] = replace(excepted, dep="pobj", head=token.i)
    return tuple(mended)


_REPAIRS = (
    by_tendons,
    of_tendons,
    called_clauses,
    listed_subjects,
    listed_behind_colon,
    listed_objects,
    fronted_relatives,
    found_places,
    pointing_phrases,
    _all_but,
    with_fronted,
    inverted,
    _clause_of_noun,
    verbs_for_nouns,
    _contracted,
    _told_to,
    with_relative,
    pseudo_clefts,
    _coordinated_verbs,
    _verb_behind_name,
    _loose_subject,
    particles_off,
    apposed_superlatives,
    _inserted,
    _named_between,
    _coordinated,
    _subject_in_front,
    _nominal,
    _cleft,
    _one_as_subject,
    _noun_with_subject,
    _subject_behind,
    _one_of,
    _called,
    _served,
    _agreeing,
    _done_by,
    _moved_by,
    _asked_tissue,
    _what_does,
    _second_root,
    _like_others,
    _around,
    _got_from,
    _passed,
    continued_lists,
    joined_to_nouns,
    colon_verbs,
    within_colon,
    in_company,
    levels_of_roots,
    levels_as_subject,
    directed,
    _listed,
    _apposed,
    *OF_NAMES,
)
