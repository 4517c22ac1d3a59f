"""Prepared voices say what they said before, whoever prepares them, and whatever became of the files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from conftest import ROOT
from tiny_piper import SYMBOLS, make_voice, voice_of

from tts.engines import piper_prepare, prepare_voice
from tts.engines.making import LEFT_ALONE_S
from tts.engines.onnx_session import open_onnx
from tts.engines.piper_model import Manner, PlainModel
from tts.engines.piper_prepare import _make_own_folder, _own_folder, clear_others, open_prepared
from tts.engines.piper_stream import Stage, passed

CALM = Manner(0.0, 1.0, 0.0)


def sentence(count=120, first=14, last=120):
    """Ids as Piper gives them: a beginning, phonemes with nothing between, an end."""
    drawn = np.random.default_rng(3).integers(first, last, count)
    return [1, 0, *(int(one) for pair in zip(drawn, [0] * count, strict=True) for one in pair), 2]


@pytest.fixture
def model(tmp_path):
    return make_voice(tmp_path / "voice")


def folders(model: Path) -> list[str]:
    return sorted(path.name for path in model.parent.iterdir() if path.is_dir())


def louder(model: Path) -> bytes:
    """The same voice with another last convolution: a file of the same size."""
    import onnx

    graph = onnx.load(model)
    for weight in graph.graph.initializer:
        if weight.name == "dec.conv_post.weight":
            value = onnx.numpy_helper.to_array(weight) * 1.5
            weight.CopyFrom(onnx.numpy_helper.from_array(value, weight.name))
    return graph.SerializeToString()


@pytest.mark.parametrize("speakers", [1, 3])
@pytest.mark.parametrize("length", [0.5, 1.0, 4.0])
def test_prepared_and_in_chunks_it_says_the_same(tmp_path, speakers, length):
    path = make_voice(tmp_path, speakers=speakers)
    manner = Manner(0.0, length, 0.0, 2 if speakers > 1 else None)
    prepared = open_prepared(path, sentence(), manner.speaker)
    assert all(stage.margin for stage in prepared.stages)
    plain = PlainModel(open_onnx(path), 256).speak(sentence(), manner)
    made = prepared.speak(sentence(), manner)
    assert np.allclose(made.samples, plain.samples, rtol=0, atol=1e-5)
    assert made.widths.sum() == len(made.samples)
    assert len(made.widths) == len(sentence())


def test_noise_is_there_and_always_the_same(model):
    prepared = open_prepared(model, sentence(), None)
    lively = Manner(0.667, 1.0, 0.8, key="a")
    first, again = prepared.speak(sentence(), lively), prepared.speak(sentence(), lively)
    assert np.array_equal(first.samples, again.samples)
    calm = prepared.speak(sentence(), CALM)
    assert not np.array_equal(first.widths, calm.widths)
    sound_only = prepared.speak(sentence(), Manner(0.667, 1.0, 0.0, key="a"))
    assert np.array_equal(sound_only.widths, calm.widths)
    assert not np.allclose(sound_only.samples, calm.samples, atol=1e-3)


class Smoother:
    """A session that gives, twice over, the mean of each unit and its two neighbours; it keeps what it was given."""

    def __init__(self):
        self.sizes = []

    def get_inputs(self):
        return []

    def run(self, _, inputs):
        self.sizes.append(inputs["x"].shape[2])
        wide = np.pad(inputs["x"], ((0, 0), (0, 0), (1, 1)))
        return [np.repeat(wide[:, :, :-2] + wide[:, :, 1:-1] + wide[:, :, 2:], 2, axis=2)]


@pytest.mark.parametrize("margin", [1, 2, 5])
@pytest.mark.parametrize("units", [1, 4, 100])
@pytest.mark.parametrize("cuts", [[], [1], [3, 4, 5], [7, 30], list(range(1, 37))])
def test_chunks_of_any_size_join_without_a_seam(cuts, units, margin):
    sound = np.random.default_rng(1).standard_normal((1, 3, 37)).astype(np.float32)
    whole = Smoother().run(None, {"x": sound})[0]
    session = Smoother()
    chunks = np.split(sound, cuts, axis=2)
    made = np.concatenate([*passed(Stage(session, "x", 2, units, margin), chunks, {})], axis=2)
    assert np.array_equal(made, whole)
    assert max(session.sizes) <= units + 2 * margin + max(chunk.shape[2] for chunk in chunks)


def test_preparing_leaves_one_hidden_folder_and_nothing_half_written(model):
    prepare_voice(voice_of(model))
    (folder,) = folders(model)
    assert folder.startswith(".prepared-en_US-tiny-low-")
    (model.parent / ".prepared-en_US-tiny-low-0.1-0").mkdir()
    prepare_voice(voice_of(model))
    assert folders(model) == [folder]


def test_no_part_keeps_memory_for_the_next_sentence(model):
    made = open_prepared(model, sentence(), None)
    for session in (*made.front, *(stage.session for stage in made.stages)):
        options = session.get_session_options()
        assert not options.enable_cpu_mem_arena
        assert not options.enable_mem_pattern


def test_what_is_prepared_is_used_again(model):
    open_prepared(model, sentence(), None)
    (folder,) = folders(model)
    before = {path: path.stat().st_mtime_ns for path in (model.parent / folder).iterdir()}
    open_prepared(model, sentence(), None)
    after = {path: path.stat().st_mtime_ns for path in (model.parent / folder).iterdir()}
    assert before == after


def test_a_copy_of_the_folder_is_used_and_another_model_is_not(model, tmp_path):
    open_prepared(model, sentence(), None)
    (folder,) = folders(model)
    part = model.parent / folder / "voice.json"
    seen = part.stat().st_mtime_ns
    os.utime(model, (1, 1))
    assert open_prepared(model, sentence(), None) is not None
    assert part.stat().st_mtime_ns == seen
    size = model.stat().st_size
    model.write_bytes(louder(model))
    assert model.stat().st_size == size
    made = open_prepared(model, sentence(), None).speak(sentence(), CALM).samples
    plain = PlainModel(open_onnx(model), 256).speak(sentence(), CALM).samples
    assert np.allclose(made, plain, atol=1e-5)
    assert part.stat().st_mtime_ns != seen


@pytest.mark.parametrize("damage", ["part-0.ort", "part-3.ort", "voice.json", "all"])
@pytest.mark.parametrize("how", ["cut", "gone", "nonsense"])
def test_damaged_files_are_made_again(model, damage, how):
    expected = open_prepared(model, sentence(), None).speak(sentence(), CALM).samples
    (folder,) = folders(model)
    for path in (model.parent / folder).iterdir():
        if damage in {path.name, "all"}:
            size = path.stat().st_size
            path.unlink()
            if how != "gone":
                path.write_bytes(b"x" * (size if how == "nonsense" else size // 2))
    made = open_prepared(model, sentence(), None)
    assert np.array_equal(made.speak(sentence(), CALM).samples, expected)
    assert folders(model) == [folder]
    json.loads((model.parent / folder / "voice.json").read_text("utf-8"))


def test_several_may_prepare_at_once(model):
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from pathlib import Path; from tiny_piper import voice_of\n"
        "from tts.engines import prepare_voice\n"
        f"prepare_voice(voice_of(Path({str(model)!r})))\n"
    )

    def prepare(_):
        return subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False
        )

    with ThreadPoolExecutor(4) as pool:
        for done in pool.map(prepare, range(4)):
            assert done.returncode == 0, done.stderr.decode()
    assert len(folders(model)) == 1
    assert open_prepared(model, sentence(), None) is not None


@pytest.mark.parametrize("fault", ["nan", "silent"])
def test_what_cannot_be_prepared_leaves_nothing_behind(tmp_path, fault):
    for path in (make_voice(tmp_path, fault=fault), make_voice(tmp_path, "x-y-z", usual=False)):
        assert open_prepared(path, sentence(), None) is None
        assert not folders(path)


def test_without_onnx_it_speaks_as_it_came(model, monkeypatch):
    from conftest import utterance

    from tts.engines import open_voice

    for name in ("onnx", "onnx.helper"):
        monkeypatch.setitem(sys.modules, name, None)
    with open_voice(voice_of(model)) as engine:
        speech = engine.synthesise(utterance("The bridge opened on Monday."))
        assert "prepared=no" in engine.identity
    assert speech.word_starts is None
    assert len(speech.samples) > speech.rate_hz
    assert not folders(model)


@pytest.mark.skipif(sys.platform == "win32", reason="temporary files are the user's own there")
def test_a_folder_that_somebody_else_may_write_to_is_not_used(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = _own_folder()
    _make_own_folder()
    assert folder.parent == tmp_path
    folder.chmod(0o777)
    with pytest.raises(PermissionError):
        _make_own_folder()
    folder.rmdir()
    folder.symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(PermissionError):
        _make_own_folder()


@pytest.fixture
def temp(tmp_path, monkeypatch):
    """The folder of temporary files, empty."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def refused(model, monkeypatch):
    """Nothing can be made beside the model."""
    true = Path.mkdir

    def mkdir(path, *args, **settings):
        if path.parent == model.parent:
            raise PermissionError(13, "Permission denied", str(path))
        true(path, *args, **settings)

    monkeypatch.setattr(Path, "mkdir", mkdir)


