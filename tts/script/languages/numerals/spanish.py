"""Spanish words for numbers."""

from __future__ import annotations

from typing import Literal

from tts.script.tables import listed

One = Literal["uno", "un", "una"]

_SMALL = listed(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco "
    "veintiséis veintisiete veintiocho veintinueve"
)
_TENS = listed("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_HUNDREDS = listed(
    "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)
_SCALES = (
    (18, "trillón", "trillones"),
    (12, "billón", "billones"),
    (6, "millón", "millones"),
)
LONGEST = 24  # digits; longer numbers are read digit by digit
_RANKS = listed(
    "- primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero "
    "decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno"
)
_RANK_TENS = listed(
    "- - vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo"
)
_RANK_HUNDREDS = listed(
    "- centésimo ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo septingentésimo "
    "octingentésimo noningentésimo"
)
_TWENTY = 20
_LARGEST_RANK = 1000


def cardinal(number: int, one: One = "uno") -> str:
    """The words of a whole number; `one` is the form of a 1 at its end, and "una" makes hundreds feminine."""
    parts: list[str] = []
    for power, single, many in _SCALES:
        count, number = divmod(number, 10**power)
        if count:
            parts.append(f"{cardinal(count, 'un')} {single if count == 1 else many}")
    thousands, rest = divmod(number, 1000)
    if thousands:
        before = _below_thousand(thousands, "una" if one == "una" else "un")
        parts.append("mil" if thousands == 1 else f"{before} mil")
    if rest or not parts:
        parts.append(_below_thousand(rest, one))
    return " ".join(parts)


def _below_thousand(number: int, one: One) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest, one)
    if number == 100:  # noqa: PLR2004 -- "cien" only when nothing follows
        return "cien"
    head = _HUNDREDS[hundreds]
    head = (
        head.replace("cientos", "cientas").replace("quinientos", "quinientas")
        if one == "una"
        else head
    )
    return f"{head} {_below_hundred(rest, one)}" if rest else head


def _below_hundred(number: int, one: One) -> str:
    if number == 1:
        return one
    if number == 21:  # noqa: PLR2004
        return {"uno": "veintiuno", "un": "veintiún", "una": "veintiuna"}[one]
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]} y {_below_hundred(ones, one)}" if ones else _TENS[tens]


def ordinal(number: int, *, feminine: bool = False) -> str:
    """A rank: "primero", "vigesimoprimera", "trigésimo segundo"; above 999 the plain number."""
    if not 0 < number < _LARGEST_RANK:
        return cardinal(number)
    hundreds, rest = divmod(number, 100)
    parts = [_RANK_HUNDREDS[hundreds]] if hundreds else []
    parts += [_rank_below_hundred(rest)] if rest else []
    if not feminine:
        return " ".join(parts)
    return " ".join(f"{part[:-1]}a" for part in " ".join(parts).split())


def _rank_below_hundred(number: int) -> str:
    if number < _TWENTY:
        return _RANKS[number]
    tens, ones = divmod(number, 10)
    if not ones:
        return _RANK_TENS[tens]
    return (
        f"vigesimo{_RANKS[ones]}" if tens == _TWENTY // 10 else f"{_RANK_TENS[tens]} {_RANKS[ones]}"
    )


def digits(text: str) -> str:
    """Digit by digit: "cero cero cuatro"."""
    return " ".join(_SMALL[int(char)] for char in text if char.isdecimal())
