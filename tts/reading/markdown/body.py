"""The body of a Markdown text: its blocks in order, what a listener chose beside them, and what is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from tts.model import Block, Dropped
from tts.reading.text.characters import letters_only, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from tts.model import BlockKind, Choices
    from tts.reading.choosing.tables import Cell, Row

_CODE = frozenset(["fence", "code_block"])
_DEEPEST = 100  # nested lists and quotes; markdown-it leaves what is deeper as text
_LEAVES = frozenset(["inline", "fence", "code_block", "html_block", "tr_open", "footnote"])
_MARKS = re.compile(r"(?:[\s>*+-]|\d+[.)]\s)*")  # of quotes and items, at the start of a line
_VISIBLE_BREAKS = frozenset(["softbreak", "hardbreak"])
_TASK = re.compile(r"(\[[ xX]\])\s")  # GitHub Flavored Markdown, section 5.3
_STRIKE = re.compile(r"<(/?)(?:del|s|strike)\b", re.IGNORECASE)
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_BAR = re.compile(r"(?<!\\)\|")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]:\s*")
_INDENT = re.compile(r"^(?: {0,3}\t| {1,4})", re.MULTILINE)  # of what goes on a footnote


class Body(NamedTuple):
    """The blocks of a text; `asides` are read too, each with the number of blocks that stand before it."""

    blocks: tuple[Block, ...]
    asides: tuple[tuple[int, Block], ...]
    dropped: tuple[Dropped, ...]


class _Names(NamedTuple):
    """What a text may refer to: the addresses of its links, and its footnotes."""

    references: dict[str, Any]
    footnotes: frozenset[str]


_NO_NAMES = _Names({}, frozenset())


def read_body(text: str, choices: Choices) -> Body:
    """The body of `text`, without front matter; a heading of level 1 keeps it, for it may be the title."""
    return _read(text, choices, _NO_NAMES)


def interleave(
    blocks: Sequence[Block | None], asides: Sequence[tuple[int, Block]]
) -> tuple[Block, ...]:
    """The blocks with the asides at their places; None is the place of a block that is gone."""
    result: list[Block] = []
    done = 0
    for place, aside in asides:
        result += filter(None, blocks[done:place])
        result.append(aside)
        done = place
    return (*result, *filter(None, blocks[done:]))


def _read(text: str, choices: Choices, known: _Names) -> Body:
    environment: dict[str, Any] = {
        "references": dict(known.references),
        "footnotes": set(known.footnotes),
    }
    tokens = _parser().parse(text, environment)
    names = _Names(environment["references"], frozenset(environment["footnotes"]))
    reader = _Reader(choices, names, _notes(tokens) if choices.footnotes else {})
    reader.read(tokens)
    own = [found for name, found in names.references.items() if name not in known.references]
    unread = _unread(text, tokens, [*own, *environment.get("duplicate_refs", ())])
    dropped = (*reader.dropped, *_beyond_columns(text, tokens), *unread)
    return Body(tuple(reader.blocks), tuple(reader.asides), dropped)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough and footnotes."""
    from markdown_it import MarkdownIt

    from tts.reading.page.footnotes import read_footnotes

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    read_footnotes(parser)
    return parser


def _notes(tokens: Sequence[Token]) -> dict[str, str]:
    """The Markdown of each footnote by its name; two of one name are one."""
    notes: dict[str, str] = {}
    for token in tokens:
        match = _NOTE.match(token.content) if token.type == "footnote" else None
        if match:
            text = _INDENT.sub("", token.content[match.end() :])
            name = match.group(1)
            notes[name] = f"{notes[name]}\n\n{text}" if name in notes else text
    return notes


def _unread(
    text: str, tokens: Sequence[Token], references: Sequence[dict[str, Any]]
) -> Iterator[Dropped]:
    """The lines of `text` that no token holds: addresses of links, and what is nested too deeply for the parser."""
    read = {at for token in tokens if token.type in _LEAVES for at in range(*(token.map or (0, 0)))}
    addresses = {at for found in references for at in range(*found["map"])}
    for at, line in enumerate(text.split("\n")):
        rest = "" if at in read else _MARKS.sub("", line, count=1).strip()
        if any(map(str.isalnum, rest)):
            yield Dropped(rest, "address of a link" if at in addresses else "nested too deeply")


