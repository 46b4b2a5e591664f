"""What a noun phrase names by itself: its own mention, one beside it, or one behind a transparent noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.claims.both_of_group import both_of_group
from anatlint.claims.discourse import Referent
from anatlint.claims.generics import described
from anatlint.claims.layer_phrases import muscles_of_layer
from anatlint.claims.model import Term
from anatlint.claims.part_phrases import is_head_of_muscle
from anatlint.claims.quantifiers import quantity_of
from anatlint.claims.resolved import term_of
from anatlint.claims.tree import Token

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases
from anatlint.documents.source import Span

DESCRIBED = "described groups"  # where a tree keeps what nouns mean that are no names: "the muscles that bend X"
_LAYERED = frozenset({"muscle", "region"})
_CALLING = frozenset({"call", "name", "know", "term", "dub"})
# What lies on a side of these is no part beside them.
_NO_PART = frozenset({"bone", "region", "body-part", "brain-part"})
_REGIONS = {"C": "cervical", "T": "thoracic", "L": "lumbar", "S": "sacral", "Co": "coccygeal"}
_NAMED = frozenset({"muscle", "nerve"})
_FIELD = frozenset({"field"})
_RELATED = frozenset({"dobj", "pobj"})
_SIDED = frozenset({"inside", "outside", "back", "front", "top", "bottom", "interior", "exterior"})
_WHERE = frozenset({"place", "region", "joint"})
_SKIN = frozenset({"skin"})
_PLAIN_PARTS = {"lower leg": "leg", "upper arm": "arm"}
_ON_SPOT = frozenset({"on", "in", "at", "along", "near", "inside"})  # "a rough patch on the X"
_EXACT = frozenset({"length", "whole", "facet", "facets", "tip", "apex", "summit"})  # of X, and of nothing beside it
_ON_SKIN = frozenset({"of", "on", "over", "along", "across", "in", "at", "around", "covering"})


def names_beside(phrases: Phrases, token: Token, categories: frozenset[str]) -> list[Term]:
    """ "Its little brother, the zygomaticus minor": a noun that is no name, with the name in apposition."""
    if token.mention is not None or not (token.pos == "NOUN" or token.lower == "one"):
        return []
    if called := _called(phrases, token, categories):
        return called
    this = token.dep == "pobj" and any(c.lower == "this" for c in phrases.tree.children(token.i, "det"))
    related = token.dep in _RELATED and phrases.words.has("companions", token.lower)
    if token.dep not in ("nsubj", "nsubjpass", "conj") and not this and not related:
        return []
    if token.dep == "conj" and phrases.tree.tokens[token.head].dep not in ("nsubj", "nsubjpass"):
        return []
    one = any(child.lower in ("one", "single") for child in phrases.tree.children(token.i, "nummod", "amod"))
    one = one or (token.lower == "one" and phrases.tree.child(token.i, "prep") is not None)  # "one of its branches, X,"
    if phrases.is_generic(token) and not one and not phrases.tree.children(token.i, "amod"):
        return []  # "the muscle, X and Y": more may be meant
    beside = phrases.tree.children(token.i, "appos")
    if token.lower == "one" and not beside:  # "one of its branches, the X, ..."
        of = [t for p in phrases.tree.children(token.i, "prep") for t in phrases.tree.children(p.i, "pobj")]
        beside = [apposed for t in of if t.mention is None for apposed in phrases.tree.children(t.i, "appos")]
    return [
        term_of(apposed, ids)
        for apposed in beside
        if apposed.mention is not None
        and not _is_ranked(phrases, apposed)
        and (ids := apposed.mention.ids(*categories & _NAMED))
    ]


def _is_ranked(phrases: Phrases, token: Token) -> bool:
    """ "The X, the broadest muscle of the back": what it is, not what it is called."""
    return any(child.tag == "JJS" for child in phrases.tree.children(token.i, "amod"))


def _called(phrases: Phrases, token: Token, categories: frozenset[str]) -> list[Term]:
    """ "A small muscle called the X", "a modest fan known as the X": the X."""
    for clause in phrases.tree.children(token.i, "acl"):
        named = phrases.tree.children(clause.i, "oprd", "dobj", "attr") if clause.lemma in _CALLING else []
        named += [t for p in phrases.tree.children(clause.i, "prep") for t in phrases.tree.children(p.i, "pobj")]
        for one in named if clause.lemma in _CALLING else []:
            if one.mention is not None and (ids := one.mention.ids(*categories & _NAMED)):
                return [term_of(one, ids)]
    return []


def own_names(phrases: Phrases, token: Token, categories: frozenset[str]) -> list[Term]:
    """Return what a token names, alone or with what stands behind it."""
    if categories & _LAYERED and (layered := muscles_of_layer(phrases, token, categories)) is not None:
        return layered
    if "muscle" in categories and (told := phrases.tree.memo.get(DESCRIBED, {}).get(token.i)):
        return list(told)
    if token.mention is not None and (ids := token.mention.ids(*categories)) and not is_head_of_muscle(phrases, token):
        if phrases.words.has("class_places", token.lower) and _further_named(phrases, token):
            return []
        several = any(phrases.kind_of(id).endswith("-group") for id in ids)  # "it is the Y that ...": Y itself
        told = several and token.dep == "attr" and phrases.tree.children(token.i, "relcl")
        if told and not _is_cleft(phrases, token) and (same := described(phrases, token, categories)):
            here = Span(token.start, token.end)  # "X is the only Y that ...": X is meant
            return [replace(term, span=here) if same.inherited else term for term in same.terms]
        if several and (topic := _topic_of_class(phrases, token, ids)) is not None:
            return [replace(term, span=Span(token.start, token.end)) for term in topic.terms]
        if several and (two := both_of_group(phrases, token, ids)) is not None:
            return two
        return [term_of(token, _at_levels(phrases, token, categories) or ids)]
    if "muscle" in categories and (muscles := _of_tendon(phrases, token)):
        return [term_of(token, muscles)]
    return _seen_through(phrases, token, categories) if _is_transparent(phrases, token, categories) else []


def _topic_of_class(phrases: Phrases, token: Token, ids: Sequence[str]) -> Referent | None:
    """ "**X.** The broadest muscle of the back begins at A": the X, of which the paragraph is, and not the class."""
    topic, verb = phrases.discourse.topic, phrases.tree.tokens[token.head]
    if topic is None or len(topic.terms) != 1 or token.tag not in ("NN", "NNP") or verb.lemma == "be":
        return None
    told = token.dep in ("nsubj", "nsubjpass") and any(
        child.tag == "JJS" and child.i < token.i for child in phrases.tree.children(token.i, "amod")
    )
    members = {member for id in ids for member in phrases.members_of(id)}
    return topic if told and members & set(topic.terms[0].readings) else None


def _is_cleft(phrases: Phrases, token: Token) -> bool:
    """ "It is the Ys that push the air out": the Ys, whatever "it" meant before."""
    subjects = [child.lower for child in phrases.tree.children(token.head, "nsubj")]
    return token.tag in ("NNS", "NNPS") and subjects == ["it"]


def _of_tendon(phrases: Phrases, token: Token) -> tuple[str, ...]:
    """The muscle whose tendon a name means: "the tendon of the X"."""
    ids = token.mention.ids("place") if token.mention is not None else ()
    owners = [id.removeprefix("tendon-of-") for id in ids if id.startswith("tendon-of-")]
    return tuple(owner for owner in owners if phrases.kind_of(owner).startswith("muscle"))


def _is_transparent(phrases: Phrases, token: Token, categories: frozenset[str]) -> bool:
    """Whether a noun says nothing of itself: "the fibres of X", "most of X", "the upper part of the place"."""
    return (
        phrases.words.has("transparent", token.lower)
        or quantity_of(phrases, token) is not None
        or (bool(categories & _WHERE) and phrases.words.has("transparent_places", token.lower))
        or (bool(categories & _SKIN) and token.lower == "skin")
    )


def _seen_through(phrases: Phrases, token: Token, categories: frozenset[str]) -> list[Term]:
    """What stands behind a transparent noun, in apposition to it, or before it."""
    spot = "place" in categories and phrases.words.has("spots", token.lower)
    for preposition in phrases.tree.children(token.i, "prep"):
        through = (
            preposition.lower == "of"
            or (spot and preposition.lower in _ON_SPOT)
            or (preposition.lower == "for" and "modality" in categories)
        )
        through = through or (token.lower == "skin" and preposition.lower in _ON_SKIN)
        if through or (token.lower == "tendon" and preposition.lower in ("on", "from", "at")):
            for target in phrases.tree.children(preposition.i, "pobj"):
                found = [
                    term for member in phrases.members(target.i) for term in own_names(phrases, member, categories)
                ]
                if token.lower == "skin":
                    return [_skin_there(phrases, term) for term in found]
                if found:
                    vague = categories & {"place"} and token.lower not in _SIDED | _EXACT
                    vague = vague and target.lower != "skin"
                    return [_vague(phrases, term) for term in found] if vague else found
    apposed = [one for a in phrases.tree.children(token.i, "appos") for one in phrases.tree.conjuncts(a.i)]
    if (token.mention is None or token.mention.categories == _FIELD) and (
        named := [term_of(a, ids) for a in apposed if a.mention and (ids := a.mention.ids(*categories))]
    ):
        return named  # "two muscles, X and Y, that ..."
    if not categories & {"nerve", "muscle"} and token.lower in phrases.words.kinds:
        return []  # "the third digital nerve" is no finger
    for child in phrases.tree.children(token.i, "compound", "poss", "nmod", "amod"):
        if child.mention is not None and (ids := child.mention.ids(*categories)):
            return [term_of(child, ids)]
    return []


def _skin_there(phrases: Phrases, term: Term) -> Term:
    """ "The skin on the X": the area of that name, where there is one."""
    part = _PLAIN_PARTS.get(term.text.lower(), term.text.lower())
    names = (f"skin of the {part}", f"skin of {part}", f"{part} skin")
    entries = [e for name in names if phrases.lexicon is not None for e in phrases.lexicon.get(name)]
    ids = tuple(dict.fromkeys(entry.id for entry in entries if entry.category == "skin"))
    return replace(term, readings=ids) if ids else term


def _at_levels(phrases: Phrases, token: Token, categories: frozenset[str]) -> tuple[str, ...]:
    """ "The spinous processes of C7-T6": those of the cervical and of the thoracic vertebrae."""
    if "place" not in categories or phrases.lexicon is None or not phrases.words.has("class_places", token.lower):
        return ()
    owners = [
        t for p in phrases.tree.children(token.i, "prep") for t in phrases.tree.children(p.i, "pobj") if p.lower == "of"
    ]
    levels = [level for t in owners if t.mention is not None for level in t.mention.levels]
    regions = dict.fromkeys(_REGIONS[level.rstrip("0123456789")] for level in levels)
    names = [f"{token.lower.removesuffix('es')}es of {region} vertebrae" for region in regions]
    entries = [entry for name in names for entry in phrases.lexicon.get(name) if entry.category in categories]
    return tuple(dict.fromkeys(entry.id for entry in entries))


def _further_named(phrases: Phrases, token: Token) -> bool:
    """Whether words before the name of a class ("second sacral vertebra") say which one, in an unknown way."""
    modifiers = phrases.tree.children(token.i, "amod", "compound", "nummod", "nmod")
    return any(m.mention is None and m.tag in ("JJ", "CD", "NN", "NNP", "JJR") for m in modifiers)


def _vague(phrases: Phrases, term: Term) -> Term:
    """ "The upper part of the medial surface of X" may be another part of what X belongs to, of no other bone.

    The palm side of the thumb is no other part of the limb.
    """
    single = [id for id in term.readings if phrases.kind_of(id) not in _NO_PART]
    parents = dict.fromkeys(whole for id in single for whole in sorted(phrases.parents(id)))
    wholes = [whole for whole in parents if phrases.kind_of(whole) != "bone-group"]
    return replace(term, readings=tuple(dict.fromkeys((*term.readings, *wholes))))
