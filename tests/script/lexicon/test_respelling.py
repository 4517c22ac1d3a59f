"""Respellings, as news agencies write them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.errors import UsageError
from tts.script.lexicon.ipa import checked_ipa
from tts.script.lexicon.respelling import _CONSONANTS, _SPELLINGS, TABLE, ipa_of, respelled

SAID = [
    ("zeh-LEN-skee", "zɛˈlɛnski"),
    ("KAH-muh-luh", "ˈkɑːmələ"),
    ("keev", "ˈkiːv"),
    ("KEEV", "ˈkiːv"),
    ("m-BAH-pay", "mˈbɑːpeɪ"),
    ("sharl duh GOHL", "ʃɑːɹl də ˈɡoʊl"),
    ("jeem bohb", "ˈdʒiːm ˈboʊb"),
    ("NYOO-moh-NOH-nee-uh", "ˌnjuːmoʊˈnoʊniə"),
    ("KY-toh", "ˈkaɪtoʊ"),
    ("EYE-uh-wuh", "ˈaɪəwə"),
    ("yah-TSEN-yuuk", "jɑːˈtsɛnjʊk"),
    ("HAIR-er", "ˈhɛɹɚ"),
    ("HUR-er", "ˈhɜːɹɚ"),
    ("GROHSS", "ˈɡɹoʊs"),
    ("bahkh", "ˈbɑːx"),
    ("THING-ing", "ˈθɪŋɪŋ"),
    ("dhoh", "ˈðoʊ"),
    ("tawks", "ˈtɔːks"),
    ("zhahn-OY", "ʒɑːnˈɔɪ"),
    ("how NOW", "haʊ ˈnaʊ"),
    ("zeh‑LEN‐skee", "zɛˈlɛnski"),
]
# Sounds of many languages, and what is nearest to them in letters.
SHOWN = [
    ("zəˈlɛnski", "zuh-LEN-skee"),
    ("ˈɝdoʊwɑːn", "ER-doh-wahn"),
    ("ˈbeɪkɚ", "BAY-ker"),
    ("ˈɡəʊl", "gohl"),
    ("ˈt͡ʃɛ.xɔf", "CHEH-khawf"),
    ("ˌvɑːləˈdɪmɪɹ", "VAH-luh-DIH-mihr"),
]
SYLLABLES = st.builds(
    lambda onset, vowel, coda, is_stressed: (
        (onset + vowel + coda).upper() if is_stressed else onset + vowel + coda
    ),
    st.sampled_from(["", *sorted(_CONSONANTS.keys() - {"x", "ck"}), "st", "pr", "skr"]),
    st.sampled_from(sorted(_SPELLINGS)),
    st.sampled_from(["", *sorted(_CONSONANTS.keys() - {"h", "wh", "w", "y", "gh"}), "st", "nt"]),
    st.booleans(),
)
WORDS = st.lists(st.lists(SYLLABLES, min_size=1, max_size=4).map("-".join), min_size=1, max_size=3)


@pytest.mark.parametrize(("respelling", "ipa"), SAID)
def test_the_sound_of_a_respelling(respelling, ipa):
    assert ipa_of(respelling) == ipa


@pytest.mark.parametrize(
    ("respelling", "named"),
    [
        ("zeh-LNN-skee", "'LNN'"),
        ("zeh-LEN-skqee", "'skqee'"),
        ("zeh--LEN", "''"),
        ("ZEH-L3N", "'L3N'"),
        ("zehlen", "'zehlen'"),
        ("kah-FÉ", "'FÉ'"),
        ("a" * 60, "a" * 60),
    ],
)
def test_a_syllable_that_cannot_be_read_is_named(respelling, named):
    with pytest.raises(UsageError) as raised:
        ipa_of(respelling)
    assert named in raised.value.message


def test_the_hint_is_the_table():
    with pytest.raises(UsageError) as raised:
        ipa_of("qat-KHB")
    assert raised.value.hint == TABLE
    assert all(f"{vowel} " in TABLE or f"{vowel}:" in TABLE for vowel in ("ah", "eye", "uu", "oy"))


@pytest.mark.parametrize("respelling", ["zeh-len-skee", "duh zeh-len", "zeh-LEN bah-roo"])
def test_a_longer_word_says_where_its_stress_is(respelling):
    with pytest.raises(UsageError, match="is stressed"):
        ipa_of(respelling)


@pytest.mark.parametrize("respelling", ["Zeh-LEN", "zeh-Len", "zeh-LeN-skee"])
def test_half_capitals_are_refused(respelling):
    with pytest.raises(UsageError, match="neither in small letters nor in capitals"):
        ipa_of(respelling)


@pytest.mark.parametrize("respelling", ["", "  ", "-", "a" * 300])
def test_what_is_no_respelling_is_refused(respelling):
    with pytest.raises(UsageError):
        ipa_of(respelling)


@pytest.mark.parametrize(("ipa", "shown"), SHOWN)
def test_a_respelling_is_as_near_as_letters_can_be(ipa, shown):
    assert respelled(ipa) == shown


@pytest.mark.parametrize("ipa", ["ǃxoː", "makɹoʊ ɛmanuel", "ʔ", ""])
def test_what_letters_cannot_show_is_not_shown(ipa):
    assert respelled(ipa) is None


@pytest.mark.parametrize("respelling", [respelling for respelling, _ in SAID])
def test_the_way_back_sounds_the_same(respelling):
    ipa = ipa_of(respelling)
    shown = respelled(ipa)
    assert shown is not None
    assert ipa_of(shown) == ipa


@given(WORDS.map(" ".join))
def test_what_a_respelling_gives_is_held_and_comes_back(respelling):
    try:
        ipa = ipa_of(respelling)
    except UsageError:
        return
    assert checked_ipa(ipa) == ipa
    shown = respelled(ipa)
    assert shown is None or respelled(ipa_of(shown)) == shown


@given(st.text(alphabet="zehlnskiyawoutr-ZEHLN ", max_size=80))
def test_any_letters_are_read_or_refused(text):
    with suppress(UsageError):
        assert checked_ipa(ipa_of(text)) == ipa_of(text)
