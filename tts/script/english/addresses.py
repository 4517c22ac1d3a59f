"""Web and mail addresses, handles, hashtags and telephone numbers, character by character where it matters."""

from __future__ import annotations

import re

from tts.script.english.numbers import amount, digits
from tts.script.rules import DIGITS, Rule

_NAMES = {
    ".": "dot", "/": "slash", ":": "colon", "-": "dash", "_": "underscore", "@": "at", "?": "question mark",
    "=": "equals", "&": "ampersand", "%": "percent", "#": "hash", "+": "plus", "~": "tilde", ",": "comma",
    ";": "semicolon", "!": "exclamation mark", "'": "apostrophe", "(": "bracket", ")": "bracket", "*": "asterisk",
    "$": "dollar",
}  # fmt: skip
_PIECE = re.compile(r"\d+|[^\W\d_]+|[\W_]")
_CALL_REACH = 20  # characters
_CALL = re.compile(r"(?i)\b(?:call|dial|phone|telephone|tel|fax|text|ring)\b[^\d.!?]*\.?[^\d.!?]*$")
_DOMAINS = (
    "com|org|net|edu|gov|mil|int|info|io|co|ai|tv|me|app|dev|news|blog|"
    "uk|us|eu|de|fr|es|ua|ca|au|ch|at|nl|it|ie|nz|in|jp|cn|ru|pl"
)


def _spell(match: re.Match[str]) -> str:
    words = [
        digits(piece) if piece.isdecimal() else _NAMES.get(piece, piece)
        for piece in _PIECE.findall(match.group())
    ]
    return " ".join(word for word in words if word.strip())


def _telephone(match: re.Match[str]) -> str:
    groups = [digits(group) for group in re.findall(r"\d+", match.group())]
    return ("plus " if match.group().startswith("+") else "") + ", ".join(groups)


def _local(match: re.Match[str]) -> str | None:
    """A number without its area, which only the words before it tell from a range."""
    before = match.string[max(0, match.start() - _CALL_REACH) : match.start()]
    return _telephone(match) if match.group().startswith("555") or _CALL.search(before) else None


def _name(written: str) -> str:
    return amount(written) if written.isdecimal() else written.replace("_", " ")


def _handle(match: re.Match[str]) -> str:
    return f"at {_name(match['name'])}"


def _hashtag(match: re.Match[str]) -> str:
    return f"hashtag {_name(match['name'])}"


def _numbered(match: re.Match[str]) -> str:
    return f"number {amount(match['number'])}"


RULES: tuple[Rule, ...] = (
    Rule(r"(?i)\bhttps?://[^\s<>\"“”«»]*[\w/]", _spell, ":"),
    Rule(r"[\w.+&'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?:/[\w/-]+)?", _spell, "@"),
    Rule(
        rf"(?i)(?<![\w.@-])(?:www\.)?(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,6}}(?:{_DOMAINS})(?:/[^\s<>\"“”«»]*\w/?)?(?![\w-]|\.\w)",
        _spell,
        ".",
    ),
    Rule(r"(?<![\w@.])@(?P<name>\w{1,50})", _handle, "@"),
    Rule(r"(?<![\w#])#(?P<number>\d{1,9})(?!\w)", _numbered, "#"),
    Rule(r"(?<![\w#])#(?P<name>[^\W\d]\w{0,100})", _hashtag, "#"),
    Rule(
        r"(?<![\w+-])(?:\+\d{1,3}[ -]?|1-)?(?:\(\d{3}\)[ -]?|\d{3}[-])\d{3}-\d{4}(?:-\d{1,6})?(?![\w-])",
        _telephone,
        DIGITS,
    ),
    Rule(r"(?<![\w.,/$€£-])0\d{2,4}(?:[ -]\d{3,4}){2}(?![\w%-]|[.,]\d)", _telephone, "0"),
    Rule(r"(?<![\w.,/$€£-])\d{3}-\d{4}(?![\w%-]|[.,]\d)", _local, "-"),
    Rule(r"(?<![\w-])\+\d{1,3}(?:[ -]\d{2,4}){2,5}(?![\w-])", _telephone, "+"),
    Rule(r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])", _telephone, "-"),
)
