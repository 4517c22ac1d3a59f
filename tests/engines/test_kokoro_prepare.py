"""A model prepared: the same sound, opened as it lies on disk, and passed over when it is of another model."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from conftest import utterance
from tiny_kokoro import DEFAULT_VOCAB, make_model, tiny_voice

from tts.engines import kokoro_prepare, onnx_session, open_voice, prepare_voice
from tts.engines.kokoro_prepare import open_session, prepare_session
from tts.engines.making import LEFT_ALONE_S, unfinished

SAID = utterance("Seven green bottles stood on the garden wall.")


@pytest.fixture
def voice(tmp_path):
    return tiny_voice(tmp_path, durations=True, vocabulary=DEFAULT_VOCAB)


def prepared(voice):
    return sorted(Path(voice.model).parent.glob(".*"))


def said(voice):
    with open_voice(voice) as engine:
        return engine.synthesise(SAID), engine.identity


def opened(monkeypatch):
    """The files that sessions are made of from now on."""
    paths = []
    true = onnx_session._session

    def session(path, options):
        paths.append(Path(path))
        return true(path, options)

    monkeypatch.setattr(onnx_session, "_session", session)
    return paths


def test_a_prepared_model_sounds_the_same(voice, monkeypatch):
    before, identity = said(voice)
    prepare_voice(voice)
    (file,) = prepared(voice)
    paths = opened(monkeypatch)
    after, same = said(voice)
    assert paths == [file]
    assert np.array_equal(before.samples, after.samples)
    assert (before.word_starts, identity) == (after.word_starts, same)


def test_what_was_prepared_of_another_model_is_passed_over(voice, monkeypatch):
    prepare_voice(voice)
    paths = opened(monkeypatch)
    said(replace(voice, digest="f" * 64))
    said(replace(voice, digest=""))
    monkeypatch.setattr(kokoro_prepare, "version", lambda _name: "9.9")
    said(voice)
    assert paths == [Path(voice.model)] * 3


def test_preparing_again_leaves_one_file(voice, monkeypatch):
    with monkeypatch.context() as context:
        context.setattr(kokoro_prepare, "version", lambda _name: "0.1")
        prepare_voice(voice)
        (old,) = prepared(voice)
    prepare_voice(voice)
    (new,) = prepared(voice)
    assert new != old


@pytest.mark.parametrize(
    ("stem", "other"),
    [
        ("ryan", "ryan-high"),
        ("ryan", "ryan-0123456789abcdef"),
        ("ryan[1]", "ryan1"),
        ("*", "a"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_what_is_of_another_model_stays(tmp_path, monkeypatch, stem, other):
    mine, another = (make_model(tmp_path / f"{name}.onnx") for name in (stem, other))
    with monkeypatch.context() as context:
        context.setattr(kokoro_prepare, "version", lambda _name: "0.1")
        prepare_session(mine, "a" * 64)
        prepare_session(another, "b" * 64)
    prepare_session(mine, "a" * 64)
    names = {path.name for path in tmp_path.glob(".*")}
    assert len(names) == 2
    assert f".{other}-{'b' * 16}-0.1.ort" in names
    assert f".{stem}-{'a' * 16}-0.1.ort" not in names


def test_what_a_killed_process_has_left_goes_and_what_is_being_written_stays(voice):
    prepare_voice(voice)
    (file,) = prepared(voice)
    model = Path(voice.model)
    left, written = (unfinished(model.parent, model.name) for _ in range(2))
    for path in (left, written):
        path.write_bytes(b"half of it")
    then = time.time() - 2 * LEFT_ALONE_S
    os.utime(left, (then, then))
    prepare_voice(voice)
    assert prepared(voice) == sorted([file, written])


def test_two_that_prepare_at_once_do_not_write_to_the_same_file(voice, monkeypatch):
    true, written = kokoro_prepare.open_onnx, []

    def open_and_wait(path, saved, memory):
        session = true(path, saved, memory)
        written.append(saved)
        if len(written) == 1:
            prepare_session(path, voice.digest)  # somebody else, from beginning to end
            assert saved.is_file()
        return session

    monkeypatch.setattr(kokoro_prepare, "open_onnx", open_and_wait)
    prepare_session(Path(voice.model), voice.digest)
    monkeypatch.undo()
    assert len(set(written)) == 2
    (file,) = prepared(voice)
    paths = opened(monkeypatch)
    said(voice)
    assert paths == [file]


@pytest.mark.parametrize("keep", [0, 100, 3_000])
def test_a_broken_prepared_file_does_no_harm(voice, keep, capfd):
    prepare_voice(voice)
    (file,) = prepared(voice)
    file.write_bytes(file.read_bytes()[:keep])
    assert len(said(voice)[0].samples)
    assert capfd.readouterr() == ("", "")


def test_without_a_digest_nothing_is_prepared(voice):
    prepare_voice(replace(voice, digest=""))
    assert prepared(voice) == []


def test_of_what_is_no_model_nothing_is_left(tmp_path):
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"no model")
    prepare_session(broken, "a" * 64)
    assert list(tmp_path.iterdir()) == [broken]


def test_where_nothing_can_be_written_the_model_will_do(voice, monkeypatch):
    def full(_self, _target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    prepare_voice(voice)
    assert prepared(voice) == []


def test_what_the_model_says_of_itself_is_kept(tmp_path):
    model = make_model(tmp_path / "own.onnx", vocabulary={"a": 1})
    prepare_session(model, "b" * 64)
    for digest in ("", "b" * 64):
        table = open_session(model, digest).get_modelmeta().custom_metadata_map
        assert table["kokoro_config"] == '{"vocab": {"a": 1}}'


def test_a_session_has_one_thread_and_weights_as_they_lie_in_the_file(voice):
    prepare_voice(voice)
    for digest in ("", voice.digest):
        options = open_session(Path(voice.model), digest).get_session_options()
        assert options.intra_op_num_threads == options.inter_op_num_threads == 1
        assert options.get_session_config_entry("session.disable_prepacking") == "1"
        assert options.enable_cpu_mem_arena
        assert options.enable_mem_pattern
