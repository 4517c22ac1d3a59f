"""Short forms of messages and posts, and names that write a letter as a sign: "b/c", "pls", "Ke$ha"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.rules import Rule, letters

if TYPE_CHECKING:
    import re

_SLASHED = {
    "w/o": "without",
    "w/": "with",
    "b/c": "because",
    "w/in": "within",
    "w/out": "without",
    "b/w": "between",
    "w/c": "week commencing",
}
_SHORT = {
    "pls": "please", "plz": "please", "thx": "thanks", "tks": "thanks", "btw": "by the way", "ppl": "people",
    "bc": "because", "msg": "message", "msgs": "messages", "abt": "about", "b4": "before", "gr8": "great",
    "tmrw": "tomorrow", "tmw": "tomorrow", "bday": "birthday",
}  # fmt: skip
_SHORT_NAMES = "|".join(sorted(_SHORT, key=len, reverse=True))
_SPELT = "fyi|imo|imho|tbh|omg|smh|idk|ngl|afaik|nsfw|iirc|wtf|irl|dms?"


def _slashed(match: re.Match[str]) -> str:
    return _SLASHED[match["name"]]


def _short(match: re.Match[str]) -> str:
    written = match.group()
    words = _SHORT[written.lower()]
    return words.capitalize() if written[0].isupper() else words


def _spelt(match: re.Match[str]) -> str:
    name = match.group()
    return f"{letters(name[:-1])}'s" if name == "dms" else letters(name)


def _signed(match: re.Match[str]) -> str:
    name = match.group()
    return name.replace("$", "S" if name.isupper() else "s").replace("!", "i")


def _forum(match: re.Match[str]) -> str:
    return f"{letters(match['kind'])} slash"


RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\w/.])(?P<kind>[ru])/(?=\w{2})", _forum, "/"),
    Rule(
        r"(?<![\w/])(?P<name>w/out|w/o(?!\w)|w/in(?!\w)|w/c(?=\s\d)|w/|b/c|b/w)(?!/)(?=\s|\w|[.,]|$)",
        _slashed,
        "/",
    ),
    Rule(
        r"(?<![\w$!])(?:[A-Z]\w{0,15}\$[A-Za-z]{1,15}|\$[a-z]{3,15}|[A-Z]![a-z]{2,15})(?![\w$])",
        _signed,
        "$!",
    ),
    Rule(
        rf"(?<![@#./_'’\w-])(?:{_SHORT_NAMES}|{_SPELT}|Thx|Pls|Plz|Btw)\b(?![-'’.]\w)",
        lambda match: _short(match) if match.group().lower() in _SHORT else _spelt(match),
    ),
)
