"""Spanish: how numbers, dates and ranks are said, and the rules in the order in which they claim text."""

from __future__ import annotations

import re

from tts.script.languages import acronyms, amounts, codes, moments, romans, signs
from tts.script.languages.counting import Counting
from tts.script.languages.grammar import Noun, Place, Unit, place, words_of
from tts.script.languages.numerals.spanish import LONGEST, One, cardinal, digits, ordinal
from tts.script.languages.spanish_genders import is_feminine
from tts.script.languages.vocabulary.spanish import WORDS
from tts.script.languages.written import GAP, Number
from tts.script.rules import DIGITS, Rule, Said
from tts.script.tables import listed

_MONTHS = listed(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)
_SHORT_MONTHS = {month[:3]: month for month in _MONTHS} | {
    "sept": "septiembre",
    "setiembre": "setiembre",
}
_MONTH = (
    r"(?P<month>(?i:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)|"
    r"(?:ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic)\b\.?)(?!\w)"
)
_HALVES = 2
_PARTS = {_HALVES: "medio", 3: "tercio"}
_LARGEST_NAMED_PART = 10  # "décimo"; beyond it "onceavo"
_GROUP = 3  # digits
_THOUSANDS_OF = re.compile(r"\s+mil\s+([^\W\d_]+)")
_MEASURED = frozenset(
    listed(
        "metros kilómetros millas litros segundos grados puntos kilos kilogramos gramos toneladas euros veces hijos"
    )
)
_AMERICAN = frozenset(listed("dólar peso sol quetzal lempira colón córdoba balboa"))
_COUNTS_NOTHING = frozenset(
    listed(
        "a y o u e de del en por para con sin que se al hasta desde es son fue fueron era eran ha han como entre sobre "
        "según contra ante tras la las el los su sus no ni ya más menos cada esta estas esa para va mañana ella había "
        "habría sería será hora-punta gana llega empieza acaba termina ayer ahora"
    )
)
_RULERS = listed(
    "Felipe Carlos Alfonso Fernando Isabel Juan Juan-Carlos Luis Enrique Francisco Napoleón Jaime Sancho Pedro Ramiro "
    "García Ordoño Bermudo Benedicto Pío Pablo León Gregorio Clemente Inocencio Urbano Nicolás Alejandro Iván "
    "Federico Guillermo Eduardo Jorge Jacobo Ricardo Roberto Alberto Leopoldo Balduino Humberto Víctor José Otón "
    "Conrado Rodolfo Maximiliano Gustavo Cristián Harald Olaf Ramsés Mohamed Hassan Abdalá Catalina María Margarita "
    "Victoria Cristina Ana Cleopatra Juana Amadeo Sixto Bonifacio Calixto Adriano Constantino Tolomeo"
)
_QUEENS = frozenset(listed("Isabel Catalina María Margarita Victoria Cristina Ana Cleopatra Juana"))
_COUNTED = (
    "[Cc]apítulo|[Tt]omo|[Ll]ibro|[Vv]olumen|[Pp]arte|[Aa]cto|[Ee]scena|[Aa]rtículo|[Tt]ítulo|[Aa]nexo|[Tt]ipo|"
    "[Ff]ase|[Nn]ivel|Guerra Mundial|guerra mundial|Apolo|Vaticano|División|Copa"
)
_ARTICLES = frozenset(listed("el la los las del al un una su este esta"))
_LAST_ORDINAL = 10  # rulers and centuries are ranks up to it: "Felipe sexto", but "Luis catorce"
_RANK_ENDS = r"(?:\.?(?P<ending>ᵉʳ|er|[ºª°ᵒᵃ]s?|os|as|ero|era|do|da|to|ta|mo|ma|vo|va|no|na|o|a))"
_SHORTENED = ("primero", "tercero")  # they lose their o before a masculine noun
_MASCULINE_ENDS = ("º", "°", "ᵒ", "o", "ero")
_BEFORE_RANKS = _ARTICLES | frozenset(
    listed("en de con por para desde hasta como y o mi tu nuestro ese aquel cada")
)
_VERBS = frozenset(
    listed(
        "tiene tuvo puede pudo hizo dijo quiere quiso vive viene vino sale recibe obtuvo estuvo cree"
    )
)
_FEMININE_ENDS = ("ª", "ᵃ", "a", "as", "ªs")


