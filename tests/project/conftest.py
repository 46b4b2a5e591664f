"""The repository, and anatlint built and installed from it."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def root():
    return Path(__file__).resolve().parents[2]


def run(*command, **options):
    done = subprocess.run(
        [os.fspath(word) for word in command], capture_output=True, text=True, timeout=300, check=False, **options
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def built(root, tmp_path_factory):
    """Return the wheel and the source distribution, built without any download."""
    pytest.importorskip("hatchling", reason="building needs hatchling, see the extra `dev`")
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist", "-d", folder, cwd=root)
    (wheel,) = folder.glob("*.whl")
    (source,) = folder.glob("*.tar.gz")
    return wheel, source


@pytest.fixture(scope="session")
def installed(built, tmp_path_factory):
    """Return the programs' folder of an environment with the wheel in it.

    Its dependencies are those of the environment that runs the tests; what is installed there as editable is not
    visible, since a .pth file adds a folder only and does not read the .pth files in it.
    """
    environment = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", environment)
    (packages,) = environment.glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    run(
        sys.executable, "-m", "pip", "--python", environment / "bin" / "python", "install", "--quiet", "--no-deps",
        "--no-index", "--no-compile", "--disable-pip-version-check", built[0],
    )  # fmt: skip
    return environment / "bin"
