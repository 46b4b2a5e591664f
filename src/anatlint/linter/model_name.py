"""The language model's name and version, without loading it."""

from __future__ import annotations

import json
import os
import sys
from functools import cache


@cache
def describe_model(model: str) -> str:
    """Return name and version of an installed spaCy pipeline, or of one in a folder; the bare name if unknown."""
    version = _version_in(model)
    if version is not None:
        return f"{os.path.basename(os.path.normpath(model))} {version}".strip()
    for place in sys.path:  # as Python finds it; asking for the metadata of a distribution takes long
        version = _version_in(os.path.join(place, model))
        if version is not None:
            return f"{model} {version}".strip()
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as version_of

    try:
        return f"{model} {version_of(model)}"
    except (PackageNotFoundError, ValueError):
        return model


def _version_in(folder: str) -> str | None:
    """Return the version that the pipeline in a folder tells of itself, ``None`` when there is none."""
    try:
        with open(os.path.join(folder, "meta.json"), encoding="utf-8") as file:
            meta = json.load(file)
    except (OSError, ValueError):
        return None
    return str(meta.get("version", "")) if isinstance(meta, dict) else None
