"""Voices among somebody's own files: a model of Piper's with its configuration, or one of Kokoro's with its styles."""

from __future__ import annotations

import json
import re
import unicodedata
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tts.casting.archives import ARCHIVE_SUFFIXES
from tts.casting.catalogue import MODEL_SUFFIX
from tts.disk import reading
from tts.errors import InputError
from tts.model import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

CONFIG_SUFFIX = ".json"  # after that of the model: NAME.onnx.json
STYLES_SUFFIX = ".bin"
NEURAL = "trainedAlgorithmicMedia"
UNKNOWN_LICENCE = "unknown"
DEEPEST = 2  # folders in the folder that is looked through
LARGEST_CONFIG_BYTES = 16 * 1024**2  # Piper's have 5 kB, with the names of 900 speakers 30
USUAL_STYLE = "af_heart"  # the one that Kokoro's makers grade best
NAMED = 4  # files that a message names at most
_KOKORO_LANGUAGES = {  # by the first letter of a style, as its makers name them
    "a": "en-US",
    "b": "en-GB",
    "e": "es-ES",
    "f": "fr-FR",
    "h": "hi-IN",
    "i": "it-IT",
    "j": "ja-JP",
    "p": "pt-BR",
    "z": "zh-CN",
}
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-\d{3})?")
_UNSAFE = re.compile(r"[^\w.+-]+")
_RESERVED = re.compile(r"(?i:con|prn|aux|nul|com\d|lpt\d)(\..*)?")  # by Windows
_LONGEST_NAME = 80
_SUBTAG_OF_SCRIPT = 4  # letters


@dataclass(frozen=True, slots=True)
class Own:
    """A voice of somebody's own: what it is, and its files by the names they are installed under.

    `voice.model` is the new name of the model.
    """

    voice: Voice
    files: dict[str, Path]


def find_own(path: Path) -> Own:
    """The voice that `path` is, a model or a folder with one; it is called as its model.

    Raises:
        InputError: there is none, or more than one, or its other file is missing or makes no sense.
    """
    model = _model(path)
    config, styles = _config(model), _styles(model)
    called = safe_name(model.name[: -len(MODEL_SUFFIX)])
    if config.is_file():
        return _piper(model, config, called)
    if styles:
        return _kokoro(model, styles, called)
    raise InputError(
        f"{config.name} is not beside {model}",
        "a model of Piper's speaks with its configuration only: put the file there",
    )


def _model(path: Path) -> Path:
    with reading(path):
        if path.is_dir():
            return _only(path)
        if not path.is_file():
            raise InputError(f"no such file: {path}")
    if not path.name.lower().endswith(MODEL_SUFFIX):
        raise InputError(
            f"neither a model nor an archive: {path}",
            f"pass a {MODEL_SUFFIX}, a folder, or one of {', '.join(ARCHIVE_SUFFIXES)}",
        )
    return path


def safe_name(text: str) -> str:
    """`text` as the name of a voice and of files, on every system."""
    name = _UNSAFE.sub("-", unicodedata.normalize("NFC", text)).strip(".-")[:_LONGEST_NAME]
    name = name.rstrip(".-") or "voice"
    return f"{name}-voice" if _RESERVED.fullmatch(name) else name


def _only(folder: Path) -> Path:
    """The one model in a folder that has its other file beside it; else the one model."""
    with reading(folder):
        models = sorted(
            path
            for depth in range(DEEPEST + 1)
            for path in folder.glob("*/" * depth + "*")
            if path.name.lower().endswith(MODEL_SUFFIX) and not path.name.startswith(".")
        )
    whole = [model for model in models if _config(model).is_file() or _styles(model)]
    found = whole or models
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(_names(found, folder))
        raise InputError(f"more than one voice in {folder}: {names}", "pass one of the files")
    raise InputError(f"no voice in {folder}: there is no file whose name ends with {MODEL_SUFFIX}")


def _names(paths: Iterable[Path], folder: Path) -> list[str]:
    names = [str(path.relative_to(folder)) for path in paths]
    return names[:NAMED] + ["…"] * (len(names) > NAMED)


def _config(model: Path) -> Path:
    return model.with_name(model.name + CONFIG_SUFFIX)


def _styles(model: Path) -> Path | None:
    """The one file of styles beside a model: an archive of numpy's."""
    with reading(model.parent):
        found = [
            path
            for path in sorted(model.parent.glob(f"*{STYLES_SUFFIX}"))
            if zipfile.is_zipfile(path)
        ]
    return found[0] if len(found) == 1 else None


def _piper(model: Path, config: Path, name: str) -> Own:
    table = _table(config)
    try:
        language, quality = _language(table), _quality(table)
    except (TypeError, AttributeError, ValueError) as error:
        raise InputError(f"{config} is no configuration of Piper's: {error}") from error
    voice = Voice(
        name=name,
        engine="piper",
        model=name + MODEL_SUFFIX,
        language=language,
        licence=UNKNOWN_LICENCE,
        digital_source_type=NEURAL,
        quality=quality,
        source=model.name,
    )
    files = {voice.model: model, voice.model + CONFIG_SUFFIX: config}
    return Own(voice, files)


def _table(config: Path) -> dict[str, Any]:
    with reading(config), config.open("rb") as file:
        raw = file.read(LARGEST_CONFIG_BYTES + 1)
    try:
        table = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{config} is not JSON: {error}") from error
    if len(raw) > LARGEST_CONFIG_BYTES or not isinstance(table, dict):
        raise InputError(f"{config} is no configuration of Piper's")
    return table


def _language(table: dict[str, Any]) -> str:
    """The language of a voice: as it says, else that of the eSpeak voice that finds its phonemes.

    Raises:
        ValueError: it says nothing of the kind.
    """
    code = table.get("language", {}).get("code") or table.get("espeak", {}).get("voice") or ""
    language, *rest = re.split("[-_]", code)
    subtags = [_subtag(part) for part in rest]
    tag = "-".join([language.lower(), *subtags[:2]])
    for candidate in (tag, "-".join(tag.split("-")[:2]), language.lower()):
        if _TAG.fullmatch(candidate):
            return candidate
    raise ValueError(f"its language is {code!r}")


def _quality(table: dict[str, Any]) -> str:
    quality = table.get("audio", {}).get("quality") or ""
    if not isinstance(quality, str):
        raise TypeError(f"its quality is {quality!r}")
    return quality


def _subtag(part: str) -> str:
    return part.title() if len(part) == _SUBTAG_OF_SCRIPT else part.upper()


def _kokoro(model: Path, styles: Path, name: str) -> Own:
    speaker = _speaker(styles)
    styles_name = f"{safe_name(styles.stem)}{STYLES_SUFFIX}"
    voice = Voice(
        name=name,
        engine="kokoro",
        model=name + MODEL_SUFFIX,
        language=_KOKORO_LANGUAGES.get(speaker[0], "en-US"),
        licence=UNKNOWN_LICENCE,
        digital_source_type=NEURAL,
        speaker=speaker,
        source=model.name,
        options=(("styles", styles_name),),
    )
    return Own(voice, {voice.model: model, styles_name: styles})


def _speaker(styles: Path) -> str:
    """The style that is taken if nobody says which: the best, or else the first."""
    try:
        with zipfile.ZipFile(styles) as archive:
            names = sorted(name.removesuffix(".npy") for name in archive.namelist())
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        raise InputError(f"{styles} is no whole file of styles: {error}") from error
    if not names or not names[0]:
        raise InputError(f"{styles} is no file of styles: there are none in it")
    return USUAL_STYLE if USUAL_STYLE in names else names[0]
