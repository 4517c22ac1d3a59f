"""From a source to an article: files and page text in, titles, authors, dates and blocks out."""

from tts.reading.extract import extract
from tts.reading.source.opening import read
from tts.reading.understand import understand

__all__ = ["extract", "read", "understand"]
