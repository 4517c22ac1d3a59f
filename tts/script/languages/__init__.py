"""What is said in full in languages other than English; all else, digits above all, is left to the engine.

eSpeak NG 1.52 drops a minus in front of digits in most languages and reads a few signs in English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.script.rules import Rule, constant
from tts.script.tables import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_NUMBER = r"(?<![\w.,])(?P<number>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*)"
_TEENS = range(11, 15)
_FEW = range(2, 5)


@dataclass(frozen=True, slots=True)
class _Words:
    """What one language says: before digits, in place of an abbreviation, and behind a number.

    `full` maps a pattern to the words; `counted` maps a pattern behind a number to its forms: one, many, and in
    Slavic languages one, two to four, many, a fraction.
    """

    minus: str = "-"
    about: str = ""
    full: Mapping[str, str] | None = None
    counted: Mapping[str, tuple[str, ...]] | None = None


_WORDS = {
    "de": _Words(
        "minus",
        "etwa",
        {
            r"z\.\s?B\.": "zum Beispiel",
            r"d\.\s?h\.": "das heißt",
            r"u\.\s?a\.": "unter anderem",
            r"usw\.": "und so weiter",
            r"bzw\.": "beziehungsweise",
            r"ca\.": "circa",
            r"evtl\.": "eventuell",
            r"ggf\.": "gegebenenfalls",
            r"inkl\.": "inklusive",
            r"Nr\.(?=\s?\d)": "Nummer",
            r"Mio\.": "Millionen",
            r"Mrd\.": "Milliarden",
            r"Tsd\.": "Tausend",
        },
        {
            r"Mio\b\.?": ("Million", "Millionen"),
            r"Mrd\b\.?": ("Milliarde", "Milliarden"),
            "°C": ("Grad Celsius", "Grad Celsius"),
            "km/h": ("Kilometer pro Stunde", "Kilometer pro Stunde"),
            "m/s": ("Meter pro Sekunde", "Meter pro Sekunde"),
        },
    ),
    "fr": _Words(
        "moins",
        "environ",
        {r"[Nn][°º](?=\s?\d)": "numéro"},
        {
            r"(?:Md|Mds|Mrd)\s?€": ("milliard d'euros", "milliards d'euros"),
            r"M\s?€": ("million d'euros", "millions d'euros"),
            r"h(?!\w*[^\W\d])": ("heure", "heures"),
            "°C": ("degré Celsius", "degrés Celsius"),
            "km/h": ("kilomètre à l'heure", "kilomètres à l'heure"),
            "m/s": ("mètre par seconde", "mètres par seconde"),
        },
    ),
    "es": _Words(
        "menos",
        "unos",
        {
            r"[Nn]\.?[°º](?=\s?\d)": "número",
            r"p\.\s?ej\.": "por ejemplo",
            r"EE\.\s?UU\.": "Estados Unidos",
        },
        {
            "°C": ("grado Celsius", "grados Celsius"),
            "km/h": ("kilómetro por hora", "kilómetros por hora"),
            "m/s": ("metro por segundo", "metros por segundo"),
        },
    ),
    "uk": _Words(
        "мінус",
        "приблизно",
        {r"№(?=\s?\d)": "номер", r"тис\.": "тисяч", "млн": "мільйонів", "млрд": "мільярдів", "грн": "гривень"},
        {
            r"тис\b\.?": ("тисяча", "тисячі", "тисяч", "тисячі"),
            r"млн\b\.?": ("мільйон", "мільйони", "мільйонів", "мільйона"),
            r"млрд\b\.?": ("мільярд", "мільярди", "мільярдів", "мільярда"),
            r"грн\b\.?": ("гривня", "гривні", "гривень", "гривні"),
            "%": ("відсоток", "відсотки", "відсотків", "відсотка"),
            "°[CС]": ("градус Цельсія", "градуси Цельсія", "градусів Цельсія", "градуса Цельсія"),
            "км/год": ("кілометр на годину", "кілометри на годину", "кілометрів на годину",
                       "кілометра на годину"),
        },
    ),
    "ru": _Words(
        "минус",
        "примерно",
        {r"№(?=\s?\d)": "номер", r"тыс\.": "тысяч", "млн": "миллионов", "млрд": "миллиардов", r"руб\.": "рублей"},
        {
            r"тыс\b\.?": ("тысяча", "тысячи", "тысяч", "тысячи"),
            r"млн\b\.?": ("миллион", "миллиона", "миллионов", "миллиона"),
            r"млрд\b\.?": ("миллиард", "миллиарда", "миллиардов", "миллиарда"),
            r"руб\b\.?": ("рубль", "рубля", "рублей", "рубля"),
            "%": ("процент", "процента", "процентов", "процента"),
            "°[CС]": ("градус Цельсия", "градуса Цельсия", "градусов Цельсия", "градуса Цельсия"),
            "км/ч": ("километр в час", "километра в час", "километров в час", "километра в час"),
        },
    ),
    "it": _Words("meno", "circa"),
    "nl": _Words("min", "ongeveer"),
    "pl": _Words("minus", "około"),
    "pt": _Words("menos", "cerca de"),
}  # fmt: skip

_GERMAN_RANKS = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
_GERMAN_SMALL = listed(
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn"
)
_GERMAN_TENS = {2: "zwanzig", 3: "dreißig"}
_RANKED = (
    "Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhunderts?|"
    "Jahrtausends?"
)
_NOMINATIVE = re.compile(r"\b(?:[Dd]er|[Dd]ie|[Dd]as)\s$")


def _form(number: str, forms: tuple[str, ...]) -> str:
    """The form that a number asks for: "2 мільйони", "11 мільйонів", "1,5 мільйона"."""
    whole, comma, _ = number.partition(",")
    if len(forms) == len(("one", "many")):
        return forms[0] if number in ("0", "1") else forms[1]
    one, few, many, part = forms
    if comma:
        return part
    count = int(re.sub(r"\D", "", whole)) % 100
    if count in _TEENS:
        return many
    return one if count % 10 == 1 else few if count % 10 in _FEW else many


def _counted(forms: tuple[str, ...]) -> Callable[[re.Match[str]], str | None]:
    return lambda match: f"{match['number']} {_form(match['number'], forms)}"


def _same(match: re.Match[str]) -> str:
    return match.group()


def _german_rank(match: re.Match[str]) -> str | None:
    """ "am dritten Mai", "der dritte Mai", and where the sentence begins with it "dritter Mai"."""
    number = int(match["day"])
    tens, ones = divmod(number, 10)
    if not number or tens > max(_GERMAN_TENS):
        return None
    if number < len(_GERMAN_SMALL):
        stem = _GERMAN_RANKS.get(number, f"{_GERMAN_SMALL[number]}t")
    else:
        unit = {0: "", 1: "einund"}.get(ones, f"{_GERMAN_SMALL[ones]}und")
        stem = f"{unit}{_GERMAN_TENS[tens]}st"
    before = match.string[: match.start()]
    if not before.strip():
        return f"{stem}er"
    return f"{stem}e" if _NOMINATIVE.search(before) else f"{stem}en"


_GERMAN_RANK = Rule(
    rf"(?<![\w.,/–-])(?P<day>\d{{1,2}})\.(?=\s(?:{_RANKED})\b)", _german_rank, ".", countable=True
)
# The ends of a range must be known; every language's digits are read by the engine.
_ENDS_OF_RANGE = Rule(
    r"(?<![\w-])\d+(?:[.,]\d+)*(?=\s?–\s?\d)|(?<=\d–)\d+(?:[.,]\d+)*|(?<=\d\s–\s)\d+(?:[.,]\d+)*",
    _same,
    "–",
    countable=True,
)
_SLASHES = (
    Rule(r"(?:(?<=\d)|(?<=\d\s))[^\W\d]{1,4}/[^\W\d]{1,4}[²³]?(?!\w)", _same, "/"),
    Rule(r"(?<=\d)/(?=\w)|(?<=[^\W_])/(?=\d)", _same, "/"),
)


def rules(language: str) -> tuple[Rule, ...]:
    """The rules of a language, given its first subtag."""
    words = _WORDS.get(language, _Words())
    minus = Rule(r"(?<![^\s(\[\"“„«])(?<!\d\s)[-−–](?=[.,]?\d)", constant(words.minus), "-−–")
    about = [Rule(r"(?<![\w~])~(?=\s?\d)", constant(words.about), "~")] if words.about else []
    return (
        minus,
        *about,
        *([_GERMAN_RANK] if language == "de" else []),
        *(
            Rule(rf"{_NUMBER}\s?(?:{unit})(?![^\W\d_])", _counted(forms), countable=True)
            for unit, forms in (words.counted or {}).items()
        ),
        *(
            Rule(rf"(?<![\w.]){written}(?!(?<=[^\Wº])\w)", constant(said))
            for written, said in (words.full or {}).items()
        ),
        *_SLASHES,
        _ENDS_OF_RANGE,
    )
