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
    typer.Argument(help="A file, an address, or - for standard input.", show_default=False),
]
Selector = Annotated[
    str | None,
    typer.Option(
        metavar="CSS", help="Read exactly what this selector matches.", show_default=False
    ),
]
Drop = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CSS", help="Leave out what this selector matches; repeatable.", show_default=False
    ),
]
Tables = Annotated[bool, typer.Option("--tables", help="Read tables, row by row.")]
Footnotes = Annotated[
    bool, typer.Option("--footnotes", help="Read footnotes, after their paragraph or at the end.")
]
ImageDescriptions = Annotated[
    bool, typer.Option("--image-descriptions", help="Read what images show (their alt texts).")
]
AuthorNotes = Annotated[
    bool, typer.Option("--author-notes", help="Read what is said of the author at the end.")
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Let an address lead into the local network.")
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
    """The settings of this folder and environment, and the flags; a switch that is off says nothing."""
    given = {name: flag for name, flag in flags.items() if flag is not False and flag != []}
    return load_settings(Path(), **given)
