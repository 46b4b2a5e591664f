"""What the linter found in a draft as plain JSON, and back: for the cache, which must never run what it reads.

A class is written as a list of its name and its fields; only the classes named here are ever built.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from anatlint.checks.model import Edit, Fact, Finding, Fix, Related, Severity, Status, Verdict
from anatlint.claims.model import Claim, Count, Levels, Mood, Movement, Name, Place, Qualifiers, Quantifier, Term
from anatlint.documents.source import Position, Span
from anatlint.linter.origin import Origin
from anatlint.linter.report import JudgedClaim, ReportedFinding, SourceReference
from anatlint.linter.suppressions import Malformed, Suppression, Suppressions

_CLASSES: tuple[type, ...] = (
    Claim, Count, Edit, Fact, Finding, Fix, JudgedClaim, Levels, Malformed, Mood, Movement, Name, Origin, Place,
    Position, Qualifiers, Quantifier, Related, ReportedFinding, Severity, SourceReference, Span, Status, Suppression,
    Suppressions, Term, Verdict,
)  # fmt: skip
_BUILD: dict[str, Callable[..., Any]] = {cls.__name__: cls for cls in _CLASSES}
_FIELDS = {cls: tuple(field.name for field in fields(cls)) for cls in _CLASSES if is_dataclass(cls)}
_TUPLE, _SET, _DICT = "(", "{", ":"


def encode(value: Any) -> Any:
    """Return a value as plain data; raise ``TypeError`` for what is none of the report's classes."""
    if value is None or type(value) in (str, int, float, bool):
        return value
    kind = type(value)
    if kind in _FIELDS:
        return [kind.__name__, *(encode(getattr(value, name)) for name in _FIELDS[kind])]
    if isinstance(value, Enum):
        return [kind.__name__, value.value]
    if kind is tuple:
        return [_TUPLE, *map(encode, value)]
    if isinstance(value, tuple) and kind.__name__ in _BUILD:
        return [kind.__name__, *value]
    if kind is frozenset:
        return [_SET, *sorted(value)]
    if kind is dict:
        return [_DICT, *((key, encode(item)) for key, item in value.items())]
    raise TypeError(f"{kind.__name__} is no part of a report")


def decode(data: Any) -> Any:
    """Return what ``encode`` made plain; raise ``ValueError`` for anything else."""
    if data.__class__ is not list:
        return data
    head, *parts = data
    if head == _SET:
        return frozenset(parts)
    if head == _DICT:
        return {key: decode(item) for key, item in parts}
    values = [decode(part) if part.__class__ is list else part for part in parts]
    if head == _TUPLE:
        return tuple(values)
    build = _BUILD.get(head)
    if build is None:
        raise ValueError(f"{head!r} is no part of a report")
    return build(*values)
