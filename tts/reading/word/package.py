"""The parts of a Word document: XML in a ZIP archive (ECMA-376, part 2), never more of it than is safe to hold.

Only parts of text are unpacked, no pictures and no embedded files. No part may declare entities: the standard
forbids them (part 2, §9.1.1.2), and they are how a few bytes become gigabytes.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from tts.errors import InputError
from tts.reading.source.binary import archive_names

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_UNPACKED_BYTES = 32 * 1024 * 1024  # a novel of 500 pages has 5 MiB
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
    KeyError,
    NotImplementedError,  # a way of packing that Word does not use
    RuntimeError,  # a password of the archive
)
_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_PREFIXES = {
    f"{_TRANSITIONAL}wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    f"{_TRANSITIONAL}officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    f"{_TRANSITIONAL}drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    f"{_TRANSITIONAL}markup-compatibility/2006": "mc",
    "urn:schemas-microsoft-com:vml": "v",
    "http://purl.org/dc/elements/1.1/": "dc",
}


def name_of(element: Element) -> str:
    """The name of an element as the standard writes it, such as "w:p"; "" for what we do not know."""
    tag: object = element.tag
    if not isinstance(tag, str):  # a comment or a processing instruction
        return ""
    space, _, local = tag[1:].rpartition("}")
    prefix = _PREFIXES.get(space)
    return f"{prefix}:{local}" if prefix else ""


def value(element: Element, name: str = "val") -> str | None:
    """An attribute by its local name, whatever its namespace."""
    for key, content in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(content)
    return None


def child(element: Element | None, *names: str) -> Element | None:
    """The first child called by the first of `names`, of that the first called by the second, and so on."""
    for name in names:
        if element is None:
            return None
        element = next((each for each in element if name_of(each) == name), None)
    return element


def is_on(element: Element | None) -> bool:
    """Whether a property that needs no value is there and not switched off."""
    return element is not None and value(element) not in ("0", "false", "off")


class Package:
    """A Word document, unpacked as far as it is asked for; all errors are InputError."""

    def __init__(self, body: bytes) -> None:
        self._left_bytes = MAX_UNPACKED_BYTES
        self._names = frozenset(archive_names(body))
        if not self._names:
            raise _damaged()
        self._archive = zipfile.ZipFile(io.BytesIO(body))
        self.main = self._main()

    def _main(self) -> str:
        found = self.related("", "officeDocument")
        return found[0] if found else "word/document.xml"

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """The parts that `part` refers to as its `kind`; "" is the document as a whole."""
        folder, name = posixpath.split(part)
        tree = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        if tree is None:
            return ()
        targets = [
            value(each, "Target") or ""
            for each in tree
            if (value(each, "Type") or "").rpartition("/")[2] == kind
            and value(each, "TargetMode") != "External"
        ]
        return tuple(posixpath.normpath(posixpath.join("/", folder, to))[1:] for to in targets)

    def part(self, name: str) -> Element | None:
        """The root of a part, None when the document has none of that name."""
        if name not in self._names:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
        try:
            root = etree.fromstring(self._unpacked(name), parser)
        except (etree.XMLSyntaxError, *_FAULTS) as error:
            raise _damaged() from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise InputError(
                "this Word document declares entities, as no word processor does",
                "open it in a word processor, save it as .docx and pass that",
            )
        return root

    def _unpacked(self, name: str) -> bytes:
        """The bytes of a part; its header may lie about how many they are."""
        with self._archive.open(name) as file:
            content = file.read(self._left_bytes + 1)
        if len(content) > self._left_bytes:
            raise InputError(
                f"this Word document holds more than {MAX_UNPACKED_BYTES // 1024**2} MiB of text",
                "pass a single article, not a whole archive",
            )
        self._left_bytes -= len(content)
        return content


def _damaged() -> InputError:
    return InputError(
        "this Word document is damaged", "open it in a word processor, save it again and pass that"
    )
