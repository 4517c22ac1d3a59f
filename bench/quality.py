"""What LAME's quality levels cost and give: time, and signal-to-noise ratio by band, on a real voice.

    python bench/quality.py

At the podcast rate of 64 kbit/s, mono, 44.1 kHz. Bands follow the ear's spacing from 170 Hz to 11 kHz; only
stretches within 40 dB of the loudest count. Ratios are to level 5.
"""

from __future__ import annotations

import io
import time
from itertools import pairwise

import av
import lameenc
import numpy as np

import tts
from tts.audio.filters import Chain, samples_of
from tts.audio.mp3 import RATE_HZ

LEVELS = (2, 3, 5, 7, 9)
WINDOW = 1_024  # samples
DECODER_DELAY = 1_105  # samples: 576 of LAME's, 529 of every decoder's
BAND_EDGES = np.unique(np.geomspace(4, 256, 18).astype(int))
TEXT = (
    "The old bridge was closed for ninety days. Ferries, buses and bicycles carried the town across. "
    * 8
)


def voice_samples() -> np.ndarray:
    """A minute of eSpeak at the encoder's rate, 3 dB down."""
    page = tts.Page("-", f"A plain text\n\n{TEXT}".encode(), "text/plain")
    script = tts.compose(tts.extract(page))
    chain = Chain(
        22_050, [("volume", "-3dB"), ("aresample", str(RATE_HZ)), ("aformat", "sample_fmts=s16")]
    )
    with tts.open_voice(tts.find_voice("en-us")) as engine:
        spoken = [engine.synthesise(utterance).samples for utterance in script.utterances]
    frames = [*chain.push(np.concatenate(spoken)), *chain.finish()]
    return np.concatenate([samples_of(frame) for frame in frames])


def encoded(samples: np.ndarray, level: int) -> tuple[bytes, float]:
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(RATE_HZ)
    encoder.set_out_sample_rate(RATE_HZ)
    encoder.set_bit_rate(64)
    encoder.set_quality(level)
    start = time.perf_counter()
    data = bytes(encoder.encode(samples.tobytes())) + bytes(encoder.flush())
    return data, time.perf_counter() - start


def decoded(data: bytes) -> np.ndarray:
    with av.open(io.BytesIO(data)) as container:
        return np.concatenate(
            [frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)]
        )


def band_ratios_db(samples: np.ndarray, data: bytes) -> np.ndarray:
    """Signal to noise, shape (bands, windows), after taking out LAME's own gain."""
    heard = decoded(data)[DECODER_DELAY:] * 32_768
    length = min(len(heard), len(samples)) // WINDOW * WINDOW
    clean, heard = samples[:length].astype(float), heard[:length]
    noise = heard / (heard @ clean / (clean @ clean)) - clean
    power, noise_power = (_spectra(part) for part in (clean, noise))
    loud = power.sum(1) > power.sum(1).max() * 1e-4
    edges = pairwise(BAND_EDGES)
    return np.array(
        [
            10 * np.log10(_in_band(power, loud, edge) / (_in_band(noise_power, loud, edge) + 1))
            for edge in edges
        ]
    )


def _spectra(samples: np.ndarray) -> np.ndarray:
    return np.abs(np.fft.rfft(samples.reshape(-1, WINDOW) * np.hanning(WINDOW), axis=1)) ** 2


def _in_band(power: np.ndarray, loud: np.ndarray, edge: tuple[int, int]) -> np.ndarray:
    return power[loud, edge[0] : edge[1]].sum(1)


def main() -> None:
    samples = voice_samples()
    _, reference_s = encoded(samples, 5)
    print("level  time / level 5  mean dB  lowest tenth dB")
    for level in LEVELS:
        data, taken_s = encoded(samples, level)
        ratios = band_ratios_db(samples, data)
        print(
            f"{level:5}  {taken_s / reference_s:14.2f}  {ratios.mean():7.2f}  {np.percentile(ratios, 10):15.2f}"
        )


if __name__ == "__main__":
    main()
