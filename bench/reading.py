"""How well articles are found in pages: body, headline, authors, date and language, against annotated pages.

    python bench/reading.py [--set NAME] [--reader NAME] [--half 0|1] [--worst N] [--jobs N] [--json FILE]

Readers: tts, and tts on the page's text with and without blank lines (plain, dense); beside them, where installed,
trafilatura, precise (trafilatura, favouring precision) and readability. `--half` takes the pages of one half of the
sites, so that what is tuned on the one can be looked at on the other. Ends with exit code 1 if a floor is broken.
"""

from __future__ import annotations

import argparse
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from pages import SETS, Row, Score, load, score
from readers import READERS

DATA = Path(__file__).parents[2] / "shared" / "data"
WIDTH = 160
# The trees have learned from these pages: what falls below the floors is broken, and what reaches them may still be.
# What they reach on sites that were held back, train_pages.py and train_plain.py print.
FLOORS: dict[tuple[str, str], dict[str, float]] = {
    ("scrapinghub", "tts"): {"f1": 0.982, "clean": 0.62, "no_junk": 0.83},
    ("fundus", "tts"): {
        "f1": 0.982,
        "clean": 0.67,
        "no_junk": 0.72,
        "headline": 0.985,
        "date": 0.98,
        "authors": 0.93,
        "language": 0.99,
    },
    ("trafilatura", "tts"): {"passages": 0.93, "headline": 0.94, "date": 0.85, "authors": 0.665},
    ("mozilla", "tts"): {"headline": 0.93, "date": 0.94, "authors": 0.46},
    ("scrapinghub", "plain"): {"f1": 0.965},
    ("scrapinghub", "dense"): {"f1": 0.964},
    ("fundus", "plain"): {"f1": 0.953, "headline": 0.89, "date": 0.695, "authors": 0.42},
    ("fundus", "dense"): {"f1": 0.949, "headline": 0.88, "date": 0.7, "authors": 0.42},
}


def scored(reader: str, row: Row) -> Score:
    return score(row, READERS[reader](row))


def scores(reader: str, rows: list[Row], jobs: int = 1) -> list[Score]:
    """Every page, read and counted."""
    if jobs == 1:
        return [scored(reader, row) for row in rows]
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(partial(scored, reader), rows, chunksize=8))


def mean(values: list[Any]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def harmonic(precision: float | None, recall: float | None) -> float | None:
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def figures(found: list[Score]) -> dict[str, float | None]:
    """The means over pages; shares as numbers from 0 to 1."""
    precision, recall = mean([s.precision for s in found]), mean([s.recall for s in found])
    parts = [s.passages for s in found if s.passages]
    right, wrong, missing = (sum(part[at] for part in parts) for at in range(3))
    return {
        "pages": len(found),
        "precision": precision,
        "recall": recall,
        "f1": harmonic(precision, recall),
        "clean": mean([s.clean for s in found]),
        "no_junk": mean([None if s.junk is None else not s.junk for s in found]),
        "no_loss": mean([None if s.lost is None else not s.lost for s in found]),
        "passages": harmonic(right / (right + wrong), right / (right + missing)) if right else None,
        "dek": mean([s.dek for s in found]),
        "headline": mean([s.headline for s in found]),
        "date": mean([s.date for s in found]),
        "wrong_date": mean([s.wrong_date for s in found]),
        "authors": mean([s.authors for s in found]),
        "invented": mean([s.invented for s in found]),
        "language": mean([s.language for s in found]),
        "pages_s": len(found) / max(1e-9, sum(s.seconds for s in found)),
    }


def broken(name: str, reader: str, row: dict[str, float | None]) -> list[str]:
    """The floors that the figures of one set and reader do not reach, in words."""
    floors = FLOORS.get((name, reader), {})
    return [
        f"{name} {reader}: {key} {row[key]:.4f} is below {floor}"
        for key, floor in floors.items()
        if (row[key] or 0.0) < floor
    ]


HEADINGS = {
    "precision": "P",
    "recall": "R",
    "no_junk": "no junk",
    "no_loss": "no loss",
    "wrong_date": "wrong",
    "pages_s": "pages/s",
}


def print_table(table: dict[tuple[str, str], dict[str, float | None]]) -> None:
    keys = [
        key for key in next(iter(table.values())) if any(t[key] is not None for t in table.values())
    ]
    print(f"{'':26}" + "".join(f"{HEADINGS.get(key, key):>10}" for key in keys))
    for (name, reader), row in table.items():
        cells = [_cell(key, row[key]) for key in keys]
        print(f"{name:12}{reader:14}" + "".join(f"{cell:>10}" for cell in cells))


def _cell(key: str, value: float | None) -> str:
    if value is None:
        return ""
    return (
        f"{value:.0f}" if key == "pages" else f"{value:.1f}" if key == "pages_s" else f"{value:.3f}"
    )


def print_worst(found: list[Score], most: int) -> None:
    known = [one for one in found if one.precision is not None and one.recall is not None]
    for one in sorted(known, key=lambda s: (s.precision or 0) * (s.recall or 0))[:most]:
        print(f"\n{one.row['set']} {one.id}  P {one.precision:.3f}  R {one.recall:.3f}")
        for what, parts in (("junk", one.junk or ()), ("lost", one.lost or ())):
            for part in parts[:6]:
                print(f"  {what}: {part[:WIDTH]}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--set", action="append", choices=SETS, help="may be repeated")
    parser.add_argument("--reader", action="append", choices=list(READERS), help="may be repeated")
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--worst", type=int, default=0, help="list so many of the worst pages")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--json", type=Path, help="write the score of every page there")
    return parser.parse_args()


def main() -> None:
    options = arguments()
    rows = load(options.data, tuple(options.set or SETS), options.half)
    table, everything = {}, []
    for reader in options.reader or ["tts"]:
        found = scores(reader, rows, options.jobs)
        everything += [(reader, one) for one in found]
        for name in dict.fromkeys(row["set"] for row in rows):
            table[name, reader] = figures([one for one in found if one.row["set"] == name])
    print_table(table)
    for reader in options.reader or ["tts"]:
        print_worst([one for name, one in everything if name == reader], options.worst)
    if options.json:
        lines = [
            json.dumps({"reader": r} | {k: v for k, v in asdict(s).items() if k != "row"})
            for r, s in everything
        ]
        options.json.write_text("\n".join(lines), encoding="utf-8")
    if options.half is None:
        faults = [
            line for (name, reader), row in table.items() for line in broken(name, reader, row)
        ]
        sys.exit("\n".join(faults) or 0)


if __name__ == "__main__":
    main()
