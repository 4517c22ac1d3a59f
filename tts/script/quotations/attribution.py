"""Who said it: the words beside a quotation, or in the middle of it, that are the narrator's."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

# Verbs of saying, "*" for any ending, as third persons and pasts stand beside quotations.
_SAYING = MappingProxyType({
    "en":
        "according acknowledged added adds admits admitted announced announces answered answers argued argues "
        "asked asks claimed claims commented comments concluded concludes confirmed continued continues cried "
        "cries declared declares demanded exclaimed explained explains goes gushed insisted insists interjected "
        "joked jokes laughed murmured mused muttered noted notes observed observes opined penned posted quipped "
        "read reads recalled recalls reflected remarked remarks repeated replied replies responded responds said "
        "say saying says screamed shouted shouts sighed snapped stated states suggested suggests tells thought "
        "told tweeted urged urges vowed warned warns whispered whispers writes wrote yelled",
    "de":
        "antwortet* begründet* behauptet* bekräftigt* bemerkt* berichtet* beschreibt beschrieb* betont* "
        "bilanziert* dachte* denkt entgegnet* ergänzt* erklärt* erwidert* erzählt* fand findet flüstert* fordert* "
        "formuliert* fragt* freut* fügt* gab gibt glaubt* heißt hieß kommentiert* konstatiert* kritisiert* "
        "kündigt* laut lautet* lobt* mahnt* meint* nannte nennt resümiert* rief* ruft räumt* sagen sagt* schreibt "
        "schrieb* so sprach* spricht stellt* teilt* twittert* unterstreicht unterstrich* verriet verrät versprach* "
        "verspricht warnt* weiß zitiert*",
    "fr":
        "a-t-* affirm* ajout* annonc* assur* commentée* conclu* confi* cri* demand* disait disent dit dit-* "
        "déclar* détaill* estim* expliqu* fit indiqu* insist* jug* juge* lanc* lâch* martel* murmur* notait note "
        "poursui* promet* précis* racont* raconte rappel* reconnaî* regrett* répliqu* répond* résum* s'écri* selon "
        "soulign* témoign* écri*",
    "es":
        "aclar* admiti* adviert* advirti* afirm* agreg* anunci* apost* apunt* argument* asegur* añad* añadi* "
        "celebr* coment* conclu* consider* contaba contest* contó critic* cuent* declar* decía denunci* destac* "
        "detall* dice dicen dijeron dijo enfatiz* escrib* escribi* exclam* explic* expres* grit* indic* insisti* "
        "lament* manifest* murmur* opin* plante* precis* pregunt* reafirm* reconoc* record* recuerd* reiter* "
        "relat* remarc* respond* respondi* según señal* sostien* sostuv* subray*",
    "it":
        "afferm* aggiun* aggiung* chies* comment* conclu* detto dice dichiar* dicono disse esclam* precis* "
        "raccont* ricord* rispond* rispos* scrisse scriv* secondo sottoline* spieg*",
    "pt":
        "acrescent* afirm* argument* avali* coment* complet* conclu* conta contou declar* destac* disse diz dizem "
        "escreve* exclam* explic* gritou lembr* pergunt* reforç* respond* ressalt* segundo",
    "pl":
        "doda* komentuje krzyk* mówi* napisa* ocen* odpar* odpowied* oświadczy* pisze podkreśl* poinformowa* "
        "powiedzia* przyzna* pyta* rzek* stwierdz* szep* tłumacz* wspomina* wyjaśni* zapewni* zapyta* zauważ* "
        "zaznacz*",
    "uk":
        "буркн* вважа* вигук* відзнач* відказ* відпові* відреаг* говор* дода* думав думала думає зазнач* запевн* "
        "запит* зауваж* заяв* звернув* згад* йдеться каж* комент* крик* мовив мовила мовиться міркує наголос* "
        "напис* переко* писа* пита* пише повідом* подума* пообіця* попере* поясн* пригад* промов* прошепот* "
        "підкресл* резюм* розказ* розпові* сказа* спита* ствердж* уточн* цит* шепот* ідеться",
    "ru":
        "воскликн* вспомин* вспомн* говор* добав* думает думал думала замет* замеч* заяв* крик* напис* объясн* "
        "ответ* отвеч* отмет* отмеч* писа* пише* подума* подчеркн* пообеща* поясн* предупре* приводит продолж* "
        "произн* промолв* прошеп* рассказ* сказа* сообщ* спраш* спрос* счита* увер* уточн* цитир* шеп*",
})  # fmt: skip
_INCISE_PRONOUN = r"[^\W\d_]+-(?:t-)?(?:il|elle|on|ils|elles|je|nous)\b"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_AFTER_WORDS = 9  # "Ann Lee, the mayor of the small town, said"
_BEFORE_WORDS = 6  # "told the newspaper on Monday that"
_BEHIND = 120  # characters that are looked at
_NEXT_MARK = re.compile('["“„«「]|[.!?…](?=\\s+[^\\W\\d_])')
_TITLE = re.compile(r"\b(?:[A-ZÄÖÜ]|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Sgt|St|Rev)$")
# Who says it stands between dashes behind marks in Slavic languages and others ...
_DASHED = re.compile(r"(?<=[,!?….\"”»])\s[—–-]\s(?=[^\W\d_])")
_DASHED_BARE = re.compile(r"(?<=\S)\s[—–-]\s(?=[^\W\d_])")  # in Polish, whatever stands before
_RESUMED = re.compile(r"(?<=[.,:;!?…])\s[—–-]\s(?=\S)")
# ... in Spanish between dashes that cling to it, and the marks stand behind ...
_SET_OFF = re.compile(r"(?<=\S)\s?[—–](?=[^\W\d_])")
_SET_ON = re.compile(r"[—–](?=[.,;:!?…\s]|$)[.,;:]?")
# ... and in French between commas.
_CUT_IN = re.compile(r"(?<=[,!?…])\s(?=[^\W\d_])")
_CUT_OUT = re.compile(r"[,.:;]")
_DASHED_WITHIN = frozenset(
    ["uk", "ru", "be", "bg", "pl", "cs", "sk", "lt", "lv", "ro", "sr", "hr", "mk", "pt", "hu", "it"]
)
_MOST_WORDS = 4  # between a dash and the verb of who speaks: "the old man then said"


@lru_cache(maxsize=16)
def _saying(language: str) -> re.Pattern[str]:
    """The verbs of saying of a language, those of all where we know none of it."""
    of_language = _SAYING.get(language)
    words = (of_language or " ".join(_SAYING.values())).split()
    forms = [
        re.escape(word[:-1]) + r"[\w’'-]*" if word.endswith("*") else re.escape(word)
        for word in words
    ]
    return re.compile(rf"(?:{'|'.join(forms)})", re.IGNORECASE)


def is_saying(word: str, language: str) -> bool:
    """Whether a word is a verb of saying, or stands for one ("according")."""
    return bool(_saying(language).fullmatch(word))


def says(words: list[str], language: str) -> bool:
    """Whether one of the words is a verb of saying."""
    return any(is_saying(word, language) for word in words)


def names_speaker_behind(text: str, at: int, language: str) -> bool:
    """Whether who said it is told right behind a quotation that ends at `at`, before the sentence is over."""
    end = len(text)
    for match in _NEXT_MARK.finditer(text, at, min(len(text), at + _BEHIND)):
        if match.group() != "." or not _TITLE.search(text, at, match.start()):
            end = match.start()
            break
    words = _WORD.findall(text, at, min(end, at + _BEHIND))
    return says(words[:_AFTER_WORDS], language)


def names_speaker_before(text: str, at: int, language: str) -> bool:
    """Whether who said it is told right before a quotation that begins at `at`, in the same sentence."""
    near = re.split(r"[.!?…](?=\s)", text[max(0, at - _BEHIND) : at])[-1]
    return says(_WORD.findall(near)[-_BEFORE_WORDS:], language)


def without_attributions(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """What is said of `text[start:end]`, without who says it in its midst; all of it where nobody is named."""
    if language in _DASHED_WITHIN:
        begins = _DASHED_BARE if language == "pl" else _DASHED
        return _spoken_around(text, (start, end), language, (begins, _RESUMED))
    if language == "es":
        return _spoken_around(text, (start, end), language, (_SET_OFF, _SET_ON))
    if language == "fr":
        return _spoken_around(text, (start, end), language, (_CUT_IN, _CUT_OUT))
    return [(start, end)]


Styles = tuple[re.Pattern[str], re.Pattern[str]]


def _spoken_around(
    text: str, whole: tuple[int, int], language: str, styles: Styles
) -> list[tuple[int, int]]:
    """What is left of a stretch when who says it is taken out, which begins and ends in the given `styles`."""
    (at, end), (begins, ends) = whole, styles
    found: list[tuple[int, int]] = []
    search = at
    while match := begins.search(text, search, end):
        search = match.end()
        if not _names_speaker(text, match.end(), end, language):
            continue
        found.append((at, match.start()))
        over = ends.search(text, match.end(), end)
        at = search = over.end() if over else end
        if over and ends is _RESUMED:
            at = over.start()  # the dash goes with what is said
    return [
        (one, other) for one, other in [*found, (at, end)] if any(map(str.isalnum, text[one:other]))
    ]


def _names_speaker(text: str, at: int, end: int, language: str) -> bool:
    """Whether a verb of saying is among the first words from `at` on; in French it is the very first."""
    words = _WORD.findall(text, at, min(end, at + _BEHIND))
    if not words or not words[0][0].islower():
        return bool(words) and language != "fr" and says(words[1:2], language)
    if language == "fr":
        return bool(re.fullmatch(_INCISE_PRONOUN, words[0])) or is_saying(words[0], language)
    clause = re.split(r"[.,:;!?…]", text[at : min(end, at + _BEHIND)])[0]
    return says(_WORD.findall(clause)[:_MOST_WORDS], language)
