"""``anatlint init``: write a first configuration file."""

from __future__ import annotations

import click

from anatlint.cli.options import emit
from anatlint.config.keys import KEYS
from anatlint.config.toml import OWN, PROJECT, read_toml
from anatlint.errors import AnatlintError

_SHOWN = ("select", "ignore", "severity", "fail-on", "exclude", "baseline")
_WIDTH = 100


@click.command("init")
@click.option(
    "--force", is_flag=True, help="Replace a file that is there, or displace [tool.anatlint] of pyproject.toml."
)
def command(force: bool) -> None:
    """Write anatlint.toml into the current folder, with the keys that projects set first."""
    from pathlib import Path

    from anatlint.atomic import write_atomically

    path, project = Path(OWN), Path(PROJECT)
    if path.exists() and not force:
        raise AnatlintError("E005", "the file is there already", OWN, hint="--force replaces it")
    if project.is_file() and not force and read_toml(project) is not None:
        raise AnatlintError(
            "E005", f"{PROJECT} holds the configuration, which {OWN} would displace", OWN, hint="--force writes it"
        )
    write_atomically(path, first_configuration().encode())
    emit(f"{OWN} written; `anatlint config show` tells every setting\n")


def first_configuration() -> str:
    """Return a configuration file in which everything is explained and nothing is set."""
    from textwrap import wrap

    lines = [
        "# How anatlint checks the drafts below this folder. Every key is optional; some to begin with.",
        "",
    ]
    for name in _SHOWN:
        key = KEYS[name]
        lines += [f"# {line}" for line in wrap(key.help.replace("`", ""), _WIDTH)]
        lines += [f"# {name} = {key.example}", ""]
    return "\n".join(lines)
