"""Text that was decoded wrongly before it came to us: UTF-8 taken for a legacy charset, and encoded again.

It is mended only where it is certain: all that is beyond ASCII must turn into UTF-8 again, four times at least. A
single character that was right forbids it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

_BEYOND = re.compile("[^\x00-\x7f]+")
_FEWEST = 4  # stretches; a text about such damage may quote one or two
_MOST_ROUNDS = 3  # each saving of a page may do it once more


def mend(text: str) -> str:
    """`text` as it was before it was encoded twice, or as it is."""
    for _ in range(_MOST_ROUNDS):
        mended = _once(text)
        if mended is None:
            break
        text = mended
    return text


def _once(text: str) -> str | None:
    first = [found[0] for found in islice(_BEYOND.finditer(text), _FEWEST)]
    if len(first) < _FEWEST:
        return None
    for name in ("cp1252", "cp1251"):
        table = _bytes_of(name)
        try:
            for stretch in first:  # they tell, mostly, and the others may be far down the page
                _mended(stretch, table)
            return _BEYOND.sub(lambda found, table=table: _mended(found[0], table), text)  # type: ignore[misc]
        except UnicodeError:
            continue
    return None


def _mended(stretch: str, table: dict[int, int]) -> str:
    return stretch.translate(table).encode("latin-1").decode("utf-8")


@lru_cache(maxsize=2)
def _bytes_of(name: str) -> dict[int, int]:
    """For each character of a charset its byte; the places that it leaves free are controls, as in browsers.

    Characters below U+0100 that are not in the charset must not pass for bytes: they become one that is none.
    """
    known = {ord(_character(name, byte)): byte for byte in range(0x80, 0x100)}
    return {**dict.fromkeys(range(0x80, 0x100), 0xFFFD), **known}


def _character(name: str, byte: int) -> str:
    try:
        return bytes([byte]).decode(name)
    except UnicodeError:
        return chr(byte)


def windows_1252(byte: int) -> str:
    """The character that browsers show for `byte` where nothing else makes sense of it."""
    return _character("cp1252", byte)
