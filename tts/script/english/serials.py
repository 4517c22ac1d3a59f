"""Codes that mix letters and digits: "G7", "MH17", "2x", "B2A23C"."""

from __future__ import annotations

import re

from tts.script.english.numbers import amount, cardinal, digits, is_year, plural, two_digits, year
from tts.script.rules import DIGITS, Rule, letters

_PIECE = re.compile(r"\d+|[^\W\d_]+")
_SHORT = 3  # digits that are still read as one number
_SPELLED = 3  # capitals that are read as letters


def _piece(text: str) -> str:
    if not text.isdecimal():
        return letters(text) if text.isupper() and 1 < len(text) <= _SPELLED else text
    if text[0] == "0" or len(text) > _SHORT:
        return year(int(text)) if is_year(text) else _long(text)
    return amount(text)


def _long(text: str) -> str:
    return digits(text) if text[0] == "0" or text[-2:] != "00" else amount(text)


def _code(match: re.Match[str]) -> str | None:
    pieces: list[str] = _PIECE.findall(match.group())
    if not all(piece.isascii() for piece in pieces):
        return None
    if len(match.group()) > len("W2s") and len(pieces) > len(["U", "21"]) and pieces[-1] == "s":
        return plural(" ".join(map(_piece, pieces[:-1])))
    return " ".join(map(_piece, pieces))


def _pointed(match: re.Match[str]) -> str:
    return f"{letters(match['name'])} {amount(match['number'])}"


def _lineage(match: re.Match[str]) -> str:
    """A name of a variant: the stops are said where there is one, and left out where there are more: "B.1.1.7"."""
    parts = match["number"].split(".")
    numbers = (
        " point ".join(map(amount, parts)) if len(parts) == 1 else " ".join(map(amount, parts))
    )
    return f"{letters(match['name'])} {numbers}"


def _type(match: re.Match[str]) -> str:
    """A type of aircraft: "seven thirty-seven", "seven eighty-seven nine", "A three fifty, nine hundred"."""
    number = _pair(match["number"])
    variant = f", {amount(match['variant'])}" if match["variant"] else ""
    said = f"{match['name'] or ''} {number}{variant}".strip()
    return plural(said) if match["many"] else said


def _pair(number: str) -> str:
    """Three digits as in "one thirty-six", "one oh one", "three hundred"."""
    hundreds, rest = divmod(int(number), 100)
    return f"{cardinal(hundreds)} {two_digits(rest)}" if hundreds and rest else amount(number)


def _hyphened(match: re.Match[str]) -> str | None:
    """The number behind a name with a hyphen: "C-130", "Shahed-136", "S-300s"."""
    before = _NAME.search(match.string[max(0, match.start() - _REACH) : match.start()])
    return _with_s(match) if before else None


def _with_s(match: re.Match[str]) -> str:
    said = _pair(match["number"])
    return plural(said) if match["many"] else said


def _coded(match: re.Match[str]) -> str:
    return f"{_piece(match['name'])} {_with_s(match)}"


def _flight(match: re.Match[str]) -> str:
    return _pair(match.group())


def _move(match: re.Match[str]) -> str | None:
    """A move of chess: "Nxf3" is "knight takes f three"."""
    if not _CHESS.search(
        match.string, max(0, match.start() - _CHESS_REACH), match.end() + _CHESS_REACH
    ):
        return None
    takes = " takes" if match["takes"] else ""
    check = {"+": " check", "#": " mate"}.get(match["check"], "")
    square = f"{letters(match['file'])} {cardinal(int(match['rank']))}"
    return f"{_PIECES[match['piece']]}{takes} {square}{check}"


def _sharp(match: re.Match[str]) -> str:
    return f"{letters(match['name'])} sharp"


def _conference(match: re.Match[str]) -> str:
    return f"{match['name']} {amount(match['number'])}"


_PIECES = {"K": "king", "Q": "queen", "R": "rook", "B": "bishop", "N": "knight"}
_CHESS = re.compile(
    r"(?i)\b(?:chess|grandmaster|played|moves?|checkmate|castl\w{1,4}|gambit|bishop|knight|queen|rook|pawns?|sacrific\w{1,4})\b"
)
_CHESS_REACH = 100  # characters on either side
_NAME = re.compile(r"(?:^|[^\w.@-])[A-Z][A-Za-z]{0,8}-$")
_REACH = 12  # characters, of the longest such name and what stands before it
_BOEING = r"7[0-8]7(?:s?\s(?:MAX|Max|NG|Dreamliner|Classic|jumbo|jets?\b|airliners?\b)|-(?:\d|10|\d00)s?(?![\d,.-]))"

# Before the rules of numbers, which would take the digits away.
FIRST: tuple[Rule, ...] = (
    Rule(
        rf"(?:(?<=Boeing )|(?<![\w.,$€£-])(?={_BOEING}))(?P<name>)(?P<number>7[0-8]7)"
        r"(?:-(?P<variant>\d{1,3}))?(?P<many>s)?(?!\d|s\w)",
        _type,
        "7",
    ),
    Rule(
        r"(?<=[A-Za-z]-)(?P<number>[1-9]\d\d)(?P<many>s)?(?![\d%,.]\d|\d|[a-z%]|-\d)",
        _hyphened,
        "-",
    ),
    Rule(
        r"(?<![\w.@#/-])(?P<name>[A-Z]{1,3})(?P<number>[1-9]\d\d)(?P<many>s)?(?![\w-]|[.,]\d)",
        _coded,
        DIGITS,
    ),
    Rule(r"(?<=[Ff]light )[1-9]\d\d(?![\w%-]|[.,]\d)", _flight, "Ff"),
    Rule(r"(?<![\w.@/#])(?P<name>[A-G])#(?![\w#])", _sharp, "#"),
    Rule(
        r"(?<!\w)(?P<piece>[KQRBN])(?P<takes>x)?(?P<file>[a-h])(?P<rank>[1-8])(?P<check>[+#])?(?!\w)",
        _move,
        "KQRBN",
    ),
    Rule(
        r"(?<![\w-])(?P<name>A)(?P<number>3\d\d)(?:-(?P<variant>\d{3,4}))?(?:(?=neo)|(?P<many>s)?(?!\w))(?!-)",
        _type,
        "3",
    ),
    Rule(
        r"(?<![\w.])(?P<name>[A-Z]{1,4})(?P<number>\d{1,3}\.\d{1,2})(?![\w.]\w)(?!\w)"
        r"(?!\s(?:million|billion|trillion|bn)\b)",
        _pointed,
        DIGITS,
    ),
    Rule(
        r"(?<![\w.@])(?P<name>[A-Z]{1,3})\.(?P<number>\d{1,3}(?:\.\d{1,3}){0,4})(?!\w)",
        _lineage,
        DIGITS,
    ),
    Rule(r"(?<!\w)(?P<name>COP)(?P<number>\d{1,2})(?!\w|[.,]\d)", _conference, "C"),
)

RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\w])(?=[a-zA-Z]*\d)(?=\d*[a-zA-Z])[a-zA-Z\d]{2,20}(?![\w])", _code, DIGITS),
)
