"""What is written in the IPA comes out of eSpeak as it went in, as far as the voice has such sounds."""

from __future__ import annotations

import re
import time
from contextlib import suppress

import pytest

from tts.engines.espeak_library import pronounced
from tts.engines.espeak_phonemes import MAX_MNEMONICS, mnemonics, unknown_symbol
from tts.engines.espeak_sounds import LANGUAGES, taken_apart

VOWEL = "aeiouyæøœɶɐɑɒʌəɘɚɛɜɝɞɤɪɨᵻɔʊʉɯɵʏ"
WORDS = {
    "en": "ˈkiːv vəˈlɒdɪmɪɹ zəˈlɛnski ˈʃɛvtʃɛŋkoʊ ˈpædədʒeɪ ˈfɑːðɚ ˈlɒk ˈθɔːt ˈbɜːɹnt ˈnɪɹ ˈskwɛəɹ ˈnɔːɹθ "
    "ˈkjʊəɹ ˈɡoʊt ˈmaʊθ ˈtʃɔɪs ˈfaɪəɹ ˈpaʊəɹ ˈkæɹi ˈvɛəɹi ˈfɜːɹi ˈbɒx ˈɹɪðm̩ ˈkʌzn̩ ˈtɹʌbəl ˈbeɪzɪl ʒɑ̃ bɔ̃ "
    "ˈwʊlf ˈjuːnjən ʃiˈdʒɪnpɪŋ ɹiˈɑːl ˌuːɡəˈduːɡuː ˈʒuːlz ˈʔɑːli ˈɛspɚˌɡɑːd əˈlævənz ðæts ˈheɪɡ",
    "de": "ˈkœln ˈmʏnçn̩ ˈʃtraːsə ˈtsaɪt ˈpfɛrt ˈhɔʏzɐ ˈlɛːzn̩ ˈøːstəraɪç ˈyːbɐ ˈbax ˈɡeːtə rɛstoˈrɑ̃",
    "fr": "paˈʁi maˈkʁɔ̃ ˈljɔ̃ bʁœ̃ vɛ̃ ˈpœʁ ˈblø ˈʁy ɑ̃ˈʒe ʁuˈɑ̃ ʃamɔˈni ˈaɲo ˈlwi",
    "es": "xoˈse ˈniɲo ˈkaʎe θjuˈðað ˈpero ˈpeɾo ˈaɣwa ˈweβo kataˈluɲa ˈtʃile",
    "it": "ˈtʃaːo ˈfiʎʎa ˈɲɔmo ˈpitːsa ˈrɔma fiˈrɛntse ˈdzɛro ˈʃɛna ˈɡatːo",
    "nl": "ˈɣut ˈhœys ˈdøːr ˈvyr ˈxroːt ˈzɛɪn ˈʌʊt ˈpɵt rɔtərˈdɑm",
    "pl": "ˈkrakuf ˈwut͡ɕ ˈʒɛka ˈɡdaɲsk ˈt͡ʃas ˈt͡ɕma ˈd͡ʑɛɲ ˈvrɔtswaf ˈvɔ̃ʃ ˈmʲastɔ",
    "pt": "liʒˈboa ˈnɐ̃ʊ̃ ˈmɐ̃j ˈfiʎu ˈviɲu ˈsɔl ˈbõ",
    "ru": "ˈmʲaso ˈtʲixo ˈvʲera ˈɕuka ˈtsɛntr ˈpʲatʲ ˈjulʲa",
    "uk": "ˈkɪjiw ˈlʲviw ˈxarkiw oˈdɛsa ˈdɛnʲ ˈʃtʃuka ˈholos ˈzɛmlʲa ˈɡanok zapoˈriʒa",
}
# What each voice makes of sounds that its dialect says in its own way; in this order.
OWN_WAYS = {
    "en-us": (("ɒ", "ɑ"), ("(aɪ|aʊ)əɹ", r"\1ɚ"), ("ʊə", "ʊ"), ("ɛə", "ɛ"), ("ɜɹ(?!ˈ?i)", "ɜ")),
    "en-gb": (
        ("æ", "a"), ("oʊ", "əʊ"), ("ɑɹ", "ɑ"), ("ɔɹ", "ɔ"), ("ɜɹn", "ɜn"), ("ɪɹ", "iə"), ("ɛəɹ?(?!ɹ)", "eə"),
        ("eəi", "eəɹi"), ("(aɪ|aʊ|ʊ)əɹ", r"\1ə"), ("ɚ", "ə"),
    ),
    "de": (("ʏ(?=zɐ)", "ø"), ("ɐ", "ɜ"), ("a(?=sə)", "ɑ")),
    "es-419": (("θ", "s"),),
    "ru": (("lʲ", "ɭʲ"), ("ˈa", "ˈɑ")),
    "uk": (("lʲ", "ʎ"), ("nʲ", "ɲ")),
}  # fmt: skip
VOICES = (
    ("en-us", "en-us"), ("en", "en-gb"), ("de", "de"), ("fr", "fr"), ("es", "es"), ("es-419", "es-419"), ("it", "it"),
    ("nl", "nl"), ("pl", "pl"), ("pt", "pt"), ("pt-br", "pt-br"), ("ru", "ru"), ("uk", "uk"),
)  # fmt: skip


def alike(ipa: str, language: str = "") -> str:
    """One way of writing: the stress right before its vowel, no length, one letter for each "r"."""
    text = re.sub("[.\u0361ːʔ]", "", taken_apart(ipa))
    text = re.sub(f"([ˈˌ])([^{VOWEL}ˈˌ]*)", r"\2\1", text)
    if "ˈ" not in text:
        text = re.sub(f"([{VOWEL}])", r"ˈ\1", text, count=1)
    for written, said in OWN_WAYS.get(language, ()):
        text = re.sub(written, said, text)
    return text


