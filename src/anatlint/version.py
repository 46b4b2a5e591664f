"""The version of anatlint."""

__version__ = "0.1.0"
