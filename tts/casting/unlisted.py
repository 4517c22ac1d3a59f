"""Voices that no file describes: those of a server, named "openai:NAME"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tts.config import Settings
from tts.errors import MissingError
from tts.model import Voice

if TYPE_CHECKING:
    from tts.config import OpenaiSettings

ANY_LANGUAGE = "mul"  # ISO 639-2: several languages
SERVED = "openai"


def unlisted(name: str, settings: Settings | None = None) -> Voice | None:
    """The voice called "ENGINE:NAME", None where `name` is not of that form.

    Raises:
        MissingError: the settings name no server.
    """
    engine, colon, model = name.partition(":")
    if engine != SERVED or not colon:
        return None
    voice = Voice(name, SERVED, model, ANY_LANGUAGE, "", "trainedAlgorithmicMedia")
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
    return replace(voice, options=(*voice.options, *_options(server, server.url)))


def _options(server: OpenaiSettings, url: str) -> tuple[tuple[str, str], ...]:
    return ("url", url), ("model", server.model), ("key_variable", server.key_variable)
