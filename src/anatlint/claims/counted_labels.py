"""Labels and columns of tables that count or list what something has: "Heads: three", "Parts: A + B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.lists import read_members
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Count, Term
from anatlint.claims.numerals import number_of
from anatlint.claims.phrases import inherited
from anatlint.claims.structure import Introduction, Setting
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_EDGES = " :*_.-–—#"
_COUNTED = re.compile(
    r"(?:how many|(?:total |the )?(?:number|no\.?|count) of)?\s*(?:terminal )?"
    r"(?P<noun>head|part|portion|bellie|branche|division|muscle|member|root|trunk|cord|layer|slip|pair|tendon)s"
    r"(?:\s+(?:count|in total|of\s.+))?\Z",
    re.IGNORECASE,
)
_NOUNS = {"bellie": "belly", "branche": "branch", "portion": "part"}
_VALUE = re.compile(
    r"\W*(?P<number>[A-Za-z]+(?:-[a-z]+)?|\d{1,2})(?:\s+(?:heads|parts|portions|bellies|branches|muscles|members))?"
    r"\s*(?P<behind>\Z|[(:;.,–—].*)",
    re.DOTALL,
)
_BRACKETED = re.compile(r"\([^()]*\)|[:–—].*", re.DOTALL)
_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)?|\d+")


def read_label(reader: FragmentReader, block: Block, setting: Setting) -> Iterator[Claim]:
    """Yield the claim of a number below a header, or behind a label, that says what is counted."""
    topic = setting.topic
    if topic is None or len(topic.terms) != 1:
        return
    label = block.label_text if block.label is not None else setting.column
    start = block.label.end if block.label is not None else 0
    counted = _COUNTED.match(label.strip(_EDGES))
    value = _VALUE.match(block.text, start) if counted is not None and block.kind is not BlockKind.HEADING else None
    number = number_of(value["number"]) if value is not None else None
    if counted is None or value is None or number is None or _further(value["behind"]):
        return
    noun = counted["noun"].lower()
    span = Span(*value.span("number"))
    made = Count(number, _NOUNS.get(noun, noun))
    yield from reader.claims("has_count", inherited(topic), made, span, reader.base, "labelled")


def _further(behind: str) -> bool:
    """Whether another number follows: "four dorsal, three palmar"."""
    return any(number_of(word) is not None for word in _WORD.findall(_BRACKETED.sub(" ", behind)))


def labelled_members(
    reader: FragmentReader, block: Block, mentions: Sequence[Mention], introduction: Introduction
) -> Iterator[Claim]:
    """Yield the claims of the names behind "Parts:": the members of what is talked about."""
    subject = introduction.subject
    if subject is None:
        return
    start = block.label.end if block.label is not None else 0
    inside = [m for m in mentions if m.span.start >= start and subject.category in m.categories]
    members = tuple(Term(m.text, m.span, m.ids(subject.category), plural=m.plural) for m in inside)
    yield from read_members(reader, introduction, members, block.index)
