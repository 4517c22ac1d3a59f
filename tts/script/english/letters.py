"""Initials, and capitals that are said letter by letter."""

from __future__ import annotations

import re

from tts.script.rules import Rule, letters
from tts.script.tables import listed

_WORDS = frozenset(
    listed(
        "NATO UNESCO UNICEF NASA OPEC AIDS SARS COVID FIFA UEFA ASEAN NAFTA SWAT LASER RADAR SONAR "
        "SCUBA GIF JPEG RAM ROM SIM PIN ZIP FEMA OSHA HIPAA MENSA NORAD SALT START TASS "
        "INTERFAX BRICS ECOWAS MERCOSUR SWIFT PAC SAT GABA RIPE PEN DAX NIMBY YOLO CAPTCHA SIDS LIDAR "
        "HAMAS ISIS OXFAM GITMO NASDAQ POTUS SCOTUS FLOTUS DREAM COP HIMARS "
        "ATACMS PEPFAR BREXIT LOL ROFL MASH NOW WHO SAC TAC DADS FRI SEAL SEALS ACT ASK TOP ALL NEW "
        "NOT THE AND BUT FOR HAS HAVE WITH OFF OUT ONE TWO WAR MAN SAY SAID GET GOT SEE DAY YES NO SO "
        "TO OF IN ON AT BE BY DO GO HE IF IS ME MY OR UP WE AN AS AM I A"
    )
)
_LETTERS = frozenset(
    listed(
        "US UK EU UN USA UAE USSR CIA EPA IRA ICU CEO CFO COO CTO CIO AI IT TV ID OK UFO IOU IQ EQ IP "
        "IPO ISO IAEA ICE IED IOC IOM IMF IDF IRS ITV EA ER AP API APP ATM DUI DOA DIY DOE DOJ EKG "
        "ESPN EST ETA EV EVS FAA FAO FAQ GAO GOP HIV HUD IBM ICC ICJ IDP ISP IUD JFK LA LED MIT MOD "
        "MOU NIH NRA NSA NYU OAS OCD OECD OSCE PA PE PO POW PR RAF RIP SEC SOS SUV UAV UCLA UEA UV "
        "VAT VIP WTO XXL AFL AFB AFC AFP ALCS ABA ABC ACLU AAA ADHD AFD UCI UCL USC ECB EBV EP LP DA "
        "VA CA DC OS PC EMT ETF EPP AMD AOL ATP AUM EEG EEC ELN NAACP YMCA NYSE UNRWA"
    )
)
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
_SHOUT = re.compile(r"\s?[A-Z]{4,}\b")
_SHOUT_BEFORE = re.compile(r"\b[A-Z]{4,}[,:]?\s$")


def is_said_as_letters(word: str) -> bool:
    """Whether capitals are spelt out ("BBC", "EU") and not said as a word ("NATO")."""
    if word in _WORDS:
        return False
    if word in _LETTERS or _VOWELS.isdisjoint(word):
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
    before = match.string[max(0, match.start() - 20) : match.start()]
    return bool(_SHOUT.match(match.string, match.end()) or _SHOUT_BEFORE.search(before))


def _capitals(match: re.Match[str]) -> str | None:
    word = match["word"]
    spelt = word in _LETTERS or (
        is_said_as_letters(word) and not (_VOWELS & set(word) and _is_shouted(match))
    )
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
    left, right = match.group().split("&")
    return f"{letters(left)} and {letters(right)}"


RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\w.])[A-Z]{1,3}&[A-Z]{1,3}(?!\w)", _joined, "&"),
    Rule(
        r"(?<![\w.])(?P<word>(?:[A-Za-z]\.){2,8}(?!\w)|(?:[A-Za-z]\.){1,8}[A-Za-z](?![\w.]))(?P<tail>['’]s\b)?",
        _dotted,
        ".",
    ),
    Rule(r"(?<![\w.])(?:[A-Z]\.\s?){1,4}(?<=\.)(?=\s[A-Z])(?=\s?\w)", _initials, "."),
    Rule(r"(?<![\w.@])(?P<word>[A-Z]{2,7})(?P<tail>['’]?s)?(?![\w&])", _capitals),
)
