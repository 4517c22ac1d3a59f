"""The kind of a page, the samples, and a page copied from a browser."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from tts.errors import NoArticleError
from tts.model import Article, Page
from tts.reading import extract, read
from tts.reading.extract import sniff

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "samples").glob("*/page.*"))
COPIED = ROOT.parent / "shared" / "pages" / "kyiv-independent.txt"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><p>a", "text/html"),
        ("\n <?xml version='1.0'?><html>", "text/html"),
        ("---\ntitle: a\n---\nb", "text/markdown"),
        ("# A title\n\ntext", "text/markdown"),
        ("A title\n\ntext < more", "text/plain"),
    ],
)
def test_the_kind_is_told_by_how_a_text_begins(text: str, kind: str) -> None:
    assert sniff(text) == kind


@pytest.mark.parametrize("kind", ["text/html", "text/plain", "text/markdown", None])
def test_characters_nobody_hears_are_no_text(kind: str | None) -> None:
    with pytest.raises(NoArticleError):
        extract(Page("x", "\u200b\ufeff\u00ad".encode(), kind))


def as_json(article: Article) -> dict[str, Any]:
    fields = dataclasses.asdict(article)
    for key in ("published", "modified"):
        fields[key] = fields[key].isoformat() if fields[key] else None
    return json.loads(json.dumps(fields))


def test_there_are_samples() -> None:
    assert [path.parent.name for path in SAMPLES] == ["harbour-bridge", "morning-market", "notes"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_samples(path: Path) -> None:
    expected = json.loads((path.parent / "article.json").read_text(encoding="utf-8"))
    found = as_json(extract(read(path)))
    assert {
        key: sorted(found[key], key=str) if key == "dropped" else found[key] for key in expected
    } == {
        key: sorted(value, key=str) if key == "dropped" else value
        for key, value in expected.items()
    }


@pytest.mark.shared
def test_a_page_copied_from_a_browser() -> None:
    if not COPIED.is_file():
        pytest.skip("the development data is not beside the checkout")
    article = extract(read(COPIED))
    assert article.title.startswith("South Korean delegation")
    assert article.title.endswith("North Korean troops")
    assert article.authors == ("The Kyiv Independent news desk",)
    assert article.published is not None
    assert article.published.isoformat() == "2024-10-29T09:53:00"
    assert [block.kind for block in article.blocks] == ["paragraph"] * 8
    assert article.blocks[0].text.startswith("A South Korean delegation")
    assert article.blocks[-1].text.endswith("five military bases.")
    said = " ".join(block.text for block in article.blocks).casefold()
    for word in ("membership", "audio", "subscribe", "getty", "ukraine war latest", "newsletter"):
        assert word not in said
    assert all(dropped.reason for dropped in article.dropped)
