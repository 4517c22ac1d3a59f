"""Web and mail addresses, handles, hashtags and telephone numbers, character by character where it matters."""

from __future__ import annotations

import re

from tts.script.english.letters import is_said_as_letters
from tts.script.english.numbers import amount, digits
from tts.script.rules import DIGITS, Rule, letters

_NAMES = {
    ".": "dot", "/": "slash", ":": "colon", "-": "dash", "_": "underscore", "@": "at", "?": "question mark",
    "=": "equals", "&": "ampersand", "%": "percent", "#": "hash", "+": "plus", "~": "tilde", ",": "comma",
    ";": "semicolon", "!": "exclamation mark", "'": "apostrophe", "(": "bracket", ")": "bracket", "*": "asterisk",
    "$": "dollar", "^": "caret", "|": "bar", "\\": "backslash", "`": "grave", "{": "brace", "}": "brace",
    "[": "bracket", "]": "bracket",
}  # fmt: skip
_FREE = {"800": "eight hundred", "900": "nine hundred"}  # as everybody says these two
_MAIL = r"[\w.+&'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?:/[\w/-]+)?"
_MONEY = "dollars?|euros?|pounds?|cents?|hryvnias?|rubles?|yen"
_PIECE = re.compile(r"\d+|[^\W\d_]+|[\W_]")
_WORD = re.compile(r"[A-Z]{2,}(?=[A-Z][a-z]|[\d_]|$)|[^\W\d_A-Z]*[^\W\d_][^\W\d_A-Z]*|\d+")
_LONGEST_NUMBER = 4  # digits
_EMERGENCY = "999|112|911|988|101|111|116|119|211|311|411|811|000"
_CALLED = re.compile(
    r"(?i)\b(?:call(?:s|ed|ing|er)?|dial(?:s|l?ed|l?ing)?|rang|ring|rung|phoned?|text(?:ed|ing)?)\s(?:the\s)?"
    r"(?:\d{3}(?:\s?,)?(?:\sor|\sand)?\s)?$"
)
_COUNTED = re.compile(
    r"\s(?:people|men|women|children|times|others|voters|workers|students|residents|homes|houses|families|"
    r"witnesses|members|customers|patients|volunteers|lawmakers)\b"
)
_LINE = re.compile(
    r"(?i)\s(?:(?:\w{1,20}\s){0,2}(?:lifeline|hotline|helpline|calls?|caller|operators?|dispatch\w*|emergency|line|number)\b)"
)
_TEXT_TO = re.compile(r"(?i)\btext(?:ed|ing|s)?\s\S{1,24}\sto\s$")
_CALL_REACH = 20  # characters
_CALL = re.compile(r"(?i)\b(?:call|dial|phone|telephone|tel|fax|text|ring)\b[^\d.!?]*\.?[^\d.!?]*$")
_SILENT_SLASH = re.compile(r"\b(?:her|his|him|she|they|them|and|n?either)$")
_SLASH_REACH = 8  # characters, of the longest of these and what stands before it
_DOMAINS = (
    "com|org|net|edu|gov|mil|int|info|io|co|ai|tv|me|app|dev|news|blog|"
    "ly|gl|fm|gg|se|dk|fi|gr|cz|tr|il|kr|br|mx|za|sg|hk|club|online|site|store|tech|media|live|social|xyz|"
    "uk|us|eu|de|fr|es|ua|ca|au|ch|at|nl|it|ie|nz|in|jp|cn|ru|pl"
)


def spelled(address: str) -> str:
    """An address with its signs by their names."""
    words = [
        digits(piece) if piece.isdecimal() else _NAMES.get(piece, piece)
        for piece in _PIECE.findall(address)
    ]
    return " ".join(word for word in words if word.strip())


def _spell(match: re.Match[str]) -> str:
    return spelled(match.group())


def _enclosed(match: re.Match[str]) -> str:
    """An address between angle brackets, which are not said."""
    return spelled(match["address"])


def _per(match: re.Match[str]) -> str:
    return f"{match['what']} per {match['unit']}"


def _telephone(match: re.Match[str]) -> str:
    written: list[str] = re.findall(r"\d+", match.group())
    groups = [digits(group) for group in written]
    if written[0] == "1" and written[1] in _FREE:
        groups[1] = _FREE[written[1]]
    return ("plus " if match.group().startswith("+") else "") + ", ".join(groups)


def _vanity(match: re.Match[str]) -> str | None:
    """A number whose end is written in letters: "1-888-GO-NOW"."""
    if match["name"].replace("-", "").isdecimal():
        return None
    words = [digits(part) if part.isdecimal() else part for part in match["name"].split("-")]
    return f"{'one, ' if match['one'] else ''}{digits(match['area'])}, {' '.join(words)}"


