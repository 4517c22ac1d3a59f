"""The blocks of a Markdown text, and what a listener chose beside them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tts.model import Block, Choices
from tts.reading.markdown.body import interleave, read_body

TABLE = "| Team | Points |\n|:-----|-------:|\n| Kyiv | 12 |\n| Lviv | — |\n"
NOTES = (
    "The pier[^b] is old.[^a]\n\nIt ~~fell~~ stands.\n\n[^a]: Or *older*.\n\n    The deeds say so.\n"
    "[^b]: Of oak; see [the map][m].\n[^c]: Nobody asks.\n\n[m]: https://x.example/m\n"
)


def texts(text: str, **wanted: bool) -> list[str]:
    body = read_body(text, Choices(**wanted))
    return [block.text for block in interleave(body.blocks, body.asides)]


def reasons(text: str, **wanted: bool) -> dict[str, str]:
    return {gone.text: gone.reason for gone in read_body(text, Choices(**wanted)).dropped}


def test_tables_row_by_row() -> None:
    assert texts(f"a\n\n{TABLE}\nb", tables=True) == [
        "a",
        "Team: Kyiv; Points: 12",
        "Team: Lviv",
        "b",
    ]
    assert reasons(TABLE, tables=True) == {"—": "ornament"}
    assert read_body(TABLE, Choices(tables=True)).blocks[0].kind == "item"


def test_tables_are_left_out_cell_by_cell() -> None:
    assert texts(TABLE) == []
    assert reasons(TABLE)["Kyiv"] == "table"


def test_a_column_without_values_is_accounted_for() -> None:
    table = "| Team | Goals |\n|--|--|\n| Kyiv | |\n"
    assert texts(table, tables=True) == ["Team: Kyiv"]
    assert reasons(table, tables=True) == {"Goals": "table"}


def test_a_table_of_headings_alone() -> None:
    assert texts("| Team | Points |\n|--|--|\n", tables=True) == ["Team; Points"]


def test_a_row_that_is_too_long_is_accounted_for() -> None:
    wide = 250
    table = "".join(f"|h{at}" for at in range(wide)) + "|\n" + "|-" * wide + "|\n" + "|v" * wide
    said = " ".join(texts(table, tables=True))
    for at in range(wide):
        assert f"h{at}:" in said or f"h{at}" in reasons(table, tables=True)


@pytest.mark.parametrize(
    "row", ["| Kyiv | 12 | more | \\| |", "Kyiv | 12 | more", "> | Kyiv | 12 | more"]
)
def test_cells_without_a_column_are_accounted_for(row: str) -> None:
    mark = "> " * row.startswith(">")
    table = f"{mark}| Team | Points |\n{mark}|--|--|\n{row}\n"
    assert texts(table, tables=True) == ["Team: Kyiv; Points: 12"]
    assert reasons(table, tables=True) == {"more": "table"}


def test_a_break_parts_words() -> None:
    assert texts("one<br/>two  \nthree\nfour") == ["one two three four"]


def test_footnotes_follow_the_paragraph_and_the_others_the_text() -> None:
    assert texts(NOTES, footnotes=True) == [
        "The pier is old.",
        "Of oak; see the map.",
        "Or older.",
        "The deeds say so.",
        "It stands.",
        "Nobody asks.",
    ]
    assert reasons(NOTES, footnotes=True) == {
        "[^a]": "footnote mark",
        "[^b]": "footnote mark",
        "[^a]:": "footnote mark",
        "[^b]:": "footnote mark",
        "[^c]:": "footnote mark",
        "fell": "struck out",
        "[m]: https://x.example/m": "address of a link",
    }


def test_footnotes_are_left_out() -> None:
    assert texts(NOTES) == ["The pier is old.", "It stands."]
    assert reasons(NOTES)["[^c]: Nobody asks."] == "footnote"


def test_a_note_is_read_once_and_those_in_notes_at_the_end() -> None:
    text = "One.[^1]\n\nTwo.[^1]\n\n[^1]: See there.[^2]\n[^2]: And here.[^1]"
    assert texts(text, footnotes=True) == ["One.", "See there.", "Two.", "And here."]


def test_a_note_of_a_row_follows_the_table() -> None:
    text = TABLE.replace("12", "12[^1]") + "\nb\n\nc\n\n[^1]: After a protest."
    assert texts(text, tables=True, footnotes=True)[1:] == [
        "Team: Lviv",
        "After a protest.",
        "b",
        "c",
    ]
    assert texts(text, footnotes=True) == ["b", "c", "After a protest."]


def test_a_note_within_a_note_is_left_out() -> None:
    text = "One.[^1]\n\n" + "[^1]: " * 3000 + "deep"
    assert texts(text, footnotes=True) == ["One."]
    (note,) = (gone for gone in reasons(text, footnotes=True) if "deep" in gone)
    assert reasons(text, footnotes=True)[note] == "footnote"


def test_a_note_that_is_nested_too_deeply_is_accounted_for() -> None:
    text = "[m]: https://x.example/m\n\nOne.[^1]\n\n[^1]: " + "> " * 120 + "deep"
    assert reasons(text, footnotes=True)["deep"] == "nested too deeply"


def test_two_notes_of_one_name() -> None:
    text = "One.[^1]\n\n[^1]: First.\n\n[^1]: Second."
    assert texts(text, footnotes=True) == ["One.", "First.", "Second."]


def test_what_a_note_holds_is_as_in_the_text() -> None:
    text = "One.[^1]\n\n[^1]: 4. four\n\n    ```\n    code\n    ```\n    ![A boat](x)"
    assert texts(text, footnotes=True, image_descriptions=True) == ["One.", "4. four", "A boat"]
    assert reasons(text, footnotes=True)["code"] == "code"


def test_descriptions_stand_before_their_paragraph_and_once() -> None:
    text = "a\n\nSee ![a *red* boat](x.png) here.\n\n![A red boat.](y.png)\n\nb"
    assert texts(text, image_descriptions=True) == ["a", "a red boat", "See here.", "b"]
    assert reasons(text, image_descriptions=True) == {"A red boat.": "image"}


@pytest.mark.parametrize("alt", ["IMG_20.jpg", "image", "photo 1", "DSC_0001"])
def test_what_describes_nothing_is_not_read(alt: str) -> None:
    assert texts(f"a ![{alt}](x)", image_descriptions=True) == ["a"]
    assert reasons(f"a ![{alt}](x)", image_descriptions=True) == {alt: "image"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1. one\n1. two", ["1. one", "2. two"]),
        ("7) one\n8) two", ["7. one", "8. two"]),
        ("1986. A good year.", ["1986. A good year."]),
        ("1. one\n\n   more\n2. two", ["1. one", "more", "2. two"]),
        ("1. one\n   - in\n   1. deep\n2. two", ["1. one", "in", "1. deep", "2. two"]),
        ("1. > said\n2. ![x](y) two", ["1. said", "2. two"]),
        ("1. ```\n   code\n   ```\n   one\n2. ~~gone~~\n3. three", ["1. one", "3. three"]),
        ("- one\n- two", ["one", "two"]),
    ],
)
def test_numbers(text: str, wanted: list[str]) -> None:
    assert texts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("- [ ] todo\n- [x] done\n- [X] over", ["todo", "done", "over"]),
        ("1. [ ] todo", ["1. todo"]),
        ("- [ ] *todo*\n\n  [ ] text", ["todo", "[ ] text"]),
        ("[ ] text", ["[ ] text"]),
        ("- > [x] text", ["[x] text"]),
        ("- `[x]` text\n- \\[x] text\n- [x]text", ["[x] text", "[x] text", "[x]text"]),
        ("- [x] link\n\n[x]: /y", ["x link"]),
        ("- [x] ~~done~~", []),
    ],
)
def test_tasks(text: str, wanted: list[str]) -> None:
    assert texts(text) == wanted


def test_task_marks_are_accounted_for() -> None:
    assert reasons("- [ ] todo\n- [x] done") == {"[ ]": "task mark", "[x]": "task mark"}


@pytest.mark.parametrize(
    "text",
    ["a ~~*b* [c](x)~~ d", "a <del>*b* [c](x)</del> d", "a <s>~~*b* [c](x)~~</s> d"],
)
def test_what_is_struck_out(text: str) -> None:
    assert texts(text) == ["a d"]
    assert reasons(text) == {"b c": "struck out"}


def test_what_is_struck_out_takes_its_picture_and_its_note_along() -> None:
    text = "a ~~b ![A boat](x) [^1]~~\n\nc\n\n[^1]: One."
    assert texts(text, image_descriptions=True, footnotes=True) == ["a", "c", "One."]
    assert reasons(text, image_descriptions=True)["A boat"] == "image"


def test_what_is_struck_out_to_the_end() -> None:
    assert texts("a <del>b\n\nc") == ["a", "c"]
    assert reasons("a <del>b\n\nc") == {"b": "struck out"}


def test_asides_at_their_places() -> None:
    one, two, aside = (Block("paragraph", text) for text in ("one", "two", "aside"))
    assert interleave([one, None, two], [(0, aside), (2, aside), (3, aside)]) == (
        *(aside, one, aside, two, aside),
    )


WORD = st.integers(0, 999).map(lambda number: f"word{number}")
SIGNS = [
    "# ",
    "- ",
    "1. ",
    "> ",
    "[ ] ",
    "[^1]",
    "[^2]",
    "~~",
    "**",
    "| ",
    "![",
    "](x)",
    "<del>",
    "</s>",
]
BREAKS = ["\n", "\n\n", "\n    ", "\n|--|--|\n", "\n\n[^1]: ", "\n\n[^2]: ", "\n---\n", "\n\n<p>\n"]
MARKDOWN = st.lists(WORD | st.sampled_from(SIGNS) | st.sampled_from(BREAKS), max_size=40).map(
    " ".join
)


@settings(max_examples=400, deadline=None)
@given(MARKDOWN, st.booleans(), st.booleans(), st.booleans())
def test_every_word_is_read_or_accounted_for(
    text: str, tables: bool, footnotes: bool, images: bool
) -> None:
    choices = Choices(tables=tables, footnotes=footnotes, image_descriptions=images)
    body = read_body(text, choices)
    said = [block.text for block in interleave(body.blocks, body.asides)]
    known = set(re.findall(r"word\d+", " ".join([*said, *(gone.text for gone in body.dropped)])))
    assert set(re.findall(r"word\d+", text)) <= known
