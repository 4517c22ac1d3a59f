"""Trains the trees that tell the article in a plain text from what is around it, and writes them into the package.

    python bench/train_plain.py [--write] [--pages N]

Needs lightgbm and inscriptis. Learned from: lines of the annotated pages, laid out as text in five ways (dumps.py). A
line is the article's when most of its words stand in four-word shingles of the truth; lines of which it is not known
are left out. Pages whose whole body is not known count less, with what tts finds in their HTML, or the expected text,
as truth. The features are numbers (lines/features.py, plain/surroundings.py, plain/first_votes.py of tts/reading); no
word of a page gets into the trees.

Prints F1 by set and layout for pages of sites that were not trained on: four folds, a site in one of them only. The
second vote is trained on first votes from such folds, too. Without --write that is all.
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
from dumps import DUMPS
from ensemble import export
from inscriptis import get_text
from pages import WORDS, Row, Shingles, body_score, load, shingles, site, spelled

from tts.errors import TtsError
from tts.model import Page
from tts.reading import extract
from tts.reading.lines.features import own_features, stems, with_context
from tts.reading.lines.text_lines import TextLine, split_lines
from tts.reading.plain.first_votes import pooled_features
from tts.reading.plain.second_look import clustered, levelled, second_features
from tts.reading.plain.shared_words import telling
from tts.reading.plain.surroundings import surroundings
from tts.reading.plain.title_line import title_features
from tts.reading.plain.votes import DOUBT, with_headings
from tts.reading.text.characters import clean

DATA = Path(__file__).parents[2] / "shared" / "data"
MODELS = Path(__file__).parents[1] / "tts" / "reading" / "plain"
FOLDS = 4
TRAINED = ("plain", "dense", "inner", "lynx", "spaced")
TEACHER = 0.7  # weight of a page whose truth is what a program found
LEAST_TAUGHT = 400  # characters
NEAR = 25  # lines from the body within which all others are learned from
FAR = 0.15  # share of those farther away
SEED = 3
PARAMETERS: dict[str, Any] = {
    "objective": "binary",
    "max_depth": 7,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.25,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "max_bin": 63,
    "verbose": -1,
    "num_threads": 1,  # two wait for each other where cores are shared
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
}
FIRST = (200, {"learning_rate": 0.06, "num_leaves": 24})
SECOND = (160, {"learning_rate": 0.06, "num_leaves": 16})
TITLE = (60, {"learning_rate": 0.1, "num_leaves": 10, "min_data_in_leaf": 20})


@dataclass(slots=True)
class Sample:
    """A page in one layout: its lines, their columns, whether each is of the article, and how much that counts."""

    row: Row
    layout: str
    lines: list[TextLine]
    columns: dict[str, np.ndarray]
    label: np.ndarray
    weight: np.ndarray
    words: list[int]

    @property
    def fold(self) -> int:
        return zlib.crc32(("x" + site(self.row)).encode()) % FOLDS

    def matrix(self, names: list[str] | None = None) -> np.ndarray:
        return np.column_stack([self.columns[name] for name in names or self.columns])


def samples(row: Row) -> list[Sample]:
    """The page in every layout; without its HTML from here on."""
    truth = truth_of(row)
    if len(truth) < LEAST_TAUGHT and not row.get("body"):
        return []
    layouts = list(DUMPS) if row.get("body") else some_layouts(row)
    texts = {name: DUMPS[name](row["html"]) for name in layouts}
    slim = {key: value for key, value in row.items() if key not in ("html", "expected_html")}
    found = [sample(slim, name, text, truth) for name, text in texts.items()]
    return [one for one in found if one]


def some_layouts(row: Row) -> list[str]:
    """Two layouts of six, others for other pages: pages of which less is known need not be learned by heart."""
    start = zlib.crc32(str(row["id"]).encode())
    return [name for at, name in enumerate(DUMPS) if (start + at) % 3 == 0]


def truth_of(row: Row) -> str:
    """The body of a page, as far as it is known."""
    if row.get("body"):
        return str(row["body"])
    if row.get("expected_html"):
        return str(get_text(row["expected_html"]))
    try:
        page = Page(str(row["id"]), row["html"].encode(errors="replace"), "text/html", "utf-8")
        return "\n".join(block.text for block in extract(page).blocks)
    except TtsError:
        return ""


def sample(row: Row, layout: str, text: str, truth: str) -> Sample | None:
    lines = split_lines(clean(text))
    if not lines:
        return None
    words = [WORDS.findall(line.text) for line in lines]
    flat = [word for line in words for word in line]
    inside = shares(words, covered(flat, truth))
    doubtful = shares(words, covered(flat, row.get("body_opt") or ""))
    label = np.array([share > 0.5 for share in inside], float)
    known = np.array(
        [bool(w) and (d <= 0.5 or i > 0.5) for w, d, i in zip(words, doubtful, inside, strict=True)]
    )
    if not row.get("body"):
        correct(lines, label, row)
    counts = [len(line) for line in words]
    weight = known * np.sqrt(np.minimum(counts, 80) + 2) * (1 if row.get("body") else TEACHER)
    weight /= 1 + weight.sum() / 300  # a page of thousands of lines is one page
    columns = with_context(own_features(lines))
    columns |= surroundings(lines, columns, [telling(line.text) for line in lines])
    slim = {name: column.astype(np.float32) for name, column in columns.items()}
    return Sample(row, layout, lines, slim, label, weight, counts)


def covered(words: list[str], truth: str) -> list[bool]:
    known: Shingles = shingles(WORDS.findall(truth))
    marks = [False] * len(words)
    for at in range(len(words) - 3):
        if tuple(words[at : at + 4]) in known:
            marks[at : at + 4] = [True] * 4
    return marks


def shares(lines: list[list[str]], marks: list[bool]) -> list[float]:
    """For each of `lines`, the share of its words that are marked."""
    result, at = [], 0
    for line in lines:
        result.append(sum(marks[at : at + len(line)]) / max(1, len(line)))
        at += len(line)
    return result


def correct(lines: list[TextLine], label: np.ndarray, row: Row) -> None:
    """What people said of passages stands over what a program found."""
    for at, line in enumerate(lines):
        for part in (" ".join(text.split()) for text in row.get("with") or ()):
            if len(part) > 20 and part in line.text:
                label[at] = 1
        for part in (" ".join(text.split()) for text in row.get("without") or ()):
            if part in line.text and len(line.text) < 3 * len(part):
                label[at] = 0


def train(rows: list[Sample], names: list[str], plan: tuple[int, dict[str, Any]]) -> Any:
    """The booster of all `rows`, and for each fold one that has not seen it."""
    rng = np.random.default_rng(SEED)
    parts: list[tuple[np.ndarray, ...]] = []
    for one in rows:
        keep = (one.weight > 0) & (near(one.label) | (rng.random(len(one.label)) < FAR))
        where = np.full(int(keep.sum()), one.fold)
        parts.append((one.matrix(names)[keep], one.label[keep], one.weight[keep], where))
    return fit([np.concatenate(column) for column in zip(*parts, strict=True)], plan)


def fit(columns: list[np.ndarray], plan: tuple[int, dict[str, Any]]) -> Any:
    matrix, label, weight, fold = columns
    rounds, parameters = plan
    options = PARAMETERS | parameters
    data = lightgbm.Dataset(matrix, label, weight=weight, params=options, free_raw_data=False)
    data.construct()
    folds = [
        lightgbm.train(options, data.subset(np.flatnonzero(fold != at)), rounds)
        for at in range(FOLDS)
    ]
    return lightgbm.train(options, data, rounds), folds


def near(label: np.ndarray) -> np.ndarray:
    marks = np.zeros(len(label), bool)
    for at in np.flatnonzero(label):
        marks[max(0, at - NEAR) : at + NEAR + 1] = True
    return marks


def votes(rows: list[Sample], names: list[str], folds: list[Any]) -> list[np.ndarray]:
    return [folds[one.fold].predict(one.matrix(names), raw_score=True) for one in rows]


def train_titles(rows: list[Sample], bodies: list[np.ndarray]) -> tuple[Any, list[str]]:
    """The booster for titles, and the share of pages of unseen sites whose title it finds."""
    parts, names = [], []
    for one, body in zip(rows, bodies, strict=True):
        headlines = [one.row.get("headline"), *(one.row.get("alts") or [])]
        wanted = {spelled(text) for text in headlines if text}
        if not wanted or not body.any():
            continue
        chosen, columns = title_features(one.lines, one.columns, np.flatnonzero(body).tolist())
        label = np.array([spelled(one.lines[at].text) in wanted for at in chosen], float)
        names = list(columns)
        if label.any():
            parts.append((np.column_stack(list(columns.values())), label, one.fold))
    joined = [np.concatenate([part[0] for part in parts]), np.concatenate([p[1] for p in parts])]
    fold = np.concatenate([np.full(len(part[1]), part[2]) for part in parts])
    booster, folds = fit([*joined, np.ones(len(fold)), fold], TITLE)
    right = [bool(label[folds[at].predict(matrix).argmax()]) for matrix, label, at in parts]
    print(f"titles: {np.mean(right):.3f} right of the pages that print theirs")
    return booster, names


def chosen(one: Sample, vote: np.ndarray) -> np.ndarray:
    """Which lines the package would read, were these the votes."""
    scores = levelled(vote) - DOUBT
    return with_headings(one.lines, scores, clustered(scores, one.words))


def report(rows: list[Sample], bodies: list[np.ndarray]) -> None:
    for layout in DUMPS:
        for name in ("scrapinghub", "fundus"):
            scores = [
                body_score(
                    "\n".join(line.text for line, yes in zip(one.lines, body, strict=True) if yes),
                    one.row,
                )
                for one, body in zip(rows, bodies, strict=True)
                if one.layout == layout and one.row["set"] == name
            ]
            if scores:
                precision, recall = np.mean(scores, axis=0)
                f1 = 2 * precision * recall / (precision + recall)
                print(f"{layout:8}{name:12} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--pages", type=int, help="only about so many, to see that it runs")
    parser.add_argument("--write", action="store_true", help="write the trees into the package")
    options = parser.parse_args()
    pages = load(options.data)
    pages = pages[:: max(1, len(pages) // (options.pages or len(pages)))]
    with ProcessPoolExecutor(options.jobs) as pool:
        rows = [one for found in pool.map(samples, pages, chunksize=4) for one in found]
    known = [one for one in rows if one.layout in TRAINED]
    names = list(rows[0].columns)
    first, folds = train(known, names, FIRST)
    before = votes(rows, names, folds)
    for one, vote in zip(rows, before, strict=True):
        told = [telling(line.text) for line in one.lines]
        one.columns |= second_features(vote, one.words, [stems(line.text) for line in one.lines])
        one.columns |= pooled_features(vote, one.words, one.lines, one.columns, told)
    more = list(rows[0].columns)
    second, folds = train(known, more, SECOND)
    after = votes(rows, more, folds)
    means = [(one + other) / 2 for one, other in zip(before, after, strict=True)]
    bodies = [chosen(one, vote) for one, vote in zip(rows, means, strict=True)]
    report(rows, bodies)
    title, title_names = train_titles(rows, bodies)
    if options.write:
        export(first, names, MODELS / "trees_first.json")
        export(second, more, MODELS / "trees_second.json")
        export(title, title_names, MODELS / "trees_title.json")


if __name__ == "__main__":
    main()
