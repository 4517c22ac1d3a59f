"""The seam between us and whatever speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tts.model import Speech, Utterance


class Engine(Protocol):
    """A loaded voice, used by one thread of one process; `open_voice` opens and closes it."""

    @property
    def rate_hz(self) -> int:
        """Sample rate of all the speech it returns."""

    @property
    def identity(self) -> str:
        """Engine, version, voice and settings: it changes whenever the same text would sound different."""

    def synthesise(self, utterance: Utterance) -> Speech:
        """Say every word of `utterance`.

        Raises:
            SynthesisError: no samples, or words left out.
        """

    def close(self) -> None:
        """Give back what the voice holds; it cannot be used afterwards."""
