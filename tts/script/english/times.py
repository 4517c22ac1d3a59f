"""Times of day and durations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.english.attributes import is_attribute
from tts.script.english.numbers import ALONE, amount, cardinal, is_one, two_digits
from tts.script.rules import DIGITS, Rule, constant, letters

if TYPE_CHECKING:
    import re

_HALF = r"(?P<half>[AaPp])\.?\s?[Mm](?![\w])\.?"
_SAME_HALF = r"[AaPp]\.?\s?[Mm]\b"
_ZONES = (
    "EST|EDT|CST|CDT|MST|MDT|PST|PDT|est|edt|cst|cdt|mst|mdt|pst|pdt|ET|CT|MT|PT|AKST|AKDT|HST|GMT|gmt|UTC|BST|IST|CET|"
    "CEST|EET|EEST|WET|MSK|TRT|JST|KST|HKT|SGT|PKT|AEST|AEDT|ACST|AWST|NZST|NZDT|SAST|WAT|CAT|EAT"
)
_ZONE = rf"(?:\s?(?P<zone>[eECcMmPp]\.[SsDd]\.[Tt]\b\.?|(?:{_ZONES})(?![\w.]\w)\b))?"
_SPELLED = frozenset(
    [
        "ET",
        "CT",
        "MT",
        "PT",
        "CAT",
        "EAT",
        "WET",
        "WAT",
        "CEST",
        "EEST",
        "AKST",
        "AKDT",
        "AEST",
        "AEDT",
        "ACST",
        "AWST",
        "SAST",
    ]
)  # read as words by engines
_HOURS_A_DAY = 24
_TEN = 10
_AFTER_CLOCK = r"(?![\w:]|\.\d)"


def _clock(hour: int, minute: int) -> str:
    if minute:
        return f"{cardinal(hour)} {two_digits(minute)}"
    return cardinal(hour)


def _zone(match: re.Match[str]) -> str:
    """The zone as it is said, with a space before it; "" for none."""
    if not match["zone"]:
        return ""
    name = match["zone"].replace(".", "").upper()
    return f" {letters(name) if name in _SPELLED else name}"


def _half_day(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > _HOURS_A_DAY:
        return None
    return f"{_clock(hour, minute)} {match['half'].upper()}M{_zone(match)}"


def _full_day(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > _HOURS_A_DAY:
        return None
    if minute:
        return _clock(hour, minute) + _zone(match)
    whole = "o'clock" if 0 < hour <= _HOURS_A_DAY // 2 else "hundred"
    return f"{cardinal(hour)} {whole}{_zone(match)}"


def _bare_clock(match: re.Match[str]) -> str:
    """ "6.30", where the time behind tells what it is: "6.30-10am"."""
    return _clock(int(match["hour"]), int(match["minute"]))


def _military(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > _HOURS_A_DAY:
        return None
    hours = f"zero {cardinal(hour)}" if hour < _TEN else cardinal(hour)
    return f"{hours} {two_digits(minute) if minute else 'hundred'}{_zone(match)}"


def _counted(number: int, unit: str) -> str:
    return f"{cardinal(number)} {unit}{'' if number == 1 else 's'}"


def _duration(match: re.Match[str]) -> str:
    hours, minutes, seconds = (
        _counted(int(match[unit]), unit) for unit in ("hour", "minute", "second")
    )
    part = (
        f" point {' '.join(cardinal(int(one)) for one in match['part'])}" if match["part"] else ""
    )
    if part:
        seconds = f"{cardinal(int(match['second']))}{part} seconds"
    half = f" {match['half'].upper()}M" if match["half"] else ""
    return f"{hours} {minutes} and {seconds}{half}{_zone(match)}"


def _lap(match: re.Match[str]) -> str:
    """A time that was run: "four minutes five point three two seconds"."""
    minutes = _counted(int(match["minute"]), "minute")
    return f"{minutes} {amount(str(int(match['second'])) + match['part'])} seconds"


def _lap_by_letters(match: re.Match[str]) -> str:
    """ "1m 32.608s"."""
    seconds = amount(match["second"])
    unit = "second" if is_one(match["second"]) or is_attribute(match) else "seconds"
    return f"{_counted(int(match['minute']), 'minute')} {seconds} {unit}"


def _word(match: re.Match[str]) -> str:
    return match.group()


def _spell(match: re.Match[str]) -> str:
    """ "3h 20m", "1hr 5min 10s"."""
    words = [_counted(int(match["hour"]), "hour"), _counted(int(match["minute"]), "minute")]
    if match["second"]:
        words.append(_counted(int(match["second"]), "second"))
    return " ".join(words)


RULES: tuple[Rule, ...] = (
    Rule(
        r"(?<![\w:.])(?P<hour>\d{1,2}):(?P<minute>[0-5]\d):(?P<second>[0-5]\d)(?:\.(?P<part>\d{1,3}))?"
        rf"(?:\s?{_HALF})?{_ZONE}{_AFTER_CLOCK}",
        _duration,
        ":",
    ),
    Rule(
        r"(?<![\w:.])(?P<minute>\d{1,2}):(?P<second>[0-5]\d)(?P<part>\.\d{1,3})(?![\w:])",
        _lap,
        ":",
    ),
    Rule(
        rf"(?<!:){ALONE}(?P<hour>[012]?\d)(?:[:.](?P<minute>[0-5]\d))?\s?{_HALF}{_ZONE}",
        _half_day,
        "mM",
        countable=True,
    ),
    Rule(
        rf"(?<!:){ALONE}(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)h?{_ZONE}{_AFTER_CLOCK}",
        _full_day,
        ":",
        countable=True,
    ),
    Rule(
        rf"(?<!:){ALONE}(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d){_ZONE.removesuffix('?')}{_AFTER_CLOCK}",
        _full_day,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"(?<!:){ALONE}(?P<hour>1?\d)\.(?P<minute>[0-5]\d)(?=(?:\s?[-–]\s?|\s(?:to|until|and)\s)\d{{1,2}}(?:\.\d\d)?\s?{_SAME_HALF})",
        _bare_clock,
        ".",
        countable=True,
    ),
    Rule(
        rf"{ALONE}(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)(?=\s(?:hours|hrs|local(?:\stime)?)\b|hrs\b|\s?Z\b)(?P<zone>(?!))?",
        _military,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"{ALONE}(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d){_ZONE.removesuffix('?')}(?!\w)",
        _military,
        "TCK",
        countable=True,
    ),
    Rule(
        rf"{ALONE}(?P<hour>\d{{1,3}})\s?(?:h|hrs?)\s?(?P<minute>\d{{1,2}})\s?(?:m|mins?)"
        r"(?:\s?(?P<second>\d{1,2})\s?s(?:ecs?)?)?(?!\w)",
        _spell,
        "h",
    ),
    Rule(
        rf"{ALONE}(?P<minute>\d{{1,2}})\s?m(?:ins?)?\s?(?P<second>[0-5]?\d(?:\.\d{{1,3}})?)\s?s(?:ecs?)?(?!\w)",
        _lap_by_letters,
        DIGITS,
    ),
    Rule(r"hrs\b(?:(?<=\d{4} hrs)|(?<=\d{4}hrs))", constant("hours"), DIGITS),
    # Words that end a range.
    Rule(
        r"\b(?:[Mm]idnight|[Nn]oon|[Mm]idday)(?=[-–]\d)|(?<=[\dm.][-–])(?:midnight|noon|midday|present|now|today)\b(?!-)",
        _word,
        "-–",
        countable=True,
    ),
)
