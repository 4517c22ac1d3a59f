"""Ukrainian days, years, centuries and hours, which are ranks and are declined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.languages import romans
from tts.script.languages.grammar import place
from tts.script.languages.numerals.ukrainian import Case, Gender, ordinal
from tts.script.languages.ukrainian.cases import case_before
from tts.script.languages.ukrainian.counting import MONTHS, day_rank
from tts.script.languages.written import GAP
from tts.script.rules import DIGITS, Rule

if TYPE_CHECKING:
    import re

    from tts.script.languages.grammar import Place

_MONTH = "|".join(MONTHS)
_ANY_MONTH = (
    rf"{_MONTH}|(?:січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листопад|груд)"
    "(?:ень|ні|нем|ий|ому|им|ім|і|ом)?"
)
_DAYS_A_MONTH = 31
_HOURS_A_DAY = 24
_NOUNS: dict[str, tuple[Case, Gender]] = {
    "рік": ("nom", "m"), "року": ("gen", "m"), "році": ("loc", "m"), "роком": ("ins", "m"), "роки": ("nom", "m"),
    "років": ("gen", "m"), "рокам": ("dat", "m"), "роками": ("ins", "m"), "роках": ("loc", "m"),
    "столітті": ("loc", "n"), "століттю": ("dat", "n"), "століттям": ("ins", "n"), "століть": ("gen", "n"),
    "століттях": ("loc", "n"), "сторіччі": ("loc", "n"), "сторіччю": ("dat", "n"), "тисячолітті": ("loc", "n"),
    "квартал": ("nom", "m"),
    "кварталу": ("gen", "m"), "кварталі": ("loc", "m"), "кварталом": ("ins", "m"), "півріччі": ("loc", "n"),
    "півріччю": ("dat", "n"),
}  # fmt: skip
_SIBILANTS = ("с", "ш", "ч", "з")  # before them "з" is "із"
_IN_FULL = ("сто", "тися", "кварт", "півр")
_ROMAN = r"(?=[IVXІХ])[XХ]{0,3}(?:[IІ][XХ]|[IІ]V|V?[IІ]{0,3})"
_JOINT = r"\s?[-–—]\s?|\s(?:і|й|та|або|чи)\s|,\s"


def _date(match: re.Match[str]) -> str | None:
    day = int(match["day"])
    if not 1 <= day <= _DAYS_A_MONTH:
        return None
    at = place(match)
    said = f"{day_rank(day, at)} {match['month']}"
    if match["from"]:
        said = f"{_days(int(match['from']), match['joint'].strip(), day, at)} {match['month']}"
    return f"{said} {_year(match)}" if match["year"] else said


def _days(first: int, joint: str, last: int, at: Place) -> str:
    """ "десятого по п'ятнадцяте"; a dash is "з … по …", but a pause before the next day or behind a preposition."""
    if joint in ("-", "–", "—") and last > first + 1 and case_before(at) == ("nom", True):
        preposition = "із" if ordinal(first, "gen").startswith(_SIBILANTS) else "з"
        return f"{preposition} {ordinal(first, 'gen')} по {ordinal(last, 'acc', 'n')}"
    said = ordinal(last, "acc", "n") if joint == "по" else day_rank(last, at)
    return _joined(day_rank(first, at), joint, said)


def _year(match: re.Match[str]) -> str:
    said = ordinal(int(match["year"]), "gen")
    return f"{said} року" if match["noun"] else said


def _month_year(match: re.Match[str]) -> str:
    return f"{match['name']} {_year(match)}"


def _shortened(noun: str, at: Place) -> str:
    """ "р." and "ст." in full, as the preposition before the number asks."""
    word = at.word_before
    if noun.startswith("рр"):
        return "роках" if word in ("у", "в") else "років" if case_before(at)[0] == "gen" else "роки"
    if noun.startswith("р"):
        return "році" if word in ("у", "в") else "року"
    return "столітті" if word in ("у", "в") else "століття"


def _years(match: re.Match[str]) -> str | None:
    """ "у дві тисячі двадцять четвертому році", "з чотирнадцятого по двадцятий рік"."""
    at, noun = place(match), match["noun"]
    if noun == "років" and not match["first"]:
        return None  # so many years
    full = _shortened(noun, at) if noun not in _NOUNS else noun
    case, gender = _NOUNS[full]
    said = f"{ordinal(int(match['year']), case, gender)} {full}"
    return (
        _joined(ordinal(int(match["first"]), case, gender), match["joint"], said)
        if match["first"]
        else said
    )


def _joined(first: str, joint: str, said: str) -> str:
    """Two ranks with the word between them; where a sign is, with a pause."""
    word = joint.strip()
    return f"{first} {word} {said}" if word.isalpha() else f"{first}, {said}"


def _century(match: re.Match[str]) -> str:
    at, written = place(match), match["noun"]
    full = written if written.startswith(_IN_FULL) else _shortened("ст", at)
    case, gender = _NOUNS.get(full) or (_case_of_century(at), "n")
    said = f"{ordinal(_number(match['numeral']), case, gender)} {full}"
    return (
        _joined(ordinal(_number(match["first"]), case, gender), match["joint"], said)
        if match["first"]
        else said
    )


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else romans.value(written)


def _case_of_century(at: Place) -> Case:
    """ "початок двадцять першого століття", but "двадцять перше століття" where nothing stands before it."""
    if not at.word_before or at.word_before in (
        "це",
        "наше",
        "ціле",
        "весь",
        "все",
        "і",
        "та",
        "за",
        "про",
        "через",
    ):
        return "nom"
    return "gen"


def _hour(match: re.Match[str]) -> str | None:
    hour, noun, before = int(match["hour"]), match["noun"], place(match).word_before
    if hour > _HOURS_A_DAY:
        return None
    if noun == "годині":
        return f"{ordinal(hour, 'loc', 'f')} {noun}"
    if noun == "годину" and before in ("на", "за") and hour != 1:
        return f"{ordinal(hour, 'acc', 'f')} {noun}"
    if noun == "години" and before in ("до", "після", "з", "із", "від", "близько", "о", "об"):
        return f"{ordinal(hour, 'gen', 'f')} {noun}"
    return None


_YEAR = r"(?P<year>[12]\d{3})(?![\w.,:]?\d)"
_OF_YEAR = rf"(?:{GAP}{_YEAR}(?:{GAP}?(?P<noun>року|р\.)(?!\w)|[-–]го(?!\w))?)"

RULES: tuple[Rule, ...] = (
    Rule(
        rf"(?<![\w.,/])(?:(?P<from>\d{{1,2}})(?P<joint>\s?[-–—]\s?|\s(?:і|й|та|або|чи|до|по)\s|,\s))?(?P<day>\d{{1,2}})"
        rf"(?:-го|-те)?{GAP}(?P<month>{_MONTH})(?!\w){_OF_YEAR}?",
        _date,
        DIGITS,
        countable=True,
    ),
    Rule(rf"\b(?P<name>(?i:{_ANY_MONTH})){_OF_YEAR}(?![-–])", _month_year, DIGITS, countable=True),
    Rule(
        rf"(?<![\w.,/])(?:(?P<first>\d{{4}})(?P<joint>{_JOINT}|/))?(?P<year>[12]?\d{{3}}){GAP}?"
        r"(?P<noun>рік|року|році|роком|роки|років|рокам|роками|роках|рр?\.)(?!\w)",
        _years,
        "р",
    ),
    Rule(
        rf"(?<!\w)(?:(?P<first>{_ROMAN}|\d{{1,2}})(?P<joint>{_JOINT}))?(?P<numeral>{_ROMAN}|\d{{1,2}}){GAP}?"
        r"(?P<noun>століт(?:тях|тям|тю|ті|тя|ь)|сторіччя|сторіччі|сторіччю|тисячоліття|тисячолітті|"
        r"квартал(?:у|і|ом)?|півріччя|півріччі|півріччю|ст\.(?!\s?\d))(?!\w)",
        _century,
        "IVXІХ" + DIGITS,
    ),
    Rule(r"(?<![\w.,:])(?P<hour>\d{1,2})\s(?P<noun>годині|години|годину)(?!\w)", _hour, "г"),
)
