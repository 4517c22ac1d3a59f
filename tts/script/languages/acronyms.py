"""Capitals that are said letter by letter in other languages: "EU", "ONG", "СБУ".

A voice spells what it cannot pronounce and reads the rest as a word, and by that makes "oy" of the German "EU". Here
are those that everybody spells although they could be read; what holds no vowel is spelled by rule. All others,
"NATO" and "ОВА" among them, are words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.script.languages.grammar import place
from tts.script.rules import Rule, letters
from tts.script.tables import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPELT: Mapping[str, frozenset[str]] = {
    "de": frozenset(
        listed(
            "CDU CSU AFP APA DNA NGO IUCN RWE ING LTE IP ADFC SOS "
            "EU US USA UN ARD EZB IWF OECD WHO IG IOC KI AOK ADAC AG ICE HIV ISS UKW RAF IAEA "
            "ÖVP SPÖ FPÖ ORF SUV UVP AKW EDV BIP AfD EuGH OSZE AKP EKD EVP OLG OB EM EWR IHK "
            "ISBN EKG EEG ÖPNV ÖBB ÖGB ÖRR AMS IS USB UV OP DIW IAB CIA UNHCR UdSSR EMRK EGMR "
            "IC EC VfB VfL UBS AHV FAZ DIHK BDI GEW IQ VIP AfA ATP AUA CEO IPO BAG"
        )
    ),
    "fr": frozenset(
        listed(
            "CDU CSU PPE EU ARD DUP PA JO "
            "UE USA US PIB BCE FMI OMS OCDE AFP RSA EDF CIA FBI CIO LFI PME PMI IRM ADN VIH BD "
            "IA CPAM CSA AESH DGSE DGSI GIGN IGPN UMP ULM OGM EELV OM HEC AZF CHU ISS IVG ISF "
            "ETI IUT ONG OPA ORL PEL SAV UV AOC APL ATP CEA CIC CICR CPE DGCCRF EPR ERDF GPA "
            "IGN IPO ISBN LOA OAS OIT OL PMA RATP RER SOS SPA TER UDI UFC UNHCR USB ZFE AOP "
            "AIEA OSCE OIM AMF ARS IUFM RIC"
        )
    ),
    "es": frozenset(
        listed(
            "CDU CSU EU CIJ ETS SOS "
            "UE IU ERC IPC IRPF OMS OCDE UGT ADN VIH ISS ITV ELN ONG UEM UPN IA AFP IES IBM UHF "
            "UV ATP CEO UCM UPV UAM UNHCR OLP OEI IPO ISBN USB OIT OIEA UPC AEB CNI DNI FMI BCE "
            "FBI"
        )
    ),
    "uk": frozenset(
        listed(
            "ЄС США ЗСУ ООН СБУ НБУ АЕС ОБСЄ РНБО ОТГ ООС УНР УРСР ППО БПЛА КМДА ВРУ КНУ КПІ "
            "ЄБРР ШІ ОСББ ЄСПЛ ЄСВ МВФ УПЛ УПЦ ПЦУ ОПЗЖ УБД ВПО ДСА ДПСУ НБА ЦРУ ЄДР ЄДРПОУ ІПН "
            "ГПУ ОГП ОПУ КСУ ВСУ ДНЗ АЗС ЦОВВ ЕКГ УЗД ЗМІ USA US EU UN IT CIA FBI ISW WHO IMF "
            "IAEA AFP AP ABC ICC EBRD ISS"
        )
    ),
}
_CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ"
_NO_VOWEL = r"(?:(?![AEIOUYÀ-ÆÈ-ÏÒ-ÖØ-ÝАЕЄИІЇОУЮЯ])[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ]){2,5}"
_FLIGHTS = frozenset(listed("flug fluges vol vuelo рейс рейсу рейсом рейсі zug train tren потяг"))
_REACH = 24  # characters that are looked at on each side
_NUMERAL = re.compile("[IVXІХ]+")


def rules(language: str) -> tuple[Rule, ...]:
    """The rule of capitals that are spelled, given the first subtag of a language that is said in full."""
    spelt = _SPELT[language]
    pattern = rf"(?<![\w.&@#])(?P<word>{_NO_VOWEL}|[{_CAPITAL}][^\W\d_]{{1,7}})(?![\w&@]|\.\w)"

    def say(match: re.Match[str]) -> str | None:
        word = match["word"]
        is_spelt = word in spelt or _is_unspeakable(word) or _is_flight(match)
        return letters(word) if is_spelt and not _is_shouted(match) else None

    return (Rule(pattern, say),)


def _is_flight(match: re.Match[str]) -> bool:
    """ "Flug LH 400"."""
    at = place(match)
    return at.word_before in _FLIGHTS and match["word"].isupper() and at.after[1:2].isdecimal()


def _is_unspeakable(word: str) -> bool:
    return re.fullmatch(_NO_VOWEL, word) is not None and not _NUMERAL.fullmatch(word)


def _is_shouted(match: re.Match[str]) -> bool:
    """Whether the words on both sides are in capitals too, where "US" or "OB" may be no acronym."""
    text, start, end = match.string, match.start(), match.end()
    before = re.search(r"(\w{2,20})\s$", text[max(0, start - _REACH) : start])
    after = re.match(r"\s(\w{2,20})", text[end : end + _REACH])
    sides = [found[1] for found in (before, after) if found]
    return bool(sides) and all(side.isupper() and side.isalpha() for side in sides)
