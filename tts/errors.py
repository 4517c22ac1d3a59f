"""Every error that `tts` raises.

    TtsError                 1   something we did not foresee; a bug
    ├── UsageError           2   flags, settings or arguments that make no sense
    ├── InputError           3   the source cannot be read
    │   └── NoArticleError   3   it can be read, but there is no article in it
    ├── MissingError         4   a voice, an extra or a program is not installed
    ├── SynthesisError       5   the engine did not say what it was given
    ├── OutputError          6   the result could not be written
    ├── FindingsError        8   all was done, and there is something to look at
    └── NetworkError         9   an address could not be fetched

The number is the exit code of the command line. `may_retry` says whether the same call may succeed
a second time with nothing changed.
"""

from __future__ import annotations

from typing import ClassVar

INTERRUPTED_EXIT = 130  # 128 + SIGINT, as shells count it


class TtsError(Exception):
    """The base of every error raised on purpose: what is wrong, and what to do about it."""

    exit_code: ClassVar[int] = 1
    may_retry: ClassVar[bool] = False

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type[TtsError], tuple[str, str]]:
        return type(self), (self.message, self.hint)


class UsageError(TtsError):
    """Flags, settings or arguments that make no sense."""

    exit_code = 2


class InputError(TtsError):
    """The source cannot be read."""

    exit_code = 3


class NoArticleError(InputError):
    """The source can be read, but no article is in it."""


class MissingError(TtsError):
    """A voice, an extra or a program is not installed; the hint says how to get it."""

    exit_code = 4


class SynthesisError(TtsError):
    """The engine gave no sound, too little of it, or left words out."""

    exit_code = 5
    may_retry = True


class OutputError(TtsError):
    """The result could not be written: no such folder, no permission, no space."""

    exit_code = 6
    may_retry = True


class FindingsError(TtsError):
    """All was done, and there is something that a person should look at."""

    exit_code = 8


class NetworkError(TtsError):
    """An address could not be fetched: no such host, no answer in time, or a server that says no."""

    exit_code = 9
    may_retry = True
