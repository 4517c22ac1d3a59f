"""The process that speaks with the system's voices, as the one that started it sees it."""

from __future__ import annotations

import json
import logging
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from threading import Event, Timer
from typing import Any

from tts.engines.system_child import DESCRIBE
from tts.errors import MissingError

LOG = logging.getLogger(__name__)

PACKAGES = str(Path(__file__).parents[2])  # where this `tts` lies, so that the child's is the same
START = (
    "import sys; sys.path.insert(0, sys.argv[1]); import tts; sys.path.append(sys.path.pop(0)); "
    "from tts.engines.system_child import main; main()"
)
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would show a console
OPENING_S = 40.0  # until it has loaded the system's voices; on a first start macOS takes seconds
ENDING_S = 2.0
ATTEMPTS = 3
HINTS = {
    "darwin": "pip install --force-reinstall pyttsx3 pyobjc",
    "win32": "pip install --force-reinstall pyttsx3 comtypes pywin32",
}
HINT = "pip install --force-reinstall pyttsx3 espeakng-loader"


class LostError(Exception):
    """The process ended or hung before it answered; the text says which."""


class DriverError(Exception):
    """The driver refused, and said why."""


class SystemProcess:
    """A child that runs pyttsx3's loop, started when it is first asked, and again after it was lost.

    `folder` is where it may put files, removed by whichever of the two processes ends last.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self.folder = Path()

    @property
    def is_running(self) -> bool:
        """Whether there is a child, as far as is known."""
        return self._process is not None

    def start(self) -> subprocess.Popen[bytes]:
        """The child, started unless it runs already; from here on there is a folder.

        Raises:
            MissingError: no process can be started.
        """
        self._process = self._process or self._started()
        return self._process

    def ask(self, request: dict[str, Any], limit_s: float) -> dict[str, Any]:
        """The answer, within `limit_s` seconds.

        Raises:
            DriverError: the driver failed.
            LostError: no answer in time, or none at all.
            MissingError: the driver cannot be loaded.
        """
        process = self.start()
        hung = Event()
        watchdog = Timer(limit_s, _end_hung, (process, hung))
        watchdog.start()
        try:
            answer = _asked(process, request)
        except OSError:
            answer = None
        finally:
            watchdog.cancel()
        if answer is None:
            code = self.close()
            text = f"no answer in {limit_s:.0f} s" if hung.is_set() else f"exit code {code}"
            raise LostError(text)
        return _unless_error(answer)

    def describe(self) -> dict[str, Any]:
        """What the driver says of itself and its voices: see `Driver.describe`.

        Raises:
            MissingError: it cannot be loaded, or crashes whenever it is.
        """
        failure = ""
        for _ in range(ATTEMPTS):
            try:
                return self.ask({"do": DESCRIBE}, OPENING_S)
            except (LostError, DriverError) as error:
                LOG.debug("the system's voices: %s", error)
                failure = str(error)
        raise missing(failure)

    def close(self) -> int:
        """Ends the child and removes its folder; its exit code. Another one is started when it is asked again."""
        process, self._process = self._process, None
        if process is None:
            return 0
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        try:
            code = process.wait(ENDING_S)
        except subprocess.TimeoutExpired:
            process.kill()
            code = process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
        return code

    def _started(self) -> subprocess.Popen[bytes]:
        """A new child. `-P`: a folder called tts where we happen to be is not ours."""
        self.folder = Path(tempfile.mkdtemp(prefix="tts-"))
        verbose = LOG.isEnabledFor(logging.DEBUG)
        try:
            return subprocess.Popen(  # noqa: S603 -- ourselves
                [sys.executable, "-P", "-W", "ignore", "-c", START, PACKAGES, str(self.folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=None if verbose else subprocess.DEVNULL,
                creationflags=NO_WINDOW,
                process_group=0,  # whoever ends ours leaves it to remove its folder; means nothing on Windows
            )
        except OSError as error:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise missing(f"no process can be started: {error}") from error


def missing(why: str) -> MissingError:
    """The error for a system that does not speak, in one line."""
    return MissingError(
        f"the system's voices cannot be used: {' '.join(why.split())[:200]}",
        HINTS.get(sys.platform, HINT),
    )


def _asked(process: subprocess.Popen[bytes], request: dict[str, Any]) -> dict[str, Any] | None:
    """The answer, None where the child has gone."""
    if process.stdin is None or process.stdout is None:
        return None
    process.stdin.write(json.dumps(request).encode() + b"\n")
    process.stdin.flush()
    line = process.stdout.readline()
    answer: dict[str, Any] | None = json.loads(line) if line.endswith(b"\n") else None
    return answer


def _unless_error(answer: dict[str, Any]) -> dict[str, Any]:
    if "error" not in answer:
        return answer
    if answer.get("is_missing"):
        raise missing(answer["error"])
    raise DriverError(answer["error"])


def _end_hung(process: subprocess.Popen[bytes], hung: Event) -> None:
    hung.set()
    process.kill()
