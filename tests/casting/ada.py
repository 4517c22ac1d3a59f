"""The voice that the tests of installing offer, and what there is of it on the disk."""

from __future__ import annotations

from pathlib import Path

from conftest import utterance

from tts.casting import find_voice
from tts.engines import open_voice

NAME = "en_US-ada-low"
MODEL, CONFIG = f"{NAME}.onnx", f"{NAME}.onnx.json"
PLACE = "en/en_US/ada/low"  # in the collection
WHOLE = [f"{NAME}/{MODEL}", f"{NAME}/{CONFIG}", f"{NAME}/{NAME}.toml"]


def tree(folder: Path) -> list[str]:
    """All files, but for what the engine has made of the model."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if "/.prepared-" not in path)


def speaks(name: str) -> bool:
    """Whether the voice says a sentence, and not only its beginning."""
    with open_voice(find_voice(name)) as engine:
        return len(engine.synthesise(utterance("The ferry leaves at nine.")).samples) > 5_000


def nothing_is_installed(installed: Path) -> bool:
    """Whether there is at most what is invisible, to go on with later."""
    return not any(path for path in installed.iterdir() if not path.name.startswith("."))
