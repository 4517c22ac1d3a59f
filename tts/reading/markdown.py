"""Markdown as an article: CommonMark with tables, strikethrough and footnotes, and the front matter of static sites."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tts.errors import NoArticleError
from tts.model import Article, Block, Dropped
from tts.reading.characters import letters_only, one_line
from tts.reading.dates import parse_date
from tts.reading.frontmatter import split_front_matter
from tts.reading.headline import part_title
from tts.reading.language import language_of
from tts.reading.names import authors_in, unique

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from tts.model import BlockKind

_CODE = frozenset(["fence", "code_block"])
_DEEPEST = 100  # nested lists and quotes; markdown-it leaves what is deeper as text
_LEAVES = frozenset(["inline", "fence", "code_block", "html_block", "tr_open", "footnote"])
_MARKS = re.compile(r"(?:[\s>*+-]|\d+[.)]\s)*")  # of quotes and items, at the start of a line
_VISIBLE_BREAKS = frozenset(["softbreak", "hardbreak"])


def extract_markdown(text: str) -> Article:
    """The article in `text`; the title is the front matter's, or the first heading of level 1.

    Raises:
        NoArticleError: there is no text in it.
    """
    matter, body = split_front_matter(text)
    reader = _Reader()
    environment: dict[str, Any] = {}
    tokens = _parse(body, environment)
    reader.read(tokens)
    reader.account_for(_unread(body, tokens, environment))
    title, blocks = _titled(matter.first("title", "headline"), tuple(reader.blocks))
    if not blocks:
        raise NoArticleError(
            "there is no text in the document", "pass a document with at least one paragraph"
        )
    return Article(
        title=title,
        blocks=blocks,
        authors=unique(
            tuple(
                name
                for value in matter.all("author", "authors", "by", "byline")
                for name in authors_in(value)
            )
        ),
        published=parse_date(
            matter.first("date", "published", "pubdate", "published_at", "created") or ""
        ),
        modified=parse_date(matter.first("modified", "updated", "lastmod", "last_modified") or ""),
        publisher=matter.first("publisher", "site", "publication"),
        section=matter.first("section", "category", "categories"),
        language=language_of(
            " ".join(block.text for block in blocks), matter.all("lang", "language", "locale")
        ),
        url=matter.first("url", "canonical", "canonical_url", "link"),
        image=matter.first("image", "cover", "og_image"),
        dropped=(*matter.unread, *reader.dropped),
    )


def _parse(text: str, environment: dict[str, Any]) -> list[Token]:
    from markdown_it import MarkdownIt

    from tts.reading.footnotes import read_footnotes

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    read_footnotes(parser)
    return parser.parse(text, environment)


def _unread(text: str, tokens: Sequence[Token], environment: dict[str, Any]) -> list[Dropped]:
    """The lines of `text` that no token holds: addresses of links, and what is nested too deeply for the parser."""
    read = {at for token in tokens if token.type in _LEAVES for at in range(*(token.map or (0, 0)))}
    addresses = {
        at
        for found in (
            *environment.get("references", {}).values(),
            *environment.get("duplicate_refs", ()),
        )
        for at in range(*found["map"])
    }
    return [
        Dropped(rest, "address of a link" if at in addresses else "nested too deeply")
        for at, line in enumerate(text.split("\n"))
        if at not in read and any(map(str.isalnum, rest := _MARKS.sub("", line, count=1).strip()))
    ]


def _titled(title: str | None, blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """The title, and the blocks without the heading that says it. `level` 1 marks such a heading until here."""
    main = next((block for block in blocks if block.level == 1), None)
    if main and (not title or letters_only(main.text) == letters_only(title)):
        title = main.text
        blocks = tuple(block for block in blocks if block is not main)
    blocks = tuple(
        Block(block.kind, block.text, 2) if block.level == 1 else block for block in blocks
    )
    if title or not blocks:
        return title or "", blocks
    return part_title(blocks)


@dataclass(slots=True)
class _Reader:
    """Goes through the tokens once; `_kinds` are the lists and quotes that are open."""

    blocks: list[Block] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    _kinds: list[BlockKind] = field(default_factory=list)
    _level: int = 0
    _cells: int = 0

    def account_for(self, unread: Sequence[Dropped]) -> None:
        """Note what the tokens do not tell of."""
        self.dropped.extend(unread)

    def read(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.type in _CODE:
                self._drop(token.content, "code")
            elif token.type == "html_block":
                self._drop_markup(token.content)
            elif token.type == "footnote":
                self._drop(token.content, "footnote")
            elif token.type == "inline":
                self._say(token)
            else:
                self._step(token)

    def _step(self, token: Token) -> None:
        match token.type:
            case "list_item_open":
                self._kinds.append("item")
            case "blockquote_open":
                self._kinds.append("quote")
            case "list_item_close" | "blockquote_close":
                self._kinds.pop()
            case "heading_open" | "heading_close":
                self._level = int(token.tag[1]) if token.nesting > 0 else 0
            case "table_open" | "table_close":
                self._cells += token.nesting

    def _say(self, token: Token) -> None:
        text = self._inline(token.children or [])
        if not text:
            return
        if self._cells:
            self._drop(text, "table")
        elif not any(map(str.isalnum, text)):
            self._drop(text, "ornament")
        elif self._level:
            self.blocks.append(Block("heading", text, self._level))
        else:
            self.blocks.append(Block(self._kinds[-1] if self._kinds else "paragraph", text))

    def _inline(self, tokens: Sequence[Token]) -> str:
        """The words of a paragraph, without the marks; what its pictures say is left out."""
        parts: list[str] = []
        for token in tokens:
            if token.type == "image":
                self._drop(token.content, "image")
            elif token.type == "footnote_mark":
                self._drop(token.content, "footnote mark")
            elif token.type in _VISIBLE_BREAKS:
                parts.append(" ")
            elif token.type in ("text", "code_inline", "text_special"):
                parts.append(token.content)
        return one_line("".join(parts))

    def _drop(self, text: str, reason: str) -> None:
        text = text.strip()
        if text:
            self.dropped.append(Dropped(text, reason))

    def _drop_markup(self, markup: str) -> None:
        from tts.reading.boxes import lay_out, parse

        for line in lay_out(parse(markup)).lines:
            self._drop(line.text, "embedded HTML")
