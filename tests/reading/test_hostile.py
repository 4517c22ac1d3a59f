"""Any bytes give an article or one clear error, soon, and nothing that is seen is lost."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tts.errors import TtsError
from tts.model import Page
from tts.reading import extract
from tts.reading.text.characters import letters_only

if TYPE_CHECKING:
    from tts.model import Article

ROOT = Path(__file__).parents[2]
PROSE = "The bridge was opened on Tuesday by the mayor of the town. "
SLOWEST_S = 30.0  # of the processor; on a usual machine each takes less than two
TYPES = st.sampled_from([None, "text/html", "text/plain", "text/markdown"])
LABELS = st.sampled_from([None, "utf-8", "utf-16", "iso-8859-1", "shift_jis", "no-such", "\x00"])
unhurried = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def read(
    body: bytes | str, media_type: str | None = "text/html", charset: str | None = None
) -> Article | None:
    """The article, None where there is none; any error that is not ours goes up."""
    try:
        return extract(
            Page("page", body.encode() if isinstance(body, str) else body, media_type, charset)
        )
    except TtsError as error:
        failure = error
    assert failure.message
    assert failure.exit_code == 3
    return None


def entities(count: int) -> str:
    bombs = "".join(
        f"<!ENTITY e{at} '&e{at - 1};&e{at - 1};&e{at - 1};'>" for at in range(1, count)
    )
    return f"<!DOCTYPE a [<!ENTITY e0 'aaaaaaaaaa'>{bombs}]><p>&e{count - 1};{PROSE}"


def ld_json(text: str) -> str:
    return f"<script type='application/ld+json'>{text}</script><p>{PROSE}"


HOSTILE = {
    "nested div": "<div>" * 100_000 + PROSE,
    "nested span": "<span>" * 100_000 + PROSE,
    "nested quotes": "<blockquote>" * 100_000 + PROSE,
    "nested lists": "<ul><li>" * 50_000 + PROSE,
    "nested tables": "<table><tr><td>" * 30_000 + PROSE,
    "nested articles": "<article>" * 50_000 + PROSE,
    "nested marks": "x<sup>" * 50_000 + PROSE,
    "nested ruby": "<ruby>a<rt>" * 30_000 + PROSE,
    "nested svg": "<svg><g>" * 30_000 + PROSE,
    "unclosed b": "<b>" * 100_000 + PROSE,
    "unclosed comment": f"<p>{PROSE}<!--" + "x" * 1_000_000,
    "unclosed script": f"<p>{PROSE}<script>" + "x" * 1_000_000,
    "unclosed cdata": f"<p>{PROSE}<![CDATA[" + "x" * 1_000_000,
    "unclosed attribute": f"<p>{PROSE}<a href='" + "x" * 1_000_000,
    "plaintext": f"<p>{PROSE}<plaintext>" + PROSE * 10_000,
    "textarea": f"<p>{PROSE}<textarea>" + PROSE * 10_000,
    "many paragraphs of a word": "<p>word" * 50_000,
    "a long attribute": f"<p class='{'a ' * 250_000}'>{PROSE}",
    "many attributes": f"<p {' '.join(f'a{at}=1' for at in range(5_000))}>{PROSE}",
    "many angles": "<" * 500_000,
    "many ampersands": "<p>" + "&amp;" * 500_000,
    "a bomb of entities": entities(2_000),
    "one long line": "<p>" + PROSE * 50_000,
    "many breaks": "<p>" + "<br>" * 50_000 + PROSE,
    "many titles": "<meta property=og:title content='A title of all'>" * 300 + "<h1>Another</h1>" * 300 + PROSE,
    "nested lists in JSON-LD": ld_json("[" * 200_000),
    "nested nodes in JSON-LD": ld_json('{"a":' * 100_000),
    "a long body in JSON-LD": ld_json(f'{{"@type":"NewsArticle","articleBody":"{PROSE * 20_000}"}}'),
    "many nodes in JSON-LD": ld_json('{"@type":"NewsArticle","author":[' + '{"name":"A B"},' * 30_000 + "1]}"),
    "spaces": "<p>" + " " * 500_000 + "x",
    "hard spaces": "<p>x" + "\xa0" * 500_000 + "x",
    "dashes": "<p>" + "- " * 100_000,
    "dots": "<p>" + "." * 500_000 + "x",
    "quotes": "<p>" + "”" * 200_000 + "x",
    "digits": "<p>" + "1" * 500_000,
    "bylines": "<p>" + "By " * 100_000,
    "capitals": "<p>" + "A b " * 100_000,
    "bars": f"<title>{'a | ' * 50_000}</title><p>{PROSE}",
    "consent": f"<p>{'we ' * 60_000}</p><button>Accept</button>",
    "mojibake": "<p>" + "Ã©" * 200_000,
    "styles": f"<p style='{'display :' * 50_000}'>{PROSE}",
}  # fmt: skip


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages_are_done_with_soon(body: str) -> None:
    started = time.process_time()
    read(body)
    assert time.process_time() - started < SLOWEST_S


@pytest.mark.slow
@pytest.mark.parametrize(
    "part",
    [
        "<div>",
        "<b>",
        "<p>word",
        "<li><a href=/x>A headline of five words</a>",
        f"<p>{PROSE}",
        "<h1>Title",
        "<br>",
    ],
)
def test_twice_the_page_takes_about_twice_as_long(part: str) -> None:
    def seconds(count: int) -> float:
        started = time.process_time()
        read(part * count + PROSE)
        return time.process_time() - started

    assert seconds(40_000) < 4 * seconds(20_000) + 0.5


@pytest.mark.parametrize("nulls", [1, 10])
def test_null_bytes_are_not_heard(nulls: int) -> None:
    article = read(
        f"<h1>Bridge opens</h1><p>{PROSE * 20}</p>".replace(
            "e", "e" + "\0" * (nulls // 10 + 1), nulls
        )
    )
    assert article is not None
    assert article.blocks[0].text == (PROSE * 20).strip()


@pytest.mark.parametrize(
    "body", [b"\x89PNG\r\n\x1a\n" + b"\0" * 50, b"\xff\xd8\xff\xe0" * 20, b"GIF89a", b"%PDF-1.7"]
)
def test_a_page_that_is_no_text_is_refused(body: bytes) -> None:
    assert read(body, None) is None


@unhurried
@given(st.binary(max_size=2_000), TYPES, LABELS)
def test_any_bytes(body: bytes, media_type: str | None, charset: str | None) -> None:
    read(body, media_type, charset)


@unhurried
@given(st.text(max_size=1_000), TYPES, st.sampled_from(["utf-8", "utf-16", "utf-32", "utf-16-le"]))
def test_any_text(text: str, media_type: str | None, charset: str) -> None:
    read(text.encode(charset, errors="surrogatepass"), media_type)


NAMES = ["div", "p", "section", "article", "main", "blockquote", "ul", "li", "table", "td", "tr", "span", "b", "em",
         "h2", "h3", "aside", "figure", "figcaption", "header", "footer", "nav", "form", "pre", "details", "center",
         "x-box", "a", "sup", "label", "dl", "dd", "font"]  # fmt: skip


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Markup of random nesting, well or badly closed, and the sentences that are seen in it."""
    parts: list[str] = []
    sentences: list[str] = []
    for number in range(draw(st.integers(1, 25))):
        opened = draw(st.lists(st.sampled_from(NAMES), max_size=4))
        names = draw(
            st.sampled_from(
                ["", " class=related", " class='article-body'", " id=comments", " role=main"]
            )
        )
        sentence = (
            f"Sentence number {number} tells of the bridge and of the town that it belongs to."
        )
        sentences.append(sentence)
        parts += [f"<{name}{names}>" for name in opened] + [sentence]
        parts += [
            f"</{name}>"
            for name in opened[:: draw(st.sampled_from([1, -1]))][: draw(st.integers(0, 4))]
        ]
    return "".join(parts), sentences


@unhurried
@given(pages())
def test_nothing_that_is_seen_is_lost(page: tuple[str, list[str]]) -> None:
    markup, sentences = page
    article = read(f"<html><body>{markup}</body></html>")
    if article is None:
        return
    texts = (
        article.title,
        *(block.text for block in article.blocks),
        *(part.text for part in article.dropped),
    )
    told = letters_only("".join(texts))
    assert [sentence for sentence in sentences if letters_only(sentence) not in told] == []


@pytest.mark.slow
def test_a_short_time_of_fuzzing_finds_nothing(tmp_path: Path) -> None:
    pytest.importorskip("atheris")
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / "fuzz.py"), "--minutes", "0.33", "--found", str(tmp_path)],
        capture_output=True, text=True, timeout=240, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
