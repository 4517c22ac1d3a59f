"""Voices of a server: nothing is lost when it fails, each failure is the right error, and the key stays secret."""

from __future__ import annotations

import logging
import pickle
import socket
import time
from dataclasses import replace

import pytest
from conftest import utterance
from speech_server import FAULTS, speech_server

from tts.engines import open_voice
from tts.engines.contract import EngineContract
from tts.engines.openai import open_openai
from tts.errors import MissingError, NetworkError, SynthesisError, TtsError, UsageError
from tts.model import Voice

KEY = "sk-very-secret-7f3a"
SENTENCE = "The harbour bridge of Tolmouth opened on Monday, after fourteen months of repairs."


@pytest.fixture
def server():
    with speech_server() as there:
        yield there


@pytest.fixture(autouse=True)
def _no_key_and_no_waiting(monkeypatch):
    monkeypatch.delenv("TTS_OPENAI_KEY", raising=False)
    monkeypatch.setattr("tts.engines.openai.FIRST_WAIT_S", 0.02)
    monkeypatch.setattr("tts.engines.openai.LAST_WAIT_S", 0.08)


def voice_of(url, **changes):
    options = {"url": url, "model": "tts-1", "key_variable": "TTS_OPENAI_KEY"} | changes
    return Voice(
        "openai:en-us",
        "openai",
        "en-us",
        "en-US",
        "",
        "trainedAlgorithmicMedia",
        options=tuple(options.items()),
    )


class TestOpenai(EngineContract):
    @pytest.fixture
    def voice(self, server):
        return voice_of(server.url)


class TestWhatIsAsked:
    def test_is_one_request_in_the_usual_form(self, server):
        with open_voice(voice_of(server.url)) as engine:
            engine.synthesise(utterance(SENTENCE))
        (*_, asked) = server.asked
        assert len(server.asked) == 3  # a sentence to learn from, said twice, and ours
        assert asked.path == "/v1/audio/speech"
        assert asked.headers["Content-Type"] == "application/json"
        assert "Authorization" not in asked.headers
        assert asked.fields == {
            "model": "tts-1",
            "input": SENTENCE,
            "voice": "en-us",
            "response_format": "wav",
        }

    def test_names_the_speed_where_it_is_another(self, server):
        for rate, speed in ((1.25, 1.25), (0.1, 0.25), (9.0, 4.0)):
            with open_voice(replace(voice_of(server.url), rate=rate)):
                assert server.asked[-1].fields["speed"] == speed

    def test_goes_over_one_connection(self, server):
        with open_voice(voice_of(server.url)) as engine:
            for _ in range(5):
                engine.synthesise(utterance("One two three."))
        assert (server.connections, len(server.asked)) == (1, 7)

    @pytest.mark.parametrize("ending", ["", "/", "/audio/speech", "/audio/speech/"])
    def test_goes_to_the_address_however_it_was_written(self, server, ending):
        with open_voice(voice_of(server.url + ending)):
            assert server.asked[0].path == "/v1/audio/speech"

    def test_keeps_a_query_and_shows_it_to_nobody(self, server):
        server.always = "500"
        with pytest.raises(SynthesisError) as caught:
            open_openai(voice_of(f"{server.url}?token={KEY}"))
        assert server.asked[0].path == f"/v1/audio/speech?token={KEY}"
        assert KEY not in str(caught.value)

    def test_is_split_where_a_server_would_not_take_it_all(self, server):
        text = " ".join([SENTENCE] * 60)
        with open_voice(voice_of(server.url)) as engine:
            one = len(engine.synthesise(utterance(SENTENCE)).samples)
            many = len(engine.synthesise(utterance(text)).samples)
        parts = [asked.fields["input"] for asked in server.asked[3:]]
        assert max(map(len, parts)) <= 1_500
        assert " ".join(parts) == text
        assert many > 50 * one

    def test_letters_are_apart(self, server):
        with open_voice(voice_of(server.url)) as engine:
            engine.synthesise(utterance("The N·A·T·O treaty"))
        assert server.asked[-1].fields["input"] == "The N A T O treaty"


class TestWhatIsAnswered:
    @pytest.mark.parametrize(
        "manner",
        ["no length", "zero length", "odd length", "stereo floats", "pcm only", "pcm anyway"],
    )
    def test_may_come_in_several_forms(self, server, manner):
        with open_voice(voice_of(server.url)) as engine:
            usual = engine.synthesise(utterance(SENTENCE))
        server.always = manner
        with open_voice(voice_of(server.url)) as engine:
            speech = engine.synthesise(utterance(SENTENCE))
        assert speech.rate_hz == usual.rate_hz
        assert len(speech.samples) == pytest.approx(len(usual.samples), rel=0.01)
        assert abs(speech.samples.astype(int)).max() == pytest.approx(
            abs(usual.samples.astype(int)).max(), rel=0.05
        )

    def test_raw_samples_without_a_rate_have_that_of_openai(self, server, monkeypatch):
        monkeypatch.setitem(FAULTS, "pcm", lambda one: one.raw("audio/pcm"))
        server.always = "pcm"
        with open_voice(voice_of(server.url)) as engine:
            assert engine.rate_hz == 24_000

    def test_a_server_without_wav_is_asked_only_once_for_it(self, server):
        server.always = "pcm only"
        with open_voice(voice_of(server.url)) as engine:
            engine.synthesise(utterance(SENTENCE))
            assert "pcm" in engine.identity
        assert [asked.fields["response_format"] for asked in server.asked] == ["wav", *["pcm"] * 3]

    def test_connections_that_close_in_between_are_opened_again(self, server):
        server.always = "hangs up later"
        with open_voice(voice_of(server.url)) as engine:
            for _ in range(4):
                engine.synthesise(utterance("One two three."))
        assert server.connections == len(server.asked) == 6


