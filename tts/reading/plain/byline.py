"""Authors and date as the lines around the title of a copied page print them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.reading.text.dates import find_date, parse_date
from tts.reading.wording.names import authors_in, printed_authors
from tts.reading.wording.wording import is_byline, is_credited, reason_of_wording

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from tts.reading.lines.text_lines import TextLine

_BELOW = 20  # lines below the title, when the body does not begin before
_ABOVE = 4  # lines above it, where some pages print the date
_INSIDE = 2  # lines of the body that may be a byline after all
_LONGEST = 120  # characters of a line with a date
_BESIDE = 2  # lines from a date to the name of who wrote the article
_NAME_WORDS = range(2, 5)
_PARTICLES = frozenset(
    ["de", "van", "von", "der", "den", "da", "di", "la", "le", "el", "al", "bin", "ter"]
)
_BY_ALONE = re.compile(
    r"\W*(?:(?:written|posted|published|reported|story|words) by|by|von|par|por|di|door|av|af|autor(?:in|a|es)?|author"
    r"|автор)\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """What is printed of who wrote an article and when."""

    authors: tuple[str, ...] = ()
    published: datetime | None = None


def read_byline(lines: Sequence[TextLine], title: int | None, body: int) -> Byline:
    """The first authors and the first date between `title` and the first line of the `body`, else near above."""
    top = title if title is not None else max(0, body - _BELOW)
    end = max(body, top) + _INSIDE
    below = list(range(top + 1, min(end, top + 1 + _BELOW, len(lines))))
    above = list(range(top - 1, max(-1, top - 1 - _ABOVE), -1))
    near = [index for index in (*below, *above) if _may_be(lines[index], index < body)]
    return Byline(_authors(lines, near), _date(lines, near))


def _may_be(line: TextLine, is_outside: bool) -> bool:
    """Whether authors or a date are looked for in the line: a line of the body must be a byline and nothing else."""
    return is_byline(line.text) or (is_outside and len(line.text) <= _LONGEST)


def _date(lines: Sequence[TextLine], near: Sequence[int]) -> datetime | None:
    texts = [lines[index].text for index in near if not is_credited(lines[index].text)]
    sure = [text for text in texts if is_byline(text)]
    return next((moment for text in (*sure, *texts) if (moment := _dated(text))), None)


def _dated(text: str) -> datetime | None:
    return parse_date(text) if find_date(text) else None


def _authors(lines: Sequence[TextLine], near: Sequence[int]) -> tuple[str, ...]:
    counts = Counter(line.text for line in lines)
    dates = [index for index in near if find_date(lines[index].text)]
    named = [
        index
        for index in near
        if counts[lines[index].text] <= 2 and _is_name(lines[index].text)  # noqa: PLR2004
    ]
    found = [
        *(printed_authors(lines[index].text) for index in near),
        *(authors_in(lines[index].text) for index in named if _follows_by(lines, index)),
        *(
            authors_in(lines[index].text)
            for index in named
            if any(abs(index - date) <= _BESIDE for date in dates)
        ),
    ]
    return next((names for names in found if names), ())


def _follows_by(lines: Sequence[TextLine], index: int) -> bool:
    return index > 0 and bool(_BY_ALONE.fullmatch(lines[index - 1].text))


def _is_name(text: str) -> bool:
    """Whether `text` is written as a person's name is: a few words with capitals, and nothing else."""
    words = text.split()
    return (
        len(words) in _NAME_WORDS
        and all(word[0].isupper() or word in _PARTICLES for word in words)
        and not any(character.isdigit() or character in ":|/!?&" for character in text)
        and not text.isupper()
        and not reason_of_wording(text)
    )
