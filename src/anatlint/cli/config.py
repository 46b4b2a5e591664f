"""``anatlint config``: what a configuration may say, and what it says about a draft."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from anatlint.cli.options import config_option, configuration_for, emit
from anatlint.config.keys import EXTEND, KEYS, json_schema
from anatlint.reports.look import printable

_SHOWN = 60  # characters of a value before where it comes from


@click.group("config", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Show the configuration of a draft, or the JSON Schema of configuration files."""


@command.command("show")
@click.argument("path", default=".")
@config_option
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="How to print.")
def show(path: str, config: Path | None, format_: str) -> None:
    """Show every setting that holds for PATH (a draft or a folder), and where it comes from."""
    configuration = configuration_for(config)
    settings = configuration.for_folder(path) if Path(path).is_dir() else configuration.for_file(path)
    keys = [key for key in KEYS.values() if key.name != EXTEND]
    values = {key.name: _plain(getattr(settings, key.field)) for key in keys}
    origins = {key.name: settings.origins.get(key.name, "default") for key in keys}
    if format_ == "json":
        rows = {name: {"value": value, "from": origins[name]} for name, value in values.items()}
        emit(json.dumps({"version": 1, "path": path, "settings": rows}, ensure_ascii=False, indent=1) + "\n")
        return
    width = max(map(len, values))
    for name, value in values.items():
        emit(f"{name:<{width}}  {printable(_written(value)):<{_SHOWN}}  {printable(origins[name])}\n")


@command.command("schema")
def schema() -> None:
    """Print the JSON Schema of anatlint.toml, for editors."""
    emit(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")


def _plain(value: Any) -> Any:
    """Return a value of a setting as it would stand in a file."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if hasattr(value, "layer"):
        layer = {key: said for key, said in asdict(value.layer).items() if said}
        return {"files": list(value.files), **layer}
    return dict(value) if isinstance(value, dict) else value


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
