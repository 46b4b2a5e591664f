"""``check --watch``: check again whenever a draft or the configuration changes, until somebody interrupts."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

import click

from anatlint.config.toml import OWN, PROJECT
from anatlint.errors import AnatlintError
from anatlint.linter.files import SUFFIXES

Change = tuple[int, str]  # what happened, and the absolute path it happened to
_PATIENCE = 200  # milliseconds after which nothing has changed
_CLEAR = "\x1b[2J\x1b[H"


def watch(
    paths: Sequence[str],
    written: Iterable[str],
    run: Callable[[], int],
    changes: Callable[[Sequence[str], Callable[[int, str], bool]], Iterable[Collection[Change]]] | None = None,
) -> int:
    """Call ``run`` now and after every change below ``paths``; return 0 when interrupted.

    Files that a run itself writes (``written``) do not count. ``changes`` yields sets of changes, an empty one to
    begin with; left out, the package watchfiles does, whose lack is an ``AnatlintError`` E303.
    """
    own = {os.path.abspath(path) for path in written}
    named = {os.path.abspath(path) for path in paths}

    def counts(_: int, path: str) -> bool:
        draft = os.path.splitext(path)[1].lower() in SUFFIXES or path in named
        return path not in own and (draft or os.path.basename(path) in (OWN, PROJECT))

    found = iter((changes or _changes)(paths, counts))
    try:
        next(found, None)  # from here on nothing is missed
        _once(run)
        for changed in found:
            if not changed:
                continue
            if sys.stdout.isatty():
                click.echo(_CLEAR, nl=False)
            _once(run)
    except KeyboardInterrupt:
        pass
    return 0


def _once(run: Callable[[], int]) -> None:
    """Run, and tell what is wrong with the configuration instead of ending: it may be mended in a moment."""
    try:
        run()
    except AnatlintError as error:
        click.echo(f"anatlint: {error}", err=True)
    click.echo("anatlint: waiting for changes; Ctrl-C ends", err=True)


def _changes(paths: Sequence[str], counts: Callable[[int, str], bool]) -> Iterator[Collection[Change]]:
    try:
        import watchfiles
    except ModuleNotFoundError:
        raise AnatlintError(
            "E303", "--watch needs the package watchfiles", hint='install it: pip install "anatlint[watch]"'
        ) from None
    return watchfiles.watch(
        *paths, watch_filter=counts, raise_interrupt=True, yield_on_timeout=True, rust_timeout=_PATIENCE
    )
