"""What "this muscle", "the nerve", "its fibres" mean: what was named last of that kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.claims.chosen import counterpart, name_shortened, one_chosen
from anatlint.claims.discourse import Referent
from anatlint.claims.own_parts import partly
from anatlint.claims.part_phrases import heads_meant, of_nerves, part_had, part_meant
from anatlint.claims.place_subjects import doubted
from anatlint.claims.plexus_parts import plexus_part
from anatlint.claims.quantifiers import quantified_part
from anatlint.claims.resolved import Resolved, inherited
from anatlint.claims.several import counted_noun, last_two, may_be_so_many, two_apart
from anatlint.claims.siblings import sibling_meant
from anatlint.claims.tree import Token

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_NAMED = frozenset({"muscle", "nerve"})
_KINDS = frozenset({"plexus", "ganglion", "trunk", "cord", "ramus"})
GROUPS = frozenset({"group", "set", "trio", "quartet", "family", "team", "lot"})
_SHARES = frozenset({"root", "part", "portion", "component", "division", "share", "half"})
_PARTS_OF_ANY = frozenset({"fibre", "fiber", "tendon", "belly", "contraction"})
_SINGLE = frozenset({"tendon", "belly"})  # of one muscle, where several were named: "the tendon ends on the X"
_LINKS = frozenset({"be", "become", "form", "remain"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_ORDINALS = frozenset(
    {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    }
)
_NOMINAL = _OBJECTS | {"nsubj", "nsubjpass", "attr"}


_NO_KIND: frozenset[str] = frozenset()


def generic_meant(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "This muscle", "the nerve", "both sets", "its tendon"."""
    owner = phrases.tree.child(token.i, "poss")
    shaped = token.mention is not None and token.mention.ids("shape")  # "its thin sheet"
    noun = token.lower.rsplit(" ", 1)[-1] if shaped or _is_of_modality(token) else token.lower
    transparent = phrases.words.has("transparent", noun)
    if (own := plexus_part(phrases, token, categories) or tendon_of_clause(phrases, token, categories)) is not None:
        return own
    if owner is not None and owner.mention is None and (transparent or _is_share(phrases, token)):
        return _of_owner(phrases, token, categories, owner)
    if transparent and (part := quantified_part(phrases, token)) is not None:
        return phrases.referred(part, categories)  # "the fibres of its superficial part"
    for read in (part_had, counterpart, name_shortened, one_chosen, last_two, sibling_meant, part_meant, heads_meant):
        if (found := read(phrases, token, categories)) is not None:
            return found
    kind = token.lower if shaped else noun
    kinds = phrases.words.kinds.get(kind, _NO_KIND)
    if not phrases.is_definite(token):
        told = kinds or transparent or phrases.words.has("forms", noun)
        return described(phrases, token, categories) if told else None
    wanted = categories & kinds
    if wanted and token.lower in ("muscles", "nerves") and _is_described(phrases, token):
        return None
    if not wanted and "muscle" in categories and token.lemma in _PARTS_OF_ANY and not of_nerves(phrases, token):
        wanted = frozenset({"muscle"})  # "the fibres" of what is talked about
        single = token.tag in ("NN", "NNP") and token.lemma in _SINGLE
        referent = phrases.discourse.find(wanted, False if single else None)
        return None if referent is None else inherited(referent)
    if wanted and (earlier := _earlier_named(phrases, token, wanted)) is not None:
        rooted = token.lemma == "nerve" and _is_of_kinds(phrases, Referent(earlier.terms, "nerve", earlier.block))
        return None if rooted else earlier
    if wanted and (pointed := _pointed_at(phrases, token, wanted)) is not None:
        return pointed
    if token.lemma == "one" and _is_of_other_kind(phrases, token, wanted):
        return None
    return _last_of_kind(phrases, token, wanted)


def _of_owner(phrases: Phrases, token: Token, categories: frozenset[str], owner: Token) -> Resolved | None:
    """ "Its tendon", "their fibres": what the pronoun means; "its motor root" is only a nerve's."""
    if _is_share(phrases, token):
        return phrases.referred(owner, frozenset({"nerve"})) if "nerve" in categories else None
    if _owned_by_other(phrases, token, categories):
        return None
    return partly(phrases, token, phrases.referred(owner, categories))


def _is_share(phrases: Phrases, token: Token) -> bool:
    """Whether a noun means what a nerve has of one sort: "its motor root", "its sensory part"."""
    kinds = {child.lower for child in phrases.tree.children(token.i, "amod", "compound", "nmod")}
    return token.lemma in _SHARES and bool(kinds & {"motor", "sensory"})


