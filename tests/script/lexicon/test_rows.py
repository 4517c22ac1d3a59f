"""Lines of lexicon files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.errors import UsageError
from tts.script.lexicon.entry import KINDS, PARTS_OF_SPEECH, Entry, tidy
from tts.script.lexicon.rows import (
    checked_language,
    entries_of,
    entry_of,
    is_comment,
    line_of,
    read_text,
    sound_given,
)

WRITTEN = (
    st.text(min_size=1, max_size=30)
    .map(tidy)
    .filter(lambda text: text.isprintable() and any(map(str.isalnum, text)) and text[0] not in "#=")
)
SOUNDS = st.sampled_from(["zɛˈlɛnski", "a", "kɪm dʒʌŋ ˈʊn", "ɑ̃"])
SOURCES = st.sampled_from(["", "broadcasters' usage", "a & b"])


def made(written: str, sound: tuple[str | None, str | None], marks: tuple, source: str) -> Entry:
    cased, part, kind, language = marks
    return Entry(written, *sound, language, cased, part, kind, source)


MARKS = st.tuples(
    st.booleans(),
    st.sampled_from([None, *PARTS_OF_SPEECH]),
    st.sampled_from(KINDS),
    st.sampled_from(["en", "en-GB"]),
)
ENTRIES = st.builds(
    made,
    WRITTEN,
    st.one_of(SOUNDS.map(lambda ipa: (ipa, None)), WRITTEN.map(lambda alias: (None, alias))),
    MARKS,
    SOURCES,
)


def test_a_line_as_we_ship_it():
    line = "Sula Vantor\tˈsuːlə ˈvæntɔːɹ\tperson\tnative pronunciation, anglicised"
    assert entry_of(line, "en") == Entry(
        "Sula Vantor", "ˈsuːlə ˈvæntɔːɹ", kind="person", source="native pronunciation, anglicised"
    )


def test_two_columns_are_enough():
    assert entry_of("Vantor\tˈvæntɔːɹ", "de") == Entry("Vantor", "ˈvæntɔːɹ", language="de")


def test_an_alias_a_respelling_and_slashes():
    assert entry_of("Su-34\t=Su thirty-four", "en").alias == "Su thirty-four"
    assert entry_of('Lenzi\t"LEN-zee"', "en").ipa == "ˈlɛnzi"
    assert entry_of("Lenzi\t/ˈlɛnzi/", "en").ipa == "ˈlɛnzi"


def test_language_and_marks():
    entry = entry_of("lead\tlɛd\tword\t\ten_gb\tcased noun\r", "en")
    assert (entry.language, entry.cased, entry.part_of_speech) == ("en-GB", True, "noun")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Lenzi", "1 columns"),
        ("Lenzi ˈlɛnzi", "1 columns"),
        ("a\ta\tword\t\ten\t\tx", "7 columns"),
        ("\ta", "no word"),
        ("Lenzi\t", "no sound"),
        ("Lenzi\t=", "words to be said"),
        ("Lenzi\tLENZI", "no symbol"),
        ("Lenzi\ta\tplanet", "no kind"),
        ("Lenzi\ta\tword\t\tenglish", "no language"),
        ("Lenzi\ta\tword\t\ten\tloud", "no mark"),
        ("Lenzi\ta\tword\t\ten\tnoun verb", "noun and verb at once"),
    ],
)
def test_a_bad_line_is_refused_with_its_place(line, words):
    with pytest.raises(UsageError, match=words) as raised:
        list(entries_of(f"# names\n\nB\tb\n{line}\n", Path("own.tsv"), "en"))
    assert raised.value.message.startswith("own.tsv:4: ")


def test_comments_and_blank_lines_hold_nothing():
    assert all(map(is_comment, ["", "# a\tb", "  ", "\r"]))
    assert not is_comment("a\tb")


@given(ENTRIES)
def test_what_is_written_is_read_again(entry):
    assert entry_of(line_of(entry), "de") == entry


def test_a_file_that_is_no_text_is_refused(tmp_path):
    (tmp_path / "a.tsv").write_bytes(b"a\tb\xff")
    with pytest.raises(UsageError, match="not UTF-8"):
        read_text(tmp_path / "a.tsv")
    with pytest.raises(UsageError, match="could not be read"):
        read_text(tmp_path / "b.tsv")


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path):
    (tmp_path / "a.tsv").write_text("a\tb", encoding="utf-8-sig")
    assert read_text(tmp_path / "a.tsv") == "a\tb"


def test_a_person_gives_ipa_in_slashes_or_a_respelling():
    assert sound_given(" /ˈlɛnzi/ ") == sound_given("[ˈlɛnzi]") == sound_given("LEN-zee")


def test_languages_are_written_in_one_way():
    assert checked_language("EN_gb") == "en-GB"
    assert checked_language("zh-Hant") == "zh-Hant"
    with pytest.raises(UsageError):
        checked_language("e")