@pytest.mark.parametrize("fault", ["half the words", "twice"])
def test_a_first_sentence_that_was_not_said_whole_is_no_measure_for_ever(server, fault):
    server.faults = [fault]
    with open_voice(voice_of(server.url)) as engine:
        assert server.faults == []
        speech = engine.synthesise(utterance(SENTENCE))
    server.always = ""
    with open_voice(voice_of(server.url)) as engine:
        assert len(engine.synthesise(utterance(SENTENCE)).samples) == pytest.approx(
            len(speech.samples), rel=0.01
        )


PASSING = [
    "429",
    "500",
    "503",
    "json",
    "html",
    "mp3",
    "empty",
    "truncated",
    "half a file",
    "half the chunks",
    "silence",
    "half the words",
    "a third of the words",
    "twice",
    "another rate",
    "no numbers",
    "hangs up",
    "no http",
    "pcm, cut",
    "without end",
]


@pytest.mark.parametrize("fault", PASSING)
def test_what_passes_is_hidden(server, fault):
    with open_voice(voice_of(server.url)) as engine:
        healthy = len(engine.synthesise(utterance(SENTENCE)).samples)
        server.faults = [fault, fault, fault]
        again = len(engine.synthesise(utterance(SENTENCE)).samples)
    assert again == pytest.approx(healthy, rel=0.01)
    assert server.faults == []


STAYING = {
    "429": (NetworkError, "busy.*slow down"),
    "429 for hours": (NetworkError, "busy.*quota"),
    "503": (NetworkError, "busy"),
    "401": (MissingError, "key.*Incorrect key"),
    "403": (MissingError, "key.*no permission"),
    "404": (MissingError, "The model does not exist"),
    "400": (SynthesisError, "Input should be shorter and more polite"),
    "204": (SynthesisError, "204"),
    "500": (SynthesisError, "500"),
    "json": (SynthesisError, "the GPU is on fire"),
    "html": (SynthesisError, "text/html"),
    "mp3": (SynthesisError, "audio/mpeg"),
    "empty": (SynthesisError, "empty"),
    "redirect": (NetworkError, "elsewhere"),
    "truncated": (SynthesisError, "breaks off"),
    "half a file": (SynthesisError, "cut off"),
    "half the chunks": (SynthesisError, "breaks off"),
    "silence": (SynthesisError, "no sound"),
    "half the words": (SynthesisError, "words are missing"),
    "a third of the words": (SynthesisError, "only|words are missing"),
    "twice": (SynthesisError, "words were added"),
    "another rate": (SynthesisError, "16000 Hz, after 22050"),
    "no numbers": (SynthesisError, "no numbers"),
    "without end": (SynthesisError, "more sound than any text"),
    "hangs up": (NetworkError, "cannot be reached"),
    "no http": (NetworkError, "HTTP"),
    "pcm, cut": (SynthesisError, "breaks off"),
    "stall": (NetworkError, "not done within"),
    "drip": (NetworkError, "not done within"),
}


@pytest.mark.parametrize("fault", STAYING)
class TestWhatStays:
    def test_is_the_right_error_in_one_line_without_the_key(
        self, server, fault, monkeypatch, caplog
    ):
        monkeypatch.setenv("TTS_OPENAI_KEY", KEY)
        monkeypatch.setattr("tts.engines.openai.START_S", 1.0)
        monkeypatch.setattr("tts.engines.openai.LETTER_S", 0.0)
        kind, told = STAYING[fault]
        began = time.monotonic()
        with caplog.at_level(logging.DEBUG), open_voice(voice_of(server.url)) as engine:
            server.always = fault
            with pytest.raises(kind, match=told) as caught:
                engine.synthesise(utterance(SENTENCE))
            assert KEY not in engine.identity
            server.always = ""
            assert len(engine.synthesise(utterance(SENTENCE)).samples)
        error = caught.value
        assert time.monotonic() - began < 5
        assert KEY not in f"{error.message} {error.hint} {caplog.text}"
        assert "\n" not in error.message
        if isinstance(error, SynthesisError):
            assert "harbour bridge of Tolmouth" in error.message


SAME_EACH_TIME = {"half the words", "a third of the words", "twice", "another rate"}


