"""Several processes speak: in order, nothing lost, whatever becomes of one of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from conftest import utterance
from speaking.processes import is_running

from tts.casting import find_voice
from tts.errors import MissingError, SynthesisError
from tts.speaking import Ensemble, Line, Patience

QUICK = Patience(opening_s=60, start_s=3, letter_s=0)
SENTENCES = [f"Sentence number {number} has {'many ' * (number % 5)}words." for number in range(30)]


def lines(voice, texts=SENTENCES):
    return [Line(voice, utterance(text)) for text in texts]


def diary(voice):
    """(process, what it was asked to say), in the order in which it happened."""
    path = Path(voice.option("diary"))
    text = path.read_text("utf-8") if path.exists() else ""
    return [tuple(row.split("\t")) for row in text.splitlines()]


def speakers(voice):
    """The processes that were asked to say something."""
    return {int(process) for process, _ in diary(voice)}


def hummed(text):
    """What the strange voice says where nothing happens: the tone's speech."""
    from tts.engines import open_voice

    with open_voice(find_voice("tone")) as engine:
        return engine.synthesise(utterance(text)).samples


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_every_line_is_said_once_and_given_in_order(strange, jobs):
    with Ensemble(jobs) as ensemble:
        speeches = list(ensemble.say(lines(strange)))
    assert all(
        np.array_equal(speech.samples, hummed(text))
        for speech, text in zip(speeches, SENTENCES, strict=True)
    )
    said = [what for _, what in diary(strange)]
    assert Counter(said) == Counter(SENTENCES)
    assert len(speakers(strange)) <= jobs
    assert os.getpid() not in speakers(strange)


def test_all_workers_take_part(strange):
    with Ensemble(3) as ensemble:
        list(ensemble.say(lines(strange, ["This is slow."] * 12)))
    assert len(speakers(strange)) == 3


def test_the_longest_is_said_first(strange):
    texts = [
        "Short.",
        "A longer sentence, all in all.",
        "The longest sentence of all of them stands here.",
    ]
    with Ensemble(1) as ensemble:
        list(ensemble.say(lines(strange, texts)))
    assert [what for _, what in diary(strange)] == texts[::-1]


def test_no_process_is_left_behind(strange):
    with Ensemble(2) as ensemble:
        list(ensemble.say(lines(strange)))
        assert {is_running(process) for process in speakers(strange)} == {True}
    assert {is_running(process) for process in speakers(strange)} == {False}


def test_leaving_in_the_middle_ends_all_at_once(strange):
    start = time.perf_counter()
    with Ensemble(2) as ensemble:
        speeches = ensemble.say(
            lines(strange, ["The longest is the first of all.", *["Hang on to this."] * 20])
        )
        next(speeches)
    assert time.perf_counter() - start < 10
    assert not any(is_running(process) for process, _ in diary(strange))


def test_a_worker_that_crashes_is_replaced_and_the_line_said(strange):
    texts = [*SENTENCES[:10], "This will crashonce only.", *SENTENCES[10:]]
    with Ensemble(2) as ensemble:
        speeches = list(ensemble.say(lines(strange, texts)))
    assert len(speeches) == len(texts)
    assert all(
        np.array_equal(speech.samples, hummed(text))
        for speech, text in zip(speeches, texts, strict=True)
    )
    assert [what for _, what in diary(strange)].count("This will crashonce only.") == 2


def test_a_line_that_crashes_its_worker_three_times_is_named(strange):
    with Ensemble(2) as ensemble, pytest.raises(SynthesisError, match="Here we crash") as caught:
        list(ensemble.say(lines(strange, ["One.", "Here we crash again.", "Two."])))
    assert "exit code 11" in str(caught.value)
    assert [what for _, what in diary(strange)].count("Here we crash again.") == 3


