"""Roman numerals behind a name or a word that is counted."""

from __future__ import annotations

import re
from types import MappingProxyType

from tts.script.english.numbers import cardinal, ordinal, year
from tts.script.rules import Rule, Said, letters
from tts.script.tables import listed

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_STRICT = r"(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_LONG = r"(?!XXX(?!I))(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})"  # to 39, and no single letter
_YEAR = r"(?=[MDCLXVI]{5})M{1,2}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_REIGN = r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})"  # higher than any ruler's; C and L are initials
_RULERS = (
    "Henry|Edward|Richard|George|William|James|Charles|Elizabeth|Mary|Louis|Philip|Philippe|Felipe|Frederick|"
    "Friedrich|Wilhelm|Franz|Joseph|Ferdinand|Francis|Napoleon|Nicholas|Alexander|Catherine|Peter|Ivan|Paul|Pius|"
    "Benedict|Gregory|Leo|Clement|Innocent|Urban|John|Juan|Carlos|Alfonso|Isabella|Haakon|Harald|Olav|Gustav|Carl|"
    "Christian|Margrethe|Ramesses|Ramses|Cleopatra|Ptolemy|Rama|Mehmed|Murad|Selim|Suleiman|Mehmet|Abdullah|"
    "Hussein|Albert|Leopold|Baudouin|Umberto|Victor|Emmanuel|Stephen|Robert|Harold|Sam|Sigismund|Casimir|Darius|"
    "Xerxes|Constantine|Theodosius|Justinian|Boniface|Sixtus|Callixtus|Adrian|Celestine|Kenneth|Thutmose|"
    "Amenhotep|Seti|Sobhuza|Mswati|Mohammed|Mohamed|Hassan|Qaboos|Tupou|Margaret|Frederik|Oscar|Edgar|"
    "Humbert|Eugene|Nerses|Karekin|Bartholomew|Tawadros|Shenouda|Hadrian|Martin|Eric|Erik|Knut|Vladimir|"
    "Vasili|Vasily|Feodor|Fyodor|Menelik|Pedro|Manuel|Sebastian|Rainier|Otto|Conrad"
)
_COUNTED = (
    "War|Chapter|CHAPTER|Part|PART|Volume|Book|Act|Scene|Article|Section|Title|Type|Phase|Stage|Class|Grade|"
    "Level|Division|Bowl|Games|Olympiad|Appendix|Figure|Table|Episode|Mark|Mk|Series|Council|Vatican|nerve|factor|"
    "Group|Schedule|Canto|Apollo|Corps|Rocky|Rambo|Saturn|Protocol|Tier|Category|Amendment|Annex|Exhibit|Lot|Zone|"
    "Round|Station|Mission|Gemini|Soyuz|Quake|Fantasy|Rome|Taksim|Chamber|"
    "chapter|part|volume|act|phase|stage|type|article|section"
)

_RANKED = (
    "Olympiad|Olympics|Olympic|Congress|Legislature|[Cc]entury|[Cc]enturies|Amendment|arrondissement|"
    "Airborne|Dynasty|[Ss]ession|Legion|Summit"
)
_SECTIONS = (
    "Act|Scene|Part|Chapter|Volume|Book|Section|Article|Appendix|Canto|act|scene|part|chapter|page|pages|"
    "section|paragraph|clause|article"
)
_SMALL = r"(?=[ivxl])x{0,3}(?:ix|iv|v?i{0,3})"
_GIVEN = frozenset(
    listed(
        "William John James Robert Charles George Thomas Henry Edward Richard Joseph David Samuel Frank Walter "
        "Harry Arthur "
        "Albert Fred Frederick Louis Harold Howard Paul Ralph Benjamin Raymond Donald Kenneth Daniel Michael "
        "Peter Philip "
        "Stephen Steven Andrew Anthony Alexander Francis Theodore Edwin Ernest Eugene Herbert Leonard Martin "
        "Nathaniel "
        "Patrick Roy Russell Stanley Victor Vincent Warren Cornelius Hugh Jack Larry Matthew "
        "Robinson"
    )
)
_PERSON = re.compile(r"\b(?P<given>[A-Z][a-z]+) (?P<initial>[A-Z]\. )?[A-Z][\w'’-]+,? $")
_SAID_BY = re.compile(
    r",? (?:said|says|told|died|testified|pleaded|resigned|sued|argued|wrote|was born|of [A-Z]|\d\d,)|, \d\d\b"
)
_BY_VEIN = re.compile(
    r" (?:drips?|fluids?|lines?|bags?|antibiotics|needles?|drugs?|medications?|morphine|"
    r"sedation|access|injections?|catheter\w{0,10}|therapy|pole|treatment|infusion)\b"
)
_A_VEIN = re.compile(r"\b(?:an|the|by|through) $")
_METAL = re.compile(
    r"(?i)\b(?:copper|iron|lead|tin|mercury|chromium|manganese|cobalt|nickel|titanium|vanadium|platinum|palladium|"
    r"gold|silver|cerium|uranium|plutonium|arsenic|thallium|ruthenium|iridium|antimony|molybdenum)$"
)
_RATHER_LETTERS = frozenset(["C", "L"])  # "type C", "Group L"
_CHAPTERS = ("Chapter", "CHAPTER", "chapter")
# With fifty or a hundred and more of their kind; "Chapter C" is more often behind Chapter B.
_LONG_ROWS = MappingProxyType(
    {"L": frozenset(["Canto", "Bowl", *_CHAPTERS]), "C": frozenset(["Canto", "Bowl"])}
)
_LETTERED = frozenset(["Group", "Lot", "Zone"])  # "Group I" of a tournament, beside "Group H"
_REACH = 40  # characters
_LAST_OF_A_NAME = 5


