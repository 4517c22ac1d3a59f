"""The whole way, from page to files: nothing lost, nothing left behind, whatever comes in."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import mutagen
import pytest
from conftest import ROOT

import tts
from tts.engines.tone import ToneEngine
from tts.stopwatch import Stopwatch

SAMPLES = ROOT / "samples"
PAGE = SAMPLES / "harbour-bridge" / "page.html"
QUICK = replace(tts.Settings(), voice="tone", transcripts=("vtt", "srt", "json"), receipt=True)


def page(text: str, media_type: str = "text/plain") -> tts.Page:
    return tts.Page("-", text.encode("utf-8", "surrogatepass"), media_type)


@pytest.fixture(scope="module")
def episode(tmp_path_factory) -> tts.Episode:
    settings = replace(QUICK, voice=None)
    return tts.narrate(PAGE, tmp_path_factory.mktemp("episode") / "story.mp3", settings=settings)


@pytest.fixture(scope="module")
def article() -> tts.Article:
    return tts.extract(PAGE)


def beside(episode: tts.Episode, kind: str) -> Path:
    return next(file.path for file in episode.files if file.kind == kind)


def test_files_are_as_the_episode_says(episode):
    folder = episode.audio.path.parent
    assert sorted(folder.iterdir()) == sorted(file.path for file in episode.files)
    for file in episode.files:
        data = file.path.read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (file.size_bytes, file.sha256)


def test_the_sample_is_told_whole(episode, article):
    """Every word of the title and the body is in the transcript, in order, and nothing else but our own."""
    segments = json.loads(beside(episode, "json").read_text("utf-8"))["segments"]
    heard = " ".join(segment["body"] for segment in segments).split()
    written = " ".join([article.title, *(block.text for block in article.blocks)]).split()
    first = heard.index(written[0], 5)
    assert " ".join(heard[:7]) == "This audio is created with AI assistance."
    ours = len(heard) - len(written)
    title_words = len(article.title.split())
    assert heard[first : first + title_words] == written[:title_words]
    assert heard[ours + title_words :] == written[title_words:]


def test_receipt_adds_up(episode, article):
    receipt = json.loads(beside(episode, "receipt").read_text("utf-8"))
    count = receipt["totals"]["characters"]
    assert count["written"] == count["covered"] + count["silent"] + count["white"]
    assert receipt["totals"]["blocks"] == len(article.blocks)
    assert receipt["audio"]["sha256"] == episode.audio.sha256
    assert [one["text"] for one in receipt["dropped"]] == [one.text for one in article.dropped]
    assert len({one["sound"] for one in receipt["sentences"]}) > 5


def test_tags_are_the_articles(episode, article):
    tags = mutagen.File(episode.audio.path)
    assert str(tags["TIT2"]) == article.title
    assert tags.info.length == pytest.approx(episode.duration_s, abs=0.05)
    chapters = [frame.sub_frames["TIT2"].text[0] for frame in tags.tags.getall("CHAP")]
    headings = [block.text for block in article.blocks if block.kind == "heading"]
    assert sorted(chapters) == sorted([article.title, *headings])


def test_times_are_inside_and_in_order(episode):
    words = json.loads(beside(episode, "words").read_text("utf-8"))["words"]
    starts = [word["startTime"] for word in words]
    assert starts == sorted(starts)
    assert starts[0] > 0
    assert words[-1]["endTime"] <= episode.duration_s


@pytest.mark.parametrize("suffix", [".m4a", ".m4b", ".opus", ".flac", ".wav"])
def test_other_formats_by_the_ending(tmp_path, suffix):
    made = tts.narrate(PAGE, tmp_path / f"story{suffix}", settings=QUICK)
    found = mutagen.File(made.audio.path)
    assert found.info.length == pytest.approx(made.duration_s, abs=0.1)
    assert made.loudness.lufs == pytest.approx(-16, abs=0.5)


@pytest.mark.parametrize(
    "sample", sorted(path.parent.name for path in SAMPLES.glob("*/article.json"))
)
def test_every_sample_narrates(tmp_path, sample):
    source = next((SAMPLES / sample).glob("page.*"))
    made = tts.narrate(source, tmp_path / "story.mp3", settings=QUICK)
    assert made.duration_s > 5


def test_a_voice_given_goes_before_the_settings(tmp_path):
    made = tts.narrate(PAGE, tmp_path / "story.mp3", voice="en-gb", settings=QUICK)
    assert made.voice == "en-gb"


def test_faster_is_shorter(tmp_path):
    usual = tts.narrate(PAGE, tmp_path / "usual.mp3", settings=QUICK)
    quick = tts.narrate(PAGE, tmp_path / "quick.mp3", settings=replace(QUICK, rate=2.0))
    assert quick.duration_s < 0.7 * usual.duration_s


def test_an_old_file_is_replaced_only_by_a_whole_one(tmp_path, monkeypatch):
    out = tmp_path / "story.mp3"
    out.write_bytes(b"the old one")
    said = 0

    def fails_later(self, utterance):
        nonlocal said
        said += 1
        if said > 5:
            raise tts.SynthesisError("out of breath")
        return ToneEngine.__dict__["_synthesise"](self, utterance)

    monkeypatch.setattr(ToneEngine, "_synthesise", ToneEngine.synthesise, raising=False)
    monkeypatch.setattr(ToneEngine, "synthesise", fails_later)
    with pytest.raises(tts.SynthesisError, match="out of breath"):
        tts.narrate(PAGE, out, settings=QUICK)
    assert out.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [out]


def test_a_letter_that_no_word_reads_fails_before_a_sound_is_made(tmp_path, monkeypatch):
    def loses_a_word(article, settings, parts):
        script = tts.compose(article, settings)
        last = script.utterances[-1]
        shorter = replace(last, words=last.words[:-1])
        return replace(script, utterances=(*script.utterances[:-1], shorter))

    monkeypatch.setattr("tts.narration.compose", loses_a_word)
    with pytest.raises(tts.SynthesisError, match="would lose"):
        tts.narrate(PAGE, tmp_path / "story.mp3", settings=QUICK)
    assert list(tmp_path.iterdir()) == []


def test_whoever_waits_is_told_how_far_we_are(tmp_path):
    told = []
    tts.narrate(PAGE, tmp_path / "story.mp3", settings=QUICK, watch=lambda *news: told.append(news))
    for stage in ("speech", "master"):
        counts = [(done, total) for name, done, total in told if name == stage]
        assert counts[-1][0] == counts[-1][1]
        assert counts == sorted(counts)


def test_silence_before_and_after_is_as_set(tmp_path):
    def made(lead_in_ms, lead_out_ms):
        pauses = replace(QUICK.script.pauses, lead_in_ms=lead_in_ms, lead_out_ms=lead_out_ms)
        settings = replace(QUICK, script=replace(QUICK.script, pauses=pauses))
        return tts.narrate(PAGE, tmp_path / "story.wav", settings=settings).duration_s

    assert made(1_000, 2_000) == pytest.approx(made(0, 0) + 3, abs=0.01)


def test_a_single_letter_without_any_pause_is_loud_enough(tmp_path):
    pauses = tts.Pauses(**dict.fromkeys(tts.Pauses.__slots__, 0))
    settings = tts.Settings(
        script=tts.ScriptSettings(disclosure="none", pauses=pauses), language="en"
    )
    made = tts.narrate(page("I."), tmp_path / "story.mp3", settings=settings)
    assert made.loudness.lufs == pytest.approx(-16, abs=0.5)


def test_a_silent_sentence_fails_the_whole(tmp_path, monkeypatch):
    whole = ToneEngine.synthesise

    def mute(self, utterance):
        speech = whole(self, utterance)
        return (
            replace(speech, samples=speech.samples * 0) if utterance.role == "heading" else speech
        )

    monkeypatch.setattr(ToneEngine, "synthesise", mute)
    with pytest.raises(tts.SynthesisError, match="silence") as caught:
        tts.narrate(PAGE, tmp_path / "story.mp3", settings=QUICK)
    assert caught.value.exit_code == 5
    assert list(tmp_path.iterdir()) == []


STRANGE = {
    "emoji": "A headline 🎉\n\nWe won 🏆🏆 and went home 🏠. 👍\n\n🙂🙃\n\nThe end of it came late.",
    "right to left": "A headline of sorts\n\nHe said שלום and then مرحبا before leaving for the day.",
    "control": "A headline\x07 here\n\nOne\x00 two\x1b[31m three\x7f four, and then some more words.",
    "one letter": "Words\n\nA",
    "zero width": "A head\u200bline\n\nZero\u200bwidth and soft\u00adhyphen and \ufeffmark and \u202eturned around.",
    "surrogate": "A headline\n\nBroken \ud800 pieces of text, which nobody can read.",
    "no full stop": "A headline\n\n" + "words without end " * 2_900,
    "no space": "A headline\n\n" + "x" * 3_000,
    "digits": "A headline\n\n" + "732 657 3416, " * 100,
    "only marks": "A headline\n\n-- ** .. ?? !! and then words.",
}


@pytest.mark.parametrize("kind", STRANGE)
def test_strange_text_becomes_correct_audio(tmp_path, kind):
    """With the real voice: whatever can be said is said, and the receipt adds up."""
    settings = replace(QUICK, voice=None, language="en")
    made = tts.narrate(page(STRANGE[kind]), tmp_path / "story.mp3", settings=settings)
    assert made.loudness.lufs == pytest.approx(-16, abs=0.5)
    assert made.loudness.true_peak_dbtp <= -1
    totals = json.loads(beside(made, "receipt").read_text("utf-8"))["totals"]
    count = totals["characters"]
    assert count["written"] == count["covered"] + count["silent"] + count["white"]


@pytest.mark.parametrize("kind", ["", "\n\n", "🙂", "<html><body><nav>Home</nav></body></html>"])
def test_nothing_to_say_is_no_article(tmp_path, kind):
    with pytest.raises(tts.InputError):
        tts.narrate(page(kind, "text/html"), tmp_path / "story.mp3", settings=QUICK)
    assert list(tmp_path.iterdir()) == []


def test_a_language_without_a_voice_is_refused(tmp_path):
    text = "東京の橋が月曜日に開通しました。市長は式典に出席しませんでした。" * 3
    with pytest.raises(tts.MissingError, match="'ja'") as caught:
        tts.narrate(page(f"見出しです\n\n{text}"), tmp_path / "story.mp3")
    assert caught.value.exit_code == 4


def test_ukrainian_is_read_by_the_ukrainian_voice(tmp_path):
    text = "Міст відкрили в понеділок. Мер не прийшов, бо мав інші справи, а люди прийшли всі."
    made = tts.narrate(page(f"Новий міст\n\n{text}"), tmp_path / "story.mp3")
    assert made.voice == "uk"


def test_no_cover_and_no_network_needed(tmp_path):
    """In a process where opening a socket is an error."""
    code = (
        "import socket\n"
        "def refuse(*args, **kwargs): raise AssertionError('the network was used')\n"
        "socket.socket.connect = refuse; socket.getaddrinfo = refuse\n"
        f"import tts; tts.narrate({str(PAGE)!r}, {str(tmp_path / 'story.mp3')!r}, voice='tone')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are a Unix thing")
def test_a_full_disk_is_one_clear_error_and_leaves_nothing(tmp_path):
    code = (
        "import resource, signal, sys, tts\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))\n"
        "try:\n"
        f"    tts.narrate({str(PAGE)!r}, {str(tmp_path / 'story.mp3')!r})\n"
        "except tts.OutputError as error:\n"
        "    sys.exit(error.exit_code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 6, done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_two_hundred_thousand_words(tmp_path):
    """Without pauses and at the quickest pace, to keep the sound down to four hours."""
    text = "\n\n".join(["Nine words are said here, and then nine more."] * 22_300)
    pauses = tts.Pauses(**dict.fromkeys(tts.Pauses.__slots__, 0))
    script = replace(QUICK.script, pauses=pauses)
    settings = replace(QUICK, rate=2.5, script=script, transcripts=(), receipt=False)
    made = tts.narrate(
        page(f"A very long text\n\n{text}"), tmp_path / "story.flac", settings=settings
    )
    assert made.utterances > 22_000
    assert made.duration_s > 3 * 3_600


def test_the_stopwatch_counts_each_stage_once():
    clock = Stopwatch()
    with clock.timing("one"):
        pass
    with clock.timing("one"):
        pass
    assert clock.seconds().keys() == {"one", "total"}


@pytest.mark.shared
def test_the_page_of_the_mission(shared, tmp_path):
    made = tts.narrate(
        shared / "pages" / "kyiv-independent.txt", tmp_path / "story.mp3", settings=QUICK
    )
    article = tts.extract(shared / "pages" / "kyiv-independent.txt")
    assert len(article.blocks) == 8
    assert made.title == article.title
    receipt = json.loads(beside(made, "receipt").read_text("utf-8"))
    assert {len(one["spoken"]) > 0 for one in receipt["blocks"]} == {True}
