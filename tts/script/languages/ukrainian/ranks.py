"""Ukrainian ranks and compounds: "5-го", "90-х", "10-річний", rulers and wars with Roman numerals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.languages import romans
from tts.script.languages.grammar import place
from tts.script.languages.numerals.ukrainian import Case, Gender, cardinal, compound, grade, ordinal
from tts.script.rules import DIGITS, Rule
from tts.script.tables import listed

if TYPE_CHECKING:
    import re

    from tts.script.rules import Said

COUNTED = "[Рр]озділ|[Тт]ом|[Чч]астина|[Гг]лава|[Тт]ип|[Кк]лас|[Фф]аза|[Рр]івень|[Ее]тап|[Сс]тадія|Аполлон"
_ENDINGS: tuple[tuple[str, Case, Gender], ...] = (  # what stands behind the hyphen
    ("го ого", "gen", "m"), ("му ому", "dat", "m"), ("м им", "ins", "m"), ("й ий тий", "nom", "m"),
    ("ми ими", "ins", "p"), ("х их тих", "gen", "p"), ("ї ої тої", "gen", "f"), ("ій", "loc", "f"),
    ("ою ю", "ins", "f"),
    ("а я ша га тя та ма ва на", "nom", "f"), ("у шу гу тю ту му ву ну", "acc", "f"),
    ("е є ше ге тє те ме ве не", "nom", "n"), ("і ші гі ті мі ві ні", "nom", "p"),
)  # fmt: skip
_ENDS = {end: (case, gender) for ends, case, gender in _ENDINGS for end in ends.split()}
_TIMES = {1: "раз", 2: "рази"}
_SINGULAR: tuple[tuple[str, Case], ...] = (
    ("ою", "ins"), ("єю", "ins"), ("а", "nom"), ("я", "nom"), ("у", "acc"), ("ю", "acc"),
)  # fmt: skip
_COUNTS: dict[str, Case] = {
    "ти": "gen",
    "тьох": "gen",
    "ьох": "gen",
    "ма": "ins",
    "ть": "nom",
    "тьма": "ins",
}
_IN_MA = (7, 8)  # "сьома" and "восьма" are ranks, "п'ятьма" is a count
_LOCATIVE_BEFORE = frozenset(listed("у в на о об по при"))
_HUMAN_NAMES = {  # nominative stems of kings and popes; Ukrainian declines them
    "m": "Людовик Генріх Едуард Карл Чарльз Філіп Феліпе Фрідріх Вільгельм Франциск Франц Йосиф Фердинанд Олександр "
    "Петр Іван Павл Пі Пій Бенедикт Григорій Лев Лев Климент Інокентій Урбан Георг Яків Річард Роберт Альберт Леопольд "
    "Гаральд Густав Християн Рамзес Мехмед Володимир Ярослав Володислав Сигізмунд Казимир Стефан Наполеон Юрій Август",
    "f": "Єлизавет Катерин Марі Ізабелл Маргрет Вікторі Беатрікс Христин Клеопатр Анн",
}
_KINGS = "|".join(dict.fromkeys(_HUMAN_NAMES["m"].split()))
_QUEENS = "|".join(_HUMAN_NAMES["f"].split())
_ADJECTIVES: tuple[tuple[str, Case, Gender], ...] = (
    ("ого", "gen", "m"), ("ому", "loc", "m"), ("ий", "nom", "m"), ("ій", "loc", "f"), ("ої", "gen", "f"),
    ("ою", "ins", "f"), ("им", "ins", "m"), ("а", "nom", "f"), ("у", "acc", "f"), ("е", "nom", "n"),
)  # fmt: skip
_ROMAN = r"(?=[IVXІХ])[XХ]{0,3}(?:[IІ][XХ]|[IІ]V|V?[IІ]{0,3})"


def _suffixed(match: re.Match[str]) -> str | None:
    """ "п'ятого", "дев'яностих"; "двох" and "п'яти" are counts."""
    number, ending, at = int(match["number"]), match["ending"], place(match)
    if ending in _COUNTS and not (ending == "ма" and number % 10 in _IN_MA):
        return cardinal(number, _COUNTS[ending])
    if number in (2, 3, 4) and ending in ("х", "ох", "м", "ом"):
        return cardinal(number, "gen" if ending.endswith("х") else "dat")
    if ending not in _ENDS or not number:
        return None
    case, gender = _ENDS[ending]
    if at.word_before in _LOCATIVE_BEFORE and ending in ("й", "му"):
        is_feminine = ending == "й" and at.word_after.endswith(("і", "ї"))
        return (
            ordinal(number, "loc", "f")
            if is_feminine
            else ordinal(number, "loc" if ending == "му" else case)
        )
    return ordinal(number, case, gender)


def _numbered(match: re.Match[str]) -> str | None:
    """ "сто дванадцята бригада": what stands in the singular is not counted but numbered."""
    number, noun = int(match["number"]), match["noun"]
    if grade(number) == 1 and number < 100:  # noqa: PLR2004 -- "21 бригада" may be counted
        return None
    for end, case in _SINGULAR:
        if noun.endswith(end):
            return ordinal(number, case, "f")
    return ordinal(number)


def _placed(match: re.Match[str]) -> str:
    """ "на дев'яностій хвилині", "дев'яноста окрема бригада"."""
    number, noun = int(match["number"]), match["noun"]
    if match["adjective"]:
        case, gender = next(
            (case, gender) for end, case, gender in _ADJECTIVES if noun.endswith(end)
        )
        return ordinal(number, case, gender)
    return ordinal(number, "loc", "f" if noun.startswith(_FEMININE) else "m")


def _compound(match: re.Match[str]) -> str:
    return compound(int(match["number"])) + match["tail"]


def _ruler(match: re.Match[str]) -> str | Said:
    """A rank in the case of the name: "Людовика Чотирнадцятого"."""
    name = match["name"]
    case, gender = _case_of_king(name) if match["king"] else _case_of_queen(name)
    said = ordinal(romans.value(match["numeral"]), case, gender)
    capital = " ".join(word[0].upper() + word[1:] for word in said.split())
    return f"{name} {capital}"


def _case_of_king(name: str) -> tuple[Case, Gender]:
    if name.endswith(("а", "я")):
        return "gen", "m"
    if name.endswith(("ові", "еві", "єві", "у", "ю")):
        return "dat", "m"
    return ("ins", "m") if name.endswith(("ом", "ем", "єм")) else ("nom", "m")


def _case_of_queen(name: str) -> tuple[Case, Gender]:
    if name.endswith(("и", "ії")):
        return "gen", "f"
    if name.endswith(("у", "ю")) and not name.endswith(("ою", "ею", "єю")):
        return "acc", "f"
    if name.endswith(("ою", "ею", "єю")):
        return "ins", "f"
    return ("dat", "f") if name.endswith("і") else ("nom", "f")


def _before_adjective(match: re.Match[str]) -> str | None:
    """ "друга світова", "третьої світової"."""
    number = romans.value(match["numeral"])
    for end, case, gender in _ADJECTIVES:
        if match["adjective"].endswith(end):
            return ordinal(number, case, gender)
    return None


def _times(match: re.Match[str]) -> str:
    number = int(match["number"])
    return f"{cardinal(number)} {_TIMES.get(grade(number), 'разів')}"


TIMES = Rule(r"(?<![\w.,])(?P<number>\d{1,4})\s?[xхХ×](?=\s[^\W\d]|[.,;:!?)]|$)", _times, "xхХ×")
_FEMININE = ("хв", "сек", "сторін", "бриг")
_PLACED = (
    r"хвилині|секунді|сторінці|бригаді|поверсі|раунді|курсі|кілометрі|етапі|сезоні|класі|"
    r"місці|столітті|батальйоні"
)
_APART = r"(?P<adjective>окрем(?:ого|ому|ий|ій|ої|ою|им|а|у|е))"
_NUMBERED = (  # nouns in the singular, which are numbered and not counted
    "(?:бригад|дивізі|армі|школ|гімназі|рот|сесі|лікарн|хвилин)(?:ою|єю|а|я|у|ю)|батальйон|полк|корпус|канал|ліцей"
)
RULES: tuple[Rule, ...] = (
    Rule(
        rf"(?<!\w)(?P<name>(?:(?P<king>{_KINGS})|{_QUEENS})[а-яіїєґ]{{0,4}})\s(?P<numeral>{_ROMAN})(?![\w-]|\.\s?\w)",
        _ruler,
        "IVXІХ",
    ),
    Rule(
        rf"(?<!\w)(?P<numeral>{_ROMAN})(?=\s"
        r"(?P<adjective>[а-яіїєґА-ЯІЇЄҐ]?[а-яіїєґ]{2,20}(?:ого|ому|ий|ій|ої|ою|им|а|у|е))"
        r"\s(?:війн|конгрес|з.їзд|конференці|фестивал|олімпіад|ігр|собор|чемпіонат))",
        _before_adjective,
        "IVXІХ",
    ),
    Rule(
        r"(?<![\w.,])(?P<number>\d{1,9})[-–‑](?P<tail>[а-яіїєґ'’]{4,40})(?!\w)", _compound, DIGITS
    ),
    Rule(
        r"(?<![\w.,])(?P<number>\d{1,9})[-–‑]?(?P<ending>(?<=[-–‑])(?:[а-яіїєґ]{1,4})|х|го|му|й|ї)(?!\w)",
        _suffixed,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"(?<![\w.,–-])(?P<number>[1-9]\d{{0,3}})(?=\s(?P<noun>{_APART}|{_PLACED})(?!\w))",
        _placed,
        DIGITS,
    ),
    Rule(
        rf"(?<![\w.,])(?P<number>[2-9]|[1-9]\d{{1,3}})(?=\s(?:[а-яіїєґ]{{2,20}}\s)?(?P<noun>{_NUMBERED})(?!\w))",
        _numbered,
        DIGITS,
    ),
)
