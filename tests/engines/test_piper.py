"""What is Piper's own: the same sound each time, true word times, and a right error for whatever is broken."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from conftest import ROOT, utterance
from tiny_piper import tiny_voice, voice_of

from tts.engines import open_voice, prepare_voice
from tts.engines.contract import EngineContract
from tts.errors import MissingError, SynthesisError, UsageError
from tts.model import Piece, Utterance, Word

TEXT = "The bridge opened on Monday, and nobody was there."


class TestPiper(EngineContract):
    @pytest.fixture(params=["prepared", "several speakers", "plain"])
    def voice(self, tmp_path, request):
        several = request.param == "several speakers"
        return tiny_voice(tmp_path, speakers=3 if several else 1, usual=request.param != "plain")


@pytest.fixture
def voice(tmp_path):
    return tiny_voice(tmp_path)


def said(voice, text=TEXT):
    with open_voice(voice) as engine:
        return engine.synthesise(utterance(text))


def changed(voice, **values):
    """The voice with other values in its configuration."""
    path = Path(f"{voice.model}.json")
    config = json.loads(path.read_text("utf-8"))
    for name, value in values.items():
        if value is None:
            del config[name]
        else:
            config[name] = value
    path.write_text(json.dumps(config), "utf-8")
    return voice


def test_the_same_sentence_gives_the_same_samples_in_any_order_and_process(voice):
    with open_voice(voice) as engine:
        first = engine.synthesise(utterance(TEXT)).samples
        engine.synthesise(utterance("Something else."))
        again = engine.synthesise(utterance(TEXT)).samples
    assert np.array_equal(first, again)
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from pathlib import Path; from conftest import utterance; from tiny_piper import voice_of\n"
        "from tts.engines import open_voice; from hashlib import sha256\n"
        f"with open_voice(voice_of(Path({voice.model!r}))) as engine:\n"
        f"    print(sha256(engine.synthesise(utterance({TEXT!r})).samples.tobytes()).hexdigest())\n"
    )
    from hashlib import sha256

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == sha256(first.tobytes()).hexdigest()
    assert done.stderr == ""


def test_noise_differs_with_the_text_and_the_voice(voice):
    other = replace(voice, digest="another")
    assert not np.array_equal(said(voice).samples, said(other).samples)
    still = replace(voice, options=(("noise", 0), ("noise_w", 0)))
    calm = replace(still, digest="another")
    assert np.array_equal(said(still).samples, said(calm).samples)


def test_words_begin_where_their_sounds_do(voice):
    """Without noise a phoneme takes 5 frames and what lies between 1, of 256 samples."""
    calm = replace(voice, options=(("noise", 0), ("noise_w", 0)))
    speech = said(calm, "No dog")
    first = 5 + 1  # frames of the beginning
    assert speech.word_starts == (first * 256, (first + 6 * len("nˈoʊ ")) * 256)


@pytest.mark.parametrize("text", ["in the end of the day it was a of the in", "I am — well — here"])
def test_words_run_together_still_begin_one_after_the_other(voice, text):
    starts = said(voice, text).word_starts
    sounding = [at for at, word in enumerate(text.split()) if word.isalpha()]
    assert len({starts[at] for at in sounding}) == len(sounding)


def test_known_sounds_and_letters_reach_the_model(voice):
    def spoken(*pieces):
        word = Word("".join(piece.text for piece in pieces), None, 0, 0, pieces)
        before, after = Word("in", None, 0, 0), Word("again", None, 0, 0)
        return Utterance("x", (before, word, after), "paragraph", None, 0)

    def symbols(*pieces):
        with open_voice(voice) as engine:
            portions = engine._speller.portions(spoken(*pieces))
        return "".join(portions[0].symbols)

    assert symbols(Piece("Kyiv", "words", "ˈkiːv"), Piece(",")) == "ɪn kˈiːv, ɐɡˈɛn."
    assert symbols(Piece("Kyiv", "words", "ˈkiːv"), Piece("’s")) == "ɪn kˈiːvz ɐɡˈɛn."
    assert symbols(Piece("U S", "letters"), Piece("-based")) == "ɪn jˌuːˈɛs bˈeɪst ɐɡˈɛn."
    assert "wˈʌt" in symbols(Piece("WHO", "words", "ˈwʌt"))


def test_an_article_cannot_name_phonemes(voice):
    with open_voice(voice) as engine:
        for text in ("[[həlˈoʊ]]", "a [[ b ]] c", "[[" * 50 + "x" + "]]" * 50, "[[_^$]] word"):
            plain = text.replace("[", "(").replace("]", ")")
            assert np.array_equal(
                engine.synthesise(utterance(text)).samples,
                engine.synthesise(utterance(plain)).samples,
            )


def test_a_nul_is_refused(voice):
    with pytest.raises(SynthesisError, match="NUL"):
        said(voice, "before\0after")


@pytest.mark.parametrize("usual", [True, False])
@pytest.mark.parametrize(
    ("fault", "message"),
    [("nan", "no numbers"), ("inf", "no numbers"), ("silent", "silence")],
)
def test_sound_that_is_none_is_refused(tmp_path, fault, message, usual):
    with pytest.raises(SynthesisError, match=f"{message}.*The bridge"):
        said(tiny_voice(tmp_path, fault=fault, usual=usual))


@pytest.mark.parametrize(
    ("fault", "message"),
    [("half", "left sounds out"), ("cut", "less sound"), ("double", "more sound")],
)
def test_sound_that_is_not_of_all_phonemes_is_refused(tmp_path, fault, message):
    with pytest.raises(SynthesisError, match=f"{message}.*The bridge"):
        said(tiny_voice(tmp_path, fault=fault))


def test_a_corrupt_model_is_missing_and_named(voice):
    data = Path(voice.model).read_bytes()
    for broken in (b"", b"not a model", data[:2_000], bytes(len(data))):
        Path(voice.model).write_bytes(broken)
        with pytest.raises(MissingError, match="cannot be loaded as a model") as caught:
            said(voice)
        assert "tts voices install en_US-tiny-low" in caught.value.hint
        with pytest.raises(MissingError):
            prepare_voice(voice)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '"voice"',
        "{}",
        '{"audio": 3}',
        "\ud800".encode("utf-8", "surrogatepass"),
    ],
)
def test_a_configuration_that_is_none_is_missing(voice, text):
    path = Path(f"{voice.model}.json")
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(MissingError, match=r"onnx\.json") as caught:
        said(voice)
    assert "tts voices install" in caught.value.hint


@pytest.mark.parametrize(
    "values",
    [
        {"audio": {"sample_rate": 3}},
        {"audio": {"sample_rate": 10**9}},
        {"audio": {"sample_rate": "16000"}},
        {"phoneme_id_map": None},
        {"phoneme_id_map": {"a": [1]}},
        {"phoneme_id_map": {"_": [0], "^": [1], "$": [2], "a": [-1]}},
        {"phoneme_id_map": {"_": [0], "^": [1], "$": [2], "a": []}},
        {"phoneme_id_map": {"_": [0], "^": [1], "$": [2], "a": 3}},
        {"phoneme_type": "klingon"},
        {"inference": {"length_scale": 0}},
        {"inference": {"noise_scale": float("nan")}},
        {"inference": {"noise_w": "much"}},
        {"espeak": {"voice": "tlh"}},
        {"espeak": {"voice": None}},
        {"num_speakers": None},
        {"num_speakers": "one"},
    ],
)
def test_values_that_cannot_be_are_missing(voice, values):
    with pytest.raises(MissingError):
        said(changed(voice, **values))


def test_a_configuration_of_another_model_does_not_fit(voice, tmp_path):
    several = tiny_voice(tmp_path, "en_US-several-low", speakers=3)
    config = json.loads(Path(f"{voice.model}.json").read_text("utf-8"))
    many = config["phoneme_id_map"] | {"☃": [256]}  # the table of the model ends at 255
    for unfit in (
        changed(several, num_speakers=1),
        changed(several, num_speakers=4),
        changed(voice, num_speakers=2),
        changed(voice, num_speakers=1, phoneme_id_map=many),
    ):
        with pytest.raises(MissingError, match="does not fit its model"):
            said(unfit)


@pytest.mark.parametrize("usual", [True, False])
def test_a_configuration_for_another_sample_rate_does_not_fit(tmp_path, usual):
    import onnx

    voice = tiny_voice(tmp_path, usual=usual)
    model = onnx.load(voice.model)
    model.metadata_props.add(key="sample_rate", value="16000")  # as some makers of models note it
    onnx.save(model, voice.model)
    voice = voice_of(Path(voice.model))
    for _ in range(2):  # as it came, and from what was prepared
        assert said(voice).rate_hz == 16_000
    changed(voice, audio={"sample_rate": 22_050})
    with pytest.raises(MissingError, match="does not fit its model, whose sample rate is 16000 Hz"):
        said(voice)


def test_files_that_are_not_there_are_named(voice):
    Path(f"{voice.model}.json").unlink()
    with pytest.raises(MissingError, match="en_US-tiny-low"):
        said(voice)
    Path(voice.model).unlink()
    with pytest.raises(MissingError, match="has no model") as caught:
        said(voice)
    assert caught.value.hint.endswith("tts voices install en_US-tiny-low")


@pytest.mark.parametrize("usual", [True, False])
@pytest.mark.skipif(sys.platform == "win32", reason="files that are in use cannot be removed there")
def test_a_voice_that_is_removed_while_it_speaks_goes_on(tmp_path, usual):
    import shutil

    voice = tiny_voice(tmp_path / "voice", usual=usual)
    with open_voice(voice) as engine:
        first = engine.synthesise(utterance(TEXT))
        shutil.rmtree(tmp_path / "voice")
        assert len(engine.synthesise(utterance(TEXT)).samples) == pytest.approx(
            len(first.samples), rel=0.2
        )
    with pytest.raises(MissingError):
        said(voice)


@pytest.mark.parametrize("lacking", ["piper", "onnxruntime"])
def test_without_the_extra_it_says_how_to_get_it(voice, monkeypatch, lacking):
    monkeypatch.setitem(sys.modules, lacking, None)
    for name in [name for name in sys.modules if name.startswith(f"{lacking}.")]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingError, match=lacking) as caught:
        said(voice)
    assert caught.value.hint == 'pip install "article-tts[piper]"'


def test_speakers_by_name_and_by_number(tmp_path):
    voice = tiny_voice(tmp_path, speakers=3)
    by_name, by_number = replace(voice, speaker="s2"), replace(voice, speaker="2")
    assert np.array_equal(said(by_name).samples, said(by_number).samples)
    assert not np.array_equal(said(by_name).samples, said(voice).samples)
    for wrong in ("s7", "7", "-1", "nobody"):
        with pytest.raises(MissingError, match=f"no speaker '{wrong}'") as caught:
            said(replace(voice, speaker=wrong))
        assert "s0, s1, s2" in caught.value.hint
    with pytest.raises(MissingError, match="one speaker only"):
        said(replace(tiny_voice(tmp_path), speaker="s2"))


def test_the_identity_tells_what_changes_the_sound(tmp_path):
    voice = tiny_voice(tmp_path, speakers=3)
    variants = [
        voice,
        replace(voice, rate=1.1),
        replace(voice, speaker="s1"),
        replace(voice, digest="x"),
        replace(voice, options=(("noise", 0.1),)),
        replace(voice, options=(("noise_w", 0.1),)),
    ]
    identities = set()
    for one in variants:
        with open_voice(one) as engine:
            identities.add(engine.identity)
    assert len(identities) == len(variants)
    with open_voice(replace(voice, digest="")) as engine:
        assert voice.digest in engine.identity


@pytest.mark.parametrize("value", ["much", -1.0, float("nan")])
def test_an_option_that_makes_no_sense_is_refused(voice, value):
    with pytest.raises(UsageError, match="noise"):
        said(replace(voice, options=(("noise", value),)))


def test_a_closed_voice_says_so(voice):
    with open_voice(voice) as engine:
        pass
    with pytest.raises(SynthesisError, match="closed"):
        engine.synthesise(utterance(TEXT))


def test_a_quiet_sentence_stays_quieter_than_a_loud_one(voice):
    """Piper's own way makes both as loud as they can be."""
    with open_voice(voice) as engine:
        peaks = {
            abs(engine.synthesise(utterance(word)).samples.astype(int)).max()
            for word in ("a", "see", "moo")
        }
    assert len(peaks) == 3
    assert max(peaks) < 32_767


