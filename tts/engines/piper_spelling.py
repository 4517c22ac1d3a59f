"""Who makes the phonemes of a Piper voice: we, of letters or what eSpeak says; or Piper, for scripts of their own."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from tts.engines.espeak_text import harmless
from tts.engines.failures import again, reason
from tts.engines.piper_config import EXTRA, library
from tts.engines.piper_phonemes import has_language
from tts.engines.piper_portions import Portion, filled
from tts.engines.piper_symbols import adapted
from tts.engines.piper_text import TextSpeller
from tts.errors import MissingError, SynthesisError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tts.model import Utterance, Voice

REVISION = 1  # of what is given for the same utterance
ARABIC = "ar"  # eSpeak's; Piper puts the vowels in first
CHINESE = "pinyin"
CHINESE_DATA = (
    "g2pW"  # the folder beside the model; Piper would fetch it from the network without asking
)


class Speller(Protocol):
    """Writes the phonemes of one voice."""

    def portions(self, utterance: Utterance) -> list[Portion]:
        """An utterance in as few portions as the model can say.

        Raises:
            SynthesisError: a word that has letters or digits would not be heard.
        """

    def numbers(self, portion: Portion) -> tuple[list[int], list[int]]:
        """The ids of a portion, and for each of its symbols the place of its first id."""


def speller_of(voice: Voice, config: Any) -> Speller:
    """How a voice with this `PiperConfig` writes phonemes.

    Raises:
        MissingError: eSpeak has no such language, or what Piper needs for it is not installed.
    """
    kind = config.phoneme_type.value
    if kind == "espeak" and not has_language(config.espeak_voice):
        raise MissingError(
            f"the voice {voice.name} wants eSpeak's {config.espeak_voice!r}, and there is none",
            again(voice),
        )
    if kind == "text" or (kind == "espeak" and config.espeak_voice != ARABIC):
        ids = config.phoneme_id_map
        vowels = {tuple(one) for one in config.vowel_clusters or () if "".join(one) in ids}
        return TextSpeller(voice, config.espeak_voice, ids, frozenset(vowels), kind == "text")
    return _piper_speller(voice, config)


@dataclass(frozen=True, slots=True)
class PiperSpeller:
    """Piper's own way for a script. It is not known which phonemes are of which word."""

    voice: Voice
    piper: Any

    def portions(self, utterance: Utterance) -> list[Portion]:
        try:
            found = self.piper.phonemize(harmless(utterance.spoken))
        except Exception as error:  # of whichever library does it
            what = reason(error)
            raise SynthesisError(f"{what}, for: {utterance.spoken[:80]!r}") from error
        symbols = [*self._known(chain.from_iterable(found))]
        if not any(symbol.isalnum() for symbol in symbols):
            raise SynthesisError(
                f"the voice {self.voice.name} has no sound for: {utterance.spoken[:80]!r}"
            )
        parts = filled(((0, [symbol]) for symbol in symbols), self.piper.config.phoneme_id_map)
        return [Portion(part.symbols) for part in parts]

    def numbers(self, portion: Portion) -> tuple[list[int], list[int]]:
        return self.piper.phonemes_to_ids(portion.symbols), []

    def _known(self, symbols: Iterator[str]) -> Iterator[str]:
        ids = self.piper.config.phoneme_id_map
        for symbol in symbols:
            yield from [symbol] if symbol in ids else adapted(symbol, ids)


def _piper_speller(voice: Voice, config: Any) -> PiperSpeller:
    folder, kind = Path(voice.model).parent, config.phoneme_type.value
    if kind == CHINESE and not (folder / CHINESE_DATA / "g2pw.onnx").is_file():
        raise MissingError(
            f"the voice {voice.name} needs Piper's {CHINESE_DATA}, and it is not in {folder}",
            f"put the folder {CHINESE_DATA} of piper-checkpoints there",
        )
    piper = library("piper").PiperVoice(session=None, config=config, download_dir=folder)
    try:
        piper.phonemize("1")
    except ImportError as error:
        raise MissingError(
            f"the voice {voice.name} needs more than Piper for {kind}: {error}", EXTRA
        ) from error
    return PiperSpeller(voice, piper)
