"""What is said around the parts of an article, in its language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.script.english.numbers import ordinal
from tts.script.sentences import primary, sentence_spans

if TYPE_CHECKING:
    from tts.model import Role
    from tts.settings import Templates

_TEXT = "{text}"
# A description that nobody announces is taken for a sentence of the article.
_IMAGES = {
    "en": "Image:", "de": "Bild:", "fr": "Image :", "es": "Imagen:", "it": "Immagine:", "nl": "Afbeelding:",
    "pl": "Zdjęcie:", "pt": "Imagem:", "ru": "На снимке:", "uk": "На світлині:",
}  # fmt: skip
_FIELD = re.compile(r"\{(\w+)\}")


def around(role: Role, templates: Templates, language: str) -> tuple[str, str]:
    """What is said before and after a text of this role; "" for nothing."""
    template = getattr(templates, role, "") or _usual(role, language)
    before, _, after = template.partition(_TEXT)
    return before.strip(), after.strip()


def _usual(role: Role, language: str) -> str:
    if role == "image":
        return f"{_IMAGES.get(primary(language), '')} {_TEXT}"
    return _TEXT


def ordinal_word(number: int, language: str) -> str:
    """ "First" for 1 in English; in other languages the number, which is read as they read numbers."""
    return ordinal(number).capitalize() if primary(language) == "en" else str(number)


def filled(template: str, known: dict[str, str], language: str) -> str:
    """The sentences of a template with what is known; one that needs something else is left out."""
    sentences = (template[start:end] for start, end in sentence_spans(template, language))
    kept = [one for one in sentences if all(known.get(name) for name in _FIELD.findall(one))]
    text = _FIELD.sub(lambda match: known[match[1]], " ".join(kept))
    return re.sub(r"\.{2}$", ".", text)
