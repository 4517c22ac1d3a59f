"""Whether the capitals of a text fit those of an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.tables import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.script.lexicon.layers import Form

FEWEST_LETTERS = (
    4  # of a name in all capitals: shorter ones are as likely an abbreviation ("KIM", "LEE")
)
# Names that are ordinary English words: in capitals, or with one where a sentence begins, they are as likely that.
_ORDINARY = frozenset(
    listed(
        "art august bass bath bell berry bill bishop black blue bond booker bow brook brown buck bull bush "
        "can chance chase chip church clay cliff cook cork cross daisy dale dean dick dove drew duke earl "
        "early east fall fay field finch fish fisher flint flora fox gene glen grace grant gray green grey "
        "guy hale hall harmony heath herb hill hope hunt hunter iris ivy jade jersey job jolly joy king "
        "knight lance lane lark laurel lead lens lent lily live long lord love lucky major march mark marsh "
        "may mercy merry miles miller minute mobile moss natal new nice noble north olive page park pat "
        "patience pearl penny pepper pier piers pole polish pope porter price prudence quick ray reading "
        "red reed rich river rob robin rock rod rose ruby rusty sage salt sandy sharp silver singer skip "
        "smart snow sole south split spring stark star sterling stone sue summer sunny swift tanner temple "
        "tip tours trip tuna turner usher van vice viola violet wade walker wall ward warren waters welsh "
        "west white will willow wolf wood worms worth young"
    )
)
# Words whose letters, in capitals among small ones, are another thing: the WHO, the US, NICE.
_ABBREVIATIONS = frozenset(
    listed(
        "act aid aids am cat he hiv id in it mat me mid nice no now or pa pet pin ram salt sat sim so start "
        "swift un us who"
    )
)


def fits(form: Form, written: Sequence[str], beside: Sequence[str]) -> bool:
    """Whether the words `written` in a text, alike but for capitals, may be the entry; `beside` are the next to them.

    A word with a capital is found with just that, or in all capitals where no other word is likely; one without is
    found however it is written. A first word without a capital may have one, as where a sentence begins.
    """
    if tuple(written) == form.words:
        return True
    if form.entry.cased:
        return False
    pairs = zip(form.words, written, strict=True)
    return all(
        _fits(form, number, wanted, word, beside) for number, (wanted, word) in enumerate(pairs)
    )


def _fits(form: Form, number: int, wanted: str, word: str, beside: Sequence[str]) -> bool:
    if wanted == word:
        return True
    if wanted.islower():
        is_lone = word.isupper() and not any(map(_is_capitals, beside))
        is_word = form.entry.kind == "word" and len(form.words) == 1
        return not (is_lone and is_word and wanted in _ABBREVIATIONS)
    if number == 0 and wanted[0].islower() and word == wanted[0].upper() + wanted[1:]:
        return True
    return word == wanted.upper() and _may_be_capitals(form)


def _may_be_capitals(form: Form) -> bool:
    letters = sum(len(word) for word in form.words)
    return letters >= FEWEST_LETTERS and not is_ordinary(form.entry.written)


def _is_capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def is_ordinary(written: str) -> bool:
    """Whether a name in small letters means something else."""
    return written.lower() in _ORDINARY
