"""Scoring a whole corpus: all annotated articles of a folder, in total and by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from anatlint.claims.predicates import KINDS
from anatlint.errors import AnatlintError
from anatlint.evaluation.gold import SUFFIX, load_gold
from anatlint.evaluation.score import ArticleScore, score
from anatlint.linter.engine import Linter
from anatlint.linter.jobs import check_read, describe
from anatlint.linter.report import ReportError


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts, and the shares made of them; a share of nothing is ``None``."""

    errors: int = 0
    hits: int = 0
    strict_hits: int = 0
    false_alarms: int = 0
    right: int = 0
    confirmed: int = 0

    @property
    def recall(self) -> float | None:
        """The share of errors hit."""
        return _share(self.hits, self.errors)

    @property
    def strict_recall(self) -> float | None:
        """The share of errors hit by a finding of the right kind."""
        return _share(self.strict_hits, self.errors)

    @property
    def precision(self) -> float | None:
        """The share of hits among hits and false alarms."""
        return _share(self.hits, self.hits + self.false_alarms)

    @property
    def confirmed_share(self) -> float | None:
        """The share of right statements that were read and found supported."""
        return _share(self.confirmed, self.right)


@dataclass(frozen=True, slots=True)
class CorpusScore:
    """How the linter did on a corpus."""

    articles: tuple[ArticleScore, ...]
    errors: tuple[ReportError, ...] = ()

    @property
    def total(self) -> Tally:
        """The counts over all articles and kinds."""
        return tally(self.articles)

    def by_kind(self) -> dict[str, Tally]:
        """Return the counts of each kind that occurs; false alarms count for the finding's kind."""
        tallies = {kind: tally(self.articles, kind) for kind in KINDS}
        return {kind: counts for kind, counts in tallies.items() if counts != Tally()}


def tally(articles: Iterable[ArticleScore], kind: str | None = None) -> Tally:
    """Count over articles, all kinds or one."""
    counts: Counter[str] = Counter()
    for article in articles:
        for name, of in _events(article):
            if kind in (None, of):
                counts[name] += 1
    return Tally(
        errors=counts["hit"] + counts["miss"],
        hits=counts["hit"],
        strict_hits=counts["strict"],
        false_alarms=counts["false alarm"],
        right=counts["confirmed"] + counts["unconfirmed"],
        confirmed=counts["confirmed"],
    )


def _events(article: ArticleScore) -> Iterator[tuple[str, str]]:
    """Yield what happened in an article, each with the kind it counts for."""
    for hit in article.hits:
        yield "hit", hit.error.annotation.kind
        if hit.strict:
            yield "strict", hit.error.annotation.kind
    for placed in article.misses:
        yield "miss", placed.annotation.kind
    for found in article.false_alarms:
        yield "false alarm", found.finding.kind
    for placed in article.confirmed:
        yield "confirmed", placed.annotation.kind
    for placed in article.unconfirmed:
        yield "unconfirmed", placed.annotation.kind


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def find_gold(paths: Iterable[str]) -> list[Path]:
    """Return all annotations given or below the folders given, in order."""
    found: set[Path] = set()
    for path in map(Path, paths):
        if path.is_dir():
            found.update(path.rglob(f"*{SUFFIX}"))
        elif path.name.endswith(SUFFIX):
            found.add(path)
        else:
            found.add(path.with_name(path.stem + SUFFIX))
    return sorted(found)


def evaluate(paths: Iterable[str], linter: Linter) -> CorpusScore:
    """Check all annotated articles and score the findings; what cannot be read is reported, the rest still scored."""
    articles: list[ArticleScore] = []
    errors: list[ReportError] = []
    for path in find_gold(paths):
        try:
            gold = load_gold(path)
            document = linter.read(gold.article)
            outcome = check_read(linter, document)
            if isinstance(outcome, ReportError):
                errors.append(outcome)
            else:
                articles.append(score(document, outcome, gold))
        except AnatlintError as error:
            where = f"{error.path}:{error.line}" if error.path and error.line else error.path or path.as_posix()
            errors.append(ReportError(where, error.code, describe(error)))
    return CorpusScore(tuple(articles), tuple(errors))
