"""Parts of what is talked about: "the anterior fibres", "its long head", "most of it"."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from anatlint.claims.discourse import Referent
from anatlint.claims.model import Quantifier, Term
from anatlint.claims.resolved import Resolved, inherited, term_of
from anatlint.claims.several import NUMBERS, of_things
from anatlint.claims.short_names import nerve_named
from anatlint.claims.siblings import sibling_meant
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_HEADS = frozenset({"head", "belly", "slip", "part", "portion"})
_LAST = 3  # how many muscles back the one may be whose heads "the heads" are
_PARTED = frozenset({"both", "each", "first", "second", "third", "one", "other"})
_STARTING = frozenset({"have", "possess", "arise", "begin", "originate", "start", "spring", "come"})
_HAVING = frozenset({"have", "possess", "contain", "contribute", "own", "send"})
_COMPOSED = frozenset({"consist", "compose", "build", "make", "form"})
_DENIED = frozenset({"no", "neither"})  # "no part of the X": nor the X itself
PARTS = frozenset({"fibre", "fiber", "fibres", "fibers", "part", "portion", "half", "head", "belly", "slip"})


def part_counted(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "X has two heads. Both arise from Y": the muscle whose parts the sentence before counted."""
    if "muscle" not in categories or not phrases.in_subject(token):
        return None
    if token.mention is not None or token.lower not in _PARTED | {"all", "they"} or of_things(phrases, token):
        return None
    told = phrases.discourse.parted if token.lower not in ("all", "they") else None
    parted = _owned_before(phrases, token, categories) or _counted_before(phrases, token, categories) or told
    if parted is None:
        return None
    return sibling_meant(phrases, token, categories) or replace(parted, inherited=True, quantifier=Quantifier.SOME)


