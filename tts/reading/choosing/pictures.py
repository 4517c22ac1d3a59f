"""What the images of an article show, as the page tells those who cannot see them: alternative texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.reading.text.characters import letters_only, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bs4 import Tag

    from tts.reading.body.judge import Judged
    from tts.reading.choosing.scope import Scope
    from tts.reading.page.boxes import Layout, Picture

_AROUND = frozenset(
    ["figure", "caption"]
)  # reasons of boxes that an image of the article may stand in
_NEAR = 4  # lines from an image to its caption
_FILE = re.compile(
    r"\S*\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)|[^\s]*[\d_][^\s]*", re.IGNORECASE
)
_FILE_WITH_SPACES = re.compile(r".*\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)", re.IGNORECASE)
_EMPTY_WORDS = re.compile(
    r"(?:the |an? |main |lead |article |featured? )*(?:image|img|photo(?:graph)?|picture|pic|thumbnail|logo|icon|avatar"
    r"|banner|placeholder|untitled|screenshot|bild|foto|abbildung|imagen?|immagine|зображення|фото)"
    r"(?: (?:alt(?:ernative)? )?(?:text|\d+))*\W*",
    re.IGNORECASE,
)
_SPACER_PX = 3  # width or height of an image that nobody sees
_MOST_OF = 0.5  # share of a description that the caption says, from which it is a repeat


def describe(layout: Layout, lines: Sequence[Judged], scope: Scope) -> Iterator[tuple[int, str]]:
    """The descriptions of the article's images, each once, and the line that each stands before."""
    said = {letters_only(line.text) for line in layout.lines}
    for picture in layout.pictures:
        text = description(picture.tag)
        letters = letters_only(text)
        if letters and letters not in said and _is_placed(picture, layout, scope):
            said.add(letters)
            if not _is_caption(letters, picture.line, lines):
                yield picture.line, text


def description(tag: Tag) -> str:
    """The alternative text of an <img> or <picture>; "" where the image is decoration or the text a file's name."""
    image = tag if tag.name == "img" else tag.find("img")
    if image is None or _is_decoration(image):
        return ""
    text = one_line(str(image.attrs.get("alt") or ""))
    is_named = _FILE.fullmatch(text) or _FILE_WITH_SPACES.fullmatch(text)
    return "" if is_named or _EMPTY_WORDS.fullmatch(text) else text


def _is_decoration(image: Tag) -> bool:
    attributes = image.attrs
    if str(attributes.get("role", "")).lower() in ("presentation", "none"):
        return True
    if "hidden" in attributes or str(attributes.get("aria-hidden", "")).lower() == "true":
        return True
    sizes = (str(attributes.get(name, "")).strip() for name in ("width", "height"))
    return any(size.isdecimal() and len(size) < 3 and int(size) <= _SPACER_PX for size in sizes)  # noqa: PLR2004


def _is_placed(picture: Picture, layout: Layout, scope: Scope) -> bool:
    """Whether an image is in the text, or above it as a figure of its own: not a logo, nor a face below it."""
    box = layout.boxes[picture.box]
    if box.forbidden or not scope.includes(picture.box, _AROUND):
        return False
    if scope.is_chosen:
        return True
    is_figure = any(
        layout.boxes[at].tag.name == "figure" for at in (picture.box, max(box.parent, 0))
    )
    return picture.line <= scope.last + 1 and (picture.line > scope.first or is_figure)


def _is_caption(letters: str, at: int, lines: Sequence[Judged]) -> bool:
    """Whether a caption beside line `at` says the same."""
    near = lines[max(0, at - _NEAR) : at + _NEAR]
    captions = (letters_only(line.text) for line in near if line.reason in _AROUND)
    return any(
        letters in caption or (caption in letters and len(caption) > len(letters) * _MOST_OF)
        for caption in captions
        if caption
    )
