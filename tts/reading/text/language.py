"""The language of a text: by its script, and for the Latin and Cyrillic scripts by its little words.

The words were chosen from the grammar of each language (articles, prepositions, pronouns, forms of "to be"),
so that each tells it from its neighbours. Measured without any declaration on the 124 annotated pages of the
development set, 18 languages, as plain text (bench/reading.py --plain): 99.2 % right.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAMPLE = 20_000  # characters
_WORDS = re.compile(r"[^\W\d_]+")
_SCRIPTS = (  # first and last character; a script that one language mostly writes names it
    ("latin", "A", "\u024f"),
    ("el", "\u0370", "\u03ff"),
    ("cyrillic", "\u0400", "\u052f"),
    ("hy", "\u0530", "\u058f"),
    ("he", "\u0590", "\u05ff"),
    ("arabic", "\u0600", "\u077f"),
    ("hi", "\u0900", "\u097f"),
    ("bn", "\u0980", "\u09ff"),
    ("pa", "\u0a00", "\u0a7f"),
    ("gu", "\u0a80", "\u0aff"),
    ("ta", "\u0b80", "\u0bff"),
    ("te", "\u0c00", "\u0c7f"),
    ("kn", "\u0c80", "\u0cff"),
    ("ml", "\u0d00", "\u0d7f"),
    ("si", "\u0d80", "\u0dff"),
    ("th", "\u0e00", "\u0e7f"),
    ("lo", "\u0e80", "\u0eff"),
    ("my", "\u1000", "\u109f"),
    ("ka", "\u10a0", "\u10ff"),
    ("am", "\u1200", "\u137f"),
    ("km", "\u1780", "\u17ff"),
    ("kana", "\u3040", "\u30ff"),
    ("han", "\u3400", "\u9fff"),
    ("ko", "\uac00", "\ud7af"),
)
_LITTLE_WORDS = {
    "latin": {
        "en": "the of and to in is was that for with on it as are be by at from his her they this have had not but who",
        "de": "der die und das den von zu mit im ist auf für dem nicht ein eine sich des auch als wird aus sie bei",
        "fr": "le la les de des et est une un du dans pour que qui sur au pas par avec ce il elle ne sont plus été aux",
        "es": "el la los las de y que en un una por con para del se su es al lo como más pero ha fue son no sus",
        "it": "il la di che e un una per del della in è con non si da al dei le gli sono ha anche più nel alla lo",
        "pt": "o a os as de e que em um uma do da para com não no na por se dos ao mais foi é são pelo à das",
        "nl": "de het een van en in is op te dat die voor met zijn aan niet er ook als bij door maar om naar werd",
        "pl": "w i na z do się nie że jest to o jak po przez od dla za są był oraz tym ale który ma tego",
        "sv": "och att det i en som på är av för med den till inte har de ett om var från men kan ska vi så",
        "no": "og i det er på som en til å av for med ikke at har de den et fra var men om seg han vil",
        "da": "og i at det er en til på som af for med den ikke der har de et fra var men om sig han vil",
        "tr": "ve bir bu da de için ile olarak çok daha olan gibi en sonra kadar ise ancak oldu olduğunu ne",
        "cs": "a se v na je že to s z do o jsou by jako po za pro ale od jeho k který při byl podle",
        "ro": "și de în a la cu pe care nu este din un o pentru că să mai au fost sunt prin după al ale",
        "hu": "a az és hogy nem is egy meg volt van már csak de még ez ki el azt mint lesz után szerint",
        "fi": "ja on ei se että oli hän mutta ovat myös kun kuin joka mukaan sen ole tai jo niin vain",
        "lt": "ir kad į iš su yra tai buvo apie kaip bet dėl nuo jau per taip už prie jis apie po",
        "id": "yang dan di untuk dengan dari ini itu pada tidak dalam akan ke oleh juga adalah telah mereka",
        "vi": "và của là có không được cho trong một với các những này đã người ra khi để từ",
        "hr": "je u i na se da za su od s o kao što nije bi ali iz do kako koji biti samo te",
        "sw": "ya na wa kwa ni za katika la kuwa hiyo huo yake cha watu wake kama hilo hii ambayo",
        "xh": "ukuba kwaye le uthi kunye ngoku kodwa xa okanye yokuba kule loo aba into abantu",
        "zu": "ukuthi futhi uma kodwa le lo ukuba abantu yena lapho uthi noma ngoba kanye izinto",
    },
    "cyrillic": {
        "uk": "і в у на що з не та до за від про це як для є або його але був під час після року які який також",
        "ru": "и в не на что с по из за о это как для к его но от был при также после года которые который она",
        "be": "і ў на што з не да за ад пра гэта як для яго але быў пад пасля года якія які таксама",
        "bg": "и в на да е за от се не с че по като са до но при това ще след което си към",
        "sr": "и у је на да се за су од са као што не до који али из би након због",
        "mk": "и во на да се за од со не дека е што ќе по како но при ги го",
    },
    "arabic": {
        "ar": "في من على أن إلى التي عن مع الذي هذا هذه كان ما لا بعد بين قد ذلك",
        "fa": "و در به از که این را با است برای آن یک خود تا کرد می بر هم نیز",
        "ur": "کے میں کی ہے اور سے کا کو نے پر کہ یہ ہیں کہا تھا اس ایک",
    },
}  # fmt: skip
_TELLING = {  # letters that one language of a script has and its neighbours have not
    "uk": "їєґ", "ru": "ыэъё", "be": "ў", "sr": "ђћ", "mk": "ѓќѕ", "pl": "łśźż", "de": "ß", "es": "ñ¿", "pt": "ãõ",
    "tr": "ğı", "cs": "řěů", "ro": "țșă", "hu": "őű", "lt": "ėųį", "vi": "đươ", "sv": "ä", "fa": "گپچ", "ur": "ٹڑے",
}  # fmt: skip
_FOREIGN = {  # letters that a language of the Cyrillic script never writes
    "uk": "ыэъёў", "ru": "іїєґўљњќѓјџћђ", "be": "ищъїєґ", "bg": "іїєґыэёў",
    "sr": "іїєґыэъёйщьюя", "mk": "іїєґыэъёйщьюя",
}  # fmt: skip
_WRITTEN_IN = {  # scripts of the languages that do not use the Latin one
    **{name: frozenset([name]) for name, _, _ in _SCRIPTS if len(name) == len("el")},
    **{
        name: frozenset(["cyrillic"])
        for name in ("uk", "ru", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg")
    },
    **{name: frozenset(["arabic"]) for name in ("ar", "fa", "ur", "ps", "ug")},
    **{name: frozenset(["hi"]) for name in ("mr", "ne")},
    "yi": frozenset(["he"]),
    "zh": frozenset(["han"]),
    "yue": frozenset(["han"]),
    "ja": frozenset(["kana", "han"]),
    "ko": frozenset(["ko", "han"]),
}
_TWO_SCRIPTS = frozenset(["sr", "kk", "uz", "az", "bs", "mn", "ku"])
_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?", re.IGNORECASE)
_MACRO = {
    "nb": "no",
    "in": "id",
    "iw": "he",
    "ji": "yi",
    "jw": "jv",
    "mo": "ro",
}  # as CLDR writes them today
_LEAST_LETTERS = 40  # a declaration is not doubted for less
_LEAST_WORDS = 60  # the same for a language of the same script; and nothing is guessed from less
_LEAST_TELLING = 15  # words of a language, of which one is a little one but for 5 in 100
_STRANGE_SHARE = 0.01  # of all letters: a name or two
_LITTLE_SHARE = (
    0.18  # of all words, in prose of any of these languages that keeps its little words apart
)
# Neighbours such as Danish and Norwegian share more than 1 / 2.5 of their little words.
_MARGIN = 2.5


def language_of(text: str, declared: Sequence[str] = ()) -> str:
    """The first of `declared` that `text` does not contradict, else what its words tell; "en" without any.

    Another script contradicts, and so do the little words of another language in a long text. Languages that join
    their little words to others, such as Zulu, have few: where they leave doubt about a long text, py3langid decides
    (1 % of the real pages of the development sets; its model takes most of a second to load).
    """
    sample = text[:_SAMPLE]
    script, letters = _script(sample)
    shares = _shares(sample, script)
    for tag in filter(None, map(canonical, declared)):
        primary = tag.split("-")[0]
        if letters < _LEAST_LETTERS or primary in _TWO_SCRIPTS:
            return tag
        if script in _scripts_of(primary) and not _is_contradicted(primary, sample, shares):
            return tag
    if shares and not _is_clear(shares):
        return _classified(sample)
    return _detect(sample, script)


def can_be(text: str, tag: str, around: str) -> bool:
    """Whether a stretch of text may be in the language `tag`, as somebody declared, and not in that `around` it.

    Declarations lie: editors paste theirs along, and templates have that of another site. Another script
    contradicts, letters that the language never writes, and little words where those of the other outweigh them.
    """
    sample = text[:_SAMPLE]
    script, letters = _script(sample)
    mine, other = (_plain_tag(each) for each in (tag, around))
    if not letters or mine == other:
        return False
    if mine not in _TWO_SCRIPTS and script not in _scripts_of(mine):
        return False
    folded = sample.casefold()
    strange = sum(folded.count(letter) for letter in _FOREIGN.get(mine, ""))
    if strange > letters * _STRANGE_SHARE:
        return False
    return script not in _scripts_of(other) or _speaks_for(folded, script, mine, other)


def _speaks_for(folded: str, script: str, mine: str, other: str) -> bool:
    """Whether the little words of a text in lower case are not rather the `other` language's than `mine`."""
    words = Counter(_WORDS.findall(folded))
    mine_little, other_little = (
        set(_LITTLE_WORDS.get(script, {}).get(each, "").split()) for each in (mine, other)
    )
    theirs = sum(words[word] for word in other_little - mine_little)
    if not mine_little:
        return theirs < max(2, words.total() * _LITTLE_SHARE / 2)
    ours = sum(words[word] for word in mine_little - other_little)
    ours += sum(folded.count(letter) for letter in _TELLING.get(mine, ""))
    return ours >= theirs and (ours > 0 or words.total() < _LEAST_TELLING)


