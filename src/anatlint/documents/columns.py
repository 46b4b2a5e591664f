"""Finds tables in plain text whose columns are aligned with spaces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

Cell = list[tuple[int, int, str]]  # stretches of text: the line, where in the line's text, and what stands there
Row = list[Cell]

_RUN = re.compile(r"\S+(?: \S+)*")  # words with single spaces between them
_PAIR = re.compile(r"(?P<name>[^\W\d_][^\s:|.]*(?: [^\s:|.]+){0,2})(?: {2,}| \.{3,} )(?P<value>\S.*)")
_RULE = re.compile(r"[\s|+=_-]+\Z")
_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
_SLACK = 1


def find_columns(lines: Sequence[tuple[str, int]]) -> tuple[int, int, list[Row]] | None:
    """Return the first and one past the last line of a table, and its rows: of several columns, or of names and values.

    ``lines`` are texts without their indents, and the indents.
    """
    return _find_table(lines) or _find_pairs(lines)


def _find_pairs(lines: Sequence[tuple[str, int]]) -> tuple[int, int, list[Row]] | None:
    """Return the lines that put a value beside a short name, all values at the same place: "roots      S2 to S4"."""
    pairs = [_PAIR.fullmatch(text) for text, _ in lines]
    first = next((number for number, found in enumerate(pairs) if found is not None), len(lines))
    rows: list[Row] = []
    place: int | None = None
    for number in range(first, len(lines)):
        found, indent = pairs[number], lines[number][1]
        at = indent + found.start("value") if found is not None else None
        if found is None or (place is not None and at != place):
            break
        place = at
        rows.append([[(number, 0, found["name"])], [(number, found.start("value"), found["value"])]])
    return (first, first + len(rows), rows) if len(rows) >= _FEWEST_ROWS else None


def _find_table(lines: Sequence[tuple[str, int]]) -> tuple[int, int, list[Row]] | None:
    """Return the first and one past the last line of a table, and its rows, when some lines stand in columns.

    ``lines`` are texts without their indents, and the indents. A table has at least three rows and three columns; a
    line without a first cell goes on with the row above, unless it is the header.
    """
    runs = [[(match.start(), match.group()) for match in _RUN.finditer(text)] for text, _ in lines]
    rules = [bool(_RULE.match(text)) for text, _ in lines]
    table = [number for number, found in enumerate(runs) if len(found) >= _FEWEST_COLUMNS - 1 and not rules[number]]
    wide = [number for number in table if len(runs[number]) >= _FEWEST_COLUMNS]
    if len(wide) < _FEWEST_ROWS - 1 or len(table) < _FEWEST_ROWS:
        return None
    first, last = table[0], table[-1] + 1
    places = Counter(lines[number][1] + start for number in table for start, _ in runs[number])
    starts = sorted(place for place, count in places.items() if count >= max(2, len(table) / 2))
    if any(rules[first:last]) and len({len(runs[number]) for number in table}) == 1:
        whole = [[[(number, start, text)] for start, text in runs[number]] for number in table]
        return (first, last, whole) if len(whole) >= _FEWEST_ROWS else None  # ruled and full, however it is aligned
    if len(starts) < _FEWEST_COLUMNS:
        return None
    rows: list[Row] = []
    for number in range(first, last):
        if rules[number]:
            continue
        placed = [(_column(starts, lines[number][1] + start), start, text) for start, text in runs[number]]
        if any(column is None for column, _, _ in placed):
            return None
        goes_on = bool(rows) and placed[0][0] != 0
        if not goes_on:
            rows.append([[] for _ in starts])
        for column, start, text in placed:
            assert column is not None
            rows[-1][column].append((number, start, text))
    return (first, last, rows) if len(rows) >= _FEWEST_ROWS else None


def _column(starts: Sequence[int], place: int) -> int | None:
    """Return the column of a cell: the one that begins there, or with a little slack."""
    near = [column for column, start in enumerate(starts) if abs(start - place) <= _SLACK]
    return near[0] if near else None
