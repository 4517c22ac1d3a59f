"""Flags that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from tts.config import Settings, load_settings


def _voices(incomplete: str) -> list[str]:
    from tts.engines import voices

    return [voice.name for voice in voices() if voice.name.startswith(incomplete)]


Source = Annotated[
    str,
    typer.Argument(help="A file: .html, .md or .txt; or - for standard input.", show_default=False),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Language = Annotated[
    str | None,
    typer.Option(help="The language of the article, if it was recognised wrongly (BCP 47)."),
]
Disclose = Annotated[
    str | None,
    typer.Option(
        metavar="start|end|none", help="Where it is said that the audio is made by a machine."
    ),
]
Voice = Annotated[
    str | None,
    typer.Option(
        autocompletion=_voices, help="A voice, or a language. Default: by the article's language."
    ),
]


def settings_here(**flags: Any) -> Settings:
    """The settings of this folder and environment, and the flags."""
    return load_settings(Path(), **flags)
