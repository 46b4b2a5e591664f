"""One draft as a page shows it: article, notes, what was kept quiet, every statement that was read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from anatlint.documents import FORMATS, Document, read_text
from anatlint.documents.model import BlockKind
from anatlint.linter.report import DocumentReport, JudgedClaim, SourceReference
from anatlint.reports.html.article import Article, Unit
from anatlint.reports.html.marks import Mark, Role
from anatlint.reports.html.notes import Note, SourceView, by_severity, cited, note, shortened
from anatlint.reports.html.picture import Picture, picture
from anatlint.reports.html.text import flat
from anatlint.reports.html.unread import unread
from anatlint.reports.html.wording import SKIPPED, VERDICTS, claim_style, kind_word
from anatlint.reports.wording import plural

_GLIMPSE = 50


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim with its verdict, for the list of all that was read."""

    id: str
    mark: str  # id of the words, empty when they are not in the article as it was read
    line: int
    quote: str
    kind: str
    style: str
    word: str
    known: tuple[str, ...]  # facts, and how it was judged
    sources: tuple[SourceView, ...]


@dataclass(slots=True)
class Part:
    """A part of the article with the notes beside it."""

    unit: Unit
    kind: str = ""  # "unread" or "comment" for what is no prose of the article
    notes: list[Note] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft."""

    id: str
    path: str
    words: int
    notes: tuple[Note, ...]
    quiet: tuple[Note, ...]
    parts: tuple[Part, ...]
    statements: tuple[Statement, ...]
    sections: tuple[tuple[str, str], ...]  # ids of headings, and their words
    severities: dict[str, int]
    skipped: tuple[str, ...]
    picture: Picture


def view(report: DocumentReport, number: int, sources: Mapping[str, SourceReference]) -> Draft:
    """Return the view of the draft with this number."""
    return _View(report, f"d{number}-", sources).draft()


class _View:
    def __init__(self, report: DocumentReport, prefix: str, sources: Mapping[str, SourceReference]) -> None:
        self.report = report
        self.prefix = prefix
        self.sources = sources
        self.document = _read(report)
        self.starts = [block.to_source(0, 0).start for block in self.document.blocks]
        shown = [found for found in report.findings if found.suppressed is None]
        hidden = [found for found in report.findings if found.suppressed is not None]
        self.notes = [note(found, number, prefix, report, sources) for number, found in enumerate(shown, 1)]
        self.quiet = [note(found, number, f"{prefix}q", report, sources) for number, found in enumerate(hidden, 1)]
        self.spans = {
            one.id: found.finding.span for one, found in zip([*self.notes, *self.quiet], [*shown, *hidden], strict=True)
        }

    def draft(self) -> Draft:
        article = Article(self.document, self._marks(), self.prefix)
        parts = self._parts(list(article.units()), article.placed)
        blocks = self.document.blocks
        headings = [block for block in blocks if block.kind is BlockKind.HEADING]
        return Draft(
            id=self.prefix.rstrip("-"),
            path=flat(self.report.path),
            words=self.report.words,
            notes=tuple(self.notes),
            quiet=tuple(self.quiet),
            parts=tuple(parts),
            statements=tuple(self._statements(article.placed)),
            sections=tuple((f"{self.prefix}s{block.index}", shortened(block.text)) for block in headings),
            severities=by_severity(self.notes),
            skipped=tuple(_skipped(self.report.skipped)),
            picture=picture(self.report, [(one, self.spans[one.id]) for one in self.notes]),
        )

    def _marks(self) -> Iterable[Mark]:
        for one in self.notes:
            words = f"{one.severity_word}, note {one.number}"
            yield Mark(self.spans[one.id], Role.FINDING, one.mark, one.id, one.severity, str(one.number), words)
        for one in self.quiet:
            yield Mark(self.spans[one.id], Role.QUIET, one.mark, one.id, "quiet")
        for found, one in zip([f for f in self.report.findings if f.suppressed is None], self.notes, strict=True):
            for related, place in zip(found.finding.related, one.elsewhere, strict=True):
                yield Mark(related.span, Role.RELATED, place.mark, style="related")
        for number, judged in enumerate(self.report.claims, 1):
            id_, row = f"{self.prefix}c{number}", f"{self.prefix}t{number}"
            yield Mark(judged.span, Role.CLAIM, id_, row, claim_style(judged.verdict.status))

    def _parts(self, units: Sequence[Unit], placed: Mapping[str, int]) -> list[Part]:
        """Return the article with its notes, and between its units what is no prose."""
        parts = [Part(unit) for unit in units]
        home = {block: part for part in parts for block in part.unit.blocks}
        for one in [*self.notes, *self.quiet]:
            one.elsewhere = tuple(replace(place, placed=place.mark in placed) for place in one.elsewhere)
            block = placed.get(one.mark)
            if block is not None:
                one.placed = True
                one.sections = self._sections(block)
                if one.suppressed is None:
                    home[block].notes.append(one)
            elif one.suppressed is None:
                parts.append(self._comment(one))
        parts += [_unread(run.start, run.text) for run in unread(self.document)]
        return _outside_lists(parts)

    def _comment(self, one: Note) -> Part:
        """Return a part for words that are no prose of the article: a comment, mostly."""
        span = self.spans[one.id]
        one.placed = True
        before = bisect_right(self.starts, span.start) - 1
        one.sections = self._sections(before) if before >= 0 else ()
        html = Markup('<p><a id="{}" class="mark {}" href="#{}" data-notes="{}">{}<sup>{}</sup></a></p>').format(
            one.mark, one.severity, one.id, one.id, one.quote or "…", one.number
        )
        return Part(Unit(html, span.start), "comment", [one])

    def _sections(self, index: int) -> tuple[str, ...]:
        block = self.document.blocks[index]
        own = (block.index,) if block.kind is BlockKind.HEADING else ()
        return tuple(f"{self.prefix}s{heading}" for heading in (*block.headings, *own))

    def _statements(self, placed: Mapping[str, int]) -> Iterable[Statement]:
        for number, judged in enumerate(self.report.claims, 1):
            mark = f"{self.prefix}c{number}"
            yield self._statement(judged, f"{self.prefix}t{number}", mark if mark in placed else "")

    def _statement(self, judged: JudgedClaim, id_: str, mark: str) -> Statement:
        verdict = judged.verdict
        sources = (source for fact in verdict.facts for source in cited(fact, self.sources))
        return Statement(
            id=id_,
            mark=mark,
            line=self.report.source.position(judged.span.start).line,
            quote=shortened(self.report.source.slice(judged.span)),
            kind=kind_word(judged.kind),
            style=claim_style(verdict.status),
            word=VERDICTS[verdict.status][0],
            known=tuple(dict.fromkeys((*(fact.text for fact in verdict.facts), *verdict.because))),
            sources=tuple(dict.fromkeys(sources)),
        )


def _read(report: DocumentReport) -> Document:
    """Read the draft once more, for its structure, which the report does not keep."""
    chosen = report.format if report.format in FORMATS else None
    return read_text(report.source.text, report.path, chosen)


def _unread(start: int, text: str) -> Part:
    lines = plural(len(text.splitlines()), "line")
    begins = flat(text[:_GLIMPSE]) + ("…" if len(text) > _GLIMPSE else "")
    html = Markup("<details><summary>Not read: {} <bdi>“{}”</bdi></summary><pre>{}</pre></details>").format(
        lines, begins, text
    )
    return Part(Unit(html, start), "unread")


def _outside_lists(parts: Sequence[Part]) -> list[Part]:
    """Sort parts by place; what is no prose waits for the end of a list that it stands in."""
    ordered = sorted(enumerate(parts), key=lambda pair: (pair[1].unit.start, pair[0]))
    result: list[Part] = []
    waiting: list[Part] = []
    open_list = False
    for _, part in ordered:
        if open_list and part.kind:
            waiting.append(part)
            continue
        result.append(part)
        open_list = (open_list or part.unit.list_start) and not part.unit.list_end
        if not open_list:
            result += waiting
            waiting = []
    return result + waiting


def _skipped(skipped: Mapping[str, int]) -> Iterable[str]:
    for name, number in sorted(skipped.items()):
        yield f"{SKIPPED.get(name, name.replace('-', ' '))}: {number}"
