"""Names of authors."""

from __future__ import annotations

import pytest

from tts.reading.names import authors_in, printed_authors


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee", ("Ann Lee",)),
        ("By Ann Lee and Bo Chan", ("Ann Lee", "Bo Chan")),
        ("by Ann Lee, Bo Chan & Cy Dahl", ("Ann Lee", "Bo Chan", "Cy Dahl")),
        ("Von Änne Groß und Jan Klee", ("Änne Groß", "Jan Klee")),
        ("Par Zoé Blanc et Léo Noir", ("Zoé Blanc", "Léo Noir")),
        ("Ann Lee, Senior Staff Writer", ("Ann Lee",)),
        ("Ann Lee, ANN LEE", ("Ann Lee",)),
        ("The Tolmouth Courier news desk", ("The Tolmouth Courier news desk",)),
        ("https://example.org/staff/ann-lee", ()),
        ("ann@example.org", ()),
        ("About Jo Bannerley", ("Jo Bannerley",)),
        ("About us", ()),
        ("About the author", ()),
        ("", ()),
    ],
)
def test_authors(text: str, names: tuple[str, ...]) -> None:
    assert authors_in(text) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("by Ann Lee October 29, 2024 9:53 AM 2 min read", ("Ann Lee",)),
        ("By Ann Lee | Published 3 May 2025", ("Ann Lee",)),
        ("Written by Ann Lee and Bo Chan", ("Ann Lee", "Bo Chan")),
        ("By the time the bridge opened, nobody had slept.", ()),
        ("Ann Lee", ()),
        ("Von Jan Klee am 3. Mai 2024", ("Jan Klee",)),
        ("Von Marianne1 am 3. Mai 2024", ()),
        ("Von Marianne1 am", ()),
        ("by link78", ()),
        ("By Link78", ()),
    ],
)
def test_bylines(line: str, names: tuple[str, ...]) -> None:
    assert printed_authors(line) == names