class Spanish(Counting):
    """Spanish as a grammar."""

    def __init__(self) -> None:
        super().__init__(WORDS, cardinal, digits, LONGEST)

    def per(self, noun: Noun) -> str:
        """ "por kilogramo"."""
        return f"por {noun.one}"

    def number(self, number: Number, at: Place) -> str | Said:
        """A number in running text, which agrees with what it counts."""
        noun = at.word_after
        if at.word_before in ("la", "las") and not noun[:1].isupper():
            return self._amount(number, "una")
        if not noun or noun in _COUNTS_NOTHING or noun.lower() in _MONTHS or noun.endswith("ó"):
            return self._amount(number)
        if noun in ("por", "millones", "millón", "mil"):
            thousands = _THOUSANDS_OF.match(at.after) if noun == "mil" else None
            return self._amount(number, "una" if thousands and is_feminine(thousands[1]) else "un")
        if noun[0].isupper():
            return self._amount(number)
        if _is_american(number):
            return self._thousands(number, noun, at)
        said = self._amount(number, "una" if is_feminine(noun) else "un")
        return f"{said} de" if said.endswith(("llón", "llones")) else said

    def _thousands(self, number: Number, noun: str, at: Place) -> str | Said:
        """ "13,435 casos" as it is written in America; what is measured may well be "13,435 segundos"."""
        if noun in _MEASURED or not noun.endswith("s"):
            decimal = self._amount(number, "una" if is_feminine(noun) else "un")
            return Said(decimal, confidence=0.6, doubt="the comma may part thousands")
        said = self.number(Number(number.whole + number.fraction), at)
        return Said(words_of(said), confidence=0.8, doubt="the comma may part decimals")

    def _amount(self, number: Number, one: One = "uno") -> str:
        if len(number.whole) > LONGEST:
            whole = digits(number.whole)
        else:
            whole = cardinal(number.value, "uno" if number.fraction else one)
        return (
            f"{whole} {WORDS.marks[number.mark]} {self.behind_mark(number.fraction)}"
            if number.fraction
            else whole
        )

    def counted(self, number: Number, nouns: tuple[Noun, ...], at: Place) -> str:  # noqa: ARG002
        """ "una tonelada", "tres millones de euros", "cinco mil euros"."""
        first, *others = nouns
        if first.one in _AMERICAN and _is_american(number):
            number = Number(number.whole + number.fraction)
        of_what = others[0] if first.one == "mil" and others else first
        one: One = "una" if of_what.gender == "f" else "un"
        if first.many.startswith("por "):
            return f"{self._amount(number)} {first.one}"
        if first.one == "mil":
            thousands = "mil" if number.is_one else f"{self._amount(number, one)} mil"
            return " ".join([thousands, *(noun.many for noun in others)])
        words, noun = self._amount(number, one), first.one if number.is_one else first.many
        is_round = not number.fraction and words.endswith(("llón", "llones"))
        said = f"{words} de {noun}" if is_round else f"{words} {noun}"
        return " ".join([said, *(f"de {noun.many}" for noun in others)])

    def sum(self, number: Number, unit: Unit, at: Place) -> str:
        """ "tres euros con cincuenta céntimos"."""
        units, hundredths = Number(number.whole), Number(str(int(number.fraction)))
        if not hundredths.value or unit.hundredth is None:
            return self.counted(units, (unit.noun,), at)
        parts = self.counted(hundredths, (unit.hundredth,), at)
        return f"{self.counted(units, (unit.noun,), at)} con {parts}" if units.value else parts

    def ranged(self, left: Number, right: Number, nouns: tuple[Noun, ...], at: Place) -> str:
        """ "diez a quince por ciento"."""
        said = self.counted(right, nouns, at) if nouns else self.number(right, at)
        return f"{self._amount(left)} a {words_of(said)}"

    def date(self, day: int, month: int, year: str, at: Place) -> str:  # noqa: ARG002
        """ "tres de mayo de dos mil veinticuatro"."""
        return (
            f"{cardinal(day)} de {_MONTHS[month - 1]} de {cardinal(int(moments.full_year(year)))}"
        )

    def clock(self, hour: int, minute: int, at: Place) -> str:  # noqa: ARG002
        """ "catorce treinta"; with nothing behind the hour, it is only the hour."""
        said = cardinal(hour, "una")
        if not minute:
            return said
        return f"{said} {'cero ' if minute < 10 else ''}{cardinal(minute)}"  # noqa: PLR2004 -- two digits

    def fraction(self, whole: str, top: int, bottom: int) -> str:
        """ "dos y medio", "tres cuartos"."""
        part = _PARTS.get(bottom) or (
            ordinal(bottom)
            if bottom <= _LARGEST_NAMED_PART
            else f"{cardinal(bottom, 'un')}avo".replace("ú", "u")
        )
        if whole and (top, bottom) == (1, _HALVES):
            return f"{cardinal(int(whole))} y medio"
        said = f"{cardinal(top, 'un')} {part}{'s' if top > 1 else ''}"
        return f"{cardinal(int(whole))} y {said}" if whole else said

    def part_of(self, whole: str, top: int, bottom: int, noun: Noun) -> str:
        """ "tres cuartos de hora", "dos horas y media", "medio kilogramo"."""
        part, is_half = self.fraction("", top, bottom), (top, bottom) == (1, _HALVES)
        if " " in noun.one and whole:  # "dos y medio por ciento"
            return f"{self.fraction(whole, top, bottom)} {noun.many}"
        half = "media" if noun.gender == "f" else "medio"
        if whole:
            return f"{self.counted(Number(whole), (noun,), Place())} y {half if is_half else part}"
        if is_half:
            return f"{half} {noun.one}"
        return f"{part} {noun.one}" if noun.one.startswith("por ") else f"{part} de {noun.one}"


