"""How texts are said, by language and settings."""

from __future__ import annotations

import pytest

from tts.errors import UsageError
from tts.script.manner import manner_of
from tts.settings import ScriptSettings


def test_settings_decide_on_emoji_and_lexicons(tmp_path):
    own, more = tmp_path / "own.tsv", tmp_path / "more.tsv"
    own.write_text("Vantor\tˈvæntɚ\n", encoding="utf-8")
    more.write_text("Vantor\tvænˈtɔːɹ\nDolmeth\tˈdɒlməθ\n", encoding="utf-8")
    settings = ScriptSettings(emoji="named", lexicon=str(own), lexicons=(str(more),))
    manner = manner_of("en", settings)
    assert manner.names_emoji
    assert manner.lexicon is not None
    found = [entry.ipa for _, _, entry in manner.lexicon.readings("Vantor and Dolmeth")]
    assert found == ["ˈvæntɚ", "ˈdɒlməθ"]


def test_without_settings_there_are_the_shipped_names():
    manner = manner_of("en-GB")
    assert not manner.names_emoji
    assert manner.lexicon is not None
    assert [entry.written for *_, entry in manner.lexicon.readings("in Kyiv")] == ["Kyiv"]


def test_a_file_that_is_named_must_be_there(tmp_path):
    with pytest.raises(UsageError, match="could not be read"):
        manner_of("en", ScriptSettings(lexicons=(str(tmp_path / "none.tsv"),)))
