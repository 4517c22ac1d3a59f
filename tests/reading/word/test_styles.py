"""What styles say of their paragraphs, own and inherited."""

from __future__ import annotations

import pytest
from lxml import etree
from reading.docx_maker import SPACES

from tts.reading.word.styles import Style, Styles, with_properties


def styles(inside: str) -> Styles:
    return Styles(etree.fromstring(f"<w:styles {SPACES}>{inside}</w:styles>"))


def style(identifier: str, name: str = "", based: str = "", inside: str = "") -> str:
    called = f'<w:name w:val="{name}"/>' if name else ""
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:styleId="{identifier}">{called}{on}{inside}</w:style>'


def outline(level: object) -> str:
    return f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>'


def numbered(number: int, depth: object = 0) -> str:
    return f'<w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'


def test_a_style_has_what_it_inherits_and_changes_it() -> None:
    found = styles(
        style("a", "Base", inside=outline(2))
        + style("b", "Middle", "a", numbered(7, 1))
        + style("c", "Last", "b", outline(9))
    )
    assert found.find("b") == Style("middle", 2, True, "7", 1)
    assert found.find("c") == Style("last", None, True, "7", 1)


def test_number_nought_ends_a_list() -> None:
    found = styles(style("a", inside=numbered(7)) + style("b", based="a", inside=numbered(0)))
    assert found.find("a").is_listed
    assert not found.find("b").is_listed


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("heading 1", 0),
        ("Heading 9", 8),
        ("heading1", 0),
        ("heading 10", None),
        ("heading 0", None),
        ("title", None),
    ],
)
def test_built_in_headings_are_headings_by_name(name: str, level: int | None) -> None:
    assert styles(style("x", name)).find("x").outline == level
    assert styles("").find(name.replace(" ", "")).outline == level  # used without being declared


@pytest.mark.parametrize("level", ["9", "12", "x", "-1", ""])
def test_levels_that_are_no_heading(level: str) -> None:
    assert styles(style("a", "Odd", inside=outline(level))).find("a").outline is None


@pytest.mark.parametrize(("depth", "level"), [("3", 3), ("12", 0), ("x", 0)])
def test_depths_of_lists(depth: str, level: int) -> None:
    assert styles(style("a", inside=numbered(1, depth))).find("a").level == level


def test_hidden_and_shown_again() -> None:
    found = styles(
        style("a", inside="<w:rPr><w:vanish/></w:rPr>")
        + style("b", based="a")
        + style("c", based="a", inside='<w:rPr><w:vanish w:val="false"/></w:rPr>')
    )
    assert [found.find(name).is_hidden for name in "abc"] == [True, True, False]


def test_a_circle_of_styles_ends() -> None:
    found = styles(style("a", "One", "b", outline(1)) + style("b", "Two", "a"))
    assert found.find("a") == Style("one", 1)
    assert found.find("b") == Style("two", 1)


def test_without_styles_all_is_plain() -> None:
    assert Styles(None).find(None) == Style()
    assert Styles(None).language is None
    assert with_properties(Style("x"), None, None) == Style("x")


def test_the_language_of_the_document() -> None:
    lang = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="uk-UA"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert styles(lang).language == "uk-UA"
