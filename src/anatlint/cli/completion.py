"""``anatlint completion``: the script that lets a shell complete commands and options."""

from __future__ import annotations

import click

from anatlint.cli.options import emit

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the completion script for SHELL.

    \b
    bash: anatlint completion bash > ~/.local/share/bash-completion/completions/anatlint
    zsh:  anatlint completion zsh > "${fpath[1]}/_anatlint"
    fish: anatlint completion fish > ~/.config/fish/completions/anatlint.fish
    """
    from click.shell_completion import get_completion_class

    from anatlint.cli.app import app

    found = get_completion_class(shell)
    assert found is not None, "click completes in all of these shells"
    emit(found(app, {}, "anatlint", "_ANATLINT_COMPLETE").source() + "\n")
