"""Tables for the ear: each row with its headings, as "Team: Kyiv; Points: 12"; no word that is not on the page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tts.reading.page.boxes import nearest
from tts.reading.text.characters import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bs4 import Tag

    from tts.reading.body.judge import Judged
    from tts.reading.choosing.scope import Scope
    from tts.reading.page.boxes import Layout

TABLE = "table"
_AROUND = frozenset(
    ["figure", "table"]
)  # reasons of boxes that a table of the article may stand in
_UNREAD = frozenset(["hidden", "comments", "ornament", "caption"])
_MOSTLY_LINKS = 0.5
_MOST_COLUMNS = 200  # a heading or a value goes for no more, whatever the page says
_MOST_ROWS = 1000


class Row(NamedTuple):
    """What is said of one row, and the lines of the page that it takes up."""

    text: str
    lines: tuple[int, ...]


class Table(NamedTuple):
    """A table of the article: the lines of its caption, and its rows in order."""

    captions: tuple[int, ...]
    rows: tuple[Row, ...]


class Cell(NamedTuple):
    """One cell: its text, "" for none, the lines of it, and over how many columns and rows it goes."""

    text: str
    lines: tuple[int, ...]
    is_heading: bool
    columns: int
    rows: int


def read_tables(layout: Layout, lines: Sequence[Judged], scope: Scope) -> Iterator[Table]:
    """The tables of the article that were left out, in order."""
    parts = _Parts(layout, lines)
    for at, box in enumerate(layout.boxes):
        if box.tag.name == TABLE and parts.is_data(at) and scope.includes(at, _AROUND):
            rows = tuple(read_rows([parts.cells(row) for row in parts.rows[at]]))
            if rows:
                yield Table(parts.captions(at), rows)


def data_tables(layout: Layout) -> frozenset[int]:
    """The tables with headings or a caption and no table inside: they are no mere grids to set the page with."""
    around = nearest(layout, TABLE)
    headed, outer = set(), {-1}
    for at, box in enumerate(layout.boxes):
        if box.tag.name in ("th", "thead", "caption"):
            headed.add(around[at])
        elif box.tag.name == TABLE:
            role = str(box.tag.attrs.get("role", "")).lower()
            outer |= {around[box.parent], *([at] if role in ("presentation", "none") else [])}
    return frozenset(headed - outer)


class _Parts:
    """Which rows, cells and lines belong to which table."""

    def __init__(self, layout: Layout, lines: Sequence[Judged]) -> None:
        self._layout, self._lines = layout, lines
        self._tables = nearest(layout, TABLE)
        self._heads = nearest(layout, "thead")
        self._figures = nearest(layout, "figure")
        self.rows: defaultdict[int, list[int]] = defaultdict(list)
        self._cells: defaultdict[int, list[int]] = defaultdict(list)
        self._held: defaultdict[int, list[int]] = defaultdict(list)  # lines by cell
        self._within: defaultdict[int, list[int]] = defaultdict(list)  # lines by table
        self._captions: defaultdict[int, list[int]] = defaultdict(list)  # lines by table or figure
        rows, cells = nearest(layout, "tr"), nearest(layout, "td", "th")
        for at, box in enumerate(layout.boxes):
            if box.tag.name == "tr":
                self.rows[self._tables[at]].append(at)
            elif box.tag.name in ("td", "th"):
                self._cells[rows[at]].append(at)
        for at, line in enumerate(layout.lines):
            table = self._tables[line.box]
            self._within[table].append(at)
            if lines[at].reason == "caption":
                self._captions[table if table >= 0 else self._figures[line.box]].append(at)
            elif cells[line.box] > table >= 0:
                self._held[cells[line.box]].append(at)

    def is_data(self, table: int) -> bool:
        within = self._within[table]
        letters = sum(len(self._layout.lines[at].text) for at in within)
        linked = sum(self._layout.lines[at].linked for at in within)
        return (
            any(self._lines[at].reason == TABLE for at in within)
            and not any(self._lines[at].block for at in within)
            and linked <= letters * _MOSTLY_LINKS
        )

    def captions(self, table: int) -> tuple[int, ...]:
        """The lines of its caption, and of the figure that it stands in."""
        figure = self._figures[table]
        return tuple(self._captions[table] + (self._captions[figure] if figure >= 0 else []))

    def cells(self, row: int) -> list[Cell]:
        return [self._cell(at) for at in self._cells[row]]

    def _cell(self, at: int) -> Cell:
        tag = self._layout.boxes[at].tag
        lines = tuple(
            line
            for line in self._held[at]
            if not self._layout.lines[line].reason and self._lines[line].reason not in _UNREAD
        )
        text = _joined([self._layout.lines[line].text for line in lines], ", ")
        return Cell(
            text if any(map(str.isalnum, text)) else "",
            lines,
            tag.name == "th" or self._heads[at] >= 0,
            _span(tag, "colspan", _MOST_COLUMNS),
            _span(tag, "rowspan", _MOST_ROWS),
        )


def _span(tag: Tag, name: str, most: int) -> int:
    value = str(tag.attrs.get(name, "1")).strip()
    return max(1, min(int(value), most)) if value.isdecimal() and len(value) < 9 else 1  # noqa: PLR2004


def _joined(parts: Sequence[str], sign: str) -> str:
    """`parts` with `sign` between them, a space where a sentence ends."""
    text = ""
    for part in parts:
        between = " " if ends_sentence(text) or text.endswith((":", ";", ",")) else sign
        text = f"{text}{between}{part}" if text else part
    return text


@dataclass(slots=True)
class _Grid:
    """Rows as they come: what still hangs down from above, and the headings of each column."""

    hanging: dict[int, tuple[int, Cell]] = field(default_factory=dict)
    headings: dict[int, list[Cell]] = field(default_factory=dict)
    pending: list[Row] = field(default_factory=list)  # rows of headings without a value so far

    def place(self, cells: Sequence[Cell]) -> list[tuple[range, Cell]]:
        """Each cell of the next row with its columns, those that hang down into it included."""
        above, self.hanging = self.hanging, {}
        placed: list[tuple[range, Cell]] = []
        column, queue, furthest = 0, list(reversed(cells)), max(above, default=-1)
        while (queue or column <= furthest) and column < _MOST_COLUMNS:
            if column in above:
                left, cell = above[column]
            elif queue:
                cell = queue.pop()
                left = cell.rows
            else:
                column += 1
                continue
            columns = range(column, column + cell.columns)
            placed.append((columns, cell))
            if left > 1:
                self.hanging[column] = (left - 1, cell)
            column = columns.stop
        return placed

    def head(self, placed: Sequence[tuple[range, Cell]]) -> None:
        """Take a row of headings; it adds to those directly above it, and replaces those above values."""
        if not self.pending:
            self.headings = {}
        for columns, cell in placed:
            for column in columns:
                known = self.headings.setdefault(column, [])
                if cell.text and cell not in known:
                    known.append(cell)
        self.pending.append(_row([cell for _, cell in placed]))

    def read(self, placed: Sequence[tuple[range, Cell]]) -> Row:
        """A row of values, each after its headings."""
        used: list[Cell] = []
        parts: list[str] = []
        for columns, cell in placed:
            over = list(dict.fromkeys(h for at in columns for h in self.headings.get(at, ())))
            label = ", ".join(heading.text.rstrip(": ") for heading in over)
            parts.append(f"{label}: {cell.text}" if label else cell.text)
            used += [*over, cell]
        if len(parts) > 1 and placed[0][1].is_heading and used == [cell for _, cell in placed]:
            name = parts[0].rstrip(": ")  # the heading of a row, in a table without headings above
            parts[:2] = [f"{name}: {parts[1]}"]
        self.pending = []
        return Row(_joined(parts, "; "), tuple(at for cell in used for at in cell.lines))


def read_rows(rows: Sequence[Sequence[Cell]]) -> Iterator[Row]:
    """What is said of each row; each line of the page belongs to the first row that says it."""
    grid, taken = _Grid(), set[int]()
    for row in (*_values(grid, rows), *grid.pending):
        yield Row(row.text, tuple(at for at in dict.fromkeys(row.lines) if at not in taken))
        taken.update(row.lines)


def _values(grid: _Grid, rows: Sequence[Sequence[Cell]]) -> Iterator[Row]:
    for cells in rows:
        placed = [(columns, cell) for columns, cell in grid.place(cells) if cell.text]
        own = [cell for _, cell in placed if cell in cells]
        if not own:
            continue
        if not all(cell.is_heading for cell in own):
            yield grid.read(placed)
        elif len(cells) > 1:
            grid.head(placed)
        else:  # the heading of a part of the table
            yield _row(own)


def _row(cells: Sequence[Cell]) -> Row:
    texts = [cell.text for cell in cells if cell.text]
    return Row(_joined(texts, "; "), tuple(at for cell in cells for at in cell.lines))
