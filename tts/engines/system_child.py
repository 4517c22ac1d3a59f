"""The process that pyttsx3's loop runs in: `SystemProcess` starts it and asks it, a line of JSON each way.

The loop may crash, hang, print, or write no file; here that harms nobody. It ends when standard input does, whatever it
is busy with, so that none outlives the process that started it.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import signal
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any

DESCRIBE, SAY = "describe", "say"  # what it may be told
LONGEST_DATA_PATH = 160  # bytes, its end included, that eSpeak has room for
FINISH_S = 2.0  # for a file that the loop did not wait for; it comes within milliseconds, or never
POLL_S = 0.005
# What a driver would obey instead of saying it: commands of macOS in "[[ ]]"; SAPI takes a text that begins with "<"
# for XML. Round brackets are silent everywhere.
HARMLESS = {
    "nsss": str.maketrans("[]", "()"),
    "sapi5": str.maketrans("<>", "()"),
}


@dataclass(slots=True)
class Driver:
    """pyttsx3 with the driver of this system."""

    engine: Any
    failures: list[str] = field(default_factory=list)
    words: list[tuple[int, int]] = field(default_factory=list)
    properties: dict[str, str | int] = field(default_factory=dict)
    is_finished: bool = False

    def __post_init__(self) -> None:
        self.engine.connect("error", self._failed)
        self.engine.connect("started-word", self._word)
        self.engine.connect("finished-utterance", self._finished)

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """What a request asks for, or the "error"."""
        try:
            return self.describe() if request["do"] == DESCRIBE else self.say(request)
        except Exception as error:  # noqa: BLE001 -- whatever a driver raises is for the other process to tell
            return {"error": f"{type(error).__name__}: {error}"}

    def describe(self) -> dict[str, Any]:
        """The name of the driver, the voice that it uses itself, and all that it has."""
        return {
            "driver": str(self.engine),
            "voice": self.engine.getProperty("voice"),
            "voices": [_described(voice) for voice in self.engine.getProperty("voices")],
        }

    def say(self, request: dict[str, Any]) -> dict[str, Any]:
        """Have the text written to a file; where its words began, as (character, length), if the driver tells.

        Voice and rate (words per minute) are set when they are new; eSpeak often takes no notice of a second rate.
        """
        self.failures.clear()
        self.words.clear()
        self.is_finished = False
        name = str(self.engine)
        self._set("voice", request["voice"])
        self._set("rate", request["rate"])
        self.engine.save_to_file(request["text"].translate(HARMLESS.get(name, {})), request["path"])
        self.engine.runAndWait()
        if name == "espeak":
            self._wait()
        if self.failures:
            self.properties.clear()
            return {"error": self.failures[0]}
        return {"words": self.words}

    def _set(self, name: str, value: str | int) -> None:
        if self.properties.get(name) != value:
            self.engine.setProperty(name, value)
            self.properties[name] = value

    def _wait(self) -> None:
        """With a library of eSpeak that works in the background, the loop ends before the sound is made."""
        end = time.monotonic() + FINISH_S
        while not self.is_finished and not self.failures and time.monotonic() < end:
            time.sleep(POLL_S)

    def _failed(self, exception: object = None, **_more: object) -> None:
        self.failures.append(f"{type(exception).__name__}: {exception}")

    def _word(self, location: int = 0, length: int = 0, **_more: object) -> None:
        self.words.append((int(location), int(length)))

    def _finished(self, **_more: object) -> None:
        self.is_finished = True


def main() -> None:
    """Answer each request, in order, until there are no more. The first argument is a folder to remove at the end."""
    folder = Path(sys.argv[-1])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started us
    answers = _own_stdout()
    requests: SimpleQueue[dict[str, Any]] = SimpleQueue()
    Thread(target=_listen, args=(sys.stdin.buffer, requests, folder), daemon=True).start()
    driver: Driver | None = None
    while True:
        request = requests.get()
        try:
            driver = driver or _open(folder)
            answer = driver.answer(request)
        except Exception as error:  # noqa: BLE001 -- libraries of the system fail in ways of their own
            answer = {"error": f"{type(error).__name__}: {error}", "is_missing": True}
        answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()


def _open(folder: Path) -> Driver:
    if sys.platform not in ("darwin", "win32"):
        _find_espeak(folder)
    import pyttsx3

    return Driver(pyttsx3.init())


def _find_espeak(folder: Path) -> None:
    """Make pyttsx3 find the eSpeak NG of `espeakng-loader`, and that its data: no system package is needed.

    Once it is loaded, the name of the library that pyttsx3 looks for leads to it.
    """
    import espeakng_loader

    data = espeakng_loader.get_data_path()
    if len(os.fsencode(data)) >= LONGEST_DATA_PATH:
        link = folder / "espeak-ng-data"
        link.symlink_to(data, target_is_directory=True)
        data = str(link)
    os.environ["ESPEAK_DATA_PATH"] = data
    ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)


def _described(voice: Any) -> dict[str, Any]:
    """A voice as JSON can hold it; older drivers give languages as bytes with a number in front."""
    languages = [
        one.decode(errors="ignore") if isinstance(one, bytes) else str(one or "")
        for one in voice.languages or []
    ]
    return {"id": str(voice.id), "name": str(voice.name or ""), "languages": languages}


def _listen(stream: IO[bytes], requests: SimpleQueue[dict[str, Any]], folder: Path) -> None:
    for line in stream:
        requests.put(json.loads(line))
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)  # at once: nobody waits for what is being said


def _own_stdout() -> IO[bytes]:
    """Standard output, for us alone: what drivers print goes nowhere."""
    ours = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return ours
