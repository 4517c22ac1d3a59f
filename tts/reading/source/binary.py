"""Files that are not text, told by how they begin or by the control characters in them."""

from __future__ import annotations

import codecs
import io
import zipfile

_SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a sound, video or WebP file"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg file"),
    (b"fLaC", "a FLAC file"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"SQLite format 3", "an SQLite database"),
    (b"wOF", "a font"),
    (b"bplist", "a web archive or a property list"),
)
_ARCHIVES = (  # a name in the archive, or how it begins, and what has such names
    ("META-INF/container.xml", "an EPUB book"),
    ("xl/", "a spreadsheet"),
    ("ppt/", "a presentation"),
    ("visio/", "a drawing"),
    ("content.xml", "an OpenDocument file"),
    ("Index/Document.iwa", "a Pages document"),
)
_COMPOUNDS = (  # a stream of a compound file, as its directory spells it
    ("EncryptedPackage", "an encrypted office document"),
    ("WordDocument", "an old Word document (.doc)"),
)
_MOST_MEMBERS = 10_000  # a Word document of a thousand pictures has a tenth of this
_MP3_FRAMES = (b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")
_SAMPLE_BYTES = 64 * 1024
_MOST_CONTROLS = 0.05  # text has none; a damaged one has a few
# ISO-2022 text is full of ESC (1b), so that one does not count.
_CONTROLS = bytes(sorted({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0C, 0x0D, 0x1B}))


def binary_kind(body: bytes) -> str | None:
    """What kind of file `body` is, with its article, such as "a PNG image"; None for text."""
    for signature, kind in _SIGNATURES:
        if body.startswith(signature):
            return _closer_kind(body, kind)
    if body.startswith(_MP3_FRAMES) and not body.startswith(
        (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    ):
        return "an MP3 file"
    if body[4:8] == b"ftyp":
        return "an MP4 file"
    return "a binary file" if _has_controls(body[:_SAMPLE_BYTES]) else None


def _closer_kind(body: bytes, kind: str) -> str:
    """What is in an archive or a compound file, else `kind`."""
    if kind == "a ZIP archive":
        names = archive_names(body)
        return next(
            (known for start, known in _ARCHIVES if any(name.startswith(start) for name in names)),
            kind,
        )
    if kind == "an old office document":
        return next(
            (known for stream, known in _COMPOUNDS if stream.encode("utf-16-le") in body), kind
        )
    return kind


def archive_names(body: bytes) -> tuple[str, ...]:
    """The names in a ZIP archive; none when it is broken, or has so many that no document would."""
    if body.count(b"PK\x01\x02") > _MOST_MEMBERS:
        return ()
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            return tuple(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        return ()


def _has_controls(sample: bytes) -> bool:
    """Whether control characters are many, in bytes or, where the text is UTF-16, in pairs of them."""
    from tts.reading.text.decode import wide_codec

    wide = wide_codec(sample)
    if wide:
        sample = sample.decode(wide, errors="replace").encode("utf-8", errors="replace")
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > len(sample) * _MOST_CONTROLS
