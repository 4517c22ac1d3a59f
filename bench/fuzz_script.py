"""What the fuzzer does with the script room: any text is said whole, in order, and without a sign left."""

from __future__ import annotations

import re
import time
from itertools import pairwise
from pathlib import Path

PACKAGE = "tts.script"
OWN = Path(__file__).parent / "data"
LANGUAGES = ("en", "en-GB", "de", "fr", "es", "uk", "ru", "ja")
IN_FULL = 6  # of these languages, the first, no digit or sign is left
LEFT = re.compile(r"[\d$€£¥₴₹₩§№%°±×÷→←≈≤≥&+=<>#@^~/\\|]")
TOKENS = (
    *("Oct. ", "28, ", "2024", "$4.5 ", "billion ", "€3m", "5/4/26", "No. ", "St. ", "Dr. ", "U.S. ", "a.m. ", "p.m."),
    *("30-34", "155mm", "5'11\"", "F-16", "T-90Ms", "MH17", "B.1.1.7", "Henry VIII", "II", "COVID-19", "#Tag", "@name"),
    *("https://a.example/b?c=d", "a@b.example", "+380 44 123 45 67", "1/2", "x^2", "10^-3", "H2O", "1:30:05", "24/7"),
    *("z. B. ", "Mio. ", "1.234,56 ", "n° ", "3 M€", "№ ", "₴", "½", "—", "...", "?!", "“", "(", ")"),
    *("\u200b", "\u0301", "２", "٣", "😀", "\u202e", "Zelensky", "Су-34", "млн", "грн", "read ", "lead ", "live "),
)  # fmt: skip


def check(text: str, language: str, *, in_full: bool) -> None:
    """Nothing, for a text that is said as promised."""
    from tts.script.sentences import sentence_spans
    from tts.script.spoken import spoken_words
    from tts.script.stretches import silent_spans

    spans = [(0, 0), *sentence_spans(text, language), (len(text), len(text))]
    assert not any(text[end:start].strip() for (_, end), (start, _) in pairwise(spans)), "between"
    words, at = spoken_words(text, language), 0
    for word in words:
        assert at <= word.start < word.end <= len(text), "words out of order"
        assert not word.pieces or "".join(one.text for one in word.pieces) == word.spoken, "pieces"
        at = word.end
    quiet = "".join(text[start:end] for start, end in silent_spans(text, words))
    assert not any(map(str.isalnum, quiet)), f"lost: {quiet[:80]!r}"
    said = " ".join(word.spoken for word in words)
    assert not (in_full and LEFT.search(said)), f"left: {LEFT.findall(said)[:9]}"


def read(data: bytes) -> float:
    """How long `data` took to say, in seconds of the processor; its first byte chooses the language."""
    choice = data[0] % len(LANGUAGES) if data else 0
    text = data[1:].decode("utf-8", errors="replace")
    started = time.process_time()
    check(text, LANGUAGES[choice], in_full=choice < IN_FULL)
    return time.process_time() - started


def seeds() -> list[bytes]:
    """Our own hard cases, in every language."""
    texts = [
        line.split('"text": "', 1)[1].split('", "', 1)[0]
        for path in sorted(OWN.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()[::7]
    ]
    return [bytes([choice]) + text.encode() for text in texts for choice in (0, 2, 3, 4, 5)]
