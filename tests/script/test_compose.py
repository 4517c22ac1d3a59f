"""An article as a script."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.episode.accounting import account
from tts.model import Article, Block, ChapterMark, Span
from tts.script.cleaning import clean
from tts.script.compose import compose
from tts.script.sentences.breaths import MAX_CHARS
from tts.settings import Pauses, ScriptSettings

PLAIN = ScriptSettings(disclosure="none", byline=False)
PAUSES = Pauses()
PUBLISHED = datetime(2024, 10, 29, 8, tzinfo=UTC)


def silent(one, script):
    """The characters that no word reads out, as the accounts of an episode have them."""
    accounts = account(one, script)
    return tuple(Span(fate.block, run.start, run.end) for fate in accounts for run in fate.silent)


def article(*blocks: Block, title: str = "A title", **more) -> Article:
    return Article(title, blocks, **more)


def paragraph(text: str) -> Block:
    return Block("paragraph", text)


def test_the_order_of_the_parts():
    script = compose(article(paragraph("One. Two."), authors=("Ann Lee",)))
    assert [one.role for one in script.utterances] == [
        "disclosure", "title", "byline", "paragraph", "paragraph",
    ]  # fmt: skip
    at_end = compose(article(paragraph("One.")), ScriptSettings(disclosure="end"))
    assert [one.role for one in at_end.utterances] == ["title", "paragraph", "disclosure"]


def test_the_dek_comes_after_the_title():
    script = compose(article(paragraph("One."), dek="It sums up", authors=("Ann Lee",)))
    roles = [one.role for one in script.utterances]
    assert roles == ["disclosure", "title", "dek", "byline", "paragraph"]
    dek = script.utterances[2]
    assert dek.spoken == "It sums up."  # closed as a title is
    assert dek.span == Span("dek", 0, len("It sums up"))
    fates = account(article(paragraph("One."), dek="It sums up"), script)
    assert [one.block for one in fates] == [None, "dek", 0]


def test_a_title_is_closed_only_when_spoken():
    title = compose(article(paragraph("One."), title="All is well"), PLAIN).utterances[0]
    assert (title.written, title.spoken) == ("All is well", "All is well.")
    assert title.span == Span(None, 0, 11)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "By Ann Lee, Bo Roe and Cy Dal. October 29, 2024."),
        ("en-GB", "By Ann Lee, Bo Roe and Cy Dal. 29 October 2024."),
        ("de-AT", "Von Ann Lee, Bo Roe und Cy Dal. 29. Oktober 2024."),
        ("fr", "Par Ann Lee, Bo Roe et Cy Dal. 29 octobre 2024."),
        ("es", "Por Ann Lee, Bo Roe y Cy Dal. 29 de octubre de 2024."),
        ("it", "Di Ann Lee, Bo Roe e Cy Dal. 29 ottobre 2024."),
        ("nl", "Door Ann Lee, Bo Roe en Cy Dal. 29 oktober 2024."),
        ("pl", "Ann Lee, Bo Roe i Cy Dal. 29 października 2024 roku."),
        ("pt", "Por Ann Lee, Bo Roe e Cy Dal. 29 de outubro de 2024."),
        ("ru", "Ann Lee, Bo Roe и Cy Dal. 29 октября 2024 года."),
        ("uk", "Ann Lee, Bo Roe і Cy Dal. 29 жовтня 2024 року."),
        ("sv", "Ann Lee, Bo Roe, Cy Dal."),
    ],
)
def test_bylines(language, written):
    names = ("Ann Lee", "Bo Roe", "Cy Dal")
    one = article(paragraph("X."), authors=names, published=PUBLISHED, language=language)
    lines = [line for line in compose(one).utterances if line.role == "byline"]
    assert " ".join(line.written for line in lines) == written
    assert all(line.span is None and word.span is None for line in lines for word in line.words)


def test_the_disclosure_is_in_the_language_of_the_article():
    german = compose(article(paragraph("Hallo."), language="de")).utterances[0]
    assert "künstlicher Intelligenz" in german.written
    own = ScriptSettings(disclosure_text="Made by machine.")
    assert (
        compose(article(paragraph("Hallo."), language="de"), own).utterances[0].written
        == "Made by machine."
    )


@pytest.mark.parametrize("language", ["de", "fr", "es", "it", "nl", "pl", "pt", "ru", "uk"])
def test_no_language_we_know_has_the_english_disclosure(language):
    said = compose(article(paragraph("1."), language=language)).utterances[0]
    assert said.role == "disclosure"
    assert said.written != ScriptSettings().disclosure_text


LONG = "of the things that we have seen and heard"  # so that it is said in a breath of its own


def test_pauses():
    script = compose(
        article(
            paragraph(f"One {LONG}. “Two {LONG}.” Three {LONG}."),
            Block("heading", "Part", 2),
            Block("quote", "Four."),
            Block("item", "Five."),
        ),
        PLAIN,
    )
    assert [one.pause_ms for one in script.utterances] == [
        PAUSES.title_ms,
        PAUSES.sentence_ms + PAUSES.before_quote_ms,
        PAUSES.sentence_ms,
        PAUSES.paragraph_ms + PAUSES.before_heading_ms,
        PAUSES.heading_ms + PAUSES.before_quote_ms,
        PAUSES.quote_ms,
        0,
    ]


def test_parts_of_a_long_sentence_are_a_clause_apart():
    script = compose(article(paragraph("word " * 70 + "word, " + "word " * 70 + "end.")), PLAIN)
    *parts, last = [one for one in script.utterances if one.role == "paragraph"]
    assert parts
    assert {one.pause_ms for one in parts} == {PAUSES.clause_ms}
    assert last.pause_ms == 0


def test_chapters_only_where_there_are_three():
    two = article(
        Block("heading", "A", 2), paragraph("X."), Block("heading", "B. C.", 2), paragraph("Y.")
    )
    assert compose(two, PLAIN).chapters == (
        ChapterMark("A title", 0),
        ChapterMark("A", 1),
        ChapterMark("B. C.", 3),
    )
    assert compose(article(Block("heading", "A", 2), paragraph("X.")), PLAIN).chapters == ()


def test_what_is_silent_is_no_utterance_and_is_listed():
    one = article(paragraph("😀 🎉"), paragraph("He “said” no. 😀"))
    script = compose(one, PLAIN)
    assert [said.written for said in script.utterances] == ["A title", "He “said” no. 😀"]
    assert silent(one, script) == (
        Span(0, 0, 1),
        Span(0, 2, 3),
        Span(1, 3, 4),
        Span(1, 8, 9),
        Span(1, 14, 15),
    )


def check_script(one: Article) -> None:
    """Utterances and words read exactly what they say they read, and nothing that can be said is lost."""
    script = compose(one, PLAIN)
    texts = {None: one.title, **dict(enumerate(block.text for block in one.blocks))}
    read = {number: [False] * len(text) for number, text in texts.items()}
    for said in script.utterances:
        assert said.written == texts[said.span.block][said.span.start : said.span.end]
        assert len(said.spoken.strip()) > 0
        for word in said.words:
            assert 0 <= word.start < word.end <= len(said.written)
            assert word.span == Span(
                said.span.block, said.span.start + word.start, said.span.start + word.end
            )
        for at in range(said.span.start, said.span.end):
            assert not read[said.span.block][at]
            read[said.span.block][at] = True
    quiet = {(span.block, at) for span in silent(one, script) for at in range(span.start, span.end)}
    for number, text in texts.items():
        for at, char in enumerate(text):
            assert read[number][at] or char.isspace() or (number, at) in quiet
            assert not ((number, at) in quiet and char.isalnum())


BLOCKS = st.builds(
    Block,
    st.sampled_from(["paragraph", "heading", "quote", "item"]),
    st.text(alphabet="ab. “”!?1,;—()😀5$\n", min_size=1, max_size=200).filter(
        lambda text: text.strip()
    ),
)


@given(st.text(max_size=30), st.lists(BLOCKS, max_size=4), st.sampled_from(["en", "de", "uk"]))
def test_compose_loses_nothing(title, blocks, language):
    check_script(article(*blocks, title=title, language=language))


@pytest.mark.parametrize(
    "text",
    [
        "x" * 5_000,
        "word " * 2_000,
        "\x00\x07",
        "😀🎉",
        "مرحبا بالعالم. كيف الحال؟",
        "e\u0301" * 1_000,
        "1" * 3_000,
    ],
)
def test_strange_blocks(text):
    one = article(paragraph(text))
    check_script(one)
    assert all(
        len(clean(said.written).text) <= MAX_CHARS for said in compose(one, PLAIN).utterances
    )


def test_an_article_of_nothing_but_emoji_has_no_utterances():
    assert compose(article(paragraph("😀"), title="🎉"), PLAIN).utterances == ()


def test_a_short_sentence_goes_with_its_neighbour_and_keeps_its_own_cue():
    text = "Why? Nobody in the whole town could tell us what it had been for. He left."
    said = [
        (one.written, one.joined, one.pause_ms == 0)
        for one in compose(article(paragraph(text), paragraph("The end of it.")), PLAIN).utterances
    ]
    assert said[1:] == [
        ("Why?", True, True),
        ("Nobody in the whole town could tell us what it had been for.", True, True),
        ("He left.", False, False),
        ("The end of it.", False, True),
    ]


def test_nothing_is_joined_beyond_its_paragraph():
    said = compose(article(paragraph("No."), paragraph("Why not?")), PLAIN).utterances
    assert not any(one.joined for one in said)


def test_a_breath_does_not_tear_what_is_read_as_one():
    filler = "word " * 55
    text = f"{filler}on Oct. 28, 2024, at 5 p.m. they paid, {filler}and $4.5 billion was it."
    for one in compose(article(paragraph(text)), PLAIN).utterances:
        for whole in ("Oct. 28, 2024", "5 p.m", "$4.5 billion"):
            assert (whole in one.written) == (whole.split()[0] in one.written)
