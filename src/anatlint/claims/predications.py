"""From a tree to predications: a verb (or copula with its complement) with its arguments, voice undone.

Passive and active, relative clauses, participles, purpose clauses and coordination all end in the same form, so that
a frame need be written once: ``agent`` is who does it, ``theme`` what it is done to, prepositions go by their word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from anatlint.claims.antecedents import antecedent
from anatlint.claims.gapped_turns import gapped_turns
from anatlint.claims.gapping import with_pairs
from anatlint.claims.loose_particles import governed_by_particle
from anatlint.claims.nested_phrases import is_as_far_as, nested_phrases
from anatlint.claims.prepositional_gaps import without_gaps
from anatlint.claims.tree import Token, Tree, preposition_key
from anatlint.records import dataclass

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_CLAUSES = ("xcomp", "ccomp", "advcl", "pcomp", "acl", "relcl", "conj", "dep", "parataxis")

_CLASSES = frozenset(
    {
        "nerve",
        "muscle",
        "branch",
        "part",
        "one",
        "division",
        "continuation",
        "member",
        "component",
        "layer",
        "root",
        "daughter",
        "child",
        "offshoot",
        "offspring",
        "descendant",
        "twig",
        "ramus",
        "extension",
        "derivative",
        "product",
    }
)
_SHARES = frozenset({"part", "role", "share", "hand", "say"})
_ADVERBIAL = frozenset({"despite", "by", "after", "before", "while", "besides", "when", "upon", "in", "through"})


@dataclass(slots=True)
class Predication:
    """One verb with its arguments. ``slots`` hold indices of the tokens that head the arguments."""

    tree: Tree
    head: int
    lemma: str
    passive: bool = False
    slots: dict[str, tuple[int, ...]] = field(default_factory=dict)
    subject_missing: bool = False  # nothing in the fragment is its subject: the topic is
    governors: tuple[int, ...] = ()  # verbs, nouns and adjectives climbed over to find the subject

    def get(self, slot: str) -> tuple[int, ...]:
        """Return the heads of the arguments in a slot."""
        return self.slots.get(slot, ())


def predications(tree: Tree) -> list[Predication]:
    """Return the predications of a tree, in order of their verbs."""
    found = [_predication(tree, token) for token in tree.tokens if is_verb(tree, token)]
    found = [one for predication in found for one in _directed(predication)]
    found = [one for predication in found for one in with_pairs(predication)]
    return [one for predication in found for one in without_gaps(predication)]


def _directed(predication: Predication) -> Iterator[Predication]:
    """Split "X run downwards, Y upwards": a direction with a subject of its own shares the verb."""
    tree = predication.tree
    subject = "theme" if predication.passive else "agent"
    turned = gapped_turns(tree)
    for slot in ("adverb", "particle"):
        for i in predication.get(slot):
            own = [t.i for t in tree.children(i, "nsubj", "nsubjpass") if t.i > predication.head]
            if own:
                predication.slots[slot] = tuple(one for one in predication.get(slot) if one != i)
                slots: dict[str, tuple[int, ...]] = {subject: tuple(own), slot: (i,)}
                yield Predication(tree, predication.head, predication.lemma, predication.passive, slots)
            elif i in turned:
                predication.slots[slot] = tuple(one for one in predication.get(slot) if one != i)
    yield predication


def verbless(tree: Tree) -> list[Predication]:
    """Read a fragment without a verb at its top as said of the topic: "A branch of the lumbar plexus."."""
    return [*_opening_end(tree), *_at_top(tree)]


def _opening_end(tree: Tree) -> Iterator[Predication]:
    """Yield the end that a fragment opens with, whatever follows: "To the X, middle facet"."""
    first, root = tree.tokens[0], tree.root()
    if (
        root is None
        or first is root
        or first.lower not in ("from", "to")
        or first.dep != "prep"
        or first.head != root.i
    ):
        return
    if any(token.pos in ("VERB", "AUX") and token.mention is None for token in tree.tokens):
        return
    slots: dict[str, list[int]] = {}
    _add_preposition(tree, slots, first, False)
    lemma = _motion_of(first.lower, slots)
    yield Predication(tree, first.i, lemma, False, {name: tuple(heads) for name, heads in slots.items()}, True)


def _at_top(tree: Tree) -> list[Predication]:
    """Return what the top of a fragment without a verb says of the topic."""
    root = tree.root()
    shaped = root is not None and root.mention is not None and bool(root.mention.categories & {"shape", "tissue"})
    if (
        root is None
        or len(tree.tokens) > 14
        or (root.pos in ("VERB", "AUX", "PUNCT") and not shaped)
        or (root.mention is not None and root.mention.categories & {"movement"})
    ):
        return []
    slots: dict[str, list[int]] = {}
    lemma = "be"
    if root.pos == "ADP" or root.dep == "prep":
        _add_preposition(tree, slots, root, False)
        lemma = _motion_of(root.lower, slots)
    else:
        mover = root.mention is not None and is_mover(root)
        if root.mention is not None and root.mention.categories & {"muscle", "nerve", "sign"} and not mover:
            return []
        quality = mover or shaped or root.pos in ("ADJ", "ADV") or root.tag.startswith("JJ")
        if root.lemma not in _CLASSES and not quality:
            return []
        slots["complement"] = [root.i]
    described = (
        tree.conjuncts(root.i) if root.pos == "ADJ" or shaped else []
    )  # "Small, triangular, at the back of the knee."
    for preposition in (p for one in described for p in tree.children(one.i, "prep")):
        _add_preposition(tree, slots, preposition, False)
    for token in tree.tokens if root.pos == "ADP" else ():
        if token.dep == "prep" and tree.tokens[token.head].pos == "PUNCT":  # "under the X, lateral to the Y"
            _add_preposition(tree, slots, token, False)
    return [Predication(tree, root.i, lemma, False, {name: tuple(heads) for name, heads in slots.items()}, True)]


_MOVERS = re.compile(r"(?:flex|extens|duct|rotat|supinat|pronat|vert|elevat|depress)[oe]rs\b")


def is_mover(token: Token) -> bool:
    """ "Brachialis: main flexor of the elbow": a noun in the singular for what a muscle does."""
    if token.mention is None or token.tag in ("NNS", "NNPS") or token.mention.plural:
        return False
    return "agent" in token.mention.categories or any(_MOVERS.search(id) for id in token.mention.ids("muscle"))


def _motion_of(word: str, slots: dict[str, list[int]]) -> str:
    """Return the verb that a bare "from A", "to B", "from A to B" stands for."""
    if word == "from":
        return "extend" if any(slots.get(to) for to in ("to", "into", "onto", "towards")) else "originate"
    return "insert" if word in ("to", "into", "onto") else "be"


def is_verb(tree: Tree, token: Token) -> bool:
    """Whether a token heads a clause (auxiliaries do not, nor does the side in "left lateral rectus")."""
    if token.lower == "left" and not tree.children(token.i, *SUBJECTS, "aux", "auxpass"):
        behind = tree.tokens[token.i + 1 : token.i + 2]
        if behind and behind[0].mention is not None and token.dep not in ("conj", "relcl"):
            return False
    return token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass")


def is_passive(tree: Tree, token: Token) -> bool:
    """Whether a verb stands in the passive, or is a past participle that depends on a noun or stands alone."""
    if tree.children(token.i, "nsubjpass", "auxpass"):
        return True
    if token.tag != "VBN" or tree.children(token.i, "aux"):
        return False
    if token.dep == "conj" and not tree.children(token.i, "nsubj"):
        head = tree.tokens[token.head]
        return is_passive(tree, head) if head.tag == "VBN" else head.pos not in ("VERB", "AUX")
    return token.dep in ("acl", "advcl", "ROOT", "relcl", "appos", "amod", "dep") and not tree.children(
        token.i, "nsubj", "dobj"
    )


def _predication(tree: Tree, verb: Token) -> Predication:
    passive = is_passive(tree, verb)
    found = Predication(tree, verb.i, verb.lemma, passive)
    subjects, governors, missing = find_subject(tree, verb)
    if missing and not subjects and (headed := _headed(tree, verb)) is not None:
        subjects, missing = [headed], False
    found.governors = governors
    found.subject_missing = missing and not tree.children(verb.i, "expl")  # "there are four bones in the foot"
    slots: dict[str, list[int]] = {"theme" if passive else "agent": list(subjects)}
    for child in tree.children(verb.i):
        _add(tree, slots, child, passive)
    if not passive and not slots.get("theme") and (shared := shared_object(tree, verb)):
        slots["theme"] = shared
    if not passive and not slots.get("theme") and (noun := _contact(tree, verb)) is not None:
        slots["theme"] = [noun]
    if (noun := _stood_at(tree, verb)) is not None:
        slots.setdefault("at", []).append(noun)
    if not passive and (governed := governed_by_particle(tree, verb)) is not None:
        word, noun = governed
        slots["theme"] = [one for one in slots.get("theme", ()) if one != noun]
        slots.setdefault(word, []).append(noun)
    meant = _what_meant(tree, verb)
    found.slots = {
        name: tuple(dict.fromkeys(_meant(tree, i, meant) for i in heads)) for name, heads in slots.items() if heads
    }
    return found


def _headed(tree: Tree, verb: Token) -> int | None:
    """Return the name before the dash that a clause without a subject stands behind: "The X – formed by L4 and L5"."""
    named = next((token for token in tree.tokens if token.dep != "det"), None)
    dash = tree.tokens[named.i + 1 : named.i + 2] if named is not None and named.i < 2 else ()
    if named is None or named.mention is None or not dash or dash[0].text not in ("–", "—", "-"):
        return None
    return named.i if verb.dep == "ROOT" and verb.tag in ("VBN", "VBZ", "VBP") and named.i < verb.i else None


def _what_meant(tree: Tree, verb: Token) -> int | None:
    """Return what "what" stands for in "the X is what the Y turns into", "what the Y turns into is the X"."""
    above = tree.tokens[verb.head]
    if verb.dep not in ("ccomp", "csubj", "attr", "acl", "relcl") or above.lemma != "be" or verb.lemma == "be":
        return None
    told = tree.child(above.i, "attr" if verb.dep == "csubj" else "nsubj")
    return told.i if told is not None and told.mention is not None else None


def _meant(tree: Tree, i: int, meant: int | None) -> int:
    return meant if meant is not None and tree.tokens[i].lower == "what" else i


def _stood_at(tree: Tree, verb: Token) -> int | None:
    """Return the place in "the X, where the Y begins", "the X is where the Y begins"."""
    if verb.dep not in ("relcl", "advcl", "ccomp", "acl", "csubj") or not tree.children(verb.i, "nsubj", "nsubjpass"):
        return None
    where = next((child for child in tree.children(verb.i, "advmod", "dep") if child.lower == "where"), None)
    if where is None:
        return None
    before = tree.tokens[: where.i][-2:]
    if len(before) == 2 and before[1].text == "," and before[0].mention is not None:
        return None if _tells_whose(tree, before[0]) else before[0].i
    above = tree.tokens[verb.head]
    if above.mention is not None and above.i < verb.i:
        return above.i
    told = tree.child(above.i, "nsubj") if above.lemma == "be" and above.i < verb.i else None
    if verb.dep == "csubj" and above.lemma == "be":
        told = tree.child(above.i, "attr")  # "where the X ends is the Y"
    return told.i if told is not None and told.mention is not None else None


def _tells_whose(tree: Tree, token: Token) -> bool:
    """ "The outer edge of the shin, where ...": the shin only tells of what it is the edge."""
    of = tree.tokens[token.head]
    whole = tree.tokens[of.head]
    region = token.mention is not None and "region" in token.mention.categories
    return region and token.dep == "pobj" and of.lower == "of" and whole.pos == "NOUN" and whole.mention is None


def _contact(tree: Tree, verb: Token) -> int | None:
    """Return the noun of a relative clause without a pronoun, which is the verb's object: "the muscle it feeds"."""
    subjects = tree.children(verb.i, *SUBJECTS)
    if verb.dep != "relcl" or verb.lemma == "have" or not subjects or not verb.head < subjects[0].i < verb.i:
        return None
    opened = any(t.tag in ("WDT", "WP", "WRB", "IN", "WP$") for t in tree.tokens[verb.head + 1 : subjects[0].i])
    if opened or _is_relative(subjects[0]) or any(not tree.children(p.i) for p in tree.children(verb.i, "prep", "prt")):
        return None
    return verb.head


