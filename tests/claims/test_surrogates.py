"""What the parser is shown: everyday words of the same class, one for each token."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint.claims.lexicon import Entry
from anatlint.claims.mentions import Mention, find_mentions
from anatlint.claims.parser import Fragment, Parser
from anatlint.claims.resources import load_resources
from anatlint.claims.surrogates import Surrogates, inflect
from anatlint.documents import Span
from anatlint.ontology import Ontology

DATA = {
    "verbs": {"abduct": ["lift", "lifts", "lifting", "lifted"], "flex": ["bend", "bends", "bending", "bent"]},
    "inflected": {"flex": ["flex", "flexes", "flexing", "flexed"]},
    "words": {"laterally": "quickly"},
    "shown": {
        "muscle": ["man", "men", "Peter", "men"],
        "nerve": ["wire", "wires", "wire", "wires"],
        "joint": ["leg", "legs", "leg", "legs"],
        "level": ["day", "days", "Monday", "days"],
    },
}
SURROGATES = Surrogates.load(DATA, frozenset({"the", "its"}), {"deep": "under"})


def show(*parts: str) -> str:
    """Show tokens; "name:category" is a mention, "name:category+" a plural one."""
    texts, mentions = [], []
    for part in parts:
        text, _, category = part.partition(":")
        entry = Entry(text, category.rstrip("+"), category.endswith("+"), False)
        levels = ("C5",) if category == "level" else ()
        texts.append(text)
        mentions.append(Mention(Span(0, 0), text, () if levels else (entry,), levels) if category else None)
    return " ".join(SURROGATES.show(texts, mentions))


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        (["the", "flexor carpi radialis:muscle", "flexes", "it"], "the man bends it"),
        (["Gluteus medius:muscle", "abducts", "the", "hip:joint"], "Peter lifts the leg"),
        (["the", "hamstrings:muscle+", "flex", "its", "knee:joint"], "the men bend its leg"),
        (["Deltoid:muscle", "and", "trapezius:muscle"], "Peter and Mary"),
        (["is", "abducted", "laterally", "by", "it"], "Is lifted quickly by it"),
        (["from", "C5:level"], "from Monday"),
        (["the", "intercostal muscles:muscle"], "the men"),
        (["nothing", "technical", "here"], "nothing technical here"),
    ],
)
def test_names_and_technical_verbs_are_shown_as_everyday_words(parts: list[str], shown: str) -> None:
    assert show(*parts).lower() == shown.lower()


def test_the_first_word_keeps_its_capital() -> None:
    assert show("abducts", "it").split()[0] == "Lifts"


def test_a_relation_of_several_words_is_shown_as_a_preposition() -> None:
    mention = Mention(Span(0, 7), "deep to", (Entry("deep", "relation", False, False),))
    assert SURROGATES.show(["x", "deep to"], [None, mention]) == ["x", "under"]


def test_inflected_technical_verbs_know_their_base() -> None:
    assert {SURROGATES.lemmas[form] for form in ("flexes", "flexing", "flexed")} == {"flex"}
    assert SURROGATES.lemmas["abducting"] == "abduct"


@pytest.mark.parametrize(
    ("base", "forms"), [("abduct", "abduct abducts abducting abducted"), ("rotate", "rotate rotates rotating rotated")]
)
def test_regular_verbs_are_inflected(base: str, forms: str) -> None:
    assert inflect(base) == tuple(forms.split())


@pytest.fixture(scope="module")
def parse(ontology: Ontology) -> Callable[[str], list[tuple[str, str]]]:
    """Return a function that parses a text and gives each token as written, and the text at its place."""
    resources = load_resources(ontology)
    parser = Parser(resources.surrogates)

    def parse(text: str) -> list[tuple[str, str]]:
        start = len(text) - len(text.lstrip("#"))
        mentions = tuple(m for m in find_mentions(text, resources.lexicon) if m.span.start >= start)
        (tree,) = parser.parse([Fragment(text[start:], start, mentions)])
        return [(token.text, text[token.start : token.end]) for token in tree.tokens]

    return parse


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The flexor carpi radialis flexes the wrist.",
        "######The gluteus  medius, a thick muscle, doesn’t flex the hip — it abducts it.",
        "###Flexes the knee",
        "𝔸 “deltoid” (C5–C6) is fan-shaped…",
    ],
)
def test_offsets_never_change(parse: Callable[[str], list[tuple[str, str]]], text: str) -> None:
    tokens = parse(text)
    assert tokens
    assert all(shown == written for shown, written in tokens)
    assert "".join(shown for shown, _ in tokens).replace(" ", "") == text.lstrip("#").replace(" ", "")
