"""Help and version: complete, and there at once."""

import subprocess
import sys

import pytest

from anatlint.cli.app import app
from anatlint.cli.commands import COMMANDS
from anatlint.version import __version__

_LISTING = """
import sys
from anatlint.cli import main
sys.argv = ["anatlint", *sys.argv[1:]]
code = main()
print(*sorted(module.partition(".")[0] for module in sys.modules), file=sys.stderr)
sys.exit(code)
"""
HEAVY = {"spacy", "jsonschema", "rich", "yaml", "numpy", "thinc", "pyromark"}


def imported(*arguments):
    done = subprocess.run(
        [sys.executable, "-c", _LISTING, *arguments], capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stdout, set(done.stderr.split())


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["--version"]])
def test_help_and_version_import_nothing_heavy(arguments):
    code, output, modules = imported(*arguments)
    assert code == 0
    assert output
    assert not modules & (HEAVY | {"click"})


def test_help_of_a_command_imports_neither_model_nor_schemas():
    code, output, modules = imported("check", "--help")
    assert code == 0
    assert "--format" in output
    assert not modules & {"spacy", "jsonschema", "rich"}


BREAD = """\
# How to bake bread

Let the dough rest for an hour, then fold it:

- Raise one side with your hand, and turn the bowl.
- Support the loaf from below; it rotates.

| Step | Minutes |
|---|---|
| rotation of the bowl | 5 |

Bakers extend the rest overnight. A branch of the river drove the mill at the back of the house.
"""


def test_a_draft_without_anatomy_needs_no_parser(tmp_path):
    draft = tmp_path / "bread.md"
    draft.write_text(BREAD, encoding="utf-8")
    imported("show", "deltoid")  # whatever has to be compiled is compiled now
    code, output, modules = imported("check", str(draft))
    assert (code, output) == (0, "no findings in 1 file. 0 claims read.\n")
    assert not modules & {"spacy", "thinc", "numpy", "jsonschema", "rich"}


@pytest.mark.model
def test_one_sentence_of_anatomy_needs_the_parser(tmp_path):
    draft = tmp_path / "bread.md"
    draft.write_text(BREAD + "\nKneading needs the deltoid, which abducts the arm.\n", encoding="utf-8")
    code, output, modules = imported("check", "--no-cache", str(draft))
    assert code == 0
    assert "1 claim read" in output
    assert "spacy" in modules


def test_what_is_known_is_shown_without_parser_schemas_or_yaml():
    imported("show", "deltoid")
    code, output, modules = imported("show", "deltoid")
    assert code == 0
    assert "axillary nerve" in output
    assert not modules & {"spacy", "numpy", "jsonschema", "yaml", "pyromark"}


def test_help_names_every_command_with_what_it_does(anatlint):
    outcome = anatlint("--help")
    for name, help_ in COMMANDS.items():
        assert f"  {name}" in outcome.out
        assert help_ in outcome.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_table_exists_and_has_help(anatlint, name):
    assert app.get_command(None, name).name == name
    outcome = anatlint(name, "--help")
    assert outcome.code == 0
    assert outcome.out.startswith(f"Usage: anatlint {name}")


def test_the_version_is_the_same_everywhere(anatlint):
    from importlib.metadata import version

    assert anatlint("--version").out == f"anatlint {__version__}\n"
    assert version("anatlint") == __version__


def test_no_command_shows_the_help_and_fails(anatlint):
    outcome = anatlint()
    assert outcome.code == 2
    assert "Commands:" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chekc"], "Did you mean 'check'?"),
        (["xyzzy"], "Commands: check, claims"),
        (["check"], "Missing argument"),
        (["check", "--format", "xml", "a.md"], "xml"),
        (["--nonsense"], "--nonsense"),
        (["check", "-", "a.md"], "cannot be mixed"),
    ],
)
def test_wrong_usage_exits_with_2_and_says_what_is_wrong(anatlint, arguments, message):
    outcome = anatlint(*arguments)
    assert outcome.code == 2
    assert message in outcome.err
    assert outcome.out == ""
