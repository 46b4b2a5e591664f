"""A run that is interrupted leaves every file as it was, or complete."""

import os
import signal
import subprocess
import sys
import time

import pytest

SLOW = """
import sys, time, os
import anatlint.atomic as atomic
def slow(descriptor):
    sys.stderr.write("writing\\n"); sys.stderr.flush(); time.sleep(60)
os.fsync = slow
from anatlint.cli import main
sys.exit(main())
"""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_report_that_is_being_written_stays_as_it_was(tmp_path, number, code):
    (tmp_path / "bread.md").write_text("Bread is baked.\n", encoding="utf-8")
    (tmp_path / "report.json").write_text("the old report", encoding="utf-8")
    command = [sys.executable, "-c", SLOW, "check", "bread.md", "--output", "json:report.json"]
    environment = {**os.environ, "ANATLINT_CACHE_DIR": str(tmp_path / "cache")}
    with subprocess.Popen(
        command, cwd=tmp_path, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env=environment
    ) as process:
        while process.stderr.readline() != "writing\n":
            time.sleep(0.01)
        process.send_signal(number)
        process.wait(timeout=30)
        told = process.stderr.read()
    assert process.returncode == code
    assert told.strip() in ("anatlint: interrupted", "anatlint: terminated")
    assert (tmp_path / "report.json").read_text(encoding="utf-8") == "the old report"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bread.md", "cache", "report.json"]
