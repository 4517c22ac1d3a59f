"""The table of names: what its expressions may hold, and how soon they are matched."""

from __future__ import annotations

import re
import time

import pytest

from tts.reading.page.class_names import CLASS_NAMES


@pytest.mark.parametrize("reason", sorted(CLASS_NAMES))
def test_an_expression_matches_names_as_they_are_split(reason: str) -> None:
    """In lower case, with spaces: a capital, a hyphen or an underscore in it would never match."""
    pattern = CLASS_NAMES[reason]
    assert re.compile(pattern)
    bare = re.sub(r"\\w|\(\?<?[!:=]", "", pattern)
    assert bare == bare.lower()
    assert "_" not in bare
    assert not re.search(r"[a-z]-[a-z]", bare)
    assert not re.fullmatch(rf"(?:{pattern})", "")


@pytest.mark.parametrize(
    "name", ["article", "story", "content", "text", "paragraph", "headline", "main", "post"]
)
def test_no_expression_takes_the_usual_name_of_an_article(name: str) -> None:
    found = [reason for reason, words in CLASS_NAMES.items() if re.fullmatch(rf"(?:{words})", name)]
    assert found == []


@pytest.mark.parametrize("name", ["a" * 300, "more " * 60, "side " * 60, "no side bar " * 25])
def test_long_names_are_matched_soon(name: str) -> None:
    started = time.process_time()
    for words in CLASS_NAMES.values():
        re.search(rf"(?<![a-z])(?:{words})(?![a-z])", name)
    assert time.process_time() - started < 1
