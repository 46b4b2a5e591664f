"""Two names with nothing but words of naming between: "X is the old name of Y", "X goes by the name of Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Name
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token

_SUBJECT = frozenset({"muscle", "nerve"})
_BETWEEN = re.compile(
    r"(?:(?:is|was|are|were|,) (?:(?:an?|the|just|only|simply|merely) ){0,2}"
    r"(?:(?:old|older|former|other|another|alternative|modern|new|newer|second|official|everyday|common|latin) )?"
    r"(?:name|word|term|nickname|synonym) (?:of|for)"
    r"|go(?:es)? by the (?:[a-z]+ )?(?:nick)?name(?: of)?"
    r"|(?:bears?|carr(?:y|ies)|has|have|takes?|receives?|gets?|got|was given|were given|is given|are given) the "
    r"(?:[a-z]+ )?(?:nick)?name(?: of)?"
    r"|answers? to the name(?: of)?"
    r"|(?:is|are) synonymous with"
    r"|(?:used to be|was once|was formerly|was previously|were once)(?: called| named| known as)?"
    r"|(?:is|are) (?:now|nowadays|today|these days)(?: simply| just)?"
    r"|(?:when|where|if) (?:they|you|we|people|others) (?:mean|say)"
    r"|=)(?: (?:the|a|their|your))?"
)


def read_renamings(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims of names that are said to be of one thing; ``made`` are the claims of this fragment so far."""
    tokens = reader.tree.tokens
    named = [token for token in tokens if _ids(token)]
    done = [claim.span for claim in made if claim.predicate == "also_called"]
    for first, second in pairwise(named):
        between = " ".join(token.lower for token in tokens[first.i + 1 : second.i])
        if not _BETWEEN.fullmatch(between) or any(s.start <= first.start and first.end <= s.end for s in done):
            continue
        listed = second.i + 1 < len(tokens) and tokens[second.i + 1].lower in ("and", "or")
        if reader.kind_of(_ids(first)[0]).split("-")[0] != reader.kind_of(_ids(second)[0]).split("-")[0] or listed:
            continue
        if between == "=" and reader.kind_of(_ids(first)[0]) == "sign":
            continue  # "radial nerve palsy = wrist drop": what it shows
        if between == "=" and (set(_ids(first)) & set(_ids(second)) or _is_apart(reader, tokens, second)):
            continue  # "MPN = X" explains, "group = X + Y" lists
        subject = Resolved((term_of(first, _ids(first)),), reader.phrases.block)
        span = reader.tree.span(second.i, second.i)
        yield from reader.claims("also_called", subject, Name(second.text, _ids(second)), span, reader.base, "renaming")


def _is_apart(reader: FragmentReader, tokens: Sequence[Token], second: Token) -> bool:
    """Whether more follows on the second name, so that it is not all that the first is equal to."""
    behind = tokens[second.i + 1].text if second.i + 1 < len(tokens) else ""
    return behind in ("+", "&", ",", "/") or reader.kind_of(_ids(second)[0]).endswith("-group")


def _ids(token: Token) -> tuple[str, ...]:
    return token.mention.ids(*_SUBJECT) or token.mention.ids("sign") if token.mention is not None else ()
