"""The picture of an episode: the article's own, or a plain card made from its words."""

from __future__ import annotations

import struct
import warnings
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from pathlib import Path

    from PIL import Image

    from tts.model import Article

SIDE = 600  # pixels; at 600 x 600 a JPEG stays small enough to travel in every episode
QUALITY = 85
MIN_SIDE = 200  # smaller pictures are icons and counters, and would be blurred
MAX_PIXELS = 40_000_000  # 160 MB when decoded with transparency
MAX_BYTES = 30_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
UPPER_THIRD = (0.5, 0.35)  # where faces are, when a tall picture is cropped

# What Pillow raises on damaged or hostile pictures, as its decoders were written one by one.
UNREADABLE = (
    OSError,
    ValueError,
    SyntaxError,
    LookupError,
    TypeError,
    ArithmeticError,
    EOFError,
    MemoryError,
    struct.error,
)


def cover(article: Article, base: Path | None) -> bytes:
    """A JPEG of 600 x 600 pixels; the same article gives the same bytes.

    The article's image is used when it is a file under `base` that can be opened; nothing is fetched.

    Raises:
        MissingError: Pillow was built without fonts.
    """
    picture = _lead_image(article.image, base)
    if picture is None:
        from tts.episode.card import card

        picture = card(article, SIDE)
    held = BytesIO()
    picture.save(held, "JPEG", quality=QUALITY, optimize=True)
    return held.getvalue()


def _lead_image(address: str | None, base: Path | None) -> Image.Image | None:
    path = _local_file(address, base) if address and base else None
    return _opened(path) if path else None


def _local_file(address: str, base: Path) -> Path | None:
    """The file that an address means, when it lies under `base`, links followed."""
    from urllib.request import url2pathname

    try:
        parts = urlsplit(address)
        if parts.scheme not in {"", "file"} or parts.netloc not in {"", "localhost"}:
            return None
        name = url2pathname(parts.path) if parts.scheme else unquote(parts.path)
        folder = base.resolve()
        path = (folder / name).resolve()
        inside = path.is_relative_to(folder) and path.is_file()
        return path if inside and path.stat().st_size <= MAX_BYTES else None
    except (OSError, ValueError, RuntimeError):  # no such name, NUL in it, links in a circle
        return None


def _opened(path: Path) -> Image.Image | None:
    """The picture as a square of `SIDE` pixels, or None if it cannot be shown."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=FORMATS) as image:
                return _square(image) if _is_fit(image) else None
    except (*UNREADABLE, Image.DecompressionBombError, Warning):
        return None


def _is_fit(image: Image.Image) -> bool:
    """Judged by the head of the file, before a pixel is decoded."""
    return min(image.size) >= MIN_SIDE and image.width * image.height <= MAX_PIXELS


def _square(image: Image.Image) -> Image.Image:
    from PIL import Image, ImageOps

    image.draft("RGB", (SIDE, SIDE))  # a JPEG is decoded at a fraction of its size
    upright = ImageOps.exif_transpose(image)
    mode = "RGBA" if upright.has_transparency_data else "RGB"
    square = ImageOps.fit(upright.convert(mode), (SIDE, SIDE), centering=UPPER_THIRD)
    if mode == "RGBA":
        square = Image.alpha_composite(Image.new("RGBA", square.size, "white"), square)
    return square.convert("RGB")
