"""Speed and memory, as ratios to a pipeline run beside us: `espeak-ng | lame`, on the same text.

    python bench/speed.py            all of it, some eight minutes
    python bench/speed.py --quick    without the texts of five and ten hours

Every run is a process of its own, in turn with what it is compared to; the median counts. Ends with exit
code 1 if a floor is broken. The pipeline needs the programs espeak-ng and lame.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "harbour-bridge" / "page.html"
TTS = (sys.executable, "-m", "tts")
PIPELINE = (
    "espeak-ng -v en-us -f {text} --stdout | lame --quiet --resample 44.1 -m m --cbr -b 64 - {mp3}"
)
TEN_MINUTES_S, HALF_HOUR_S, FIVE_HOURS_S, TEN_HOURS_S = 600, 1_800, 18_000, 36_000
MEGABYTE = 1_000_000

SAMPLE_RATIO = 1.2  # of the pipeline's time, the page of about 300 words, from a cold start
HALF_HOUR_RATIO = 0.6
HALF_HOUR_MB = 200
FIVE_HOURS_MB = 250
GROWTH_MB = 100
HELP_RATIO = 4.0  # of `python -c pass`


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process."""

    wall_s: float
    peak_bytes: int


def run(command: list[str]) -> Run:
    """Run to the end; `peak_bytes` is 0 where the system does not tell."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
    )
    if not hasattr(os, "wait4"):
        code, peak = process.wait(), 0
    else:
        _, status, usage = os.wait4(process.pid, 0)
        code = process.returncode = os.waitstatus_to_exitcode(status)
        peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1_024)
    wall_s = time.perf_counter() - start
    if code:
        raise SystemExit(f"{' '.join(command)} ended with {code}")
    return Run(wall_s, peak)


def in_turn(ours: list[str], theirs: list[str], count: int) -> tuple[Run, float, float]:
    """Our run of median time, their median time, and the median of the ratios pair by pair."""
    run(ours), run(theirs)
    pairs = [(run(ours), run(theirs)) for _ in range(count)]
    ratio = median(one.wall_s / other.wall_s for one, other in pairs)
    mine = sorted((one for one, _ in pairs), key=lambda one: one.wall_s)[count // 2]
    return mine, median(other.wall_s for _, other in pairs), ratio


def row(what: str, figure: float, floor: float, rest: str) -> bool:
    holds = figure <= floor
    print(
        f"{'ok    ' if holds else 'BROKEN'}  {what:44} {figure:8.2f}  at most {floor:g}   {rest}",
        flush=True,
    )
    return holds


def spoken_text() -> str:
    """The body of the sample page, as both sides read it."""
    import tts

    article = tts.extract(str(SAMPLE))
    return "\n\n".join([article.title, *(block.text for block in article.blocks)])


def speed(
    name: str, source: Path, text: Path, folder: Path, floors: tuple[float, float | None, int]
) -> bool:
    ratio_floor, memory_floor, count = floors
    ours = [*TTS, "narrate", str(source), "-o", str(folder / "ours.mp3"), "--disclosure", "none"]
    theirs = ["sh", "-c", PIPELINE.format(text=text, mp3=folder / "theirs.mp3")]
    mine, their_s, ratio = in_turn(ours, theirs, count)
    holds = row(
        f"{name}: time / pipeline", ratio, ratio_floor, f"{mine.wall_s:.2f} s to {their_s:.2f} s"
    )
    if memory_floor is not None:
        holds &= row(f"{name}: peak memory, MB", mine.peak_bytes / MEGABYTE, memory_floor, "")
    return holds


def memory(name: str, source: Path, folder: Path, floor_mb: float) -> bool:
    done = run([*TTS, "narrate", str(source), "-o", str(folder / "long.mp3")])
    return row(
        f"{name}: peak memory, MB", done.peak_bytes / MEGABYTE, floor_mb, f"{done.wall_s:.0f} s"
    )


def growth(text: str, folder: Path, sample_s: float) -> bool:
    """Peak memory of ten hours of text above that of ten minutes, with every companion file.

    Hummed, and quickly: what could grow is what is kept of the text, which no voice changes.
    """
    flags = ["--voice", "tone", "--rate", "2.5", "--transcript", "vtt,srt,json", "--receipt"]
    peaks = []
    for duration_s in (TEN_MINUTES_S, TEN_HOURS_S):
        path = longer(text, folder, "growing.txt", duration_s, sample_s)
        done = run([*TTS, "narrate", str(path), "-o", str(folder / "growing.flac"), *flags])
        peaks.append(done.peak_bytes / MEGABYTE)
    rest = f"{peaks[0]:.0f} MB to {peaks[1]:.0f} MB"
    return row("10 hours above 10 minutes: peak memory, MB", peaks[1] - peaks[0], GROWTH_MB, rest)


def longer(text: str, folder: Path, name: str, duration_s: float, sample_s: float) -> Path:
    path = folder / name
    path.write_text("\n\n".join([text] * round(duration_s / sample_s)), encoding="utf-8")
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="leave out the long texts")
    quick = parser.parse_args().quick
    for program in ("espeak-ng", "lame"):
        if shutil.which(program) is None:
            raise SystemExit(f"{program} is not on this machine; the figures are ratios to it")
    text = spoken_text()
    sample_s = len(text.split()) / 2.7  # words a second at eSpeak's usual pace
    with tempfile.TemporaryDirectory(dir=ROOT) as name:
        folder = Path(name)
        short = longer(text, folder, "short.txt", sample_s, sample_s)
        half = longer(text, folder, "half.txt", HALF_HOUR_S, sample_s)
        nothing = [sys.executable, "-c", "pass"]
        _, _, ratio = in_turn([*TTS, "--help"], nothing, 15)
        held = [row("tts --help: time / python -c pass", ratio, HELP_RATIO, "")]
        held.append(speed("sample page", SAMPLE, short, folder, (SAMPLE_RATIO, None, 5)))
        held.append(speed("30 minutes", half, half, folder, (HALF_HOUR_RATIO, HALF_HOUR_MB, 1)))
        if not quick:
            five = longer(text, folder, "five.txt", FIVE_HOURS_S, sample_s)
            held.append(growth(text, folder, sample_s))
            held.append(memory("5 hours", five, folder, FIVE_HOURS_MB))
    sys.exit(0 if all(held) else 1)


if __name__ == "__main__":
    main()
