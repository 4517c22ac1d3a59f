# ruff: noqa: DTZ001 - a date without a zone is what most pages print
"""Markdown as an article."""

from __future__ import annotations

from datetime import datetime

import pytest

from tts.errors import NoArticleError
from tts.model import Block, Dropped
from tts.reading.frontmatter import split_front_matter
from tts.reading.markdown import extract_markdown


def test_inline_marks_become_plain_text() -> None:
    article = extract_markdown(
        "# A *title*\n\nSee **the** [harbour](https://x.example), ~~not~~ `code` &amp;\nmore.\n"
    )
    assert article.title == "A title"
    assert article.blocks == (Block("paragraph", "See the harbour, not code & more."),)


def test_kinds_of_blocks() -> None:
    article = extract_markdown(
        "# T\n\n## Part\n\ntext\n\n- one\n- two\n  - three\n\n1. four\n\n> said\n\n### Deeper\n\nend\n"
    )
    assert [(block.kind, block.level, block.text) for block in article.blocks] == [
        ("heading", 2, "Part"),
        ("paragraph", 0, "text"),
        ("item", 0, "one"),
        ("item", 0, "two"),
        ("item", 0, "three"),
        ("item", 0, "four"),
        ("quote", 0, "said"),
        ("heading", 3, "Deeper"),
        ("paragraph", 0, "end"),
    ]


def test_what_is_not_read_out_has_a_reason() -> None:
    article = extract_markdown(
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
    article = extract_markdown(
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


def test_a_list_of_authors() -> None:
    matter, rest = split_front_matter(
        "---\nauthors:\n  - Ann Lee\n  - name: Bo Chan\ndate: 2024-01-02\n---\ntext"
    )
    assert matter.all("authors") == ("Ann Lee", "Bo Chan")
    assert matter.first("date") == "2024-01-02"
    assert rest == "text"


def test_a_rule_is_no_front_matter() -> None:
    matter, rest = split_front_matter("---\n\nwords\n\n---\n")
    assert matter.values == {}
    assert "words" in rest


def test_a_title_in_the_front_matter_and_another_as_heading() -> None:
    article = extract_markdown("---\ntitle: One\n---\n# Two\n\ntext\n")
    assert article.title == "One"
    assert article.blocks[0] == Block("heading", "Two", 2)


def test_without_a_title_the_first_sentence_is_one() -> None:
    article = extract_markdown("The bridge opened. It is red.\n")
    assert (article.title, article.blocks) == (
        "The bridge opened.",
        (Block("paragraph", "It is red."),),
    )


@pytest.mark.parametrize("text", ["---\ntitle: x\n---\n", "```\nonly code\n```\n", "***\n"])
def test_nothing_to_read(text: str) -> None:
    with pytest.raises(NoArticleError):
        extract_markdown(text)


def test_the_date_is_naive_where_no_zone_is_given() -> None:
    assert extract_markdown("---\ndate: 2024-10-29\n---\na b. c d.").published == datetime(
        2024, 10, 29
    )


@pytest.mark.parametrize(
    "text",
    [
        "\n".join("  " * depth + f"- level {depth}" for depth in range(400)),
        "\n\n".join(">" * depth + f" level {depth}" for depth in range(1, 200)),
        "\n".join("> " * 60 + "- " * 60 + f"level {line}" for line in range(3)),
    ],
)
def test_what_is_nested_too_deeply_is_accounted_for(text: str) -> None:
    article = extract_markdown(f"# T\n\nAbove it.\n\n{text}\n\nBelow it.\n")
    said = {block.text for block in article.blocks} | {gone.text for gone in article.dropped}
    wanted = {line[line.index("level") :] for line in text.split("\n") if line}
    assert wanted <= said
    assert {gone.reason for gone in article.dropped} == {"nested too deeply"}


def test_footnotes() -> None:
    article = extract_markdown(
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
