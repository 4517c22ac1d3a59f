"""Dates as pages print them and as machines write them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

# The first letters that tell the months apart, in en, de, fr, es, it, pt, nl, sv, no, da, pl, cs, ro, hu, fi, lt, tr,
# id, el, ru, uk, bg, sr and ar. The longest that fits counts: "marras" is not March, and "července" not June.
_MONTHS = tuple(
    tuple(starts.split())
    for starts in (
        "jan jän ene gen sty led ian tammi sau oca янв січ яну јан ιαν يناير",
        "feb fév fev lut úno helmi vas şub фев лют φεβ فبراير",
        "mar mär mrt maa már bře maalis kov mart мар бер μαρ μάρ مارس",
        "apr avr abr kwi ápr dub huhti bal nis апр кві απρ أبريل ابريل",
        "may mai mag mei maj máj kvě touko geg мая май мај тра μαΐ μαϊ مايو",
        "jun juin giu cze jún čer iun kesä bir haz июн юни јун чер ιουν يونيو",
        "jul juil lug lip júl července červenec iul heinä lie tem июл юли јул лип ιουλ يوليو",
        "aug aoû ago sie srp elo rugp ağu agu авг сер αυγ αύγ أغسطس",
        "sep set wrz szep zář syys rugs eyl сен сеп вер σεπ سبتمبر",
        "oct okt ott out paź říj loka spa eki окт жов οκτ أكتوبر",
        "nov lis noi marras lap kas ноя ное нов лис νοε نوفمبر",
        "dec dez déc dic gru pro joulu ara des дек дец гру δεκ ديسمبر",
    )
)
_ISO = re.compile(
    r"(?P<y>\d{4})[-/](?P<mo>\d\d?)[-/](?P<d>\d\d?)"
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
_SLASHED = re.compile(
    r"(?<![\d/])(?P<d>\d{1,2})[/-](?P<mo>\d{1,2})[/-](?P<y>(?:19|20)\d\d)(?![\d/])"
)
_SHORT = re.compile(r"(?<![\d.])(?P<d>\d{1,2})\.(?P<mo>\d{1,2})\.(?P<y>\d\d)(?![\d.])")
_EASTERN = re.compile(
    r"(?P<y>(?:19|20)\d\d)\s?[年년.]\s?(?P<mo>\d{1,2})\s?[月월.]\s?(?P<d>\d{1,2})"
)
_CLOCK = re.compile(
    r"(?<!\d)(?P<h>\d{1,2})(?:[:.h]|\s?Uhr\s?)(?P<mi>\d\d)(?::(?P<s>\d\d))?\s*(?P<half>[AaPp]\.?[Mm])?"
)
_NUMBERED = re.compile(r"\d{4}|\d\.\d")  # in every date that is printed
_ZONE = re.compile(r"([+-])(\d\d):?(\d\d)?")
_MONTHS_A_YEAR = 12
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
    if not _NUMBERED.search(text, 0, _LONGEST):
        return None
    patterns = (_ISO, _MONTH_FIRST, _DAY_FIRST, _DOTTED, _EASTERN, _SHORT)
    found = (pattern.search(text[:_LONGEST]) for pattern in patterns)
    known = next((match for match in found if match and _built(match.groupdict())), None)
    return known or _find_slashed(text)


def _find_slashed(text: str) -> re.Match[str] | None:
    """A date such as 29/10/2024; not one such as 05/03/2024, which means two days in two countries."""
    match = _SLASHED.search(text[:_LONGEST])
    if not match or not _built(_ordered(match.groupdict())):
        return None
    return (
        match
        if max(int(match["d"]), int(match["mo"])) > _MONTHS_A_YEAR or match["d"] == match["mo"]
        else None
    )


def _ordered(fields: dict[str, str | None]) -> dict[str, str | None]:
    """`fields` with day and month changed about where the month could be none."""
    if not fields.get("name") and int(fields.get("mo") or 0) > _MONTHS_A_YEAR:
        return fields | {"d": fields["mo"], "mo": fields["d"]}
    return fields


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
    fields = _ordered(match.groupdict())
    clock = _CLOCK.search(text, match.end())
    if clock and clock.start() - match.end() <= 12:  # noqa: PLR2004 - ", um " or " at ", not another date
        fields |= clock.groupdict()
    return _built(fields)


def _built(fields: dict[str, str | None]) -> datetime | None:
    month = _month(fields["name"]) if fields.get("name") else int(fields.get("mo") or 0)
    numbers = [int(fields.get(key) or 0) for key in ("y", "d", "h", "mi", "s")]
    year, day, hour, minute, second = numbers
    year += 2000 if year < 100 else 0  # noqa: PLR2004 - "29.10.24"
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
    fitting = [
        (len(start), number)
        for number, starts in enumerate(_MONTHS, 1)
        for start in starts
        if lowered.startswith(start)
    ]
    return max(fitting)[1] if fitting else None


def _zone(text: str | None) -> timezone | None:
    match = _ZONE.fullmatch(text or "")
    if not match:
        return UTC if text else None
    sign, hours, minutes = match.groups()
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return timezone(-offset if sign == "-" else offset)
