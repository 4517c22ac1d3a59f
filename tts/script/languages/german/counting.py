"""How German counts: "ein Euro", "drei Millionen Dollar", "drei Euro fünfzig"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.languages.counting import Counting
from tts.script.languages.german.endings import (
    gender_of,
    half_before,
    one_before,
    rank_before_month,
)
from tts.script.languages.grammar import Noun, Place, Unit, with_words, words_of
from tts.script.languages.numerals.german import LONGEST, cardinal, digits, rank, year
from tts.script.languages.vocabulary.german import WORDS
from tts.script.languages.written import Number
from tts.script.tables import listed

if TYPE_CHECKING:
    from tts.script.rules import Said

MONTHS = listed(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
)
_HALVES = 2


class German(Counting):
    """German as a grammar."""

    def __init__(self) -> None:
        super().__init__(WORDS, cardinal, digits, LONGEST)

    def per(self, noun: Noun) -> str:
        """ "pro Kilogramm"."""
        return f"pro {noun.one}"

    def number(self, number: Number, at: Place) -> str | Said:
        """Four bare digits are a year, which makes no difference where they count something."""
        is_label = at.before.rstrip().endswith((".", "§"))  # "Abs. 1 Satz 2"
        if number.is_one and not is_label and (gender := gender_of(at.word_after)):
            return one_before(gender, at)
        if not number.fraction and not number.is_grouped and len(number.whole) == len("1999"):
            return year(number.value)
        return self._amount(number)

    def _amount(self, number: Number, one: str = "eins") -> str:
        whole = digits(number.whole) if len(number.whole) > LONGEST else cardinal(number.value, one)
        if not number.fraction:
            return whole
        return f"{self.cardinal(number.value)} {WORDS.marks[number.mark]} {digits(number.fraction)}"

    def counted(self, number: Number, nouns: tuple[Noun, ...], at: Place) -> str:
        """ "ein Euro", "eine Million Euro", "zwei Komma fünf Tonnen"."""
        first, *others = nouns
        amount = one_before(first.gender, at) if number.is_one else self._amount(number)
        if first.one == "Tausend" and not number.is_one:
            joined = (
                f"{amount} tausend"
                if number.fraction
                else f"{cardinal(number.value, 'ein')}tausend"
            )
            return " ".join([joined, *(noun.many for noun in others)])
        noun = first.one if number.is_one else first.many
        return " ".join([amount, noun, *(other.many for other in others)])

    def sum(self, number: Number, unit: Unit, at: Place) -> str:
        """ "drei Euro fünfzig", "neunundneunzig Cent"."""
        units, hundredths = Number(number.whole), Number(str(int(number.fraction)))
        if not hundredths.value or unit.hundredth is None:
            return self.counted(units, (unit.noun,), at)
        if not units.value:
            return self.counted(hundredths, (unit.hundredth,), at)
        return f"{self.counted(units, (unit.noun,), at)} {cardinal(hundredths.value)}"

    def ranged(self, left: Number, right: Number, nouns: tuple[Noun, ...], at: Place) -> str:
        """ "zehn bis fünfzehn Prozent"."""
        said = self.counted(right, nouns, at) if nouns else self.number(right, at)
        first = self.number(left, Place(at.before)) if not nouns else self._amount(left)
        return f"{words_of(first)} bis {words_of(said)}"

    def date(self, day: int, month: int, year: str, at: Place) -> str:
        """ "dritten Mai zweitausendvierundzwanzig"."""
        return f"{rank_before_month(day, at)} {MONTHS[month - 1]} {year_words(year)}".rstrip()

    def clock(self, hour: int, minute: int, at: Place) -> str:  # noqa: ARG002
        """ "vierzehn Uhr dreißig"."""
        said = f"{cardinal(hour, 'ein')} Uhr"
        return f"{said} {cardinal(minute)}" if minute else said

    def fraction(self, whole: str, top: int, bottom: int) -> str:
        """ "zweieinhalb", "drei Viertel", "zwei drei Viertel"."""
        if bottom == _HALVES and top == 1:
            return f"{cardinal(int(whole), 'ein')}einhalb" if whole else "ein halb"
        part = "Halbe" if bottom == _HALVES else f"{rank(bottom).capitalize()}el"
        said = f"{cardinal(top, 'ein')} {part}"
        return f"{cardinal(int(whole))} {said}" if whole else said

    def part_of(self, whole: str, top: int, bottom: int, noun: Noun) -> str | Said:
        """ "drei Viertel Kilometer", "zweieinhalb Tonnen", "eine halbe Stunde"."""
        if not whole and (top, bottom) == (1, _HALVES):
            return with_words("", half_before(noun.gender), noun.one)
        return f"{self.fraction(whole, top, bottom)} {noun.many if whole else noun.one}"


def year_words(written: str) -> str:
    """A year as written, in words; "" where none is written."""
    return year(int(written)) if written else ""


GERMAN = German()
