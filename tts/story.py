"""What is known of an article before the first sound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tts.casting import Cast
    from tts.model import Article, Page, Script


@dataclass(frozen=True, slots=True)
class Story:
    """A page, what was understood of it, what is said of that, and by whom."""

    page: Page
    article: Article
    script: Script
    cast: Cast
