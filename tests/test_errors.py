"""Exit codes are part of the interface."""

from __future__ import annotations

import pickle

import pytest

from tts import errors

CODES = {
    "TtsError": 1,
    "UsageError": 2,
    "InputError": 3,
    "NoArticleError": 3,
    "MissingError": 4,
    "SynthesisError": 5,
    "OutputError": 6,
    "FindingsError": 8,
    "NetworkError": 9,
}


def test_every_error_has_the_code_drawn_in_the_docstring():
    found = {
        name: kind.exit_code
        for name, kind in vars(errors).items()
        if isinstance(kind, type) and issubclass(kind, errors.TtsError)
    }
    assert found == CODES
    for name, code in CODES.items():
        assert f"{name} " in errors.__doc__
        assert str(code) in errors.__doc__.split(name, 1)[1].split("\n")[0]


@pytest.mark.parametrize("name", CODES)
def test_errors_cross_processes_whole(name):
    error = getattr(errors, name)("what is wrong", "what to do")
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), copy.message, copy.hint) == (type(error), "what is wrong", "what to do")