def test_text_voices_read_letters(tmp_path):
    voice = changed(tiny_voice(tmp_path), phoneme_type="text")
    with open_voice(voice) as engine:
        portions = engine._speller.portions(utterance("Hello Été"))
        speech = engine.synthesise(utterance("Hello Été"))
    assert "".join(portions[0].symbols) == "hello ete."
    assert speech.word_starts[1] > speech.word_starts[0]
    with pytest.raises(SynthesisError, match="no sound for '日本'"):
        said(voice, "Hello 日本")


@pytest.mark.parametrize(
    ("kind", "needs"), [("pinyin", "g2pW"), ("japanese", "japanese"), ("thai", "thai")]
)
def test_scripts_that_need_more_than_piper_say_so(voice, kind, needs):
    with pytest.raises(MissingError, match=needs):
        said(changed(voice, phoneme_type=kind))


def test_both_espeaks_live_in_one_process(voice):
    from tts.casting import find_voice

    with open_voice(voice) as engine, open_voice(find_voice("en-us")) as espeak:
        first = engine.synthesise(utterance(TEXT)).samples
        length = len(espeak.synthesise(utterance(TEXT)).samples)
        assert np.array_equal(engine.synthesise(utterance(TEXT)).samples, first)
        assert len(espeak.synthesise(utterance(TEXT)).samples) == pytest.approx(length, rel=0.02)


