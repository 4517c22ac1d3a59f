"""A server on 127.0.0.1 that speaks as OpenAI's does, with a voice of eSpeak's, and fails in any way it is told."""

from __future__ import annotations

import io
import json
import struct
import threading
import time
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
from conftest import utterance

from tts.casting import find_voice
from tts.engines import open_voice

STALL_S = 3.0  # no thread of a test lives much longer
VOICES = ("en-us", "af_heart")
MODELS = ("tts-1", "kokoro")


@dataclass
class Asked:
    """One request: its head and its fields."""

    path: str
    headers: dict[str, str]
    fields: dict[str, Any]


@dataclass
class SpeechServer:
    """What it was asked, and what goes wrong: `faults` one after the other, then `always`; "" is nothing."""

    port: int = 0
    key: str = ""
    faults: list[str] = field(default_factory=list)
    always: str = ""
    asked: list[Asked] = field(default_factory=list)
    connections: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"


def spoken(text: str, speed: float) -> tuple[np.ndarray, int]:
    """The samples of a text, and their rate."""
    with open_voice(replace(find_voice("en-us"), rate=speed)) as engine:
        speech = engine.synthesise(utterance(text))
    return speech.samples, speech.rate_hz


def wav(samples: np.ndarray, rate_hz: int) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(rate_hz)
        writer.writeframes(samples.astype("<i2").tobytes())
    return file.getvalue()


def without_length(whole: bytes, length: int) -> bytes:
    """As servers write a WAV before they know how long it will be."""
    size = struct.pack("<I", length)
    return whole[:4] + size + whole[8:40] + size + whole[44:]


def floats(samples: np.ndarray, rate_hz: int, channels: int = 2) -> bytes:
    """A WAV of floats."""
    data = np.repeat(samples / 32_768, channels).astype("<f4").tobytes()
    kind = struct.pack("<HHIIHH", 3, channels, rate_hz, rate_hz * channels * 4, channels * 4, 32)
    parts = b"fmt " + struct.pack("<I", len(kind)) + kind
    parts += b"data" + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(parts) + 4) + b"WAVE" + parts


