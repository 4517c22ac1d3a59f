"""Where the layout ends a sentence: blank lines, headings, and the items of lists."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tts.script.sentences.kinds import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\n]+")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_BULLETS = "•▪‣●⁃"
_BULLET = re.compile(rf"\s(?=[{_BULLETS}]\s?\w)")
_DASH_ITEM = re.compile(r"(?<=:)\s(?=--\s[A-Z])")
_SHOUTED_HEADING = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:[A-Z][A-Z'’&-]{0,20}\s){2,8}[A-Z]{2,20}:(?=\s[A-Z])"
)  # "CITY COUNCIL MEETS:"; shorter ones are datelines and labels
_CAPTION = re.compile(
    r"(?:Figure|Fig\.|Table|Box|Chart|Exhibit|Abbildung|Tabelle|Tableau|Figura|Tabla|Рисунок|Таблиця)\s"
    r"\d{1,3}(?:[.-]\d{1,3})?[.:]?\s(?=[A-ZА-ЯІЇЄ])"
)  # "Figure 2.2 A copper coin": the number is said, then the caption
_LIST_MARK = re.compile(
    r"(?:^|(?<=\s))(?:[•·▪‣●⁃*–-]\s*)?(?P<sign>\(?)(?P<mark>\d{1,3}|[a-z])(?P<close>\.\)|[.)])(?=\s)"
)
_LIST_BEGINS = re.compile(r":\s")
_ITEM = re.compile(rf"\s*(?:[{_BULLETS}·*–—-]\s|\(?(?:\d{{1,3}}|[a-z])[.)]\s)")
_ENDS = frozenset('.!?…:;。！？।॥؟"”’»)]')
_GOES_ON = frozenset(",;-–—&/(")
_LOOK_BACK = 8
_SHORT_CHARS = 60  # no heading or item is longer
_SMALL = words(
    "the a an of in on at by for from to with and or but as than that which who his her its their is are was were "
    "be mr mrs ms dr gen col sen rep gov st der die das den dem des und oder von im am zu le la les de du des et "
    "el los las y del en і та в у на з до"
)


def line_cuts(text: str) -> set[int]:
    """The places where the layout ends a sentence; none in text of one line without bullets."""
    cuts = {match.end() for match in _BULLET.finditer(text)} if _has_bullet(text) else set()
    if ":" in text:
        cuts.update(match.end() for match in _SHOUTED_HEADING.finditer(text))
        cuts.update(match.start() for match in _DASH_ITEM.finditer(text))
    if caption := _CAPTION.match(text):
        cuts.add(caption.end())
    if "\n" in text:
        cuts.update(match.end() for match in _BLANK_LINE.finditer(text))
        cuts.update(_line_ends(text))
    return cuts


def _has_bullet(text: str) -> bool:
    return any(bullet in text for bullet in _BULLETS)


def _line_ends(text: str) -> Iterator[int]:
    """The ends of lines that were broken on purpose, and not because they were full."""
    lines = [match.span() for match in _LINE.finditer(text) if not match.group().isspace()]
    widest = max((end - start for start, end in lines), default=0)
    is_list = _is_list([text[start:end].strip() for start, end in lines])
    for (start, end), (after, after_end) in pairwise(lines):
        line, following = (
            text[start:end].strip(),
            text[after : min(after_end, after + _SHORT_CHARS)],
        )
        is_announced = line[-1] == ":" and len(lines) > 2 and end - start <= widest // 2  # noqa: PLR2004
        is_broken = _ITEM.match(following) or is_list or is_announced
        if is_broken or _is_heading(line, following.strip(), widest):
            yield after


def _is_list(lines: list[str]) -> bool:
    """Whether all lines are short and none but the first ends as a sentence does: names, verses, things to buy."""
    return len(lines) > 2 and all(  # noqa: PLR2004
        len(line) <= _SHORT_CHARS
        and line[-1] not in _GOES_ON
        and (number == 0 or line[-1] not in _ENDS)
        for number, line in enumerate(lines)
    )


def _is_heading(line: str, following: str, widest: int) -> bool:
    """Whether a line has no end mark, had room for the next word, and that begins a sentence."""
    if line[-1] in _ENDS or line[-1] in _GOES_ON or len(line) > _SHORT_CHARS:
        return False
    first = following.split(None, 1)[0]
    is_begun = first.lstrip("\"'“‘„«([¿¡")[:1].isupper() or first[:1].isdecimal()
    had_room = len(line) + 1 + len(first) <= widest
    return is_begun and had_room and line.rsplit(maxsplit=1)[-1].lower().rstrip(".") not in _SMALL


def list_cuts(text: str) -> Iterator[int]:
    """Where the second and later items of a list written in one line begin: "1. … 2. …", "a) … b) …"."""
    first = _LIST_MARK.match(text) or _behind_colon(text)
    if first is None:
        return
    sign, close, wanted = first["sign"], first["close"], _following(first["mark"])
    for match in _LIST_MARK.finditer(text, first.end()):
        if (match["mark"], match["sign"], match["close"]) == (wanted, sign, close):
            wanted = _following(wanted)
            if not _is_enumeration(text[max(0, match.start() - _LOOK_BACK) : match.start()]):
                yield match.start()


def _is_enumeration(before: str) -> bool:
    """Whether the item is a part of its sentence, as in "(1) rain; and (2) wind"."""
    *_, last = before.split() or [""]
    return last[-1:] in _GOES_ON or last in (
        "and",
        "or",
        "und",
        "oder",
        "et",
        "ou",
        "y",
        "o",
        "і",
        "та",
    )


def _behind_colon(text: str) -> re.Match[str] | None:
    """The first mark of a list that a colon announces."""
    for colon in _LIST_BEGINS.finditer(text):
        found = _LIST_MARK.match(text, colon.end())
        if found and found["mark"] in ("1", "a"):
            return found
    return None


def _following(mark: str) -> str:
    return str(int(mark) + 1) if mark.isdecimal() else chr(ord(mark) + 1)
