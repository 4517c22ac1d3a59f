"""Choosing a voice: by name, by language, and never the wrong language in silence."""

from __future__ import annotations

import pytest

from tts.casting import cast, choose_voice, expected, find_voice, voices
from tts.casting.catalogue import find_offer
from tts.casting.choosing import primary
from tts.errors import MissingError
from tts.settings import OpenaiSettings, Settings


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "en-us"),
        ("en-GB", "en-gb"),
        ("en-AU", "en-us"),
        ("uk", "uk"),
        ("pt", "pt-br"),
        ("PT-pt", "pt"),
    ],
)
def test_the_language_of_the_article_picks_the_voice(language, name):
    assert choose_voice(None, language).name == name


def test_a_named_voice_is_taken():
    assert choose_voice("en-gb", "en-US").name == "en-gb"
    assert choose_voice("tone", "ja").name == "tone"


def test_a_voice_of_another_language_is_refused():
    with pytest.raises(MissingError, match="'uk'"):
        choose_voice("en-us", "uk")


def test_a_language_without_a_voice_is_refused():
    with pytest.raises(MissingError, match="'tlh'") as caught:
        choose_voice(None, "tlh")
    assert "there are: " in caught.value.hint


@pytest.mark.parametrize("language", ["sv", "sv-SE", "nb", "ka"])
def test_a_language_that_can_be_had_says_how(language):
    with pytest.raises(MissingError, match=f"'{language}'") as caught:
        choose_voice(None, language)
    name = caught.value.hint.removeprefix("tts voices install ").split(";")[0]
    assert primary(find_offer(name).language) == primary(language)


def test_a_voice_that_can_be_had_says_how():
    with pytest.raises(MissingError, match="not installed") as caught:
        find_voice("en_US-ljspeech-medium")
    assert caught.value.hint == "tts voices install en_US-ljspeech-medium"


def test_an_unknown_voice_names_near_ones():
    with pytest.raises(MissingError) as caught:
        find_voice("en-uss")
    assert "en-us" in caught.value.hint


def test_every_language_has_one_usual_voice():
    usual = [voice.language.split("-")[0] for voice in voices() if voice.usual]
    assert sorted(usual) == sorted(set(usual))
    spoken = {voice.language.split("-")[0] for voice in voices()} - {"mul"}
    assert set(usual) == spoken


