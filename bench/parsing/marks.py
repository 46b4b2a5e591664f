"""The sentences of ``bench/data/parsing.yaml`` with the arcs that were marked in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from anatlint.documents import Span

DATA = Path(__file__).resolve().parents[1] / "data" / "parsing.yaml"
FORMS = ("active", "coordinated", "relative", "passive", "reduced")
SUBJECT = "subject"
_NUMBERED = re.compile(r"(.+?)(?:#(\d+))?")


@dataclass(frozen=True, slots=True)
class Arc:
    """A verb with its arguments: ``links`` pair a role (subject, theme, complement, a preposition) with a phrase."""

    verb: Span
    links: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the article that it stands in, its form, and all its arcs."""

    text: str
    source: str
    form: str
    arcs: tuple[Arc, ...]

    def marked(self, span: Span) -> bool:
        """Whether a word stands in a phrase that is marked for some verb."""
        return any(overlap(span, phrase) for arc in self.arcs for _, phrase in arc.links)


def load_sentences(path: Path = DATA) -> list[Sentence]:
    """Read the sentences; raise ``ValueError`` where a phrase does not stand in its sentence."""
    return [_sentence(item) for item in yaml.safe_load(path.read_text(encoding="utf-8"))]


def overlap(one: Span, other: Span) -> bool:
    """Whether two stretches share a character."""
    return one.start < other.end and other.start < one.end


def find_phrase(text: str, phrase: str) -> Span:
    """Return where a phrase stands as whole words; "nerve#2" is the second place."""
    match = _NUMBERED.fullmatch(phrase)
    assert match is not None
    words, number = match.group(1), int(match.group(2) or 1)
    places = [Span(*found.span()) for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    if len(places) < number:
        raise ValueError(f"{phrase!r} does not stand in {text!r}")
    return places[number - 1]


def _sentence(item: Mapping[str, Any]) -> Sentence:
    text = item["text"]
    return Sentence(text, item["source"], item["form"], tuple(_arc(text, arc) for arc in item["arcs"]))


def _arc(text: str, item: Mapping[str, Any]) -> Arc:
    links = tuple((role, find_phrase(text, phrase)) for role, phrase in _links(item))
    return Arc(find_phrase(text, item["verb"]), links)


def _links(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    subject = item.get("subject", [])
    for phrase in [subject] if isinstance(subject, str) else subject:
        yield SUBJECT, phrase
    for object in item.get("objects", []):
        yield object["role"], object["of"]
