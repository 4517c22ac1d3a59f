"""What an editor is told to look at: prose that nothing but its place speaks against."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tts.cli.doubts import WEIGHED, doubts, is_doubtful
from tts.model import Article, Block, Dropped
from tts.reading.body.column import OUTSIDE
from tts.reading.body.dek import ABOVE
from tts.reading.body.verdict import UNLIKE

SENTENCE = "The ferry to the north shore will not run again before the first week of March."
READ = Block(
    "paragraph", "The harbour froze over in a night, and " * 20 + "nobody had seen it before."
)


def article(*dropped: Dropped) -> Article:
    return Article("The harbour", (READ,), dropped=dropped)


def test_prose_between_headline_and_text_is_always_worth_a_note():
    assert doubts(article(Dropped(SENTENCE, OUTSIDE))) == ""
    assert doubts(article(Dropped("Share this", ABOVE))) == ""
    assert doubts(article(Dropped(SENTENCE, ABOVE))).startswith("1 stretch")


@pytest.mark.parametrize("reason", sorted(WEIGHED))
def test_prose_is_doubtful_where_only_its_place_spoke_against_it(reason):
    assert is_doubtful(Dropped(SENTENCE, reason))
    assert is_doubtful(Dropped(f"  {SENTENCE}\n", reason))


@pytest.mark.parametrize(
    "reason", ["navigation", "comments", "form", "related story", "advertisement", "hidden"]
)
def test_what_the_page_itself_sets_apart_is_not(reason):
    assert not is_doubtful(Dropped(SENTENCE, reason))


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE.rstrip("."),  # a teaser
        "One two three four five six seven eight nine ten eleven.",
        "",
    ],
)
def test_what_does_not_read_like_prose_is_not(text):
    assert not is_doubtful(Dropped(text, UNLIKE))


def test_twelve_words_are_enough():
    assert is_doubtful(
        Dropped("One two three four five six seven eight nine ten eleven twelve.", OUTSIDE)
    )


def test_a_tenth_of_the_words_is_noticeable():
    """The article has 165 words, the sentence 16: one is too little, two are enough."""
    assert doubts(article()) == ""
    assert doubts(article(Dropped(SENTENCE, UNLIKE))) == ""
    both = article(Dropped(SENTENCE, UNLIKE), Dropped(SENTENCE, OUTSIDE), Dropped("Home", OUTSIDE))
    told = (
        "2 stretches that read like text were left out (32 words): --show dropped marks such with !"
    )
    assert doubts(both) == told


def test_one_is_told_as_one():
    assert doubts(article(Dropped(f"{SENTENCE} {SENTENCE}", OUTSIDE))).startswith(
        "1 stretch that reads like text was left out (32 words):"
    )


def extracted(folder, *flags):
    """What `tts extract` makes of an article with a doubtful stretch, and one that is none."""
    dropped = [(SENTENCE * 2, UNLIKE), ("Home", "navigation")]
    code = (
        "import sys\n"
        "import tts.reading\n"
        "from tts.cli.app import run\n"
        "from tts.model import Article, Block, Dropped\n"
        f"dropped = tuple(Dropped(*one) for one in {dropped!r})\n"
        "article = Article('Ferries', (Block('paragraph', 'They run.'),), dropped=dropped)\n"
        "tts.reading.understand = lambda source, settings: (None, article)\n"
        f"sys.exit(run(['extract', 'page.html', *{list(flags)!r}]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.decode().startswith("note: 1 stretch that reads like text was left out")
    return done.stdout.decode()


def test_extract_notes_it_beside_its_result_and_marks_the_lines(tmp_path):
    lines = extracted(tmp_path, "--show", "dropped").splitlines()
    assert lines == [f"! {UNLIKE}: {SENTENCE * 2}", "navigation: Home"]
    assert extracted(tmp_path, "--show", "blocks").splitlines() == ["They run."]
    told = json.loads(extracted(tmp_path, "--json"))
    assert [one["is_doubtful"] for one in told["dropped"]] == [True, False]
