"""Amounts with a unit of measure, percentages, and sizes of people and places."""

from __future__ import annotations

import re

from tts.script.english import feet
from tts.script.english.attributes import is_attribute
from tts.script.english.numbers import ALONE, AMOUNT, HALVES, amount, cardinal, is_one, two_digits
from tts.script.english.units import PER_SYMBOL, SYMBOL, many, per, unit
from tts.script.rules import DIGITS, Rule, Said, constant, letters

_THINGS = (
    "artillery|shells?|rounds?|guns?|cannons?|howitzers?|mortars?|caliber|calibre|film|lens|lenses|run|race|radius|"
    "bullets?|ammunition|projectiles?|barrels?|rockets?|line|cable|engine|bottle|bag|tank|relay|final|hurdles|sprint|"
    "freestyle|butterfly|backstroke|breaststroke|dash|camera|tower|wall|fence|stretch|exclusion|zone"
)
_THINGS_IN_INCHES = (
    "screens?|displays?|monitors?|tvs?|TVs?|television|tablets?|laptops?|pipes?|pipelines?|wheels?|tires?|tyres?|"
    "rims?|heels?|pizzas?|blades?|knife|knives|guns?|nails?|bolts?|diameter"
)
_COUNTED_IN_MILLIONS = (
    "people|users|residents|voters|viewers|readers|listeners|customers|subscribers|workers|employees|jobs|children|"
    "women|men|adults|pupils|students|patients|refugees|migrants|immigrants|citizens|inhabitants|homes|households|"
    "houses|families|visitors|tourists|passengers|members|followers|downloads|copies|doses|deaths|tonnes|tons|barrels|"
    "cars|vehicles|visits|views|votes|years|light[- ]years|buyers|borrowers|drivers|shares|units|panels|chips|phones|"
    "devices|accounts|tickets|smokers|properties|bottles|eggs|trees|meals|books|albums|signatures|pensioners|taxpayers|"
    "savers|parents|mothers|babies|girls|boys|fans|birds|animals|cattle|pigs|chickens|claimants|carers|streams"
)
_COUNTED_BEFORE = re.compile(
    rf"(?i)\b(?:{_COUNTED_IN_MILLIONS}|cases|population|audience|circulation|sales|signatures|infections|tickets|"
    r"units|troops|speakers|accounts|turnout|attendance)\b(?:(?!\b(?:stay|keep|kept|stand|sat|within|fell|jump|swam|walk|"
    r"water|snow|deep|high|dist|apart))(?:[^.;:?!]|\.(?=\d))){0,40}$"
)
_SQUARED = "miles?|feet|foot|met(?:er|re)s?|kilomet(?:er|re)s?|yards?|inch|inches"
_LARGEST_STONE = 40
_ELEVENTH = 11
# "2m tall trees", "2m from passengers" are lengths.
_NO_KIND = (
    "tall|high|wide|long|deep|thick|away|apart|from|above|below|behind|before|after|ahead|between|of|to|in|into|on|onto|at|by|"
    "with|and|or|as|when|while|for|beyond|past|near|off|over|under|down|up|out|across|around|along|clear|short"
)
_KINDS = rf"(?:(?!(?:{_NO_KIND})\b)[a-zA-Z][a-z-]{{1,20}}\s){{0,2}}"
_SHARERS = "game|match|season|student|pupil|household|capita|user|employee|acre|share|annum|serving"
_STAFF = "people|staff|followers|subscribers|fans|troops|jobs|votes|steps|words|miles|views|likes|users|men|women"
_SCALES = {
    "bn": "billion",
    "mn": "million",
    "mln": "million",
    "tn": "trillion",
    "trn": "trillion",
    "m": "million",
}
# "1.5m km" are millions: nobody writes a length of lengths.
_MEASURED_IN_MILLIONS = r"\s(?:km[²³23]?|kg|m[²³23]|sq|ha|cu|bpd|b/d)(?!\w)"
_SCALE_WORD = (
    r"(?:\s(?P<scale>hundred|thousand|million|billion|trillion)"
    rf"|(?P<short>m|bn|tn)(?={_MEASURED_IN_MILLIONS}))?"
)
_MINUS = r"(?:(?<![\w)%°'’\"′″$€£/])(?P<minus>[-−–])(?=[\d.]))?"
# Beside a unit a comma may stand for the point, as it does in most of Europe: "1,5 kg".
_NUMBER = rf"(?:\d{{1,3}},\d{{1,2}}(?![,.]?\d)|{AMOUNT})"
_LOW = rf"(?:(?P<low>{AMOUNT})\s?[-–−]\s?)?"
_HALF = rf"(?:\s?(?P<half>[{''.join(HALVES)}]))?"
_GLUED_ONLY = frozenset(["MP", "t"])  # "48MP" are megapixels, "3 MP" may be people
_FIREARMS = "rifles?|pistols?|revolvers?|(?:hand)?guns?|[Mm]agnums?|bullets?|rounds?|ammunition|cartridges?|ACP"
_SHORTEST_BORE = 100  # of three digits
_SCALE_NAMES = {"C": "Celsius", "F": "Fahrenheit"}
_DIRECTIONS = {"N": "north", "S": "south", "E": "east", "W": "west"}
_LOWEST_MILLIBARS = 800
_REACH = 30  # characters looked at for words that tell
_SAILING = re.compile(
    r"(?i)\b(?:winds?|gusts?|gusting|breeze|gales?|sail\w*|ships?|boats?|vessels?|airspeed|cruis\w+|steam\w*|speeds?)\b"
)
_PAIRED = re.compile(r"\s?[/(]\s?[-−]?\d{1,3}F\b")
_SEAT = re.compile(
    r"(?i)\b(?:row|seat|gate|flat|apartment|apt|room|section|unit|suite|block|class)\b\.?\s$"
)
_WARMTH = re.compile(
    r"(?i)\b(?:temperatures?|degrees|weather|cold|hot|warm\w*|heat\w*|freez\w+|frost|oven|cool\w*|high|highs|lows?|"
    r"below|above|from|to|at|of|was|around|about|nearly|over|under|hit|reach\w*|and|or|by|between)\b[^.;]{0,12}$"
)


