# ruff: noqa: S101 -- these are tests: pytest runs them, and an assert is how a test says what must hold
"""What every engine owes us, as tests to inherit: ours do, and whoever writes another engine may too.

A test module names a class "Test..." and gives it a fixture `voice`, a `Voice` of the engine:

    import pytest
    from tts.engines.contract import EngineContract
    from tts.model import Voice

    class TestGramophone(EngineContract):
        @pytest.fixture
        def voice(self, tmp_path):
            model = tmp_path / "records.onnx"
            ...
            return Voice("gramophone-one", "gramophone", str(model), "en-US", "CC0-1.0", "trainedAlgorithmicMedia")

The fixture may have parameters, one for each of several voices. The engine is opened as `tts` opens it, by the name
that `voice.engine` gives, so that a registered entry point is tested with it. Engines that do not know where their
words begin, and those whose lengths differ a little from time to time, fulfil it too. Nothing here needs more of
pytest than its running the tests.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tts.engines.opening import open_voice
from tts.model import Piece, Span, Utterance, Word

if TYPE_CHECKING:
    import pytest

    from tts.model import Speech, Voice

SENTENCES = (
    "A",
    "The bridge opened on Monday.",
    'Mr. Smith said: "It cost 3,497 dollars — or 12% less."',
    "Ціна: 40 гривень.",
    "[[h@l'oU]] <b>not markup</b> & {not} a #command /either/ \\ or | that_one",
    "x" * 300,
    "7" * 200,
    "日本語 mixed with العربية and emoji",
    " ".join(["again"] * 120),
)
SHORT = "One two three."
USUAL = "The same words each time, whoever is listening, are as long each time."
MIN_RATE_HZ = 8_000  # below, speech is a telephone's
AUDIBLE = 1_000  # of 32,767: a peak of -30 dBFS
QUICK = 1.5  # times the usual pace
# The same words take a little more or less time where the engine uses chance: Piper's lengths differ by some 10 %.
NO_LONGER = 0.85  # of the usual length, at QUICK, which is 0.67 of it and the silence around it
LEAST_OF_MANY = 0.5  # of the longest of many like it
TOLERANCE = 0.2
FEW, MANY = 8, 20  # words, and times as many; FEW already outweigh the silence around them
GROWTH = 0.6  # of MANY: how many times as long the many take at least


class EngineContract:
    """The tests that an engine inherits; the subclass has the fixture `voice`."""

    def test_any_text_is_said(self, voice: Voice) -> None:
        with open_voice(voice) as engine:
            for text in SENTENCES:
                said = spoken(text)
                assert_heard(engine.synthesise(said), said, engine.rate_hz)

    def test_no_utterance_is_lost_not_even_the_first(self, voice: Voice) -> None:
        with open_voice(voice) as engine:
            lengths = [len(engine.synthesise(spoken(SHORT)).samples) for _ in range(40)]
        assert min(lengths) > LEAST_OF_MANY * max(lengths), lengths

    def test_more_words_take_longer(self, voice: Voice) -> None:
        """As many as no model takes in one go: what is cut off of them is missing from the length."""
        few = "seven green bottles standing on the garden wall"
        assert len(few.split()) == FEW
        with open_voice(voice) as engine:
            once = len(engine.synthesise(spoken(few)).samples)
            often = len(engine.synthesise(spoken(" ".join([few] * MANY))).samples)
        assert often > GROWTH * MANY * once, (once, often)

    def test_every_word_is_heard(self, voice: Voice) -> None:
        """Each word of a sentence, said eight times, makes it longer."""
        words = ["Yesterday", "seven", "hungry", "elephants", "quietly", "crossed", "Manhattan"]
        with open_voice(voice) as engine:
            plain = len(engine.synthesise(spoken(" ".join(words))).samples)
            for at, word in enumerate(words):
                text = " ".join([*words[:at], *[word] * FEW, *words[at + 1 :]])
                longer = len(engine.synthesise(spoken(text)).samples)
                assert longer > plain * (1 + TOLERANCE), (word, plain, longer)

    def test_a_long_word_is_not_cut_off(self, voice: Voice) -> None:
        with open_voice(voice) as engine:
            for character in ("x", "7"):
                some = len(engine.synthesise(spoken(character * 60)).samples)
                many = len(engine.synthesise(spoken(character * 300)).samples)
                assert many > GROWTH * 5 * some, (character, some, many)

    def test_letters_and_known_sounds_are_said(self, voice: Voice) -> None:
        with open_voice(voice) as engine:
            once, often = _meant(1), _meant(MANY)
            speech = engine.synthesise(once)
            assert_heard(speech, once, engine.rate_hz)
            longer = engine.synthesise(often)
            assert_heard(longer, often, engine.rate_hz)
        assert len(longer.samples) > GROWTH * MANY * len(speech.samples)

    def test_two_open_at_once_do_not_mix(self, voice: Voice) -> None:
        with open_voice(voice) as engine:
            alone = len(engine.synthesise(spoken(USUAL)).samples)
            with open_voice(replace(voice, rate=voice.rate * QUICK)) as other:
                quick = len(other.synthesise(spoken(USUAL)).samples)
                beside = len(engine.synthesise(spoken(USUAL)).samples)
                again = len(other.synthesise(spoken(USUAL)).samples)
            after = len(engine.synthesise(spoken(USUAL)).samples)
        assert abs(beside - alone) < TOLERANCE * alone, (alone, beside)
        assert abs(after - alone) < TOLERANCE * alone, (alone, after)
        assert abs(again - quick) < TOLERANCE * quick, (quick, again)

    def test_the_rate_is_heard_and_is_in_the_identity(self, voice: Voice) -> None:
        quicker = replace(voice, rate=voice.rate * QUICK)
        with open_voice(voice) as usual, open_voice(quicker) as quick:
            assert usual.identity != quick.identity
            length = len(usual.synthesise(spoken(USUAL)).samples)
            shorter = len(quick.synthesise(spoken(USUAL)).samples)
        assert shorter < NO_LONGER * length, (length, shorter)

    def test_the_identity_is_the_same_each_time(self, voice: Voice) -> None:
        with open_voice(voice) as engine:
            first = engine.identity
            engine.synthesise(spoken(SHORT))
            assert engine.identity == first
        with open_voice(voice) as engine:
            assert engine.identity == first
        assert first.strip()
        assert first.isprintable()

    def test_it_can_be_opened_again(self, voice: Voice) -> None:
        lengths = []
        for _ in range(3):
            with open_voice(voice) as engine:
                lengths.append(len(engine.synthesise(spoken(USUAL)).samples))
        assert min(lengths) > (1 - TOLERANCE) * max(lengths), lengths

    def test_nothing_is_printed(self, voice: Voice, capfd: pytest.CaptureFixture[str]) -> None:
        capfd.readouterr()
        with open_voice(voice) as engine:
            engine.synthesise(spoken(USUAL))
        assert capfd.readouterr() == ("", "")


def spoken(text: str) -> Utterance:
    """A paragraph's utterance, said as it is written, a word at a time."""
    words = tuple(
        Word(found[0], Span(0, found.start(), found.end()), found.start(), found.end())
        for found in re.finditer(r"\S+", text)
    )
    return Utterance(text, words, "paragraph", Span(0, 0, len(text)), pause_ms=300)


