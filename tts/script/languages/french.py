"""French: how numbers, dates and ranks are said, and the rules in the order in which they claim text."""

from __future__ import annotations

import re

from tts.script.languages import acronyms, amounts, codes, moments, romans, signs
from tts.script.languages.counting import Counting
from tts.script.languages.grammar import Noun, Place, Unit, place, words_of
from tts.script.languages.numerals.french import LONGEST, cardinal, digits, ordinal
from tts.script.languages.vocabulary.french import WORDS
from tts.script.languages.written import GAP, Number
from tts.script.rules import DIGITS, Rule, Said, constant
from tts.script.tables import listed

_MONTHS = listed(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
)
_SHORT_MONTHS = {
    "janv": "janvier", "févr": "février", "fév": "février", "avr": "avril", "juil": "juillet", "sept": "septembre",
    "oct": "octobre", "nov": "novembre", "déc": "décembre",
}  # fmt: skip
_MONTH = (
    r"(?P<month>(?i:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|"
    r"(?:janv|févr|fév|avr|juil|sept|oct|nov|déc)\b\.?)(?!\w)"
)
_HALVES, _THIRDS, _QUARTERS = 2, 3, 4
_MUTE = frozenset("aâeéèêiîoôuhœ")  # before them "de" loses its vowel
_ASPIRATED = ("hertz", "hryvnia")
_FEMININE = re.compile(
    r".*(?:[st]ion|xion|té|ée|ette|elle|esse|ance|ence|ure|ude|ade|ise|ille|ie|aine|ienne|ique|euse|trice|ine|ane|enne"
    r"|une|ouche|ale|sse|ère|rre|nde|nte|ppe|use)s?$"
)
_FEMININE_WORDS = frozenset(
    listed(
        "fois heure minute seconde semaine journée année page personne femme fille voix main maison place école église "
        "route rue ville chambre partie équipe voiture moto balle bombe tonne livre langue étape œuvre île âme arme "
        "vache fin nuit mer mort part loi croix clé clef porte table chose ligne marque usine banque commune famille "
        "victime plainte lettre carte cause course salle scène série somme piste planète pièce peine médaille règle "
        "roue saison vie zone note offre chaîne entreprise centaine dizaine vingtaine"
    )
)
_MASCULINE_WORDS = frozenset(
    listed(
        "musée lycée trophée comité côté été député traité degré marché congé homme gramme incendie génie domaine "
        "capitaine magazine siècle silence exemple domicile article article's litre mètre kilomètre musique-là groupe "
        "type type's centre titre livreur timbre quinquennat mandat romancier cinquantenaire squelette parapluie foie "
        "pourcentage pique-nique portique cantique moteur golfe sable murmure ministère caractère cimetière frère père "
        "critère verre beurre tonnerre compte conte comte adulte monde mode angle oncle parterre graphique historique "
        "domestique public élève kilogramme programme problème"
    )
)
_COUNTS_NOTHING = frozenset(listed("et ou à de en sur par pour dans est sont a ont ans"))
_RULERS = listed(
    "Louis Henri Charles François Napoléon Philippe Jean Jean-Paul Benoît Pie Paul Léon Grégoire Clément Innocent "
    "Urbain Nicolas Alexandre Pierre Ivan Frédéric Guillaume Édouard Edouard George Georges Jacques Richard Robert "
    "Albert Léopold Baudouin Rainier Juan Felipe Alphonse Ferdinand Joseph Otton Conrad Rodolphe Maximilien "
    "Gustave Christian Harald Olav Carl Ramsès Mohammed Mohamed Hassan Abdallah François-Joseph Élisabeth "
    "Elisabeth Elizabeth Catherine Marie Isabelle Margrethe Victoria Christine Anne Cléopâtre Jeanne"
)
_QUEENS = frozenset(
    listed(
        "Élisabeth Elisabeth Elizabeth Catherine Marie Isabelle Margrethe Victoria Christine Anne Cléopâtre Jeanne"
    )
)
_COUNTED = (
    "chapitre|Chapitre|tome|Tome|livre|Livre|volume|partie|acte|Acte|scène|article|titre|annexe|type|classe|phase|"
    "niveau|stade|Paris|Lyon|Vatican|Apollo|Division|Guerre mondiale|guerre mondiale"
)
_NO_PLURAL_BELOW = 2
_SCALE_ENDS = ("million", "millions", "milliard", "milliards", "billion", "billions")


