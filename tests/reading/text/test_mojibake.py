"""Text that was encoded twice is mended where that is certain, and left alone everywhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.text.mojibake import mend, windows_1252

FRENCH = "L’été, les élèves étaient là, à côté du château où naît la forêt."
UKRAINIAN = "Міст відкрили у вівторок, і все місто прийшло подивитися."


def spoil(text: str, charset: str = "cp1252") -> str:
    """`text` as it is after its UTF-8 was taken for `charset`, as browsers do: free places are controls."""
    shown = []
    for byte in text.encode():
        try:
            shown.append(bytes([byte]).decode(charset))
        except UnicodeError:
            shown.append(chr(byte))
    return "".join(shown)


@pytest.mark.parametrize("text", [FRENCH, UKRAINIAN])
@pytest.mark.parametrize("charset", ["cp1252", "cp1251"])
@pytest.mark.parametrize("times", [1, 2, 3])
def test_what_was_spoilt_up_to_three_times_is_whole_again(
    text: str, charset: str, times: int
) -> None:
    spoilt = text
    for _ in range(times):
        spoilt = spoil(spoilt, charset)
    assert spoilt != text
    assert mend(spoilt) == text


@given(st.lists(st.text(alphabet="éàüñßøążіїєд", min_size=1, max_size=6), min_size=4, max_size=12))
def test_words_of_any_language_come_back(words: list[str]) -> None:
    text = " ".join(words)
    assert mend(spoil(text)) == text
    assert mend(text) == text


def test_a_single_right_character_forbids_it() -> None:
    assert mend(f"{spoil(FRENCH)} ž") == f"{spoil(FRENCH)} ž"


def test_a_text_that_only_quotes_the_damage_is_left_alone() -> None:
    quoting = "The page said Ã©tÃ© and cafÃ©, nothing else."
    assert mend(quoting) == quoting


@given(st.text(max_size=200))
def test_mending_is_done_once(text: str) -> None:
    mended = mend(mend(text))
    assert mended == mend(mended)
    if text.isascii():
        assert mended == text


def test_free_places_are_controls() -> None:
    assert windows_1252(0x93) == "“"
    assert windows_1252(0x81) == "\x81"
