"""How well articles are found in pages: body, headline, authors and date, against annotated pages.

    python bench/reading.py [DATA] [--set NAME] [--plain] [--worst N]

The figures are counted as the README beside the data says: shingles of four words for the body, macro means.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tts.errors import InputError
from tts.model import Article, Page
from tts.reading import extract

WORDS = re.compile(r"\w+")
SHINGLE = 4
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """One page: precision and recall of the body, and whether headline, authors and date are right."""

    id: str
    precision: float | None = None
    recall: float | None = None
    headline: bool | None = None
    authors: bool | None = None
    date: bool | None = None
    language: bool | None = None
    passages: float | None = None
    seconds: float = 0.0


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORDS.findall(text)
    if len(words) < SHINGLE:
        return Counter([tuple(words)]) if words else Counter()
    return Counter(zip(*(words[at:] for at in range(SHINGLE)), strict=False))


def body_score(found: str, row: Row) -> tuple[float, float]:
    ours, truth = shingles(found), shingles(row["body"])
    free = shingles(row.get("body_opt") or "")
    hits = (ours & truth).total()
    beside = ((ours - truth) & free).total()
    counted = ours.total() - beside
    return (hits / counted if counted else 0.0), (hits / truth.total() if truth else 1.0)


def same(one: str, other: str) -> bool:
    return WORDS.findall(one.casefold()) == WORDS.findall(other.casefold())


def score(row: Row, page: Page) -> Score:
    started = time.perf_counter()
    try:
        article = extract(page)
    except InputError:
        article = Article(title="", blocks=())
    seconds = time.perf_counter() - started
    text = "\n".join(block.text for block in article.blocks)
    precision, recall = body_score(text, row) if row.get("body") else (None, None)
    names = {" ".join(WORDS.findall(name.casefold())) for name in article.authors}
    day = article.published.date().isoformat() if article.published else None
    return Score(
        id=str(row["id"]),
        precision=precision,
        recall=recall,
        headline=any(
            same(article.title, one) for one in [row["headline"], *(row.get("alts") or [])]
        )
        if row.get("headline")
        else None,
        authors=names == {" ".join(WORDS.findall(name.casefold())) for name in row["authors"]}
        if row.get("authors")
        else None,
        date=day in (row.get("dates") or [row["date"]]) if row.get("date") else None,
        language=article.language.split("-")[0] == row["lang"] if row.get("lang") else None,
        passages=passages(text, row) if row.get("with") else None,
        seconds=seconds,
    )


def passages(text: str, row: Row) -> float:
    flat = " ".join(text.split())
    wanted = [" ".join(part.split()) in flat for part in row["with"]]
    unwanted = [" ".join(part.split()) not in flat for part in row["without"]]
    return sum(wanted + unwanted) / len(wanted + unwanted)


def plain_page(row: Row) -> Page:
    """The page as a browser copies it: a line for each block, blank lines around paragraphs and headings."""
    from tts.reading.boxes import lay_out, parse

    layout = lay_out(parse(row["html"]))
    lines: list[str] = []
    before = ""
    for line in layout.lines:
        if line.reason == "hidden" or layout.boxes[line.box].reason == "hidden":
            continue
        name = layout.boxes[line.box].tag.name
        if name in SPACED or before in SPACED:
            lines.append("")
        lines.append(line.text)
        before = name
    return Page(origin=str(row["id"]), body="\n".join(lines).encode(), media_type="text/plain")


SPACED = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure"])


def html_page(row: Row) -> Page:
    return Page(
        origin=str(row["id"]),
        body=row["html"].encode(errors="replace"),
        media_type="text/html",
        charset="utf-8",
    )


def mean(values: list[Any]) -> float:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else float("nan")


def report(name: str, scores: list[Score]) -> None:
    precision, recall = mean([s.precision for s in scores]), mean([s.recall for s in scores])
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    print(
        f"{name:12} n={len(scores):3}  P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}  "
        f"headline {mean([s.headline for s in scores]):.3f}  authors {mean([s.authors for s in scores]):.3f}  "
        f"date {mean([s.date for s in scores]):.3f}  language {mean([s.language for s in scores]):.3f}  "
        f"passages {mean([s.passages for s in scores]):.3f}  "
        f"seconds {sum(s.seconds for s in scores):.1f} (max {max(s.seconds for s in scores):.2f})"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("data", nargs="?", type=Path, default=Path("../shared/data"))
    parser.add_argument("--set", action="append", help="only this set; may be repeated")
    parser.add_argument("--plain", action="store_true", help="turn the pages to plain text first")
    parser.add_argument("--worst", type=int, default=0, help="list so many of the worst pages")
    options = parser.parse_args()
    with gzip.open(options.data / "pages-dev.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    sets: dict[str, list[Score]] = {}
    for row in rows:
        if row["set"] in (options.set or ("scrapinghub", "fundus")):
            page = plain_page(row) if options.plain else html_page(row)
            sets.setdefault(row["set"], []).append(score(row, page))
    for name, scores in sets.items():
        report(name, scores)
    everything = [one for scores in sets.values() for one in scores]
    report("all", everything)
    known = [one for one in everything if one.precision is not None and one.recall is not None]
    for one in sorted(known, key=lambda s: (s.precision or 0) * (s.recall or 0))[: options.worst]:
        print(f"  {one.id}  P {one.precision:.3f}  R {one.recall:.3f}")


if __name__ == "__main__":
    main()
