"""Plain data to the classes of ``model``: one decoder, driven by their type hints."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Converter = Callable[[Any], Any]


def decode(cls: type[T], data: Any, **extra: Any) -> T:
    """Build a ``cls`` from validated plain data; ``extra`` gives or overrides fields."""
    short = getattr(cls, "SHORT", None)
    if short and not isinstance(data, Mapping):
        data = {short: data}
    values = dict(extra)
    for key, attribute, convert in _plan(cls):  # type: ignore[arg-type]
        value = data.get(key)
        if value is not None and attribute not in extra:
            values[attribute] = convert(value)
    return cls(**values)


def decode_on_use(cls: type[T], data: Mapping[str, Any], **extra: Any) -> T:
    """Build a ``cls``, which is ``Deferred``, whose fields are decoded when they are first asked for."""
    made = cls.__new__(cls)
    object.__setattr__(made, "_plain", dict(data))
    for attribute, value in extra.items():
        object.__setattr__(made, attribute, value)
    return made


def decode_field(cls: type, data: dict[str, Any], attribute: str) -> Any:
    """Take the value of one field out of the data; raise ``AttributeError`` when there is no such field."""
    plan = _fields(cls).get(attribute)
    if plan is None:
        raise AttributeError(f"{cls.__name__!r} object has no attribute {attribute!r}")
    key, convert, default = plan
    value = data.pop(key, None)  # who asks keeps what it is decoded to
    return default() if value is None else convert(value)


@cache
def _fields(cls: type) -> dict[str, tuple[str, Converter, Callable[[], Any]]]:
    """Return for each field its key in the data, what converts its value, and what makes the value left out."""
    defaults = {item.name: _default(item.default, item.default_factory) for item in fields(cls)}
    return {attribute: (key, convert, defaults[attribute]) for key, attribute, convert in _plan(cls)}


def _default(value: Any, factory: Any) -> Callable[[], Any]:
    if factory is not MISSING:
        made: Callable[[], Any] = factory
        return made
    return lambda: None if value is MISSING else value


@cache
def _plan(cls: type) -> tuple[tuple[str, str, Converter], ...]:
    hints = get_type_hints(cls)
    return tuple((item.metadata.get("key", item.name), item.name, _converter(hints[item.name])) for item in fields(cls))


def _converter(hint: Any) -> Converter:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _converter(next(part for part in get_args(hint) if part is not type(None)))
    if origin is tuple:
        item = _converter(get_args(hint)[0])
        return lambda value: tuple(map(item, value)) if isinstance(value, list) else (item(value),)
    if origin is dict:
        return _mapping(_converter(get_args(hint)[1]))
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda value: decode(hint, value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    return str if hint is str else lambda value: value


def _mapping(item: Converter) -> Converter:
    def convert(value: Any) -> dict[str, Any]:
        pairs = value.items() if isinstance(value, Mapping) else [("*", value)]
        return {str(key): item(part) for key, part in pairs}

    return convert
