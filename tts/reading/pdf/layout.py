"""The lines of a PDF in the order they are read, and those that are no part of its text.

What stands at the same height on several pages is a running head. Columns are told by the gutter between them: a
stretch of the width that next to no line crosses. A line that crosses it anyway parts what is above from what is below.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from tts.reading.text.characters import letters_only

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tts.reading.pdf.lines import Strip

_EDGE_LINES = 2  # of a page, at its head and at its foot, that may be running heads
_SAME_HEIGHT = 5.0  # points
_APART = 1.6  # sizes between two lines, from which they are no lines of one text
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|p\.|s\.|стр\.)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|von|из|de|sur)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*[\divxlc]*$|…{2,}\s*[\divxlc]*$", re.IGNORECASE)
_BULLET = re.compile(r"(?:[•‣▪◦●·*–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])", re.IGNORECASE)
_FOOTNOTE = re.compile(r"(?:\d{1,3}|[*†‡§¶]{1,3})[.)]?\s*\S")
_SMALL = 0.92  # of the size of the text, from which on down small print begins
_GUTTER_SIZES = 0.8
_MOST_GUTTERS = 20
_LEAST_LINES = 4  # on each side of a gutter
_CROSSED = 0.15  # share of the lines that may cross it: headlines, pictures, notes at the foot
_TABLE_ROWS = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column; `column` counts up whenever the eye goes back to the top."""

    text: str
    page: int
    column: int
    left: float
    right: float
    bottom: float
    size: float
    is_bold: bool
    cells: tuple[str, ...] = ()
    reason: str | None = None
    marks: tuple[str, ...] = ()