def test_looking_makes_nothing(model, temp):
    assert open_prepared(model, sentence(), None) is not None
    assert open_prepared(model, sentence(), None) is not None
    clear_others(model)
    assert [*temp.iterdir()] == []


def test_where_nothing_can_be_made_beside_the_model_it_lies_in_a_folder_of_the_user_s(
    model, temp, refused
):
    first = open_prepared(model, sentence(), None).speak(sentence(), CALM).samples
    assert not folders(model)
    (own,) = temp.iterdir()
    (folder,) = own.iterdir()
    made = (folder / "voice.json").stat().st_mtime_ns
    again = open_prepared(model, sentence(), None).speak(sentence(), CALM).samples
    assert np.array_equal(first, again)
    assert (folder / "voice.json").stat().st_mtime_ns == made
    # An older version's, and the same of a model that lies elsewhere.
    (own / folder.name.replace(f"-{piper_prepare.REVISION}", "-0")).mkdir()
    other = own / f"{'f' * 64}-.prepared-{model.stem}-0.1-0"
    other.mkdir()
    clear_others(model)
    assert sorted(own.iterdir()) == sorted([folder, other])


@pytest.mark.skipif(sys.platform == "win32", reason="temporary files are the user's own there")
def test_a_folder_of_somebody_else_s_does_not_keep_a_voice_from_being_prepared(model, temp):
    _own_folder().mkdir()
    _own_folder().chmod(0o777)
    assert open_prepared(model, sentence(), None) is not None
    assert len(folders(model)) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="temporary files are the user's own there")
