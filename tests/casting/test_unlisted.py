"""Voices that no file describes: of a server, and of the system."""

from __future__ import annotations

import sys

import pytest

from tts.casting import choose_voice, find_voice
from tts.casting.unlisted import served, unlisted
from tts.engines.system_voices import system_voices
from tts.errors import MissingError
from tts.model import Voice
from tts.settings import OpenaiSettings, Settings

SERVER = Settings(
    openai=OpenaiSettings(url="http://127.0.0.1:8880/v1", model="kokoro", key_variable="MY_KEY")
)


@pytest.mark.parametrize("name", ["en-us", "espeak:uk", "openai", "piper:x", "systematic", "uk"])
def test_other_names_are_none_of_ours(name):
    assert unlisted(name, SERVER) is None


class TestServed:
    @pytest.mark.parametrize(
        ("name", "language"),
        [
            ("af_heart", "en-US"),
            ("am_adam", "en-US"),
            ("bf_emma", "en-GB"),
            ("bm_lewis", "en-GB"),
            ("ef_dora", "es"),
            ("ff_siwis", "fr-FR"),
            ("hf_alpha", "hi"),
            ("im_nicola", "it"),
            ("jf_gongitsune", "ja"),
            ("pm_alex", "pt-BR"),
            ("zf_xiaobei", "zh"),
            ("af_bella+af_sky", "en-US"),
            ("af_bella(2)+bf_emma(1)", "mul"),
            ("alloy", "mul"),
            ("xf_heart", "mul"),
            ("ax_heart", "mul"),
            ("leaf_heart", "mul"),
        ],
    )
    def test_the_language_is_told_by_names_of_kokoro(self, name, language):
        assert unlisted(f"openai:{name}", SERVER).language == language

    def test_the_server_is_that_of_the_settings(self):
        voice = unlisted("openai:af_heart", SERVER)
        assert (voice.name, voice.engine, voice.model) == ("openai:af_heart", "openai", "af_heart")
        assert dict(voice.options) == {
            "url": "http://127.0.0.1:8880/v1",
            "model": "kokoro",
            "key_variable": "MY_KEY",
        }

    def test_the_key_is_in_no_voice(self, monkeypatch):
        monkeypatch.setenv("MY_KEY", "sk-secret")
        assert "sk-secret" not in repr(unlisted("openai:af_heart", SERVER))

    def test_no_server_is_taken_for_granted(self):
        with pytest.raises(MissingError, match="server") as caught:
            unlisted("openai:af_heart")
        assert "TTS_OPENAI_URL" in caught.value.hint

    def test_a_voice_must_be_named(self):
        with pytest.raises(MissingError, match="openai:"):
            unlisted("openai:", SERVER)

    def test_what_a_file_says_goes_before_the_settings(self):
        voice = Voice("mine", "openai", "m", "en", "", "", options=(("model", "tts-1-hd"),))
        assert served(voice, SERVER).option("model") == "tts-1-hd"
        assert served(voice, SERVER).option("url") == "http://127.0.0.1:8880/v1"
        named = Voice("mine", "openai", "m", "en", "", "", options=(("url", "http://a.example"),))
        assert served(named, SERVER) == named

    def test_a_voice_of_another_language_is_refused(self):
        with pytest.raises(MissingError, match="'uk'"):
            choose_voice("openai:af_heart", "uk", SERVER)
        assert choose_voice("openai:alloy", "uk", SERVER).model == "alloy"


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="names voices of eSpeak")
class TestOfTheSystem:
    def test_the_usual_one_has_its_language(self):
        voice = find_voice("system")
        assert (voice.name, voice.engine, voice.language) == ("system", "system", "en-GB")
        assert voice.model in {one.model for one in system_voices()}
        with pytest.raises(MissingError, match="'uk'"):
            choose_voice("system", "uk")

    @pytest.mark.parametrize("name", ["ukrainian", "Ukrainian", "zle/uk", "ZLE/UK"])
    def test_others_go_by_name_or_id(self, name):
        voice = find_voice(f"system:{name}")
        assert (voice.name, voice.model) == ("system:ukrainian", "zle/uk")
        assert choose_voice(f"system:{name}", "uk-UA") == voice

    def test_the_name_may_be_as_the_system_writes_it(self):
        assert find_voice("system:English (America)").model == "gmw/en-us"

    def test_near_ones_are_named(self):
        with pytest.raises(MissingError, match="'ukranian'") as caught:
            find_voice("system:ukranian")
        assert "system:ukrainian" in caught.value.hint

    @pytest.mark.parametrize("name", ["system:", "system:%%%"])
    def test_else_the_hint_says_how_to_list_them(self, name):
        with pytest.raises(MissingError) as caught:
            find_voice(name)
        assert caught.value.hint == "tts voices list --engine system"
