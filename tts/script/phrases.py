"""The few sentences that are ours and not the article's: the disclosure and the byline, in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.config import ScriptSettings
from tts.script.abbreviations import primary
from tts.script.dates import MONTHS
from tts.script.tables import listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_DISCLOSURES = {
    "de": "Dieser Ton wurde mit Hilfe künstlicher Intelligenz erzeugt.",
    "fr": "Cet enregistrement est créé avec l'aide de l'intelligence artificielle.",
    "es": "Este audio se ha creado con ayuda de inteligencia artificial.",
    "it": "Questo audio è stato creato con l'aiuto dell'intelligenza artificiale.",
    "nl": "Deze audio is gemaakt met behulp van kunstmatige intelligentie.",
    "pl": "To nagranie powstało z pomocą sztucznej inteligencji.",
    "pt": "Este áudio foi criado com a ajuda de inteligência artificial.",
    "ru": "Эта звукозапись создана с помощью искусственного интеллекта.",
    "uk": "Цей звуковий запис створено за допомогою штучного інтелекту.",
}
_BY = {
    "en": "By",
    "de": "Von",
    "fr": "Par",
    "es": "Por",
    "it": "Di",
    "nl": "Door",
    "pt": "Por",
}  # Slavic languages would need the names in another case
_DAY_FIRST = frozenset(["EN-GB", "EN-IE", "EN-AU", "EN-NZ", "EN-IN", "EN-ZA"])
_AND = {
    "en": "and",
    "de": "und",
    "fr": "et",
    "es": "y",
    "it": "e",
    "nl": "en",
    "pl": "i",
    "pt": "e",
    "ru": "и",
    "uk": "і",
}
_MONTHS = {
    "de": listed(
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
    ),
    "fr": listed(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ),
    "es": listed(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    ),
    "it": listed(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
    ),
    "nl": listed(
        "januari februari maart april mei juni juli augustus september oktober november december"
    ),
    "pl": listed(
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
    ),
    "pt": listed(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
    ),
    "ru": listed(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    ),
    "uk": listed(
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
    ),
}


def disclosure(settings: ScriptSettings, language: str) -> str:
    """The disclosure as set; the English default is translated where we know the language."""
    if settings.disclosure_text != ScriptSettings().disclosure_text:
        return settings.disclosure_text.strip()
    return _DISCLOSURES.get(primary(language), settings.disclosure_text)


def byline(authors: tuple[str, ...], published: date | None, language: str) -> str:
    """Who wrote it and when: "By A and B. October 29, 2024."; "" where neither is known.

    In a language whose months we do not know, the date is left out.
    """
    tag = primary(language)
    say_date = _day_first if language.upper() in _DAY_FIRST else _DATES.get(tag)
    sentences = (
        [_by(names, tag)] if (names := [one.strip() for one in authors if one.strip()]) else []
    )
    if published is not None and say_date is not None:
        sentences.append(say_date(published))
    return " ".join(sentences)


def _by(names: list[str], tag: str) -> str:
    *others, last = names
    listed = f"{', '.join(others)} {_AND.get(tag, '&')} {last}" if others else last
    if tag not in _AND:
        listed = ", ".join(names)
    sentence = f"{_BY[tag]} {listed}" if tag in _BY else listed
    return sentence if sentence.endswith(".") else f"{sentence}."


def _english(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}."


def _day_first(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}."


def _german(day: date) -> str:
    return f"{day.day}. {_MONTHS['de'][day.month - 1]} {day.year}."


def _french(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day} {_MONTHS['fr'][day.month - 1]} {day.year}."


def _spanish(day: date) -> str:
    return f"{day.day} de {_MONTHS['es'][day.month - 1]} de {day.year}."


def _italian(day: date) -> str:
    return f"{'1º' if day.day == 1 else day.day} {_MONTHS['it'][day.month - 1]} {day.year}."


def _dutch(day: date) -> str:
    return f"{day.day} {_MONTHS['nl'][day.month - 1]} {day.year}."


def _polish(day: date) -> str:
    return f"{day.day} {_MONTHS['pl'][day.month - 1]} {day.year} roku."


def _portuguese(day: date) -> str:
    return f"{day.day} de {_MONTHS['pt'][day.month - 1]} de {day.year}."


def _russian(day: date) -> str:
    return f"{day.day} {_MONTHS['ru'][day.month - 1]} {day.year} года."


def _ukrainian(day: date) -> str:
    return f"{day.day} {_MONTHS['uk'][day.month - 1]} {day.year} року."


_DATES: dict[str, Callable[[date], str]] = {
    "en": _english,
    "de": _german,
    "fr": _french,
    "es": _spanish,
    "it": _italian,
    "nl": _dutch,
    "pl": _polish,
    "pt": _portuguese,
    "ru": _russian,
    "uk": _ukrainian,
}
