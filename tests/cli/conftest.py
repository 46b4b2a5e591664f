"""Running the command line in this process or in one of its own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass

import pytest

from anatlint.cli import main


@dataclass
class Outcome:
    code: int
    out: str
    err: str


@pytest.fixture
def anatlint(capsys):
    """Return a function that runs a command line in this process."""

    def run(*arguments):
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.out + captured.err
        return Outcome(code, captured.out, captured.err)

    return run


@pytest.fixture
def process():
    """Return a function that runs a command line in a process of its own."""

    def run(*arguments, stdin=b"", cwd=None, env=None):
        done = subprocess.run(
            [sys.executable, "-c", "import sys; from anatlint.cli import main; sys.exit(main())", *arguments],
            input=stdin,
            capture_output=True,
            cwd=cwd,
            env=env,
            timeout=120,
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run