def test_a_voice_may_be_asked_for_by_a_region_that_has_none():
    assert find_voice("en-AU").name == "en-us"
    assert choose_voice(None, "en_AU").name == "en-us"


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Installs a voice by name, language and quality."""
    monkeypatch.setenv("TTS_VOICES", str(tmp_path))

    def install(name, language, quality):
        (tmp_path / f"{name}.toml").write_text(
            f'engine = "piper"\nmodel = "m"\nlanguage = "{language}"\nquality = "{quality}"\n'
            'licence = "CC0-1.0"\ndigital_source_type = "trainedAlgorithmicMedia"\n'
        )

    return install


def test_the_best_installed_voice_reads_a_language(installed):
    installed("one", "uk-UA", "low")
    installed("two", "uk-UA", "high")
    installed("three", "uk-UA", "medium")
    assert choose_voice(None, "uk").name == "two"
    assert find_voice("uk").name == "two"
    assert find_voice("espeak:uk").engine == "espeak"
    assert find_voice("uk-UA").name == "two"


def test_an_article_takes_quality_before_region_and_a_region_asked_for_comes_first(installed):
    installed("one", "en-US", "high")
    installed("two", "en-GB", "low")
    assert choose_voice(None, "en-GB").name == "one"
    assert find_voice("en_GB").name == "two"
    assert find_voice("en-GB").language == "en-GB"


def test_of_equal_quality_the_region_of_the_article_decides(installed):
    installed("one", "en-US", "high")
    installed("two", "en-GB", "high")
    assert choose_voice(None, "en-GB").name == "two"
    assert choose_voice(None, "en-US").name == "one"


def test_a_server_that_nobody_named_is_asked_for():
    with pytest.raises(MissingError, match="server") as caught:
        find_voice("openai:af_heart")
    assert "TTS_OPENAI_URL" in caught.value.hint


def test_a_voice_of_a_server_knows_its_address():
    settings = Settings(openai=OpenaiSettings(url="http://127.0.0.1:1/v1"))
    voice = find_voice("openai:af_heart", settings)
    assert (voice.model, voice.option("url")) == ("af_heart", "http://127.0.0.1:1/v1")


class TestCast:
    def test_the_narrator_alone(self):
        found = cast(Settings(), "en-US")
        assert (found.narrator.name, found.quotes, found.foreign) == ("en-us", None, ())

    def test_all_speak_at_the_pace_of_the_settings(self):
        found = cast(Settings(rate=1.2, quote_voice="en-gb"), "en", ["uk"])
        assert [voice.rate for voice in found.voices] == pytest.approx([1.2] * 3)

    def test_other_languages_have_a_voice_each_where_there_is_one(self):
        found = cast(Settings(), "en", ["uk-UA", "ja", "uk", "en-GB", "de"])
        assert [voice.name for voice in found.foreign] == ["uk", "de"]

    def test_the_settings_may_name_a_voice_for_a_language(self):
        settings = Settings(voices=(("en", "en-gb"), ("pt-BR", "espeak:pt")))
        assert cast(settings, "en-US").narrator.name == "en-gb"
        assert cast(settings, "de", ["pt-BR"]).foreign[0].name == "pt"

    def test_the_voice_of_quotations_speaks_the_language_or_nothing(self, caplog):
        assert cast(Settings(quote_voice="uk"), "en").quotes is None
        assert "the article is in 'en', and uk speaks uk-UA" in caplog.text

    def test_a_language_means_the_voice_that_the_settings_have_for_it(self):
        settings = Settings(voice="en", quote_voice="en", voices=(("en", "en-gb"),))
        found = cast(settings, "en-US")
        assert found.narrator.name == "en-gb"
        assert found.quotes.name not in ("en-gb", "tone")
        assert find_voice("en", Settings(voices=(("en", "en-GB"),))).name == "en-gb"

    def test_a_region_goes_before_being_another_voice(self, installed, caplog):
        installed("en_US-clay-high", "en-US", "high")
        settings = Settings(voice="en-GB", quote_voice="en-GB")
        assert cast(settings, "en").quotes.name == "en-gb-scotland"
        settings = Settings(voice="uk-UA", quote_voice="uk-UA")
        assert cast(settings, "uk").quotes is None
        assert "uk is the narrator" in caplog.text

    def test_a_voice_is_counted_once(self, caplog):
        found = cast(Settings(quote_voice="en-us"), "en")
        assert (len(found.voices), found.quotes) == (1, None)
        assert "no voice of their own: en-us is the narrator" in caplog.text

    def test_a_language_for_quotations_means_another_voice_than_the_narrator(self, caplog):
        settings = Settings(voice="en-us", quote_voice="en")
        found = cast(settings, "en")
        assert found.quotes != found.narrator
        assert found.quotes.language.startswith("en")
        assert expected(settings) == (found.narrator, found.quotes)
        assert cast(Settings(quote_voice="uk"), "uk").quotes is None
        assert "no voice of their own: uk" in caplog.text

    def test_a_narrator_of_all_languages_says_the_others_too(self):
        assert cast(Settings(voice="tone"), "en", ["uk"]).foreign == ()

    def test_the_longest_beginning_of_a_tag_counts(self):
        settings = Settings(voices=(("nb", "tone"), ("de", "de"), ("de-CH", "tone")))
        assert cast(settings, "nb-NO").narrator.name == "tone"
        assert cast(settings, "de-CH-1996").narrator.name == "tone"
        assert cast(settings, "de-AT").narrator.name == "de"


def test_a_script_and_a_number_are_parts_of_a_tag(installed):
    installed("cantonese", "zh-HK", "low")
    assert find_voice("zh-Hant-HK").name == "cantonese"
    assert find_voice("es-419").name == "es-419"


def test_a_voice_without_a_region_goes_by_its_quality(installed):
    installed("plain", "en", "low")
    installed("fine", "en-US", "high")
    assert find_voice("en").name == "fine"
