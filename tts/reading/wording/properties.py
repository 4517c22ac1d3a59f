"""What the properties of a file say of author and title, as far as it can be believed.

Programs fill them in: with the name of a computer's owner, of a template, of the file itself.
"""

from __future__ import annotations

import re

from tts.reading.text.characters import letters_only
from tts.reading.wording.names import authors_in

_NO_NAME = re.compile(
    r"\b(?:user|admin\w*|owner|author|unknown|microsoft|office|windows|python|docx|libreoffice|google|apache|poi"
    r"|template|default|pc|laptop|desktop|computer|test|guest|client)\b",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"(?:microsoft word\b.*|(?:untitled )?document\s*\d*|untitled\b.*|dokument\s*\d*|word document"
    r"|.*\.(?:docx?|odt|rtf|pdf|tex|indd|dvi|pages|html?)|(?:powerpoint|slide) .*|\(?anonymous\)?)",
    re.IGNORECASE,
)
_NAME_WORDS = range(2, 6)


def stated_title(text: str) -> str:
    """The title in `text`, "" where a program put something else there."""
    return text if letters_only(text) and not _NO_TITLE.fullmatch(text) else ""


def stated_authors(text: str) -> tuple[str, ...]:
    """The names in `text`; none when one of them could not be somebody's in full."""
    names = authors_in(text)
    return names if all(map(is_personal, names)) else ()


def is_personal(name: str) -> bool:
    """Whether `name` could be somebody's in full, not a program's, a computer's or an office's."""
    words = name.split()
    return (
        len(words) in _NAME_WORDS
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and not _NO_NAME.search(name)
    )
