"""The language model's name and version, without loading it."""

from __future__ import annotations

import json
from pathlib import Path


def describe_model(model: str) -> str:
    """Return name and version of an installed spaCy pipeline, or of one in a folder; the bare name if unknown."""
    folder = Path(model) / "meta.json"
    if folder.is_file():
        meta = json.loads(folder.read_text(encoding="utf-8"))
        return f"{Path(model).name} {meta.get('version', '')}".strip()
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{model} {version(model)}"
    except (PackageNotFoundError, ValueError):
        return model
