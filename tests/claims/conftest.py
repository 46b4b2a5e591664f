"""Hand-made trees, a small lexicon, and the real reader for those tests that need it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from anatlint.claims.lexicon import Entry, Lexicon
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim
from anatlint.claims.reading import extract
from anatlint.claims.tree import Token, Tree
from anatlint.claims.words import Words
from anatlint.documents import Document, Span, read_text
from anatlint.evaluation.examples import shown_claims
from anatlint.ontology import Ontology, load_ontology
from anatlint.packs import load_folder

_POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "IN": "ADP", "DT": "DET", "CC": "CCONJ", "RB": "ADV",
    "TO": "PART", "PRP": "PRON", "PRP$": "PRON", "WDT": "PRON", "JJ": "ADJ", "JJS": "ADJ", "MD": "AUX", "CD": "NUM",
    "PUNCT": "PUNCT",
}  # fmt: skip
_WORD = re.compile(
    r"(?P<word>[^/={]+)(?:=(?P<lemma>\w+))?(?:\{(?P<category>[\w-]+)\})?/(?P<tag>[A-Z$]+)/(?P<dep>\w+)(?:>(?P<head>\S+))?"
)


def make_tree(text: str) -> Tree:
    """Read words such as "word=lemma{category}/TAG/dep>head"; a head is the first word of that form (none: the root).

    "_" in a word is a space; a category makes the word a mention with its own text as id.
    """
    parts = [match.groupdict() for match in map(_WORD.fullmatch, text.split()) if match]
    assert len(parts) == len(text.split()), [word for word in text.split() if not _WORD.fullmatch(word)]
    words = [part["word"] for part in parts]
    tokens, at = [], 0
    for i, part in enumerate(parts):
        shown, dep = part["word"].replace("_", " "), part["dep"]
        span = Span(at, at + len(shown))
        at = span.end + 1
        pos = "AUX" if dep in ("aux", "auxpass") or part["lemma"] == "be" else _POS.get(part["tag"], "VERB")
        mention = None
        if part["category"]:
            id = shown.lower().replace(" ", "-")
            mention = Mention(span, shown, (Entry(id, part["category"], part["tag"].endswith("S"), False),))
        head = words.index(part["head"]) if part["head"] else i
        tokens.append(Token(i, shown, *span, part["lemma"] or shown.lower(), part["tag"], pos, dep, head, mention))
    return Tree(tuple(tokens))


def make_lexicon(text: str) -> Lexicon:
    """Read names, a line each: "name: category id", then any of the flags plural, ambiguous, abbreviation, part."""

    def read(line: str) -> tuple[str, Entry]:
        name, _, rest = line.partition(":")
        category, id, *flags = rest.split()
        return name, Entry(id, category, *(flag in flags for flag in ("plural", "ambiguous", "abbreviation", "part")))

    return Lexicon.build(read(line.strip()) for line in text.strip().splitlines())


@pytest.fixture(scope="session")
def tree() -> Callable[[str], Tree]:
    return make_tree


@pytest.fixture(scope="session")
def lexicon() -> Callable[[str], Lexicon]:
    return make_lexicon


@pytest.fixture(scope="session")
def words() -> Words:
    """The everyday words that ship."""
    return Words.load(load_folder("frames")["words"])


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    """The ontology that ships."""
    return load_ontology()


@pytest.fixture(scope="session")
def read(ontology: Ontology) -> Callable[..., list[str]]:
    """Return a function that reads a text with the real reader and shows its claims."""

    def read(text: str, format: str = "markdown") -> list[str]:
        return shown_claims(extract(read_text(text, "a.md", format), ontology))

    return read


@pytest.fixture(scope="session")
def claims_of(ontology: Ontology) -> Callable[..., tuple[Document, tuple[Claim, ...]]]:
    """Return a function that gives the document and its claims."""

    def claims_of(text: str, format: str = "markdown") -> tuple[Document, tuple[Claim, ...]]:
        document = read_text(text, "a.md", format)
        return document, extract(document, ontology)

    return claims_of
