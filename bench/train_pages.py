"""Trains the trees that have the last word on the lines of a web page, and writes them into the package.

    python bench/train_pages.py [--write] [--jobs N]

Needs lightgbm. Learned from: lines of the annotated pages, with what the rules and other readers say of them. A line is
the article's when half of its four-word shingles stand in the truth; one that may be there or not, or of which that is
not known, is left out. Of pages of which only passages are known these count, and less. The columns are numbers
(tts/reading/body/features.py); no word of a page gets into the trees.

Prints the figures for pages of sites that were not trained on, beside those of the rules alone: three folds, a site in
one of them only. Without --write
that is all.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import lightgbm
import numpy as np
from ensemble import export_mean
from pages import SHINGLE, WORDS, Reading, Row, load, score, shingles, site
from reading import DATA, figures, print_table

from tts.reading.body.column import find_column
from tts.reading.body.dek import dek_of, find_dek
from tts.reading.body.judge import Judged, judge
from tts.reading.body.opinions import ask
from tts.reading.body.verdict import TREES, conclude, prepare
from tts.reading.claims.marks import Marks
from tts.reading.claims.metadata import read_metadata
from tts.reading.html import find_title
from tts.reading.page.boxes import lay_out, parse
from tts.reading.text.characters import clean

FOLDS = 3
SETS = ("scrapinghub", "fundus", "trafilatura")
PASSAGE = 0.3  # weight of a line of which only a passage is known
LONG_PASSAGE = 25  # characters, from which a line in a passage is known too
MOSTLY, HARDLY = 0.5, 0.25
SHORT = 8  # words
ROUNDS = 100
# Seeds of as many ensembles, whose mean votes: each alone is as good, but in its own way.
SEEDS = (1, 2, 3, 4)
PARAMETERS: dict[str, Any] = {
    "objective": "binary",
    "learning_rate": 0.1,
    "num_leaves": 15,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.2,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "max_bin": 63,
    "verbose": -1,
    "num_threads": 2,
    "deterministic": True,
    "force_row_wise": True,
}


@dataclass(slots=True)
class Sample:
    """A page: what the rules make of its lines, their columns, and which are known to be of the article."""

    row: Row
    kinds: list[str]
    forbidden: list[bool]
    judged: list[Judged]
    matrix: np.ndarray
    names: list[str]
    label: np.ndarray  # 1, 0, or -1 where it is not known
    dek: str

    @property
    def fold(self) -> int:
        return zlib.crc32(site(self.row).encode()) % FOLDS


def sample(row: Row) -> Sample | None:
    """The page as `tts.reading.html` prepares it; None when nothing is seen on it."""
    markup = clean(row["html"].encode(errors="replace").decode())
    soup = parse(markup)
    layout, marks = lay_out(soup), Marks(soup)
    if not layout.lines:
        return None
    metadata = read_metadata(marks)
    title = find_title(layout, metadata, marks)
    column = find_column(layout, title, metadata.body)
    judged = judge(layout, column, title)
    near, columns = prepare(layout, column, judged, title, ask(markup, metadata.body))
    if not columns:
        return None
    dek = dek_of(find_dek(layout, judged, metadata.summaries))
    lines, judged = layout.lines[near], judged[near]
    texts = [line.text for line in lines]
    return Sample(
        row={key: value for key, value in row.items() if key != "html"},
        kinds=[layout.boxes[line.box].kind for line in lines],
        forbidden=[bool(line.reason) for line in lines],
        judged=judged,
        matrix=np.column_stack(list(columns.values())).astype(np.float32),
        names=list(columns),
        label=np.array(labels(texts, row) if row.get("body") else known(texts, row)),
        dek=dek or "",
    )


def labels(texts: list[str], row: Row) -> list[int]:
    """Of each line whether it is in the body of the page, -1 for what may be there or not."""
    truth, free = Truth(row["body"]), Truth(row.get("body_opt") or "")
    return [label(WORDS.findall(text), truth, free) for text in texts]


class Truth:
    """A text as words, to look lines up in."""

    def __init__(self, text: str) -> None:
        words = WORDS.findall(text)
        self.shingles = set(shingles(words))
        self.lines = {tuple(WORDS.findall(line)) for line in text.split("\n")}
        self.words = f" {' '.join(words)} "

    def share(self, words: list[str]) -> float:
        found = list(zip(*(words[at:] for at in range(SHINGLE)), strict=False))
        return sum(part in self.shingles for part in found) / len(found)

    def has(self, words: list[str]) -> bool:
        return f" {' '.join(words)} " in self.words


def label(words: list[str], truth: Truth, free: Truth) -> int:
    if not words:
        return -1
    if tuple(words) in truth.lines and len(words) < SHORT:
        return 1
    if len(words) >= SHINGLE:
        share = truth.share(words)
        if share >= MOSTLY:
            return 1
        return -1 if free.share(words) >= MOSTLY or share >= HARDLY else 0
    return -1 if tuple(words) in free.lines or truth.has(words) else 0


def known(texts: list[str], row: Row) -> list[int]:
    """Of each line whether a passage says that it has to come, or must not; -1 for all others."""
    wanted, unwanted = (
        [" ".join(part.split()) for part in row.get(key) or ()] for key in ("with", "without")
    )
    return [1 if _tells(text, wanted) else 0 if _tells(text, unwanted) else -1 for text in texts]


def _tells(text: str, parts: list[str]) -> bool:
    return any(part in text or (len(text) > LONG_PASSAGE and text in part) for part in parts)


def train(samples: list[Sample]) -> list[Any]:
    """The boosters, one for each seed, of the lines of `samples` that are known."""
    known_lines = [one.label >= 0 for one in samples]
    weights = [
        np.full(int(at.sum()), 1.0 if one.row.get("body") else PASSAGE)
        for one, at in zip(samples, known_lines, strict=True)
    ]
    matrix = np.vstack([one.matrix[at] for one, at in zip(samples, known_lines, strict=True)])
    label = np.concatenate([one.label[at] for one, at in zip(samples, known_lines, strict=True)])
    data = lightgbm.Dataset(matrix, label, weight=np.concatenate(weights))
    return [lightgbm.train({**PARAMETERS, "seed": seed}, data, ROUNDS) for seed in SEEDS]


def read(one: Sample, boosters: list[Any]) -> Reading:
    """What the trees of `boosters` make of a page."""
    scores = np.mean([booster.predict(one.matrix, raw_score=True) for booster in boosters], axis=0)
    lines = conclude(one.judged, one.kinds, one.forbidden, scores)
    return Reading(text="\n".join(line.text for line in lines if line.block), dek=one.dek)


def read_by_rules(one: Sample) -> Reading:
    """What the rules make of a page, without any vote."""
    return Reading(text="\n".join(line.text for line in one.judged if line.block), dek=one.dek)


def cross_validate(samples: list[Sample]) -> None:
    boosters = [train([one for one in samples if one.fold != at]) for at in range(FOLDS)]
    readers = {
        "rules alone": read_by_rules,
        "unseen sites": lambda one: read(one, boosters[one.fold]),
    }
    table = {
        (name, title): figures(
            [score(one.row, reader(one)) for one in samples if one.row["set"] == name]
        )
        for name in SETS
        for title, reader in readers.items()
    }
    keys = ("pages", "precision", "recall", "f1", "clean", "no_junk", "no_loss", "passages")
    print_table(
        {
            key: {name: value for name, value in row.items() if name in keys}
            for key, row in table.items()
        }
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--write", action="store_true", help="write the trees into the package")
    options = parser.parse_args()
    with ProcessPoolExecutor(options.jobs) as pool:
        found = pool.map(sample, load(options.data, SETS), chunksize=4)
        samples = [one for one in found if one]
    cross_validate(samples)
    if options.write:
        export_mean(train(samples), samples[0].names, TREES)


if __name__ == "__main__":
    main()
