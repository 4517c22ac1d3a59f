"""The sound of the "s" of more than one."""

from __future__ import annotations

import pytest

from tts.script.english.endings import with_s


@pytest.mark.parametrize(
    ("ipa", "said"),
    [
        ("ˈkæt", "ˈkæts"),
        ("ˈmʌnθ", "ˈmʌnθs"),
        ("ˈdɔːɡ", "ˈdɔːɡz"),
        ("ˈbiː", "ˈbiːz"),
        ("ˈhaʊs", "ˈhaʊsɪz"),
        ("ˈtʃɜːtʃ", "ˈtʃɜːtʃɪz"),
        ("ˈpeɪdʒ", "ˈpeɪdʒɪz"),
        ("ˈlɑːx", "ˈlɑːxs"),
        ("", "z"),
    ],
)
def test_it_follows_the_last_sound(ipa, said):
    assert with_s(ipa) == said
