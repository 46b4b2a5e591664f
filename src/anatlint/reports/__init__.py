"""Formats of a report: one pure function and one file each."""

from anatlint.reports import concise, json, text
from anatlint.reports.look import Formatter, Look

FORMATS: dict[str, Formatter] = {
    "text": text.render,
    "concise": concise.render,
    "json": json.render,
}

__all__ = ["FORMATS", "Formatter", "Look"]
