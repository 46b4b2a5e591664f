"""Groups named by what they do: "is an extensor of the head" says what the muscle does, as "extends the head" would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Movement, Qualifiers, Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

AGENT_GROUP = "agent-group"
"""The frame of what is said of a muscle by such a group."""

_MOVED = ("joint", "place", "region")
_OF = re.compile(r"^(?P<agent>[\w -]+?) of (?:the |your )?(?P<part>[\w -]+)$")
_HOMES = frozenset({"arm", "back", "foot", "forearm", "hand", "leg", "lower leg", "thigh", "upper arm"})
"""Where such groups lie, and not what they move: "the flexors of the forearm"."""
_MUSCLE_OF = re.compile(r"^muscles? of (?P<movement>[\w -]+)$")
_SINGULAR = re.compile(r"(?<=[^s])s$")


def read_agent_group(
    reader: FragmentReader, subject: Resolved, token: Token, qualifiers: Qualifiers
) -> Iterator[Claim]:
    """Yield what a muscle does that is said to be one of such a group."""
    mention = token.mention
    if mention is None or not mention.ids("muscle"):
        return
    if "agent" in mention.categories:
        made = Movement(mention.ids("agent")[0]) if _MUSCLE_OF.match(token.lower) else None
    else:
        made = _movement(reader, token)
    if made is None:
        return
    near = {child.lower for child in reader.tree.children(token.i)}
    strong = qualifiers.strong or bool(near & reader.words.sets["strong"])
    stated = replace(qualifiers, strong=strong)
    yield from reader.claims("acts", subject, made, Span(token.start, token.end), stated, AGENT_GROUP, token.i)


def _movement(reader: FragmentReader, token: Token) -> Movement | None:
    """ "Extensor of the head", "hip flexor", "muscle of inspiration": the movement, and what is moved."""
    words = token.lower
    if (told := _MUSCLE_OF.match(words)) is not None:
        movements = [e.id for e in reader.lexicon.get(told["movement"]) if e.category == "movement"]
        return Movement(movements[0]) if movements else None
    if (told := _OF.match(words)) is not None:
        return _made(reader, token, told["agent"], told["part"])
    names = words.split()
    for at in range(len(names) - 1, 0, -1):  # "elbow | flexor", "hip lateral | rotator"
        if (made := _made(reader, token, " ".join(names[at:]), " ".join(names[:at]))) is not None:
            return made
    return None


def _made(reader: FragmentReader, token: Token, agent: str, part: str) -> Movement | None:
    if part in _HOMES:
        return None
    singular = _SINGULAR.sub("", agent)
    movements = [entry.id for entry in reader.lexicon.get(singular) if entry.category == "agent"]
    moved = tuple(dict.fromkeys(e.id for e in reader.lexicon.get(part) if e.category in _MOVED))
    return Movement(movements[0], Term(part, Span(token.start, token.end), moved)) if movements and moved else None
