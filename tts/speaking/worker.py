"""A process that speaks: opens voices and says lines, as it is told over standard input.

It ends when standard input does, whatever it is busy with, so that none outlives the process that started it.
"""

from __future__ import annotations

import logging
import os
import signal
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any

from tts.errors import SynthesisError, TtsError
from tts.speaking.frames import receive, send
from tts.speaking.voicing import Voices

LOG = logging.getLogger(__name__)

OPEN, SAY = "open", "say"  # what it may be told
DONE, FAILED = "done", "failed"  # what it answers


def main() -> None:
    """Answer each message, in order, until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started us
    commands, answers = _own(0, os.O_RDONLY), _own(1, os.O_WRONLY)
    messages: SimpleQueue[tuple[str, Any]] = SimpleQueue()
    Thread(target=_listen, args=(commands, messages), daemon=True).start()
    with Voices() as voices:
        while True:
            send(answers, _answer(voices, *messages.get()))


def _answer(voices: Voices, command: str, what: Any) -> tuple[str, Any]:
    try:
        return DONE, voices.open(what) if command == OPEN else voices.say(what)
    except TtsError as error:
        return FAILED, error
    except Exception as error:
        LOG.debug("%s", command, exc_info=True)
        return FAILED, SynthesisError(
            f"a process that speaks failed: {type(error).__name__}: {error}"
        )


def _listen(stream: IO[bytes], messages: SimpleQueue[tuple[str, Any]]) -> None:
    try:
        while True:
            messages.put(receive(stream))
    except EOFError:
        os._exit(0)  # at once: nobody waits for what is being said


def _own(number: int, flags: int) -> IO[bytes]:
    """Standard input or output, for us alone: libraries read nothing, and what they print goes nowhere.

    On Windows a library that asks about standard input while somebody reads it would wait for ever.
    """
    ours = os.fdopen(os.dup(number), "rb" if flags == os.O_RDONLY else "wb")
    nowhere = os.open(os.devnull, flags)
    os.dup2(nowhere, number)
    os.close(nowhere)
    return ours
