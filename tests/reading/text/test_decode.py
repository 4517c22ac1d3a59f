"""Bytes as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.errors import InputError
from tts.reading.text.decode import decode

GERMAN = "Über die Brücke gehen täglich mehr Fußgänger, als größere Städte zählen."
FRENCH = "L’été dernier, la forêt brûlée près du village a déjà reverdi, écrit-on là-bas."
RUSSIAN = "Мост через гавань открыли утром, и первыми по нему прошли школьники."
UKRAINIAN = "Міст через гавань відкрили вранці, і першими по ньому пройшли школярі."
POLISH = "Most przez zatokę otwarto rano, a pierwsi przeszli nim uczniowie, śpiewając głośno żółtą pieśń."
GREEK = "Η γέφυρα πάνω από το λιμάνι άνοιξε το πρωί, και πρώτοι πέρασαν οι μαθητές."
HEBREW = "הגשר מעל הנמל נפתח הבוקר, והראשונים שעברו עליו היו תלמידי בית הספר."
THAI = "สะพานข้ามท่าเรือเปิดใช้เมื่อเช้านี้ และนักเรียนเป็นกลุ่มแรกที่เดินข้าม"
TURKISH = "Limanın üzerindeki köprü bu sabah açıldı ve üzerinden ilk önce öğrenciler geçti, şarkı söyleyerek."
HUNGARIAN = (
    "A kikötő fölötti hidat reggel nyitották meg, és elsőként a diákok mentek át rajta, énekelve."
)
CHINESE = "海港大桥今天早上通车，最先过桥的是一群小学生，他们一边走一边唱歌。"
TAIWANESE = "海港大橋今天早上通車，最先過橋的是一群小學生，他們一邊走一邊唱歌。"
KOREAN = "항구 위의 다리가 오늘 아침에 열렸고, 가장 먼저 건넌 것은 학생들이었다."
JAPANESE = "港の橋は今朝開通し、最初に渡ったのは小学生だった。"


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(mark: str) -> None:
    assert decode(RUSSIAN.encode(mark), "iso-8859-1") == RUSSIAN


@pytest.mark.parametrize("wide", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize(
    "text", [GERMAN, POLISH, RUSSIAN, GREEK, HEBREW, THAI, JAPANESE, CHINESE, KOREAN]
)
def test_wide_characters_without_a_mark(text: str, wide: str) -> None:
    assert decode(text.encode(wide)) == text
    page = f"<html><head><title>A</title></head><body><p>{text}</p></body></html>"
    assert decode(page.encode(wide), "utf-8") == page


@pytest.mark.parametrize("text", [GERMAN, RUSSIAN, JAPANESE])
def test_nulls_among_the_letters_are_no_utf_16(text: str) -> None:
    body = text.encode()
    assert decode(b"\0".join([b"", body[:10], body[10:30], body[30:], b""])) == text


def test_cut_wide_characters_lose_only_the_last() -> None:
    assert decode(RUSSIAN.encode("utf-16")[:-1]).startswith(RUSSIAN[:-1])


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
     (RUSSIAN, "iso8859-5"), (RUSSIAN, "cp866"), (POLISH, "cp1250"), (POLISH, "iso8859-2"), (HUNGARIAN, "cp1250"),
     (GREEK, "cp1253"), (TURKISH, "cp1254"), (HEBREW, "cp1255"), (THAI, "cp874"), (JAPANESE, "shift_jis"),
     (JAPANESE, "euc-jp"), (JAPANESE, "iso-2022-jp"), (KOREAN, "euc-kr"), (CHINESE, "gb18030"),
     (TAIWANESE, "big5")],
)  # fmt: skip
@pytest.mark.parametrize("label", [None, "utf-8"])
def test_charsets_without_a_label_or_with_a_false_one(
    text: str, charset: str, label: str | None
) -> None:
    assert decode(text.encode(charset), label) == text
    page = f'<meta charset="utf-8"><title>A page</title><p class="lead">{text}</p>'
    assert decode(page.encode(charset), label) == page


@pytest.mark.parametrize(
    ("text", "charset"),
    [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (GREEK, "cp1253"), (HEBREW, "cp1255"), (THAI, "cp874"),
     (CHINESE, "gb18030"), (KOREAN, "euc-kr")],
)  # fmt: skip
def test_the_label_that_servers_send_by_default_is_not_believed_of_other_scripts(
    text: str, charset: str
) -> None:
    assert decode(text.encode(charset) * 2, "iso-8859-1") == text * 2


def test_a_late_declaration_is_found() -> None:
    page = f"<html><head><!-- {'x' * 5000} --><meta charset=koi8-r></head><p>{RUSSIAN}"
    assert decode(page.encode("koi8-r")) == page


def test_a_mark_outweighs_header_and_declaration() -> None:
    page = f'<?xml version="1.0" encoding="koi8-r"?><p>{RUSSIAN}</p>'
    assert decode(page.encode("utf-16"), "windows-1251") == page


def test_stray_signs_of_windows_1252_in_utf_8() -> None:
    assert decode("Größe, daß ".encode() + b"it\x92s so. " + GERMAN.encode()).startswith(
        "Größe, daß it’s so. Über"
    )


def test_a_plain_english_page_in_windows_1252_under_a_label_of_utf_8() -> None:
    page = "It’s said that she “went”. " + "Plain words of English follow here. " * 200
    assert decode(page.encode("cp1252"), "utf-8") == page


@pytest.mark.parametrize("charset", ["cp1252", "cp1251"])
@pytest.mark.parametrize("rounds", [1, 2])
@pytest.mark.parametrize("text", [FRENCH, RUSSIAN, POLISH, "“So” — it’s… “done”, they’d say."])
def test_text_that_was_encoded_twice_is_mended(text: str, charset: str, rounds: int) -> None:
    spoiled = text
    for _ in range(rounds):
        spoiled = "".join(windows(charset, byte) for byte in spoiled.encode())
    assert decode(spoiled.encode()) == text


def windows(charset: str, byte: int) -> str:
    try:
        return bytes([byte]).decode(charset)
    except UnicodeDecodeError:
        return chr(byte)


@pytest.mark.parametrize(
    "text",
    [
        "The sign “é” turns into “Ã©”, “ü” into “Ã¼”, “ß” into “ÃŸ” and “’” into “â€™”.",
        "Ã© Ã¼",
        "Â§ 5",
        "naïve façade, déjà vu, crème brûlée, Ångström",
    ],
)
def test_text_that_is_right_or_may_be_is_left_alone(text: str) -> None:
    assert decode(text.encode()) == text


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
