"""Where on a page its article is, told by the blocks that were found in it: for what is read only if it lies there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from tts.reading.body.judge import Judged
    from tts.reading.page.boxes import Layout

NONE = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Scope:
    """`first` and `last` line of the body, -1 for none; whether each box holds a block, and lies in the article.

    The article is the innermost box that holds every block; where somebody chose elements, it is these.
    """

    layout: Layout
    first: int
    last: int
    holds: tuple[bool, ...]
    inside: tuple[bool, ...]
    is_chosen: bool

    def includes(self, box: int, allowed: AbstractSet[str] = NONE) -> bool:
        """Whether `box` is a place of the article: no box around it is something else, `allowed` reasons aside.

        What a box that holds a block is called does not count: its name is wrong.
        """
        if self.is_chosen:
            return self.layout.boxes[box].is_chosen
        while not self.holds[box]:
            reason = self.layout.boxes[box].reason
            if (reason and reason not in allowed) or self.layout.boxes[box].parent < 0:
                return False
            box = self.layout.boxes[box].parent
        return self.inside[box]


def find_scope(layout: Layout, lines: Sequence[Judged]) -> Scope:
    """The scope of the blocks among `lines`, which are those of `layout`."""
    held = _held(layout, lines)
    total = held[0]
    # Boxes come in the order of the page, so that the last one that holds every block is the innermost.
    home = max((at for at, count in enumerate(held) if count == total), default=0)
    if not any(box.parent == home for box in layout.boxes):  # a single paragraph
        home = max(layout.boxes[home].parent, 0)
    inside = [False] * len(layout.boxes)
    for at, box in enumerate(layout.boxes):
        inside[at] = bool(total) and (at == home or (at > 0 and inside[box.parent]))
    body = [at for at, line in enumerate(lines) if line.block]
    return Scope(
        layout,
        body[0] if body else -1,
        body[-1] if body else -1,
        tuple(map(bool, held)),
        tuple(inside),
        any(box.is_chosen for box in layout.boxes),
    )


def _held(layout: Layout, lines: Sequence[Judged]) -> list[int]:
    """For each box how many blocks are in it, at any depth."""
    held = [0] * len(layout.boxes)
    for line, judged in zip(layout.lines, lines, strict=True):
        held[line.box] += judged.block is not None
    for at in range(len(held) - 1, 0, -1):
        held[layout.boxes[at].parent] += held[at]
    return held
