"""German ranks and compounds: "3. Platz", "6. Die Schuld", "20-Jährige", rulers and ranks with Roman numerals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.languages import romans
from tts.script.languages.german.endings import (
    ACCUSATIVE,
    DATIVE,
    STRONG,
    WEAK,
    gender_of,
    half_before,
    rank_before_noun,
)
from tts.script.languages.grammar import place
from tts.script.languages.numerals.german import cardinal, rank, year
from tts.script.languages.written import BEGIN, GAP, parsed
from tts.script.rules import DIGITS, Rule, Said
from tts.script.tables import listed

if TYPE_CHECKING:
    import re

COUNTED = "Kapitel|Teil|Band|Artikel|Akt|Szene|Buch|Klasse|Typ|Phase|Stufe|Abschnitt|Anhang|Liga|Hartz|Euro|Pos"
_QUEENS = frozenset(
    listed(
        "Elisabeth Elizabeth Katharina Margrethe Margarethe Maria Isabella Viktoria Victoria Beatrix Christina "
        "Kleopatra Johanna Anna Mary Wilhelmina"
    )
)
_KINGS = frozenset(
    listed(
        "Ludwig Friedrich Wilhelm Karl Heinrich Otto Georg Philipp Franz Josef Leopold Albert Alexander Nikolaus "
        "Peter Iwan Paul Pius Benedikt Gregor Leo Klemens Urban Johannes Konrad Rudolf Maximilian Ferdinand Napoleon "
        "Eduard Richard Jakob Charles Carl Gustav Christian Harald Ramses Mehmed Felipe Franziskus Sixtus Innozenz"
    )
)
_TAIL = (  # what stands behind a number in one word with it
    r"(?P<tail>jährig|mal|fach|prozentig|stündig|tägig|köpfig|stellig|teilig|minütig|seitig|stöckig|monatig|wöchig|"
    r"wöchentlich|jähr|monatlich|stündlich|minütlich|tagig|sitzig|türig|gradig|geschossig|spurig|gleisig|zeilig|"
    r"sprachig|bändig|er)(?P<ending>(?:e|er|es|en|em|s|in|innen|n)?)(?!\w)"
)
_RANKED = r"(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)"
_NO_RANK = 10**6  # none is as high


def _rank(match: re.Match[str]) -> str | None:
    """ "zum dritten Mal"; at the very end only where the words before it want a rank."""
    number, at = parsed(match["number"]), place(match)
    if not 0 < number.value < _NO_RANK:
        return None
    if not match["noun"] and at.word_before not in STRONG | WEAK:
        return None
    return rank_before_noun(number.value, match["noun"] or "", at)


def _item(match: re.Match[str]) -> str:
    """ "erstens": the number of an item, with which a sentence begins."""
    return f"{rank(int(match['number']))}ens"


def _roman_rank(match: re.Match[str]) -> str | None:
    """ "im zwanzigsten Jahrhundert"; at the very end only where the words before it want a rank."""
    if not match["noun"] and place(match).word_before not in STRONG | WEAK:
        return None
    return rank_before_noun(romans.value(match["numeral"]), match["noun"] or "", place(match))


def _ruler(match: re.Match[str]) -> str | Said:
    """ "Ludwig der Vierzehnte", "von Elisabeth der Zweiten"."""
    name, number = match["name"], romans.value(match["numeral"])
    stem = rank(number)
    stem = stem[0].upper() + stem[1:]
    before = place(match).word_before
    is_queen = name in _QUEENS
    if name.endswith("s") and name[:-1] in _KINGS:
        return f"{name} des {stem}en"
    if before in DATIVE | {"unter"}:
        return f"{name} {'der' if is_queen else 'dem'} {stem}en"
    if before in ACCUSATIVE and not is_queen:
        return f"{name} den {stem}en"
    said = f"{name} {'die' if is_queen else 'der'} {stem}e"
    return said if not before else Said(said, confidence=0.85, doubt="the case is a guess")


def _tailed(match: re.Match[str]) -> str | None:
    """ "zehnjährige", "neunziger", "dreifach"."""
    number = parsed(match["number"])
    if number.fraction or (match["tail"] == "er" and match["ending"]):
        return None
    words = (
        year(number.value) if len(number.whole) == len("1990") else cardinal(number.value, "ein")
    )
    tail = match["tail"] + match["ending"]
    said = f"{words}{tail.lower()}".replace(" ", "")
    return said[0].upper() + said[1:] if match["written"][0].isupper() else said


def _percentage(match: re.Match[str]) -> str:
    return f"{cardinal(int(match['number']), 'ein')}prozentig{match['ending'] or ''}"


def _half(match: re.Match[str]) -> str | Said:
    return half_before(gender_of(match["noun"]))


def _times(match: re.Match[str]) -> str:
    return f"{cardinal(int(match['number']), 'ein')}mal"


ROMAN: tuple[Rule, ...] = (
    romans.rulers(_KINGS | {f"{king}s" for king in _KINGS} | _QUEENS, _ruler, r"\.?"),
    Rule(rf"(?<![\w.])(?P<numeral>{romans.LONG}|[VX])\.(?={GAP}{_RANKED}|$)", _roman_rank, "IVX"),
)
PERCENTAGE = Rule(
    rf"{BEGIN}(?P<number>\d{{1,9}})\s?%ig(?P<ending>e[rsnm]?)?(?!\w)", _percentage, "%"
)
RULES: tuple[Rule, ...] = (
    Rule(
        rf"{BEGIN}(?P<number>\d{{1,3}}\.\d{{3}}|\d{{1,9}})-?(?P<written>(?i:{_TAIL}))",
        _tailed,
        DIGITS,
    ),
    Rule(r"(?<![\w.,])(?P<number>\d{1,4})\s?[x×](?=\s[^\W\d]|[.,;:!?)]|$)", _times, "x×"),
    Rule(
        r"^(?P<number>[1-9]\d?)\.(?=\s(?:Der|Die|Das|Den|Dem|Ein|Eine|Einen|Es|Er|Sie|Wir|Ich|Man|Wer|Was|Wie|Wo|Im|In|"
        r"Am|An|Auf|Bei|Mit|Nach|Von|Vor|Für|Durch|Ohne|Wenn|Weil|Nur|Kein|Keine|Viele|Alle|Diese|Dieser|Dieses)\s)",
        _item,
        ".",
    ),
    Rule(
        rf"(?<![\w.,/])(?P<number>\d{{1,3}}(?:\.\d{{3}})?)\.(?={GAP}{_RANKED}|$|\s[a-zäöü])",
        _rank,
        ".",
    ),
    Rule(r"(?<![\w,./])(?<!\d\s)(?:½|1/2)(?=\s(?P<noun>[A-ZÄÖÜ][\wäöüß]+))", _half, "½/"),
)
