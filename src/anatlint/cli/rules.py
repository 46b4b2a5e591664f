"""``anatlint rules``: the table of rules."""

from __future__ import annotations

import json

import click

from anatlint.checks.rules import load_rules
from anatlint.cli.options import colour_option, emit, format_option, look_of


@click.command("rules")
@format_option(["text", "json"])
@colour_option
def command(format_: str, colour: str) -> None:
    """List all rules: code, name, kind, severity. `anatlint explain CODE` tells more."""
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
        return
    look = look_of(colour)
    names = max((len(rule.name) for rule in rules), default=0)
    kinds = max((len(rule.kind) for rule in rules), default=0)
    for rule in rules:
        severity = look.paint(rule.severity.value, rule.severity.value)
        emit(f"{rule.code}  {rule.name:<{names}}  {rule.kind:<{kinds}}  {severity}\n")
