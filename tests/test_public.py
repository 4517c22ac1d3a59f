"""The public names."""

from __future__ import annotations

import subprocess
import sys

import tts


def test_all_is_sorted_and_every_name_is_there():
    assert tts.__all__ == sorted(tts.__all__)
    for name in tts.__all__:
        assert getattr(tts, name) is not None
        assert getattr(tts, name).__doc__


def test_narrate_is_the_function_however_it_was_first_used():
    code = "import tts.cli.app, tts.narration, tts; assert callable(tts.narrate) and callable(tts.narrate)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0


def test_an_unknown_name_is_an_attribute_error():
    assert not hasattr(tts, "nonsense")


def test_importing_tts_loads_nothing_heavy():
    code = "import sys, tts; sys.exit(bool({'numpy', 'bs4', 'av', 'typer', 'lxml'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0
