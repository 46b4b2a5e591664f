"""Claims that compare: "is larger than the X", "the longer of the two", "no muscle is longer than the X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.chosen import others_alike
from anatlint.claims.copulas import with_appositions
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Place, Qualifiers, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.ranks import domain_of, fronted_domain
from anatlint.claims.short_names import nerve_named
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_SUBJECT = frozenset({"muscle", "nerve"})
_TWO = frozenset({"two", "pair", "duo", "couple"})
_KIN = frozenset({"one", "muscle", "nerve", "head", "division", "branch", "part", "member", "half", "belly"})
_OTHER = frozenset({"other", "counterpart", "partner", "neighbour", "neighbor", "sibling", "companion", "twin"})
_ANY = frozenset({"any", "all", "every"})
_DEPTHS = {"deeper": "deep_to", "more deep": "deep_to", "more superficial": "superficial_to"}
_SITED = ("complement", "in", "at", "on", "within", "theme")
_PLACED = frozenset({"lie", "sit", "run", "be", "rest", "pass", "locate", "situate", "place"})
_NEARER = frozenset({"nearer", "closer"})
_SURFACES = frozenset({"skin", "surface"})
_OF_PAIRS = {"deep": "deep_to", "superficial": "superficial_to"}  # "the deep one": of two that are told of


def read_comparisons(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims of a fragment that compare one structure with another by size or depth."""
    for predication in reader.predications:
        for head in [i for slot in _SITED for i in predication.get(slot)]:
            yield from _in_plane(reader, predication, reader.tree.tokens[head])
    for predication in with_appositions(reader):
        for head in predication.get("complement"):
            for token in reader.tree.conjuncts(head):
                yield from _compared(reader, predication, token)
        for head in predication.get("agent") if predication.lemma == "be" else ():
            yield from _swapped(reader, predication, reader.tree.tokens[head])
    for predication in reader.predications:
        if predication.lemma in ("be", "exist", "have"):
            yield from _nowhere(reader, predication)
        if predication.lemma in _PLACED:
            yield from _standing(reader, predication)
    yield from _told_behind(reader)


def _told_behind(reader: FragmentReader) -> Iterator[Claim]:
    """ "Splits into the X, the smaller of the two divisions, and the Y": said of the name right before."""
    tokens = reader.tree.tokens
    for token in tokens[:-6]:
        ids = token.mention.ids(*_SUBJECT) if token.mention is not None else ()
        behind = [one.lower for one in tokens[token.i + 1 : token.i + 7]]
        if not ids or behind[:2] != [",", "the"] or behind[3] != "of" or not _TWO & set(behind[4:6]):
            continue
        word = tokens[token.i + 3]
        quality = quality_of(reader, word)
        if quality is not None:
            who = Resolved((term_of(token, ids),), reader.phrases.block)
            end = next(one for one in tokens[word.i :] if one.lower in _TWO)
            two, span = Term("two", Span(end.start, end.end)), Span(word.start, end.end)
            yield from reader.claims("compared", who, Place(quality, (), two), span, reader.base, "comparison")


def _in_plane(reader: FragmentReader, predication: Predication, token: Token) -> Iterator[Claim]:
    """ "Lies in a deeper plane than the X", "is a more superficial muscle than the X"."""
    found = [one for one in reader.tree.children(token.i, "amod") if _depth_of(reader, one) in _DEPTHS.values()]
    than = _than(reader, predication, token, found[0]) if found else None
    slots = ("theme",) if predication.passive else ("agent",)
    subject = reader.subject(predication, slots, _SUBJECT) if than is not None else None
    other = reader.phrases.resolve_here(than.i, _SUBJECT) if than is not None else None
    if than is None or subject is None or other is None:
        return
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    span = Span(min(reader.tree.tokens[i].start for i in reader.tree.subtree(token.i)), than.end)
    for term in other.terms:
        yield from reader.claims(
            str(_depth_of(reader, found[0])), subject, term, span, qualifiers, "comparison", than.i
        )


def quality_of(reader: FragmentReader, token: Token) -> str | None:
    """Return the quality that a comparative gives more of: "larger" and "more massive" are of "largest"."""
    more = any(child.lower == "more" for child in reader.tree.children(token.i, "advmod"))
    if not more and token.tag not in ("JJR", "RBR"):
        return None
    name = f"most {token.lower}" if more else f"{token.lower.removesuffix('er')}est"
    found = [e.id for e in reader.lexicon.get(name) if e.category == "superlative" and e.id.endswith("est")]
    return found[0] if found and found[0] != "deepest" else None


