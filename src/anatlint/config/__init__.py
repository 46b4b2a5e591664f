"""Settings: what a project's ``anatlint.toml`` or ``[tool.anatlint]`` may say, and how it is found."""

from anatlint.config.find import Configuration, find_settings, load_settings
from anatlint.config.settings import Layer, Override, Settings

__all__ = ["Configuration", "Layer", "Override", "Settings", "find_settings", "load_settings"]
