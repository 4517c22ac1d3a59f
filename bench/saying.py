"""How often text is said right, ours beside others' in one run; what is left unsaid; and how fast it goes.

    python bench/saying.py [--least SECONDS]

Sets: our own hard cases of the news (`bench/data/spoken-*.jsonl`, English), and the development set by source. A form
is right as in `bench/spoken.py`. `left` is the share of texts in whose spoken form a digit or a sign is left. `plain`
are sentences of the development set that hold nothing but words: the share that stays word for word as it is.
Peers that are not installed are named and left out: nemo_text_processing, wetext, spokenform, num2words.
"""

from __future__ import annotations

import argparse
import json
import logging
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from spoken import DATA, plain

from tts.script.spoken import spoken, spoken_words
from tts.script.stretches import silent_spans

OWN = Path(__file__).parent / "data"
SENTENCES = DATA.parent / "sentences-dev.jsonl"
ENGLISH = ("golden", "gum", "ewt", "pud", "wmtnews")
LEFT = re.compile(r"[\d$€£¥₴₹₩§№%°±×÷→←≈≤≥&+=<>#@^~/\\|*_²³½¼¾]")
# Words as anybody writes them: no capitals in a row, no stop but the last, no digit, no sign, nothing shortened.
PLAIN = re.compile(r"[A-Z]?[a-z']+(?:[ ,;:]{1,2}[A-Z]?[a-z']+){4,60}[.!?]")
SHORTENED = re.compile(
    r"\b(?:[Mm]rs?|[Dd]r|[Ee]tc|Ltd|Jr|Sr|St|Prof|Rev|Inc|Co|vs|Gen|Lt|Col|Sgt|Capt)\b"
)
PLAIN_SENTENCES = 1000
STARTS = 9
Say = Callable[[str], str]
Row = dict[str, Any]


def rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def sets() -> dict[str, list[Row]]:
    """Name of a set -> its written and spoken pairs."""
    found = {}
    own = [row for name in ("numbers", "words") for row in rows(OWN / f"spoken-{name}.jsonl")]
    found["news"] = own
    if DATA.is_file():
        for row in rows(DATA):
            found.setdefault(row["set"], []).append(row)
    return found


def plain_sentences() -> list[str]:
    """Sentences in which nothing has to be said otherwise than it stands."""
    if not SENTENCES.is_file():
        return []
    texts = [one for row in rows(SENTENCES) if row["set"] in ENGLISH for one in row["sentences"]]
    found = [text for text in texts if PLAIN.fullmatch(text) and not SHORTENED.search(text)]
    return found[:PLAIN_SENTENCES]


def _nemo() -> Say:
    from nemo_text_processing.text_normalization.normalize import Normalizer

    logging.disable(logging.INFO)
    normalizer = Normalizer(input_case="cased", lang="en")
    return lambda text: str(normalizer.normalize(text))


def _wetext() -> Say:
    from wetext import Normalizer

    normalizer = Normalizer(lang="en", operator="tn")
    return lambda text: str(normalizer.normalize(text))


def _spokenform() -> Say:
    from spokenform import prepare

    return lambda text: str(prepare(text, language="en-us").spoken_text)


def _num2words() -> Say:
    from num2words import num2words

    number = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
    return lambda text: number.sub(lambda one: num2words(one.group().replace(",", "")), text)


PEERS: dict[str, Callable[[], Say]] = {
    "nemo": _nemo,
    "wetext": _wetext,
    "spokenform": _spokenform,
    "num2words": _num2words,
}


def tools() -> Iterator[tuple[str, Say]]:
    """Ours, the peers that are installed, and the text as it is written."""
    yield "ours", spoken
    for name, load in PEERS.items():
        try:
            yield name, load()
        except ImportError:
            print(f"{name}: not installed", file=sys.stderr)
    yield "as written", lambda text: text


