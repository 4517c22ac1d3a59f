"""The sounds of eSpeak NG 1.52, by language: which mnemonic says which symbol of the IPA.

Each table is written "symbol=mnemonic", separated by spaces; a symbol may be several characters, a diphthong for
instance, and the longest wins. "ˈi" holds for a stressed syllable only, and what ends in "ɹ" only where no vowel
follows. The names of phonemes are those of eSpeak's sources (phsource/phonemes and its neighbours), and what each
sounds like in a language was looked up with `espeak_TextToPhonemes`; the tests do that again for each voice.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# What eSpeak's base table gives to every language.
EVERYWHERE = """
p=p b=b t=t d=d k=k ɡ=g f=f v=v θ=T ð=D s=s z=z ʃ=S ʒ=Z ʂ=s. ʐ=z. ɕ=S; ʑ=Z; ç=C ʝ=J^ x=x ɣ=Q χ=X h=h β=B ʋ=v#
tʃ=tS dʒ=dZ tɕ=tS; dʑ=dZ; c=c ɟ=J q=q ʔ=? m=m n=n ɳ=n. ɲ=n^ ŋ=N l=l ɫ=L ɭ=l. ɬ=l# ʎ=l^ r=r ɾ=* ʁ=Q" ʀ=r" j=j w=w
m̩=m- n̩=n- ŋ̩=N- l̩=l- a=a e=e i=i o=o u=u ə=@
"""

# The mnemonics of English stand for sets of words (LOT, BATH, NURSE), not for sounds: each dialect says them in its own
# way. So "ɒ" and "ɑ" are LOT, "ɑː" is PALM, "a" is what Americans open and others do not, and a vowel before "ɹ" is one
# phoneme with it. E2, a2 and V do not weaken as E and a do where eSpeak thinks a syllable too weak for them.
ENGLISH = """
iː=i: i=i ˈi=i: ɪ=I ɛ=E2 e=E2 eː=eI æ=a2 a=A# aː=A: ɑ=0 ɑː=A: ɒ=0 ɔ=O: ɔː=O: o=oU oː=oU ʌ=V ʊ=U u=u: uː=u: ə=@ ˈə=V
ɐ=a# ˈɐ=V ɜ=3: ɜː=3: ɝ=3: ɝː=3: ɚ=3 ɨ=I ᵻ=I# ø=3: øː=3: œ=3: œː=3: y=u: yː=u: ʉ=u: ʉː=u: ɑ̃=A~ ã=A~ ɔ̃=O~ õ=O~ ɛ̃=a2|n
eɪ=eI aɪ=aI ɔɪ=OI aʊ=aU oʊ=oU əʊ=oU ɪə=i@ iə=i@ eə=e@ ɛə=e@ ʊə=U@ uə=U@ aɪə=aI@ aʊə=aU|@ aɪɚ=aI3 aʊɚ=aU|3 əl=@L
ɑɹ=A@ ɑːɹ=A@ aɹ=A@ aːɹ=A@ ɒɹ=O@ ɔɹ=O@ ɔːɹ=O@ oɹ=o@ oːɹ=o@ oʊɹ=o@ ɜɹ=3: ɜːɹ=3: ɝɹ=3: ʌɹ=3: əɹ=3 ɚɹ=3 ɪɹ=i@3 iɹ=i@3
iːɹ=i@3 ɪəɹ=i@3 iəɹ=i@3 ɛɹ=e@ eɹ=e@ eəɹ=e@ ɛəɹ=e@ æɹ=A@ eɪɹ=e@ ʊɹ=U@ uɹ=U@ uːɹ=U@ ʊəɹ=U@ uəɹ=U@ aɪɹ=aI3 aɪəɹ=aI3
aʊɹ=aU|3 aʊəɹ=aU|3 ɹ=r ɹ̩=3 ʍ=w#
"""
# Scots says NURSE with an "r" in it, which "3:" there has not.
SCOTTISH = """
ɜ=VR ɜː=VR ɝ=VR ɝː=VR ɜɹ=VR ɜːɹ=VR ɝɹ=VR ʌɹ=VR
"""
GERMAN = """
iː=i: ɪ=I e=e eː=e: ɛ=E ɛː=E: æ=E a=a aː=A: ɑ=A ɑː=A: ɔ=O o=o oː=o: ʊ=U u=u uː=u: y=y: yː=y: ʏ=y ø=Y: øː=Y: œ=W
œː=W ɐ=3 ɜ=3 ɑ̃=A~ ɔ̃=O~ œ̃=W~ aɪ=aI aʊ=aU ɔʏ=OY ɔɪ=OY ɔø=OY oʊ=oU ts=ts pf=pF r=r ɹ=r ʁ=r ʀ=r ɐ̯=3 ʔ=_!
"""
FRENCH = """
ɛ=E ø=Y œ=W ɔ=O y=y ɑ̃=A~ ɛ̃=E~ œ̃=W~ ɔ̃=O~ ɪ=I ʌ=V oʊ=oU əʊ=oU r=r ɹ=r ʁ=r ʀ=r ɥ=j.
"""
SPANISH = """
ɛ=E ɔ=O ʊ=U y=y ø=Y aʊ=aU eʊ=eU aɪ=aI eɪ=eI ɛɪ=EI oɪ=oI uɪ=uI ts=ts r=R2 ɾ=** ɹ=**
"""
ITALIAN = """
ɛ=E ɔ=O ʊ=U ɪ=I y=y ø=Y aʊ=aU eʊ=eU aɪ=aI eɪ=eI ɛɪ=EI oɪ=oI uɪ=uI ts=ts dz=dz r=R ɹ=R bː=b: dː=d: fː=f: ɡː=g: kː=k:
lː=l: mː=m: nː=n: pː=p: rː=R* sː=ss tː=t: tsː=ts2: dʒː=dZ: tʃː=tS:
"""
DUTCH = """
ɪ=I y=y yː=y ʏ=8 ɵ=8 œ=8 ɛ=E ɛː=E2 e=e: eː=e: ɔ=O ɔː=O: o=o: oː=o: a=a: aː=a: ɑ=A ø=Y: øː=Y: ɑ̃=A~ ɔ̃=O~ ɛɪ=EI ɛi=EI
œy=Wy œʏ=Wy ʌu=VU ʌʊ=VU ɑu=VU ɔu=VU aʊ=VU ɦ=h ʋ=v ʔ=_!
"""
POLISH = """
ɛ=E e=E ɔ=O o=O ɨ=y ɛ̃=E~ ɔ̃=O~ ts=ts dz=dz tɕ=ts; dʑ=dz; ʂ=S ʐ=Z tʂ=tS dʐ=dZ tʲ=t; dʲ=d; r=R ɹ=R ʲ=;
"""
# Of Portugal and Brazil: the same mnemonics, each said in its own way; "x" is "rr" in both.
PORTUGUESE = """
ɛ=E ɔ=O ɪ=I ʊ=U ɨ=y ɐ=& ɑ=A ẽ=e~ ĩ=i~ õ=o~ ũ=u~ ɐ̃=&~ ã=&~ ɐ̃w̃=&U~ ɐ̃ʊ̃=&U~ ãw̃=&U~ ø=Y aʊ=aU eʊ=eU iʊ=iU aɪ=aI
eɪ=eI ɛɪ=EI oɪ=oI uɪ=uI ɔɪ=OI ɛʊ=EU ts=ts ʁ=x ʀ=x x=x ɹ=r-
"""
# A plain "a" behind ";" gets a "j" of its own there; A does not.
RUSSIAN = """
ˈa=A ɪ=I ɨ=y ʉ=u" ɵ=8 ɛ=E ɔ=o ɑ=A ɐ=V ʌ=V# ø=Y ts=ts ʂ=S ʐ=Z tʲ=t; dʲ=d; mʲ=m; ɕː=S; ʲ=;
"""
UKRAINIAN = """
iː=i: ˈi=i: ɪ=I ɨ=I ɛ=E e=E ɔ=o ɦ=h ʋ=B nʲ=n^ lʲ=l^ r=R ɹ=R ʲ=;
"""

# The nearest sounds, in the IPA again, for languages that have no phoneme of their own: a foreign name is said as a
# newsreader of the language would say it. "ʷ" and the like are marks behind a consonant; nothing behind "=" is silence.
NEAREST = """
ɹ=r ɻ=r ɽ=r ʙ=b ʜ=h ħ=h ɦ=h ʕ=ʔ ʡ=ʔ ɸ=f ɱ=m ɴ=ŋ ʈ=t ɖ=d ɓ=b ɗ=d ɠ=ɡ ʄ=ɟ ʛ=ɡ ɢ=ɡ ʍ=w ɰ=w ɥ=w ɺ=l ʟ=l ɮ=ʒ ɧ=ʃ
ɪ=i ʏ=y y=i ø=ɛ œ=ø ɶ=œ ɛ=e æ=ɛ ɐ=a ɑ=a ɒ=ɔ ɔ=o ʌ=a ʊ=u ʉ=u ɯ=u ɤ=o ɵ=o ɘ=ə ɨ=ɪ ᵻ=ɪ ɜ=œ ɞ=œ ɝ=ɜr ɚ=ər
aɪ=aj eɪ=ej ɔɪ=ɔj ɔʏ=ɔj aʊ=aw əʊ=o oʊ=o ɪə=iə eə=ɛə ʊə=uə i̯=j ɪ̯=j y̯=w u̯=w ʊ̯=w j̃=j w̃=w
r̩=ər ɹ̩=ər ʁ̩=ər
ː= ˑ= ̃=n ̩= ̯= ̥= ̊= ̬= ̪= ̺= ̻= ̟= ̠= ̝= ̞= ̘= ̙= ̚= ̈= ̽= ̤= ̰= ̹= ̜= ̆= ʰ= ʱ= ʷ=w ʲ= ˠ= ˤ= ʼ= ⁿ=n ˡ=l ˞=r
"""
_TABLES = MappingProxyType(
    {
        "de": GERMAN,
        "en": ENGLISH,
        "en-gb-scotland": SCOTTISH,
        "es": SPANISH,
        "fr": FRENCH,
        "it": ITALIAN,
        "nl": DUTCH,
        "pl": POLISH,
        "pt": PORTUGUESE,
        "ru": RUSSIAN,
        "uk": UKRAINIAN,
    }
)
LANGUAGES = tuple(tag for tag in _TABLES if "-" not in tag)
_CEDILLA = "c\u0327"  # ç taken apart, which is a letter of the IPA of its own


def taken_apart(ipa: str) -> str:
    """The text with each mark behind its letter as a character of its own; "ç" stays whole."""
    return unicodedata.normalize("NFD", ipa).replace(_CEDILLA, "ç")


@cache
def sounds(language: str) -> Mapping[str, tuple[str, ...]]:
    """For each symbol of the IPA that eSpeak has in a language (BCP 47, small letters), its mnemonics."""
    tables = (EVERYWHERE, _TABLES[language.split("-", 1)[0]], _TABLES.get(language, ""))
    pairs = _pairs(" ".join(tables))
    return MappingProxyType({symbol: tuple(names.split("|")) for symbol, names in pairs.items()})


@cache
def nearest() -> Mapping[str, str]:
    """For each symbol that a language may lack, what comes nearest, in the IPA."""
    return MappingProxyType(_pairs(NEAREST))


def _pairs(table: str) -> dict[str, str]:
    return dict(entry.split("=", 1) for entry in taken_apart(table).split())
