"""What is built: complete, and without the text of others."""

import json
import os
import subprocess
import tarfile
import zipfile

import pytest

DRAFT = "# Shoulder\n\nThe deltoid is innervated by the radial nerve. It abducts the arm.\n"


@pytest.fixture
def outside(tmp_path):
    """Return a function that runs a program in an empty folder, as a user without anything else."""
    folder = tmp_path / "empty"
    folder.mkdir()
    (folder / "draft.md").write_text(DRAFT, encoding="utf-8")

    def run(*command):
        environment = {"PATH": os.defpath, "HOME": os.fspath(tmp_path), "LANG": "C.UTF-8"}
        done = subprocess.run(
            [os.fspath(word) for word in command], cwd=folder, env=environment, capture_output=True, text=True,
            timeout=300, check=False,
        )  # fmt: skip
        assert "Traceback" not in done.stderr
        return done

    return run


def test_the_wheel_holds_rules_and_their_compiled_forms_but_no_corpus(built):
    names = zipfile.ZipFile(built[0]).namelist()
    assert {f"anatlint/_data/{compiled}.json" for compiled in ("checks", "frames", "ontology")} <= set(names)
    assert "anatlint/_data/rules/schemas/report.schema.json" in names
    assert "anatlint/py.typed" in names
    assets = ("page.html.j2", "macros.html.j2", "report.css", "report.js")
    assert {f"anatlint/reports/html/assets/{asset}" for asset in assets} <= set(names)
    assert any(name.startswith("anatlint/_data/rules/ontology/muscles/") for name in names)
    assert any(name.startswith("anatlint/_data/rules/checks/") for name in names)
    assert not [
        name for name in names if "how-to-fix-lower-back" in name or "gold" in name.rpartition("/")[2].split(".")[1:-1]
    ]


def test_the_source_distribution_leaves_the_text_of_others_out(built):
    with tarfile.open(built[1]) as archive:
        names = archive.getnames()
    assert not [name for name in names if "how-to-fix-lower-back" in name]
    for wanted in ("hatch_build.py", "LICENSE", "NOTICE", "corpus/README.md", "rules/schemas/gold.schema.json"):
        assert [name for name in names if name.endswith(wanted)]


def test_the_version_is_that_of_the_wheel(installed, outside, built):
    assert outside(installed / "anatlint", "--version").stdout.split()[1] == built[0].name.split("-")[1]


def test_what_runs_is_the_wheel(installed, outside):
    where = outside(installed / "python", "-c", "import anatlint; print(anatlint.__file__)").stdout.strip()
    assert where.startswith(os.fspath(installed.parent))


@pytest.mark.model
def test_installed_from_the_wheel_it_reports_the_same_as_in_the_checkout(installed, outside):
    import sys

    arguments = ("check", "draft.md", "--format", "json")
    here = outside(sys.executable, "-c", "import sys; from anatlint.cli import main; sys.exit(main())", *arguments)
    there = outside(installed / "anatlint", *arguments)
    assert there.stdout == here.stdout
    assert there.returncode == here.returncode == 1
    assert [found["code"] for found in json.loads(there.stdout)["documents"][0]["findings"]] == ["INN001"]


def test_installed_from_the_wheel_packs_work(installed, outside, root):
    assert "everyday-word" in outside(installed / "anatlint", "rules", "plain-language").stdout
    own = outside(installed / "anatlint", "rules", "--check", root / "docs" / "house-style")
    assert (own.returncode, "nothing wrong" in own.stdout) == (0, True)


def test_installed_from_the_wheel_facts_and_rules_are_there(installed, outside):
    shown = outside(installed / "anatlint", "show", "deltoid")
    assert "axillary nerve" in shown.stdout
    assert "INN001" in outside(installed / "anatlint", "rules").stdout
    assert outside(installed / "anatlint", "ontology", "stats").returncode == 0
