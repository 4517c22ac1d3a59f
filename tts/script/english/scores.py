"""Scores, and chances: "won 6-4, 7-6 (7-3)", "231-4 at stumps", "1 in 4", "3:1"."""

from __future__ import annotations

import re

from tts.script.english.numbers import ALONE, amount, cardinal, is_year
from tts.script.rules import DIGITS, Rule

_SET_WON = 6  # games that win a set of tennis
_MOST_GAMES = 7
_FEWEST_SETS = 2
_SET = r"\d{1,2}[-–]\d{1,2}(?:\s?[(\[]\d{1,2}(?:[-–]\d{1,2})?[)\]])?"
_NUMBER = re.compile(r"\d+")
_PAIR = re.compile(r"(?P<left>\d{1,2})[-–](?P<right>\d{1,2})(?:\s?[(\[](?P<tie>[\d–-]{1,5})[)\]])?")
_SHAPES = frozenset(["16:9", "16:10", "21:9", "32:9"])  # of screens
_GAME_REACH = 60  # characters
_GAME = re.compile(
    r"(?i)\b(?:beat|beaten|beating|defeat\w*|won|win|wins|winning|lost|lose|loss|losing|draw|drew|score\w*|goal\w*|game|"
    r"match|lead|led|victory|final|half-time|halftime|nil|edged|thrash\w*|down|up|ahead|trail\w*)\b"
)

_MOST_WICKETS = 9  # with the tenth an innings is over
_CRICKET = re.compile(
    r"(?i)\b(?:overs|stumps|innings|wickets?|not out|declared|bowled|bowlers?|batsm[ae]n|batters?|batting|unbeaten|"
    r"T20|ODI|\d for \d{1,3})\b"
)


def _is_set(pair: re.Match[str]) -> bool:
    games = int(pair["left"]), int(pair["right"])
    return max(games) <= _MOST_GAMES and max(games) >= _SET_WON


def _is_open_set(pair: re.Match[str]) -> bool:
    """Whether a set may still be played."""
    return max(int(pair["left"]), int(pair["right"])) < _SET_WON


def _sets(match: re.Match[str]) -> str | None:
    """The sets of a match of tennis, without "to"."""
    pairs = list(_PAIR.finditer(match.group()))
    is_open = len(pairs) > _FEWEST_SETS and _is_open_set(pairs[-1])
    if not all(map(_is_set, pairs[:-1] if is_open else pairs)):
        return None
    return ", ".join(
        " ".join(cardinal(int(one)) for one in _NUMBER.findall(pair.group())) for pair in pairs
    )


def _nil(match: re.Match[str]) -> str | None:
    """ "3-0" where a game is spoken of."""
    around = match.string[max(0, match.start() - _GAME_REACH) : match.end() + _GAME_REACH]
    if not _GAME.search(around):
        return None
    left, right = (
        cardinal(int(match[side])) if int(match[side]) else "nil" for side in ("left", "right")
    )
    return f"{left} {right}"


def _ratio(match: re.Match[str]) -> str:
    join = "by" if match.group() in _SHAPES else "to"
    return f"{amount(match['left'])} {join} {cardinal(int(match['right']))}"


def _alone(match: re.Match[str]) -> str | None:
    """Two numbers and nothing around them could be a score or a code, so no "to" is put in; years are a range."""
    if is_year(match["left"]) and is_year(match["right"]):
        return None
    return f"{amount(match['left'])} {amount(match['right'])}"


def _record(match: re.Match[str]) -> str:
    """Wins, losses and draws: "four two one"."""
    return " ".join(cardinal(int(one)) for one in _NUMBER.findall(match.group()))


def _innings(match: re.Match[str]) -> str | None:
    """Runs "for" wickets, or wickets "for" runs, where cricket is spoken of."""
    left, right = int(match["left"]), int(match["right"])
    if min(left, right) > _MOST_WICKETS or max(left, right) <= _MOST_WICKETS:
        return None
    around = match.string[max(0, match.start() - _GAME_REACH) : match.end() + _GAME_REACH]
    return f"{cardinal(left)} for {cardinal(right)}" if _CRICKET.search(around) else None


def _chance(match: re.Match[str]) -> str:
    return f"{amount(match['left'])} in {amount(match['right'])}"


RULES: tuple[Rule, ...] = (
    Rule(r"^\s?(?P<left>\d{1,4})\s?[-–]\s?(?P<right>\d{1,4})(?=\s?[.!?]?$)", _alone, "-–"),
    Rule(rf"(?<![\w.,/-]){_SET}(?:,?\s(?:and\s)?{_SET}){{1,4}}(?![\w%/-]|[.,]\d)", _sets, "-–"),
    Rule(r"(?<![\w.,/$€£–-])\d{1,2}-\d{1,2}-\d{1,2}(?![\w%/–-]|[.,]\d)", _record, "-"),
    Rule(
        rf"{ALONE}(?<![/$€£-])(?P<left>\d{{1,3}})(?:\sin\s|-in-)(?P<right>\d{{1,3}}(?:,\d{{3}}){{0,2}})(?![\w%/-]|[.,:]\d)",
        _chance,
        DIGITS,
    ),
    Rule(
        r"(?<![\w.,/$€£–-])(?P<left>\d{1,3})[-–/](?P<right>\d{1,3})(?![\w%/–-]|[.,]\d|\s(?:overs|wickets|runs|balls)\b)",
        _innings,
        "-–/",
    ),
    Rule(
        r"(?<![\w:.,])(?P<left>\d{1,3}(?:,\d{3}){0,3}):(?P<right>\d{1,3})(?![\w:]|[.,]\d)",
        _ratio,
        ":",
    ),
)
# What British readers call nothing.
BRITISH = (
    Rule(r"(?<![\w.,/$€£-])(?P<left>\d{1,2})[-–](?P<right>0)(?![\w%/-]|[.,]\d)", _nil, "0"),
    Rule(r"(?<![\w.,/$€£-])(?P<left>0)[-–](?P<right>\d{1,2})(?![\w%/-]|[.,]\d)", _nil, "0"),
)