def assert_heard(speech: Speech, said: Utterance, rate_hz: int) -> None:
    """Fails unless the speech can be heard, and its words, where their places are known, lie in it in order."""
    text, samples, starts = said.spoken[:80], speech.samples, speech.word_starts
    assert speech.rate_hz == rate_hz >= MIN_RATE_HZ, text
    assert samples.ndim == 1, text
    assert samples.dtype == "int16", text
    assert samples.size, text
    assert abs(samples.astype(int)).max() > AUDIBLE, text
    if starts is not None:
        assert len(starts) == len(said.words), text
        assert list(starts) == sorted(starts), text
        assert starts[0] >= 0, text
        assert starts[-1] < len(samples), text


def _meant(times: int) -> Utterance:
    """Letters, a known sound, and words in place of figures, in which a voice may not look for what is written."""
    parts = (
        (Piece("U S A", "letters"), Piece("'s")),
        (Piece("Kyiv", "words", "ˈkiːv"), Piece(",")),
        (Piece("twenty-eighth", "words"), Piece(".")),
    )
    words = tuple(
        Word("".join(piece.text for piece in pieces), None, 0, 0, pieces)
        for pieces in parts * times
    )
    return Utterance(" ".join(word.text for word in words), words, "paragraph", None, pause_ms=300)
