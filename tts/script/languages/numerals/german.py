"""German words for numbers."""

from __future__ import annotations

from tts.script.tables import listed

_SMALL = listed(
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn"
)
_TENS = listed("- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
_SCALES = (  # with the power of ten; all are feminine
    (21, "Trilliarde", "Trilliarden"), (18, "Trillion", "Trillionen"), (15, "Billiarde", "Billiarden"),
    (12, "Billion", "Billionen"), (9, "Milliarde", "Milliarden"), (6, "Million", "Millionen"),
)  # fmt: skip
LONGEST = 24  # digits; longer numbers are read digit by digit
_RANKS = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
_ROUND = {100: "hundert", 1000: "tausend"}  # as ranks without "ein"
_IN_HUNDREDS = range(1100, 2000)


def cardinal(number: int, one: str = "eins") -> str:
    """The words of a whole number; `one` is how a 1 at its end is said: "einhundertein" before a noun."""
    parts: list[str] = []
    for power, single, many in _SCALES:
        count, number = divmod(number, 10**power)
        if count:
            parts.append(f"{cardinal(count, 'eine')} {single if count == 1 else many}")
    if number or not parts:
        parts.append(_below_million(number, one))
    return " ".join(parts)


def _below_million(number: int, one: str) -> str:
    thousands, rest = divmod(number, 1000)
    head = f"{_below_thousand(thousands, 'ein')}tausend" if thousands else ""
    return head + _below_thousand(rest, one) if rest or not head else head


def _below_thousand(number: int, one: str) -> str:
    hundreds, rest = divmod(number, 100)
    head = f"{'ein' if hundreds == 1 else _SMALL[hundreds]}hundert" if hundreds else ""
    return head + _below_hundred(rest, one) if rest or not head else head


def _below_hundred(number: int, one: str) -> str:
    if number == 1:
        return one
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return f"{'ein' if ones == 1 else _SMALL[ones]}und{_TENS[tens]}" if ones else _TENS[tens]


def rank(number: int) -> str:
    """A rank without its ending: "erst", "zwanzigst", "einhundertdritt"."""
    if number in _ROUND:
        return f"{_ROUND[number]}st"
    rest = number % 100
    if not 0 < rest < len(_SMALL):
        return f"{cardinal(number)}st"
    head = cardinal(number - rest) if number > rest else ""
    return head + _RANKS.get(rest, f"{_SMALL[rest]}t")


def year(number: int) -> str:
    """ "neunzehnhundertneunundneunzig", "zweitausendvierundzwanzig"."""
    if number not in _IN_HUNDREDS:
        return cardinal(number)
    hundreds, rest = divmod(number, 100)
    return f"{cardinal(hundreds)}hundert{_below_hundred(rest, 'eins') if rest else ''}"


def digits(text: str) -> str:
    """Digit by digit: "null null vier"."""
    return " ".join(_SMALL[int(char)] for char in text if char.isdecimal())