class French(Counting):
    """French as a grammar."""

    def __init__(self) -> None:
        super().__init__(WORDS, cardinal, digits, LONGEST)

    def call(self, group: str) -> str:
        """Up to three digits are one number: "zéro un, vingt-trois"."""
        is_long = len(group) > len("123") or (group[0] == "0" and len(group) > len("01"))
        return digits(group) if is_long else self.behind_mark(group)

    def per(self, noun: Noun) -> str:
        """ "par kilogramme"."""
        return f"par {noun.one}"

    def number(self, number: Number, at: Place) -> str | Said:
        """A number in running text; "un" agrees with what it counts."""
        noun = at.word_after
        if noun[:1].islower() and noun not in _COUNTS_NOTHING:
            return self._amount(number, is_feminine=_is_feminine(noun))
        return self._amount(number)

    def _amount(self, number: Number, *, is_feminine: bool = False) -> str:
        if len(number.whole) > LONGEST:
            whole = digits(number.whole)
        else:
            whole = cardinal(number.value, feminine=is_feminine and not number.fraction)
        return (
            f"{whole} {WORDS.marks[number.mark]} {self.behind_mark(number.fraction)}"
            if number.fraction
            else whole
        )

    def counted(self, number: Number, nouns: tuple[Noun, ...], at: Place) -> str:  # noqa: ARG002
        """ "une tonne", "trois millions d'euros", "un virgule cinq million"."""
        first, *others = nouns
        if first.one == "mille":
            thousand = "mille" if number.is_one else f"{_bare(self._amount(number))} mille"
            return " ".join([thousand, *(noun.many for noun in others)])
        words = self._amount(number, is_feminine=first.gender == "f")
        form = first.one if _is_single(number) else first.many
        is_round = not number.fraction and words.endswith(_SCALE_ENDS)
        said = f"{words} {_of(form) if is_round else form}"
        for noun in others:
            said = f"{said} {_of(noun.many)}"
        return said

    def sum(self, number: Number, unit: Unit, at: Place) -> str:
        """ "trois euros cinquante", "quatre-vingt-dix-neuf centimes"."""
        units, hundredths = Number(number.whole), Number(str(int(number.fraction)))
        if not hundredths.value or unit.hundredth is None:
            return self.counted(units, (unit.noun,), at)
        if not units.value:
            return self.counted(hundredths, (unit.hundredth,), at)
        return f"{self.counted(units, (unit.noun,), at)} {cardinal(hundredths.value)}"

    def ranged(self, left: Number, right: Number, nouns: tuple[Noun, ...], at: Place) -> str:
        """ "dix à quinze pour cent"."""
        said = self.counted(right, nouns, at) if nouns else self.number(right, at)
        return f"{self._amount(left)} à {words_of(said)}"

    def date(self, day: int, month: int, year: str, at: Place) -> str:  # noqa: ARG002
        """ "trois mai deux mille vingt-quatre"."""
        return f"{_day(day)} {_MONTHS[month - 1]} {_year(moments.full_year(year))}".rstrip()

    def clock(self, hour: int, minute: int, at: Place) -> str:  # noqa: ARG002
        """ "quatorze heures trente"."""
        said = f"{cardinal(hour, feminine=True)} heure{'s' if hour >= _NO_PLURAL_BELOW else ''}"
        return f"{said} {cardinal(minute)}" if minute else said

    def fraction(self, whole: str, top: int, bottom: int) -> str:
        """ "un et demi", "trois quarts"."""
        if whole and top == 1 and bottom == _HALVES:
            return f"{cardinal(int(whole))} et demi"
        part = {_HALVES: "demi", _THIRDS: "tiers", _QUARTERS: "quart"}.get(bottom) or ordinal(
            bottom
        )
        many = part if part == "tiers" or top == 1 else f"{part}s"
        said = f"{cardinal(top)} {many}"
        return f"{cardinal(int(whole))} {said}" if whole else said

    def part_of(self, whole: str, top: int, bottom: int, noun: Noun) -> str:
        """ "trois quarts d'heure", "deux heures et demie", "deux heures trois quarts", "un demi-kilomètre"."""
        part, is_half = self.fraction("", top, bottom), (top, bottom) == (1, _HALVES)
        if " " in noun.one and whole:  # "deux et demi pour cent"
            return f"{self.fraction(whole, top, bottom)} {noun.many}"
        if whole:
            half = f"et demi{'e' if noun.gender == 'f' else ''}"
            return f"{self.counted(Number(whole), (noun,), Place())} {half if is_half else part}"
        if is_half:
            return f"{'une' if noun.gender == 'f' else 'un'} demi-{noun.one}"
        return f"{part} {_of(noun.one)}"


