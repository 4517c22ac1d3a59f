"""When an article was published: the record of the article first, what is printed under its headline, guesses last.

A wrong date is worse than none. A date counts for nothing that lies in the future, before the web, or that the page
says is the one of a change. Where nothing near the headline tells, the library htmldate looks through the page.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from tts.reading.checks.byline import heading_place, headline_line, is_near
from tts.reading.claims.marks import is_of_others
from tts.reading.text.dates import find_date, parse_date
from tts.reading.wording.wording import is_byline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from tts.reading.body.judge import Judged
    from tts.reading.claims.marks import Mark, Marks
    from tts.reading.claims.metadata import Metadata

_OLDEST = (
    1995  # the year: what is older is the date of an event, unless the record of the article has it
)
_OLDEST_RECORD = 1800  # archives are older than the web
_NO_DATES = frozenset([(1970, 1, 1), (1900, 1, 1)])  # where clocks begin to count
_SAME_DAY = timedelta(days=1)  # zones that are not told, and days without a time
_AHEAD = timedelta(days=3)  # clocks, time zones, and the next issue
_ABOVE = 3
_BELOW = 12  # lines around the headline in which a date is looked for
_LONGEST = 120  # characters of a line that has one
_CHANGED = re.compile(
    r"updat|modif|aktualisier|geändert|bearbeitet|mis à jour|actualiza|atualiza|aggiorna"
    r"|bijgewerkt|zaktualiz|обновл|оновл"
    r"|güncel|uppdater|oppdater|opdater|päivitet|更新|수정|last edit|last change|zuletzt",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"publi|posted|veröffentlicht|erschienen|erstellt|inserito|pubblicat|geplaatst|опубл|yayın"
    r"|geschrieben|created|입력|发布",
    re.IGNORECASE,
)
_JOINED = re.compile(  # since when a reader belongs to a forum
    r"\b(?:registriert|registered|joined|member since|mitglied seit|dabei seit|beigetreten|inscrit"
    r"|miembro desde|iscritto|membro desde|lid sinds|зарегистрирован)\b",
    re.IGNORECASE,
)
_ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:/|-|$|\D)")
_CHANGE = 9  # the rank of the date of a change
_QUARTER_S = 15 * 60
_WIDEST_ZONE_S = 14 * 60 * 60


def choose_date(
    metadata: Metadata, marks: Marks, lines: Sequence[Judged], title: str, markup: str
) -> datetime | None:
    """The best date, with its time and zone where they are given."""
    printed = list(_printed(marks, lines, title))
    if metadata.told and _is_possible(metadata.told, _OLDEST_RECORD):
        stated = (metadata.published, *printed, metadata.page_published)
        told = _confirmed(metadata.told, [moment for moment in stated if moment])
        return _in_zone_of_page(told, printed)
    if metadata.published and _is_possible(metadata.published, _OLDEST_RECORD):
        return _in_zone_of_page(metadata.published, printed)
    for moment in (*printed, metadata.page_published, _of_address(metadata.url)):
        if moment and _is_possible(moment):
            return moment
    guess = _guess(markup, metadata.url)
    return guess if guess and _is_possible(guess) and not _is_of_others(guess, lines) else None


def _confirmed(told: datetime, stated: Sequence[datetime]) -> datetime:
    """Of what a page states, what is nearest to the day that a feed tells; else its best, or what the feed tells.

    The feed so decides between dates that contradict each other, and is no evidence against all of them: it has the
    day on which an article was put into it.
    """
    possible = [moment for moment in stated if _is_possible(moment, _OLDEST_RECORD)]
    same = [moment for moment in possible if abs(_lead(moment, told)) < _SAME_DAY]
    nearest = min(same, key=lambda moment: abs(_lead(moment, told)), default=None)
    return nearest or next(iter(possible), told)


def choose_change(modified: datetime | None, published: datetime | None) -> datetime | None:
    """`modified`, where an article can have been changed then: not before it was published, nor in the future."""
    if modified is None or not _is_possible(modified, _OLDEST_RECORD):
        return None
    return None if published and _lead(modified, published) > _SAME_DAY else modified


def _lead(early: datetime, late: datetime) -> timedelta:
    """How long before `late` `early` is; by the clock on the wall where one of them has no zone."""
    if early.utcoffset() is None or late.utcoffset() is None:
        return late.replace(tzinfo=None) - early.replace(tzinfo=None)
    return late - early


def _is_possible(moment: datetime, oldest: int = _OLDEST) -> bool:
    now = datetime.now(moment.tzinfo)
    day = (moment.year, moment.month, moment.day)
    return oldest <= moment.year and day not in _NO_DATES and moment <= now + _AHEAD


def _printed(marks: Marks, lines: Sequence[Judged], title: str) -> Iterable[datetime]:
    """Dates near the headline, most trusted first: marked as that of publication, marked, in a line."""
    place = heading_place(marks, title)
    known = [mark for mark in marks.dates if not is_of_others(mark.tag, is_near(place, mark))]
    near = [mark for mark in known if is_near(place, mark)]
    for mark in sorted(near, key=lambda mark: (_rank(mark), abs(mark.at - (place or 0)))):
        if _rank(mark) < _CHANGE and (moment := parse_date(mark.value)):
            yield moment
    yield from _of_lines(lines)
    moments = {moment for mark in known if (moment := parse_date(mark.value))}
    if len({moment.date() for moment in moments}) == 1:
        yield min(moments, key=str)


def _is_changed(text: str) -> bool:
    return bool(_CHANGED.search(text)) and not _PUBLISHED.search(text)


def _rank(mark: Mark) -> int:
    if _is_changed(mark.text):
        return _CHANGE
    return {"itemprop": 0, "pubdate": 0, "class": 1}.get(mark.how, 2)


def _of_lines(lines: Sequence[Judged]) -> Iterable[datetime]:
    head = headline_line(lines)
    near = [*lines[head : head + _BELOW], *reversed(lines[max(0, head - _ABOVE) : head])]
    texts = [line.text for line in near if len(line.text) <= _LONGEST and _may_date(line)]
    for text in sorted(texts, key=lambda text: (_is_changed(text), not is_byline(text))):
        if find_date(text) and (moment := parse_date(text)):
            yield moment


def _may_date(line: Judged) -> bool:
    """Whether a line may have the date: none of the text, unless it begins by saying so, nor what tells of a reader."""
    says_so = bool(_PUBLISHED.match(line.text))
    return (not line.block or says_so) and not _JOINED.search(line.text)


def _in_zone_of_page(moment: datetime, printed: Iterable[datetime]) -> datetime:
    """`moment` in the zone that the page prints it in, where it is declared in UTC and printed on another day."""
    if moment.utcoffset() != timedelta(0):
        return moment
    for local in printed:
        bare = local.replace(tzinfo=None)
        offset_s = (bare - moment.replace(tzinfo=None, second=0)).total_seconds()
        if (
            bare.date() != moment.date()
            and offset_s % _QUARTER_S == 0
            and abs(offset_s) <= _WIDEST_ZONE_S
        ):
            return moment.astimezone(timezone(timedelta(seconds=offset_s)))
    return moment


def _of_address(url: str | None) -> datetime | None:
    match = _ADDRESS_DATE.search(url or "")
    return parse_date("-".join(match.groups())) if match else None


def _is_of_others(guess: datetime, lines: Sequence[Judged]) -> bool:
    """Whether the page prints the day of a guess, and only in the words of readers or as that of a change."""
    same = [
        line for line in lines if len(line.text) <= _LONGEST and _day_of(line.text) == guess.date()
    ]
    return bool(same) and all(
        line.reason == "comments" or _is_changed(line.text) or _JOINED.search(line.text)
        for line in same
    )


def _day_of(text: str) -> date | None:
    moment = parse_date(text) if find_date(text) else None
    return moment.date() if moment else None


def _guess(markup: str, url: str | None) -> datetime | None:
    """What htmldate finds, which knows the places of many systems.

    It gets bytes, for it takes text that begins with "http" and holds no space for an address, and downloads it.
    """
    import logging

    from htmldate import find_date as find_in_page

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        page = markup.encode(errors="replace")
        found = find_in_page(page, extensive_search=False, original_date=True, url=url)
    except Exception:  # noqa: BLE001 - whatever it stumbles over, there is an article to be read
        return None
    return parse_date(found) if found else None
