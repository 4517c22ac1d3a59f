"""The texts of a narration in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tts.model import Article, Block
from tts.script.compose import compose
from tts.script.sources import sources
from tts.settings import ScriptSettings, Templates

ARTICLE = Article(
    "The bridge",
    (
        Block("heading", "Why", 2),
        Block("item", "It is old"),
        Block("item", "It is dear"),
        Block("paragraph", "So it goes."),
        Block("item", "Nobody"),
        Block("image", "A bridge in fog"),
        Block("correction", "Correction: It is two years old, not ten."),
    ),
    authors=("Ann Bell", "Bo Lind"),
    published=datetime(2024, 10, 28, tzinfo=UTC),
    dek="A short summary",
)
QUIET = ScriptSettings(disclosure="none")


def texts(settings: ScriptSettings, article: Article = ARTICLE) -> list[str]:
    return [one.text for one in sources(article, settings)]


def test_everything_in_order():
    assert texts(QUIET) == [
        "The bridge",
        "A short summary",
        "By Ann Bell and Bo Lind. October 28, 2024.",
        "Why",
        "It is old",
        "It is dear",
        "So it goes.",
        "Nobody",
        "Image:",
        "A bridge in fog",
        "Correction: It is two years old, not ten.",
    ]


def test_the_notice_stands_where_it_is_wanted():
    start, end = (texts(ScriptSettings(disclosure=where)) for where in ("start", "end"))
    assert start[0] == end[-1] == "This audio is created with AI assistance."
    assert start[1:] == end[:-1] == texts(QUIET)


def test_templates_frame_the_text_and_count_items():
    templates = Templates(
        item="{ordinal}, {text}", heading="Chapter: {text} Well.", byline="By {authors}."
    )
    said = texts(replace(QUIET, templates=templates))
    assert said[2:6] == ["By Ann Bell and Bo Lind.", "Chapter:", "Why", "Well."]
    assert [text for text in said if text.endswith(",")] == ["First,", "Second,", "First,"]


def test_what_is_ours_claims_no_character_of_the_article():
    framed = replace(QUIET, templates=Templates(quote="Quote: {text}", title="Title: {text}"))
    script = compose(replace(ARTICLE, blocks=(Block("quote", "Go home."),)), framed)
    spans = [(one.spoken, one.span is None) for one in script.utterances]
    assert ("Quote:", True) in spans
    assert ("Go home.", False) in spans
    assert spans[0] == ("Title:", True)


def test_a_byline_template_that_names_what_is_unknown_is_silent():
    anonymous = replace(ARTICLE, authors=(), published=None)
    settings = replace(QUIET, templates=Templates(byline="By {authors}, {date}."))
    assert "" in texts(settings, anonymous)
    assert not [one for one in compose(anonymous, settings).utterances if one.role == "byline"]


def test_an_item_that_has_its_number_is_not_counted_again():
    numbered = replace(
        ARTICLE, blocks=(Block("item", "1. It is old"), Block("item", "(2) It is dear"))
    )
    settings = replace(QUIET, byline=False, templates=Templates(item="{ordinal}, {text}"))
    assert texts(settings, numbered)[2:] == ["1. It is old", "(2) It is dear"]