def _bare(words: str) -> str:
    """ "deux cent mille", "quatre-vingt mille": no s before "mille"."""
    return words[:-1] if words.endswith(("cents", "vingts")) else words


def _of(noun: str) -> str:
    """ "d'euros", "d'heure", "de hertz"; "trois quarts pour cent" goes without."""
    if noun.startswith("pour "):
        return noun
    is_mute = noun[0].lower() in _MUTE and not noun.startswith(_ASPIRATED)
    return f"d'{noun}" if is_mute else f"de {noun}"


def _is_single(number: Number) -> bool:
    return number.value < _NO_PLURAL_BELOW


def _is_feminine(noun: str) -> bool:
    if noun in _MASCULINE_WORDS or noun.removesuffix("s") in _MASCULINE_WORDS:
        return False
    if noun in _FEMININE_WORDS or noun.removesuffix("s") in _FEMININE_WORDS:
        return True
    return _FEMININE.match(noun) is not None


def _day(day: int) -> str:
    return "premier" if day == 1 else cardinal(day)


def _year(written: str) -> str:
    return cardinal(int(written)) if written else ""


def _date(match: re.Match[str]) -> str | None:
    day = int(match["day"])
    if not 1 <= day <= moments.DAYS_A_MONTH:
        return None
    said = f"{_day(day)} {_month(match['month'])} {_year(match['year'] or '')}".rstrip()
    return (
        f"{_day(int(match['from']))} {match['joint'] if match['joint'].isalpha() else 'à'} {said}"
        if match["from"]
        else said
    )


def _month(written: str) -> str:
    return _SHORT_MONTHS.get(written.rstrip(".").lower(), written)


def _month_and_year(match: re.Match[str]) -> str:
    return f"{_month(match['month'])} {_year(match['year'])}"


