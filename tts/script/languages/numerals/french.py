"""French words for numbers."""

from __future__ import annotations

from tts.script.tables import listed

_SMALL = listed(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf"
)
_TENS = listed("- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt")
_IN_TWENTIES = (7, 9)  # 70 to 79 and 90 to 99 go on counting from ten
_WITH_ET = range(20, 80)  # "vingt et un", "soixante et onze", but "quatre-vingt-un"
_SCALES = ((18, "trillion"), (15, "billiard"), (12, "billion"), (9, "milliard"), (6, "million"))
LONGEST = 21  # digits; longer numbers are read digit by digit
_RANK_ENDS = {"cinq": "cinqu", "neuf": "neuv"}


def cardinal(number: int, *, feminine: bool = False) -> str:
    """The words of a whole number: "vingt et un", "vingt et une"."""
    parts: list[str] = []
    for power, scale in _SCALES:
        count, number = divmod(number, 10**power)
        if count:
            parts.append(f"{cardinal(count)} {scale}{'s' if count > 1 else ''}")
    thousands, rest = divmod(number, 1000)
    if thousands:
        parts.append("mille" if thousands == 1 else f"{_bare(_below_thousand(thousands))} mille")
    if rest or not parts:
        parts.append(_below_thousand(rest))
    words = " ".join(parts)
    return f"{words}e" if feminine and words.endswith("un") else words


def _bare(words: str) -> str:
    """Without the s that "cents" and "quatre-vingts" have only at the end."""
    return words[:-1] if words.endswith(("cents", "vingts")) else words


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    head = "cent" if hundreds == 1 else f"{_SMALL[hundreds]} cent"
    if rest:
        return f"{head} {_below_hundred(rest)}"
    return f"{head}s" if hundreds > 1 else head


def _below_hundred(number: int) -> str:
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    if tens in _IN_TWENTIES:
        ones += 10
    if not ones:
        return f"{_TENS[tens]}s" if _TENS[tens].endswith("quatre-vingt") else _TENS[tens]
    joint = " et " if ones in (1, 11) and number in _WITH_ET else "-"
    return f"{_TENS[tens]}{joint}{_SMALL[ones]}"


def ordinal(number: int, *, feminine: bool = False) -> str:
    """A rank: "premier", "première", "vingt et unième"."""
    if number == 1:
        return "première" if feminine else "premier"
    words = _bare(cardinal(number))
    for end, stem in _RANK_ENDS.items():
        if words.endswith(end):
            return f"{words.removesuffix(end)}{stem}ième"
    return f"{words.removesuffix('e')}ième"


def digits(text: str) -> str:
    """Digit by digit: "zéro zéro quatre"."""
    return " ".join(_SMALL[int(char)] for char in text if char.isdecimal())
