"""Coverage-guided fuzzing of the reading room: any bytes give an article or one clear error.

    python bench/fuzz.py [--minutes N] [--found FOLDER] [--again FILE]

Atheris (`pip install atheris`; Linux and macOS) runs libFuzzer over `tts.reading.extract`. What breaks the law, or
takes longer than five seconds, is saved once for each place in the code, with what went wrong beside it; `--again`
reads such a file. The last line tells how much was run, and the exit code is 1 when anything was found.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import re
import subprocess
import sys
import tempfile
import time
import traceback
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tts.errors import TtsError
    from tts.model import Article, Page

SAMPLES = Path(__file__).parents[1] / "samples"
MEDIA_TYPES = (None, "text/html", "text/plain", "text/markdown")
CHARSETS = (None, "utf-8", "iso-8859-1", "utf-16", "shift_jis", "koi8-r", "no-such", "iso-2022-jp")
SLOWEST_S = 5.0
MAX_BYTES = 32 * 1024
TOKENS = (
    *("<p>", "</p>", "<div>", "</div>", "<article>", "<h1>", "<h2>", "<ul><li>", "<table><tr><td>", "<blockquote>"),
    *("<a href='/x'>", "</a>", "<sup>1</sup>", "<br><br>", "<b>", "<i>", "<ruby>", "<svg>", "<math>", "<template>"),
    *("<script type='application/ld+json'>", "</script>", '{"@type":"NewsArticle",', '"articleBody":"', '"author":['),
    *("<meta charset=", "<meta property='og:title' content='", "<!--", "-->", "<![CDATA[", "<!DOCTYPE html>", "<?xml "),
    *(" hidden", " class='related'", " class='comments'", " style='display:none'", " aria-hidden=true", " itemprop="),
    *("&amp;", "&#0;", "&#x1F600;", "&nbsp;", "&bogus;", "\\xff\\xfe", "\\x00", "\\xef\\xbb\\xbf", "\\x1b$B", "\\x80"),
    *("# ", "## ", "---\\x0a", "title: ", "[^1]", "[^1]: ", "**", "```", "| a | b |", "* ", "1. ", "> ", "\\x0a\\x0a"),
    *("By Anna Berg", "2031-03-01T10:00:00Z", "March 1, 2031", "Subscribe", "Photo: ", "Read more: ", "%PDF-1.7"),
    *("MIME-Version: 1.0\\x0a", "Content-Type: multipart/mixed; boundary=x\\x0a", "--x\\x0a", "PK\\x03\\x04", "{\\x22"),
)  # fmt: skip


def page_of(data: bytes) -> Page:
    """The page that the fuzzer means: the first byte chooses what a server says of the others."""
    from tts.model import Page

    choice = data[0] if data else 0
    return Page("fuzz", data[1:], MEDIA_TYPES[choice % 4], CHARSETS[choice // 4 % 8])


def check(article: Article) -> None:
    """Nothing, for an article that keeps the promises of its type."""
    assert article.blocks, "an article without blocks"
    for text in (article.title, *(block.text for block in article.blocks)):
        controls = [
            mark for mark in text if unicodedata.category(mark) in ("Cc", "Cs") and mark != "\n"
        ]
        assert not controls, f"controls in the text: {controls}"
    assert re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", article.language), article.language


def check_words(error: TtsError) -> None:
    """Nothing, for an error that says in one line what is wrong."""
    assert error.message, "an error without words"
    assert "\n" not in error.message + error.hint, "an error of many lines"


def read(data: bytes) -> float:
    """How long `data` took to read, in seconds of the processor; any error but ours goes up."""
    from tts.errors import TtsError
    from tts.reading import extract

    started = time.process_time()
    try:
        check(extract(page_of(data)))
    except TtsError as error:
        check_words(error)
    return time.process_time() - started


def seeds() -> list[bytes]:
    """Pages to start from: the samples in every guise, and one page for each token."""
    pages = [path.read_bytes() for path in sorted(SAMPLES.glob("*/page.*"))]
    pages += [
        f"<html><body><h1>A title of words</h1><p>A sentence. {token} Another one.</p>".encode()
        for token in TOKENS
    ]
    pages += [
        page.decode().encode(charset)
        for page in pages[:3]
        for charset in ("utf-16", "utf-16-le", "utf-32")
    ]
    return [bytes([choice]) + page for page in pages for choice in (0, 1, 2, 3)]


def place_of(error: BaseException) -> str:
    """A name for the place where `error` was raised: the last line of ours and the kind of error."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = next(
        (frame for frame in reversed(frames) if "tts" in Path(frame.filename).parts), frames[-1]
    )
    return f"{type(error).__name__}-{Path(ours.filename).stem}-{ours.lineno}"


