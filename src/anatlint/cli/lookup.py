"""``anatlint lookup``: which structures do these names mean?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from anatlint.cli.options import config_option, emit, format_option
from anatlint.cli.packs import packs_for
from anatlint.cli.standard_input import open_standard_input
from anatlint.documents import decode
from anatlint.ontology import load_ontology
from anatlint.ontology.lookup import Found, look_up
from anatlint.ontology.store import Ontology


@click.command("lookup")
@format_option(["text", "json"])
@config_option
def command(format_: str, config: Path | None) -> None:
    """Read names from standard input, one a line, and tell which structure each means.

    For each name a line: the name, the id, the preferred name, the kind, and how it matched (exact, inflected,
    variant, misspelt, none), with tabs between. With --format json an object a line, in which "ids" holds everything
    that the name may mean and "id" is the likeliest, null when nothing is called so. Empty lines are left out.
    """
    ontology = load_ontology(packs=packs_for(config))
    text = decode(open_standard_input().read(), "<stdin>")
    lines = _as_json(ontology, text) if format_ == "json" else _as_text(ontology, text)
    emit("".join(f"{line}\n" for line in lines))


def _names(text: str) -> Iterator[str]:
    for line in text.splitlines():
        name = " ".join(line.split())
        if name:
            yield name


def _as_text(ontology: Ontology, text: str) -> Iterator[str]:
    for name in _names(text):
        found = look_up(ontology, name)
        yield "\t".join((name, *(_likeliest(ontology, found) or ("-", "-", "-")), found.match))


def _as_json(ontology: Ontology, text: str) -> Iterator[str]:
    for name in _names(text):
        found = look_up(ontology, name)
        id, preferred, kind = _likeliest(ontology, found) or (None, None, None)
        data = {
            "name": name,
            "id": id,
            "preferred_name": preferred,
            "kind": kind,
            "match": found.match,
            "ids": list(found.ids),
        }
        yield json.dumps(data, ensure_ascii=False)


def _likeliest(ontology: Ontology, found: Found) -> tuple[str, str, str] | None:
    """Id, preferred name and kind of what a name most likely means."""
    if not found.ids:
        return None
    entry = ontology.raw(found.ids[0])
    return found.ids[0], entry["name"], entry["kind"]
