"""Options that several commands share, and what they mean."""

from __future__ import annotations

import functools
import inspect
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from anatlint.reports.look import Look

if TYPE_CHECKING:
    from anatlint.config import Configuration, Settings

Decorated = TypeVar("Decorated", bound=Callable[..., Any])
STDIN = "-"
_PIPED_WIDTH = 100


def config_option(function: Decorated) -> Decorated:
    """Add ``--config``."""
    return click.option(
        "--config",
        type=click.Path(path_type=Path),
        help="Use this configuration file and look for no other.",
    )(function)


def colour_option(function: Decorated) -> Decorated:
    """Add ``--color``."""
    return click.option(
        "--color",
        "colour",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Use colours; auto means in a terminal, unless NO_COLOR is set.",
    )(function)


def format_option(formats: Sequence[str]) -> Callable[[Decorated], Decorated]:
    """Return a decorator that adds ``--format``."""
    return click.option(
        "--format", "format_", type=click.Choice(list(formats)), default=formats[0], show_default=True,
        help="How to print.",
    )  # fmt: skip


def rules_options(function: Decorated) -> Decorated:
    """Add ``--select``, ``--extend-select`` and ``--ignore``."""
    for name, help_ in (
        ("--ignore", "Rules that are off: codes, names, kinds, beginnings of codes; separated by commas."),
        ("--extend-select", "Rules that are on besides those of the configuration."),
        ("--select", "The rules that are on, instead of those of the configuration."),
    ):
        function = click.option(name, callback=_selectors, metavar="RULES", help=help_)(function)
    return function


def _selectors(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Split a list of rules at its commas; an empty list is no list."""
    words = tuple((value or "").replace(",", " ").split())
    if value is not None and not words:
        raise click.BadParameter("it names no rule; leave the option out, or name rules.", ctx, param)
    return words


def gathered(name: str, kind: Callable[..., Any], *options: Callable[[Any], Any]) -> Callable[[Decorated], Decorated]:
    """Return a decorator that adds options and hands their values over as one, made by ``kind``."""

    def decorate(function: Decorated) -> Decorated:
        members = inspect.signature(kind).parameters

        @functools.wraps(function)
        def call(*arguments: Any, **values: Any) -> Any:
            values[name] = kind(**{member: values.pop(member) for member in members})
            return function(*arguments, **values)

        for option in reversed(options):
            call = option(call)
        return cast("Decorated", call)

    return decorate


def configuration_for(
    config: Path | None,
    given: Mapping[str, Any] | None = None,
    select: tuple[str, ...] = (),
    extend_select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
) -> Configuration:
    """Return the configuration of ``--config``, or the one that looks for the closest file, as options change it."""
    from anatlint.config import Configuration, Layer

    values = dict(given or {})
    if select:
        values |= {"select": select, "extend_select": (), "ignore": (), "overrides": ()}
    asked = Layer(extend_select, ignore) if extend_select or ignore else None
    return Configuration(config, values, asked)


def near(paths: Sequence[str], stdin_filename: str | None = None) -> list[str]:
    """Return the paths that the settings of a run are looked for near."""
    return [stdin_filename] if STDIN in paths and stdin_filename else [path for path in paths if path != STDIN]


def settings_for(config: Path | None, paths: Sequence[str]) -> Settings:
    """Return the settings of ``--config``, or those that are closest to the drafts."""
    from anatlint.config import find_settings, load_settings

    return load_settings(config) if config else find_settings(path for path in paths if path != STDIN)


def look_of(colour: str) -> Look:
    """Return how to print on standard output."""
    terminal = sys.stdout.isatty()
    wanted = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = _terminal_width() if terminal else _PIPED_WIDTH
    return Look(colour=colour == "always" or (colour == "auto" and wanted), width=width)


def _terminal_width() -> int:
    import shutil

    return shutil.get_terminal_size().columns


def emit(text: str, utf8: bool = False) -> None:
    """Write finished output to standard output; what programs read as UTF-8 is that in any locale."""
    if utf8 and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stdout.write(text)
