"""What the tables of cases share: the type of the fixture that reads, and rows for what is not read yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., list[str]]


def gap(text: str, claims: list[str]) -> Any:
    """Return a row that is not read rightly so far."""
    return pytest.param(text, claims, marks=pytest.mark.xfail(strict=True, reason="not read rightly so far"))
