"""``anatlint show``: all facts of a structure."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from anatlint.cli.options import colour_option, config_option, emit, format_option, look_of
from anatlint.cli.packs import packs_for
from anatlint.cli.structure import cited_sources, inverse_relations, render_structure
from anatlint.errors import AnatlintError
from anatlint.ontology import Ontology, load_ontology
from anatlint.ontology.lookup import Match, look_up


@click.command("show")
@click.argument("name", nargs=-1, required=True)
@format_option(["text", "json"])
@config_option
@colour_option
def command(name: tuple[str, ...], format_: str, config: Path | None, colour: str) -> None:
    """Show all that is known of the structure NAME, with sources.

    NAME is any name that texts use (glute med, musculus trapezius, CN VII) or an identifier; what several structures
    are called shows all of them.
    """
    ontology = load_ontology(packs=packs_for(config))
    ids = _find(ontology, " ".join(name))
    if format_ == "json":
        data = {"version": 1, "structures": [_plain(ontology, id) for id in ids]}
        emit(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    else:
        emit("\n".join(render_structure(ontology, id, look_of(colour)) for id in ids))


def _find(ontology: Ontology, name: str) -> list[str]:
    found = look_up(ontology, name)
    ids = sorted(found.ids)
    if not ids or found.match is Match.MISSPELT:
        near = ontology.names.near(name)
        raise AnatlintError(
            "E204", f"nothing is called “{name}”", hint=f"near names: {', '.join(near)}" if near else None
        )
    return ids


def _plain(ontology: Ontology, id: str) -> dict[str, Any]:
    data = ontology.raw(id)
    known = ontology.raw_sources
    sources = {
        key: {"title": known[key]["title"], "url": known[key].get("url", "")}
        for key in cited_sources(data)
        if key in known
    }
    return {"id": id, "entry": data, "inverse": inverse_relations(ontology, id), "sources": sources}
