"""Voices that no file describes: "openai:NAME" of a server, "system" and "system:NAME" of the system itself."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING

from tts.errors import MissingError
from tts.model import Voice
from tts.settings import Settings

if TYPE_CHECKING:
    from tts.settings import OpenaiSettings

ANY_LANGUAGE = "mul"  # ISO 639-2: several languages
SERVED, SYSTEM = "openai", "system"
_LIST_THEM = f"tts voices list --engine {SYSTEM}"
# Kokoro's voices begin with a letter for the language and one for the sex: af_heart. A server may mix several, as in
# "af_bella(2)+af_sky".
_KOKORO = re.compile(r"([abefhijpz])[fm]_\w+")
_KOKORO_LANGUAGES = MappingProxyType(
    {
        "a": "en-US",
        "b": "en-GB",
        "e": "es",
        "f": "fr-FR",
        "h": "hi",
        "i": "it",
        "j": "ja",
        "p": "pt-BR",
        "z": "zh",
    }
)


def unlisted(name: str, settings: Settings | None = None) -> Voice | None:
    """The voice called "openai:NAME", "system" or "system:NAME", None where `name` is not of that form.

    Raises:
        MissingError: the settings name no server, or the system has no such voice.
    """
    engine, colon, model = name.partition(":")
    if engine == SYSTEM:
        return _of_system(model) if colon else _usual_of_system()
    if engine != SERVED or not colon:
        return None
    if not model:
        raise MissingError(
            f"{name!r} names no voice", f"pass one of the server's, as {SERVED}:NAME"
        )
    voice = Voice(name, SERVED, model, _language_of(model), "", "trainedAlgorithmicMedia")
    return served(voice, settings)


def served(voice: Voice, settings: Settings | None = None) -> Voice:
    """A voice with the server that says it, where it is one of a server and does not name it itself.

    Raises:
        MissingError: the settings name no server.
    """
    if voice.engine != SERVED or voice.option("url"):
        return voice
    server = (settings or Settings()).openai
    if server.url is None:
        raise MissingError(
            f"the voice {voice.name} is spoken by a server, and none is named",
            'url = "http://…/v1" under [openai] in tts.toml, or TTS_OPENAI_URL',
        )
    given = dict(_options(server, server.url)) | dict(voice.options)
    return replace(voice, options=tuple(given.items()))


def _options(server: OpenaiSettings, url: str) -> tuple[tuple[str, str], ...]:
    return ("url", url), ("model", server.model), ("key_variable", server.key_variable)


def _language_of(model: str) -> str:
    """The language of a server's voice, where its name tells."""
    languages = {
        _KOKORO_LANGUAGES[found[1]] if (found := _KOKORO.match(part.strip())) else ANY_LANGUAGE
        for part in model.split("+")
    }
    return languages.pop() if len(languages) == 1 else ANY_LANGUAGE


def _usual_of_system() -> Voice:
    """The voice that the system uses itself, by its id, so that it stays the same while it speaks."""
    from tts.engines.system_voices import system_voices

    usual = next((voice for voice in system_voices() if voice.usual), None)
    if usual is None:
        return Voice(SYSTEM, SYSTEM, "", ANY_LANGUAGE, "", "algorithmicMedia")
    return replace(usual, name=SYSTEM)


def _of_system(name: str) -> Voice:
    """The voice whose name, as we or the system have it, or whose id is `name`."""
    from tts.engines.system_voices import system_voices

    wanted, there = name.casefold(), system_voices()
    for voice in there:
        if wanted in (_short(voice), voice.description.casefold(), voice.model.casefold()):
            return voice
    near = get_close_matches(wanted, [_short(voice) for voice in there], n=3)
    names = " or ".join(f"{SYSTEM}:{one}" for one in near)
    raise MissingError(
        f"the system has no voice {name!r}", f"did you mean {names}?" if near else _LIST_THEM
    )


def _short(voice: Voice) -> str:
    """The name without "system:"."""
    return voice.name.removeprefix(f"{SYSTEM}:")
