"""Build hook: puts ``rules/`` and the compiled ontology into the wheel, under ``anatlint/_data``.

An editable install takes both from the checkout, so that a change in ``rules/`` counts at once.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class RulesHook(BuildHookInterface[Any]):
    """Adds the rules and the compiled ontology to a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the ontology; a fault in it stops the build."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        self.folder = Path(tempfile.mkdtemp(prefix="anatlint-build-"))
        compiled = self.folder / "ontology.json"
        sys.path.insert(0, str(root / "src"))
        try:
            from anatlint.ontology.compile import write_compiled

            write_compiled(root / "rules" / "ontology", compiled)
        finally:
            sys.path.remove(str(root / "src"))
        build_data["force_include"][str(root / "rules")] = "anatlint/_data/rules"
        build_data["force_include"][str(compiled)] = "anatlint/_data/ontology.json"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the temporary folder away."""
        folder = getattr(self, "folder", None)
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
