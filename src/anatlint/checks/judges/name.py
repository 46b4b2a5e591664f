"""Other names, abbreviations, and names that nothing bears."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.claims.model import Name
from anatlint.ontology.graph import Graph

_WORD = re.compile(r"[a-zé]{3,}")
_COMMON = frozenset({"muscle", "muscles", "nerve", "nerves", "the", "and"})
_VAGUE = re.compile(
    r"\b(?:shapes?|form|appearance|looks?|positions?|places?|location|course|path|functions?|actions?|job|what|work"
    r"|region|area|site"
    r"|origins?|insertions?|attach\w*|anatomists?|doctors?|surgeons?|physicians?|man|who|numbers?|size|fib(?:re|er)s?|direction)\b"
)
_HEAD = re.compile(r"\b(?:head|caput)\b", re.IGNORECASE)


@judge("also_called", "abbreviated", members=False)
def also_called(case: Case) -> Opinion:
    """Judge "STRUCTURE, also called NAME": wrong when the name is another's, or names a part it cannot have."""
    graph, subject, given = case.graph, case.subject, case.given_name
    bearers = [id for id in given.readings if id in graph]
    if subject in bearers:
        return supported(facts=[_bears(graph, subject, given)])
    if not bearers:
        return _impossible_part(case) or unsupported("Nothing is known to bear that name.", reason="unknown-alias")
    whole = [id for id in bearers if id in graph.above(subject)]
    if "branch" in graph[subject].name and any(subject in graph.nerve_above(id) for id in bearers):
        return unsupported("It is the name of what it goes on as.", reason="name-of-part")
    if not whole and any(subject in graph.above(id) for id in bearers):
        return unsupported("It is the name of a part.", reason="name-of-part")
    if any(_is_lay(graph, id, given) for id in whole):
        return unsupported("It is an everyday name of the whole, and of its parts.", reason="name-of-whole")
    if any(_same_family(graph, subject, id) for id in bearers if id not in whole):
        return unsupported("It is the name of one of the same family.", reason="name-of-kin")
    owner = (whole or bearers)[0]
    reason = "name-of-whole" if whole else "name-of-another"
    return contradicted(
        reason,
        f"“{given.text}” is a name of {wording.the(graph, owner)}.",
        f"{wording.opening(graph, owner)} and {wording.the(graph, subject)} are not the same.",
        facts=[_bears(graph, owner, given)],
        expected=_aliases(graph, subject),
    )


_RANKS = re.compile(r"\b(?:(?:larg|great|bigg|broad|wid|long|short|small|deep|thick|thinn|strong)est|least)\b")


@judge("means", members=False)
def means(case: Case) -> Opinion:
    """Judge "the name of STRUCTURE means WORDS": one of the words that tell it must stand among them."""
    graph, subject, given = case.graph, case.subject, case.given_name
    known = graph.ontology.meanings.get(subject)
    if known is None:
        return unknown("What its name means is not known.")
    words = " ".join(_WORD.findall(given.text.lower()))
    fact = Fact(f"The name of {wording.the(graph, subject)} means “{known.means[0]}”.", known.sources)
    ranks, told = set(_RANKS.findall(words)), (*known.means, *_own_words(graph, subject, known.means))
    other = ranks and not ranks & set(told) and any(_RANKS.fullmatch(word) for word in told)
    if not other and any(re.search(rf"\b{re.escape(word)}", words) for word in told):
        return supported(facts=[fact])
    if not words or _VAGUE.search(words):
        return unsupported("That does not say what it means.")
    return contradicted("other-meaning", fact.text, facts=[fact], expected=known.means[0])


def _own_words(graph: Graph, id: str, meant: Sequence[str]) -> list[str]:
    """Return the words of a structure's names: "from the Latin soleus" says nothing wrong.

    A name that translates another ("goose foot") tells nothing by its other words: a crow has a foot, too.
    """
    entry = graph[id]
    names = [name for name in (entry.name, *(name.name for name in entry.names)) if not _translates(name, meant)]
    return [word for name in names for word in _WORD.findall(name.lower()) if word not in _COMMON]


