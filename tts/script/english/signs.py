"""Signs that stand for a word."""

from __future__ import annotations

from tts.script.rules import Rule, constant

_SIGNS = {
    "&": "and", "§§": "sections", "§": "section", "№": "number", "±": "plus or minus", "×": "times",
    "÷": "divided by",
    "→": "to", "⇒": "to", "≈": "approximately", "≤": "at most", "≥": "at least", "≠": "is not", "©": "copyright",
    "+": "plus", "=": "equals", "%": "percent", "‰": "per mille", "°": "degrees", "√": "square root of",
    "∞": "infinity",
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₩": "won", "₴": "hryvnia", "@": "at", "#": "hash",
    "<": "less than", ">": "greater than",
}  # fmt: skip
_MINUS_BETWEEN = Rule(r"(?<=\d )[−](?= \d)|(?<=\d)[−](?=\d)", constant("minus"), "−")

RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\w~])~(?=\s?[$€£]?\d)", constant("about"), "~"),
    _MINUS_BETWEEN,
    *(
        Rule(rf"{'[' + sign + ']' if len(sign) == 1 else sign}", constant(word), sign)
        for sign, word in _SIGNS.items()
    ),
)
