"""What can be counted of the lines of a web page, for the trees that tell its article from what is around it.

Columns of numbers, one for each line of the layout: what the line says, what it stands in, where it stands, what the
rules and other readers make of it, and the same of its neighbours. No column knows a word of any page or the name of
any site.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from tts.reading.body.column import inherited_reasons, look_of
from tts.reading.body.opinions import split_words
from tts.reading.lines.features import kinship, shifted, since, stems, textual, windows
from tts.reading.lines.text_lines import TextLine
from tts.reading.page.junk import is_article_box
from tts.reading.text.characters import has_letters, letters_only
from tts.reading.wording.appeals import APPEALS
from tts.reading.wording.wording import is_byline, reason_of_wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bs4 import Tag
    from numpy.typing import NDArray

    from tts.reading.body.column import Column
    from tts.reading.body.judge import Judged
    from tts.reading.body.opinions import Opinion
    from tts.reading.page.boxes import Layout

    Matrix = NDArray[np.float64]
    Columns = dict[str, list[float]]

# Kinds of elements and reasons as numbers: an order is all that trees need.
_TAGS = (
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "div",
    "blockquote",
    "td",
    "section",
    "article",
    "span",
)
_AROUND = ("article", "main", "aside", "figure", "nav", "footer", "header", "form", "table", "section", "ul", "ol",
           "blockquote", "li", "p")  # fmt: skip
_IN = {f"in_{name}": name for name in _AROUND}
_INNER = {"strong": 1.0, "b": 1.0, "em": 2.0, "i": 2.0, "a": 3.0, "span": 4.0}
_REASONS = (
    "hidden", "navigation", "page header", "page footer", "sidebar", "form", "notice", "figure", "caption", "code",
    "byline", "share line", "footnote", "comments", "cookie notice", "newsletter or membership", "related story",
    "tags", "advertisement", "embedded post", "table", "copyright", "page control", "title", "label", "link",
    "ornament", "heading without text", "outside the article", "author note",
)  # fmt: skip
_NUMBERS = {reason: float(at) for at, reason in enumerate(_REASONS, 1)}
_OTHER_REASON = float(len(_REASONS) + 1)
_OF_TEXT = re.compile(r"paragraph|text|body|content|copy|prose|article|story|entry|post")
_OF_CARDS = re.compile(
    r"card|teaser|item|promo|widget|list|title|headline|link|label|meta|kicker|intro|lead|summary|standfirst|dek"
    r"|subtitle|tag|info|author|bio|box|banner|cta|module|embed|media|image|photo|video|gallery|quote|pull"
)
# Appeals in any spelling are looked for in text in lower case, which takes half the time of ignoring the case.
_LOWERED = {
    name: re.compile(pattern.pattern)
    for name, pattern in APPEALS.items()
    if pattern.flags & re.IGNORECASE
}
_PRINTED = {name: pattern for name, pattern in APPEALS.items() if name not in _LOWERED}
_HALF = 0.5
_WELL = 15  # lines
_NEAR = (-3, -2, -1, 1, 2, 3)
_WINDOWS = (3, 8)
_LONGEST = 400  # characters of a line that are counted: a paragraph tells early what it is


def neighbourhood(judged: Sequence[Judged], heard: Columns) -> slice:
    """The lines that may be the article's: from well before the first that any voice is for to well after the last."""
    wanted = [
        at
        for at, one in enumerate(judged)
        if one.block or (one.prose and heard["by_precise"][at] > _HALF)
    ]
    if not wanted:
        return slice(0, 0)
    return slice(max(0, wanted[0] - _WELL), wanted[-1] + _WELL + 1)


def describe_lines(
    layout: Layout, column: Column, judged: Sequence[Judged], title: str | None, heard: Columns
) -> dict[str, Matrix]:
    """Every column for the lines of `layout`, by name; all of shape (n,).

    `column` and `judged` are of the same lines; `heard` is what other readers say of them.
    """
    told = (
        _said(layout, title)
        | _element(layout)
        | _judged(layout, column, judged)
        | heard
        | _place(layout, judged, title)
    )
    columns = {name: np.asarray(values, np.float64) for name, values in told.items()}
    return columns | _groups(layout, columns) | _neighbours(columns)