def _number(match: re.Match[str]) -> str:
    """The number of a measure with its sign, its scale, and the lower end of a range."""
    words = amount(match["number"])
    words += f" and {HALVES[match['half']]}" if match["half"] else ""
    scale = match["scale"] or _SCALES.get(match["short"] or "")
    words += f" {scale}" if scale else ""
    if match["factor"]:
        words = f"{amount(match['factor'])} {'times' if match['times'] == '*' else 'by'} {words}"
    if match["low"]:
        words = f"{amount(match['low'])} to {words}"
    return f"minus {words}" if match["minus"] else words


def _is_single(match: re.Match[str]) -> bool:
    if match["hyphen"] or match["thing"] is not None or is_attribute(match):
        return True
    return is_one(match["number"]) and not (
        match["scale"] or match["short"] or match["low"] or match["half"]
    )


def _measure(match: re.Match[str]) -> str | None:
    if _is_no_unit(match):
        return None
    symbol = match["unit"]
    name = _told_apart(match) or unit(symbol)
    return f"{_number(match)} {name if _is_single(match) else many(name)}{per(match['per'])}"


def _told_apart(match: re.Match[str]) -> str | None:
    """The unit that a symbol of two stands for here, where it is the rarer of them."""
    if match["unit"] == "mb" and _is_pressure(match["number"]):
        return "millibar"
    around = match.string[max(0, match.start() - _REACH) : match.end() + _REACH]
    return "knot" if match["unit"] == "kt" and _SAILING.search(around) else None


def _is_pressure(number: str) -> bool:
    return "." not in number and int(number.replace(",", "")) >= _LOWEST_MILLIBARS


