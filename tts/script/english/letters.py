"""Initials, and capitals that are said letter by letter."""

from __future__ import annotations

import re

from tts.script.english.acronyms import LETTERS, SHOUTED_WORDS, WORDS
from tts.script.rules import Rule, letters
from tts.script.tables import listed

_VOWELS = frozenset("AEIOUY")
_ONSETS = frozenset(
    listed(
        "BL BR CH CHR CL CR DR DW FL FR GH GL GN GR KH KL KN KR PH PHR PL PR RH SC SCH SCR SH SHR SK SL SM SN "
        "SP SPH SPL SPR SQ ST STR SW TH THR TR TW WH WR"
    )
)
_LONG_ONSETS = frozenset(
    listed("CZ DH DM DN GD GW KW LH LL LV NV PSK SR SV SZ TS TV VL ZH")
)  # of names with four letters and more: "LVIV", "GDANSK"; "TSA" is none
_CODAS = frozenset(
    listed(
        "BS BT BTS CH CHS CK CKS CS CT CTS DD DDS DS DST DTH FF FFS FS FT FTH FTS GG GGS GH GHS GHT GHTH GHTS GN "
        "GNS GS HN KH KS LB LCH LD LDS LF LK LKS LL LLS LM LMS LN LNS LP LPH LPS LS LSH LSK LT LTH LTS LTZ LZ MB "
        "MBS MN MNS MP MPH MPS MPT MS MSK NC NCH ND NDS NG NGH NGS NGTH NK NKS NS NSK NT NTH NTHS NTS NTZ NZ PH "
        "PHS PS PT PTH PTHS PTS RB RC RCH RD RDS RF RG RK RKS RL RLD RLDS RLS RM RMS RMTH RN RNS RNT RP RPH RPS RR "
        "RS RSK RST RT RTH RTHS RTS RTZ RX RZ SC SH SK SKS SM SMS SP SS ST STS TCH TH THM THS TS TSK TT TZ WD WDS "
        "WK WKS WL WLS WN WNS WS WTH X XT XTS ZZ"
    )
)
_CLUSTER = re.compile(r"[^AEIOUY]+")
_LONGEST = 6  # capitals; longer ones are words in capitals
_SHORT = 3  # capitals that are letters unless they are known as a word
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
_SMALL = re.compile(r"[a-z]{2}")
_CONTRACTED = re.compile(r"\b[A-Z]{1,6}['’](?:T|RE|LL|VE|M)\b")  # "IT ISN'T"
_SHOUT_REACH = 40  # characters on either side
_RUN_BEFORE = re.compile(r"(?<!\w)(?:[A-Z'’]{1,12}[ ,]{1,2}){1,6}$")
_RUN_AFTER = re.compile(r"(?:[ ,]{1,2}[A-Z'’]{1,12}(?!\w)){1,6}")
_FEWEST_BESIDE = (
    2  # words in capitals directly beside one: "it WAS ALL over" is no shout, "IT WAS ALL over" is
)
_SHORT_SHOUTED = 4  # letters; a longer word with odd consonants is a name
_FEWEST_SHOUTED = 3  # words in capitals that are no letters, with none in small letters beside them
_NOT_THE_COUNTRY = re.compile(
    r"\b(?:FOR|OF|WITH|TO|AMONG|LET|GIVE|TELL|HELP|TOLD|SHOW|ASK|JOIN|FOLLOW|CONTACT|ABOUT|NEAR)\s$"
)
_IT_WORK = re.compile(r"\s(?:DEPARTMENT|SYSTEMS?|WORKERS?|FIRMS?|GIANTS?|OUTAGES?|EXPERTS?)\b")


_SHOUTED_TAILS = ("'S", "’S")
_PRONOUNS = frozenset(["IT", "WHO"])  # "IT'S OVER"


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
        is_known = (
            letters_ in _ONSETS or (len(word) > _SHORT and letters_ in _LONG_ONSETS)
            if at_start
            else letters_ in _CODAS or not at_end
        )
        if len(letters_) > 1 and not is_known:
            return False
        if len(letters_) > _SHORT and not at_end:
            return False
    return bool(clusters) and not (len(word) == _SHORT and word[0] in _VOWELS)


