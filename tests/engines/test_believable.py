"""What is believed to be all of a text: loud and long enough for its letters, and no longer."""

from __future__ import annotations

import numpy as np
import pytest
from conftest import noise

from tts.casting import find_voice
from tts.engines import open_voice
from tts.engines.believable import Pace, heard
from tts.engines.contract import spoken
from tts.errors import SynthesisError

RATE_HZ = 22_050
PROSE = "The harbour bridge of Tolmouth opened on Monday, after fourteen months of repairs."


def lasting(seconds):
    return noise(seconds, rate_hz=RATE_HZ).samples


def said(text, voice="en-us"):
    with open_voice(find_voice(voice)) as engine:
        return engine.synthesise(spoken(text)).samples


class TestHeard:
    def test_is_what_lies_between_silences(self):
        sound = np.full(1_000, 8_000, np.int16)
        quiet = np.full(500, 40, np.int16)
        assert heard(np.concatenate([quiet, sound, quiet, sound, quiet])) == 2_500

    @pytest.mark.parametrize("level", [0, 10, 90])
    def test_is_nothing_where_all_is_quiet(self, level):
        assert heard(np.full(1_000, level, np.int16)) == 0

    def test_is_nothing_of_nothing(self):
        assert heard(np.zeros(0, np.int16)) == 0

    def test_the_loudest_sample_is_one(self):
        assert heard(np.full(10, -32_768, np.int16)) == 10


class TestPace:
    def test_silence_is_refused_with_the_text(self):
        with pytest.raises(SynthesisError, match=r"no sound.*One two"):
            Pace().check("One two", np.zeros(20_000, np.int16), RATE_HZ)

    def test_letters_take_time_even_where_nothing_is_known(self):
        Pace().check(PROSE, lasting(5), RATE_HZ)
        with pytest.raises(SynthesisError, match=r"only 1\.50 s for 68 letters"):
            Pace().check(PROSE, lasting(1.5), RATE_HZ)
        Pace(2.0).check(PROSE, lasting(1.5), RATE_HZ)
        with pytest.raises(SynthesisError, match="as much as 140"):
            Pace().check(PROSE, lasting(140), RATE_HZ)

    def test_a_lone_letter_may_take_its_time(self):
        Pace().check("A", lasting(3), RATE_HZ)

    @pytest.mark.parametrize(
        ("factor", "why"), [(0.5, "missing"), (0.35, "missing|only"), (2.0, "added")]
    )
    def test_half_the_words_and_twice_the_length_are_found(self, factor, why):
        pace = Pace()
        pace.check(PROSE, lasting(5), RATE_HZ)
        with pytest.raises(SynthesisError, match=why) as caught:
            pace.check(PROSE, lasting(5 * factor), RATE_HZ)
        assert "Tolmouth" in caught.value.message
        pace.check(PROSE, lasting(5.5), RATE_HZ)

    @pytest.mark.parametrize(
        "text",
        [
            "one short line",
            "In 2031 the bridge will carry 40,000 cars and 3,000 trucks a day",
            "x" * 80,
            "THE NATO AND THE IMF MET THE WHO AND THE ILO IN GENEVA ON MONDAY",
            "Its address is example.org/bridge_{id}#opening of the harbour bridge",
            "日本語とその他の文字の混在 with many English words and العربية النص",
        ],
    )
    def test_what_may_be_spelt_is_compared_with_nothing(self, text):
        pace = Pace()
        pace.check(PROSE, lasting(5), RATE_HZ)
        letters = sum(character.isalnum() for character in text)
        pace.check(text, lasting(letters / 30), RATE_HZ)
        pace.check(text, lasting(letters / 3), RATE_HZ)

    def test_each_script_has_a_pace_of_its_own(self):
        pace, chinese = Pace(), "今天早上港口大桥在经过十四个月的维修之后重新向公众开放了" * 2
        pace.check(PROSE, lasting(5), RATE_HZ)
        pace.check(chinese, lasting(14), RATE_HZ)
        with pytest.raises(SynthesisError, match="missing"):
            pace.check(chinese, lasting(7), RATE_HZ)

    @pytest.mark.parametrize("voice", ["en-us", "uk"])
    def test_prose_is_believed_and_less_than_half_of_it_is_not(self, voice):
        pace = Pace()
        for text in (*TEXTS[voice], LISTS[voice]):
            pace.check(text, said(text, voice), RATE_HZ)
        for text in TEXTS[voice]:
            for wrong in (text[: len(text) * 4 // 9].rpartition(" ")[0], f"{text} {text}"):
                with pytest.raises(SynthesisError):
                    pace.check(text, said(wrong, voice), RATE_HZ)


TEXTS = {
    "en-us": [
        PROSE,
        "Motorists are spared a nineteen kilometer detour, but two pillars still need paint.",
        "If it rains, I sell half as much, so a roof is worth more to me than a car park is.",
        "Rents stay at fourteen pounds a morning until the end of the year, she said.",
    ],
    "uk": [
        "Міст через гавань знову відкрили в понеділок після чотирнадцяти місяців ремонту.",
        "Якщо йде дощ, я продаю вдвічі менше, тому дах для мене важливіший за стоянку.",
    ],
}
LISTS = {  # of which half are nearly as long as some prose: they may not be taken for too long, though
    "en-us": "Yes, no, yes, no, well, perhaps, then, but, who, knows, at, all, to, day, or, so.",
    "uk": "Так, ні, так, ні, ну, може, то, але, хто, зна, а, як, же, ми, ви, вони, тут, там.",
}