def said(ipa: str, language: str, model: str) -> str:
    return pronounced(" ".join(f"[[{word}]]" for word in mnemonics(ipa, language)), model)


@pytest.mark.parametrize(("model", "language"), VOICES)
def test_what_comes_out_is_what_went_in(model, language):
    found = {}
    for word in WORDS[language.split("-")[0]].split():
        heard, wanted = said(word, language, model), alike(word, language)
        if re.sub("[rɾɽ]", "ɹ", alike(heard)) != re.sub("[rɾɽ]", "ɹ", wanted):
            found[word] = (wanted, heard)
    assert not found


@pytest.mark.parametrize(
    ("written", "models"),
    [
        ("ˈnɜːs", {"en-us": "nˈɜːs", "en": "nˈɜːs", "en-gb-scotland": "nˈʌɹs"}),
        ("ˈskwɛəɹ", {"en-us": "skwˈɛɹ", "en": "skwˈeə", "en-gb-scotland": "skwˈer"}),
        ("ˈɡəʊt", {"en-us": "ɡˈoʊt", "en": "ɡˈəʊt", "en-gb-scotland": "ɡˈoːt"}),
        ("ˈlɒt", {"en-us": "lˈɑːt", "en": "lˈɒt", "en-gb-scotland": "lˈɒt"}),
        ("ˈlɛtɚ", {"en-us": "lˈɛɾɚ", "en": "lˈɛtə", "en-gb-scotland": "lˈɛtɜ"}),
        ("ˈhæpi", {"en-us": "hˈæpi", "en": "hˈapi", "en-gb-scotland": "hˈape"}),
        ("ˈstɑɹt", {"en-us": "stˈɑːɹt", "en": "stˈɑːt", "en-gb-scotland": "stˈaːrt"}),
        ("ˈstɑːri", {"en-us": "stˈɑːɹi", "en": "stˈɑːɹi", "en-gb-scotland": "stˈa:re"}),
    ],
)
def test_each_dialect_says_a_set_of_words_in_its_own_way(written, models):
    tags = {"en-us": "en-US", "en": "en-GB", "en-gb-scotland": "en-GB-scotland"}
    assert {model: said(written, tags[model], model) for model in models} == models


@pytest.mark.parametrize(
    ("ipa", "language", "nearest"),
    [
        ("ˈɡøːtə", "en-us", "ˈɡɜːtə"),
        ("ˈtyːrɪŋən", "en-us", "ˈtuːɹɪŋən"),
        ("ˈlʲvʲiu̯", "en-us", "ˈlviːw"),
        ("ˈnʲɛt", "en-us", "ˈnjɛt"),
        ("ˈt͡ʂɛʂɨn", "en-us", "ˈtʂɛʂɪn"),
        ("tʰaːn", "en-us", "ˈtɑːn"),
        ("ˈvɛ̃", "en-us", "ˈvæn"),
        ("ˈkʷame", "uk", "ˈkwamɛ"),
        ("ˈbœ̃", "pl", "ˈbɛn"),
        ("ˈlʊndən", "uk", "ˈlundən"),
        ("ˈθætʃɚ", "ru", "ˈθɛtʃər"),
    ],
)
def test_what_a_language_lacks_is_said_by_what_comes_nearest(ipa, language, nearest):
    assert mnemonics(ipa, language) == mnemonics(nearest, language)


def test_the_vowel_of_the_stressed_syllable_gets_the_stress_and_the_first_where_none_is_marked():
    assert mnemonics("əˈstrɑːl.ə", "en") == ["@|s|t|r|'A:|l|@"]
    assert mnemonics("ˌɪntɚˈnæʃənl̩", "en") == [",I|n|t|3|n|'a2|S|@|n|l-"]
    assert mnemonics("ɡɹiːn", "en") == ["g|r|'i:|n"]
    assert mnemonics("ˈbr̩no", "de") == mnemonics("ˈbərno", "de")
    assert mnemonics("ˈs̩vo", "de") == ["s|v|'o"]


def test_words_of_a_phrase_are_words_of_their_own():
    assert mnemonics("ˈnjuː ˈjɔːɹk", "en") == ["n|j|'u:", "j|'O@|k"]


@pytest.mark.parametrize(
    "ipa", ["", " ", "ˈ", "ˈkiΨv", "k5", "(h)ɪm", "/kiv/", "[[a]]", "a" * 200, "ˈa" * 70]
)
def test_what_cannot_be_said_is_an_error(ipa):
    with pytest.raises(ValueError, match="sound"):
        mnemonics(ipa, "en")


def test_the_longest_word_is_said_to_its_end():
    """Far enough from the 200 at which eSpeak writes past the end of its buffer."""
    for ipa in ("ta" * 55 + "ˈmiːn", "ˈta" * 38 + "ˈmiːn"):
        heard = said(ipa, "en", "en-us")
        assert heard.endswith("mˈiːn")
        assert heard.count("t") + heard.count("ɾ") == ipa.count("t")
    assert MAX_MNEMONICS <= 150


def test_the_first_unknown_symbol_is_named():
    assert unknown_symbol("ˈkiːv əv ˈt͡ʃɪə") is None
    assert unknown_symbol("ˈkiΨv5") == "Ψ"
    assert unknown_symbol("a-b") == "-"


@pytest.mark.parametrize("language", LANGUAGES)
def test_time_grows_with_the_length(language):
    for text in ("ɪ" * 30_000, "ˈ" * 30_000, "ɹ." * 15_000, "ʲ" * 30_000, "a " * 15_000):
        began = time.perf_counter()
        with suppress(ValueError):
            mnemonics(text, language)
        assert time.perf_counter() - began < 5
