"""The system's voices: whatever pyttsx3's loop does, nothing is lost, nothing printed, and nothing left behind.

The faults are put on top of the real driver, in the process that it runs in.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT, utterance

from tts.engines import open_voice
from tts.engines.contract import EngineContract
from tts.engines.system import open_system
from tts.engines.system_voices import system_voices
from tts.errors import MissingError, SynthesisError, UsageError
from tts.model import Voice

pytestmark = pytest.mark.skipif(
    sys.platform in ("darwin", "win32"), reason="the faults are put on top of the eSpeak driver"
)
USUAL = Voice("system", "system", "", "en-GB", "", "algorithmicMedia")
SENTENCE = "The harbour bridge of Tolmouth opened on Monday, after fourteen months of repairs."


class TestSystem(EngineContract):
    @pytest.fixture(params=["gmw/en-us", "zle/uk"])
    def voice(self, request):
        return replace(USUAL, model=request.param)


# What goes wrong with a request, or with the file that was written for it.
FAULTS = {
    "no file": "path.unlink()",
    "half a file": "path.write_bytes(path.read_bytes()[:-5000])",
    "an unfinished header": "path.write_bytes(path.read_bytes()[:40] + bytes(4) + path.read_bytes()[44:])",
    "no samples": "path.write_bytes(path.read_bytes()[:44])",
    "silence": "path.write_bytes(path.read_bytes()[:44] + bytes(path.stat().st_size - 44))",
    "another rate": "path.write_bytes(path.read_bytes()[:24] + (16000).to_bytes(4, 'little') + path.read_bytes()[28:])",
    "a crash": "os.abort()",
    "an exit": "os._exit(0)",
    "a hang": "time.sleep(60)",
    "an exception": "raise OSError('no sound\\ncard')",
}
BEFORE = {
    "half the words": "request['text'] = ' '.join(request['text'].split()[::2])",
    "all words twice": "request['text'] += ' ' + request['text']",
    "the first words only": "request['text'] = ' '.join(request['text'].split()[:3])",
    "a failure": "self.engine.proxy.notify('error', exception=ValueError('no'))\n        raise ValueError",
}
FAULTY_START = """
import os, sys, time
from pathlib import Path
sys.path.append(sys.argv[1])
from tts.engines import system_child as child
say = child.Driver.say
left = Path({left!r})

def faulty(self, request):
    path = Path(request["path"])
    times = int(left.read_text()) if {only!r} in request["text"] else 0
    if times:
        left.write_text(str(times - 1))
        {before}
    answer = say(self, request)
    if times:
        {after}
    return answer

