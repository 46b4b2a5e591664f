"""What is parsed and read at a time: sentences, their clauses, and the parentheses in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from anatlint.claims.discourse import Referent
from anatlint.claims.elided_clauses import Elided
from anatlint.claims.introduced import Joined
from anatlint.claims.mentions import Mention
from anatlint.claims.parentheses import Parenthesis, find_parentheses
from anatlint.claims.polar import is_polar
from anatlint.claims.resources import Resources
from anatlint.claims.segments import field_of_value, segments
from anatlint.claims.sentences import split_clauses, split_sentences
from anatlint.claims.structure import field_of, is_sentence, label_at
from anatlint.claims.tree import Tree
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span
from anatlint.records import dataclass

_CONTENT = frozenset({"muscle", "nerve", "motion", "movement", "place", "region", "joint", "skin", "division",
                      "modality",
                      "direction", "shape", "tissue",
                      "superlative", "sign", "level", "agent"})  # fmt: skip
_INNER_LABEL = re.compile(r"([A-Za-z][A-Za-z ]{0,30}?)\s*(?:[:=→⇒]|[-=–]>|\s[–—-]|(,))\s+(?=\S)")
_ASKED = re.compile(  # "Its nerve? The axillary."
    r"(?:^|[.!?:]\s+)(?:(?:and|so|but|now|what about|how about)\s+)?(?:its|their|the|his|her)?\s*"
    r"([a-z][a-z ]{1,24})\?\s*\Z",
    re.IGNORECASE,
)
_ANSWER = 9  # words of an answer at most
_VALUES = {"origin": "attachment", "insertion": "attachment", "innervation": "innervation", "roots": "roots"}
_SO = re.compile(r",\s+(?=(?:and )?(?:so|hence|which is why|that['’]s why)\b)")
_FRAGMENT = 8  # words of a fragment before its consequence
_INDEX = 40  # tokens from which on a row of names may be an index


@dataclass(slots=True)
class Piece:
    """One fragment to parse and read: a sentence, or a parenthesis in it."""

    sentence: Span
    span: Span
    mentions: tuple[Mention, ...]
    aside: Parenthesis | None = None
    skip: tuple[Span, ...] = ()
    field: str | None = None  # the piece begins with a label of its own: "Nerve: suprascapular", "Insertion = sclera"
    named: Referent | None = None  # the piece begins with a name: "Soleus: tibial nerve", in the middle of a text
    tree: Tree | None = None
    joined: Joined | None = None  # an item of a list with the sentence that introduces it
    whole: Tree | None = None  # of both
    asked: Joined | None = None  # an answer with the question before it, or names with their label, as one clause
    clause: Tree | None = None  # of both
    elided: tuple[tuple[Elided, Tree], ...] = ()  # its clauses that share the verb of another


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts blocks into pieces; ``fields`` are the labels of fields."""

    resources: Resources
    fields: Mapping[str, str]

    def cut(self, block: Block, mentions: Sequence[Mention]) -> Iterator[Piece]:
        """Yield the pieces of a block in the order of the text."""
        if block.kind is BlockKind.HEADING:
            if is_polar(block.text):
                whole = Span(0, len(block.text))
                yield Piece(whole, whole, tuple(mentions))
            return
        for whole in (part for sentence in split_sentences(block.text) for part in _question_apart(block, sentence)):
            sentence = whole
            if block.label is not None and whole.start < block.label.end and not is_sentence(block):
                label = Span(whole.start, min(block.label.end, whole.end))
                yield from self._asides(block, label, [m for m in mentions if m.span.end <= label.end])
                sentence = _trimmed(block.text, Span(label.end, whole.end))
                if sentence.start >= sentence.end:
                    continue
            values = list(self._values(block, sentence, mentions))
            yield from values or self._clauses(block, sentence, mentions)

    def _values(self, block: Block, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Piece]:
        """Yield the pieces of a line of nothing but values: "Soleus – tibia and fibula to calcaneus – tibial nerve"."""
        lexicon, words = self.resources.lexicon, self.resources.words
        for value in segments(block.text, sentence, block.index, mentions, lexicon, words):
            inside = [m for m in mentions if value.span.start <= m.span.start and m.span.end <= value.span.end]
            yield Piece(sentence, value.span, tuple(inside), None, (), value.field, value.who)

    def _asides(self, block: Block, label: Span, mentions: Sequence[Mention]) -> Iterator[Piece]:
        """Yield the parentheses of a label: "Trapezius (accessory nerve): ..."."""
        for aside in find_parentheses(block.text, label, mentions):
            within = tuple(m for m in mentions if aside.inner.start <= m.span.start and m.span.end <= aside.inner.end)
            yield Piece(label, aside.inner, within, aside)

    def _clauses(self, block: Block, whole: Span, mentions: Sequence[Mention]) -> Iterator[Piece]:
        """Yield the pieces of a sentence: its clauses between semicolons, and the parentheses in them."""
        for sentence in (part for clause in split_clauses(block.text, whole) for part in _consequences(block, clause)):
            inside = [m for m in mentions if sentence.start <= m.span.start and m.span.end <= sentence.end]
            asides = find_parentheses(block.text, sentence, inside)
            skip = tuple(aside.outer for aside in asides)
            outer = tuple(m for m in inside if not any(s.start <= m.span.start < s.end for s in skip))
            named, start = self._inner_label(block.text, sentence, outer)
            named = named or self._asked_field(block.text, sentence)
            if named is not None:
                outer = tuple(m for m in outer if m.span.start >= start)
                yield Piece(whole, Span(start, sentence.end), outer, None, skip, named)
            elif (label := label_at(block, sentence, outer, self.resources.lexicon)) is not None:
                outer = tuple(m for m in outer if m.span.start >= label[1])
                yield Piece(whole, Span(label[1], sentence.end), outer, None, skip, named=label[0])
            else:
                yield Piece(whole, sentence, outer, None, skip)
            for aside in asides:
                within = tuple(m for m in inside if aside.inner.start <= m.span.start and m.span.end <= aside.inner.end)
                yield Piece(whole, aside.inner, within, aside)

    def _asked_field(self, text: str, answer: Span) -> str | None:
        """Return the field that a question of hardly more than its name asks for, right before a short answer."""
        if text.count(" ", *answer) >= _ANSWER or text.endswith("?", 0, answer.end):
            return None
        return field_asked(text[max(0, answer.start - 60) : answer.start], self.fields)

    def _inner_label(self, text: str, clause: Span, mentions: Sequence[Mention]) -> tuple[str | None, int]:
        """Return the field that a clause begins with inside a block, and where its value begins."""
        match = _INNER_LABEL.match(text, clause.start, clause.end)
        if match is None or match.end() >= clause.end:
            return None, clause.start
        word = match.group(1)
        named = field_of(word, self.fields) if len(word) > 1 or word.isupper() else None
        if match.group(2) and named is not None:  # "insertion, calcaneus", but not "origin, insertion and nerve"
            value = Span(match.end(), clause.end)
            inside = [m for m in mentions if m.span.start >= value.start]
            found = field_of_value(text, value, inside, self.resources.lexicon, self.resources.words)
            named = named if found is not None and found == _VALUES.get(named) else None
        return named, match.end()