def _said(layout: Layout, title: str | None) -> Columns:
    """What the words of a line tell."""
    counts = Counter(line.text for line in layout.lines)
    starts = Counter(_start(line.text) for line in layout.lines)
    rows = [_row(line.text) for line in layout.lines]
    columns: Columns = {name: [row[name] for row in rows] for name in rows[0]} if rows else {}
    wanted, letters = set(stems(title or "")), letters_only(title or "")
    return columns | {
        "linked": [line.linked / max(1, len(line.text)) for line in layout.lines],
        "repeats": [float(counts[line.text]) for line in layout.lines],
        "same_start": [float(starts[_start(line.text)] - 1) for line in layout.lines],
        "of_title": [len(wanted & stems(line.text)) / max(1, len(wanted)) for line in layout.lines],
        "is_title": [
            float(bool(title) and has_letters(line.text, letters)) for line in layout.lines
        ],
    }


def _start(text: str) -> str:
    """The words that a label before each of several links has in common."""
    return " ".join(text[:60].casefold().split()[:2])


def _row(text: str) -> dict[str, float]:
    start = text[:_LONGEST]
    lowered = start.lower()
    return (
        textual(TextLine(text, 1, is_first=True, is_last=True))
        | {name: float(bool(pattern.search(start))) for name, pattern in _PRINTED.items()}
        | {name: float(bool(pattern.search(lowered))) for name, pattern in _LOWERED.items()}
        | {"wording": _number(reason_of_wording(text)), "byline": float(is_byline(text))}
    )


def _number(reason: str | None) -> float:
    return _NUMBERS.get(reason, _OTHER_REASON) if reason else 0.0


def _element(layout: Layout) -> Columns:
    """What the elements around a line tell."""
    boxes = {-1: dict.fromkeys(_box_row(layout, 0), 0.0)}
    for at in sorted(_held(layout)):
        row, above = _box_row(layout, at), boxes[layout.boxes[at].parent]
        row["depth"] = above["depth"] + 1
        row["in_named"] = max(row["in_named"], above["in_named"])
        for name in _IN:
            row[name] = max(row[name], above[name])
        boxes[at] = row
    own = [boxes[line.box] for line in layout.lines]
    columns: Columns = {name: [row[name] for row in own] for name in boxes[-1]}
    outer = [boxes[max(0, layout.boxes[line.box].parent)] for line in layout.lines]
    columns["above_text"] = [row["text_name"] for row in outer]
    columns["above_card"] = [row["card_names"] for row in outer]
    return columns


def _held(layout: Layout) -> set[int]:
    """The boxes that a line of `layout` stands in."""
    held: set[int] = set()
    for line in layout.lines:
        at = line.box
        while at >= 0 and at not in held:
            held.add(at)
            at = layout.boxes[at].parent
    return held


def _box_row(layout: Layout, at: int) -> dict[str, float]:
    tag = layout.boxes[at].tag
    names = _names(tag)
    return {
        "tag": float(_TAGS.index(tag.name)) if tag.name in _TAGS else -1.0,
        "depth": 0.0,
        "in_named": float(at > 0 and is_article_box(tag)),
        "text_name": float(bool(_OF_TEXT.search(names))),
        "card_names": float(len(_OF_CARDS.findall(names))),
        "has_name": float(bool(names.strip())),
        "inner": _inner(tag),
    } | {column: float(tag.name == name) for column, name in _IN.items()}


def _names(tag: Tag) -> str:
    names = tag.attrs.get("class") or "" if tag.attrs else ""
    joined = " ".join(names) if isinstance(names, list) else str(names)
    return f"{joined} {tag.attrs.get('id') or ''}".lower()[:_LONGEST]


def _inner(tag: Tag) -> float:
    """Which element holds all that is in `tag`: a paragraph set in bold is a heading, or an appeal."""
    only: float = 0.0
    for child in tag.children:
        name = getattr(child, "name", None)
        if (not name and str(child).isspace()) or name == "br":
            continue
        if not name or only:
            return 0.0
        only = _INNER.get(name, 5.0)
    return only


