"""Neural voices and many cores, as ratios to what is run beside them.

    python bench/voices.py MODEL.onnx [PAGE]     with a Piper voice, its .json beside it; a page of ours by default
    python bench/voices.py                       only what needs no voice: the third

* a finished MP3 of the page, from a cold start, beside `python -m piper` writing a WAV of the same text;
* synthesis by two processes, beside a bare loop of onnxruntime in two threads over the same text's phonemes;
* eSpeak on half an hour of text, with two jobs beside one, from synthesis to the finished MP3;
* the memory of a process that speaks, above the size of the model.

Runs alternate with what they are compared to; the median of the ratios counts. Ends with exit code 1 if a floor is
broken.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from threading import Event, Thread

from speed import HALF_HOUR_S, MEGABYTE, ROOT, SAMPLE, TTS, longer, row, run, spoken_text

MP3_RATIO = 0.95  # of the wall time of `python -m piper`
SYNTHESIS_RATIO = 0.9  # of the seconds of sound that the bare loop makes in a second
JOBS_RATIO = 1.6  # times as quick with two jobs
WORKER_MB = 150  # above the size of the model
PAIRS = 5
JOBS = 2


def install(model: Path, folder: Path) -> str:
    """The name of the voice, installed in a folder of its own."""
    os.environ["TTS_VOICES"] = str(folder / "voices")
    subprocess.run([*TTS, "voices", "install", str(model)], check=True, stdout=sys.stderr)
    listed = subprocess.run(
        [*TTS, "voices", "list", "--installed", "--json"], check=True, capture_output=True
    )
    return next(voice["name"] for voice in json.loads(listed.stdout) if voice["engine"] == "piper")


def script_of(page: Path) -> list[str]:
    """What is said of the page, a line for each breath."""
    import tts
    from tts.model import in_one
    from tts.speaking.performance import in_breaths

    utterances = tts.compose(tts.extract(str(page))).utterances
    return [in_one(breath).spoken for breath in in_breaths(utterances)]


def finished(page: Path, voice: str, model: Path, folder: Path) -> bool:
    """The MP3 beside Piper's own command line."""
    text = folder / "text.txt"
    text.write_text("\n".join(script_of(page)), encoding="utf-8")
    ours = [*TTS, "narrate", str(page), "-o", str(folder / "ours.mp3"), "--voice", voice]
    ours += ["-j", str(JOBS)]
    theirs = [sys.executable, "-m", "piper", "-m", str(model), "-i", str(text)]
    theirs += ["-f", str(folder / "theirs.wav")]
    run(ours), run(theirs)
    pairs = [(run(ours).wall_s, run(theirs).wall_s) for _ in range(PAIRS)]
    rest = f"{median(one for one, _ in pairs):.2f} s to {median(two for _, two in pairs):.2f} s"
    return row("MP3 / python -m piper", median(one / two for one, two in pairs), MP3_RATIO, rest)


def synthesis(page: Path, voice: str, model: Path) -> bool:
    """Seconds of sound per second: our processes beside bare sessions."""
    from conftest import utterance  # a line as an utterance, spoken as written

    from tts.casting import find_voice
    from tts.speaking import Ensemble, Line

    texts = script_of(page)
    found, bare = find_voice(voice), Bare(model, texts)
    lines = [Line(found, utterance(text)) for text in texts]
    with Ensemble(JOBS) as ensemble:
        ensemble.expect([found])
        list(ensemble.say(lines))
        ratios = []
        for _ in range(PAIRS):
            start = time.perf_counter()
            made_s = sum(len(one.samples) / one.rate_hz for one in ensemble.say(lines))
            ours = made_s / (time.perf_counter() - start)
            ratios.append(ours / bare.speed())
    return at_least("synthesis / bare onnxruntime", median(ratios), SYNTHESIS_RATIO)


