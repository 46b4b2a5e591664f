"""Settings of all tests: no draft is known from an earlier one, and examples of Hypothesis are always the same."""

from __future__ import annotations

import itertools
import os

import pytest
from hypothesis import HealthCheck, settings

from anatlint.linter import cache

settings.register_profile("steady", derandomize=True, suppress_health_check=[HealthCheck.too_slow])  # on a busy machine
settings.register_profile("search", settings(), derandomize=False, print_blob=True)
settings.load_profile(os.environ.get("ANATLINT_HYPOTHESIS", "steady"))


_tests = itertools.count()


@pytest.fixture(autouse=True)
def nothing_kept(tmp_path_factory, monkeypatch):
    """Keep what was found in drafts in a folder of each test's own; the user's is left alone."""
    folder = tmp_path_factory.getbasetemp() / "diagnoses" / str(next(_tests))
    monkeypatch.setattr(cache, "diagnoses_folder", lambda: folder)
