"""How long each stage of a narration takes."""

from __future__ import annotations

import logging
from collections import defaultdict
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LOG = logging.getLogger(__name__)


class Stopwatch:
    """How long each stage took, by the wall."""

    def __init__(self) -> None:
        self._start = perf_counter()
        self._stages: defaultdict[str, float] = defaultdict(float)

    @contextmanager
    def timing(self, stage: str) -> Iterator[None]:
        start = perf_counter()
        yield
        self._stages[stage] += perf_counter() - start
        LOG.debug("%s: %.3f s", stage, self._stages[stage])

    def seconds(self) -> dict[str, float]:
        """Seconds of each stage so far, and "total", rounded to milliseconds."""
        total = {"total": perf_counter() - self._start}
        return {stage: round(taken, 3) for stage, taken in (self._stages | total).items()}
