"""The noise that makes a Piper voice lively, drawn so that the same phonemes sound the same each time."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_SEED_BYTES = 32


class Noise:
    """Noise for one run of a model; what is drawn depends on the phonemes, the voice, and what was drawn before."""

    def __init__(self, ids: Sequence[int], key: str) -> None:
        digest = sha256(np.asarray(ids, "<i8").tobytes() + key.encode()).digest()[:_SEED_BYTES]
        # Of numpy's generators this is the one whose numbers no later version may change (NEP 19); it takes
        # 6 ms for the 10 s of sound that a voice makes in 500.
        self._generator = np.random.RandomState(np.frombuffer(digest, "<u4"))

    def draw(self, shape: tuple[int, ...], scale: float) -> NDArray[np.float32]:
        """Noise of mean 0 and deviation 1, or none where the model would scale it to nothing."""
        if not scale:
            return np.zeros(shape, np.float32)
        return self._generator.standard_normal(shape).astype(np.float32)
