"""How well and how fast paragraphs are split into sentences, for each set of a file; ours beside others'.

    python bench/sentences.py [FILE] [--wrong SET] [--peers] [--half tune|held]

`exact` is the share of paragraphs split as one acceptable split. Precision, recall and F1 are over the sentence
boundaries inside paragraphs, of the whole set; where several splits are acceptable, the nearest one counts.
White space does not count. Texts are divided in two halves by their hash: rules are made from `tune`, and
`held` is only ever seen as figures. --wrong prints what is split otherwise: "-" missing, "+" too many.
--peers adds the splitters that are installed: pysbd, nupunkt, sentencex, blingfire, syntok.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from tts.script.sentences import sentences

DATA = Path(__file__).parents[2] / "shared" / "data" / "sentences-dev.jsonl"
NEWS = Path(__file__).parent / "data" / "news-sentences.jsonl"
LANGUAGES = {"de", "fr", "es", "uk"}  # the other sets are English
ALL = "all"

Row = dict[str, Any]
Splitter = Callable[[str, str], list[str]]  # text and language -> sentences


class Tally(NamedTuple):
    """Counts over a set. `found` and `wanted` are inner boundaries, and `hits` those that are both."""

    paragraphs: int
    exact: int
    hits: int
    found: int
    wanted: int

    def plus(self, other: Tally) -> Tally:
        """The counts of both."""
        return Tally(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    @property
    def share(self) -> float:
        """Of the paragraphs, those split exactly."""
        return self.exact / self.paragraphs

    @property
    def precision(self) -> float:
        """Of the boundaries found, those wanted; 1 where none was found."""
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of the boundaries wanted, those found; 1 where none was wanted."""
        return self.hits / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.found + self.wanted
        return 2 * self.hits / both if both else 1.0


NOTHING = Tally(0, 0, 0, 0, 0)


def rows(path: Path, half: str = "") -> list[Row]:
    """The paragraphs of a file, or those of its half "tune" or "held"."""
    everything = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [row for row in everything if half in ("", half_of(row["text"]))]


def half_of(text: str) -> str:
    """Which half a text is in."""
    return ("tune", "held")[blake2b(text.encode()).digest()[0] % 2]


def language_of(name: str) -> str:
    """The language of a set."""
    return name if name in LANGUAGES else "en"


def cuts(parts: list[str]) -> set[int]:
    """Where the parts end, counted in characters that are not white space."""
    ends, total = set(), 0
    for part in parts:
        total += sum(not char.isspace() for char in part)
        ends.add(total)
    return ends


def inner_cuts(parts: list[str]) -> set[int]:
    """The boundaries between the parts."""
    ends = cuts(parts)
    return ends - {max(ends, default=0)}


def tally(row: Row, found: list[str]) -> Tally:
    """One paragraph held against the acceptable split that is nearest."""
    mine = inner_cuts(found)
    acceptable = [inner_cuts(parts) for parts in (row["sentences"], *row.get("also", []))]
    nearest = min(acceptable, key=lambda wanted: len(mine ^ wanted))
    return Tally(1, mine == nearest, len(mine & nearest), len(mine), len(nearest))


def tallies(chosen: list[Row], split: Splitter) -> dict[str, Tally]:
    """Set -> its counts; "all" is every paragraph."""
    counts: dict[str, Tally] = {}
    for row in chosen:
        one = tally(row, split(row["text"], language_of(row["set"])))
        for name in (row["set"], ALL):
            counts[name] = counts.get(name, NOTHING).plus(one)
    return counts


def shares(path: Path) -> dict[str, float]:
    """Set -> share of its paragraphs that come out right; "all" is every paragraph."""
    return {name: one.share for name, one in tallies(rows(path), sentences).items()}


def boundary_f1(path: Path) -> dict[str, float]:
    """Set -> F1 of its inner boundaries; "all" is every paragraph."""
    return {name: one.f1 for name, one in tallies(rows(path), sentences).items()}


