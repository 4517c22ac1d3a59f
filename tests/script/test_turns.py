"""Whose turn it is, and how breaths are divided."""

from __future__ import annotations

from tts.model import Article, Block, Tongue
from tts.script.stretches import Stretch
from tts.script.turns import Part, Parts, Turn, divided, turns_of

PARTS = Parts("Q", (("uk", "Uk"), ("fr-CA", "Ca"), ("fr", "Fr")))


def never(text: str, tag: str) -> list[Part]:
    raise AssertionError(f"nothing is in {tag}: {text}")


def test_the_voice_of_a_language():
    assert PARTS.voice_for("fr") == "Fr"
    assert PARTS.voice_for("FR-ca") == "Ca"
    assert PARTS.voice_for("fr-BE") in ("Ca", "Fr")
    assert PARTS.voice_for("uk-UA") == "Uk"
    assert PARTS.voice_for("de") is None


def test_nobody_has_a_turn_without_parts():
    one = Article("T", (Block("quote", "We go."),))
    assert turns_of(one, None) == {}
    assert turns_of(one, Parts()) == {}
    assert turns_of(one, PARTS) == {0: [Turn(0, 6, "Q")]}


def test_another_language_goes_before_a_quotation_and_takes_its_marks():
    text = "“Vive la vie et la mer.” “We say vive la vie et la mer every day.”"
    second = text.index("vive")
    tongues = (Tongue(1, 23, "fr"), Tongue(second, second + 22, "fr"))
    one = Article("T", (Block("paragraph", text, tongues=tongues),))
    told = [(turn.voice, text[turn.start : turn.end]) for turn in turns_of(one, PARTS)[0]]
    assert told == [
        ("Fr", "“Vive la vie et la mer.”"),
        ("Q", "“We say "),
        ("Fr", "vive la vie et la mer "),
        ("Q", "every day.”"),
    ]


def test_a_word_goes_whole_to_who_has_most_of_its_letters():
    text = "ab cdef gh"
    words = (Stretch(0, 2, "ab"), Stretch(3, 7, "cdef"), Stretch(8, 10, "gh"))
    part = Part(0, 10, words, 280)
    for start, expected in [(4, ["ab", "cdef gh"]), (6, ["ab cdef", "gh"])]:
        parts = divided([part], [Turn(start, 10, "Q")], text, 120, never)
        assert [text[one.start : one.end] for one in parts] == expected
        assert [(one.voice, one.pause_ms) for one in parts] == [(None, 120), ("Q", 280)]


def test_the_comma_behind_a_mark_goes_with_what_the_mark_closes():
    text = "„Ja“, sagt er"
    words = (Stretch(1, 3, "Ja,"), Stretch(6, 10, "sagt"), Stretch(11, 13, "er"))
    parts = divided([Part(0, 13, words, 0)], [Turn(0, 4, "Q")], text, 120, never)
    assert [text[one.start : one.end] for one in parts] == ["„Ja“,", "sagt er"]


def test_what_is_in_another_language_is_said_anew():
    text = "a bon jour b"
    words = tuple(Stretch(at, end, text[at:end]) for at, end in [(0, 1), (2, 5), (6, 10), (11, 12)])

    def said_in(text: str, tag: str) -> list[Part]:
        assert (text, tag) == ("bon jour", "fr")
        return [Part(0, 8, (Stretch(0, 8, "BONJOUR"),), 999)]

    parts = divided([Part(0, 12, words, 7)], [Turn(2, 10, "Fr", "fr")], text, 120, said_in)
    said = [(one.start, one.end, [word.spoken for word in one.words], one.voice) for one in parts]
    assert said == [(0, 1, ["a"], None), (2, 10, ["BONJOUR"], "Fr"), (11, 12, ["b"], None)]
    assert [one.pause_ms for one in parts] == [120, 120, 7]
    assert parts[1].words[0].start == 2
