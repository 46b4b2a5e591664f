"""``anatlint explain``: what a rule reports, and why."""

from __future__ import annotations

import textwrap

import click

from anatlint.checks.rules import Rule, load_rules
from anatlint.checks.selectors import unknown_selector
from anatlint.cli.options import colour_option, emit, look_of
from anatlint.reports.look import Look

_SORTS = {"bad": "flagged", "good": "left alone", "gap": "not found yet"}


@click.command("explain")
@click.argument("code", metavar="CODE")
@colour_option
def command(code: str, colour: str) -> None:
    """Explain the rule CODE (INN001, or its name): what it reports, why that matters, and examples."""
    rules = load_rules()
    rule = rules.get(code)
    if rule is None:
        raise unknown_selector(code, rules)
    emit(_explain(rule, look_of(colour)))


def _explain(rule: Rule, look: Look) -> str:
    width = max(min(look.width, 100), 40)
    title = f"{look.paint(rule.code, rule.severity.value)} {look.paint(rule.name, 'bold')}"
    lines = [
        f"{title} [{rule.severity.value}, {rule.kind}]",
        "",
        *textwrap.wrap(rule.why, width),
        "",
        f"Reports: {rule.message}",
        f"When:    {_when(rule)}",
    ]
    if rule.fix:
        lines.append(f"Suggests: {rule.fix} ({'safe' if rule.safe else 'changes the meaning'})")
    for sort, label in _SORTS.items():
        examples = [example for example in rule.examples if example.sort == sort]
        if examples:
            lines += ["", f"{label.capitalize()}:"]
            for example in examples:
                suggested = f"  → {example.suggest}" if example.suggest else ""
                lines.append(f"  {example.text}{suggested}")
    return "\n".join(lines) + "\n"


def _when(rule: Rule) -> str:
    if rule.about:
        return f"a suppression is {rule.about.replace('-', ' ')}"
    if rule.term:
        return f"a name is {rule.term}"
    verdicts = " or ".join(verdict.value for verdict in rule.verdicts)
    parts = [f"a claim ({', '.join(rule.predicates) or rule.kind}) is {verdicts}"]
    if rule.reasons:
        parts.append(f"because of: {', '.join(rule.reasons)}")
    return ", ".join(parts)
