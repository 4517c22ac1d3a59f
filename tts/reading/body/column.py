"""Which lines of a page are its article: the column where the prose is, without what other boxes hold.

Prose gives weight to the boxes around it, less with each step outwards (0.7 of the step before), as the
paragraphs of an article lie side by side and everything else is scattered. The heaviest box is the
column; neighbours with prose of their own join it, for articles that are cut by advertisements.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.reading.page.boxes import nearest
from tts.reading.page.junk import is_article_box, is_named, is_only_unspoken
from tts.reading.text.characters import ends_sentence, letters_only, weight

if TYPE_CHECKING:
    from tts.reading.page.boxes import Box, Layout, Line

OUTSIDE = "outside the article"
_DECAY = 0.7
_REACH = 5  # boxes outwards that a paragraph gives weight to
_PROSE = 80  # characters, links not counted, from which a line is a paragraph
_SENTENCE = 35  # the same for a line that ends as a sentence does
_HEAVIEST = 600  # a very long line weighs no more than a long one
# Share of all prose from which a box is the article, whatever it is called: names of classes are often wrong,
# names of elements seldom.
_PROTECTED_NAME = 0.35
_PROTECTED_ELEMENT = 0.55
_LAYOUT_TABLE = 0.5  # share of prose from which a table is there to set the page, as old pages do
_CELL = 500  # prose in one cell, from which a table is there to set the page
_COLUMNS = 3
_NEIGHBOUR = 0.12  # share of the column's prose that a neighbour needs to join
_NAMED_ARTICLE = 1.3  # what more a box weighs that the page itself calls the article
_OF_OTHER_ARTICLE = 0.4  # what a line weighs when the headline stands in another <article>
_LIST = 0.5  # what an item weighs, as most lists of long items are lists of other articles
_SHINGLE = 4
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Column:
    """For each line of a layout why it is left out, None for the lines of the article."""

    reasons: tuple[str | None, ...]


def prose(line: Line) -> int:
    """How much of a paragraph `line` is: 0 for labels and links, up to 600."""
    spoken = weight(line.text) - line.linked
    if line.linked > len(line.text) * 0.6:
        return 0
    if spoken >= _PROSE or (spoken >= _SENTENCE and ends_sentence(line.text)):
        return min(spoken, _HEAVIEST)
    return 0


def _weighed(layout: Layout, boxes: list[str | None]) -> tuple[list[str | None], list[int]]:
    """For each line why it is left out, and its weight."""
    reasons = [line.reason or boxes[line.box] for line in layout.lines]
    weights = [
        0 if reason else prose(line) for line, reason in zip(layout.lines, reasons, strict=True)
    ]
    return reasons, weights


def inherited_reasons(layout: Layout, *, by_name: bool = True) -> list[str | None]:
    """For each box why it is left out, by itself or with a box around it, unless most of the prose is in it."""
    held = _held(layout, [prose(line) if not line.reason else 0 for line in layout.lines])
    letters = _held(layout, [min(len(line.text), _HEAVIEST) for line in layout.lines])
    grids, rows = _grids(layout, held), _rows(layout)
    total = max(1, held[0])
    once = _said_once(layout)
    headers = _entry_headers(layout, held)
    reasons: list[str | None] = []
    for index, box in enumerate(layout.boxes):
        own = box.reason if by_name or is_named(box.tag) else None
        if (
            box.tag.name == "table"
            and index not in grids
            and (index in rows or held[index] < letters[index] * _LAYOUT_TABLE)
        ):
            own = "table"
        elif own and own != "comments" and held[index] > total * _protected_from(box):
            own = None
        if own == "hidden" and index in once and held[index] and is_only_unspoken(box.tag):
            own = None  # prose that stands only here
        around = reasons[box.parent] if index else None
        if box.kind == "heading" and headers[index] and around == "page header":
            around = reasons[layout.boxes[headers[index]].parent]
        reasons.append(_closest(around, own))
    return reasons


def _grids(layout: Layout, held: list[int]) -> set[int]:
    """The tables that set a page, as old ones do: tables, headings or much prose are in one of their cells."""
    grids: set[int] = set()
    tables = nearest(layout, "table")
    if max(tables) < 0:
        return grids
    cells = Counter(
        tables[at] for at, box in enumerate(layout.boxes) if box.tag.name in ("td", "th")
    )
    for index, box in enumerate(layout.boxes):
        around = tables[box.parent] if index else -1
        if around >= 0 and (
            box.tag.name in ("table", "h1", "h2", "article", "main")
            or (box.tag.name == "td" and held[index] >= (_CELL if cells[around] > 1 else _PROSE))
        ):
            grids.add(around)
    return grids


def _rows(layout: Layout) -> set[int]:
    """The tables of rows and columns: three rows, and three cells in each, or more."""
    tables = nearest(layout, "table")
    if max(tables) < 0:
        return set()
    lines = nearest(layout, "tr")
    cells = Counter(
        (tables[at], lines[at])
        for at, box in enumerate(layout.boxes)
        if box.tag.name in ("td", "th")
    )
    full = Counter(table for (table, _), count in cells.items() if count >= _COLUMNS)
    return {table for table, count in full.items() if table >= 0 and count >= _COLUMNS}


def _said_once(layout: Layout) -> set[int]:
    """The paragraph elements whose text is nowhere else: what screen readers skip is often a copy."""
    times = Counter(line.text for line in layout.lines)
    return {
        line.box
        for line in layout.lines
        if times[line.text] == 1 and layout.boxes[line.box].tag.name == "p"
    }


def _entry_headers(layout: Layout, held: list[int]) -> list[int]:
    """For each box the <header> around it that heads a part of an article with prose, 0 for none."""
    with_main = _held(layout, [layout.boxes[line.box].tag.name == "h1" for line in layout.lines])
    in_article = [False] * len(layout.boxes)
    headers = [0] * len(layout.boxes)
    for at, box in enumerate(layout.boxes[1:], 1):
        in_article[at] = in_article[box.parent] or box.tag.name in ("article", "main")
        headers[at] = headers[box.parent]
        if box.tag.name == "header":
            heads_part = in_article[at] and not with_main[at] and held[box.parent] > 0
            headers[at] = at if heads_part else 0
    return headers


def _closest(around: str | None, own: str | None) -> str | None:
    """The reason of the innermost box is the most telling, but for what is never seen or by others."""
    return around if around in ("hidden", "comments") else own or around


def _protected_from(box: Box) -> float:
    return _PROTECTED_ELEMENT if is_named(box.tag) else _PROTECTED_NAME


def find_column(layout: Layout, title: str | None = None, body: str = "") -> Column:
    """Every line of `layout` judged by where it is; `body` is the text as JSON-LD repeats it."""
    reasons, weights = _weighed(layout, inherited_reasons(layout))
    if not any(weights):  # every box has a bad name: then only the elements count
        reasons, weights = _weighed(layout, inherited_reasons(layout, by_name=False))
    proven = _proven(layout, weights, body)
    inside = _inside(layout, _members(layout, proven or weights, weights, title))
    alike = _alike(layout, weights, inside)
    return Column(
        tuple(
            reason or (None if inside[line.box] or at in alike else OUTSIDE)
            for at, (line, reason) in enumerate(zip(layout.lines, reasons, strict=True))
        )
    )


def _held(layout: Layout, weights: list[int]) -> list[int]:
    """For each box the sum of the weights of all lines in it, at any depth."""
    held = [0] * len(layout.boxes)
    for line, value in zip(layout.lines, weights, strict=True):
        held[line.box] += value
    for index in range(len(held) - 1, 0, -1):
        held[layout.boxes[index].parent] += held[index]
    return held


def _members(
    layout: Layout, evidence: list[int], weights: list[int], title: str | None
) -> set[int]:
    """The boxes that make up the column."""
    scores = _scores(layout, evidence, title)
    top = max(range(len(scores)), key=scores.__getitem__)
    held = _held(layout, weights)
    return {top} | _neighbours(layout, top, held)


def _home(layout: Layout, articles: list[int], title: str | None) -> int:
    """The <article> that the printed headline stands in, 0 when it stands outside of any."""
    wanted = letters_only(title or "")
    for line in layout.lines:
        if wanted and layout.boxes[line.box].tag.name == "h1" and letters_only(line.text) == wanted:
            return articles[line.box]
    return 0


def _scores(layout: Layout, weights: list[int], title: str | None) -> list[float]:
    scores = [0.0] * len(layout.boxes)
    articles = _articles(layout)
    home = _home(layout, articles, title)
    for line, value in zip(layout.lines, weights, strict=True):
        # A paragraph element is no column, the box around it is.
        own = layout.boxes[line.box]
        box = own.parent if own.tag.name in _LEAVES else line.box
        share = value * (_LIST if own.kind == "item" else 1.0)
        if home and articles[line.box] not in (0, home):
            share *= _OF_OTHER_ARTICLE
        for _ in range(_REACH):
            if box < 0 or not value:
                break
            scores[box] += share
            box, share = layout.boxes[box].parent, share * _DECAY
    return [
        score * _NAMED_ARTICLE if score and is_article_box(box.tag) else score
        for score, box in zip(scores, layout.boxes, strict=True)
    ]


def _articles(layout: Layout) -> list[int]:
    """For each box the outermost <article> it lies in, 0 for none."""
    around = [0] * len(layout.boxes)
    for index, box in enumerate(layout.boxes[1:], 1):
        around[index] = around[box.parent] or (index if box.tag.name == "article" else 0)
    return around


def _alike(layout: Layout, weights: list[int], inside: list[bool]) -> set[int]:
    """Lines around the column set just like its paragraphs: of an article that is cut into many boxes."""
    region = _region(layout, inside)
    looks = Counter(
        look_of(layout, line.box)
        for line, value in zip(layout.lines, weights, strict=True)
        if value and inside[line.box]
    )
    return {
        at
        for at, line in enumerate(layout.lines)
        if weights[at]
        and not inside[line.box]
        and region[line.box]
        and looks[look_of(layout, line.box)] > 1
    }


def _region(layout: Layout, inside: list[bool]) -> list[bool]:
    """The boxes in the <article> or <main> of the column, or in the box two outwards from it."""
    top = next((index for index, within in enumerate(inside) if within), 0)
    around = top
    for _ in range(_REACH):
        if around <= 0 or layout.boxes[around].tag.name in ("article", "main"):
            break
        around = layout.boxes[around].parent
    return _inside(layout, {max(around, 0)})


def look_of(layout: Layout, box: int) -> tuple[str, ...]:
    """Names and classes of a box and the two around it."""
    look: list[str] = []
    while box > 0 and len(look) < 3:  # noqa: PLR2004
        look.append(f"{layout.boxes[box].tag.name} {layout.boxes[box].tag.attrs.get('class')}")
        box = layout.boxes[box].parent
    return tuple(look)


_LEAVES = frozenset(["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"])


def _neighbours(layout: Layout, top: int, held: list[int]) -> set[int]:
    """Boxes beside the column, or beside one of the two boxes around it, that hold prose enough to belong to it."""
    around = [top]
    for _ in range(2):
        parent = layout.boxes[around[-1]].parent
        if parent <= 0 or layout.boxes[around[-1]].tag.name in ("article", "main", "body"):
            break
        around.append(parent)
    ring = set(around)
    return {
        index
        for index, box in enumerate(layout.boxes)
        if box.parent in ring
        and box.parent != top
        and index not in ring
        and held[index] > held[top] * _NEIGHBOUR
    }


def _inside(layout: Layout, members: set[int]) -> list[bool]:
    inside = [False] * len(layout.boxes)
    for index, box in enumerate(layout.boxes):
        inside[index] = index in members or (index > 0 and inside[box.parent])
    return inside


def _proven(layout: Layout, weights: list[int], body: str) -> list[int] | None:
    """The weights of the lines that JSON-LD repeats, None when it repeats too little of the page."""
    known = set(_shingles(body))
    if len(known) < 50:  # noqa: PLR2004 - a summary
        return None
    proven = [
        value if value and _repeats(line.text, known) else 0
        for line, value in zip(layout.lines, weights, strict=True)
    ]
    return proven if sum(map(bool, proven)) >= 3 else None  # noqa: PLR2004


def _repeats(text: str, known: set[tuple[str, ...]]) -> bool:
    counts = Counter(shingle in known for shingle in _shingles(text))
    return counts[True] > counts[False]


def _shingles(text: str) -> list[tuple[str, ...]]:
    words = _WORDS.findall(text.casefold())
    return list(zip(*(words[at:] for at in range(_SHINGLE)), strict=False))
