"""``anatlint rules``: the table of rules; are rules and packs as they should be?"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click

from anatlint.checks.rules import Rules, load_rules
from anatlint.cli.options import colour_option, config_option, emit, format_option, look_of
from anatlint.cli.packs import packs_for
from anatlint.errors import AnatlintError
from anatlint.packs.locate import Pack, find_packs
from anatlint.packs.resolve import rule_files, rules_dir
from anatlint.packs.schemas import schema_errors
from anatlint.packs.yaml import load_yaml
from anatlint.reports.look import Look
from anatlint.reports.wording import plural


@click.command("rules")
@click.argument("names", nargs=-1, metavar="[PACK]...")
@format_option(["text", "json"])
@click.option(
    "--check", "check_", is_flag=True, help="List nothing; report what does not fit in rules/checks and rules/frames."
)
@click.option("--examples", is_flag=True, help="With --check: also run the examples of the packs given.")
@config_option
@colour_option
def command(
    names: tuple[str, ...], format_: str, check_: bool, examples: bool, config: Path | None, colour: str
) -> int:
    """List all rules: code, name, kind, severity. `anatlint explain CODE` tells more.

    PACK is a pack of rules, a folder or the name of one that ships; left out, the packs of the configuration count.
    """
    if examples and not (check_ and names):
        raise click.UsageError("--examples goes with --check and a pack")
    if check_:
        return _check(names, examples)
    rules = load_rules(packs=find_packs(names) if names else packs_for(config))
    if format_ == "json":
        emit(_as_json(rules))
    else:
        emit("".join(_as_lines(rules, look_of(colour))))
    return 0


def _as_json(rules: Rules) -> str:
    rows = [
        {
            "code": rule.code,
            "name": rule.name,
            "kind": rule.kind,
            "severity": rule.severity.value,
            "default": rule.default,
            "message": rule.message,
            "why": rule.why,
        }
        for rule in rules
    ]
    return json.dumps({"version": 1, "rules": rows}, ensure_ascii=False, indent=1) + "\n"


def _as_lines(rules: Rules, look: Look) -> Iterator[str]:
    names = max((len(rule.name) for rule in rules), default=0)
    kinds = max((len(rule.kind) for rule in rules), default=0)
    for rule in rules:
        severity = look.paint(rule.severity.value, rule.severity.value)
        off = "" if rule.default else "  off"
        yield f"{rule.code}  {rule.name:<{names}}  {rule.kind:<{kinds}}  {severity}{off}\n"


def _check(names: Sequence[str], examples: bool) -> int:
    """Print everything that does not fit its schema; what no schema can say is told by the loader."""
    problems = [*_problems("checks", lambda path: "check"), *_problems("frames", lambda path: f"frames-{path.stem}")]
    problems += _problems_of(find_packs(names))
    lines = [str(problem) for problem in problems]
    ran = 0
    if examples and not lines:
        from anatlint.evaluation.examples import run_examples

        outcomes = run_examples(names)
        ran = len(outcomes)
        lines = [str(outcome) for outcome in outcomes if outcome.fault]
    emit("".join(f"{line}\n" for line in lines))
    if not lines:
        more = f", {plural(ran, 'example')}" if examples else ""
        emit(f"{plural(len(load_rules(packs=find_packs(names))), 'rule')}{more}, nothing wrong\n")
    return int(bool(lines))


def _problems(name: str, schema_of: Callable[[Path], str]) -> Iterator[AnatlintError]:
    """Yield what does not fit in the files of ``rules/NAME``."""
    folder = rules_dir() / name
    for path in rule_files(folder):
        shown = f"rules/{name}/{path.relative_to(folder).as_posix()}"
        yield from schema_errors(load_yaml(path, shown), schema_of(path))


def _problems_of(packs: tuple[Pack, ...]) -> Iterator[AnatlintError]:
    """Yield the first fault of each part of the rules with packs over them."""
    from anatlint.claims.resources import load_resources
    from anatlint.ontology import load_ontology

    def load_reading() -> None:
        load_resources(load_ontology(packs=packs))

    for load in (lambda: load_rules(packs=packs), load_reading):
        if packs:
            try:
                load()
            except AnatlintError as error:
                yield error
