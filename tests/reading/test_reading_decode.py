"""Bytes as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.errors import InputError
from tts.reading.decode import decode

GERMAN = "Über die Brücke gehen täglich mehr Fußgänger, als größere Städte zählen."
FRENCH = "L’été dernier, la forêt brûlée près du village a déjà reverdi, écrit-on là-bas."
RUSSIAN = "Мост через гавань открыли утром, и первыми по нему прошли школьники."
UKRAINIAN = "Міст через гавань відкрили вранці, і першими по ньому пройшли школярі."
POLISH = "Most przez zatokę otwarto rano, a pierwsi przeszli nim uczniowie, śpiewając głośno żółtą pieśń."
JAPANESE = "港の橋は今朝開通し、最初に渡ったのは小学生だった。"


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(mark: str) -> None:
    assert decode(RUSSIAN.encode(mark), "iso-8859-1") == RUSSIAN


@pytest.mark.parametrize("wide", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(wide: str) -> None:
    assert decode(GERMAN.encode(wide)) == GERMAN


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="koi8-r">',
        '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
        '<?xml version="1.0" encoding="koi8-r"?>',
    ],
)
def test_the_page_declares_its_charset(declaration: str) -> None:
    page = f"{declaration}<p>{RUSSIAN}</p>"
    assert decode(page.encode("koi8-r")) == page


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (JAPANESE, "iso-2022-jp"),
        (POLISH, "iso-8859-2"),
    ],
)
def test_the_server_declares_the_charset(text: str, charset: str) -> None:
    assert decode(text.encode(charset), charset) == text


def test_valid_utf_8_outweighs_a_label() -> None:
    assert decode(GERMAN.encode(), "iso-8859-1") == GERMAN
    assert decode(f'<meta charset="windows-1251"><p>{GERMAN}'.encode()).endswith(GERMAN)


def test_latin_1_is_read_as_browsers_read_it() -> None:
    assert decode("“so” — 5 €: süß".encode("cp1252"), "ISO-8859-1") == "“so” — 5 €: süß"


@pytest.mark.parametrize(
    ("text", "charset"),
    [(GERMAN, "cp1252"), (FRENCH, "cp1252"), (RUSSIAN, "cp1251"), (UKRAINIAN, "cp1251"), (RUSSIAN, "koi8-r"),
     (POLISH, "cp1250")],
)  # fmt: skip
def test_undeclared_charsets_are_guessed(text: str, charset: str) -> None:
    assert decode(text.encode(charset)) == text


@pytest.mark.parametrize(
    "label", ["no-such-charset", "hex", "idna", "unicode_escape", "utf-7", "\x00", ""]
)
def test_labels_that_are_no_charset_are_ignored(label: str) -> None:
    assert decode(GERMAN.encode(), label) == GERMAN


def test_a_few_broken_characters_are_marked() -> None:
    text = decode(b"\xff" + (RUSSIAN * 10).encode())
    assert text == "\ufffd" + RUSSIAN * 10


def test_too_many_broken_characters_are_refused() -> None:
    with pytest.raises(InputError, match="cannot be decoded") as caught:
        decode(b"\x81\x8d\x90\x9d " * 200 + b"\xff\xfe\xfd" * 100)
    assert caught.value.hint


@given(st.binary())
def test_any_bytes_are_decoded_or_refused(body: bytes) -> None:
    try:
        text = decode(body)
    except InputError:
        return
    assert not any(ord(character) < 32 and character not in "\n\t" for character in text)


@given(
    st.text(
        st.characters(
            min_codepoint=32, max_codepoint=0x2FF, exclude_categories=["Cc", "Cf", "Cs", "Zs"]
        )
    )
)
def test_utf_8_is_never_mistaken(text: str) -> None:
    import unicodedata

    assert decode(f"Words {text}".encode()) == unicodedata.normalize("NFC", f"Words {text}")
