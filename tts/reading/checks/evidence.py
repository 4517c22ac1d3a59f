"""Who wrote an article and when, and whether it is whole: what its page declares, marks and prints, weighed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.reading.checks.byline import read_byline
from tts.reading.checks.paywall import is_cut
from tts.reading.checks.published import choose_change, choose_date
from tts.reading.claims.authors import choose_authors

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from tts.reading.body.judge import Judged
    from tts.reading.claims.marks import Marks
    from tts.reading.claims.metadata import Metadata


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was made of it."""

    authors: tuple[str, ...] = ()
    published: datetime | None = None
    modified: datetime | None = None
    is_cut: bool = False


def weigh(
    metadata: Metadata, marks: Marks, lines: Sequence[Judged], title: str, markup: str
) -> Evidence:
    """The authors and the dates that most speaks for, and whether the text is all there."""
    printed = read_byline(lines, marks, title)
    visible = "\n".join(line.text for line in lines).casefold()
    published = choose_date(metadata, marks, lines, title, markup)
    return Evidence(
        authors=choose_authors((*metadata.credits, *printed), metadata.site, visible),
        published=published,
        modified=choose_change(metadata.modified, published),
        is_cut=is_cut(lines, metadata.is_free, metadata.words, metadata.body),
    )
