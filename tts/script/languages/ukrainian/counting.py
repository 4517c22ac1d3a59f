"""Ukrainian: how numbers are said in the case that the words around them ask for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.script.languages.counting import Counting
from tts.script.languages.numerals.ukrainian import (
    LONGEST,
    Case,
    Gender,
    cardinal,
    digits,
    grade,
    ordinal,
)
from tts.script.languages.ukrainian.cases import case_before, form, gender_of, is_year_alone
from tts.script.languages.vocabulary.ukrainian import WORDS
from tts.script.languages.written import Number
from tts.script.rules import Said
from tts.script.tables import listed

if TYPE_CHECKING:
    from tts.script.languages.grammar import Noun, Place, Unit

MONTHS = listed(
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
)
_PARTS = {1: "десят", 2: "сот", 3: "тисячн"}  # by the number of digits behind the comma
_HALVES = {"m": "півтора", "n": "півтора", "f": "півтори", "p": "півтора"}
_NAMED_PARTS = {
    2: ("одна друга", "других"),
    3: ("одна третина", "третини"),
    4: ("одна чверть", "чверті"),
}
_LABEL = re.compile(
    r"(?:під)?пункт(?:у|і|ом|ами|ах|ів|и)?$|додат(?:ок|к[уаи]|ком|ками|ках|ків)$|стат(?:тя|ті|тю|тею|тей|тями|тях)$|"
    r"частин(?:а|и|і|у|ою)$|розділ(?:у|і|ом|и|ів)?$|абзац(?:у|і|ом|и|ів)?$|номер(?:а|у|ом|і)?$|лот(?:у|і|ом)?$|"
    r"таблиц(?:я|і|ю|ею)$"
)  # behind them a number names, and counts nothing: "додатком один"
_WITH_ACCUSATIVE = frozenset(listed("на за по про"))
_YEARS = range(1800, 2100)


class Ukrainian(Counting):
    """Ukrainian as a grammar."""

    def __init__(self) -> None:
        super().__init__(WORDS, cardinal, digits, LONGEST)

    def per(self, noun: Noun) -> str:
        """ "за тонну"."""
        return f"за {form(noun, 1, 'acc')}"

    def number(self, number: Number, at: Place) -> str | Said:
        """A number in running text, in the case of its preposition and the gender of what it counts."""
        if is_year_alone(number, at):
            case: Case = "loc" if at.word_before in ("у", "в") else "gen"
            return Said(ordinal(number.value, case), confidence=0.8, doubt="may be no year")
        if _LABEL.match(at.word_before) and not number.fraction:
            return self.cardinal(number.value)
        found, is_sure = case_before(at, number=number)
        gender, is_known = gender_of(at.word_after, number)
        if gender == "f" and grade(number.value) == 1 and at.word_after.endswith(("у", "ю")):
            found = "acc"
        if found == "gen" and grade(number.value) == 1 and at.word_after.endswith(("а", "я")):
            gender = "m"  # "серед двохсот одного пасажира"
        if (
            (number.whole, number.fraction) == ("1", "5")
            and found in ("nom", "acc")
            and at.word_after.islower()
        ):
            return _HALVES[gender_of(at.word_after, Number("2"))[0]]
        said = self._amount(number, found, gender)
        if is_sure and is_known:
            return said
        doubt = "the case is a guess" if not is_sure else "the gender is a guess"
        return Said(said, confidence=0.75, doubt=doubt)

    def _amount(self, number: Number, case: Case, gender: Gender) -> str:
        if len(number.whole) > LONGEST:
            return digits(number.whole)
        if not number.fraction:
            return cardinal(number.value, case, gender)
        return self._decimal(number, case)

    def _decimal(self, number: Number, case: Case) -> str:
        """ "дві цілих п'ять десятих"; digit by digit where tenths to thousandths do not suffice."""
        if len(number.fraction) not in _PARTS or number.mark == ".":
            mark = WORDS.marks[number.mark]
            return f"{cardinal(number.value, case)} {mark} {digits(number.fraction)}"
        parts = int(number.fraction)
        whole = f"{cardinal(number.value, case, 'f')} {_whole(number.value, case)}"
        stem = _PARTS[len(number.fraction)]
        rank = f"{stem}{_rank_end(parts, case)}"
        return f"{whole} {cardinal(parts, case, 'f')} {rank}"

    def counted(self, number: Number, nouns: tuple[Noun, ...], at: Place) -> str | Said:
        """ "двадцять одна гривня", "п'ять мільйонів доларів", "півтора відсотка"."""
        case, is_sure = case_before(at, nouns[-1])
        said = self._counted(number, nouns, case)
        return said if is_sure else Said(said, confidence=0.75, doubt="the case is a guess")

    def _counted(self, number: Number, nouns: tuple[Noun, ...], case: Case) -> str:
        first, *others = nouns
        gender: Gender = "f" if first.gender == "f" else "m"
        tail = [form(noun, 5, "gen") for noun in others]
        if (number.whole, number.fraction) == ("1", "5") and case in ("nom", "acc"):
            return " ".join([_HALVES[gender], _part_of(first), *tail])
        if number.fraction:
            return " ".join([self._amount(number, case, gender), _part_of(first), *tail])
        return " ".join(
            [self._amount(number, case, gender), form(first, number.value, case), *tail]
        )

    def sum(self, number: Number, unit: Unit, at: Place) -> str | Said:
        """ "три гривні п'ятдесят копійок"."""
        units, hundredths = Number(number.whole), Number(str(int(number.fraction)))
        case, _ = case_before(at, unit.noun)
        if not hundredths.value or unit.hundredth is None:
            return self.counted(units, (unit.noun,), at)
        parts = self._counted(hundredths, (unit.hundredth,), case)
        return f"{self._counted(units, (unit.noun,), case)} {parts}" if units.value else parts

    def ranged(self, left: Number, right: Number, nouns: tuple[Noun, ...], at: Place) -> str:
        """ "десять-п'ятнадцять відсотків"; years are parted by a pause, as newsreaders do."""
        if not nouns and {len(left.whole), len(right.whole)} == {4} and _are_years(left, right):
            case, _ = case_before(at)
            return f"{ordinal(left.value, case)}, {ordinal(right.value, case)}"
        case, _ = case_before(at, nouns[-1] if nouns else None)
        gender: Gender = (
            gender_of(at.word_after, right)[0]
            if not nouns
            else "f"
            if nouns[0].gender == "f"
            else "m"
        )
        first = self._amount(left, case, gender)
        return f"{first}-{self._counted(right, nouns, case) if nouns else self._amount(right, case, gender)}"

    def date(self, day: int, month: int, year: str, at: Place) -> str:
        """ "двадцять четвертого лютого дві тисячі двадцять другого року"."""
        full = f"20{year}" if len(year) == len("24") else year
        has_year = at.word_after.startswith("рок") or at.after.lstrip().startswith("р.")
        of_year = f" {ordinal(int(full), 'gen')}{'' if has_year else ' року'}"
        return f"{day_rank(day, at)} {MONTHS[month - 1]}{of_year}"

    def clock(self, hour: int, minute: int, at: Place) -> str:
        """ "о чотирнадцятій тридцять", "до вісімнадцятої", "чотирнадцята"."""
        case, _ = case_before(at)
        said = ordinal(hour, "loc" if at.word_before in ("о", "об") else case, "f")
        if not minute:
            return said
        return f"{said} {'нуль ' if minute < 10 else ''}{cardinal(minute, 'nom', 'f')}"  # noqa: PLR2004 -- two digits

    def fraction(self, whole: str, top: int, bottom: int) -> str:
        """ "півтора", "дві третини", "п'ять восьмих"."""
        if whole and (top, bottom) == (1, 2):
            return "півтора" if whole == "1" else f"{cardinal(int(whole))} з половиною"
        if bottom in _NAMED_PARTS:
            single, many = _NAMED_PARTS[bottom]
            said = single if top == 1 else f"{cardinal(top, 'nom', 'f')} {many}"
        else:
            case: tuple[Case, Gender] = ("nom", "f") if grade(top) == 1 else ("gen", "p")
            said = f"{cardinal(top, 'nom', 'f')} {ordinal(bottom, *case)}"
        return f"{cardinal(int(whole))} і {said}" if whole else said

    def part_of(self, whole: str, top: int, bottom: int, noun: Noun) -> str:
        """ "три чверті кілометра", "дві з половиною години", "півтори тонни", "пів літра"."""
        if (top, bottom) != (1, 2) or whole == "0":
            return f"{self.fraction(whole, top, bottom)} {_part_of(noun)}"
        if not whole:
            return f"пів {_part_of(noun)}"
        gender: Gender = "f" if noun.gender == "f" else "m"
        if whole == "1":
            return f"{_HALVES[gender]} {_part_of(noun)}"
        count = int(whole)
        return f"{cardinal(count, 'nom', gender)} з половиною {form(noun, count, 'nom')}"


def day_rank(day: int, at: Place) -> str:
    """A day of a month: "двадцять четвертого", "на двадцять четверте", "перед двадцять четвертим"."""
    if at.word_before in _WITH_ACCUSATIVE:
        return ordinal(day, "acc", "n")
    return ordinal(day, "ins" if at.word_before in ("перед", "між", "над") else "gen", "n")


def _whole(number: int, case: Case) -> str:
    if grade(number) == 1:
        return {"gen": "цілої", "dat": "цілій", "loc": "цілій", "ins": "цілою", "acc": "цілу"}.get(
            case, "ціла"
        )
    return {"dat": "цілим", "ins": "цілими"}.get(case, "цілих")


def _rank_end(number: int, case: Case) -> str:
    if grade(number) == 1:
        return {"gen": "ої", "dat": "ій", "loc": "ій", "ins": "ою", "acc": "у"}.get(case, "а")
    return {"dat": "им", "ins": "ими"}.get(case, "их")


def _part_of(noun: Noun) -> str:
    """The form for a part of one: "одна десята відсотка"."""
    return noun.forms[-1]


def _are_years(left: Number, right: Number) -> bool:
    return (
        left.value in _YEARS and right.value in _YEARS and not (left.is_grouped or right.is_grouped)
    )


UKRAINIAN = Ukrainian()
