"""What a listener chose, done to the lines of a page: blocks of what was left out, and only of what was selected."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from tts.errors import NoArticleError
from tts.model import Block
from tts.reading.body.column import prose
from tts.reading.body.judge import Judged
from tts.reading.choosing.numbering import numbers
from tts.reading.choosing.pictures import describe
from tts.reading.choosing.quotes import PULL_QUOTE, judge_quotes
from tts.reading.choosing.scope import find_scope
from tts.reading.choosing.tables import TABLE, data_tables, read_tables
from tts.reading.page.boxes import is_unseen, nearest
from tts.reading.page.footnotes import linked_notes
from tts.reading.text.characters import ends_sentence, letters_only

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tts.model import BlockKind, Choices
    from tts.reading.choosing.scope import Scope
    from tts.reading.page.boxes import Layout
    from tts.reading.page.footnotes import Note

OUTSIDE_SELECTOR = "outside the selector"
AUTHOR_NOTE = "author note"
FOOTNOTE = "footnote"
_NEVER_NOTES = frozenset(["hidden", "comments", "footnote mark", "ornament"])
_AROUND_NOTES = frozenset([FOOTNOTE, "hidden"])


def judge_selected(layout: Layout, selector: str, title: str | None) -> list[Judged]:
    """Every line of `layout`, in order: those of the chosen boxes are blocks, all others are left out.

    Raises:
        NoArticleError: nothing that can be read is in the chosen boxes.
    """
    unseen, tables = _unseen(layout), _in_data_tables(layout)
    judged: list[Judged] = []
    has_prose = False
    for line in layout.lines:
        box, text = layout.boxes[line.box], line.text
        says_title = bool(title) and letters_only(text) == letters_only(title or "")
        one = Judged(text, None, prose=prose(line))
        if says_title and not (box.is_chosen and has_prose):
            one = replace(one, reason="title", is_title=True)
        elif line.reason or not box.is_chosen:
            is_known = box.is_chosen or box.forbidden
            one = one.without((is_known and line.reason) or OUTSIDE_SELECTOR)
        elif unseen[line.box]:
            one = one.without("hidden")
        elif not any(map(str.isalnum, text)):
            one = one.without("ornament")
        elif tables[line.box]:
            one = one.without(TABLE)
        else:
            one = replace(one, block=Block(box.kind, text, box.level))
            has_prose = has_prose or one.prose > 0
        judged.append(one)
    if not any(one.block or one.reason == TABLE for one in judged):
        raise NoArticleError(
            f"what the selector {selector} matches holds no text", "check it, or leave it out"
        )
    return judged


def _unseen(layout: Layout) -> list[bool]:
    """For each chosen box whether its own attributes, or those of a chosen box around it, hide it."""
    unseen: list[bool] = []
    for at, box in enumerate(layout.boxes):
        around = unseen[box.parent] if at else False
        unseen.append(around or (box.is_chosen and is_unseen(box.tag, box.reason)))
    return unseen


def _in_data_tables(layout: Layout) -> list[bool]:
    data = data_tables(layout)
    return (
        [table in data for table in nearest(layout, TABLE)] if data else [False] * len(layout.boxes)
    )


def follow(choices: Choices, layout: Layout, lines: Sequence[Judged]) -> list[Judged]:
    """The lines of `layout` as judged, with the blocks that `choices` adds and without those that say one again."""
    draft = _Draft(layout, lines)
    if not draft.scope.is_chosen:
        draft.quote()
        if choices.author_notes:
            draft.read_author_notes()
        draft.read_footnotes(wanted=choices.footnotes)
    if choices.tables or draft.scope.is_chosen:
        draft.read_tables()
    draft.number()
    if choices.image_descriptions:
        draft.describe()
    return draft.finished()


class _Draft:
    """The lines while they are rewritten: each its own, what is to be read before it, and which are read elsewhere."""

    def __init__(self, layout: Layout, lines: Sequence[Judged]) -> None:
        self.scope: Scope = find_scope(layout, lines)
        self._layout = layout
        self._lines = list(lines)
        self._before: defaultdict[int, list[Judged]] = defaultdict(list)
        self._moved: set[int] = set()

    def finished(self) -> list[Judged]:
        result: list[Judged] = []
        for at, line in enumerate(self._lines):
            result += self._before[at]
            if at not in self._moved:
                result.append(line)
        return result + self._before[len(self._lines)]

    def _keep(self, at: int, kind: BlockKind) -> None:
        line = self._lines[at]
        self._lines[at] = replace(line, block=Block(kind, line.text), reason=None)

    def _move(self, lines: Iterable[int], to: int, text: str, kind: BlockKind) -> None:
        """One block of several lines, before line `to`."""
        self._before[to].append(Judged(text, Block(kind, text, 2 if kind == "heading" else 0)))
        self._moved.update(lines)

    def quote(self) -> None:
        verdict = judge_quotes(self._layout, self._lines, self.scope)
        for at in verdict.repeated:
            self._lines[at] = self._lines[at].without(PULL_QUOTE)
        for at in verdict.kept:
            self._keep(at, "quote")

    def read_author_notes(self) -> None:
        for at, line in enumerate(self._lines):
            if line.reason == AUTHOR_NOTE and at > self.scope.first >= 0:
                box = self._layout.boxes[self._layout.lines[at].box]
                block = Block(box.kind, line.text, box.level)
                self._lines[at] = replace(line, block=block, reason=None)

    def read_footnotes(self, *, wanted: bool) -> None:
        """Linked notes after the paragraph that refers to them, the others at the end; or none, if not `wanted`."""
        notes = linked_notes(self._layout)
        for note in notes:
            self._leave_out_note(note)
        for note in notes if wanted else ():
            paragraph = self._paragraph(note.mark)
            for at in note.lines if paragraph is not None else ():
                if self._lines[at].reason == FOOTNOTE:
                    self._move([at], (paragraph or 0) + 1, self._lines[at].text, "paragraph")
        if wanted:
            self._read_other_footnotes()

    def _leave_out_note(self, note: Note) -> None:
        """Also the heading of the notes, when no block is below it any more."""
        for at in note.lines:
            if self._lines[at].reason not in _NEVER_NOTES and not self._layout.lines[at].reason:
                self._lines[at] = self._lines[at].without(FOOTNOTE)
        at = self.scope.last
        while at >= 0 and not _ends_body(self._lines[at]):
            if self._lines[at].block:
                self._lines[at] = self._lines[at].without("heading without text")
            at -= 1

    def _paragraph(self, mark: int) -> int | None:
        """The line that the mark on line `mark` was taken out of; None when it is not read."""
        box = self._layout.lines[mark].box
        for at in range(mark, len(self._lines)):
            if self._layout.lines[at].box != box:
                return None
            if self._lines[at].block:
                return at
        return None

    def _read_other_footnotes(self) -> None:
        others = [
            at
            for at, line in enumerate(self._lines)
            if line.reason == FOOTNOTE
            and at not in self._moved
            and self._is_of_no_other_box(self._layout.lines[at].box)
        ]
        if any(self._layout.boxes[self._layout.lines[at].box].kind != "heading" for at in others):
            for at in others:
                box = self._layout.boxes[self._layout.lines[at].box]
                self._move([at], self.scope.last + 1, self._lines[at].text, box.kind)

    def _is_of_no_other_box(self, box: int) -> bool:
        while box > 0 and not self.scope.holds[box]:
            reason = self._layout.boxes[box].reason
            if reason and reason not in _AROUND_NOTES:
                return False
            box = self._layout.boxes[box].parent
        return True

    def read_tables(self) -> None:
        for table in read_tables(self._layout, self._lines, self.scope):
            to = min(at for row in table.rows for at in row.lines)
            for at in table.captions:
                self._move([at], to, self._lines[at].text, "paragraph")
            for row in table.rows:
                to = max(to, min(row.lines, default=to))
                self._move(row.lines, to, row.text, "item")
        if self.scope.is_chosen:  # all that somebody chose is read, rows or not
            for at, line in enumerate(self._lines):
                if line.reason == TABLE and at not in self._moved:
                    self._keep(at, "paragraph")

    def number(self) -> None:
        """What a browser sets before the items of ordered lists."""
        for at, number in numbers(self._layout, self._lines).items():
            line = self._lines[at]
            if line.block:
                block = replace(line.block, text=f"{number} {line.block.text}")
                self._lines[at] = replace(line, block=block)

    def describe(self) -> None:
        for at, text in describe(self._layout, self._lines, self.scope):
            self._before[at].append(Judged(text, Block("image", text)))


def _ends_body(line: Judged) -> bool:
    """Whether the body may end with `line`, which a heading does not."""
    return line.block is not None and (line.block.kind != "heading" or ends_sentence(line.text))
