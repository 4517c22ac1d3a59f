"""The numbers that a browser sets before the items of an ordered list, as they are seen on the page.

They are read, because the steps of a recipe are told by them, and "see step 3" means nothing without.
HTML Living Standard, 4.4.5 (start, reversed, type) and 4.4.8 (value).
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from tts.reading.page.boxes import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bs4 import Tag

    from tts.reading.body.judge import Judged
    from tts.reading.page.boxes import Layout

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_TYPES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_SIGNLESS = frozenset(["none", "disc", "circle", "square"])
_WITHOUT = re.compile(
    r"(?<![a-z])(?:unstyled|plain|reset|inline|no-?(?:bullets?|numbers?|list|style|marker)|list-?(?:style-?)?none)",
    re.IGNORECASE,
)
_INTEGER = re.compile(r"\s*([+-]?\d{1,9})")
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
)
_LARGEST_ROMAN = 3999
_LETTERS = 26


def numbers(layout: Layout, lines: Sequence[Judged]) -> dict[int, str]:
    """The number before each line that is the first of an item of an ordered list, as "1."."""
    items = _items(layout)
    found: dict[int, str] = {}
    seen: set[int] = set()
    around = nearest(layout, "li")
    for at, judged in enumerate(lines):
        item = around[layout.lines[at].box]
        if not judged.block or item in seen:
            continue
        seen.add(item)
        number = items.get(item)
        if number and not _says_it(judged.block.text, number):
            found[at] = number
    return found


def _items(layout: Layout) -> dict[int, str]:
    """For each item of an ordered list with numbers that are seen, its own."""
    members: defaultdict[int, list[int]] = defaultdict(list)
    for at, box in enumerate(layout.boxes):
        if box.tag.name == "li" and layout.boxes[box.parent].tag.name == "ol":
            members[box.parent].append(at)
    return {
        item: f"{number}."
        for at, items in members.items()
        if len(items) > 1 and (style := _style(layout.boxes[at].tag)) not in _SIGNLESS
        for item, number in zip(items, _counted(layout, at, items, style), strict=True)
    }


def _style(tag: Tag) -> str:
    """How the items of an <ol> are numbered, by the names of CSS; "none" where its numbers are likely taken off."""
    attributes = tag.attrs
    if styled := _STYLE.search(str(attributes.get("style", ""))):
        return styled.group(1).lower()
    names = attributes.get("class") or ""
    names = " ".join(names) if isinstance(names, list) else str(names)
    # A role says again that it is a list: some browsers forget it when the numbers are taken off.
    if _WITHOUT.search(names) or attributes.get("role"):
        return "none"
    return _TYPES.get(str(attributes.get("type", "")).strip(), "decimal")


def _counted(layout: Layout, at: int, items: Sequence[int], style: str) -> list[str]:
    attributes = layout.boxes[at].tag.attrs
    step = -1 if "reversed" in attributes else 1
    number = _integer(attributes.get("start"), len(items) if step < 0 else 1)
    result = []
    for item in items:
        number = _integer(layout.boxes[item].tag.attrs.get("value"), number)
        result.append(shown(number, style))
        number += step
    return result


def _integer(value: object, otherwise: int) -> int:
    found = _INTEGER.match(str(value)) if value is not None else None
    return int(found.group(1)) if found else otherwise


def shown(number: int, style: str) -> str:
    """`number` in a style of CSS (Counter Styles Level 3, section 6): as a numeral, letters or Roman."""
    kind = style.removeprefix("upper-").removeprefix("lower-")
    text = str(number)
    if kind in ("alpha", "latin") and number > 0:
        text = _in_letters(number)
    elif kind == "roman" and 0 < number <= _LARGEST_ROMAN:
        text = _in_roman(number)
    return text.upper() if style.startswith("upper-") else text


def _in_letters(number: int) -> str:
    """1 -> "a", 26 -> "z", 27 -> "aa"."""
    text = ""
    while number > 0:
        number, rest = divmod(number - 1, _LETTERS)
        text = chr(ord("a") + rest) + text
    return text


def _in_roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text


def _says_it(text: str, number: str) -> bool:
    """Whether an item begins with its own number already, typed by hand."""
    return bool(re.match(rf"\W*{re.escape(number[:-1])}\s*[.):–—-]", text, re.IGNORECASE))
