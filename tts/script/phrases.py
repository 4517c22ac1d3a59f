"""The few sentences that are ours and not the article's: the disclosure and the byline, in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.english.dates import MONTHS
from tts.script.sentences.abbreviations import primary
from tts.script.tables import listed
from tts.script.templates import filled
from tts.settings import ScriptSettings

if TYPE_CHECKING:
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
_DAY_FIRST_IN = frozenset(["EN-GB", "EN-IE", "EN-AU", "EN-NZ", "EN-IN", "EN-ZA"])
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
_DAY_FIRST = "{day} {month} {year}."
_DATES = {
    "en": "{month} {day}, {year}.",
    "de": "{day}. {month} {year}.",
    "fr": _DAY_FIRST,
    "es": "{day} de {month} de {year}.",
    "it": _DAY_FIRST,
    "nl": _DAY_FIRST,
    "pl": "{day} {month} {year} roku.",
    "pt": "{day} de {month} de {year}.",
    "ru": "{day} {month} {year} года.",
    "uk": "{day} {month} {year} року.",
}
_FIRST = {"fr": "1er", "it": "1º"}  # the first of the month
_MONTHS = {
    "en": MONTHS,
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


def byline(
    authors: tuple[str, ...], published: date | None, language: str, template: str = ""
) -> str:
    """Who wrote it and when: "By A and B. October 29, 2024."; "" where neither is known.

    In a language whose months we do not know, the date is left out. `template` is another wording, with "{authors}"
    and "{date}".
    """
    tag = primary(language)
    pattern = _DAY_FIRST if language.upper() in _DAY_FIRST_IN else _DATES.get(tag)
    names = [one.strip() for one in authors if one.strip()]
    day = _date(published, tag, pattern) if published is not None and pattern else ""
    if template:
        return filled(
            template, {"authors": _listed(names, tag), "date": day.removesuffix(".")}, language
        )
    return " ".join(part for part in (_by(names, tag), day) if part)


def _listed(names: list[str], tag: str) -> str:
    if len(names) < len("ab"):
        return "".join(names)
    *others, last = names
    return f"{', '.join(others)} {_AND[tag]} {last}" if tag in _AND else ", ".join(names)


def _by(names: list[str], tag: str) -> str:
    if not names:
        return ""
    listed = _listed(names, tag)
    sentence = f"{_BY[tag]} {listed}" if tag in _BY else listed
    return sentence if sentence.endswith(".") else f"{sentence}."


def _date(day: date, tag: str, pattern: str) -> str:
    number = _FIRST.get(tag, "1") if day.day == 1 else str(day.day)
    return pattern.format(day=number, month=_MONTHS[tag][day.month - 1], year=day.year)
