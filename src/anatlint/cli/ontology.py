"""``anatlint ontology``: is it consistent, and what does it hold?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import click

from anatlint.cli.options import emit, format_option
from anatlint.reports.wording import plural

_SHOWN = 4  # structures without a fact that are named when nobody asked for all


@click.group("ontology")
def command() -> None:
    """Check, count, audit or export what the ontology holds."""


@command.command("check")
@click.argument("files", nargs=-1, metavar="[PART-OF-PATH]...")
@click.option(
    "--rules", "names", multiple=True, metavar="PACK", help="Also the facts of a pack, a folder or the name of one."
)
@format_option(["text", "json"])
def check(files: tuple[str, ...], names: tuple[str, ...], format_: str) -> int:
    """Report every fault in the facts, with file, line and how to mend it.

    With arguments, only files whose path holds one of them. Exits with 1 when there is an error.
    """
    from anatlint.ontology.check import check_ontology
    from anatlint.packs.locate import find_packs

    problems = [
        problem
        for problem in check_ontology(shown="rules/ontology", packs=find_packs(names))
        if not files or any(part in problem.path for part in files)
    ]
    errors = sum(problem.severity == "error" for problem in problems)
    if format_ == "json":
        data = {"version": 1, "problems": [asdict(problem) for problem in problems]}
        emit(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    else:
        emit("".join(f"{problem}\n" for problem in problems))
        emit(f"{plural(errors, 'error')}, {plural(len(problems) - errors, 'warning')}\n")
    return int(errors > 0)


@command.command("stats")
@format_option(["text", "json"])
def stats(format_: str) -> None:
    """Count what the ontology holds: entries, names, facts, complete lists, sources."""
    from anatlint.ontology import load_ontology
    from anatlint.ontology.stats import statistics

    counted = statistics(load_ontology()).to_json()
    if format_ == "json":
        emit(json.dumps({"version": 1, **counted}, ensure_ascii=False, indent=1) + "\n")
        return
    facts = sum(counted["facts"].values())
    emit(
        f"{counted['entries']} entries ({counted['bare']} bare), {counted['names']} names in {counted['forms']} forms, "
        f"{facts} facts, {counted['sources']} sources; "
        f"{counted['general_share']:.0%} of the facts rest on general knowledge alone\n"
    )
    emit(_table("entries by kind", ("entries",), {key: (number,) for key, number in counted["kinds"].items()}))
    emit(_table("entries by region", ("entries",), {key: (number,) for key, number in counted["regions"].items()}))
    rows = {
        key: (number, counted["values"].get(key, 0), counted["complete"].get(key, 0))
        for key, number in counted["facts"].items()
    }
    emit(_table("facts", ("facts", "values", "complete"), rows))


@command.command("coverage")
@click.option("--missing", is_flag=True, help="Name every structure that lacks a fact, not only the first few.")
@format_option(["text", "json"])
def coverage_(missing: bool, format_: str) -> None:
    """Tell for every kind of fact how many structures have it, and which do not.

    What follows from a whole, a class, a group or the parts counts as had.
    """
    from anatlint.ontology import load_ontology
    from anatlint.ontology.coverage import coverage
    from anatlint.ontology.graph import graph_of

    rows = coverage(graph_of(load_ontology()))
    if format_ == "json":
        data = {"version": 1, "coverage": [row.to_json() for row in rows]}
        emit(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        return
    for of in dict.fromkeys(row.of for row in rows):
        own = [row for row in rows if row.of == of]
        emit(f"{of} ({own[0].total})\n")
        for row in own:
            shown = row.missing if missing else row.missing[:_SHOWN]
            more = f" … and {len(row.missing) - len(shown)} more" if len(shown) < len(row.missing) else ""
            names = f"  without: {', '.join(shown)}{more}" if shown else ""
            emit(f"  {row.fact:<22}{row.total - len(row.missing):>5}  {_percent(row.share):>6}{names}\n")


@command.command("audit")
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    required=True,
    metavar="DIR",
    help="Folder of tables (.csv, .tsv) to compare with, at any depth.",
)
@click.option("--table", "tables", multiple=True, metavar="PART", help="Only tables whose path holds PART.")
@click.option("--field", "fields", multiple=True, help="Only this field (innervation, roots, actions, origin ...).")
@click.option("--decided", is_flag=True, help="Show the differences that are decided, too.")
@format_option(["text", "json"])
def audit_(against: Path, tables: tuple[str, ...], fields: tuple[str, ...], decided: bool, format_: str) -> int:
    """Compare the facts with other people's tables, structure by structure.

    Every statement of a table agrees with ours, or ours is finer or coarser, differs, or is missing; a name may be
    unmapped. Differences that stay have their reason in rules/ontology/decisions.yaml. Exits with 1 when a difference
    is not decided. For those who develop the ontology; no table ships with anatlint.
    """
    from anatlint.evaluation.audit import audit, decide, load_decisions, read_tables
    from anatlint.evaluation.audit.report import as_data, as_text, undecided
    from anatlint.ontology import load_ontology
    from anatlint.packs.resolve import rules_dir

    statements, unknown = read_tables(against)
    wanted = [
        statement
        for statement in statements
        if (not tables or any(part in statement.table for part in tables)) and (not fields or statement.field in fields)
    ]
    decisions = load_decisions(rules_dir() / "ontology" / "decisions.yaml")
    comparisons, idle = decide(audit(load_ontology(), wanted), decisions)
    if tables or fields:
        idle = []  # what was left out may need them
    if format_ == "json":
        emit(json.dumps(as_data(comparisons, idle, unknown), ensure_ascii=False, indent=1) + "\n")
    else:
        emit("".join(f"{line}\n" for line in as_text(comparisons, idle, unknown, decided=decided)))
    return int(bool(undecided(comparisons) or idle))


@command.command("export")
@format_option(["json", "ttl"])
def export_(format_: str) -> None:
    """Write the whole ontology to standard output, as JSON or as RDF in Turtle.

    The facts are under CC BY 4.0; the sources that they name are part of what is written.
    """
    from anatlint.ontology import load_ontology
    from anatlint.ontology.export import as_json, as_turtle

    ontology = load_ontology()
    if format_ == "json":
        emit(as_json(ontology))
    else:
        emit("".join(f"{line}\n" for line in as_turtle(ontology)))


def _percent(share: float) -> str:
    """A share in per cent, never rounded up to all."""
    return f"{int(share * 1000) / 10:.1f}%"


def _table(title: str, columns: tuple[str, ...], rows: Mapping[str, tuple[int, ...]]) -> str:
    width = max([len(title), *map(len, rows)])
    lines = ["", title.ljust(width) + "".join(f"  {column:>8}" for column in columns)]
    lines += [key.ljust(width) + "".join(f"  {number:>8}" for number in numbers) for key, numbers in rows.items()]
    return "\n".join(lines) + "\n"
