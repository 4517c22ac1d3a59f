"""Dates as pages print them and as machines write them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

# The first letters that tell the months apart, in en, de, fr, es, it, pt, nl, sv, pl, ru and uk.
_MONTHS = (
    ("jan", "jän", "ene", "gen", "sty", "янв", "січ"),
    ("feb", "fév", "fev", "lut", "фев", "лют"),
    ("mar", "mär", "mrt", "maa", "мар", "бер"),
    ("apr", "avr", "abr", "kwi", "апр", "кві"),
    ("may", "mai", "mag", "mei", "maj", "мая", "май", "тра"),
    ("jun", "juin", "giu", "cze", "июн", "чер"),
    ("jul", "juil", "lug", "lip", "июл", "лип"),
    ("aug", "aoû", "ago", "sie", "авг", "сер"),
    ("sep", "set", "wrz", "сен", "вер"),
    ("oct", "okt", "ott", "out", "paź", "окт", "жов"),
    ("nov", "lis", "ноя", "лис"),
    ("dec", "dez", "déc", "dic", "gru", "дек", "гру"),
)
_ISO = re.compile(
    r"(?P<y>\d{4})-(?P<mo>\d\d?)-(?P<d>\d\d?)"
    r"(?:[T ]+(?P<h>\d\d?):(?P<mi>\d\d)(?::(?P<s>\d\d))?(?:[.,]\d+)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?"
)
_COMPACT = re.compile(
    r"(?P<y>(?:19|20)\d\d)(?P<mo>\d\d)(?P<d>\d\d)(?:T?(?P<h>\d\d)(?P<mi>\d\d)(?P<s>\d\d)?)?(?P<zone>Z)?"
)
_DAY_FIRST = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?(?P<name>[^\W\d_]{3,12})\.?,?\s+(?:de\s+)?(?P<y>(?:19|20)\d\d)"
)
_MONTH_FIRST = re.compile(
    r"(?<!\w)(?P<name>[^\W\d_]{3,12})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>(?:19|20)\d\d)"
)
_DOTTED = re.compile(r"(?<!\d)(?P<d>\d{1,2})\.\s?(?P<mo>\d{1,2})\.\s?(?P<y>(?:19|20)\d\d)")
_EASTERN = re.compile(
    r"(?P<y>(?:19|20)\d\d)\s?[年년.]\s?(?P<mo>\d{1,2})\s?[月월.]\s?(?P<d>\d{1,2})"
)
_CLOCK = re.compile(
    r"(?<!\d)(?P<h>\d{1,2})(?:[:.h]|\s?Uhr\s?)(?P<mi>\d\d)(?::(?P<s>\d\d))?\s*(?P<half>[AaPp]\.?[Mm])?"
)
_ZONE = re.compile(r"([+-])(\d\d):?(\d\d)?")
_LONGEST = 200  # characters looked at: a date is not found in a paragraph


def parse_date(text: str) -> datetime | None:
    """The first date in `text`, with its time and zone where they are given; None without one."""
    text = text.strip()[:_LONGEST]
    for pattern in (_ISO, _COMPACT):
        match = pattern.match(text)
        if match:
            return _built(match.groupdict())
    return _mailed(text) or _printed(text)


def find_date(text: str) -> re.Match[str] | None:
    """Where a date is printed in `text`, if any."""
    found = (
        pattern.search(text[:_LONGEST])
        for pattern in (_ISO, _MONTH_FIRST, _DAY_FIRST, _DOTTED, _EASTERN)
    )
    return next((match for match in found if match and _built(match.groupdict())), None)


def find_clock(text: str) -> re.Match[str] | None:
    """Where a time of day is printed in `text`, if any."""
    return _CLOCK.search(text[:_LONGEST])


def _mailed(text: str) -> datetime | None:
    """RFC 2822, as in "Mon, 28 Oct 2024 09:53:00 +0000"."""
    if not re.match(r"\w{3}, \d", text):
        return None
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _printed(text: str) -> datetime | None:
    match = find_date(text)
    if not match:
        return None
    fields = match.groupdict()
    clock = _CLOCK.search(text, match.end())
    if clock and clock.start() - match.end() <= 12:  # noqa: PLR2004 - ", um " or " at ", not another date
        fields |= clock.groupdict()
    return _built(fields)


def _built(fields: dict[str, str | None]) -> datetime | None:
    month = _month(fields["name"]) if fields.get("name") else int(fields.get("mo") or 0)
    numbers = [int(fields.get(key) or 0) for key in ("y", "d", "h", "mi", "s")]
    year, day, hour, minute, second = numbers
    half = (fields.get("half") or "")[:1].lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        # Naive where the page names no zone: model.Article says so.
        moment = datetime(year, month or 0, day, hour, minute, second)  # noqa: DTZ001
        return moment.replace(tzinfo=_zone(fields.get("zone")))
    except ValueError:
        return None


def _month(name: str | None) -> int | None:
    lowered = (name or "").casefold()
    for number, starts in enumerate(_MONTHS, 1):
        if lowered.startswith(starts):
            return number
    return None


def _zone(text: str | None) -> timezone | None:
    match = _ZONE.fullmatch(text or "")
    if not match:
        return UTC if text else None
    sign, hours, minutes = match.groups()
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return timezone(-offset if sign == "-" else offset)
