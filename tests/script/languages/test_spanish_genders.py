"""The gender of Spanish nouns."""

from __future__ import annotations

import pytest

from tts.script.languages.spanish_genders import is_feminine


@pytest.mark.parametrize(
    "noun", ["casas", "mujeres", "naciones", "mano", "ciudades", "piezas", "víctimas"]
)
def test_feminine(noun):
    assert is_feminine(noun)


@pytest.mark.parametrize("noun", ["días", "problemas", "hombres", "policías", "votos", "peces"])
def test_masculine(noun):
    assert not is_feminine(noun)