def _owned_before(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "Its three parts start at A, and all of them end on B": the muscle whose parts a clause before is about."""
    for part in reversed(phrases.tree.tokens[: token.i] if token.lower in ("all", "both", "each") else ()):
        if part.lemma in _HEADS and part.tag == "NNS" and part.dep in ("nsubj", "nsubjpass"):
            owners = phrases.tree.children(part.i, "poss")
            return phrases.resolve(owners[0].i, categories) if owners else None
    return None


def _counted_before(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "X arises by two heads, and both run to Y": the muscle whose parts the same sentence counted."""
    tokens = phrases.tree.tokens
    for part in reversed(tokens[: token.i] if token.lower in ("both", "each", "they") else ()):
        if part.lemma not in ("head", "belly") or not phrases.tree.children(part.i, "nummod"):
            continue
        above = part
        while above.pos not in ("VERB", "AUX") and above.head != above.i:
            above = tokens[above.head]
        subject = phrases.tree.child(above.i, "nsubj")
        if subject is not None and subject.i < part.i and above.lemma in _STARTING:
            return phrases.resolve(subject.i, categories)
    return None


def is_partial(phrases: Phrases, token: Token) -> bool:
    """Whether words before a noun without a name say which part is meant: "lowest fibres"."""
    modifiers = phrases.tree.children(token.i, "amod", "compound")
    named = token.mention is not None and token.mention.ids("muscle", "nerve")
    return not named and any(phrases.words.has("restricting", child.lower) for child in modifiers)


def of_nerves(phrases: Phrases, token: Token) -> bool:
    """ "Nerve fibres", "fibres for taste": not those of a muscle."""
    modifiers = phrases.tree.children(token.i, "compound", "amod", "nmod")
    return any({"nerve", "sensory", "motor", "sympathetic"}.intersection(child.lower.split()) for child in modifiers)


def part_meant(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """Resolve "the anterior fibres", "its long head": a part of what is talked about, or a part without a name."""
    if token.lemma not in PARTS or "muscle" not in categories or phrases.lexicon is None or of_nerves(phrases, token):
        return None
    modifiers = phrases.tree.children(token.i, "amod", "compound", "nmod")
    if any(m.mention is not None and m.mention.ids("muscle") for m in modifiers):
        return None
    modifiers = [one for m in modifiers for one in phrases.tree.conjuncts(m.i)]
    of = [p for p in phrases.tree.children(token.i, "prep") if p.lower == "of"]
    if of:
        wholes = phrases.tree.children(of[0].i, "pobj")
        return _part_of(phrases, token, modifiers, wholes, categories) or _part_of_part(
            phrases, token, of[0], categories
        )
    owners = [one for one in phrases.tree.children(token.i, "poss") if one.tag != "PRP$"]
    if owners:
        return _part_of(phrases, token, modifiers, owners, categories) if modifiers else None
    if not modifiers:
        return _all_parts(phrases, token, categories)
    span = Span(min(m.start for m in modifiers), token.end)
    text = " ".join((*(m.lower for m in modifiers), token.lower))
    plural = token.tag == "NNS"
    if (here := _part_of_subject(phrases, token, modifiers, span, categories)) is not None:
        return here
    for referent in phrases.discourse.candidates(categories, partial(_is_whole, phrases)):
        named = [
            part_named(phrases, m.lower, token.lemma, whole, categories) for m in modifiers for whole in referent.terms
        ]
        if all(named):
            terms = tuple(dict.fromkeys(Term(text, span, ids, plural=plural) for ids in named))
            return Resolved(terms, phrases.block, True)
    if token.lemma == "part" and any(nerve_named(phrases.lexicon, m.lower) for m in modifiers):
        return None  # "the tibial part": of a nerve
    topic = phrases.discourse.topic
    referents = (
        [topic] if topic is not None and topic.category in categories else phrases.discourse.candidates(categories)
    )
    if token.lemma == "belly":
        referents = [one for one in referents if any(phrases.sizes(id) for term in one.terms for id in term.readings)]
    if not referents or not _is_whole(phrases, referents[0]) or not _may_have_heads(phrases, token, referents[0]):
        return None
    terms = tuple(dict.fromkeys(Term(text, span, whole.readings, plural=plural) for whole in referents[0].terms))
    return Resolved(terms, phrases.block, True, Quantifier.SOME)


def part_joined(phrases: Phrases, token: Token, categories: frozenset[str]) -> tuple[Term, ...]:
    """ "X and the medial half of Y": the part that is joined to a name; without an own name, where it is supplied.

    Who supplies half of a muscle is among its nerves, while it need not do all that the muscle does.
    """
    if token.lemma not in PARTS or not phrases.tree.children(token.i, "amod", "compound", "nmod"):
        return ()
    found = part_meant(phrases, token, categories)
    if found is None or found.inherited:
        return ()
    verb = phrases.tree.tokens[phrases.clause_of(token)]
    supplied = phrases.words.has("supplying_verbs", verb.lemma)
    return found.terms if found.quantifier is Quantifier.NONE or supplied else ()


def _may_have_heads(phrases: Phrases, token: Token, whole: Referent) -> bool:
    """ "It lies behind the teres major. The medial head ...": not of a muscle that has none."""
    return token.lemma != "head" or any(phrases.sizes(id) for term in whole.terms for id in term.readings)


def heads_meant(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "Its two heads", "the three heads", "these heads": of the muscle told of last; "that head": the last part."""
    if token.lemma not in _HEADS or "muscle" not in categories or phrases.tree.children(token.i, "prep"):
        return None
    beside = {child.lower for child in phrases.tree.children(token.i, "det", "predet", "poss")}
    owner = phrases.tree.child(token.i, "poss")
    further = phrases.tree.children(token.i, "amod", "compound", "nmod")
    if owner is not None and owner.tag == "PRP$" and (token.tag == "NNS" or further):
        whole = phrases.referred(owner, frozenset({"muscle"}))
        return None if whole is None else replace(whole, quantifier=Quantifier.SOME)
    if further:
        return None
    told = takewhile(lambda one: len(one.terms) == 1, phrases.discourse.candidates(frozenset({"muscle"})))
    last = list(islice(told, _LAST))
    if token.tag == "NN" and beside & {"this", "that"}:
        parts = [one for one in last if one.turn == phrases.discourse.turn and not _is_whole(phrases, one)]
        return inherited(parts[0]) if len(parts) == 1 else None
    if not beside & ({"the", "these", "those", "both", "all"} if token.tag == "NNS" else {"each", "every"}):
        return None
    numbers = {NUMBERS.get(child.lower) for child in phrases.tree.children(token.i, "nummod")} or {None}
    numbers |= {2} if "both" in beside else set()
    if token.lemma in ("part", "portion") and numbers == {None}:
        return None
    for referent in last:
        sizes = frozenset[int]().union(*(phrases.sizes(id) for id in referent.terms[0].readings))
        if sizes and numbers <= {None, *sizes}:
            return replace(inherited(referent), quantifier=Quantifier.SOME)
    return None


def is_head_of_muscle(phrases: Phrases, token: Token) -> bool:
    """Whether "head" is no part of the body: "each head", "both heads", "its three heads"."""
    if token.lemma != "head":
        return False
    beside = {child.lower for child in phrases.tree.children(token.i, "det", "predet", "poss", "nummod")}
    several = bool(beside & {"both", *NUMBERS}) or (token.tag == "NNS" and "its" in beside)
    return several or (token.tag == "NN" and "each" in beside)


def _part_of(
    phrases: Phrases, token: Token, modifiers: list[Token], wholes: list[Token], categories: frozenset[str]
) -> Resolved | None:
    """ "The front part of the deltoid", "the deltoid's front part": that, or some part, if it has no name."""
    for target in wholes:
        ids = target.mention.ids("muscle") if target.mention is not None else ()
        if ids and "muscle" in categories:
            whole = term_of(target, ids)
            named = [part_named(phrases, m.lower, token.lemma, whole, categories) for m in modifiers]
            ends = [*modifiers, token, target]
            span = Span(min(m.start for m in ends), max(m.end for m in ends))
            plural = token.tag == "NNS"
            if named and all(named):
                terms = tuple(dict.fromkeys(Term(_text(phrases, span), span, one, plural=plural) for one in named))
                return Resolved(terms, phrases.block)
            further = [t for t in phrases.tree.conjuncts(target.i) if t.i != target.i and t.mention is not None]
            more = [term_of(t, own) for t in further if (own := t.mention.ids("muscle") if t.mention else ())]
            none = any(child.lower in _DENIED for child in phrases.tree.children(token.i, "det", "preconj", "cc"))
            return Resolved((whole, *more), phrases.block, False, Quantifier.NONE if none else Quantifier.SOME)
    return None


def _part_of_subject(
    phrases: Phrases, token: Token, modifiers: list[Token], span: Span, categories: frozenset[str]
) -> Resolved | None:
    """ "One of them, the X, has two bellies: the front belly ...": of the muscle that has them in this sentence."""
    for part in phrases.tree.tokens[: token.i]:
        verb = phrases.tree.tokens[part.head]
        if part.lemma != token.lemma or part.dep != "dobj" or part.tag != "NNS" or verb.lemma not in _HAVING:
            continue
        subject = phrases.tree.child(verb.i, "nsubj")
        found = phrases.resolve(subject.i, frozenset({"muscle"})) if subject is not None else None
        if found is None or len(found.terms) != 1:
            return None
        whole = found.terms[0]
        named = [part_named(phrases, m.lower, token.lemma, whole, categories) for m in modifiers]
        text, plural = token.text, token.tag == "NNS"
        if named and all(named):
            terms = tuple(dict.fromkeys(Term(text, span, ids, plural=plural) for ids in named))
            return Resolved(terms, phrases.block, True)
        return Resolved((Term(text, span, whole.readings, plural=plural),), phrases.block, True, Quantifier.SOME)
    return None


def _part_of_part(phrases: Phrases, token: Token, of: Token, categories: frozenset[str]) -> Resolved | None:
    """ "The fibres of its superficial part": of that part."""
    targets = phrases.tree.children(of.i, "pobj")
    owned = [
        t for t in targets if t.mention is None and t.lemma in PARTS and phrases.tree.children(t.i, "poss", "amod")
    ]
    return phrases.resolve(owned[0].i, categories) if len(owned) == 1 and token.lemma in ("fibre", "fiber") else None


def _all_parts(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "All three heads end on X", "both bellies": the muscle talked about, if it has so many."""
    beside = [child for child in phrases.tree.children(token.i) if child.i < token.i]
    whole = any(child.lower in ("the", "all", "both") for child in beside)
    named = token.mention is not None and token.mention.ids("muscle", "nerve")
    if token.lemma not in ("head", "belly") or token.tag != "NNS" or not whole or named:
        return None
    counted = [NUMBERS[child.lower] for child in beside if child.lower in NUMBERS]
    counted = [2] if not counted and any(child.lower == "both" for child in beside) else counted
    referent = next(iter(phrases.discourse.candidates(frozenset({"muscle"}))), None)
    if referent is None or len(referent.terms) != 1 or not counted:
        return None
    sizes = {size for id in referent.terms[0].readings for size in phrases.sizes(id)}
    return inherited(referent) if counted[0] in sizes else None


def _text(phrases: Phrases, span: Span) -> str:
    return " ".join(token.text for token in phrases.tree.tokens if span.start <= token.start and token.end <= span.end)


def part_named(phrases: Phrases, modifier: str, noun: str, whole: Term, categories: frozenset[str]) -> tuple[str, ...]:
    """Return the ids of a part by a name made of its modifier and its whole: "long head of biceps brachii"."""
    assert phrases.lexicon is not None
    nouns = dict.fromkeys((noun, "part", "head", "fibres"))
    names = (
        *(f"{modifier} {noun} of {whole.text}" for noun in nouns),
        f"{modifier} {whole.text}",
        f"{modifier} {noun} of the {whole.text}",
    )
    entries = next(filter(None, map(phrases.lexicon.get, names)), ())
    return tuple(entry.id for entry in entries if entry.category in categories)


def _is_whole(phrases: Phrases, referent: Referent) -> bool:
    return not all(phrases.kind_of(id) == "muscle-part" for term in referent.terms for id in term.readings)


def part_had(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "X has coarse bundles that ...", "X consists of fibres that ...": a part that a clause gives to its subject."""
    verb = phrases.tree.tokens[token.head]
    composed = token.dep == "pobj" and verb.lower in ("of", "from") and verb.head != verb.i
    verb = phrases.tree.tokens[verb.head] if composed else verb
    part = phrases.words.has("transparent", token.lower) or token.lemma in PARTS
    held = verb.lemma in _COMPOSED if composed else token.dep == "dobj" and verb.lemma in _HAVING
    if not held or not part or "muscle" not in categories:
        return None
    subject = next(iter(phrases.tree.children(verb.i, "nsubj", "nsubjpass")), None)
    named = [] if subject is None else [subject, *phrases.tree.children(subject.i, "appos")]  # "the outermost, the X"
    subject = next((one for one in named if one.mention is not None and one.mention.ids("muscle", "nerve")), None)
    if subject is None:
        return None
    found = phrases.resolve(subject.i, categories)
    return replace(found, quantifier=Quantifier.SOME) if found is not None and is_partial(phrases, token) else found
