"""Sentences that seem to say something of a muscle or nerve, but from which no statement was read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from anatlint.claims.mentions import Mention, find_mentions
from anatlint.claims.resources import Resources, load_resources
from anatlint.claims.surrogates import inflect
from anatlint.documents import Block, BlockKind, Document, Position, Span
from anatlint.errors import AnatlintError
from anatlint.evaluation.corpus import find_gold
from anatlint.evaluation.gold import SUFFIX, load_gold, overlap, sentences
from anatlint.linter.engine import Linter
from anatlint.linter.files import find_drafts
from anatlint.linter.jobs import check_read, describe
from anatlint.linter.report import DocumentReport, ReportError
from anatlint.packs import load_folder

_ACTORS = frozenset({"muscle", "nerve"})
_MOVING = frozenset({"motion", "movement", "agent"})
_COMMON = frozenset({"muscle", "muscles", "nerve", "nerves", "be", "bes", "is", "one", "name"})  # say nothing alone
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence (item, cell) that gave no claim, with what made it look like one that should."""

    path: str
    place: Position
    span: Span  # in the source
    text: str
    names: tuple[str, ...]  # the muscles and nerves, as the text names them
    words: tuple[str, ...]  # the words of relation


@dataclass(frozen=True, slots=True)
class UnreadReport:
    """All such sentences in the order of the texts, among those that could have given a claim."""

    articles: int
    sentences: int  # that name a muscle or nerve and hold a word of relation
    unread: tuple[Unread, ...] = ()
    errors: tuple[ReportError, ...] = ()

    @property
    def share(self) -> float | None:
        """The share of sentences unread; of none ``None``."""
        return len(self.unread) / self.sentences if self.sentences else None


class RelationWords:
    """The words by which the frames say something of a structure: verbs in all forms, nouns, fields, relations."""

    def __init__(self, frames: Mapping[str, Mapping[str, Any]]) -> None:
        words: set[str] = set()
        for frame in frames["verbs"].values():
            for verb in frame.get("verbs", ()):
                words.update((*_forms(verb), *frames["surrogates"]["inflected"].get(verb, ())))
        for frame in frames["complements"].values():
            words.update((*frame.get("nouns", ()), *frame.get("adjectives", ())))
        phrases = [word for entry in frames["fields"].values() for word in entry["words"] if len(word) > 2]
        phrases += [word for one in frames["relations"]["relations"].values() for word in one["words"]]
        self._words = frozenset(words | {one for one in phrases if " " not in one}) - _COMMON
        several = sorted((one for one in phrases if " " in one), key=lambda one: (-len(one), one))
        self._phrases = re.compile(rf"\b(?:{'|'.join(map(re.escape, several))})\b", re.IGNORECASE)

    def find(self, text: str) -> Iterator[Span]:
        """Yield where such words and phrases stand."""
        for match in _WORD.finditer(text):
            if match.group().lower() in self._words:
                yield Span(*match.span())
        for match in self._phrases.finditer(text):
            yield Span(*match.span())


def _forms(verb: str) -> tuple[str, ...]:
    """Return the forms of a regular verb."""
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    return (*inflect(verb), f"{verb}es")


def find_unread(paths: Iterable[str], linter: Linter) -> UnreadReport:
    """List the unread sentences of annotated articles, or of any drafts; what cannot be read is reported."""
    resources = load_resources(linter.ontology)
    relations = RelationWords(load_folder("frames"))
    unread: list[Unread] = []
    errors: list[ReportError] = []
    articles = count = 0
    for path in _drafts(paths, linter, errors):
        try:
            document = linter.read(path)
            report = check_read(linter, document)
        except AnatlintError as error:
            errors.append(ReportError(error.path or path, error.code, describe(error)))
            continue
        if isinstance(report, ReportError):
            errors.append(report)
            continue
        articles += 1
        candidates = list(candidates_of(document, resources, relations))
        count += len(candidates)
        unread += [one for one in candidates if not _is_read(one.span, report)]
    return UnreadReport(articles, count, tuple(unread), tuple(errors))


def _drafts(paths: Iterable[str], linter: Linter, errors: list[ReportError]) -> Iterator[str]:
    """Yield the annotated articles of folders, all drafts of folders that have none, and plain files as they are."""
    for path in paths:
        if not Path(path).is_dir() and not path.endswith(SUFFIX):
            yield path
            continue
        annotations = find_gold([path])
        if not annotations:
            found = find_drafts([path], linter.configuration)
            errors.extend(found.errors)
            yield from found.paths
        for annotation in annotations:
            try:
                yield load_gold(annotation).article
            except AnatlintError as error:
                errors.append(ReportError(error.path or path, error.code, describe(error)))


def candidates_of(document: Document, resources: Resources, relations: RelationWords) -> Iterator[Unread]:
    """Yield the sentences that name a muscle or nerve and hold a word of relation, whether they were read or not."""
    idioms = resources.words.patterns["idioms"]
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            continue
        mentions = find_mentions(block.text, resources.lexicon, idioms)
        named = [mention for mention in mentions if _names_actor(mention)]
        if not named:
            continue
        said = [mention.span for mention in mentions if mention.levels or mention.categories & _MOVING]
        said += [span for span in relations.find(block.text) if not any(overlap(span, one.span) for one in named)]
        for sentence in sentences(block):
            names = _texts(block, [one.span for one in named], sentence)
            words = _texts(block, said, sentence)
            if names and words:
                span = block.to_source(*sentence)
                text = block.text[slice(*sentence)]
                yield Unread(document.path, document.source.position(span.start), span, text, names, words)


def _names_actor(mention: Mention) -> bool:
    """Whether a mention surely names a muscle or nerve."""
    return any(entry.category in _ACTORS and not entry.ambiguous and not entry.part for entry in mention.entries)


def _texts(block: Block, spans: Iterable[Span], within: Span) -> tuple[str, ...]:
    """Return the words of the spans that lie within a sentence, each once, in order."""
    inside = sorted(span for span in spans if within.start <= span.start and span.end <= within.end)
    return tuple(dict.fromkeys(block.text[slice(*span)] for span in inside))


def _is_read(span: Span, report: DocumentReport) -> bool:
    return any(overlap(span, judged.sentence) for judged in report.claims)
