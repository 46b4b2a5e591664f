import subprocess
import sys
import threading

import pytest

from anatlint.linter import jobs


def test_workers_are_not_forked_from_a_process_with_several_threads():
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert jobs._way_to_start() == "spawn"
    finally:
        done.set()
        thread.join()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of its threads")
def test_workers_are_forked_from_the_command_line():
    code = "import anatlint.cli.app, anatlint.linter.jobs as jobs; print(jobs._way_to_start())"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert told == "fork\n"
