"""The marks that a browser sets around `<q>`."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.model import Choices, SiteRule
from tts.reading.html import extract_html
from tts.reading.page.boxes import lay_out, parse
from tts.reading.page.rules import find_matches
from tts.reading.text.characters import letters_only
from tts.script.quotations import quotations


def lines(markup: str, lang: str = "en") -> list[str]:
    layout = lay_out(parse(f"<html lang='{lang}'><body>{markup}</body></html>"))
    return [line.text for line in layout.lines]


def line(markup: str, lang: str = "en") -> str:
    (only,) = lines(markup, lang)
    return only


NESTED = "<p>a <q>b <q>c</q> d</q> e</p>"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "a “b ‘c’ d” e"),
        ("en-GB", "a “b ‘c’ d” e"),
        ("de", "a „b ‚c‘ d“ e"),
        ("de-AT", "a „b ‚c‘ d“ e"),
        ("de-CH", "a «b ‹c› d» e"),
        ("fr_FR", "a «b «c» d» e"),
        ("uk", "a «b „c“ d» e"),
        ("es-MX", "a «b “c” d» e"),
        ("sv", "a ”b ’c’ d” e"),
        ("tlh", "a “b ‘c’ d” e"),
        ("", "a “b ‘c’ d” e"),
        ("!", "a “b ‘c’ d” e"),
    ],
)
def test_the_marks_are_those_of_the_page(lang, expected):
    assert line(NESTED, lang) == expected


def test_the_language_around_decides_and_not_that_of_what_is_quoted():
    assert line("<p>a <q lang='fr'>b</q> c</p>") == "a “b” c"
    assert line("<p lang='fr'>a <q lang='en'>b</q> c</p>") == "a «b» c"
    assert line("<p>a <i lang='de'>b <q>c</q></i></p>") == "a b „c“"


def test_the_body_declares_more_closely_than_the_page():
    layout = lay_out(parse("<html lang='en'><body lang='de'><p><q>a</q></p></body></html>"))
    assert [line.text for line in layout.lines] == ["„a“"]


@pytest.mark.parametrize(
    "text",
    [
        "a “<q>b</q>” c",
        'a "<q>b</q>" c',
        "a „<q>b</q>“, c",
        "a <q>“b”</q> c",
        "a <q>“b,”</q> c",
        "a <q>“b”.</q> c",
        "a “<em><q>b</q></em>” c",
        "a “<q>b</q>, c”",
        "a <q>b</q>” c",
        "a <em><q>b</q></em>” c",
        "a <q>b</q><span>” c</span>",
    ],
)
def test_written_marks_are_enough(text):
    bare = text
    for tag in ("q", "em", "span"):
        bare = bare.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    assert line(f"<p>{text}</p>") == bare


def test_marks_within_are_no_marks_around():
    assert line("<p>a <q>b “c”</q> d</p>") == "a “b “c”” d"
    assert line("<p>a <q>“b” c</q> d</p>") == "a ““b” c” d"
    assert line("<p>“a”, <q>b</q>, “c”</p>") == "“a”, “b”, “c”"


def test_marks_of_ours_within_are_not_those_of_the_page():
    assert line("<p><q><q>a</q> is <q>b</q></q></p>") == "“‘a’ is ‘b’”"
    assert line("<p><q>“<q>a</q> b”</q></p>") == "“a b”"


def test_white_space_stays_outside():
    assert line("<p>a<q> b </q>c</p>") == "a “b” c"
    assert line("<p>a <q>\n  <span>\n b\n </span> </q>.</p>") == "a “b” ."
    assert line("<p>(<q>b</q>), <a href='/'>c <q>d</q></a>.</p>") == "(“b”), c “d”."


@pytest.mark.parametrize("inside", ["", " ", "<br>", "<s>gone</s>", "<img src='a'>"])
def test_nothing_is_set_around_nothing(inside):
    assert [text for text in lines(f"<p>a <q>{inside}</q> b</p>") if text != "gone"] == ["a b"]


def test_what_goes_over_several_lines_gets_no_marks():
    assert lines("<q><p>a</p><p>b <q>c</q></p></q><p>d <q>e</q></p>") == ["a", "b ‘c’", "d “e”"]
    assert lines("<div>a <q>b<div>c</div>d</q> e</div>") == ["a b", "c", "d e"]


def test_a_break_within():
    assert line("<p><q>a<br>b</q></p>") == "“a b”"
    assert lines("<p><q>a<br><br>b</q></p>") == ["“a", "b”"]
    assert lines("<p>a <q><br><br>b<br><br></q> c</p>") == ["a", "“b”", "c"]


def test_what_is_hidden_takes_its_marks_along():
    layout = lay_out(parse("<p>a <q hidden>b</q> c</p>"))
    assert [(line.text, line.reason) for line in layout.lines] == [("b", "hidden"), ("a c", None)]


def test_a_chosen_one_is_a_block_quote():
    soup = parse("<div><q class='x'>a b</q></div>")
    layout = lay_out(soup, find_matches(soup, Choices(rule=SiteRule(".x", ()))))
    (only,) = layout.lines
    assert (only.text, layout.boxes[only.box].kind) == ("a b", "quote")


def test_marks_are_not_in_the_language_of_what_they_stand_around():
    layout = lay_out(parse("<p>a <q lang='fr'>oui <q lang='de'>ja</q></q> c</p>"))
    (only,) = layout.lines
    assert only.text == "a “oui «ja»” c"
    assert [(one.tag, only.text[one.start : one.end]) for one in only.tongues] == [
        ("fr", "oui «"),
        ("de", "ja"),
        ("fr", "»"),
    ]


PROSE = (
    "<p>The new tram runs from the old market to the harbour, and on its first morning it was full of people who "
    "had come to see whether it would really stop for them.</p>"
)


def test_from_the_page_to_the_voice():
    said = "We will build the line by 2030, and nobody will stop us."
    article = extract_html(
        f"<html lang='en'><body><article><h1>The tram</h1>{PROSE * 4}<p>The firm said <q>{said}</q></p>{PROSE}"
    )
    (number,) = (at for at, block in enumerate(article.blocks) if "2030" in block.text)
    text = article.blocks[number].text
    assert text == f"The firm said “{said}”"
    ((start, end),) = quotations(article.blocks, article.language)[number]
    assert text[start:end] == f"“{said}”"


def test_thousands_within_each_other_and_beside_each_other_take_no_time():
    begin = time.process_time()
    deep = line("<p>" + "<q>" * 3_000 + "a" + "</q>" * 3_000 + "</p>")
    assert letters_only(deep) == "a"
    assert lines("<p>" + "<q>a</q> " * 20_000 + "</p>")
    assert lines("<p>" + "<q><i></i>" * 3_000) == []
    assert time.process_time() - begin < 20


TAGS = st.sampled_from(
    ["<q>", "</q>", "<q lang='fr'>", "<p>", "</p>", "<i lang='uk'>", "</i>", "<br>", "“", "”", "'", " ", "ab", "c. "]
)  # fmt: skip


@given(st.lists(TAGS, max_size=25).map("".join))
def test_nothing_but_marks_is_added(markup):
    """The letters are those of the page with `<span>` for `<q>`, nested alike; stretches lie within their lines."""
    layout = lay_out(parse(f"<div>{markup}</div>"))
    plain = lay_out(parse(f"<div>{markup.replace('<q', '<span').replace('</q', '</span')}</div>"))
    assert letters_only("".join(one.text for one in layout.lines)) == letters_only(
        "".join(one.text for one in plain.lines)
    )
    assert len(layout.lines) == len(plain.lines)
    for one in layout.lines:
        for tongue in one.tongues:
            assert 0 <= tongue.start < tongue.end <= len(one.text)
