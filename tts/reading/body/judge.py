"""The lines of the column, one by one: which are the article's, and why the others are not."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from tts.model import Block
from tts.reading.body.column import OUTSIDE, prose
from tts.reading.text.characters import ends_sentence, has_letters, letters_only, weight
from tts.reading.wording.headline import agree
from tts.reading.wording.wording import is_credited, is_heading_of_others, reason_of_wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.reading.body.column import Column
    from tts.reading.page.boxes import Layout, Line

_MOSTLY_LINK = 0.8
_OWN_TEXT = 10  # characters beside the link, from which a sentence is more than its link
_MISLEADING = frozenset(
    ["caption", "copyright", "form", "related story", "cookie notice", "author note"]
)
_KEPT = _MISLEADING | {"byline"}
_PARAGRAPH = 80
_LABEL = 20  # characters
_LINKED = 0.5
_WELL_INSIDE = 2  # paragraphs above a date that is not the article's
# [gallery ids="1,2"]: what a content system would have put in its place
_SHORTCODE = re.compile(r"\[/?[a-z_-]+ [a-z_-]+=[\"”“'][^\]]*\]", re.IGNORECASE)
_PASSED = frozenset(["footnote mark", "hidden", "ornament", "caption", "advertisement"])


@dataclass(frozen=True, slots=True)
class Judged:
    """A line of a page, as a block when it is the article's, else with the reason why not."""

    text: str
    block: Block | None
    reason: str | None = None
    is_title: bool = False
    prose: int = 0
    is_linked: bool = False
    set_aside: Block | None = None  # what it is if it is the article's after all
    level: int = 0  # of a heading
    is_worded: bool = False  # its reason is in its words, not in its place

    def without(self, reason: str) -> Judged:
        return replace(self, block=None, reason=reason)


def judge(layout: Layout, column: Column, title: str | None) -> list[Judged]:
    """Every line of `layout`, in order."""
    lines = [
        _judge_line(layout, line, reason, title)
        for line, reason in zip(layout.lines, column.reasons, strict=True)
    ]
    for step in (_late_titles, _linked_sentences, _kept_within, _lists_of_others):
        lines = step(lines)
    return empty_headings(_edges(layout, lines))


def _judge_line(layout: Layout, line: Line, reason: str | None, title: str | None) -> Judged:
    box = layout.boxes[line.box]
    block = Block(box.kind, line.text, box.level)
    is_linked = line.linked > len(line.text) * _MOSTLY_LINK
    is_title = bool(title) and _is_title(line.text, box.kind, title or "")
    found = "title" if is_title else _reason(line, box.kind, reason, is_linked=is_linked)
    may_return = not reason and (is_title or _may_return(line, found))
    return Judged(
        line.text,
        None if found else block,
        found,
        is_title=is_title and has_letters(line.text, _letters_of_title(title or "")),
        prose=prose(line),
        is_linked=is_linked,
        set_aside=block if may_return else None,
        level=box.level,
        is_worded=not is_title and found is not None and found != reason,
    )


def _reason(line: Line, kind: str, reason: str | None, *, is_linked: bool) -> str | None:
    """Why a line is left out: for its place, which is the `reason`, for its words, or for what it is made of."""
    found = reason if reason and reason != OUTSIDE else reason_of_wording(line.text) or reason
    if found:
        return found
    if is_linked and kind != "heading":
        return "link"
    if is_credited(line.text):
        return "caption"
    if _SHORTCODE.search(line.text):
        return "code"
    return None if any(map(str.isalnum, line.text)) else "ornament"


def _may_return(line: Line, found: str | None) -> bool:
    """Whether a line left out for what is `found` in it may be the article's after all, by where it stands."""
    if found == "link":
        return len(line.text) - line.linked >= _OWN_TEXT and ends_sentence(line.text)
    return found == "byline" or (found in _MISLEADING and _is_report(line))


_letters_of_title = lru_cache(maxsize=8)(letters_only)


def _is_title(text: str, kind: str, title: str) -> bool:
    if has_letters(text, _letters_of_title(title)):
        return True
    return kind == "heading" and agree(text, title)


def _late_titles(lines: Sequence[Judged]) -> list[Judged]:
    """Past the first paragraph, what repeats the title or resembles it belongs to the text."""
    first = next((at for at, line in enumerate(lines) if line.block and line.prose), len(lines))
    return [
        replace(line, block=line.set_aside, reason=None, is_title=False)
        if at > first and line.reason == "title" and line.set_aside
        else line
        for at, line in enumerate(lines)
    ]


