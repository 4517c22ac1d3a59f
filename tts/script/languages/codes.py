"""What is read character by character or group by group: addresses, handles, telephone numbers, versions."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from typing import TYPE_CHECKING

from tts.script.rules import DIGITS, Rule

if TYPE_CHECKING:
    from tts.script.languages.grammar import Grammar

_PIECE = re.compile(r"\d+|[^\W\d_]+|[\W_]")
_DOMAINS = (
    "com|org|net|edu|gov|mil|int|info|io|co|ai|tv|me|app|dev|news|blog|"
    "uk|us|eu|de|fr|es|ua|ca|au|ch|at|be|nl|it|ie|mx|ar|cl|pe|in|jp|cn|ru|pl|cat|укр"
)
_CALL = re.compile(
    r"(?i)\b(?:tel|telefon|telefax|fax|anruf|rufnummer|tél|téléphone|appel|teléfono|llam\w{1,8}|тел|телефон\w{0,4})\b"
    r"\W{1,4}(?:\w{1,20}\W{1,4}){0,2}$"
)
NUMERALS = frozenset(["Nl", "No"])  # categories of characters that are numbers and no digits
_LARGEST_TERM = 1000
_CALL_REACH = 32  # characters


def addresses(grammar: Grammar) -> tuple[Rule, ...]:
    """The rules of addresses, handles and hashtags in a language."""
    speller = _Speller(grammar)
    return (
        Rule(r"(?i)\bhttps?://[^\s<>\"“”«»]*[\w/]", speller.spell, ":"),
        Rule(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", speller.spell, "@"),
        Rule(
            rf"(?i)(?<![\w.@-])(?:www\.)?(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,6}}(?:{_DOMAINS})"
            r"(?:/[^\s<>\"“”«»]*\w/?)?(?![\w-]|\.\w)",
            speller.address,
            ".",
        ),
        Rule(r"(?<![\w@.])@(?P<name>\w{1,50})", speller.handle, "@"),
        Rule(r"(?<![\w#])#(?P<name>[^\W\d]\w{0,100})", speller.hashtag, "#"),
    )


def numbers(grammar: Grammar) -> tuple[Rule, ...]:
    """The rules of telephone numbers and versions in a language."""
    speller = _Speller(grammar)
    return (
        Rule(
            r"(?<![\w+])\+\d{1,3}(?:[ \u00a0\u202f./-]?\(?\d{1,4}\)?){2,6}(?![\w-])",
            speller.telephone,
            "+",
        ),
        Rule(
            r"(?<![\w.,/-])(?<!\d[ \u00a0\u202f])\(?0\d{1,4}\)?(?:[ \u00a0\u202f./-]{1,3}\d{2,8}){1,5}"
            r"(?![\w/-]|[.,]\d)",
            speller.telephone,
            "0",
        ),
        Rule(
            r"(?<![\w.,/-])\d{2,4}(?:[ \u00a0-]\d{2,4}){1,4}(?![\w/-]|[.,]\d)",
            speller.announced,
            DIGITS,
        ),
        Rule(
            r"(?<![\w.,])(?!\d{1,3}(?:\.\d{3}){1,6}(?![\d.]))(?:[vV]\.?)?(?P<parts>\d{1,4}(?:\.\d{1,4}){2,5})(?![\w]|[.,]\d)",
            speller.version,
            ".",
        ),
    )


def numeral(grammar: Grammar, char: str) -> str:
    """A character that is a number by itself and no digit: "¾", "①", "Ⅻ"."""
    value = Fraction(unicodedata.numeric(char)).limit_denominator(_LARGEST_TERM)
    top, bottom = abs(value.numerator), value.denominator
    if bottom == 1:
        return grammar.cardinal(top)
    return grammar.fraction("", top, bottom)


class _Speller:
    """Says matches of the patterns of this module in one language."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._words = grammar.words

    def spell(self, match: re.Match[str]) -> str:
        """Every character that is not part of a word by its name."""
        said = (self._spelt(piece) for piece in _PIECE.findall(match.group()))
        return " ".join(one for one in said if one.strip())

    def _spelt(self, piece: str) -> str:
        if piece.isdecimal():
            return self._grammar.digits(piece)
        if piece[0].isalnum():
            return self._letters(piece)
        return self._words.spelt.get(piece, "" if piece.isspace() else self._words.unknown)

    def address(self, match: re.Match[str]) -> str | None:
        """An address without a scheme; "1.fr" and abbreviations such as "u.a.de" are none."""
        first = match.group().partition(".")[0]
        return None if len(first) == 1 or first.isdecimal() else self.spell(match)

    def handle(self, match: re.Match[str]) -> str:
        """ "@name"."""
        return f"{self._words.spelt['@']} {self._name(match['name'])}"

    def hashtag(self, match: re.Match[str]) -> str:
        """ "#name"."""
        return f"{self._words.hashtag} {self._name(match['name'])}"

    def _name(self, written: str) -> str:
        """A name in letters and digits."""
        said = (
            self._grammar.digits(piece) if piece.isdecimal() else self._letters(piece)
            for piece in re.findall(r"\d+|[^\W\d_]+", written)
        )
        return " ".join(said) or self._words.spelt["_"]

    def _letters(self, written: str) -> str:
        """Letters as they stand, with whatever is a number among them in words."""
        said = (
            f" {numeral(self._grammar, char)} " if unicodedata.category(char) in NUMERALS else char
            for char in written
        )
        return "".join(said).strip()

    def telephone(self, match: re.Match[str]) -> str:
        """Group by group."""
        groups = [self._grammar.call(group) for group in re.findall(r"\d+", match.group())]
        plus = f"{self._words.telephone_plus} " if match.group().startswith("+") else ""
        return plus + ", ".join(groups)

    def announced(self, match: re.Match[str]) -> str | None:
        """A number that only the words before it tell from others."""
        before = match.string[max(0, match.start() - _CALL_REACH) : match.start()]
        return self.telephone(match) if _CALL.search(before) else None

    def version(self, match: re.Match[str]) -> str:
        """ "zwei Punkt null Punkt eins"."""
        point = f" {self._words.marks['.']} "
        return point.join(self._grammar.cardinal(int(part)) for part in match["parts"].split("."))