@pytest.mark.parametrize("fault", [one for one in STAYING if one not in SAME_EACH_TIME])
def test_what_stays_lets_no_voice_be_opened(server, fault, monkeypatch):
    """But for what is false in the same way each time, which cannot be told from what is right."""
    monkeypatch.setattr("tts.engines.openai.OPENING_S", 1.0)
    server.always = fault
    with pytest.raises((MissingError, NetworkError, SynthesisError)) as caught:
        open_openai(voice_of(server.url))
    assert "\n" not in caught.value.message


class TestOpening:
    def test_the_key_is_sent_to_the_server(self, monkeypatch):
        monkeypatch.setenv("MY_KEY", f" {KEY}\n")
        with (
            speech_server(key=KEY) as server,
            open_voice(voice_of(server.url, key_variable="MY_KEY")) as engine,
        ):
            assert server.asked[0].headers["Authorization"] == f"Bearer {KEY}"
            assert KEY not in repr(engine)

    @pytest.mark.parametrize("key", ["", "sk-another-key"])
    def test_a_wrong_key_is_missing_and_not_repeated(self, key, monkeypatch):
        monkeypatch.setenv("TTS_OPENAI_KEY", key)
        with speech_server(key=KEY) as server:
            with pytest.raises(MissingError, match="401") as caught:
                open_openai(voice_of(server.url))
            assert len(server.asked) == 1
        assert "TTS_OPENAI_KEY" in caught.value.hint
        assert not key or key not in caught.value.message

    @pytest.mark.parametrize("key", ["schlüssel", "two\nlines"])
    def test_a_key_that_no_header_can_hold_is_not_repeated(self, server, key, monkeypatch):
        monkeypatch.setenv("TTS_OPENAI_KEY", key)
        with pytest.raises(MissingError, match="TTS_OPENAI_KEY") as caught:
            open_openai(voice_of(server.url))
        assert key not in caught.value.message
        assert server.asked == []

    def test_an_unknown_voice_is_missing_in_the_words_of_the_server(self, server):
        with pytest.raises(MissingError, match="Voice 'nobody' not found"):
            open_openai(replace(voice_of(server.url), model="nobody"))

    def test_an_unknown_model_is_missing_in_the_words_of_the_server(self, server):
        with pytest.raises(MissingError, match="The model best does not exist"):
            open_openai(voice_of(server.url, model="best"))

    def test_a_wrong_path_is_missing(self, server):
        with pytest.raises(MissingError, match="/v9/audio/speech"):
            open_openai(voice_of(server.url.replace("v1", "v9")))

    def test_a_redirect_is_not_followed(self, server, monkeypatch):
        monkeypatch.setenv("TTS_OPENAI_KEY", KEY)
        with speech_server() as other:
            there = f"{other.url}/audio/speech"
            monkeypatch.setitem(FAULTS, "away", lambda one: one.send(307, b"", Location=there))
            server.always = "away"
            with pytest.raises(NetworkError, match="307") as caught:
                open_openai(voice_of(server.url))
            assert other.asked == []
        assert "url" in caught.value.hint

    def test_a_server_that_is_not_there(self):
        with socket.socket() as nobody:
            nobody.bind(("127.0.0.1", 0))
            port = nobody.getsockname()[1]
            with pytest.raises(NetworkError, match="refused") as caught:
                open_openai(voice_of(f"http://127.0.0.1:{port}/v1"))
        assert caught.value.exit_code == 9
        assert "tts.toml" in caught.value.hint

    def test_a_server_that_comes_up_is_waited_for(self, server):
        server.faults = ["hangs up", "503", "429"]
        with open_voice(voice_of(server.url)) as engine:
            assert engine.rate_hz == 22_050

    @pytest.mark.parametrize(
        "url",
        ["localhost:8880", "ftp://127.0.0.1/v1", "http://", f"http://user:{KEY}@127.0.0.1/v1"],
    )
    def test_an_address_that_is_none(self, url):
        with pytest.raises(UsageError) as caught:
            open_openai(voice_of(url))
        assert KEY not in str(caught.value)
        assert "tts.toml" in caught.value.hint

    def test_no_address_at_all(self):
        with pytest.raises(MissingError, match="server"):
            open_openai(replace(voice_of(""), options=()))


def test_the_identity_tells_server_model_voice_and_speed(server):
    seen = set()
    for changed in (
        voice_of(server.url),
        voice_of(server.url, model="kokoro"),
        replace(voice_of(server.url), model="af_heart"),
        replace(voice_of(server.url), rate=1.5),
        voice_of(server.url.replace("127.0.0.1", "localhost")),
    ):
        with open_voice(changed) as engine:
            seen.add(engine.identity)
    assert len(seen) == 5


def test_errors_cross_processes(server):
    server.always = "429"
    with pytest.raises(TtsError) as caught:
        open_openai(voice_of(server.url))
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.message, again.exit_code) == (caught.value.message, 9)


def test_a_nul_is_refused(server):
    with open_voice(voice_of(server.url)) as engine, pytest.raises(SynthesisError, match="NUL"):
        engine.synthesise(utterance("one \0 two"))
