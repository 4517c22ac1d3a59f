"""One file of a lexicon."""

from __future__ import annotations

import os
import time

import pytest

from tts.errors import UsageError
from tts.script.lexicon import layers as module
from tts.script.lexicon.layers import Layer, language_of, layers, shipped
from tts.script.lexicon.rows import entries_of, read_text

HEAD = "# what this is\n\n"


def shipped_layer(path, *lines: str) -> Layer:
    path.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    module._together.cache_clear()  # a test may write a file again
    return module._together((path,), "en")


def test_first_words_in_every_way_they_may_be_written(tmp_path):
    layer = shipped_layer(
        tmp_path / "a.en.tsv", "Ada\ta", "quay\ta", "de Vrie\ta", "Ada Lenz Or\ta", "9th Wave\ta"
    )
    ada, quay = {"Ada": 3, "ADA": 3}, {"quay": 1, "Quay": 1, "QUAY": 1}
    assert layer.firsts == ada | quay | {"de": 2, "De": 2, "DE": 2} | {"9th": 2, "9TH": 2}


def test_entries_alike_are_kept_in_order(tmp_path):
    layer = shipped_layer(tmp_path / "a.en.tsv", "Ada\ta", "ADA\tb", "ada\tc")
    assert [form.entry.ipa for form in layer.forms("ada")] == ["a", "b", "c"]
    assert layer.forms("nobody") == ()


def test_a_more_particular_language_comes_first(tmp_path):
    lines = ("vase\tveɪs", "vase\tvɑːz\tword\t\ten-GB")
    layer = shipped_layer(tmp_path / "a.en.tsv", *lines)
    assert [form.entry.language for form in layer.forms("vase")] == ["en-GB", "en"]


def test_saint_has_a_stop_or_none(tmp_path):
    layer = shipped_layer(tmp_path / "a.en.tsv", "St. Orm\ta")
    assert layer.forms("st. orm") == layer.forms("st orm") != ()
    assert len(layer.entries()) == 1


def test_plurals_are_found_and_are_no_entries(tmp_path):
    layer = shipped_layer(tmp_path / "a.en.tsv", "Q-77\t=Q seventy-seven", "T72\t=T seventy-two")
    assert layer.forms("q-77s")[0].entry.alias == "Q seventy-sevens"
    assert "T72s" in layer.firsts
    assert [entry.written for entry in layer.entries()] == ["Q-77", "T72"]


def test_a_line_of_ours_that_makes_no_sense_is_named_when_it_is_wanted(tmp_path):
    layer = shipped_layer(tmp_path / "a.en.tsv", "Ada\tA1")
    with pytest.raises(UsageError, match=r"no symbol .* 'Ada"):
        layer.forms("ada")


def test_a_users_file_is_checked_at_once_and_only_its_language_is_taken(tmp_path):
    own = tmp_path / "own.tsv"
    own.write_text("Ada\ta\nBea\ta\tword\t\tde\n", encoding="utf-8")
    layer = layers("en-GB", own)[0]
    assert (layer.owner, [entry.written for entry in layer.entries()]) == ("yours", ["Ada"])
    own.write_text("Ada\ta\nBea\t1\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"own\.tsv:2: "):
        layers("en-GB", own)


def test_a_changed_file_is_read_again_and_an_unchanged_one_is_not(tmp_path):
    own = tmp_path / "own.tsv"
    own.write_text("Ada\ta\n", encoding="utf-8")
    before = layers("en", own)[0]
    assert layers("en", own)[0] is before
    new = tmp_path / "new.tsv"  # of the same size and the same time
    new.write_text("Bea\ta\n", encoding="utf-8")
    os.utime(new, ns=(own.stat().st_mtime_ns, own.stat().st_mtime_ns))
    new.replace(own)
    assert layers("en", own)[0].entries()[0].written == "Bea"


def test_a_file_that_settings_name_must_be_there_and_ones_own_need_not(tmp_path):
    assert all(layer.owner == "shipped" for layer in layers("en", tmp_path / "none.tsv"))
    with pytest.raises(UsageError, match="could not be read"):
        layers("en", tmp_path / "none.tsv", (tmp_path / "names.tsv",))


def test_only_the_files_of_the_language_are_taken(tmp_path, monkeypatch):
    for name in ("b.en.tsv", "a.en.tsv", "c.en-gb.tsv", "d.de.tsv", "e.tsv"):
        (tmp_path / name).write_text(HEAD)
    monkeypatch.setattr(module, "_INSTALLED", tmp_path)
    assert [path.name for path in shipped("en")] == ["a.en.tsv", "b.en.tsv"]
    assert [path.name for path in shipped("de")] == ["d.de.tsv"]
    assert shipped("fr") == ()
    found = layers("en-GB", tmp_path / "none.tsv")
    assert [layer.language for layer in found] == ["en-gb", "en"]


def test_the_longest_phrase_counts_whichever_file_it_is_in(tmp_path):
    (tmp_path / "a.en.tsv").write_text("Ada\ta\n", encoding="utf-8")
    (tmp_path / "b.en.tsv").write_text("Ada Lenz\tb\n", encoding="utf-8")
    layer = module._together((tmp_path / "a.en.tsv", tmp_path / "b.en.tsv"), "en")
    assert layer.firsts["Ada"] == 2
    assert len(layer.entries()) == 2


def test_the_language_of_a_file_is_in_its_name(tmp_path):
    assert language_of(tmp_path / "names.de.tsv") == "de"
    assert language_of(tmp_path / "names.tsv") == language_of(tmp_path / "names.2026.tsv") == "en"


def test_what_we_ship_is_sound():
    for language in ("en", "de", "fr", "uk"):
        for path in shipped(language):
            entries = [entry for _, entry in entries_of(read_text(path), path, language)]
            assert len({entry.identity for entry in entries}) == len(entries), path


def test_a_long_file_of_ours_is_loaded_quickly(tmp_path):
    lines = [
        f"Name{chr(97 + n % 26)}{chr(97 + n // 26 % 26)} Ab{chr(97 + n // 676)}\tˈneɪm"
        for n in range(2500)
    ]
    lines[::2] = [line.replace(" ", "", 1) for line in lines[::2]]
    path = tmp_path / "a.en.tsv"
    path.write_text("\n".join(lines), encoding="utf-8")
    taken = []
    for _ in range(7):
        module._together.cache_clear()
        start = time.perf_counter()
        module._together((path,), "en")
        taken.append(time.perf_counter() - start)
    assert min(taken) < 0.03  # 0.004 s on two quiet cores of 2026
