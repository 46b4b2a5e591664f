"""What the linter found in a draft as plain JSON, and back: for the cache, which must never run what it reads.

A class is written as a list of its name and its fields; only the classes named here are ever built.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from importlib import import_module
from typing import Any

_CLASSES = {
    "anatlint.checks.model": "Edit Fact Finding Fix Related Severity Status Verdict",
    "anatlint.claims.model": "Claim Count Levels Mood Movement Name Option Place Qualifiers Quantifier Term",
    "anatlint.documents.source": "Position Span",
    "anatlint.linter.origin": "Origin",
    "anatlint.linter.report": "JudgedClaim ReportedFinding SourceReference",
    "anatlint.linter.suppressions": "Malformed Suppression Suppressions",
}
_HOMES = {name: module for module, names in _CLASSES.items() for name in names.split()}
_BUILD: dict[str, Callable[..., Any]] = {}  # those that were needed: claims have many, a report of findings few
_FIELDS: dict[type, tuple[str, ...]] = {}
_TUPLE, _SET, _DICT = "(", "{", ":"


def encode(value: Any) -> Any:
    """Return a value as plain data; raise ``TypeError`` for what is none of the report's classes."""
    if value is None or type(value) in (str, int, float, bool):
        return value
    kind = type(value)
    if kind is tuple:
        return [_TUPLE, *map(encode, value)]
    if _HOMES.get(kind.__name__) == kind.__module__:
        if isinstance(value, Enum):
            return [kind.__name__, value.value]
        return [kind.__name__, *(encode(getattr(value, name)) for name in _fields(kind))]
    if kind is frozenset:
        return [_SET, *sorted(value)]
    if kind is dict:
        return [_DICT, *((key, encode(item)) for key, item in value.items())]
    raise TypeError(f"{kind.__name__} is no part of a report")


def decode(data: Any) -> Any:
    """Return what ``encode`` made plain; raise ``ValueError`` for anything else."""
    if data.__class__ is not list:
        return data
    if not data:
        raise ValueError("an empty list is no part of a report")
    head = data[0]
    if head == _TUPLE:
        return tuple([decode(part) if part.__class__ is list else part for part in data[1:]])
    if head == _SET:
        return frozenset(data[1:])
    if head == _DICT:
        return {key: decode(item) for key, item in data[1:]}
    build = _BUILD.get(head) or _class(head)
    return build(*[decode(part) if part.__class__ is list else part for part in data[1:]])


def _class(name: str) -> Callable[..., Any]:
    if name not in _HOMES:
        raise ValueError(f"{name!r} is no part of a report")
    build: Callable[..., Any] = getattr(import_module(_HOMES[name]), name)
    _BUILD[name] = build
    return build


def _fields(kind: type) -> tuple[str, ...]:
    known = _FIELDS.get(kind)
    if known is None:
        names = (field.name for field in fields(kind)) if is_dataclass(kind) else kind.__dict__["_fields"]
        known = _FIELDS[kind] = tuple(names)
    return known
