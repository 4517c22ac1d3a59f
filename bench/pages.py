"""Annotated pages, and how a reading of one is counted.

The data and the rules of counting: `README.md` beside `pages-dev.jsonl.gz`. A page is a dict with `set`, `id`,
`html` and whatever is known of it: `body`, `body_opt`, `with`, `without`, `headline`, `authors`, `date`, `lang`.
"""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from pathlib import Path

Row = dict[str, Any]
Shingles = Counter[tuple[str, ...]]

WORDS = re.compile(r"\w+")
SHINGLE = 4
SHORTEST_STRETCH = 2  # words; one word too many or too few is spelling more often than text
SETS = ("scrapinghub", "fundus", "trafilatura", "mozilla")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found on a page: the body as text, and its metadata; `headline` None if it tells none.

    `dek` is what it reads between headline and text, where it sets that apart: a passage that has to come may be in it.
    """

    text: str = ""
    dek: str = ""
    headline: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    language: str | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """One page, counted; None where the truth is not known."""

    id: str
    precision: float | None = None
    recall: float | None = None
    junk: tuple[str, ...] | None = None
    lost: tuple[str, ...] | None = None
    passages: tuple[int, int, int] | None = None
    dek: bool | None = None
    headline: bool | None = None
    date: bool | None = None
    wrong_date: bool | None = None
    authors: bool | None = None
    invented: bool | None = None
    language: bool | None = None
    seconds: float = 0.0
    row: Row = field(default_factory=dict, repr=False)

    @property
    def clean(self) -> bool | None:
        return None if self.junk is None else not self.junk and not self.lost


def load(folder: Path, sets: tuple[str, ...] = SETS, half: int | None = None) -> list[Row]:
    """The pages of `sets`; of one half of the sites only when `half` is 0 or 1."""
    with gzip.open(folder / "pages-dev.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return [row for row in rows if row["set"] in sets and half in (None, half_of(row))]


def site(row: Row) -> str:
    """The domain a page comes from: pages of one site are alike, so they belong to the same half."""
    host = urlsplit(row.get("url") or "").hostname or row["id"]
    labels = host.removeprefix("www.").split(".")
    short = len(labels) > 2 and len(labels[-2]) <= 3
    return ".".join(labels[-3 if short else -2 :])


def half_of(row: Row) -> int:
    return zlib.crc32(site(row).encode()) % 2


def score(row: Row, reading: Reading) -> Score:
    """`reading` against what is known of the page."""
    has_body = bool(row.get("body"))
    precision, recall = body_score(reading.text, row) if has_body else (None, None)
    junk, lost = stretches(reading.text, row) if has_body else (None, None)
    dates = row.get("dates") or ([row["date"]] if row.get("date") else [])
    names = {spelled(name) for name in reading.authors}
    headlines = [row["headline"], *(row.get("alts") or [])] if row.get("headline") else []
    return Score(
        id=str(row["id"]),
        precision=precision,
        recall=recall,
        junk=junk,
        lost=lost,
        passages=passages(f"{reading.dek}\n{reading.text}", row) if row.get("with") else None,
        dek=has_dek(reading.dek, row) if reading.dek and "body_opt" in row else None,
        headline=spelled(reading.headline) in map(spelled, headlines)
        if headlines and reading.headline is not None
        else None,
        date=reading.date in dates if dates and reading.headline is not None else None,
        wrong_date=bool(reading.date) and reading.date not in dates
        if dates and reading.headline is not None
        else None,
        authors=names == set(map(spelled, row["authors"]))
        if row.get("authors") and reading.headline is not None
        else None,
        invented=bool(names)
        if row.get("headline") and not row.get("authors") and reading.headline is not None
        else None,
        language=reading.language == row["lang"] if row.get("lang") and reading.language else None,
        seconds=reading.seconds,
        row=row,
    )


def spelled(text: str) -> str:
    """Without regard to case and punctuation."""
    return " ".join(WORDS.findall(text.casefold()))


def shingles(words: list[str]) -> Shingles:
    if len(words) < SHINGLE:
        return Counter([tuple(words)]) if words else Counter()
    return Counter(zip(*(words[at:] for at in range(SHINGLE)), strict=False))


def body_score(found: str, row: Row) -> tuple[float, float]:
    """Precision and recall of four-word shingles; what may be there or not counts for neither."""
    ours, truth = shingles(WORDS.findall(found)), shingles(WORDS.findall(row["body"]))
    free = shingles(WORDS.findall(row.get("body_opt") or ""))
    hits = (ours & truth).total()
    counted = ours.total() - ((ours - truth) & free).total()
    return (hits / counted if counted else 0.0), (hits / truth.total() if truth else 1.0)


def stretches(found: str, row: Row) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What was read and is not in the truth, and what is in the truth and was not read."""
    ours, truth = WORDS.findall(found), WORDS.findall(row["body"])
    free = WORDS.findall(row.get("body_opt") or "")
    return uncovered(ours, [truth, free]), uncovered(truth, [ours, free])


def uncovered(words: list[str], others: list[list[str]]) -> tuple[str, ...]:
    """The stretches of `words` of which no four in a row stand in `others`."""
    known = set().union(*(shingles(other) for other in others))
    covered = [False] * len(words)
    size = min(SHINGLE, len(words))
    for at in range(len(words) - size + 1):
        if tuple(words[at : at + size]) in known:
            covered[at : at + size] = [True] * size
    found, start = [], 0
    for at, is_covered in enumerate([*covered, True]):
        if is_covered:
            if at - start >= SHORTEST_STRETCH:
                found.append(" ".join(words[start:at]))
            start = at + 1
    return tuple(found)


def has_dek(dek: str, row: Row) -> bool:
    """Whether most of `dek` stands in the page's text, or in what may be there or not."""
    known = shingles(WORDS.findall(row["body"])) + shingles(WORDS.findall(row["body_opt"]))
    own = shingles(WORDS.findall(dek))
    return sum(part in known for part in own) * 2 > len(own)


def passages(text: str, row: Row) -> tuple[int, int, int]:
    """Passages that came rightly, that came wrongly, and that are missing."""
    flat = " ".join(text.split())
    wanted = [" ".join(part.split()) in flat for part in row["with"]]
    unwanted = [" ".join(part.split()) in flat for part in row["without"]]
    return sum(wanted), sum(unwanted), len(wanted) - sum(wanted)
