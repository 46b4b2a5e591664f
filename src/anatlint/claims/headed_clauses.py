"""Values read with the head of their row or column, or their label, as one clause: "Passes the elbow | behind the X".

A head that is a question is answered by the value; one that opens with a verb goes on in it. Whose the clause is, is
told by the other head, or by what the label stands below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from anatlint.claims.asked_clauses import answered_clause
from anatlint.claims.introduced import Joined, joined_with
from anatlint.claims.mentions import Mention
from anatlint.claims.words import Words
from anatlint.documents.model import Block
from anatlint.documents.source import Span

_WORD = re.compile(r"[A-Za-z-]+")
_PARTICIPLE = re.compile(r"\w+(?:ed|en|wn|ung) (?:\w+ )?(?:by|from|to|with|in|on|into|as)\b", re.IGNORECASE)
_LONGEST = 8  # words of a head
_END = " :*_.–—-"


def headed_clause(
    head: Block, told: Span, named: Sequence[Mention], block: Block, span: Span, mentions: Sequence[Mention],
    words: Words, verbs: frozenset[str],
) -> Joined | None:  # fmt: skip
    """Return the clause that a head (``told`` of its block) and a value (``span`` of ``block``) make, if they make one.

    ``verbs`` are finite verbs that a fragment without a subject may open with.
    """
    text = head.text[slice(*told)]
    if text.rstrip(" *_").endswith("?"):
        return answered_clause(head, told, named, block, span, mentions, words)
    told = Span(told.start, told.start + len(text.rstrip(_END)))
    text = head.text[slice(*told)]
    value = block.text[slice(*span)]
    first, leading = _WORD.match(text), _WORD.match(value.lstrip(" \"'(*"))
    if first is None or leading is None or len(text.split()) > _LONGEST or leading[0].lower() in verbs:
        return None
    if first[0].lower() not in verbs and not _PARTICIPLE.match(text):
        return None
    value_span = Span(span.start, span.start + len(value.rstrip(" .;,")))
    return joined_with(head, (told, Span(told.end, told.end)), named, block, value_span, mentions)
