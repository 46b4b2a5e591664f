"""Parsing fragments of text through surrogates with spaCy, which is imported only when there is something to parse."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from sys import intern
from typing import TYPE_CHECKING

from anatlint.claims.mentions import Mention
from anatlint.claims.pipeline import DEFAULT_MODEL, load_pipeline
from anatlint.claims.repairs import repaired
from anatlint.claims.surrogates import Surrogates
from anatlint.claims.tree import Token, Tree
from anatlint.claims.word_forms import Form, Parse, WordForms
from anatlint.documents.source import Span
from anatlint.records import dataclass

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of a block's text to be parsed on its own, with the mentions in it.

    ``start`` is the offset of ``text`` in the block; spans of mentions count from the start of the block.
    ``skip`` are stretches (parentheses) that the parser does not see.
    """

    text: str
    start: int
    mentions: tuple[Mention, ...]
    skip: tuple[Span, ...] = ()


class Parser:
    """Turns fragments into trees. The spaCy pipeline is loaded at the first use."""

    def __init__(
        self, surrogates: Surrogates, model: str = DEFAULT_MODEL, openers: frozenset[str] = frozenset()
    ) -> None:
        self.surrogates = surrogates
        self.openers = openers  # finite verbs that a fragment without a subject may open with
        self.model = model
        self._nlp: Language | None = None
        self._stretches: dict[str, Sequence[tuple[str, int]]] = {}
        self._lately: dict[Fragment, tuple[Token, ...]] = {}  # what was parsed: a draft is read again with an edit

    @cached_property
    def forms(self) -> WordForms:
        """What parses and tells the forms of words."""
        return WordForms(self.nlp)

    @property
    def nlp(self) -> Language:
        """The spaCy pipeline; raises ``AnatlintError`` E301 when the configured one is not installed."""
        if self._nlp is None:
            self._nlp = load_pipeline(self.model)
        return self._nlp

    def parse(self, fragments: Sequence[Fragment]) -> list[Tree]:
        """Parse fragments, in batches; the trees come in the same order.

        What was parsed lately is not parsed again.
        """
        known = self._lately
        missing = list(dict.fromkeys(fragment for fragment in fragments if fragment not in known))
        known.update(zip(missing, self._parse(missing), strict=True))
        trees = [Tree(known[fragment]) for fragment in fragments]
        for fragment in list(known)[:-_KEPT]:
            del known[fragment]
        return trees

    def _parse(self, fragments: Sequence[Fragment]) -> list[tuple[Token, ...]]:
        if not fragments:
            return []
        prepared = [self._prepare(fragment) for fragment in fragments]
        # Batches of like length waste no padding; the order is restored afterwards, so output does not depend on it.
        order = sorted(range(len(prepared)), key=lambda i: (len(prepared[i][1]), i))
        parsed = self.forms.parse(self._doc(prepared[i][1]) for i in order)
        trees: dict[int, tuple[Token, ...]] = {}
        for i, parse in zip(order, parsed, strict=True):
            trees[i] = self._tree(parse, prepared[i][0])
            prepared[i] = ([], [])  # a long document has no room for both
        return [trees[i] for i in range(len(prepared))]

    def _prepare(self, fragment: Fragment) -> tuple[list[tuple[str, Span, Mention | None]], list[str]]:
        pieces = list(self._pieces(fragment))
        shown = self.surrogates.show([text for text, _, _ in pieces], [mention for _, _, mention in pieces])
        at = self._opening(pieces)
        if at is not None:
            shown = [*shown[:at], _SUBJECT if at == 0 else _SUBJECT.lower(), shown[at].lower(), *shown[at + 1 :]]
        return pieces, shown

    def _opening(self, pieces: Sequence[tuple[str, Span, Mention | None]]) -> int | None:
        """Return where a clause in telegram style opens with its verb ("Flexes the knee", "At the hip, abducts")."""
        if not pieces:
            return None
        if self._is_opener(pieces[0]):
            return 0
        if pieces[0][0].lower() in _FRONTED:
            comma = next((i for i, piece in enumerate(pieces[:6]) if piece[0] == ","), None)
            if comma is not None and comma + 1 < len(pieces) and self._is_opener(pieces[comma + 1]):
                return comma + 1
        return None

    def _is_opener(self, piece: tuple[str, Span, Mention | None]) -> bool:
        return piece[0].lower() in self.openers or _opens_with_verb(piece)

    def _pieces(self, fragment: Fragment) -> Iterable[tuple[str, Span, Mention | None]]:
        """Yield the tokens of a fragment: names whole, the rest as spaCy's tokenizer splits it."""
        position, end = fragment.start, fragment.start + len(fragment.text)
        holes: list[tuple[Span, Mention | None]] = [(mention.span, mention) for mention in fragment.mentions]
        holes = [hole for hole in holes if not any(s.start <= hole[0].start < s.end for s in fragment.skip)]
        holes += [(span, None) for span in fragment.skip]
        for span, mention in [*sorted(holes, key=lambda hole: hole[0]), (Span(end, end), None)]:
            yield from self._words(fragment, position, span.start)
            if mention is not None:
                yield mention.text, span, mention
            position = max(position, span.end)  # a name may hold a parenthesis

    def _words(self, fragment: Fragment, start: int, end: int) -> Iterable[tuple[str, Span, Mention | None]]:
        for word, place in self._split(fragment.text[start - fragment.start : end - fragment.start]):
            yield word, Span(start + place, start + place + len(word)), None

    def _split(self, text: str) -> Sequence[tuple[str, int]]:
        """Return the words of a stretch between names, each with its place; many a stretch comes again and again."""
        words = self._stretches.get(text)
        if words is None:
            tokens = self.nlp.tokenizer(text) if text.strip() else ()
            words = [(intern(token.text), token.idx) for token in tokens if not token.is_space]
            if len(text) < _SHORT:
                self._stretches[text] = words
        return words

    def _doc(self, shown: list[str]) -> Doc:
        from spacy.tokens import Doc

        return Doc(self.nlp.vocab, words=shown, sent_starts=[i == 0 for i in range(len(shown))])

    def _tree(self, parse: Parse, pieces: list[tuple[str, Span, Mention | None]]) -> tuple[Token, ...]:
        added = self._opening(pieces) if len(parse.forms) > len(pieces) else None  # shown to the parser only
        kept = [i for i in range(len(parse.forms)) if i != added]
        place = {at: i for i, at in enumerate(kept)}
        tokens = []
        for i, (at, (text, span, mention)) in enumerate(zip(kept, pieces, strict=True)):
            form, head = parse.forms[at], place.get(parse.heads[at], i)
            lemma = self._lemma(text, form)
            tokens.append(Token(i, text, span.start, span.end, lemma, form.tag, form.pos, form.dep, head, mention))
        return tuple(repaired(tokens))

    def _lemma(self, text: str, form: Form) -> str:
        low = text.lower()
        if low in self.surrogates.lemmas:
            return self.surrogates.lemmas[low]
        if form.text.lower() == low:
            return form.lemma.lower()
        if form.tag not in ("NNS", "NNPS") or low.endswith("ss"):
            return low
        return f"{low[:-3]}y" if low.endswith("llies") else low.removesuffix("s")  # bellies


_KEPT = 600  # fragments that are remembered: those of a long article
_SHORT = 16  # letters of a stretch that is worth remembering: ", and the "
_SUBJECT = "It"
_FRONTED = frozenset({"at", "in", "on", "with", "when", "acting", "together", "unilaterally", "bilaterally"})


def _opens_with_verb(piece: tuple[str, Span, Mention | None]) -> bool:
    """Whether a fragment in telegram style opens with a finite verb of movement: "Flexes the knee"."""
    text, _, mention = piece
    first = text.lower().split()[0 if " " not in text or not text.lower().split()[0].endswith("ly") else -1]
    return mention is not None and "motion" in mention.categories and first.endswith("s") and not first.endswith("ss")
