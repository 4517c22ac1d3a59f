"""Lines and clock times, as subtitles and chapter marks are made of them."""

from __future__ import annotations

MAX_LINE = 65  # characters; longer lines are broken at spaces
HOUR_MS, MINUTE_MS = 3_600_000, 60_000


def clock(ms: int, point: str) -> str:
    """Hours, minutes, seconds and three decimals after `point`: 00:01:02.345."""
    minutes, rest = divmod(ms % HOUR_MS, MINUTE_MS)
    return f"{ms // HOUR_MS:02}:{minutes:02}:{rest // 1000:02}{point}{rest % 1000:03}"


def wrapped(text: str) -> list[str]:
    """`text` in lines of at most 65 characters; a word longer than that has a line of its own."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= MAX_LINE:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
