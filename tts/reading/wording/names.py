"""Names of authors, out of what pages print and what they tell machines."""

from __future__ import annotations

import re
from itertools import takewhile

from tts.reading.text.characters import letters_only, one_line
from tts.reading.text.dates import find_clock, find_date
from tts.reading.wording.byline_phrases import (
    ABOUT,
    AGENCY,
    ALSO,
    BY,
    BY_LINE,
    LABELS,
    NOT_NAMES,
    ORGANISED,
    OTHER_HANDS,
    ROLES,
    VIEW_ALL,
)

_ABOUT = re.compile(ABOUT, re.IGNORECASE)
_PREFIX = re.compile(rf"^\W*(?:{BY})(?:(?<=[:：/／])|(?!\w))\s*:?\s*", re.IGNORECASE)
_PRINTED = re.compile(
    rf"^\W*(?:{BY_LINE})(?:(?<=[:：/／])|(?!\w))\s*:?\s*(?=(?-i:[^\W\d_a-zà-ÿа-я]))"
    r"|^(?=[가-힣]{2,4}\s?기자\b)|^\W*By(?=(?-i:[A-Z][a-z]+ [A-Z]))",
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"\b\d+\s*[-–]?\s*(?:min(?:ute|uten|uto|utos|uti)?s?\.?|мин\w*|хв\w*)\b"
    r"(?:\s+(?:read|to read|lesezeit|de lecture|чтения))?",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(
    r"\s*(?:[;|·•\n、，]|\s/\s|,|&|\+|\s(?:and|und|et|y|och|og|en|e|и|та|і|i|oraz|a|ve|ja|mit|with"
    r"|with files from)\s)\s*",
    re.IGNORECASE,
)
_ORGANISED = re.compile(ORGANISED, re.IGNORECASE)
_ROLES = re.compile(ROLES, re.IGNORECASE)
_NOT_NAMES = re.compile(NOT_NAMES, re.IGNORECASE)
_OTHER_HANDS = re.compile(OTHER_HANDS, re.IGNORECASE)
_VIEW_ALL = re.compile(VIEW_ALL, re.IGNORECASE)
_AGENCY = re.compile(rf"(?:{AGENCY})", re.IGNORECASE)
_AGENCY_AFTER = re.compile(rf"\s*/\s*(?:{AGENCY})\b.*$", re.IGNORECASE)
_PLACE = re.compile(r"\s(?:in|aus|à|en|da|aan|din|från|fra)\s+(?=[^\W\d_a-zà-ÿ])[\w .'-]+$")
_ELSEWHERE = re.compile(
    r"(?:in|at|aus|from|for|für|bei)\s"
)  # a section or place, and more of them behind it
_DOUBLED = re.compile(r"^(.{4,}?) \1$")
_EASTERN = re.compile("[\u4e00-\u9fff]{2,5}|[가-힣]{2,4}")
_MAIL = re.compile(r"\S+@\S+|https?://\S*|(?<!\w)@\w+")
_USER = re.compile(r"[^\W\d_]\d")  # "link78"
_BEFORE_DATE = re.compile(
    r"(?:\s+(?:publiziert|veröffentlicht|schrieb|published|updated))?"
    r"\s+(?:am|on|at|um|vom|[Ll]e|el|il|den|op|em|på)\W*$"
)
_AFTER_NAMES = re.compile(
    r"\b(?:Published|Updated|Posted|Last|on|Aktualisiert|Veröffentlicht|Publié|Actualizado"
    r"|Publicado|Pubblicato"
    r"|Erschienen|Stand|Opublikowano)\b\s*:?|\s[–—|•·-]\s"
)
_PARTICLES = re.compile(
    r"de|da|do|dos|das|del|della|di|du|la|le|el|al|bin|ibn|ben|bint|abu|van|von|vom|zu|zur|den|der"
    r"|ter|ten|af|av"
    r"|y|e|i|mc|mac|st|san|dal|dalla|d|l|o|a|b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[|·•»]\s*|\s[-–—]\s|\s*,\s+(?=(?i:by|von|par|por)\b)")
_SIGNED = re.compile(
    r"(?:\b(?:posted|written|published|verfasst|geschrieben|erstellt|gepostet|publié|escrito"
    r"|publicado|scritto)\b"
    r"[^.!?]{0,40}?\s(?:by|von|par|por|da)\b:?|^\W*(?:autor(?:in)?|author|auteur|autore|von"
    r"|by)\b:?)\s*"
    r"(?!(?:of|the|an?|in|on|der|die|das|den|dem|le|la|les|el"
    r"|los)\b)([^\W\d_]\S*(?: (?-i:[A-ZÀ-Þ])\S*)*)",
    re.IGNORECASE,
)
_SIGNERS = re.compile(r"\s*[/,]\s*|\s+(?:and|und|et|y|e|en|och|og|i|и|та)\s+")
_CAPITAL = r"[^\W\d_a-zà-ÿа-я]"
_SIGNER = re.compile(  # two names, or as many as particles and letters stand between
    rf"{_CAPITAL}[^\W\d_]+(?:[-'’]{_CAPITAL}[^\W\d_]+)* (?:(?:{_CAPITAL}\.|von|van|de|da|di|der|den) ){{0,2}}"
    rf"{_CAPITAL}[^\W\d_]*(?:[-'’]{_CAPITAL}[^\W\d_]+)*"
)
_MOST_SIGNERS = 4
_ALSO = rf"(?:{ALSO})"
_JOINED = r"(?:\s*[,/&+]\s*|\s+(?:und|and|et|y|e|en|og|och|i|и)\s+)"  # two labels of one name
_LABEL = re.compile(
    rf"\W*(?:{_ALSO}{_JOINED}){{0,2}}(?:{LABELS})(?:{_JOINED}{_ALSO}){{0,2}}\s*:\s*", re.IGNORECASE
)
_LABEL_ENDS = re.compile(r"\s(?=[^\W\d_]+:)")  # the next label of the line
_LONGEST_LINE = 160  # characters of a byline
_MOST_WORDS = 7
_LONGEST = 60
_AROUND = " .,:-–—*→›»|/'\"“”„‘’"
_ABBREVIATED = re.compile(r"(?:^|[\s.])(?:[^\W\d_]|jr|sr)\.$", re.IGNORECASE)  # "C.", "e.V.", "Jr."
_MOST_NAME_WORDS = 5  # of a person


def authors_in(text: str) -> tuple[str, ...]:
    """The names in `text`, such as "By Ann Lee and Bo Chan"; empty when they look like anything but names."""
    text = one_line(re.sub(r"\(.*?\)", " ", _MAIL.sub(" ", one_line(text)[:400])))
    text = _PREFIX.sub("", _ABOUT.sub("", _VIEW_ALL.sub("", text)))
    text = _OTHER_HANDS.split(text)[0]
    parts = takewhile(lambda part: not _ELSEWHERE.match(part), _SEPARATORS.split(text))
    names = [_bare(part) for part in parts]
    return _only_persons(unique(tuple(name for name in names if _is_name(name))))


def organisation(text: str) -> str | None:
    """`text` as the name of an organisation, which may have an "and" or a comma in it; None if it cannot be one."""
    name = _PREFIX.sub("", re.sub(r"\(.*?\)", " ", one_line(text)[:400])).strip(" ,:-–—*/")
    return name if _is_name(name) else None


def printed_authors(line: str) -> tuple[str, ...]:
    """The names of a byline as it is printed, with date and reading time around it; empty for any other line."""
    match = _PRINTED.match(line)
    if not match or len(line) > 200:  # noqa: PLR2004 - a sentence that begins with "By"
        return ()
    rest = line[match.end() :]
    rest = without_times(rest)
    names = authors_in(rest) if len(rest.split()) <= 4 * _MOST_WORDS else ()
    return tuple(name for name in names if not is_user_name(name))


def signed_authors(line: str) -> tuple[str, ...]:
    """The names of a line that signs an article, whatever else is in it: user names too, where nothing else fits."""
    if len(line) > _LONGEST_LINE:
        return ()
    parts = (line, *_PARTS.split(line))
    names = next((names for part in parts if (names := printed_authors(part))), ())
    if names:
        return names
    is_plain = not find_date(line) and ":" not in line  # so do readers sign, too
    users = (match.group(1) for part in parts if (match := _SIGNED.search(part)))
    known = (user for user in users if not (is_plain and is_user_name(user)))
    return next((found for user in known if (found := authors_in(user))), ())


def signature(line: str) -> tuple[str, ...]:
    """The persons in a line that says nothing else, such as "Ann Lee/Bo Chan"; empty for any other."""
    names = _SIGNERS.split(line.strip()) if len(line) <= _LONGEST_LINE else [""]
    if len(names) <= _MOST_SIGNERS and all(map(_SIGNER.fullmatch, names)):
        return authors_in(", ".join(names))
    return ()


def labelled_authors(line: str) -> tuple[str, ...]:
    """The persons behind "Text:", "Author:" or "Text and pictures:", where a line begins so."""
    match = _LABEL.match(line) if len(line) <= 2 * _LONGEST_LINE else None
    rest = _LABEL_ENDS.split(line[match.end() :])[0] if match else ""
    names = authors_in(without_times(rest)) if len(rest) <= _LONGEST else ()
    return names if all(map(is_personal, names)) else ()


def dated_authors(line: str) -> tuple[str, ...]:
    """The persons in a line of a date and a name, such as "29.10.2024 | Ann Lee"; empty for any other."""
    if not find_date(line) or len(line) > _LONGEST_LINE:
        return ()
    parts = (
        one for part in _PARTS.split(line) for one in (authors_in(without_times(part)),) if one
    )
    return next((names for names in parts if all(map(is_personal, names))), ())


def without_times(text: str) -> str:
    """`text` up to the first date, time of day or reading time, and up to a word that leads to one."""
    found = (find_date(text), find_clock(text), _READING_TIME.search(text))
    cuts = [match.start() for match in found if match]
    return _BEFORE_DATE.sub("", _AFTER_NAMES.split(text[: min(cuts, default=None)])[0])


def is_user_name(name: str) -> bool:
    """Whether `name` is how readers sign their comments: with digits at its letters."""
    return bool(_USER.search(name))


def is_agency(name: str) -> bool:
    """Whether `name` is a news agency, by the letters it signs with."""
    return bool(_AGENCY.fullmatch(name.strip()))


def is_personal(name: str) -> bool:
    """Whether `name` is written as those of persons are: two to five words with capitals, particles aside."""
    if _EASTERN.fullmatch(name):
        return True
    if " " not in name or re.search(r"/|\.\w\w", name) or _ORGANISED.search(name):
        return False
    words = [word for word in re.split(r"[\s-]+", name) if word.strip(".'’")]
    named = [word for word in words if not _PARTICLES.fullmatch(word.strip(".'’"))]
    is_double = "-" in name  # which parts one word more
    return (
        len(named) + is_double > 1
        and len(named) <= _MOST_NAME_WORDS + is_double
        and all(word[0].isupper() or not word[0].isascii() for word in named)
    )


def reading_time(line: str) -> re.Match[str] | None:
    """Where `line` says how many minutes the article takes."""
    return _READING_TIME.search(line)


def unique(names: tuple[str, ...]) -> tuple[str, ...]:
    """`names` without those that differ from an earlier one only in case and punctuation."""
    return tuple({letters_only(name): name for name in reversed(names)}.values())[::-1]


def _bare(part: str) -> str:
    """One name without what stands before and after it: "von", a place, an agency."""
    name = _PREFIX.sub("", _stripped(part))
    if not is_agency(_AGENCY_AFTER.sub("", name)):
        name = _AGENCY_AFTER.sub("", name)
    if is_personal(shorter := _PLACE.sub("", name)):
        name = shorter
    name = _DOUBLED.sub(r"\1", re.sub(r"\s*기자$", "", name))
    return _stripped(name)


def _stripped(name: str) -> str:
    """`name` without the signs around it; the full stop of an abbreviation stays."""
    bare = name.strip(_AROUND)
    dotted = name.lstrip(_AROUND)[: len(bare) + 1]
    return dotted if _ABBREVIATED.search(dotted) else bare


def _only_persons(names: tuple[str, ...]) -> tuple[str, ...]:
    """Behind the full name of a person, what is none is a town, an agency, a rank or a department."""
    return tuple(filter(is_personal, names)) if names and is_personal(names[0]) else names


def _is_name(name: str) -> bool:
    if not name or len(name) > _LONGEST or len(name.split()) > _MOST_WORDS:
        return False
    patterns = (_NOT_NAMES, _ROLES)
    return bool(letters_only(name)) and not any(pattern.search(name) for pattern in patterns)
