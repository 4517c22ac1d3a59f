"""A cover made from words alone: a colour, a row of bars like sound, title, publisher and date."""

from __future__ import annotations

import colorsys
import hashlib
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from tts.errors import MissingError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL import Image, ImageDraw, ImageFont

    from tts.model import Article

MARGIN = 0.09  # of the side, as are all lengths below
TITLE_SIZES = (0.12, 0.105, 0.092, 0.08, 0.07, 0.06)
SMALL = 0.042
LINE = 1.22  # of the size of the type
TITLE_TOP, TITLE_HEIGHT = 0.2, 0.47
BARS = 48
BARS_MIDDLE, BARS_HEIGHT = 0.765, 0.13
PATTERN_MIDDLE, PATTERN_HEIGHT = 0.5, 0.5

# Pillow's own font has ASCII and some quotation marks; these say the same in other characters.
LIKENESS = str.maketrans(
    {"–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "\xa0": " ", "\u202f": " "}
)

Colour = tuple[int, int, int]


def card(article: Article, side: int) -> Image.Image:
    """A square picture; without the title where the font lacks one of its letters."""
    from PIL import Image, ImageDraw

    digest = hashlib.sha256(
        f"{article.publisher}\n{article.title}".encode(errors="replace")
    ).digest()
    dark, light = _colours(article)
    image = Image.new("RGB", (side, side), dark)
    draw = ImageDraw.Draw(image)
    title = _typeset(article.title)
    middle, height = (BARS_MIDDLE, BARS_HEIGHT) if title else (PATTERN_MIDDLE, PATTERN_HEIGHT)
    _draw_bars(draw, digest, (round(middle * side), round(height * side)), light)
    _draw_title(draw, title, side)
    _draw_edges(draw, article, light)
    return image


def _colours(article: Article) -> tuple[Colour, Colour]:
    """Background and accent: one hue for all episodes of a publisher, or of a title without one."""
    name = article.publisher or article.title
    hue = hashlib.sha256(name.encode(errors="replace")).digest()[0] / 256
    dark, light = (
        colorsys.hls_to_rgb(hue, lightness, strength)
        for lightness, strength in ((0.2, 0.42), (0.66, 0.5))
    )
    return _bytes_of(dark), _bytes_of(light)


def _bytes_of(colour: tuple[float, float, float]) -> Colour:
    red, green, blue = (round(255 * part) for part in colour)
    return red, green, blue


def _typeset(text: str) -> str:
    """`text` in letters that the font has, or "" where that cannot be."""
    plain = " ".join(text.translate(LIKENESS).split())
    return plain if _is_drawable(plain) else ""


def _is_drawable(text: str) -> bool:
    """Whether the font has every letter: a missing one is drawn as the same box as U+FFFF."""
    font = _font(20)
    box = bytes(font.getmask("\uffff"))
    return all(bytes(font.getmask(letter)) != box for letter in set(text) - {" "})


def _font(size: float) -> ImageFont.FreeTypeFont:
    from PIL import ImageFont

    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise MissingError("this Pillow draws no text", "pip install --force-reinstall pillow")
    return font


def _draw_title(draw: ImageDraw.ImageDraw, title: str, side: int) -> None:
    size, lines = _fitted(title, side)
    for number, line in enumerate(lines):
        at = (MARGIN * side, TITLE_TOP * side + number * size * LINE)
        # The font has one weight; a stroke makes it a headline.
        draw.text(at, line, "white", _font(size), stroke_width=max(1, round(size / 48)))


def _fitted(title: str, side: int) -> tuple[float, list[str]]:
    """The largest type in which the title fits its place, else the smallest, cut off with an ellipsis."""
    for share in TITLE_SIZES:
        size = share * side
        room = int(TITLE_HEIGHT * side / (size * LINE))
        lines = _wrapped(title, size, (1 - 2 * MARGIN) * side)
        if len(lines) <= room and " ".join(lines) == title:
            return size, lines
    return size, lines if len(lines) <= room else _cut(lines[:room], size, (1 - 2 * MARGIN) * side)


def _cut(lines: list[str], size: float, width: float) -> list[str]:
    """The lines with an ellipsis at their end, and as much of the last one as leaves room for it."""
    last = lines[-1]
    while last and _font(size).getlength(last + "…") > width:
        last = last[:-1]
    return [*lines[:-1], last.rstrip(" .,:;-") + "…"]


def _wrapped(text: str, size: float, width: float) -> list[str]:
    """Lines no wider than `width` pixels; a word wider than that is broken."""
    measure = partial(_font(size).getlength)
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if measure(joined) <= width:
            lines[-1] = joined
        else:
            lines += _pieces(word, size, width)
    return [line for line in lines if line]


def _pieces(word: str, size: float, width: float) -> Iterator[str]:
    font = _font(size)
    starts = [0]
    for end in range(1, len(word) + 1):
        if font.getlength(word[starts[-1] : end]) > width:
            starts.append(end - 1)
    yield from (word[start:end] for start, end in pairwise([*starts, len(word)]))


def _draw_bars(
    draw: ImageDraw.ImageDraw, digest: bytes, place: tuple[int, int], colour: Colour
) -> None:
    """Bars around a middle line, high as the digest says; `place` is the middle and the full height."""
    side, (middle, height) = draw.im.size[0], place
    step = (1 - 2 * MARGIN) * side / BARS
    for number in range(BARS):
        share = (0.12 + 0.88 * digest[number % len(digest)] / 255) / 2
        left = MARGIN * side + number * step
        box = (left, middle - share * height, left + step * 0.5, middle + share * height)
        draw.rounded_rectangle(box, radius=step / 4, fill=colour)


def _draw_edges(draw: ImageDraw.ImageDraw, article: Article, colour: Colour) -> None:
    """The publisher above and the date below, each where there is one that can be drawn."""
    side = draw.im.size[0]
    font = _font(SMALL * side)
    width = (1 - 2 * MARGIN) * side
    publisher = _wrapped(_typeset(article.publisher or ""), SMALL * side, width)[:1]
    date = [article.published.date().isoformat()] if article.published else []
    for texts, height in ((publisher, MARGIN), (date, 1 - MARGIN - SMALL)):
        for text in texts:
            draw.text((MARGIN * side, height * side), text, colour, font)
