"""What an engine needs beside ourselves."""

from __future__ import annotations

from tts.casting.extras import EXTRAS, missing_extra_of


def test_engines_that_need_an_extra_say_how_to_get_it(monkeypatch):
    monkeypatch.setattr("tts.casting.extras.find_spec", lambda name: None)
    assert {engine: missing_extra_of(engine) for engine in EXTRAS} == {
        "piper": 'pip install "article-tts[piper]"',
        "kokoro": 'pip install "article-tts[kokoro]"',
    }


def test_engines_that_need_none_lack_none():
    assert missing_extra_of("espeak") is None
    assert missing_extra_of("openai") is None
