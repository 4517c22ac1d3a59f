"""The names of letters in the IPA, by language.

Not left to eSpeak, which says a lone "A" as the article, spells "ICE" but says "WHO" as a word, says "dot" or "cento"
for some letters with a full stop, and has no name at all for some others ("Б" in Ukrainian).
"""

from __future__ import annotations

import unicodedata
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENGLISH = """
A=eɪ B=biː C=siː D=diː E=iː F=ɛf G=dʒiː H=eɪtʃ I=aɪ J=dʒeɪ K=keɪ L=ɛl M=ɛm N=ɛn O=oʊ P=piː Q=kjuː R=ɑːɹ S=ɛs T=tiː
U=juː V=viː W=ˈdʌbəlˌjuː X=ɛks Y=waɪ Z=zɛd
"""
_GERMAN = """
A=ʔaː B=beː C=tseː D=deː E=ʔeː F=ʔɛf G=ɡeː H=haː I=ʔiː J=jɔt K=kaː L=ʔɛl M=ʔɛm N=ʔɛn O=ʔoː P=peː Q=kuː R=ʔɛr S=ʔɛs
T=teː U=ʔuː V=faʊ W=veː X=ʔɪks Y=ˈʔʏpsilɔn Z=tsɛt Ä=ʔɛː Ö=ʔøː Ü=ʔyː ß=ʔɛsˈtsɛt
"""
_FRENCH = """
A=a B=be C=se D=de E=ə F=ɛf G=ʒe H=aʃ I=i J=ʒi K=ka L=ɛl M=ɛm N=ɛn O=o P=pe Q=ky R=ɛʁ S=ɛs T=te U=y V=ve W=dubləˈve
X=iks Y=iˈɡʁɛk Z=zɛd
"""
_SPANISH = """
A=a B=be C=θe D=de E=e F=ˈefe G=xe H=ˈatʃe I=i J=ˈxota K=ka L=ˈele M=ˈeme N=ˈene Ñ=ˈeɲe O=o P=pe Q=ku R=ˈere S=ˈese
T=te U=u V=ˈuβe W=uβeˈdoβle X=ˈekis Y=iˈɣɾjeɣa Z=ˈθeta
"""
_ITALIAN = """
A=a B=bi C=tʃi D=di E=e F=ˈɛffe G=dʒi H=ˈakːa I=i J=iˈluŋɡa K=ˈkapːa L=ˈɛlle M=ˈɛmme N=ˈɛnne O=ɔ P=pi Q=ku R=ˈɛrːe
S=ˈɛsse T=ti U=u V=vu W=ˈdopːjavu X=iks Y=ˈipsilon Z=ˈdzɛta
"""
_DUTCH = """
A=ʔaː B=beː C=seː D=deː E=ʔeː F=ʔɛf G=ɣeː H=haː I=ʔi J=jeː K=kaː L=ʔɛl M=ʔɛm N=ʔɛn O=ʔoː P=peː Q=ky R=ʔɛr S=ʔɛs T=teː
U=ʔy V=feː W=ʋeː X=ʔɪks Y=ʔɛɪ Z=zɛt
"""
_POLISH = """
A=a B=bɛ C=tsɛ D=dɛ E=ɛ F=ɛf G=ɡjɛ H=xa I=i J=jɔt K=ka L=ɛl M=ɛm N=ɛn O=ɔ P=pɛ Q=ku R=ɛr S=ɛs T=tɛ U=u V=faw W=vu X=iks
Y=ˈiɡrɛk Z=zɛt Ą=ɔ̃ Ć=tɕɛ Ę=ɛ̃ Ł=ɛw Ń=ɛɲ Ś=ɛɕ Ź=ʑɛt Ż=ʒɛt
"""
_PORTUGUESE = """
A=a B=be C=se D=de E=ɛ F=ˈɛfɨ G=ʒe H=aˈɡa I=i J=ˈʒɔtɐ K=ka L=ˈɛlɨ M=ˈemɨ N=ˈenɨ O=ɔ P=pe Q=ke R=ˈɛʁɨ S=ˈɛsɨ T=te U=u
V=ve W=ˈdabliu X=ʃis Y=ˈipsilɔn Z=ze
"""
_RUSSIAN = """
А=a Б=bɛ В=vɛ Г=ɡɛ Д=dɛ Е=je Ё=jɵ Ж=ʐɛ З=zɛ И=i Й=ˈikratkəjə К=ka Л=ɛlʲ М=ɛm Н=ɛn О=o П=pɛ Р=ɛr С=ɛs Т=tɛ У=u Ф=ɛf
Х=xa Ц=tsɛ Ч=tɕe Ш=ʂa Щ=ɕːa Ъ=ˈtvʲordɨjznak Ы=ɨ Ь=ˈmʲaxkʲɪjznak Э=ɛ Ю=ju Я=ja
"""
_UKRAINIAN = """
А=a Б=bɛ В=ʋɛ Г=ɦɛ Ґ=ɡɛ Д=dɛ Е=ɛ Є=jɛ Ж=ʒɛ З=zɛ И=ɪ І=i Ї=ji Й=jɔt К=ka Л=ɛl М=ɛm Н=ɛn О=ɔ П=pɛ Р=ɛr С=ɛs Т=tɛ У=u Ф=ɛf
Х=xa Ц=tsɛ Ч=tʃa Ш=ʃa Щ=ʃtʃa Ь=mjakɪjˈznak Ю=ju Я=ja
"""
# Latin letters in Russian and Ukrainian have their English names: "BBC" is "бі-бі-сі".
_TABLES = MappingProxyType(
    {
        "de": _GERMAN,
        "en": _ENGLISH,
        "en-us": f"{_ENGLISH} Z=ziː",
        "es": _SPANISH,
        "es-419": f"{_SPANISH} C=se V=be W=ˌdoβleˈbe Z=ˈseta",
        "fr": _FRENCH,
        "it": _ITALIAN,
        "nl": _DUTCH,
        "pl": _POLISH,
        "pt": _PORTUGUESE,
        "ru": f"{_ENGLISH} {_RUSSIAN}",
        "uk": f"{_ENGLISH} {_UKRAINIAN}",
    }
)


def letter_name(letter: str, language: str) -> str | None:
    """How a letter is called in a language (BCP 47), in the IPA: "W" -> "ˈdʌbəlˌjuː". None where we do not know.

    A letter with a mark that the language has no name for is called as it is without the mark.
    """
    names = _names(language.lower())
    capital = letter.upper() if letter != "ß" else letter
    return names.get(capital) or names.get(unicodedata.normalize("NFD", capital)[:1])


@cache
def _names(language: str) -> Mapping[str, str]:
    """The table of the whole tag, else of the primary language; of English without a region, the American one."""
    tag = "en-us" if language == "en" else language
    table = _TABLES.get(tag) or _TABLES.get(tag.split("-", 1)[0], "")
    return MappingProxyType(dict(entry.split("=", 1) for entry in table.split()))
