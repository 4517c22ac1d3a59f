"""A model prepared: the same sound, opened as it lies on disk, and passed over when it is of another model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from conftest import utterance
from tiny_kokoro import DEFAULT_VOCAB, make_model, tiny_voice

from tts.engines import kokoro_session, open_voice, prepare_voice
from tts.engines.kokoro_session import open_session, prepare_session

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
    true = kokoro_session._session

    def session(path, options):
        paths.append(path)
        return true(path, options)

    monkeypatch.setattr(kokoro_session, "_session", session)
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
    monkeypatch.setattr(kokoro_session, "version", lambda _name: "9.9")
    said(voice)
    assert paths == [Path(voice.model)] * 3


def test_preparing_again_leaves_one_file(voice, monkeypatch):
    with monkeypatch.context() as context:
        context.setattr(kokoro_session, "version", lambda _name: "0.1")
        prepare_voice(voice)
        (old,) = prepared(voice)
    prepare_voice(voice)
    (new,) = prepared(voice)
    assert new != old


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


def test_a_session_has_one_thread(voice):
    prepare_voice(voice)
    for digest in ("", voice.digest):
        options = open_session(Path(voice.model), digest).get_session_options()
        assert options.intra_op_num_threads == options.inter_op_num_threads == 1
