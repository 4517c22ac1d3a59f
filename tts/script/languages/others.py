"""What is said in full in languages whose numbers we do not say; all else, digits above all, is left to the engine.

eSpeak NG 1.52 drops a minus in front of digits in most languages and reads a few signs in English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.script.rules import Rule, constant

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
