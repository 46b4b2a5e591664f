"""Scores of the linter on articles that people have annotated (``docs/gold-format.md``)."""