def _linked_sentences(lines: Sequence[Judged]) -> list[Judged]:
    """Keep the sentences that are mostly link but stand between paragraphs, as a paragraph does."""
    return [
        replace(line, block=line.set_aside, reason=None)
        if line.reason == "link"
        and line.set_aside
        and _is_body(_beside(lines, at, -1))
        and _is_body(_beside(lines, at, 1))
        else line
        for at, line in enumerate(lines)
    ]


def _beside(lines: Sequence[Judged], at: int, step: int) -> Judged | None:
    """The line next to line `at` that can be a paragraph."""
    at += step
    while 0 <= at < len(lines) and (lines[at].reason in _PASSED or lines[at].set_aside):
        at += step
    return lines[at] if 0 <= at < len(lines) else None


def _is_body(line: Judged | None) -> bool:
    return bool(line and line.block and line.prose)


def _is_report(line: Line) -> bool:
    """Whether a line is a paragraph of sentences, and no label stands before it."""
    return (
        weight(line.text) > _PARAGRAPH
        and ends_sentence(line.text)
        and line.linked < len(line.text) * _LINKED
        and ":" not in line.text[:_LABEL]
    )


def _kept_within(lines: Sequence[Judged]) -> list[Judged]:
    """Keep what only its words speak against where it stands between paragraphs.

    Dates and names are those of a timeline, of what will take place, of who speaks; a paragraph may well begin with
    "Photo by photo" or "Copyright law".
    """
    body = [at for at, line in enumerate(lines) if _is_body(line)]
    first = body[_WELL_INSIDE - 1] if len(body) > _WELL_INSIDE else len(lines)
    return [
        replace(line, block=line.set_aside, reason=None)
        if line.is_worded and line.reason in _KEPT and line.set_aside and first < at < body[-1]
        else line
        for at, line in enumerate(lines)
    ]


def _lists_of_others(lines: Sequence[Judged]) -> list[Judged]:
    """Leave out what stands under "Related", "Most read" and the like, up to the next prose that is no list."""
    result: list[Judged] = []
    under = False
    for line in lines:
        if line.reason and is_heading_of_others(line.text):
            under = True
        elif line.block and (
            line.block.kind == "heading" or (line.block.kind == "paragraph" and line.prose)
        ):
            under = False
        result.append(line.without("related story") if under and line.block else line)
    return result


def _edges(layout: Layout, lines: Sequence[Judged]) -> list[Judged]:
    """Leave out labels before the first and after the last paragraph, but for lists and lines set beside paragraphs."""
    body = [
        index
        for index, line in enumerate(lines)
        if line.block and line.prose and line.block.kind != "heading"
    ]
    if not body:
        return [line.without(OUTSIDE) if line.block else line for line in lines]
    first, last = body[0], _with_items(lines, body[-1])
    homes = {layout.boxes[layout.lines[index].box].parent for index in body}
    return [
        line.without("label")
        if line.block
        and not first <= index <= last
        and not ends_sentence(line.text)
        and not _is_beside(layout, index, line, homes, is_after=index > last)
        else line
        for index, line in enumerate(lines)
    ]


def _with_items(lines: Sequence[Judged], last: int) -> int:
    """`last`, or the end of the list that follows it."""
    while last + 1 < len(lines) and (block := lines[last + 1].block) and block.kind == "item":
        last += 1
    return last


def _is_beside(
    layout: Layout, index: int, line: Judged, homes: set[int], *, is_after: bool
) -> bool:
    """Whether a label stands in a box with paragraphs of the body: a last list, a result, a heading above them."""
    parent = layout.boxes[layout.lines[index].box].parent
    if line.is_linked or not line.block:
        return False
    match line.block.kind:
        case "item":
            return layout.boxes[max(parent, 0)].parent in homes
        case "heading":
            return parent in homes
        case _:
            return is_after and parent in homes and len(line.text.split()) > 1


def empty_headings(lines: Sequence[Judged]) -> list[Judged]:
    """Leave out headings with nothing under them, but for those that are sentences: lists of facts are set so."""
    result: list[Judged] = []
    following: Block | None = None
    for line in reversed(lines):
        if (
            line.block
            and line.block.kind == "heading"
            and not ends_sentence(line.text)
            and (
                following is None
                or (following.kind == "heading" and following.level <= line.block.level)
            )
        ):
            line = line.without("heading without text")  # noqa: PLW2901
        following = line.block or following
        result.append(line)
    return result[::-1]