def _plain_tag(tag: str) -> str:
    primary = (canonical(tag) or tag.lower()).split("-")[0]
    return "no" if primary == "nn" else primary


def _shares(text: str, script: str) -> dict[str, float]:
    """The share of the little words of each language of `script` in a long text; {} where they tell nothing."""
    little = _LITTLE_WORDS.get(script, {})
    words = Counter(word.casefold() for word in _WORDS.findall(text))
    if words.total() < _LEAST_WORDS:
        return {}
    return {
        language: sum(words[word] for word in set(those.split())) / words.total()
        for language, those in little.items()
    }


def _is_contradicted(primary: str, text: str, shares: dict[str, float]) -> bool:
    """Whether `text` is poor in the little words of `primary`, and full of those of another language, or like one."""
    primary = "no" if primary == "nn" else primary
    if primary not in shares:
        return False
    best = max(shares, key=lambda language: (shares[language], language == primary))
    if best == primary or shares[best] <= shares[primary] * _MARGIN:
        return False
    return shares[best] >= _LITTLE_SHARE or _classified(text) == best


def _is_clear(shares: dict[str, float]) -> bool:
    best, second = sorted(shares.values(), reverse=True)[:2]
    return best >= _LITTLE_SHARE or best >= second * _MARGIN


def _classified(text: str) -> str:
    """The language of `text` by its sequences of letters."""
    import py3langid  # type: ignore[import-untyped]

    language, _ = py3langid.classify(text.encode(errors="replace").decode())
    return str(language)


