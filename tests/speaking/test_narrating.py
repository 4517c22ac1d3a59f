"""The whole way with voices that go wrong: one line, the right exit code, nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest
from speaking.processes import is_running

import tts
from tts.settings import Settings

TOML = """
engine = "strange"
model = "any"
language = "en-US"
licence = "GPL-3.0-or-later"
digital_source_type = "trainedAlgorithmicMedia"
[options]
diary = {diary!r}
"""


@pytest.fixture
def installed(strange, tmp_path, monkeypatch):
    """The strange voice, installed."""
    folder = tmp_path / "voices"
    folder.mkdir()
    diary = str(tmp_path / "diary.txt")
    (folder / "strange.toml").write_text(TOML.format(diary=diary))
    monkeypatch.setenv("TTS_VOICES", str(folder))
    out = tmp_path / "out"
    out.mkdir()
    return out


def narrated(folder, text, *flags):
    command = [sys.executable, "-m", "tts", "narrate", "-", "-o", str(folder / "x.mp3"), *flags]
    return subprocess.run(
        command, check=False, input=text, capture_output=True, text=True, timeout=120
    )


PAGE = "A title for the page\n\nThe first paragraph is here, and it is long enough.\n\n{}\n"


def test_all_is_well(installed):
    done = narrated(installed, PAGE.format("And so it ends."), "--voice", "strange", "-j", "2")
    assert (done.returncode, done.stderr) == (0, "")
    assert [path.name for path in installed.iterdir()] == ["x.mp3"]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Here we crash again.", "exit code 11"),
        ("We stumble here at last.", "ZeroDivisionError"),
        ("Then there was a hush over them.", "nothing but silence"),
        ("They heard half of the many words that he had wanted to say to them.", "only"),
    ],
)
def test_a_sentence_that_cannot_be_said_ends_it(installed, sentence, named):
    done = narrated(installed, PAGE.format(sentence), "--voice", "strange", "-j", "2")
    assert done.returncode == 5
    assert done.stderr.startswith("tts: ")
    assert named in done.stderr.splitlines()[0]
    assert "Traceback" not in done.stderr
    assert not list(installed.iterdir())


def test_espeak_beside_another_voice_sounds_the_same_whoever_works(installed):
    """What eSpeak says depends a little on what it has said before."""
    speech = "“This is slow,” she said, and so it was. “Nobody minded,” said her friend. It rained."
    page = PAGE.format("\n\n".join(f"Day {day}. {speech}" for day in ("one", "two", "three")))
    made = set()
    for jobs in ("1", "2", "2", "3"):
        flags = ("--voice", "en-us", "--quote-voice", "strange", "-j", jobs)
        assert narrated(installed, page, *flags).returncode == 0
        made.add((installed / "x.mp3").read_bytes())
    assert len(made) == 1


def test_an_unknown_engine_of_an_installed_voice(installed, tmp_path):
    file = tmp_path / "voices" / "strange.toml"
    file.write_text(file.read_text().replace('engine = "strange"', 'engine = "gramophone"'))
    done = narrated(installed, PAGE.format("The end."), "--voice", "strange")
    assert (done.returncode, list(installed.iterdir())) == (4, [])
    assert "gramophone" in done.stderr


def test_the_best_installed_voice_reads_without_being_named(installed, tmp_path):
    file = tmp_path / "voices" / "strange.toml"
    file.write_text('quality = "low"' + file.read_text())
    page = tts.Page("-", PAGE.format("The end of it.").encode(), "text/plain")
    episode = tts.narrate(page, installed / "x.mp3", settings=replace(Settings(), jobs=2))
    assert (episode.voice, episode.engine) == ("strange", "strange")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_interrupted_it_leaves_no_file_and_no_process(installed, tmp_path):
    command = [sys.executable, "-m", "tts", "narrate", "-", "-o", str(installed / "x.mp3")]
    process = subprocess.Popen(
        [*command, "--voice", "strange", "-j", "2"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    process.stdin.write(PAGE.format("And then they hang. And again they hang here."))
    process.stdin.close()
    diary = tmp_path / "diary.txt"
    deadline = time.monotonic() + 60
    while not (diary.exists() and "hang" in diary.read_text()):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    speakers = {int(row.split("\t")[0]) for row in diary.read_text().splitlines()}
    os.killpg(process.pid, signal.SIGINT)
    code = process.wait(30)
    said = process.stderr.read()
    process.stderr.close()
    assert (code, "interrupted" in said) == (130, True), said
    assert not list(installed.iterdir())
    assert {is_running(speaker) for speaker in speakers} == {False}


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_an_interrupt_while_modules_are_loaded_ends_it_with_one_line(tmp_path):
    """An exception that is raised while Python calls back from an import would be lost."""
    (tmp_path / "sitecustomize.py").write_text(
        "import os, signal, sys\n"
        "class Noticed:\n    def __set_name__(self, owner, name): os.kill(os.getpid(), signal.SIGINT)\n"
        "class Finder:\n    def find_spec(name, path, target=None):\n"
        "        if name == 'tts.cli.app': type('Owner', (), {'noticed': Noticed()})\n"
        "sys.meta_path.insert(0, Finder)\n"
    )
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "tts", "doctor"],
        capture_output=True,
        timeout=60,
        check=False,
        env=environment,
    )
    assert (done.returncode, done.stderr, done.stdout) == (130, b"\ntts: interrupted\n", b"")


def test_an_interrupt_while_python_runs_a_text_is_one_like_any_other(installed, tmp_path):
    """CPython keeps it in mind, and would end `python -m tts` by a signal."""
    file = tmp_path / "voices" / "strange.toml"
    file.write_text(file.read_text().replace('model = "any"', 'model = "interrupted"'))
    done = subprocess.run(
        [sys.executable, "-m", "tts", "doctor"], capture_output=True, timeout=120, check=False
    )
    assert done.returncode == 130
    assert b"interrupted" in done.stderr
