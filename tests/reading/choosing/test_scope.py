"""Where on a page its article is."""

from __future__ import annotations

from tts.model import Block
from tts.reading.body.judge import Judged
from tts.reading.choosing.scope import Scope, find_scope
from tts.reading.page.boxes import lay_out, parse

PAGE = """<body><div id=page><nav id=nav><p>Home</p></nav>
<main id=home><p>One</p><div id=inner class=sidebar><p>Two</p></div><aside id=side><p>Aside</p></aside>
<div id=box><p>Three</p></div></main><footer id=foot><p>Imprint</p></footer></div></body>"""


def scope(*body: str, page: str = PAGE) -> Scope:
    """The scope where the lines `body` are the article."""
    layout = lay_out(parse(page))
    lines = [
        Judged(line.text, Block("paragraph", line.text) if line.text in body else None)
        for line in layout.lines
    ]
    return find_scope(layout, lines)


def inside(found: Scope) -> set[str]:
    """The ids of the boxes that lie in the article."""
    return {
        str(box.tag.get("id"))
        for box, is_in in zip(found.layout.boxes, found.inside, strict=True)
        if is_in and box.tag.get("id")
    }


def included(found: Scope, name: str, *allowed: str) -> bool:
    at = next(at for at, box in enumerate(found.layout.boxes) if box.tag.get("id") == name)
    return found.includes(at, frozenset(allowed))


def test_the_article_is_the_innermost_box_that_holds_every_block() -> None:
    assert inside(scope("One", "Two", "Three")) == {"home", "inner", "side", "box"}
    assert inside(scope("Two")) == {"inner"}
    assert inside(scope("One", "Imprint")) >= {"page", "foot", "home"}


def test_first_and_last_line_of_the_body() -> None:
    found = scope("One", "Three")
    assert [found.layout.lines[at].text for at in (found.first, found.last)] == ["One", "Three"]


def test_what_a_box_with_a_block_is_called_does_not_count_and_of_others_it_does() -> None:
    found = scope("One", "Two", "Three")
    assert included(found, "inner")  # called a sidebar, and holds a paragraph of the article
    assert not included(found, "side")
    assert included(found, "side", "sidebar")
    assert not included(found, "side", "figure")
    assert not included(found, "foot", "page footer")


def test_without_a_body_there_is_no_scope() -> None:
    found = scope()
    assert (found.first, found.last) == (-1, -1)
    assert inside(found) == set()
    assert not included(found, "home")
