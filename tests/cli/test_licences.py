"""What the licence of a voice asks, in words and in few columns."""

from __future__ import annotations

import pytest

from tts.cli.licences import brief, consequences


@pytest.mark.parametrize(
    ("licence", "asks"),
    [
        ("CC0-1.0", []),
        ("Public domain", []),
        ("Apache-2.0", []),
        ("CC-BY-4.0", ["credit"]),
        ("CC-BY-SA-4.0, from lessac", ["share", "lessac, whose recordings are not for commercial"]),
        ("CC-BY-NC-SA-4.0", ["not for commercial use"]),
        ("Non-commercial", ["not for commercial use"]),
        ("Research only", ["research only"]),
        ("CC0-1.0, base unknown", ["tuned from is not stated"]),
        ("unknown", ["no licence is stated"]),
        ("", ["no licence is stated"]),
    ],
)
def test_what_a_licence_asks_is_said_in_words(licence, asks):
    told = consequences(licence)
    assert len(told) == len(asks)
    assert all(words in one for words, one in zip(asks, told, strict=True))


def test_a_licence_is_cut_so_that_its_doubt_is_still_seen():
    assert brief("CC0-1.0, from lessac", 21) == "CC0-1.0 (lessac)"
    assert brief("IIT Madras terms, from lessac", 21) == "IIT Madras … (lessac)"
    assert brief("MIT, base unknown", 21) == "MIT (?)"
