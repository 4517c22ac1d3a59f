"""What an episode says about its own making, for people and for machines: one place for every file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.model import Voice

VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/"

# The terms of the IPTC vocabulary (https://cv.iptc.org/newscodes/digitalsourcetype/) that can be
# true of a sound; those of photographs and scans are left out.
TERMS = frozenset(
    {
        "algorithmicMedia",
        "algorithmicallyEnhanced",
        "composite",
        "compositeCapture",
        "compositeSynthetic",
        "compositeWithTrainedAlgorithmicMedia",
        "dataDrivenMedia",
        "digitalCapture",
        "digitalCreation",
        "humanEdits",
        "trainedAlgorithmicMedia",
        "virtualRecording",
    }
)


TRAINED = frozenset(["trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"])


@dataclass(frozen=True, slots=True)
class Statement:
    """How the sound came to be. `sentence` may be empty; `digital_source_type` is an IPTC address."""

    sentence: str
    digital_source_type: str
    engine: str
    voice: str

    def items(self) -> tuple[tuple[str, str], ...]:
        """Name and text of each field that is not empty; the names are those of every tag format."""
        pairs = (
            ("AI disclosure", self.sentence),
            ("DigitalSourceType", self.digital_source_type),
            ("engine", self.engine),
            ("voice", self.voice),
        )
        return tuple((name, text) for name, text in pairs if text)


def digital_source_uri(term: str) -> str:
    """The address of a term of the IPTC digital source type vocabulary.

    Raises:
        UsageError: the vocabulary has no such term for a sound.
    """
    name = term.removeprefix(VOCABULARY)
    if name not in TERMS:
        raise UsageError(f"no digital source type {term!r}", f"one of {', '.join(sorted(TERMS))}")
    return VOCABULARY + name


def statement(voices: Sequence[tuple[Voice, str]], sentence: str) -> Statement:
    """The statement for the voices that speak, each with the name and version of its engine.

    Raises:
        UsageError: a voice names a digital source type that does not exist.
    """
    types = {digital_source_uri(voice.digital_source_type) for voice, _ in voices}
    engines = dict.fromkeys(engine for _, engine in voices)
    names = dict.fromkeys(voice.name for voice, _ in voices)
    return Statement(sentence, _mixed(types), "; ".join(engines), "; ".join(names))


def _mixed(types: set[str]) -> str:
    """One source type for all: that of a composite where there are several."""
    if len(types) == 1:
        return next(iter(types))
    trained = any(address.rsplit("/", 1)[1] in TRAINED for address in types)
    return VOCABULARY + ("compositeWithTrainedAlgorithmicMedia" if trained else "composite")
