"""Build hook: puts ``rules/`` and its compiled forms into the wheel, under ``anatlint/_data``.

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
    """Adds the rules, as written and compiled, to a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the rules; a fault in them stops the build."""
        if self.target_name != "wheel" or version == "editable":
            return
        rules = Path(self.root) / "rules"
        self.folder = Path(tempfile.mkdtemp(prefix="anatlint-build-"))
        sys.path.insert(0, str(Path(self.root) / "src"))
        try:
            from anatlint.ontology.compile import write_compiled as write_ontology
            from anatlint.packs.folder import write_compiled

            write_ontology(rules / "ontology", self.folder / "ontology.json")
            for name in ("checks", "frames"):
                write_compiled(rules / name, self.folder / f"{name}.json")
        finally:
            sys.path.remove(str(Path(self.root) / "src"))
        build_data["force_include"][str(rules)] = "anatlint/_data/rules"
        for compiled in sorted(self.folder.iterdir()):
            build_data["force_include"][str(compiled)] = f"anatlint/_data/{compiled.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the temporary folder away."""
        folder = getattr(self, "folder", None)
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