def per_second(chosen: list[Row], split: Splitter, least_s: float = 1.0) -> float:
    """Sentences split in a second."""
    split("Warm. Up.", "en")
    count, begin = 0, time.perf_counter()
    while time.perf_counter() - begin < least_s:
        count += sum(len(split(row["text"], language_of(row["set"]))) for row in chosen)
    return count / (time.perf_counter() - begin)


def _pysbd() -> Splitter:
    from pysbd import Segmenter

    known: dict[str, Any] = {}

    def split(text: str, language: str) -> list[str]:
        asked = "ru" if language == "uk" else language  # it has no Ukrainian
        if asked not in known:
            known[asked] = Segmenter(language=asked, clean=False)
        return list(known[asked].segment(text))

    return split


def _nupunkt() -> Splitter:
    from nupunkt import sent_tokenize

    return lambda text, _: list(sent_tokenize(text))


def _sentencex() -> Splitter:
    from sentencex import segment

    return lambda text, language: list(segment(language, text))


def _blingfire() -> Splitter:
    from blingfire import text_to_sentences

    return lambda text, _: text_to_sentences(text).split("\n")


def _syntok() -> Splitter:
    from syntok.segmenter import analyze

    def split(text: str, _: str) -> list[str]:
        found = (sentence for paragraph in analyze(text) for sentence in paragraph)
        return ["".join(token.spacing + token.value for token in sentence) for sentence in found]

    return split


PEERS: dict[str, Callable[[], Splitter]] = {
    "pysbd": _pysbd,
    "nupunkt": _nupunkt,
    "sentencex": _sentencex,
    "blingfire": _blingfire,
    "syntok": _syntok,
}


def peers() -> Iterator[tuple[str, Splitter]]:
    """The other splitters that are installed; those that are not are named."""
    for name, load in PEERS.items():
        try:
            yield name, load()
        except ImportError:
            print(f"{name}: not installed")


def show_figures(chosen: list[Row], name: str, split: Splitter) -> None:
    """Print a line for each set."""
    print(f"\n{name:12}{'n':>6}{'exact':>8}{'prec.':>8}{'recall':>8}{'F1':>8}")
    for each, one in tallies(chosen, split).items():
        figures = "".join(
            f"{100 * it:8.2f}" for it in (one.share, one.precision, one.recall, one.f1)
        )
        print(f"{each:12}{one.paragraphs:6}{figures}")
    print(f"{per_second(chosen, split):,.0f} sentences a second")


def show_wrong(chosen: list[Row], name: str) -> None:
    """Print what is split otherwise in one set."""
    for row in chosen:
        found = sentences(row["text"], language_of(name))
        if row["set"] == name and not tally(row, found).exact:
            wanted = cuts(row["sentences"])
            print("\n".join(_differences(row["text"], wanted, cuts(found))), end="\n\n")


def _differences(text: str, wanted: set[int], found: set[int]) -> list[str]:
    lines, count = [], 0
    for at, char in enumerate(text):
        count += not char.isspace()
        if not char.isspace() and (count in wanted) != (count in found):
            sign = "-" if count in wanted else "+"
            lines.append(f"{sign} {text[max(0, at - 50) : at + 1]} ¦ {text[at + 1 : at + 40]}")
    return lines


def main() -> None:
    """Print what the flags ask for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path, default=DATA if DATA.is_file() else NEWS)
    parser.add_argument("--wrong", metavar="SET")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--half", choices=("tune", "held"), default="")
    flags = parser.parse_args()
    chosen = rows(flags.file, flags.half)
    if flags.wrong:
        return show_wrong(chosen, flags.wrong)
    show_figures(chosen, "ours", sentences)
    for name, split in peers() if flags.peers else ():
        show_figures(chosen, name, split)
    return None


if __name__ == "__main__":
    main()