def test_a_line_that_hangs_is_given_up_in_time(strange):
    start = time.perf_counter()
    patience = replace(QUICK, start_s=1)
    with Ensemble(2, patience) as ensemble, pytest.raises(SynthesisError, match="no answer in 1 s"):
        list(ensemble.say(lines(strange, ["One.", "They hang here."])))
    assert time.perf_counter() - start < 30


@pytest.mark.skipif(sys.platform == "win32", reason="forks are POSIX's")
def test_what_an_engine_has_forked_is_ended_with_it_and_in_time(strange):
    begun = time.monotonic()
    with Ensemble(1, QUICK) as ensemble, pytest.raises(SynthesisError, match="no answer in 3 s"):
        list(ensemble.say(lines(strange, ["Here we fork."])))
    assert time.monotonic() - begun < 30
    assert [what for _, what in diary(strange)].count("forked") == 3
    assert {is_running(process) for process in speakers(strange)} == {False}


def test_what_messages_are_made_of_is_whole_before_anything_else_is_imported():
    code = (
        "import sys; from tts.speaking import Ensemble, Line; from tts.casting import find_voice\n"
        "from tts.model import Utterance\n"
        "voice = find_voice('tone'); before = 'numpy' in sys.modules\n"
        "with Ensemble(2) as ensemble:\n"
        "    speeches = ensemble._said([], lanes=False)\n"
        "print(before, hasattr(sys.modules['numpy'], 'asanyarray'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


def test_the_time_limit_grows_with_the_text():
    assert Patience().limit_s(1_000) > 5 * Patience().limit_s(10)


def test_an_error_of_an_engine_names_engine_and_sentence(strange):
    with (
        Ensemble(1) as ensemble,
        pytest.raises(SynthesisError, match="ZeroDivisionError: by nought"),
    ):
        list(ensemble.say(lines(strange, ["We stumble here."])))


def test_another_rate_than_promised_is_an_error(strange):
    with Ensemble(1) as ensemble, pytest.raises(SynthesisError, match="8000 Hz"):
        list(ensemble.say(lines(strange, ["Now at otherrate."])))


def test_what_an_engine_prints_is_neither_heard_nor_shown(strange, capfd):
    with Ensemble(1) as ensemble:
        (speech,) = ensemble.say(lines(strange, ["They print this."]))
    assert np.array_equal(speech.samples, hummed("They print this."))
    assert capfd.readouterr() == ("", "")


def test_a_voice_that_cannot_be_opened(strange):
    with Ensemble(1) as ensemble, pytest.raises(SynthesisError, match="strange cannot be opened"):
        ensemble.opened(replace(strange, model="unopenable"))


def test_an_error_of_opening_comes_through_as_it_is(strange):
    voice = replace(strange, engine="gramophone")
    with Ensemble(2) as ensemble:
        ensemble.expect([voice])
        with pytest.raises(MissingError, match="gramophone") as caught:
            ensemble.opened(voice)
    assert "espeak" in caught.value.hint


def openings(path):
    """The process of each opening of a voice, as many as there have been."""
    return [int(row) for row in path.read_text("utf-8").splitlines()] if path.exists() else []


def test_expected_voices_are_opened_once_in_each_worker(strange, tmp_path):
    path = tmp_path / "openings.txt"
    voice = replace(strange, options=(*strange.options, ("openings", str(path))))
    with Ensemble(2) as ensemble:
        ensemble.expect([voice])
        deadline = time.monotonic() + 60
        while len(openings(path)) < 2:  # though nobody has been asked to say anything
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert ensemble.opened(voice).identity == "strange 1"
        for _ in range(2):
            assert len(list(ensemble.say(lines(voice, ["This is slow."] * 6)))) == 6
    assert len(set(openings(path))) == len(openings(path)) == 2
    assert speakers(voice) == set(openings(path))


def test_light_voices_speak_here_when_there_is_little_to_say(strange):
    tone = find_voice("tone")
    with Ensemble(4) as ensemble:
        assert ensemble.opened(tone).rate_hz == 22_050
        assert len(list(ensemble.say(lines(tone)))) == len(SENTENCES)
        assert not ensemble._members


def test_much_for_a_light_voice_is_shared_out_the_same_way_each_time():
    voice = find_voice("en-us")
    texts = [
        f"{text} " + "Some more words that make it longer than it was. " * 8 for text in SENTENCES
    ] * 3

    def said():
        with Ensemble(2) as ensemble:
            return [speech.samples for speech in ensemble.say(lines(voice, texts))]

    once, again = said(), said()
    assert len(once) == len(texts)
    assert all(np.array_equal(one, other) for one, other in zip(once, again, strict=True))


def test_two_voices_take_turns(strange):
    said = [
        *lines(strange, ["One of them."]),
        *lines(find_voice("tone"), ["The other one."]),
        *lines(strange, ["The first again."]),
    ]
    with Ensemble(2) as ensemble:
        speeches = list(ensemble.say(said))
    assert [len(speech.samples) for speech in speeches] == [
        len(hummed(text)) for text in ["One of them.", "The other one.", "The first again."]
    ]
    assert [what for _, what in diary(strange)].count("The other one.") == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_workers_end_with_the_process_that_started_them_however_it_ends(strange, tmp_path):
    program = (
        "import sys; sys.path[:0] = sys.argv[1].split('|')\n"
        "from conftest import utterance\n"
        "from tts.model import Voice\n"
        "from tts.speaking import Ensemble, Line\n"
        "voice = Voice('strange', 'strange', 'any', 'mul', '', '', options=(('diary', sys.argv[2]),))\n"
        "with Ensemble(2) as ensemble:\n"
        "    list(ensemble.say([Line(voice, utterance('Now hang.'))] * 2))\n"
    )
    path = f"{Path(__file__).parents[1]}|{tmp_path / 'packages'}"
    process = subprocess.Popen([sys.executable, "-c", program, path, strange.option("diary")])
    deadline = time.monotonic() + 60
    while not (Path(strange.option("diary")).exists() and len(diary(strange)) == 2):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    deadline = time.monotonic() + 10
    while any(is_running(one) for one in speakers(strange)):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def both_speak(strange):
    """Wait until two processes have begun to say something."""
    deadline = time.monotonic() + 30
    while len(speakers(strange)) < 2:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_what_nobody_hears_out_ends_too(strange):
    with Ensemble(2) as ensemble:
        ensemble.say(lines(strange, ["This is slow."] * 40))
        both_speak(strange)
    assert {is_running(process) for process in speakers(strange)} == {False}


def test_after_something_was_not_heard_out_it_may_speak_again(strange):
    with Ensemble(2) as ensemble:
        unheard = ensemble.say(lines(strange, ["This is slow."] * 60))
        both_speak(strange)
        unheard.close()
        assert len(list(ensemble.say(lines(strange)))) == len(SENTENCES)


def test_an_engine_that_cannot_be_opened_says_why(strange):
    with Ensemble(1) as ensemble, pytest.raises(MissingError, match="licence server") as caught:
        ensemble.opened(replace(strange, model="unlicensed"))
    assert "strange" in str(caught.value)


def test_an_engine_that_gives_nothing_at_all(strange):
    with Ensemble(1) as ensemble, pytest.raises(SynthesisError, match="We nothing"):
        list(ensemble.say(lines(strange, ["We nothing here."])))


def test_a_program_that_an_engine_starts_reads_nothing_of_ours(strange):
    with Ensemble(1) as ensemble:
        assert (
            len(list(ensemble.say(lines(strange, ["They readall.", "And more.", "And more."]))))
            == 3
        )


def test_it_may_speak_again(strange):
    with Ensemble(2) as ensemble:
        for _ in range(2):
            assert len(list(ensemble.say(lines(strange)))) == len(SENTENCES)
    assert len(speakers(strange)) <= 2