def _add(tree: Tree, slots: dict[str, list[int]], child: Token, passive: bool) -> None:
    if _is_object(child):
        slots.setdefault(_slot_of_object(tree, child, passive), []).append(child.i)
    elif child.dep == "dative" and child.tag != "IN":
        slots.setdefault("theme", []).append(child.i)
    elif child.dep in ("attr", "acomp", "oprd"):
        slots.setdefault("complement", []).extend(t.i for t in tree.conjuncts(child.i))
        for preposition in tree.children(child.i, "prep"):
            if child.dep == "acomp" or child.lower == "back":  # "can be traced back to X"
                _add_preposition(tree, slots, preposition, passive)
    elif child.dep in ("prep", "agent", "dative"):
        _add_preposition(tree, slots, child, passive)
    elif child.dep in ("advmod", "npadvmod") or (child.dep == "advcl" and (child.pos == "ADV" or _directs(child))):
        slots.setdefault("adverb", []).append(child.i)
        excepting = child.lower in ("apart", "aside")  # "apart from X, they begin at Y"
        for preposition in tree.children(child.i, "prep") if not (excepting or _is_gapped(tree, child)) else ():
            _add_preposition(tree, slots, preposition, passive)
    elif child.dep == "prt":
        slots.setdefault("particle", []).append(child.i)
        if tree.children(child.i, "pobj"):
            _add_preposition(tree, slots, child, passive)  # "travels down the neck"
        for preposition in tree.children(child.i, "prep"):
            _add_preposition(tree, slots, preposition, passive)