class Bare:
    """onnxruntime alone, with two sessions of one thread each, on Piper's own phonemes of the texts."""

    def __init__(self, model: Path, texts: list[str]) -> None:
        import onnxruntime
        from piper import PiperVoice

        piper = PiperVoice.load(model)
        self._rate_hz, config = piper.config.sample_rate, piper.config
        self._scales = [config.noise_scale, config.length_scale, config.noise_w_scale]
        self._ids = [
            piper.phonemes_to_ids(phonemes) for text in texts for phonemes in piper.phonemize(text)
        ]
        self._ids.sort(key=len, reverse=True)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._sessions = [
            onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
            for _ in range(JOBS)
        ]

    def speed(self) -> float:
        waiting = list(reversed(self._ids))
        start = time.perf_counter()
        with ThreadPoolExecutor(JOBS) as threads:
            samples = sum(threads.map(lambda session: self._loop(session, waiting), self._sessions))
        return samples / self._rate_hz / (time.perf_counter() - start)

    def _loop(self, session, waiting: list[list[int]]) -> int:
        import numpy as np

        samples = 0
        while True:
            try:
                ids = waiting.pop()
            except IndexError:
                return samples
            given = {
                "input": np.array([ids], np.int64),
                "input_lengths": np.array([len(ids)], np.int64),
                "scales": np.array(self._scales, np.float32),
            }
            samples += session.run(None, given)[0].size


def jobs(folder: Path) -> bool:
    """eSpeak with two jobs and with one, from synthesis to the finished file."""
    text = spoken_text()
    half = longer(text, folder, "half.txt", HALF_HOUR_S, len(text.split()) / 2.7)
    ratios = [_speaking_s(half, folder, 1) / _speaking_s(half, folder, JOBS) for _ in range(3)]
    return at_least("30 minutes of eSpeak: -j 1 / -j 2", median(ratios), JOBS_RATIO)


def _speaking_s(text: Path, folder: Path, count: int) -> float:
    command = [*TTS, "narrate", str(text), "-o", str(folder / "half.mp3"), "--voice", "en-us"]
    done = subprocess.run(
        [*command, "-j", str(count), "--json"], check=True, capture_output=True, cwd=ROOT
    )
    seconds = json.loads(done.stdout)["seconds"]
    return seconds["speech"] + seconds["master"]


def memory(page: Path, voice: str, model: Path, folder: Path) -> bool:
    """The highest peak of the processes that speak, where the system tells it (Linux)."""
    command = [*TTS, "narrate", str(page), "-o", str(folder / "memory.mp3"), "--voice", voice]
    process = subprocess.Popen([*command, "-j", str(JOBS)], stdout=subprocess.DEVNULL, cwd=ROOT)
    peaks: dict[int, int] = {}
    done = Event()
    watcher = Thread(target=_watch, args=(process.pid, peaks, done))
    watcher.start()
    process.wait()
    done.set()
    watcher.join()
    own = peaks.pop(process.pid, 0)
    if not peaks:
        print("        the memory of processes is not told here")
        return True
    model_mb = model.stat().st_size / MEGABYTE
    peak_mb = max(peaks.values()) / MEGABYTE
    whole_mb = (own + sum(peaks.values())) / MEGABYTE
    rest = (
        f"{len(peaks)} of {peak_mb:.0f} MB, with {own / MEGABYTE:.0f} MB of ours {whole_mb:.0f} MB"
    )
    return row("a process that speaks: MB above the model", peak_mb - model_mb, WORKER_MB, rest)


def _watch(parent: int, peaks: dict[int, int], done: Event) -> None:
    """The peak of a process and of its children, looked up until `done`."""
    while not done.wait(0.02):
        try:
            tasks = Path(f"/proc/{parent}/task").iterdir()
            children = [
                int(child) for task in tasks for child in (task / "children").read_text().split()
            ]
        except OSError:
            continue
        for process in [parent, *children]:
            peaks[process] = max(peaks.get(process, 0), _peak_bytes(process))


def _peak_bytes(process: int) -> int:
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    found = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(found[0].split()[1]) * 1_024 if found else 0


def at_least(what: str, figure: float, floor: float) -> bool:
    holds = figure >= floor
    print(
        f"{'ok    ' if holds else 'BROKEN'}  {what:44} {figure:8.2f}  at least {floor:g}",
        flush=True,
    )
    return holds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path, nargs="?", help="a Piper voice")
    parser.add_argument("page", type=Path, nargs="?", default=SAMPLE)
    given = parser.parse_args()
    sys.path.append(str(ROOT / "tests"))
    with tempfile.TemporaryDirectory(dir=ROOT, ignore_cleanup_errors=True) as name:
        folder, held = Path(name), []
        if given.model is None:
            print("        no Piper voice is given: what it would show is left out")
        else:
            page, model = given.page.resolve(), given.model.resolve()
            voice = install(model, folder)
            held.append(finished(page, voice, model, folder))
            held.append(synthesis(page, voice, model))
            held.append(memory(page, voice, model, folder))
        held.append(jobs(folder))
    sys.exit(0 if all(held) else 1)


if __name__ == "__main__":
    main()
