"""Numbers without a unit: ordinals, years and plain numbers, and idioms of digits."""

from __future__ import annotations

import re

from tts.script.english.numbers import (
    ALONE,
    AMOUNT,
    amount,
    cardinal,
    digits,
    is_year,
    ordinal,
    plural,
    year,
)
from tts.script.rules import DIGITS, Rule, letters

_IDIOMS = {
    "401(k)": "four oh one k", "401k": "four oh one k", "24/7": "twenty-four seven", "9/11": "nine eleven",
    "7/7": "seven seven", "50/50": "fifty-fifty", "50-50": "fifty-fifty",
    "20/20": "twenty-twenty", "4x4": "four by four",
}  # fmt: skip
_IDIOM = "|".join(map(re.escape, _IDIOMS))
_TENS_OF = {"10000": "tens of thousands", "100000": "hundreds of thousands"}
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)
_LONGEST_RANK = 15  # digits
_EMERGENCY = "911|999"
_EMERGENCY_IF_DIALLED = "112|000|101|111|988|311"
_LONGEST_DIALLED = 20  # characters
_DIALLED = re.compile(
    r"(?i)\b(?:call|calls|called|calling|caller|dial|dials|dialled|dialed|dialling|dialing|phone|phoned|ring|rang|rung|"
    r"text|texted)\s$"
)
_COUNT = re.compile(
    r"\s(?:people|men|women|children|troops|soldiers|votes|miles|kilomet\w+|met(?:er|re)s|feet|pages|jobs|homes|"
    r"houses|deaths|cases|times|students|workers|seats|refugees|civilians|dead|others|more|tons|tonnes|pounds|"
    r"dollars|euros|acres|words|calories|points|years|days|hours)\b"
)
_YEAR_REACH = 12  # characters
_YEAR_BEFORE = re.compile(
    r"(?i)\b(?:in|since|by|until|before|after|during|from|of|year|to|and|late|early|or),?\s$"
)
_ABOUT = re.compile(
    r"(?i)\b(?:about|around|some|nearly|almost|over|than|of|roughly|approximately|least|to|only|the|with|have|has|had|"
    r"killed|were|by|and|between|all|up)\s$"
)
# "lost 12 500 men", "in 3 200 villages", but "on May 5 300 people" and "by 7 200 had left" are two numbers.
_BEFORE_SPACED = re.compile(
    r"(?<![\w-])(?!(?:page|pages|day|room|rooms|chapter|level|phase|week|flight|route|at|by|on|until|till|before|after|"
    r"since|aged?|number|numbers|question|step|stage|group|gate|platform)\s)[a-z]{2,20}\s$"
)
_MANY = re.compile(r"\s[a-z]{2,18}s\b")
_MINUS = r"(?:(?<![\w.)\]%°/])(?P<minus>[-−])(?=[\d.]))?"


def _suffix(number: int) -> str:
    """The letters that make a number an ordinal: "st" for 21, "th" for 12."""
    return "th" if number % 100 in _TEENS else _SUFFIXES.get(number % 10, "th")


def _ordinal(match: re.Match[str]) -> str | None:
    written = match["number"].replace(",", "")
    if len(written) > _LONGEST_RANK:
        return None
    number = int(written)
    return ordinal(number) if match["suffix"].lower() == _suffix(number) else None


def _before(match: re.Match[str], reach: int) -> str:
    return match.string[max(0, match.start() - reach) : match.start()]


def _plain(match: re.Match[str]) -> str:
    written = match["number"]
    words = year(int(written)) if _is_said_as_year(match) else amount(written)
    return f"minus {words}" if match["minus"] else words


def _before_pause(match: re.Match[str]) -> str | None:
    """A year before a spaced dash and a number that is none: no range, but a new thought."""
    is_range = not is_year(match["number"]) or is_year(match["right"])
    return None if is_range else _plain(match)


