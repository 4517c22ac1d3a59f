"""Footnotes: their marks and notes in web pages, and in Markdown (`[^1]`, as GitHub and Pandoc write them).

A listener cannot follow a mark, and the bare number would be read as part of the sentence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

if TYPE_CHECKING:
    from bs4 import Tag
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

    from tts.reading.page.boxes import Layout

_NUMBER = re.compile(r"\d{1,3}(?:\s*[,–-]\s*\d{1,3})*")
_SIGN = re.compile(r"\[(?:[a-z]+\s)?\w{1,4}\]|[*†‡§¶]{1,3}|[↩↑↵⏎⤴^]\ufe0e?", re.IGNORECASE)
_BACK = re.compile(r"[↩↑↵⏎⤴^]\ufe0e?")  # from a note to its mark
_LETTER = re.compile(r"[a-z]")
_TARGET = re.compile(
    r"#(?:user-content-)?_?(?:ftn|fn|foot-?note|end-?note|note|cite|sdfootnote|sdendnote|easy-footnote)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?<![a-z])(?:fn|fnref|foot-?note|end-?note|note-?ref|reference)(?![a-z])", re.IGNORECASE
)
_AFTER_WORD = re.compile(
    r"(?:([^\W\d_]{3,})|[^\W\d_][.!?…]|[,;:.!?…][\"'”’»]|[\"”’»][.,;!?]?|[^\W_][,;])$"
)
# What is squared and cubed, in words of three letters and more; shorter words never carry a mark here.
_RAISED = re.compile(
    r"(?:.*(?:met(?:er|re)s?|mètres?|metros?|metri)|feet|foot|yards?|miles?|inch(?:es)?|acres?"
    r"|sec(?:onds?)?|s[ei]n|cos|tan|log|exp|chi|sigma)",
    re.IGNORECASE,
)
_DEFINITION = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
_MOST_NODES = 12  # in a mark: so that no depth of nesting is walked twice
_LONGEST_NOTE = 3000  # characters; whatever is longer is a section of the article
_UNITS = frozenset(["li", "dd", "tr"])  # what a note is, rather than the paragraph in it
_INDENTED = 4  # columns, from which a line is code, or goes on a footnote


def is_footnote_mark(tag: Tag, before: str) -> bool:
    """Whether an inline `tag`, set after the text `before`, is the mark of a footnote and no power or ordinal."""
    if tag.name not in ("sup", "a") or _is_large(tag):
        return False
    text = " ".join(tag.get_text().split())
    if not (_NUMBER.fullmatch(text) or _SIGN.fullmatch(text) or _LETTER.fullmatch(text)):
        return False
    if _BACK.fullmatch(text) and str(tag.attrs.get("href") or "").startswith("#"):
        return True
    if _says_so(tag) or any(_says_so(link) for link in tag.find_all("a")):
        return True
    if tag.name == "a":
        return False
    return text.startswith("[") or bool(_NUMBER.fullmatch(text) and _can_be_marked(before, text))


def target_of_mark(tag: Tag) -> str:
    """The id that the mark `tag` leads to, "" when it leads nowhere on this page."""
    links = [tag] if tag.name == "a" else tag.find_all("a")
    fragments = (str(link.attrs.get("href") or "").partition("#")[2] for link in links)
    return unquote(next(filter(None, fragments), ""))


def _is_large(tag: Tag) -> bool:
    """Whether more is in `tag` than in any mark; told without a walk through all of it."""
    queue = list(tag.contents[:_MOST_NODES])
    for node in queue:  # grows while we go through it
        queue.extend(getattr(node, "contents", ())[:_MOST_NODES])
        if len(queue) >= _MOST_NODES:
            return True
    return False


def _says_so(tag: Tag) -> bool:
    """Whether an element is called a mark, or leads to a note."""
    attributes = tag.attrs
    names = f"{attributes.get('class') or ''} {attributes.get('role') or ''}"
    return bool(_TARGET.search(str(attributes.get("href") or "")) or _NAMED.search(names))


def _can_be_marked(before: str, text: str) -> bool:
    found = _AFTER_WORD.search(before)
    if not found:
        return False
    word = found.group(1)
    return not (word and text in ("2", "3") and _RAISED.fullmatch(word))


class Note(NamedTuple):
    """A footnote in a web page: the line of the first mark that leads to it, and its own lines."""

    mark: int
    lines: tuple[int, ...]


def linked_notes(layout: Layout) -> list[Note]:
    """The notes that marks lead to, in the order of the marks; each once.

    A link leads down the page to a note, and up from a note to its mark.
    """
    names: defaultdict[str, set[str]] = defaultdict(set)
    for mark in layout.marks:
        names[mark.target].add(layout.lines[mark.line].text if _is_line(layout, mark.line) else "")
    held = _lines_by_unit(layout) if layout.marks else {}
    notes: dict[int, Note] = {}
    for mark in layout.marks:
        unit = _unit(layout, layout.anchors.get(mark.target, 0))
        lines = held.get(unit, ())
        is_one = len(names[mark.target]) == 1  # else all marks lead to the head of the notes
        if unit > mark.box and unit not in notes and is_one and _can_be_note(layout, unit, lines):
            notes[unit] = Note(mark.line, lines)
    return list(notes.values())


def _is_line(layout: Layout, at: int) -> bool:
    return at < len(layout.lines)


def _unit(layout: Layout, box: int) -> int:
    """The list item, description or row that `box` is the text of, else `box` itself."""
    parent = layout.boxes[box].parent
    grand = layout.boxes[max(parent, 0)].parent
    return next(
        (at for at in (box, parent, grand) if at > 0 and layout.boxes[at].tag.name in _UNITS), box
    )


def _lines_by_unit(layout: Layout) -> dict[int, tuple[int, ...]]:
    """The lines in each box that a mark leads to."""
    wanted = {_unit(layout, layout.anchors.get(mark.target, 0)) for mark in layout.marks} - {0}
    around: list[int] = []
    held: defaultdict[int, list[int]] = defaultdict(list)
    for at, box in enumerate(layout.boxes):
        around.append(at if at in wanted else around[box.parent] if at else 0)
    for at, line in enumerate(layout.lines):
        held[around[line.box]].append(at)
    return {unit: tuple(lines) for unit, lines in held.items()}


def _can_be_note(layout: Layout, unit: int, lines: tuple[int, ...]) -> bool:
    letters = sum(len(layout.lines[at].text) for at in lines)
    return layout.boxes[unit].kind != "heading" and 0 < letters <= _LONGEST_NOTE


def read_footnotes(parser: MarkdownIt) -> None:
    """Teach `parser` two more tokens: "footnote" and "footnote_mark"."""
    parser.block.ruler.before(
        "reference", "footnote", _footnote, {"alt": ["paragraph", "reference"]}
    )
    parser.inline.ruler.before("link", "footnote_mark", _footnote_mark)


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    begin = state.bMarks[start] + state.tShift[start]
    match = _DEFINITION.match(state.src, begin, state.eMarks[start])
    if state.is_code_block(start) or not match:
        return False
    if silent:
        return True
    after = _end_of_footnote(state, start, end)
    token = state.push("footnote", "", 0)
    token.content = state.getLines(start, after, state.blkIndent, keepLastLF=False).strip()
    token.map = [start, after]
    state.env.setdefault("footnotes", set()).add(match.group(1))
    state.line = after
    return True


def _end_of_footnote(state: StateBlock, start: int, end: int) -> int:
    """The line after a footnote: it holds the lines up to a blank one, and what is indented below that."""
    line = after = start + 1
    while line < end:
        if state.isEmpty(line):
            line += 1
            continue
        begin = state.bMarks[line] + state.tShift[line]
        is_indented = state.sCount[line] - state.blkIndent >= _INDENTED
        is_next = state.sCount[line] < state.blkIndent or _DEFINITION.match(state.src, begin)
        if is_next or (line > after and not is_indented):
            break
        line = after = line + 1
    return after


def _footnote_mark(state: StateInline, silent: bool) -> bool:
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    if not match or not (
        match.group(1).isdigit() or match.group(1) in state.env.get("footnotes", ())
    ):
        return False
    if not silent:
        state.push("footnote_mark", "", 0).content = match.group()
    state.pos = match.end()
    return True
