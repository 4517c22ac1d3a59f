"""Long texts in pieces that Kokoro says whole: nothing lost, and each word found again."""

from __future__ import annotations

import random

import pytest
from tiny_kokoro import VOCABULARY

from tts.engines import kokoro_chunks
from tts.engines.kokoro_chunks import chunks
from tts.engines.kokoro_text import Group
from tts.errors import SynthesisError

LIMIT = 510


def text_of(groups):
    return " ".join(group.symbols for group in groups)


def test_a_short_text_is_one_chunk():
    groups = [Group(0, "“wˈʌn", 1), Group(1, "tˈu,"), Group(1, "tˈu,"), Group(2, "θɹˈi.”")]
    (chunk,) = chunks(groups, LIMIT)
    assert chunk.text == "“wˈʌn tˈu, tˈu, θɹˈi.”"
    assert chunk.starts == {0: 1, 1: 6, 2: 16}


def test_cuts_lie_where_clauses_end():
    groups = [Group(at, "wˈʌn," if at % 10 == 9 else "wˈʌn") for at in range(300)]
    found = chunks(groups, LIMIT)
    assert len(found) == 3
    assert all(chunk.text.endswith(",") for chunk in found)


@pytest.mark.parametrize("limit", [5, 17, 100, 510])
def test_all_symbols_are_in_the_chunks_and_every_word_where_it_begins(limit):
    chance = random.Random(limit)
    letters = sorted(VOCABULARY - {" "})
    for _ in range(60):
        groups = []
        for word in range(chance.randint(1, 120)):
            for _ in range(chance.randint(1, 3)):
                text = "".join(chance.choices(letters, k=chance.randint(1, 14)))
                groups.append(Group(word, text, chance.randrange(len(text))))
        found = chunks(groups, limit)
        assert "".join(one.text for one in found).replace(" ", "") == text_of(groups).replace(
            " ", ""
        )
        assert all(0 < len(one.text) <= limit for one in found)
        starts = [(word, one.text[at]) for one in found for word, at in one.starts.items()]
        first = {group.word: group.symbols[group.first] for group in reversed(groups)}
        assert starts == sorted(first.items())


def test_a_text_that_is_cut_off_is_refused(monkeypatch):
    """What kokoro-onnx would do with a longer one, were it asked."""
    true = kokoro_chunks.import_module("kokoro_onnx.chunker")
    groups = [Group(at, "wˈʌn") for at in range(300)]
    whole = true.split_phonemes
    monkeypatch.setattr(true, "split_phonemes", lambda text, limit: whole(text, limit)[:1])
    with pytest.raises(SynthesisError, match="lost"):
        chunks(groups, LIMIT)
    monkeypatch.setattr(true, "split_phonemes", lambda text, limit: [text])
    with pytest.raises(SynthesisError, match="more than 510"):
        chunks(groups, LIMIT)