def _is_gapped(tree: Tree, child: Token) -> bool:
    """ "A and B belong to X, the other two to Y": taken for an adverb, a second subject with the verb left out.

    "The rest" goes on with the same subject: "most of its fibres end on A, the rest on B".
    """
    if child.tag not in ("JJ", "CD") and child.lower not in ("former", "latter", "others"):
        return False
    determined = any(one.lower == "the" for one in tree.children(child.i, "det"))
    first = tree.subtree(child.i)[0]
    return child.dep == "npadvmod" and determined and first > child.head and tree.tokens[first - 1].text in (",", ";")


def _is_object(child: Token) -> bool:
    """Whether a word is the object of its verb; so is "which" in "the X, which the Y gives off"."""
    taken = child.dep == "pobj" and child.tag in ("WDT", "WP")
    return child.dep in ("dobj", "obj") or taken or _holds_levels(child)


def _slot_of_object(tree: Tree, child: Token, passive: bool) -> str:
    """Return the slot of an object: that of the particle right before levels ("lives off C5"), or its usual one."""
    particle = _particle_before(tree, child) if _holds_levels(child) else None
    return particle or ("complement" if passive else "theme")


def _holds_levels(token: Token) -> bool:
    """Levels behind a verb that the parser takes for a time: "carries C8 and T1"."""
    return token.dep == "npadvmod" and token.mention is not None and bool(token.mention.levels)


