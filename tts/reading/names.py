"""Names of authors, out of what pages print and what they tell machines."""

from __future__ import annotations

import re

from tts.reading.characters import letters_only, one_line
from tts.reading.dates import find_clock, find_date

_BY = (
    r"(?:(?:written|posted|published|reported|story|words|text|report|article|analysis|opinion) by"
    r"|by|from|von|vom|par|por|di|door|av|af"
    r"|texto de|text|автор(?:ы|ка)?|авторка|od|autor(?:en|a|es|in)?|author|авт\.|da redação|redacción|reporters?)"
)
_ABOUT = re.compile(
    r"^\W*(?:about(?: the author)?|über(?: den autor| die autorin)?|à propos de|sobre|o autorze)\b\s*:?\s*"
    r"(?!us\b|me\b|the\b|this\b|our\b|uns\b|mich\b)(?=(?-i:[^\W\d_a-zà-ÿ]))",
    re.IGNORECASE,
)
_PREFIX = re.compile(rf"^\W*{_BY}\b\s*:?\s*", re.IGNORECASE)
_PRINTED = re.compile(
    r"^\W*(?:(?:written|posted|published|reported|story|words) by|by|von|par|por|di|door|автор(?:ы|ка)?)"
    r"\b:?\s*(?=(?-i:[^\W\d_a-zа-я]))",
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"\b\d+\s*[-–]?\s*(?:min(?:ute|uten|uto|utos|uti)?s?\.?|мин\w*|хв\w*)\b"
    r"(?:\s+(?:read|to read|lesezeit|de lecture|чтения))?",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(
    r"\s*(?:[;|·•\n]|\s/\s|,|&|\+|\s(?:and|und|et|y|och|og|en|e|и|та|і|i|oraz|mit|with)\s)\s*",
    re.IGNORECASE,
)
_ROLES = re.compile(
    r"^(?:(?:senior|chief|staff|political|science|business|sports?|foreign|contributing|associate|deputy|managing|special)\s+)*"
    r"(?:writers?|reporters?|editors?|correspondents?|contributors?|columnists?|authors?|staff|journalists?|redakteur\w*|redaktion|"
    r"producers?|analysts?|jr\.?|sr\.?|ph\.?d\.?|m\.?d\.?|admin|administrator|guest|post|posted|updated)$"
    r"|\b(?:editor|reporter|correspondent|writer|korrespondent\w*)\b",
    re.IGNORECASE,
)
_NOT_NAMES = re.compile(r"https?:|www\.|@|[<>{}\[\]]|\d{3,}|\.(?:com|html|php)\b", re.IGNORECASE)
_ABOUT_OTHERS = re.compile(r"^about\b", re.IGNORECASE)
_USER = re.compile(r"[^\W\d_]\d")  # "link78"
_BEFORE_DATE = re.compile(
    r"(?:\s+(?:publiziert|veröffentlicht|schrieb))?\s+(?:am|on|at|um|vom|le|el|il|den|op|em|på)\W*$"
)
_MOST_WORDS = 7
_LONGEST = 60


def authors_in(text: str) -> tuple[str, ...]:
    """The names in `text`, such as "By Ann Lee and Bo Chan"; empty when they look like anything but names."""
    text = re.sub(r"\(.*?\)|https?://\S*", " ", one_line(text)[:400])
    text = _PREFIX.sub("", _ABOUT.sub("", text))
    names = (part.strip(" .,:-–—*") for part in _SEPARATORS.split(text))
    return unique(tuple(_PREFIX.sub("", name) for name in names if _is_name(name)))


def printed_authors(line: str) -> tuple[str, ...]:
    """The names of a byline as it is printed, with date and reading time around it; empty for any other line."""
    match = _PRINTED.match(line)
    if not match or len(line) > 200:  # noqa: PLR2004 - a sentence that begins with "By"
        return ()
    rest = line[match.end() :]
    cuts = [
        found.start()
        for found in (find_date(rest), find_clock(rest), _READING_TIME.search(rest))
        if found
    ]
    rest = re.split(
        r"\b(?:Published|Updated|Posted|Last|on)\b\s*:?|\s[–—|•·-]\s",
        rest[: min(cuts, default=None)],
    )[0]
    names = authors_in(_BEFORE_DATE.sub("", rest)) if len(rest.split()) <= 4 * _MOST_WORDS else ()
    return tuple(name for name in names if not is_user_name(name))


def is_user_name(name: str) -> bool:
    """Whether `name` is how readers sign their comments: with digits at its letters."""
    return bool(_USER.search(name))


def reading_time(line: str) -> re.Match[str] | None:
    """Where `line` says how many minutes the article takes."""
    return _READING_TIME.search(line)


def unique(names: tuple[str, ...]) -> tuple[str, ...]:
    """`names` without those that differ from an earlier one only in case and punctuation."""
    return tuple({letters_only(name): name for name in reversed(names)}.values())[::-1]


def _is_name(name: str) -> bool:
    if not name or len(name) > _LONGEST or len(name.split()) > _MOST_WORDS:
        return False
    patterns = (_NOT_NAMES, _ROLES, _ABOUT_OTHERS)
    return bool(letters_only(name)) and not any(pattern.search(name) for pattern in patterns)
