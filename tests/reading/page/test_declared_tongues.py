"""Languages that elements declare, found again in the clean lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.page.boxes import lay_out, parse


def told(markup: str) -> list[list[tuple[str, str]]]:
    return [
        [(one.tag, line.text[one.start : one.end]) for one in line.tongues]
        for line in lay_out(parse(markup)).lines
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>a <i lang='fr'>b c</i> d</p>", [("fr", "b c")]),
        ("<p>a <span xml:lang='FR_ca'>b</span></p>", [("fr-CA", "b")]),
        ("<p lang='uk'>a <b>b</b></p>", [("uk", "a b")]),
        ("<div lang='uk'><section><p>a</p></section></div>", [("uk", "a")]),
        ("<p lang='fr'>a <i lang='de'>b</i> c</p>", [("fr", "a"), ("de", "b"), ("fr", "c")]),
        ("<p>a <i lang='fr'>b</i> <i lang='fr'>c</i> d</p>", [("fr", "b c")]),
        ("<p>a  &nbsp; <i lang='fr'>  b&shy;b\n c </i>  d</p>", [("fr", "bb c")]),
        ("<p>½ <i lang='fr'>x<sup>1</sup>/<sub>2</sub> y</i></p>", [("fr", "x1/2 y")]),
        ("<p>a <i lang='fr'>b <s>gone</s> c</i> d</p>", [("fr", "b c")]),
        ("<p>a <i lang=''>b</i> <i lang='zxx'>c</i> <i lang='??'>d</i></p>", []),
        ("<html lang='fr'><body lang='de'><p>a</p></body></html>", []),
        ("<p>a <i lang='fr'> </i></p>", []),
    ],
)
def test_stretches_of_a_line(markup, expected):
    assert told(markup)[-1] == expected


def test_a_stretch_over_a_break_is_one_in_each_line():
    assert told("<p>a <i lang='fr'>b<br><br>c</i> d</p>") == [[("fr", "b")], [("fr", "c")]]


def test_a_language_ends_with_its_element():
    assert told("<div lang='fr'>a</div>b<p>c</p>") == [[("fr", "a")], [], []]


def test_a_line_that_lost_more_than_white_space_tells_nothing():
    markup = "<p><i lang='fr'>la mer</i> (opens in a new tab)</p>"
    assert [one for one in told(markup) if one] == []


INSIDE = st.text(alphabet="ab é\u0301\xad\n\xa0", max_size=6)


@given(st.lists(st.tuples(st.sampled_from(["", "fr", "uk"]), INSIDE), max_size=8))
def test_stretches_lie_in_their_line_in_order(parts):
    inside = "".join(f"<i lang='{tag}'>{text}</i>" if tag else text for tag, text in parts)
    for line in lay_out(parse(f"<p>{inside}</p>")).lines:
        at = 0
        for one in line.tongues:
            assert at <= one.start < one.end <= len(line.text)
            assert line.text[one.start : one.end].strip() == line.text[one.start : one.end]
            at = one.end
