"""From a voice, which is data, to an engine that speaks."""

from __future__ import annotations

from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any

from tts.errors import MissingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tts.engines.protocol import Engine
    from tts.model import Voice

ENTRY_POINTS = "tts.engines"
BUILT_IN = {  # name -> what opens a voice of it
    "espeak": "tts.engines.espeak:open_espeak",
    "tone": "tts.engines.tone:open_tone",
    "piper": "tts.engines.piper:open_piper",
    "kokoro": "tts.engines.kokoro:open_kokoro",
    "system": "tts.engines.system:open_system",
    "openai": "tts.engines.openai:open_openai",
}
PREPARED = {  # name -> what checks the files of a voice of it, and makes of them what opens sooner
    "piper": "tts.engines.piper:prepare_piper",
    "kokoro": "tts.engines.kokoro:prepare_kokoro",
}


@contextmanager
def open_voice(voice: Voice) -> Iterator[Engine]:
    """The engine that speaks with `voice`, closed at the end.

    Raises:
        MissingError: no such engine, or something that it needs is not installed.
    """
    engine = _opener(voice.engine)(voice)
    try:
        yield engine
    finally:
        engine.close()


def prepare_voice(voice: Voice) -> None:
    """Check the files of `voice`, and put beside them what lets it be opened sooner; done once, when it is installed.

    Raises:
        MissingError: a file is missing or broken, or an extra that the engine needs is not installed.
    """
    if voice.engine in PREPARED:
        _function(PREPARED[voice.engine])(voice)


def engine_names() -> list[str]:
    """The engines built in, and those that other distributions add."""
    return [*BUILT_IN, *sorted(entry_points(group=ENTRY_POINTS).names - BUILT_IN.keys())]


def _opener(name: str) -> Callable[[Voice], Engine]:
    if name in BUILT_IN:
        opener: Callable[[Voice], Engine] = _function(BUILT_IN[name])
        return opener
    for found in entry_points(group=ENTRY_POINTS, name=name):
        loaded: Callable[[Voice], Engine] = found.load()
        return loaded
    raise MissingError(f"no engine is called {name!r}", f"there are: {', '.join(engine_names())}")


def _function(place: str) -> Any:
    """The function that "module:name" names; its module is imported only now."""
    module, name = place.split(":")
    return getattr(import_module(module), name)
