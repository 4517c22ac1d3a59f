"""Abbreviations, fractions, powers and signs; and the last net, in which every digit and sign left over is caught."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from typing import TYPE_CHECKING

from tts.script.languages.amounts import one_of, tight
from tts.script.languages.codes import NUMERALS, numeral
from tts.script.languages.written import BEGIN, GAP
from tts.script.rules import Rule, Said, constant
from tts.script.stretches import is_silent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tts.script.languages.grammar import Grammar

_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LARGEST_TERM = 1000
_LIKELY_PARTS = frozenset([*range(2, 11), 12, 16, 100, 1000])
_LONGEST_WORD = 6  # digits within a word that are read as one number; more are read one by one
_UNNAMED = frozenset(
    ["Sc", "Sm"]
)  # categories of signs that engines would read in a language of their own choice


def abbreviations(grammar: Grammar) -> tuple[Rule, ...]:
    """Words written short, said in full."""
    words = grammar.words
    capital = r"(?=[\s\u00a0]+[\"“„«‘]?[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ])"
    several = {short: said for short, said in words.abbreviations.items() if " " in short}
    return (
        *_expanded(several, ""),
        *_expanded(words.numbered, rf"(?={GAP}?\d|{GAP}[IVXLC]+\b)"),
        *_expanded(words.named, capital),
        *_expanded(words.abbreviations, ""),
    )


def _expanded(table: Mapping[str, str], then: str) -> list[Rule]:
    if not table:
        return []
    full = {tight(short): said for short, said in table.items()}

    def say(match: re.Match[str]) -> str:
        written = tight(match["short"])
        said = full.get(written) or full[written[0].lower() + written[1:]]
        return said[0].upper() + said[1:] if written[0].isupper() and written not in full else said

    short = "|".join(map(_loose, sorted(table, key=len, reverse=True)))
    return [Rule(rf"(?<![\w.&@])(?P<short>{short}){then}", say)]


def _loose(short: str) -> str:
    """A pattern for an abbreviation: its first letter may be a capital, and its white space of any kind or none."""
    parts = [re.escape(part) for part in short.split(" ")]
    first = short[0]
    if first.islower() and len(short) > len("x."):
        parts[0] = f"[{first}{first.upper()}]{parts[0][1:]}"
    return rf"{GAP}?".join(parts) + (r"(?![^\W\d])" if short[-1].isalnum() else "")


def fractions(grammar: Grammar) -> tuple[Rule, ...]:
    """ "½", "2 1/2", "3/4 km"; what is no likely fraction is read as two numbers: "24/7"."""
    units = grammar.words.units

    def said(match: re.Match[str], top: int, bottom: int) -> str | Said:
        whole = match["whole"] or ""
        if not match["unit"]:
            return grammar.fraction(whole, top, bottom)
        return grammar.part_of(whole, top, bottom, units[tight(match["unit"])].noun)

    def vulgar(match: re.Match[str]) -> str | Said:
        value = Fraction(unicodedata.numeric(match["sign"])).limit_denominator(_LARGEST_TERM)
        return said(match, value.numerator, value.denominator)

    def slashed(match: re.Match[str]) -> str | Said | None:
        top, bottom = int(match["top"]), int(match["bottom"])
        if not 0 < top < bottom or bottom not in _LIKELY_PARTS or match["top"][0] == "0":
            return None
        return said(match, top, bottom)

    unit = rf"(?:{GAP}?(?P<unit>{one_of(units)})(?![\w²³°/]))?"
    return (
        Rule(
            rf"(?:{BEGIN}(?P<whole>\d{{1,9}}){GAP}?)?(?P<sign>[{_VULGAR}]){unit}", vulgar, _VULGAR
        ),
        Rule(
            rf"{BEGIN}(?:(?P<whole>\d{{1,9}}){GAP})?(?P<top>\d{{1,3}})[/⁄](?P<bottom>\d{{1,4}})(?!\d|/|[.,]\d)"
            rf"{unit}(?!\w)",
            slashed,
            "/⁄",
        ),
    )


def ratio(grammar: Grammar) -> Rule:
    """ "3:2" is "drei zu zwei"."""

    def say(match: re.Match[str]) -> str:
        left, right = grammar.cardinal(int(match["left"])), grammar.cardinal(int(match["right"]))
        return " ".join(filter(None, (left, grammar.words.against, right)))

    return Rule(r"(?<![\w:.,])(?P<left>\d{1,3}):(?P<right>\d{1,9})(?![\w:]|[.,]\d)", say, ":")


def signs(grammar: Grammar) -> tuple[Rule, ...]:
    """Signs that are words, and every other sign that an engine would not leave silent."""
    words = grammar.words

    def say(match: re.Match[str]) -> str | Said | None:
        char = match.group()
        if said := words.signs.get(char):
            return said
        if unit := words.money.get(char):
            return unit.noun.many
        if unicodedata.category(char) not in _UNNAMED or is_silent(char):
            return None
        return Said(words.unknown, confidence=0.3, doubt=f"the sign {char} has no name here")

    def power(match: re.Match[str]) -> str:
        raised = int("".join(str(int(unicodedata.numeric(char))) for char in match["power"]))
        squared, cubed, other = words.powers
        if match["minus"]:
            return f"{other} {words.minus} {grammar.cardinal(raised)}"
        return {2: squared, 3: cubed}.get(raised) or f"{other} {grammar.cardinal(raised)}"

    return (
        Rule(rf"(?<=[^\W_])(?P<minus>⁻)?(?P<power>[{_RAISED}]{{1,6}})", power, _RAISED),
        Rule(r"(?<=\d)\s?[x×]\s?(?=\d)", constant(words.signs["×"]), "x×"),
        Rule(r"(?<![\w~])~(?=\s?[$€£₴]?\d)", constant(words.about), "~"),
        Rule(r"(?<=\d )[-−–](?= \d)|(?<=\d)−(?=\d)", constant(words.minus), "-−–"),
        Rule(
            rf"(?:{one_of(key for key in words.signs if len(key) > 1) or '(?!)'})",
            _looked_up(words.signs),
        ),
        Rule(r"""[^\w\s.,;:!?()\[\]"'„“”«»‘’…–—/-]""", say),
    )


def _looked_up(table: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    return lambda match: table[match.group()]


def net(grammar: Grammar) -> tuple[Rule, ...]:
    """Every digit that is left, wherever it stands: "G7", "COVID-19", "²", "①"."""

    def digits(match: re.Match[str]) -> str:
        written = match.group()
        if len(written) > _LONGEST_WORD or (written[0] in "0٠" and len(written) > 1):
            return grammar.digits(written)
        return grammar.cardinal(int(written))

    def single(match: re.Match[str]) -> str | None:
        char = match.group()
        return numeral(grammar, char) if unicodedata.category(char) in NUMERALS else None

    return (
        Rule(r"\d+", digits),
        Rule(r"\d", digits),  # behind digits that another rule has
        Rule(r"[^\W\d_a-zA-ZÀ-ɏͰ-ӿ]", single),
    )
