"""Ukrainian words written short that stand in the case of the word before them: "за статтею 111", "у місті Києві"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.script.languages.amounts import one_of
from tts.script.languages.grammar import Noun, Place, place
from tts.script.languages.ukrainian.cases import case_before
from tts.script.languages.vocabulary.ukrainian import BEHIND, NAMED, NUMBERED
from tts.script.rules import DIGITS, Rule
from tts.script.tables import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_CASES = ("nom", "gen", "dat", "acc", "ins", "loc")
_IN_LAW = frozenset(listed("ст. ч. п. пп. абз."))
_PART_BEFORE = re.compile(r"(?:ч|п|пп|абз)\.\s?\d{1,4}\s$")
_LOCATIVE_BEFORE = frozenset(listed("у в на по при"))
_ADJECTIVES = (("ої", "gen"), ("ого", "gen"), ("ій", "loc"), ("ому", "loc"), ("у", "acc"), ("ю", "acc"), ("ою", "ins"),
               ("им", "ins"))  # fmt: skip


def _case(short: str, at: Place) -> str:
    """The case that the words before a shortened word ask for."""
    if short in _IN_LAW and _PART_BEFORE.search(at.before):
        return "gen"
    if at.word_before in _LOCATIVE_BEFORE:
        return "loc"
    if at.word_before == "керуючись":
        return "ins"
    if at.word_before == "за":
        return "ins" if short in _IN_LAW else "acc"
    found, _ = case_before(at)
    return found


def _said(table: Mapping[str, Noun]) -> Callable[[re.Match[str]], str]:
    def say(match: re.Match[str]) -> str:
        short = match["short"]
        return table[short].forms[_CASES.index(_case(short, place(match)))]

    return say


def _behind(match: re.Match[str]) -> str:
    """A word in the case of the adjective before it: "Київської області"."""
    noun, before = BEHIND[match["short"]], place(match).word_before
    case = next((case for end, case in reversed(_ADJECTIVES) if before.endswith(end)), "nom")
    return noun.forms[_CASES.index(case)]


RULES: tuple[Rule, ...] = (
    Rule(rf"(?<![\w.])(?P<short>{one_of(NUMBERED)})(?=\s?\d)", _said(NUMBERED), DIGITS),
    Rule(rf"(?<![\w.])(?P<short>{one_of(NAMED)})(?=\s?[«\"“]?[А-ЯІЇЄҐ])", _said(NAMED)),
    Rule(rf"(?<=[а-яіїєґ]\s)(?P<short>{one_of(BEHIND)})(?!\w)", _behind),
)
