"""Share of texts said in an acceptable way, for each class of the development set.

    python bench/spoken.py [FILE [CLASS]]

With CLASS, the texts of that class that are said otherwise are printed.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from tts.script.spoken import spoken

DATA = Path(__file__).parents[2] / "shared" / "data" / "spoken-dev.jsonl"


def plain(text: str) -> str:
    """A spoken form without what cannot be heard: case, punctuation, hyphens, "and" inside numbers."""
    text = re.sub(r"[^\w\s]|_", " ", text.lower().replace("’", "'"))
    text = re.sub(r"\b(hundred|thousand|million)\s+and\b", r"\1", text)
    return " ".join(text.replace("per cent", "percent").split())


def is_right(text: str, acceptable: list[str]) -> bool:
    """Whether the spoken form of `text` is one of those acceptable."""
    return plain(spoken(text)) in {plain(form) for form in acceptable}


def shares(path: Path) -> dict[str, float]:
    """Class -> share of its texts that come out right; "all" is every text."""
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        good = is_right(row["text"], row["spoken"])
        for name in (row["class"], row["set"], "all"):
            seen[name] += 1
            right[name] += good
    return {name: right[name] / seen[name] for name in sorted(seen)}


def show_wrong(path: Path, name: str) -> None:
    """Print what is said otherwise in one class."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["class"] == name and not is_right(row["text"], row["spoken"]):
            print(f"{row['text']}\n  wanted {row['spoken'][0]}\n  said   {spoken(row['text'])}")


if __name__ == "__main__":
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    if len(sys.argv) > 2:
        show_wrong(file, sys.argv[2])
    else:
        for class_name, share in shares(file).items():
            print(f"{class_name:12} {share:.3f}")
