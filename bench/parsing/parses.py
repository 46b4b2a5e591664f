"""Three ways to parse a sentence: as it stands, with its names joined to one word each, and through surrogates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from anatlint.claims.extract import Extraction
from anatlint.claims.mentions import Mention
from anatlint.claims.parser import Parser
from anatlint.claims.predications import Predication, predications
from anatlint.claims.resources import load_resources
from anatlint.claims.surrogates import Surrogates
from anatlint.claims.tree import Token, Tree
from anatlint.documents import Span, read_text
from anatlint.ontology import load_ontology
from bench.parsing.marks import SUBJECT, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SILENT = frozenset({"adverb", "particle"})


@dataclass(frozen=True, slots=True)
class Found:
    """A verb that was found, with the pairs of a slot and the word that heads what fills it."""

    verb: Span
    links: tuple[tuple[str, Span], ...]


class Bare(Surrogates):
    """Surrogates that show every word, and every joined name, as it is written."""

    def show(self, texts: Sequence[str], mentions: Sequence[Mention | None]) -> list[str]:
        """Return the words themselves."""
        return list(texts)


def ways() -> dict[str, Callable[[Sequence[Sentence]], list[list[Found]]]]:
    """Return the ways of parsing, by name; each gives what was found in every sentence."""
    resources = load_resources(load_ontology())
    shown = resources.surrogates
    bare = Bare(
        shown.words, shown.lemmas, shown.shown, shown.behind, shown.determiners, shown.relations
    )  # the lemmas are the same, so that only what is shown differs

    parser = Parser(shown, openers=resources.openers)  # one for all, since loading the pipeline takes its time

    def plain(sentences: Sequence[Sentence]) -> list[list[Found]]:
        return [_found([_plain_tree(doc)]) for doc in parser.nlp.pipe(sentence.text for sentence in sentences)]

    def through(surrogates: Surrogates) -> Callable[[Sequence[Sentence]], list[list[Found]]]:
        def parse(sentences: Sequence[Sentence]) -> list[list[Found]]:
            parser.surrogates = surrogates
            documents = (read_text(sentence.text, "sentence.txt", "text") for sentence in sentences)
            return [_found(Extraction(document, resources, parser).trees()) for document in documents]

        return parse

    return {"raw": plain, "names joined": through(bare), "surrogates": through(shown)}


def _plain_tree(doc: Doc) -> Tree:
    """Return spaCy's own tree, without any of anatlint's repairs."""
    return Tree(
        tuple(
            Token(t.i, t.text, t.idx, t.idx + len(t.text), t.lemma_.lower(), t.tag_, t.pos_, t.dep_, t.head.i)
            for t in doc
        )
    )


def _found(trees: Iterable[Tree]) -> list[Found]:
    return [one for tree in trees for one in (*(_verb(tree, p) for p in predications(tree)), *_relations(tree))]


def _verb(tree: Tree, predication: Predication) -> Found:
    links = [
        (SUBJECT if slot == "agent" else slot, token)
        for slot, heads in predication.slots.items()
        if slot not in _SILENT
        for token in _coordinated(tree, heads)
    ]
    return _made(tree.tokens[predication.head], links)


def _relations(tree: Tree) -> Iterator[Found]:
    """Yield participles that are read as one relation with their "by": "is covered by X"."""
    for predication in predications(tree):
        for token in tree.children(predication.head, "prep"):
            if token.mention is not None and token.mention.ids("relation") and token.lower.endswith(" by"):
                themes = _coordinated(tree, predication.get("agent"))
                agents = _coordinated(tree, (child.i for child in tree.children(token.i, "pobj")))
                yield _made(token, [*(("theme", one) for one in themes), *((SUBJECT, one) for one in agents)])


def _coordinated(tree: Tree, heads: Iterable[int]) -> list[Token]:
    return [token for head in heads for token in tree.conjuncts(head)]


def _made(verb: Token, links: Iterable[tuple[str, Token]]) -> Found:
    spans = {(slot, Span(token.start, token.end)) for slot, token in links}
    return Found(Span(verb.start, verb.end), tuple(sorted(spans, key=lambda link: (link[1], link[0]))))
