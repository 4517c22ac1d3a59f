# ruff: noqa: DTZ001 - a date without a zone is what most pages print
"""Plain text as an article."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.errors import NoArticleError
from tts.model import Article
from tts.reading.lines.text_lines import TextLine, split_lines
from tts.reading.plain.document import extract_plain
from tts.reading.plain.votes import Votes

PROSE = (
    "The harbour bridge opened on Monday, and all the children of the town were there to see it."
)
MORE = "It had been closed for 14 months, and the ferry had carried everybody who could not swim."


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


def test_a_text_with_a_title() -> None:
    article = extract_plain(f"Harbour bridge opens\n\n{PROSE}\n\n{MORE}\n")
    assert article.title == "Harbour bridge opens"
    assert texts(article) == [PROSE, MORE]
    assert article.dropped == ()


def test_without_a_title_nothing_is_lost_and_nothing_said_twice() -> None:
    article = extract_plain(f"{PROSE} {MORE}")
    assert article.title == PROSE
    assert texts(article) == [MORE]


def test_a_single_sentence_has_no_title() -> None:
    article = extract_plain("Nothing happened today.")
    assert (article.title, texts(article)) == ("", ["Nothing happened today."])


def test_broken_lines_are_joined() -> None:
    lines = (
        "The harbour bridge opened on Monday, and all the children of\n"
        "the town were there to see it, with their teachers and\ntheir dogs."
    )
    article = extract_plain(f"Harbour bridge opens\n\n{lines}\n\n{lines}")
    assert texts(article)[0] == lines.replace("\n", " ")


def test_lists_and_headings() -> None:
    article = extract_plain(
        f"Harbour bridge opens\n\n{PROSE}\n\nWhat is next\n\n{MORE}\n\n- one thing\n- another thing\n"
    )
    assert [block.kind for block in article.blocks] == [
        "paragraph",
        "heading",
        "paragraph",
        "item",
        "item",
    ]
    assert texts(article)[-1] == "another thing"


COPIED = f"""Skip to content
Subscribe
Log in

Harbour bridge opens at last

By Ann Lee, May 3, 2025 7:10 AM 2 min read
Children walk across the deck. (Bo Chan/Courier)

{PROSE}

{MORE}

Advertisement

{PROSE.replace("Monday", "Tuesday")}

Related
The ferry adds an evening sailing
Become a member
Our newsroom lives on its readers. Support us and get our newsletter in your inbox every Sunday.
© 2025 The Courier
"""


def test_a_copied_page() -> None:
    article = extract_plain(COPIED)
    assert article.title == "Harbour bridge opens at last"
    assert article.authors == ("Ann Lee",)
    assert article.published == datetime(2025, 5, 3, 7, 10)
    assert texts(article) == [PROSE, MORE, PROSE.replace("Monday", "Tuesday")]
    reasons = {dropped.text: dropped.reason for dropped in article.dropped}
    assert reasons["Advertisement"] == "advertisement"
    assert reasons["Children walk across the deck. (Bo Chan/Courier)"] == "caption"
    assert reasons["The ferry adds an evening sailing"] == "after the article"


@pytest.mark.parametrize(
    "text", ["Menu\nLog in\nSubscribe\nShare\n", "* * *\n---\n", "Log in\nSign up\nSearch"]
)
def test_only_navigation(text: str) -> None:
    with pytest.raises(NoArticleError):
        extract_plain(text)


LINES = st.lists(
    st.one_of(
        st.sampled_from([*COPIED.split("\n"), PROSE, "", "• a point", "1. a step", "…"]),
        st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=20),
    ),
    min_size=1,
)


@given(LINES)
def test_every_character_goes_somewhere(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        article = extract_plain(text)
    except NoArticleError:
        return
    said = [article.title, *texts(article), *(dropped.text for dropped in article.dropped)]
    marks = "".join(line.bullet for line in split_lines(text))  # the mark of an item is layout
    missing = letters(text) - letters("".join(said))
    assert not missing - letters(marks)
    assert not letters("".join(said)) - letters(text), "nothing is said twice"


def letters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def test_a_byline_under_the_title_is_not_glued_to_it() -> None:
    broken = "The harbour bridge opened on Monday, and all the children of\nthe town were there to see it."
    for body in (f"{PROSE}\n\n{MORE}", f"{broken}\n\n{broken}\n\n{broken}"):
        article = extract_plain(f"The bridge opens\nBy Ann Lee\n3 May 2025\n\n{body}")
        assert (article.title, article.authors) == ("The bridge opens", ("Ann Lee",))
        assert article.published == datetime(2025, 5, 3)
        assert "Ann Lee" not in " ".join(texts(article))


@pytest.mark.parametrize(
    "broken",
    [
        "The harbour bridge opened on Monday, and all the children\nwere there.",
        "It had been closed for fourteen months, and\nthe ferry had carried everybody who could not swim.",
    ],
)
def test_a_single_broken_paragraph_is_joined(broken: str) -> None:
    article = extract_plain(f"Harbour bridge opens\n\n{broken}\n\n{PROSE}\n\n{MORE}")
    assert texts(article) == [broken.replace("\n", " "), PROSE, MORE]


def test_lines_that_are_no_sentence_stay_apart() -> None:
    facts = "any fish of the river and of the sea\nany bird of the field\nno sugar that is not from fruit"
    article = extract_plain(f"What to eat\n\n{PROSE}\n\n{facts}\n\n{MORE}")
    assert texts(article)[1:-1] == facts.split("\n")


DEK = "The children of the town cross the harbour bridge for the first time."
TITLE = "Harbour bridge opens at last"
LAST = "Help the harbour stay open"


def read_as(monkeypatch: pytest.MonkeyPatch, body: list[str], *texts: str) -> Article:
    """The article of a copied page, when the trees take the lines in `body` for its text."""

    def vote(lines: list[TextLine]) -> Votes:
        at = [at for at, line in enumerate(lines) if line.text in body]
        return Votes([line.text for line in lines].index(TITLE), tuple(at))

    monkeypatch.setattr("tts.reading.plain.votes.vote", vote)
    return extract_plain("\n\n".join(("Skip to content", "Log in", "Share", TITLE, *texts)))


def test_the_dek_of_a_copied_page(monkeypatch: pytest.MonkeyPatch) -> None:
    article = read_as(monkeypatch, [PROSE, MORE], "By Ann Lee", DEK, PROSE, MORE, "Share")
    assert (article.title, article.dek, article.authors) == (TITLE, DEK, ("Ann Lee",))
    assert texts(article) == [PROSE, MORE]
    assert DEK not in [gone.text for gone in article.dropped]


def test_a_heading_with_nothing_below_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    article = read_as(monkeypatch, [PROSE, MORE, LAST], PROSE, MORE, LAST, PROSE + MORE, "Share")
    assert texts(article) == [PROSE, MORE]
    assert (LAST, "heading without text") in [(one.text, one.reason) for one in article.dropped]


def test_a_heading_that_is_all_there_is_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    assert texts(read_as(monkeypatch, [LAST], LAST, PROSE, "Share")) == [LAST]
