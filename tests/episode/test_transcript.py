"""Transcripts: each format read back by a strict little parser written from its rules."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from episode_story import DISCLOSURE, article, narration_of, script_of
from hypothesis import given
from hypothesis import strategies as st

from tts.episode.srt import write_srt
from tts.episode.timings import Sentence, chapters, one_line, sentences, words
from tts.episode.transcript import write_transcript
from tts.episode.vtt import write_vtt
from tts.errors import SynthesisError, UsageError
from tts.model import ChapterMark

TIME = r"(\d{2,}):([0-5]\d):([0-5]\d)%s(\d{3})"
VTT_TIMES = re.compile(rf"{TIME % '[.]'} --> {TIME % '[.]'}")
SRT_TIMES = re.compile(rf"{TIME % ','} --> {TIME % ','}")


def milliseconds(parts: tuple[str, ...]) -> int:
    hours, minutes, seconds, rest = map(int, parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def parse_cue(block: str, number: int, times: re.Pattern[str]) -> tuple[list[str], int, int]:
    head, line, *texts = block.split("\n")
    assert head == str(number)
    found = times.fullmatch(line)
    assert found, line
    assert texts
    assert all(texts), "no blank line inside a cue"
    return texts, milliseconds(found.groups()[:4]), milliseconds(found.groups()[4:])


def parse_vtt(data: bytes) -> list[Sentence]:
    text = data.decode("utf-8")
    assert text.endswith("\n")
    assert "\r" not in text
    assert "\0" not in text
    head, *blocks = text.removesuffix("\n").split("\n\n")
    assert head == "WEBVTT"
    if blocks and blocks[0].startswith("NOTE "):
        assert "-->" not in blocks.pop(0)
    found = []
    for number, block in enumerate(blocks, start=1):
        lines, start_ms, end_ms = parse_cue(block, number, VTT_TIMES)
        assert start_ms < end_ms
        for line in lines:
            assert "-->" not in line
            assert re.fullmatch(r"(?:[^<>&]|&amp;|&lt;|&gt;)+", line)
        found.append(Sentence(html.unescape(" ".join(lines)), start_ms, end_ms))
    return found


def parse_srt(data: bytes) -> list[Sentence]:
    text = data.decode("utf-8")
    blocks = text.removesuffix("\n").split("\n\n") if text else []
    found = []
    for number, block in enumerate(blocks, start=1):
        lines, start_ms, end_ms = parse_cue(block, number, SRT_TIMES)
        assert not any("-->" in line for line in lines)
        found.append(Sentence(" ".join(lines), start_ms, end_ms))
    return found


@st.composite
def cues(draw: st.DrawFn) -> list[Sentence]:
    """Sentences with any text at all, in order of time."""
    noisy = st.text() | st.text("-> <&\n\r\u2028\x85\x0b\xa01", max_size=90) | st.text(min_size=66)
    texts = [line for line in map(one_line, draw(st.lists(noisy, max_size=8))) if line]
    edges = draw(
        st.lists(
            st.integers(0, 400_000_000),
            min_size=2 * len(texts),
            max_size=2 * len(texts),
            unique=True,
        )
    )
    edges.sort()
    return [Sentence(one, *edges[2 * at : 2 * at + 2]) for at, one in enumerate(texts)]


@given(cues(), st.text())
def test_vtt_comes_back(made: list[Sentence], note: str) -> None:
    assert parse_vtt(write_vtt(made, note)) == made


@given(cues())
def test_srt_comes_back(made: list[Sentence]) -> None:
    expected = [replace(one, text=one.text.replace("-->", "→")) for one in made]
    assert parse_srt(write_srt(made)) == expected


@given(cues())
def test_lines_are_short(made: list[Sentence]) -> None:
    for line in write_srt(made).decode().split("\n"):
        assert len(line) <= 65 or " " not in line.strip(" ")


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
    assert one_line(one_line(text)) == one_line(text)


def story():
    script = script_of(article())
    return script, narration_of(script, Path("story.mp3"))


def test_vtt_of_a_story() -> None:
    script, narration = story()
    text = write_transcript("vtt", script, narration).decode()
    assert text.startswith(f"WEBVTT\n\nNOTE Language: en. {DISCLOSURE}\n\n1\n00:00:00.000 --> ")
    assert "00:00:01.000 --> 00:00:01.749\nГде тепло зимой: «тест» &amp; more\n" in text
    assert len(parse_vtt(text.encode())) == len(script.utterances)


def test_long_sentences_are_wrapped() -> None:
    text = "word " * 40
    lines = write_vtt([Sentence(text.strip(), 0, 9000)]).decode().split("\n")[4:-1]
    assert [len(line) for line in lines] == [64, 64, 64, 4]


def test_a_cue_without_length_is_made_valid() -> None:
    assert parse_vtt(write_vtt([Sentence("Oh", 5, 5)])) == [Sentence("Oh", 5, 6)]


def test_hours() -> None:
    assert b"100:00:00.000 --> 100:00:01.001" in write_vtt(
        [Sentence("x", 360_000_000, 360_001_001)]
    )


def test_podcast_json_of_a_story() -> None:
    script, narration = story()
    found = json.loads(write_transcript("json", script, narration))
    assert found["version"] == "1.0.0"
    assert found["segments"][0] == {"startTime": 0.0, "endTime": 0.749, "body": DISCLOSURE}
    assert len(found["segments"]) == len(script.utterances)


def test_words_of_a_story() -> None:
    script, narration = story()
    found = json.loads(write_transcript("words", script, narration))
    assert (found["language"], found["estimated"]) == ("en", False)
    entries = found["words"]
    assert len(entries) == sum(len(one.words) for one in script.utterances)
    assert entries[0]["start"] is None
    title = next(one for one in entries if one["utterance"] == 1)
    assert (title["block"], title["start"], title["end"], title["written"]) == (None, 0, 3, "Где")
    body = next(one for one in entries if one["utterance"] == 2)
    assert (body["block"], body["start"], body["end"], body["spoken"]) == (0, 0, 2, "It")


def test_one_estimate_is_told() -> None:
    script, narration = story()
    guessed = replace(narration.cues[3], estimated=True)
    changed = replace(narration, cues=(*narration.cues[:3], guessed, *narration.cues[4:]))
    assert json.loads(write_transcript("words", script, changed))["estimated"]


@given(st.lists(st.integers(-100, 30_000), min_size=8, max_size=8), st.integers(1, 40_000))
def test_word_times_rise_inside_the_sound(starts: list[int], samples: int) -> None:
    script = replace(script_of(article("One two three four five six seven eight")), chapters=())
    script = replace(script, utterances=script.utterances[1:2])
    narration = narration_of(script, Path("x"))
    cue = replace(narration.cues[0], word_starts=tuple(starts))
    times = list(words(script, replace(narration, cues=(cue,), samples=samples)))
    edges = [edge for one in times for edge in (one.start_ms, one.end_ms)]
    assert edges == sorted(edges)
    assert edges[0] >= 0
    assert edges[-1] <= samples * 1000 / narration.rate_hz


def test_a_sentence_of_controls_shows_what_is_said() -> None:
    script, narration = story()
    odd = replace(script.utterances[0], written="\x0b\n")
    changed = replace(script, utterances=(odd, *script.utterances[1:]))
    assert sentences(changed, narration)[0].text == DISCLOSURE


def test_unknown_kind() -> None:
    with pytest.raises(UsageError, match="'docx'"):
        write_transcript("docx", *story())


def test_a_missing_sentence_is_found() -> None:
    script, narration = story()
    with pytest.raises(SynthesisError, match="10 sentences where the script has 11"):
        write_transcript("vtt", script, replace(narration, cues=narration.cues[:-1]))


def test_missing_word_times_are_found() -> None:
    script, narration = story()
    short = replace(narration.cues[0], word_starts=(0,))
    with pytest.raises(SynthesisError, match="sentence 1 has 7 words and 1 times"):
        list(words(script, replace(narration, cues=(short, *narration.cues[1:]))))


def test_chapters_are_in_order_of_time() -> None:
    script, narration = story()
    turned = replace(script, chapters=tuple(reversed(script.chapters)))
    assert chapters(turned, narration) == chapters(script, narration)
    assert chapters(replace(script, chapters=(ChapterMark("one", 1),)), narration) == ()


@pytest.mark.programs
@pytest.mark.parametrize("kind", ["vtt", "srt"])
def test_ffprobe_reads(tmp_path: Path, kind: str) -> None:
    if shutil.which("ffprobe") is None:
        pytest.skip("ffprobe is not installed")
    script, narration = story()
    path = tmp_path / f"story.{kind}"
    path.write_bytes(write_transcript(kind, script, narration))
    command = ["ffprobe", "-v", "error", "-show_packets", "-of", "json", str(path)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    packets = json.loads(done.stdout)["packets"]
    found = [(float(one["pts_time"]), float(one["duration_time"])) for one in packets]
    expected = sentences(script, narration)
    assert found == [(one.start_ms / 1000, (one.end_ms - one.start_ms) / 1000) for one in expected]
    assert done.stderr == b""