child.Driver.say = faulty
child.main()
"""


@pytest.fixture
def faulty(monkeypatch, tmp_path):
    """Has a fault happen so many times, with texts that hold a word."""

    def make(name, times, only="Tolmouth"):
        left = tmp_path / "left.txt"
        left.write_text(str(times))
        start = FAULTY_START.format(
            left=str(left),
            only=only,
            before=BEFORE.get(name, "pass"),
            after=FAULTS.get(name, "pass"),
        )
        monkeypatch.setattr("tts.engines.system_process.START", start)
        monkeypatch.setattr("tts.engines.system.START_S", 1.2)
        monkeypatch.setattr("tts.engines.system.LETTER_S", 0.0)

    return make


@pytest.fixture
def folders(monkeypatch, tmp_path):
    """Where the processes put their files."""
    folder = tmp_path / "files"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def length_of(text):
    with open_voice(USUAL) as engine:
        return len(engine.synthesise(utterance(text)).samples)


def test_a_worker_that_is_ended_leaves_no_files(tmp_path):
    """Its child is no part of its group, and removes them."""
    code = (
        "import sys; sys.path.insert(0, 'tests'); from conftest import utterance\n"
        "from tts.speaking import Ensemble, Line; from tts.model import Voice\n"
        "voice = Voice('system', 'system', '', 'en-GB', '', 'algorithmicMedia')\n"
        "with Ensemble(2) as ensemble:\n"
        "    said = ensemble.say([Line(voice, utterance('It rained in the night.'))] * 4)\n"
        "    print(len(next(said).samples) > 0)\n"
    )
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False, env=environment
    )
    assert done.stdout.strip() == b"True", done.stderr.decode()
    deadline = time.monotonic() + 10
    while [*tmp_path.glob("tts-*")]:
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.parametrize("fault", [*FAULTS, *BEFORE])
class TestFaults:
    def test_are_hidden_when_they_pass(self, fault, faulty, folders, capfd):
        faulty("nothing", 0)
        healthy = length_of(SENTENCE)
        faulty(fault, 1)
        assert length_of(SENTENCE) == pytest.approx(healthy, rel=0.01)
        assert list(folders.iterdir()) == []
        assert capfd.readouterr() == ("", "")

    def test_are_errors_that_name_the_sentence_when_they_stay(self, fault, faulty, folders):
        faulty(fault, 1_000)
        with open_voice(USUAL) as engine:
            with pytest.raises(SynthesisError, match="harbour bridge of Tolmouth") as caught:
                engine.synthesise(utterance(SENTENCE))
            assert "\n" not in caught.value.message
            engine.synthesise(utterance("Another sentence is said as if nothing had happened."))
        assert list(folders.iterdir()) == []

    def test_of_the_first_utterance_are_hidden_too(self, fault, faulty, tmp_path):
        faulty("nothing", 0)
        healthy = length_of("One two three.")
        faulty(fault, 1, only="quick brown fox")
        assert length_of("One two three.") == pytest.approx(healthy, rel=0.01)
        assert (tmp_path / "left.txt").read_text() == "0"  # it did happen


@pytest.mark.parametrize(
    "fault",  # what is false in the same way each time cannot be told from what is right
    [*sorted(FAULTS.keys() - {"another rate"}), "a failure"],
)
def test_faults_that_never_pass_let_no_voice_be_opened(fault, faulty, folders, monkeypatch):
    monkeypatch.setattr("tts.engines.system.OPENING_ATTEMPTS", 2)
    faulty(fault, 1_000, only="quick brown fox")
    with pytest.raises(SynthesisError), open_voice(USUAL):
        pass
    assert list(folders.iterdir()) == []


def test_a_process_that_takes_no_notice_of_the_rate_is_replaced(faulty, monkeypatch):
    slow = replace(USUAL, rate=1.5)
    with open_voice(slow) as engine:
        wanted = len(engine.synthesise(utterance(SENTENCE)).samples)
    monkeypatch.setitem(BEFORE, "deaf", "request['rate'] = 175 if request['rate'] == 300 else 200")
    faulty("deaf", 2, only="quick brown fox")
    with open_voice(slow) as engine:
        assert len(engine.synthesise(utterance(SENTENCE)).samples) == pytest.approx(
            wanted, rel=0.01
        )
    faulty("deaf", 1_000, only="quick brown fox")
    with pytest.raises(SynthesisError, match="rate"), open_voice(slow):
        pass


def test_a_process_that_was_killed_is_replaced():
    with open_voice(USUAL) as engine:
        before = len(engine.synthesise(utterance(SENTENCE)).samples)
        engine._process.start().kill()
        engine._process.start().wait()
        after = len(engine.synthesise(utterance(SENTENCE)).samples)
    assert after == pytest.approx(before, rel=0.01)


def test_a_driver_may_write_aiff(faulty, monkeypatch):
    """As that of macOS does, whatever the file is called."""
    faulty("nothing", 0)
    wanted = length_of(SENTENCE)
    monkeypatch.setitem(FAULTS, "aiff", AIFF)
    faulty("aiff", 1_000, only="")
    assert length_of(SENTENCE) == pytest.approx(wanted, rel=0.01)


AIFF = """
        import struct
        sound = path.read_bytes()[44:]
        common = struct.pack(">hIhHQ", 1, len(sound) // 2, 16, 16_383 + 14, 22_050 << 49)
        chunks = b"AIFC" + b"COMM" + struct.pack(">I", 24) + common + b"sowt" + bytes(2)
        chunks += b"SSND" + struct.pack(">I", len(sound) + 8) + bytes(8) + sound
        path.write_bytes(b"FORM" + struct.pack(">I", len(chunks)) + chunks)
"""


def test_what_a_driver_prints_is_not_taken_for_its_answer(faulty, monkeypatch, capfd):
    noise = "os.write(1, b'Audio saved\\n'); print('{}', flush=True); os.write(2, b'!')"
    monkeypatch.setitem(FAULTS, "noise", noise)
    faulty("noise", 1_000, only="")
    length_of(SENTENCE)
    assert capfd.readouterr() == ("", "")


def test_three_hundred_sentences_are_all_said():
    """Of nine hundred, some four come back from the loop without a sample."""
    with open_voice(USUAL) as engine:
        lengths = [len(engine.synthesise(utterance("One two three.")).samples) for _ in range(300)]
    assert min(lengths) > 0.95 * max(lengths)


def test_a_text_too_long_for_one_go_is_said_whole():
    few = "seven green bottles standing on the garden wall"
    with open_voice(USUAL) as engine:
        one = len(engine.synthesise(utterance(few)).samples)
        many = len(engine.synthesise(utterance(" ".join([few] * 100))).samples)
    assert many > 60 * one


def test_a_nul_is_refused():
    with open_voice(USUAL) as engine, pytest.raises(SynthesisError, match="NUL"):
        engine.synthesise(utterance("one \0 two"))


def test_what_cannot_be_heard_is_refused():
    with open_voice(USUAL) as engine, pytest.raises(SynthesisError):
        engine.synthesise(utterance("\u200b"))


def test_half_a_character_is_an_error_and_no_crash():
    with open_voice(USUAL) as engine:
        with pytest.raises(SynthesisError, match="surrogates"):
            engine.synthesise(utterance("one \ud800 two"))
        engine.synthesise(utterance("one two three"))


def test_an_unknown_voice_is_missing_and_near_ones_are_named(folders):
    with pytest.raises(MissingError, match="gmw/en-uss") as caught:
        open_system(replace(USUAL, model="gmw/en-uss"))
    assert "gmw/en-us" in caught.value.hint
    assert list(folders.iterdir()) == []


def test_a_pitch_is_refused():
    with pytest.raises(UsageError, match="pitch"):
        open_system(replace(USUAL, pitch=1.2))


def test_the_identity_names_the_voice_that_speaks():
    with open_voice(USUAL) as usual, open_voice(replace(USUAL, model="gmw/en")) as named:
        assert usual.identity == named.identity
    with open_voice(replace(USUAL, model="zle/uk")) as other:
        assert other.identity != usual.identity


@contextmanager
def narrator(tmp_path):
    """A process of ours with an open voice, and the id and folder of the process that speaks for it."""
    code = (
        "import time; from tts.engines.system import open_system; from tts.model import Voice\n"
        "engine = open_system(Voice('system', 'system', '', 'en', '', ''))\n"
        "print(engine._process.start().pid, engine._process.folder, flush=True)\n"
        "time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"TMPDIR": str(tmp_path)},
    ) as process:
        pid, folder = process.stdout.readline().split()
        try:
            yield process, int(pid), Path(folder)
        finally:
            process.kill()


@pytest.mark.parametrize("how", ["SIGKILL", "SIGINT"])
def test_the_process_ends_with_the_one_that_started_it(tmp_path, how):
    with narrator(tmp_path) as (process, pid, folder):
        assert folder.is_dir()
        process.send_signal(getattr(signal, how))
        assert process.wait(5) != 0
        deadline = time.monotonic() + 5
        while time.monotonic() < deadline and (_lives(pid) or folder.exists()):
            time.sleep(0.02)
    assert not _lives(pid)
    assert not folder.exists()


def _lives(pid):
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


class TestWithoutADriver:
    @pytest.fixture(autouse=True)
    def _ask_anew(self):
        system_voices.cache_clear()
        yield
        system_voices.cache_clear()

    def test_a_missing_library_is_told_with_what_to_install(self, monkeypatch, folders):
        start = "import sys; sys.modules['pyttsx3'] = None; "
        from tts.engines import system_process

        monkeypatch.setattr(system_process, "START", start + system_process.START)
        for ask in (system_voices, lambda: open_system(USUAL)):
            with pytest.raises(MissingError, match="pyttsx3") as caught:
                ask()
            assert "pip install" in caught.value.hint
        assert list(folders.iterdir()) == []

    @pytest.mark.parametrize(
        ("start", "told"),
        [
            ("import os; os._exit(3)", "exit code 3"),
            ("import os; os.write(1, b'half an ans'); os._exit(0)", "exit code 0"),
            ("import time; time.sleep(60)", "no answer"),
            ("raise SystemExit('crash')", "exit code 1"),
        ],
    )
    def test_a_driver_that_cannot_be_loaded_is_given_up(self, start, told, monkeypatch, folders):
        monkeypatch.setattr("tts.engines.system_process.START", start)
        monkeypatch.setattr("tts.engines.system_process.OPENING_S", 0.3)
        with pytest.raises(MissingError, match=told):
            system_voices()
        assert list(folders.iterdir()) == []

    def test_without_an_interpreter(self, monkeypatch, folders):
        monkeypatch.setattr("sys.executable", "/nowhere/python")
        with pytest.raises(MissingError, match="no process"):
            system_voices()
        assert list(folders.iterdir()) == []


def test_modules_where_we_happen_to_be_are_not_ours(monkeypatch, tmp_path):
    for name in ("tts", "pyttsx3", "json", "wave"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('not ours')")
    monkeypatch.chdir(tmp_path)
    assert length_of("One two three.") > 0


def test_a_long_path_to_the_data_of_espeak_is_made_short(monkeypatch, tmp_path):
    import espeakng_loader

    far = tmp_path / ("very-" * 40) / "data"
    far.parent.mkdir()
    far.symlink_to(espeakng_loader.get_data_path(), target_is_directory=True)
    from tts.engines import system_process

    start = f"import espeakng_loader; espeakng_loader.get_data_path = lambda: {str(far)!r}; "
    monkeypatch.setattr(system_process, "START", start + system_process.START)
    assert length_of("One two three.") > 0
