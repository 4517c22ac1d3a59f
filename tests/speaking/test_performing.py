"""A script on a tape: each voice its part, faults of engines found out."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import utterance

from tts.audio.tape import Tape
from tts.casting import Cast, find_voice
from tts.errors import SynthesisError
from tts.model import Script
from tts.speaking import Ensemble
from tts.speaking.performance import begin, in_breaths
from tts.speaking.performing import perform

RATE_HZ = 22_050


def performed(folder, utterances, cast):
    script = Script("en", tuple(utterances))
    with Ensemble(1) as ensemble, Tape(folder, RATE_HZ) as tape:
        cues = perform(begin(script, cast, ensemble), tape)
        tape.finish()
        return cues, tape


def test_every_utterance_has_its_cue_in_order(tmp_path):
    said = [utterance("One."), utterance("Two words."), utterance("Then three words.")]
    cues, tape = performed(tmp_path, said, Cast(find_voice("tone")))
    assert [cue.utterance for cue in cues] == [0, 1, 2]
    assert all(one.end <= other.start for one, other in pairwise(cues))
    assert cues[-1].end < tape.samples


def test_each_voice_says_what_is_its_own(tmp_path, strange):
    said = [
        utterance("Mine."),
        replace(utterance("Theirs."), voice="strange"),
        utterance("Mine again."),
    ]
    performed(tmp_path, said, Cast(find_voice("tone"), quotes=strange))
    with Path(strange.option("diary")).open(encoding="utf-8") as diary:
        assert [row.split("\t")[1].strip() for row in diary] == ["Theirs."]


def test_no_breath_is_shared_by_two_voices():
    joined = replace(utterance("One."), joined=True)
    same = list(in_breaths([joined, utterance("Two.")]))
    assert [len(breath) for breath in same] == [2]
    other = list(in_breaths([joined, replace(utterance("Two."), voice="other")]))
    assert [len(breath) for breath in other] == [1, 1]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("It is hush.", "nothing but silence"),
        ("Only half of all these many words that were asked for is heard, no more.", "only 0.07 s"),
    ],
)
def test_what_cannot_be_the_whole_sentence_is_refused(tmp_path, strange, text, reason):
    with pytest.raises(SynthesisError, match=reason):
        performed(tmp_path, [utterance("Before."), utterance(text)], Cast(strange))
