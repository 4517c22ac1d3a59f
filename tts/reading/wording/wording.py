"""Lines that pages put around and into articles, told by their wording: bylines, share lines, advertisements.

The patterns are anchored at the start of a line and meant for lines of their own, never for parts of a paragraph.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tts.reading.text.characters import ends_sentence
from tts.reading.text.dates import find_clock, find_date
from tts.reading.wording.names import printed_authors, reading_time
from tts.reading.wording.phrases import ANYWHERE, CORRECTIONS, OPENINGS, WHOLE_LINES

_LABEL_LENGTH = 80  # characters: nothing longer is a mere label
_TEASER_LENGTH = 260
_CAPTION_LENGTH = 300
_NOTE_LENGTH = 400
_CORRECTION_LENGTH = 700


def _labels(words: str) -> re.Pattern[str]:
    """A whole line that says nothing but `words`."""
    return re.compile(rf"\W*(?:{words})\W*", re.IGNORECASE)


def _starts(words: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{words})", re.IGNORECASE)


_WHOLE = tuple((reason, _labels(words)) for reason, words in WHOLE_LINES.items())
_OPENINGS = tuple((reason, _starts(words)) for reason, words in OPENINGS.items())
# Looked for in lower case: to ignore the case would take two or three times as long.
_ANYWHERE = tuple(
    (reason, re.compile(rf"(?<!\w)(?:{words})")) for reason, words in ANYWHERE.items()
)
_CORRECTION = _starts(CORRECTIONS)
_DIGIT = re.compile(r"\d")
_UPDATES = (
    r"updated?|published|posted|modified|created|issued|filed|veröffentlicht|aktualisiert|stand|erstellt"
    r"|publié|mis à jour|actualizado|publicado|pubblicato|aggiornato|опубликовано|обновлено|опубліковано|оновлено"
)
_UPDATED = re.compile(rf"\W*(?:last |first )?(?:{_UPDATES})\b", re.IGNORECASE)
_CREDIT = re.compile(
    r"(?:\((?:[^()]*(?:/|via |photo|images|getty|reuters|\bap\b|afp|epa|shutterstock|file|courtesy|dpa|foto)[^()]*)\)"
    r"|(?:getty images|/\s?(?:ap|afp|reuters|dpa|getty)|shutterstock|istock|alamy)\W*"
    r"|\b(?:bildrechte|foto|fotos|photo|bild|image|credit|crédit|фото|quelle)\s?: ?[^.:]{2,60})$",
)
_WEEKDAYS = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\b"
    r"|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b",
    re.IGNORECASE,
)
_TIME_WORDS = re.compile(
    r"\b(?:[ap]\.?m\.?|uhr|um|at|on|gmt|utc|[cep][des]?t|bst|ist|ago|vor|il y a|hours?|minutes?|days?"
    r"|updated?|published|posted|last|first|modified|by|a las|à|h)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def reason_of_wording(text: str) -> str | None:
    """Why a line of its own that says `text` is not read out; None for a line that may be the article's."""
    if len(text) <= _LABEL_LENGTH:
        for reason, pattern in _WHOLE:
            if pattern.fullmatch(text):
                return reason
        if is_byline(text):
            return "byline"
    if len(text) <= _TEASER_LENGTH:
        for reason, pattern in _OPENINGS:
            if pattern.match(text):
                return reason
    return _reason_of_note(text) if len(text) <= _NOTE_LENGTH else None


def _reason_of_note(text: str) -> str | None:
    lowered = text.lower()
    return next((reason for reason, pattern in _ANYWHERE if pattern.search(lowered)), None)


def is_correction(text: str) -> bool:
    """Whether a line tells that the article was corrected or updated, and how."""
    return (
        len(text) <= _CORRECTION_LENGTH
        and bool(_CORRECTION.match(text))
        and not is_byline(text)
        and not _reason_of_note(text)
    )


def is_byline(text: str) -> bool:
    """Whether a line holds nothing but who wrote the article, when, and how long it takes to read."""
    if len(text) > 160:  # noqa: PLR2004
        return False
    if not _DIGIT.search(text):
        return bool(printed_authors(text)) and not ends_sentence(text)
    date, clock, minutes = find_date(text), find_clock(text), reading_time(text)
    if printed_authors(text) and (date or minutes or not ends_sentence(text)):
        return True
    if not (date or minutes or _UPDATED.match(text)):
        return False
    rest = text
    for found in (date, clock, minutes):
        rest = rest.replace(found.group(), " ") if found else rest
    rest = _TIME_WORDS.sub(" ", _WEEKDAYS.sub(" ", _UPDATED.sub(" ", rest)))
    return sum(map(str.isalpha, rest)) <= 12  # noqa: PLR2004 - a name of a zone or a town


def is_credited(text: str) -> bool:
    """Whether `text` ends with the credit of a picture, as captions do."""
    return len(text) < _CAPTION_LENGTH and bool(_CREDIT.search(text.rstrip(". ").lower()))


def is_heading_of_others(text: str) -> bool:
    """Whether `text` is the heading of a list of other articles."""
    return reason_of_wording(text) in (
        "related story",
        "comments",
        "tags",
        "newsletter or membership",
    )
