"""Parsed words: tag, relation and head from the parser; part of speech and base form, which follow from these.

spaCy's own components find the last two anew for every word of every sentence, which takes a quarter of the time of
parsing. Here they are asked once for each word that differs, and for nothing else; a pipeline of another make is left
as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_PARSING = ("tok2vec", "tagger", "parser")
_FORMING = ("attribute_ruler", "lemmatizer")
_EXPLETIVE = "expl"  # "there", whose verb has another part of speech
_WORDS, _DOCUMENTS = 500, 100  # in a batch: what a batch needs of memory is kept for good

Key = tuple[int, int, int]  # word, tag and relation, as numbers of the vocabulary


class Form(NamedTuple):
    """What a parsed word is, wherever it stands."""

    text: str
    tag: str
    dep: str
    pos: str
    lemma: str


class Parse(NamedTuple):
    """A parsed sentence: the forms of its words, and the index of each one's head."""

    forms: Sequence[Form]
    heads: Sequence[int]


class WordForms:
    """Parses with a pipeline and tells the form of each word."""

    def __init__(self, nlp: Language) -> None:
        """Use ``nlp``; only a pipeline of the usual make is taken apart."""
        self._nlp = nlp
        self._apart = tuple(nlp.pipe_names) == (*_PARSING, *_FORMING)
        self._joint = _joint_words(nlp.get_pipe(_FORMING[0])) if self._apart else ()
        self._ever_joint = frozenset[str]().union(*self._joint) - {_EXPLETIVE}
        self._known: dict[Key, Form] = {}

    def parse(self, docs: Iterable[Doc]) -> Iterator[Parse]:
        """Yield the parse of each document, in order."""
        for batch in _batches(docs):
            yield from self._parse(batch) if self._apart else self._parse_whole(batch)

    def _parse_whole(self, docs: Sequence[Doc]) -> Iterator[Parse]:
        for doc in self._nlp.pipe(docs, batch_size=len(docs)):
            yield Parse(_forms(doc), [token.head.i for token in doc])

    def _parse(self, docs: Sequence[Doc]) -> Iterator[Parse]:
        from spacy.attrs import DEP, HEAD, ORTH, TAG

        parsed = list(self._nlp.pipe(docs, batch_size=len(docs), disable=list(_FORMING)))
        tables = [doc.to_array([ORTH, TAG, DEP, HEAD]) for doc in parsed]
        keys: list[list[Key]] = [list(map(tuple, table[:, :3].tolist())) for table in tables]
        self._learn({key for own in keys for key in own})
        for doc, table, own in zip(parsed, tables, keys, strict=True):
            heads = [i + ahead for i, ahead in enumerate(table[:, 3].astype("int64").tolist())]
            forms = [self._known[key] for key in own]
            if self._may_be_joint(forms):
                forms = self._finish(doc)
            yield Parse(forms, heads)

    def _may_be_joint(self, forms: Sequence[Form]) -> bool:
        """Whether all words of a rule stand in a sentence whose form may depend on its neighbours."""
        words = {form.text.lower() for form in forms}
        if self._ever_joint.isdisjoint(words):
            return False
        words.update([form.dep for form in forms])
        return any(needed <= words for needed in self._joint)

    def _finish(self, doc: Doc) -> list[Form]:
        for name in _FORMING:
            doc = self._nlp.get_pipe(name)(doc)
        return _forms(doc)

    def _learn(self, keys: set[Key]) -> None:
        """Find the forms of the words that are not known yet, all in one document."""
        from spacy.tokens import Doc

        new = sorted(keys - self._known.keys())
        if not new:
            return
        strings = self._nlp.vocab.strings
        words, tags, deps = ([strings[key[part]] for key in new] for part in range(3))
        doc = Doc(self._nlp.vocab, words=words, tags=tags, deps=deps, heads=list(range(len(new))))
        self._known.update(zip(new, self._finish(doc), strict=True))


def _forms(doc: Doc) -> list[Form]:
    return [Form(token.text, token.tag_, token.dep_, token.pos_, token.lemma_) for token in doc]


def _batches(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    """Yield documents in batches, so large that the parser's time goes into arithmetic, and that memory is small."""
    batch: list[Doc] = []
    words = 0
    for doc in docs:
        if batch and (words + len(doc) > _WORDS or len(batch) == _DOCUMENTS):
            yield batch
            batch, words = [], 0
        batch.append(doc)
        words += len(doc)
    if batch:
        yield batch


def _joint_words(ruler: Any) -> tuple[frozenset[str], ...]:
    """Return what stands together where forms depend on their neighbours: words ("gon" and "na"), or a relation."""
    longer = [pattern for rule in ruler.patterns for pattern in rule["patterns"] if len(pattern) > 1]
    needed = ((token[what] for token in pattern for what in ("LOWER", "DEP") if what in token) for pattern in longer)
    return tuple(frozenset(one for one in told if isinstance(one, str)) for told in needed)
