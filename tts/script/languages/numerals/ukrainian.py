"""Ukrainian words for numbers, in every case and gender."""

from __future__ import annotations

from typing import Literal

from tts.script.tables import listed

Case = Literal["nom", "gen", "dat", "acc", "ins", "loc"]
Gender = Literal["m", "f", "n", "p"]  # p is plural

_CASES: tuple[Case, ...] = ("nom", "gen", "dat", "acc", "ins", "loc")
_ONE = {
    "m": listed("один одного одному один одним одному"),
    "f": listed("одна однієї одній одну однією одній"),
    "n": listed("одне одного одному одне одним одному"),
    "p": listed("одні одних одним одні одними одних"),
}
_FEW = {
    2: listed("два двох двом два двома двох"),
    3: listed("три трьох трьом три трьома трьох"),
    4: listed("чотири чотирьох чотирьом чотири чотирма чотирьох"),
}
_MANY = {  # nominative, genitive (also dative and locative), instrumental
    0: ("нуль", "нуля", "нулем"), 5: ("п'ять", "п'яти", "п'ятьма"), 6: ("шість", "шести", "шістьма"),
    7: ("сім", "семи", "сьома"), 8: ("вісім", "восьми", "вісьма"), 9: ("дев'ять", "дев'яти", "дев'ятьма"),
    40: ("сорок", "сорока", "сорока"), 90: ("дев'яносто", "дев'яноста", "дев'яноста"),
    100: ("сто", "ста", "ста"),
}  # fmt: skip
_REGULAR = {
    10: "десять", 11: "одинадцять", 12: "дванадцять", 13: "тринадцять", 14: "чотирнадцять", 15: "п'ятнадцять",
    16: "шістнадцять", 17: "сімнадцять", 18: "вісімнадцять", 19: "дев'ятнадцять", 20: "двадцять", 30: "тридцять",
    50: "п'ятдесят", 60: "шістдесят", 70: "сімдесят", 80: "вісімдесят",
}  # fmt: skip
_HUNDREDS = {
    2: listed("двісті двохсот двомстам двісті двомастами двохстах"),
    3: listed("триста трьохсот трьомстам триста трьомастами трьохстах"),
    4: listed("чотириста чотирьохсот чотирьомстам чотириста чотирмастами чотирьохстах"),
}
_SCALES: tuple[tuple[int, str, Gender], ...] = (  # power of ten, stem, gender
    (12, "трильйон", "m"), (9, "мільярд", "m"), (6, "мільйон", "m"), (3, "тисяч", "f"),
)  # fmt: skip
_SCALE_ENDS: dict[
    str, tuple[tuple[str, ...], tuple[str, ...]]
] = {  # of one, of many, for each case
    "m": (("", "а", "у", "", "ом", "і"), ("ів", "ів", "ам", "ів", "ами", "ах")),
    "f": (("а", "і", "і", "у", "ею", "і"), ("", "", "ам", "", "ами", "ах")),
}
_SCALE_FEW = {"m": "и", "f": "і"}
LONGEST = 15  # digits; longer numbers are read digit by digit
_STEMS = {
    1: "перш", 2: "друг", 3: "трет", 4: "четверт", 5: "п'ят", 6: "шост", 7: "сьом", 8: "восьм", 9: "дев'ят",
    40: "сороков", 90: "дев'яност", 100: "сот",
}  # fmt: skip
_HARD = {
    "m": listed("ий ого ому ий им ому"), "n": listed("е ого ому е им ому"), "f": listed("а ої ій у ою ій"),
    "p": listed("і их им і ими их"),
}  # fmt: skip
_SOFT = {
    "m": listed("ій ього ьому ій ім ьому"), "n": listed("є ього ьому є ім ьому"), "f": listed("я ьої ій ю ьою ій"),
    "p": listed("і іх ім і іми іх"),
}  # fmt: skip
_IN_COMPOUNDS = {1: "одно", 2: "дво", 3: "три", 4: "чотири", 90: "дев'яносто", 100: "сто"}
_TEENS = range(11, 15)


def grade(number: int) -> int:
    """How a noun is counted: 1 as one, 2 as two to four, 5 as many."""
    if number % 100 in _TEENS:
        return 5
    return 1 if number % 10 == 1 else 2 if number % 10 in _FEW else 5


def cardinal(number: int, case: Case = "nom", gender: Gender = "m") -> str:
    """The words of a whole number; "тисяча" and "мільйон" go without "one" before them."""
    parts: list[str] = []
    for power, stem, kind in _SCALES:
        count, number = divmod(number, 10**power)
        if count:
            counted = [] if count == 1 else _below_thousand(count, case, kind)
            parts += [*counted, _scale(stem, kind, count, case)]
    if number or not parts:
        parts += _below_thousand(number, case, gender)
    return " ".join(parts)