class Handler(BaseHTTPRequestHandler):
    """Answers; each fault is a method."""

    protocol_version = "HTTP/1.1"
    timeout = STALL_S
    server: Any

    def log_message(self, *_arguments: object) -> None:
        """Tests are quiet."""

    def setup(self) -> None:
        super().setup()
        self.told.connections += 1

    @property
    def told(self) -> SpeechServer:
        told: SpeechServer = self.server.told
        return told

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.fields = json.loads(body)
        self.told.asked.append(Asked(self.path, dict(self.headers), self.fields))
        name = self.told.faults.pop(0) if self.told.faults else self.told.always
        with suppress(OSError):
            FAULTS[name](self)

    def send(self, status: int, body: bytes, kind: str = "audio/wav", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", headers.pop("length", str(len(body))))
        for header, value in headers.items():
            self.send_header(header.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def send_json(self, status: int, said: object, **headers: str) -> None:
        self.send(status, json.dumps(said).encode(), "application/json", **headers)

    def error(self, status: int, message: str) -> None:
        self.send_json(status, {"error": {"message": message, "type": "invalid", "code": None}})

    def speech(self, text: str | None = None) -> tuple[np.ndarray, int]:
        text = self.fields["input"] if text is None else text
        return spoken(text, self.fields.get("speed", 1.0))

    def whole(self) -> bytes:
        return wav(*self.speech())

    def right(self) -> None:
        """What a good server says."""
        if self.path != "/v1/audio/speech":
            self.error(404, "Not Found")
        elif self.told.key and self.headers["Authorization"] != f"Bearer {self.told.key}":
            self.error(401, f"Incorrect API key provided: {self.headers['Authorization']}")
        elif self.fields["model"] not in MODELS:
            self.error(404, f"The model {self.fields['model']} does not exist")
        elif self.fields["voice"] not in VOICES:
            detail = {
                "error": "validation_error",
                "message": f"Voice '{self.fields['voice']}' not found",
            }
            self.send_json(400, {"detail": detail})
        elif self.fields["response_format"] == "pcm":
            self.raw()
        else:
            self.send(200, self.whole())

    def raw(self, kind: str = "audio/pcm;rate=22050") -> None:
        self.send(200, self.speech()[0].tobytes(), kind)

    def pcm_only(self) -> None:
        if self.fields["response_format"] == "pcm":
            self.raw()
        else:
            self.error(400, "response_format must be pcm")

    def chunked(self, body: bytes, *, is_whole: bool = True) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "audio/wav")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for at in range(0, len(body), 4_000):
            piece = body[at : at + 4_000]
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        if is_whole:
            self.wfile.write(b"0\r\n\r\n")
        else:
            self.close_connection = True

    def truncated(self) -> None:
        body = self.whole()
        self.send(200, body[: len(body) // 2], length=str(len(body)))
        self.close_connection = True

    def silence(self) -> None:
        samples, rate_hz = self.speech()
        self.send(200, wav(np.zeros_like(samples), rate_hz))

    def of_text(self, text: str) -> None:
        self.send(200, wav(*self.speech(text)))

    def first_words(self) -> None:
        words = self.fields["input"].split()
        self.of_text(" ".join(words[: max(1, len(words) // 3)]))

    def another_rate(self) -> None:
        samples, _ = self.speech()
        self.send(200, wav(samples, 16_000))

    def stall(self) -> None:
        time.sleep(STALL_S)
        self.close_connection = True

    def drip(self) -> None:
        """A byte now and then, for ever."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for _ in range(30):
            self.wfile.write(b"X-Drip: 1\r\n")
            time.sleep(0.1)
        self.close_connection = True

    def without_end(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "audio/wav")
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(without_length(self.whole(), 0xFFFFFFFF))
        for _ in range(2_000):
            self.wfile.write(bytes(64 * 1024))
        self.close_connection = True

    def hang_up_later(self) -> None:
        """Closes a connection that the client thinks it may use again."""
        self.send(200, self.whole())
        self.close_connection = True

    def no_http(self) -> None:
        self.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")
        self.close_connection = True

    def hang_up(self) -> None:
        self.close_connection = True


def cut(body: bytes) -> bytes:
    return body[: len(body) // 2]


FAULTS: dict[str, Callable[[Handler], None]] = {
    "": Handler.right,
    "401": lambda one: one.error(401, f"Incorrect key: {one.headers['Authorization']}"),
    "403": lambda one: one.error(403, "no permission"),
    "404": lambda one: one.error(404, "The model does not exist"),
    "400": lambda one: one.error(400, "Input should be shorter\nand more polite"),
    "429": lambda one: one.send_json(429, {"error": {"message": "slow down"}}, Retry_After="0"),
    "429 for hours": lambda one: one.send_json(429, {"error": "quota"}, Retry_After="7200"),
    "500": lambda one: one.send(500, b"Internal Server Error", "text/plain"),
    "503": lambda one: one.send(503, b"", "text/plain"),
    "204": lambda one: one.send(204, b""),
    "json": lambda one: one.error(200, "the GPU is on fire"),
    "html": lambda one: one.send(200, b"<html><h1>Sign in</h1></html>", "text/html; charset=utf-8"),
    "mp3": lambda one: one.send(200, b"ID3\x04" + bytes(4_000), "audio/mpeg"),
    "empty": lambda one: one.send(200, b""),
    "redirect": lambda one: one.send(307, b"", Location="http://elsewhere.example/v1/audio/speech"),
    "truncated": Handler.truncated,
    "half a file": lambda one: one.send(200, cut(one.whole())),
    "half the chunks": lambda one: one.chunked(cut(one.whole()), is_whole=False),
    "silence": Handler.silence,
    "half the words": lambda one: one.of_text(" ".join(one.fields["input"].split()[::2])),
    "a third of the words": Handler.first_words,
    "twice": lambda one: one.of_text(f"{one.fields['input']} {one.fields['input']}"),
    "another rate": Handler.another_rate,
    "stall": Handler.stall,
    "drip": Handler.drip,
    "without end": Handler.without_end,
    "no length": lambda one: one.chunked(without_length(one.whole(), 0xFFFFFFFF)),
    "zero length": lambda one: one.chunked(without_length(one.whole(), 0)),
    "odd length": lambda one: one.chunked(without_length(one.whole(), 0x7FFFFFFF - 36)),
    "stereo floats": lambda one: one.send(200, floats(*one.speech()), "audio/x-wav"),
    "no numbers": lambda one: one.send(200, floats(np.full(40_000, np.nan), 22_050)),
    "pcm only": Handler.pcm_only,
    "pcm anyway": Handler.raw,
    "pcm, cut": lambda one: one.send(200, one.speech()[0].tobytes()[:-1], "audio/pcm"),
    "hangs up later": Handler.hang_up_later,
    "hangs up": Handler.hang_up,
    "no http": Handler.no_http,
}


class Threads(ThreadingHTTPServer):
    """A thread for each connection."""

    daemon_threads = True
    told: SpeechServer

    def handle_error(self, *_arguments: object) -> None:
        """A client that goes away in the middle is what some tests are about."""


@contextmanager
def speech_server(
    key: str = "", always: str = "", faults: tuple[str, ...] = ()
) -> Iterator[SpeechServer]:
    """A server that is there as long as the block."""
    with Threads(("127.0.0.1", 0), Handler) as threads:
        threads.told = SpeechServer(threads.server_port, key, list(faults), always)
        thread = threading.Thread(target=threads.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield threads.told
        finally:
            threads.shutdown()
            thread.join()
