"""Flags that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from tts.config import load_settings
from tts.settings import Settings


def _voices(incomplete: str) -> list[str]:
    from tts.casting import voices

    return [voice.name for voice in voices() if voice.name.startswith(incomplete)]


Source = Annotated[
    str,
    typer.Argument(help="A file, an address, or - for standard input.", show_default=False),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
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


QuoteVoice = Annotated[
    str | None,
    typer.Option(
        autocompletion=_voices,
        help='Another voice, for what is quoted. Default: none, which "" says.',
    ),
]
Jobs = Annotated[
    int | None, typer.Option("-j", "--jobs", help="Processor cores that may work. Default: all.")
]


@dataclass(frozen=True, slots=True)
class ReadingFlags:
    """What is read of a page, as the flags of one run say it; `spread` makes a flag of each field."""

    selector: Annotated[
        str | None,
        typer.Option(
            metavar="CSS", help="Read exactly what this selector matches.", show_default=False
        ),
    ] = None
    drop: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CSS",
            help="Leave out what this selector matches; repeatable.",
            show_default=False,
        ),
    ] = None
    tables: Annotated[bool, typer.Option("--tables", help="Read tables, row by row.")] = False
    footnotes: Annotated[
        bool,
        typer.Option("--footnotes", help="Read footnotes, after their paragraph or at the end."),
    ] = False
    image_descriptions: Annotated[
        bool, typer.Option("--image-descriptions", help="Read what images show (their alt texts).")
    ] = False
    author_notes: Annotated[
        bool, typer.Option("--author-notes", help="Read what is said of the author at the end.")
    ] = False
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Let an address lead into the local network.")
    ] = False


_NO_FLAG = ReadingFlags()


def reads_pages(command: Callable[..., None]) -> Callable[..., None]:
    """`command` as typer takes it: in place of its parameter `reading`, each flag of `ReadingFlags`.

    typer makes flags of what `inspect.signature` says, and knows nothing of dataclasses.
    """

    @wraps(command)
    def with_flags(**given: Any) -> None:
        reading = ReadingFlags(**{name: given.pop(name) for name in hints})
        command(reading=reading, **given)

    hints = get_type_hints(ReadingFlags, include_extras=True)
    flags = [
        Parameter(name, Parameter.KEYWORD_ONLY, default=getattr(_NO_FLAG, name), annotation=hint)
        for name, hint in hints.items()
    ]
    parameters: list[Parameter] = []
    for parameter in signature(command, eval_str=True).parameters.values():
        one = [parameter.replace(kind=Parameter.KEYWORD_ONLY)]
        parameters += flags if parameter.name == "reading" else one
    with_flags.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    with_flags.__annotations__ = {one.name: one.annotation for one in parameters}
    return with_flags


def settings_here(reading: ReadingFlags = _NO_FLAG, **flags: Any) -> Settings:
    """The settings of this folder and environment, and the flags; a switch that is off says nothing."""
    given = {
        name: flag
        for name, flag in (asdict(reading) | flags).items()
        if flag is not False and flag != []
    }
    return load_settings(Path(), **given)
