"""The table of commands, and the help that is made of it."""

from __future__ import annotations

COMMANDS = {
    "check": "Check drafts and report what contradicts anatomy.",
    "claims": "Show every statement read in a draft, with its verdict.",
    "show": "Show all that is known of a muscle, nerve or other structure.",
    "lookup": "Look up many names at once, one a line on standard input.",
    "explain": "Explain a rule, or what was found on a line of a draft.",
    "rules": "List the rules.",
    "baseline": "Keep a file of known findings, so that only new ones are reported.",
    "config": "Show the configuration of a draft, or its JSON Schema.",
    "cache": "Show or remove what is kept of earlier runs.",
    "init": "Write a first configuration file.",
    "completion": "Print the completion script for a shell.",
    "eval": "Score the linter on annotated articles.",
    "ontology": "Check, count, audit or export what the ontology holds.",
}

_OVERVIEW = """\
Usage: anatlint [OPTIONS] COMMAND [ARGS]...

  Checks what a text says about muscles and nerves against an ontology that
  cites its sources. Offline, and the same every time.

Commands:
{commands}

Options:
  --debug     Show the traceback of an internal error.
  --version   Show the version.
  -h, --help  Show this message; after a command, its options.

Examples:
  anatlint check draft.md                     one draft
  anatlint check drafts/ --format concise     a folder, a line for each finding
  anatlint check - --stdin-filename draft.md  standard input
  anatlint explain INN001                     what a rule means
  anatlint explain draft.md:12                what was read there, and why
  anatlint show "gluteus medius"              what is known
  anatlint lookup < names.txt                 which structures are meant

Exit codes: 0 nothing to report, 1 findings, 2 usage, configuration or
unreadable input (the rest is still checked).
"""


def overview() -> str:
    """Return the help of ``anatlint`` itself."""
    width = max(map(len, COMMANDS))
    lines = (f"  {name:<{width}}  {help}" for name, help in COMMANDS.items())
    return _OVERVIEW.format(commands="\n".join(lines))
