"""Merging packs into rules: plain data put over plain data, each value with the file and line it came from.

A new id adds. ``extends: ID`` changes what is there: lists are appended to, mappings merged, a single value takes the
place of the other; ``replace: {key: value}`` and ``remove: {key: [items]}`` or ``remove: [keys]`` do what they say. A
list that is itself an entry is changed by ``{extends: ID, add: [...], remove: [...]}``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from anatlint.errors import AnatlintError
from anatlint.packs.places import At, Places, Steps
from anatlint.packs.yaml import Mark, Step

EXTENDS, REPLACE, REMOVE, ADD = "extends", "replace", "remove", "add"
_ORDERS = (EXTENDS, REPLACE, REMOVE)


class Layered:
    """Data of several files, one over the other, with the place of every value."""

    def __init__(self, data: Any, content: Places, steps: Steps = ()) -> None:
        """Begin with ``data``, which stands at ``steps`` of a file; the data are changed in place."""
        self.data = data
        self._base = At(content, steps)
        self._moved: dict[Steps, At] = {}

    @property
    def path(self) -> str:
        """The file that the data begin in."""
        return self._base.content.mark(()).path

    def mark(self, steps: Sequence[Step] = ()) -> Mark:
        """Return where the value at ``steps`` stands."""
        return self._at(tuple(steps)).mark()

    def key_mark(self, steps: Sequence[Step]) -> Mark:
        """Return where the key (or list item) at ``steps`` stands."""
        return self._at(tuple(steps)).key_mark()

    def _at(self, steps: Steps) -> At:
        for size in range(len(steps), -1, -1):
            moved = self._moved.get(steps[:size])
            if moved is not None:
                return At(moved.content, (*moved.steps, *steps[size:]))
        return At(self._base.content, (*self._base.steps, *steps))

    def put(self, steps: Steps, value: Any, at: At) -> None:
        """Set the value at ``steps``, which comes from another file."""
        self._forget(steps)
        self._moved[steps] = at
        if steps:
            self._value(steps[:-1])[steps[-1]] = value
        else:
            self.data = value

    def extend(self, steps: Steps, change: Any, at: At) -> None:
        """Change the value at ``steps`` as ``change`` says, which stands at ``at``."""
        base = self._value(steps)
        if isinstance(base, list):
            self._change_list(steps, change, at)
        elif not isinstance(base, dict) or not isinstance(change, Mapping):
            self.put(steps, change, at)
        else:
            self._change_mapping(steps, base, change, at)

    def _change_mapping(self, steps: Steps, base: dict[str, Any], change: Mapping[str, Any], at: At) -> None:
        for key in filter(lambda key: key not in _ORDERS, change):
            here, value = (*steps, key), change[key]
            old = base.get(key)
            if isinstance(value, list) and key in base and not isinstance(old, (list, dict)):
                self.put(here, [old], self._at(here))  # one alone may stand for a list of one
                self._moved[(*here, 0)] = self._moved[here]
            if key not in base:
                self.put(here, value, at.down(key))
            elif isinstance(base[key], list):
                self._append(here, value, at.down(key))
            else:
                self.extend(here, value, at.down(key))
        self._replace(steps, base, change.get(REPLACE, {}), at.down(REPLACE))
        self._remove(steps, base, change.get(REMOVE, {}), at.down(REMOVE))

    def _replace(self, steps: Steps, base: dict[str, Any], wanted: Any, at: At) -> None:
        if not isinstance(wanted, Mapping):
            raise fault("E105", "“replace” must be a mapping", at, "write replace: {key: value}")
        for key, value in wanted.items():
            if key not in base:
                raise fault("E110", f"there is no “{key}” to replace", at.down(key), near(key, base))
            self.put((*steps, key), value, at.down(key))

    def _remove(self, steps: Steps, base: dict[str, Any], wanted: Any, at: At) -> None:
        keys = wanted if isinstance(wanted, Mapping) else dict.fromkeys(map(str, _listed(wanted)))
        for key, items in keys.items():
            if key not in base:
                raise fault("E110", f"there is no “{key}” to remove", at.down(key), near(key, base))
            if items is None:
                self._forget((*steps, key))
                del base[key]
            else:
                self._take((*steps, key), items, at.down(key))

    def _change_list(self, steps: Steps, change: Any, at: At) -> None:
        if not isinstance(change, Mapping) or not set(change) <= {EXTENDS, ADD, REMOVE}:
            raise fault("E105", "a list is changed by add and remove", at, "write {extends: ID, add: [...]}")
        self._append(steps, change.get(ADD, []), at.down(ADD))
        self._take(steps, change.get(REMOVE, []), at.down(REMOVE))

    def _append(self, steps: Steps, value: Any, at: At) -> None:
        base = self._value(steps)
        if isinstance(value, Mapping) and set(value) & {ADD, REMOVE} and set(value) <= {ADD, REMOVE}:
            self._change_list(steps, value, at)
            return
        for index, item in enumerate(_listed(value)):
            if item not in base:
                base.append(item)
                self._moved[(*steps, len(base) - 1)] = at.down(index) if isinstance(value, list) else at

    def _take(self, steps: Steps, wanted: Any, at: At) -> None:
        """Take items out of a list; each must be there."""
        base = self._value(steps)
        if not isinstance(base, list):
            raise fault("E110", "is no list that something could be removed from", at, "write remove: [key]")
        kept = [(item, self._at((*steps, index))) for index, item in enumerate(base)]
        for index, one in enumerate(_listed(wanted)):
            left = [(item, place) for item, place in kept if not _is(item, one)]
            if len(left) == len(kept):
                there = at.down(index) if isinstance(wanted, list) else at
                known = [_handle(item) for item, _ in kept]
                raise fault("E110", f"there is no {_handle(one)!r} to remove", there, near(_handle(one), known))
            kept = left
        home = self._at(steps)
        self._forget(steps)
        self._moved[steps] = home
        base[:] = [item for item, _ in kept]
        self._moved.update({(*steps, index): place for index, (_, place) in enumerate(kept)})

    def _value(self, steps: Steps) -> Any:
        value = self.data
        for step in steps:
            value = value[step]
        return value

    def _forget(self, steps: Steps) -> None:
        for known in [known for known in self._moved if known[: len(steps)] == steps]:
            del self._moved[known]


def check_extends(id: str, value: Any, at: At, known: Iterable[str], first: Callable[[str], Mark]) -> bool:
    """Tell whether ``value`` changes the entry ``id``; raise ``AnatlintError`` when it says so and cannot, or must.

    ``known`` are the ids there are, ``first`` tells where one stands.
    """
    extends = value.get(EXTENDS) if isinstance(value, Mapping) else None
    if extends is None:
        if id not in known:
            return False
        place = first(id)
        where = f" ({place.path}:{place.line})" if place.path else ""
        raise fault("E106", f"“{id}” exists already{where}", at, f"write extends: {id} to change it, or another id")
    there = at.down(EXTENDS)
    if extends not in known:
        raise fault("E110", f"there is no “{extends}” to extend", there, near(str(extends), known))
    if extends != id:
        raise fault(
            "E105", f"“{id}” extends “{extends}”: the id is that of what is changed", there, f"write {extends}:"
        )
    return True


def fault(code: str, message: str, at: At, hint: str | None = None) -> AnatlintError:
    """Return an error about a value of a pack."""
    mark = at.key_mark()
    return AnatlintError(code, message, mark.path, mark.line, hint)


def near(name: str, known: Iterable[str]) -> str | None:
    """Return "did you mean ...?" for the nearest of some names."""
    close = get_close_matches(name, [str(one) for one in known], 1)
    return f"did you mean “{close[0]}”?" if close else None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _is(item: Any, wanted: Any) -> bool:
    """Whether an item of a list is the one wanted: it itself, by its first value, or by some of its values."""
    if isinstance(item, Mapping) and isinstance(wanted, Mapping):
        return all(item.get(key) == value for key, value in wanted.items())
    return bool(
        item == wanted
        or (isinstance(item, Mapping) and not isinstance(wanted, Mapping) and _handle(item) == str(wanted))
    )


def _handle(item: Any) -> str:
    return str(next(iter(item.values()), "")) if isinstance(item, Mapping) else str(item)
