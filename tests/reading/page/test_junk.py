"""What elements, roles and names of classes say of the text in them."""

from __future__ import annotations

import pytest
from bs4 import Tag

from tts.reading.page.boxes import parse
from tts.reading.page.class_names import CLASS_NAMES
from tts.reading.page.junk import is_article_box, is_named, is_only_unspoken, reason_of_element


def element(markup: str) -> Tag:
    body = parse(f"<body>{markup}</body>").body
    assert body
    found = next(node for node in body.contents if isinstance(node, Tag))
    assert isinstance(found, Tag)
    return found


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<nav>x</nav>", "navigation"),
        ("<footer>x</footer>", "page footer"),
        ("<figcaption>x</figcaption>", "caption"),
        ("<p>x</p>", None),
        ("<p hidden>x</p>", "hidden"),
        ("<p aria-hidden=TRUE>x</p>", "hidden"),
        ("<p style='color: red; display : none'>x</p>", "hidden"),
        ("<p style='clip:rect(1px, 1px, 1px, 1px)'>x</p>", "hidden"),
        ("<p style='clip-path: inset(50%)'>x</p>", "hidden"),
        ("<p style='display: block'>x</p>", None),
        ("<div role=Navigation>x</div>", "navigation"),
        ("<div role=dialog>x</div>", "notice"),
        ("<nav class=comments>x</nav>", "navigation"),
        ("<nav role=dialog>x</nav>", "notice"),
    ],
)
def test_elements_roles_and_what_hides_them(markup: str, reason: str | None) -> None:
    assert reason_of_element(element(markup)) == reason


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ("class=comment-list", "comments"),
        ("class=commentList", "comments"),
        ("class=COMMENTS", "comments"),
        ("id=disqus", "comments"),
        ("class='wide newsletter-box'", "newsletter or membership"),
        ("class=story-body", None),
        ("class='story-body comments'", None),
        ("class=commentary", None),
        ("class=adage", None),
        ("class=has-sidebar", None),
        ("class=uploads", None),
    ],
)
def test_names_of_classes(names: str, reason: str | None) -> None:
    assert reason_of_element(element(f"<div {names}>x</div>")) == reason


def test_the_body_and_the_article_are_never_named_by_their_theme() -> None:
    assert reason_of_element(element("<article class='tag-newsletter sidebar'>x</article>")) is None
    assert reason_of_element(element("<main class=comments>x</main>")) is None
    assert reason_of_element(element("<div class=comments>x</div>")) == "comments"


@pytest.mark.parametrize("reason", sorted(CLASS_NAMES))
def test_every_reason_can_be_reached(reason: str) -> None:
    """By a name that no reason before it takes."""
    names = {
        "hidden": "sr-only", "comments": "comments", "cookie notice": "cookie-bar", "footnote": "footnotes",
        "newsletter or membership": "newsletter", "caption": "wp-caption", "share line": "share-bar",
        "related story": "related-posts", "tags": "tag-list", "byline": "post-meta", "navigation": "breadcrumbs",
        "advertisement": "ad-container", "sidebar": "infobox", "page footer": "site-footer",
        "page header": "masthead", "notice": "toolbar", "embedded post": "twitter-tweet", "figure": "slideshow",
    }  # fmt: skip
    assert reason_of_element(element(f"<div class={names[reason]}>x</div>")) == reason


@pytest.mark.parametrize(
    ("markup", "is_one"),
    [
        ("<article>x</article>", True),
        ("<div itemprop='articleBody text'>x</div>", True),
        ("<div class='wide entryContent'>x</div>", True),
        ("<div class=entry-contents>x</div>", False),
        ("<div>x</div>", False),
    ],
)
def test_what_the_page_calls_its_article(markup: str, is_one: bool) -> None:
    assert is_article_box(element(markup)) is is_one


def test_seen_but_not_spoken() -> None:
    assert is_only_unspoken(element("<p aria-hidden=true>x</p>"))
    assert not is_only_unspoken(element("<p aria-hidden=true hidden>x</p>"))
    assert not is_only_unspoken(element("<p>x</p>"))


def test_named_by_the_element_itself_and_not_by_a_class() -> None:
    assert is_named(element("<aside>x</aside>"))
    assert is_named(element("<div role=search>x</div>"))
    assert is_named(element("<div hidden>x</div>"))
    assert not is_named(element("<div class=comments>x</div>"))
