"""Coverage-guided fuzzing of a room: `fuzz_reading.py` and `fuzz_script.py` say what it promises for any bytes.

    python bench/fuzz.py [--room reading|script] [--minutes N] [--found FOLDER] [--again FILE]

Atheris (`pip install atheris`; Linux and macOS) runs libFuzzer over the room. What breaks the law, or takes longer
than five seconds, is saved once for each place in the code, with what went wrong beside it; `--again` reads such a
file. The last line tells how much was run, and the exit code is 1 when anything was found.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import re
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

ROOMS = ("reading", "script")
SLOWEST_S = 5.0
MAX_BYTES = 32 * 1024


def place_of(error: BaseException) -> str:
    """A name for the place where `error` was raised: the last line of ours and the kind of error."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = next(
        (frame for frame in reversed(frames) if "tts" in Path(frame.filename).parts), frames[-1]
    )
    return f"{type(error).__name__}-{Path(ours.filename).stem}-{ours.lineno}"


def keep(found: Path, name: str, data: bytes, words: str) -> None:
    """Save the first input of its kind."""
    path = found / f"{name}.bin"
    if not path.exists():
        path.write_bytes(data)
        path.with_suffix(".txt").write_text(words, encoding="utf-8")
        print(f"FOUND {name}: {words.strip().splitlines()[-1]}", flush=True)


def room(name: str) -> ModuleType:
    """What the fuzzer does with a room."""
    return importlib.import_module(f"fuzz_{name}")


def fuzz(arguments: list[str], found: Path, target: ModuleType) -> None:
    """Run libFuzzer in this process; it ends the process itself."""
    import atheris

    with atheris.instrument_imports(include=["tts"]):
        package = importlib.import_module(target.PACKAGE)
        # Many modules are imported late, and then not watched.
        for module in pkgutil.walk_packages(package.__path__, f"{target.PACKAGE}."):
            importlib.import_module(module.name)

    def one(data: bytes) -> None:
        try:
            seconds = target.read(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we are looking for
            keep(found, place_of(error), data, traceback.format_exc())
            return
        if seconds > SLOWEST_S:
            keep(found, f"slow-{len(data) // 1000}", data, f"{seconds:.1f} s for {len(data)} bytes")

    atheris.Setup([sys.argv[0], *arguments], one)
    atheris.Fuzz()


def run(minutes: float, found: Path, name: str) -> int:
    """Fuzz in a process of its own and report; the number of findings."""
    target = room(name)
    found.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for number, seed in enumerate(target.seeds()):
            Path(corpus, f"{number}").write_bytes(seed)
        words = Path(folder, "words.dict")
        words.write_text(
            "".join(f'"{escaped(token)}"\n' for token in target.TOKENS), encoding="utf-8"
        )
        limits = [
            f"-max_total_time={round(minutes * 60)}",
            f"-max_len={MAX_BYTES}",
            "-rss_limit_mb=4096",
        ]
        options = [
            *limits,
            "-timeout=120",
            f"-dict={words}",
            "-print_final_stats=1",
            f"-artifact_prefix={found}/",
        ]
        ended = subprocess.run(
            [sys.executable, __file__, "--room", name, "--found", str(found), "--inside", *options, str(corpus)],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False,
        )  # fmt: skip
    return report(ended.stdout, ended.returncode, found)


def escaped(token: str) -> str:
    """A token as libFuzzer's dictionaries have it: ASCII, other bytes as \\xNN."""
    plain = token.replace('"', "\\x22")
    return "".join(one if one.isascii() else _bytes(one) for one in plain)


def _bytes(char: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in char.encode())


def report(output: str, code: int, found: Path) -> int:
    for line in re.findall(r"^FOUND .*|^.*ERROR: libFuzzer.*", output, re.MULTILINE):
        print(line)
    executed = re.findall(r"number_of_executed_units: (\d+)", output) or re.findall(
        r"^#(\d+)", output, re.MULTILINE
    )
    covered = re.findall(r"cov: (\d+)", output)
    findings = len([path for path in found.iterdir() if path.suffix != ".txt"])
    print(
        f"{executed[-1] if executed else 0} executions, {covered[-1] if covered else 0} edges covered "
        f"({covered[0] if covered else 0} by the seeds), {findings} findings in {found}, libFuzzer ended with {code}"
    )
    if not executed:
        print(output[-2000:])
        return 1
    return findings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument(
        "--found", type=Path, default=Path("fuzz-found"), help="where findings are kept"
    )
    parser.add_argument("--again", type=Path, help="read this finding once more")
    parser.add_argument("--room", choices=ROOMS, default="reading")
    parser.add_argument("--inside", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.again:
        print(f"{room(options.room).read(options.again.read_bytes()):.1f} s")
    elif options.inside:
        fuzz(options.inside, options.found, room(options.room))
    else:
        sys.exit(1 if run(options.minutes, options.found, options.room) else 0)


if __name__ == "__main__":
    main()