def _particle_before(tree: Tree, token: Token) -> str | None:
    before = tree.tokens[token.i - 1] if token.i else None
    return before.lower if before is not None and before.dep == "prt" and before.head == token.head else None


def _directs(token: Token) -> bool:
    return token.mention is not None and bool(token.mention.ids("direction"))


def _add_preposition(tree: Tree, slots: dict[str, list[int]], preposition: Token, passive: bool) -> None:
    for one in tree.conjuncts(preposition.i):
        if _is_partitive(tree, one):
            continue
        objects = [t.i for t in tree.children(one.i, "pobj", "pcomp")]
        by = passive and one.lower == "by"
        if passive and not objects and one.dep == "prep" and not tree.children(one.i):
            objects = list(slots.get("theme", ()))  # "is looked after by X"
        slots.setdefault("agent" if by else preposition_key(one), []).extend(objects)
        if one.lower == "out":  # "comes out of X"
            behind = [p for p in tree.children(one.i, "prep") if p.lower == "of"]
            slots.setdefault("from", []).extend(t.i for p in behind for t in tree.children(p.i, "pobj"))
        if is_as_far_as(tree, one):
            slots.setdefault("as far as", []).extend(objects)
        for nested in nested_phrases(tree, one, objects):
            _add_preposition(tree, slots, nested, passive)


