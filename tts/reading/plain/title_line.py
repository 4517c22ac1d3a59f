"""The line of a copied page that is the title of its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tts.reading.text.titles import likeness
from tts.reading.wording.wording import is_byline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from tts.reading.lines.text_lines import TextLine

    Columns = dict[str, NDArray[np.float64]]

_ABOVE = 40  # lines above the body in which the title is looked for
_INSIDE = 2  # lines of the body that may be the title after all
_LONGEST = 250  # characters
_BYLINES = (1, 2, 3)  # lines below the title in which a byline stands


def candidates(lines: Sequence[TextLine], body: Sequence[int]) -> list[int]:
    """Numbers of the lines above and at the start of `body` that may be its title."""
    start = body[0]
    near = range(max(0, start - _ABOVE), min(len(lines), start + _INSIDE))
    return [
        index
        for index in near
        if len(lines[index].text) <= _LONGEST and any(map(str.isalpha, lines[index].text))
    ]


def title_features(
    lines: Sequence[TextLine],
    columns: Mapping[str, NDArray[np.float64]],
    body: Sequence[int],
) -> tuple[list[int], Columns]:
    """The candidates and their columns: those of all lines, and what makes a line a title of this body."""
    chosen = candidates(lines, body)
    text = " ".join(lines[index].text for index in body)
    alike = [likeness(lines[index].text, text) for index in chosen]
    best = max(alike, default=0.0)
    own = {
        "to body": [float(body[0] - index) for index in chosen],
        "alike": alike,
        "least alike": [score - best for score in alike],
        "byline below": [_byline_below(lines, index) for index in chosen],
        "length": [float(len(lines[index].text)) for index in chosen],
    }
    taken = {name: column[chosen] for name, column in columns.items()}
    return chosen, taken | {name: np.asarray(column) for name, column in own.items()}


def _byline_below(lines: Sequence[TextLine], index: int) -> float:
    """How many lines below the first byline is, 0 when it is not near."""
    below = (step for step in _BYLINES if index + step < len(lines))
    return float(next((step for step in below if is_byline(lines[index + step].text)), 0))
