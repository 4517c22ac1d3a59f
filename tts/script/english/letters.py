"""Initials, and capitals that are said letter by letter."""

from __future__ import annotations

import re

from tts.script.english.acronyms import LETTERS, SHOUTED_WORDS, WORDS
from tts.script.rules import Rule, letters
from tts.script.tables import listed

_VOWELS = frozenset("AEIOUY")
_ONSETS = frozenset(
    listed(
        "BL BR CH CL CR DR DW FL FR GL GN GR KL KN KR PH PL PR PS QU RH SC SCH SCR SH SHR SK SL SM SN "
        "SP SPL SPR SQU ST STR SW TH THR TR TW WH WR"
    )
)
_CODAS = frozenset(
    listed(
        "CH CK CKS CT CTS DS FF FT FTS GH GHT GS KS LB LD LDS LF LK LL LLS LM LP LS LT LTS MB MP MPS "
        "MS ND NDS NG NGS NK NKS NS NT NTS PS PT PTS RB RD RDS RF RG RK RKS RL RM RMS RN RNS RP RR RS "
        "RST RT RTS RTH SH SK SKS SP SS ST STS TCH TH THS TS TT WL WN WS X ZZ"
    )
)
_CLUSTER = re.compile(r"[^AEIOUY]+")
_LONGEST = 6  # capitals; longer ones are words in capitals
_FEWEST = 2  # letters of an acronym
_SHORT = 3  # capitals that are letters unless they are known as a word
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
_SMALL = re.compile(r"[a-z]{2}")
_SHOUT_REACH = 40  # characters on either side
_FEWEST_SHOUTED = 3  # words in capitals that are no letters, with none in small letters beside them
_NOT_THE_COUNTRY = re.compile(
    r"\b(?:FOR|OF|WITH|TO|AMONG|LET|GIVE|TELL|HELP|TOLD|SHOW|ASK|JOIN|FOLLOW|CONTACT|ABOUT|NEAR)\s$"
)
_IT_WORK = re.compile(r"\s(?:DEPARTMENT|SYSTEMS?|WORKERS?|FIRMS?|GIANTS?|OUTAGES?|EXPERTS?)\b")


def is_said_as_letters(word: str) -> bool:
    """Whether capitals are spelt out ("BBC", "EU") and not said as a word ("NATO")."""
    if word in WORDS:
        return False
    if word in LETTERS or _VOWELS.isdisjoint(word):
        return True
    return len(word) <= _LONGEST and not _is_pronounceable(word)


def _is_pronounceable(word: str) -> bool:
    """Whether an English mouth can say a word: its consonants cluster as in English words."""
    if len(word) < _SHORT:
        return False
    clusters = list(_CLUSTER.finditer(word))
    for cluster in clusters:
        letters_, at_start, at_end = (
            cluster.group(),
            cluster.start() == 0,
            cluster.end() == len(word),
        )
        known = _ONSETS if at_start else _CODAS if at_end else None
        if len(letters_) > 1 and known is not None and letters_ not in known:
            return False
        if len(letters_) > _SHORT:
            return False
    return bool(clusters) and not (len(word) == _SHORT and word[0] in _VOWELS)


def _is_shouted(match: re.Match[str]) -> bool:
    """Whether the word stands in a line of capitals, where capitals say nothing."""
    text = match.string
    around = text[max(0, match.start() - _SHOUT_REACH) : match.end() + _SHOUT_REACH]
    if _SMALL.search(around):
        return False
    words: list[str] = _CAPITALS.findall(around)
    return sum(not is_said_as_letters(word) for word in words) >= _FEWEST_SHOUTED


def _is_spelt_in_shout(match: re.Match[str]) -> bool:
    word = match["word"]
    if word == "US":
        return not _NOT_THE_COUNTRY.search(
            match.string[max(0, match.start() - _SHOUT_REACH) : match.start()]
        )
    if word == "IT":
        return bool(_IT_WORK.match(match.string, match.end()))
    return word not in SHOUTED_WORDS and (word in LETTERS or _VOWELS.isdisjoint(word))


def _capitals(match: re.Match[str]) -> str | None:
    word = match["word"]
    spelt = is_said_as_letters(word)
    if (spelt or word in SHOUTED_WORDS) and _is_shouted(match):
        spelt = _is_spelt_in_shout(match)
    if not spelt:
        return None
    return _tailed(word) if match["tail"] else letters(word)


def _tailed(word: str) -> str:
    """Letters with an "s" behind them: "CEOs", "the EU's"."""
    return f"{letters(word)}'s"


def _dotted(match: re.Match[str]) -> str:
    return _tailed(match["word"]) if match["tail"] else letters(match["word"])


def _initials(match: re.Match[str]) -> str | None:
    return letters(match.group())


def _joined(match: re.Match[str]) -> str:
    left, right = match["both"].split("&")
    return f"{letters(left)} and {_tailed(right) if match['tail'] else letters(right)}"


def _small_first(match: re.Match[str]) -> str:
    return letters(match.group())


RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\w.])(?P<both>[A-Z]{1,3}\s?&\s?[A-Z]{1,3})(?P<tail>s)?(?!\w)", _joined, "&"),
    Rule(r"(?<![\w.@#/])(?:[emt][A-Z]{3}|i[A-Z]{2}|pH|xAI)(?!\w)", _small_first, "emtipx"),
    Rule(
        r"(?<![\w.])(?P<word>(?:[A-Za-z]\.){2,8}(?!\w)|(?:[A-Za-z]\.){1,8}[A-Za-z](?![\w.]))(?P<tail>['’]s\b)?",
        _dotted,
        ".",
    ),
    Rule(r"(?<![\w.])(?:[A-Z]\.\s?){1,4}(?<=\.)(?=\s[A-Z])(?=\s?\w)", _initials, "."),
    Rule(r"(?<![\w.@])(?P<word>[A-Z]{2,7})(?P<tail>['’]?s)?(?![\w&])", _capitals),
)
