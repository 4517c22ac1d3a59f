"""The parts of a Word document, and what is refused before it can do harm."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree
from reading.docx_maker import SPACES, docx, p

from tts.errors import InputError
from tts.reading.word import package
from tts.reading.word.package import Package, child, is_on, name_of, value

WORDS = f"<w:document {SPACES}><w:body><w:p><w:r><w:t>Boats</w:t></w:r></w:p></w:body></w:document>"


def archive(**parts: str | bytes) -> bytes:
    """An archive with the `parts`, "__" for the slash in their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(
                name.replace("__", "/") + (".rels" if "_rels" in name else ".xml"), content
            )
    return out.getvalue()


def relations(kind: str, target: str, mode: str = "") -> str:
    return f'<Relationships><Relationship Type="http://x/{kind}" Target="{target}" {mode}/></Relationships>'


def element(inside: str) -> etree._Element:
    return etree.fromstring(f"<w:root {SPACES}>{inside}</w:root>")


def test_the_main_part_is_where_the_document_says() -> None:
    body = archive(_rels__=relations("officeDocument", "/deep/main.xml"), deep__main=WORDS)
    found = Package(body)
    assert found.main == "deep/main.xml"
    root = found.part(found.main)
    assert root is not None
    assert name_of(root) == "w:document"
    assert Package(archive(word__document=WORDS)).main == "word/document.xml"


def test_related_parts_are_found_from_the_part_that_names_them() -> None:
    rels = relations("footnotes", "../notes/a.xml")
    found = Package(archive(word__document=WORDS, word___rels__document=WORDS))
    assert found.related("word/document.xml", "footnotes") == ()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", WORDS)
        file.writestr("word/_rels/document.xml.rels", rels)
    found = Package(out.getvalue())
    assert found.related("word/document.xml", "footnotes") == ("notes/a.xml",)
    assert found.related("word/document.xml", "endnotes") == ()


def test_what_lies_outside_the_document_is_not_followed() -> None:
    body = archive(_rels__=relations("officeDocument", "http://example.org/x", 'TargetMode="External"'),
                   word__document=WORDS)  # fmt: skip
    assert Package(body).main == "word/document.xml"


def test_a_part_that_is_not_there_is_none() -> None:
    assert Package(docx(p("Boats"))).part("word/nothing.xml") is None


@pytest.mark.parametrize("body", [b"", b"PK\x03\x04 and no more", docx(p("Boats"))[:200]])
def test_a_damaged_archive(body: bytes) -> None:
    with pytest.raises(InputError, match="damaged"):
        Package(body)


def test_a_part_that_is_no_xml() -> None:
    with pytest.raises(InputError, match="damaged"):
        Package(archive(word__document="<w:p>")).part("word/document.xml")


def test_entities_are_refused() -> None:
    bomb = f'<!DOCTYPE a [<!ENTITY b "boats">]>{WORDS.replace("Boats", "&b;")}'
    with pytest.raises(InputError, match="entities"):
        Package(archive(word__document=bomb)).part("word/document.xml")


def test_no_more_is_unpacked_than_is_safe_in_one_part_or_in_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(package, "MAX_UNPACKED_BYTES", len(WORDS) + 10)
    found = Package(archive(word__document=WORDS, word__other=WORDS))
    assert found.part("word/document.xml") is not None
    with pytest.raises(InputError, match="holds more than"):
        found.part("word/other.xml")


def test_names_values_and_switches() -> None:
    root = element(
        '<w:b/><w:i w:val="0"/><w:u w:val="off"/><w:s w:val="1"/><x xmlns="urn:x"/><!-- c -->'
    )
    assert [name_of(each) for each in root] == ["w:b", "w:i", "w:u", "w:s", "", ""]
    assert [is_on(child(root, name)) for name in ("w:b", "w:i", "w:u", "w:s", "w:no")] == [
        True, False, False, True, False,
    ]  # fmt: skip
    assert value(root[1]) == "0"
    assert value(root[0]) is None


def test_children_of_children() -> None:
    root = element('<w:a/><w:a><w:b/></w:a><w:c><w:b w:val="1"/></w:c>')
    found = child(root, "w:c", "w:b")
    assert found is not None
    assert value(found) == "1"
    assert child(root, "w:a", "w:b") is None  # of the first, that has none
    assert child(None, "w:a") is None
