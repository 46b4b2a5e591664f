"""The page for editors: the draft with its findings in place, in one file that needs no network."""

from __future__ import annotations

from anatlint.reports.html.page import render

__all__ = ["render"]
