"""What the system offers, as voices: names, ids, and languages as BCP 47, from whatever a driver gives."""

from __future__ import annotations

import sys

import pytest

from tts.engines.system_voices import language_tag, system_voices, voices_described


@pytest.mark.parametrize(
    ("locales", "tag"),
    [
        (["en-US"], "en-US"),
        (["en_US"], "en-US"),
        (["\x05en-us"], "en-US"),
        (["\x02hak"], "hak"),
        (["en_GB_U_SD@sd=gbsct"], "en-GB"),
        (["zh_CN"], "zh-CN"),
        (["zh-Hant-TW"], "zh-Hant-TW"),
        (["cmn-latn-pinyin"], "zh-Latn-pinyin"),
        (["en-gb-scotland"], "en-GB-scotland"),
        (["en-gb-x-rp"], "en-GB-x-rp"),
        (["es-419"], "es-419"),
        (["chr-US-Qaaa-x-west"], "chr-US"),
        (["ca-ES-valencia"], "ca-ES-valencia"),
        (["Unknown Locale: 4321"], "mul"),
        (["Unknown Locale: 4321", "uk-UA"], "uk-UA"),
        (["English"], "mul"),
        ([""], "mul"),
        ([], "mul"),
    ],
)
def test_a_locale_of_a_driver_is_a_tag(locales, tag):
    assert language_tag(locales) == tag


def described(driver, usual, *voices):
    rows = [{"id": key, "name": name, "languages": [locale]} for key, name, locale in voices]
    return voices_described({"driver": driver, "voice": usual, "voices": rows})


def test_voices_of_windows():
    key = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Speech\\Voices\\Tokens\\TTS_MS_EN-US_ZIRA_11.0"
    (zira,) = described(
        "sapi5", key, (key, "Microsoft Zira Desktop - English (United States)", "en-US")
    )
    assert zira.name == "system:microsoft-zira-desktop-english-united-states"
    assert (zira.model, zira.language, zira.usual) == (key, "en-US", True)
    assert zira.licence == ""  # Microsoft's terms, which we cannot tell
    assert zira.digital_source_type == "algorithmicMedia"


def test_two_voices_of_one_name_are_told_apart():
    """macOS has an "Eddy" for each of its languages."""
    eddys = described(
        "nsss",
        "com.apple.voice.compact.en-US.Samantha",
        ("com.apple.eloquence.de-DE.Eddy", "Eddy", "de_DE"),
        ("com.apple.eloquence.en-US.Eddy", "Eddy", "en_US"),
        ("com.apple.voice.compact.en-US.Samantha", "Samantha", "en_US"),
    )
    assert [voice.name for voice in eddys] == [
        "system:com-apple-eloquence-de-de-eddy",
        "system:com-apple-eloquence-en-us-eddy",
        "system:samantha",
    ]
    assert [voice.usual for voice in eddys] == [False, False, True]


def test_a_voice_without_a_name_is_called_by_its_id():
    assert described("nsss", "", ("com.apple.X", "", "en_US"))[0].name == "system:com-apple-x"


def test_names_of_other_scripts_stay():
    assert described("nsss", "", ("a", "美佳 (Premium)", "zh_TW"))[0].name == "system:美佳-premium"


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="eSpeak's voices are Linux's")
def test_the_voices_of_this_system():
    found = {voice.name: voice for voice in system_voices()}
    assert len(found) == len(system_voices()) > 100
    assert sum(voice.usual for voice in found.values()) == 1
    american = found["system:english-america"]
    assert (american.model, american.language) == ("gmw/en-us", "en-US")
    assert american.licence == "GPL-3.0-or-later"
    assert not [voice for voice in found.values() if voice.model.startswith("mb/")]
