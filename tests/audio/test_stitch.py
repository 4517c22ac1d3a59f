"""Joined sample-exactly, without clicks, and never silently empty."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from conftest import noise, utterance
from hypothesis import given
from hypothesis import strategies as st

from tts.audio.segments import join, segment, silence
from tts.audio.stitch import in_one, stitch, stitch_breath, trim
from tts.audio.tape import Tape
from tts.errors import SynthesisError
from tts.model import Speech

RATE_HZ = 22_050
TEXT = "Twelve plain words are more than enough for one short test sentence."


def taped(folder, *parts):
    """The cues and all samples of (utterance, speech) pairs."""
    with Tape(folder, RATE_HZ) as tape:
        cues = [stitch(number, *part, tape) for number, part in enumerate(parts)]
        tape.finish()
        return cues, np.concatenate(list(tape.blocks()))


def quiet(samples: int) -> np.ndarray:
    return np.zeros(samples, np.int16)


@given(
    before=st.integers(0, 9_000),
    after=st.integers(0, 9_000),
    gap=st.integers(0, 2_000),
)
def test_trim_takes_silence_from_the_ends_only(before, after, gap):
    loud = noise(0.2).samples
    loud[0] = loud[-1] = 5_000
    sound = np.concatenate([loud, quiet(gap), loud])
    trimmed = trim(Speech(np.concatenate([quiet(before), sound, quiet(after)]), RATE_HZ))
    margin = RATE_HZ * 15 // 1000
    assert trimmed.cut == max(0, before - margin)
    assert len(trimmed.samples) == len(sound) + min(before, margin) + min(after, margin)


def test_cues_say_where_each_speech_lies_and_pauses_follow(tmp_path):
    first, second = noise(4.0), noise(5.0)
    cues, samples = taped(
        tmp_path, (utterance(TEXT, pause_ms=300), first), (utterance(TEXT, pause_ms=0), second)
    )
    pause = RATE_HZ * 300 // 1000
    assert (cues[0].start, cues[0].end) == (0, len(first.samples))
    assert cues[1].start == cues[0].end + pause
    assert cues[1].end == len(samples)
    assert not samples[cues[0].end : cues[1].start].any()
    middle = slice(RATE_HZ, 3 * RATE_HZ)
    np.testing.assert_array_equal(samples[middle], first.samples[middle])


def test_speech_fades_at_both_ends(tmp_path):
    _, samples = taped(
        tmp_path, (utterance(TEXT), Speech(np.full(4 * RATE_HZ, 9_000, np.int16), RATE_HZ))
    )
    assert abs(int(samples[0])) < 500
    assert samples[RATE_HZ] == 9_000
    assert np.abs(np.diff(samples.astype(int))).max() < 1_500


def test_word_times_move_with_the_trimming(tmp_path):
    words = len(utterance(TEXT).words)
    starts = tuple(10_000 + 5_000 * number for number in range(words))
    loud = noise(4.0).samples
    loud[0] = 5_000
    speech = Speech(np.concatenate([quiet(10_000), loud]), RATE_HZ, starts)
    cues, _ = taped(tmp_path, (utterance(TEXT), speech))
    cut = 10_000 - RATE_HZ * 15 // 1000
    assert cues[0].word_starts == tuple(start - cut for start in starts)
    assert not cues[0].estimated


def test_without_word_times_they_are_shared_out_and_marked(tmp_path):
    (cue,), _ = taped(tmp_path, (utterance(TEXT), noise(4.0)))
    assert cue.estimated
    assert len(cue.word_starts) == len(utterance(TEXT).words)
    assert list(cue.word_starts) == sorted(set(cue.word_starts))
    assert cue.start <= cue.word_starts[0]
    assert cue.word_starts[-1] < cue.end


def test_the_sound_hash_is_of_the_sound_alone(tmp_path):
    cues, _ = taped(
        tmp_path,
        (utterance(TEXT, 100), noise(4.0)),
        (utterance(TEXT, 900), noise(4.0)),
        (utterance(TEXT), noise(4.0, level=2_000)),
    )
    assert cues[0].sound == cues[1].sound != cues[2].sound


@pytest.mark.parametrize(
    ("speech", "message"),
    [
        (Speech(quiet(0), RATE_HZ), "silence"),
        (Speech(quiet(90_000), RATE_HZ), "silence"),
        (noise(4.0, level=12), "silence|hardly any"),
        (noise(0.2), "only 0.20 s"),
        (noise(1.4), "only 1.40 s"),
        (noise(200.0), "as much as 200.0 s"),
    ],
)
def test_what_cannot_be_the_sentence_is_refused(tmp_path, speech, message):
    with pytest.raises(SynthesisError, match=message):
        taped(tmp_path, (utterance(TEXT), speech))


def test_a_quick_voice_may_be_quick(tmp_path):
    with Tape(tmp_path, RATE_HZ, pace=2.0) as tape:
        cue = stitch(0, utterance(TEXT), noise(1.4), tape)
    assert cue.end - cue.start == len(noise(1.4).samples)


def test_speech_of_another_rate_or_with_too_few_times_is_refused(tmp_path):
    with pytest.raises(SynthesisError, match="48000 Hz"):
        taped(tmp_path, (utterance(TEXT), noise(4.0, rate_hz=48_000)))
    with pytest.raises(SynthesisError, match="2 times for 12 words"):
        taped(tmp_path, (utterance(TEXT), replace(noise(4.0), word_starts=(0, 9))))


def test_a_lone_letter_may_be_short_or_slow(tmp_path):
    cues, _ = taped(tmp_path, (utterance("A"), noise(0.1)), (utterance("A"), noise(1.9)))
    assert [round((cue.end - cue.start) / RATE_HZ, 1) for cue in cues] == [0.1, 1.9]


def test_join_is_as_long_as_its_parts_and_copies_them():
    parts = [
        segment(noise(0.5).samples, RATE_HZ),
        silence(333, RATE_HZ),
        segment(noise(0.1).samples, RATE_HZ),
    ]
    whole = join(parts)
    assert whole.raw_data == b"".join(part.raw_data for part in parts)
    assert whole.frame_rate == RATE_HZ
    assert silence(1_000, RATE_HZ).frame_count() == RATE_HZ


def test_pauses_of_the_script_are_heard(tmp_path):
    said = replace(utterance(TEXT), pause_ms=1_234)
    cues, samples = taped(tmp_path, (said, noise(4.0)))
    assert len(samples) - cues[0].end == RATE_HZ * 1_234 // 1_000


def breath():
    """Two utterances, of one word and of the words of `TEXT`, and their speech with the start of each word."""
    parts = (replace(utterance("Why?", pause_ms=0), joined=True), utterance(TEXT, pause_ms=200))
    speech = noise(4.0)
    words = len(in_one(parts).words)
    starts = tuple(RATE_HZ // 10 + number * 5_000 for number in range(words))
    return parts, replace(speech, word_starts=starts)


def test_what_is_said_in_one_breath_has_a_cue_each_and_no_gap(tmp_path):
    parts, speech = breath()
    with Tape(tmp_path, RATE_HZ) as tape:
        first, second = stitch_breath(7, parts, speech, tape)
        assert tape.samples == second.end + RATE_HZ * 200 // 1000
    assert (first.utterance, second.utterance) == (7, 8)
    assert first.end == second.start == second.word_starts[0]
    assert first.word_starts + second.word_starts == tuple(
        start - speech.word_starts[0] + first.word_starts[0] for start in speech.word_starts
    )
    assert first.sound != second.sound


def test_the_same_sound_alone_and_in_a_breath_is_the_same(tmp_path):
    parts, speech = breath()
    with Tape(tmp_path, RATE_HZ) as tape:
        whole = stitch(0, in_one(parts), speech, tape)
        first, second = stitch_breath(0, parts, speech, tape)
    length = whole.end - whole.start
    assert second.end - first.start == length


def test_without_word_starts_a_breath_is_shared_out_by_length(tmp_path):
    parts, speech = breath()
    with Tape(tmp_path, RATE_HZ) as tape:
        first, second = stitch_breath(0, parts, replace(speech, word_starts=None), tape)
    assert first.estimated
    assert second.estimated
    assert 0 < first.end - first.start < second.end - second.start


def test_words_of_a_breath_lie_in_what_is_written():
    parts, _ = breath()
    whole = in_one(parts)
    assert [whole.written[word.start : word.end] for word in whole.words] == whole.written.split()


def test_an_utterance_whose_words_have_no_time_of_their_own_is_not_without_sound(tmp_path):
    parts, speech = breath()
    same = (0, 0, *speech.word_starts[2:])  # "Why?" has the time of the word behind it
    with Tape(tmp_path, RATE_HZ) as tape:
        first, second = stitch_breath(0, parts, replace(speech, word_starts=same), tape)
    assert first.start < first.end == second.start < second.end
    assert first.estimated


def test_silence_is_refused_and_the_sentence_named(tmp_path):
    assert trim(Speech(quiet(30_000), RATE_HZ)) is None
    with pytest.raises(SynthesisError, match=re.escape(repr(TEXT)[:40])):
        taped(tmp_path, (utterance(TEXT), Speech(quiet(5 * RATE_HZ), RATE_HZ)))
