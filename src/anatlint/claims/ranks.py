"""Superlatives and layers: "is the largest muscle of the back", "deepest of the three", "is a superficial muscle"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from anatlint.claims.classes import class_told
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.generics import GROUPS
from anatlint.claims.model import Claim, Place, Qualifiers, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.resolved import inherited
from anatlint.claims.several import NUMBERS
from anatlint.claims.tree import Token, Tree
from anatlint.documents.source import Span

RANKS = {
    "deepest": "deepest", "innermost": "innermost", "outermost": "outermost",
    "most superficial": "most-superficial",
    "most-superficial": "most-superficial", "middle": "middle", "intermediate": "middle",
}  # fmt: skip
LAYERS = {"superficial": "superficial", "deep": "deep", "deeper": "deep", "intermediate": "intermediate"}
_LAYERED = frozenset({"outer", "middle", "inner", "superficial", "intermediate"})
_SHEETS = frozenset({"layer", "sheet", "stratum", "tier"})
CLASS_NOUNS = frozenset({"muscle", "muscles", "nerve", "nerves", "layer", "one", "group"})
_PARTING = frozenset({",", "(", "–", "—", "-", ";"})
_PERSONS = frozenset({"you", "we", "i", "humans", "people"})
_OWNING = frozenset({"have", "own", "possess", "carry", "get"})
_BODY = Term("human body", Span(0, 0))
_LATELY = 2  # sentences back that "the group" may have its members told of
_EVERYTHING = frozenset({"muscles", "nerves", "muscle", "nerve", "skeletal muscles"})
_ANY = frozenset({"all", "our", "your", "any"})
_PIECES = frozenset({"tendon", "tendons", "fibres", "fibers", "belly", "bellies"})


_NERVE_CLASSES = frozenset({"cranial-nerves", "spinal-nerves"})  # the longest of them is one of them


def _superlatives(tree: Tree, token: Token) -> list[Token]:
    """Return a word if it is a superlative, and those before it, or right behind "one": "the one nearest the skin"."""
    before = [
        t
        for t in tree.children(token.i, "amod", "nmod", "compound")
        if t.i < token.i or (token.lower == "one" and t.i == token.i + 1)
    ]  # but for "..., strongest when ..."
    return [t for t in [token, *before] if is_superlative(tree, t)]


def read_rank(reader: FragmentReader, subject: Resolved, token: Token, qualifiers: Qualifiers) -> Iterator[Claim]:
    """ "is the largest muscle in the body", "is the deepest muscle of the back", "is a superficial muscle"."""
    tree = reader.tree
    if any(reader.words.has("other_things", one.lemma) for one in tree.conjuncts(token.i)):
        return  # "the thickest and strongest tendon"
    superlatives = [one for one in _superlatives(tree, token) if not _is_of_another(tree, one, subject)]
    if any(one.lower.split()[-1] in _PIECES for one in tree.children(token.head, "nsubj")):
        return  # "its tendon is the longest of the body": of all tendons
    domain = _shared_domain(reader, token) or fronted_domain(reader) or _class_behind(reader, superlatives)
    subject, domain = _parted(reader, subject, domain)
    named, domain = domain, class_told(reader, subject, domain, token) if superlatives else domain
    for one in superlatives:
        text = " ".join([*(c.lower for c in tree.children(one.i, "advmod") if c.lower == "most"), one.lower])
        spans = [Span(one.start, one.end), Span(token.start, token.end), *([domain.span] if domain else [])]
        if (whose := gapped(tree).get(token.i)) is not None:
            spans = [Span(tree.tokens[whose].start, token.end)]
        span = Span(min(part.start for part in spans), max(part.end for part in spans))
        rank = RANKS.get(text) or RANKS.get(one.lower)
        if rank is not None:
            yield from reader.claims("depth_rank", subject, Place(rank, (), domain), span, qualifiers, "rank", token.i)
        elif one.mention is not None and (ids := one.mention.ids("superlative")):
            narrowed = _narrowed(reader, token, domain)
            stated = replace(qualifiers, comparative=qualifiers.comparative or narrowed)
            place = Place(ids[0], (), domain or _body(reader, token))
            yield from reader.claims("superlative", subject, place, span, stated, "rank", token.i)
            if domain is not None and not qualifiers.negated:
                yield from _in_class(reader, subject, domain, qualifiers, told=named is domain)
    if not superlatives:
        yield from _layers(reader, subject, token, domain, qualifiers)


def _layers(
    reader: FragmentReader, subject: Resolved, token: Token, domain: Term | None, qualifiers: Qualifiers
) -> Iterator[Claim]:
    """ "Is a superficial muscle of the back", "is the middle layer"."""
    tree, noun = reader.tree, token if token.pos in ("NOUN", "PROPN") else None
    adjectives = [token] if noun is None else tree.children(noun.i, "amod", "nmod", "compound")
    for one in adjectives:
        layer = LAYERS.get(one.lower)
        relation = any(p.lower in ("to", "than") for p in tree.children(one.i, "prep"))
        relation = relation or any(t.lower == "more" for t in tree.children(one.i, "advmod"))  # than another one
        if noun is not None and noun.lemma in _SHEETS and one.lower in ("middle", "intermediate"):
            span = Span(one.start, max(one.end, token.end))
            place = Place("middle", (), domain)
            yield from reader.claims("depth_rank", subject, place, span, qualifiers, "rank", token.i)
            return
        if layer is not None and not relation and (noun is None or noun.lower.split(" of ")[0] in CLASS_NOUNS):
            span = Span(one.start, max(one.end, token.end))
            yield from reader.claims("layer", subject, Place(layer, (), domain), span, qualifiers, "rank", token.i)


def _in_class(
    reader: FragmentReader, subject: Resolved, domain: Term, qualifiers: Qualifiers, *, told: bool
) -> Iterator[Claim]:
    """Yield that who is the first of a class, which the sentence names itself if ``told``, is one of it."""
    kinds = {reader.kind_of(id) for id in domain.readings}
    if domain.readings and set(domain.readings) <= _NERVE_CLASSES:
        yield from reader.claims("belongs_to", subject, domain, domain.span, qualifiers, "rank")
    elif told and domain.plural and kinds == {"muscle-group"} and not qualifiers.comparative:
        yield from reader.claims("member_of", subject, domain, domain.span, qualifiers, "rank")


def _is_of_another(tree: Tree, one: Token, subject: Resolved) -> bool:
    """ "The X outermost, the Y in the middle": a superlative right behind a name is told of that, and not of Y."""
    before = tree.tokens[one.i - 1] if one.i else None
    ids = before.mention.ids("muscle", "nerve") if before is not None and before.mention is not None else ()
    own = {id for term in subject.terms for id in term.readings}
    return bool(ids) and not own & set(ids) and any(term.span.start > one.start for term in subject.terms)


def _class_behind(reader: FragmentReader, superlatives: list[Token]) -> Term | None:
    """ "The thickest *cranial nerve* is the X": the class behind the superlative, where the parser parts the two."""
    behind = [reader.tree.tokens[one.i + 1] for one in superlatives if one.i + 1 < len(reader.tree.tokens)]
    named = [one for one in behind if one.mention is not None and set(one.mention.ids("nerve")) & _NERVE_CLASSES]
    return domain_of(reader, named[0]) if len(named) == 1 else None


def _parted(reader: FragmentReader, subject: Resolved, domain: Term | None) -> tuple[Resolved, Term | None]:
    """ "It is the thickest of the cranial nerves": "it" is one of these, not all; a name is not its own domain."""
    own = {id for term in subject.terms for id in term.readings}
    if domain is None or not own & set(domain.readings):
        return subject, domain
    if subject.inherited:
        kinds = subject.categories or frozenset({"muscle", "nerve"})
        single = (one for one in reader.phrases.discourse.candidates(kinds) if len(one.terms) == 1)
        found = next((one for one in single if not one.collective and not own & set(one.terms[0].readings)), None)
        return (subject if found is None else inherited(found)), domain
    words = [token for token in reader.tree.tokens if token.start == domain.span.start and token.mention is None]
    if not words:
        return subject, domain
    beside = [c.text for c in reader.tree.children(words[0].i, "amod") if c.i < words[0].i]
    return subject, Term(" ".join([*beside, words[0].text]), domain.span)


def _narrowed(reader: FragmentReader, token: Token, domain: Term | None) -> bool:
    """ "The largest nerve in the body unprotected by muscle": of some only, that are not known."""
    heads = [token.i]
    if domain is not None and (at := reader.token_of(domain)) is not None:
        heads.append(at.i)
    clauses = [clause for i in heads for clause in reader.tree.children(i, "acl", "relcl")]
    return any(not _is_parted(reader, clause) and not _is_owned(reader, clause) for clause in clauses)


def _is_parted(reader: FragmentReader, clause: Token) -> bool:
    """Whether a clause only adds something: "the largest of all, which supplies ..."."""
    first = min(reader.tree.subtree(clause.i))
    return first > 0 and reader.tree.tokens[first - 1].text in _PARTING


def _is_owned(reader: FragmentReader, clause: Token) -> bool:
    """ "The longest muscle you own": of the whole body."""
    persons = any(child.lower in _PERSONS for child in reader.tree.children(clause.i, "nsubj"))
    exists = clause.lemma == "be" and bool(reader.tree.children(clause.i, "expl"))
    return exists or (persons and clause.lemma in _OWNING)


def _is_so_many(reader: FragmentReader, target: Token, term: Term) -> bool:
    """Whether a group has as many members as are told: "the six muscles" are no four recti."""
    told = {NUMBERS[c.lower] for c in reader.tree.children(target.i, "nummod") if c.lower in NUMBERS}
    sizes = frozenset[int]().union(*(reader.phrases.sizes(id) for id in term.readings))
    return not told or target.mention is not None or not sizes or bool(told & sizes)


def is_superlative(tree: Tree, token: Token) -> bool:
    """Whether a word is a superlative or says the place in an order of depth."""
    if token.lower in ("deepest", "innermost", "outermost"):
        return True
    if token.mention is not None and "superlative" in token.mention.categories:
        return True
    return token.lower in ("superficial", "middle") and any(
        child.lower == "most" for child in tree.children(token.i, "advmod")
    )


def gapped(tree: Tree) -> dict[int, int]:
    """ "The X is the longest, the Y the shortest": superlatives (or their nouns) without a verb, and whose each is."""
    if "gapped" not in tree.memo:
        found: dict[int, int] = {}
        for token in tree.tokens:
            whose = _left_out(tree, token) if is_superlative(tree, token) else None
            if whose is not None:
                found[token.head if token.dep == "amod" and token.head > token.i else token.i] = whose.i
        tree.memo["gapped"] = found
    return dict(tree.memo["gapped"])


def _left_out(tree: Tree, token: Token) -> Token | None:
    """Return the name right before a superlative, if it stands there as the subject of a verb that is left out."""
    at = token.i - (2 if token.i and tree.tokens[token.i - 1].lower == "the" else 1)
    name = tree.tokens[at] if at >= 0 else token
    short = at + 2 == token.i and at > 0 and tree.tokens[at - 1].lower == "the" and name.pos in ("ADJ", "NOUN", "PROPN")
    named = name.mention is not None and name.mention.ids("muscle", "nerve")
    if not named and not (short and name.mention is None):
        return None
    first = at - 1 if at and tree.tokens[at - 1].lower == "the" else at
    opened = first > 0 and tree.tokens[first - 1].lower in (",", "and", ";", "but", "while", "–", "—")
    compared = any(is_superlative(tree, one) or one.lower in _LAYERED for one in tree.tokens[:first])
    return name if opened and compared else None


def _body(reader: FragmentReader, token: Token) -> Term | None:
    """ "The longest muscle you own", "your body's longest muscle", "the longest there is": of the whole body."""
    owned = any(_is_owned(reader, clause) for clause in reader.tree.children(token.i, "relcl", "acl"))
    owner = reader.tree.child(token.i, "poss")
    return _BODY if owned or (owner is not None and owner.lower == "body") else None


def _shared_domain(reader: FragmentReader, token: Token) -> Term | None:
    """ "The largest and strongest of the four": said of both."""
    first = token
    while first.dep == "conj" and is_superlative(reader.tree, reader.tree.tokens[first.head]):
        first = reader.tree.tokens[first.head]
    joined = [one for one in reader.tree.conjuncts(first.i) if one.i == token.i or _is_most(reader.tree, one)]
    if token.i in gapped(reader.tree):
        joined += [one for one in reader.tree.tokens[: token.i] if is_superlative(reader.tree, one)]
        joined += [reader.tree.tokens[one.head] for one in joined if one.dep == "amod"]
    return next((found for one in joined if (found := domain_of(reader, one)) is not None), None)


def _is_most(tree: Tree, token: Token) -> bool:
    """Whether a noun or adjective says who has most: "the thickest and longest nerve"."""
    return is_superlative(tree, token) or any(is_superlative(tree, one) for one in tree.children(token.i, "amod"))


def fronted_domain(reader: FragmentReader) -> Term | None:
    """ "Of the three columns, the X is the most lateral": what stands in front of the clause."""
    first = reader.tree.tokens[0]
    if first.lower not in ("of", "among") or first.dep != "prep":
        return None
    return next((_domain_term(reader, target) for target in reader.tree.children(first.i, "pobj")), None)


def domain_of(reader: FragmentReader, token: Token) -> Term | None:
    """ "of the back", "in the human body", "of the three hamstrings"; "muscle of the back" may be one name."""
    ids = token.mention.ids("muscle", "nerve") if token.mention is not None else ()
    if ids and (" of " in token.text or all(reader.kind_of(id).endswith("-group") for id in ids)):
        return term_of(token, ids)  # "the largest muscle of the back", "the strongest hip flexor"
    for preposition in reader.tree.children(token.i, "prep"):
        if preposition.lower in ("of", "in", "on", "among", "within"):
            for target in reader.tree.children(preposition.i, "pobj"):
                return _domain_term(reader, target)
    return None


def _domain_term(reader: FragmentReader, target: Token) -> Term:
    """What a superlative is told of: what its words name, a group that a pronoun means, or the bare words."""
    found = reader.phrases.resolve(target.i, frozenset({"region", "muscle", "joint", "nerve"}))
    span = Span(target.start, target.end)
    collective = found is not None and all(_is_whole(reader, id) for id in found.terms[0].readings)
    if (
        found is not None
        and _is_so_many(reader, target, found.terms[0])
        and (not found.inherited or (len(found.terms) == 1 and collective))
    ):
        return replace(found.terms[0], span=span)
    if target.lemma in GROUPS and (common := _group_in_common(reader)) is not None:
        return Term(target.text, span, (common,))
    beside = {child.lower for child in reader.tree.children(target.i)}
    if target.lower in _EVERYTHING and beside & _ANY and beside <= _ANY | {"the", "human"}:
        return replace(_BODY, span=span)  # "of all our muscles"
    counted = [child.lower for child in reader.tree.children(target.i, "nummod")]
    return Term(" ".join([*counted, target.text]), span)


def _is_whole(reader: FragmentReader, id: str) -> bool:
    """Whether something is a group, or a muscle that is made of others: the quadriceps."""
    return reader.kind_of(id).endswith("-group") or any(
        reader.kind_of(one) == "muscle" for one in reader.phrases.members_of(id)
    )


def _group_in_common(reader: FragmentReader) -> str | None:
    """ "X lies under Y. Z is the largest of the group.": the smallest group that the muscles told of have in common."""
    phrases, discourse = reader.phrases, reader.phrases.discourse
    named = [one.mention.ids("muscle") for one in reader.tree.tokens if one.mention is not None]
    last = discourse.candidates(frozenset({"muscle"}), lambda one: one.turn >= discourse.turn - _LATELY)
    single = [term.readings for one in last if not one.collective for term in one.terms]
    ids = {found[0] for found in (*named, *single) if len(found) == 1}
    common = frozenset[str].intersection(*(phrases.listed_in(id) for id in ids)) if len(ids) > 2 else frozenset()
    return min(common, key=lambda id: (len(phrases.members_of(id)), id), default=None)
