"""Engines that go wrong, found by the processes that we start as any other distribution's would be."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import numpy as np

from tts.engines.tone import open_tone
from tts.model import Speech


class Strange:
    """Hums; on a text with a certain word something else happens."""

    def __init__(self, voice):
        self._tone, self._voice = open_tone(voice), voice
        self.rate_hz, self.identity = self._tone.rate_hz, "strange 1"

    def synthesise(self, utterance):
        self._note(utterance.spoken)
        for word in utterance.spoken.split():
            if deed := getattr(self, f"_{word.strip('.,').lower()}", None):
                return deed(utterance)
        return self._tone.synthesise(utterance)

    def close(self):
        self._note("closed")

    def _note(self, what):
        """Tell the test who did what."""
        with Path(self._voice.option("diary")).open("a", encoding="utf-8") as diary:
            diary.write(f"{os.getpid()}\t{what}\n")

    def _crash(self, utterance):
        os._exit(11)

    def _crashonce(self, utterance):
        marker = Path(self._voice.option("diary") + ".crashed")
        if marker.exists():
            return self._tone.synthesise(utterance)
        marker.touch()
        os._exit(11)

    def _fork(self, utterance):
        """Hang, and so does a child that has our end of every pipe."""
        if not os.fork():
            self._note("forked")
        time.sleep(600)

    def _hang(self, utterance):
        time.sleep(600)

    def _stumble(self, utterance):
        raise ZeroDivisionError("by nought")

    def _print(self, utterance):
        print("Audio saved", flush=True)  # noqa: T201 -- as some do
        os.write(1, b"noise\n")
        return self._tone.synthesise(utterance)

    def _otherrate(self, utterance):
        return Speech(self._tone.synthesise(utterance).samples, 8_000)

    def _hush(self, utterance):
        return Speech(np.zeros(20_000, np.int16), self.rate_hz)

    def _half(self, utterance):
        return Speech(self._tone.synthesise(utterance).samples[:1_500], self.rate_hz)

    def _nothing(self, utterance):
        return None

    def _readall(self, utterance):
        assert sys.stdin.buffer.read() == b""
        return self._tone.synthesise(utterance)

    def _slow(self, utterance):
        time.sleep(0.3)
        return self._tone.synthesise(utterance)


def open_strange(voice):
    if voice.model == "interrupted":  # while Python runs a text, as it does to make a dataclass
        exec("raise KeyboardInterrupt")
    if voice.model == "unopenable":
        os._exit(12)
    if voice.model == "unlicensed":
        raise RuntimeError("the licence server is down")
    if openings := voice.option("openings"):
        with Path(openings).open("a", encoding="utf-8") as file:
            file.write(f"{os.getpid()}\n")
    return Strange(voice)