def test_what_lies_in_a_folder_of_somebody_else_s_is_not_believed(model, temp, refused):
    assert open_prepared(model, sentence(), None) is not None
    _own_folder().chmod(0o777)
    assert open_prepared(model, sentence(), None) is None


@pytest.mark.skipif(sys.platform == "win32", reason="rights are inherited there")
@pytest.mark.parametrize("umask", [0o022, 0o002, 0o077])
def test_who_may_read_the_model_may_read_what_is_prepared(model, umask):
    before = os.umask(umask)
    try:
        open_prepared(model, sentence(), None)
        plain = model.parent / "plain"
        plain.mkdir()
    finally:
        os.umask(before)
    (folder,) = model.parent.glob(".prepared-*")
    assert folder.stat().st_mode == plain.stat().st_mode
    modes = {path.stat().st_mode & 0o777 for path in folder.iterdir()}
    assert modes == {0o666 & ~umask}


def killed(model: Path, machine: str = "") -> Path:
    """What a process, of another machine if one is named, leaves that is killed when all but the renaming is done."""
    code = (
        "import os, sys; sys.path.insert(0, 'tests')\n"
        "from pathlib import Path; from tiny_piper import voice_of\n"
        "from tts.engines import making, piper_prepare, prepare_voice\n"
        f"making.node = lambda here=making.node: {machine!r} or here()\n"
        "piper_prepare._put = lambda *_: os._exit(9)\n"
        f"prepare_voice(voice_of(Path({str(model)!r})))\n"
    )
    before = {*folders(model)}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 9, done.stderr.decode()
    (left,) = {*folders(model)} - before
    return model.parent / left


