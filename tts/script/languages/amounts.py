"""Numbers with what they count: money, measures, percentages, thousands and millions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.script.languages.grammar import Grammar, Noun, Unit, place, with_words
from tts.script.languages.written import (
    BEGIN,
    DASH,
    END,
    GAP,
    LETTER,
    MINUS,
    NUMBER,
    Number,
    parsed,
)
from tts.script.rules import DIGITS, Rule, Said

if TYPE_CHECKING:
    from collections.abc import Iterable

_HUNDREDTHS = 2  # digits
_LONGEST_SCORE = 3  # digits
# A full stop that belongs to the unit and not to the sentence: a small letter, a digit or a comma follows.
_STOP = r"(?:(?<=[^\W\d_])\.(?=[,;:)]|\s+[^\WA-ZÀ-ÖØ-ÞА-ЯІЇЄҐ]))?"


def one_of(keys: Iterable[str]) -> str:
    """A pattern for any of some texts; of two that begin alike the longer is tried first.

    Behind a full stop inside a text there may be white space: "кв. км".
    """
    escaped = map(re.escape, sorted(keys, key=len, reverse=True))
    return "|".join(re.sub(r"\\\.(?=.)", lambda _: rf"\.{GAP}?", key) for key in escaped)


def tight(written: str) -> str:
    """Without white space."""
    return re.sub(r"\s", "", written)


def rules(grammar: Grammar) -> tuple[Rule, ...]:
    """The rules of amounts in a language."""
    teller = _Teller(grammar)
    words = grammar.words
    scales, money = one_of(words.scales), one_of(words.money)
    every = one_of({*words.money, *words.units})
    short = one_of(
        key for key, noun in words.scales.items() if len(key) > 1 and key not in noun.forms
    )
    count = rf"(?P<number>{NUMBER})(?:,[-–—]{{1,2}}|{DASH}(?P<until>{NUMBER}))?"
    scaled = rf"(?:{GAP}?(?P<scale>{scales})(?!\w))?"
    per = rf"(?:/(?P<per>(?:{every})(?!\w)|{LETTER}{{2,20}}))?"
    return (
        Rule(
            rf"(?<!\w)(?<!\d{GAP}){MINUS}(?P<unit>{money}){GAP}?{count}{scaled}{per}(?!\w){END}",
            teller.amount,
            DIGITS,
            countable=True,
        ),
        Rule(
            rf"{MINUS}{BEGIN}{count}{scaled}(?:{GAP}|-)?(?P<unit>{every}){per}{_STOP}(?![\w²³°]|/\w)",
            teller.amount,
            DIGITS,
            countable=True,
        ),
        Rule(
            rf"{MINUS}{BEGIN}{count}{GAP}?(?P<scale>{short}){_STOP}(?!\w)",
            teller.scaled,
            DIGITS,
            countable=True,
        ),
        Rule(
            rf"{MINUS}{BEGIN}(?P<number>{NUMBER})(?<=[.,]\d\d){GAP}(?P<name>{one_of(teller.names)})(?!\w)",
            teller.named,
            DIGITS,
            countable=True,
        ),
    )


def rates(grammar: Grammar) -> Rule:
    """Money for each of something, where the money is written as a word: "Euro/Monat"."""
    teller = _Teller(grammar)
    return Rule(
        rf"(?<!\w)(?P<name>{one_of(teller.names)})/(?P<per>{LETTER}{{2,20}})(?!\w)",
        teller.rate,
        "/",
    )


def ranges(grammar: Grammar) -> Rule:
    """From one number to another, of nothing in particular; or goals against goals."""
    return Rule(
        rf"{MINUS}{BEGIN}(?<!\d[-–])(?P<left>{NUMBER})(?P<dash>{DASH})(?P<right>{NUMBER})(?![\w/-]){END}",
        _Teller(grammar).range,
        DIGITS,
    )


def plain(grammar: Grammar) -> Rule:
    """A number that no other rule has claimed. It is not countable: ranges are read before, codes have hyphens too."""
    return Rule(rf"{MINUS}{BEGIN}(?P<number>{NUMBER})(?!\w){END}", _Teller(grammar).plain, DIGITS)


class _Teller:
    """Says matches of the patterns of this module in one language."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._words = grammar.words
        self._units = {**grammar.words.units, **grammar.words.money}
        self.names = {
            form: unit for unit in grammar.words.money.values() for form in unit.noun.forms
        }

    def amount(self, match: re.Match[str]) -> str | Said:
        """ "fünf Millionen Euro", "drei Euro fünfzig", "zehn bis fünfzehn Prozent"."""
        unit, written = self._units[tight(match["unit"])], match["scale"]
        scale = (self._words.scales[tight(written)],) if written else ()
        if match["until"] or written or not _has_hundredths(match["number"], unit):
            said = self._counted(match, (*scale, unit.noun))
        else:
            said = self._grammar.sum(parsed(match["number"]), unit, place(match))
        per = self._per(match["per"]) if match["per"] else ""
        return with_words("" if not match["minus"] else self._words.minus, said, per)

    def rate(self, match: re.Match[str]) -> str:
        """ "Euro pro Monat"."""
        return f"{match['name']} {self._per(match['per'])}"

    def _per(self, written: str) -> str:
        unit = self._units.get(tight(written))
        return self._grammar.per(unit.noun if unit else Noun((written,)))

    def scaled(self, match: re.Match[str]) -> str | Said:
        """ "fünf Millionen"."""
        said = self._counted(match, (self._words.scales[match["scale"]],))
        return with_words(self._words.minus if match["minus"] else "", said)

    def named(self, match: re.Match[str]) -> str | Said:
        """ "drei Euro fünfzig", where the euro is written as a word."""
        unit = self.names[match["name"]]
        said = self._grammar.sum(parsed(match["number"]), unit, place(match))
        return with_words(self._words.minus if match["minus"] else "", said)

    def plain(self, match: re.Match[str]) -> str | Said:
        """A number in running text."""
        number, minus = parsed(match["number"]), match["minus"]
        at = place(match)
        said = (
            self._grammar.digits(number.whole)
            if number.is_coded and not number.fraction
            else self._grammar.number(number, at)
        )
        return with_words(self._words.minus if minus else "", said)

    def range(self, match: re.Match[str]) -> str | Said | None:
        """ "zehn bis fünfzehn", or "drei zu zwei" where the second is no greater."""
        left, right = parsed(match["left"]), parsed(match["right"])
        if left.is_coded or right.is_coded:
            return None
        minus = self._words.minus if match["minus"] else ""
        if _is_less(left, right) or minus:
            return with_words(minus, self._grammar.ranged(left, right, (), place(match)))
        is_score = match["dash"] in "-–" and max(len(left.whole), len(right.whole)) < _LONGEST_SCORE
        if not is_score or left.fraction or right.fraction:
            return None
        score = f"{self._grammar.cardinal(left.value)} {self._words.against}".strip()
        return f"{score} {self._grammar.cardinal(right.value)}"

    def _counted(self, match: re.Match[str], nouns: tuple[Noun, ...]) -> str | Said:
        number, at = parsed(match["number"]), place(match)
        if match["until"]:
            return self._grammar.ranged(number, parsed(match["until"]), nouns, at)
        return self._grammar.counted(number, nouns, at)


def _has_hundredths(written: str, unit: Unit) -> bool:
    return unit.hundredth is not None and len(parsed(written).fraction) == _HUNDREDTHS


def _is_less(left: Number, right: Number) -> bool:
    return (left.value, left.fraction) < (right.value, right.fraction)