def _is_no_unit(match: re.Match[str]) -> bool:
    """Whether the letters are a word, an initial or a plural rather than a unit."""
    symbol, text, end = match["unit"], match.string, match.end()
    if symbol in ("in", "ins"):
        stopped = match["stop"] or text[end : end + 1] == "."
        is_ratio = is_one(match["number"]) or text[match.start() - 1 : match.start()] == "-"
        is_size = match["inch"] is not None and not is_ratio  # "2-to-1 in television ads"
        return bool(match["gap"]) and not (stopped or is_size)
    if symbol == "s":
        return not (match["gap"] or "." in match["number"])
    if symbol in _GLUED_ONLY:
        return bool(match["gap"]) and not match["per"]
    is_initial = len(symbol) == 1 and symbol.isupper() and match["gap"]
    return bool(is_initial and re.match(r"\.?\s[A-Z\d]", text[end : end + 3]))


def _percent(match: re.Match[str]) -> str:
    minus = "minus " if match["minus"] else ""
    number = amount(match["number"]) + (f" and {HALVES[match['half']]}" if match["half"] else "")
    return f"{minus}{number} percent{'age' if match['points'] is not None else ''}"


def _points(match: re.Match[str]) -> str:
    is_single = is_one(match["number"]) or match["hyphen"] or is_attribute(match)
    point = "point" if is_single else "points"
    return f"{amount(match['number'])} percentage {point}"


def _scaled(match: re.Match[str]) -> str:
    return f"{amount(match['number'])} {_SCALES[match['scale']]}"


def _with_scale_word(match: re.Match[str]) -> str:
    return f"{amount(match['number'])} {match['scale']}"


def _millions(match: re.Match[str]) -> str:
    return f"{amount(match['number'])} million"


def _counted(match: re.Match[str]) -> str | None:
    """ "cases topped 1m": nothing is named behind the number, but it was before."""
    before = match.string[max(0, match.start() - 2 * _REACH) : match.start()]
    is_told = match["bare"] is None or _COUNTED_BEFORE.search(before)
    return _millions(match) if is_told else None


def _stones(match: re.Match[str]) -> str | None:
    """ "15st 7lb", "12st"; "21st" alone is an ordinal."""
    stones, pounds = int(match["stones"]), match["pounds"]
    is_ordinal = stones % 10 == 1 and stones % 100 != _ELEVENTH
    if stones > _LARGEST_STONE or (is_ordinal and not pounds):
        return None
    is_single = pounds == "1" or match["hyphen"] or is_attribute(match)
    rest = f" {cardinal(int(pounds))} {'pound' if is_single else 'pounds'}" if pounds else ""
    return f"{cardinal(stones)} stone{rest}"


def _thousands(match: re.Match[str]) -> str:
    return f"{amount(match['number'] or match['round'])} thousand"


def _lettered(match: re.Match[str]) -> str:
    """ "1.5K" where nothing tells what is counted."""
    return f"{amount(match['number'])} {letters(match['letter'])}"


def _consumption(match: re.Match[str]) -> str:
    liters = "liter" if is_one(match["number"]) else "liters"
    return f"{amount(match['number'])} {liters} per hundred kilometers"


def _degrees_said(match: re.Match[str]) -> str:
    """ "85° degrees": the sign is said by the word behind it."""
    return amount(match["number"])


def _warmth(match: re.Match[str]) -> Said | None:
    """ "20C" and "-5F": without a degree sign only what stands before tells them from a flat or a gate."""
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    is_fahrenheit = match["scale"] == "F" and not _SEAT.search(before)
    is_pair = match["same"] or _PAIRED.match(match.string, match.end())
    is_told = match["minus"] or is_fahrenheit or is_pair
    if not (is_told or _WARMTH.search(before)):
        return None
    name = _SCALE_NAMES[match["scale"]]
    degrees = "degree" if is_one(match["number"]) else "degrees"
    minus = "minus " if match["minus"] else ""
    low = f"{amount(match['low'].rstrip('CF'))} to " if match["low"] else ""
    spoken = f"{minus}{low}{amount(match['number'])} {degrees} {name}"
    return Said(spoken, confidence=0.9, doubt="could be a letter that belongs to the number")


def _scale_name(match: re.Match[str]) -> str:
    return _SCALE_NAMES[match.group()]