def _comparatives(reader: FragmentReader, token: Token) -> Iterator[tuple[Token, str]]:
    for one in (token, *reader.tree.children(token.i, "amod")):
        quality = _depth_of(reader, one) or quality_of(reader, one)
        if quality is not None:
            yield one, quality


def _depth_of(reader: FragmentReader, token: Token) -> str | None:
    """Return the predicate of "the deeper" and "the more superficial" of two, or of "the deep one"."""
    near = [child.lower for child in reader.tree.children(token.i, "advmod")]
    if "more" in near or token.lower in _DEPTHS:
        return _DEPTHS.get(f"more {token.lower}" if "more" in near else token.lower)
    noun = reader.tree.tokens[token.head]
    return _OF_PAIRS.get(token.lower) if noun.lower == "one" and _of_two(reader, noun) and "most" not in near else None


def _compared(reader: FragmentReader, predication: Predication, token: Token) -> Iterator[Claim]:
    """ "X is larger than Y", "X, the larger of the two, ...", "no X is longer than Y"."""
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    if (equal := _as_much(reader, token)) is not None and _is_none(reader, predication):
        yield from _unsurpassed(reader, predication, *equal, qualifiers)
    role = token.mention is not None and "agent" in token.mention.categories  # "a stronger flexor than X": of that only
    for word, quality in _comparatives(reader, token) if not role else ():
        than = _than(reader, predication, token, word)
        if than is not None and quality not in _DEPTHS.values() and _is_none(reader, predication):
            yield from _unsurpassed(reader, predication, than, quality, qualifiers)
            continue
        subject = reader.subject(predication, ("agent",), _SUBJECT)
        if subject is None or len(subject.terms) != 1:
            continue
        if quality in _DEPTHS.values():
            domain = _of_two(reader, token) if than is None else None  # with "than" it is read as a place
            yield from _layered(reader, subject, word, quality, domain, qualifiers)
        elif than is not None:
            yield from _against(reader, subject, word, than, quality, qualifiers)
        elif (domain := _of_two(reader, token)) is not None:
            yield from _claims(reader, subject, word, quality, domain, qualifiers)


def _claims(
    reader: FragmentReader, subject: Resolved, word: Token, quality: str, domain: Term, qualifiers: Qualifiers
) -> Iterator[Claim]:
    """ "Is the larger of the two": than the other one that the text names, or that makes a pair with it."""
    other = _fellow(reader, subject)
    span = Span(min(word.start, domain.span.start), max(word.end, domain.span.end))
    place = Place(quality, (other,) if other is not None else (), None if other is not None else domain)
    yield from reader.claims("compared", subject, place, span, qualifiers, "comparison")


def _layered(
    reader: FragmentReader, subject: Resolved, word: Token, predicate: str, domain: Term | None, qualifiers: Qualifiers
) -> Iterator[Claim]:
    """ "Is the deeper of the two": it lies deep to the other one."""
    ways = (_other_member, _fellow, _only_other, _other_before, _named_alike) if domain is not None else ()
    other = next((found for way in ways if (found := way(reader, subject)) is not None), None)
    if other is not None and domain is not None:
        span = Span(min(word.start, domain.span.start), max(word.end, domain.span.end))
        yield from reader.claims(predicate, subject, other, span, qualifiers, "comparison")


def _against(
    reader: FragmentReader, subject: Resolved, word: Token, than: Token, quality: str, qualifiers: Qualifiers
) -> Iterator[Claim]:
    """ "Larger than the X"; "longer than any other Y" is the longest of all."""
    kin = {child.lower for child in reader.tree.children(than.i, "amod", "det")}
    if kin & _ANY:
        span = Span(word.start, than.end)
        place = Place(quality, (), domain_of(reader, than))
        yield from reader.claims("superlative", subject, place, span, qualifiers, "comparison", than.i)
        return
    if than.lemma in _OTHER or "other" in kin:
        yield from _claims(reader, subject, word, quality, Term("two", Span(than.start, than.end)), qualifiers)
        return
    found = reader.phrases.resolve_here(than.i, _SUBJECT)
    if found is None or len(found.terms) != 1 or _is_piece(reader, than):
        return
    place = Place(quality, found.terms)
    yield from reader.claims("compared", subject, place, Span(word.start, than.end), qualifiers, "comparison", than.i)


def _unsurpassed(
    reader: FragmentReader, predication: Predication, than: Token, quality: str, qualifiers: Qualifiers
) -> Iterator[Claim]:
    """ "No muscle in the body is longer than the X": X is the longest."""
    found = reader.phrases.resolve_here(than.i, _SUBJECT) or _short(reader, than)
    agent = reader.tree.tokens[predication.get("agent")[0]]
    if found is None or len(found.terms) != 1:
        return
    place = Place(quality, (), domain_of(reader, agent) or fronted_domain(reader))
    stated = replace(qualifiers, negated=False)
    span = reader.tree.span(agent.i, than.i)
    yield from reader.claims("superlative", found, place, span, stated, "comparison", than.i)


