"""What several rooms' tests need: utterances, speech, and where the outside things lie."""

from __future__ import annotations

import importlib.util
import re
import shutil
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import settings

from tts.model import Span, Speech, Utterance, Word

pytest_plugins = ["bad_server"]  # its fixture is wanted by several rooms
settings.register_profile(
    "tts", deadline=None
)  # a machine may be busy; what must be quick has tests of its own
settings.load_profile("tts")

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


def utterance(text: str, pause_ms: int = 300) -> Utterance:
    """A paragraph's utterance, spoken as written, a word at a time."""
    words = tuple(
        Word(found[0], Span(0, found.start(), found.end()), found.start(), found.end())
        for found in re.finditer(r"\S+", text)
    )
    return Utterance(text, words, "paragraph", Span(0, 0, len(text)), pause_ms)


def noise(duration_s: float, level: int = 3_000, rate_hz: int = 22_050) -> Speech:
    """Speech-like only in that it can be heard; the same every time."""
    samples = np.random.default_rng(7).normal(0, level, round(duration_s * rate_hz))
    return Speech(np.clip(samples, -32_767, 32_767).astype(np.int16), rate_hz)


def need_program(*names: str) -> None:
    """Skip the test, saying so, unless the programs are on the machine."""
    for name in names:
        if shutil.which(name) is None:
            pytest.skip(f"{name} is not on this machine")


@pytest.fixture(autouse=True)
def _nobodys_lexicon(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What whoever runs the tests has told their own tts of names changes nothing here."""
    nowhere = tmp_path_factory.getbasetemp() / "no-lexicon.tsv"
    monkeypatch.setattr("tts.script.lexicon.matching.own_path", lambda: nowhere)


@pytest.fixture(autouse=True)
def _nobodys_voices(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What whoever runs the tests has installed of voices changes nothing here, nor in the processes we start."""
    monkeypatch.setenv("TTS_VOICES", str(tmp_path_factory.getbasetemp() / "no-voices"))


@pytest.fixture
def shared() -> Path:
    """The development data beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("the development data is not beside this checkout")
    return SHARED


def bench(name: str) -> ModuleType:
    """A module of the bench folder."""
    spec = importlib.util.spec_from_file_location(f"bench_{name}", ROOT / "bench" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