def _place(match: re.Match[str]) -> str:
    """Degrees, minutes and seconds of a place on the globe."""
    parts = [f"{amount(match['degrees'])} degrees", f"{amount(match['minutes'])} minutes"]
    if match["seconds"]:
        parts.append(f"{amount(match['seconds'])} seconds")
    return " ".join([*parts, _DIRECTIONS.get(match["direction"] or "", "")]).rstrip()


def _barrels(match: re.Match[str]) -> str:
    return f"{'million ' if match['million'] else ''}barrels per day"


def _bore(match: re.Match[str]) -> str:
    """ ".50-caliber", ".357 cal": hundredths or thousandths of an inch, which nobody says."""
    number = int(match["bore"])
    halves = number > _SHORTEST_BORE and number % _SHORTEST_BORE
    words = f"{cardinal(number // 100)} {two_digits(number % 100)}" if halves else cardinal(number)
    word = "caliber" if match["word"] == "cal" else match["word"] or ""
    return f"{words} {word}".rstrip()


def _word_per(match: re.Match[str]) -> str:
    return per(match["per"]).lstrip()


def _per_period(match: re.Match[str]) -> str:
    """ "900 kcal/day", "2 days/week"."""
    noun = match["noun"] or unit(match["unit"])
    if match["unit"] and not (is_one(match["number"]) or is_attribute(match)):
        noun = many(noun)
    below = f" per {match['word']}" if match["word"] else per(match["per"])
    return f"{amount(match['number'])} {noun}{below}"


# These go before addresses, where a stroke between two words is said.
FIRST: tuple[Rule, ...] = (
    Rule(
        rf"{ALONE}(?<![/@#])(?P<number>{AMOUNT})[\s-]?(?:(?P<unit>{SYMBOL})|(?P<noun>(?<=\s)(?:[a-z]{{2,12}}s|(?:wo)?men|people|children)))"
        rf"(?<=[a-z]{{3}})/(?=[a-z]{{3}})(?:(?P<per>{PER_SYMBOL})|(?P<word>{_SHARERS}))(?![\w/]|\.\w)",
        _per_period,
        "/",
        countable=True,
    ),
)