def _short(reader: FragmentReader, token: Token) -> Resolved | None:
    """ "Than the sciatic": a nerve by its adjective."""
    ids = nerve_named(reader.lexicon, token.text) if token.mention is None else ()
    term = Term(token.text, Span(token.start, token.end), ids)
    return Resolved((term,), reader.phrases.block) if ids else None


def _nowhere(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "There is no longer muscle in the body than the X", "you have no larger one than the X": X is the longest."""
    tree = reader.tree
    for i in (*predication.get("complement"), *predication.get("theme"), *predication.get("agent")):
        noun = tree.tokens[i]
        before = tree.tokens[max(0, i - 4) : i]
        none = any(t.lower == "no" for t in before) or tree.tokens[0].lower == "nowhere"
        word = next((t for t in before if t.tag in ("JJR", "RBR") and quality_of(reader, t) is not None), None)
        if noun.lemma not in ("muscle", "nerve", "one") or word is None or not none:
            continue
        behind = [t for t in tree.tokens[i + 1 :] if t.lower == "than" and t.dep == "prep"]
        than = next((t for p in behind for t in tree.children(p.i, "pobj")), None)
        quality = quality_of(reader, word)
        found = reader.phrases.resolve_here(than.i, _SUBJECT) if than is not None else None
        if than is not None and quality is not None and found is not None and len(found.terms) == 1:
            place = Place(quality, (), domain_of(reader, noun) or domain_of(reader, tree.tokens[predication.head]))
            yield from reader.claims("superlative", found, place, tree.span(word.i, than.i), reader.base, "comparison")


def _standing(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "Of the two, X lies nearer the skin", "of A and B, B runs deeper": than the other."""
    tree = reader.tree
    told = {child.lower for first in tree.tokens[:1] for child in tree.children(first.i, "pobj")}
    fronted = tree.tokens[0].lower == "of" and tree.tokens[0].dep == "prep" and bool(told)
    for i in predication.get("adverb") if fronted else ():
        word = tree.tokens[i]
        behind = {t.lower for t in tree.tokens[i + 1 : i + 4]}
        nearer = word.lower in _NEARER and bool(behind & _SURFACES)
        quality = "superficial_to" if nearer else _depth_of(reader, word)
        subject = reader.subject(predication, ("theme",) if predication.passive else ("agent",), _SUBJECT)
        if quality is None or "than" in tree.words or subject is None or len(subject.terms) != 1:
            continue
        end = next((t for t in tree.tokens[i + 1 : i + 4] if nearer and t.lower in _SURFACES), word)
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        two = Term("two", Span(word.start, end.end))
        yield from _layered(reader, subject, word, quality, two, qualifiers)


def _swapped(reader: FragmentReader, predication: Predication, token: Token) -> Iterator[Claim]:
    """ "The larger of the two is the X", "the larger plantar nerve is the medial one"."""
    named = [i for i in predication.get("complement") if reader.tree.tokens[i].mention is not None]
    plain = token.mention is None or _depth_of(reader, token) is not None
    words = list(_comparatives(reader, token)) if named and plain else []
    domain = _of_two(reader, token) if words else None
    subject = reader.phrases.resolve(named[0], _SUBJECT) if domain is not None else None
    if subject is None or domain is None or len(subject.terms) != 1:
        return
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    for word, quality in words:
        tell = _layered if quality in _DEPTHS.values() else _claims
        yield from tell(reader, subject, word, quality, domain, qualifiers)


def _than(reader: FragmentReader, predication: Predication, token: Token, word: Token) -> Token | None:
    """Return what stands behind "than"."""
    tree = reader.tree
    heads = [t.i for i in {word.i, token.i, predication.head} for t in tree.conjuncts(i)]
    behind = [p for i in heads for p in tree.children(i, "prep") if p.lower == "than" and p.i > word.i]
    return next((t for p in behind for t in tree.children(p.i, "pobj")), None)


def _as_much(reader: FragmentReader, token: Token) -> tuple[Token, str] | None:
    """Return X and the quality, in "no muscle is as big as X"."""
    tree = reader.tree
    if token.tag not in ("JJ", "RB") or not any(child.lower == "as" for child in tree.children(token.i, "advmod")):
        return None
    behind = (t for p in tree.children(token.i, "prep") if p.lower == "as" for t in tree.children(p.i, "pobj"))
    target = next(behind, None)
    stem = token.lower.removesuffix("e")
    names = (f"{stem}est", f"{stem}{stem[-1]}est")  # "longest", "biggest"
    found = [e.id for name in names for e in reader.lexicon.get(name) if e.category == "superlative"]
    return (target, found[0]) if target is not None and found else None


def _is_none(reader: FragmentReader, predication: Predication) -> bool:
    agents = predication.get("agent")
    none = bool(agents) and reader.tree.tokens[agents[0]].lower in ("none", "nothing")
    return none or (bool(agents) and any(c.lower == "no" for c in reader.tree.children(agents[0], "det")))


def _of_two(reader: FragmentReader, token: Token) -> Term | None:
    """Return the two of which one is told: "the larger of the pair", "the larger head", "the larger one"."""
    tree = reader.tree
    if not any(child.lower == "the" for child in tree.children(token.i, "det")):
        return None
    targets = [t for p in tree.children(token.i, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj")]
    for target in targets:
        words = {target.lower, *(child.lower for child in tree.children(target.i, "nummod"))}
        if words & _TWO:
            return Term("two", Span(target.start, target.end))
    bare = token.pos in ("ADJ", "ADV") and not targets
    kin = token.lemma in _KIN and not (token.lower == "one" and targets)  # "the deep one of the flexors"
    return Term("two", Span(token.start, token.end)) if bare or kin else None


def _is_piece(reader: FragmentReader, token: Token) -> bool:
    return any(child.mention is not None for child in reader.tree.children(token.i, "compound", "poss"))


def _fellow(reader: FragmentReader, subject: Resolved) -> Term | None:
    """Return the other of two things that the text names together with the subject."""
    own = set(subject.terms[0].readings)
    for token in reader.tree.tokens:
        pair = [
            term_of(t, ids) for t in reader.tree.conjuncts(token.i) if t.mention and (ids := t.mention.ids(*_SUBJECT))
        ]
        if len(pair) == 2 and (found := _other(pair, own)) is not None:
            return found
    kinds = subject.categories or _SUBJECT
    for referent in reader.phrases.discourse.candidates(kinds):
        if len(referent.terms) == 2 and (found := _other(referent.terms, own)) is not None:
            return found
    return None


def _only_other(reader: FragmentReader, subject: Resolved) -> Term | None:
    """Return the one other thing that the sentence names: "of the two, X is the deeper, while Y is thin"."""
    kinds = subject.categories or _SUBJECT
    named = [
        term_of(t, ids)
        for t in reader.tree.tokens
        if t.mention and (ids := t.mention.ids(*kinds)) and not _is_counted(reader, t)
    ]
    distinct = list({term.readings: term for term in named}.values())
    return _other(distinct, set(subject.terms[0].readings)) if len(distinct) == 2 else None


def _other_member(reader: FragmentReader, subject: Resolved) -> Term | None:
    """ "Of the two pectorals": the other member of a group of two that the sentence names."""
    own = set(subject.terms[0].readings)
    for token in reader.tree.tokens:
        for id in token.mention.ids(*_SUBJECT) if token.mention is not None and _is_counted(reader, token) else ():
            rest = set(reader.phrases.listed(id)) - own
            if len(rest) == 1 and own & set(reader.phrases.listed(id)):
                return Term(token.text, Span(token.start, token.end), tuple(rest))
    return None


def _is_counted(reader: FragmentReader, token: Token) -> bool:
    """ "Of the two finger flexors": both together, not one of them."""
    return bool({child.lower for child in reader.tree.children(token.i, "nummod")} & _TWO)


def _other_before(reader: FragmentReader, subject: Resolved) -> Term | None:
    """Return the other of two that the sentence before names: "the X covers the Y. The Y is the deeper of the two"."""
    discourse = reader.phrases.discourse
    recent = [r for r in discourse.candidates(subject.categories or _SUBJECT) if r.turn >= discourse.turn]
    distinct = {term.readings: term for referent in recent for term in referent.terms}
    return _other(list(distinct.values()), set(subject.terms[0].readings)) if len(distinct) == 2 else None


def _named_alike(reader: FragmentReader, subject: Resolved) -> Term | None:
    """Return the one other thing whose name differs by a word of a pair: superficialis and profundus."""
    term = subject.terms[0]
    names = {name for id in term.readings for name in others_alike(id.replace("-", " "))}
    ids = sorted({entry.id for name in names for entry in reader.lexicon.get(name) if entry.category in _SUBJECT})
    return Term(ids[0].replace("-", " "), term.span, (ids[0],)) if len(ids) == 1 and len(term.readings) == 1 else None


def _other(pair: Sequence[Term], own: set[str]) -> Term | None:
    one, two = pair
    if set(one.readings) == own:
        return two
    return one if set(two.readings) == own else None
