"""Share of paragraphs split exactly as one acceptable split, for each development set.

    python bench/sentences.py [FILE [SET]]

With SET, the paragraphs of that set that are split otherwise are printed: "=" both, "-" missing, "+" too many.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from tts.script.sentences import sentences

DATA = Path(__file__).parents[2] / "shared" / "data" / "sentences-dev.jsonl"
LANGUAGES = {"de", "fr", "es", "uk"}  # the other sets are English


def language_of(name: str) -> str:
    """The language of a development set."""
    return name if name in LANGUAGES else "en"


def cuts(parts: list[str]) -> set[int]:
    """Where the parts end, counted in characters that are not white space."""
    ends, total = set(), 0
    for part in parts:
        total += sum(not char.isspace() for char in part)
        ends.add(total)
    return ends


def is_right(row: dict[str, Any], found: list[str]) -> bool:
    """Whether `found` is one of the acceptable splits."""
    return cuts(found) in [cuts(row["sentences"]), *(cuts(also) for also in row.get("also", []))]


def shares(path: Path) -> dict[str, float]:
    """Set -> share of its paragraphs that come out right; "all" is every paragraph."""
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        good = is_right(row, sentences(row["text"], language_of(row["set"])))
        for name in (row["set"], "all"):
            seen[name] += 1
            right[name] += good
    return {name: right[name] / seen[name] for name in seen}


def show_wrong(path: Path, name: str) -> None:
    """Print what is split otherwise in one set."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["set"] != name:
            continue
        found = sentences(row["text"], language_of(name))
        if not is_right(row, found):
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


if __name__ == "__main__":
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    if len(sys.argv) > 2:
        show_wrong(file, sys.argv[2])
    else:
        for set_name, share in shares(file).items():
            print(f"{set_name:10} {share:.3f}")
