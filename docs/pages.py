"""Pages of the site that are made while it is built: one for each rule and each kind of statement, from the rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from anatlint.checks.rules import Example, Rule, Rules, load_rules
from anatlint.claims.predicates import PREDICATES

ROOT = Path(__file__).resolve().parents[1]
_OUTSIDE = re.compile(
    r"\[([^\]]*)\]\((?!https?:|#|mailto:)(?![^)]*\.md)[^)]*\)"
    r"|\[([^\]]*)\]\((?:\.\./)*(?:CONTRIBUTING|SECURITY|CHANGELOG|NOTICE)[^)]*\)"
)
_MARKS = {"bad": "Flagged", "good": "Left alone", "gap": "Not found yet"}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the start page (the README), and the pages of rules and kinds."""
    pages = {"index.md": readme(), "rules/index.md": overview(load_rules())}
    pages |= {f"rules/{rule.code}.md": rule_page(rule) for rule in load_rules()}
    pages |= {f"kinds/{kind}.md": kind_page(kind, load_rules()) for kind in kinds(load_rules())}
    for uri, content in pages.items():
        files.append(File.generated(config, uri, content=content))
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Turn links to files of the repository that are no pages into plain words."""
    return _OUTSIDE.sub(lambda match: match[1] or match[2], markdown)


def readme() -> str:
    """Return the README with its links as they are from the start page."""
    return (ROOT / "README.md").read_text(encoding="utf-8").replace("](docs/", "](")


def kinds(rules: Rules) -> list[str]:
    """Return the kinds of statements that rules are about."""
    return sorted({rule.kind for rule in rules})


def overview(rules: Rules) -> str:
    """Return the table of all rules."""
    rows = "\n".join(
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | [{rule.kind}](../kinds/{rule.kind}.md) | {_severity(rule)} |"
        for rule in rules
    )
    return f"# Rules\n\n| code | name | kind | severity |\n|---|---|---|---|\n{rows}\n"


def rule_page(rule: Rule) -> str:
    """Return the page of a rule."""
    return "\n".join(_rule_lines(rule)) + "\n"


def _rule_lines(rule: Rule) -> Iterator[str]:
    yield f"# {rule.code}: {rule.name}"
    yield f"\n{_severity(rule)} · kind [{rule.kind}](../kinds/{rule.kind}.md)"
    yield f"\n## What it reports\n\n> {_escaped(rule.message)}\n\nWords in braces are filled in: {_filled(rule)}."
    yield f"\n## Why it matters\n\n{_escaped(rule.why)}"
    yield "\n## When\n"
    yield from _when(rule)
    yield "\n## Fix\n"
    if rule.fix:
        safe = "It keeps the meaning, so `--fix` applies it." if rule.safe else "It changes a fact: `--unsafe-fixes`."
        yield f"The words are replaced by “{_escaped(rule.fix)}” where they are one plain phrase. {safe}"
    else:
        yield "None: what is right depends on what the writer means."
    yield "\n## Examples"
    for sort, title in _MARKS.items():
        shown = [example for example in rule.examples if example.sort == sort]
        if shown:
            yield f"\n**{title}**\n"
            yield from (_example(example) for example in shown)
    yield "\n## Switching it off\n"
    yield f"For one place: `<!-- anatlint-disable-next {rule.code} -- the reason -->`."
    yield f'For a project, in anatlint.toml: `ignore = ["{rule.code}"]`.'


def _when(rule: Rule) -> Iterator[str]:
    if rule.about:
        yield f"A suppression is *{rule.about.replace('-', ' ')}*."
    elif rule.term:
        yield f"A name is *{rule.term}*, in any statement."
    elif rule.verdicts:
        verdicts = " or ".join(f"*{verdict.value}*" for verdict in rule.verdicts)
        which = ", ".join(f"`{name}`" for name in rule.predicates) or f"any of the kind {rule.kind}"
        yield f"A statement ({which}) is {verdicts}."
        if rule.reasons:
            yield f"\nIt was decided by: {', '.join(f'`{reason}`' for reason in rule.reasons)}."


def kind_page(kind: str, rules: Rules) -> str:
    """Return the page of a kind of statement: its predicates, and the rules about it."""
    predicates = [predicate for predicate in PREDICATES.values() if predicate.kind == kind]
    rows = "".join(f"| `{one.name}` | {_escaped(one.reads)} |\n" for one in predicates)
    table = f"## What is read\n\n| predicate | says |\n|---|---|\n{rows}\n" if predicates else ""
    listed = "\n".join(
        f"- [{rule.code} {rule.name}](../rules/{rule.code}.md) ({_severity(rule)}): {_escaped(rule.why)}"
        for rule in rules
        if rule.kind == kind
    )
    return f"# Kind: {kind}\n\n{table}## Rules\n\n{listed}\n"


def _severity(rule: Rule) -> str:
    return rule.severity.value + ("" if rule.default else ", off by default")


def _filled(rule: Rule) -> str:
    found = list(dict.fromkeys(re.findall(r"\{[^{}]*\}", rule.message)))
    return ", ".join(f"`{one}`" for one in found) or "there are none here"


def _example(example: Example) -> str:
    text = example.text.replace("\n", "\n      ")
    return f"- \n      {text}" if "\n" in example.text else f"- {_escaped(example.text)}"


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_<>|\[\]])", r"\\\1", text)
