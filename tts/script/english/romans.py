"""Roman numerals behind a name or a word that is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.english.numbers import cardinal, ordinal
from tts.script.rules import Rule

if TYPE_CHECKING:
    import re

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_STRICT = r"(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_LONG = r"(?=[IVX]{2})X{0,2}(?:IX|IV|V?I{0,3})"  # to 29, and no single letter
_REIGN = r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})"  # higher than any ruler's; C and L are initials
_RULERS = (
    "Henry|Edward|Richard|George|William|James|Charles|Elizabeth|Mary|Louis|Philip|Philippe|Felipe|Frederick|"
    "Friedrich|Wilhelm|Franz|Joseph|Ferdinand|Francis|Napoleon|Nicholas|Alexander|Catherine|Peter|Ivan|Paul|Pius|"
    "Benedict|Gregory|Leo|Clement|Innocent|Urban|John|Juan|Carlos|Alfonso|Isabella|Haakon|Harald|Olav|Gustav|Carl|"
    "Christian|Margrethe|Ramesses|Ramses|Cleopatra|Ptolemy|Rama|Mehmed|Murad|Selim|Suleiman|Mehmet|Abdullah|"
    "Hussein|Albert|Leopold|Baudouin|Umberto|Victor|Emmanuel|Stephen|Robert|Harold|Sam|Sigismund|Casimir|Darius|"
    "Xerxes|Constantine|Theodosius|Justinian|Boniface|Sixtus|Callixtus|Adrian|Celestine|Malcolm|Kenneth|Otto|Conrad"
)
_COUNTED = (
    "War|Chapter|CHAPTER|Part|PART|Volume|Book|Act|Scene|Article|Section|Title|Type|Phase|Stage|Class|Grade|"
    "Level|Division|Bowl|Games|Olympiad|Appendix|Figure|Table|Episode|Mark|Mk|Series|Council|Vatican|nerve|factor|"
    "Group|Schedule|Canto|Apollo|Corps|chapter|part|volume|act|phase|stage|type|article|section"
)


def value(numeral: str) -> int:
    """The number that a Roman numeral writes, up to 399."""
    numbers = [_VALUES[char] for char in numeral]
    following = [*numbers[1:], 0]
    return sum(-one if one < after else one for one, after in zip(numbers, following, strict=True))


def _ruler(match: re.Match[str]) -> str:
    return f"{match['name']} the {ordinal(value(match['numeral']))}"


def _counted(match: re.Match[str]) -> str:
    return f"{match['name']} {cardinal(value(match['numeral']))}"


def _alone(match: re.Match[str]) -> str:
    return cardinal(value(match["numeral"]))


def _world_war(match: re.Match[str]) -> str:
    numeral = match["numeral"]
    return f"World War {cardinal(int(numeral) if numeral.isdecimal() else value(numeral))}"


_NOT_THE_PRONOUN = r"(?!I(?:\s[a-z]|['’]))"

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
    Rule(rf"(?<=[A-Za-z]\s)(?P<numeral>{_LONG})(?![\w&-]|\.\w)", _alone, "IVX"),
)
