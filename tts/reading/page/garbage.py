"""The garbage collector, held back while a page is read."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collector_held() -> Iterator[None]:
    """Holds the collector back in the whole process, and lets it go again if it was at work before.

    The objects of a growing tree refer to each other, so the collector searches them again and again, for 8 % of the
    time of reading a page, and finds nothing; when the page has been read they are dead and all go at once. Where
    threads read at the same time, the end of the first of them lets it go: slower, but never held for good.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
