"""``anatlint cache``: what is kept of earlier runs, and removing it."""

from __future__ import annotations

import json

import click

from anatlint.cli.options import emit, format_option
from anatlint.linter.cache import MOST_BYTES, clean, diagnoses_folder, measure
from anatlint.reports.look import printable
from anatlint.reports.wording import plural


@click.group("cache", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Show or remove what is kept of earlier runs. ANATLINT_CACHE_DIR says where that is."""


@command.command("show")
@format_option(["text", "json"])
def show(format_: str) -> None:
    """Show where results are kept, of how many drafts, and how much room they take."""
    drafts, size = measure()
    folder = str(diagnoses_folder())
    if format_ == "json":
        row = {"version": 1, "folder": folder, "drafts": drafts, "bytes": size, "limit": MOST_BYTES}
        emit(json.dumps(row, ensure_ascii=False, indent=1) + "\n")
        return
    emit(f"{printable(folder)}: {plural(drafts, 'draft')}, {_megabytes(size)} of at most {_megabytes(MOST_BYTES)}\n")


@command.command("clean")
def clean_() -> None:
    """Remove all results that are kept; the next run reads every draft anew."""
    removed = clean()
    emit(f"{printable(str(diagnoses_folder()))}: {plural(removed, 'file')} removed\n")


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
