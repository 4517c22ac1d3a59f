"""Whether a mark ends a sentence: a list of judges, the first that knows decides.

A mark that nobody objects to ends a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tts.script.sentences.kinds import Abbreviations, words
from tts.script.sentences.stops import Stop

Judge = Callable[[Stop, Abbreviations], bool | None]

_VERBS = (
    r"(?:said|says|asked|asks|replied|replies|added|adds|wrote|writes|shouted|cried|answered|continued|"
    r"explained|exclaimed|whispered|yelled|joked|recalled|wondered|tweeted|demanded|quipped|inquired)"
)
_OBJECT = r"(?:the|that|they|he|she|it|a|an|his|her|its|their|there|this|these|those|no|we|I|you)"
_REPORTS = re.compile(
    rf"[A-ZÀ-Þ][\w'’.-]*\s+(?:(?:[A-ZÀ-Þ][\w'’.-]*|of|the|de|van|von|al),?\s+){{0,6}}(?:[a-z\d][^,.!?\n]{{0,40}},\s+)?"
    rf"(?:told\b|{_VERBS}\b(?!\s+{_OBJECT}\b))"
)
_CITES = re.compile(r"[^()\n]{1,60}\)\s?\.")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_PLACE = re.compile(
    r"\b(?:[Tt]he|[Ii]n|[Tt]o|[Ff]rom|[Oo]f|[Aa]nd|[Ff]or|[Bb]y|[Ww]ith|[Oo]utside|[Aa]t)\s+$|,\s+$"
)
_OPENS_TIME = re.compile(
    r"(?:At|By|Around|About|From|Until|Before|After|Since|У|В|З|Із|До|Після|На|О|Об|Близько|Від|Станом)\s+"
    r"(?:\w{1,20}\s+){0,2}(?:[\d:.]{1,5}(?:[–-](?:\d{2,4}|[їхті]{1,2}))?|[IVXІХ]{1,6})\s*"
)  # a time with which a sentence begins: "At 5", "У 2020"
_ORDINALS = re.compile(r"\d{1,2}\.[–/-]\d{1,2}")  # "1.-15. August", "5./6. Mai"
_ORDINAL_DIGITS = 2  # "am 3. Oktober", "im 19. Jahrhundert"; longer numbers are years and amounts
_ASIDE_LETTERS = 6
_CODE_LETTERS = 4
_TITLE_LETTERS = 3
_CODE_NUMBER = re.compile(r"Nos?\.\s\d")
_BEARING = re.compile(r"\d{1,3}(?:[.,]\d{1,4})?\s?°")  # "long. 70° W."
_NUMBER = re.compile(r"[\d№%&+/=<>]|[A-Z]{1,3}[ -]?\d")
_NUMBER_ALONE = re.compile(r"\d+[.,;:)]")
_HALVES = words("a.m p.m")
_TIMED = re.compile(
    r"\b(?!reported|scheduled|recorded|planned|expected|listed|noted)"
    r"(?:[a-z]{2,12}ed|began|begins?|ends?|starts?|opens?|closes?|left|leaves?|arrives?|came|ran)\s"
    r"(?:at|by|around|about|before|after|until)\s[\d:]{1,5}\s$"
)  # "It closed at 11:59 p.m.": the clause is whole, so that a day with a verb begins a new one
_DATED = re.compile(
    r"[A-Z][a-z]{2,8}\.?\s(?:\d{1,2},?\s)?(?:\d{4},?\s)?(?:was|is|will|would|marks|marked|has|had|became)\b"
)
_ADDRESS = re.compile(
    r"\b\d{1,5}(?:(?:st|nd|rd|th)|\s(?:[NSEW]\.?\s)?[A-Z][a-z]{1,20})\s$"
)  # "5 Elm", "42nd"
_DOTTED = re.compile(r"[a-z](?:\.[a-z]){1,4}")  # "e.l.f. Beauty"
_ON_DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?=[.,;]|\s(?:night|morning|afternoon|evening|and|at|by|for|to|after|when|while|as|from|in|with)\b)"
)  # "on 4th Ave. Tuesday.", "in the U.S. Monday after talks"
_BODY = re.compile(r"(?!U\.S\.S|[HR]\.M|J\.R)[A-Z](?:\.[A-Z]){2,5}")  # no ship, no "J.R.R. Lund"
_POSTAL_DIGITS = 5
_WORD_LETTERS = 3  # shorter lower-case words before a lower-case word are mostly abbreviations
_SMALL_LETTERS = 2
_SMALL = words("the The and for For from From with With")  # tell nothing of a headline
_SAYS_NO = words(
    "is was be said says say voted vote answered answer a still simply just but or replied be"
)
_REPORTERS = words("mr mrs ms dr i")
_PARTICLES = words("de la le van von der den du di da dos al el bin ibn")
_APOSTROPHES = ("", "'", "’")
_SIGNS = frozenset("№%&+/=<>")
_AND = words("and or than as nor but")
_LETTERS_BESIDE = words("p.s p.p.s n.b r.i.p")


def ends_sentence(stop: Stop, table: Abbreviations) -> bool:
    """Whether a sentence ends at a mark."""
    for judge in JUDGES:
        verdict = judge(stop, table)
        if verdict is not None:
            return verdict
    return True


def _at_edge(stop: Stop, _: Abbreviations) -> bool | None:
    """The last mark ends a sentence; one before the first word does not."""
    if not stop.rest:
        return True
    return False if stop.first and not stop.last else None


def _reported(stop: Stop, table: Abbreviations) -> bool | None:
    """A quotation goes on with who said it, or with its source: "Why?" Smith asked."""
    if not stop.is_quoted:
        return None
    is_asked = (
        stop.mark[-1] in "!?"
        and not stop.opens_quote
        and not stop.begins_with(table.starters - _REPORTERS)
        and _REPORTS.match(stop.rest)
    )
    cites = stop.opening.strip() == "(" and _CITES.match(stop.rest)
    return False if stop.starts_lower or is_asked or cites else None


def _fixed(stop: Stop, table: Abbreviations) -> bool | None:
    """Some abbreviations and names go on with certain words: "Man. Utd.", "500 av. J.-C.", "Pat. No. 5"."""
    if stop.word.lower() in table.followers.get(stop.key, ()):
        is_new = _TIMED.search(stop.lead) and _DATED.match(stop.rest)
        return stop.key in _HALVES and bool(is_new)
    is_code = stop.last[:1].isupper() and len(stop.last) <= _CODE_LETTERS
    is_dated = stop.key in table.known and not stop.close and _ON_DAY.match(stop.rest)
    is_bearing = len(stop.last) <= _CODE_LETTERS and _BEARING.match(stop.rest)
    return False if is_bearing or is_dated or (is_code and _CODE_NUMBER.match(stop.rest)) else None


def _bracketed(stop: Stop, table: Abbreviations) -> bool | None:
    """A sentence goes on behind an aside, and an abbreviation opens one: "(pop. 2,000)", "Col. (ret.) Poe"."""
    if stop.starts_lower and any(char in ")]" for char in stop.close):
        return False
    is_aside = stop.before in ("(", "[") and stop.close in (")", "]")
    is_short = stop.key in table.known or stop.last.islower()
    if is_aside and is_short and stop.mark == "." and not stop.begins_with(table.starters):
        return False
    opens = stop.before in ("(", "[") and stop.last.islower() and len(stop.last) <= _ASIDE_LETTERS
    return False if opens and stop.mark == "." and not stop.close else None


def _shouted(stop: Stop, table: Abbreviations) -> bool | None:
    """Question and exclamation marks end a sentence, except in a name such as "Yahoo!"."""
    if not any(char in "!?" for char in stop.mark):
        return None
    if stop.key in table.shouted and stop.last[:1].isupper():
        return stop.begins_with(table.starters)
    if stop.last == "E" and stop.word in ("News", "Online", "Entertainment"):
        return False
    is_name = stop.mark == "!" and stop.last[:1].isupper() and not (stop.first or stop.careless)
    goes_on = not stop.last or stop.opens_dash or is_name
    return not (stop.starts_lower and goes_on)


def _dots(stop: Stop, _: Abbreviations) -> bool | None:
    """Points of omission end a sentence before a capital, unless they stand in brackets."""
    if len(stop.mark) == 1 and stop.mark != "…":
        return None
    if stop.before in ("[", "(") and not stop.last and stop.close[:1] in ("]", ")"):
        return False
    if not stop.last and stop.word.startswith("I") and stop.word[1:2] in _APOSTROPHES:
        return False  # "I … I'm sorry"
    is_empty = not stop.word and stop.rest[:1] != "@"  # "@name" begins a sentence
    return not (stop.starts_lower or stop.word[:1].isdecimal() or is_empty)


def _list_number(stop: Stop, table: Abbreviations) -> bool | None:
    """The number of a list item belongs to the item: "2. The second item"."""
    if stop.close not in ("", ")"):
        return None
    is_number = stop.last.isdecimal() and len(stop.last) <= _ORDINAL_DIGITS + 1
    if is_number and stop.first:
        return table.numbers_apart and not stop.starts_lower
    if stop.last == "1" and stop.lead.endswith((": ", ":\n")):
        return False
    is_mark = len(stop.last) == 1 or _ROMAN.fullmatch(stop.last)
    return False if stop.first and stop.last and is_mark else None


def _beside(stop: Stop, _: Abbreviations) -> bool | None:
    """What stands before a sentence and is none: "P.S. The dog is fine"."""
    return False if stop.first and stop.key in _LETTERS_BESIDE else None


def _ordinal(stop: Stop, table: Abbreviations) -> bool | None:
    """In some languages a full stop makes an ordinal: "am 3. Oktober"."""
    if not table.ordinal_stops or stop.before in (":", ",") or stop.close:
        return None  # "2:1", "3,5"
    is_short = stop.last.isdecimal() and len(stop.last) <= _ORDINAL_DIGITS
    is_told = (stop.last.isdecimal() or _is_roman(stop.last)) and (
        stop.previous.lower() in table.articles
    )
    if not (is_short or is_told or _ORDINALS.fullmatch(stop.last)):
        return None
    return stop.begins_with(table.starters) or stop.opens_quote


def _headline(stop: Stop, table: Abbreviations) -> bool | None:
    """Where every word has a capital, a capital tells nothing: "How the U.S. Can Win in Asia"."""
    is_short = "." in stop.last or (stop.key in table.known and stop.last[:1].isupper())
    if stop.close or stop.mark != "." or not is_short:
        return None
    if not (stop.word[:1].isupper() and stop.second[:1].isupper()):
        return None
    written = stop.lead.rpartition(":")[2].split()
    content = [word for word in written if len(word) > _SMALL_LETTERS and word not in _SMALL]
    is_told = len(content) > 1 or (content and "." in stop.last)  # "Rain by Thurs. Wind"
    return False if is_told and all(word[:1].isupper() for word in content) else None


def _numbered(stop: Stop, table: Abbreviations) -> bool | None:
    """Such as "No." stand before a number, and may have an article tied to them: "l'art. 5"."""
    key = re.split("['’]", stop.key)[-1]
    if key not in table.numbered:
        return None
    is_number = bool(_NUMBER.match(stop.rest)) or _is_roman(stop.word)
    is_answer = stop.previous in _SAYS_NO and not _NUMBER_ALONE.match(stop.rest)
    if stop.last == "no" and (is_answer or (stop.careless and not is_number)):
        return stop.careless or not stop.starts_lower
    if is_number or stop.starts_lower:
        return False
    if key in table.titles:
        return None
    return True if not stop.last[:1].isupper() or stop.begins_with(table.starters) else None


def _is_roman(word: str) -> bool:
    return len(word) > 1 and bool(_ROMAN.fullmatch(word))


def _title(stop: Stop, table: Abbreviations) -> bool | None:
    """Such as "Gen." stand before a name."""
    key = stop.key.rpartition("-")[2]
    is_second = stop.last.islower() and len(stop.last) <= _TITLE_LETTERS
    if is_second and stop.previous.endswith(".") and stop.previous[:-1].lower() in table.titles:
        return stop.begins_with(table.starters)  # "Prof. em. Lund"
    if key not in table.titles or stop.close:
        return None
    if stop.last.islower() and stop.previous[-1:].isdecimal():
        return None  # "10 sec. later"
    if stop.last.islower() and stop.begins_with(table.starters):
        return True  # "thanks, prof. You helped"
    return _ends_place(stop, table, key)


def _ends_place(stop: Stop, table: Abbreviations, key: str) -> bool:
    """Whether what may be a title is the end of a place: "on Elm St. It", "Dover, Del. It"."""
    name, begins = stop.previous, stop.begins_with(table.starters)
    if name.endswith(",") and key in table.suffixes:
        return begins
    follows_name = not name[:1].islower() and name[-1:].isalnum() and stop.lead.strip() != name
    is_address = (
        stop.word[:1].isupper() and stop.second[:1].islower() and _ADDRESS.search(stop.lead)
    )
    return key in table.streets and follows_name and (begins or bool(is_address))


def _house(stop: Stop, table: Abbreviations) -> bool | None:
    """A street goes on with its number: "Hauptstr. 5"."""
    is_street = bool(table.streets_of) and stop.key.endswith(table.streets_of)
    return False if is_street and stop.word[:1].isdecimal() else None


def _inner(stop: Stop, table: Abbreviations) -> bool | None:
    """Such as "e.g." are never the last word; a capital letter alone is an initial."""
    if stop.close:
        return None
    if stop.key not in table.known and _DOTTED.fullmatch(stop.last):
        return stop.begins_with(table.starters)
    is_letter = len(stop.last) == 1 and stop.last.isupper()
    return False if stop.key in table.inner and not is_letter else None


def _is_initial(part: str, table: Abbreviations) -> bool:
    return len(part) == 1 and part.isalpha() and (part.isupper() or table.capital_nouns)


def _is_degree(stop: Stop, table: Abbreviations) -> bool:
    """Whether letters are "M.B.A." or "300 B.C." rather than the initials of "B.C. Lund"."""
    is_behind = stop.previous[-1:].isdecimal() or stop.previous in ("a.m.", "p.m.")  # "5 p.m. E.T."
    is_pair = stop.last.count(".") == 1 and not is_behind
    return stop.key in table.closing and not is_pair


def _initial(stop: Stop, table: Abbreviations) -> bool | None:
    """A letter, or letters with hyphen or stops, before a name: "J.-P. Roux"; not "you and I"."""
    parts = re.split(r"[.&-]", stop.last)
    if not all(_is_initial(part, table) for part in parts if part) or not any(parts):
        return None
    if len(parts) > 1 and (_is_region(stop, table) or _is_degree(stop, table)):
        return None
    if stop.key in table.suffixes and stop.previous.endswith(","):
        return None  # "Newport, R.I. Neighbors": no person
    if stop.close and not stop.starts_lower:
        return True
    is_word = stop.last == "I" and stop.previous in _AND
    if is_word or stop.previous.lower() in table.labels:
        return not stop.starts_lower
    return not stop.opens_dash and (
        stop.begins_with(table.starters) or (stop.opens_quote and len(parts) > 1)
    )


def _is_region(stop: Stop, table: Abbreviations) -> bool:
    """Whether letters name a place or a body; behind "the" three or more always do: "the B.O.J."."""
    is_named = stop.previous.lower() == "the" and _BODY.fullmatch(stop.last)
    return stop.key in table.regions or bool(is_named)


def _region(stop: Stop, table: Abbreviations) -> bool | None:
    """What is named by letters ends a sentence where no name goes on: "in the U.S. Profits fell"."""
    if not _is_region(stop, table):
        return None
    if stop.starts_lower or stop.opens_dash or stop.first or not stop.word:
        return False
    if stop.close or stop.opens_quote or stop.begins_with(table.starters):
        return True
    is_body = stop.begins_with(table.institutions) or stop.begins_with(table.offices)
    if not stop.word[:1].isupper() or is_body or stop.word.isupper():
        return False
    is_name = stop.second[:1].isupper() or stop.second in ("?", "!")  # "Did the C.I.A. Know?"
    return bool(_PLACE.search(stop.lead)) and not is_name


def _closing(stop: Stop, table: Abbreviations) -> bool | None:
    """Such as "p.m." and "etc." end a sentence before a capital, but not in "5 p.m. Monday"."""
    if stop.key not in table.closing or (len(stop.last) == 1 and stop.last.isupper()):
        return None
    if stop.starts_lower or stop.opens_dash or stop.word[:1].isdecimal():
        return stop.word[:1].isdecimal() and bool(stop.close)
    if stop.rest[:1] in _SIGNS:
        return False
    if table.capital_nouns:
        return stop.begins_with(table.starters) or stop.opens_quote
    return not _OPENS_TIME.fullmatch(stop.lead.lstrip())


def _suffix(stop: Stop, table: Abbreviations) -> bool | None:
    """Behind "Corp." a capital begins a sentence, unless it is an office or one more suffix."""
    if stop.key not in table.suffixes or stop.starts_lower or not stop.last[:1].isupper():
        return None
    is_letter = stop.is_initial_next or (len(stop.word) == 1 and stop.word not in "AI")
    if stop.first:
        return False  # "Jr. Lund scored"
    names = table.offices | table.suffixes
    if table.capital_nouns and not stop.close:
        return stop.begins_with(table.starters) or stop.opens_quote
    is_postal = stop.word.isdecimal() and len(stop.word) == _POSTAL_DIGITS  # "Calif. 95014"
    goes_on = (
        is_letter or is_postal or stop.begins_with(names) or stop.opening.strip() in ("(", "[")
    )
    return not (goes_on or stop.opens_dash)


def _lower(stop: Stop, table: Abbreviations) -> bool | None:
    """Before a lower-case word only a plain lower-case word ends a sentence, as in careless typing."""
    if not stop.starts_lower:
        return None
    if not stop.last:
        return stop.before == " " and not stop.close
    if stop.previous[-1:].isdecimal() and len(stop.last) <= _WORD_LETTERS and not stop.careless:
        return False  # "18 mos. in jail", whatever the unit is
    is_name = stop.word in _PARTICLES and stop.second[:1].isupper()  # "de Valera would"
    is_long = stop.careless or len(stop.last) >= _WORD_LETTERS - is_name
    is_plain = stop.last.islower() and is_long and stop.last.isalpha()
    return is_plain and stop.key not in table.known


JUDGES: tuple[Judge, ...] = (
    _at_edge,
    _fixed,
    _reported,
    _bracketed,
    _shouted,
    _dots,
    _list_number,
    _beside,
    _ordinal,
    _headline,
    _numbered,
    _title,
    _house,
    _inner,
    _initial,
    _region,
    _closing,
    _suffix,
    _lower,
)
