"""Roman numerals behind the names of rulers and behind words that are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.languages.amounts import one_of
from tts.script.rules import Rule

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

    from tts.script.languages.grammar import Grammar
    from tts.script.rules import Said

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_CYRILLIC = str.maketrans("ІХСМ", "IXCM")  # how many a Ukrainian numeral is typed
LONG = r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})"  # two to 39, and no single letter
REIGN = r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})"  # higher than any ruler's; C and L are initials
# A single C, L, D or M behind a word that is counted is a letter: "Kapitel C".
ANY = r"(?=[IVXLCDM])(?![CLDM]\b)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"


def value(numeral: str) -> int:
    """The number that a Roman numeral writes; Cyrillic letters of the same look are welcome."""
    numbers = [_VALUES[char] for char in numeral.translate(_CYRILLIC)]
    following = [*numbers[1:], 0]
    return sum(-one if one < after else one for one, after in zip(numbers, following, strict=True))


def rulers(
    names: Iterable[str], say: Callable[[re.Match[str]], str | Said | None], stop: str = ""
) -> Rule:
    """A numeral behind the name of a ruler; `stop` is what may stand behind it."""
    return Rule(
        rf"(?<!\w)(?P<name>{one_of(names)})\s(?P<numeral>{REIGN}){stop}(?![\w-]|\.\s?\w)",
        say,
        "IVX",
    )


def counted(grammar: Grammar, words: str) -> tuple[Rule, ...]:
    """A numeral behind a word that is counted, and a long one behind any word with a capital."""

    def say(match: re.Match[str]) -> str:
        return grammar.cardinal(value(match["numeral"]))

    return (
        Rule(rf"(?<=[^\W\d]\s)(?<!\w\.\s)(?P<numeral>{LONG})(?![\w&'’-]|\.\w)", say, "IVX"),
        Rule(
            rf"(?<!\w)(?P<word>{words})\s(?P<numeral>{ANY})(?![\w'’-]|\.\w)",
            _behind(say),
            "IVXLCDM",
        ),
    )


def _behind(say: Callable[[re.Match[str]], str]) -> Callable[[re.Match[str]], str]:
    return lambda match: f"{match['word']} {say(match)}"
