"""A change in ``rules/`` counts at once where anatlint runs from a checkout."""

import os
import shutil
import subprocess
import sys

import pytest


@pytest.fixture
def checkout(root, tmp_path):
    """Return a copy of the checkout and a function that runs anatlint from it."""
    for name in ("src", "rules"):
        shutil.copytree(root / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))

    def run(*arguments):
        done = subprocess.run(
            [sys.executable, "-c", "import sys; from anatlint.cli import main; sys.exit(main())", *arguments],
            env={"PYTHONPATH": os.fspath(tmp_path / "src"), "HOME": os.fspath(tmp_path), "LANG": "C.UTF-8"},
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    return tmp_path, run


def test_a_new_name_of_a_muscle_is_known_at_once(checkout):
    folder, run = checkout
    code, _, error = run("show", "shouldercap")
    assert (code, "E204" in error) == (2, True)
    file = folder / "rules" / "ontology" / "muscles" / "shoulder.yaml"
    text = file.read_text(encoding="utf-8")
    head = "\ndeltoid:\n"
    start = text.index("names:", text.index(head))
    insert = text.index("\n", start)
    assert text[start:insert] == "names:", "the entry lists its names on lines of their own"
    file.write_text(text[:insert] + "\n    - shouldercap" + text[insert:], encoding="utf-8")
    code, output, _ = run("show", "shouldercap")
    assert code == 0
    assert output.startswith("deltoid")


def test_broken_rules_are_one_line_with_the_place(checkout):
    folder, run = checkout
    file = folder / "rules" / "ontology" / "movements.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "\nbroken: [\n", encoding="utf-8")
    code, output, error = run("show", "deltoid")
    assert (code, output) == (2, "")
    assert error.count("\n") == 1
    assert "movements.yaml:" in error
    assert "E103" in error