def value(numeral: str) -> int:
    """The number that a Roman numeral writes, up to 3,999."""
    numbers = [_VALUES[char] for char in numeral]
    following = [*numbers[1:], 0]
    return sum(-one if one < after else one for one, after in zip(numbers, following, strict=True))


def _ruler(match: re.Match[str]) -> str:
    return f"{match['name']} the {ordinal(value(match['numeral']))}"


def _counted(match: re.Match[str]) -> str | None:
    name, numeral = match["name"], match["numeral"]
    if name in _LETTERED and len(numeral) == 1:
        return None
    if numeral in _RATHER_LETTERS and name not in _LONG_ROWS[numeral]:
        return None
    return f"{name} {cardinal(value(numeral))}"


def _alone(match: re.Match[str]) -> str | Said:
    """A number; behind a whole name it is the third of that name, if what follows speaks of a person."""
    text, number = match.string, value(match["numeral"])
    if match["numeral"] == "IV" and (
        _BY_VEIN.match(text, match.end())
        or _A_VEIN.search(text, max(0, match.start() - _REACH), match.start())
    ):
        return letters("IV")
    found = _PERSON.search(text[max(0, match.start() - _REACH) : match.start()])
    if number > _LAST_OF_A_NAME or not found:
        return cardinal(number)
    if found["given"] in _GIVEN or found["initial"] or _SAID_BY.match(text, match.end()):
        return f"the {ordinal(number)}"
    return Said(cardinal(number), confidence=0.8, doubt="could be the numeral of a person")


def _charge(match: re.Match[str]) -> str | None:
    """How a metal is charged: "copper(II) oxide"."""
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    return f" {cardinal(value(match['numeral']))}" if _METAL.search(before) else None


def _ranked(match: re.Match[str]) -> str:
    return ordinal(value(match["numeral"]))


def _year(match: re.Match[str]) -> str:
    return year(value(match["numeral"]))


def _small(match: re.Match[str]) -> str:
    return f"{match['name']} {cardinal(value(match['numeral'].upper()))}"


def _world_war(match: re.Match[str]) -> str:
    numeral = match["numeral"]
    return f"World War {cardinal(int(numeral) if numeral.isdecimal() else value(numeral))}"


_NOT_THE_PRONOUN = (
    r"(?!I(?:\s(?!(?:and|or|to|through)\s[A-Z]|(?:of|trials?|clinical|stud\w+|diabetes|errors?|cancers?|was|were|is|"
    r"has|court|felony|began|ended)\b)[a-z]|['’]))"
)

RULES: tuple[Rule, ...] = (
    Rule(r"(?<!\w)WW(?P<numeral>II?|[12])(?!\w)", _world_war, "W"),
    Rule(r"^(?P<numeral>(?=[IVX]{2})X{0,2}(?:IX|IV|V?I{0,3}))(?=\.\s)", _alone, "IVX"),
    Rule(r"\b(?P<name>World War)\s(?P<numeral>I{1,3})(?!\w)", _counted, "I"),
    Rule(
        rf"\b(?P<name>{_RULERS})\s{_NOT_THE_PRONOUN}(?P<numeral>{_REIGN})(?![\w-]|\.\s?\w)",
        _ruler,
        "IVX",
    ),
    Rule(
        rf"\b(?P<name>{_COUNTED})\s{_NOT_THE_PRONOUN}(?P<numeral>{_STRICT})(?![\w-]|\.\w)",
        _counted,
        "IVXLC",
    ),
    Rule(r"(?<=[a-z] )(?P<numeral>I)(?=\s(?:and|or|to|through|&)\sII\b)", _alone, "I"),
    Rule(
        rf"\b(?P<name>(?:King|Queen|Pope|Emperor|Empress|Tsar|Czar|Sultan|Shah) (?:{_RULERS}))"
        r"\s(?P<numeral>I)(?![\w'’-])",
        _ruler,
        "I",
    ),
    Rule(
        rf"\b(?P<name>{_RULERS})\s(?P<numeral>I)(?=\s(?:of|ruled|reigned|died|became)\b)",
        _ruler,
        "I",
    ),
    Rule(rf"(?<!\w)(?P<numeral>{_STRICT})(?=\s(?:{_RANKED})\b)(?![CL]\s)", _ranked, "IVX"),
    Rule(rf"(?<!\w)(?P<numeral>{_YEAR})(?!\w)", _year, "M"),
    Rule(r"(?<=[a-z]{3})\s?\((?P<numeral>I{1,3}|IV|VI{0,3})\)", _charge, "("),
    Rule(rf"\b(?P<name>{_SECTIONS})\s(?P<numeral>{_SMALL})(?!\w)(?<!\s)", _small, "ivx"),
    Rule(rf"(?<=[A-Za-z.,]\s)(?P<numeral>{_LONG})(?![\w&-]|\.\w)", _alone, "IVX"),
)
