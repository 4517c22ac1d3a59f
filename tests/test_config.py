"""Where settings come from, and what is refused."""

from __future__ import annotations

import pytest

from tts.config import load_settings
from tts.errors import UsageError
from tts.settings import ReadingSettings, Settings, SiteSettings


def settings(folder, text="", environment=None, **flags):
    if text:
        folder.joinpath("tts.toml").write_text(text, encoding="utf-8")
    return load_settings(folder, environment or {}, **flags)


def test_without_anything_the_defaults(tmp_path):
    assert settings(tmp_path) == Settings()


def test_file_then_environment_then_flags(tmp_path):
    text = 'voice = "uk"\nrate = 1.1\n[audio]\nbitrate_kbps = 96\n[script.pauses]\ntitle_ms = 5\n'
    environment = {"TTS_RATE": "1.2", "TTS_BITRATE": "128"}
    found = settings(tmp_path, text, environment, rate=1.3, voice=None)
    assert (found.voice, found.rate, found.audio.bitrate_kbps) == ("uk", 1.3, 128)
    assert found.script.pauses.title_ms == 5
    assert found.script.pauses.heading_ms == Settings().script.pauses.heading_ms


def test_transcripts_from_each_source(tmp_path):
    assert settings(tmp_path, transcript="vtt,srt").transcripts == ("vtt", "srt")
    assert settings(tmp_path, 'transcripts = ["json"]').transcripts == ("json",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("voice = ", "tts.toml"),
        ("vioce = 'uk'", "vioce"),
        ("rate = 'fast'", "rate must be a number"),
        ("rate = true", "rate must be a number"),
        ("rate = 9", "9"),
        ("voice = 3", "voice must be text"),
        ("receipt = 'perhaps'", "receipt must be true or false"),
        ("script = 3", "table"),
        ("[script]\ndisclosure = 'whispered'", "start, end, none"),
        ("[script.pauses]\ntitle_ms = -1", "title_ms"),
        ("[audio]\nbitrate_kbps = 1", "bit rate"),
        ("[audio]\nlufs = 0", "tts.toml: a loudness of 0 LUFS"),
        ("[audio]\ntrue_peak_dbtp = 5", "5 dBTP"),
        ("transcripts = ['docx']", "docx"),
        ("transcripts = 3", "list"),
        ("[reading]\ntables = 'yes'", "tables must be true or false"),
        ("[reading]\ntabels = true", "tabels"),
        ("reading = true", "table"),
        ("sites = 3", "sites: a table was expected"),
        ("[sites]\nselector = '.a'", 'sites."selector": a table was expected'),
        (
            "[sites.'example.org']\nselektor = '.a'",
            "sites.\"example.org\": no setting .* 'selektor'",
        ),
        ("[sites.'example.org']\nselector = ['.a']", 'sites."example.org": selector must be text'),
        ("[sites.'example.org']\ndrop = '.a, .b'", 'sites."example.org": drop must be a list'),
        ("[sites.'example.org']\ndrop = [1]", 'sites."example.org": drop must be a list of texts'),
        (
            "[sites.'https://example.org/']\ndrop = []",
            "'https://example.org/' is not the name of a site",
        ),
        ("[sites.'']\ndrop = []", "'' is not the name of a site"),
        ("allow_private = true", "allow_private"),
        ("[page]\nselector = '.a'", "no setting is called 'page'"),
    ],
)
def test_nonsense_is_refused_with_the_place(tmp_path, text, message):
    with pytest.raises(UsageError, match=message):
        settings(tmp_path, text)


def test_a_misspelt_key_gets_a_suggestion(tmp_path):
    with pytest.raises(UsageError) as caught:
        settings(tmp_path, "vioce = 'uk'")
    assert caught.value.hint == "did you mean voice?"


def test_the_environment_is_checked_like_the_file(tmp_path):
    with pytest.raises(UsageError, match=r"^TTS_RATE must be a number"):
        settings(tmp_path, environment={"TTS_RATE": "soon"})
    assert settings(tmp_path, environment={"TTS_RECEIPT": "true"}).receipt is True


def test_flags_are_named_as_they_are_typed(tmp_path):
    with pytest.raises(UsageError, match=r"^--transcript: no format is called 'docx'"):
        settings(tmp_path, transcript="docx")
    with pytest.raises(UsageError, match=r"^--rate: a rate of 9"):
        settings(tmp_path, rate=9.0)


def test_what_is_read_and_how_the_pages_of_a_site_are(tmp_path):
    text = (
        '[reading]\ntables = true\nauthor_notes = true\n[sites."example.org"]\n'
        'selector = ".story, .more"\ndrop = [".promo", ":is(.a, .b)"]\n[sites."example.com"]\n'
    )
    found = settings(tmp_path, text, {"TTS_FOOTNOTES": "1", "TTS_AUTHOR_NOTES": "false"})
    assert found.reading == ReadingSettings(tables=True, footnotes=True)
    assert found.sites == (
        ("example.org", SiteSettings(".story, .more", (".promo", ":is(.a, .b)"))),
        ("example.com", SiteSettings()),
    )


def test_what_only_flags_set(tmp_path):
    found = settings(tmp_path, selector=".a", drop=[".b, .c", ".d"], allow_private=True)
    assert found.page == SiteSettings(".a", (".b, .c", ".d"))
    assert found.allow_private is True
    environment = {"TTS_SELECTOR": ".x", "TTS_ALLOW_PRIVATE": "true"}
    assert settings(tmp_path, environment=environment) == Settings()


@pytest.mark.parametrize("language", ["en", "pt-BR", "zh-Hant-TW", "de_AT", "tlh"])
def test_the_shape_of_a_language(language):
    assert Settings(language=language).language == language


@pytest.mark.parametrize("language", ["", "e", "klingon!!", "english", "en-", "-en", "en us", "дe"])
def test_what_is_no_language(language):
    with pytest.raises(UsageError, match="no language is called"):
        Settings(language=language)


def test_voices_by_language_jobs_and_a_server(tmp_path):
    (tmp_path / "tts.toml").write_text(
        'quote_voice = "b"\njobs = 2\n[voices]\nuk = "x"\n[openai]\nurl = "http://127.0.0.1/v1"\n'
    )
    settings = load_settings(tmp_path, {"TTS_JOBS": "3", "TTS_OPENAI_MODEL": "kokoro"})
    assert settings.voices == (("uk", "x"),)
    assert (settings.jobs, settings.quote_voice) == (3, "b")
    assert (settings.openai.url, settings.openai.model) == ("http://127.0.0.1/v1", "kokoro")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("jobs = 0", "0 jobs"),
        ('jobs = "many"', "whole number"),
        ('[voices]\n"u k" = "x"', "u k"),
        ("[voices]\nuk = 3", "text"),
        ("voices = 3", "table"),
    ],
)
def test_wrong_jobs_and_voices_are_refused(tmp_path, text, named):
    (tmp_path / "tts.toml").write_text(text)
    with pytest.raises(UsageError, match=named):
        load_settings(tmp_path, {})