def _scale(stem: str, kind: Gender, count: int, case: Case) -> str:
    one, many = _SCALE_ENDS[kind]
    if grade(count) == 1:
        return stem + one[_CASES.index(case)]
    if grade(count) in _FEW and case in ("nom", "acc"):
        return stem + _SCALE_FEW[kind]
    return stem + many[_CASES.index(case)]


def _below_thousand(number: int, case: Case, gender: Gender) -> list[str]:
    hundreds, rest = divmod(number, 100)
    parts = [_hundred(hundreds, case)] if hundreds else []
    if rest in _REGULAR or rest in _MANY:
        return [*parts, _word(rest, case, gender)] if rest or not parts else parts
    tens, ones = divmod(rest, 10)
    parts += [_word(tens * 10, case, gender)] if tens else []
    return [*parts, _word(ones, case, gender)] if ones else parts


def _hundred(hundreds: int, case: Case) -> str:
    if hundreds == 1:
        return _word(100, case, "m")
    if hundreds in _HUNDREDS:
        return _HUNDREDS[hundreds][_CASES.index(case)]
    if case in ("nom", "acc"):
        return f"{_MANY[hundreds][0].removesuffix('ь')}сот"
    ends = {"gen": "сот", "dat": "стам", "ins": "стами", "loc": "стах"}
    return f"{_MANY[hundreds][2 if case == 'ins' else 1]}{ends[case]}"


def _word(number: int, case: Case, gender: Gender) -> str:
    at = _CASES.index(case)
    if number == 1:
        return _ONE[gender][at]
    if number in _FEW:
        is_feminine = number == 2 and gender == "f" and case in ("nom", "acc")  # noqa: PLR2004
        return "дві" if is_feminine else _FEW[number][at]
    nominative, genitive, instrumental = _MANY.get(number) or _declined(_REGULAR[number])
    return {"nom": nominative, "acc": nominative, "ins": instrumental}.get(case, genitive)


def _declined(word: str) -> tuple[str, str, str]:
    stem = word.removesuffix("ь")
    return word, f"{stem}и", f"{stem}ьма"


def ordinal(number: int, case: Case = "nom", gender: Gender = "m") -> str:
    """A rank; only its last word is declined: "дві тисячі двадцять другого"."""
    head, last = _last_rank(number)
    ends = _SOFT if last == _STEMS[3] else _HARD
    rank = last + ends[gender][_CASES.index(case)]
    return f"{cardinal(head)} {rank}" if head else rank


def _last_rank(number: int) -> tuple[int, str]:
    """What stands before the last word of a rank, and the stem of that word."""
    for power, stem in ((9, "мільярдн"), (6, "мільйонн"), (3, "тисячн")):
        if number and number % 10**power == 0:
            count = number // 10**power % 1000
            rest = number - count * 10**power
            return rest, (compound(count) if count > 1 else "") + stem
    rest = number % 100
    if not rest and number:
        hundreds = number // 100 % 10
        stem = "сот" if hundreds == 1 else _hundred(hundreds, "gen")
        return number - hundreds * 100, stem
    if rest in _STEMS or rest in _REGULAR or not number:
        return number - rest, _rank_stem(rest)
    ones = number % 10
    return number - ones, _rank_stem(ones)


def _rank_stem(number: int) -> str:
    return _STEMS.get(number) or (_REGULAR[number].removesuffix("ь") if number else "нульов")


def compound(number: int) -> str:
    """A number as the first half of a word: "дво" (-річний), "двадцятип'яти" (-річний), "сорока"."""
    if number in _IN_COMPOUNDS:
        return _IN_COMPOUNDS[number]
    thousands, rest = divmod(number, 1000)
    if thousands:
        head = (compound(thousands) if thousands > 1 else "") + "тисячо"
        return head + (compound(rest) if rest else "")
    hundreds, rest = divmod(number, 100)
    head = ("сто" if hundreds == 1 else _hundred(hundreds, "gen")) if hundreds else ""
    if not rest and head:
        return head
    if rest in _IN_COMPOUNDS or rest in _REGULAR or rest in _MANY:
        return head + (_IN_COMPOUNDS.get(rest) or _word(rest, "gen", "m"))
    tens, ones = divmod(rest, 10)
    head += "дев'яносто" if tens == 9 else _word(tens * 10, "gen", "m")  # noqa: PLR2004
    return head + (_IN_COMPOUNDS.get(ones) or _word(ones, "gen", "m"))


def digits(text: str) -> str:
    """Digit by digit: "нуль нуль чотири"."""
    return " ".join(cardinal(int(char)) for char in text if char.isdecimal())
