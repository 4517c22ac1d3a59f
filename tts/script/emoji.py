"""Emoji by their names, for listeners who want them; otherwise they are silent."""

from __future__ import annotations

import re
from functools import cache

from tts.script.rules import Rule

_FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
_PICTURE = (
    "[\u2190-\u21ff\u2300-\u27bf\u2934\u2935\u2b00-\u2bff"
    "\U0001f000-\U0001f0ff\U0001f170-\U0001f1e5\U0001f200-\U0001faff]"
)
_SHAPE = "[\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]{0,8}"
_EMOJI = rf"(?:{_FLAG}|{_PICTURE}{_SHAPE}(?:\u200d{_PICTURE}{_SHAPE}){{0,6}})"
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")
_NAME = re.compile(r":([^:]+):")
_MORE = re.compile(rf"({_EMOJI})(?:\s?\1)*")
_WORD_GAP = re.compile(r"[_\s]+")


@cache
def emoji_rule(language: str) -> Rule:
    """The rule that says emoji by their CLDR short names; in a language without names they stay silent.

    A row of the same emoji is named once.
    """

    def say(match: re.Match[str]) -> str | None:
        names = (_name(one, language) for one in _MORE.findall(match.group()))
        return ", ".join(name for name in names if name) or None

    return Rule(rf"{_EMOJI}(?:\s?{_EMOJI}){{0,100}}", say)


def _name(sign: str, language: str) -> str:
    """ "red heart"; "" for a sign that is no emoji, such as an arrow of text."""
    import emoji

    if language not in emoji.LANGUAGES or not emoji.is_emoji(sign := _SKIN.sub("", sign)):
        return ""
    named = emoji.demojize(sign, language=language)
    found = _NAME.fullmatch(named)
    name = _WORD_GAP.sub(" ", found[1]) if found else ""
    is_flag = "\U0001f1e6" <= sign[0] <= "\U0001f1ff"
    return f"flag of {name}" if name and is_flag and language == "en" else name
