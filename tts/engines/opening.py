"""From a voice, which is data, to an engine that speaks."""

from __future__ import annotations

from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from tts.errors import MissingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tts.engines.protocol import Engine
    from tts.model import Voice

ENTRY_POINTS = "tts.engines"
BUILT_IN = {"espeak": "tts.engines.espeak:open_espeak", "tone": "tts.engines.tone:open_tone"}


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


def engine_names() -> list[str]:
    """The engines built in, and those that other distributions add."""
    return [*BUILT_IN, *sorted(entry_points(group=ENTRY_POINTS).names - BUILT_IN.keys())]


def _opener(name: str) -> Callable[[Voice], Engine]:
    if name in BUILT_IN:
        module, function = BUILT_IN[name].split(":")
        opener: Callable[[Voice], Engine] = getattr(import_module(module), function)
        return opener
    for found in entry_points(group=ENTRY_POINTS, name=name):
        loaded: Callable[[Voice], Engine] = found.load()
        return loaded
    raise MissingError(f"no engine is called {name!r}", f"there are: {', '.join(engine_names())}")