def _scripts_of(primary: str) -> frozenset[str]:
    return _WRITTEN_IN.get(primary, frozenset(["latin"]))


def _script(text: str) -> tuple[str, int]:
    """The script of most letters of `text`, and how many they are; Han counts as kana where kana is about."""
    counts: Counter[str] = Counter()
    for character, times in Counter(filter(str.isalpha, text)).items():
        counts[_script_of(character)] += times
    if counts["kana"] * 10 > counts["han"]:  # Japanese prose is a third kana at least
        counts["kana"] += counts["han"]
    if not counts:
        return "latin", 0
    return counts.most_common(1)[0]


def _script_of(letter: str) -> str:
    return next((name for name, first, last in _SCRIPTS if first <= letter <= last), "latin")


def _detect(text: str, script: str) -> str:
    if script not in _LITTLE_WORDS:
        return {"han": "zh", "kana": "ja"}.get(script, script)
    words = Counter(word.casefold() for word in _WORDS.findall(text))
    letters = Counter(text.casefold())
    default = {"latin": "en", "cyrillic": "ru", "arabic": "ar"}[script]
    scores = {
        language: sum(words[word] for word in set(little.split()))
        + 2 * sum(letters[letter] for letter in _TELLING.get(language, ""))
        - 2 * sum(letters[letter] for letter in _FOREIGN.get(language, ""))
        for language, little in _LITTLE_WORDS[script].items()
    }
    best = max(scores, key=lambda language: (scores[language], language == default))
    return best if any(scores.values()) else default


def canonical(tag: str) -> str | None:
    """`tag` as BCP 47 writes it: "en_us.UTF-8" is "en-US", "zh-hant" is "zh-Hant"; None if it is no tag."""
    tag = tag.strip().split(".")[0].replace("_", "-")
    if not _TAG.fullmatch(tag):
        return None
    primary, *rest = tag.split("-")
    primary = primary.lower()
    return "-".join(
        [
            _MACRO.get(primary, primary),
            *(part.title() if len(part) == len("Hant") else part.upper() for part in rest),
        ]
    )
