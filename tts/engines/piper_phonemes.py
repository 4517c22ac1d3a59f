"""How eSpeak, as Piper carries it, says a text in phonemes: what Piper's voices were trained on."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tts.engines.piper_config import EXTRA, library
from tts.errors import MissingError, SynthesisError

if TYPE_CHECKING:
    from collections.abc import Iterator

_SWITCHES = re.compile(r"\([^)]+\)")  # "(en)": the language that eSpeak says the next words in
_REMEMBERED = 8_192  # words whose phonemes are kept: those of a long article


@cache
def _bridge() -> Any:
    """eSpeak, initialised once in this process.

    Raises:
        MissingError: the extra is not installed, or eSpeak's data is not in it; eSpeak itself would end the process.
    """
    phonemizer = library("piper.phonemize_espeak")
    if not (Path(phonemizer.ESPEAK_DATA_DIR) / "phontab").is_file():
        raise MissingError(f"Piper's eSpeak finds no data in {phonemizer.ESPEAK_DATA_DIR}", EXTRA)
    phonemizer.EspeakPhonemizer()
    return import_module("piper.espeakbridge")


@cache
def has_language(name: str) -> bool:
    """Whether eSpeak has a voice of that name; for one that it does not have, it goes on with the last one."""
    folder = Path(library("piper.phonemize_espeak").ESPEAK_DATA_DIR) / "lang"
    wanted = name.lower()
    files = [path for path in folder.rglob("*") if path.is_file()]
    if any(path.name.lower() == wanted for path in files):
        return True
    line = re.compile(rf"^language +{re.escape(wanted)}(?: |$)", re.MULTILINE | re.IGNORECASE)
    return any(line.search(path.read_text("utf-8", "replace")) for path in files)


def clauses(text: str, language: str) -> list[tuple[str, str]]:
    """The phonemes of a text clause by clause, words parted by spaces, and the sign that ends each, or "".

    Raises:
        SynthesisError: a NUL, at which eSpeak would stop.
    """
    if "\0" in text:
        raise SynthesisError("a NUL character in the text, at which eSpeak would stop")
    bridge = _bridge()
    bridge.set_voice(language)
    return [
        (" ".join(_SWITCHES.sub("", phonemes).split()), sign)
        for phonemes, sign, _ in bridge.get_phonemes(text)
    ]


@lru_cache(_REMEMBERED)
def alone(text: str, language: str) -> tuple[str, ...]:
    """The words that eSpeak makes of a text that stands alone: phonemes, without what ends its clauses."""
    return tuple(_words(clauses(text, language)))


def _words(found: list[tuple[str, str]]) -> Iterator[str]:
    for phonemes, _ in found:
        yield from phonemes.split()