def _hours(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    said = FRENCH.clock(hour, minute, place(match))
    return f"{said} {cardinal(int(match['second']))}" if match["second"] else said


def _rank(match: re.Match[str]) -> str | None:
    ending, number = match["ending"].lower(), int(re.sub(r"\D", "", match["number"]))
    if not number:
        return None
    return _ranked(number, ending)


def _ranked(number: int, ending: str) -> str:
    if ending.startswith(("nd", "d")):
        return "seconde" if ending.endswith("de") else "second"
    is_feminine = ending.startswith(("r", "èr"))
    said = ordinal(number, feminine=is_feminine)
    return f"{said}s" if ending.endswith("s") and not said.endswith("s") else said


def _roman_rank(match: re.Match[str]) -> str | None:
    """ "premier", "dix-neuvième"; but "Inde" and "Ver" are words."""
    number, ending = romans.value(match["numeral"]), match["ending"].lower()
    wanted = {"nd": 2, "nde": 2, "er": 1, "re": 1, "ère": 1}.get(ending, number)
    return _ranked(number, ending) if number == wanted else None


def _ruler(match: re.Match[str]) -> str:
    number = romans.value(match["numeral"])
    said = ordinal(1, feminine=match["name"] in _QUEENS) if number == 1 else cardinal(number)
    return f"{match['name']} {said}"


def _decade(match: re.Match[str]) -> str:
    """ "les années quatre-vingt", without an s: it is a rank."""
    return _bare(cardinal(int(match["number"])))


def _times(match: re.Match[str]) -> str:
    return f"{cardinal(int(match['number']), feminine=True)} fois"


def _half(match: re.Match[str]) -> str:
    """ "une demi-heure", "deux heures et demie"."""
    noun = match["noun"] + ("s" if match["number"] not in (None, "1") else "")
    is_feminine = _is_feminine(noun)
    if not match["number"]:
        return f"{'une' if is_feminine else 'un'} demi-{noun}"
    return f"{cardinal(int(match['number']), feminine=is_feminine)} {noun} et demi{'e' if is_feminine else ''}"


def _out_of(match: re.Match[str]) -> str:
    """ "vingt-quatre heures sur vingt-quatre"."""
    noun = "heures" if match["unit"] == "h" else "jours"
    return f"{cardinal(int(match['left']))} {noun} sur {cardinal(int(match['right']))}"


FRENCH = French()


_YEAR = rf"(?:{GAP}(?P<year>\d{{4}})(?![\w-]|[.,:]\d))?"
_CALENDAR = (
    Rule(
        rf"(?<![\w.,])(?P<left>24|7){GAP}?(?P<unit>[hj]){GAP}?(?:/|sur{GAP}){GAP}?(?P<right>24|7)(?!\w)",
        _out_of,
        "hj",
    ),
    Rule(
        rf"(?<![\w.,/])(?:(?P<number>\d{{1,4}}){GAP}?)?(?:½|(?<!\d)1/2){GAP}(?P<noun>heure|journée|année|douzaine|page|"
        r"litre|jour|mois|an|siècle|kilo|mètre|tour|saison|tasse|cuillère|pomme)s?(?!\w)",
        _half,
        "½/",
    ),
    Rule(
        rf"(?<![\w.,/])(?:(?P<from>\d{{1,2}})(?:er)?\s?(?P<joint>et|ou|au|à|[-–])\s?)?(?P<day>\d{{1,2}})(?:er|ER)?"
        rf"{GAP}{_MONTH}{_YEAR}",
        _date,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"\b{_MONTH}{GAP}(?P<year>\d{{4}})(?![\w-]|[.,]\d)",
        _month_and_year,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"(?<![\w:.,/])(?P<hour>[01]?\d|2[0-4]){GAP}?[hH](?:{GAP}?(?P<minute>[0-5]\d)(?:{GAP}?min\b)?"
        rf"(?:{GAP}(?P<second>[0-5]\d){GAP}?s\b)?)?(?![\w:]|[.,]\d)",
        _hours,
        "hH",
        countable=True,
    ),
)
_ROMAN = (
    romans.rulers(_RULERS, _ruler, "(?:er|re|ᵉʳ)?"),
    Rule(
        r"(?<![\w.])(?P<numeral>(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3}))(?P<ending>ère|ème|nde?|er|re|es?|ᵉ)(?![\w])",
        _roman_rank,
        "IVX",
    ),
    Rule(r"(?<=[IVX]e )s\.", constant("siècle"), "s"),
)
_RANKS = (
    Rule(
        r"(?<![\w.,])(?P<number>\d{1,3}(?:[ \u00a0\u202f]\d{3})?|\d{4,9})(?P<ending>ères?|èmes?|"
        r"ièmes?|eme|(?<=2)n?de?s?|ers?|res?|es|e|ᵉ)(?![\w])",
        _rank,
        DIGITS,
        countable=True,
    ),
    Rule(r"(?<=années )['’]?(?P<number>\d0)(?!\d|\w)", _decade, "0", countable=True),
)
_TIMES = Rule(r"(?<![\w.,])(?P<number>\d{1,4})\s?[x×](?=\s[^\W\d]|[.,;:!?)]|$)", _times, "x×")
_SAINTS = (
    Rule(r"\bSt(?=-[A-ZÀ-Þ])", constant("Saint"), "S"),
    Rule(r"\bSte(?=-[A-ZÀ-Þ])", constant("Sainte"), "S"),
)


def rules() -> tuple[Rule, ...]:
    """The rules of French, the most particular first."""
    return (
        *codes.addresses(FRENCH),
        *_CALENDAR,
        *moments.rules(FRENCH),
        *codes.numbers(FRENCH),
        *_ROMAN,
        *romans.counted(FRENCH, _COUNTED),
        *_RANKS,
        moments.season(FRENCH),
        *amounts.rules(FRENCH),
        amounts.rates(FRENCH),
        _TIMES,
        *signs.fractions(FRENCH),
        amounts.ranges(FRENCH),
        signs.ratio(FRENCH),
        *_SAINTS,
        *signs.abbreviations(FRENCH),
        *acronyms.rules("fr"),
        amounts.plain(FRENCH),
        *signs.signs(FRENCH),
        *signs.net(FRENCH),
    )
