"""Articles that only scripts show: in their data, in JSON-LD, or for browsers without."""

from __future__ import annotations

import json

import pytest

from tts.errors import NoArticleError
from tts.reading.body.script_body import body_by_script
from tts.reading.html import extract_html
from tts.reading.page.boxes import parse

PROSE = [
    f"Paragraph number {n} tells at length of the harbour, its {n} bridges, and the people who cross them."
    for n in range(1, 9)
]
MARKUP = "".join(f"<p>{text}</p>" for text in PROSE)
TITLE = "The bridges of the harbour"


def page(inside: str) -> str:
    return f"<html><head><title>{TITLE}</title></head><body><div id='root'></div>{inside}</body></html>"


def texts(markup: str) -> list[str]:
    return [block.text for block in extract_html(markup).blocks]


def test_markup_in_the_data_of_a_script_is_read() -> None:
    data = json.dumps({"props": {"story": {"body": MARKUP, "id": 7}}})
    assert texts(page(f"<script type='application/json'>{data}</script>")) == PROSE


def test_markup_in_json_in_a_call_in_a_script_is_read() -> None:
    data = json.dumps("9:" + json.dumps({"story": {"html": MARKUP}}))
    assert texts(page(f"<script>self.stream.push([1,{data}])</script>")) == PROSE


def test_what_is_there_for_browsers_without_script_is_read() -> None:
    assert texts(page(f"<noscript><div>{MARKUP}</div></noscript>")) == PROSE


def test_the_body_of_linked_data_is_read_where_there_is_no_other() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(PROSE)})
    assert texts(page(f"<script type='application/ld+json'>{data}</script>")) == PROSE


def test_text_in_the_page_goes_before_text_in_scripts() -> None:
    data = json.dumps({"body": "".join(f"<p>Other {text}</p>" for text in PROSE)})
    assert texts(page(f"<article>{MARKUP}</article><script>x={data}</script>")) == PROSE


def test_data_on_other_things_are_no_body() -> None:
    data = json.dumps(
        {"terms": "<p>Cookies are small files of ours.</p><p>They stay for a year.</p>" * 20}
    )
    soup = parse(page(f"<script>{data}</script>"))
    assert body_by_script(soup, "", TITLE) is None


@pytest.mark.parametrize(
    "script", ['"' + "\\" * 100_001, '"a' * 50_000, '"' + "<p>" * 50_000 + '"']
)
def test_odd_scripts_do_no_harm(script: str) -> None:
    with pytest.raises(NoArticleError):
        extract_html(page(f"<script>{script}</script>"))