def _is_partitive(tree: Tree, preposition: Token) -> bool:
    """ "Of the seven Xs, four make up the Y": what is before the subject tells of what it is some."""
    subjects = tree.children(preposition.head, "nsubj", "nsubjpass")
    return preposition.lower == "of" and any(preposition.i < subject.i < preposition.head for subject in subjects)


def find_subject(tree: Tree, verb: Token) -> tuple[list[int], tuple[int, ...], bool]:
    """Find the logical subject of a verb: (heads, governors climbed over, whether there is none in the tree)."""
    governors: list[int] = []
    current, seen = verb, {verb.i}
    barrier = False  # beyond an adverbial clause a governor says nothing of this verb: it is not negated with it
    while True:
        own = tree.children(current.i, *SUBJECTS)
        if current is verb and (behind := _fronted(tree, verb)) is not None:
            return [behind], (verb.head,), False
        if own:
            heads = [t.i for t in own]
            if current.dep == "relcl" and _is_relative(own[0]):
                heads = [antecedent(tree, current.head, current)]
            return heads, tuple(governors), False
        if current.dep in ("relcl", "acl") and tree.tokens[current.head].pos not in ("VERB", "AUX"):
            noun = tree.tokens[current.head]
            if current.dep == "acl" and current.tag == "VB":
                governors.append(noun.i)
            return [noun.i], tuple(governors), False
        above = tree.tokens[current.head]
        if above.i == current.i or above.i in seen or current.dep not in _CLAUSES:
            return [], tuple(governors), current.dep not in ("csubj", "csubjpass", "nsubj", "nsubjpass", "dobj", "pobj")
        seen.add(above.i)
        barrier = barrier or current.dep == "advcl" or (current.dep == "pcomp" and _is_adverbial(tree, above))
        if current.dep != "conj" and not barrier:
            governors.append(above.i)
        current = above
        while current.pos not in ("VERB", "AUX") and current.head != current.i:
            if current.head in seen:
                return [], tuple(governors), True
            current = tree.tokens[current.head]
            seen.add(current.i)
            if not barrier:
                governors.append(current.i)


def _fronted(tree: Tree, verb: Token) -> int | None:
    """Return the name behind "is" in "supplying the X is the Y", "what covers the X are the Ys": who does so."""
    above = tree.tokens[verb.head]
    opened = verb.tag == "VBG" or any(t.lower == "what" for t in tree.children(verb.i, "nsubj"))
    if verb.dep != "csubj" or not opened or above.lemma != "be" or verb.i > above.i:
        return None
    named = (t for t in tree.children(above.i, "attr", "nsubj") if t.i > above.i)
    return next((t.i for t in named if t.mention is not None and t.mention.ids("muscle", "nerve")), None)


def _is_adverbial(tree: Tree, preposition: Token) -> bool:
    """Whether a clause behind a preposition stands apart: "bends it by pulling", but not "plays no part in pulling"."""
    head = tree.tokens[preposition.head]
    share = any(child.lower in _SHARES for child in tree.children(head.i, "dobj"))
    return preposition.lower in _ADVERBIAL and head.pos in ("VERB", "AUX") and not share


def _is_relative(token: Token) -> bool:
    return token.tag in ("WDT", "WP") or token.lower in ("which", "that", "who")


def shared_object(tree: Tree, verb: Token) -> list[int]:
    """The object that coordinated verbs share: "flexes and adducts the thigh"."""
    top = verb
    while top.dep == "conj" and tree.tokens[top.head].pos in ("VERB", "AUX"):
        top = tree.tokens[top.head]
    for other in tree.conjuncts(top.i):
        if other.i > verb.i and other.pos == "VERB" and _nothing_between(tree, verb, other):
            objects = [t.i for t in tree.children(other.i, "dobj")]
            if objects:
                return objects
    return []


def _nothing_between(tree: Tree, verb: Token, other: Token) -> bool:
    return all(tree.tokens[i].pos in ("CCONJ", "PUNCT", "ADV", "VERB") for i in range(verb.i + 1, other.i))
