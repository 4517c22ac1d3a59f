"""Transcriptions in the phonetic alphabet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.errors import UsageError
from tts.script.lexicon.ipa import LONGEST, checked_ipa, is_enclosed


@pytest.mark.parametrize(
    ("given", "held"),
    [
        ("/zɛˈlɛnskɪ/", "zɛˈlɛnskɪ"),
        ("[ˈgoː]", "ˈɡoː"),
        (" kɪm   dʒʌŋ ˈʊn ", "kɪm dʒʌŋ ˈʊn"),
        ("t͡ʃɛxɔf", "t͡ʃɛxɔf"),
        ("ʧɛxɔf", "tʃɛxɔf"),
        ("bɔ̃ʒuʁ", "bɔ̃ʒuʁ"),
        ("c\u0327a", "ça"),
    ],
)
def test_what_is_held_of_a_transcription(given, held):
    assert checked_ipa(given) == held


@pytest.mark.parametrize(
    ("given", "named", "hint"),
    [
        ("/zɛ'lɛn/", "apostrophe", "ˈ"),
        ("/goː:/", "colon", "ː"),
        ("/zEn/", "latin capital letter e", "zeh-LEN-skee"),
        ("/a1/", "digit one", ""),
        ("/ж/", "cyrillic small letter zhe", ""),
    ],
)
def test_what_is_no_symbol_is_named(given, named, hint):
    with pytest.raises(UsageError) as raised:
        checked_ipa(given)
    assert named in raised.value.message
    assert hint in raised.value.hint


@pytest.mark.parametrize("given", ["", "//", "[]", "ˈ", "/ˈ ː/", "."])
def test_a_transcription_without_a_sound_is_refused(given):
    with pytest.raises(UsageError, match="no sound"):
        checked_ipa(given)


def test_a_transcription_has_an_end():
    assert checked_ipa("a" * LONGEST)
    with pytest.raises(UsageError, match="at most"):
        checked_ipa("a" * (LONGEST + 1))


def test_slashes_and_brackets_make_a_transcription():
    assert is_enclosed("/a/")
    assert is_enclosed("[a]")
    assert not any(map(is_enclosed, ["", "/", "a/", "/a]", "zeh-LEN-skee"]))


@given(st.text(max_size=40))
def test_any_text_is_either_held_for_good_or_refused(text):
    try:
        held = checked_ipa(text)
    except UsageError:
        return
    assert checked_ipa(held) == held
