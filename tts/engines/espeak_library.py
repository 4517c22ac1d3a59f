"""Loads pyttsx3's eSpeak bindings on the eSpeak NG that `espeakng-loader` carries.

The bindings look for a system library by a fixed list of names. While they are imported, we answer that
request ourselves, so that no system package is needed and library and voice data are of one version.
"""

from __future__ import annotations

import atexit
import ctypes
import os
import shutil
import tempfile
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from tts.errors import MissingError

if TYPE_CHECKING:
    from collections.abc import Iterator

DONT_EXIT = 0x8000  # espeakINITIALIZE_DONT_EXIT: else it ends the process when its data is missing
LONGEST_PATH = 160  # bytes, its end included
IPA = 2  # espeakPHONEMES_IPA
TIE = 0x80  # espeakPHONEMES_TIE: the character in bits 8 to 23 stands between the symbols of one phoneme
BUFFER_MS = 200  # how much sound eSpeak hands over at a time


# The library has one voice, one callback and one sentence for the whole process: whoever uses it holds this.
SPEAKING = Lock()


@cache
def espeak() -> Any:
    """The bindings, `pyttsx3.drivers._espeak`, initialised for synchronous use once in this process.

    Called with `SPEAKING` held, so that two threads do not both initialise it.

    Raises:
        MissingError: the library or its data is not where espeakng-loader should have put it.
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
    path = os.fsencode(_short(data))
    if _espeak.Initialize(_espeak.AUDIO_OUTPUT_SYNCHRONOUS, BUFFER_MS, path, DONT_EXIT) <= 0:
        raise MissingError(
            f"eSpeak NG finds no data in {data}", "pip install --force-reinstall espeakng-loader"
        )
    return _espeak


def pronounced(text: str, model: str, tie: str = "") -> str:
    """How eSpeak will say a text, phonemes between "[[" and "]]" included, in the IPA, with the voice called `model`.

    Stress stands right before its vowel, and clauses are parted by a space. With a `tie`, that character stands
    between the symbols of one phoneme, as in "t͡ʃ".

    Raises:
        MissingError: the library, or a voice of that name, is not there.
    """
    clauses: list[str] = []
    mode = IPA | TIE | ord(tie) << 8 if tie else IPA
    with SPEAKING:
        library = espeak()
        if library.SetVoiceByName(model.encode()) != library.EE_OK:
            raise MissingError(f"eSpeak NG has no voice {model!r}")
        if "[[" in text:  # looked for only if the last text that was spoken was said to have them
            library.SetSynthCallback(lambda _wave, _samples, _marks: 0)
            library.Synth(b"a", flags=library.CHARS_UTF8 | library.PHONEMES)
        translate = ctypes.CFUNCTYPE(
            ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p), ctypes.c_int, ctypes.c_int
        )(("espeak_TextToPhonemes", library.dll))
        buffer = ctypes.create_string_buffer(text.encode())
        rest = ctypes.c_void_p(ctypes.addressof(buffer))
        while rest.value:
            clauses.append(
                (translate(ctypes.byref(rest), library.CHARS_UTF8, mode) or b"").decode()
            )
    return " ".join(clause for clause in clauses if clause)


def _short(path: str) -> str:
    """`path`, or a link to it that eSpeak, which has room for 160 characters, can take; it goes at the end."""
    if len(os.fsencode(path)) < LONGEST_PATH:
        return path
    folder = tempfile.mkdtemp(prefix="tts-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    link = Path(folder) / "espeak-ng-data"
    try:
        link.symlink_to(path, target_is_directory=True)
    except OSError as error:  # on Windows links are for the privileged
        raise MissingError(
            f"the path to eSpeak's data is longer than it can take: {path}",
            "install into a shorter folder",
        ) from error
    return str(link)


@contextmanager
def _library_at(path: str) -> Iterator[None]:
    loader = ctypes.cdll
    loader.LoadLibrary = lambda name: ctypes.CDLL(path)  # type: ignore[method-assign]  # noqa: ARG005
    try:
        yield
    finally:
        del loader.LoadLibrary  # the class's own method shows again
