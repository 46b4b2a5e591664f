"""The click application: commands are imported when they are called, and no traceback reaches a user."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from anatlint.cli.commands import COMMANDS, overview
from anatlint.errors import AnatlintError
from anatlint.version import __version__

FAILURE = 2  # usage, configuration, unreadable input
INTERRUPTED = 130  # as shells say of SIGINT
TERMINATED = 143  # and of SIGTERM
_CANNOT_WRITE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


class Commands(click.Group):
    """A group whose commands live in a module each, of the same name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command and return it."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"anatlint.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command; an unknown one is an error that names the nearest."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(name, COMMANDS, n=1)
            hint = f"Did you mean {near[0]!r}?" if near else f"Commands: {', '.join(COMMANDS)}."
            ctx.fail(f"No such command {name!r}. {hint}")
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        """Return the overview of all commands."""
        return overview().rstrip("\n")


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="anatlint", message="%(prog)s %(version)s")
def app() -> None:
    """Fact-check and lint writing about human anatomy."""


def run(arguments: Sequence[str]) -> int:
    """Run a command line; every failure is one clear line and an exit code."""
    given, debug = _take_debug(arguments)
    _end_in_order()
    _open_closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # a terminal that cannot show a character still shows the line; lines end in the same way everywhere
            stream.reconfigure(errors="backslashreplace", newline="\n")
    try:
        result = app.main(given, prog_name="anatlint", standalone_mode=False, obj=debug)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return FAILURE
    except click.ClickException as error:
        error.show()
        return FAILURE
    except AnatlintError as error:
        click.echo(f"anatlint: {error}", err=True)
        return FAILURE
    except Terminated:
        click.echo("anatlint: terminated", err=True)
        return TERMINATED
    except (click.Abort, KeyboardInterrupt):
        click.echo("anatlint: interrupted", err=True)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has had enough
        _write_no_more()
        return FAILURE
    except OSError as error:
        if error.filename is not None or error.errno not in _CANNOT_WRITE:
            return _internal_error(error, debug)
        _write_no_more()
        reason = (error.strerror or str(error)).lower()
        click.echo(f"anatlint: {AnatlintError('E005', f'cannot write to standard output: {reason}')}", err=True)
        return FAILURE
    except Exception as error:  # noqa: BLE001 - the last line of defence
        return _internal_error(error, debug)
    return result if isinstance(result, int) else 0


class Terminated(BaseException):
    """Somebody asked the process to end; what is being written is cleaned up on the way out."""


def _open_closed() -> None:
    """Give a process that was started without standard output or error something to write to."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for as long as the process lives
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def _write_no_more() -> None:
    """Let what is still in the buffer of standard output go nowhere, so that the end of the process does not fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end_in_order() -> None:
    """Let SIGTERM unwind as an interrupt does; only the main thread may say so."""
    import signal
    import threading

    def end(*_: object) -> None:
        raise Terminated

    if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, end)


def _take_debug(arguments: Sequence[str]) -> tuple[list[str], bool]:
    """Split off ``--debug``, which may stand before or after the command."""
    given = list(arguments)
    end = given.index("--") if "--" in given else len(given)
    debug = "--debug" in given[:end]
    return [word for word in given[:end] if word != "--debug"] + given[end:], debug


def _internal_error(error: Exception, debug: bool) -> int:
    if debug:
        import traceback

        click.echo("".join(traceback.format_exception(error)), err=True, nl=False)
    message = " ".join(f"{type(error).__name__}: {error}".split())
    hint = "" if debug else " (run again with --debug and report what it shows)"
    click.echo(f"anatlint: E900 internal error: {message}{hint}", err=True)
    return FAILURE