def _extension(match: re.Match[str]) -> str:
    return f"extension {amount(match['number'])}"


def _local(match: re.Match[str]) -> str | None:
    """A number without its area, which only the words before it tell from a range."""
    before = match.string[max(0, match.start() - _CALL_REACH) : match.start()]
    return _telephone(match) if match.group().startswith("555") or _CALL.search(before) else None


def _name(written: str) -> str:
    """The words of a name written as one: "StandWithUs", "open_data", "BLM"."""
    words: list[str] = _WORD.findall(written)
    return " ".join(_word(word) for word in words)


def _word(written: str) -> str:
    if written.isdecimal():
        return amount(written) if len(written) <= _LONGEST_NUMBER else digits(written)
    return letters(written) if written.isupper() and is_said_as_letters(written) else written


def _handle(match: re.Match[str]) -> str:
    return f"at {_name(match['name'])}"


def _short_number(match: re.Match[str]) -> str | None:
    """The number of a lifeline, which only the words about it tell from any other."""
    text = match.string
    before = text[max(0, match.start() - _CALL_REACH) : match.start()]
    is_called = _CALLED.search(before) and not _COUNTED.match(text, match.end())
    return digits(match.group()) if is_called or _LINE.match(text, match.end()) else None


def _texted(match: re.Match[str]) -> str | None:
    """ "Text HOME to 741741"."""
    before = match.string[max(0, match.start() - 2 * _CALL_REACH) : match.start()]
    return digits(match.group()) if _TEXT_TO.search(before) else None


def _slash(match: re.Match[str]) -> str | None:
    """ "update/upgrade", but neither "she/they" nor "and/or", whose slash nobody says."""
    before = match.string[max(0, match.start() - _SLASH_REACH) : match.start()]
    return None if _SILENT_SLASH.search(before) else "slash"


def _digits(match: re.Match[str]) -> str:
    return digits(match.group())


def _ending(match: re.Match[str]) -> str:
    return f"dot {match['name'].lower()}"


def _hashtag(match: re.Match[str]) -> str:
    return f"hashtag {_name(match['name'])}"


def _numbered(match: re.Match[str]) -> str:
    return f"number {amount(match['number'])}"


RULES: tuple[Rule, ...] = (
    Rule(rf"<(?P<address>https?://[^\s<>\"“”«»]{{1,500}}|{_MAIL})>", _enclosed, "<"),
    Rule(r"(?i)\bhttps?://[^\s<>\"“”«»]*[\w/]", _spell, ":"),
    Rule(_MAIL, _spell, "@"),
    Rule(
        rf"\b(?P<what>{_MONEY})/(?P<unit>hour|day|week|month|year|night|person|head|ton|tonne|barrel|liter|litre)\b",
        _per,
        "/",
    ),
    Rule(
        rf"(?i)(?<![\w.@-])(?:www\.)?(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,6}}(?:{_DOMAINS})(?:/[^\s<>\"“”«»]*\w/?)?(?![\w-]|\.\w)",
        _spell,
        ".",
    ),
    Rule(
        r"(?<![\w-])(?P<one>1-)?(?P<area>8\d\d|900)-(?P<name>[A-Z\d]{2,10}(?:-[A-Z\d]{1,10}){0,3})(?![\w-])",
        _vanity,
        "89",
    ),
    Rule(r"(?<=\d{3}-\d{4} )x\s?(?P<number>\d{1,6})(?!\w)", _extension, "x"),
    Rule(r"(?<![\w./])\.(?P<name>com|org|net|gov|edu|NET|COM|io)(?!\w)", _ending, "."),
    Rule(r"(?<=[a-z]{3})/(?=[a-z]{3})", _slash, "/"),
    Rule(rf"(?<![\w.,$€£+-])(?:{_EMERGENCY})(?![\w%/]|[.,]\d|[ -]\d)", _short_number, DIGITS),
    Rule(
        r"(?i)(?:(?<=\bending in )|(?<=\bending with )|(?<=\bPIN )|(?<=\bPIN code )|(?<=\bpasscode )|(?<=\bdial )|"
        r"(?<=\btext ))\d{3,10}(?![\w%]|[.,]\d|[ -]\d| (?:people|times|of))",
        _digits,
        DIGITS,
    ),
    Rule(r"(?<=\bto )\d{5,6}(?![\w%]|[.,]\d)", _texted, DIGITS),
    Rule(r"(?<![\w@.])@(?P<name>\w{1,50})", _handle, "@"),
    Rule(r"(?<![\w#])#(?P<number>\d{1,9})(?!\w)", _numbered, "#", countable=True),
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
