"""What every encoder does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Encoder(Protocol):
    """Takes the master and writes it to the file that it was opened with."""

    rate_hz: int  # sample rate that it wants
    gain_db: float  # what it does to the level
    overshoot_db: float  # what it may add to a peak

    def write(self, samples: NDArray[np.int16]) -> None: ...

    def finish(self) -> None: ...
