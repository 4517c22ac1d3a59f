"""Marks of footnotes in web pages; those of Markdown are tested with it."""

from __future__ import annotations

import pytest

from tts.reading.page.boxes import lay_out, parse
from tts.reading.page.footnotes import linked_notes


@pytest.mark.parametrize(
    ("markup", "text", "marks"),
    [
        ("the bridge<sup>1</sup> fell", "the bridge fell", ["1"]),
        ("the bridge.<sup>12</sup> It", "the bridge. It", ["12"]),
        ("the bridge<sup>[1]</sup><sup>[2]</sup> fell", "the bridge fell", ["[1]", "[2]"]),
        ("it fell<a class='footnote-anchor' href='x#footnote-1'>1</a>.", "it fell.", ["1"]),
        ("it fell<a href='#fn1'>1</a>.", "it fell.", ["1"]),
        ("it fell<sup><a href='#fn-1'>1</a></sup>.", "it fell.", ["1"]),
        ("it fell <sup id='cite_ref-1' class='reference'>a</sup>.", "it fell .", ["a"]),
        ("40 m<sup>2</sup> of deck", "40 m² of deck", []),
        ("40 metres<sup>2</sup>", "40 metres²", []),
        ("10<sup>6</sup> tons", "10⁶ tons", []),
        ("the 1<sup>st</sup> bridge", "the 1st bridge", []),
        ("some <sup>14</sup>C", "some ¹⁴C", []),
        ("see <a href='/2024'>2024</a>", "see 2024", []),
        ("see <a href='#fn1'>the note on arches</a>", "see the note on arches", []),
    ],
)
def test_marks(markup: str, text: str, marks: list[str]) -> None:
    lines = lay_out(parse(f"<p>{markup}</p>")).lines
    assert [line.text for line in lines if not line.reason] == [text]
    assert [line.text for line in lines if line.reason == "footnote mark"] == marks


@pytest.mark.parametrize(
    ("markup", "notes"),
    [
        ("<p>fell<sup><a href='#n1'>1</a></sup></p><p id='n1'>One.</p>", [["One."]]),
        (
            "<p>fell<a href='#fn1'>1</a></p><ol><li><p id='fn1'>One.</p><p>More.</p></ol>",
            [["One.", "More."]],
        ),
        (
            "<p>fell<a href='#_ftn1'>[1]</a></p><p><a name='_ftn1' href='#_ftnref1'>[1]</a> One.</p>",
            [["[1]", "One."]],
        ),
        (
            "<p>fell<sup><a href='#n1'>1</a></sup></p><table><tr><td><a id='n1'>1</a><td>One.</table>",
            [["1", "One."]],
        ),
        (
            "<p>a fell<a href='#fn1'>1</a></p><p>b fell<a href='#fn1'>1</a></p><p id='fn1'>One.</p>",
            [["One."]],
        ),
        # Not notes: a mark back up, a heading, the head of all notes, what is nowhere, a whole section.
        ("<p id='n1'>One.</p><p>fell<sup><a href='#n1'>1</a></sup></p>", []),
        ("<p>fell<sup><a href='#n1'>1</a></sup></p><h2 id='n1'>Part one</h2>", []),
        (
            "<p>a fell<a href='#notes'>1</a> b fell<a href='#notes'>2</a></p><div id='notes'>One. Two.</div>",
            [],
        ),
        ("<p>fell<a href='#fn9'>1</a></p><p id='fn1'>One.</p>", []),
        (f"<p>fell<a href='#fn1'>1</a></p><p id='fn1'>{'A section. ' * 300}</p>", []),
        ("<div id='fn1'><p>fell<a href='#fn1'>1</a></p></div>", []),
    ],
)
def test_notes_are_found_by_their_marks(markup: str, notes: list[list[str]]) -> None:
    layout = lay_out(parse(markup))
    found = [[layout.lines[at].text for at in note.lines] for note in linked_notes(layout)]
    assert found == notes


@pytest.mark.parametrize("sign", ["↩", "↩\ufe0e", "↑", "^"])
def test_the_way_back_from_a_note_is_a_mark(sign: str) -> None:
    lines = lay_out(parse(f"<p>One. <a href='#r1'>{sign}</a></p>")).lines
    assert [line.text for line in lines if not line.reason] == ["One."]
