"""PDFs, drawn line by line, so that a test says exactly what stands where."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any

import pytest

WIDTH, HEIGHT = 595, 842
LEFT, RIGHT = 72, 523
LEADING = 1.2


@dataclass
class Sheet:
    """A canvas with a pen at the upper left; what is set moves the pen down."""

    properties: dict[str, str] = field(default_factory=dict)
    password: str = ""
    out: io.BytesIO = field(default_factory=io.BytesIO)
    y: float = HEIGHT - 72
    left: float = LEFT
    right: float = RIGHT

    def __post_init__(self) -> None:
        canvas = pytest.importorskip("reportlab.pdfgen.canvas")
        self.canvas: Any = canvas.Canvas(
            self.out, pagesize=(WIDTH, HEIGHT), encrypt=self.password or None, invariant=1
        )
        self.canvas.setTitle(self.properties.get("title", ""))
        self.canvas.setAuthor(self.properties.get("author", ""))

    def at(
        self, x: float, y: float, text: str, size: float = 11, font: str = "Times-Roman"
    ) -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, text)

    def line(
        self, text: str, size: float = 11, font: str = "Times-Roman", indent: float = 0
    ) -> None:
        self.at(self.left + indent, self.y, text, size, font)
        self.y -= LEADING * size

    def lines(self, *texts: str) -> None:
        for text in texts:
            self.line(text)

    def text(self, text: str, size: float = 11, font: str = "Times-Roman", gap: float = 8) -> None:
        """A paragraph, broken where the column ends."""
        for line in wrapped(text, self.right - self.left, size, font):
            self.line(line, size, font)
        self.y -= gap

    def title(self, text: str) -> None:
        self.text(text, 22, "Helvetica-Bold", 12)

    def heading(self, text: str, size: float = 14) -> None:
        self.text(text, size, "Helvetica-Bold")

    def page(self) -> None:
        self.canvas.showPage()
        self.y = HEIGHT - 72

    def made(self) -> bytes:
        self.canvas.showPage()  # a file without pages is no PDF
        self.canvas.save()
        return self.out.getvalue()


def wrapped(text: str, width: float, size: float = 11, font: str = "Times-Roman") -> list[str]:
    from reportlab.lib.utils import simpleSplit

    return list(simpleSplit(text, font, size, width))
