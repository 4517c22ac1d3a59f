"""Times of day and durations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.english.numbers import cardinal, two_digits
from tts.script.rules import DIGITS, Rule

if TYPE_CHECKING:
    import re

_HALF = r"(?P<half>[AaPp])\.?\s?[Mm](?![\w])\.?"
_ZONE = r"(?:\s?(?P<zone>[eECcMmPp]\.[SsDd]\.[Tt]\b\.?|(?:[ECMP][SD]?T|est|pst|GMT|UTC|BST|CET|CEST|EET|EEST)\b))?"
_HOURS_A_DAY = 24


def _clock(hour: int, minute: int) -> str:
    if minute:
        return f"{cardinal(hour)} {two_digits(minute)}"
    return cardinal(hour)


def _half_day(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > _HOURS_A_DAY:
        return None
    half = match["half"].upper() + "M"
    zone = match["zone"].replace(".", "").upper() if match["zone"] else ""
    return f"{_clock(hour, minute)} {half} {zone}".rstrip()


def _full_day(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > _HOURS_A_DAY:
        return None
    zone = f" {match['zone'].replace('.', '').upper()}" if match["zone"] else ""
    if minute:
        return _clock(hour, minute) + zone
    return (
        f"{cardinal(hour)} o'clock"
        if 0 < hour <= _HOURS_A_DAY // 2
        else f"{cardinal(hour)} hundred"
    ) + zone


def _counted(number: int, unit: str) -> str:
    return f"{cardinal(number)} {unit}{'' if number == 1 else 's'}"


def _duration(match: re.Match[str]) -> str:
    hours, minutes, seconds = (
        _counted(int(match[unit]), unit) for unit in ("hour", "minute", "second")
    )
    half = f" {match['half'].upper()}M" if match["half"] else ""
    return f"{hours} {minutes} and {seconds}{half}"


RULES: tuple[Rule, ...] = (
    Rule(
        rf"(?<![\w:.])(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d):(?P<second>[0-5]\d)(?:\s?{_HALF})?(?![\w:])",
        _duration,
        ":",
    ),
    Rule(
        rf"(?<![\w:.,])(?P<hour>[01]?\d)(?:[:.](?P<minute>[0-5]\d))?\s?{_HALF}{_ZONE}",
        _half_day,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"(?<![\w:.,])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d){_ZONE}(?![\w:])",
        _full_day,
        ":",
        countable=True,
    ),
)