def _is_said_as_year(match: re.Match[str]) -> bool:
    """Four digits are a year, unless something is counted: "1950 people", but "in 1950 people left"."""
    if match["minus"] or not is_year(match["number"]):
        return False
    is_count = _COUNT.match(match.string, match.end())
    return not is_count or bool(_YEAR_BEFORE.search(_before(match, _YEAR_REACH)))


def _many(match: re.Match[str]) -> str:
    """ "100s of people", "10,000s"."""
    number = match["number"].replace(",", "")
    if number in _TENS_OF:
        return _TENS_OF[number]
    return plural(cardinal(int(number)).removeprefix("one "))


def _parts(match: re.Match[str]) -> str:
    """ "10ths of a second"."""
    return f"{ordinal(int(match['number']))}s"


def _emergency(match: re.Match[str]) -> str | None:
    """The number to dial, not "999 people"."""
    is_count = _COUNT.match(match.string, match.end())
    return None if is_count else digits(match.group())


def _dialled(match: re.Match[str]) -> str | None:
    is_dialled = _DIALLED.search(_before(match, _LONGEST_DIALLED))
    return _emergency(match) if is_dialled else None


def _spaced(match: re.Match[str]) -> str | None:
    """ "about 12 500 people": thousands divided by a space, where what stands around it counts."""
    before = _before(match, _LONGEST_DIALLED)
    text, end = match.string, match.end()
    is_counted = _COUNT.match(text, end) or _MANY.match(text, end)
    is_one_number = (is_counted and _BEFORE_SPACED.search(before)) or _ABOUT.search(before)
    return amount(match.group()) if is_one_number else None


def _bare(match: re.Match[str]) -> str:
    return amount(match.group())


def _plural(match: re.Match[str]) -> str:
    number = int(match["number"])
    if not is_year(match["number"]):
        return plural(cardinal(number))
    is_possessive = match["apostrophe"] and number % 10
    return f"{year(number)}'s" if is_possessive else plural(year(number))


def _pages(match: re.Match[str]) -> str:
    """ "see p. 5" is "page five"; in a citation ("Weiss 2000, p. 2") most readers say the letter."""
    return "pages" if match.group().lower().startswith("pp") else "page"


def _joined(match: re.Match[str]) -> str:
    """The numbers of a file, "CVE-2024-3094": no range."""
    return f"{_bare_or_year(match['left'])} {_bare_or_year(match['right'])}"


def _bare_or_year(written: str) -> str:
    return year(int(written)) if is_year(written) else amount(written)


def _zip(match: re.Match[str]) -> str:
    return f"{digits(match['left'])}, {digits(match['right'])}"


def _lines(match: re.Match[str]) -> str:
    """The lines of a picture: "ten eighty p"."""
    hundreds, rest = divmod(int(match["lines"]), 100)
    return f"{cardinal(hundreds)} {cardinal(rest)} {letters(match['scan'])}"


def _wireless(match: re.Match[str]) -> str:
    variant = f" {letters(match['variant'])}" if match["variant"] else ""
    return f"eight oh two dot eleven{variant}"


def _generation(match: re.Match[str]) -> str:
    return f"{cardinal(int(match['number']))} S·"


def _continental(match: re.Match[str]) -> str:
    return amount(match.group().replace(",", "."))


def _population(_: re.Match[str]) -> str:
    return "population"


def _after_number_sign(match: re.Match[str]) -> str:
    return ("numbers " if match["many"] else "number ") + amount(match["number"])


def _idiom(match: re.Match[str]) -> str:
    return _IDIOMS[match["idiom"]]


