"""How English words are spelled: the rows of three letters that occur in them, for `tts/script/english/spelling.py`.

    python bench/train_spelling.py [--write]

Counted over words in lower case that at least two English pages of the development set use. Prints how many rows
there are, and which share of the words, and of the capitalised words inside sentences, has a row that no other has.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

from pages import load

import tts
from tts.script.english.spelling import rows

DATA = Path(__file__).parents[2] / "shared" / "data"
TARGET = Path(__file__).parents[1] / "tts" / "script" / "english" / "spelling.txt"
FEWEST_PAGES = 2
LINE = 30  # rows
WORD = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w-])")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")


def english_texts() -> list[str]:
    """The articles in English, as we read them."""
    texts = []
    for page in load(DATA):
        with suppress(tts.TtsError):
            article = tts.extract(
                tts.Page("page.html", page["html"].encode(), "text/html", "utf-8")
            )
            if article.language.startswith("en"):
                texts.append(" ".join(block.text for block in article.blocks))
    return texts


def main() -> None:
    """Count, print, and with --write keep."""
    texts = english_texts()
    pages = Counter(word for text in texts for word in set(WORD.findall(text)))
    words = {word for word, count in pages.items() if count >= FEWEST_PAGES}
    found = Counter(row for word in words for row in rows(word))
    alone = sum(any(found[row] == 1 for row in rows(word)) for word in words) / len(words)
    names = {name for text in texts for name in NAME.findall(text)} - {
        w.capitalize() for w in words
    }
    foreign = sum(not rows(name) <= found.keys() for name in names) / len(names)
    print(f"{len(texts)} articles, {len(words)} words, {len(found)} rows")
    print(
        f"with a row of its own: {alone:.3f} of the words; new to us: {foreign:.3f} of {len(names)} names"
    )
    if "--write" in sys.argv:
        ordered = sorted(found)
        lines = [" ".join(ordered[at : at + LINE]) for at in range(0, len(ordered), LINE)]
        TARGET.write_text("\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