def aged(folder: Path) -> None:
    then = time.time() - 2 * LEFT_ALONE_S
    for path in [*folder.iterdir(), folder]:
        os.utime(path, (then, then))


def test_what_a_killed_process_has_left_goes_when_nobody_can_be_at_it_any_more(model):
    left = killed(model, "elsewhere")
    if sys.platform != "win32":
        killed(model)  # of this machine: nobody can be at it
    open_prepared(model, sentence(), None)
    assert left.is_dir()
    assert len(folders(model)) == 2
    aged(left)
    open_prepared(model, sentence(), None)
    (folder,) = folders(model)
    assert not folder.endswith(".partial")


def test_parts_that_cannot_even_be_tried_are_made_again(model, monkeypatch):
    assert open_prepared(model, sentence(), None)
    (folder,) = folders(model)
    before = (model.parent / folder).stat().st_ino
    true = piper_prepare.trial
    tried = []

    def fail_once(*given):
        tried.append(given)
        if len(tried) == 1:
            raise RuntimeError("not for this processor")
        return true(*given)

    monkeypatch.setattr(piper_prepare, "trial", fail_once)
    assert open_prepared(model, sentence(), None)
    (again,) = folders(model)
    assert again == folder
    assert (model.parent / folder).stat().st_ino != before


def test_what_is_being_written_stays_and_so_does_what_is_of_another_model(model):
    left = killed(model, "elsewhere")
    aged(left)
    (left / "part-0.ort").touch()
    other = make_voice(model.parent, f"{model.stem}-2")
    others = killed(other)
    aged(others)
    open_prepared(model, sentence(), None)
    assert left.is_dir()
    assert others.is_dir()


def test_whoever_loses_its_folder_while_it_prepares_leaves_nothing(model, monkeypatch):
    true = piper_prepare.write_parts

    def write_and_lose(folder, *more):
        true(folder, *more)
        shutil.rmtree(folder)

    monkeypatch.setattr(piper_prepare, "write_parts", write_and_lose)
    assert open_prepared(model, sentence(), None) is None
    assert not folders(model)


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize(
    ("stem", "other"),
    [
        ("ryan", "ryan-high"),
        ("ryan", "ryan-1.2.3"),
        ("ryan-1.2.3", "ryan"),
        ("ryan", "ryan-1.2.3-1"),
        ("ryan[1]", "ryan1"),
        ("*", "a"),
    ],
)
def test_what_is_prepared_of_another_model_stays(tmp_path, stem, other):
    mine, another = (make_voice(tmp_path, name) for name in (stem, other))
    for name in (stem, other):
        (tmp_path / f".prepared-{name}-0.1-0").mkdir()
    open_prepared(another, sentence(), None)
    there = folders(another)
    clear_others(mine)
    assert folders(mine) == sorted({*there} - {f".prepared-{stem}-0.1-0"})


def test_symbols_of_the_tiny_voice_are_as_many_as_its_table():
    assert len(set(SYMBOLS)) == len(SYMBOLS) <= 256
