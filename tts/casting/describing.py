"""The TOML that describes an installed voice, beside its model."""

from __future__ import annotations

import json
import os
from dataclasses import fields
from typing import TYPE_CHECKING

from tts.casting.disk import writing
from tts.model import Voice

if TYPE_CHECKING:
    from pathlib import Path

_OMITTED = ("name", "options")  # the name is that of the file


def described(voice: Voice) -> str:
    """The voice as TOML, without what is as usual."""
    usual = {field.name: field.default for field in fields(Voice)}
    lines = [
        f"{name} = {_value(getattr(voice, name))}"
        for name in usual
        if name not in _OMITTED and getattr(voice, name) != usual[name]
    ]
    options = [f"{_value(key)} = {_value(value)}" for key, value in voice.options]
    return "\n".join([*lines, *(["", "[options]", *options] if options else []), ""])


def describe(voice: Voice, folder: Path) -> Path:
    """Write NAME.toml into `folder`, whole or not at all.

    Raises:
        OutputError: it cannot be written.
    """
    path = folder / f"{voice.name}.toml"
    made = folder / f".{voice.name}.toml.new"
    with writing(path):
        with made.open("w", encoding="utf-8", newline="\n") as file:
            file.write(described(voice))
            file.flush()
            os.fsync(file.fileno())
        made.replace(path)
    return path


def _value(value: str | float) -> str:
    """As TOML, whose strings have JSON's escapes; what no text may hold is left out."""
    if not isinstance(value, str):
        return json.dumps(value)
    shown = "".join(letter if letter.isprintable() else " " for letter in value)
    return json.dumps(shown, ensure_ascii=False)
