"""Covers: the article's picture where it may be used, else a card; never an error."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from episode_story import article
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tts.episode.card import _fitted, _font, _typeset
from tts.episode.cover import cover

if TYPE_CHECKING:
    from pathlib import Path

    from tts.model import Article


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    assert (image.format, image.size, image.mode) == ("JPEG", (600, 600), "RGB")
    return image


def with_image(address: str | None) -> Article:
    return replace(article("A plain title"), image=address)


def is_red(image: Image.Image, at: tuple[int, int] = (300, 300)) -> bool:
    red, green, blue = image.getpixel(at)
    return red > 200 and green < 60 and blue < 60


@pytest.fixture
def red(tmp_path: Path) -> Path:
    path = tmp_path / "img" / "lead photo.png"
    path.parent.mkdir()
    Image.new("RGB", (900, 400), (255, 0, 0)).save(path)
    return path


@pytest.mark.parametrize(
    "address", ["img/lead photo.png", "img/lead%20photo.png", "./img/lead%20photo.png?w=600#top"]
)
def test_picture_beside_the_page(red: Path, tmp_path: Path, address: str) -> None:
    assert is_red(opened(cover(with_image(address), tmp_path)))


def test_picture_as_file_url(red: Path, tmp_path: Path) -> None:
    assert is_red(opened(cover(with_image(red.as_uri()), tmp_path)))


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "https://news.example/img/lead%20photo.png",
        "//news.example/img/lead%20photo.png",
        "file://elsewhere/img/lead%20photo.png",
        "img/gone.png",
        "../page/img/../../secret.png",
        "img",
        "a\0b",
        "http://[broken",
        "data:image/png;base64,AAAA",
    ],
)
def test_no_picture_gives_the_card(red: Path, tmp_path: Path, address: str | None) -> None:
    Image.new("RGB", (600, 600), (255, 0, 0)).save(tmp_path.parent / "secret.png")
    card = cover(with_image(None), tmp_path)
    assert cover(with_image(address), tmp_path) == card
    assert not is_red(opened(card))


def test_a_link_out_of_the_folder_is_not_followed(red: Path, tmp_path: Path) -> None:
    page = tmp_path / "page"
    page.mkdir()
    try:
        (page / "lead.png").symlink_to(red)
    except OSError:
        pytest.skip("links cannot be made here")
    assert cover(with_image("lead.png"), page) == cover(with_image(None), None)


def test_without_a_folder_no_file_is_read(red: Path) -> None:
    assert cover(with_image(red.as_uri()), None) == cover(with_image(None), None)


def test_transparent_and_turned_pictures(tmp_path: Path) -> None:
    Image.new("RGBA", (300, 300), (0, 0, 0, 0)).save(tmp_path / "clear.png")
    assert opened(cover(with_image("clear.png"), tmp_path)).getpixel((300, 300)) == (255, 255, 255)
    turned = Image.new("RGB", (400, 400), (0, 0, 0))
    turned.paste((255, 0, 0), (0, 0, 400, 200))
    exif = Image.Exif()
    exif[0x0112] = 3  # upside down
    turned.save(tmp_path / "turned.jpg", exif=exif)
    assert is_red(opened(cover(with_image("turned.jpg"), tmp_path)), (300, 500))


@pytest.mark.parametrize("mode", ["L", "P", "CMYK", "I;16", "LA", "1"])
def test_every_mode(tmp_path: Path, mode: str) -> None:
    path = tmp_path / ("lead.jpg" if mode == "CMYK" else "lead.png")
    Image.new(mode, (300, 300)).save(path)
    assert cover(with_image(path.name), tmp_path) != cover(with_image(None), None)


def bomb(width: int, height: int) -> bytes:
    """A PNG whose head promises a picture of that size."""

    def chunk(name: bytes, body: bytes) -> bytes:
        check = zlib.crc32(name + body)
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


@pytest.mark.parametrize("side", [9_000, 12_000, 60_000, 2_000_000_000])
def test_bombs_do_not_go_off(tmp_path: Path, side: int) -> None:
    (tmp_path / "bomb.png").write_bytes(bomb(side, side))
    assert cover(with_image("bomb.png"), tmp_path) == cover(with_image(None), None)


def test_counting_pixels_are_no_cover(tmp_path: Path) -> None:
    Image.new("RGB", (1, 1), (255, 0, 0)).save(tmp_path / "dot.png")
    assert cover(with_image("dot.png"), tmp_path) == cover(with_image(None), None)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_damaged_pictures_are_no_error(tmp_path_factory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    held = BytesIO()
    kind = data.draw(st.sampled_from(["JPEG", "PNG", "WEBP", "GIF"]))
    Image.linear_gradient("L").convert("RGB").save(held, kind)
    body = bytearray(held.getvalue())
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, min(len(body) - 1, 800)))
        body[at] = data.draw(st.integers(0, 255))
    (folder / "lead").write_bytes(body[: data.draw(st.integers(0, len(body)))])
    opened(cover(with_image("lead"), folder))


def test_same_article_same_bytes() -> None:
    assert cover(article("A plain title"), None) == cover(article("A plain title"), None)


def test_one_publisher_one_colour() -> None:
    corners = {
        opened(cover(article(title), None)).getpixel((2, 2)) for title in ("One", "Two", "Три")
    }
    assert len(corners) == 1


@pytest.mark.parametrize("letter", "éßŁžАЖαω中あ한אع€")
def test_letters_the_font_lacks(letter: str) -> None:
    assert _typeset(f"a{letter}b") == ""


def test_letters_the_font_has() -> None:
    text = "“What’s 5% of ‘it’…” (a-z) [A–Z] — {100 $}!?"
    assert _typeset(text) == text.replace("–", "-").replace("—", "-")


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_any_title_has_a_card(title: str) -> None:
    opened(cover(replace(article(), title=title, publisher=title[::-1]), None))


@pytest.mark.parametrize(
    "title", ["Rain", "W" * 60, "w" * 2000, "A quiet revolution in how towns heat homes " * 12]
)
def test_titles_stay_inside(title: str) -> None:
    size, lines = _fitted(title.strip(), 600)
    assert lines
    assert all(_font(size).getlength(line) <= 0.82 * 600 for line in lines)
    assert len(lines) * size * 1.22 <= 0.47 * 600
