"""An article as a script for several voices."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from tts.episode.accounting import account
from tts.model import Article, Block, Script, Tongue
from tts.script.compose import Parts, compose
from tts.settings import Pauses, ScriptSettings

PLAIN = ScriptSettings(disclosure="none", byline=False)
PAUSES = Pauses()
PARTS = Parts("Q", (("uk", "Uk"), ("fr", "Fr")))


def composed(*blocks: Block | str, language: str = "en", **more) -> Script:
    made = tuple(Block("paragraph", one) if isinstance(one, str) else one for one in blocks)
    article = Article("A title", made, language=language, **more)
    script = compose(article, PLAIN, PARTS)
    account(article, script)
    return script


def told(script: Script) -> list[tuple[str | None, str]]:
    return [(one.voice, one.written) for one in script.utterances[1:]]


def foreign(text: str, **stretches: str) -> Block:
    tongues = [
        Tongue(text.index(stretch), text.index(stretch) + len(stretch), tag)
        for tag, stretch in stretches.items()
    ]
    return Block("paragraph", text, tongues=tuple(sorted(tongues, key=lambda one: one.start)))


def test_direct_speech_inside_a_sentence():
    script = composed('"We will win," she said, "and soon."')
    assert told(script) == [("Q", '"We will win,"'), (None, "she said,"), ("Q", '"and soon."')]
    assert [one.spoken for one in script.utterances[1:]] == [
        "We will win,",
        "she said,",
        "and soon.",
    ]
    clause = PAUSES.clause_ms
    assert [one.pause_ms for one in script.utterances[1:]] == [clause, clause, 0]


def test_a_sentence_is_read_as_a_whole_before_it_is_divided():
    script = composed("“I came on Oct. 28, 2024, at 5 p.m.,” said Dr. Lee.")
    assert [one.spoken for one in script.utterances[1:]] == [
        "I came on October twenty-eighth, twenty twenty-four, at five PM,",
        "said Doctor Lee.",
    ]


def test_voices_are_never_joined_in_one_breath():
    script = composed("“No,” he said. He left. “Why?” Nobody in the whole town could tell us why.")
    for one, after in zip(script.utterances, script.utterances[1:], strict=False):
        assert not one.joined or one.voice == after.voice
    assert [one.written for one in script.utterances if one.joined] == ["he said."]


def test_a_closing_mark_stays_with_its_quotation():
    script = composed("彼は「明日は行かないと思います。」と言った。", language="ja")
    assert told(script) == [
        (None, "彼は"),
        ("Q", "「明日は行かないと思います。」"),
        (None, "と言った。"),
    ]


def test_a_stretch_in_another_language_is_said_in_its_own_way():
    text = "He came and said le 5 mai 2024 est à nous, as we know."
    script = composed(foreign(text, fr="le 5 mai 2024 est à nous"))
    assert told(script)[1] == ("Fr", "le 5 mai 2024 est à nous,")
    assert script.utterances[2].spoken == "le cinq mai deux mille vingt-quatre est à nous,"


def test_a_language_without_a_voice_stays_with_the_narrator():
    script = composed(foreign("They say guten Abend zusammen here.", de="guten Abend zusammen"))
    assert told(script) == [(None, "They say guten Abend zusammen here.")]


def test_sentences_of_a_stretch_are_those_of_its_language():
    text = "Вони прийшли у 2024 р. до міста. Потім пішли додому."
    script = composed(foreign(text, uk=text))
    assert {one.voice for one in script.utterances[1:]} == {"Uk"}
    assert len(script.utterances) == 3


def test_the_dek_in_another_language():
    script = composed("X.", dek="Vive la vie !", dek_tongues=(Tongue(0, 13, "fr"),))
    assert told(script)[0] == ("Fr", "Vive la vie !")


def test_titles_and_headings_have_one_voice():
    article = Article("“We will win,” she said", (Block("heading", "“Never,” said he", 2),))
    assert {one.voice for one in compose(article, PLAIN, PARTS).utterances} == {None}


PIECES = [
    "“", "”", '"', "«", "»", "„", "—", "– ", "We go on and on today", "she said", "сказав він", "qu’",
    "「行こう。", "」", "$5.50", "Oct. 28", "㎧", "😀", ", ", ". ", "? ", "\u200b",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join).filter(str.strip)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    tongues = tuple(Tongue(*pair, draw(st.sampled_from(["uk", "fr", "de"]))) for pair in pairs)
    return Block(draw(st.sampled_from(["paragraph", "quote", "item"])), text, tongues=tongues)


@given(st.lists(blocks(), max_size=3), st.sampled_from(["en", "fr", "uk", "ja"]))
def test_nothing_is_lost_and_nothing_said_twice(made, language):
    script = composed(*made, language=language)
    for one in script.utterances:
        at = 0
        for word in one.words:
            assert at <= word.start < word.end <= len(one.written)
            at = word.end
        assert any(map(str.isalnum, one.spoken))


@given(st.lists(blocks(), max_size=3), st.sampled_from(["en", "fr", "uk"]))
def test_without_parts_the_narrator_says_it_all(made, language):
    article = Article("A title", tuple(made), language=language)
    plain = compose(replace(article, blocks=tuple(replace(one, tongues=()) for one in made)), PLAIN)
    assert compose(article, PLAIN) == compose(article, PLAIN, Parts()) == plain


def test_time_grows_with_the_text():
    def seconds(times: int) -> float:
        text = "“We win it all today,” she said. “a «b " * times
        begin = process_time()
        compose(Article("T", (Block("paragraph", text.strip()),)), PLAIN, PARTS)
        return process_time() - begin

    seconds(10)
    assert seconds(1_600) < 16 * max(seconds(200), 0.05)