def body_size(strips: Sequence[Strip]) -> float:
    """The size that most letters have."""
    sizes: Counter[float] = Counter()
    for strip in strips:
        sizes[strip.size] += len(strip.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def read_layout(strips: Sequence[Strip], size: float) -> list[Line]:
    """All lines of a document in reading order, with the reasons that lie in their places."""
    reasons = _running(strips)
    lines: list[Line] = []
    pages: dict[int, list[tuple[Strip, str | None]]] = defaultdict(list)
    for at, strip in enumerate(strips):
        reason = _hiding(strip) or reasons.get(at)
        pages[strip.page].append((strip, reason))
    for page in sorted(pages):
        column = lines[-1].column + 1 if lines else 0
        lines += [_left_out(strip, reason, column) for strip, reason in pages[page] if reason]
        text = [strip for strip, reason in pages[page] if not reason]
        lines += _judged(_ordered(text, size, column), size)
    return lines


def _hiding(strip: Strip) -> str | None:
    if strip.is_outside:
        return "off the page"
    return "sideways text" if strip.is_sideways else None


def _left_out(strip: Strip, reason: str, column: int) -> Line:
    return replace(_line([strip], column), reason=reason)


def _running(strips: Sequence[Strip]) -> dict[int, str]:
    """The strips at the edges of pages that say the same at the same height, or only number the page."""
    edges = [at for page in _by_page(strips).values() for at in _edges(strips, page)]
    places: dict[str, list[int]] = defaultdict(list)
    for at in edges:
        places[_same(strips[at].text)].append(at)
    found: dict[int, str] = {}
    for at in edges:
        text = strips[at].text
        if _PAGE_NUMBER.fullmatch(text):
            found[at] = "page number"
        elif any(
            strips[other].page != strips[at].page
            and abs(strips[other].bottom - strips[at].bottom) < _SAME_HEIGHT
            for other in places[_same(text)][:50]
        ):
            found[at] = "running head"
    return found


def _by_page(strips: Sequence[Strip]) -> dict[int, list[int]]:
    pages: dict[int, list[int]] = defaultdict(list)
    for at, strip in enumerate(strips):
        if not _hiding(strip):
            pages[strip.page].append(at)
    return pages


def _edges(strips: Sequence[Strip], page: Sequence[int]) -> list[int]:
    """The strips at the head and at the foot of a page that are set apart from the text between, by room or size."""
    rows: list[list[int]] = []
    for at in sorted(page, key=lambda at: strips[at].bottom):
        if rows and strips[at].bottom - strips[rows[-1][0]].bottom < 2:  # noqa: PLR2004 - points
            rows[-1].append(at)
        else:
            rows.append([at])
    if len(rows) <= _EDGE_LINES:
        return []
    lines = [strips[row[0]] for row in rows]
    count = len(lines)
    foot = max(
        (at for at in range(1, _EDGE_LINES + 1) if _is_apart(lines[at - 1], lines[at])), default=0
    )
    head = max(
        (at for at in range(1, _EDGE_LINES + 1) if _is_apart(lines[-at - 1], lines[-at])), default=0
    )
    return [at for row in (*rows[:foot], *rows[count - head :]) for at in row]


def _is_apart(low: Strip, high: Strip) -> bool:
    """Whether more than a line's room is between two, or their sizes differ."""
    room = high.bottom - low.bottom
    return room > _APART * max(low.size, high.size) or abs(high.size - low.size) >= 1


def _same(text: str) -> str:
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", text.casefold())


def _ordered(strips: Sequence[Strip], size: float, column: int) -> list[Line]:
    """The lines of one page as they are read."""
    gutters = _gutters(strips, size)
    if not gutters:
        return _rows(strips, column)
    lines: list[Line] = []
    waiting: list[Strip] = []
    for strip in sorted(strips, key=lambda each: (-each.bottom, each.left)):
        if any(strip.left < gutter - 1 and strip.right > gutter + 1 for gutter in gutters):
            lines += _columns(waiting, gutters, _next(lines, column))
            waiting = []
            lines += _rows([strip], _next(lines, column))
        else:
            waiting.append(strip)
    lines += _columns(waiting, gutters, _next(lines, column))
    return _wide_joined(lines)


def _next(lines: Sequence[Line], column: int) -> int:
    return lines[-1].column + 1 if lines else column


def _wide_joined(lines: list[Line]) -> list[Line]:
    """Wide lines that follow each other are of one column."""
    joined: list[Line] = []
    shift = 0
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        if before and line.column != before.column and _is_below(before, line):
            shift += 1
        joined.append(replace(line, column=line.column - shift))
    return joined


def _is_below(before: Line, line: Line) -> bool:
    """Whether `line` goes on under `before` rather than beside it."""
    drop = before.bottom - line.bottom
    return 0 < drop < 2 * max(before.size, line.size) and abs(before.left - line.left) < line.size


def _columns(strips: Sequence[Strip], gutters: Sequence[float], column: int) -> list[Line]:
    lines: list[Line] = []
    edges = [float("-inf"), *gutters, float("inf")]
    for low, high in pairwise(edges):
        inside = [strip for strip in strips if low <= (strip.left + strip.right) / 2 < high]
        lines += _rows(inside, _next(lines, column))
    return lines


def _gutters(strips: Sequence[Strip], size: float) -> list[float]:
    """The middles of the gutters between columns, from left to right."""
    text = [strip for strip in strips if 0.7 * size <= strip.size <= 1.2 * size]
    if len(text) < 2 * _LEAST_LINES:
        return []
    wide = [each for each in _free(text) if each[1] - each[0] >= _GUTTER_SIZES * size]
    widest = sorted(wide, key=lambda each: each[0] - each[1])[:_MOST_GUTTERS]
    middles = ((start + end) / 2 for start, end in sorted(widest))
    return [middle for middle in middles if _parts(text, middle)]


def _free(text: Sequence[Strip]) -> Iterator[tuple[int, int]]:
    """The stretches of the width that next to no line crosses, without the margins; in points."""
    steps: Counter[int] = Counter()  # by how many more lines cross from this point on
    for strip in text:
        left = int(strip.left)
        steps[left] += 1
        steps[max(left, int(strip.right) + 1)] -= 1
    points = sorted(steps)
    crossing = list(accumulate(steps[point] for point in points))
    most = _CROSSED * max(crossing)
    for start, end in _runs([count <= most for count in crossing]):
        if start > 0 and end < len(points):
            yield points[start], points[end]


def _parts(text: Sequence[Strip], middle: float) -> bool:
    """Whether there are lines of prose on both sides of `middle`, beside each other."""
    left = [strip for strip in text if strip.right <= middle + 1]
    right = [strip for strip in text if strip.left >= middle - 1]
    if min(_heights(left), _heights(right)) < _LEAST_LINES:
        return False
    words = sum(len(strip.text.split()) for strip in (*left, *right)) / len((*left, *right))
    low = max(min(each.bottom for each in side) for side in (left, right))
    high = min(max(each.bottom for each in side) for side in (left, right))
    return high > low and words >= 3  # noqa: PLR2004 - fewer in the cells of a table


def _heights(strips: Sequence[Strip]) -> int:
    return len({round(strip.bottom) for strip in strips})


def _rows(strips: Sequence[Strip], column: int) -> list[Line]:
    """Strips at one height as one line, from the top down."""
    rows: list[list[Strip]] = []
    for strip in sorted(strips, key=lambda each: (-each.bottom, each.left)):
        row = rows[-1] if rows else []
        if row and row[0].bottom - strip.bottom < 0.35 * min(row[0].size, strip.size):
            row.append(strip)
        else:
            rows.append([strip])
    return [_line(sorted(row, key=lambda each: each.left), column) for row in rows]


def _line(row: Sequence[Strip], column: int) -> Line:
    largest = max(row, key=lambda each: len(each.text))
    is_item = len(row) > 1 and bool(_BULLET.fullmatch(row[0].text))
    return Line(
        text=" ".join(each.text for each in row),
        page=row[0].page,
        column=column,
        left=row[0].left,
        right=max(each.right for each in row),
        bottom=largest.bottom,
        size=largest.size,
        is_bold=all(each.is_bold for each in row),
        cells=tuple(each.text for each in row[is_item:]),
        marks=tuple(mark for each in row for mark in each.marks),
    )


def _judged(lines: Sequence[Line], size: float) -> list[Line]:
    """The lines of a page, those of tables, contents and notes at the foot marked."""
    reasons: dict[int, str] = {}
    for at, line in enumerate(lines):
        if _LEADERS.search(line.text):
            reasons[at] = "table of contents"
    for start, end in _runs(
        [len(line.cells) > 1 and at not in reasons for at, line in enumerate(lines)]
    ):
        if end - start >= _TABLE_ROWS:
            reasons |= dict.fromkeys(range(start, end), "table")
    columns: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        columns[line.column].append(at)
    for inside in columns.values():
        reasons |= _notes(lines, inside, size)
    return [_with_reason(line, reasons.get(at)) for at, line in enumerate(lines)]


def _with_reason(line: Line, reason: str | None) -> Line:
    """`line` with its reason; the cells of a row are parted as those of web pages are."""
    text = "; ".join(line.cells) if reason == "table" else line.text
    return replace(line, text=text, reason=reason)


def _runs(marks: Sequence[bool]) -> Iterator[tuple[int, int]]:
    start = None
    for at, mark in enumerate((*marks, False)):
        if mark and start is None:
            start = at
        elif not mark and start is not None:
            yield start, at
            start = None


def _notes(lines: Sequence[Line], inside: Sequence[int], size: float) -> dict[int, str]:
    """The small print at the foot of a column: footnotes when it begins with a mark."""
    foot: list[int] = []
    for at in reversed(inside):
        if lines[at].size > size * _SMALL:
            break
        foot.insert(0, at)
    if not foot or (len(foot) == len(inside) and not _FOOTNOTE.match(lines[foot[0]].text)):
        return {}
    is_marked = any(_FOOTNOTE.match(lines[at].text) for at in foot)
    reason = "footnote" if is_marked else "small print"
    return {at: reason for at in foot if letters_only(lines[at].text)}
