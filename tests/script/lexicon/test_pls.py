"""Lexicons of other programs."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.errors import InputError, UsageError
from tts.script.lexicon.entry import KINDS, PARTS_OF_SPEECH, Entry, tidy
from tts.script.lexicon.pls import NAMESPACE, read_pls, write_pls

HEAD = f'<lexicon version="1.0" xmlns="{NAMESPACE}" alphabet="ipa" xml:lang="en">'


def read(lexemes: str, head: str = HEAD):
    return read_pls(f"{head}{lexemes}</lexicon>".encode())


def lexeme(written: str, sound: str = "<phoneme>a</phoneme>", attributes: str = "") -> str:
    return f"<lexeme {attributes}><grapheme>{written}</grapheme>{sound}</lexeme>"


PLAIN = (
    st.text(min_size=1, max_size=20)
    .map(tidy)
    .filter(lambda text: text.isprintable() and any(map(str.isalnum, text)) and text[0] != "#")
)
ENTRIES = st.builds(
    lambda written, alias, marks, source: Entry(
        written, None if alias else "ˈɑ̃", alias, "en-GB", *marks, source
    ),
    PLAIN,
    st.none() | PLAIN,
    st.tuples(st.booleans(), st.sampled_from([None, *PARTS_OF_SPEECH]), st.sampled_from(KINDS)),
    st.sampled_from(["", "your own", "a <b> & c"]),
)


@given(st.lists(ENTRIES, min_size=1, max_size=6, unique_by=lambda entry: entry.identity))
def test_what_is_written_is_read_again(entries):
    document = write_pls(entries)
    imported = read_pls(document.encode())
    assert sorted(imported.entries, key=repr) == sorted(entries, key=repr)
    assert not imported.skipped
    assert write_pls(reversed(entries)) == document


def test_the_document_is_as_the_specification_wants():
    entries = [Entry("Ada & Co", "ˈɑːdə", source="x"), Entry("lead", "lɛd", part_of_speech="noun")]
    root = ET.fromstring(write_pls(entries))
    assert root.tag == f"{{{NAMESPACE}}}lexicon"
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert (root.get("version"), root.get("alphabet"), root.get(lang)) == ("1.0", "ipa", "en")
    tags = [one.tag.partition("}")[2] for one in root.iter()]
    assert tags == ["lexicon", "metadata", "source", *["lexeme", "grapheme", "phoneme"] * 2]
    assert set(root.attrib) == {"version", "alphabet", lang}


def test_languages_are_not_mixed():
    with pytest.raises(UsageError, match="of one language, not of de, en"):
        write_pls([Entry("Ada", "a"), Entry("Ada", "a", language="de")])
    with pytest.raises(UsageError, match="none"):
        write_pls([])


def test_every_spelling_and_part_of_speech_is_an_entry():
    both = "<grapheme>Ada</grapheme><grapheme>Adah</grapheme>"
    imported = read(f'<lexeme role="x:NN claws:VVI">{both}<phoneme>a</phoneme></lexeme>')
    found = [(entry.written, entry.part_of_speech) for entry in imported.entries]
    assert found == [("Ada", "noun"), ("Ada", "verb"), ("Adah", "noun"), ("Adah", "verb")]


@pytest.mark.parametrize(
    ("role", "part"),
    [
        ("NNP", "name"),
        ("NNS", "noun"),
        ("x:VBD", "verb"),
        ("x:JJ", "adjective"),
        ("y:noun", "noun"),
    ],
)
def test_tags_of_others_are_parts_of_speech(role, part):
    assert read(lexeme("Ada", attributes=f'role="{role}"')).entries[0].part_of_speech == part


def test_the_first_pronunciation_counts_unless_another_is_preferred():
    first = "<phoneme>a</phoneme><phoneme>b</phoneme>"
    assert read(lexeme("Ada", first)).entries[0].ipa == "a"
    preferred = '<phoneme>a</phoneme><alias prefer="true">Bay</alias>'
    assert read(lexeme("Ada", preferred)).entries[0].alias == "Bay"
    twice = read(lexeme("Ada") + lexeme("Ada", "<phoneme>b</phoneme>"))
    assert [entry.ipa for entry in twice.entries] == ["a"]
    assert twice.skipped == {"a second pronunciation of 'Ada'": 1}


def test_what_cannot_be_had_is_counted_with_its_reason():
    odd = [
        lexeme("Ada", "<phoneme>A1</phoneme>"),
        lexeme("Bea", '<phoneme alphabet="x-sampa">a</phoneme>'),
        lexeme("Cid", ""),
        lexeme("Dan", attributes='role="x:RB"'),
        "<lexeme><phoneme>a</phoneme></lexeme>",
        lexeme("Eve"),
    ]
    imported = read("".join(odd))
    assert [entry.written for entry in imported.entries] == ["Eve"]
    assert sorted(imported.skipped.values()) == [1] * 5
    reasons = " ".join(imported.skipped)
    for words in ("'A'", "'x-sampa'", "without a pronunciation", "'x:RB'", "without a grapheme"):
        assert words.replace("x:RB", "RB") in reasons


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (b"", "damaged"),
        (b"Ada\tada", "damaged"),
        (HEAD.encode(), "damaged"),
        (b"\xff\xfe\x00", "damaged"),
        (b'<?xml version="1.0" encoding="nonsense"?><lexicon/>', "damaged"),
        (b"<html/>", "no lexicon"),
        (b"<lexicon/>", "no lexicon"),
        (f'<lexicon xmlns="{NAMESPACE}" alphabet="ipa"/>'.encode(), "language"),
        (f'<lexicon xmlns="{NAMESPACE}" xml:lang="1" alphabet="ipa"/>'.encode(), "no language"),
        (f'<lexicon xmlns="{NAMESPACE}" xml:lang="en" alphabet="x-sampa"/>'.encode(), "x-sampa"),
    ],
)
def test_what_is_no_lexicon_is_refused(document, words):
    with pytest.raises(InputError, match=words):
        read_pls(document)


def test_entities_are_refused_before_they_grow():
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    document = f'<!DOCTYPE lexicon [<!ENTITY e0 "ha">{bomb}]>{HEAD}{lexeme("&e11;")}</lexicon>'
    with pytest.raises(InputError, match="DOCTYPE"):
        read_pls(document.encode())
    outside = '<!DOCTYPE lexicon SYSTEM "file:///etc/passwd">'
    with pytest.raises(InputError, match="DOCTYPE"):
        read_pls(f"{outside}{HEAD}</lexicon>".encode())


def test_other_encodings_and_unknown_elements_are_read():
    inner = f"<meta/>{lexeme('Łódź')}<lexeme2/>"
    document = f'<?xml version="1.0" encoding="UTF-16"?>{HEAD}{inner}</lexicon>'.encode("utf-16")
    assert read_pls(document, "imported").entries == (Entry("Łódź", "a", source="imported"),)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(document):
    with pytest.raises(InputError):
        read_pls(document)
