"""Layers as phrases: "the deepest layer of the sole" means the muscles of that layer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from anatlint.claims.model import Term
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_LAYERS = frozenset({"layer", "group", "stratum"})
_GROUPED = ("layer of {}", "{}", "{} muscles", "muscles of {}", "group of {}")
_DEPTHS = {
    "superficial": "superficial", "outer": "superficial", "outermost": "superficial", "deep": "deep",
    "deepest": "deep", "innermost": "deep", "intermediate": "intermediate", "middle": "intermediate",
    "first": "first", "second": "second", "third": "third", "fourth": "fourth",
}  # fmt: skip


def muscles_of_layer(phrases: Phrases, token: Token, categories: frozenset[str]) -> list[Term] | None:
    """ "The deepest layer of the sole": the muscles of that layer, and no others of the sole."""
    adjectives = [_DEPTHS[c.lower] for c in phrases.tree.children(token.i, "amod") if c.lower in _DEPTHS]
    if token.lemma not in _LAYERS or token.mention is not None or len(adjectives) != 1 or phrases.lexicon is None:
        return None
    behind = [p for p in phrases.tree.children(token.i, "prep") if p.lower == "of"]
    mentions = [t.mention for p in behind for t in phrases.tree.children(p.i, "pobj") if t.mention is not None]
    told = [(m.text, tuple(entry.id for entry in m.entries)) for m in mentions]
    if not behind:
        recent = [t for r in phrases.discourse.candidates(frozenset({"muscle"})) for t in r.terms if len(r.terms) == 1]
        groups = [t for t in recent if all(phrases.kind_of(id).endswith("-group") for id in t.readings)]
        told = [(term.text, term.readings) for term in groups[:1]]
    ids = _group_in(phrases, adjectives[0], told, categories)
    if ids:
        first = min(c.start for c in phrases.tree.children(token.i, "amod") if c.lower in _DEPTHS)
        return [Term(f"{adjectives[0]} {token.lower}", Span(min(first, token.start), token.end), ids, plural=True)]
    return [] if told and behind else None


def _group_in(
    phrases: Phrases, word: str, told: Sequence[tuple[str, tuple[str, ...]]], categories: frozenset[str]
) -> tuple[str, ...]:
    """Return the group of muscles that is called the deep, or the first, of something."""
    assert phrases.lexicon is not None
    things = [name for text, ids in told for name in (text.lower(), *(id.replace("-", " ") for id in ids))]
    names = [f"{word} {how.format(thing)}" for how in _GROUPED for thing in things]
    entries = [
        entry
        for name in names
        for shown in (name, name.replace(" of ", " of the "))
        for entry in phrases.lexicon.get(shown)
        if entry.category in categories and phrases.kind_of(entry.id) == "muscle-group"
    ]
    return tuple(dict.fromkeys(entry.id for entry in entries))
