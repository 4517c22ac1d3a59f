"""Sessions: one thread, silent, and with as much memory as was asked for."""

from __future__ import annotations

import numpy as np
import pytest
from tiny_piper import make_voice

from tts.engines.onnx_session import LEAN, Memory, open_onnx, open_saved

AS_IT_LIES = Memory(is_kept=True, is_rearranged=False)
GIVEN = {
    "input": np.array([[1, 0, 20, 0, 2]], np.int64),
    "input_lengths": np.array([5], np.int64),
    "scales": np.array([0.0, 1.0, 0.0], np.float32),
}


@pytest.fixture
def model(tmp_path):
    return make_voice(tmp_path)


def ways(model, memory):
    """The sessions of all ways to open a model."""
    saved = model.with_name("saved.ort")
    return [
        open_onnx(model, memory=memory),
        open_onnx(model.read_bytes(), memory=memory),
        open_onnx(model, saved, memory),
        open_saved(saved, memory),
    ]


@pytest.mark.parametrize("memory", [LEAN, AS_IT_LIES])
def test_a_session_has_one_thread_and_the_memory_asked_for(model, memory):
    for session in ways(model, memory):
        options = session.get_session_options()
        assert options.intra_op_num_threads == options.inter_op_num_threads == 1
        assert options.enable_cpu_mem_arena == options.enable_mem_pattern == memory.is_kept
        try:
            entry = options.get_session_config_entry("session.disable_prepacking")
        except RuntimeError:  # it has none of that name
            entry = "0"
        assert (entry == "1") == (not memory.is_rearranged)


def test_only_what_is_saved_is_mapped(model):
    *plain, saved = ways(model, LEAN)
    for name in (
        "session.use_memory_mapped_ort_model",
        "session.use_ort_model_bytes_for_initializers",
    ):
        assert saved.get_session_options().get_session_config_entry(name) == "1"
        for session in plain:
            with pytest.raises(RuntimeError):
                session.get_session_options().get_session_config_entry(name)


def test_all_ways_sound_the_same(model):
    sounds = [
        session.run(None, GIVEN)[0]
        for memory in (LEAN, AS_IT_LIES)
        for session in ways(model, memory)
    ]
    assert sounds[0].size
    assert all(np.array_equal(sounds[0], sound) for sound in sounds)


def test_what_is_no_model_is_refused_in_silence(tmp_path, capfd):
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"no model")
    for attempt in (open_onnx, open_saved):
        with pytest.raises(Exception, match=r"(?s)."):
            attempt(broken)
    with pytest.raises(Exception, match=r"(?s)."):
        open_onnx(broken, tmp_path / "saved.ort")
    assert capfd.readouterr() == ("", "")
    assert not (tmp_path / "saved.ort").exists()
