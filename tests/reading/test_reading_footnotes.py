"""Marks of footnotes in web pages; those of Markdown are tested with it."""

from __future__ import annotations

import pytest

from tts.reading.boxes import lay_out, parse


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
        ("40 m<sup>2</sup> of deck", "40 m2 of deck", []),
        ("40 metres<sup>2</sup>", "40 metres2", []),
        ("10<sup>6</sup> tons", "106 tons", []),
        ("the 1<sup>st</sup> bridge", "the 1st bridge", []),
        ("some <sup>14</sup>C", "some 14C", []),
        ("see <a href='/2024'>2024</a>", "see 2024", []),
        ("see <a href='#fn1'>the note on arches</a>", "see the note on arches", []),
    ],
)
def test_marks(markup: str, text: str, marks: list[str]) -> None:
    lines = lay_out(parse(f"<p>{markup}</p>")).lines
    assert [line.text for line in lines if not line.reason] == [text]
    assert [line.text for line in lines if line.reason == "footnote mark"] == marks
