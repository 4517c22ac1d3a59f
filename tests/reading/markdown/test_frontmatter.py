"""The front matter of a Markdown file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.markdown.frontmatter import split_front_matter


def test_a_list_of_authors() -> None:
    matter, rest = split_front_matter(
        "---\nauthors:\n  - Ann Lee\n  - name: Bo Chan\ndate: 2024-01-02\n---\ntext"
    )
    assert matter.all("authors") == ("Ann Lee", "Bo Chan")
    assert matter.first("date") == "2024-01-02"
    assert rest == "text"


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nwords\n\n---\n",
        "---\n---\nNote: it rains.\n\nIt will stop.\n\n---\nThe end.\n",
        "---\n\nIt rains all day.\n\nIt will not stop.\n\nNote: take a coat.\n\n---\n",
    ],
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    matter, rest = split_front_matter(text)
    assert matter.values == {}
    assert rest == text


def test_what_says_nothing_of_the_article_is_left_out_line_by_line() -> None:
    matter, rest = split_front_matter(
        "---\ntitle: Tides\ndraft: true\nзаголовок: Припливи\nтема: море\nтеги: вода\n"
        "summary: |\n  It ebbs.\n---\ntext"
    )
    assert [gone.text for gone in matter.unread] == [
        "draft: true",
        "заголовок: Припливи",
        "тема: море",
        "теги: вода",
        "It ebbs.",
    ]
    assert (matter.first("title"), rest) == ("Tides", "text")


LINES = st.lists(
    st.sampled_from(["---", "...", "title: x", "- a", "  b: c", "- name: d", "[e", ": ", "f", ""])
    | st.text(max_size=20)
)


@given(LINES.map("\n".join))
def test_the_text_below_is_kept_to_the_letter(text: str) -> None:
    assert text.endswith(split_front_matter(text)[1])


@given(LINES.map("\n".join))
def test_front_matter_is_taken_off_whatever_follows(text: str) -> None:
    matter, rest = split_front_matter(f"---\ntitle: Tides\n---\n{text}")
    assert (matter.values, rest) == ({"title": ("Tides",)}, text)
