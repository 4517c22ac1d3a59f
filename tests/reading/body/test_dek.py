"""The dek between headline and text: declared by the page, or told by the names of its box."""

from __future__ import annotations

import json
import time

import pytest

from tts.model import Article, Block, Choices, Page, SiteRule
from tts.reading import extract
from tts.reading.body.column import OUTSIDE
from tts.reading.body.dek import ABOVE, find_dek
from tts.reading.body.judge import Judged
from tts.reading.page.boxes import lay_out, parse

DEK = "The council kept quiet about the cracks for a year, as its own letters show."
PARAGRAPHS = "".join(
    f"<p>On day {number} of the repairs the divers went down to the piers once more, and the "
    f"harbour master wrote down what they had seen there, crack by crack, in book {number}.</p>"
    for number in range(1, 7)
)


def article(
    above: str, *, head: str = "", text: str = PARAGRAPHS, choices: Choices | None = None
) -> Article:
    page = (
        f"<html lang=en><head><title>Cracks in the harbour bridge</title>{head}</head><body><main>"
        f"<header><h1>Cracks in the harbour bridge</h1>{above}</header>"
        f"<div class=body>{text}</div></main></body></html>"
    )
    return extract(Page("page.html", page.encode(), "text/html", "utf-8"), choices or Choices())


def described(text: str = DEK) -> str:
    return f'<meta name="description" content="{text}">'


@pytest.mark.parametrize("element", ["p", "h2", "div"])
def test_a_dek_that_the_page_declares(element: str) -> None:
    found = article(f"<{element}>{DEK}</{element}>", head=described())
    assert found.dek == DEK
    assert all(DEK not in one.text for one in (*found.blocks, *found.dropped))


def test_a_summary_that_is_cut() -> None:
    assert article(f"<p>{DEK}</p>", head=described(DEK[:45] + "…")).dek == DEK


@pytest.mark.parametrize(
    "name",
    [
        "standfirst",
        "article-dek",
        "subTitle",
        "Article_Summary",
        "chapo",
        "post-excerpt",
        "lead",
        "intro-text",
    ],
)
def test_a_dek_that_its_box_names(name: str) -> None:
    assert article(f"<div class='{name}'><p>{DEK}</p></div>").dek == DEK


@pytest.mark.parametrize("name", ["teaser-list", "intro-video", "kicker", "decking", "lead-image"])
def test_other_names(name: str) -> None:
    assert article(f"<div class='{name}'><p>{DEK}</p></div>").dek is None


def test_sentences_in_lines_of_their_own() -> None:
    second = "Two piers are cracked, and a third is watched."
    head = described(f"{DEK} {second}")
    assert article(f"<p>{DEK}</p><p>{second}</p>", head=head).dek == f"{DEK} {second}"


def test_the_text_begins_with_what_is_declared() -> None:
    found = article("", head=described(), text=f"<p>{DEK}</p>{PARAGRAPHS}")
    assert found.dek is None
    assert found.blocks[0].text == DEK


def test_a_dek_that_the_text_repeats_is_said_once() -> None:
    text = f"<p>{DEK} It is a long story, with letters.</p>{PARAGRAPHS}"
    found = article(f"<p class=standfirst>{DEK}</p>", head=described(), text=text)
    said = [found.dek or "", *(block.text for block in found.blocks)]
    assert sum(DEK in one for one in said) == 1


@pytest.mark.parametrize(
    "above",
    [
        f"<figure><img src=b.jpg><figcaption>{DEK}</figcaption></figure>",
        f"<p hidden>{DEK}</p>",
        f"<p><a href=/other>{DEK}</a></p>",
        "<p class=standfirst>By Maren Oakhollow, our reporter at the harbour</p>",
    ],
)
def test_what_is_no_dek(above: str) -> None:
    assert article(above, head=described()).dek is None


