"""Authors as a page prints them, in the elements around its headline and in lines that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.reading.body.verdict import UNLIKE
from tts.reading.claims.authors import Credit
from tts.reading.claims.marks import innermost, is_of_others
from tts.reading.text.characters import letters_only
from tts.reading.wording.names import (
    authors_in,
    dated_authors,
    is_personal,
    is_user_name,
    labelled_authors,
    printed_authors,
    signature,
    signed_authors,
    unique,
    without_times,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tts.reading.body.judge import Judged
    from tts.reading.claims.marks import Mark, Marks

_ABOVE = 3  # lines over the headline
_LOOSE = 10
_BELOW = 15  # lines under the headline in which a byline is looked for
_MOST_LINKS = 4  # in a byline: more are tags
_LONGEST = 160  # characters
_OF_OTHERS = frozenset(
    [
        "comments",
        "related story",
        "footnote mark",
        "navigation",
        "page footer",
        "cookie notice",
        "embedded post",
    ]
)
_OF_READERS = frozenset(["comments", "embedded post"])
# What a line is taken for that is a name and stands alone at an edge of the text.
_SIGNED_ABOVE = frozenset([None, UNLIKE, "related story"])
_SIGNED_BELOW = frozenset([None, UNLIKE])
_ENDING = 10  # lines around the last of the text in which it may say who wrote it
_BEFORE = 40  # elements before the headline in which its byline may be marked
_AFTER = 80  # and after it
_GAP = 15  # elements between two names of one byline


def read_byline(lines: Sequence[Judged], marks: Marks, title: str | None) -> tuple[Credit, ...]:
    """Who is named under the headline, and in what is marked as a byline."""
    head = headline_line(lines)
    nearest = sorted(range(len(lines)), key=lambda at: (at < head, abs(at - head)))
    bylines = [
        line
        for line in (lines[at] for at in nearest)
        if line.reason == "byline" and _is_short(line)
    ]
    return (
        *_printed(lines[max(0, head - _ABOVE) : head], lines[head : head + _BELOW], bylines),
        *_signatures(lines),
        *_marked(marks.authors, heading_place(marks, title)),
    )


def _printed(
    above: Sequence[Judged], below: Sequence[Judged], bylines: Sequence[Judged]
) -> Iterable[Credit]:
    """What lines say: the first that is a byline, under the headline rather than over it; and lines that are names."""
    near = [line.text for line in (*below, *reversed(above)) if _is_short(line)]
    for place, texts, read in (
        ("printed", near, signed_authors),
        ("far", [line.text for line in bylines], printed_authors),
        ("dated", [line.text for line in below[:_LOOSE] if _is_short(line)], dated_authors),
    ):
        names = next((names for text in texts if (names := read(text))), ())
        yield from (Credit(name, place) for name in names)
    for line in below[:_LOOSE]:
        names = authors_in(line.text) if _is_short(line) else ()
        if names and all(map(is_personal, names)):
            yield from (Credit(name, "loose") for name in names)


def _signatures(lines: Sequence[Judged]) -> Iterable[Credit]:
    """The persons that the line above the text, its first, its last or the one below names, and nothing else."""
    prose = [at for at, line in enumerate(lines) if line.block and line.prose]
    if not prose:
        return
    first, last = prose[0], prose[-1]
    for line, reasons in (
        *((line, _SIGNED_ABOVE) for line in lines[max(0, first - 1) : first]),
        *((line, _SIGNED_BELOW) for line in lines[last + 1 : last + 2]),
    ):
        is_heading = line.is_title or (line.block and line.block.kind == "heading")
        if not is_heading and line.reason in reasons:
            yield from (Credit(name, "signature") for name in signature(line.text))
    for line in lines[max(first, last - _ENDING) : last + _ENDING]:
        names = labelled_authors(line.text) if line.reason not in _OF_READERS else ()
        yield from (Credit(name, "labelled") for name in names)


def headline_line(lines: Sequence[Judged]) -> int:
    """The number of the line that is the headline: of several the last over the text, behind menus and tickers."""
    body = next((at for at, line in enumerate(lines) if line.block and line.prose), len(lines))
    titles = [at for at, line in enumerate(lines) if line.is_title or line.reason == "title"]
    return max((at for at in titles if at <= body), default=next(iter(titles), 0))


def heading_place(marks: Marks, title: str | None) -> int | None:
    """Where among the elements the heading stands that is the title."""
    wanted = letters_only(title or "")
    same = [
        (heading.rank, heading.at)
        for heading in marks.headings
        if wanted and wanted in map(letters_only, ("".join(heading.pieces), *heading.pieces))
    ]
    return min(same)[1] if same else next((heading.at for heading in marks.headings), None)


def is_near(place: int | None, mark: Mark) -> bool:
    return place is not None and -_BEFORE <= mark.at - place <= _AFTER


def _marked(marks: Iterable[Mark], place: int | None) -> Iterable[Credit]:
    """The names in elements marked as author: those nearest to the headline are its byline, others stand elsewhere."""
    known = [mark for mark in innermost(marks) if not is_of_others(mark.tag, is_near(place, mark))]
    last: int | None = None
    for mark in sorted(known, key=lambda mark: (place is not None and mark.at < place, mark.at)):
        names = _names(mark)
        near = is_near(place, mark) and (last is None or abs(mark.at - last) <= _GAP)
        if not names or (is_user_name(mark.text) and not (near and mark.how != "class")):
            continue
        last = mark.at if near else last
        kind = "far" if not near else "named" if mark.how == "class" else "marked"
        yield from (Credit(name, kind) for name in names)


def _names(mark: Mark) -> tuple[str, ...]:
    """The names in a mark: those of persons in its links, else what is left of its text without dates."""
    links = mark.tag.find_all("a", limit=_MOST_LINKS + 1)
    texts = [link.get_text(" ") for link in links] if len(links) <= _MOST_LINKS else []
    persons = tuple(name for text in texts for name in authors_in(text) if is_personal(name))
    return (
        unique(persons)
        or signed_authors(mark.text)
        or labelled_authors(mark.text)
        or authors_in(without_times(mark.text))
    )


def _is_short(line: Judged) -> bool:
    is_others = line.reason in _OF_OTHERS
    return not line.block and not line.is_title and not is_others and len(line.text) <= _LONGEST