# These go before dates and fractions.
FIRST: tuple[Rule, ...] = (
    Rule(
        r"(?<!\w)(?:(?:[Nn]o(?P<many>s)?\.|№|(?<=[a-zA-Z] )No(?=\s))\s?)(?P<number>\d{1,9})(?!\w|,\d)",
        _after_number_sign,
        DIGITS,
        countable=True,
    ),
    Rule(r"(?<=\bISO )(?P<left>\d{3,5})-(?P<right>\d{1,2})(?![\w-]|[.,]\d)", _joined, "-"),
    Rule(r"(?<![\w.,$€£-])(?P<left>\d{5})-(?P<right>\d{4})(?![\w-]|[.,]\d)", _zip, "-"),
    Rule(r"(?<![\w.,$€£-])(?P<lines>720|1080|1440|2160|4320)(?P<scan>[pi])(?!\w)", _lines, DIGITS),
    Rule(r"(?<=\biPhone )(?P<number>\d{1,2})[sS](?!\w)", _generation, DIGITS),
    Rule(r"(?<![\w.,])802\.11(?P<variant>[a-z]{1,2})?(?!\w)", _wireless, "8"),
    # Beside such a word a comma is a point, as in most of Europe.
    Rule(
        r"(?<![\w.,-])\d{1,3},\d{1,2}(?=\s(?:percent|per\scent|percentage|million|billion|trillion|points|times)\b)",
        _continental,
        ",",
        countable=True,
    ),
    Rule(r"(?<=[A-Z]-)(?P<left>\d{2,6})-(?P<right>\d{1,8})(?![\w-]|[.,]\d)", _joined, "-"),
    Rule(rf"(?<![\w.,/$€£-])(?P<idiom>{_IDIOM})(?![\w/%]|[.,]\d)", _idiom, DIGITS),
    Rule(
        r"(?<![\w.,])\d{1,3}(?:(?:\.\d{3}){2,5}(?:,\d{1,2})?|\.\d{3},\d{2})(?![\w]|[.,]\d)",
        _bare,
        ".",
        countable=True,
    ),
)

RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\w.])pop\.(?=\s?\d)", _population, "."),
    Rule(r"(?<![\w.])(?:[Pp]p|(?<![,:)]\s)p)\.(?=\s?\d)", _pages, "Pp"),
    Rule(
        r"(?<![\w.,])(?P<number>\d{1,3}(?:,\d{3})+|\d{1,30})(?P<suffix>(?i:st|nd|rd|th))(?!\w)",
        _ordinal,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"(?<![\w.,/$€£-])(?:{_EMERGENCY})(?![\w/%-]|[.,]\d)",
        _emergency,
        "19",
    ),
    Rule(rf"(?<=[a-zA-Z] )(?:{_EMERGENCY_IF_DIALLED})(?![\w/%-]|[.,]\d)", _dialled, "018"),
    Rule(
        r"(?<![\w.,/$€£-])(?P<number>10(?:0(?:,?000){0,2}|,?000(?:,?000)?)?|1,?000(?:,?000)?)s(?:(?=\sof\b)|(?<=,000s)(?!\w))",
        _many,
        "s",
    ),
    Rule(r"(?<![\w.,/$€£-])(?P<number>\d{1,3})ths(?!\w)", _parts, "h"),
    Rule(r"(?<![\w.,/$€£-])(?<!\d )[1-9]\d{0,2} \d{3}(?= [a-z])", _spaced, DIGITS, countable=True),
    Rule(r"(?<![\w.,])(?P<number>\d{1,4})(?P<apostrophe>['’])?s(?!\w)", _plural, "s"),
    Rule(
        rf"{_MINUS}{ALONE}(?P<number>\d{{4}})(?=\s[-–−]\s(?P<right>\d{{1,9}}))",
        _before_pause,
        "-–−",
    ),
    Rule(
        rf"{_MINUS}{ALONE}(?P<number>{AMOUNT})(?!\w|,\d{{3}}(?!\d)|\.\d)",
        _plain,
        DIGITS,
        countable=True,
    ),
    Rule(r"(?<![\w.,])\d{1,9}\.\d{1,9}(?=[a-zA-Z])", _bare, "."),
    Rule(r"(?<!\w)\d+(?!\w)", _bare, DIGITS, countable=True),
)
