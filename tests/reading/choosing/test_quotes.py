"""Quotations that stand apart: read once, with who said them."""

from __future__ import annotations

import pytest
from choice_pages import PROSE, P, added, read, reasons, texts

SAID = "It was the finest mill of them all, and I worked there."
QUOTED = f"<p>“{SAID}” Ann Lee told us, and she laughed about it for quite a while.</p>"


def test_a_short_quotation_that_is_pulled_is_read_once():
    article = read(
        P[0]
        + "<aside class='pullquote'>“Mills sing at night”</aside>"
        + "".join(f"<p>They say that mills sing at night, and {text}</p>" for text in PROSE[1:3])
    )
    assert "“Mills sing at night”" not in texts(article)


@pytest.mark.parametrize(
    "copy",
    [
        f"<blockquote>{SAID}</blockquote>",
        f"<blockquote><p>„{SAID.upper()}“</p><footer>Ann Lee</footer></blockquote>",
        f"<aside class='pullquote'><p>{SAID}</p><cite>Ann Lee</cite></aside>",
        f"<aside class='PullQuote'>{SAID}</aside>",
        f"<div class='article__pull-quote'>{SAID}</div>",
        f"<figure class='wp-block-pullquote'><blockquote><p>{SAID}</p><cite>Ann Lee</cite></blockquote></figure>",
        "<aside class='pull-quote'>It was the finest mill […] and I worked there.</aside>",
    ],
)
def test_a_quotation_that_a_paragraph_has_is_read_once(copy):
    article = read(P[0] + copy + QUOTED + P[1])
    assert len(texts(article)) == 3
    assert {reason for text, reason in reasons(article).items() if text != "Imprint"} == {
        "pull quote"
    }


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        (f"<blockquote>{SAID}</blockquote>", [SAID]),
        (f"<aside class='pullquote'>{SAID}</aside>", [SAID]),
        (
            f"<blockquote><p>{SAID}</p><footer>— <cite>Ann Lee</cite></footer></blockquote>",
            [SAID, "— Ann Lee"],
        ),
        (f"<blockquote><p>{SAID}</p><cite>Ann Lee</cite></blockquote>", [SAID, "Ann Lee"]),
        (
            f"<figure><blockquote>{SAID}</blockquote><figcaption>Ann Lee, <cite>My Mill</cite></figcaption></figure>",
            [SAID, "Ann Lee, My Mill"],
        ),
        (
            f"<blockquote><p>{SAID}</p><p class='byline'><a href='/ann'>Ann Lee</a></p></blockquote>",
            [SAID, "Ann Lee"],
        ),
    ],
)
@pytest.mark.parametrize("after", [P[1], ""])
def test_a_quotation_of_its_own_is_kept_with_who_said_it(markup, said, after):
    article = read(P[0] + P[2] + markup + after)
    assert added(article) == said
    assert {block.kind for block in article.blocks if block.text not in PROSE} == {"quote"}


def test_a_few_words_may_be_said_twice():
    page = (
        P[0]
        + "<blockquote>We will come back.</blockquote><p>“We will come back.” So it ends, as it began.</p>"
    )
    assert "We will come back." in texts(read(page))


def test_a_list_in_a_quotation_is_not_who_said_it():
    links = "".join(f"<p><a href='/{n}'>Story number {n}</a></p>" for n in range(5))
    page = f"{P[0]}{P[1]}<blockquote><p>{SAID}</p>{links}</blockquote>{P[2]}"
    assert added(read(page)) == [SAID]


def test_what_is_quoted_beside_the_article_stays_there():
    page = f"<main>{''.join(P)}</main><aside><blockquote>{SAID}</blockquote></aside>"
    assert texts(read(page)) == PROSE


def test_a_page_set_as_a_quotation_is_no_quotation():
    page = f"<blockquote>{''.join(P)}</blockquote><p>{PROSE[0]}</p>"
    assert set(PROSE) <= set(texts(read(page)))
