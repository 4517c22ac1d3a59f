"""The configuration of a Piper voice, `MODEL.onnx.json`: read, and checked before anything is said."""

from __future__ import annotations

import json
from importlib import import_module
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tts.engines.failures import again, reason
from tts.errors import MissingError, UsageError

if TYPE_CHECKING:
    from tts.engines.piper_model import Manner
    from tts.model import Voice

RATES_HZ = (8_000, 96_000)  # Piper's voices have 16,000 and 22,050
NEEDED = ("_", "^", "$")  # padding, beginning and end, which every sentence has
NAMED = 8  # things that a message names at most
EXTRA = 'pip install "article-tts[piper]"'


def library(name: str) -> Any:
    """A module that the extra brings.

    Raises:
        MissingError: it is not installed.
    """
    try:
        return import_module(name)
    except ImportError as error:
        package = name.split(".", 1)[0]
        raise MissingError(f"Piper's voices need {package}: {error}", EXTRA) from error


def model_file(voice: Voice) -> Path:
    """Where the model lies.

    Raises:
        MissingError: there is none.
    """
    path = Path(voice.model)
    if not path.is_file():
        raise MissingError(f"the voice {voice.name} has no model at {path}", again(voice))
    return path


def read_config(voice: Voice) -> Any:
    """The `PiperConfig` of a voice.

    Raises:
        MissingError: there is none, or it is not JSON, lacks something, or has values that cannot be.
    """
    path = Path(f"{voice.model}.json")
    try:
        table = json.loads(path.read_text("utf-8"))
        config = library("piper.config").PiperConfig.from_dict(table)
        _check(config)
    except OSError as error:
        raise MissingError(f"the voice {voice.name} has no {path}", again(voice)) from error
    except KeyError as error:
        raise MissingError(f"{path} does not say {error}", again(voice)) from error
    except (ValueError, TypeError, AttributeError) as error:
        what = reason(error)
        raise MissingError(f"{path} is no voice of Piper's: {what}", again(voice)) from error
    return config


def manner_of(voice: Voice, config: Any, key: str) -> Manner:
    """How a voice speaks: its configuration, and what the voice's own file says instead.

    Raises:
        MissingError: no such speaker; UsageError: an option that is no number.
    """
    from tts.engines.piper_model import Manner

    return Manner(
        _number(voice, "noise", config.noise_scale),
        config.length_scale / voice.rate,
        _number(voice, "noise_w", config.noise_w_scale),
        _speaker(voice, config),
        key,
    )


def _check(config: Any) -> None:
    """Raise ValueError for values that cannot be, TypeError for those of the wrong type."""
    low, high = RATES_HZ
    if type(config.sample_rate) is not int or not low <= config.sample_rate <= high:
        raise ValueError(f"a sample rate of {config.sample_rate!r}: {low} to {high} are possible")
    if type(config.num_speakers) is not int or type(config.hop_length) is not int:
        raise ValueError("speakers and hop_length must be whole numbers")
    scales = (config.noise_scale, config.length_scale, config.noise_w_scale)
    if not all(isfinite(scale) and scale >= 0 for scale in scales) or not config.length_scale:
        raise ValueError(f"scales that make no sense: {scales}")
    if not isinstance(config.espeak_voice, str):
        raise TypeError(f"no voice of eSpeak is called {config.espeak_voice!r}")
    for symbol, ids in config.phoneme_id_map.items():
        if not ids or not all(type(one) is int and one >= 0 for one in ids):
            raise ValueError(f"the phoneme {symbol!r} has the ids {ids!r}")
    if missing := [symbol for symbol in NEEDED if symbol not in config.phoneme_id_map]:
        raise ValueError(f"its phonemes lack {' '.join(missing)}")


def _number(voice: Voice, name: str, usual: float) -> float:
    found = voice.option(name)
    if found is None:
        return usual
    if isinstance(found, str) or not isfinite(found) or found < 0:
        raise UsageError(f"voice {voice.name}: {name} is {found!r}, and must be a number from 0 up")
    return float(found)


def _speaker(voice: Voice, config: Any) -> int | None:
    """The number of the voice's speaker, None for a model of one only.

    Raises:
        MissingError: it has no such speaker.
    """
    wanted, named = voice.speaker, config.speaker_id_map
    if config.num_speakers <= 1:
        if wanted and wanted != "0" and wanted not in named:
            raise MissingError(f"the voice {voice.name} has one speaker only, not {wanted!r}")
        return None
    if not wanted:
        return int(config.default_speaker_id)
    number = named.get(wanted, int(wanted) if wanted.isdecimal() else -1)
    if not 0 <= number < config.num_speakers:
        there = ", ".join([*named][:NAMED]) or f"0 to {config.num_speakers - 1}"
        raise MissingError(
            f"the voice {voice.name} has no speaker {wanted!r}", f"there are: {there}"
        )
    return int(number)
