"""Signs that stand for a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.rules import Rule, constant

if TYPE_CHECKING:
    import re

_SIGNS = {
    "&": "and", "§§": "sections", "§": "section", "№": "number", "±": "plus or minus", "∓": "minus or plus",
    "×": "times", "÷": "divided by", "⋅": "times", "∙": "times", "∗": "times", "⁄": "over", "∕": "over",
    "→": "to", "⇒": "to", "⟶": "to", "➔": "to", "➜": "to", "➡": "to", "↔": "to and from", "←": "from",
    "≈": "approximately", "≃": "approximately", "≅": "approximately", "∼": "about",
    "≤": "at most", "≥": "at least", "⩽": "at most", "⩾": "at least", "≪": "much less than",
    "≫": "much greater than", "≠": "is not", "≡": "is the same as", "©": "copyright",
    "+": "plus", "=": "equals", "%": "percent", "‰": "per mille", "‱": "per ten thousand", "٪": "percent",
    "°": "degrees", "º": "degrees", "℃": "degrees Celsius", "℉": "degrees Fahrenheit", "√": "square root of",
    "∛": "cube root of", "∞": "infinity", "∝": "is proportional to", "∂": "partial", "∆": "delta", "∇": "nabla",
    "∑": "sum of", "∏": "product of", "∫": "integral of", "∈": "in", "∉": "not in", "∅": "the empty set",
    "∀": "for all", "∃": "there is", "¬": "not", "⁺": "plus", "₊": "plus", "⁻": "minus", "₋": "minus",
    "⁼": "equals", "₌": "equals", "¤": "currency",
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₩": "won", "₴": "hryvnia", "₹": "rupee", "₽": "ruble",
    "¢": "cent", "₫": "dong", "₿": "bitcoin", "@": "at", "#": "hash", "<": "less than", ">": "greater than",
}  # fmt: skip
_ONE = "".join(sign for sign in _SIGNS if len(sign) == 1)
_ROW = 3  # of the same sign: a line drawn with it, and said once


def name(sign: str) -> str | None:
    """The word that a sign stands for."""
    return _SIGNS.get(sign)


def _said(match: re.Match[str]) -> str:
    return _SIGNS[match.group()]


def _row(match: re.Match[str]) -> str:
    return _SIGNS[match.group()[0]]


# Between two terms, as in "x ≥ 5"; alone it is said as in "≥5 years".
_COMPARISONS = tuple(
    Rule(
        rf"(?<=\b[a-zA-Z] ){sign}(?= ?[\w−-])|(?<=\b[a-zA-Z]){sign}(?=[\w−-])",
        constant(words),
        sign,
    )
    for sign, words in (("≤", "less than or equal to"), ("≥", "greater than or equal to"))
)
_MINUS_BETWEEN = Rule(r"(?<=\d )[−](?= \d)|(?<=\d)[−](?=\d)", constant("minus"), "−")
# Only an equation tells a difference from a range.
_DIFFERENCE = Rule(
    r"(?<=[=+] )[-–−](?= ?\d)|(?<=[\da-z)])[ ]?[-–−](?=[ ]?[\da-z][\d.,]{0,12} ?=)",
    constant("minus"),
    "=+",
)

RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\w~])~(?=\s?[$€£]?\d)", constant("about"), "~"),
    Rule(r"\+/[-−–](?=\s?[$€£]?[\d.])", constant("plus or minus"), "+"),
    *_COMPARISONS,
    _MINUS_BETWEEN,
    _DIFFERENCE,
    Rule("§§", _said, "§"),
    Rule(rf"([{_ONE}])\1{{{_ROW - 1},}}", _row, _ONE),
    Rule(rf"[{_ONE}]", _said, _ONE),
)
