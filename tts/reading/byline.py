"""Authors and date as a page prints them, for pages that do not tell machines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.reading.dates import parse_date
from tts.reading.names import authors_in, is_user_name, printed_authors
from tts.reading.wording import is_byline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from tts.reading.judge import Judged

_BELOW = 15  # lines under the headline in which a byline is looked for
_LONGEST = 160  # characters
_OF_OTHERS = frozenset(["comments", "related story", "footnote mark"])


@dataclass(frozen=True, slots=True)
class Byline:
    """What is printed of who wrote an article and when."""

    authors: tuple[str, ...] = ()
    published: datetime | None = None


def read_byline(lines: Sequence[Judged]) -> Byline:
    """The first authors and the first date under the headline, else in what is marked as a byline."""
    head = next((at for at, line in enumerate(lines) if line.is_title), 0)
    near = [line for line in lines[head : head + _BELOW] if _is_short(line)]
    nearest = sorted(range(len(lines)), key=lambda at: (at < head, abs(at - head)))
    marked = [
        line
        for line in (lines[at] for at in nearest)
        if line.reason == "byline" and _is_short(line)
    ]
    return Byline(_authors(near, marked), _date(near, marked))


def _is_short(line: Judged) -> bool:
    is_others = line.reason in _OF_OTHERS
    return not line.block and not line.is_title and not is_others and len(line.text) <= _LONGEST


def _authors(near: Sequence[Judged], marked: Sequence[Judged]) -> tuple[str, ...]:
    printed = (printed_authors(line.text) for line in (*near, *marked))
    bare = (
        authors_in(line.text)
        for line in marked
        if not (is_byline(line.text) or is_user_name(line.text)) and _is_capitalised(line.text)
    )
    return next((names for source in (printed, bare) for names in source if names), ())


def _is_capitalised(text: str) -> bool:
    """Whether every word of `text` could be part of a name."""
    words = text.split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() for word in words)  # noqa: PLR2004


def _date(near: Sequence[Judged], marked: Sequence[Judged]) -> datetime | None:
    texts = [line.text for line in near if is_byline(line.text)] + [line.text for line in marked]
    return next((moment for text in texts if (moment := parse_date(text))), None)
