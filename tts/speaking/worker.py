"""A process that speaks: opens voices and says lines, as it is told over standard input.

It ends when standard input does, whatever it is busy with, so that none outlives the process that started it.
"""

from __future__ import annotations

import os
import signal
import sys
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any

from tts.errors import TtsError
from tts.speaking.frames import receive, send
from tts.speaking.voicing import Voices

OPEN, SAY = "open", "say"  # what it may be told
DONE, FAILED = "done", "failed"  # what it answers


def main() -> None:
    """Answer each message, in order, until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started us
    answers = _own_stdout()
    messages: SimpleQueue[tuple[str, Any]] = SimpleQueue()
    Thread(target=_listen, args=(sys.stdin.buffer, messages), daemon=True).start()
    with Voices() as voices:
        while True:
            send(answers, _answer(voices, *messages.get()))


def _answer(voices: Voices, command: str, what: Any) -> tuple[str, Any]:
    try:
        return DONE, voices.open(what) if command == OPEN else voices.say(what)
    except TtsError as error:
        return FAILED, error


def _listen(stream: IO[bytes], messages: SimpleQueue[tuple[str, Any]]) -> None:
    try:
        while True:
            messages.put(receive(stream))
    except EOFError:
        os._exit(0)  # at once: nobody waits for what is being said


def _own_stdout() -> IO[bytes]:
    """Standard output, for us alone: what libraries print goes nowhere."""
    ours = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return ours
