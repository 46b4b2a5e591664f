"""Rule packs: where rules are found, how their YAML is read and validated."""

from anatlint.packs.folder import load_folder

__all__ = ["load_folder"]
