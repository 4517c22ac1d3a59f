"""The command line as a user meets it: a process, its streams, its exit code, and what it leaves behind."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command_line import PAGE, fails, tts

from tts.cli.help import HELP_FILE, help_text

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


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals on Windows")
def test_a_terminal_shows_progress_with_the_time_left(tmp_path):
    import pty

    mine, theirs = pty.openpty()
    command = [sys.executable, "-m", "tts", "narrate", str(PAGE), "-o", "x.mp3"]
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "80"}
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs, env=environment
    ) as process:
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # how a terminal ends on Linux
            while piece := os.read(mine, 4096):
                shown += piece
        result = process.stdout.read()
    os.close(mine)
    assert process.returncode == 0
    assert b"speaking" in shown
    assert b"mastering" in shown
    assert b"-:--:--" in shown or b"0:00:0" in shown
    assert b"x.mp3" in result
    assert b"speaking" not in result


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


def test_standard_input(tmp_path):
    done = tts(
        "narrate", "-", "-o", "in.mp3", "--voice", "tone", folder=tmp_path, stdin=PAGE.read_bytes()
    )
    assert done.returncode == 0
    assert (tmp_path / "in.mp3").stat().st_size > 100_000
    fails(tts("narrate", "-", folder=tmp_path, stdin=b"x"), 2, "-o")


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


def test_a_closed_standard_input_is_one_line(tmp_path):
    code = (
        "import sys; sys.stdin = None; from tts.cli.app import run; sys.exit(run(['extract', '-']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=60, check=False
    )
    fails(done, 3, "standard input is closed")


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


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise on Windows")
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_an_interrupt_leaves_nothing_behind(tmp_path, name, code):
    page = tmp_path / "long.txt"
    page.write_text(
        "A long text\n\n" + "One more sentence of many, and no end of it in sight. " * 20_000
    )
    out = tmp_path / "out"
    out.mkdir()
    command = [sys.executable, "-m", "tts", "narrate", str(page), "-o", str(out / "story.mp3")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while not any(out.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    process.send_signal(getattr(signal, name))
    said = process.communicate(timeout=60)[1].decode()
    assert process.returncode == code, said
    assert "Traceback" not in said
    assert list(out.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise on Windows")
@pytest.mark.parametrize(
    "arguments",
    [(), ("--help",), ("-v", "--help"), ("--version",), ("extract", "--help"), ("extract", PAGE)],
)
def test_a_pipe_that_nobody_reads_is_141_and_quiet(tmp_path, arguments):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as output:
        done = tts(*arguments, folder=tmp_path, stdout=output)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("arguments", [("--help",), ("extract", "--help"), ("--version",)])
def test_help_for_a_full_disk_is_one_line_and_6(tmp_path, arguments):
    with Path("/dev/full").open("wb") as output:
        done = tts(*arguments, folder=tmp_path, stdout=output)
    assert done.returncode == 6
    assert done.stderr.startswith(b"tts: standard output could not be written")
    assert b"Traceback" not in done.stderr


def test_completion_that_cannot_be_installed_names_its_file(tmp_path):
    home = tmp_path / "home"
    home.write_text("a file, where a folder should be", encoding="utf-8")
    code = (
        "import sys; from tts.cli.app import run; sys.exit(run(['--install-completion', 'bash']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        timeout=60,
        check=False,
        env=os.environ
        | {"HOME": str(home), "USERPROFILE": str(home)}
        | {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"},
    )
    fails(done, 6, str(home))
    assert b"standard output" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="there is no sh on Windows")
def test_help_for_a_closed_standard_output_is_no_traceback(tmp_path):
    command = f"{sys.executable} -m tts --help >&-"
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_standard_output_is_one_line_and_6(tmp_path):
    command = f"{sys.executable} -m tts script {PAGE} > /dev/full"
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    fails(done, 6, "standard output")


@pytest.mark.skipif(os.name == "nt", reason="streams are closed otherwise on Windows")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_do_not_matter(tmp_path, closed):
    command = f"{sys.executable} -m tts narrate {PAGE} -o x.mp3 --voice tone {closed}"
    assert (
        subprocess.run(["sh", "-c", command], cwd=tmp_path, timeout=60, check=False).returncode == 0
    )
    assert (tmp_path / "x.mp3").stat().st_size > 100_000


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_an_empty_environment_and_a_name_that_is_not_text(tmp_path):
    command = [
        sys.executable,
        "-X",
        "utf8=0",
        "-m",
        "tts",
        "narrate",
        str(PAGE),
        "-o",
        "міст.mp3",
        "--receipt",
    ]
    done = subprocess.run(
        command, cwd=tmp_path, env={"LC_ALL": "C"}, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "міст.mp3" in done.stdout.decode()
    assert (tmp_path / "міст.mp3").exists()
    assert (
        json.loads((tmp_path / "міст.receipt.json").read_text("utf-8"))["audio"]["name"]
        == "міст.mp3"
    )


def test_help_says_what_typer_would_print():
    """Word for word; how typer breaks lines is its own affair, and changes."""
    assert HELP_FILE.read_text("utf-8").split() == help_text().split(), "run `make help-text`"


def test_help_and_version_are_quick_and_quiet(tmp_path):
    for flag in ("--help", "-h"):
        done = tts(flag, folder=tmp_path)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.decode().replace("\r\n", "\n") == HELP_FILE.read_text("utf-8")
    assert tts("--version", folder=tmp_path).stdout.startswith(b"tts 0.")
    code = "import sys; sys.argv = ['tts', '--help']; import tts.__main__ as m; m.main()"
    code += "; assert not {'typer', 'numpy', 'json', 'dataclasses'} & set(sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode
        == 0
    )


def test_every_command_has_help(tmp_path):
    for command in ("narrate", "extract", "script", "doctor"):
        done = tts(command, "--help", folder=tmp_path)
        assert done.returncode == 0
        assert b"Usage: tts " + command.encode() in done.stdout


def test_completion_can_be_shown(tmp_path):
    done = tts("--show-completion", "bash", folder=tmp_path)
    done = (
        done
        if done.returncode == 0
        else tts("--show-completion", folder=tmp_path, SHELL="/bin/bash")
    )
    assert b"_TTS_COMPLETE" in done.stdout or b"complete" in done.stdout.lower()


@pytest.mark.skipif(os.name == "nt", reason="there is no sh on Windows")
def test_a_reader_that_goes_away_ends_it_quietly_with_141(tmp_path):
    page = tmp_path / "long.txt"
    page.write_text("A long text\n\n" + "One more sentence of many, and no end in sight. " * 3_000)
    command = f"{{ {sys.executable} -m tts script {page}; echo $? >code; }} | head -n 1"
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    assert done.stderr == b""
    assert (tmp_path / "code").read_text().strip() == "141"


@pytest.mark.parametrize(("flags", "says"), [((), False), (("-v",), True)])
def test_only_our_own_warnings_are_told(tmp_path, flags, says):
    code = (
        "import logging, sys, warnings\n"
        "from tts.cli import flags\n"
        "from tts.cli.app import run\n"
        "load_settings = flags.load_settings\n"
        "def talk(*given, **named):\n"
        "    logging.getLogger('trafilatura.core').warning('discarding data')\n"
        "    warnings.warn('a large picture')\n"
        "    logging.getLogger('tts.reading').warning('ours')\n"
        "    return load_settings(*given, **named)\n"
        "flags.load_settings = talk\n"
        f"sys.exit(run([*{list(flags)!r}, 'extract', {str(PAGE)!r}]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert b"WARNING tts.reading: ours" in done.stderr
    assert (b"discarding data" in done.stderr) is says
    assert (b"a large picture" in done.stderr) is says
