"""The command line as a user meets it: a process, its streams, its exit code, and what it leaves behind."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from command_line import PAGE, fails, tts

NARRATE_KEYS = {
    "audio",
    "duration_s",
    "lufs",
    "true_peak_dbtp",
    "utterances",
    "engine",
    "voice",
    "is_cut",
    "sha256",
    "transcripts",
    "receipt",
    "seconds",
}
ARTICLE_KEYS = {
    "title",
    "dek",
    "authors",
    "published",
    "modified",
    "publisher",
    "section",
    "language",
    "url",
    "image",
    "is_cut",
    "blocks",
    "dropped",
}
UTTERANCE_KEYS = {
    "index", "role", "block", "start", "end", "written", "spoken", "pause_ms", "joined", "voice", "words"
}  # fmt: skip


def test_narrate_json_has_the_agreed_keys_and_stderr_is_quiet(tmp_path):
    done = tts(
        *(
            "narrate",
            PAGE,
            "-o",
            "story.mp3",
            "--transcript",
            "vtt,srt,json",
            "--receipt",
            "--json",
        ),
        folder=tmp_path,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    told = json.loads(done.stdout)
    assert told.keys() >= NARRATE_KEYS
    assert told["transcripts"].keys() == {"vtt", "srt", "json", "words"}
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "story.json",
        "story.mp3",
        "story.receipt.json",
        "story.srt",
        "story.vtt",
        "story.words.json",
    ]
    assert told["lufs"] == pytest.approx(-16, abs=0.5)
    assert told["true_peak_dbtp"] <= -1


def test_narrate_tells_people_too_and_names_the_file_after_the_source(tmp_path):
    done = tts("narrate", PAGE, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"page.mp3" in done.stdout
    assert b"LUFS" in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["page.mp3"]


def test_dry_run_says_everything_and_writes_nothing(tmp_path):
    done = tts("narrate", PAGE, "--dry-run", folder=tmp_path)
    assert done.returncode == 0
    assert b"Left out:" in done.stdout
    assert list(tmp_path.iterdir()) == []
    as_json = json.loads(tts("narrate", PAGE, "--dry-run", "--json", folder=tmp_path).stdout)
    assert as_json["voice"] == "en-gb"
    assert as_json["article"]["dropped"]


def test_extract_and_script_json_have_the_agreed_keys(tmp_path):
    article = json.loads(tts("extract", PAGE, "--json", folder=tmp_path).stdout)
    assert article.keys() == ARTICLE_KEYS
    assert article["blocks"][0].keys() == {"kind", "text"}
    assert article["dropped"][0].keys() == {"text", "reason", "is_doubtful"}
    script = json.loads(tts("script", PAGE, "--json", folder=tmp_path).stdout)
    assert script["chapters"]
    assert {one["block"] for one in script["utterances"]} >= {None, "dek", 0}
    for number, utterance in enumerate(script["utterances"]):
        assert utterance.keys() == UTTERANCE_KEYS
        assert utterance["index"] == number
        for word in utterance["words"]:
            assert utterance["written"][word["start"] : word["end"]] == word["written"]
        if utterance["start"] is not None:
            block = utterance["block"]
            text = {None: article["title"], "dek": article["dek"]}.get(block)
            text = text or article["blocks"][block]["text"]
            assert text[utterance["start"] : utterance["end"]] == utterance["written"]


def test_extract_and_script_for_people(tmp_path):
    assert b"Left out:" in tts("extract", PAGE, folder=tmp_path).stdout
    script = tts("script", PAGE, folder=tmp_path, COLUMNS="200").stdout.decode()
    assert "900 ms" in script
    assert "\u2039Oct. 28,\u203a" in script
    assert "\u2039fourteen\u203a months" in script


def test_flags_go_before_the_environment_before_the_file(tmp_path):
    (tmp_path / "tts.toml").write_text('voice = "en-gb"\n')
    page = tmp_path / "page.txt"
    page.write_text("A headline of some kind\n\nThis is the body of the text, and it is short.\n")

    def voice(*flags, **environment):
        done = tts("narrate", page, "-o", "x.mp3", "--json", *flags, folder=tmp_path, **environment)
        return json.loads(done.stdout)["voice"]

    assert voice() == "en-gb"
    assert voice(TTS_VOICE="en-us") == "en-us"
    assert voice("--voice", "tone", TTS_VOICE="en-us") == "tone"


def test_disclosure_start_end_and_none(tmp_path):
    def roles(where):
        done = tts("script", PAGE, "--json", "--disclosure", where, folder=tmp_path)
        return [one["role"] for one in json.loads(done.stdout)["utterances"]]

    assert roles("start")[0] == "disclosure"
    assert roles("end")[-1] == "disclosure"
    assert "disclosure" not in roles("none")
    fails(tts("script", PAGE, "--disclosure", "whisper", folder=tmp_path), 2, "start, end, none")


def test_doctor_says_what_is_broken_and_ends_with_4(tmp_path):
    code = (
        "import sys; sys.modules['lameenc'] = None\n"
        "from tts.cli.app import run; sys.exit(run(['doctor']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 4, done.stderr
    assert b"BROKEN  narration" in done.stdout
    assert b"lameenc" in done.stdout


def test_doctor_finds_everything_in_order(tmp_path):
    done = tts("doctor", folder=tmp_path)
    assert done.returncode == 0, done.stdout
    assert b"BROKEN" not in done.stdout
    assert b"espeak" in done.stdout
    findings = json.loads(tts("doctor", "--json", folder=tmp_path).stdout)
    assert {finding["what"] for finding in findings} >= {
        "narration",
        "output folder",
        "engine espeak",
    }
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("narrate", "nowhere.html"), 3, "nowhere.html"),
        (("narrate", "."), 3, "folder"),
        (("narrate", PAGE, "-o", "no/such/folder/x.mp3"), 6, "folder"),
        (("narrate", PAGE, "-o", "x.ogg"), 2, ".ogg"),
        (("narrate", PAGE, "-o", "x"), 2, "ending"),
        (("narrate", PAGE, "--voice", "nobody"), 4, "nobody"),
        (("narrate", PAGE, "--voice", "uk"), 4, "uk"),
        (("narrate", PAGE, "--rate", "9"), 2, "rate"),
        (("narrate", PAGE, "--bitrate", "65"), 2, "65"),
        (("narrate", PAGE, "--bitrate", "320", "-o", "x.opus"), 2, "320"),
        (("narrate", PAGE, "--transcript", "docx"), 2, "docx"),
        (("narrate", PAGE, "--language", "tlh"), 4, "tlh"),
        (("narrate", "ftp://example.org/story"), 2, "example.org"),
        (("extract", "file:///etc/hosts"), 2, "file:///etc/hosts"),
        (("extract", ""), 2, "no source"),
        (("extract", "example.org/story"), 3, "https://"),
        (("extract", PAGE, "--language", "klingon!!"), 2, "klingon!!"),
        (("extract", PAGE, "--show", "everything"), 2, "all, blocks, dropped, metadata"),
        (("extract", PAGE, "--selector", "p["), 2, "'p[' is not CSS"),
        (("extract", PAGE, "--selector", "p::before"), 2, "'p::before' is not CSS"),
        (("script", PAGE, "--drop", ""), 2, "'' is not CSS"),
        (("narrate", PAGE, "--selector", ".nowhere"), 3, ".nowhere"),
    ],
)
def test_wrong_use_ends_in_one_line_and_leaves_nothing(tmp_path, arguments, code, words):
    fails(tts(*arguments, folder=tmp_path), code, words)
    assert list(tmp_path.iterdir()) == []


def test_usage_errors_of_the_parser_are_2(tmp_path):
    for arguments in (("narrate",), ("narrate", PAGE, "--nonsense"), ("sing",)):
        done = tts(*arguments, folder=tmp_path)
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr


def test_the_source_is_never_overwritten(tmp_path):
    source = tmp_path / "story.json"
    source.write_text("# A title\n\nAnd a body, with a sentence in it.\n")
    fails(
        tts("narrate", source, "-o", "story.mp3", "--transcript", "json", folder=tmp_path),
        2,
        "source",
    )
    assert source.read_text().startswith("# A title")
