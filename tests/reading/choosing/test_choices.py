"""What a listener chose of a page: selected elements, and what is read beyond the prose."""

from __future__ import annotations

import pytest
from choice_pages import PROSE, P, added, read, reasons, texts

from tts.errors import NoArticleError
from tts.model import Choices
from tts.reading.body.column import find_column
from tts.reading.body.judge import judge
from tts.reading.choosing.choices import AUTHOR_NOTE, follow
from tts.reading.page.boxes import lay_out, parse


def test_exactly_what_matches_is_read_in_the_order_of_the_page_and_once():
    page = f'<div class="b">{P[1]}</div><div class="a">{P[0]}<pre>code</pre></div>{P[2]}{P[3]}'
    article = read(page, selector=".a, .b, .b p, .a p")
    assert article.title == "The mills of the valley"
    assert texts(article) == [PROSE[1], PROSE[0], "code"]
    outside = "outside the selector"
    assert reasons(article) == {PROSE[2]: outside, PROSE[3]: outside, "Imprint": outside}


def test_a_selected_phrase_is_taken_out_of_its_paragraph():
    article = read(f'{P[0]}<p>Before <b class="x">the middle</b> after</p>', selector=".x")
    assert texts(article) == ["the middle"]


@pytest.mark.parametrize(
    "markup",
    [
        '<p class="visually-hidden">words</p>',
        '<div class="newsletter">words</div>',
        '<p><span class="share">words</span></p>',
        "<aside>words</aside>",
        "<form>words</form>",
        "<figure><figcaption>words</figcaption></figure>",
        '<p aria-hidden="true">words</p>',
        "<p><a href='/'>words</a></p>",
        "<table><tr><td>words</td></tr></table>",
    ],
)
def test_the_selector_knows_better_than_names(markup):
    assert texts(read(f"{P[0]}<div class='x'>{markup}</div>", selector=".x")) == ["words"]


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<p hidden>words</p>", "hidden"),
        ("<div style='display:none'><div><p>words</p></div></div>", "hidden"),
        ("<p>said <span hidden>words</span></p>", "hidden"),
        ("<p class='y'>words</p>", "left out by rule: .y"),
        ("<p>said <i class='y'>words</i></p>", "left out by rule: .y"),
        ("<section class='y'><p>words</p></section>", "left out by rule: .y"),
    ],
)
def test_what_is_left_out_of_a_selection(markup, reason):
    article = read(f"<div class='x'>{P[0]}{markup}</div>", selector=".x", drop=(".y",))
    assert reasons(article)["words"] == reason
    assert "words" not in " ".join(texts(article))


def test_scripts_are_no_text():
    article = read(
        f"<div class='x'>{P[0]}<script>x()</script><style>y</style></div>", selector=".x"
    )
    assert texts(article) == PROSE[:1]


def test_the_title_is_not_read_again_at_the_start_of_a_selection():
    article = read(f"{P[0]}<p>The mills of the valley</p>", selector="html")
    assert texts(article) == [PROSE[0], "The mills of the valley", "Imprint"]


def test_a_selector_without_a_match_or_without_text_is_named():
    with pytest.raises(NoArticleError, match=r"matches the selector \.nowhere"):
        read(P[0], selector=".nowhere")
    with pytest.raises(NoArticleError, match=r"the selector \.empty matches holds no text"):
        read(f"{P[0]}<p class='empty' hidden>words</p>", selector=".empty")


def test_selected_tables_are_read_in_rows():
    table = "<table><caption>So far</caption><tr><th>Mill<th>Wheels<tr><td>Upper<td>2</table>"
    assert texts(read(P[0] + table, selector="table")) == ["So far", "Mill: Upper; Wheels: 2"]


@pytest.mark.parametrize(
    "markup",
    [
        f"<div class='y'>{P[1]}</div>",
        f"<p class='y'>{PROSE[1]}</p>",
        f"<p><b class='y'>{PROSE[1]}</b></p>",
    ],
)
def test_what_a_rule_drops_is_dropped_without_a_selector_too(markup):
    article = read(P[0] + markup + P[2], drop=(".z", ".y"))
    assert texts(article) == [PROSE[0], PROSE[2]]
    assert reasons(article)[PROSE[1]] == "left out by rule: .y"


def test_a_rule_may_drop_most_of_a_page():
    article = read(f"<div class='y'>{''.join(P[:3])}</div>{P[3]}", drop=(".y",))
    assert texts(article) == [PROSE[3]]


def test_notes_on_the_author_are_read_when_they_are_chosen():
    layout = lay_out(
        parse(f"<main><p>Ann Lee works here.</p>{''.join(P)}<p>Ann Lee writes.</p></main>")
    )
    lines = judge(layout, find_column(layout), None)
    lines[0] = lines[0].without(AUTHOR_NOTE)
    lines[-1] = lines[-1].without(AUTHOR_NOTE)
    kept = [line.text for line in follow(Choices(author_notes=True), layout, lines) if line.block]
    assert kept == [*PROSE, "Ann Lee writes."]
    assert [line.text for line in follow(Choices(), layout, lines) if line.block] == PROSE


NOTES = "<ol><li id='fn1'><p>The first note. <a href='#r1'>↩</a></p></li><li id='fn2'>The second note.</li></ol>"
MARKED = (
    f"<p id='r1'>{PROSE[0]}<sup><a href='#fn1'>1</a></sup></p>{P[1]}"
    f"<p>{PROSE[2]}<sup><a href='#fn2'>2</a></sup> Again<a href='#fn1'>1</a>.</p>"
)


@pytest.mark.parametrize(
    "around", ["{}", "<section class='footnotes'>{}</section>", "<h2>Notes</h2>{}"]
)
def test_linked_footnotes_follow_the_paragraph_that_refers_to_them(around):
    page = MARKED + around.format(NOTES)
    article = read(page, footnotes=True)
    third = f"{PROSE[2]} Again."
    assert texts(article) == [PROSE[0], "The first note.", PROSE[1], third, "The second note."]
    article = read(page)
    assert texts(article) == [PROSE[0], PROSE[1], third]
    assert reasons(article)["The second note."] == "footnote"
    assert reasons(article)["↩"] == "footnote mark"


def test_other_footnotes_are_read_at_the_end():
    page = f"<section class='footnotes'><h2>Notes</h2>{NOTES}</section>{P[0]}{P[1]}"
    article = read(page, footnotes=True)
    assert texts(article) == [*PROSE[:2], "Notes", "The first note.", "The second note."]
    assert texts(read(page)) == PROSE[:2]


def test_a_footnote_of_something_else_is_not_read():
    page = f"{''.join(P)}<div class='related'><p class='footnotes'>Another story, and its note.</p></div>"
    assert texts(read(page, footnotes=True)) == PROSE


def test_nothing_chosen_changes_nothing_but_is_all_accounted_for():
    page = MARKED + NOTES
    plain = read(page)
    for choices in ({}, {"tables": True}, {"footnotes": True}, {"image_descriptions": True}):
        article = read(page, **choices)
        said = [*texts(article), *(dropped.text for dropped in article.dropped)]
        assert sorted(said) == sorted([*texts(plain), *(dropped.text for dropped in plain.dropped)])
    assert added(plain) == [f"{PROSE[2]} Again."]