def _beyond_columns(text: str, tokens: Sequence[Token]) -> Iterator[Dropped]:
    """The cells of rows that are longer than the row of headings, of which the parser tells nothing."""
    lines = text.split("\n")
    columns = 0
    for token in tokens:
        if token.type == "table_open":
            columns = 0
        elif token.type == "th_open":
            columns += 1
        elif token.type == "tr_open" and columns and token.map:
            row = _MARKS.sub("", lines[token.map[0]], count=1).strip()
            for cell in _BAR.split(row.removeprefix("|"))[columns:]:
                if any(map(str.isalnum, cell)):
                    yield Dropped(cell.strip(), "table")


@dataclass(slots=True)
class _Open:
    """A quote or an item that is open: the number that its first block takes, and whether nothing is in it yet."""

    kind: BlockKind
    number: str = ""
    is_empty: bool = True


@dataclass(slots=True)
class _Table:
    """The rows of the table that is open; every cell has a number of its own."""

    rows: list[list[Cell]] = field(default_factory=list)
    is_heading: bool = False
    numbers: Iterator[int] = field(default_factory=count)

    def take(self, text: str) -> None:
        from tts.reading.choosing.tables import Cell

        self.rows[-1].append(Cell(text, (next(self.numbers),), self.is_heading, 1, 1))


