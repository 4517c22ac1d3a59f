"""What is told to drivers of other systems, which cannot run here, and what is told of their voices."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tts.engines.system_child import DESCRIBE, SAY, Driver


class Loop:
    """As much of pyttsx3's engine as we use, with a driver of that name; it takes notes."""

    def __init__(self, name, voices=(), failure=None):
        self.name, self.voices, self.failure = name, voices, failure
        self.said, self.properties, self.called = [], [], {}

    def __str__(self):
        return self.name

    def connect(self, topic, call):
        self.called[topic] = call

    def getProperty(self, name):  # noqa: N802 -- pyttsx3's name
        return self.voices if name == "voices" else "usual"

    def setProperty(self, name, value):  # noqa: N802 -- pyttsx3's name
        self.properties.append((name, value))

    def save_to_file(self, text, path):
        self.said.append(text)

    def runAndWait(self):  # noqa: N802 -- pyttsx3's name
        self.called["started-word"](name="w", location=1, length=3)
        self.called["finished-utterance"](name="w", completed=True)
        if self.failure:
            self.called["error"](name="w", exception=self.failure)


def request(text, rate=200):
    return {"do": SAY, "text": text, "path": "x", "voice": "v", "rate": rate}


@pytest.mark.parametrize(
    ("driver", "text", "told"),
    [
        ("nsss", "a [[volm 0]] <b>", "a ((volm 0)) <b>"),
        ("sapi5", '<silence msec="9"/> [[a]]', '(silence msec="9"/) [[a]]'),
        ("espeak", "<a> [[b]]", "<a> [[b]]"),
    ],
)
def test_what_a_driver_would_obey_is_told_otherwise(driver, text, told):
    loop = Loop(driver)
    assert Driver(loop).answer(request(text)) == {"words": [(1, 3)]}
    assert loop.said == [told]


def test_voice_and_rate_are_set_once_and_again_after_a_failure():
    loop = Loop("nsss")
    driver = Driver(loop)
    for rate in (200, 200, 250):
        driver.answer(request("a", rate))
    assert loop.properties == [("voice", "v"), ("rate", 200), ("rate", 250)]
    loop.failure = ValueError("no such voice")
    assert driver.answer(request("a", 250)) == {"error": "ValueError: no such voice"}
    loop.failure, loop.properties = None, []
    assert "words" in driver.answer(request("a", 250))
    assert loop.properties == [("voice", "v"), ("rate", 250)]


def test_voices_are_described_as_json_can_hold_them():
    """Older drivers give languages as bytes; macOS has voices without a name, or a language."""
    voices = (
        SimpleNamespace(id="a", name="A", languages=[b"\x05en-us"]),
        SimpleNamespace(id="b", name=None, languages=[None]),
        SimpleNamespace(id="c", name="C", languages=None),
    )
    assert Driver(Loop("nsss", voices)).answer({"do": DESCRIBE}) == {
        "driver": "nsss",
        "voice": "usual",
        "voices": [
            {"id": "a", "name": "A", "languages": ["\x05en-us"]},
            {"id": "b", "name": "", "languages": [""]},
            {"id": "c", "name": "C", "languages": []},
        ],
    }
