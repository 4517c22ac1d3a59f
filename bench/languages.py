"""Share of texts said in an acceptable way in other languages, for each class, beside what num2words alone makes.

    python bench/languages.py [LANGUAGE]

With LANGUAGE, the texts that are said otherwise are printed. The sets are our own: they were written before they were
run, and `tests/script/languages/test_accuracy.py` holds what is reached.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tts.script.spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Callable

DATA = Path(__file__).parent / "data"
LANGUAGES = ("de", "fr", "es", "uk")


def plain(text: str) -> str:
    """A spoken form without what cannot be heard: case, punctuation, hyphens."""
    return " ".join(re.sub(r"[^\w\s]|_", " ", text.lower().replace("’", "'")).split())


def said_by_num2words(text: str, language: str) -> str:
    """The text with every row of digits replaced by the cardinal of num2words, all else as it stands."""
    from num2words import num2words

    return re.sub(r"\d+", lambda found: f" {num2words(int(found[0]), lang=language)} ", text)


def rows(language: str) -> list[dict[str, list[str] | str]]:
    """The set of a language: text, acceptable spoken forms, class."""
    lines = (DATA / f"spoken-{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def shares(language: str, say: Callable[[str, str], str] = spoken) -> dict[str, float]:
    """Class -> share of its texts that come out right; "all" is every text."""
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for row in rows(language):
        for name in (str(row["class"]), "all"):
            seen[name] += 1
            right[name] += is_right(row, language, say)
    return {name: right[name] / seen[name] for name in sorted(seen)}


def is_right(
    row: dict[str, list[str] | str], language: str, say: Callable[[str, str], str]
) -> bool:
    """Whether the spoken form of a text is one of those acceptable."""
    return plain(say(str(row["text"]), language)) in {plain(form) for form in row["spoken"]}


def show_wrong(language: str) -> None:
    """Print what is said otherwise."""
    for row in rows(language):
        if not is_right(row, language, spoken):
            said = spoken(str(row["text"]), language)
            print(f"{row['class']}: {row['text']}\n  wanted {row['spoken'][0]}\n  said   {said}")


def show_shares() -> None:
    """Print the shares of every class in each language, ours before those of num2words."""
    ours = {language: shares(language) for language in LANGUAGES}
    theirs = {language: shares(language, said_by_num2words) for language in LANGUAGES}
    print("class".ljust(14) + "".join(f"{language:>6} {'n2w':>5} " for language in LANGUAGES))
    for name in sorted({name for each in ours.values() for name in each}):
        cells = (
            f"{ours[language].get(name, float('nan')):6.2f} {theirs[language].get(name, float('nan')):5.2f} "
            for language in LANGUAGES
        )
        print(name.ljust(14) + "".join(cells))


if __name__ == "__main__":
    show_wrong(sys.argv[1]) if len(sys.argv) > 1 else show_shares()
