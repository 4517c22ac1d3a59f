"""What stands around each line of a copied page, beyond its neighbours: lists and runs of labels, cards, other stories.

Columns for the trees, beside those of lines/features.py: like them, they count, and know no word of any page.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from tts.reading.lines.features import shifted, since, windows
from tts.reading.plain.shared_words import common, common_above

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from tts.reading.lines.text_lines import TextLine
    from tts.reading.plain.shared_words import Told

    Matrix = NDArray[np.float64]
    Columns = dict[str, Matrix]

_START = 60  # characters in which the first two words of a line are
_FARTHEST = 400  # lines from the ends of a page
_OUTSIDE = -1.0  # size of a line past the ends of the page
_BULLET = 2  # kind of a line beside prose, 1, and label, 0
_OF_RUNS = ("size", "date", "furniture", "kinship", "promises", "capitals")
_BESIDE = {
    (-2, -1, 1, 2): ("words", "shouted", "from_typical"),
    (-1, 1): ("digits", "repeats", "again", "date", "end_mark", "prose_kin", "body_kin", "rare_kin"),
    (-4, -3, 3, 4): ("size",),
}  # fmt: skip
_AROUND = {
    4: ("date", "end_mark", "again", "inner_ends"),
    12: ("date", "again", "inner_ends", "prose_kin", "rare_kin", "commas"),
    40: ("prose", "furniture", "size", "rare_kin", "inner_ends"),
}
_MARKS = ("is_title", "date", "again", "credited", "colon_end")


def surroundings(
    lines: Sequence[TextLine], columns: Mapping[str, Matrix], told: Sequence[Told]
) -> Columns:
    """More columns for `lines`; `columns` are those of lines/features.py, `told` the telling words of the lines."""
    own = _starts(lines) | _kinships(told, columns) | _runs(lines, columns) | _page(columns)
    return own | _beside(dict(columns) | own)


def start_of(line: TextLine) -> str:
    """The first two words, which the lines of a list or of many cards have in common."""
    return " ".join(line.text[:_START].casefold().split()[:2])


def runs(lines: Sequence[TextLine]) -> list[slice]:
    """Where lines of one kind stand in a row: items of lists, paragraphs, or labels."""
    found, at = [], 0
    for _, group in groupby(map(kind_of, lines)):
        size = sum(1 for _ in group)
        found.append(slice(at, at + size))
        at += size
    return found


def kind_of(line: TextLine) -> int:
    """A number: item, prose or label."""
    return _BULLET if line.bullet else int(line.is_prose)


def _starts(lines: Sequence[TextLine]) -> Columns:
    two = [start_of(line) for line in lines]
    one = [start.partition(" ")[0] for start in two]
    pairs, words = Counter(two), Counter(one)
    return {
        "same_start": np.array([float(pairs[start]) for start in two]),
        "same_word": np.array([float(words[start]) for start in one]),
        "colon_end": np.array([float(line.text[-1] in ":：") for line in lines]),
    }


def _kinships(told: Sequence[Told], columns: Mapping[str, Matrix]) -> Columns:
    """Words shared with all prose, with what the rules take for body and title, and with the lines above."""
    prose = columns["prose"] > 0
    of_prose, often, _ = common(told, np.flatnonzero(prose).tolist())
    of_body, _, rare = common(told, np.flatnonzero(prose & (columns["in_stretch"] > 0)).tolist())
    titles = np.flatnonzero(columns["after_title"] == 0)
    title = told[titles[0]] if len(titles) else frozenset()
    shares = np.array([len(title & own) / max(1, len(title)) for own in told])
    same = np.array([float(bool(own) and own == title) for own in told])
    return {
        "prose_kin": of_prose,
        "often": often,
        "body_kin": of_body,
        "rare_kin": rare,
        "title_kin": shares,
        "is_title": same,
        "kin_above": common_above(told),
    }


def _runs(lines: Sequence[TextLine], columns: Mapping[str, Matrix]) -> Columns:
    """Of the run a line is in: how long it is, what its lines are like, the sizes of the lines before and after."""
    sizes = [_OUTSIDE, *columns["size"].tolist(), _OUTSIDE]
    rows = []
    for run in runs(lines):
        spread = float(columns["size"][run].std())
        means = [float(columns[name][run].mean()) for name in _OF_RUNS]
        length = run.stop - run.start
        rows += [[np.log1p(length), spread, sizes[run.start], sizes[run.stop + 1], *means]] * length
    names = ("run", "run_spread", "run_above", "run_below", *(f"run_{name}" for name in _OF_RUNS))
    return dict(zip(names, np.asarray(rows, np.float64).T, strict=True))


def _page(columns: Mapping[str, Matrix]) -> Columns:
    """What the page is like as a whole, and how far its ends are."""
    sizes = columns["size"]
    prose = sizes[columns["prose"] > 0]
    typical = float(np.median(prose)) if len(prose) else 0.0
    at = np.minimum(np.arange(len(sizes), dtype=np.float64), _FARTHEST)
    means = {"bullets": "bullet", "dates": "date", "furnished": "furniture", "standing": "fellows"}
    return {
        "typical": np.full_like(sizes, typical),
        "from_typical": sizes - typical,
        "lines_above": at,
        "lines_below": at[::-1],
    } | {name: np.full_like(sizes, columns[of].mean()) for name, of in means.items()}


def _beside(columns: Mapping[str, Matrix]) -> Columns:
    found = {
        f"{name}{step:+d}": shifted(columns[name], step)
        for steps, names in _BESIDE.items()
        for name in names
        for step in steps
    }
    for size, names in _AROUND.items():
        for name in names:
            found[f"{name}<{size}"], found[f"{name}>{size}"] = windows(columns[name], size)
    for name in _MARKS:
        found[f"since {name}"] = since(columns[name])
        found[f"until {name}"] = since(columns[name][::-1])[::-1]
    return found
