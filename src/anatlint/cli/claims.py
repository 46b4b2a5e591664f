"""``anatlint claims``: what was read, and the verdict on each statement."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from anatlint.cli.options import STDIN, colour_option, config_option, emit, format_option, look_of, settings_for
from anatlint.cli.standard_input import read_standard_input
from anatlint.linter.engine import Linter
from anatlint.reports.claims import FORMATS


@click.command("claims")
@click.argument("path", metavar="FILE")
@format_option(list(FORMATS))
@click.option("--stdin-filename", metavar="NAME", help="What standard input is called; its suffix tells the format.")
@click.option("--explain", is_flag=True, help="Show for each the sentence, structure, names and frame that gave it.")
@config_option
@colour_option
def command(
    path: str, format_: str, stdin_filename: str | None, explain: bool, config: Path | None, colour: str
) -> None:
    """Show every statement about a muscle or nerve that was read in FILE (- for standard input).

    Each with its place, the words, its normal form, qualifiers, verdict and the reasons for it: so one sees what was
    checked and what was not. With --explain also how each came to be read.
    """
    linter = Linter(replace(settings_for(config, [path]), baseline=""))
    if path == STDIN:
        document = linter.check_document(read_standard_input(stdin_filename, linter.settings.max_file_size))
    else:
        document = linter.check_file(path)
    emit(FORMATS[format_](linter.report([document]), look_of(colour), explain))
