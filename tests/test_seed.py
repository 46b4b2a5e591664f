"""The sample article: nearly all its errors are found, nothing else is reported, and other words change nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from anatlint import Linter
from anatlint.checks.model import Severity
from anatlint.evaluation.corpus import CorpusScore, evaluate
from anatlint.packs.yaml import load_yaml

pytestmark = pytest.mark.model

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = "corpus/how-to-fix-lower-back-pain.txt"
REWORDINGS: dict[str, list[dict[str, Any]]] = load_yaml(ROOT / "tests" / "data" / "seed_rewordings.yaml").data


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter()


@pytest.fixture(scope="module")
def score(linter: Linter) -> CorpusScore:
    return evaluate([(ROOT / ARTICLE).as_posix()], linter)


def test_the_errors_of_the_sample_article_are_found(score: CorpusScore) -> None:
    assert score.errors == ()
    assert score.total.errors == 17
    assert score.total.hits >= 15
    assert score.total.strict_hits >= 14


def test_nothing_else_in_the_sample_article_is_reported(score: CorpusScore) -> None:
    alarms = [found.quote for article in score.articles for found in article.false_alarms]
    assert alarms == []


def rewordings() -> Iterator[Any]:
    for error, rows in REWORDINGS.items():
        for number, row in enumerate(rows, 1):
            marks = [pytest.mark.xfail(strict=True, reason="not read rightly so far")] if row.get("gap") else []
            yield pytest.param(row["text"], row["kind"], id=f"{error}-{number}", marks=marks)


@pytest.mark.parametrize(("text", "kind"), list(rewordings()))
def test_an_error_is_found_in_other_words_and_only_as_an_error(linter: Linter, text: str, kind: str) -> None:
    findings = [found.finding for found in linter.check_text(text, "a.md").findings]
    found = {finding.kind for finding in findings if finding.severity is not Severity.INFO}
    assert found == (set() if kind == "none" else {kind})


@pytest.mark.parametrize("error", REWORDINGS)
def test_every_error_is_reworded(error: str) -> None:
    kinds = [row["kind"] for row in REWORDINGS[error]]
    assert sum(kind != "none" for kind in kinds) >= 3
    assert kinds.count("none") >= 2


def test_no_error_is_left_out(score: CorpusScore) -> None:
    assert len(REWORDINGS) == score.total.errors