def _translates(name: str, meant: Sequence[str]) -> bool:
    return " " in name and any(re.search(rf"\b{re.escape(word)}", name.lower()) for word in meant)


@judge("exists", members=False, nameless=True)
def exists(case: Case) -> Opinion:
    """Judge whether anything bears a name; every muscle and nerve of the body is listed, at least by name."""
    graph, given = case.graph, case.given_name
    if any(id in graph for id in given.readings) or given.text in graph.ontology.names:
        return supported(reason="name")
    near = _near(graph, given.text)
    steps = [f"No muscle or nerve is called “{given.text}”, and all are listed by name."]
    if near:
        steps.append(f"Near names: {wording.listed(near)}.")
    return contradicted("nonexistent", *steps, expected=near[0] if near else "")


def _near(graph: Graph, text: str) -> list[str]:
    """Return preferred names of muscles and nerves that are near a name nothing bears."""
    found: dict[str, None] = {}
    for form in graph.ontology.names.near(text, 8):
        for named in graph.ontology.names.get(form):
            if graph.is_muscle(named.id) or graph.is_nerve(named.id):
                found[wording.name(graph, named.id)] = None
    return list(found)[:3]


def _impossible_part(case: Case) -> Opinion | None:
    """Return that "the short head" is no name of something that has no heads."""
    graph, subject, given = case.graph, case.subject, case.given_name
    if not _HEAD.search(given.text) or not graph.is_muscle(subject):
        return None
    wholes = (id for id in sorted(graph.above(subject)) if graph.kind(id) == "muscle")
    family = [subject, *wholes, *sorted(graph.below(subject))]
    if graph[subject].bare or any(_has_heads(graph, id) for id in family):
        return None
    noun = "have" if wording.is_plural(graph, subject) else "has"
    return contradicted(
        "no-such-part",
        f"{wording.opening(graph, subject)} {noun} no heads.",
        f"No structure in its group is called “{given.text}” either.",
        facts=[_bears(graph, subject, Name(wording.name(graph, subject)))],
        expected=_aliases(graph, subject),
    )


def _has_heads(graph: Graph, id: str) -> bool:
    entry = graph[id]
    counted = any(count.what == "head" for count in entry.counts)
    return counted or bool(_HEAD.search(entry.name)) or any(_HEAD.search(name.name) for name in entry.names)


def _is_lay(graph: Graph, id: str, given: Name) -> bool:
    """Whether an everyday name is meant: "the pecs" may be one of the pectoral muscles."""
    return any(name.type == "lay" and name.name.lower() == given.text.lower() for name in graph[id].names)


def _same_family(graph: Graph, one: str, other: str) -> bool:
    """Return whether two structures overlap, are adjacent or kinds of one another: a loose name proves nothing."""
    if other in graph.kinds_of(one) or one in graph.kinds_of(other) or graph.below(one) & graph.below(other):
        return True
    return other in graph[one].adjacent or one in graph[other].adjacent


def _aliases(graph: Graph, id: str) -> str:
    """Return the other English names of an entry."""
    kept = [name.name for name in graph[id].names if name.type in ("synonym", "older", "eponym") and not name.ambiguous]
    return wording.listed(kept[:2], "or")


def _bears(graph: Graph, id: str, given: Name) -> Fact:
    own, entry = wording.name(graph, id), graph[id]
    others = [name.name for name in entry.names if name.type not in ("plural", "variant", "lay", "label")][:4]
    called = f"{wording.opening(graph, id)} {'are' if wording.is_plural(graph, id) else 'is'}"
    if given.text.lower() not in (own.lower(), *(name.lower() for name in others)):
        others = [given.text, *others][:4] if id in given.readings else others
    text = (
        f"{called} also called {wording.listed(others, 'or')}." if others else f"{called} known by no other name here."
    )
    return Fact(text, entry.sources)
