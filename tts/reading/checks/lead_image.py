"""The picture of an article whose page names none to machines: the first large one in its text, or over it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.reading.claims.marks import value_of
from tts.reading.claims.metadata import picture_address
from tts.reading.text.characters import letters_only

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from bs4 import Tag

    from tts.reading.body.judge import Judged
    from tts.reading.claims.marks import Marks
    from tts.reading.page.boxes import Layout

# Where the address is, the best first: pages that load pictures late have a blank one under "src".
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_SOURCES = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-full-src", "src")
_WIDE_PX = 200
_HIGH_PX = 100
_SLIMMEST = 4  # times as wide as high, or as high as wide: what is slimmer is a banner
_LARGEST_PX = 2000  # of the sizes that a page offers
_BIG = 1600  # density descriptors count as so many pixels each
_ABOVE = 12  # lines over the text in which its picture may stand, where no headline is found
_DECORATION = re.compile(
    r"(?<![a-z])(?:logos?|avatars?|ico(?:n|ns)?|pixel|sprites?|spacer|blank|placeholder|loading|emojis?|smil(?:ey|ies)"
    r"|badges?|button|gravatar|1x1|tracking|captcha|qr-?code|flags?|author|autor|profile|share|banner|ads?)(?![a-z])",
    re.IGNORECASE,
)
_NO_PHOTO = re.compile(r"^data:|\.(?:svg|gif|ico)(?:$|[?#])", re.IGNORECASE)
_SIZE = re.compile(r"(\d{1,5})(?:\.\d+)?([wx])")  # what follows an address in a "srcset"
_AFTER_SIZE = re.compile(r"(\s\d{1,5}(?:\.\d+)?[wx]),")
_LONGEST_SET = 10_000  # characters
_PIXELS = re.compile(r"\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*")
_ALLOWED = frozenset([None, "figure", "caption", "hidden", "outside the article"])
_ALLOWED_BELOW = _ALLOWED | {"page header"}  # of the headline: over it is the header of the site
_PLACED = 30  # boxes around a picture that are looked at
_MOST = 50  # pictures that are looked at
_DENSITY = "x"


def find_lead_image(
    layout: Layout, lines: Sequence[Judged], marks: Marks, url: str | None
) -> str | None:
    """The address of the first large picture between the headline and the end of the text; None without one."""
    span = _span(layout, lines)
    placed = [one for one in layout.pictures if span[0] <= one.line <= span[1]][:_MOST]
    for picture in placed:
        image = picture.tag if picture.tag.name == "img" else picture.tag.find("img")
        allowed = _ALLOWED_BELOW if picture.line > span[0] else _ALLOWED
        if image is None or not _is_own(layout, picture.box, allowed) or not is_large(image):
            continue
        offered = (*_addresses(image), *_of_sources(picture.tag))
        fitting = [one for one in offered if not _NO_PHOTO.search(one)]
        if not fitting or _DECORATION.search(_file(fitting[0])):
            continue
        if found := picture_address(marks, url, fitting):
            return found
    return None


def _span(layout: Layout, lines: Sequence[Judged]) -> tuple[int, int]:
    """The lines of `layout` from the headline to the end of the text; without any, where there is no text."""
    body = {letters_only(line.text) for line in lines if line.block and line.prose}
    titles = {letters_only(line.text) for line in lines if line.is_title}
    spelled = [letters_only(line.text) for line in layout.lines]
    said = [at for at, text in enumerate(spelled) if text in body]
    if not said:
        return 1, 0
    heads = [at for at, text in enumerate(spelled[: said[0]]) if text in titles]
    return max(heads, default=max(0, said[0] - _ABOVE)), said[-1]


def _is_own(layout: Layout, box: int, allowed: AbstractSet[str | None]) -> bool:
    """Whether no box around a picture is of other articles, of the site, or left out by a rule."""
    for _ in range(_PLACED):
        if box < 0:
            return True
        own = layout.boxes[box]
        if own.forbidden or own.reason not in allowed:
            return False
        box = own.parent
    return True


def is_large(image: Tag) -> bool:
    """Whether an <img> may be a picture of an article, by its size as far as it is told, and by its names."""
    names = " ".join(value_of(image, key) for key in ("class", "id"))[:200]
    shown = value_of(image, "alt").strip()  # prose: ministers stand before flags, and press buttons
    if _DECORATION.search(names) or _DECORATION.fullmatch(shown):
        return False
    width, height = (_pixels(value_of(image, key)) for key in ("width", "height"))
    if (width is not None and width < _WIDE_PX) or (height is not None and height < _HIGH_PX):
        return False
    if not width or not height:
        return True
    return max(width, height) <= _SLIMMEST * min(width, height)


def _pixels(value: str) -> int | None:
    match = _PIXELS.fullmatch(value)
    return int(match[1]) if match else None


def _addresses(image: Tag) -> Iterator[str]:
    for key in _SETS:
        yield from _of_set(value_of(image, key))
    for key in _SOURCES:
        if value := value_of(image, key).strip():
            yield value


def _of_sources(tag: Tag) -> Iterator[str]:
    """What the <source> elements of a <picture> offer."""
    for source in tag.find_all("source", limit=_MOST):
        for key in _SETS:
            yield from _of_set(value_of(source, key))


def _of_set(offered: str) -> Iterator[str]:
    """The address in a "srcset" that is largest without being huge."""
    sized: list[tuple[int, str]] = []
    address = ""
    for token in _AFTER_SIZE.sub(r"\1 ", offered[:_LONGEST_SET]).split():
        size = _SIZE.fullmatch(token)
        if size and address:
            sized.append((int(size[1]) * (_BIG if size[2] == _DENSITY else 1), address))
        address = "" if size else token
    fitting = [one for one in sized if one[0] <= _LARGEST_PX] or sized[:1]
    if fitting:
        yield max(fitting)[1]


def _file(address: str) -> str:
    """The last part of an address: folders of sites are called anything."""
    return address.partition("?")[0].rstrip("/").rpartition("/")[2]
