"""No traceback reaches a user; every failure is a line and exit code 2."""

import os
import subprocess
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


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no device that is always full")
def test_a_full_disk_behind_standard_output_is_one_line():
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "anatlint", "rules"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr == b"anatlint: E005 cannot write to standard output: no space left on device\n"


def test_closed_standard_output_is_no_internal_error():
    done = subprocess.run(f"{sys.executable} -m anatlint rules >&-", shell=True, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 0
    assert done.stderr == b""


def test_closed_standard_input_is_never_a_pass():
    command = f"{sys.executable} -m anatlint check - --format concise <&-"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert done.returncode == 2
    assert b"E001 standard input is closed" in done.stdout
