"""The rules of German in the order in which they claim text: the most particular first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.languages import acronyms, amounts, codes, moments, romans, signs
from tts.script.languages.german.counting import GERMAN, MONTHS, year_words
from tts.script.languages.german.endings import (
    ACCUSATIVE,
    DATIVE,
    STRONG,
    WEAK,
    gender_of,
    rank_before_month,
    rank_before_noun,
)
from tts.script.languages.grammar import place
from tts.script.languages.numerals.german import cardinal, rank, year
from tts.script.languages.written import BEGIN, GAP, parsed
from tts.script.rules import DIGITS, Rule, Said
from tts.script.tables import listed

if TYPE_CHECKING:
    import re

_MONTH = (
    r"(?P<month>Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
    r"(?:Jan|Jän|Feb|Febr|Mrz|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez)\b\.?)(?!\w)"
)
_SHORT_MONTHS = {
    **{month[:3]: month for month in MONTHS}, "Mrz": "März", "Jän": "Jänner", "Jänner": "Jänner", "Feber": "Feber",
}  # fmt: skip
_QUEENS = frozenset(
    listed(
        "Elisabeth Elizabeth Katharina Margrethe Margarethe Maria Isabella Viktoria Victoria Beatrix Christina "
        "Kleopatra Johanna Anna Mary Wilhelmina"
    )
)
_TAIL = (  # what stands behind a number in one word with it
    r"(?P<tail>jährig|mal|fach|prozentig|stündig|tägig|köpfig|stellig|teilig|minütig|seitig|stöckig|monatig|wöchig|"
    r"wöchentlich|jähr|monatlich|stündlich|minütlich|tagig|sitzig|türig|gradig|geschossig|spurig|gleisig|zeilig|"
    r"sprachig|bändig|er)(?P<ending>(?:e|er|es|en|em|s|in|innen|n)?)(?!\w)"
)


def _day(match: re.Match[str]) -> str | None:
    day = int(match["day"])
    if not 1 <= day <= 31:  # noqa: PLR2004 -- days of a month
        return None
    return rank_before_month(day, place(match))


def _whole_date(match: re.Match[str]) -> str | None:
    day = _day(match)
    return (
        f"{day} {_month(match['month'])} {year_words(match['year'] or '')}".rstrip()
        if day
        else None
    )


def _month(written: str) -> str:
    """A month in full."""
    month = written.rstrip(".")
    return _SHORT_MONTHS.get(month) or _SHORT_MONTHS[month[:3]]


def _month_and_year(match: re.Match[str]) -> str:
    return f"{_month(match['month'])} {year_words(match['year'])}"


def _rank(match: re.Match[str]) -> str | None:
    """ "zum dritten Mal"; at the very end only where the words before it want a rank."""
    number, at = parsed(match["number"]), place(match)
    if not 0 < number.value < 10**6:  # no rank is as high
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


def _clock(match: re.Match[str]) -> str:
    said = GERMAN.clock(int(match["hour"]), int(match["minute"] or 0), place(match))
    if not match["from"]:
        return said
    first = GERMAN.clock(int(match["from"]), int(match["from_minute"] or 0), place(match))
    return f"{first if match['from_minute'] else first.removesuffix(' Uhr')} bis {said}"


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
    """ "eine halbe Stunde", "einen halben Liter"."""
    gender = gender_of(match["noun"])
    if gender == "m":
        return Said("einen halben", confidence=0.7, doubt="the case is a guess")
    return "eine halbe" if gender == "f" else "ein halbes"


def _short_date(match: re.Match[str]) -> str | None:
    day, month = int(match["day"]), int(match["month"])
    if not (1 <= day <= 31 and 1 <= month <= moments.MONTHS_A_YEAR):  # noqa: PLR2004 -- days of a month
        return None
    return GERMAN.date(day, month, "", place(match))


def _times(match: re.Match[str]) -> str:
    return f"{cardinal(int(match['number']), 'ein')}mal"


def _decade(match: re.Match[str]) -> str:
    number = int(match["number"])
    words = year(number) if len(match["number"]) == len("1990") else cardinal(number)
    return f"{words}er"


def _season(match: re.Match[str]) -> str | None:
    first, second = int(match["year"]), int(match["next"])
    if second != (first + 1) % 100:
        return None
    return f"{year(first)} {cardinal(second) if second else year(first + 1)}"


def _street(match: re.Match[str]) -> str:
    return f"{match['name']}{'straße' if match['s'] == 's' else 'Straße'}"


_KINGS = frozenset(
    listed(
        "Ludwig Friedrich Wilhelm Karl Heinrich Otto Georg Philipp Franz Josef Leopold Albert Alexander Nikolaus "
        "Peter Iwan Paul Pius Benedikt Gregor Leo Klemens Urban Johannes Konrad Rudolf Maximilian Ferdinand Napoleon "
        "Eduard Richard Jakob Charles Carl Gustav Christian Harald Ramses Mehmed Felipe Franziskus Sixtus Innozenz"
    )
)
_RANKED = r"(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)"
_COUNTED = "Kapitel|Teil|Band|Artikel|Akt|Szene|Buch|Klasse|Typ|Phase|Stufe|Abschnitt|Anhang|Liga|Hartz|Euro|Pos"


def rules() -> tuple[Rule, ...]:
    """The rules of German, the most particular first."""
    year_behind = rf"(?:{GAP}(?P<year>[12]\d{{3}})(?![\w-]|[.,:]\d))?"
    return (
        *codes.addresses(GERMAN),
        Rule(
            rf"(?<![\w.,/])(?P<day>\d{{1,2}})\.{GAP}?{_MONTH}{year_behind}",
            _whole_date,
            ".",
            countable=True,
        ),
        Rule(
            rf"\b{_MONTH}{GAP}(?P<year>[12]\d{{3}})(?![\w-]|[.,]\d)",
            _month_and_year,
            DIGITS,
            countable=True,
        ),
        Rule(
            r"(?<![\w.,/])(?P<day>\d{1,2})\.(?=\s?(?:bis|und|oder|sowie|[/–-])\s?(?:zum\s|dem\s)?\d{1,2}\.)",
            _day,
            ".",
            countable=True,
        ),
        Rule(r"(?<=\d\.[–-])(?P<day>\d{1,2})\.(?=\s|$)", _day, ".", countable=True),
        Rule(
            r"(?<![\w:.,])(?:(?P<from>[01]?\d|2[0-4])(?:[:.](?P<from_minute>[0-5]\d))?\s?[–-]\s?)?"
            r"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?Uhr\b",
            _clock,
            DIGITS,
        ),
        *moments.rules(GERMAN),
        Rule(
            r"(?<![\w.,/])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?!\d)",
            _short_date,
            ".",
            countable=True,
        ),
        *codes.numbers(GERMAN),
        romans.rulers(_KINGS | {f"{king}s" for king in _KINGS} | _QUEENS, _ruler, r"\.?"),
        Rule(
            rf"(?<![\w.])(?P<numeral>{romans.LONG}|[VX])\.(?={GAP}{_RANKED}|$)",
            _roman_rank,
            "IVX",
        ),
        Rule(r"(?<![\w.,])['’]?(?P<number>\d{2}|[12]\d{3})er(?!\w)", _decade, DIGITS),
        Rule(
            r"(?<![\w.,-])(?P<year>1[89]\d\d|20\d\d)\s?[/]\s?(?:20)?(?P<next>\d\d)(?![\w/–-]|[.,]\d|%)",
            _season,
            "/",
        ),
        *romans.counted(GERMAN, _COUNTED),
        Rule(rf"{BEGIN}(?P<number>\d{{1,9}})\s?%ig(?P<ending>e[rsnm]?)?(?!\w)", _percentage, "%"),
        *amounts.rules(GERMAN),
        amounts.rates(GERMAN),
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
        *signs.fractions(GERMAN),
        amounts.ranges(GERMAN),
        signs.ratio(GERMAN),
        Rule(r"(?P<name>\b[A-ZÄÖÜ][a-zäöüß]+-?)(?P<s>[Ss])tr\.(?=\s|$|,)", _street, "."),
        *signs.abbreviations(GERMAN),
        *acronyms.rules("de"),
        amounts.plain(GERMAN),
        *signs.signs(GERMAN),
        *signs.net(GERMAN),
    )
