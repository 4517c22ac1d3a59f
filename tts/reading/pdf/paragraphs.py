"""The paragraphs of a PDF, out of its lines: which lines belong together, and which words were broken between two."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tts.reading.text.characters import ends_sentence, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tts.reading.pdf.layout import Line

_BULLET = re.compile(r"(?:[•‣▪◦●·]|[–-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)\s*", re.IGNORECASE)
_BROKEN = re.compile(r"[^\W\d_](?:\u00ad|-|‐)$")
_OPEN_ENDS = ("-", "\u00ad", "‐", "–", "—", ",")
_RANGE = re.compile(r"\d[-\u00ad‐]$")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_LAST_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
# First halves that keep their hyphen, in words that nobody writes as one.
_KEPT = re.compile(
    r"self|well|ill|ex|non|half|all|cross|high|low|long|short|far|near|so|first|second|third|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety",
    re.IGNORECASE,
)
_WIDER = 1.3  # of the usual distance between lines, from which a paragraph ends
_SINGLE = frozenset(
    ["table", "table of contents", "page number", "running head"]
)  # a line is all of it
_INDENT = 0.7  # sizes
_SIZE_STEP = 0.11  # of the size: code is set a little smaller
_SLACK = 0.25  # of the width of the column that a last line leaves free
_EDGE = 2.0  # points by which lines that are set to the same width differ
_JUSTIFIED = 0.6  # share of full lines from which a column is set to one width
_AVERAGE_LETTER = 0.5  # of the size: its width


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as its lines make it; `reason` why it is left out, `marks` those of footnotes taken out of it."""

    text: str
    page: int
    size: float
    is_bold: bool
    bullet: str = ""
    reason: str | None = None
    marks: tuple[str, ...] = ()


def join_lines(lines: Sequence[Line]) -> list[Passage]:
    """The paragraphs in order; what is left out does not part the lines around it."""
    words = _words(lines)
    spoken = _gathered([line for line in lines if not line.reason])
    others = _gathered([line for line in lines if line.reason])
    passages = [(group[0], _passage(group, words)) for group in (*spoken, *others)]
    order = {id(line): at for at, line in enumerate(lines)}
    return [passage for _, passage in sorted(passages, key=lambda pair: order[id(pair[0])])]


def _gathered(lines: Sequence[Line]) -> list[list[Line]]:
    shape = _Shape(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and shape.goes_on(groups[-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


class _Shape:
    """How the text is set: the distance between its lines, the edges of its columns."""

    def __init__(self, lines: Sequence[Line]) -> None:
        distances: Counter[float] = Counter()
        for before, line in pairwise(lines):
            drop = before.bottom - line.bottom
            if before.column == line.column and 0 < drop < 3 * line.size:
                distances[round(drop / line.size, 1)] += 1
        self.distance = distances.most_common(1)[0][0] if distances else 1.2
        self._full: Counter[int] = Counter()  # lines that reach the right edge, by column
        self._lines = Counter(line.column for line in lines)
        self.left: dict[int, float] = {}
        self.right: dict[int, float] = {}
        for line in lines:
            self.left[line.column] = min(line.left, self.left.get(line.column, line.left))
            self.right[line.column] = max(line.right, self.right.get(line.column, 0.0))
        for line in lines:
            self._full[line.column] += self.right[line.column] - line.right < _EDGE

    def goes_on(self, group: Sequence[Line], line: Line) -> bool:
        """Whether `line` belongs to the paragraph of `group`."""
        last = group[-1]
        if (
            last.reason != line.reason
            or line.reason in _SINGLE
            or abs(last.size - line.size) > _SIZE_STEP * last.size
            or _starts_item(line)
            or (last.is_bold != line.is_bold and (last.is_bold or _is_alone(line)))
        ):
            return False
        if last.column != line.column or last.page != line.page:
            return not ends_sentence(last.text.rstrip("\u00ad")) and not (
                last.is_bold and line.is_bold
            )
        drop = last.bottom - line.bottom
        if not 0 < drop <= _WIDER * max(self.distance, 1.15) * line.size:
            return False
        return not (self._is_indented(group, line) or self._ends(last, line))

    def _is_indented(self, group: Sequence[Line], line: Line) -> bool:
        """Whether the left edge says that a paragraph begins."""
        last = group[-1]
        shift = line.left - last.left
        if _starts_item(group[0]) and line.left > group[0].left:
            return False  # what hangs under the text of an item
        if shift > _INDENT * line.size:
            return True
        if shift < -_INDENT * line.size:
            return len(group) > 1 or _starts_item(group[0])
        return False

    def _ends(self, last: Line, line: Line) -> bool:
        """Whether `last` leaves room for the word that `line` begins with."""
        right = self.right[last.column]
        width = max(1.0, right - self.left[last.column])
        word = len(line.text.split()[0]) if line.text.split() else 0
        free = right - last.right
        if last.text.endswith(_OPEN_ENDS):
            return False
        if ends_sentence(last.text) or last.text.endswith(":"):
            if self._full[last.column] > _JUSTIFIED * self._lines[last.column]:
                return free > _EDGE
            return free > max(word * _AVERAGE_LETTER * line.size + line.size, 0.1 * width)
        return free > 2 * _SLACK * width and not line.text[:1].islower()


def _starts_item(line: Line) -> bool:
    return bool(_BULLET.match(line.text))


def _is_alone(line: Line) -> bool:
    return line.is_bold and len(line.text) < 100  # noqa: PLR2004 - a bold word may begin a paragraph


def _passage(group: Sequence[Line], words: Counter[str]) -> Passage:
    text = ""
    for line in group:
        text = _joined(text, line.text, words) if text else line.text
    bullet = _BULLET.match(text)
    mark = bullet.group() if bullet and bullet.end() < len(text) else ""
    return Passage(
        text=one_line(text.replace("\u00ad", "-") if text.endswith("\u00ad") else text),
        page=group[0].page,
        size=group[0].size,
        is_bold=all(line.is_bold for line in group),
        bullet=mark,
        reason=group[0].reason,
        marks=tuple(mark for line in group for mark in line.marks),
    )


def _words(lines: Iterable[Line]) -> Counter[str]:
    """How often each word stands in the middle of a line, with its hyphens."""
    words: Counter[str] = Counter()
    for line in lines:
        words.update(word.casefold().replace("‐", "-") for word in _WORD.findall(line.text))
    return words


def _joined(text: str, line: str, words: Counter[str]) -> str:
    """`text` and the line below it, a word that was broken between them whole again."""
    if _RANGE.search(text) and line[:1].isdigit():
        return f"{text[:-1]}-{line}"
    if not _BROKEN.search(text) or not line[:1].isalpha():
        return f"{text} {line}" if not text.endswith(("\u2013", "\u2014")) else text + line
    stem = text[:-1]
    first, second = _LAST_WORD.search(stem), _FIRST_WORD.match(line)
    if first and second and _keeps_hyphen(first.group(), second.group(), words):
        return f"{stem}-{line}"
    return stem + line


def _keeps_hyphen(first: str, second: str, words: Counter[str]) -> bool:
    """Whether the hyphen at the end of a line is the word's own: as the text writes it elsewhere, or by its look."""
    lowered = f"{first}-{second}".casefold().replace("‐", "-")
    whole = (first + second).casefold()
    if words[lowered] != words[whole]:
        return words[lowered] > words[whole]
    return (
        not second[0].islower()
        or "-" in lowered.replace(f"-{second.casefold()}", "")
        or bool(_KEPT.fullmatch(first))
    )
