"""``check --watch``: again after every change that counts."""

import os
import sys

import pytest

from anatlint.cli.watch import watch
from anatlint.errors import AnatlintError


def test_a_run_now_and_one_for_every_change(capsys):
    runs = []
    assert watch(["."], [], lambda: runs.append(1) or 1, lambda *_: [set(), {(1, "a.md")}, set(), {(2, "a.md")}]) == 0
    assert len(runs) == 3
    assert capsys.readouterr().err.count("waiting for changes") == 3


def test_only_drafts_and_configuration_count(tmp_path):
    asked = []

    def changes(paths, counts):
        asked.append([name for name in names if counts(1, str(tmp_path / name))])
        return []

    names = ["a.md", "anatlint.toml", "report.html", "notes.py", "draft.docx"]
    watch([str(tmp_path), str(tmp_path / "draft.docx")], [str(tmp_path / "report.html")], lambda: 0, changes)
    assert asked == [["a.md", "anatlint.toml", "draft.docx"]]


def test_a_faulty_configuration_is_told_and_waited_for(capsys):
    def run():
        raise AnatlintError("E202", "unknown key 'x'", "anatlint.toml", 1)

    assert watch(["."], [], run, lambda *_: [set(), {(1, "anatlint.toml")}]) == 0
    assert capsys.readouterr().err.count("E202 unknown key 'x'") == 2


def test_an_interrupt_ends_it_quietly():
    def run():
        raise KeyboardInterrupt

    assert watch(["."], [], run, lambda *_: []) == 0


def test_without_its_package_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(AnatlintError, match=r"E303 .*anatlint\[watch\]"):
        watch(["."], [], lambda: 0)


def test_real_changes_are_seen(tmp_path):
    pytest.importorskip("watchfiles")
    draft = tmp_path / "a.md"
    draft.write_text("one", encoding="utf-8")
    runs = []

    def run():
        runs.append(draft.read_text(encoding="utf-8"))
        if len(runs) == 2:
            raise KeyboardInterrupt
        os.utime(draft)
        draft.write_text("two", encoding="utf-8")
        return 0

    watch([str(tmp_path)], [], run)
    assert runs == ["one", "two"]


@pytest.mark.parametrize("options", [("-",), ("--fix", "."), ("--show-files", ".")])
def test_what_does_not_go_with_it_is_a_usage_error(anatlint, options):
    outcome = anatlint("check", "--watch", *options)
    assert outcome.code == 2
    assert "--watch goes with drafts" in outcome.err