def keep(found: Path, name: str, data: bytes, words: str) -> None:
    """Save the first input of its kind."""
    path = found / f"{name}.bin"
    if not path.exists():
        path.write_bytes(data)
        path.with_suffix(".txt").write_text(words, encoding="utf-8")
        print(f"FOUND {name}: {words.strip().splitlines()[-1]}", flush=True)


def fuzz(arguments: list[str], found: Path) -> None:
    """Run libFuzzer in this process; it ends the process itself."""
    import atheris

    with atheris.instrument_imports(include=["tts"]):
        from tts import reading

        for module in pkgutil.iter_modules(
            reading.__path__
        ):  # many are imported late, and then not watched
            importlib.import_module(f"tts.reading.{module.name}")

    def one(data: bytes) -> None:
        try:
            seconds = read(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we are looking for
            keep(found, place_of(error), data, traceback.format_exc())
            return
        if seconds > SLOWEST_S:
            keep(found, f"slow-{len(data) // 1000}", data, f"{seconds:.1f} s for {len(data)} bytes")

    atheris.Setup([sys.argv[0], *arguments], one)
    atheris.Fuzz()


def run(minutes: float, found: Path) -> int:
    """Fuzz in a process of its own and report; the number of findings."""
    found.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for number, seed in enumerate(seeds()):
            Path(corpus, f"{number}").write_bytes(seed)
        words = Path(folder, "words.dict")
        words.write_text("".join(f'"{escaped(token)}"\n' for token in TOKENS), encoding="utf-8")
        limits = [
            f"-max_total_time={round(minutes * 60)}",
            f"-max_len={MAX_BYTES}",
            "-rss_limit_mb=4096",
        ]
        options = [
            *limits,
            "-timeout=120",
            f"-dict={words}",
            "-print_final_stats=1",
            f"-artifact_prefix={found}/",
        ]
        ended = subprocess.run(
            [sys.executable, __file__, "--found", str(found), "--inside", *options, str(corpus)],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False,
        )  # fmt: skip
    return report(ended.stdout, ended.returncode, found)


def escaped(token: str) -> str:
    return token.replace('"', "\\x22")


def report(output: str, code: int, found: Path) -> int:
    for line in re.findall(r"^FOUND .*|^.*ERROR: libFuzzer.*", output, re.MULTILINE):
        print(line)
    executed = re.findall(r"number_of_executed_units: (\d+)", output) or re.findall(
        r"^#(\d+)", output, re.MULTILINE
    )
    covered = re.findall(r"cov: (\d+)", output)
    findings = len([path for path in found.iterdir() if path.suffix != ".txt"])
    print(
        f"{executed[-1] if executed else 0} executions, {covered[-1] if covered else 0} edges covered "
        f"({covered[0] if covered else 0} by the seeds), {findings} findings in {found}, libFuzzer ended with {code}"
    )
    if not executed:
        print(output[-2000:])
        return 1
    return findings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument(
        "--found", type=Path, default=Path("fuzz-found"), help="where findings are kept"
    )
    parser.add_argument("--again", type=Path, help="read this finding once more")
    parser.add_argument("--inside", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.again:
        print(f"{read(options.again.read_bytes()):.1f} s")
    elif options.inside:
        fuzz(options.inside, options.found)
    else:
        sys.exit(1 if run(options.minutes, options.found) else 0)


if __name__ == "__main__":
    main()
