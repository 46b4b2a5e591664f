"""Settings: what a project's ``anatlint.toml`` or ``[tool.anatlint]`` may say, and how it is found."""

from anatlint.config.find import find_settings, load_settings
from anatlint.config.settings import Settings

__all__ = ["Settings", "find_settings", "load_settings"]
