"""A worker as the process that started it sees it: asked, timed, and replaced when it is gone."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event, Timer
from typing import Any

from tts.speaking.frames import receive, send
from tts.speaking.worker import FAILED

LOG = logging.getLogger(__name__)

PACKAGES = str(Path(__file__).parents[2])  # where this `tts` lies, so that the worker's is the same
START = (  # with our own `tts`, whatever others there are, and otherwise the path as it is
    "import sys; sys.path.insert(0, sys.argv[1]); import tts; sys.path.append(sys.path.pop(0)); "
    "from tts.speaking.worker import main; main()"
)
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would show a console


class WorkerLostError(Exception):
    """The worker ended or hung before it answered; the text says which."""


class Worker:
    """A process that speaks, started at once; another one is started when it was lost and is asked again."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = _started()
        self._over = Event()
        self.generation = 0  # how many processes were lost

    def ask(self, message: tuple[str, Any], limit_s: float) -> Any:
        """The worker's answer, within `limit_s` seconds.

        Raises:
            TtsError: that which the worker raised.
            WorkerLostError: it gave no answer in time, or none at all.
        """
        if self._over.is_set():
            raise WorkerLostError("was ended")
        process = self._process = self._process or _started()
        if self._over.is_set():  # ended while it was being started
            _kill(process)
        hung = Event()
        watchdog = Timer(limit_s, _end_hung, (process, hung))
        watchdog.start()
        try:
            kind, answer = _asked(process, message)
        except (OSError, EOFError) as error:
            raise WorkerLostError(self._lost(process, hung, limit_s)) from error
        finally:
            watchdog.cancel()
        if kind == FAILED:
            raise answer
        return answer

    def _lost(self, process: subprocess.Popen[bytes], hung: Event, limit_s: float) -> str:
        """How the worker was lost."""
        code = _ended(process)
        self._process = None
        self.generation += 1
        LOG.debug("a worker was lost: exit code %s", code)
        return (
            f"gave no answer in {limit_s:.0f} s"
            if hung.is_set()
            else f"ended with exit code {code}"
        )

    def kill(self) -> None:
        """End it at once and for good; whoever waits for an answer gets none."""
        self._over.set()
        if process := self._process:
            _kill(process)

    def close(self) -> None:
        """Make it end, which another one may be started after."""
        if process := self._process:
            _ended(process)
            self._process = None


def _started() -> subprocess.Popen[bytes]:
    """A new process, the first of a group. `-P`: a folder called tts where we happen to be is not ours."""
    verbose = LOG.isEnabledFor(logging.DEBUG)
    return subprocess.Popen(  # noqa: S603 -- ourselves
        [sys.executable, "-P", "-W", "ignore", "-c", START, PACKAGES],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if verbose else subprocess.DEVNULL,
        creationflags=NO_WINDOW,
        process_group=0,  # means nothing on Windows
    )


def _asked(process: subprocess.Popen[bytes], message: tuple[str, Any]) -> tuple[str, Any]:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    send(process.stdin, message)
    kind, answer = receive(process.stdout)
    return kind, answer


def _end_hung(process: subprocess.Popen[bytes], hung: Event) -> None:
    hung.set()
    _kill(process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End it and, but for Windows, its group: what was forked from it holds our pipe open, and we would wait for that.

    Nothing happens once its end is known: its number may be another's by then.
    """
    if sys.platform != "win32" and process.returncode is None:
        with suppress(OSError):  # all of them have gone
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()


def _ended(process: subprocess.Popen[bytes]) -> int:
    """Its exit code, once its pipes are closed and it has ended; what it has started ends too."""
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):  # what was still to be written has nobody to read it
                pipe.close()
    _kill(process)  # which does nothing to one that has ended by itself
    return process.wait()
