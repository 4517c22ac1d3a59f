"""Cases and genders of Ukrainian, as prepositions and endings tell them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.script.languages.numerals.ukrainian import Case, Gender, grade
from tts.script.tables import listed

if TYPE_CHECKING:
    from tts.script.languages.grammar import Noun, Place
    from tts.script.languages.written import Number

_GENITIVE = frozenset(
    listed(
        "до від з із зі без після близько біля для крім протягом упродовж серед проти замість більше менше порядку "
        "коло внаслідок вище нижче із-за"
    )
)
_DATIVE = frozenset(listed("завдяки всупереч наперекір"))
_INSTRUMENTAL = frozenset(listed("між поміж над перед"))
_LOCATIVE = frozenset(listed("при"))
_GOVERNED: dict[str, Case] = {
    **dict.fromkeys(_GENITIVE, "gen"), **dict.fromkeys(_DATIVE, "dat"), **dict.fromkeys(_INSTRUMENTAL, "ins"),
    **dict.fromkeys(_LOCATIVE, "loc"),
}  # fmt: skip
_PLAIN = frozenset(
    listed("понад через про за на по у в під")
)  # mostly accusative, which is as the nominative
_SURE = frozenset(listed("через про за на понад"))
_PLACES = frozenset(listed("кілометр метр сантиметр міліметр"))
_YEARS = range(1900, 2100)
_COUNTED = re.compile(  # how a noun ends that many are counted of
    r".*(?:ів|їв|ей|ок|ій|их|іх|ин|ун|ат|ад|аз|ен|ов|ах|ях|ам|ям|ами|ями|сіб|ць|нь|ч|тонн|км|грн|тис|млн|млрд)$"
)
_FEMININE_STEMS = (
    "годин|хвилин|секунд|тисяч|гривн|гривен|жінк|дитин|особ|осіб|країн|област|компані|ракет|машин|бомб|парті|позиці|"
    "спроб|квартир|будівл|школ|лікарн|бригад|громад|книг|сторін|копі|дівчин|доньк|дочк|сестр|родин|груп|команд|атак|"
    "зустріч|справ|медал|нагород|людин|зірк|тонн|частин|половин|третин|чверт|церкв|пісн|історі|операці|аварі|статт|"
    "доб|ноч|субот|середи|неділ|пенсі|ліні|станці|резолюці|санкці|категорі|версі|територі|цукерк|сесі|дивізі|вулиц|"
    "площ|мов|посад|угод|вимог|причин|умов|перемог|поразк|гранат|мін|куль|установ|організаці|газет|стрічк|фотографі|"
    "картин|світлин|пар|порці|ложк|склянк|пляшк|таблетк|доз|вакцин|заяв|скарг|пропозиці|ідей|тем|робот|сил|ланк|"
    "ставк|акці|облігаці|купюр|монет|крапк|літер|цифр|дат|миль|сесті|валіз|кімнат|ділянк|точк|бочк|пожеж|локаці"
)
_IS_FEMININE = re.compile(rf"(?:{_FEMININE_STEMS})\w{{0,4}}$")
_SHORT_VERB = 4  # letters
_FEW = 2  # the grade of two, three and four
_IS_GENITIVE = re.compile(
    r"(?:[а-яіїєґ'’ʼ-]{2,24}(?:ів|їв|ей)|дівчат|дівчаток|жінок|осіб|немовлят|хлоп.ят|медсестер|сестер|доньок|"
    r"пенсіонерок|учениць|матерів)$"
)
_BETWEEN = re.compile(r"\bміж\s[\d.,]+\s(?:і|й|та)\s$")


def case_before(
    at: Place, noun: Noun | None = None, number: Number | None = None
) -> tuple[Case, bool]:
    """The case in which a number stands, and whether that is sure; where nothing tells, the nominative."""
    word, after = at.word_before, at.word_after
    if _BETWEEN.search(at.before):
        return "ins", True
    if noun is None and (told := _case_of_noun(after, word, number)):
        return told, True
    if word in _GOVERNED:
        return _GOVERNED[word], word != "над"
    if len(word) > _SHORT_VERB and word.endswith(("ав", "ив", "яв", "тів")):
        return (
            "acc",
            True,
        )  # "пролетів тисячу кілометрів": one who did it, so that they are no subject
    if word in ("у", "в") and noun is not None and noun.one.split(" ")[0] in _PLACES:
        return "loc", True
    if word in _PLAIN:
        return "acc", word in _SURE
    return "nom", True


def _case_of_noun(noun: str, before: str, number: Number | None) -> Case | None:
    """The case that the ending of a noun gives away."""
    if noun.endswith(("ах", "ях")):
        return "loc"
    if number and grade(number.value) == _FEW and _IS_GENITIVE.match(noun):
        return "gen"  # "врятували двох дівчат"; many things would be "дві книжки"
    if noun.endswith(("ами", "ями", "ьми")):
        return "ins"
    if number and grade(number.value) == 1 and noun.endswith(("ом", "ем", "єм", "ою", "ею", "єю")):
        return "ins"  # "одним голосом"
    if noun.endswith(("ам", "ям")) and before not in _GENITIVE | _PLAIN:
        return "dat"
    return None


def form(noun: Noun, count: int, case: Case) -> str:
    """A noun as a whole number in this case asks for: "гривня", "гривні", "гривень", "гривнях"."""
    if len(noun.forms) == 1:
        return noun.one
    one, few, many, part = noun.forms
    is_one = grade(count) == 1
    if case == "acc" and is_one and noun.gender == "f":
        return " ".join([_accusative(one.split(" ")[0]), *one.split(" ")[1:]])
    if case in ("nom", "acc"):
        return one if is_one else few if grade(count) == 2 else many  # noqa: PLR2004
    if case == "gen" or is_one:
        return part if is_one else many
    return _plural(few, case)


def _accusative(word: str) -> str:
    return {"а": word[:-1] + "у", "я": word[:-1] + "ю"}.get(word[-1], word)


_OBLIQUE = {"dat": ("ам", "ям", "им"), "ins": ("ами", "ями", "ими"), "loc": ("ах", "ях", "их")}


def _plural(nominative: str, case: Case) -> str:
    """The dative, instrumental or locative of a noun and the adjective before it, given the nominative plural."""
    first, _, rest = nominative.partition(" ")
    hard, soft, adjective = _OBLIQUE[case]
    if first.endswith(("ні", "ські", "цькі")) and rest and rest.split(" ")[0].endswith(("и", "і")):
        return f"{first[:-1]}{adjective} {_plural(rest, case)}"
    is_soft = first.endswith(("і", "ї")) and first[-2] not in "чжшщц"
    return f"{first[:-1]}{soft if is_soft else hard} {rest}".rstrip()


def gender_of(noun: str, number: Number) -> tuple[Gender, bool]:
    """The gender of a noun behind a number, as far as the number shows it, and whether that is known."""
    last_two = number.value % 100
    if number.fraction or last_two in (11, 12) or last_two % 10 not in (1, 2) or not noun.islower():
        return "m", True
    if _IS_FEMININE.match(noun) or noun.endswith(("ії", "ість", "ості")):
        return "f", True
    if last_two % 10 == 1:
        return _gender_of_one(noun)
    return "m", noun.endswith(("а", "я", "и"))


def _gender_of_one(noun: str) -> tuple[Gender, bool]:
    if noun.endswith(("а", "я", "у", "ю")):
        return "f", noun.endswith(("а", "я"))
    return ("n", True) if noun.endswith(("о", "е", "є")) else ("m", True)


def is_year_alone(number: Number, at: Place) -> bool:
    """Whether a bare number is a year for lack of anything that it could count: "у 2024", "до 2030"."""
    if (
        number.fraction
        or number.is_grouped
        or number.value not in _YEARS
        or len(number.whole) != len("2024")
    ):
        return False
    if at.word_before not in ("у", "в", "з", "із", "до", "після", "від"):
        return False
    return not at.word_after or _COUNTED.match(at.word_after) is None