def said(say: Say, text: str) -> str:
    """What a tool says, or "" where a peer fails; a fault of ours goes up."""
    if say is spoken:
        return say(text)
    try:
        return say(text)
    except Exception:  # noqa: BLE001 -- a peer that fails has said it wrong
        return ""


def share(hits: Iterator[bool]) -> float:
    found = list(hits)
    return sum(found) / len(found) if found else float("nan")


def is_right(form: str, row: Row) -> bool:
    return plain(form) in {plain(one) for one in row["spoken"]}


def compare(least_s: float) -> None:
    """A line for each tool."""
    chosen, unharmed = sets(), plain_sentences()
    names = list(chosen)
    head = "".join(f"{name:>12}" for name in names)
    print(f"{'right, %':14}{head}{'left':>8}{'plain':>8}{'chars/s':>12}")
    print(
        f"{'texts':14}"
        + "".join(f"{len(chosen[name]):12}" for name in names)
        + f"{'':8}{len(unharmed):8}"
    )
    texts = [row["text"] for name in names for row in chosen[name]]
    for tool, say in tools():
        right = [
            share(is_right(said(say, row["text"]), row) for row in chosen[name]) for name in names
        ]
        left = share(bool(LEFT.search(said(say, text))) for text in texts)
        same = share(plain(said(say, text)) == plain(text) for text in unharmed)
        cells = "".join(f"{100 * one:12.1f}" for one in right)
        pace = per_second(say, unharmed or texts, least_s)
        print(f"{tool:14}{cells}{100 * left:8.1f}{100 * same:8.1f}{pace:12,.0f}")


def per_second(say: Say, texts: list[str], least_s: float) -> float:
    """Characters of plain sentences that a tool takes in a second."""
    said(say, texts[0])
    count, begin = 0, time.perf_counter()
    while True:
        for text in texts:
            said(say, text)
            count += len(text)
            if time.perf_counter() - begin > least_s:
                return count / (time.perf_counter() - begin)


def check_ties() -> None:
    """How many characters are tied to what is said or known to be silent, over every text of the sets."""
    texts = [row["text"] for found in sets().values() for row in found]
    tied = silent = letters_lost = 0
    for text in texts:
        words = spoken_words(text)
        tied += sum(not char.isspace() for one in words for char in text[one.start : one.end])
        quiet = [text[start:end] for start, end in silent_spans(text, words)]
        silent += sum(map(len, quiet))
        letters_lost += sum(char.isalnum() for part in quiet for char in part)
    total = sum(not char.isspace() for text in texts for char in text)
    print(
        f"\ncharacters {total:,}: {tied:,} said, {silent:,} silent, {total - tied - silent} unaccounted for;"
    )
    print(f"letters and digits among the silent: {letters_lost}")


TEXT = "On Oct. 28, the U.S. paid $4.5 billion."
STARTS_OF = {
    "ours": f"from tts.script.spoken import spoken; spoken({TEXT!r})",
    "wetext": f"from wetext import Normalizer; Normalizer(lang='en', operator='tn').normalize({TEXT!r})",
    "spokenform": f"from spokenform import prepare; prepare({TEXT!r}, language='en-us')",
    "num2words": "from num2words import num2words; num2words(28)",
}


def start_ms() -> None:
    """How long a fresh interpreter takes to its first spoken form, more than one that does nothing."""
    nothing = _median_s("pass")
    for name, code in STARTS_OF.items():
        try:
            taken = _median_s(code) - nothing
        except subprocess.CalledProcessError:
            continue  # not installed
        print(f"start of {name}: {1000 * taken:.0f} ms (median of {STARTS})")


def _median_s(code: str) -> float:
    return sorted(_run_s(code) for _ in range(STARTS))[STARTS // 2]


def _run_s(code: str) -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--least", type=float, default=1.0, help="seconds of timing for each tool")
    flags = parser.parse_args()
    compare(flags.least)
    check_ties()
    start_ms()
