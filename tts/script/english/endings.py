"""How the "s" of more than one, or of the third person, is said."""

from __future__ import annotations

_SIBILANTS = frozenset("szʃʒʂʐɕʑ")
_VOICELESS = frozenset("ptkfθxcqʔ")
_MARKS = frozenset("ːʰʲʷ")  # letters of the IPA that are no sound of their own


def with_s(ipa: str) -> str:
    """The sound of a word with an "s" behind it: "mʌnθ" -> "mʌnθs", "dɔːɡ" -> "dɔːɡz", "haʊs" -> "haʊsɪz"."""
    sounds = [char for char in ipa if char.isalpha() and char not in _MARKS]
    last = sounds[-1] if sounds else ""
    return ipa + ("ɪz" if last in _SIBILANTS else "s" if last in _VOICELESS else "z")
