"""Chapters and verses of holy books: "John 3:16", "1 Corinthians 13:4-7"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.english.numbers import cardinal, ordinal
from tts.script.rules import Rule

if TYPE_CHECKING:
    import re

_SEVERAL = "Samuel|Kings|Chronicles|Corinthians|Thessalonians|Timothy|Peter|John|Maccabees"
_BOOKS = (
    "Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Ezra|Nehemiah|Esther|Job|Psalms?|Proverbs|"
    "Ecclesiastes|Song of Songs|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|Hosea|Joel|Amos|Obadiah|Jonah|Micah|Nahum|"
    "Habakkuk|Zephaniah|Haggai|Zechariah|Malachi|Matthew|Mark|Luke|John|Acts|Romans|Galatians|Ephesians|Philippians|"
    "Colossians|Titus|Philemon|Hebrews|James|Jude|Revelation|Wisdom|Sirach|Quran|Qur['’]an|Koran|Surah?"
)
_VERSE = r"(?P<chapter>\d{1,3}):(?P<verse>\d{1,3})(?:[-–](?P<last>\d{1,3}))?(?![\w:]|[.,]\d)"


def _verses(match: re.Match[str]) -> str:
    """Chapter and verses, without "to" between them: "twenty-three one to four"."""
    words = f"{cardinal(int(match['chapter']))} {cardinal(int(match['verse']))}"
    return f"{words} to {cardinal(int(match['last']))}" if match["last"] else words


def _with_book(match: re.Match[str]) -> str:
    return f"{match['book']} {_verses(match)}"


def _of_several(match: re.Match[str]) -> str:
    """ "1 Kings" is the first book of Kings."""
    return f"{ordinal(int(match['number'])).capitalize()} {match['book']} {_verses(match)}"


RULES: tuple[Rule, ...] = (
    Rule(rf"(?<![\w.,:])(?P<number>[1-4])\s(?P<book>{_SEVERAL})\s{_VERSE}", _of_several, ":"),
    Rule(rf"(?<![\w-])(?P<book>{_BOOKS})\s{_VERSE}", _with_book, ":"),
    Rule(
        r"(?<![\w:.,])(?P<chapter>\d{1,3}):(?P<verse>\d{1,3})[-–](?P<last>\d{1,3})(?![\w:%]|[.,]\d)",
        _verses,
        ":",
    ),
)
