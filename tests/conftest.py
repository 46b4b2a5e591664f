"""Settings of all tests: examples of Hypothesis are the same in every run, unless one searches for new ones."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("steady", derandomize=True)
settings.register_profile("search", settings(), derandomize=False, print_blob=True)
settings.load_profile(os.environ.get("ANATLINT_HYPOTHESIS", "steady"))
