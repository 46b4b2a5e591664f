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

    def near(self, name: str, limit: int | None = None) -> list[str]:
        """Return the forms within ``limit`` slips (a quarter of the length if left out), nearest first.

        Among equals those go first that begin alike.
        """
        if not name:
            return []
        allowed = max(1, len(name) // 4) if limit is None else limit
        letters = set(name)
        found = set()
        for form in self._candidates(name, allowed):
            # a slip changes at most two of the letters that occur
            if len(letters.symmetric_difference(form)) <= 2 * allowed:
                slips = distance(name, form, allowed)
                if slips <= allowed:
                    found.add((slips, form[:2] != name[:2], form))
        return [form for _, _, form in sorted(found)]

    def _candidates(self, name: str, allowed: int) -> Iterator[str]:
        first, last = name[0], name[-1]
        for length in range(max(1, len(name) - allowed), len(name) + allowed + 1):
            forms = self._of_length.get(length, ())
            yield from (form for form in forms if form[0] == first or form[-1] == last)
