"""One entry of a lexicon."""

from __future__ import annotations

import pytest

from tts.errors import UsageError
from tts.script.lexicon.entry import LONGEST_WRITTEN, Entry, tidy


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"written": "a\tb"}, "one line"),
        ({"written": " a"}, "one line"),
        ({"written": "a\nb"}, "one line"),
        ({"written": "a\u200bb"}, "one line"),
        ({"written": "e\u0301"}, "one line"),
        ({"written": "—"}, "no word"),
        ({"written": ""}, "no word"),
        ({"written": "#MeToo"}, "begins with #"),
        ({"written": "a" * (LONGEST_WRITTEN + 1)}, "too long"),
        ({"ipa": None}, "a pronunciation or an alias"),
        ({"alias": "x"}, "not both"),
        ({"ipa": "/a/"}, "as entries hold it"),
        ({"ipa": "1"}, "no symbol"),
        ({"ipa": None, "alias": "—"}, "words to be said"),
        ({"ipa": None, "alias": "a\tb"}, "words to be said"),
        ({"ipa": None, "alias": "a" * 201}, "too long"),
        ({"kind": "planet"}, "no kind"),
        ({"part_of_speech": "adverb"}, "no part of speech"),
        ({"part_of_speech": "noun", "language": "de"}, "English only"),
        ({"source": "a\nb"}, "plain line"),
    ],
)
def test_an_entry_checks_itself(wrong, words):
    with pytest.raises(UsageError, match=words):
        Entry(**{"written": "Lenzi", "ipa": "ˈlɛnzi"} | wrong)


def test_an_entry_holds_in_its_language_and_narrower_ones():
    assert Entry("a", "a").holds_in("en")
    assert Entry("a", "a").holds_in("en-GB")
    assert Entry("a", "a", language="en-GB").holds_in("en-gb")
    assert not Entry("a", "a", language="en-GB").holds_in("en")
    assert not Entry("a", "a", language="en-GB").holds_in("en-US")
    assert not Entry("a", "a", language="e").holds_in("en")


def test_a_british_noun_is_english():
    assert Entry("lead", "lɛd", language="en-GB", part_of_speech="noun")


def test_identity_leaves_out_how_it_is_said():
    assert Entry("a", "a").identity == Entry("a", alias="b", kind="place").identity
    assert Entry("a", "a").identity != Entry("a", "a", cased=True).identity
    assert Entry("a", "a").identity != Entry("A", "a").identity


def test_tidy_text_is_composed_and_singly_spaced():
    assert tidy(" e\u0301  b\u00a0c ") == "é b c"
