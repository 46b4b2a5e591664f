"""``anatlint explain``: what a rule reports, and why."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import click

from anatlint.checks.rules import Rule, load_rules
from anatlint.checks.selectors import unknown_selector
from anatlint.cli.options import colour_option, config_option, configuration_for, emit, look_of
from anatlint.cli.packs import packs_for
from anatlint.errors import AnatlintError
from anatlint.reports.look import Look
from anatlint.reports.wording import plural

_PLACE = re.compile(r"(.+?):([0-9]{1,9})(?::[0-9]+)?")
_SORTS = {"bad": "flagged", "good": "left alone", "gap": "not found yet"}


@click.command("explain")
@click.argument("what", metavar="CODE|FILE:LINE")
@config_option
@colour_option
def command(what: str, config: Path | None, colour: str) -> None:
    """Explain a rule, or what was found on a line.

    CODE is a rule's code or name (INN001, wrong-nerve): what it reports, why that matters, and examples. FILE:LINE, as
    in a report, tells which statements were read there, how each came to be read, and why its verdict is what it is.
    """
    place = _PLACE.fullmatch(what)
    if place is not None:
        emit(_explain_line(place[1], int(place[2]), config, look_of(colour)))
    else:
        emit(_explain_code(what, config, look_of(colour)))


def _explain_line(path: str, line: int, config: Path | None, look: Look) -> str:
    from anatlint.linter.engine import Linter
    from anatlint.reports.line import render

    linter = Linter(configuration=configuration_for(config)).for_file(path)
    document = linter.check_file(path)
    last = document.source.position(len(document.source.text)).line
    if not 1 <= line <= last:
        raise AnatlintError("E001", f"there is no line {line}", path, hint=f"the file has {plural(last, 'line')}")
    return render(linter.report([document]), line, look)


def _explain_code(code: str, config: Path | None, look: Look) -> str:
    rules = load_rules(packs=packs_for(config))
    rule = rules.get(code)
    if rule is None:
        error = unknown_selector(code, rules)
        if Path(code.partition(":")[0]).is_file():
            error.hint = f"for a line of the draft write {code.partition(':')[0]}:LINE"
        raise error
    return _explain(rule, look)


def _explain(rule: Rule, look: Look) -> str:
    width = max(min(look.width, 100), 40)
    title = f"{look.paint(rule.code, rule.severity.value)} {look.paint(rule.name, 'bold')}"
    lines = [
        f"{title} [{rule.severity.value}, {rule.kind}]",
        "",
        *textwrap.wrap(rule.why, width),
        "",
        f"Reports: {rule.message}",
        *textwrap.wrap(f"When:    {_when(rule)}", width, subsequent_indent=" " * 9),
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
    if rule.names:
        return f"a name is {' or '.join(rule.names)}"
    if rule.terms or rule.words:
        return f"a text says {', '.join(old for old, _ in (*rule.terms, *rule.words))}"
    if rule.term:
        return f"a name is {rule.term}"
    verdicts = " or ".join(verdict.value for verdict in rule.verdicts)
    parts = [f"a claim ({', '.join(rule.predicates) or rule.kind}) is {verdicts}"]
    if rule.reasons:
        parts.append(f"because of: {', '.join(rule.reasons)}")
    return ", ".join(parts)
