"""Receipts add up, and refuse to exist when a part of the text would be lost."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from episode_story import DISCLOSURE, VOICE, article, labels, narration_of, script_of
from hypothesis import given
from hypothesis import strategies as st

from tts.episode.labels import Labels
from tts.episode.receipt import receipt
from tts.errors import SynthesisError, UsageError
from tts.model import Article, Block, Dropped, EpisodeFile, Page, Script, Span

PAGE = Page("story.html", b"<h1>Hello</h1>", "text/html", "utf-8")
AUDIO = EpisodeFile("audio", Path("out/story.mp3"), 1234, "ab" * 32)


def made(given: Labels | None = None) -> dict:
    return receipt(PAGE, given or labels(Path("x.mp3")), AUDIO)


def with_word(given: Labels, number: int, at: int, **changes: object) -> Labels:
    """The labels with one word of one utterance changed."""
    said = list(given.script.utterances)
    words = list(said[number].words)
    words[at] = replace(words[at], **changes)
    said[number] = replace(said[number], words=tuple(words))
    return replace(given, script=replace(given.script, utterances=tuple(said)))


def test_it_is_json_and_repeatable() -> None:
    assert json.loads(json.dumps(made())) == made()


def test_source_and_audio() -> None:
    found = made()
    assert found["version"] == "1.2.0"
    assert found["source"]["sha256"] == hashlib.sha256(PAGE.body).hexdigest()
    assert found["audio"] == {"name": "story.mp3", "bytes": 1234, "sha256": "ab" * 32}
    assert found["disclosure"]["text"] == DISCLOSURE
    assert found["disclosure"]["digital_source_type"].endswith("/algorithmicMedia")
    assert found["programs"]["mutagen"]
    assert found["programs"]["tts"]
    assert found["voice"]["name"] == "plain-en"


def test_every_block_has_its_fate() -> None:
    story = replace(article(), dropped=(Dropped("Subscribe!", "an advertisement"),))
    found = made(labels(Path("x.mp3"), story))
    assert [one["spoken"] for one in found["blocks"]] == [[number + 2] for number in range(9)]
    assert found["title"]["spoken"] == [1]
    assert found["dropped"] == [{"text": "Subscribe!", "reason": "an advertisement"}]


@pytest.mark.parametrize("is_cut", [True, False])
def test_whether_a_paywall_cut_the_article(is_cut: bool) -> None:
    story = replace(article(), is_cut=is_cut)
    assert made(labels(Path("x.mp3"), story))["article"]["is_cut"] is is_cut


def test_every_sentence_has_its_time() -> None:
    second = made()["sentences"][2]
    assert second["block"] == 0
    assert (second["start_s"], second["end_s"]) == (2.0, 2.749)
    assert len(second["sound"]) == 64
    assert second["written"] == "It was cold, and the lamps were lit. — Nobody came."


def test_totals() -> None:
    found = made()["totals"]
    assert (found["blocks"], found["utterances"], found["dropped"]) == (9, 11, 0)
    assert (found["duration_s"], found["lufs"], found["true_peak_dbtp"]) == (11.0, -16.04, -1.31)


def silent_dash() -> Labels:
    """The story with its dash left to the silence between two sentences."""
    given = labels(Path("x.mp3"))
    said = given.script.utterances[2]
    words = tuple(word for word in said.words if word.text != "—")
    utterances = list(given.script.utterances)
    utterances[2] = replace(said, words=words)
    script = replace(given.script, utterances=tuple(utterances))
    return replace(given, script=script, narration=narration_of(script, Path("x.mp3")))


def test_silent_characters_are_told() -> None:
    block = made(silent_dash())["blocks"][0]
    assert block["silent"] == [{"start": 37, "end": 38, "text": "—"}]
    assert block["characters"] == {"written": 51, "covered": 40, "silent": 1, "white": 10}


def test_a_lost_word_is_found() -> None:
    lost = with_word(labels(Path("x.mp3")), 2, 1, span=None)
    with pytest.raises(SynthesisError, match=r"block 1 would lose 'w' at character 3"):
        made(lost)


def test_a_lost_title_is_found() -> None:
    given = labels(Path("x.mp3"))
    script = replace(given.script, utterances=given.script.utterances[2:], chapters=())
    narration = narration_of(script, Path("x.mp3"))
    with pytest.raises(SynthesisError, match="the title would lose"):
        made(replace(given, script=script, narration=narration))


def test_a_silent_character_outside_all_sentences_is_lost() -> None:
    given = silent_dash()
    said = list(given.script.utterances)
    said[2] = replace(said[2], span=Span(0, 0, 36))
    cut = replace(given, script=replace(given.script, utterances=tuple(said)))
    with pytest.raises(SynthesisError, match="would lose '—'"):
        made(cut)


def test_a_doubled_word_is_found() -> None:
    twice = with_word(labels(Path("x.mp3")), 2, 1, span=Span(0, 0, 6))
    with pytest.raises(SynthesisError, match="block 1 has characters that are read twice"):
        made(twice)


@pytest.mark.parametrize("span", [Span(99, 0, 1), Span(0, 0, 5000)])
def test_words_from_nowhere_are_found(span: Span) -> None:
    with pytest.raises(SynthesisError, match="reads characters that are not there"):
        made(with_word(labels(Path("x.mp3")), 2, 0, span=span))


def test_a_missing_sentence_is_found() -> None:
    given = labels(Path("x.mp3"))
    short = replace(given.narration, cues=given.narration.cues[:-1])
    with pytest.raises(SynthesisError, match="10 sentences"):
        made(replace(given, narration=short))


def test_an_unknown_source_type_is_found() -> None:
    with pytest.raises(UsageError, match="'magic'"):
        made(replace(labels(Path("x.mp3")), voice=replace(VOICE, digital_source_type="magic")))


blocks = st.lists(st.text(min_size=1).filter(lambda text: text.split()), max_size=5)


@given(st.text().filter(lambda text: text.split()), blocks)
def test_the_totals_add_up(title: str, texts: list[str]) -> None:
    story = Article(title, tuple(Block("paragraph", text) for text in texts))
    script = script_of(story)
    bare = labels(Path("x.mp3"))
    narration = narration_of(script, Path("x.mp3"))
    found = made(replace(bare, article=story, script=script, narration=narration))
    total = found["totals"]["characters"]
    assert total["covered"] + total["silent"] + total["white"] == total["written"]
    assert total["written"] == len(title) + sum(map(len, texts))


def test_an_empty_script_of_an_empty_article() -> None:
    given = labels(Path("x.mp3"))
    script = Script("en", given.script.utterances[:1])
    narration = narration_of(script, Path("x.mp3"))
    found = made(replace(given, article=Article("", ()), script=script, narration=narration))
    assert found["totals"]["characters"]["written"] == 0


def test_the_dek_is_accounted_for() -> None:
    given = labels(Path("x.mp3"))
    with pytest.raises(SynthesisError, match="the dek would lose"):
        made(replace(given, article=replace(given.article, dek="Nobody says this")))
    assert made(given)["dek"] is None


def test_what_became_of_the_dek() -> None:
    dek = "It sums up, once and for all."
    given = labels(Path("x.mp3"), replace(article(), dek=dek))
    found = made(given)
    assert found["dek"]["text"] == dek
    number = next(at for at, one in enumerate(found["sentences"]) if one["role"] == "dek")
    assert found["dek"]["spoken"] == [number]
    assert found["sentences"][number]["block"] == "dek"
    assert found["dek"]["characters"]["written"] == len(dek)
    without = made(labels(Path("x.mp3"), article()))["totals"]["characters"]["written"]
    assert found["totals"]["characters"]["written"] == without + len(dek)
    assert given.full_text.split("\n\n")[1] == dek


def test_every_voice_that_speaks_is_named_and_no_folder_of_whoever_made_it() -> None:
    given = labels(Path("x.mp3"))
    second = replace(given.voice, name="second", model="/somewhere/private/second.onnx")
    found = receipt(PAGE, replace(given, others=((second, "piper 1"),)), AUDIO)
    (other,) = found["other_voices"]
    assert (other["name"], other["identity"], other["model"]) == (
        "second",
        "piper 1",
        "second.onnx",
    )
