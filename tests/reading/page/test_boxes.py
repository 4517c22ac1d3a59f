"""The boxes and lines of a page, and what is noted of its images, marks and ids."""

from __future__ import annotations

import pytest

from tts.model import Choices, SiteRule
from tts.reading.page.boxes import is_unseen, lay_out, nearest, parse
from tts.reading.page.junk import reason_of_element
from tts.reading.page.rules import find_matches


def laid_out(markup: str, selector: str | None = None, *drop: str):
    soup = parse(markup)
    return lay_out(soup, find_matches(soup, Choices(rule=SiteRule(selector, drop))))


def test_images_are_noted_with_the_line_they_stand_before():
    layout = laid_out("<p>one</p><img><p>two <picture><img></picture></p><p>three</p><img>")
    assert [picture.line for picture in layout.pictures] == [1, 1, 3]
    assert [picture.tag.name for picture in layout.pictures] == ["img", "picture", "img"]


def test_marks_are_noted_with_what_they_lead_to():
    layout = laid_out("<p>the bridge<sup><a href='x#fn%C3%A9'>1</a></sup> fell<sup>[2]</sup></p>")
    assert [(layout.lines[mark.line].text, mark.target) for mark in layout.marks] == [
        ("1", "fné"),
        ("[2]", ""),
    ]


def test_ids_name_the_box_they_stand_in():
    layout = laid_out(
        "<p id='a'>x <b id='b'>y</b><a name='c'></a></p><p id='a'>z</p><i name='d'>w</i>"
    )
    tags = {name: layout.boxes[box].tag.name for name, box in layout.anchors.items()}
    assert tags == {"a": "p", "b": "p", "c": "p"}
    assert layout.anchors["a"] == layout.anchors["b"] < len(layout.boxes) - 1


def test_boxes_in_a_chosen_box_are_chosen():
    layout = laid_out("<div class='x'><p>one</p></div><p>two <b class='x'>three</b></p>", ".x")
    chosen = [line.text for line in layout.lines if layout.boxes[line.box].is_chosen]
    assert chosen == ["one", "three"]


def test_what_a_rule_forbids_takes_its_lines_along():
    layout = laid_out(
        "<div class='x'><p>one</p><svg>s</svg></div><p>two <b class='x'>three</b></p>", None, ".x"
    )
    assert {line.text: line.reason for line in layout.lines} == {
        "one": "left out by rule: .x",
        "s": "left out by rule: .x",
        "two": None,
        "three": "left out by rule: .x",
    }


def test_the_nearest_box_of_a_name():
    layout = laid_out("<ul><li><p>one</p><ol><li>two</li></ol></li></ul>")
    items = nearest(layout, "li")
    lists = nearest(layout, "ul", "ol")
    one, two = (line.box for line in layout.lines)
    assert layout.boxes[lists[one]].tag.name == "ul"
    assert layout.boxes[lists[two]].tag.name == "ol"
    assert items[one] < items[two] == two
    assert items[0] == -1


@pytest.mark.parametrize(
    ("markup", "unseen"),
    [
        ("<p hidden>x</p>", True),
        ("<p style='display:none'>x</p>", True),
        ("<p aria-hidden='true'>x</p>", False),
        ("<p class='visually-hidden'>x</p>", False),
        ("<nav>x</nav>", False),
    ],
)
def test_what_nobody_sees(markup, unseen):
    tag = parse(markup).body.contents[0]
    assert is_unseen(tag, reason_of_element(tag)) is unseen


@pytest.mark.parametrize(
    "told",
    [
        "(opens in a new window)",
        "Opens in New Tab",
        "(öffnet in neuem Fenster)",
        "Link wird im neuen Tab geöffnet",
        "s’ouvre dans une nouvelle fenêtre",
        "(SE ABRE EN UNA VENTANA NUEVA)",
        "se abre en una nueva pestaña",
    ],
)
def test_that_a_link_opens_a_window_is_hidden(told: str) -> None:
    lines = lay_out(parse(f"<p>The <a href='/x'>report {told}</a> of the port.</p>")).lines
    assert [(line.text, line.reason) for line in lines][-1] == ("The report of the port.", None)
    assert [line.reason for line in lines] == ["hidden", None]
