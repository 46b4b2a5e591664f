"""Tables of other people: which columns say what.

A table is known by the columns of its head, not by its name; a row gives statements.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from anatlint.errors import AnatlintError
from anatlint.evaluation.audit.model import Statement

Row = Mapping[str, str]
Said = Iterator[tuple[tuple[str, ...], str, str]]  # subject, field, value

_DELIMITERS = {".tsv": "\t", ".csv": ","}


def read_tables(folder: Path) -> tuple[list[Statement], list[str]]:
    """Return what all tables below a folder state, and the paths of those whose columns are not known.

    Tables are files ending in .csv or .tsv. ``AnatlintError`` when the folder is none or a table is not UTF-8.
    """
    if not folder.is_dir():
        raise AnatlintError("E001", "no such folder", path=str(folder), hint="give the folder that holds the tables")
    statements: list[Statement] = []
    unknown = []
    for path in sorted(folder.rglob("*")):
        if path.suffix in _DELIMITERS:
            name = path.relative_to(folder).as_posix()
            found = _read(path, name)
            if found is None:
                unknown.append(name)
            else:
                statements += found
    return statements, unknown


def _read(path: Path, name: str) -> list[Statement] | None:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, delimiter=_DELIMITERS[path.suffix])
            rows = [
                (reader.line_num, {key: (value or "").strip() for key, value in row.items() if key}) for row in reader
            ]
            head = set(reader.fieldnames or ())
    except UnicodeDecodeError as error:
        raise AnatlintError("E002", "the table is not UTF-8", path=str(path), hint="save it as UTF-8") from error
    says = next((says for columns, says in _KINDS if columns <= head), None)
    if says is None:
        return None
    return [
        Statement(name, line, subject, field, value)
        for line, row in rows
        for subject, field, value in says(row)
        if value and subject
    ]


def _named(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, names)))


def _muscles(row: Row) -> Said:
    """A muscle a row: name, origin, insertion, nerve, roots, action."""
    subject = _named(row["name"], row["latin"])
    yield subject, "name", row["name"]
    both = row["origin"] and row["insertion"]
    yield subject, "origin" if both else "attachments", row["origin"]
    yield subject, "insertion" if both else "attachments", row["insertion"]
    yield subject, "innervation", row["nerve"]
    yield subject, "roots", row["roots"] or row["nerve"]
    yield subject, "actions", row["action"]


def _attachments(row: Row) -> Said:
    subject = _named(row["muscle_id"], row["muscle"])
    field = row["relation"].removeprefix("has_muscle_")
    yield subject, field, _identified(row["structure_id"], row["structure"])


def _supply(row: Row) -> Said:
    yield (
        _named(row["structure_id"], row["structure"]),
        "innervation",
        _identified(row["nerve_id"], row["nerve"]),
    )


def _levelled(row: Row) -> Said:
    """Muscles with groups and parts."""
    yield _named(row["id"], row["name"], row["ontology_label"]), "name", row["name"]


def _tree(row: Row) -> Said:
    """Nerves with their parents."""
    subject = _named(row["id"], row["name"], row["ontology_label"])
    yield subject, "name", row["name"]
    yield subject, "parent", row["parent"]


def _classes(row: Row) -> Said:
    """Classes of an ontology with relations, "|" between several values."""
    subject = _named(row["id"], row["label"])
    yield subject, "name", row["label"]
    fields = {
        "innervated_by": "innervation",
        "branching_part_of": "parent",
        "has_muscle_origin": "origin",
        "has_muscle_insertion": "insertion",
    }
    for column, field in fields.items():
        for value in row[column].split("|"):
            yield subject, field, value
    for value in row["innervates"].split("|") if row["innervates"] else ():
        yield _named(*value.split(" ", 1)), "innervation", _identified(row["id"], row["label"])


def _terms(row: Row) -> Said:
    yield _named(row["code"], row["english"], row["latin"]), "name", row["english"]


def _translations(row: Row) -> Said:
    yield _named(row["english"], row["latin"]), "name", row["english"]


def _rooted_nerves(row: Row) -> Said:
    subject = _named(row["name_en"])
    yield subject, "name", row["name_en"]
    yield subject, "roots", row["root_levels"]


def _labelled_nerves(row: Row) -> Said:
    yield _named(row["label"]), "name", row["label"]


def _nerves_by_latin(row: Row) -> Said:
    subject = _named(row["english"], row["latin"])
    yield subject, "name", row["english"]
    yield subject, "parent", row["parent_latin"] if not row["parent_latin"].isdigit() else ""


def _identified(identifier: str, name: str) -> str:
    return f"{identifier} {name}".strip()


_KINDS: tuple[tuple[frozenset[str], Callable[[Row], Said]], ...] = (
    (frozenset({"name", "latin", "origin", "insertion", "nerve", "roots", "action"}), _muscles),
    (frozenset({"muscle", "muscle_id", "relation", "structure", "structure_id"}), _attachments),
    (frozenset({"nerve", "nerve_id", "relation", "structure", "structure_id"}), _supply),
    (frozenset({"level", "name", "ontology_label", "id", "parent"}), _levelled),
    (frozenset({"name", "ontology_label", "id", "parent"}), _tree),
    (frozenset({"id", "label", "innervated_by", "branching_part_of", "innervates"}), _classes),
    (frozenset({"code", "english", "latin"}), _terms),
    (frozenset({"english", "latin", "kind"}), _translations),
    (frozenset({"name_en", "root_levels"}), _rooted_nerves),
    (frozenset({"label", "cn", "part_of"}), _labelled_nerves),
    (frozenset({"latin", "english", "parent_latin"}), _nerves_by_latin),
)
"""The columns that make a table one of a kind, the most telling kind first."""
