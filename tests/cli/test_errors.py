"""No traceback reaches a user; every failure is a line and exit code 2."""

import sys

import pytest

from anatlint.cli import app as application


@pytest.fixture
def broken(monkeypatch):
    """Make the command that is called fail in an unforeseen way."""

    def fail(*_args, **_more):
        raise RuntimeError("the floor\ngave way")

    monkeypatch.setattr(application, "import_module", fail)


def test_an_unexpected_exception_is_one_line_with_a_code(anatlint, broken):
    outcome = anatlint("rules")
    assert outcome.code == 2
    assert outcome.err == (
        "anatlint: E900 internal error: RuntimeError: the floor gave way "
        "(run again with --debug and report what it shows)\n"
    )


@pytest.mark.parametrize("arguments", [["--debug", "rules"], ["rules", "--debug"]])
def test_debug_shows_the_traceback(broken, capsys, arguments):
    assert application.run(arguments) == 2
    assert "Traceback (most recent call last)" in capsys.readouterr().err


def test_interruption_is_no_traceback(monkeypatch, anatlint):
    def interrupt(*_args, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr(application, "import_module", interrupt)
    outcome = anatlint("rules")
    assert (outcome.code, outcome.err.strip()) == (130, "anatlint: interrupted")


def test_a_closed_pipe_is_no_traceback():
    import subprocess

    code = "import sys; from anatlint.cli import main; sys.exit(main())"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "ontology", "stats"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.close()
    error = process.stderr.read()
    process.stderr.close()
    process.wait(timeout=60)
    assert error == b""
