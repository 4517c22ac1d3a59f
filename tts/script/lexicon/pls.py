"""Lexicons as other programs have them: Pronunciation Lexicon Specification 1.0 (W3C Recommendation, 2008-10-14)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NoReturn
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

from tts.errors import InputError, UsageError
from tts.script.lexicon.entry import KINDS, PARTS_OF_SPEECH, Entry, tidy
from tts.script.lexicon.ipa import checked_ipa
from tts.script.lexicon.rows import checked_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"
OURS = "urn:article-tts:lexicon"  # of the roles and sources that we write
_PLS, _XML, _TTS = f"{{{NAMESPACE}}}", "{http://www.w3.org/XML/1998/namespace}", f"{{{OURS}}}"
_HINT = "a pronunciation lexicon (PLS 1.0) in XML is wanted"
_TAGS = re.compile(  # of the usual tag sets: Penn Treebank, CLAWS, Universal Dependencies
    "(?P<name>name|nnps?|np[012]?|propn|proper_?noun)|(?P<noun>noun|nn?s?[012]?)|"
    "(?P<verb>verb|v[bvdh][a-z0-9]{0,2}|v)|(?P<adjective>adjective|adj|jj[rst]?|aj[0cs])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Imported:
    """The entries of a document, and why how many lexemes were left out."""

    entries: tuple[Entry, ...]
    skipped: Mapping[str, int]


class _NoDoctype(ET.TreeBuilder):
    """Builds the tree of a document that declares nothing: entities could make gigabytes of a few lines."""

    def doctype(self, *_: str | None) -> NoReturn:
        raise InputError("the lexicon has a DOCTYPE, which may hold entities", "remove it")


def read_pls(document: bytes, source: str = "") -> Imported:
    """The entries of a document; of several alike the first, as the specification has it.

    `source` is what entries that do not say are said to come from.

    Raises:
        InputError: it is no PLS 1.0, or in another alphabet than IPA.
    """
    root = _root(document)
    if root.tag != f"{_PLS}lexicon":
        raise InputError(f"the document is no lexicon but {root.tag!r}", _HINT)
    language = root.get(f"{_XML}lang")
    if not language:
        raise InputError("the lexicon does not say its language", 'add xml:lang="en" to <lexicon>')
    if not _is_ipa(root):
        raise InputError(
            f"the lexicon is in the alphabet {root.get('alphabet')!r}", "only ipa can be imported"
        )
    try:
        tag = checked_language(language)
    except UsageError as error:
        raise InputError(f"the lexicon: {error.message}", error.hint) from error
    return _imported(root, tag, source)


def _root(document: bytes) -> ET.Element:
    parser = ET.XMLParser(target=_NoDoctype())  # noqa: S314
    try:
        parser.feed(document)
        return parser.close()
    except (ET.ParseError, ValueError, LookupError) as error:  # the latter two: an unknown encoding
        raise InputError(f"the lexicon is damaged: {error}", _HINT) from error


def _is_ipa(element: ET.Element) -> bool:
    return element.get("alphabet", "ipa").lower() == "ipa"


def _imported(root: ET.Element, language: str, source: str) -> Imported:
    found: dict[tuple[str, str, bool, str], Entry] = {}
    skipped: Counter[str] = Counter()
    sources = {one.get("ref"): one.text or "" for one in root.iter(f"{_TTS}source")}
    for lexeme in root.findall(f"{_PLS}lexeme"):
        said_by = sources.get(lexeme.get(f"{_XML}id"), source)
        try:
            entries = list(_entries(lexeme, language, said_by))
        except UsageError as error:
            skipped[f"{_named(lexeme)}{error.message}"] += 1
            continue
        for entry in entries:
            if found.setdefault(entry.identity, entry) is not entry:
                skipped[f"a second pronunciation of {entry.written!r}"] += 1
    return Imported(tuple(found.values()), MappingProxyType(dict(skipped)))


def _named(lexeme: ET.Element) -> str:
    """The first word of a lexeme, for a message on it."""
    words = [(each.text or "").strip() for each in lexeme.iter() if each.tag.endswith("grapheme")]
    return f"{words[0]!r}: " if words and words[0] else ""


def _entries(lexeme: ET.Element, language: str, source: str) -> Iterator[Entry]:
    """An entry for each spelling and each part of speech of a lexeme.

    Raises:
        UsageError: it cannot be one of ours.
    """
    ipa, alias = _sound(lexeme)
    roles = [role.rpartition(":")[2] for role in lexeme.get("role", "").split()]
    marks = [role for role in roles if role in (*KINDS, "cased") and role not in PARTS_OF_SPEECH]
    parts = _parts_of_speech([role for role in roles if role not in marks])
    graphemes = [tidy("".join(one.itertext())) for one in lexeme.findall(f"{_PLS}grapheme")]
    if not graphemes:
        raise UsageError("a lexeme without a grapheme")
    for written in graphemes:
        for part in parts:
            yield Entry(
                written,
                ipa,
                alias,
                language=language,
                cased="cased" in marks,
                part_of_speech=part,
                kind=next((mark for mark in marks if mark in KINDS), "word"),
                source=tidy(source),
            )


def _parts_of_speech(roles: list[str]) -> list[str | None]:
    if not roles:
        return [None]
    found = [_TAGS.fullmatch(role) for role in roles]
    parts = dict.fromkeys(one.lastgroup for one in found if one)
    if not parts:
        raise UsageError(f"the role {roles[0]!r}, which is no part of speech we know")
    return list(parts)


def _sound(lexeme: ET.Element) -> tuple[str | None, str | None]:
    """IPA and alias, of which one is None: what is preferred, else what comes first (§4.6)."""
    said = [one for one in lexeme if one.tag in (f"{_PLS}phoneme", f"{_PLS}alias")]
    if not said:
        raise UsageError("a lexeme without a pronunciation")
    one = next((each for each in said if each.get("prefer") == "true"), said[0])
    text = tidy("".join(one.itertext()))
    if one.tag == f"{_PLS}alias":
        return None, text
    if not _is_ipa(one):
        raise UsageError(f"a phoneme in the alphabet {one.get('alphabet')!r}")
    return checked_ipa(text), None


def write_pls(entries: Iterable[Entry]) -> str:
    """A document with these entries, which must be of one language; the order does not depend on theirs.

    Raises:
        UsageError: they are of several languages, or there are none.
    """
    ordered = sorted(entries, key=lambda entry: (entry.written.casefold(), entry.identity))
    languages = sorted({entry.language for entry in ordered})
    if len(languages) != 1:
        raise UsageError(
            f"a PLS document is of one language, not of {', '.join(languages) or 'none'}",
            "choose one with --language" if languages else "add an entry first",
        )
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<lexicon version="1.0" xmlns="{NAMESPACE}" xmlns:tts="{OURS}" alphabet="ipa" '
        f"xml:lang={quoteattr(languages[0])}>\n"
    )
    lexemes = (_lexeme(number, entry) for number, entry in enumerate(ordered, 1))
    return "".join([head, *_sources(ordered), *lexemes, "</lexicon>\n"])


def _sources(entries: list[Entry]) -> Iterator[str]:
    """Who says so, as metadata: lexemes have no place for it."""
    if not any(entry.source for entry in entries):
        return
    yield "  <metadata>\n"
    for number, entry in enumerate(entries, 1):
        if entry.source:
            yield f'    <tts:source ref="e{number}">{escape(entry.source)}</tts:source>\n'
    yield "  </metadata>\n"


def _lexeme(number: int, entry: Entry) -> str:
    marks = ["cased"] if entry.cased else []
    marks += [entry.kind] if entry.kind != "word" else []
    marks += [entry.part_of_speech] if entry.part_of_speech else []
    role = f' role="{" ".join(f"tts:{mark}" for mark in marks)}"' if marks else ""
    sound = (
        f"<phoneme>{escape(entry.ipa)}</phoneme>"
        if entry.ipa is not None
        else f"<alias>{escape(entry.alias or '')}</alias>"
    )
    return (
        f'  <lexeme xml:id="e{number}"{role}>\n'
        f"    <grapheme>{escape(entry.written)}</grapheme>\n    {sound}\n  </lexeme>\n"
    )