def test_a_label_inside_a_summary_is_no_dek() -> None:
    label = "The bridge across the harbour of the town"
    assert article(f"<p>{label}</p>", head=described(f"See pictures. {label} in May.")).dek is None


def test_a_dek_in_several_boxes_of_which_one_is_declared() -> None:
    second = "Two piers are cracked, and a third is watched."
    above = f"<div class=standfirst><p>{DEK}</p><p>{second}</p></div>"
    assert article(above, head=described()).dek == f"{DEK} {second}"


@pytest.mark.parametrize("attribute", ["data-manual=teaserText", "itemprop=alternativeHeadline"])
def test_a_dek_that_an_attribute_names(attribute: str) -> None:
    assert article(f"<p class=x1f {attribute}>{DEK}</p>").dek == DEK


def test_a_short_dek_that_its_box_names() -> None:
    assert article("<p class=standfirst>Five plans, but no harbour</p>").dek is not None


def test_a_sentence_right_below_the_headline() -> None:
    assert article(f"<p>{DEK}</p>").dek == DEK
    assert article(f"<p>Bridges</p><p>{DEK}</p>").dek is None


@pytest.mark.parametrize("drop", [".standfirst", "header"])
def test_a_dek_that_is_not_wanted(drop: str) -> None:
    rule = SiteRule(None, (drop,))
    found = article(f"<p class=standfirst>{DEK}</p>", head=described(), choices=Choices(rule=rule))
    assert found.dek is None
    assert DEK in [one.text for one in found.dropped]


def test_the_rest_of_a_dek_that_the_text_begins_with() -> None:
    second = "Two piers are cracked, and a third is watched."
    lead = f"<div class=article-intro><p>{DEK}</p><p>{second}</p></div>"
    found = article("", text=f"{lead}{PARAGRAPHS}")
    said = [found.dek or "", *(block.text for block in found.blocks)]
    assert sum(second in one for one in said) == 1


@pytest.mark.parametrize(("reason", "then"), [(OUTSIDE, ABOVE), ("caption", "caption")])
def test_other_prose_above_the_text_is_told(reason: str, then: str) -> None:
    layout = lay_out(parse("<h1>Title</h1><section><p>Share</p><p>Other</p></section><p>Text</p>"))
    judged = [
        Judged("Title", None, "title", is_title=True),
        Judged("Share", None, OUTSIDE),
        Judged("Other", None, reason, prose=90),
        Judged("Text", Block("paragraph", "Text")),
    ]
    found = [line.reason for line in find_dek(layout, judged, [])]
    assert found == ["title", OUTSIDE, then, None]


def test_no_dek_without_a_headline() -> None:
    page = (
        f"<html><head>{described()}</head><body><main><p>{DEK}</p><h2>One</h2>{PARAGRAPHS}</main>"
    )
    assert extract(Page("page.html", page.encode(), "text/html", "utf-8")).dek is None


def test_a_dek_that_scripts_say_again() -> None:
    body = " ".join(f"On day {n} the divers went down to the piers once more." for n in range(40))
    record = json.dumps({"@type": "NewsArticle", "articleBody": f"{DEK} {body}"})
    script = f'<script type="application/ld+json">{record}</script>'
    found = article(f"<p class=standfirst>{DEK}</p>", head=described() + script, text="<p>…</p>")
    said = [found.dek or "", *(block.text for block in found.blocks)]
    assert sum(one.count(DEK) for one in said) == 1


def test_many_lines_above_the_text() -> None:
    above = "".join(f"<p>{number}. {DEK}</p>" for number in range(20_000))
    start = time.process_time()
    judged = [Judged(f"{number}. {DEK}", None, OUTSIDE) for number in range(20_000)]
    judged[-1] = Judged(judged[-1].text * 1_000, Block("paragraph", judged[-1].text * 1_000))
    assert find_dek(lay_out(parse(above)), judged, [DEK]) == judged
    assert time.process_time() - start < 20
