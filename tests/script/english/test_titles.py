"""Abbreviated titles, and what stands behind names."""

from __future__ import annotations

import pytest

from tts.script.english.titles import _AFTER_NAME, _TITLES, RULES
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize("title", sorted(_TITLES))
def test_every_title_is_one_before_a_name_only(title):
    assert said(f"{title}. Rowan") == [_TITLES[title]]
    if title not in _AFTER_NAME:
        assert said(f"{title}. the others") == []


@pytest.mark.parametrize("suffix", sorted(_AFTER_NAME))
def test_every_suffix_is_one_after_a_name(suffix):
    assert said(f"of Rowan {suffix}. there") == [_AFTER_NAME[suffix]]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Dr Lee", ["Doctor"]),
        ("Gen Smith", []),  # a word, where only "Gen." is none
        ("Lt Gen Smith", ["Lieutenant", "General"]),
        ("Lt. Col. Roe", ["Lieutenant", "Colonel"]),
        ("Sgt. 1st Class Roe", ["Sergeant"]),
        ("Lt.-Col. Roe", ["Lieutenant", "Colonel"]),
        ("Rowan Intl. and the Intl. Court", ["International", "International"]),
        ("Gov.-elect Roe", ["Governor"]),
        ("ex-Sen. Roe", ["Senator"]),
        ("Mr. and Mrs. Roe", ["Mister", "Missus"]),
        ("Sec. of State", ["Secretary"]),
        ("Col. (ret.) Roe", ["Colonel", "retired"]),
        ("Mt. Rowan and Ft. Roe", ["Mount", "Fort"]),
        ("Smith, Jr said", ["Junior"]),
        ("Roe Bros. Ltd. said", ["Brothers", "Limited"]),
        ("Ann Roe, Ph.D., said", ["PhD"]),
        ("two PhDs", ["P·H·D's"]),
        ("Rowan plc and Roe GmbH", ["P·L·C", "G·M·B·H"]),
        ("a co-op", []),
        ("GOV. ROWAN MEETS LT. COL. ROE", ["Governor", "Lieutenant", "Colonel"]),
        ("MRS ROWAN", ["Missus"]),
        ("sued the SEC. ROWAN", []),
        ("V. Adm. Roe, R. Adm. Roe", ["Vice", "Admiral", "Rear", "Admiral"]),
        ("Rowan Pty Ltd", ["Proprietary", "Limited"]),
        ("Co", []),
        ("the co. of", []),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == spoken
