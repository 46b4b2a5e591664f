"""The grid of a table: which cell stands where, and which header governs it."""

from __future__ import annotations

_MAX_SPAN = 1000
_COLUMNS_THAT_NEED_HEADERS = 3  # a table of two columns without marked headers mostly lists fields and values


class Grid:
    """Follows the cells of one table in reading order."""

    def __init__(self) -> None:
        """Start before the first row."""
        self.row = -1
        self.column = 0
        self.column_header: int | None = None
        self.row_header: int | None = None
        self._next_column = 0
        self._columns = 1
        self._rows = 1
        self._cell_header = False
        self._all_headers = True
        self._any_header = False
        self._all_heading_like = True
        self._in_header = False
        self._headers: dict[int, int] = {}  # column -> block of the header cell
        self._this_row: dict[int, int] = {}
        self._first: int | None = None  # block of this row's first cell
        self._below: dict[int, tuple[int, int | None]] = {}  # column -> rows still covered from above, block

    def open_row(self, *, header: bool) -> None:
        """Begin a row, after the one before it was closed; one of headers only governs the rows below it."""
        self.row += 1
        self._all_headers = self._all_heading_like = True
        self._any_header = False
        self._in_header = header
        self._first = self._covered(0)

    def close(self) -> tuple[int, ...]:
        """End the row; return its blocks if it turned out to be a header row."""
        header = bool(self._this_row) and self._is_header()
        blocks = tuple(self._this_row.values()) if header else ()
        if header:
            self._headers = self._this_row
        self._below = {column: (rows - 1, block) for column, (rows, block) in self._below.items() if rows > 1}
        self._next_column = 0
        self._this_row = {}
        return blocks

    def _is_header(self) -> bool:
        if self._in_header or self._all_headers:
            return True
        unmarked = self.row == 0 and not self._any_header and self._all_heading_like
        return unmarked and self._next_column >= _COLUMNS_THAT_NEED_HEADERS

    def open_cell(self, *, header: bool, columns: int, rows: int) -> None:
        """Begin the next cell of the row."""
        if self.row < 0:
            self.open_row(header=header)
        while self._next_column in self._below:
            self._next_column += 1
        self.column = self._next_column
        self._columns = min(max(1, columns), _MAX_SPAN)
        self._rows = min(max(1, rows), _MAX_SPAN)
        self._next_column += self._columns
        self._all_headers = self._all_headers and (header or self._in_header)
        self._any_header = self._any_header or header
        self.column_header = self._headers.get(self.column)
        self.row_header = self._first if self.column and not self._in_header else None
        for column in range(self.column, self._next_column) if self._rows > 1 else ():
            self._below[column] = (self._rows, None)

    def fill(self, block: int, *, heading_like: bool) -> None:
        """Say which block holds the text of the cell; the first one counts."""
        if self.column in self._this_row:
            self._all_heading_like = False
            return
        self._all_heading_like = self._all_heading_like and heading_like
        for column in range(self.column, self.column + self._columns):
            self._this_row[column] = block
            if self._rows > 1:
                self._below[column] = (self._rows, block)
        if self.column == 0:
            self._first = block

    def _covered(self, column: int) -> int | None:
        return self._below[column][1] if column in self._below else None
