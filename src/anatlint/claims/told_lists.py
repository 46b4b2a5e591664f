"""Lists of names beside the group that they make: "A and B blend into the X", "the Xs, namely A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Qualifiers, Term
from anatlint.claims.numerals import number_of
from anatlint.claims.sentences import split_sentences
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span
from anatlint.records import dataclass

_GLUE = re.compile(
    r"[*_\s]*(?:(?:,|;|/|&|\+|\band\b|\bplus\b|\bthe\b|\bboth\b|\btwo\b|\bwith\b)[*_\s]*)*", re.IGNORECASE
)
_JOINED = re.compile(r"\band\b|\bplus\b|[&+]", re.IGNORECASE)
_MARKS = r"[\s*_]*"
_MAKING = re.compile(  # between a list and the group that it makes
    rf"{_MARKS}(?:,\s*)?(?:(?:both|all|all three|all four)\s+)?(?:together|jointly|collectively|side by side)?[\s,]*"
    r"(?:(?:blend|merge|fuse|unite|join|combine|(?:come|run|flow|grow) together)s?\s+"
    r"(?:to form|into|to make|to become|as)"
    r"|together\s+(?:as|form|make up|make|are|are called|constitute)|together and (?:you|we) (?:get|have)"
    r"|as|form|make up|constitute|are (?:jointly |together |collectively )?(?:called|known as|termed))"
    rf"\s+(?:the|a|your|our|what is called|what doctors call|what anatomists call the)?{_MARKS}",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:together|put|jointly|collectively)\b|blend|merge|fuse|unite|combine|\bjoin", re.IGNORECASE
)
_TELLING = re.compile(  # between a group and the list that tells it
    rf"{_MARKS}(?:[,:(–—]\s*)?(?:namely|viz\.?|that is(?: to say)?|i\.e\.?|to wit|=)[,:]?\s*(?:the\s+)?{_MARKS}",
    re.IGNORECASE,
)
_COUNTED = re.compile(  # "the Xs, four heads pulling on one tendon: A, B, C and D"
    rf"{_MARKS},\s*(?:two|three|four|five|six|seven|eight)\s+(?:\w+ )?"
    rf"(?:heads?|muscles?|parts?|members?|strands?|bellies|columns?)\b[^.;:?!]{{0,60}}:{_MARKS}",
    re.IGNORECASE,
)
_CALLED = re.compile(  # "the Xs are made up of three muscles called A, B and C"
    rf"{_MARKS}(?:(?:is|are)(?: (?:made up|composed|comprised) of| formed by)?|consists? of|comprises?|has|have)"
    r"\s+(?:a |the )?(?:(?:group|set|team|collection) of )?(?:two|three|four|five|six|[2-6])\s+(?:[\w-]+ ){0,3}"
    rf"(?:muscles|heads|parts)\s+(?:that are |which are )?(?:called|known as|named|termed)(?:\s+the)?{_MARKS}",
    re.IGNORECASE,
)
_MADE_UP = re.compile(  # "three strands make it up: A, B and C"
    r"\b(?P<number>[a-z]+) (?:\w+ )?(?:strands|parts|heads|muscles|members|bellies|columns|slips) "
    r"(?:make|form|compose|build) (?:it|them|this muscle|the muscle|the group)(?: up)?:",
    re.IGNORECASE,
)
_DENYING = re.compile(r"\b(?:not|no|nor|never|except|without|unlike|neither|some|often)\b|n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ToldLists:
    """Reads the lists of a document."""

    blocks: Sequence[Block]
    found: Sequence[Sequence[Mention]]  # the mentions of each block
    sizes: Callable[[str], frozenset[int]]
    listed_in: Callable[[str], frozenset[str]]
    kind_of: Callable[[str], str]
    mood: Callable[[str], Mood]

    def read(self, made: Sequence[Claim]) -> Iterator[Claim]:
        """Yield the members of the groups; ``made`` are the claims of the document so far."""
        taken = {
            (c.block, c.span) for c in made if c.predicate in ("has_members", "member_of", "part_of", "also_called")
        }
        for block in self.blocks:
            if block.kind is BlockKind.HEADING:
                continue
            for sentence in split_sentences(block.text):
                text = block.text[slice(*sentence)]
                if _DENYING.search(text) or self.mood(text) is not Mood.ASSERTED:
                    continue
                for claim in self._in_sentence(block, sentence):
                    if (claim.block, claim.span) not in taken:
                        yield claim

    def _in_sentence(self, block: Block, sentence: Span) -> Iterator[Claim]:
        inside = [m for m in self.found[block.index] if sentence.start <= m.span.start and m.span.end <= sentence.end]
        for listed in self._lists(block.text, inside):
            for mention in inside:
                if not self._is_group(mention) or mention in listed:
                    continue
                if self._beside(block.text, mention.span, listed):
                    yield from _claims(block, sentence, mention, listed)
            made_up = _MADE_UP.search(block.text, sentence.start, listed[0].span.start)
            if made_up is not None and _GLUE.fullmatch(block.text, made_up.end(), listed[0].span.start):
                group = self._told_before(block, made_up, listed)
                if group is not None:
                    yield from _claims(block, sentence, group, listed)

    def _told_before(self, block: Block, made_up: re.Match[str], listed: Sequence[Mention]) -> Mention | None:
        """Return what was named last of what has so many parts, and has all of a list or all but one."""
        number = number_of(made_up["number"])
        before = [m for m in self.found[block.index] if m.span.end <= made_up.start()]
        above = list(self.found[block.index - 1]) if block.index else []
        for mention in (*reversed(before), *reversed(above)):
            ids = [id for id in mention.ids("muscle") if number in self.sizes(id)]
            having = [m for m in listed if any(set(ids) & self.listed_in(id) for id in m.ids("muscle"))]
            if ids and len(having) >= max(2, len(listed) - 1):
                return mention
        return None

    def _beside(self, text: str, group: Span, listed: Sequence[Mention]) -> bool:
        """Whether words say that a list makes a group; "as" and "form" only with "together" somewhere."""
        first, last = listed[0].span.start, listed[-1].span.end
        if group.end < first:
            return any(telling.fullmatch(text, group.end, first) for telling in (_TELLING, _COUNTED, _CALLED))
        if group.start <= last or _MAKING.fullmatch(text, last, group.start) is None:
            return False
        return any(
            _TOGETHER.search(text, start, end) for start, end in ((last, group.start), (max(0, first - 20), first))
        )

    def _lists(self, text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
        """Yield the longest runs of names of muscles with nothing but commas and conjunctions between."""
        run: list[Mention] = []
        for mention in mentions:
            single = bool(mention.ids("muscle"))
            if run and single and _GLUE.fullmatch(text, run[-1].span.end, mention.span.start):
                run.append(mention)
                continue
            if _is_list(text, run):
                yield run
            run = [mention] if single else []
        if _is_list(text, run):
            yield run

    def _is_group(self, mention: Mention) -> bool:
        ids = mention.ids("muscle")
        return bool(ids) and all(self.kind_of(id) == "muscle-group" or self.sizes(id) for id in ids)


def _is_list(text: str, run: Sequence[Mention]) -> bool:
    return len(run) > 1 and _JOINED.search(text, run[0].span.end, run[-1].span.start) is not None


def _claims(block: Block, sentence: Span, group: Mention, listed: Sequence[Mention]) -> Iterator[Claim]:
    whole = Term(group.text, group.span, group.ids("muscle"), plural=True)
    for mention in listed:
        ids = mention.ids("muscle")
        if set(ids) & set(whole.readings):
            return
        member = Term(mention.text, mention.span, ids, plural=mention.plural)
        yield Claim(
            "has_members", whole, member, block.index, mention.span, sentence, Qualifiers(), "told-list",
            group=block.index,
        )  # fmt: skip
