"""Turns articles into audio, offline.

    episode = tts.narrate("page.html", "story.mp3")
    article = tts.extract("page.html")
    script = tts.compose(article)

The names load what they need when they are first used, so that `import tts` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tts.casting import find_voice, voices
    from tts.engines import Engine, open_voice
    from tts.errors import (
        InputError,
        MissingError,
        NoArticleError,
        OutputError,
        SynthesisError,
        TtsError,
        UsageError,
    )
    from tts.model import (
        Article,
        Block,
        Choices,
        Dropped,
        Episode,
        EpisodeFile,
        Page,
        Script,
        SiteRule,
        Span,
        Speech,
        Utterance,
        Voice,
        Word,
    )
    from tts.narration import narrate
    from tts.reading import extract, read
    from tts.script.compose import compose
    from tts.script.lint import Finding, lint
    from tts.script.sentences import sentences
    from tts.script.spoken import spoken
    from tts.settings import (
        AudioSettings,
        Pauses,
        ReadingSettings,
        ScriptSettings,
        Settings,
        SiteSettings,
    )

_HOMES = {
    "tts.settings": (
        "AudioSettings",
        "Pauses",
        "ReadingSettings",
        "ScriptSettings",
        "Settings",
        "SiteSettings",
    ),
    "tts.casting": ("find_voice", "voices"),
    "tts.engines": ("Engine", "open_voice"),
    "tts.errors": (
        "InputError",
        "MissingError",
        "NoArticleError",
        "OutputError",
        "SynthesisError",
        "TtsError",
        "UsageError",
    ),
    "tts.model": (
        "Article",
        "Block",
        "Choices",
        "Dropped",
        "Episode",
        "EpisodeFile",
        "Page",
        "Script",
        "SiteRule",
        "Span",
        "Speech",
        "Utterance",
        "Voice",
        "Word",
    ),
    "tts.narration": ("narrate",),
    "tts.reading": ("extract", "read"),
    "tts.script.compose": ("compose",),
    "tts.script.lint": ("Finding", "lint"),
    "tts.script.sentences": ("sentences",),
    "tts.script.spoken": ("spoken",),
}

_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Article",
    "AudioSettings",
    "Block",
    "Choices",
    "Dropped",
    "Engine",
    "Episode",
    "EpisodeFile",
    "Finding",
    "InputError",
    "MissingError",
    "NoArticleError",
    "OutputError",
    "Page",
    "Pauses",
    "ReadingSettings",
    "Script",
    "ScriptSettings",
    "Settings",
    "SiteRule",
    "SiteSettings",
    "Span",
    "Speech",
    "SynthesisError",
    "TtsError",
    "UsageError",
    "Utterance",
    "Voice",
    "Word",
    "compose",
    "extract",
    "find_voice",
    "lint",
    "narrate",
    "open_voice",
    "read",
    "sentences",
    "spoken",
    "voices",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'tts' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
