"""What was left out that an editor should look at: prose that only our own weighing speaks against.

Where an element, a class or a phrase of the page says that something is no article, that is seldom wrong, and what it
names is on nearly every page. The reasons here are those for which nothing but the place among other text spoke.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.reading.body.column import OUTSIDE
from tts.reading.body.dek import ABOVE
from tts.reading.body.verdict import UNLIKE
from tts.reading.plain.document import UNLIKE_TEXT
from tts.reading.text.characters import ends_sentence

if TYPE_CHECKING:
    from tts.model import Article, Dropped

WEIGHED = frozenset([UNLIKE, OUTSIDE, ABOVE, UNLIKE_TEXT])
_LEAST_WORDS = 12
# Share of the words that are read. Without it, the note would come on 30 % of 721 annotated pages, with it on 9 %,
# and half of those that lost a passage of their article for such a reason still have it. Prose between headline and
# text is always worth a look: 18 of 792 pages have it, and on most of them it is the article's.
_NOTICEABLE = 0.1


def is_doubtful(one: Dropped) -> bool:
    """Whether a stretch reads like prose, and was left out by judgement alone."""
    return one.reason in WEIGHED and _reads_like_prose(one.text)


def doubts(article: Article) -> str:
    """A line that says how much was left out that may be the article's; "" where that is little."""
    words = [len(one.text.split()) for one in article.dropped if is_doubtful(one)]
    read = sum(len(block.text.split()) for block in article.blocks)
    is_above = any(one.reason == ABOVE and is_doubtful(one) for one in article.dropped)
    if not words or (sum(words) < read * _NOTICEABLE and not is_above):
        return ""
    what = "1 stretch that reads" if len(words) == 1 else f"{len(words)} stretches that read"
    were = "was" if len(words) == 1 else "were"
    return (
        f"{what} like text {were} left out ({sum(words)} words): --show dropped marks such with !"
    )


def _reads_like_prose(text: str) -> bool:
    return len(text.split()) >= _LEAST_WORDS and ends_sentence(text.strip())
