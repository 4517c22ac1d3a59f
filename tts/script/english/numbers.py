"""English words for numbers; every function takes numbers or plain digits and knows nothing of the text around."""

from __future__ import annotations

import re

from tts.script.rules import AMOUNT as PLAIN_AMOUNT
from tts.script.tables import listed

# A number that stands by itself; a comma before it may divide words, but not digits.
ALONE = r"(?<![\w.])(?<!\d,)"
# Thousands may also be divided by spaces or apostrophes, where it is clear that they are: "40 000", "1 250 300"; in
# India commas divide by two digits above the thousands: "1,00,000".
AMOUNT = (
    r"(?>[1-9]\d{0,2}(?:(?: \d{3}){2,5}|(?: \d{3}){0,4} 000|(?:['’]\d{3}){1,5})(?!,?\d)(?:\.\d{1,30})?"
    r"|[1-9]\d?(?:,\d\d){1,5},\d{3}(?!,?\d)(?:\.\d{1,30})?"
    rf"|{PLAIN_AMOUNT})"
)
# Behind a number: "5½".
HALVES = {
    "½": "a half",
    "¼": "a quarter",
    "¾": "three quarters",
    "⅓": "a third",
    "⅔": "two thirds",
}
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})*,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}")
_DIVIDERS = str.maketrans("", "", ", '’")

_SMALL = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = (
    "",
    "thousand",
    "million",
    "billion",
    "trillion",
    "quadrillion",
    "quintillion",
    "sextillion",
)
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_LARGEST = 10 ** (3 * len(_SCALES))  # from here on numbers are read digit by digit
_LONGEST = 3 * len(_SCALES)
_CENTURY = 100
_MILLENNIUM = 1000
_PAIRED_YEARS = range(1100, 2100)  # read in two halves: eleven hundred to twenty ninety-nine
_PLAIN_YEARS = range(2000, 2010)  # two thousand nine, not "twenty o nine"


def cardinal(number: int) -> str:
    """The words of a whole number: "three thousand four hundred ninety-seven", "minus two"."""
    if number < 0:
        return f"minus {cardinal(-number)}"
    if number >= _LARGEST:
        return digits(str(number))
    if number == 0:
        return _SMALL[0]
    parts: list[str] = []
    for scale in _SCALES:
        number, group = divmod(number, 1000)
        if group:
            parts.append(f"{_below_thousand(group)} {scale}".rstrip())
    return " ".join(reversed(parts))


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = [f"{_SMALL[hundreds]} hundred"] if hundreds else []
    if rest >= len(_SMALL):
        tens, ones = divmod(rest, 10)
        words.append(_TENS[tens] + (f"-{_SMALL[ones]}" if ones else ""))
    elif rest:
        words.append(_SMALL[rest])
    return " ".join(words)


def ordinal(number: int) -> str:
    """The words of a rank: "first", "twenty-eighth", "one hundredth"."""
    words = cardinal(number)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    head, last = words[:cut], words[cut:]
    if last in _ORDINALS:
        return head + _ORDINALS[last]
    return head + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def plural(words: str) -> str:
    """Several of a number: "twenties", "sixes", "hundreds"."""
    if words.endswith("y"):
        return words[:-1] + "ies"
    return words + ("es" if words.endswith("x") else "s")


def year(number: int) -> str:
    """The words of a year: "nineteen ninety-five", "two thousand nine", "nineteen o one", "ten sixty-six"."""
    if (
        number in _PLAIN_YEARS
        or number % _MILLENNIUM == 0
        or not _MILLENNIUM < number < _PAIRED_YEARS.stop
    ):
        return cardinal(number)
    century, rest = divmod(number, _CENTURY)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {two_digits(rest)}"


def is_year(written: str) -> bool:
    """Whether four bare digits are read as a year where nothing says otherwise."""
    return written.isdecimal() and len(written) == len("2024") and int(written) in _PAIRED_YEARS


def two_digits(number: int) -> str:
    """The second half of a year: "ninety-five", "o five"."""
    return cardinal(number) if number >= len("0123456789") else f"o {_SMALL[number]}"


def digits(text: str) -> str:
    """Digit by digit; other characters are left out: "zero zero four"."""
    return " ".join(_SMALL[int(char)] for char in text if char.isdecimal())


def amount(text: str) -> str:
    """The words of a number as it is written, with its commas and its point: "3,497", ".5", "007", "40 000"."""
    whole, point, fraction = english(text).translate(_DIVIDERS).partition(".")
    words = ""
    if whole:
        words = digits(whole) if whole[0] == "0" and len(whole) > 1 else _whole(whole)
    return f"{words} point {digits(fraction)}".strip() if point and fraction else words


def english(written: str) -> str:
    """ "1,5" and "1.250.000,50" with a point as in English; what is English already stays."""
    return (
        written.replace(".", "").replace(",", ".") if _CONTINENTAL.fullmatch(written) else written
    )


def _whole(written: str) -> str:
    """A row of digits; one that is too long for a name is read digit by digit."""
    return digits(written) if len(written) > _LONGEST else cardinal(int(written))


def is_one(text: str) -> bool:
    """Whether an amount takes the singular: "1", "1.00"."""
    whole, _, fraction = text.partition(".")
    return whole == "1" and not fraction.strip("0")
