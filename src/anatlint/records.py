"""Dataclasses that are made quickly: there are two hundred, and each process makes them before it reads a word.

``dataclasses.dataclass`` writes and compiles six methods for each class. Here only ``__init__`` is compiled, and the
others are closures over the names of the fields. What is made is a dataclass like any other: ``replace``, ``fields``
and ``asdict`` take it, and type checkers see no difference. That a record is frozen is held by the type checker alone,
so that its instances are filled by plain assignment, in a quarter of the time.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - handed on
else:

    def dataclass(*, frozen=False, eq=True, **options):  # typed by the import above
        """Return what makes a dataclass; takes the options of ``dataclasses.dataclass`` but for ``order``."""

        def make(given: type) -> type:
            made = dataclasses.dataclass(repr=False, eq=False, **options)(given)
            fields = dataclasses.fields(made)
            methods = {"__repr__": _repr([field.name for field in fields if field.repr])}
            if eq:
                compared = _getter([field.name for field in fields if field.compare])
                methods |= {"__eq__": _eq(compared), "__hash__": _hash(compared) if frozen else None}
            for name, method in methods.items():
                if name not in given.__dict__:
                    setattr(made, name, method)
            return made

        return make


def _getter(names: Iterable[str]) -> Callable[[Any], Any]:
    """Return what takes the values of some attributes from an object, as something to compare and to hash."""
    return attrgetter(*names) if names else type


def _eq(compared: Callable[[Any], Any]) -> Callable[[Any, object], bool]:
    def __eq__(self: Any, other: object) -> bool:  # noqa: N807
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _hash(compared: Callable[[Any], Any]) -> Callable[[Any], int]:
    def __hash__(self: Any) -> int:  # noqa: N807
        return hash(compared(self))

    return __hash__


def _repr(shown: Iterable[str]) -> Callable[[Any], str]:
    def __repr__(self: Any) -> str:  # noqa: N807
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    return __repr__
