"""Articles of which only the beginning is there."""

from __future__ import annotations

import pytest

from tts.model import Block
from tts.reading.body.judge import Judged
from tts.reading.checks.paywall import is_cut
from tts.reading.claims.marks import Marks
from tts.reading.claims.metadata import read_metadata
from tts.reading.page.boxes import parse

PARAGRAPH = "The first people walked over the new bridge on Tuesday, an hour before it was opened by the mayor. "
WALLS = [
    "Subscribe now to continue reading",
    "Jetzt weiterlesen mit Gazette Plus",
    "Il vous reste 60 % de cet article à lire",
    "Contenido exclusivo para suscriptores",
    "Contenuto riservato agli abbonati",
    "Alleen voor abonnees",
    "Dostęp tylko dla prenumeratorów",
    "Материал для подписчиков",
]


def lines(*after: str, paragraphs: int = 2) -> list[Judged]:
    body = [Judged(PARAGRAPH, Block("paragraph", PARAGRAPH)) for _ in range(paragraphs)]
    return [*body, *(Judged(text, None, "notice") for text in after)]


@pytest.mark.parametrize("wall", WALLS)
def test_a_wall_behind_the_text(wall: str) -> None:
    assert is_cut(lines("Tags", wall), is_free=False, declared_words=0, body="")


def test_a_whole_text_is_not_cut_though_it_is_not_free() -> None:
    assert not is_cut(lines("Tags"), is_free=False, declared_words=0, body="")
    assert not is_cut(lines(WALLS[0]), is_free=False, declared_words=38, body="")
    assert not is_cut(lines(), is_free=False, declared_words=0, body=PARAGRAPH * 2)
    long = lines(WALLS[0], paragraphs=30)
    assert not is_cut(long, is_free=False, declared_words=0, body=PARAGRAPH * 30)


def test_a_text_much_shorter_than_declared_is_cut() -> None:
    assert is_cut(lines(), is_free=False, declared_words=900, body="")
    assert is_cut(lines(), is_free=False, declared_words=0, body=PARAGRAPH * 9)


def test_a_free_text_is_not_cut() -> None:
    assert not is_cut(lines(WALLS[0]), is_free=True, declared_words=900, body="")
    assert not is_cut(lines(WALLS[0]), is_free=None, declared_words=0, body="")


def test_without_a_declaration_everything_must_speak_for_it() -> None:
    assert is_cut(lines(WALLS[0]), is_free=None, declared_words=900, body="")
    assert not is_cut(lines("Tags"), is_free=None, declared_words=900, body="")


def test_what_else_is_for_subscribers_is_no_wall() -> None:
    comments = "Commenting is for subscribers only"
    assert not is_cut(lines(comments), is_free=False, declared_words=0, body="")


@pytest.mark.parametrize("value", ['"False"', "false", '"http://schema.org/False"', "0"])
@pytest.mark.parametrize(
    "form",
    [
        '"isAccessibleForFree": {}',
        '"hasPart": {{"@type": "WebPageElement", "isAccessibleForFree": {}}}',
    ],
)
def test_the_article_says_so(value: str, form: str) -> None:
    record = f'{{"@type": "NewsArticle", "headline": "Bridge opens", {form.format(value)}}}'
    page = f"<script type='application/ld+json'>{record}</script>"
    assert read_metadata(Marks(parse(page))).is_free is False