RULES: tuple[Rule, ...] = (
    Rule(
        r"(?<!\w)\.(?P<bore>\d{2,3})"
        rf"(?:[\s-]?(?P<word>cal(?:ib(?:er|re))?)\b(?>\.(?=\s[a-z])|)|(?=[\s-](?:{_FIREARMS})\b))",
        _bore,
        ".",
    ),
    Rule(r"(?<![\w/])(?P<million>m)?b(?:oe)?/d(?![\w/])", _barrels, "/"),
    Rule(
        rf"{_MINUS}{ALONE}(?P<number>{_NUMBER}){_HALF}\s?%(?P<points>(?=[\s-]points?\b))?",
        _percent,
        "%",
        countable=True,
    ),
    Rule(
        rf"{_MINUS}{ALONE}(?P<number>{AMOUNT})(?P<half>(?!))?\s?pct?(?P<points>(?!))?(?!\w)",
        _percent,
        "p",
        countable=True,
    ),
    Rule(
        rf"{ALONE}(?P<number>{AMOUNT})(?:(?P<hyphen>-)?pp|\s?ppts?)(?!\w|\.?\s?\d)",
        _points,
        "p",
        countable=True,
    ),
    Rule(
        rf"{ALONE}(?P<number>{AMOUNT})\s?(?P<scale>bn|mn|mln|tn|trn)(?!\w|{_MEASURED_IN_MILLIONS})",
        _scaled,
        "n",
        countable=True,
    ),
    Rule(
        rf"{ALONE}(?P<number>{AMOUNT})\s(?P<scale>hundred|thousand|million|billion|trillion)(?=\s?[-–]\s?\d)",
        _with_scale_word,
        "-–",
        countable=True,
    ),
    Rule(
        rf"{ALONE}(?P<number>{AMOUNT})[mM](?=\s(?:people|[A-Z]{{2,6}}s|[a-z]{{1,20}}[a-z][b-rt-z]s)\b)(?!\s(?:{_THINGS})\b)",
        _millions,
        "mM",
        countable=True,
    ),
    Rule(
        rf"{ALONE}(?P<number>{AMOUNT})(?:\s?m(?=\s{_KINDS}(?:{_COUNTED_IN_MILLIONS})\b)|"
        rf"\s?m(?=\s(?:bpd|b/d)\b)|m(?=\sof\s(?:them|whom|these|those)\b|[-–]{AMOUNT}m?\s(?:{_COUNTED_IN_MILLIONS})\b)|"
        r"m(?P<bare>(?=\s?[.,;)](?!\w)|\s?$|\s(?:in|by|since|last|this|a|to|and|more)\b)))",
        _counted,
        "m",
        countable=True,
    ),
    Rule(
        r"(?P<stones>[1-9](?<![\w.,].)\d?)(?:st|\sst(?=\s?\d))(?:\s?(?P<pounds>\d|1[0-3])(?P<hyphen>-)?\s?lbs?)?(?!\w|\.\w)",
        _stones,
        DIGITS,
    ),
    Rule(rf"\bsq\b\.?(?=\s(?:{_SQUARED})\b)", constant("square"), "q"),
    Rule(
        rf"{ALONE}(?P<number>{AMOUNT})[kK](?=\s(?:[a-z]{{1,20}}\s)?(?:{_STAFF})\b)|"
        rf"{ALONE}(?P<round>[1-9]\d{{1,2}})k(?=\s[a-z])(?!\s(?:run|race|gold|ultra\w*|walk|ride|resistor|modem)\b)",
        _thousands,
        "kK",
        countable=True,
    ),
    Rule(
        rf"{ALONE}(?P<number>\d{{1,3}}\.\d{{1,2}})(?P<letter>[kKMBT])(?!\w)",
        _lettered,
        "kKMBT",
        countable=True,
    ),
    Rule(rf"{ALONE}(?P<number>{AMOUNT})\s?[lL]/100\s?km(?!\w)", _consumption, "/"),
    Rule(
        r"(?<![\w.])(?P<degrees>\d{1,3})\s?°\s?(?P<minutes>\d{1,2}(?:\.\d{1,4})?)\s?[′'’]"
        r"(?:\s?(?P<seconds>\d{1,2}(?:\.\d{1,4})?)\s?(?:[″\"”]|['’′]{2}))?(?:\s?(?P<direction>[NSEW])(?!\w))?",
        _place,
        "°",
    ),
    *feet.RULES,
    Rule(rf"{ALONE}(?P<number>{AMOUNT})\s?°(?=\sdegrees?\b)", _degrees_said, "°", countable=True),
    Rule(
        rf"{_MINUS}{ALONE}(?<!\w-)(?:(?P<low>\d{{1,3}}(?P<same>[CF])?)[-–])?(?P<number>\d{{1,3}}(?:\.\d)?)(?P<scale>[CF])(?![\w'’])",
        _warmth,
        "CF",
        countable=True,
    ),
    Rule(
        rf"{_MINUS}{ALONE}(?:(?<!/)|(?<=[a-zA-Z]/))(?:(?P<factor>{AMOUNT})\s?(?P<times>[x×*])\s?)?{_LOW}(?P<number>{_NUMBER}){_HALF}{_SCALE_WORD}"
        rf"(?:(?P<hyphen>-)|(?P<gap>\s))?(?P<unit>{SYMBOL})(?:/(?P<per>{PER_SYMBOL}))?(?P<thing>(?=\s(?:{_THINGS})\b))?"
        rf"(?P<inch>(?=\s(?:{_THINGS_IN_INCHES})\b))?(?P<stop>(?<=[a-z])\.(?=,|\s+[a-z\d]))?(?![\w²³°]|/(?!\d)|-\d{{1,6}}(?:\.\d{{1,4}})?(?!\s?[a-zA-Z°\d.]))",
        _measure,
        DIGITS,
        countable=True,
    ),
    Rule(r"(?<=\bdegrees )[CF](?!\w)|(?<=\bdegree )[CF](?!\w)", _scale_name, "CF"),
    Rule(rf"(?<=[a-z%°²³″\"])/(?P<per>{PER_SYMBOL})(?!\w)", _word_per, "/"),
)
