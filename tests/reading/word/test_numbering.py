"""The numbers of the lists of Word documents."""

from __future__ import annotations

import pytest
from reading.docx_maker import STYLES, W, docx, p

from tts.model import Block, Page
from tts.reading import extract

PROSE = (
    "The harbour bridge opened on Monday, and all the children of the town were there to see it."
)


def level(at: int = 0, kind: str = "decimal", text: str = "", start: int = 1) -> str:
    shown = text or f"%{at + 1}."
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{shown}"/></w:lvl>'
    )


def numbering(levels: str, again: str = "") -> str:
    """Lists 7 and 8 of one kind; `again` says how the second differs."""
    return (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="2">{levels}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="2"/></w:num>'
        f'<w:num w:numId="8"><w:abstractNumId w:val="2"/>{again}</w:num></w:numbering>'
    )


def item(text: str, at: int = 0, of: int = 7) -> str:
    return p(text, marks=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{of}"/></w:numPr>')


def items(*body: str, **parts: str) -> list[str]:
    article = extract(Page("x.docx", docx(p("Bridge", "Titel"), p(PROSE), *body, **parts)))
    return [block.text for block in article.blocks[1:]]


def test_a_numbered_list_counts() -> None:
    said = items(item("open"), p(PROSE), item("shut"), numbering=numbering(level(start=3)))
    assert said == ["3. open", PROSE, "4. shut"]


def test_the_list_of_a_style() -> None:
    listed = (
        '<w:style w:type="paragraph" w:styleId="N"><w:name w:val="List Number"/>'
        '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    styles = STYLES.replace("</w:styles>", listed)
    article = extract(
        Page(
            "x.docx",
            docx(
                p(PROSE),
                p("open", "N"),
                p("shut", "N"),
                styles=styles,
                numbering=numbering(level()),
            ),
        )
    )
    assert article.blocks[-2:] == (Block("item", "1. open"), Block("item", "2. shut"))


def test_levels_start_again_below_the_one_above() -> None:
    body = [item("a"), item("b", 1), item("c", 1), item("d"), item("e", 1)]
    said = items(*body, numbering=numbering(level() + level(1, text="%2)")))
    assert said == ["1. a", "1. b", "2. c", "2. d", "1. e"]


def test_a_second_list_goes_on_or_starts_anew() -> None:
    body = [item("a"), item("b", of=8), item("c", of=8)]
    assert items(*body, numbering=numbering(level())) == ["1. a", "2. b", "3. c"]
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    assert items(*body, numbering=numbering(level(), anew)) == ["1. a", "1. b", "2. c"]


@pytest.mark.parametrize(
    "levels",
    [
        level(kind="bullet", text="•"),
        level(kind="lowerRoman"),
        level(text="%1.%2"),
        level(text="Step %1"),
        level(at=3),
        '<w:lvl w:ilvl="x"/><w:lvl/>',
        "",
    ],
)
def test_what_is_no_plain_number_is_left(levels: str) -> None:
    assert items(item("open"), numbering=numbering(levels)) == ["open"]


def test_a_number_is_not_said_twice() -> None:
    assert items(item("1. open"), numbering=numbering(level())) == ["1. open"]
