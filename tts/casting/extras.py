"""What an engine needs beside ourselves, before a voice of it can speak."""

from __future__ import annotations

from importlib.util import find_spec
from types import MappingProxyType

# Engine -> the module that its extra brings.
EXTRAS = MappingProxyType({"piper": "piper", "kokoro": "kokoro_onnx"})


def missing_extra_of(engine: str) -> str | None:
    """What to run so that an engine can speak, None where nothing is missing."""
    module = EXTRAS.get(engine)
    if module is None or find_spec(module):
        return None
    return f'pip install "article-tts[{engine}]"'
