"""The dek between headline and text: declared by the page, or told by the names of its box."""

from __future__ import annotations

import pytest

from tts.model import Article, Page
from tts.reading import extract

DEK = "The council kept quiet about the cracks for a year, as its own letters show."
PARAGRAPHS = "".join(
    f"<p>On day {number} of the repairs the divers went down to the piers once more, and the "
    f"harbour master wrote down what they had seen there, crack by crack, in book {number}.</p>"
    for number in range(1, 7)
)


def article(above: str, *, head: str = "", text: str = PARAGRAPHS) -> Article:
    page = (
        f"<html lang=en><head><title>Cracks in the harbour bridge</title>{head}</head><body><main>"
        f"<header><h1>Cracks in the harbour bridge</h1>{above}</header>"
        f"<div class=body>{text}</div></main></body></html>"
    )
    return extract(Page("page.html", page.encode(), "text/html", "utf-8"))


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