def _judged(layout: Layout, column: Column, judged: Sequence[Judged]) -> Columns:
    """What the rules make of a line."""
    inherited = inherited_reasons(layout)
    return {
        "around": [_number(inherited[line.box]) for line in layout.lines],
        "own_reason": [_number(layout.boxes[line.box].reason) for line in layout.lines],
        "column": [_number(reason) for reason in column.reasons],
        "verdict": [_number(one.reason) for one in judged],
        "kept": [float(one.block is not None) for one in judged],
        "weight": [float(one.prose) for one in judged],
    }


def hear(layout: Layout, opinions: Sequence[Opinion]) -> Columns:
    """What other readers make of each line of `layout`."""
    words = [split_words(line.text) for line in layout.lines]
    names = ("precise", "complete", "declared")
    return {
        f"by_{name}": [opinion.share_of(line) for line in words]
        for name, opinion in zip(names, opinions, strict=True)
    }


def _place(layout: Layout, judged: Sequence[Judged], title: str | None) -> Columns:
    """Where a line stands, on the page and to what the rules take for the body."""
    count = len(judged)
    body = [at for at, one in enumerate(judged) if one.block and one.prose]
    first, last = (body[0], body[-1]) if body else (0, count)
    head = next((at for at, one in enumerate(judged) if one.is_title), -1) if title else -1
    total = max(1, sum(judged[at].prose for at in body))
    said = np.cumsum([one.prose if one.block else 0 for one in judged])
    return {
        "place": [at / count for at in range(count)],
        "before": [float(max(0, first - at)) for at in range(count)],
        "after": [float(max(0, at - last)) for at in range(count)],
        "below_title": [float(at - head) if head >= 0 else -99.0 for at in range(count)],
        "text_above": list(said / total),
        "paragraphs": [float(len(body))] * count,
        "lines": [float(count)] * count,
        "kinship": kinship([stems(line.text) for line in layout.lines], body),
        "under": _under(layout),
    }


def _under(layout: Layout) -> list[float]:
    """The reason in the wording of the heading above a line, as a number: "Related", "About the author"."""
    result, reason = [], 0.0
    for line in layout.lines:
        if layout.boxes[line.box].kind == "heading":
            reason = _number(reason_of_wording(line.text)) or float(
                bool(APPEALS["of_author"].search(line.text))
            )
        result.append(reason)
    return result


def _groups(layout: Layout, columns: dict[str, Matrix]) -> dict[str, Matrix]:
    """How lines fare that are set alike, or stand in the same box."""
    looks: dict[object, int] = {}
    alike = [looks.setdefault(look_of(layout, line.box), len(looks)) for line in layout.lines]
    places = {
        "alike": alike,
        "beside": [layout.boxes[line.box].parent for line in layout.lines],
        "with": [line.box for line in layout.lines],
    }
    prose = columns["weight"] > 0
    result: dict[str, Matrix] = {}
    for name, keys in places.items():
        _, inverse = np.unique(np.asarray(keys, int), return_inverse=True)
        sizes = np.bincount(inverse).astype(np.float64)
        result[name] = sizes[inverse]
        for what, marks in (
            ("kept", columns["kept"]),
            ("prose", prose),
            ("precise", columns["by_precise"] > 0),
        ):
            share = np.bincount(inverse, marks.astype(np.float64)) / sizes
            result[f"{name}_{what}"] = share[inverse]
    return result


_BESIDE = (
    "kept",
    "by_precise",
    "by_complete",
    "weight",
    "linked",
    "ends",
    "size",
    "promises",
    "tag",
)
_SINCE = ("kept", "by_precise", "by_complete")


def _neighbours(columns: dict[str, Matrix]) -> dict[str, Matrix]:
    """The columns that matter most, of the lines before and after."""
    result: dict[str, Matrix] = {}
    for name in _BESIDE:
        for step in _NEAR:
            result[f"{name}{step:+d}"] = shifted(columns[name], step)
    for name in _SINCE:
        marks = (columns[name] > _HALF) & (columns["weight"] > 0)
        result[f"since_{name}"], result[f"until_{name}"] = since(marks), since(marks[::-1])[::-1]
    for name in (*_SINCE, "linked", "promises"):
        for size in _WINDOWS:
            result[f"{name}<{size}"], result[f"{name}>{size}"] = windows(columns[name], size)
    return result
