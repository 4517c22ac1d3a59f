"""Where the user's own lexicon lies. A module of its own, so that reading texts does not load what writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def own_path() -> Path:
    """Where the system keeps the user's settings."""
    from platformdirs import user_config_path

    return user_config_path("tts", appauthor=False) / "lexicon.tsv"
