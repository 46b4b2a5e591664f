"""Names whose noun stands in a name before: "the radial from the posterior cord, the ulnar from the medial"."""

from __future__ import annotations

import re

from anatlint.claims.alternatives import any_of
from anatlint.claims.chosen import CONTRASTS
from anatlint.claims.lexicon import Entry, Lexicon
from anatlint.claims.mentions import Mention
from anatlint.claims.sentences import split_sentences
from anatlint.documents.source import Span

_THINGS = frozenset({"place", "nerve"})
_ORDINALS = frozenset({
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
})  # fmt: skip  # of ribs, metatarsals
_CORDS = frozenset({"posterior", "lateral", "medial"})
_TOLD_APART = (*CONTRASTS, _CORDS, _ORDINALS, frozenset({"greater", "lesser", "least"}))
_WORDS = any_of(word for contrast in _TOLD_APART for word in contrast)
_ELIDED = re.compile(
    r"\b(?P<by>from|to|on|onto|into|through|by|of|at|in|under|above|below|behind|with|and|or) "
    rf"(?P<that>(?:that|those) of )?the (?P<word>{_WORDS})(?: ones?)?"
    r"(?=\s*(?:[,;.:)]|\Z)|\s+(?:and|or|while|whereas|but|alone|only)\b)",
    re.IGNORECASE,
)
_NEAR = 120  # code points back that the name may stand


def with_elided_nouns(text: str, own: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Add what is named by the one word in which its name differs from the name before it in the sentence."""
    added = []
    for match in _ELIDED.finditer(text):
        span = Span(match.start("that") if match["that"] else match.start("word"), match.end())
        sentence = next((s for s in split_sentences(text) if s.start <= span.start < s.end), None)
        if sentence is None or any(m.span.start < span.end and span.start < m.span.end and _is_thing(m) for m in own):
            continue
        near = max(sentence.start, span.start - _NEAR)
        before = [m for m in own if near <= m.span.start < span.start and _is_thing(m)]
        alike = [m for m in before if _stands_behind(text, m, match["by"])]
        entries = _exchanged(alike[-1], match["word"].lower(), lexicon) if alike else ()
        if entries:
            added.append(Mention(span, text[slice(*span)], entries, elliptical=True))
    kept = [m for m in own if not any(a.span.start < m.span.end and m.span.start < a.span.end for a in added)]
    return sorted([*kept, *added], key=lambda mention: mention.span) if added else own


def _stands_behind(text: str, mention: Mention, preposition: str) -> bool:
    """Whether a name stands behind the same preposition; after "and", behind any."""
    words = text[: mention.span.start].lower().split()[-2:]
    return preposition.lower() in ("and", "or") or preposition.lower() in words


def _is_thing(mention: Mention) -> bool:
    return bool(mention.categories & _THINGS)


def _exchanged(mention: Mention, word: str, lexicon: Lexicon) -> tuple[Entry, ...]:
    """Return what bears the name with another word of its sort in it: "fifth" for "first"."""
    words = mention.text.lower().split()
    for contrast in _TOLD_APART:
        at = [i for i, one in enumerate(words) if one in contrast] if word in contrast else []
        for i in at if len(words) > 1 else ():
            entries = lexicon.get(" ".join((*words[:i], word, *words[i + 1 :])))
            if found := tuple(entry for entry in entries if entry.category in mention.categories & _THINGS):
                return found
    return ()
