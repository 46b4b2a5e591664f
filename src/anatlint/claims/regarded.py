"""Predications that say what something is in other words than "is": titles, ranks, "counts as", "among the Xs"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from anatlint.claims.predications import Predication
from anatlint.claims.tree import Tree

OFFSPRING = frozenset({"branch", "division", "subdivision", "offshoot", "twig", "continuation"})
_MOVERS = re.compile(r"(?:flex|extens|duct|rotat|supinat|pronat|vert|elevat|depress|stabilis|stabiliz)[oe]rs\b")
_REGARDED = frozenset(
    {
        "bracket", "bundle", "class", "classify", "consider", "count", "describe", "file", "group", "include", "label",
        "list", "lump", "number", "place", "rank", "reckon", "regard", "see", "treat", "view",
    }
)  # fmt: skip
_TITLES = frozenset({"crown", "distinction", "honour", "honor", "prize", "rank", "record", "title"})
_HOLDING = frozenset({"bear", "claim", "earn", "enjoy", "get", "have", "hold", "share", "take", "win"})
RANKING = frozenset({"count", "pass", "qualify", "rank"})
SERVING = frozenset({"act", "work", "serve", "function", "operate", "behave"})  # "acts as a flexor of the hip"


def titled(predication: Predication) -> Predication | None:
    """ "Holds the record as the largest", "the title of largest muscle goes to the X": who has it is so."""
    tree = predication.tree
    held, given = predication.get("theme"), predication.get("agent")
    titles = held if predication.lemma in _HOLDING else given if predication.lemma in ("go", "belong", "fall") else ()
    title = next((tree.tokens[i] for i in titles if tree.tokens[i].lemma in _TITLES), None)
    holders = (given if titles is held else predication.get("to")) if title is not None else ()
    if title is None or not holders:
        return None
    heads = [*predication.get("as"), *predication.get("of"), *predication.get("for")]
    heads += [t.i for p in tree.children(title.i, "prep") for t in tree.children(p.i, "pobj", "pcomp")]
    return replace(predication, lemma="be", passive=False, slots={"agent": holders, "complement": tuple(heads)})


def counted_among(predication: Predication) -> Predication | None:
    """ "Among the Ys are the X and the Z": they are Ys."""
    among = predication.get("among")
    if predication.lemma not in RANKING | {"be", "belong", "figure", "fall", "number", "feature"} or not among:
        return None
    told = predication.passive or predication.get("complement") or predication.get("theme")
    if told or any(predication.tree.tokens[i].lemma in OFFSPRING for i in among):
        return None
    return replace(predication, lemma="be", slots={**predication.slots, "complement": among})


def regarded(predication: Predication) -> Iterator[Predication]:
    """ "Textbooks count the X as ...", "is classed among ...", "as a motor nerve, the X ...", "forms part of ..."."""
    tree, slots = predication.tree, predication.slots
    if predication.lemma in _REGARDED and predication.get("theme"):
        heads = (*predication.get("as"), *predication.get("among"), *_adjectives(tree, predication.head))
        if heads:
            yield replace(predication, lemma="be", slots={"agent": predication.get("theme"), "complement": heads})
    elif predication.lemma == "think" and predication.get("of"):
        named = [p for i in predication.get("of") for p in tree.children(i, "prep") if p.lower == "as"]
        heads = (*predication.get("as"), *(t.i for p in named for t in tree.children(p.i, "pobj")))
        yield replace(predication, lemma="be", slots={"agent": predication.get("of"), "complement": heads})
    elif predication.lemma in ("form", "make", "constitute", "represent", "remain") and not predication.passive:
        parts = tuple(i for i in predication.get("theme") if tree.tokens[i].lemma in ("part", "component", "division"))
        if parts:
            yield replace(predication, lemma="be", slots={**slots, "theme": (), "complement": parts})
    elif predication.lemma not in SERVING:
        subject = predication.get("theme" if predication.passive else "agent")
        told = predication.get("as") if subject else ()
        fronted = tuple(i for i in told if i < min(subject) or _is_kind(tree, i))
        if fronted:
            slots = {"agent": subject, "complement": fronted}
            yield Predication(tree, fronted[0], "be", False, slots)  # the clause may be denied, this is not


def _is_kind(tree: Tree, i: int) -> bool:
    """ "Is best known as a plantarflexor", "stands out as an elbow flexor": one of those that move something so."""
    token = tree.tokens[i]
    if token.mention is not None and token.mention.categories <= {"tissue", "shape"}:
        return True  # "shows itself as striated muscle"
    kind = token.mention is not None and (
        "agent" in token.mention.categories or any(_MOVERS.search(id) for id in token.mention.ids("muscle"))
    )
    return bool(kind) and any(child.lower in ("a", "an", "the") for child in tree.children(i, "det"))


def _adjectives(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "Is classed as sympathetic": the adjective hangs on "as"."""
    return tuple(t.i for p in tree.children(verb, "prep") if p.lower == "as" for t in tree.children(p.i, "amod"))
