"""``anatlint rules``: the table of rules."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from anatlint.checks.rules import load_rules
from anatlint.cli.options import colour_option, emit, format_option, look_of
from anatlint.errors import AnatlintError
from anatlint.packs.resolve import rule_files, rules_dir
from anatlint.packs.schemas import schema_errors
from anatlint.packs.yaml import load_yaml
from anatlint.reports.wording import plural


@click.command("rules")
@format_option(["text", "json"])
@click.option(
    "--check", "check_", is_flag=True, help="List nothing; report what does not fit in rules/checks and rules/frames."
)
@colour_option
def command(format_: str, check_: bool, colour: str) -> int:
    """List all rules: code, name, kind, severity. `anatlint explain CODE` tells more."""
    if check_:
        return _check()
    rules = load_rules()
    if format_ == "json":
        rows = [
            {
                "code": rule.code,
                "name": rule.name,
                "kind": rule.kind,
                "severity": rule.severity.value,
                "message": rule.message,
                "why": rule.why,
            }
            for rule in rules
        ]
        emit(json.dumps({"version": 1, "rules": rows}, ensure_ascii=False, indent=1) + "\n")
        return 0
    look = look_of(colour)
    names = max((len(rule.name) for rule in rules), default=0)
    kinds = max((len(rule.kind) for rule in rules), default=0)
    for rule in rules:
        severity = look.paint(rule.severity.value, rule.severity.value)
        emit(f"{rule.code}  {rule.name:<{names}}  {rule.kind:<{kinds}}  {severity}\n")
    return 0


def _check() -> int:
    """Print everything that does not fit its schema; what no schema can say is told by the loader."""
    problems = [*_problems("checks", lambda path: "check"), *_problems("frames", lambda path: f"frames-{path.stem}")]
    emit("".join(f"{problem}\n" for problem in problems))
    if not problems:
        emit(f"{plural(len(load_rules()), 'rule')}, nothing wrong\n")
    return int(bool(problems))


def _problems(name: str, schema_of: Callable[[Path], str]) -> Iterator[AnatlintError]:
    """Yield what does not fit in the files of ``rules/NAME``."""
    folder = rules_dir() / name
    for path in rule_files(folder):
        shown = f"rules/{name}/{path.relative_to(folder).as_posix()}"
        yield from schema_errors(load_yaml(path, shown), schema_of(path))