def field_asked(text: str, fields: Mapping[str, str]) -> str | None:
    """Return the field that a question of hardly more than its name asks for, at the end of a text."""
    asked = _ASKED.search(text)
    return field_of(asked.group(1), fields) if asked is not None else None


def worth_parsing(piece: Piece) -> bool:
    """Whether a piece names something that a claim can be about."""
    return any(mention.categories & _CONTENT for mention in piece.mentions) or (
        piece.aside is not None and piece.aside.anchor is not None
    )


def is_short(block: Block, piece: Piece) -> bool:
    """Whether a cell or a labelled line may be nothing but a name cut short: "III", "N: radial"."""
    if block.kind is not BlockKind.TABLE_CELL and block.label is None and not (piece.field or piece.named):
        return False
    return any(c.isalpha() for c in block.text[slice(*piece.span)]) and block.text.count(" ", *piece.span) < 6


def introduces(block: Block, piece: Piece) -> bool:
    """Whether a sentence breaks off before a list."""
    return piece.aside is None and block.text.endswith(":", 0, piece.span.end)


def is_index(tree: Tree) -> bool:
    """Whether a long row of names without stops lists what a page is about: nothing is said of any of them."""
    if len(tree.tokens) < _INDEX:
        return False
    words = [token for token in tree.tokens if any(map(str.isalpha, token.text))]
    return 2 * sum(token.mention is not None for token in words) > len(words) and not _commas(tree)


def _commas(tree: Tree) -> bool:
    return 8 * sum(token.text in (",", ";", ":") for token in tree.tokens) > len(tree.tokens)


def _question_apart(block: Block, sentence: Span) -> list[Span]:
    """Part a question from the parenthesis behind it: "Which nerve lifts the foot? (The deep fibular.)"."""
    told = block.text[slice(*sentence)].rstrip(" .*_")
    if told.startswith("(") and told.endswith(")") and block.text[: sentence.start].rstrip(" *_").endswith("?"):
        return [Span(sentence.start + 1, sentence.start + len(told) - 1)]
    at = block.text.find("? (", *sentence)
    if at < 0 or not block.text[: sentence.end].rstrip(" .*_").endswith(")"):
        return [sentence]
    end = len(block.text[: sentence.end].rstrip(" .*_"))
    return [Span(sentence.start, at + 1), Span(at + 3, end - 1)]


def _consequences(block: Block, clause: Span) -> list[Span]:
    """Part a fragment from the consequence behind it: "deep to the soleus, so you can hardly feel it"."""
    found = _SO.search(block.text, *clause)
    fragment = block.label is not None or block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
    if found is None or not fragment or block.text.count(" ", clause.start, found.start()) >= _FRAGMENT:
        return [clause]
    return [Span(clause.start, found.start()), Span(found.end(), clause.end)]


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and (text[start].isspace() or text[start] in ":–—-"):
        start += 1
    return Span(start, end)