def _is_american(number: Number) -> bool:
    """Whether a comma may part thousands: "13,435"."""
    return number.mark == "," and len(number.fraction) == _GROUP and number.whole.strip("0") != ""


def _before_verb(match: re.Match[str]) -> str | Said:
    return SPANISH.number(Number(match["number"]), place(match))


def _month(written: str) -> str:
    return _SHORT_MONTHS.get(written.rstrip(".").lower(), written)


def _date(match: re.Match[str]) -> str | None:
    day, year = int(match["day"]), match["year"]
    if not 1 <= day <= moments.DAYS_A_MONTH:
        return None
    said = f"{ordinal(1) if match['rank'] else cardinal(day)} de {_month(match['month'])}"
    first = (
        f"{cardinal(int(match['from']))} {match['joint'] if match['joint'].isalpha() else 'a'} "
        if match["from"]
        else ""
    )
    return first + said + (f" {match['of'] or 'de'} {cardinal(int(year))}" if year else "")


def _month_and_year(match: re.Match[str]) -> str:
    return f"{_month(match['month'])} {match['of'] or 'de'} {cardinal(int(match['year']))}"


def _hours(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if minute:
        return f"{SPANISH.clock(hour, minute, place(match))} horas"
    return f"{cardinal(hour, 'una')} hora{'s' if hour != 1 else ''}"


def _half_day(match: re.Match[str]) -> str:
    said = SPANISH.clock(int(match["hour"]), int(match["minute"] or 0), place(match))
    return f"{said} {match['half'].lower()}·m"


def _rank(match: re.Match[str]) -> str | None:
    number, ending = int(match["number"]), match["ending"]
    if not number:
        return None
    is_short = ending in ("er", "ᵉʳ") or (
        ending in _MASCULINE_ENDS and _is_before_noun(place(match))
    )
    said = _ranked(number, ending)
    return said.removesuffix("o") if is_short and said.endswith(_SHORTENED) else said


def _ranked(number: int, ending: str) -> str:
    is_feminine = ending in _FEMININE_ENDS or ending.endswith("a")
    said = ordinal(number, feminine=is_feminine)
    return f"{said}s" if ending.endswith("s") else said


def _is_before_noun(at: Place) -> bool:
    """Whether a masculine noun follows a rank: "el tercer piso", but "el piso tercero derecha", "el primero llegó"."""
    noun = at.word_after
    is_likely = at.word_before in _BEFORE_RANKS if at.word_before else noun.islower()
    if not is_likely or not noun[1:].islower():
        return False
    is_other = noun in _COUNTS_NOTHING or noun in _VERBS or noun.endswith(("ó", "á"))
    return not is_other and not is_feminine(noun.lower())


def _century(match: re.Match[str]) -> str:
    number = romans.value(match["numeral"])
    said = ordinal(number) if number <= _LAST_ORDINAL else cardinal(number)
    return f"{'siglo' if match['name'] == 's.' else match['name']} {said}"


def _half(match: re.Match[str]) -> str:
    """ "media hora", "dos horas y media"."""
    noun, number = match["noun"], match["number"]
    half = "media" if is_feminine(noun) else "medio"
    if not number:
        return f"{half} {noun}"
    return f"{cardinal(int(number), 'una' if half == 'media' else 'un')} {noun} y {half}"


def _centuries(match: re.Match[str]) -> str:
    """ "siglos diecinueve y veinte"."""
    left, right = (cardinal(romans.value(match[name])) for name in ("left", "right"))
    name = match["name"] if match["name"][1] == "i" else "siglos"
    return f"{name} {left} {match['joint'] if match['joint'].isalpha() else 'a'} {right}"


def _ruler(match: re.Match[str]) -> str:
    number = romans.value(match["numeral"])
    said = (
        ordinal(number, feminine=match["name"] in _QUEENS)
        if number <= _LAST_ORDINAL
        else cardinal(number)
    )
    return f"{match['name']} {said}"


def _numbered_event(match: re.Match[str]) -> str | None:
    """ "la segunda Guerra Mundial", "el tercer Congreso"; only behind an article, for X may be a name."""
    if place(match).word_before not in _ARTICLES:
        return None
    number, noun = romans.value(match["numeral"]), match["noun"]
    said = ordinal(number, feminine=is_feminine(noun.lower()))
    return said.removesuffix("o") if said.endswith(_SHORTENED) else said


def _times(match: re.Match[str]) -> str:
    return f"{cardinal(int(match['number']), 'una')} {'vez' if match['number'] == '1' else 'veces'}"


SPANISH = Spanish()
_YEAR = r"(?:\s(?P<of>del?)?\s?(?P<year>\d{4})(?![\w-]|[.,:]\d))?"
_CALENDAR = (
    Rule(
        rf"(?<![\w.,/])(?:(?P<number>\d{{1,4}}){GAP}?)?(?:½|(?<!\d)1/2){GAP}(?P<noun>(?:hora|litro|kilo|año|mes|día|docena|"
        r"taza|cucharada|página|metro|siglo|millón|tonelada|semana|vuelta|jornada)(?:e?s)?)(?!\w)",
        _half,
        "½/",
    ),
    Rule(
        rf"(?<![\w.,/])(?:(?P<from>\d{{1,2}})\s?(?P<joint>y|o|al|a|[-–])\s?)?(?P<day>\d{{1,2}})(?P<rank>\.?[ºo°])?"
        rf"{GAP}de{GAP}{_MONTH}{_YEAR}",
        _date,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"\b{_MONTH}{GAP}(?:(?P<of>del?){GAP})?(?P<year>[12]\d{{3}})(?![\w-]|[.,]\d)",
        _month_and_year,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"(?<![\w:.,])(?P<hour>1?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?{GAP}?(?P<half>[aApP])\.?{GAP}?[mM](?!\w)\.?",
        _half_day,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"(?<![\w:.,/])(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?{GAP}?(?:hs?|hrs|"
        r"(?<=[:.]\d\d )horas)\b(?:\.(?=\s[a-z]))?",
        _hours,
        "h",
        countable=True,
    ),
)
_NUMERAL = r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})"
_ROMAN = (
    Rule(
        rf"\b(?P<name>[Ss]iglos?|ss?\.)\s(?P<left>{romans.ANY})\s?(?P<joint>y|o|al|a|[-–])\s?(?P<right>{romans.ANY})(?!\w)",
        _centuries,
        "IVX",
    ),
    Rule(rf"\b(?P<name>[Ss]iglo|s\.)\s(?P<numeral>{romans.ANY})(?!\w)", _century, "IVX"),
    romans.rulers(_RULERS, _ruler),
    Rule(
        rf"(?<![\w.])(?P<numeral>{_NUMERAL})(?=\s(?P<noun>[A-ZÁÉÍÓÚa-záéíóúñ][a-záéíóúñ]{{3,30}}))",
        _numbered_event,
        "IVX",
    ),
)
_RANK = Rule(
    rf"(?<![\w.,])(?P<number>\d{{1,4}}){_RANK_ENDS}(?![\w])", _rank, DIGITS, countable=True
)
_BEFORE_VERB = Rule(  # "el Mundial 2024 ha querido": no hectares
    r"(?<![\w.,])(?P<number>\d{1,9})(?=\sha\s(?:\w{1,20}(?:[ai]d|uelt|iert|ist|ich|ech|uest|uert|scrit|rot)o|sido|ido|"
    r"dado|roto|visto|dicho|hecho|puesto|muerto)\b)",
    _before_verb,
    DIGITS,
)
_TIMES = Rule(r"(?<![\w.,])(?P<number>\d{1,4})\s?[x×](?=\s[^\W\d]|[.,;:!?)]|$)", _times, "x×")


def rules() -> tuple[Rule, ...]:
    """The rules of Spanish, the most particular first."""
    return (
        *codes.addresses(SPANISH),
        *_CALENDAR,
        *moments.rules(SPANISH),
        *codes.numbers(SPANISH),
        *_ROMAN,
        *romans.counted(SPANISH, _COUNTED),
        _RANK,
        moments.season(SPANISH),
        _BEFORE_VERB,
        *amounts.rules(SPANISH),
        amounts.rates(SPANISH),
        _TIMES,
        *signs.fractions(SPANISH),
        amounts.ranges(SPANISH),
        signs.ratio(SPANISH),
        *signs.abbreviations(SPANISH),
        *acronyms.rules("es"),
        amounts.plain(SPANISH),
        *signs.signs(SPANISH),
        *signs.net(SPANISH),
    )