def _is_of_modality(token: Token) -> bool:
    """ "A mixed nerve": a nerve, of which the word before it tells what it carries."""
    return token.mention is not None and token.mention.categories == frozenset({"modality"})


def tendon_of_clause(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "Both heads end in a tendon fixed to Y", "X narrows to a tendon, which inserts on Y": it is X that does."""
    tree = phrases.tree
    told = tree.children(token.i, "acl", "relcl")
    if token.lemma not in ("tendon", "aponeurosis") or "muscle" not in categories or not told:
        return None
    if any(p.lower == "of" for p in tree.children(token.i, "prep")) or tree.children(token.i, "poss"):
        return None
    subject = next(iter(tree.children(phrases.clause_of(token), "nsubj", "nsubjpass")), None)
    if subject is None or subject.i >= token.i or token.i in phrases.open:
        return None
    phrases.open.add(token.i)
    try:
        found = phrases.resolve(subject.i, frozenset({"muscle"}))
    finally:
        phrases.open.discard(token.i)
    return replace(found, inherited=True) if found is not None else None


def _last_of_kind(phrases: Phrases, token: Token, wanted: frozenset[str]) -> Resolved | None:
    """ "The plexus", "that nerve", "both muscles": what was told of last, of this kind and number."""
    number, found = counted_noun(phrases, token), _latest_of_kind(phrases, token, wanted)
    if number is None or found is None:
        return found
    group = all(phrases.kind_of(id).endswith("-group") for term in found.terms for id in term.readings)
    named = Referent(found.terms, next(iter(found.categories or wanted)), found.block, group)
    return found if may_be_so_many(phrases, named, number) else None


def _is_described(phrases: Phrases, token: Token) -> bool:
    """ "The muscles most often injected are ...": which ones is told by a participle, and not by what went before."""
    behind = next((t for t in phrases.tree.tokens[token.i + 1 :] if not t.tag.startswith("RB")), None)
    told = behind is not None and behind.tag == "VBN"
    return told and any(t.lower == "the" for t in phrases.tree.children(token.i, "det"))


def _latest_of_kind(phrases: Phrases, token: Token, wanted: frozenset[str]) -> Resolved | None:
    if (kind := token.lemma.removesuffix("e")) in _KINDS:  # "the plexus" is no nerve that was named since
        fitting = phrases.discourse.candidates(wanted, lambda referent: _are(phrases, referent, kind))
        return inherited(fitting[0]) if fitting else None
    if token.lemma == "nerve":  # "that nerve" is no plexus
        fitting = phrases.discourse.candidates(wanted, lambda referent: not _is_of_kinds(phrases, referent))
        plural = token.tag in ("NNS", "NNPS")
        fitting = [one for one in fitting if one.plural == plural] or fitting
        if fitting and len(fitting[0].terms) == 1 and _is_both(phrases, token):
            return two_apart(phrases, fitting[0])
        return inherited(fitting[0]) if fitting else None
    if token.lemma in GROUPS and not phrases.tree.children(token.i, "prep"):
        return _last_group(phrases, wanted)
    many = token.tag in ("NNS", "NNPS")
    referent = phrases.discourse.find(wanted, many) if wanted else None
    if referent is not None and many and not (referent.plural or referent.collective):
        return None  # "signals to the muscles", in a text on one
    if referent is not None and token.lower == "muscles" and len(referent.terms) > 1 and _are_heads(phrases, referent):
        return None  # "both heads end there. These muscles ...": the heads are none
    if referent is not None and token.lower == "muscle" and _are_heads(phrases, referent):
        wholes = phrases.discourse.candidates(wanted, lambda one: not one.plural and not _are_heads(phrases, one))
        referent = next(iter(wholes), referent)
    if referent is not None and len(referent.terms) > 2 and _is_both(phrases, token):
        return None  # "both muscles" are not the four that were named together
    if referent is not None and len(referent.terms) == 1 and _is_both(phrases, token):
        return two_apart(phrases, referent)
    if referent is None:
        return None
    return doubted(inherited(referent)) if _may_be_title(phrases, token, referent) else inherited(referent)


def _last_group(phrases: Phrases, wanted: frozenset[str]) -> Resolved | None:
    """ "The group": the last that has members, or things that were named together; never a single muscle."""
    found = phrases.discourse.candidates(wanted, lambda one: one.plural or one.collective or _has_members(phrases, one))
    if not found or found[0].block < phrases.block - 1:
        return None
    about = phrases.discourse.topic.terms if phrases.discourse.topic is not None else ()
    wholes = {id for term in found[0].terms for id in term.readings}
    own = [{id, *phrases.listed_in(id)} for term in about for id in term.readings]
    return inherited(found[0]) if all(ids & wholes for ids in own) else None  # not what a row names by the way


def _has_members(phrases: Phrases, referent: Referent) -> bool:
    """Whether something is a whole of several muscles: the quadriceps."""
    ids = [id for term in referent.terms for id in term.readings]
    return bool(ids) and all(any(phrases.kind_of(one) == "muscle" for one in phrases.members_of(id)) for id in ids)


def _may_be_title(phrases: Phrases, token: Token, referent: Referent) -> bool:
    """ "The accessory nerve pierces the muscle", in an article on one muscle: that, or one named in passing since."""
    titled = [one for one in phrases.discourse.title if one.category == "muscle"]
    the = any(child.lower == "the" for child in phrases.tree.children(token.i, "det"))
    topic = phrases.discourse.topic
    if token.lower != "muscle" or len(titled) != 1 or not the or (topic and topic.terms == referent.terms):
        return False
    single = len(titled[0].terms) == 1 and all(phrases.kind_of(id) == "muscle" for id in titled[0].terms[0].readings)
    return single and titled[0].terms[0].readings != referent.terms[0].readings


def _are_heads(phrases: Phrases, referent: Referent) -> bool:
    """Whether something is one or more heads or parts of a muscle, which "the muscle" is not."""
    return bool(referent.terms) and all(
        bool(term.readings) and all(phrases.kind_of(id) == "muscle-part" for id in term.readings)
        for term in referent.terms
    )


def _owned_by_other(phrases: Phrases, token: Token, categories: frozenset[str]) -> bool:
    """ "The calf muscles receive their fibres from X": as nerves, those named before are not meant by "their"."""
    verb = phrases.clause_of(token)
    plural = any(child.lower == "their" for child in phrases.tree.children(token.i, "poss"))
    for subject in phrases.tree.children(verb, "nsubj", "nsubjpass") if token.dep == "dobj" else ():
        mention = subject.mention
        if mention is None or not mention.ids("muscle", "nerve"):
            continue
        several = mention.plural or len(phrases.members(subject.i)) > 1
        return several == plural and not mention.ids(*categories)
    return False


def _is_both(phrases: Phrases, token: Token) -> bool:
    return any(child.lower == "both" for child in phrases.tree.children(token.i, "det", "predet", "cc", "preconj"))


def _is_of_kinds(phrases: Phrases, referent: Referent) -> bool:
    readings = [id for term in referent.terms for id in term.readings]
    roots = any(term.text.lower().endswith((" root", " roots")) for term in referent.terms)  # "then the nerve is mixed"
    return roots or not readings or any(phrases.kind_of(id) in {*_KINDS, "nerve-root"} for id in readings)


def _earlier_named(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "X is run by the Y nerve, and that one ...": what a clause before in the same sentence named last."""
    clause, plural = phrases.clause_of(token), token.tag in ("NNS", "NNPS")
    for other in reversed(phrases.tree.tokens[: token.i]):
        mention = other.mention
        if mention is None or not mention.ids(*categories) or other.dep == "compound":
            continue
        if token.lemma in GROUPS and not all(phrases.kind_of(id).endswith("-group") for id in mention.ids(*categories)):
            continue  # "the Xs are A, B and C, and the group answers to Y": the Xs, not C
        if mention.plural != plural and token.lemma not in GROUPS:
            continue
        if _opens_clause(phrases, phrases.clause_of(other), clause):
            continue
        if phrases.clause_of(other) == clause or other.head == token.i:
            return None
        kinds = {phrases.kind_of(id) for id in mention.ids(*categories)}
        if token.lemma == "muscle" and not plural and kinds == {"muscle-part"}:
            continue  # "its long head comes from A ..., so that the muscle ...": the whole
        if token.lemma in _KINDS and kinds != {token.lemma}:
            continue
        found = phrases.resolve(other.i, categories)
        return None if found is None else replace(found, inherited=True)
    return None


def _opens_clause(phrases: Phrases, other: int, clause: int) -> bool:
    """ "Sitting beneath the X, this muscle ...": a participle in front that is said of the subject: not of X."""
    verb = phrases.tree.tokens[other]
    fronted = other < clause and verb.head == clause and verb.dep in ("advcl", "acl", "ccomp", "csubj")
    return fronted and verb.tag in ("VBG", "VBN") and not phrases.tree.children(other, "nsubj", "nsubjpass", "mark")


def _pointed_at(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "X gives off Y. That one ...", "this branch": what was named last, not what it was about."""
    if token.lemma not in ("one", "branch", "twig") or phrases.tree.children(token.i, "nummod"):
        return None
    if token.lemma == "one" and token.dep in _OBJECTS and set(phrases.discourse.last) >= _NAMED:
        return None  # "The X is run by the Y nerve. The Z supplies that one.": the muscle or the nerve
    if not _points(phrases, token) or _counted_off_before(phrases, token):
        return None
    last = [phrases.discourse.last[category] for category in sorted(categories) if category in phrases.discourse.last]
    single = [referent for referent in last if not referent.plural]
    return inherited(single[0]) if len(single) == 1 else None


def _counted_off_before(phrases: Phrases, token: Token) -> bool:
    """ "The rest belongs to the third, and when that one is gone": something that its number stands for."""
    before = phrases.tree.tokens[: token.i]
    return any(t.mention is None and t.dep in _NOMINAL and t.lower in _ORDINALS for t in before)


def _is_of_other_kind(phrases: Phrases, token: Token, wanted: frozenset[str]) -> bool:
    """ "The X does not. The Y nerve takes care of that one", "not the X nerve; that one belongs to the front"."""
    if token.dep in _OBJECTS:
        return not _is_last_kind(phrases, wanted)
    if _points(phrases, token) and _counted_off_before(phrases, token):
        return True
    named = phrases.discourse.last.keys()
    return _points(phrases, token) and bool(named) and not wanted & named


def _points(phrases: Phrases, token: Token) -> bool:
    """ "That one", "this one"."""
    return any(child.lower in ("this", "that") for child in phrases.tree.children(token.i, "det"))


def _is_last_kind(phrases: Phrases, categories: frozenset[str]) -> bool:
    """Whether what was talked about last, muscle or nerve, is of the categories."""
    last = [one for one in phrases.discourse.candidates(_NAMED) if one.terms]
    return not last or last[0].category in categories


def _are(phrases: Phrases, referent: Referent, kind: str) -> bool:
    readings = [id for term in referent.terms for id in term.readings]
    return bool(readings) and all(phrases.kind_of(id) == kind for id in readings)


def described(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """Return what a sentence describes by a noun: "X is a muscle that ..."."""
    if token.i in phrases.open:
        return None
    phrases.open.add(token.i)
    try:
        found = (phrases.resolve(i, categories) for i in _predicative(phrases, token) if i != token.i)
        return next((resolved for resolved in found if resolved is not None), _titled(phrases, token, categories))
    finally:
        phrases.open.discard(token.i)


def _titled(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "X: a flat muscle whose fibres run ...", "a mixed nerve that ...": the X of the label, or of the heading."""
    topic = phrases.discourse.topic
    if token.head != token.i or topic is None or topic.category not in categories:
        return None
    latest = next(iter(phrases.discourse.candidates(categories)), topic)
    if topic.block != phrases.block and latest.terms != topic.terms:
        return None  # something else was told of since
    indefinite = any(child.lower in ("a", "an") for child in phrases.tree.children(token.i, "det"))
    return inherited(topic) if indefinite and token.lower.split()[-1] == topic.category else None


def _predicative(phrases: Phrases, token: Token) -> list[int]:
    """ "X is a muscle that ...", "X, a nerve which ...", "a group of muscles that ...": the heads of X."""
    tree, current, seen = phrases.tree, token, {token.i}
    while current.dep in ("pobj", "prep") and current.head not in seen:
        head = tree.tokens[current.head]
        if current.dep == "prep" and current.lower not in ("of", "for"):
            return []
        seen.add(head.i)
        current = head
    if current.dep == "appos":
        return [current.head]
    if current.dep in ("attr", "oprd") and tree.tokens[current.head].lemma in _LINKS:
        return [t.i for t in tree.children(current.head, "nsubj", "nsubjpass")]
    if current.dep in ("npadvmod", "dep") and any(t.lower in ("a", "an") for t in tree.children(current.i, "det")):
        return [t.i for t in tree.children(current.head, "nsubj", "nsubjpass") if t.i > current.i]
    if current.dep == "nsubj" and tree.tokens[current.head].lemma == "be":
        return [t.i for t in tree.children(current.head, "attr") if t.mention is not None]
    return []
