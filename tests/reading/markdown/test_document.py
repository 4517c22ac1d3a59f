# ruff: noqa: DTZ001 - a date without a zone is what most pages print
"""Markdown as an article."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tts.errors import NoArticleError
from tts.model import Article, Block, Choices, Dropped, Page, SiteRule
from tts.reading.extract import extract
from tts.reading.markdown.document import extract_markdown

if TYPE_CHECKING:
    from pathlib import Path

BIO = "Ann Lee is a reporter who walks the coast."
TEXT = "# T\n\nThe tide came in.\n\nThe tide went out.\n\n"


def read(text: str, **wanted: bool) -> Article:
    return extract_markdown(text, Choices(**wanted))


def test_inline_marks_become_plain_text() -> None:
    article = read(
        "# A *title*\n\nSee **the** [harbour](https://x.example), ~~not~~ `code` &amp;\nmore.\n"
    )
    assert article.title == "A title"
    assert article.blocks == (Block("paragraph", "See the harbour, code & more."),)
    assert article.dropped == (Dropped("not", "struck out"),)


def test_kinds_of_blocks() -> None:
    article = read(
        "# T\n\n## Part\n\ntext\n\n- one\n- two\n  - three\n\n1. four\n\n> said\n\n### Deeper\n\nend\n"
    )
    assert [(block.kind, block.level, block.text) for block in article.blocks] == [
        ("heading", 2, "Part"),
        ("paragraph", 0, "text"),
        ("item", 0, "one"),
        ("item", 0, "two"),
        ("item", 0, "three"),
        ("item", 0, "1. four"),
        ("quote", 0, "said"),
        ("heading", 3, "Deeper"),
        ("paragraph", 0, "end"),
    ]


def test_what_is_not_read_out_has_a_reason() -> None:
    article = read(
        "# T\n\ntext ![a boat](b.png)\n\n```\ncode\n```\n\n"
        "| a | b |\n|---|---|\n| c | d |\n\n<div>markup <b>here</b></div>\n"
    )
    assert [block.text for block in article.blocks] == ["text"]
    assert article.dropped == (
        Dropped("a boat", "image"),
        Dropped("code", "code"),
        *(Dropped(cell, "table") for cell in "abcd"),
        Dropped("markup here", "embedded HTML"),
    )


def test_front_matter() -> None:
    article = read(
        "---\ntitle: 'Tides: a diary'\nauthors: [Ann Lee, \"Bo Chan\"]\ndate: 2024-10-29T09:53:00Z\n"
        "lang: en-GB\n"
        "publisher: The Courier\nurl: https://x.example/t\nimage: https://x.example/t.jpg\n"
        "draft: false\n---\n\nIt ebbs.\n"
    )
    assert article.title == "Tides: a diary"
    assert article.authors == ("Ann Lee", "Bo Chan")
    assert article.published is not None
    assert article.published.isoformat() == "2024-10-29T09:53:00+00:00"
    assert (article.language, article.publisher) == ("en-GB", "The Courier")
    assert (article.url, article.image) == ("https://x.example/t", "https://x.example/t.jpg")
    assert article.dropped == (Dropped("draft: false", "front matter"),)


def test_a_title_in_the_front_matter_and_another_as_heading() -> None:
    article = read("---\ntitle: One\n---\n# Two\n\ntext\n")
    assert article.title == "One"
    assert article.blocks[0] == Block("heading", "Two", 2)


def test_without_a_title_the_first_sentence_is_one() -> None:
    article = read("The bridge opened. It is red.\n")
    assert (article.title, article.blocks) == (
        "The bridge opened.",
        (Block("paragraph", "It is red."),),
    )


@pytest.mark.parametrize("text", ["---\ntitle: x\n---\n", "```\nonly code\n```\n", "***\n"])
def test_nothing_to_read(text: str) -> None:
    with pytest.raises(NoArticleError):
        read(text)


def test_the_date_is_naive_where_no_zone_is_given() -> None:
    assert read("---\ndate: 2024-10-29\n---\na b. c d.").published == datetime(2024, 10, 29)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join("  " * depth + f"- level {depth}" for depth in range(400)),
        "\n\n".join(">" * depth + f" level {depth}" for depth in range(1, 200)),
        "\n".join("> " * 60 + "- " * 60 + f"level {line}" for line in range(3)),
    ],
)
def test_what_is_nested_too_deeply_is_accounted_for(text: str) -> None:
    article = read(f"# T\n\nAbove it.\n\n{text}\n\nBelow it.\n")
    said = {block.text for block in article.blocks} | {gone.text for gone in article.dropped}
    wanted = {line[line.index("level") :] for line in text.split("\n") if line}
    assert wanted <= said
    assert {gone.reason for gone in article.dropped} == {"nested too deeply"}


def test_footnotes() -> None:
    article = read(
        "# T\n\nThe pier[^1] is old[^note], as [the map][m] shows; [^x] and `[^1]` stay.\n\n"
        "[^1]: Built in a hurry.\n[^note]: Or older.\nBy much.\n\n    The deeds say so.\n\n"
        "[m]: https://x.example/m\n\nThe end.\n"
    )
    assert [block.text for block in article.blocks] == [
        "The pier is old, as the map shows; [^x] and [^1] stay.",
        "The end.",
    ]
    assert [(gone.text.split()[0], gone.reason) for gone in article.dropped] == [
        ("[^1]", "footnote mark"),
        ("[^note]", "footnote mark"),
        ("[^1]:", "footnote"),
        ("[^note]:", "footnote"),
        ("[m]:", "address of a link"),
    ]
    assert "The deeds say so." in article.dropped[3].text


def test_who_the_author_is_stands_at_the_end_and_is_left_out() -> None:
    article = read(TEXT + BIO)
    assert [block.text for block in article.blocks] == ["The tide came in.", "The tide went out."]
    assert article.dropped == (Dropped(BIO, "author note"),)


def test_who_the_author_is_where_somebody_wants_it() -> None:
    article = read(TEXT + BIO, author_notes=True)
    assert article.blocks[-1] == Block("paragraph", BIO)
    assert article.dropped == ()


def test_a_portrait_begins_with_who_somebody_is() -> None:
    assert read(f"# T\n\n{BIO}\n\nShe is eighty.\n\nShe sails.").blocks[0].text == BIO


def test_a_footnote_about_somebody_is_no_author_note() -> None:
    article = read(TEXT + f"The end.[^1]\n\n[^1]: {BIO}", footnotes=True)
    assert article.blocks[-1].text == BIO


def test_a_description_is_no_title() -> None:
    article = read("![A boat at sea](b.png)\n\n# Tides\n\nThey turn.", image_descriptions=True)
    assert article.title == "Tides"
    assert [block.text for block in article.blocks] == ["A boat at sea", "They turn."]
    first = read("![A boat](b.png)\n\nThe tide turned. It ebbs.", image_descriptions=True)
    assert first.title == "The tide turned."
    assert [block.text for block in first.blocks] == ["A boat", "It ebbs."]


def test_the_note_of_the_title_is_read_first() -> None:
    article = read("# Tides[^1]\n\nThey turn.\n\n[^1]: A diary.", footnotes=True)
    assert (article.title, [block.text for block in article.blocks]) == (
        "Tides",
        ["A diary.", "They turn."],
    )


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_a_selector_cannot_match_text(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"tides{suffix}"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(NoArticleError, match="a selector needs HTML"):
        extract(path, Choices(rule=SiteRule(".story")))
    assert extract(path, Choices(rule=SiteRule(drop=(".ad",)))).blocks


def test_choices_reach_markdown(tmp_path: Path) -> None:
    path = tmp_path / "tides.md"
    path.write_text(TEXT + "| Day | Tide |\n|--|--|\n| Monday | 3 m |\n", encoding="utf-8")
    assert "Day: Monday; Tide: 3 m" in [b.text for b in extract(path, Choices(tables=True)).blocks]


PIECES = st.sampled_from(
    [
        "# ",
        "- ",
        "1. ",
        "> ",
        "[ ] ",
        "[^1]",
        "[^1]: ",
        "~~",
        "**",
        "`",
        "```\n",
        "| ",
        "|--|--|\n",
        "![",
        "](x)",
        "\n",
        "\n\n",
        "    ",
        "<del>",
        "</del>",
        "<p>",
        "---\n",
        "[a]: x\n",
        "title: ",
        "word ",
        "other ",
        "Ї7 ",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80), st.booleans())
def test_any_text_is_an_article_or_none(text: str, wanted: bool) -> None:
    choices = Choices(tables=wanted, footnotes=wanted, image_descriptions=wanted)
    with suppress(NoArticleError):
        assert extract_markdown(text, choices).blocks


@pytest.mark.parametrize("key", ["dek", "standfirst", "subtitle"])
def test_the_dek_of_the_front_matter(key: str) -> None:
    text = (
        f"---\ntitle: A bridge\n{key}: It opens in May.\n---\n\nThe bridge was closed for a year.\n"
    )
    found = extract(Page("a.md", text.encode(), "text/markdown"))
    assert found.dek == "It opens in May."
    assert [block.text for block in found.blocks] == ["The bridge was closed for a year."]
    assert found.dropped == ()


MATTER = "---\ntitle: Tides\nauthor: Ann Lee\ndate: 2024-10-29\n---\n\n"


def test_a_printed_byline_is_not_read_twice() -> None:
    article = read(f"{MATTER}*By Ann Lee*\n\nThe tide came in.\n")
    assert (article.authors, article.published) == (("Ann Lee",), datetime(2024, 10, 29))
    assert article.blocks == (Block("paragraph", "The tide came in."),)
    assert article.dropped == (Dropped("By Ann Lee", "byline"),)


@pytest.mark.parametrize("opening", ["# T\n\n", "---\ntitle: T\n---\n\n", ""])
def test_a_printed_byline_says_what_no_front_matter_does(opening: str) -> None:
    article = read(f"{opening}*By Ann Lee, 3 May 2025*\n\nThe tide came in. It went.\n\nMore.\n")
    assert (article.authors, article.published) == (("Ann Lee",), datetime(2025, 5, 3))
    assert article.title == ("T" if opening else "The tide came in.")
    said = "The tide came in. It went." if opening else "It went."
    assert [block.text for block in article.blocks] == [said, "More."]
    assert article.dropped == (Dropped("By Ann Lee, 3 May 2025", "byline"),)


def test_nothing_but_a_byline_is_the_text() -> None:
    assert [block.text for block in read("# T\n\nBy Ann Lee\n").blocks] == ["By Ann Lee"]


CLOSED = "The bridge was closed for a year."


@pytest.mark.parametrize(
    ("matter", "dek", "unsaid"),
    [
        ("dek: It opens.\nsubtitle: It is red.", "It opens.", ("subtitle: It is red.",)),
        ("lede: It opens.\nstandfirst: Red.", "Red.", ("lede: It opens.",)),
        ("dek:\n  - It opens.\n  - It is red.", "It opens. It is red.", ()),
        ("subtitle: false", None, ("subtitle: false",)),
        ("dek: false\nsubtitle: It opens.", "It opens.", ("dek: false",)),
        ("dek: It **opens** [soon](http://x.example/z), ~~not~~ `now`.", "It opens soon, now.", ("not",)),
        ("dek: ...", None, ("...",)),
    ],
)  # fmt: skip
def test_deks_of_many_kinds(matter: str, dek: str | None, unsaid: tuple[str, ...]) -> None:
    found = read(f"---\ntitle: A bridge\n{matter}\n---\n\n{CLOSED}\n")
    assert found.dek == dek
    assert tuple(gone.text for gone in found.dropped) == unsaid


@pytest.mark.parametrize("dek", ["A bridge!", CLOSED, "The bridge was *closed*"])
def test_a_dek_that_title_or_text_say_is_said_once(dek: str) -> None:
    found = read(f"---\ntitle: A bridge\ndek: {dek}\n---\n\n## Part\n\n{CLOSED}\n")
    assert found.dek is None
    assert found.dropped == (Dropped(dek.replace("*", ""), "said again in the text"),)


def test_a_dek_that_comes_again_late_is_said() -> None:
    found = read(f"---\ntitle: A bridge\ndek: {CLOSED}\n---\n\nIt is red.\n\n{CLOSED}\n")
    assert found.dek == CLOSED
