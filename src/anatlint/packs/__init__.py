"""Rule packs: where rules are found, how their YAML is read and validated, and how compiled forms are kept."""

from anatlint.packs.folder import RuleFile, load_files, load_folder, read_files

__all__ = ["RuleFile", "load_files", "load_folder", "read_files"]
