"""German genders, and the endings of "ein" and of ranks that they and the words around ask for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.script.languages.numerals.german import rank
from tts.script.rules import Said
from tts.script.tables import listed

if TYPE_CHECKING:
    from tts.script.languages.grammar import Place

_FEMININE = re.compile(r".*(?:ung|heit|keit|schaft|ion|tät|ik|ei|enz|anz|ur|[^aeiou]e|ie|ue|tz?e)$")
_FEMININE_WORDS = frozenset(
    listed(
        "Bundesliga Liga Frau Person Nacht Stadt Zeit Welt Mutter Tochter Schwester Hand Bank Mark Firma Hälfte Zahl "
        "Uhr Mannschaft Wahl Saison Kraft Macht Million Milliarde Arbeit Fahrt Last Tat Form Auflage Halbzeit"
    )
)
_NEUTER = re.compile(r".*(?:chen|lein|ment|tum|um|jahr|Jahr|spiel|haus|kind|land|buch|mal|tor)$")
_NEUTER_WORDS = frozenset(
    listed(
        "Mal Jahr Jahrhundert Jahrtausend Jahrzehnt Kind Haus Buch Land Spiel Tor Quartal Halbjahr Kapitel Bataillon "
        "Regiment Semester Trimester Viertel Drittel Gebot Gesetz Prozent Kilo Kilogramm Gramm Pfund Auto Mitglied "
        "Opfer Stück Zimmer Bier Bett Brot Tier Wort Team Konzil Konzert Album Rennen Treffen Leben Reich"
    )
)
_MASCULINE_IN_E = frozenset(
    listed("Name Junge Kollege Kunde Zeuge Franzose Russe Pole Deutsche Käse Buchstabe Neffe")
)
DATIVE = frozenset(listed("in vor mit von zu aus bei nach seit ab gegenüber außer"))
ACCUSATIVE = frozenset(listed("für durch gegen ohne um bis per pro"))
_DATIVE_LIST = re.compile(r"\b(?:mit|von|zu|aus|bei|nach|seit)\s[^,.;:]{1,32}\s(?:und|oder)\s$")
_WITH_DER = frozenset(
    listed(
        "in mit nach von bei zu seit an auf vor aus während wegen unter hinter neben ab hinsichtlich"
    )
)
STRONG = frozenset(listed("dem den des am im zum zur beim vom ins ans einem einer eines diesem dieser dieses diesen "
                           "jedem jeder jedes seinem seiner seines seinen ihrem ihrer ihres ihren meinem meiner "
                           "unserem unserer ab seit bis nach vor zwischen und kein keinen keinem"))  # fmt: skip
WEAK = frozenset(
    listed("der die das jede jedes diese dieses welche eine seine ihre meine unsere keine")
)


def gender_of(noun: str) -> str:
    """ "m", "f" or "n" of a noun; "" of what is none."""
    if not noun[:1].isupper() or not noun[1:].islower():
        return ""
    if noun in _NEUTER_WORDS or _NEUTER.match(noun):
        return "n"
    is_feminine = noun in _FEMININE_WORDS or _FEMININE.match(noun)
    return "f" if is_feminine and noun not in _MASCULINE_IN_E else "m"


def one_before(gender: str, at: Place) -> str:
    """ "ein", "eine", "einem", as gender and preposition ask."""
    before = at.word_before
    if before in DATIVE or (before in ("und", "oder") and _DATIVE_LIST.search(at.before)):
        return "einer" if gender == "f" else "einem"
    if before in ACCUSATIVE and gender == "m":
        return "einen"
    return "eine" if gender == "f" else "ein"


def half_before(gender: str) -> str | Said:
    """ "eine halbe", "ein halbes", "einen halben", as the gender asks."""
    if gender == "m":
        return Said("einen halben", confidence=0.7, doubt="the case is a guess")
    return "eine halbe" if gender == "f" else "ein halbes"


def rank_before_month(number: int, at: Place) -> str:
    """ "am dritten Mai", "der dritte Mai", and where the sentence begins with it "dritter Mai"."""
    if not at.before.strip():
        return f"{rank(number)}er"
    words = at.before.lower().split()
    is_subject = words[-1] in ("der", "die", "das") and (words[-2:-1] or [""])[0] not in _WITH_DER
    return rank(number) + ("e" if is_subject else "en")


def rank_before_noun(number: int, noun: str, at: Place) -> str:
    """A rank with the ending that the words before it and the noun ask for."""
    words = re.findall(r"\w+", at.before.lower())[-2:]
    last, before_last = (["", "", *words])[-1], (["", "", *words])[-2]
    if last == "der" and before_last in _WITH_DER:
        return f"{rank(number)}en"
    if last in WEAK:
        return f"{rank(number)}e"
    if last in STRONG:
        return f"{rank(number)}en"
    strong = {"m": "er", "f": "e", "n": "es"}[gender_of(noun) or "m"]
    return rank(number) + strong
