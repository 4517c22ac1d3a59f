"""Words that lines of a page share."""

from __future__ import annotations

import numpy as np
import pytest

from tts.reading.plain.shared_words import common, common_above, telling


def test_inflections_share_a_word() -> None:
    assert telling("Harbours") & telling("the harbour's") == {"harbou"}


def test_vowels_that_are_marks_do_not_part_a_word() -> None:
    assert telling("पुलिस") == {"पुलिस"}


def test_scripts_without_spaces_are_known_by_pairs() -> None:
    assert {"電子", "子書"} <= telling("電子書籍")


def test_a_word_of_the_body_alone_is_rare() -> None:
    told = [telling(text) for text in ("ferry bridge", "ferry harbour", "bridge", "bridge")]
    shares, often, rare = common(told, [0, 1])
    assert shares.tolist() == [0.5, 0.5, 1.0, 1.0]
    assert rare.tolist() == [0.5, 0.5, 0.0, 0.0]
    assert often[1] == pytest.approx(np.log1p(1.5))


def test_a_line_without_telling_words_is_told_from_one_that_shares_none() -> None:
    shares, _, _ = common([telling("a b c"), telling("ferry")], [1])
    assert shares.tolist() == [-1.0, 0.0]


def test_words_of_the_lines_above() -> None:
    told = [telling(text) for text in ("ferry", "harbour", "ferry bridge", *["quay"] * 7, "bridge")]
    assert common_above(told)[[0, 2, -1]].tolist() == [0.0, 0.5, 0.0]