def test_two_languages_in_one_process_do_not_mix(tmp_path):
    english, german = tiny_voice(tmp_path), tiny_voice(tmp_path, "de_DE-tiny-low")
    with open_voice(english) as one, open_voice(german) as other:
        symbols = [
            "".join(engine._speller.portions(utterance("Die"))[0].symbols)
            for engine in (one, other, one)
        ]
    assert symbols == ["dˈaɪ.", "diː.", "dˈaɪ."]


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.skipif(sys.platform != "linux", reason="counts memory as Linux does")
def test_a_medium_voice_stays_within_its_memory(shared, tmp_path):
    """The size of the model and 150 MB, for sentences of up to 15 s."""
    for name in ("bench-medium.onnx", "bench-medium.onnx.json"):
        (tmp_path / name).write_bytes((shared / "data" / name).read_bytes())
    voice = voice_of(tmp_path / "bench-medium.onnx", language="en-US")
    prepare_voice(voice)
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from pathlib import Path; from conftest import utterance; from tiny_piper import voice_of\n"
        "from tts.engines import open_voice\n"
        f"with open_voice(voice_of(Path({voice.model!r}), language='en-US')) as engine:\n"
        "    for count in (3, 12, 30, 60):\n"
        "        engine.synthesise(utterance('seven bottles of beer ' * count))\n"
        "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    model_bytes = Path(voice.model).stat().st_size
    assert int(done.stdout) * 1_024 < model_bytes + 150 * 1_024**2
