"""What harm leaves alone altogether: "no muscle gets weak", "never causes numbness", "strength is untouched"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.harm import Harm
from anatlint.claims.model import Claim, Term
from anatlint.claims.phrases import Resolved, inherited, term_of
from anatlint.documents.source import Span

_NERVE = frozenset({"nerve"})
_PLACED = re.compile(r" (?:of|in|at|over|on|below|above|beyond|until|at first|yet|so far)\b")


def read_spared_kinds(reader: FragmentReader, harm: Harm, holders: Callable[[str], Sequence[str]]) -> Iterator[Claim]:
    """Yield that harm to a nerve costs no strength, or no feeling, where no place limits that."""
    text = reader.sentence_text
    for name, kind in (("strength_kept", "motor-fibres"), ("feeling_kept", "sensory-fibres")):
        said = [phrase for phrase in harm.words[name] if phrase in text]
        found = next((m for phrase in said if (m := re.search(rf"\b{re.escape(phrase)}\b", text))), None)
        if found is None or _PLACED.match(text, found.end()):
            continue
        who, span = _harmed(reader, holders), _span(reader, found.start(), found.end())
        if who is not None:
            made = Term(found[0], span, (kind,))
            qualifiers = replace(reader.base, negated=True)
            yield from reader.claims("lesion_causes", who, made, span, qualifiers, "spared")


def _harmed(reader: FragmentReader, holders: Callable[[str], Sequence[str]]) -> Resolved | None:
    """Return the one nerve that a fragment speaks of; without one, that of the sentence before or of the heading."""
    discourse, tokens = reader.phrases.discourse, reader.tree.tokens
    named = [t for t in tokens if t.mention is not None and t.mention.ids("nerve")]
    if named:
        mention = named[0].mention
        alone = len(named) == 1 and mention is not None and not mention.plural
        return Resolved((term_of(named[0], mention.ids("nerve")),), reader.phrases.block) if alone and mention else None
    signs = [t for t in tokens if t.mention is not None and t.mention.ids("sign")]
    ids = tuple(id for t in signs if t.mention is not None for sign in t.mention.ids("sign") for id in holders(sign))
    if signs and ids:
        return Resolved((replace(term_of(signs[0], ids), readings=ids),), reader.phrases.block)
    if discourse.harmed is not None and "nerve" in discourse.harmed[0].categories:
        return replace(discourse.harmed[0], inherited=True)
    if discourse.scene is not None:
        return discourse.scene.who
    pointed = any(t.lower in ("it", "nerve") or t.lower.endswith(" nerve") for t in tokens)
    last = discourse.find(_NERVE, False) if pointed else None
    return inherited(last) if last is not None and len(last.terms) == 1 else None


def _span(reader: FragmentReader, start: int, end: int) -> Span:
    """Return the stretch of the document that a stretch of the joined words is."""
    at, inside = 0, []
    for token in reader.tree.tokens:
        if at < end and start < at + len(token.lower):
            inside.append(token)
        at += len(token.lower) + 1
    return Span(inside[0].start, inside[-1].end)
