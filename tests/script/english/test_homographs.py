"""Words of two sounds: a floor that only goes up, and that nothing but the sound changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.english.cues import CUES
from tts.script.english.homographs import _PAIRS, RULES
from tts.script.rules import Reading, readings

DATA = Path(__file__).parents[3] / "bench" / "data" / "homographs.jsonl"
ROWS = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
FLOOR = 0.98  # share of all sentences; "always the usual sound" has 0.57, eSpeak NG by itself 0.74
DOUBTED = 0.1  # share that may be doubted


def reading(text: str, word: str) -> Reading | None:
    found = [one for one in readings(text, RULES) if text[one.start : one.end] == word]
    return found[0] if found else None


def test_sentences_of_the_news():
    found = [(row["ipa"], reading(row["text"], row["word"])) for row in ROWS]
    right = sum(one is None or one.ipa == ipa for ipa, one in found)
    doubted = sum(one is not None and one.confidence < 1 for _, one in found)
    assert right >= FLOOR * len(ROWS)
    assert doubted <= DOUBTED * len(ROWS)


def test_the_sentences_are_not_all_of_the_usual_sound():
    by_word: dict[str, set[str]] = {}
    for row in ROWS:
        by_word.setdefault(row["word"].lower(), set()).add(row["ipa"])
    assert sum(len(sounds) > 1 for sounds in by_word.values()) > len(by_word) / 2


@pytest.mark.parametrize("word", sorted({*_PAIRS, *CUES} - {"does", "mobile"}))
def test_every_word_is_found_and_stays_as_it_is_written(word):
    for written in (word, word.capitalize(), word.upper()):
        found = reading(f"so {written} then", written)
        assert found
        assert found.spoken == written
        assert found.ipa
        assert (found.confidence < 1) == bool(found.doubt)
    assert readings(f"so x{word} then", RULES) == []
    assert reading(f"so {word}'s then", word) is None
    assert reading(f"so re-{word} then", word) is None


def test_what_nothing_decides_is_doubted():
    found = reading("Record then", "Record")
    assert found
    assert found.ipa == "ˈɹɛkɚd"
    alone = reading("we read it", "read")
    assert alone
    assert alone.doubt


@pytest.mark.parametrize(
    ("text", "word", "ipa"),
    [
        ("It is the most frequent one.", "frequent", "ˈfɹiːkwənt"),
        ("A Christmas present this year.", "present", "ˈpɹɛzənt"),
        ("The points present in others.", "present", "ˈpɹɛzənt"),
        ("Those who present in May.", "present", "pɹɪˈzɛnt"),
        ("Save more, increase your income.", "increase", "ɪnˈkɹiːs"),
        ("Use smart solutions.", "Use", "ˈjuːz"),
        ("Use of force.", "Use", "ˈjuːs"),
        ("“It is so,” read the sign.", "read", "ˈɹɛd"),
        ("to close out the game", "close", "ˈkloʊz"),
        ("Live below your means.", "Live", "ˈlɪv"),
        ("More Iraqis live in tents.", "live", "ˈlɪv"),
        ("bark, leaves, live toads and fish", "live", "ˈlaɪv"),
        ("the formula he used to find it", "used", "ˈjuːzd"),
    ],
)
def test_what_stands_beside_them_decides(text, word, ipa):
    found = reading(text, word)
    assert found
    assert found.ipa == ipa


@given(
    st.lists(
        st.sampled_from([*_PAIRS, *CUES, "the", "to", "of", ",", "will", "Nice", "a"]), max_size=30
    )
)
def test_the_words_are_kept_whatever_stands_beside_them(words):
    text = " ".join(words)
    for one in readings(text, RULES):
        assert one.spoken == text[one.start : one.end]