@dataclass(slots=True)
class _Reader:
    """Goes through the tokens once; `_notes` are the footnotes that are to be read and have not been yet."""

    choices: Choices
    names: _Names
    notes: dict[str, str]
    blocks: list[Block] = field(default_factory=list)
    asides: list[tuple[int, Block]] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _lists: list[Iterator[int] | None] = field(default_factory=list)
    _level: int = 0
    _table: _Table | None = None
    _marks: list[str] = field(default_factory=list)
    _pictured: set[str] = field(default_factory=set)

    def read(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.type in _CODE:
                self._drop(token.content, "code")
            elif token.type == "html_block":
                self._drop_markup(token.content)
            elif token.type == "footnote":
                self._drop_note(token.content)
            elif token.type == "inline":
                self._say(token)
            else:
                self._step(token)
        for name in tuple(self.notes):  # nothing that is read refers to them
            self._read_note(name)

    def _step(self, token: Token) -> None:
        match token.type:
            case "ordered_list_open":
                self._lists.append(count(int(token.attrs.get("start", 1))))
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_close" | "bullet_list_close":
                self._lists.pop()
            case "list_item_open":
                numbers = self._lists[-1]
                self._open.append(_Open("item", f"{next(numbers)}." if numbers else ""))
            case "blockquote_open":
                self._open.append(_Open("quote"))
            case "list_item_close" | "blockquote_close":
                self._open.pop()
            case "heading_open" | "heading_close":
                self._level = int(token.tag[1]) if token.nesting > 0 else 0
            case _:
                self._step_in_table(token)

    def _step_in_table(self, token: Token) -> None:
        if token.type == "table_open":
            self._table = _Table()
        elif self._table and token.type == "tr_open":
            self._table.rows.append([])
        elif self._table and token.type in ("th_open", "td_open"):
            self._table.is_heading = token.tag == "th"
        elif self._table and token.type == "table_close":
            self._close_table(self._table.rows)
            self._table = None

    def _close_table(self, cells: Sequence[Sequence[Cell]]) -> None:
        rows = _rows(cells) if self.choices.tables else []
        said = {at for row in rows for at in row.lines}
        for cell in (cell for row in cells for cell in row if said.isdisjoint(cell.lines)):
            self._drop(cell.text, "table")
        self.blocks.extend(Block("item", row.text) for row in rows)
        self._read_marked(is_said=bool(rows))

    def _say(self, token: Token) -> None:
        text = self._without_task(token, self._inline(token.children or []))
        is_said = any(map(str.isalnum, text))
        if not is_said:
            self._drop(text, "ornament")
        if self._table:
            self._table.take(text if is_said else "")
            return
        if is_said:
            kind: BlockKind = self._open[-1].kind if self._open else "paragraph"
            kind = "heading" if self._level else kind
            self.blocks.append(Block(kind, self._numbered(text), self._level))
        self._read_marked(is_said=is_said)

    def _without_task(self, token: Token, text: str) -> str:
        """`text` without the box to tick that an item may begin with."""
        around = self._open[-1] if self._open else None
        is_first = around is not None and around.kind == "item" and around.is_empty
        if around:
            around.is_empty = False
        task = _TASK.match(token.content) if is_first else None
        if not task or not text.startswith(task.group(1)):
            return text
        self._drop(task.group(1), "task mark")
        return text.removeprefix(task.group(1)).lstrip()

    def _numbered(self, text: str) -> str:
        """`text` after the number of its item, if it is the first of it."""
        item = next((each for each in reversed(self._open) if each.kind == "item"), None)
        if not item or not item.number:
            return text
        number, item.number = item.number, ""
        return f"{number} {text}"

    def _inline(self, tokens: Sequence[Token]) -> str:
        """The words of a paragraph, without the marks and without what is struck out."""
        parts: list[str] = []
        struck: list[str] = []
        depth = 0
        for token in tokens:
            depth = max(0, depth + _strikes(token))
            if struck and not depth:
                self._drop_struck(struck)
            self._take(token, struck if depth else parts, is_struck=depth > 0)
        self._drop_struck(struck)
        return one_line("".join(parts))

    def _take(self, token: Token, parts: list[str], *, is_struck: bool) -> None:
        if token.type == "image":
            self._show(token, is_read=not is_struck and not self._table)
        elif token.type == "footnote_mark":
            self._drop(token.content, "footnote mark")
            if not is_struck:
                self._marks.append(token.content[2:-1])
        elif token.type in _VISIBLE_BREAKS or _is_break(token):
            parts.append(" ")
        elif token.type in ("text", "code_inline", "text_special"):
            parts.append(token.content)

    def _show(self, token: Token, *, is_read: bool) -> None:
        """What a picture shows, before the paragraph that it stands in; it is left out where nobody wants it."""
        text = _said_by(token)
        letters = letters_only(text)
        is_new = letters not in self._pictured
        if is_read and self.choices.image_descriptions and is_new and _describes(text):
            self._pictured.add(letters)
            self.asides.append((len(self.blocks), Block("image", text)))
        else:
            self._drop(text, "image")

    def _read_marked(self, *, is_said: bool) -> None:
        """The notes that the last paragraph refers to."""
        for name in self._marks if is_said else ():
            self._read_note(name)
        self._marks.clear()

    def _read_note(self, name: str) -> None:
        text = self.notes.pop(name, "")
        if not text:
            return
        self._drop(f"[^{name}]:", "footnote mark")
        body = _read(text, replace(self.choices, footnotes=False), self.names)
        for block in interleave(body.blocks, body.asides):
            self.asides.append((len(self.blocks), Block("paragraph", block.text)))
        self.dropped.extend(body.dropped)

    def _drop(self, text: str, reason: str) -> None:
        text = text.strip()
        if text:
            self.dropped.append(Dropped(text, reason))

    def _drop_struck(self, struck: list[str]) -> None:
        self._drop(one_line("".join(struck)), "struck out")
        struck.clear()

    def _drop_note(self, note: str) -> None:
        if not self.choices.footnotes:
            self._drop(note, "footnote")

    def _drop_markup(self, markup: str) -> None:
        from tts.reading.page.boxes import lay_out, parse

        for line in lay_out(parse(markup)).lines:
            self._drop(line.text, "embedded HTML")


def _rows(cells: Sequence[Sequence[Cell]]) -> list[Row]:
    from tts.reading.choosing.tables import read_rows

    return [row for row in read_rows(cells) if row.text]


def _strikes(token: Token) -> int:
    """1 where something begins that is struck out, -1 where it ends, 0 for all else."""
    if token.type in ("s_open", "s_close"):
        return token.nesting
    found = _STRIKE.match(token.content) if token.type == "html_inline" else None
    if not found:
        return 0
    return -1 if found.group(1) else 1


def _is_break(token: Token) -> bool:
    return token.type == "html_inline" and bool(_BREAK.match(token.content))


def _said_by(image: Token) -> str:
    """The alternative text of an image, without the marks in it."""
    words = (
        " " if token.type in _VISIBLE_BREAKS else _said_by(token) or token.content
        for token in image.children or ()
    )
    return one_line("".join(words))


def _describes(text: str) -> bool:
    """Whether an alternative text says what is to be seen, by the rule for web pages."""
    from bs4 import Tag

    from tts.reading.choosing.pictures import description

    return bool(letters_only(text) and description(Tag(name="img", attrs={"alt": text})))