def _is_shouted(match: re.Match[str]) -> bool:
    """Whether the word stands in a line of capitals, where capitals say nothing."""
    text, start, end = match.string, match.start(), match.end()
    left, right = text[max(0, start - _SHOUT_REACH) : start], text[end : end + _SHOUT_REACH]
    if match["word"] in SHOUTED_WORDS and (_CONTRACTED.search(left) or _CONTRACTED.search(right)):
        return True
    if not (_SMALL.search(left) or _SMALL.search(right)):
        return _words_in(left + match.group() + right) >= _FEWEST_SHOUTED
    before, after = _RUN_BEFORE.search(left), _RUN_AFTER.match(right)
    run = f"{before[0] if before else ''} {after[0] if after else ''}"
    return match["word"] in SHOUTED_WORDS and _words_in(run) >= _FEWEST_BESIDE


def _words_in(text: str) -> int:
    """How many words in capitals are no letters."""
    found: list[str] = _CAPITALS.findall(text)
    return sum(not is_said_as_letters(word) for word in found)


def _is_spelt_in_shout(match: re.Match[str]) -> bool:
    word = match["word"]
    if word == "US":
        return not _NOT_THE_COUNTRY.search(
            match.string[max(0, match.start() - _SHOUT_REACH) : match.start()]
        )
    if word == "IT":
        return bool(_IT_WORK.match(match.string, match.end()))
    if word in SHOUTED_WORDS:
        return False
    return word in LETTERS or _VOWELS.isdisjoint(word) or _is_unlike_english(word)


def _is_unlike_english(word: str) -> bool:
    """Whether a short word holds consonants that no English word has there: "SBU", and not "OIL"."""
    return len(word) <= _SHORT_SHOUTED and not (_is_pronounceable(word) or word[0] in _VOWELS)


def _capitals(match: re.Match[str]) -> str | None:
    word = match["word"]
    if match["tail"] in _SHOUTED_TAILS and word in _PRONOUNS:
        return None
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


def _at_the_end(match: re.Match[str]) -> str | None:
    """Capitals that end a name: "ChatGPT", "macOS"."""
    if not is_said_as_letters(match["word"]):
        return None
    return _tailed(match["word"]) if match["tail"] else letters(match["word"])


def _as_a_word(match: re.Match[str]) -> str:
    return match.group()


def _verb(match: re.Match[str]) -> str:
    """Letters that are a verb, or name people: "OKed" is said "OK'd"; "OKing" and "NZers" have a syllable more."""
    tail = "'d" if match["ending"] == "ed" else f" {match['ending']}"
    return f"{letters(match['word'])}{tail}"


# Little words in the names of towns, which a dateline writes in capitals: "EL PASO", "RIO DE JANEIRO".
_BEFORE_TOWN = "(?:EL|LE|AL|HO)(?=[ -][A-Z]{3})|DA(?= NANG)|LA(?= (?:PAZ|PLATA|JOLLA|CROSSE|LIGA))"
_IN_TOWN = "(?:(?<=[A-Z]{2} )|(?<=[A-Z]{2}-))(?:DE|DES|DU|LE|EL)(?=[ -][A-Z]{3})|(?<=[A-Z]{2}-)AU(?=-[A-Z])"

RULES: tuple[Rule, ...] = (
    Rule(rf"(?<![\w.'’])(?:{_BEFORE_TOWN}|{_IN_TOWN})(?!\w)", _as_a_word, "ELUO"),
    Rule(
        r"(?<=[a-z][a-z])(?<!\bMc)(?P<word>[A-Z]{2,4})(?P<tail>['’]?s)?(?!\w)",
        _at_the_end,
    ),
    Rule(r"(?<![\w.@#/])(?P<word>OK|ID|PR|DJ|MC|NZ|DM|RV|DIY)(?P<ending>ers?|ed|ing)(?!\w)", _verb),
    Rule(r"(?<![\w.])(?P<both>[A-Z]{1,3}\s?&\s?[A-Z]{1,3})(?P<tail>s)?(?!\w)", _joined, "&"),
    Rule(r"(?<![\w.@#/])(?:[emt][A-Z]{3}|i[A-Z]{2}|pH|x[AG]|xAI)(?!\w)", _small_first, "emtipx"),
    Rule(
        r"(?<![\w.])(?P<word>(?:[A-Za-z]\.){2,8}(?!\w)|(?:[A-Za-z]\.){1,8}[A-Za-z](?![\w.]))(?P<tail>['’]s\b)?",
        _dotted,
        ".",
    ),
    Rule(r"(?<![\w.])(?:[A-Z]\.\s?){1,4}(?<=\.)(?=\s[A-Z])(?=\s?\w)", _initials, "."),
    Rule(
        r"(?:(?<![\w.@])(?<!\w['’])|(?<=\s\.))(?P<word>[A-Z]{2,7})(?P<tail>['’]?s|['’]S)?(?![\w&]|['’][A-Z])",
        _capitals,
    ),
)
