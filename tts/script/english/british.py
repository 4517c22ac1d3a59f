"""Numbers as they are said outside North America: "three hundred and forty", "two thousand and four"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tts.script.rules import Rule, Said

if TYPE_CHECKING:
    from collections.abc import Callable

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_BELOW_HUNDRED = (
    rf"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:{_ONES}))?|ten|eleven|twelve|"
    rf"(?:thir|four|fif|six|seven|eigh|nine)teen|{_ONES})"
)
# Not where the small number goes on as a bigger one: "two thousand five hundred".
_GAP = re.compile(
    rf"(?<=\bhundred) (?={_BELOW_HUNDRED}\b)"
    r"|(?:(?<=\bthousand)|(?<=\bmillion)|(?<=\bbillion)) "
    rf"(?={_BELOW_HUNDRED}\b(?! (?:hundred|thousand|million|billion)))"
)


def with_and(spoken: str) -> str:
    """The words with "and" before tens and ones."""
    return _GAP.sub(" and ", spoken)


def british(rule: Rule) -> Rule:
    """The rule with its numbers said so."""
    return replace(rule, say=_saying(rule.say))


def _saying(
    say: Callable[[re.Match[str]], str | Said | None],
) -> Callable[[re.Match[str]], str | Said | None]:
    def said(match: re.Match[str]) -> str | Said | None:
        words = say(match)
        if isinstance(words, Said):
            return replace(words, spoken=with_and(words.spoken))
        return with_and(words) if words else words

    return said
