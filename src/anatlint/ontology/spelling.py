"""Near spellings: slips of the pen between names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def distance(left: str, right: str, limit: int) -> int:
    """Return the number of slips (letter missing, added, wrong, two swapped) between two names.

    Counting stops above ``limit``; any greater number means "farther".
    """
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before_last, before = before, row
        row = [i]
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, before_last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]


class Speller:
    """Finds near forms among many; a slip may stand at the beginning or at the end of a name, not at both."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._of_length: dict[int, list[str]] = {}
        for form in forms:
            self._of_length.setdefault(len(form), []).append(form)
        self._sorted: dict[int, dict[str, list[str]]] = {}  # by length and first letter
        self._bits: dict[str, int] = {}
        self._known: dict[str, int] = {}  # the letters of the forms that were asked for

    def near(self, name: str, limit: int | None = None) -> list[str]:
        """Return the forms within ``limit`` slips (a quarter of the length if left out), nearest first.

        Among equals those go first that begin alike.
        """
        if not name:
            return []
        allowed = max(1, len(name) // 4) if limit is None else limit
        letters = self._letters(name)
        found = set()
        for form in self._candidates(name, allowed):
            # a slip changes at most two of the letters that occur
            if (letters ^ self._letters(form)).bit_count() <= 2 * allowed:
                slips = distance(name, form, allowed)
                if slips <= allowed:
                    found.add((slips, form[:2] != name[:2], form))
        return [form for _, _, form in sorted(found)]

    def _candidates(self, name: str, allowed: int) -> Iterator[str]:
        """Yield the forms of about that length that begin or end with the same letter."""
        first, last = name[0], name[-1]
        for length in range(max(1, len(name) - allowed), len(name) + allowed + 1):
            for letter, forms in self._by_letter(length).items():
                if letter == first:
                    yield from forms
                else:
                    yield from (form for form in forms if form[-1] == last)

    def _by_letter(self, length: int) -> dict[str, list[str]]:
        if length not in self._sorted:
            sorted_: dict[str, list[str]] = {}
            for form in self._of_length.get(length, ()):
                sorted_.setdefault(form[0], []).append(form)
            self._sorted[length] = sorted_
        return self._sorted[length]

    def _letters(self, name: str) -> int:
        """Return the letters that occur in a name, a bit each."""
        known = self._known.get(name)
        if known is None:
            known = 0
            for letter in set(name):
                known |= self._bits.setdefault(letter, 1 << len(self._bits))
            self._known[name] = known
        return known
