"""Formats of a report: one pure function and one file each, imported when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from anatlint.reports.look import PLAIN, Formatter, Look

if TYPE_CHECKING:
    from anatlint.linter.report import Report

__all__ = ["FORMATS", "FOR_PEOPLE", "Formatter", "Look"]

FOR_PEOPLE = ("text", "concise", "grouped")  # they go to a terminal; the others are UTF-8 for programs
_FOR_MACHINES = (
    "html",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "checkstyle",
    "rdjson",
    "rdjsonl",
    "csv",
    "markdown",
)


def _formatter(name: str) -> Formatter:
    def render(report: Report, look: Look = PLAIN) -> str:
        formatter: Formatter = import_module(f"anatlint.reports.{name}").render
        return formatter(report, look)

    return render


FORMATS: dict[str, Formatter] = {name: _formatter(name) for name in (*FOR_PEOPLE, *_FOR_MACHINES)}
