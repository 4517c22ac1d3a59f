"""Loads pyttsx3's eSpeak bindings on the eSpeak NG that `espeakng-loader` carries.

The bindings look for a system library by a fixed list of names. While they are imported, we answer that
request ourselves, so that no system package is needed and library and voice data are of one version.
"""

from __future__ import annotations

import ctypes
from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from tts.errors import MissingError, SynthesisError

if TYPE_CHECKING:
    from collections.abc import Iterator

BUFFER_MS = 200  # how much sound eSpeak hands over at a time


# The library has one voice, one callback and one sentence for the whole process: whoever uses it holds this.
SPEAKING = Lock()


@cache
def espeak() -> Any:
    """The bindings, `pyttsx3.drivers._espeak`, initialised for synchronous use once in this process.

    Called with `SPEAKING` held, so that two threads do not both initialise it.

    Raises:
        MissingError: the library or its data is not where espeakng-loader should have put it.
        SynthesisError: eSpeak would not start.
    """
    try:
        import espeakng_loader

        data = espeakng_loader.get_data_path()
        with _library_at(espeakng_loader.get_library_path()):
            from pyttsx3.drivers import _espeak
    except (ImportError, OSError, RuntimeError) as error:
        raise MissingError(
            f"the eSpeak NG library cannot be loaded: {error}",
            "pip install --force-reinstall espeakng-loader pyttsx3",
        ) from error
    rate_hz = _espeak.Initialize(_espeak.AUDIO_OUTPUT_SYNCHRONOUS, BUFFER_MS, data.encode())
    if rate_hz <= 0:
        raise SynthesisError("eSpeak NG would not start", f"its data should be in {data}")
    _espeak.sample_rate_hz = rate_hz
    return _espeak


@contextmanager
def _library_at(path: str) -> Iterator[None]:
    loader = ctypes.cdll
    loader.LoadLibrary = lambda name: ctypes.CDLL(path)  # type: ignore[method-assign]  # noqa: ARG005
    try:
        yield
    finally:
        del loader.LoadLibrary  # the class's own method shows again
