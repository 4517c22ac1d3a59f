"""The byline under the title of a document that is nothing but its article, as in Markdown and Word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tts.reading.text.dates import parse_date
from tts.reading.wording.names import authors_in, printed_authors
from tts.reading.wording.wording import is_byline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_BELOW = 4  # lines under the title in which a byline is looked for


class Line(NamedTuple):
    """What a line says; whether it is a paragraph, and whether its style calls it a byline, and one of names."""

    text: str
    is_paragraph: bool = True
    is_styled: bool = False
    has_names: bool = False


class Byline(NamedTuple):
    """Who wrote a text and when, as far as its lines say, and the numbers of these lines."""

    authors: tuple[str, ...] = ()
    published: datetime | None = None
    places: tuple[int, ...] = ()


def read_opening(below: Sequence[Line]) -> Byline:
    """The byline in the lines `below` a title.

    Behind another line only what was not said before is one: the days of a diary are dates, too.
    """
    found = Byline()
    for at, line in enumerate(below[:_BELOW]):
        if not (line.is_styled or (line.is_paragraph and is_byline(line.text))):
            continue
        names, moment = _names(line), parse_date(line.text)
        is_new = (names and not found.authors) or (moment and not found.published)
        if is_new or line.is_styled or found.places == tuple(range(at)):
            places = (*found.places, at)
            found = Byline(found.authors or names, found.published or moment, places)
    return found


def _names(line: Line) -> tuple[str, ...]:
    return printed_authors(line.text) or (authors_in(line.text) if line.has_names else ())
