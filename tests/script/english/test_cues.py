"""The table of what speaks for one sound of a word."""

from __future__ import annotations

import re

import pytest

from tts.script.english.cues import CUES, USUAL, Cue


@pytest.mark.parametrize("word", sorted(CUES))
def test_every_word_has_patterns_that_hold(word):
    for cue in CUES[word]:
        for pattern in (cue.before, cue.after, cue.near):
            assert re.compile(pattern, re.IGNORECASE)
        assert not cue.form or cue.form.lower() == word


@pytest.mark.parametrize("word", sorted(CUES))
def test_every_word_ends_somewhere(word):
    last = CUES[word][-1]
    is_open = not (last.before or last.after or last.near or last.form) and last.is_verb is None
    assert is_open or word in USUAL


def test_nobody_can_change_the_tables():
    with pytest.raises(TypeError):
        CUES["read"] = (Cue("ˈɹɛd"),)
    with pytest.raises(TypeError):
        USUAL["read"] = ("ˈɹɛd", 1.0, "")


@pytest.mark.parametrize("word", sorted(USUAL))
def test_a_share_of_less_than_all_has_its_reason(word):
    ipa, share, doubt = USUAL[word]
    assert word in CUES
    assert 0.5 < share <= 1
    assert bool(doubt) == (share < 1)
    assert not doubt or ipa
