"""In which manner texts are said, by their language and the settings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tts.script.lexicon import lexicon

if TYPE_CHECKING:
    from tts.script.lexicon import Lexicon
    from tts.settings import ScriptSettings


@dataclass(frozen=True, slots=True)
class Manner:
    """How texts are said: in which language (BCP 47), names as a lexicon has them, emoji silent or by name."""

    language: str = "en"
    lexicon: Lexicon | None = None
    names_emoji: bool = False


def manner_of(language: str, settings: ScriptSettings | None = None) -> Manner:
    """The manner of a language (BCP 47), with the user's lexicon, those that the settings name, and ours.

    Raises:
        UsageError: a lexicon that is named is not there, or a line of one makes no sense.
    """
    if settings is None:
        return Manner(language, lexicon(language))
    own = Path(settings.lexicon).expanduser() if settings.lexicon else None
    files = tuple(Path(name).expanduser() for name in settings.lexicons)
    return Manner(language, lexicon(language, files, own), settings.emoji == "named")
